"""Where exactly the entries that a figure counts are listed, and where only among others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from honour_roll.counts import UNKNOWN, group
from honour_roll.model.award import Award
from honour_roll.roll import HonourRoll
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.listings import Counted, Listings
from tests.builders import OTHER_MOVEMENT, honour, record, unit, view_index
from tests.listed import lists_of
from tests.worlds import UNIT_IDS, rolls

UNITS = (unit("huyen"), unit("xa", parent="huyen"))


def world() -> ViewIndex:
    return view_index(
        [
            record("huyen/2020/an", honour(2020), honour(2021)),
            record("huyen/2020/binh"),
            record("xa/2020/cam"),
            record("xa/2020/dan", honour(2020, movement=OTHER_MOVEMENT), kind="model"),
        ],
        UNITS,
    )


def lead(listings: Listings, awards: Sequence[Award], label: str | None = None) -> str | None:
    return listings.counted(awards, label).lead


def test_several_entries_lead_to_the_list_of_their_label_or_of_the_page() -> None:
    index = world()
    individuals = [award for award in index.counts.all if award.category == "individual"]
    ids = {award.record for award in individuals}
    assert lead(index.listings, individuals) == "phong-trao/phong-trao-thu/#danh-sach"
    assert lead(index.listings, individuals, "doi-tuong/ca-nhan/") == "doi-tuong/ca-nhan/#danh-sach"
    own = index.listings.on("doi-tuong/ca-nhan/", ids)
    assert lead(own, individuals) == "doi-tuong/ca-nhan/#danh-sach"
    assert lead(own, individuals, "phong-trao/phong-trao-thu/") == (
        "phong-trao/phong-trao-thu/#danh-sach"
    )


def test_entries_of_one_unit_lead_to_its_list_or_to_that_of_one_time() -> None:
    index = world()
    own = index.counts.of_unit("xa")
    assert lead(index.listings, own) == "don-vi/xa/2020/#danh-sach"
    everything = [*own, *index.counts.of_unit("huyen")]
    assert lead(index.listings, everything) == "nam/2020/#danh-sach"


def test_one_entry_leads_to_its_own_page_and_none_nowhere() -> None:
    index = world()
    one = index.listings.counted(index.counts.of_unit("xa")[:1])
    assert one == Counted(1, "dien-hinh/xa/2020/cam/")
    assert index.listings.counted([]) == Counted(0, None)


def test_a_recorded_count_leads_to_its_entries_and_else_to_where_they_are_among_others() -> None:
    index = view_index(
        [
            *(record(f"huyen/2020/{name}") for name in ("an", "binh", "cam")),
            record("huyen/2020/doi", honour(2020, "named"), kind="collective"),
            record("huyen/2020/to", honour(2021, "named"), kind="collective"),
            *(record(f"{id}/2019/nhom", kind="collective") for id in ("xa", "xa-hai")),
        ],
        [*UNITS, unit("xa-hai", parent="huyen")],
    )
    awards = index.counts.with_below("huyen")
    individuals = [award for award in awards if award.category == "individual"]
    named = [award for award in awards if award.status == "named"]
    below = [award for award in awards if award.unit != "huyen"]
    assert index.listings.recorded("huyen", individuals).address == "don-vi/huyen/2020/#danh-sach"
    assert index.listings.recorded("huyen", named).address == "don-vi/huyen/#danh-sach"
    year = "don-vi/huyen/2019/#noi-co-dien-hinh"
    assert index.listings.recorded("huyen", below).address == year
    former = index.listings.recorded("huyen", below, dated=False)
    assert former.address == "don-vi/huyen/#noi-co-dien-hinh"
    wide = [*below, awards[0]]
    assert index.listings.recorded("huyen", wide).address == "don-vi/huyen/#noi-co-dien-hinh"
    assert index.listings.recorded("huyen", below[:1]).address == "dien-hinh/xa/2019/nhom/"
    assert index.listings.recorded("huyen", []).address is None


def test_what_no_list_holds_alone_leads_to_the_smallest_that_holds_it_among_others() -> None:
    index = world()
    of_2020 = [award for award in index.counts.all if award.year == 2020]
    people = [award for award in of_2020 if award.category == "individual"]
    assert lead(index.listings, people, "nam/2020/") == "phong-trao/phong-trao-thu/#danh-sach"
    mixed = [award for award in of_2020 if award.record != "huyen/2020/binh"]
    assert lead(index.listings, mixed) == "nam/2020/#danh-sach"
    elsewhere = "don-vi/huyen/#noi-co-dien-hinh"
    on_page = index.listings.on("don-vi/huyen/", index.members["huyen"], elsewhere)
    assert lead(on_page, mixed) == elsewhere
    assert lead(on_page, mixed, "nam/2020/") == elsewhere
    year = "don-vi/huyen/2020/"
    assert lead(on_page, mixed, year) == f"{year}#noi-co-dien-hinh"
    everything = [award for award in index.counts.all if award.year == 2020]
    assert lead(on_page, everything, "nam/2020/") == "nam/2020/#danh-sach"


LABELS: dict[str, Callable[[Award], str | None]] = {
    "time": lambda award: addresses.of_time(time_of(award)),
    "category": lambda award: addresses.of_category(award.category),
    "movement": lambda award: addresses.of_movement(award.movement or UNKNOWN),
    "unit": lambda award: addresses.of_unit(award.unit),
    "unit and time": lambda award: addresses.of_unit_time(award.unit, time_of(award)),
}


@given(rolls(), st.sampled_from(list(LABELS)), st.sampled_from([None, *UNIT_IDS]))
def test_every_figure_leads_to_the_list_that_the_pages_themselves_show_to_be_nearest(
    made: HonourRoll, label: str, page: str | None
) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    lists, listings, whole = lists_of(index), index.listings, None
    if page is not None:
        whole = addresses.of_unit(page)
        listings = listings.on(whole, index.members.get(page, ()), "noi-khac")
    for address, awards in group(index.counts.all, LABELS[label]).items():
        for part in (awards, *group(awards, lambda award: award.status).values()):
            assert lead(listings, part, address) == nearest(lists, part, address, whole)
            assert lead(listings, part) == nearest(lists, part, None, whole)


def nearest(
    lists: dict[str, set[str]], awards: Sequence[Award], label: str | None, whole: str | None
) -> str:
    """Where a figure is to lead, found the long way."""
    first, ids = awards[0], {award.record for award in awards}
    if len(ids) == 1:
        return addresses.of_record(first.record)
    near = [label, whole, LABELS["unit and time"](first), addresses.of_unit(first.unit)]
    is_far = whole is not None and label is not None and not label.startswith(addresses.UNITS)
    movement = LABELS["movement"](first)
    for one in (*near, movement):
        if one and lists[one] == ids:
            return f"{one}#danh-sach"
    far = [LABELS["time"](first), LABELS["category"](first), movement]
    for candidates in (near[1:] if is_far and not ids <= lists[whole or ""] else near, far):
        holding = [one for one in candidates if one and ids <= lists[one]]
        if holding:
            return f"{min(holding, key=lambda one: len(lists[one]))}#danh-sach"
        if whole:
            return "noi-khac"
    return addresses.NAMES
