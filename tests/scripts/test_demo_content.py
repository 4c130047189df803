from __future__ import annotations

import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from honour_roll.counts import Counts, distinct
from honour_roll.mending import mend_content
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind, Status, UnitEnd
from honour_roll.photos.decode import inspect
from honour_roll.rules import check_content
from honour_roll.source.content import Content
from honour_roll.source.reader import read_content
from honour_roll.text.folding import place_tones
from tests.builders import full_records, roll_in

SCRIPT = Path(__file__).parents[2] / "scripts" / "demo_content.py"
MARK = "Dữ liệu minh hoạ"
NOTE = "Dữ liệu minh hoạ, không phải người thật, việc thật."
PEOPLE = (Kind.INDIVIDUAL, Kind.HOUSEHOLD)


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def write(records: int, folder: Path, *options: str) -> Path:
    done = run(str(records), folder, *options)
    assert done.returncode == 0, done.stderr
    return folder


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def individuals(records: Iterable[Record]) -> list[Record]:
    return [record for record in records if record.kind is Kind.INDIVIDUAL]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(60, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def roll_of_300(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(300, tmp_path_factory.mktemp("roll"))


@pytest.fixture(scope="module")
def content(roll_of_300: Path) -> Content:
    return read_content(roll_of_300 / "content")


@pytest.fixture(scope="module")
def records(content: Content) -> list[Record]:
    return list(full_records(content).values())


def test_help_is_shown() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "40% hồ sơ" in done.stdout


def test_the_same_number_and_seed_give_the_same_bytes(small: Path, tmp_path: Path) -> None:
    again = write(60, tmp_path / "again")
    assert files(again) == files(small)


def test_the_files_are_in_canonical_form(roll_of_300: Path) -> None:
    assert mend_content(roll_of_300 / "content") == []


def test_another_seed_gives_other_records(small: Path, tmp_path: Path) -> None:
    other = write(60, tmp_path / "other", "--seed", "7")
    assert set(files(other)) != set(files(small))


@pytest.mark.parametrize("records", [1, 7])
def test_a_very_small_roll_is_whole(records: int, tmp_path: Path) -> None:
    content = read_content(write(records, tmp_path / "roll") / "content")
    assert content.problems == []
    assert len(content.records) == records


def test_every_file_is_read_without_a_problem(roll_of_300: Path, content: Content) -> None:
    root = roll_of_300 / "content"
    assert content.problems == []
    assert len(content.records) == len(list(root.glob("records/*/*/*.yml"))) == 300
    assert len(content.decisions) == len(list(root.glob("decisions/*.yml")))
    assert len(content.tallies) == len(list(root.glob("tallies/*/*.yml")))
    assert all(content.vocabulary[name] for name in ("fields", "authorities", "movements"))


def test_every_rule_is_kept(roll_of_300: Path) -> None:
    _, problems = check_content(roll_of_300 / "content")
    assert problems == []


def test_everything_is_marked_as_made_up(
    roll_of_300: Path, content: Content, records: list[Record]
) -> None:
    assert {record.note for record in records} == {NOTE}
    sources = [source for record in records for source in record.sources]
    assert {source.publisher for source in sources} == {MARK}
    assert {decision.note for decision in content.decisions.values()} == {NOTE}
    assert {sheet.source.publisher for sheet in content.tallies.values()} == {MARK}
    assert content.site.operator == MARK
    configuration = (roll_of_300 / "mkdocs.yml").read_text(encoding="utf-8")
    assert "site_name: Sổ ghi danh (dữ liệu minh hoạ)\n" in configuration
    assert NOTE in (roll_of_300 / "content/pages/index.md").read_text(encoding="utf-8")


def test_kinds_come_in_their_shares(content: Content) -> None:
    kinds = Counter(record.kind for record in content.records.values())
    shares = {kind: 100 * count / 300 for kind, count in kinds.items()}
    assert shares == {
        Kind.INDIVIDUAL: pytest.approx(55, abs=6),
        Kind.COLLECTIVE: pytest.approx(22, abs=6),
        Kind.MODEL: pytest.approx(18, abs=6),
        Kind.HOUSEHOLD: pytest.approx(5, abs=3),
    }


def test_a_fifth_of_the_honours_of_individuals_is_as_a_leader(records: list[Record]) -> None:
    honours = [honour for record in individuals(records) for honour in record.honours]
    leaders = [honour for honour in honours if honour.counted_as == "leader"]
    assert 100 * len(leaders) / len(honours) == pytest.approx(20, abs=6)


def test_only_what_is_no_person_has_states_that_are_never_published(records: list[Record]) -> None:
    hidden = [
        record.kind
        for record in records
        for honour in record.honours
        if not honour.status.is_public and honour.status is not Status.REVOKED
    ]
    assert hidden
    assert not set(hidden) & set(PEOPLE)


def test_a_revocation_names_an_honour_of_its_record(records: list[Record]) -> None:
    revocations = [
        (record, honour)
        for record in records
        for honour in record.honours
        if honour.status is Status.REVOKED
    ]
    assert revocations
    for record, revocation in revocations:
        assert revocation.revokes in {honour.key for honour in record.honours} - {revocation.key}


def test_namesakes_are_told_apart(records: list[Record]) -> None:
    namesakes: defaultdict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in individuals(records):
        namesakes[record.unit, record.name].append(record)
    groups = [group for group in namesakes.values() if len(group) > 1]
    assert any(record.id.endswith("-2") for group in groups for record in group)
    for group in groups:
        assert all(record.born for record in group)
        assert len({record.born for record in group}) == len(group)


def test_names_come_from_several_traditions(records: list[Record]) -> None:
    people = individuals(records)
    assert any(record.sort_name for record in people)
    assert any(record.title for record in people)
    assert any(place_tones(record.name) != record.name for record in people)
    families = Counter(record.name.split()[0] for record in people)
    assert families.most_common(1)[0][0] == "Nguyễn"
    syllables = {len(record.name.split()) for record in people}
    assert {2, 3, 4} <= syllables
    assert max(syllables) <= 6


def test_units_are_renamed_merged_and_split(content: Content) -> None:
    ends = {unit.end for unit in content.units.values()}
    assert {UnitEnd.MERGER, UnitEnd.SPLIT, UnitEnd.DISSOLUTION} <= ends
    assert any(len({period.name for period in unit.periods}) > 1 for unit in content.units.values())
    districts = [unit for unit in content.units.values() if unit.current.level == "district"]
    assert {unit.ended.iso() for unit in districts if unit.ended} == {"2025-06-30"}
    assert all(len(unit.successors) > 1 for unit in districts)


def test_a_decision_honours_five_to_forty(content: Content, records: list[Record]) -> None:
    honours = [honour for record in records for honour in record.honours]
    sizes = Counter(honour.decision for honour in honours if honour.decision)
    assert set(sizes) == set(content.decisions)
    assert all(5 <= size <= 40 for size in sizes.values())


def test_what_was_published_is_more_than_what_is_recorded(
    roll_of_300: Path, content: Content
) -> None:
    counts = Counts(roll_in(roll_of_300 / "content").public())
    compared = [
        (distinct(awards), tally.value)
        for sheet in content.tallies.values()
        for tally in sheet.totals
        if (awards := counts.agreeing(sheet, tally)) is not None
    ]
    assert any(recorded > 0 for recorded, _ in compared)
    assert all(recorded < value for recorded, value in compared)
    districts = {id for id, unit in content.units.items() if unit.current.level == "district"}
    assert {sheet.unit for sheet in content.tallies.values()} == districts


def test_without_the_option_there_are_no_photos(content: Content, roll_of_300: Path) -> None:
    assert not any(record.photos for record in content.records.values())
    assert not list(roll_of_300.rglob("*.jpg"))


def test_photos_add_pictures_and_change_nothing_else(small: Path, tmp_path: Path) -> None:
    folder = write(60, tmp_path / "photos", "--photos")
    content = read_content(folder / "content")
    assert content.problems == []
    with_photos = [record for record in content.records.values() if record.photos]
    assert 12 <= len(with_photos) <= 36
    hashes = []
    for record in with_photos:
        for photo in record.photos:
            assert photo.caption
            assert photo.alt
            assert photo.credit == MARK
            path = (folder / "content/records" / record.id).with_name(photo.file)
            hashes.append(inspect(path).sha256)
    assert len(set(hashes)) == len(hashes) == len(list(folder.rglob("*.jpg")))
    plain = {
        id: record.model_copy(update={"photos": ()}) for id, record in full_records(content).items()
    }
    assert plain == full_records(read_content(small / "content"))


@pytest.mark.parametrize("number", ["abc", "0", "-5", "2.5", "", "１２"])
def test_a_number_that_is_none_is_refused_in_one_line(number: str, tmp_path: Path) -> None:
    done = run("--", number, tmp_path / "roll")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert number in done.stderr
    assert not (tmp_path / "roll").exists()


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("kept", encoding="utf-8")
    done = run("10", tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert str(tmp_path) in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    done = run("10", tmp_path / "file")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_a_missing_argument_is_told_in_one_line() -> None:
    done = run("10")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
