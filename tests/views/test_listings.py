"""Where exactly the entries that a figure counts are listed, and where only among others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given

from honour_roll.counts import group
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.listings import recorded_link, roll_listings
from honour_roll.views.lists import EntryList
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_time import unit_time_views
from tests.builders import OTHER_MOVEMENT, honour, record, unit, view_index
from tests.worlds import rolls

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


def listed(pages: Iterable[EntryList]) -> set[str]:
    return {card.id for page in pages for group in page.groups for card in group.cards}


def test_several_entries_lead_to_the_list_of_their_label_or_of_the_page() -> None:
    index = world()
    listings = roll_listings(index)
    assert listings.exactly(index.counts.all) is None
    individuals = [award for award in index.counts.all if award.category == "individual"]
    assert listings.exactly(individuals) == "phong-trao/phong-trao-thu/#danh-sach"
    assert listings.exactly(individuals, "doi-tuong/ca-nhan/") == "doi-tuong/ca-nhan/#danh-sach"
    own = replace(listings, whole="doi-tuong/ca-nhan/")
    assert own.exactly(individuals, "nam/2020/") == "doi-tuong/ca-nhan/#danh-sach"


def test_entries_of_one_unit_lead_to_its_list_or_to_that_of_one_time() -> None:
    index = world()
    listings = roll_listings(index)
    own = index.counts.of_unit("xa")
    assert listings.exactly(own) == "don-vi/xa/2020/#danh-sach"
    everything = [*own, *index.counts.of_unit("huyen")]
    assert listings.exactly(everything) is None


def test_one_entry_leads_to_its_own_page_and_none_nowhere() -> None:
    index = world()
    listings = roll_listings(index)
    assert listings.exactly(index.counts.of_unit("xa")[:1]) == "dien-hinh/xa/2020/cam/"
    assert listings.exactly([]) is None


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
    assert recorded_link(index, "huyen", individuals).address == "don-vi/huyen/#danh-sach"
    assert recorded_link(index, "huyen", named).address == "don-vi/huyen/#danh-sach"
    assert recorded_link(index, "huyen", below).address == "don-vi/huyen/#noi-co-dien-hinh"
    assert recorded_link(index, "huyen", below[:1]).address == "dien-hinh/xa/2019/nhom/"
    assert recorded_link(index, "huyen", []).address is None


def test_what_is_said_to_be_held_is_what_the_pages_list() -> None:
    index = world()
    held = roll_listings(index).held
    for one in UNITS:
        view = unit_view(index, one)
        assert held[view.address] == listed(view.pages)
        for then in unit_time_views(index, one):
            assert held[then.address] == listed(then.pages)


def test_what_no_list_holds_alone_leads_to_the_smallest_that_holds_it_among_others() -> None:
    index = world()
    listings = roll_listings(index)
    of_2020 = [award for award in index.counts.all if award.year == 2020]
    people = [award for award in of_2020 if award.category == "individual"]
    assert listings.exactly(of_2020[:1] + of_2020[2:]) is None
    assert listings.leading(people, "nam/2020/") == "phong-trao/phong-trao-thu/#danh-sach"
    mixed = [award for award in of_2020 if award.record != "huyen/2020/binh"]
    assert listings.leading(mixed) == "nam/2020/#danh-sach"
    on_page = replace(listings, elsewhere="don-vi/huyen/#noi-co-dien-hinh")
    assert on_page.leading(mixed) == "don-vi/huyen/#noi-co-dien-hinh"
    assert on_page.leading(mixed, "nam/2020/") == "nam/2020/#danh-sach"


@given(rolls())
def test_every_figure_leads_to_where_its_entries_are(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    listings = roll_listings(index)
    for awards in group(index.counts.all, lambda award: (award.category, award.level)).values():
        page, _, place = (listings.leading(awards) or "").partition("#")
        if place:
            assert {award.record for award in awards} <= listings.held[page]
        else:
            assert page.startswith("dien-hinh/") or page == "muc-luc/"
    assert listings.leading([]) is None
