"""What the rules about records let pass, and what they tell."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from honour_roll.problems import Severity
from honour_roll.rules import check_content
from tests.commands import REPOSITORY, write_files

Check = Callable[[Mapping[str, str | bytes]], list[str]]
PHOTO = REPOSITORY / "tests/content/records/suoi-hoa/2020/bep-lua-am.jpg"
DECISION = {"decisions/huyen-uy-2021-1.yml": "authority: huyen-uy\ndate: 2021-01-10\n"}


def record(honours: str, kind: str = "model", more: str = "") -> str:
    return f"kind: {kind}\nname: Minh hoạ\nunit: suoi-hoa\n{more}honours:\n{honours}"


def honour(more: str, status: str = "recognised", key: str = "lan-nay") -> str:
    return f"  - {{key: {key}, status: {status}, {more}}}\n"


YEAR = honour("year: 2020")


def at(place: str, text: str) -> dict[str, str | bytes]:
    """The record at a place, by a name of its own there."""
    return {f"records/suoi-hoa/{place}/minh-hoa.yml": text.replace("Minh hoạ", f"Lớp {place}")}


@pytest.mark.parametrize(
    ("place", "honours"),
    [
        ("2020", honour("date: 2020-05-17")),
        ("2016", honour("period: {from: 2016-06, to: 2020}")),
        ("2021", honour("decision: huyen-uy-2021-1")),
        ("2020", honour("year: 2020, decision: huyen-uy-2021-1")),
        ("khong-ro", honour("note: Không rõ năm", status="named")),
    ],
    ids=["date", "period", "decided", "decided later", "undated"],
)
def test_a_record_lies_in_the_year_of_its_first_honour(
    check: Check, place: str, honours: str
) -> None:
    assert check({**DECISION, **at(place, record(honours))}) == []
    assert check({**DECISION, **at("1999", record(honours))}) == ["record-id honours[0]"]


def test_an_undated_record_lies_in_the_year_of_its_first_dated_source(check: Check) -> None:
    sources = "sources:\n  - {title: Không ngày}\n  - {title: A, date: 2019-05}\n"
    undated = record(honour("note: Không rõ", status="named"), more=sources)
    assert check(at("2019", undated)) == []
    assert check(at("khong-ro", undated)) == ["record-id honours[0]"]


def test_a_record_may_lie_with_the_unit_of_its_first_honour(check: Check) -> None:
    moved = record(honour("year: 2020, unit: doi-che"))
    assert check({"records/doi-che/2020/minh-hoa.yml": moved, **at("2020", moved)}) == []


def test_a_former_id_of_a_broken_record_is_taken_too(check: Check) -> None:
    broken = {"records/suoi-hoa/2020/hong.yml": "kind: model\n"}
    names = check({**broken, **at("2020", record(YEAR, more="former_ids: [suoi-hoa/2020/hong]\n"))})
    assert "record-id former_ids[0]" in names


@pytest.mark.parametrize(
    "honours",
    [
        honour("year: 2020") + honour("date: 2020-01-01", key="b"),
        honour("date: 2020-12-31") + honour("year: 2020", key="b"),
        honour("period: {from: 2020, to: 2025}") + honour("year: 2021", key="b"),
        honour("period: {from: 2020}") + honour("year: 2021", key="b"),
        honour("year: 2020") + honour("note: Không rõ", status="named", key="b"),
        honour("year: 2020, decision: huyen-uy-2021-1"),
        honour("year: 2020") + honour("year: 2022, decision: huyen-uy-2021-1", key="b"),
    ],
)
def test_times_that_may_be_right_are_left_alone(check: Check, honours: str) -> None:
    assert check({**DECISION, **at("2020", record(honours))}) == []


@pytest.mark.parametrize(
    ("honours", "field"),
    [
        (YEAR + honour("year: 2019", key="b"), "honours[1].year"),
        (YEAR + honour("period: {from: 2016, to: 2019}", key="b"), "honours[1].period"),
        # In between lies one that fits both of its neighbours.
        (
            YEAR
            + honour("period: {from: 2016, to: 2030}", key="b")
            + honour("year: 2018", key="c"),
            "honours[2].year",
        ),
        (YEAR + honour("date: 2023-02-01, decision: huyen-uy-2021-1", key="b"), "honours[1].date"),
        (YEAR + honour("note: Không rõ", key="b"), "honours[1]"),
        (
            YEAR + honour("note: Không rõ", status="revoked, revokes: lan-nay", key="b"),
            "honours[1]",
        ),
    ],
)
def test_times_that_cannot_be_right_are_told(check: Check, honours: str, field: str) -> None:
    assert check({**DECISION, **at("2020", record(honours))}) == [f"honour-time {field}"]


def test_a_revocation_of_an_earlier_honour_is_fine(check: Check) -> None:
    revoked = YEAR + honour("year: 2021, revokes: lan-nay", status="revoked", key="huy")
    assert check(at("2020", record(revoked))) == []


def test_an_honour_cannot_revoke_itself_or_a_later_one(check: Check) -> None:
    itself = YEAR + honour("year: 2021, revokes: huy", status="revoked", key="huy")
    assert check(at("2020", record(itself))) == ["honour-key honours[1].revokes"]


def test_the_key_that_is_proposed_for_a_repeated_one_is_free(tmp_path: Path) -> None:
    honours = YEAR + honour("year: 2020, level: nation") + honour("year: 2020", key="lan-nay-2")
    root = write_files(tmp_path, at("2020", record(honours)))
    [remedy] = [p.remedy.vi for p in check_content(root)[1] if p.code == "honour-key"]
    assert "lan-nay-3." in remedy


def test_fields_of_people_stand_with_people(check: Check) -> None:
    person = "title: Nghệ nhân\ngender: female\nborn: 1950\ndied: 2001\nposition: Trưởng bản\n"
    assert check(at("2020", record(YEAR, "individual", person))) == []
    assert len(check(at("2020", record(YEAR, "household", person)))) == 5


def test_any_kind_may_have_a_sorting_name(check: Check) -> None:
    assert check(at("2020", record(YEAR, "collective", "sort_name: Hoa Đào, tổ dệt\n"))) == []


@pytest.mark.parametrize("status", ["planned", "registered", "appraised", "nominated", "rejected"])
def test_what_is_not_decided_about_a_person_is_refused(check: Check, status: str) -> None:
    pending = honour("year: 2020, level: province", status=status)
    for kind in ("individual", "household"):
        assert check(at("2020", record(pending, kind))) == ["private-status honours[0].status"]
    for kind in ("collective", "model"):
        assert check(at("2020", record(pending, kind))) == []


def test_a_consent_that_was_never_given_needs_no_giver(check: Check) -> None:
    ground = "sources: [{title: A}]\nconsent: {basis: public-record}\n"
    assert check(at("2020", record(YEAR, "individual", ground))) == []


@pytest.mark.parametrize("said", ["title: A", "publisher: B", "url: 'https://example.org/a'"])
def test_one_thing_that_finds_it_again_is_enough_for_a_source(check: Check, said: str) -> None:
    assert check(at("2020", record(YEAR, more=f"sources:\n  - {{{said}}}\n"))) == []


def photo_of(name: str) -> str:
    return record(YEAR, more=f"photos:\n  - file: {name}\n    alt: Hình vẽ\n")


def test_a_photo_beside_its_record_is_fine(check: Check) -> None:
    files = {"records/suoi-hoa/2020/anh.jpg": PHOTO.read_bytes()}
    assert check({**files, **at("2020", photo_of("anh.jpg"))}) == []


def test_a_photo_elsewhere_is_missing_here(check: Check) -> None:
    files = {"records/suoi-hoa/anh.jpg": PHOTO.read_bytes()}
    told = check({**files, **at("2020", photo_of("anh.jpg"))})
    assert told == ["photo-missing photos[0].file", "photo-unused"]


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ("summary:\n  - a\nphotos:\n  - {file: anh.jpg, focus: sai}\n", False),
        ("la: la\nphotos: [anh.jpg]\n", False),
        ("la: la\nphotos: anh.jpg\n", True),
        ("la: la\n", True),
        ("\tla: la\n", False),
    ],
)
def test_a_photo_is_unused_beside_a_record_with_mistakes_unless_it_names_it(
    check: Check, more: str, is_told: bool
) -> None:
    files = {"records/suoi-hoa/2020/anh.jpg": PHOTO.read_bytes()}
    told = check({**files, **at("2020", record(YEAR, more=more))})
    assert ("photo-unused" in told) is is_told


@pytest.mark.parametrize("name", ["../anh.jpg", "a/anh.jpg", r"a\anh.jpg", "C:anh.jpg", ".."])
def test_a_photo_has_a_name_not_a_path(check: Check, name: str) -> None:
    assert check(at("2020", photo_of(f"'{name}'"))) == ["file-name-form photos[0].file"]


def test_a_photo_that_cannot_be_shown_is_only_a_warning(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "units/suoi-hoa.yml": "periods:\n  - {name: Huyện Suối Hoa, level: district}\n",
        "records/suoi-hoa/2020/anh.jpg": PHOTO.read_bytes()[:5000],
        **at("2020", photo_of("anh.jpg")),
    }
    _, [problem] = check_content(write_files(tmp_path, files))
    assert problem.severity is Severity.WARNING


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_photo_that_is_a_link_is_an_error(check: Check, tmp_path: Path) -> None:
    link = tmp_path / "content/records/suoi-hoa/2020/anh.jpg"
    link.parent.mkdir(parents=True)
    link.symlink_to(PHOTO)
    assert check(at("2020", photo_of("anh.jpg"))) == [
        "file-symlink",
        "photo-link photos[0].file",
    ]
