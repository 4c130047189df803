"""The list of page types is whole, and every page of each type is built like a document."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.site.markup import Markup, pages_of
from tests.site.page_types import EXAMPLE, OWN, PAGE_TYPES, file_of, shape
from tests.site.trees import Build

MOVED = {"dien-hinh/suoi-hoa/2019/bep-lua-am/"}
SITES = {"example_site": EXAMPLE, "own_site": OWN}


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Build:
    build: Build = request.getfixturevalue(request.param)
    return build


@pytest.fixture
def pages(site: Build) -> dict[str, Markup]:
    """Every page of a site but what only leads on to a moved one."""
    return {address: page for address, page in pages_of(site.site).items() if address not in MOVED}


@pytest.mark.parametrize(("build", "types"), SITES.items())
def test_every_type_has_its_page(
    request: pytest.FixtureRequest, build: str, types: dict[str, str]
) -> None:
    site = request.getfixturevalue(build).site
    missing = {name for name, address in types.items() if not (site / file_of(address)).is_file()}
    assert missing == set()


@pytest.mark.parametrize(("build", "types"), SITES.items())
def test_no_type_of_page_is_forgotten(
    request: pytest.FixtureRequest, build: str, types: dict[str, str]
) -> None:
    known = {shape(address) for address in types.values()}
    built = pages_of(request.getfixturevalue(build).site)
    forgotten = {address for address in built if shape(address) not in known}
    assert forgotten == set(), "tests/site/page_types.py does not know such pages"


def test_every_type_is_on_a_site() -> None:
    assert PAGE_TYPES.keys() == EXAMPLE.keys() | OWN.keys()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ("", 0)),
        ("404.html", ("404.html", 0)),
        ("nam/", ("nam", 1)),
        ("nam/trang-2/", ("nam", 1)),
        ("don-vi/sa-pa/2020/trang-12/", ("don-vi", 3)),
    ],
)
def test_the_pages_of_a_list_are_of_one_shape(address: str, expected: tuple[str, int]) -> None:
    assert shape(address) == expected


def test_every_page_has_one_first_heading_and_skips_no_level(pages: dict[str, Markup]) -> None:
    for address, page in pages.items():
        assert page.headings.count(1) == 1, address
        assert page.headings[0] == 1, address
        assert all(lower - upper <= 1 for upper, lower in pairwise(page.headings)), address


def test_every_page_has_one_main_part_and_is_vietnamese(pages: dict[str, Markup]) -> None:
    for address, page in pages.items():
        assert page.tags["main"] == 1, address
        assert page.head["lang"] == "vi", address


def test_every_picture_has_words_or_is_marked_as_decoration(pages: dict[str, Markup]) -> None:
    for address, page in pages.items():
        assert all("alt" in image for image in page.images), address
