"""What the tree of units and a unit's list say of the numbers beside them."""

from __future__ import annotations

from dataclasses import replace

from honour_roll.model.record import Record
from honour_roll.model.unit import Unit
from honour_roll.pages.bodies import Bodies
from honour_roll.roll import HonourRoll
from honour_roll.source.survey import NATIONAL
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_tree import unit_tree_views
from tests.builders import honour, record, roll, unit

ONLY = "Chỉ liệt kê đơn vị mà Sổ có điển hình hoặc số liệu"
COUNTED = "Số trong ngoặc là số điển hình được tính cho riêng đơn vị"


def with_register(made: HonourRoll) -> HonourRoll:
    """The same roll, whose units all come from the national register."""
    files = dict.fromkeys(made.reference.units, f"{NATIONAL}/viet-nam.yml")
    return replace(made, reference=replace(made.reference, unit_files=files))


def country(communes: int) -> list[Unit]:
    below = [unit(f"xa-{n:03}", f"Xã {n:03}", "tinh") for n in range(communes)]
    return [unit("nuoc", "Nước Thử"), unit("tinh", "Tỉnh Thử", "nuoc"), *below]


def trees(made: HonourRoll) -> dict[str, str]:
    """The pages of the tree by address."""
    index = ViewIndex(made.public(), lambda one: ())
    bodies = Bodies(made.reference.site, lambda file: "")
    return {
        page.address: page.body for page in bodies.each("unit_tree.html", unit_tree_views(index))
    }


def test_a_tree_of_some_of_the_registers_units_says_so_and_counts_no_head() -> None:
    made = [record(f"xa-{n:03}/2020/an") for n in range(101)]
    pages = trees(with_register(roll(made, country(103))))
    whole, below = pages["don-vi/"], pages["don-vi/thuoc/tinh/"]
    assert "101 đơn vị trực thuộc có trong Sổ" in whole
    assert 'Đơn vị thuộc tỉnh Thử <span class="hr-count">(101)</span>' in below
    assert all(ONLY in page and COUNTED in page for page in (whole, below))


def test_a_tree_of_all_units_says_nothing_of_others() -> None:
    pages = trees(roll([record("xa-000/2020/an")], country(103)))
    assert "don-vi/thuoc/tinh/" in pages
    assert all(ONLY not in page and COUNTED in page for page in pages.values())


def page_of(made: list[Record]) -> str:
    index = ViewIndex(roll(made, country(2)).public(), lambda one: ())
    bodies = Bodies(index.reference.site, lambda file: "")
    first, *_ = bodies.pages("unit.html", unit_view(index, index.reference.units["tinh"]))
    return first.body


def test_what_is_listed_and_counts_by_a_unit_below_is_named() -> None:
    own = record("tinh/2020/rieng")
    below = record("tinh/2020/o-xa", honour(2020, unit="xa-000"), name="Người Ở Xã")
    told = "Danh sách có 1 điển hình được ghi nhận ở đơn vị trực thuộc, đơn vị cũ"
    page = page_of([own, below])
    assert "1 của riêng đơn vị ở danh sách bên trên" in page
    assert told in page
    assert page.split(told)[1].split("</p>")[0].count("Người Ở Xã") == 1
    assert told not in page_of([own, record("xa-000/2020/khac")])
