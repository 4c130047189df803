"""One build's output: what changed is written, what stays is carried, the whole comes at once."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from honour_roll.publish.lock import SiteBusyError
from honour_roll.publish.output import Report
from tests.publish.places import HOST, Place, files_in, marks_in, no_exchange, no_links, plan

OLD = {"index.html": "một", "a/1/index.html": "trang a", "b/index.html": "trang b", "b.png": "ảnh"}
NEW = {"index.html": "hai", "a/1/index.html": "trang a", "c/index.html": "trang c", "b.png": "ảnh"}
WAYS = {"one step": lambda patch: None, "two renames": no_exchange, "no links": no_links}


@pytest.fixture(params=list(WAYS))
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    WAYS[request.param](monkeypatch)


every_way = pytest.mark.usefixtures("_way")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A site that was built once, with what its host keeps in it."""
    place = Place(tmp_path)
    place.build(OLD)
    for name, text in HOST.items():
        (place.site / name).parent.mkdir(exist_ok=True)
        (place.site / name).write_text(text, encoding="utf-8")
    return place


def test_a_first_build_writes_all_and_leaves_nothing_beside_the_site(tmp_path: Path) -> None:
    place = Place(tmp_path / "mới")
    size = sum(len(text.encode()) for text in OLD.values())
    assert place.build(OLD) == Report(4, size, 0, 0, 0, 0)
    assert place.served() == OLD
    assert place.beside() == {"site"}


@pytest.mark.skipif(sys.platform != "linux", reason="names of folders are text there")
def test_a_folder_whose_name_is_no_text_gets_its_site_and_its_state(tmp_path: Path) -> None:
    place = Place(tmp_path / os.fsdecode(b"l\xe0"))
    place.build(OLD)
    assert place.build(OLD).written == 0
    assert place.served() == OLD


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
def test_who_may_not_look_into_the_site_may_not_afterwards(place: Place) -> None:
    for content in (NEW, OLD):
        place.site.chmod(0o750)
        place.build(content)
        folders = [place.site, place.root / ".site-standby"]
        assert {stat.S_IMODE(one.stat().st_mode) for one in folders} == {0o750}


@every_way
def test_a_build_without_a_change_touches_nothing(place: Place) -> None:
    marks, state = marks_in(place.site), place.state.lstat()
    report = place.build(OLD)
    assert (report.written, report.carried, report.removed) == (0, 4, 0)
    assert marks_in(place.site) == marks
    assert place.state.lstat() == state
    assert place.beside() == {"site"}


@every_way
def test_a_rebuild_writes_what_changed_and_removes_what_is_gone(place: Place) -> None:
    report = place.build(NEW)
    assert (report.written, report.carried, report.removed) == (2, 2, 1)
    assert files_in(place.site) == {**NEW, **HOST}
    assert not (place.site / "b").exists()
    assert place.build(NEW).written == 0


def test_the_standby_follows_by_links_so_that_nothing_gone_stays_on_disk(place: Place) -> None:
    for content in (NEW, OLD, NEW):
        place.build(content)
        assert place.beside() == {"site", ".site-standby"}
        standby = place.root / ".site-standby"
        assert files_in(standby) == content
        ours = {name: mark for name, mark in marks_in(place.site).items() if name in content}
        assert {name: marks_in(standby)[name] for name in content} == ours


def test_unchanged_files_keep_their_inodes_and_changed_ones_do_not(place: Place) -> None:
    before = marks_in(place.site)
    place.build(NEW)
    after = marks_in(place.site)
    assert after["b.png"] == before["b.png"]
    assert after["index.html"][0] != before["index.html"][0]


