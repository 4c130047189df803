"""Lists of entries: in Vietnamese order, grouped by kind, paged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE, EntryList, paged
from honour_roll.views.pager import PageLink
from tests.builders import record, view_index

MOST = 250
PEOPLE = [record(f"huyen/2020/nguoi-{n:03}", name=f"Thử {n:03}") for n in range(MOST)]


@pytest.fixture(scope="module")
def index() -> ViewIndex:
    return view_index(PEOPLE)


def shown(entries: EntryList) -> list[str]:
    return [card.id for group in entries.groups for card in group.cards]


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(0, [0]), (1, [1]), (99, [99]), (100, [100]), (101, [100, 1]), (250, [100, 100, 50])],
)
def test_a_list_is_paged_at_a_hundred(index: ViewIndex, count: int, sizes: list[int]) -> None:
    pages = paged(index, [one.id for one in PEOPLE[:count]], "nam/2020/")
    assert [len(shown(page)) for page in pages] == sizes
    assert [page.number for page in pages] == list(range(1, len(sizes) + 1))
    assert {page.total for page in pages} == {count}


def test_pages_tell_which_entries_they_hold(index: ViewIndex) -> None:
    pages = paged(index, [one.id for one in PEOPLE], "nam/2020/")
    assert [(page.first, page.last) for page in pages] == [(1, 100), (101, 200), (201, 250)]


def test_every_page_of_few_links_to_all_but_a_single_one_to_none(index: ViewIndex) -> None:
    single = paged(index, [PEOPLE[0].id], "nam/2020/")
    assert single[0].pager.pages == ()
    several = paged(index, [one.id for one in PEOPLE], "nam/2020/")
    named = (
        PageLink(1, "nam/2020/"),
        PageLink(2, "nam/2020/trang-2/"),
        PageLink(3, "nam/2020/trang-3/"),
    )
    assert [page.pager.pages for page in several] == [named] * 3
    assert [page.pager.number for page in several] == [1, 2, 3]
    assert [page.address for page in several] == [link.address for link in named]


@given(st.lists(st.integers(0, MOST - 1)))
def test_every_entry_is_on_one_page_once_and_in_order(numbers: list[int]) -> None:
    pages = paged(INDEX, [PEOPLE[n].id for n in numbers], "nam/2020/")
    found = [id for page in pages for id in shown(page)]
    assert found == [PEOPLE[n].id for n in sorted(set(numbers))]
    assert all(0 < len(shown(page)) <= PAGE_SIZE for page in pages) or not numbers


INDEX = view_index(PEOPLE)


def test_people_stand_by_given_name_then_family_name_in_vietnamese_order() -> None:
    names = ["Lê Thử Ân", "Đỗ Thử An", "Cao Thử Ấn", "Bùi Thử Đan", "Ông Thử Dân", "An Thử Ăn"]
    made = [record(f"huyen/2020/n{n}", name=name) for n, name in enumerate(names)]
    entries = paged(view_index(made), [one.id for one in made], "nam/2020/")[0]
    assert [card.name for card in entries.groups[0].cards] == [
        "Đỗ Thử An",
        "An Thử Ăn",
        "Lê Thử Ân",
        "Cao Thử Ấn",
        "Ông Thử Dân",
        "Bùi Thử Đan",
    ]


def test_a_sort_name_decides_where_a_person_stands() -> None:
    made = [
        record("huyen/2020/a", name="H'Bia Thử", sort_name="H'Bia Thử"),
        record("huyen/2020/b", name="Nguyễn Thử Cam"),
        record("huyen/2020/c", name="Nguyễn Thử Kim"),
    ]
    entries = paged(view_index(made), [one.id for one in made], "nam/2020/")[0]
    assert [card.name for card in entries.groups[0].cards] == [
        "Nguyễn Thử Cam",
        "H'Bia Thử",
        "Nguyễn Thử Kim",
    ]


def test_kinds_follow_each_other_and_what_is_no_person_stands_by_its_whole_name() -> None:
    made = [
        record("huyen/2020/h", kind="household", name="Hộ thử"),
        record("huyen/2020/m2", kind="model", name="Ống tiền thử"),
        record("huyen/2020/m1", kind="model", name="Giúp nhau thử"),
        record("huyen/2020/t2", kind="collective", name="Đội thử A"),
        record("huyen/2020/t1", kind="collective", name="Chi bộ thử Z"),
        record("huyen/2020/p", name="Người Thử"),
    ]
    entries = paged(view_index(made), [one.id for one in made], "nam/2020/")[0]
    assert [(group.title, [card.name for card in group.cards]) for group in entries.groups] == [
        ("Cá nhân", ["Người Thử"]),
        ("Tập thể", ["Chi bộ thử Z", "Đội thử A"]),
        ("Mô hình, cách làm hay", ["Giúp nhau thử", "Ống tiền thử"]),
        ("Hộ gia đình", ["Hộ thử"]),
    ]


def test_namesakes_keep_one_order() -> None:
    made = [record(f"huyen/2020/an-{n}", name="Nguyễn Thử An") for n in (3, 1, 2)]
    entries = paged(view_index(made), [one.id for one in made], "nam/2020/")[0]
    assert shown(entries) == [f"huyen/2020/an-{n}" for n in (1, 2, 3)]
