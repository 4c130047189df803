"""Pages of figures: what stands first, drawings over tables, the way around, where numbers lead."""

from __future__ import annotations

import pytest

from honour_roll.pages.bodies import Bodies
from honour_roll.pages.page import Page
from honour_roll.pages.site import Site
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from tests.builders import honour, record, roll, sheet, total, unit
from tests.pages.every_page import inner_pages, landing_pages
from tests.pages.parsed import Body, Piece

BARS = {"hr-bar", "hr-legend__mark"}
UNITS = [
    unit("huyen", "Huyện Thử", "tinh", "2025", end="split", successors=["xa"]),
    unit("xa", "Xã Thử", "huyen"),
    unit("tinh", "Tỉnh Thử"),
    unit("trong", "Xã Trống"),
]


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """A district with entries of many times and published totals, and a unit without any."""
    made = [
        record("huyen/2020/an", honour(2020), honour(1975), honour((2016, 2020))),
        record("huyen/2020/binh", honour((2021, None)), honour(None, "named")),
        record("xa/2019/doi", kind="collective"),
        *(record(f"huyen/2018/n{number:03}") for number in range(101)),
    ]
    totals = [total(488, 2020), total(21, key="lop", measure="classes")]
    return built(roll(made, UNITS, tallies=[sheet("huyen/bai", *totals)]))


def built(made: HonourRoll) -> dict[str, Page]:
    index = ViewIndex(made.public(), lambda one: ())
    bodies = Bodies(made.reference.site, lambda file: None)
    site = Site(index, bodies)
    every = [*landing_pages(site), *inner_pages(site)]
    return {page.address: page for page in every}


def places(body: Body, *wanted: str) -> list[int]:
    return [next(at for at, piece in enumerate(body.pieces) if w in piece) for w in wanted]


def elements(body: Body, tag: str) -> list[dict[str, str]]:
    found = [piece for piece in body.pieces if piece[:2] == ("<", tag)]
    return [dict(zip(piece[2::2], piece[3::2], strict=True)) for piece in found]


def classed(body: Body, name: str) -> list[Piece]:
    return [piece for piece in body.pieces if piece[0] == "<" and name in piece]


def test_who_stands_before_the_long_tables(pages: dict[str, Page]) -> None:
    body = Body(pages["don-vi/huyen/"].body)
    order = places(
        body,
        *("noi-dung", "hr-lead", "hr-jump", "hr-keys", "danh-sach", "so-lieu"),
        *("noi-co-dien-hinh", "cac-thoi-ky"),
    )
    assert order == sorted(order)


@pytest.mark.parametrize("address", ["don-vi/huyen/", "thong-ke/"])
def test_the_way_around_a_page_leads_to_places_on_it(pages: dict[str, Page], address: str) -> None:
    body = Body(pages[address].body)
    inner = [link[1:] for link in body.values("href") if link.startswith("#")]
    assert inner
    assert set(inner) <= set(body.values("id"))


def test_a_second_page_has_the_list_alone(pages: dict[str, Page]) -> None:
    body = Body(pages["don-vi/huyen/trang-2/"].body)
    for name in ("hr-lead", "hr-jump", "hr-keys", "hr-timeline", "hr-bars"):
        assert not classed(body, name), name


def test_the_register_is_led_to_only_where_there_is_one(pages: dict[str, Page]) -> None:
    assert "../../so-ghi-danh/huyen/" in Body(pages["don-vi/huyen/"].body).values("href")
    assert "so-ghi-danh/" not in pages["don-vi/trong/"].body


def test_a_unit_of_which_nothing_is_known_has_no_empty_sections(pages: dict[str, Page]) -> None:
    body = Body(pages["don-vi/trong/"].body)
    assert not {"so-lieu", "noi-co-dien-hinh", "nguon"} & set(body.values("id"))
    assert "Những con số chính" not in body.text


@pytest.mark.parametrize("address", ["don-vi/huyen/", "thong-ke/"])
def test_a_drawing_is_one_picture_with_words_right_above_its_table(
    pages: dict[str, Page], address: str
) -> None:
    body = Body(pages[address].body)
    (drawing,) = [
        svg for svg in elements(body, "svg") if svg.get("class") == "hr-timeline__drawing"
    ]
    assert drawing["role"] == "img"
    at = places(body, "hr-timeline__drawing")[0]
    number = next(
        number
        for number in range(at, len(body.pieces))
        if body.pieces[number][:2] == ("<", "caption")
    )
    caption = body.pieces[number + 1][1]
    assert caption in drawing["aria-label"]
    (title,) = places(body, "figcaption")[:1]
    assert body.pieces[title + 1][1] == caption
    assert title < at
    assert "hr-hidden" in body.pieces[number]
    (scroll,) = classed(body, "hr-timeline__scroll")
    assert "tabindex" in scroll


def test_a_drawing_tells_its_marks(pages: dict[str, Page]) -> None:
    text = Body(pages["thong-ke/"].body).text
    for words in ("giai đoạn nhiều năm", "giai đoạn chưa kết thúc", "Dấu //", "không rõ năm"):
        assert words in text
    narrow = built(roll([record("huyen/2020/an", honour(2020), honour(2021))]))
    body = Body(narrow["thong-ke/"].body)
    assert "Dấu //" not in body.text
    (scroll,) = classed(body, "hr-timeline__scroll")
    assert "tabindex" not in scroll


def test_bars_are_for_the_eye_alone(pages: dict[str, Page]) -> None:
    body = Body(pages["thong-ke/"].body)
    bars = [svg for svg in elements(body, "svg") if svg.get("class") in BARS]
    assert bars
    assert {(svg["aria-hidden"], svg["focusable"]) for svg in bars} == {("true", "false")}


def test_key_figures_lead_to_their_source_and_tell_what_the_roll_has(
    pages: dict[str, Page],
) -> None:
    text = Body(pages["don-vi/huyen/"].body).text
    assert "Báo chí công bố 488 Cá nhân được ghi danh" in text
    body = Body(pages["don-vi/huyen/2020/"].body)
    start, end = places(body, "hr-keys", "danh-sach")
    links = [piece[3] for piece in body.pieces[start:end] if piece[:3] == ("<", "a", "href")]
    assert "#nguon-so-lieu-1" in links
    assert "../../../dien-hinh/huyen/2020/an/" in links


def test_totals_of_anything_else_have_no_column_for_the_roll(pages: dict[str, Page]) -> None:
    body = Body(pages["don-vi/huyen/"].body)
    tables = pages["don-vi/huyen/"].body.split('<table class="hr-table hr-figures">')[1:]
    assert ["Đã có trong Sổ</th>" in table for table in tables] == [True, False]
    assert "Làm thử: số liệu khác" in body.text


def test_no_page_has_inline_styles(pages: dict[str, Page]) -> None:
    for address, page in pages.items():
        assert not Body(page.body).values("style"), address


@pytest.mark.parametrize(
    ("status", "words"),
    [(None, ["Cấp huyện"]), ("recognised", ["Ghi danh, công nhận", "(cấp huyện)"])],
)
def test_a_level_stands_in_brackets_only_behind_a_state(
    status: str | None, words: list[str]
) -> None:
    said = sheet("trong/bai", total(5, status=status, level="district"))
    body = Body(built(roll([], UNITS, tallies=[said]))["don-vi/trong/"].body)
    cell = body.pieces.index(("<", "td", "data-label", "Trạng thái"))
    end = body.pieces.index((">", "td"), cell)
    assert [piece[1] for piece in body.pieces[cell:end] if piece[0] == "text"] == words
