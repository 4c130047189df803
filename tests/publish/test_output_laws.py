"""Whatever is built, broken or cut off: what is served is whole, and the next build is right."""

from __future__ import annotations

import os
import random
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.publish.places import (
    HOST,
    Content,
    Killed,
    Place,
    failing,
    files_in,
    marks_in,
    no_exchange,
    no_links,
)

OLD = {"index.html": "một", "a/1/index.html": "a", "b/x": "b", ".well-known/w": "w", "đ": "đ"}
NEW = {"index.html": "hai", "a/1/index.html": "a", "c/d/e": "c", ".well-known/v": "v", "b": "b"}
NAMES = ["index.html", "a/1", "a/2/x", "a/2", "b", "b/ế.html", "c d/e&f", "C"]


def put_host(place: Place) -> None:
    for name, text in HOST.items():
        (place.site / name).parent.mkdir(exist_ok=True)
        (place.site / name).write_text(text, encoding="utf-8")


def holds_what_is_promised(place: Place, content: Content) -> None:
    """After a build that succeeded: the site, and the same or nothing beside it."""
    assert files_in(place.site) == {**content, **HOST}
    assert place.beside() <= {"site", ".site-standby"}
    standby = place.root / ".site-standby"
    if standby.exists():
        assert files_in(standby) == content


def has_the_host_s(place: Place) -> bool:
    """Whether what the host keeps is somewhere the next build takes it from."""
    kept = {**files_in(place.root / ".site-old"), **files_in(place.site)}
    return kept.items() >= HOST.items()


def cut_off(place: Place, content: Content, step: int, *, killed: bool, renames: bool) -> bool:
    """Whether the ``step``-th change on disk of a build of ``content`` came, and failed."""
    with failing(step, killed=killed, renames=renames) as asked:
        with suppress(Killed, OSError):
            place.build(content)
        return len(asked) >= step


def start(place: Place, before: str) -> None:
    """What was there before the build that is cut off."""
    for content in {"nothing": (), "standby": (NEW, OLD)}.get(before, (OLD,)):
        place.build(content)
    if before != "nothing":
        put_host(place)
    if before == "no state":
        place.state.unlink()


@pytest.mark.parametrize("killed", [True, False], ids=["killed", "disk full"])
@pytest.mark.parametrize("renames", [False, True], ids=["one step", "two renames"])
@pytest.mark.parametrize("before", ["no standby", "standby", "no state"])
def test_a_build_may_be_cut_off_at_any_change_on_disk(
    tmp_path: Path, before: str, renames: bool, killed: bool
) -> None:
    for step in range(1, 500):
        place = Place(tmp_path / str(step))
        start(place, before)
        failed = cut_off(place, NEW, step, killed=killed, renames=renames)
        assert has_the_host_s(place)
        if place.site.exists() or not (renames and killed):
            assert place.served() in (OLD, NEW)
        after = OLD if step % 2 else NEW
        place.build(after)
        holds_what_is_promised(place, after)
        marks = marks_in(place.site)
        place.build(after)
        assert marks_in(place.site) == marks
        if not failed:
            assert step > 20
            return


@pytest.mark.parametrize("killed", [True, False], ids=["killed", "disk full"])
def test_a_first_build_may_be_cut_off_at_any_change_on_disk(tmp_path: Path, killed: bool) -> None:
    failed, step = True, 0
    while failed:
        step += 1
        place = Place(tmp_path / str(step))
        failed = cut_off(place, NEW, step, killed=killed, renames=False)
        assert not place.site.exists() or place.served() == NEW
        place.build(OLD)
        put_host(place)
        holds_what_is_promised(place, OLD)
    assert step > 10


def contents() -> st.SearchStrategy[dict[str, str]]:
    texts = st.sampled_from(["", "một", "hai", "một trang dài hơn"])
    return st.dictionaries(st.sampled_from(NAMES), texts, max_size=6).map(_without_clashes)


def _without_clashes(content: dict[str, str]) -> dict[str, str]:
    folders = {name[:end] for name in content for end, letter in enumerate(name) if letter == "/"}
    return {name: text for name, text in content.items() if name not in folders}


def harm(place: Place, kind: str, luck: random.Random) -> None:
    """Somebody, or an accident, does something to what lies on disk."""
    folder = place.root / luck.choice(["site", ".site-standby"])
    files = [n for n in sorted(files_in(folder)) if n not in HOST] if folder.exists() else []
    file = folder / luck.choice(files) if files else None
    if kind == "state":
        place.state.unlink(missing_ok=True)
    elif kind == "standby":
        shutil.rmtree(place.root / ".site-standby", ignore_errors=True)
    elif kind == "stray" and folder.exists():
        (folder / "lạ" / "sâu").mkdir(parents=True, exist_ok=True)
        (folder / "lạ" / luck.choice(["x", "y"])).write_text("lạ", encoding="utf-8")
    elif kind == "touch" and file is not None:
        os.utime(file, ns=(luck.randrange(10**18), luck.randrange(10**18)))
    elif kind == "edit" and file is not None:
        file.write_text("sửa tay", encoding="utf-8")
    elif kind == "delete" and file is not None:
        file.unlink()


BUILDS = st.tuples(
    st.lists(st.sampled_from(["state", "standby", "stray", "touch", "edit", "delete"]), max_size=2),
    contents(),
    st.sampled_from(["b", "b", "b", "another basis"]),
    st.one_of(st.none(), st.tuples(st.integers(1, 60), st.booleans())),
)


@pytest.mark.parametrize("way", ["one step", "two renames", "no links"])
@settings(max_examples=60, deadline=None)
@given(builds=st.lists(BUILDS, min_size=2, max_size=6), seed=st.integers(0, 10**6))
def test_any_history_ends_in_the_site_that_a_cold_build_makes(
    way: str,
    builds: list[tuple[list[str], dict[str, str], str, tuple[int, bool] | None]],
    seed: int,
) -> None:
    luck = random.Random(seed)  # noqa: S311 - a game
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        {"two renames": no_exchange, "no links": no_links}.get(way, lambda _: None)(patch)
        place = Place(Path(folder))
        place.build({})
        put_host(place)
        for harms, content, basis, failure in builds:
            for kind in harms:
                harm(place, kind, luck)
            before = place.served()
            if failure is not None:
                step, killed = failure
                cut_off(place, content, step, killed=killed, renames=way == "two renames")
                assert has_the_host_s(place)
                assert not place.site.exists() or place.served() in (before, content)
            place.build(content, basis)
            holds_what_is_promised(place, content)
