"""Tables of counts: rows, columns, totals, one table a movement."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given

from honour_roll.model.award import Award
from honour_roll.roll import HonourRoll
from honour_roll.views import addresses, count_tables
from honour_roll.views.count_tables import CountRow, CountTable
from honour_roll.views.index import ViewIndex
from tests.builders import OTHER_MOVEMENT, honour, record, view_index
from tests.worlds import rolls


def cells(table: CountTable) -> dict[str, tuple[tuple[int, ...], int]]:
    return {
        row.label.text: (tuple(cell.entries for cell in row.cells), row.total.entries)
        for row in rows(table)
    }


def rows(table: CountTable) -> tuple[CountRow, ...]:
    return (*table.rows, table.total) if table.total else table.rows


def by_time(index: ViewIndex, awards: Sequence[Award]) -> list[CountTable]:
    return count_tables.by_time(
        awards, index.reference, "Của thử", index.listings, addresses.of_time
    )


def test_a_table_of_times_counts_honourees_and_its_total_anew() -> None:
    index = view_index(
        [
            record("huyen/2019/an", honour(2019), honour(2020), honour(2020, **{"as": "leader"})),
            record("huyen/2020/doi", honour(2020), kind="collective"),
            record("huyen/2016/cu", honour((2016, 2019))),
            record("huyen/khong-ro/ai", honour(None, "named")),
        ]
    )
    (table,) = by_time(index, index.counts.all)
    assert table.caption == "Của thử, mọi trạng thái – Làm thử"
    assert table.columns == ("Cá nhân", "Người đứng đầu", "Tập thể")
    assert cells(table) == {
        "2020": ((1, 1, 1), 2),
        "2019": ((1, 0, 0), 1),
        "2016–2019": ((1, 0, 0), 1),
        "Không rõ năm": ((1, 0, 0), 1),
        "Tất cả": ((3, 1, 1), 4),
    }
    assert [row.label.address for row in table.rows] == [
        "nam/2020/",
        "nam/2019/",
        "nam/2016-2019/",
        "nam/khong-ro/",
    ]


def test_a_row_leads_nowhere_where_there_is_no_page() -> None:
    index = view_index([record("huyen/2020/an")])
    tables = count_tables.by_time(index.counts.all, index.reference, "", index.listings)
    assert tables[0].rows[0].label.address is None


def test_numbers_lead_to_exactly_their_entries_or_nowhere() -> None:
    index = view_index(
        [
            record("huyen/2020/an", honour(2020), honour(2021)),
            record("huyen/2020/doi", kind="collective"),
            record("xa/2020/to", honour(2020, movement=OTHER_MOVEMENT)),
        ]
    )
    first, second = by_time(index, index.counts.all)
    leads = {
        row.label.text: (tuple(cell.lead for cell in row.cells), row.total.lead)
        for row in rows(first)
    }
    an, doi = "dien-hinh/huyen/2020/an/", "dien-hinh/huyen/2020/doi/"
    assert leads == {
        "2021": ((an, None), an),
        "2020": ((an, doi), "don-vi/huyen/2020/#danh-sach"),
        "Tất cả": ((an, doi), "don-vi/huyen/2020/#danh-sach"),
    }
    assert second.rows[0].total.lead == "dien-hinh/xa/2020/to/"


def test_several_times_are_drawn_one_is_not() -> None:
    index = view_index([record("huyen/2020/an", honour(2020), honour(2021))])
    (table,) = by_time(index, index.counts.all)
    assert table.timeline is not None
    assert [column.label for column in table.timeline.columns] == ["2020", "2021"]
    (table,) = count_tables.by_status(index.counts.all, index.reference, index.listings)
    assert table.timeline is None


def test_movements_have_a_table_each_in_the_order_of_the_vocabulary_none_last() -> None:
    made = [
        record("huyen/2020/an", honour(2020, movement=None)),
        record("huyen/2020/binh", honour(2020, movement="la-lam")),
        record("huyen/2020/cam", honour(2020, movement=OTHER_MOVEMENT)),
        record("huyen/2020/dan", honour(2020)),
    ]
    index = view_index(made)
    assert [table.caption for table in by_time(index, index.counts.all)] == [
        "Của thử, mọi trạng thái – Làm thử",
        "Của thử, mọi trạng thái – Phong trào làm khác",
        "Của thử, mọi trạng thái – la-lam",
        "Của thử, mọi trạng thái – Không ghi rõ phong trào",
    ]


def test_a_table_of_statuses_has_a_row_for_each_that_occurs() -> None:
    one = record("huyen/2020/an", honour(2020, "commended"), honour(2020, "named"), honour(2021))
    index = view_index([one])
    (table,) = count_tables.by_status(index.counts.all, index.reference, index.listings)
    assert table.caption == "Làm thử"
    assert cells(table) == {
        "Được nêu trong bài": ((1,), 1),
        "Ghi danh, công nhận": ((1,), 1),
        "Biểu dương, khen thưởng": ((1,), 1),
        "Tất cả": ((1,), 1),
    }


def test_without_honours_there_is_no_table() -> None:
    index = view_index()
    assert by_time(index, []) == []
    assert count_tables.by_status([], index.reference, index.listings) == []


@given(rolls())
def test_no_total_exceeds_the_sum_of_its_row_or_column_nor_falls_below_a_cell(
    made: HonourRoll,
) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for table in by_time(index, index.counts.all):
        for row in rows(table):
            cells = [cell.entries for cell in row.cells]
            assert len(cells) == len(table.columns)
            assert max(cells) <= row.total.entries <= sum(cells)
        for number in range(len(table.columns)):
            column = [row.cells[number].entries for row in table.rows]
            total = rows(table)[-1].cells[number].entries
            assert max(column) <= total <= sum(column)