def test_without_links_the_old_site_is_removed(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_links(monkeypatch)
    for content in (NEW, OLD):
        place.build(content)
        assert files_in(place.site) == {**content, **HOST}
        assert place.beside() == {"site"}


def test_the_same_bytes_are_carried_over_whatever_the_basis_and_the_owner(place: Place) -> None:
    with place.output("another basis") as output:
        assert output.recall("content") is None
        for name, text in OLD.items():
            output.put(name, text.encode(), "ai đó")
        assert output.publish().written == 0
    with place.output("another basis") as output:
        assert output.keep("ai đó")
        assert not output.keep("a")


def a_touched_file(place: Place) -> None:
    os.utime(place.site / "b.png", ns=(1, 1))


def an_edited_file(place: Place) -> None:
    (place.site / "b.png").write_text("ẢNH", encoding="utf-8")


def a_missing_file(place: Place) -> None:
    (place.site / "b.png").unlink()


def a_folder_instead_of_a_file(place: Place) -> None:
    (place.site / "b.png").unlink()
    (place.site / "b.png" / "x").mkdir(parents=True)


def a_link_instead_of_a_file(place: Place) -> None:
    (place.site / "b.png").rename(place.root / "cache" / "x")
    (place.site / "b.png").symlink_to(place.root / "cache" / "x")


@every_way
@pytest.mark.parametrize("standby", [False, True])
@pytest.mark.parametrize(
    "harm",
    [
        a_touched_file,
        an_edited_file,
        a_missing_file,
        a_folder_instead_of_a_file,
        a_link_instead_of_a_file,
    ],
)
def test_a_file_that_is_not_as_it_was_is_noticed_and_put_anew(
    place: Place, harm: Callable[[Place], None], standby: bool
) -> None:
    if standby:
        place.build(NEW)
        place.build(OLD)
    try:
        harm(place)
    except OSError:
        pytest.skip("this system makes no links")
    with place.output() as output:
        assert output.damaged == {"b"}
        assert not output.keep("b")
        assert output.keep("a")
        plan(output, OLD)
        output.publish()
    assert files_in(place.site) == {**OLD, **HOST}
    assert place.build(OLD).written == 0


@every_way
def test_what_somebody_put_into_the_site_goes_away(place: Place) -> None:
    (place.site / "a" / "lạ.html").write_text("lạ", encoding="utf-8")
    (place.site / "trống" / "rỗng").mkdir(parents=True)
    with place.output() as output:
        assert output.damaged == set()
        plan(output, OLD)
        assert output.publish().written == 0
    assert files_in(place.site) == {**OLD, **HOST}
    assert not (place.site / "trống").exists()
    marks = marks_in(place.site)
    place.build(OLD)
    assert marks_in(place.site) == marks


def test_a_folder_behind_a_link_is_not_followed(place: Place) -> None:
    elsewhere = place.root / "cache" / "xa"
    shutil.move(place.site / "a", elsewhere)
    try:
        (place.site / "a").symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    place.build(OLD)
    place.build(NEW)
    assert files_in(place.site) == {**NEW, **HOST}
    assert not (place.site / "a").is_symlink()
    assert files_in(elsewhere) == {"1/index.html": OLD["a/1/index.html"]}


def test_a_standby_that_was_tampered_with_is_put_right(place: Place) -> None:
    place.build(NEW)
    standby = place.root / ".site-standby"
    (standby / "index.html").unlink()
    (standby / "index.html").write_text("lạ", encoding="utf-8")
    (standby / "b.png").unlink()
    shutil.rmtree(standby / "a")
    (standby / "a").write_text("một tệp", encoding="utf-8")
    (standby / "lạ").mkdir()
    place.build({**NEW, "d/index.html": "trang d"})
    assert files_in(place.site) == {**NEW, "d/index.html": "trang d", **HOST}
    assert files_in(standby) == {**NEW, "d/index.html": "trang d"}
    assert not (standby / "lạ").exists()


@every_way
def test_dot_folders_of_the_site_itself_are_renewed_and_removed(place: Place) -> None:
    for content in (
        {**OLD, ".well-known/a": "1", ".well-known/b": "1"},
        {**OLD, ".well-known/a": "2"},
    ):
        place.build(content)
        assert files_in(place.site) == {**content, **HOST}
        assert place.build(content).written == 0
    (place.site / ".well-known" / "a").unlink()
    place.build({**OLD, ".well-known/a": "2"})
    (place.site / ".well-known" / "của-máy-chủ").write_text("3", encoding="utf-8")
    place.build(OLD)
    assert files_in(place.site) == {**OLD, ".well-known/của-máy-chủ": "3", **HOST}


@every_way
def test_a_file_may_become_a_folder_and_a_folder_a_file(place: Place) -> None:
    for content in ({"a": "tệp", "b/index.html/x": "sâu"}, OLD, {"a/1": "tệp", "b": "tệp"}, OLD):
        place.build(content)
        assert files_in(place.site) == {**content, **HOST}


@pytest.mark.parametrize("names", [("x", "x/y"), ("x/y", "x"), ("x/y/z", "x")])
def test_a_file_and_a_folder_of_one_name_are_refused(place: Place, names: tuple[str, str]) -> None:
    with place.output() as output:
        output.put(names[0], b"1", "x")
        with pytest.raises(FileExistsError, match=names[1]):
            output.put(names[1], b"2", "y")
    assert place.served() == OLD


def test_of_two_files_of_one_name_the_last_counts(place: Place) -> None:
    with place.output() as output:
        plan(output, OLD)
        output.put("index.html", b"hai", "x")
        output.put("index.html", b"ba", "index")
        output.publish()
    assert place.served() == {**OLD, "index.html": "ba"}
    assert place.build(NEW).removed == 1


def test_only_what_was_put_or_kept_belongs_to_the_next_site(place: Place) -> None:
    with place.output() as output:
        assert not output.has("b.png")
        output.keep("b")
        output.put("mới/tệp", b"", "m")
        assert [output.has(name) for name in ("b.png", "mới/tệp", "index.html", "mới")] == [
            True,
            True,
            False,
            False,
        ]


def test_everything_that_another_program_wrote_is_adopted(place: Place) -> None:
    scratch = place.root / "cache" / "mkdocs"
    for name, text in {**NEW, ".well-known/x": "x", "trống/": ""}.items():
        path = scratch / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_text(text, encoding="utf-8")
    for written in (3, 0):
        with place.output() as output:
            output.adopt(scratch)
            assert output.publish().written == written
        assert files_in(place.site) == {**NEW, ".well-known/x": "x", **HOST}
        assert files_in(scratch) == {**NEW, ".well-known/x": "x"}
    with place.output() as output:
        assert output.keep("mkdocs")


def test_a_discarded_build_leaves_the_site_and_its_state_alone(place: Place) -> None:
    place.build(NEW)
    marks = marks_in(place.site)
    for _ in range(2):
        with place.output() as output:
            plan(output, OLD)
            output.discard()
            output.discard()
        assert marks_in(place.site) == marks
        assert place.beside() <= {"site", ".site-standby"}
    assert place.build(NEW).written == 0


def test_what_is_remembered_stays_until_the_basis_changes(place: Place) -> None:
    with place.output() as output:
        plan(output, OLD)
        output.remember("", b"\x00")
        output.publish()
    place.build(NEW)
    with place.output() as output:
        assert (output.recall(""), output.recall("lạ")) == (b"\x00", None)
        output.remember("", b"lost with the build")
    with place.output() as output:
        assert output.recall("") == b"\x00"
    place.build(NEW, basis="another")
    place.build(NEW)
    with place.output() as output:
        assert output.recall("") is None


def test_a_second_build_at_once_is_refused_until_the_first_ends(place: Place) -> None:
    first = place.output()
    for _ in range(2):
        with pytest.raises(SiteBusyError):
            place.output()
    first.discard()
    assert place.build(NEW).written == 2


def test_a_build_that_is_over_takes_nothing_more(place: Place) -> None:
    with place.output() as output:
        plan(output, OLD)
        output.publish()
        with pytest.raises(ValueError, match="published"):
            output.put("x", b"", "x")
    assert place.served() == OLD


def damaged_at(part: float) -> Callable[[Path], None]:
    def harm(state: Path) -> None:
        data = bytearray(state.read_bytes())
        data[int(part * (len(data) - 1))] ^= 1
        state.write_bytes(data)

    return harm


def cut_short(state: Path) -> None:
    state.write_bytes(state.read_bytes()[:-1000])


def emptied(state: Path) -> None:
    state.write_bytes(b"")


def removed(state: Path) -> None:
    state.unlink()


def a_folder(state: Path) -> None:
    state.unlink()
    state.mkdir()


def of_another_site(state: Path) -> None:
    other = Place(state.parent / "khác")
    other.build(OLD)
    shutil.copy(other.state, state)


@every_way
@pytest.mark.parametrize(
    "harm",
    [
        *(damaged_at(part) for part in (0, 0.01, 0.3, 0.6, 0.9, 1)),
        cut_short,
        emptied,
        removed,
        a_folder,
        of_another_site,
    ],
)
def test_a_state_that_cannot_be_trusted_counts_as_none(
    place: Place, harm: Callable[[Path], None]
) -> None:
    harm(place.state)
    with place.output() as output:
        assert not output.keep("a")
        assert output.recall("content") is None
        assert output.damaged == set()
    assert place.build(NEW).written == len(NEW)
    assert files_in(place.site) == {**NEW, **HOST}
    assert place.beside() == {"site"}


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    place = Place(tmp_path)
    (tmp_path / "cache").write_text("một tệp", encoding="utf-8")
    for content in (OLD, NEW, NEW):
        assert place.build(content).written == len(content)
        assert place.served() == content
        assert place.beside() == {"site"}


def test_a_cache_that_disappears_during_a_build_costs_nothing_but_time(place: Place) -> None:
    with place.output() as output:
        plan(output, NEW)
        shutil.rmtree(place.root / "cache")
        output.publish()
    assert place.served() == NEW
    assert files_in(place.root / ".site-standby") == NEW
    assert place.build(NEW).written == 0


def test_a_state_that_cannot_be_saved_leaves_the_site_and_the_standby_whole(place: Place) -> None:
    with place.output() as output:
        plan(output, NEW)
        (place.state.parent / f"{place.state.name}.new").mkdir()
        output.publish()
    assert files_in(place.site) == {**NEW, **HOST}
    assert files_in(place.root / ".site-standby") == NEW
    shutil.rmtree(place.state.parent / f"{place.state.name}.new")
    place.build(OLD)
    assert files_in(place.site) == {**OLD, **HOST}


def test_a_site_that_was_deleted_is_built_anew(place: Place) -> None:
    place.build(NEW)
    shutil.rmtree(place.site)
    assert place.build(NEW).written == len(NEW)
    assert place.served() == NEW
    assert place.beside() == {"site"}


@every_way
@pytest.mark.parametrize("content", [OLD, NEW])
def test_whatever_lies_beside_the_site_is_gone_after_a_build(
    place: Place, content: dict[str, str]
) -> None:
    for name in (".site-building", ".site-standby", ".site-old"):
        (place.root / name / "a").mkdir(parents=True)
        (place.root / name / "a" / "index.html").write_text("nửa chừng", encoding="utf-8")
    place.build(content)
    assert files_in(place.site) == {**content, **HOST}
    place.build(OLD if content == NEW else NEW)
    assert place.beside() <= {"site", ".site-standby"}
    assert "nửa chừng" not in files_in(place.root).values()


def test_a_dot_entry_that_could_not_be_moved_is_not_lost(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == ".git":
            raise PermissionError(f"{path} is open elsewhere")
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        place.build(NEW)
    assert place.served() == NEW
    place.build(NEW)
    assert files_in(place.site) == {**NEW, **HOST}
