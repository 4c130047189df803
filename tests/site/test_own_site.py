"""The repository's own site as visitors and search engines get it."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from honour_roll.roll import PublicRoll
from tests.builders import roll_in
from tests.site.markup import Cell, Markup, inside, pages_of
from tests.site.trees import REPOSITORY, Build, copied_tree, snapshot

ROOT = "https://example.org/"
CATEGORIES = ("ca-nhan", "nguoi-dung-dau", "tap-the", "mo-hinh", "ho-gia-dinh")
LOCALITIES = ("sa-pa", "lai-chau", "uong-bi", "bac-kan", "pho-yen")


@pytest.fixture(scope="module")
def pages(own_site: Build) -> dict[str, Markup]:
    return pages_of(own_site.site)


@pytest.fixture(scope="module")
def roll() -> PublicRoll:
    return roll_in(REPOSITORY / "content").public()


@pytest.fixture(scope="module")
def ours(pages: dict[str, Markup]) -> dict[str, Markup]:
    """All pages but 404, which has no address of its own."""
    return {address: page for address, page in pages.items() if address != "404.html"}


def test_own_content_builds_without_a_warning(own_site: Build) -> None:
    assert own_site.code == 0
    assert not re.search("WARNING|ERROR|Traceback", own_site.output), own_site.output


def test_every_promised_address_exists(pages: dict[str, Markup], roll: PublicRoll) -> None:
    awards = list(roll.all_awards())
    units = {f"don-vi/{unit}/" for unit in roll.reference.units}
    promised = {"", "don-vi/", "nam/", "doi-tuong/", "404.html"} | units
    promised |= {f"dien-hinh/{id}/" for id in roll.records}
    promised |= {f"don-vi/{award.unit}/{award.year}/" for award in awards if award.year}
    promised |= {f"nam/{award.year}/" for award in awards if award.year}
    promised |= {f"doi-tuong/{category}/" for category in CATEGORIES}
    assert {f"don-vi/{unit}/" for unit in LOCALITIES} <= units
    assert len(roll.records) > 10
    assert promised - pages.keys() == set()


def test_the_sitemap_lists_every_page_once(own_site: Build, ours: dict[str, Markup]) -> None:
    sitemap = (own_site.site / "sitemap.xml").read_text(encoding="utf-8")
    listed = re.findall(r"<loc>(.*?)</loc>", sitemap)
    assert sorted(listed) == sorted(ROOT + address for address in ours)


def test_every_page_has_a_title_beside_the_sites(pages: dict[str, Markup]) -> None:
    for address, page in pages.items():
        assert page.tags["title"] == 1, address
        assert page.head["title"].strip().removesuffix("- Sổ ghi danh").strip(), address


def test_every_page_has_its_own_title_description_and_address(ours: dict[str, Markup]) -> None:
    for address, page in ours.items():
        assert page.head["canonical"] == ROOT + address
        assert page.head["description"].strip(), address
    titles = Counter(page.head["title"] for page in ours.values())
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_image_has_words_for_who_cannot_see_it(pages: dict[str, Markup]) -> None:
    for page in pages.values():
        assert all("alt" in image for image in page.images)
        assert all(image["alt"] for image in page.photos)


def test_a_record_can_be_mended_and_reported(pages: dict[str, Markup], roll: PublicRoll) -> None:
    for id in roll.records:
        page = pages[f"dien-hinh/{id}/"]
        file = f"{ROOT}so-ghi-danh/edit/main/content/records/{id}.yml"
        assert page.link("Sửa trang này") == file
        assert page.link("Báo sai sót / đề nghị gỡ").endswith("bao-sai-sot/")
        assert (REPOSITORY / "content" / "records" / f"{id}.yml").is_file()


@pytest.mark.parametrize(
    ("unit", "subject", "figures"),
    [
        ("sa-pa", "Cá nhân được công nhận", ["488"]),
        ("sa-pa", "Tập thể được công nhận", ["180"]),
        ("sa-pa", "Người đứng đầu được công nhận", ["214"]),
        ("sa-pa", "Mô hình", ["66", "20"]),
        ("sa-pa", "được đề nghị Tỉnh ủy", ["20", "20", "20"]),
        ("lai-chau", "", ["465", "6.084", "273", "216"]),
        ("uong-bi", "", ["115", "126", "19", "12", "12"]),
        ("uong-bi", "trong đó:", ["55", "24"]),
        ("pho-yen", "", ["154", "1", "3", "4"]),
    ],
)
def test_published_figures_stand_in_cells_with_their_source(
    pages: dict[str, Markup], unit: str, subject: str, figures: list[str]
) -> None:
    page = pages[f"don-vi/{unit}/"]
    rows = [row for row in _figure_rows(page) if subject in row[0].text]
    published = Counter(" ".join(row[-2].text.split()) for row in rows)
    assert Counter(figures) - published == Counter()
    for row in (row for row in rows if "chưa có số liệu" not in row[-2].text):
        target = inside(row[-1].links[0], f"don-vi/{unit}/")
        assert target is not None
        assert target[0] == f"don-vi/{unit}/"
        assert target[1] in page.ids
        assert row[-1].text.strip()


def test_where_nobody_published_a_figure_the_page_says_so(pages: dict[str, Markup]) -> None:
    rows = _figure_rows(pages["don-vi/bac-kan/"])
    silent = [row for row in rows if not row[-1].links]
    assert silent
    assert {" ".join(row[-2].text.split()) for row in silent} == {"chưa có số liệu"}


def _figure_rows(page: Markup) -> list[list[Cell]]:
    """Rows of the tables of published totals, whose last cells are the total and its source.

    Totals of anything but honourees have no cell for what the roll holds.
    """
    rows = (row for row in page.rows if len(row) in (5, 6))
    return [row for row in rows if row[-2].text.strip() != "Báo chí công bố"]


def test_named_is_all_that_a_source_says_of_the_localities_models(
    pages: dict[str, Markup], roll: PublicRoll
) -> None:
    for unit in LOCALITIES:
        assert {a.status.value for a in roll.all_awards() if a.unit == unit} <= {"named"}
    page = pages["dien-hinh/sa-pa/2020/con-dan-cho-con-gio-lam/"]
    assert "Được nêu trong bài" in page.text
    assert "Ghi danh, công nhận" not in page.text


def test_building_again_gives_the_same_bytes(
    own_site: Build, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = copied_tree(tmp_path_factory.mktemp("again")).build("--strict")
    assert snapshot(again.site) == snapshot(own_site.site)


def test_nothing_of_the_site_comes_from_another_host(pages: dict[str, Markup]) -> None:
    loaded = {
        value
        for page in pages.values()
        for tag, name, value in page.attributes
        if (name in ("src", "srcset") or (tag == "link" and name == "href"))
        and inside(value, "") is None
    }
    assert {value for value in loaded if not value.startswith(ROOT)} == set()
