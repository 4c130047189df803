"""The bodies of decisions' pages, and of the ways in by field and movement."""

from __future__ import annotations

import re

from honour_roll.views.published import MOST_TOTALS
from tests.builders import decision, honour, period, record, roll, sheet, unit
from tests.pages.parsed import Body
from tests.pages.test_bodies import pages_of

DECIDED = decision("co-quan-thu-2020-7", number="7-QĐ/TU", date="2020", note="Ghi chú thử.")
ADDRESS = "quyet-dinh/co-quan-thu-2020-7/"


def bodies_of(number: int) -> dict[str, Body]:
    """The pages of a decision that honours so many."""
    people = [
        record(
            f"huyen/2020/n{n:03}",
            honour(None, "commended", decision=DECIDED.id),
            name=f"Thử {n:03}",
            position="Cán bộ",
            summary="Làm thử.",
        )
        for n in range(number)
    ]
    pages = pages_of(roll(people, [unit("huyen", "Huyện Thử")], [DECIDED]))
    return {address: Body(page.body) for address, page in pages.items() if ADDRESS in address}


def test_the_rows_of_a_list_tell_a_slideshow_what_they_show() -> None:
    body = bodies_of(1)[ADDRESS]
    assert body.values("data-slide-name") == ["Thử 000"]
    assert body.values("data-slide-place") == ["Cán bộ, huyện Thử"]
    assert body.values("data-slide-summary") == ["Làm thử."]
    start = body.pieces.index(("<", "section", "class", "hr-annex", "data-slides", ""))
    row = ("<", "div", "class", "hr-slides-row")
    assert body.pieces[start + 1] == row
    assert body.pieces[start + 2][:2] == ("<", "h2")


def test_a_list_has_a_cell_for_each_column() -> None:
    body = bodies_of(3)[ADDRESS]
    columns = [piece for piece in body.pieces if piece[:4] == ("<", "th", "scope", "col")]
    cells = [piece for piece in body.pieces if piece[:2] == ("<", "td")]
    names = [piece for piece in body.pieces if piece[:4] == ("<", "th", "scope", "row")]
    assert len(cells) + len(names) == 3 * len(columns)
    assert [int(span) for span in body.values("colspan")] == [len(columns)]
    assert all("data-label" in cell for cell in cells)


def test_a_long_list_goes_on_where_it_stopped() -> None:
    bodies = bodies_of(101)
    first, second = bodies[ADDRESS], bodies[f"{ADDRESS}trang-2/"]
    assert "Gồm 101 cá nhân." in first.text
    assert "Đang xem từ dòng 101 đến dòng 101 trong 101 dòng." in second.text
    assert "Cá nhân (tiếp theo) 101 Thử 100" in second.text
    for words in ("Số, ký hiệu", "Ghi chú thử."):
        assert words in first.text
        assert words not in second.text


def test_lists_of_ways_and_of_decisions_say_what_would_be_there() -> None:
    pages = pages_of(roll(vocabulary={"fields": {}, "movements": {}}))
    for address in ("linh-vuc/", "phong-trao/", "nam/"):
        assert "Chưa có mục nào" in Body(pages[address].body).text
    assert "Chưa có quyết định nào" in Body(pages["quyet-dinh/"].body).text


def test_every_way_says_how_many_entries_it_leads_to() -> None:
    made = roll([record("huyen/2020/an"), record("huyen/2020/binh", field="linh-vuc-thu")])
    text = Body(pages_of(made)["linh-vuc/"].body).text
    assert "Lĩnh vực thử (1) Chưa ghi lĩnh vực (1)" in text


def test_units_whose_totals_have_no_room_are_named_as_far_as_they_can_be() -> None:
    names = [f"xa-{n:03}" for n in range(200)]
    communes = [unit(name, periods=[period(f"Xã {name}", level="commune")]) for name in names]
    pages = pages_of(roll(units=communes, tallies=[sheet(f"{name}/bai") for name in names]))
    body = Body(pages["phong-trao/phong-trao-thu/"].body)
    assert "Số liệu về các đơn vị sau đây có ở trang của từng đơn vị" in body.text
    assert "và 40 đơn vị khác: xem tất cả đơn vị ." in body.text
    links = {link for link in body.values("href") if re.fullmatch(r"[./]+don-vi/xa-\d+/", link)}
    assert len(links) == MOST_TOTALS + 100
