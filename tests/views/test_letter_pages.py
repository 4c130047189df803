"""The pages of the A–Z's letters, where the roll is too large for one page."""

from __future__ import annotations

from honour_roll.model.record import Record
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE
from honour_roll.views.names import LetterView, names_view
from honour_roll.views.parts import Link
from tests.all_views import letter_views
from tests.builders import record, view_index
from tests.views.test_name_index import GIVEN, person, shown


def large(*extra: Record) -> ViewIndex:
    """More people than fit on one page, all of them called Thử."""
    many = [person(number, f"Đỗ {number:03} Thử") for number in range(PAGE_SIZE)]
    return view_index([*many, *extra])


def letters_of(index: ViewIndex) -> dict[str, LetterView]:
    return {view.address: view for view in letter_views(index)}


def test_a_large_roll_has_a_page_for_each_letter_with_names() -> None:
    model = record("huyen/2020/m", kind="model", name="Ống thử")
    index = large(person(900, "Lê Thử Đan"), model)
    view = names_view(index)
    assert not view.is_whole
    assert all(part.groups == () for part in view.sections)
    addresses = [way.link.address for part in view.sections for way in part.letters]
    pages = letters_of(index)
    assert [one for one in addresses if one] == list(pages)
    assert list(pages) == [
        "muc-luc/ca-nhan/dd/",
        "muc-luc/ca-nhan/t/",
        "muc-luc/tap-the-mo-hinh/oo/",
    ]
    dd, t, oo = pages.values()
    assert (dd.title, dd.total, t.total) == ("Cá nhân: chữ Đ", 1, PAGE_SIZE)
    assert oo.title == "Tập thể, mô hình, hộ gia đình: chữ Ô"
    assert (dd.previous, t.next, oo.previous, oo.next) == (None, None, None, None)
    assert dd.next == Link("T", "muc-luc/ca-nhan/t/")
    assert t.previous == Link("Đ", "muc-luc/ca-nhan/dd/")
    assert [way.link.text for way in dd.letters if way.is_current] == ["Đ"]
    assert [way.link.text for way in dd.letters if way.link.address] == ["T"]


def test_a_long_letter_is_paged_and_its_given_names_lead_to_where_they_begin() -> None:
    made = [person(n, f"Lê {n:03} Hà") for n in range(150)]
    made += [person(n, f"Lê {n:03} Hải") for n in range(150, 170)]
    made += [person(n, f"Lê {n:03} Há") for n in range(170, 172)]
    (view,) = letter_views(view_index(made))
    first, second = view.pages
    address = "muc-luc/ca-nhan/h/"
    assert (first.address, second.address) == (address, f"{address}trang-2/")
    assert [sum(len(group.lines) for group in page.groups) for page in view.pages] == [100, 72]
    assert [(way.link.text, way.count, way.link.address) for way in view.words] == [
        ("Hà", 150, f"{address}#ten-haf"),
        ("Há", 2, f"{address}trang-2/#ten-has"),
        ("Hải", 20, f"{address}trang-2/#ten-hair"),
    ]
    heads = [(group.title, group.count, group.is_continued) for group in second.groups]
    assert heads == [("Hà", 150, True), ("Há", 2, False), ("Hải", 20, False)]
    assert not first.groups[0].is_continued
    assert view.guides == ()


def test_two_spellings_of_one_given_name_stand_under_one_heading() -> None:
    index = large(person(901, "Lê Thử Hoà"), person(902, "Bùi Thử Hòa"), person(903, "Cao hòa"))
    view = letters_of(index)["muc-luc/ca-nhan/h/"]
    assert shown(view.pages[0].groups) == [("hòa", ["Cao hòa", "Bùi Thử Hòa", "Lê Thử Hoà"])]


def test_headings_that_read_alike_in_ascii_have_places_of_their_own() -> None:
    index = large(person(901, "Lê Thử H'A"), person(902, "Lê Thử Ha"), person(903, "Lê Thử Hà"))
    view = letters_of(index)["muc-luc/ca-nhan/h/"]
    assert [group.id for group in view.pages[0].groups] == ["ten-ha", "ten-ha-2", "ten-haf"]


def test_pages_of_a_long_letter_of_collectives_tell_what_is_on_them() -> None:
    made = [
        record(f"huyen/2020/c{n:03}", kind="collective", name=f"Chi bộ thử {n:03}")
        for n in range(150)
    ]
    (view,) = letter_views(view_index(made))
    address = "muc-luc/tap-the-mo-hinh/c/"
    assert [(g.number, g.address, g.first, g.last) for g in view.guides] == [
        (1, address, "Chi bộ thử 000", "Chi bộ thử 099"),
        (2, f"{address}trang-2/", "Chi bộ thử 100", "Chi bộ thử 149"),
    ]
    assert view.words == ()
    assert [group.title for page in view.pages for group in page.groups] == ["", ""]


def test_seven_thousand_people_are_four_clicks_from_home() -> None:
    """Home, the letters, a letter, one of its pages, the person; every fourth is called T…"""
    called = [*"Thử Tâm Thảo Tú Tấn".split(), *GIVEN, "Lan", "Mai"]
    people = [person(n, f"Lê {n:04} {called[n % len(called)]}") for n in range(7000)]
    views = letter_views(view_index(people))
    assert sum(view.total for view in views) == len(people)
    assert max(len(view.pages) for view in views) > 15
    for view in views:
        first = view.pages[0]
        led_to = {page.address for page in first.pager.pages if page}
        assert {page.address for page in view.pages} <= {first.address, *led_to}
