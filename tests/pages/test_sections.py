"""The sections of a site: which there are, and that only what is wanted is made."""

from __future__ import annotations

from hypothesis import given

from honour_roll.pages.bodies import Bodies
from honour_roll.pages.site import Site
from honour_roll.roll import HonourRoll
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.wanted import AllBut, Everything, Some
from tests.builders import decision, honour, record, roll, unit
from tests.pages.every_page import inner_pages, landing_pages
from tests.worlds import rolls


def site_of(made: HonourRoll) -> Site:
    return Site(
        ViewIndex(made.public(), lambda one: ()), Bodies(made.reference.site, lambda f: None)
    )


def small() -> HonourRoll:
    made = [
        record("huyen/2020/an", honour(2020, decision="chung")),
        record("huyen/2020/kin", honour(2020, "nominated", decision="kin")),
    ]
    return roll(made, [unit("xa")], [decision("chung"), decision("kin")])


def large() -> HonourRoll:
    names = ("Ánh", "Bình", "Dung")
    people = [record(f"huyen/2020/n{n:03}", name=f"Lê {names[n % 3]}") for n in range(150)]
    return roll([*people, record("huyen/2020/to", kind="collective", name="Tổ thử")])


def test_there_are_no_pages_of_what_is_hidden_and_no_empty_registers() -> None:
    found = {section.address for section in site_of(small()).sections(Everything())}
    assert {one for one in found if one.startswith(addresses.REGISTERS)} == {
        addresses.REGISTERS,
        addresses.of_register("huyen"),
    }
    assert {one for one in found if one.startswith(addresses.DECISIONS)} == {
        addresses.DECISIONS,
        addresses.of_decision("chung"),
    }
    assert addresses.of_record("huyen/2020/an") in found
    assert addresses.of_record("huyen/2020/kin") not in found
    assert addresses.of_unit("xa") in found


def test_a_section_is_named_by_its_first_page_and_has_its_entry() -> None:
    for section in site_of(large()).sections(Everything()):
        pages = list(section.pages())
        if section.address in (addresses.UNITS, addresses.DECISIONS, addresses.SOURCES):
            assert section.address not in {page.address for page in pages}
        elif section.news and not section.awards:
            assert (section.address, pages) == ("don-vi/huyen/atom.xml/", [])
        elif section.address not in (addresses.REGISTERS, addresses.CORRECTIONS):
            assert pages[0].address == section.address
        assert all(page.address.startswith(section.address) for page in pages)
        assert [page.body for page in section.pages()] == [page.body for page in pages]
        own = section.entry
        assert (own is not None) == section.address.startswith("dien-hinh/")
        assert own is None or section.address == addresses.of_record(own.id)


def test_only_what_is_wanted_is_made() -> None:
    site = site_of(large())
    wanted = Some([addresses.of_record("huyen/2020/n007")], ["don-vi/", "muc-luc/tap-the-mo-hinh/"])
    assert [section.address for section in site.sections(wanted)] == [
        "don-vi/",
        "dien-hinh/huyen/2020/n007/",
        "don-vi/huyen/",
        "don-vi/huyen/atom.xml/",
        "muc-luc/tap-the-mo-hinh/t/",
    ]
    assert [page.address for page in site.landing_pages(wanted)] == ["don-vi/"]
    every = {page.address for page in landing_pages(site)}
    others = {page.address for page in site.landing_pages(AllBut(addresses.SOURCES))}
    assert every - others == {addresses.SOURCES}
    assert list(site.sections(Some())) == []


def test_its_size_is_that_of_all_but_the_letters() -> None:
    site = site_of(large())
    letters = [
        section for section in site.sections(Everything()) if section.address.startswith("muc-luc/")
    ]
    assert len(letters) == 4
    assert site.size == len(list(site.sections(Everything()))) - len(letters)


@given(rolls())
def test_every_page_has_one_address(made: HonourRoll) -> None:
    site = site_of(made)
    found = [page.address for page in (*landing_pages(site), *inner_pages(site))]
    assert len(found) == len(set(found))
    sections = [section.address for section in site.sections(Everything())]
    assert len(sections) == len(set(sections))
