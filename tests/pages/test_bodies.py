"""The bodies of pages: nothing that a record says becomes markup, every link leads somewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from honour_roll.exports.shelf import DataShelf
from honour_roll.pages.bodies import Bodies
from honour_roll.pages.page import Page
from honour_roll.pages.site import Site
from honour_roll.roll import HonourRoll
from honour_roll.views import addresses
from honour_roll.views.booklets import downloads
from honour_roll.views.home import home_view
from honour_roll.views.index import ViewIndex
from honour_roll.views.wanted import Everything
from tests.builders import honour, record, roll, roll_in, sheet, total, unit
from tests.pages.every_page import inner_pages, landing_pages
from tests.pages.full_world import DECISION_ID, RECORD_ID, full_roll, photos
from tests.pages.parsed import Body, Piece

HARMLESS = "lời-lành"
SEARCHES = ("", addresses.SEARCH)
"""The pages with a search box in their body."""
HOSTILE = [
    "<script>\"'&{{ 7*7 }}{% x %}",
    "</p></td></li></section></article><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)> onmouseover='alert(1)' x=\"",
    "--><!-- &amp &lt {# ]]>",
]


def pages_of(
    made: HonourRoll, words: str | None = None, edit: str = "https://kho.example/"
) -> dict[str, Page]:
    """Every page by its address; photos are those of the full world, captioned ``words``."""
    index = ViewIndex(made.public(), lambda one: photos(one, words) if words else ())
    bodies = Bodies(made.reference.site, lambda file: edit + file)
    home = bodies.home(home_view(index), '<h1 id="noi-dung">Sổ</h1>')
    site = Site(index, bodies)
    pages = [*landing_pages(site), *inner_pages(site)]
    found = {page.address: page for page in (home, *pages)}
    assert len(found) == len(pages) + 1, "two pages share an address"
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_content_says_becomes_an_element_or_an_attribute(text: str) -> None:
    """Page by page the hostile roll has the elements, attributes and words of a harmless one.

    The A–Z, where other names stand under other letters, has its test with its pages.
    """
    harmless = pages_of(full_roll(HARMLESS), HARMLESS)
    hostile = pages_of(full_roll(text), text, edit=f"https://kho.example/{text}/")
    assert set(hostile) == set(harmless)
    for address, page in hostile.items():
        if address == addresses.NAMES:
            continue
        read = [
            tuple(part.replace(text, HARMLESS) for part in piece)
            for piece in _without_pictures(page)
        ]
        expected = [
            tuple(part.replace("kho.example/", f"kho.example/{HARMLESS}/") for part in piece)
            for piece in _without_pictures(harmless[address])
        ]
        assert read == expected, address


DRAWN = {"svg", "desc", "defs", "marker", "path", "rect", "text"}


def _without_pictures(page: Page) -> list[Piece]:
    """All but the drawings of lineages, whose lines break where words do: they hold no element."""
    kept: list[Piece] = []
    is_drawing = False
    for piece in Body(page.body).pieces:
        is_drawing = is_drawing or piece[:4] == ("<", "svg", "class", "hr-lineage__drawing")
        if is_drawing and piece[0] == "<":
            assert piece[1] in DRAWN
            assert not any(name.startswith("on") for name in piece[2::2])
        elif not is_drawing:
            kept.append(piece)
        is_drawing = is_drawing and piece != (">", "svg")
    return kept


def test_the_full_roll_shows_its_words_wherever_a_template_has_a_place_for_them() -> None:
    """Else the test above would prove nothing."""
    pages = pages_of(full_roll(HARMLESS), HARMLESS)
    shown = {address: Body(page.body).text.count(HARMLESS) for address, page in pages.items()}
    assert shown[f"dien-hinh/{RECORD_ID}/"] >= 40
    assert shown["don-vi/huyen/"] >= 42
    assert shown["bao-sai-sot/"] == 4
    assert shown[f"quyet-dinh/{DECISION_ID}/"] >= 19
    assert shown["phong-trao/phong-trao-thu/"] >= 30
    assert shown["linh-vuc/tu-thu/"] >= 9
    assert shown["quyet-dinh/"] >= 3
    assert shown["an-pham/"] >= 6
    assert shown["an-pham/tap-thu/"] >= 9
    assert shown[""] >= 15


def test_titles_and_descriptions_are_plain_text() -> None:
    text = HOSTILE[0]
    page = pages_of(full_roll(text))[f"dien-hinh/{RECORD_ID}/"]
    assert (page.title, page.description) == (text, text)


def test_no_body_has_scripts_styles_or_handlers() -> None:
    for page in pages_of(full_roll(HOSTILE[1]), HOSTILE[1]).values():
        body = Body(page.body)
        forms = {"form"} if page.address not in SEARCHES else set()
        assert not {"script", "style", "iframe", "object", *forms} & set(body.tags)
        assert set(body.values("style")) <= {"object-position: 50% 30%"}
        assert not [name for _, name, _ in body.attributes if name.startswith("on")]


@pytest.fixture(scope="module")
def large() -> HonourRoll:
    """250 people in one year, a unit below, periods, undated honours, an ended unit."""
    people = [record(f"huyen/2020/n{n:03}", name=f"Thử {n:03}") for n in range(250)]
    other = [
        record("xa/2016/ky", honour((2016, 2018)), kind="collective"),
        record("xa/khong-ro/ai", honour(None, "named"), kind="model"),
        record("xa/2019/noi-khac", honour(2019, unit="huyen"), also_units=["phuong"]),
        record("xa/2020/sau-thang", honour(("2020-01", "2020-06"))),
    ]
    units = [
        unit("huyen", "Huyện Thử", "tinh", "2025", end="split", successors=["phuong", "xa"]),
        unit("xa", "Xã Thử", "huyen"),
        unit("phuong", "Phường Thử", "tinh"),
        unit("tinh", "Tỉnh Thử"),
    ]
    return roll([*people, *other], units, tallies=[sheet("huyen/bai", total(5))])


@pytest.fixture(scope="module")
def real() -> HonourRoll:
    return roll_in(Path(__file__).parents[2] / "content")


def files_of_volumes(roll: HonourRoll) -> list[str]:
    reference = roll.public().reference
    volumes = reference.volumes.values()
    return [file.address for volume in volumes for file in downloads(reference, volume)]


def files_of_data(made: HonourRoll) -> list[str]:
    """The open data that pages link to."""
    index = ViewIndex(made.public(), lambda one: ())
    shelf = DataShelf(index, None)
    sections = Site(index, Bodies(made.reference.site, lambda file: None)).sections(Everything())
    found = [name for name, _ in shelf.whole()]
    for section in sections:
        found += [name for name, _ in shelf.of_view(section.address, section.awards)]
    return found


def dead_links(pages: dict[str, Page], files: Iterable[str] = ()) -> list[tuple[str, str]]:
    bodies = {address: Body(page.body) for address, page in pages.items()}
    dead = []
    for address, body in bodies.items():
        sources = [part.split()[0] for value in body.values("srcset") for part in value.split(",")]
        for link in [*body.values("href"), *body.values("src"), *sources]:
            if link.startswith(("https://", "mailto:")):
                continue
            path, fragment = urldefrag(link)
            target = posixpath.normpath(posixpath.join("/", address, path)).strip("/")
            if target in files:
                continue
            found = bodies.get(f"{target}/" if target else "")
            if found is None or (fragment and fragment not in found.values("id")):
                dead.append((address, link))
    return dead


def test_every_link_of_a_large_roll_leads_to_a_page_that_is_there(large: HonourRoll) -> None:
    pages = pages_of(large)
    assert {page.shape.depth for page in pages.values()} == {0, 1, 2, 3, 4}
    assert dead_links(pages, files_of_data(large)) == []


def test_every_link_and_picture_of_the_full_roll_is_there() -> None:
    made = full_roll(HARMLESS)
    files = [
        file.address
        for one in made.records.values()
        for photo in photos(one, HARMLESS)
        for file in photo.files
    ]
    files += [*files_of_volumes(made), *files_of_data(made)]
    assert dead_links(pages_of(made, HARMLESS), files) == []


def test_every_link_of_the_real_roll_leads_to_a_page_that_is_there(real: HonourRoll) -> None:
    files = files_of_volumes(real)
    assert files
    assert dead_links(pages_of(real), {*files, *files_of_data(real)}) == []


def test_links_are_relative_so_that_a_site_works_in_any_folder(large: HonourRoll) -> None:
    for page in pages_of(large).values():
        for link in Body(page.body).values("href"):
            elsewhere = ("https://kho.example/", "https://www.facebook.com/sharer/sharer.php")
            assert link.startswith(("./", "../", "#", *elsewhere))


@pytest.mark.parametrize("name", ["large", "real"])
def test_every_page_can_be_reached_from_home(name: str, request: pytest.FixtureRequest) -> None:
    made = request.getfixturevalue(name)
    pages, files = pages_of(made), {*files_of_volumes(made), *files_of_data(made)}
    menu = {"don-vi/", "nam/", "doi-tuong/", "muc-luc/", "so-ghi-danh/"}
    menu |= {"linh-vuc/", "phong-trao/", "quyet-dinh/", "cach-tinh/", "bao-sai-sot/"}
    menu |= {addresses.RULES, addresses.DATA}  # by the footer
    menu |= {addresses.SEARCH}  # by the search box
    reached, waiting = {"", *menu}, ["", *menu]
    while waiting:
        address = waiting.pop()
        for link in Body(pages[address].body).values("href"):
            if link.startswith("."):
                path = posixpath.normpath(posixpath.join("/", address, urldefrag(link).url))
                path = path.strip("/")
                if path in files:
                    continue
                target = f"{path}/" if path else ""
                if target not in reached:
                    reached.add(target)
                    waiting.append(target)
    assert reached == set(pages)


@pytest.mark.parametrize("name", ["large", "real"])
def test_each_page_has_one_title_and_no_id_twice(name: str, request: pytest.FixtureRequest) -> None:
    for address, page in pages_of(request.getfixturevalue(name)).items():
        body = Body(page.body)
        assert body.tags.count("h1") == 1, address
        ids = body.values("id")
        assert "noi-dung" in ids, address
        assert len(set(ids)) == len(ids), address


@pytest.mark.parametrize("name", ["large", "real"])
def test_headings_leave_out_no_level(name: str, request: pytest.FixtureRequest) -> None:
    for address, page in pages_of(request.getfixturevalue(name)).items():
        levels = [int(tag[1]) for tag in Body(page.body).tags if tag in {"h1", "h2", "h3", "h4"}]
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), address


def test_cells_of_figures_say_their_column_on_a_phone(large: HonourRoll) -> None:
    body = Body(pages_of(large)["don-vi/huyen/"].body)
    columns = set(body.values("data-label"))
    assert columns >= {"Trạng thái", "Thời gian", "Đã có trong Sổ", "Báo chí công bố", "Nguồn"}
    cells = [piece for piece in body.pieces if piece[:2] == ("<", "td")]
    assert all("data-label" in cell for cell in cells)


def test_recorded_figures_lead_to_the_part_of_a_page_that_shows_their_entries() -> None:
    """Those of the unit itself, or the units below with their lists."""
    made = [record("huyen/2020/an"), record("xa/2020/doi", kind="collective")]
    made.append(record("xa-hai/2020/to", kind="collective"))
    units = [unit("huyen", "Huyện Thử"), unit("xa", "Xã Thử", "huyen")]
    units.append(unit("xa-hai", "Xã Hai", "huyen"))
    totals = [total(5), total(6, key="doi", kinds=["collective"])]
    pages = pages_of(roll(made, units, tallies=[sheet("huyen/bai", *totals)]))
    for address, up in (("don-vi/huyen/2020/", "../../../"), ("nam/2020/", "../../")):
        links = Body(pages[address].body).values("href")
        for place in ("#danh-sach", "2020/#noi-co-dien-hinh"):
            assert f"{up}don-vi/huyen/{place}" in links, (address, place)
    year = Body(pages["don-vi/huyen/2020/"].body)
    assert "noi-co-dien-hinh" in year.values("id")
    assert {f"../../../don-vi/{id}/2020/" for id in ("xa", "xa-hai")} <= set(year.values("href"))
    assert "được tính 3 điển hình, năm 2020: 1 của riêng đơn vị ở danh sách bên trên" in year.text
    own = Body(pages["don-vi/huyen/"].body)
    listed, elsewhere = (
        own.pieces.index(("<", "h2", "id", part)) for part in ("danh-sach", "noi-co-dien-hinh")
    )
    entry = ("<", "a", "class", "hr-card__name", "href", "../../dien-hinh/huyen/2020/an/")
    assert listed < own.pieces.index(entry) < elsewhere
    assert ("<", "a", "href", "../../don-vi/xa/") in own.pieces[elsewhere:]
    assert "../../dien-hinh/xa/2020/doi/" in Body(pages["don-vi/xa/"].body).values("href")


def test_figures_and_history_stand_on_the_first_page_of_a_unit_only(large: HonourRoll) -> None:
    pages = pages_of(large)
    first, second = (Body(pages[a].body).text for a in ("don-vi/huyen/", "don-vi/huyen/trang-2/"))
    for words in ("Báo chí công bố", "Đơn vị qua các thời kỳ", "Cách tính số liệu"):
        assert words in first
        assert words not in second
    assert "Đang xem từ điển hình thứ 101 đến thứ 200" in second
    assert pages["don-vi/huyen/trang-2/"].title == "Huyện Thử – trang 2"


def test_the_page_at_hand_is_marked_in_the_pager(large: HonourRoll) -> None:
    body = Body(pages_of(large)["nam/2020/trang-2/"].body)
    at = body.pieces.index(("<", "span", "aria-current", "page"))
    assert body.pieces[at + 1] == ("text", "2")
    assert "../../../nam/2020/" in body.values("href")


def test_a_split_unit_names_its_heirs_and_its_province(large: HonourRoll) -> None:
    text = Body(pages_of(large)["don-vi/huyen/"].body).text
    assert "Địa bàn nay thuộc tỉnh Thử ( Phường Thử , Xã Thử )." in text
    assert "Kết thúc hoạt động năm 2025 (địa bàn chia cho nhiều đơn vị)." in text


def test_a_merged_unit_names_its_heir_once() -> None:
    made = roll(
        units=[unit("cu", "Xã Cũ", until="2025", successors=["moi"]), unit("moi", "Xã Mới")]
    )
    text = Body(pages_of(made)["don-vi/cu/"].body).text
    assert "Nay là xã Mới." in text


def test_lists_without_entries_say_what_would_be_there() -> None:
    pages = pages_of(roll(units=[unit("trong")]))
    for address in ("don-vi/trong/", "doi-tuong/ho-gia-dinh/", ""):
        assert "Chưa có điển hình nào" in Body(pages[address].body).text


def test_a_mistake_is_reported_by_a_letter_or_on_its_page() -> None:
    one = record("huyen/2020/an")
    with_email = pages_of(roll([one], site={"email": "so@co-quan.example"}))
    links = Body(with_email[addresses.of_record(one.id)].body).values("href")
    letter = "mailto:so@co-quan.example?subject="
    assert [link for link in links if link.startswith(letter)]
    without = pages_of(roll([one]))
    links = Body(without[addresses.of_record(one.id)].body).values("href")
    assert "../../../../bao-sai-sot/" in links
    assert "chưa công bố nơi tiếp nhận" in Body(without["bao-sai-sot/"].body).text


def test_a_record_and_a_unit_lead_to_the_file_they_come_from() -> None:
    pages = pages_of(roll([record("huyen/2020/an")]))
    for address, file in (
        ("dien-hinh/huyen/2020/an/", "records/huyen/2020/an.yml"),
        ("don-vi/huyen/", "units/huyen.yml"),
    ):
        body = Body(pages[address].body)
        assert f"https://kho.example/{file}" in body.values("href")
        assert "Sửa trang này" in body.text


def test_every_page_with_published_totals_leads_to_the_file_that_holds_them() -> None:
    pages = pages_of(roll(units=[unit("huyen")], tallies=[sheet("huyen/bai", total(5))]))
    for address in ("don-vi/huyen/", "don-vi/huyen/2020/", "nam/2020/", "doi-tuong/ca-nhan/"):
        body = Body(pages[address].body)
        assert body.values("href").count("https://kho.example/tallies/huyen/bai.yml") == 1, address
        assert "Sửa số liệu này" in body.text
        assert body.values("id").count("nguon-so-lieu-1") == 1
    assert "Sửa số liệu này" not in pages["doi-tuong/tap-the/"].body


def test_without_a_repository_nothing_is_edited() -> None:
    made = roll([record("huyen/2020/an")], tallies=[sheet("huyen/bai", total(5))])
    index = ViewIndex(made.public(), lambda one: ())
    bodies = Bodies(made.reference.site, lambda file: None)
    for page in inner_pages(Site(index, bodies)):
        assert "Sửa trang này" not in page.body
        assert "Sửa số liệu này" not in page.body


def test_a_picture_has_its_sizes_and_words() -> None:
    body = Body(pages_of(full_roll(HARMLESS), HARMLESS)[f"dien-hinh/{RECORD_ID}/"].body)
    pictures = [piece for piece in body.pieces if piece[:2] == ("<", "img")]
    own, of_related = pictures[:2], pictures[2:]
    assert len(of_related) == 2
    for piece in own:
        values = dict(zip(piece[2::2], piece[3::2], strict=True))
        assert values["src"] == f"../../../../dien-hinh/{RECORD_ID}/anh-1-960.webp"
        assert values["srcset"].count("w,") == 1
        assert (values["width"], values["height"], values["alt"]) == ("960", "960", HARMLESS)
    assert "loading" not in pictures[0]
    assert "loading" in pictures[1]


def test_a_story_is_read_as_commonmark_below_the_headings_of_the_page() -> None:
    told = "# Đầu đề\n\nLời **đậm**.\n\n- một\n- hai\n"
    pages = pages_of(roll([record("huyen/2020/an", story=told, story_author="Ai viết")]))
    body = Body(pages["dien-hinh/huyen/2020/an/"].body)
    assert {"h3", "strong", "ul"} <= set(body.tags)
    assert "Lời đậm . một hai Ai viết" in body.text


def test_the_method_page_has_a_rule_for_each_of_the_counts() -> None:
    body = Body(pages_of(roll())["cach-tinh/"].body)
    crumbs = 2
    assert body.tags.count("li") == crumbs + 10
    assert "Chưa có số liệu" in body.text
