"""The pages of the A–Z and of the registers: whole, harmless, and readable on a phone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from honour_roll.pages.bodies import Bodies
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.names import names_view
from honour_roll.views.register_index import register_index_view
from tests.all_views import letter_views, register_views
from tests.builders import decision, honour, record, roll, unit
from tests.pages.full_world import full_roll
from tests.pages.parsed import Body

HARMLESS = "lời-lành"
HOSTILE = [
    "<script>\"'&{{ 7*7 }}{% x %}",
    "</b></a></li></td></tr></table><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)> onmouseover='alert(1)' x=\"",
]
INDEX_TAGS = {*"nav ol ul li a h1 h2 h3 section p span b div".split()}
INDEX_ATTRIBUTES = {*"aria-current aria-label class href id".split()}


def pages_of(made: HonourRoll) -> dict[str, Body]:
    """The pages of names and registers by their addresses."""
    index = ViewIndex(made.public(), lambda record: ())
    bodies = Bodies(made.reference.site, lambda file: None)
    pages = [bodies.page("names.html", names_view(index))]
    pages += bodies.pages("register_index.html", register_index_view(index))
    for letter in letter_views(index):
        pages += bodies.pages("names_letter.html", letter)
    for register in register_views(index):
        pages += bodies.pages("register.html", register)
    return {page.address: Body(page.body) for page in pages}


@pytest.fixture(scope="module")
def large() -> dict[str, Body]:
    """Two letters of people, one of them long; a long letter of collectives; a long register."""
    names = ["Hà", "Hải", "Dung"]
    people = [
        record(f"huyen/2020/n{n:03}", name=f"Lê {n:03} {names[n // 100]}", born="1950")
        for n in range(250)
    ]
    groups = [
        record(f"xa/2020/t{n:03}", honour(2020, "named"), kind="collective", name=f"Tổ {n:03}")
        for n in range(120)
    ]
    units = [unit("huyen", "Huyện Thử", "tinh"), unit("xa", "Xã Thử", "huyen"), unit("tinh")]
    return pages_of(roll([*people, *groups], units))


@pytest.mark.parametrize("text", HOSTILE)
def test_names_become_no_markup(text: str) -> None:
    hostile, harmless = pages_of(full_roll(text)), pages_of(full_roll(HARMLESS))
    assert set(hostile) == set(harmless)
    body = hostile.pop("muc-luc/")
    assert set(body.tags) <= INDEX_TAGS
    assert {name for _, name, _ in body.attributes} <= INDEX_ATTRIBUTES
    assert body.text.replace(" ", "").count(text.replace(" ", "")) >= 4
    for address, page in hostile.items():
        read = [tuple(part.replace(text, HARMLESS) for part in piece) for piece in page.pieces]
        assert read == harmless[address].pieces, address


def test_a_register_has_a_place_for_every_word() -> None:
    text = "".join(body.text for body in pages_of(full_roll(HARMLESS)).values())
    assert text.count(HARMLESS) >= 40


def test_every_cell_says_its_column_and_an_empty_one_is_empty(large: dict[str, Body]) -> None:
    body = large["so-ghi-danh/huyen/"]
    cells = [piece for piece in body.pieces if piece[:2] == ("<", "td")]
    assert cells
    assert all("data-label" in cell for cell in cells)
    at = body.pieces.index(("<", "td", "data-label", "Ghi chú"))
    assert body.pieces[at + 1] == (">", "td")
    heads = body.tags.count("th") - 100
    assert heads == len(set(body.values("data-label"))) + 1 == 9


def test_recognised_and_named_have_tables_of_their_own(large: dict[str, Body]) -> None:
    for address, heading, other in (
        ("so-ghi-danh/huyen/", "Phần I", "Phần II"),
        ("so-ghi-danh/xa/trang-2/", "Phần II", "Phần I"),
    ):
        text = large[address].text
        assert f"{heading}. " in text
        assert f"{other}. " not in text
    assert "Chưa có lần nào" in large["so-ghi-danh/xa/"].text
    assert "Chưa có lần nào" in large["so-ghi-danh/huyen/trang-3/"].text


def test_a_register_says_what_its_numbers_are_and_leads_to_the_figures(
    large: dict[str, Body],
) -> None:
    first, second = large["so-ghi-danh/huyen/"], large["so-ghi-danh/huyen/trang-2/"]
    words = "không phải số trong sổ giấy của cơ quan"
    assert words in first.text
    assert words not in second.text
    assert "../../don-vi/huyen/" in first.values("href")
    assert "101" in second.text.split()


def test_a_decision_is_led_to_and_the_lack_of_one_is_said() -> None:
    made = roll(
        [
            record("huyen/2020/a", honour(2020, decision="qd-7")),
            record("huyen/2020/b", honour(2020)),
        ],
        decisions=[decision("qd-7", number="7-QĐ/TU")],
    )
    body = pages_of(made)["so-ghi-danh/huyen/"]
    assert ("<", "a", "href", "../../quyet-dinh/qd-7/") in body.pieces
    assert "7-QĐ/TU" in body.text
    assert body.text.count("chưa rõ") == 1


def test_letters_lead_to_their_pages_and_the_one_at_hand_is_marked(large: dict[str, Body]) -> None:
    landing = large["muc-luc/"]
    assert "../muc-luc/ca-nhan/h/" in landing.values("href")
    assert "../muc-luc/tap-the-mo-hinh/t/" in landing.values("href")
    body = large["muc-luc/ca-nhan/h/trang-2/"]
    assert body.values("aria-current").count("page") == 3, "breadcrumb, letter, page"
    assert "../../../../muc-luc/ca-nhan/h/trang-2/#ten-hair" in body.values("href")
    assert "ten-hair" in body.values("id")
    assert "Hải (100)" in body.text
    guide = large["muc-luc/tap-the-mo-hinh/t/"]
    assert "Tổ 000 … Tổ 099" in guide.text


def test_a_small_roll_stands_on_one_page_with_its_letters(large: dict[str, Body]) -> None:
    body = pages_of(roll([record("huyen/2020/a", name="Lê Thử Ân")]))["muc-luc/"]
    assert "../muc-luc/#ca-nhan-aa" in body.values("href")
    assert "ca-nhan-aa" in body.values("id")
    assert body.tags.count("b") == 1
    assert "Chưa có tên nào" in body.text
    assert large["muc-luc/"].tags.count("b") == 0


def test_no_page_has_an_id_twice_or_leaves_out_a_heading(large: dict[str, Body]) -> None:
    pages = [*large.values(), *pages_of(full_roll(HARMLESS)).values(), *pages_of(roll()).values()]
    for body in pages:
        ids = body.values("id")
        assert len(ids) == len(set(ids))
        levels = [int(tag[1]) for tag in body.tags if tag in {"h1", "h2", "h3"}]
        assert levels.count(1) == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
