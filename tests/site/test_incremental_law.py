"""The law of builds that make what changed: byte for byte what a build from nothing makes.

``HONOUR_ROLL_FUZZ=1000 pytest tests/site/test_incremental_law.py`` tries longer.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honour_roll.rules import check_content
from honour_roll.search.entries import SearchPage
from tests.site.bare_site import Place, Theme, sizes
from tests.site.desk import Desk
from tests.site.edits import LOOKS, OF_RECORDS, OF_THE_REST, Edit, a_new_record, moved, put
from tests.site.harms import HARMS, Harm
from tests.site.sites import EXAMPLE
from tests.site.trees import snapshot
from tests.site.volumes import shelve_everybody

EXAMPLES = int(os.environ.get("HONOUR_ROLL_FUZZ", "20"))
THEMES = [
    Theme("giao diện khác"),
    Theme(own=(SearchPage("linh-vuc/an-sinh-xa-hoi/", "Trang riêng", "Trang", "lời riêng"),)),
    Theme(own=(SearchPage("trang-rieng/", "Trang riêng", "Trang", "lời riêng"),)),
    Theme(introduction="<h1>Lời khác</h1>"),
    Theme(site_url="https://so-khac.example/"),
]
BELOW = {
    "to-dan-pho": "suoi-hoa",
    "xa-tren": "suoi-hoa",
    "xa-duoi": "doi-che",
    "so": "tinh-minh-hoa",
}


@dataclass(frozen=True)
class Step:
    """What happens before a build."""

    edits: list[Edit]
    harm: Harm | None
    theme: Theme
    luck: int


def some(edits: list[Edit], most: int) -> st.SearchStrategy[list[Edit]]:
    return st.lists(st.sampled_from(edits), min_size=1, max_size=most)


STEPS = st.builds(
    Step,
    edits=st.one_of(
        *[some(OF_RECORDS, 1)] * 4,
        *[some(OF_RECORDS, 4)] * 2,
        *[some(LOOKS, 3)] * 3,
        some([*OF_THE_REST, *OF_RECORDS], 3),
        st.just([]),
    ),
    harm=st.one_of(*[st.none()] * 7, st.sampled_from(HARMS)),
    theme=st.one_of(*[st.just(Theme())] * 14, st.sampled_from(THEMES)),
    luck=st.integers(0, 2**32),
)


@pytest.fixture(scope="module")
def roll(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up roll of the tests, with more units and records that have much in common."""
    root = tmp_path_factory.mktemp("roll") / "content"
    shutil.copytree(EXAMPLE, root)
    desk = Desk(root, Random(7))  # noqa: S311 - a game
    units = {
        id: {"periods": [{"name": f"Nơi {id}", "level": "commune", "parent": parent}]}
        for id, parent in BELOW.items()
    }
    desk.write(root / "units" / "them.yml", {"units": units})
    for _ in range(12):
        a_new_record(desk)
    for number, path in enumerate(desk.records()):
        if number % 3 == 0:
            unit = [*BELOW][number // 3 % len(BELOW)]
            desk.change(path, lambda data, unit=unit: put(data, "unit", unit))  # type: ignore[misc]
            moved(desk, path)
    for path in desk.records()[::2]:
        told = [{"on": "2023", "field": "summary", "now": desk.words()}]
        desk.change(path, lambda data, told=told: put(data, "corrections", told))  # type: ignore[misc]
    models = [path for path in desk.records() if desk.read(path)["kind"] == "model"]
    for origin, path in pairwise(models[:5]):
        id = desk.id_of(origin)
        desk.change(path, lambda data, id=id: put(data, "replicated_from", id))  # type: ignore[misc]
    desk.change(models[0], lambda data: put(data, "replicated_from", None))
    shelve_everybody(root)
    assert not [problem for problem in check_content(root)[1] if problem.is_error]
    return root


def edited(desk: Desk, edits: list[Edit]) -> None:
    """Make every edit that leaves the roll without mistakes."""
    for edit in edits:
        before = desk.state()
        edit(desk)
        if any(problem.is_error for problem in check_content(desk.root)[1]):
            desk.restore(before)


@settings(max_examples=EXAMPLES, deadline=None)
@given(steps=st.lists(STEPS, min_size=4, max_size=8), page=st.sampled_from([5, 5, 100]))
def test_builds_after_any_edits_are_like_builds_from_nothing(
    roll: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[Step], page: int
) -> None:
    folder = tmp_path_factory.mktemp("law")
    content = folder / "content"
    shutil.copytree(roll, content)
    place = Place(folder / "later")
    with sizes(page, 4):
        place.build(content)
        for number, step in enumerate(steps):
            luck = Random(f"{number} {step.luck}")  # noqa: S311
            edited(Desk(content, luck), step.edits)
            if step.harm is not None:
                step.harm(place, luck)
            built = place.build(content, step.theme)
            cold = Place(folder / f"cold-{number}")
            assert cold.build(content, step.theme).told == built.told
            is_like(place, cold)
            assert place.photos() <= cold.photos()
            shutil.rmtree(cold.root)
        marks = place.marks()
        place.build(content, steps[-1].theme)
        assert place.marks() == marks


def is_like(place: Place, cold: Place) -> None:
    """The site has the same files as the one that was built from nothing, so has its standby."""
    expected = cold.files()
    assert differing(place.files(), expected) == []
    if place.standby.exists():
        assert differing(snapshot(place.standby), expected) == []


def differing(found: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    return sorted(
        name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name)
    )
