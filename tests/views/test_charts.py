"""Bar charts: rows, zeros, what is unknown, totals counted anew, and where numbers lead."""

from __future__ import annotations

from hypothesis import given

from honour_roll.roll import HonourRoll
from honour_roll.views import charts
from honour_roll.views.charts import BarChart
from honour_roll.views.index import ViewIndex
from tests.builders import honour, record, unit, view_index
from tests.listed import lists_of
from tests.worlds import rolls


def rows(chart: BarChart) -> list[tuple[str, str, int]]:
    return [(bar.label.text, bar.count.text, bar.share) for bar in chart.bars]


def total(chart: BarChart) -> str | None:
    return chart.total.text if chart.total else None


def test_every_category_stands_there_even_with_nothing() -> None:
    made = [record("huyen/2020/an"), record("huyen/2020/nha", kind="household")]
    index = view_index(made)
    chart = charts.by_category(index.counts.all, index.listings)
    assert rows(chart) == [
        ("Cá nhân", "1", 1000),
        ("Người đứng đầu", "0", 0),
        ("Tập thể", "0", 0),
        ("Mô hình, cách làm hay", "0", 0),
        ("Hộ gia đình", "1", 1000),
    ]
    assert [bar.count.address for bar in chart.bars] == [
        "dien-hinh/huyen/2020/an/",
        None,
        None,
        None,
        "dien-hinh/huyen/2020/nha/",
    ]


def test_all_public_states_stand_there_and_a_total_only_where_it_is_no_sum() -> None:
    twice = record("huyen/2020/an", honour(2020), honour(2021, "commended"))
    once = record("huyen/2020/binh")
    index = view_index([twice, once])
    chart = charts.by_status(index.counts.all, index.listings)
    assert rows(chart) == [
        ("Được nêu trong bài", "0", 0),
        ("Ghi danh, công nhận", "2", 1000),
        ("Biểu dương, khen thưởng", "1", 500),
    ]
    assert total(chart) == "2"
    index = view_index([once])
    assert total(charts.by_status(index.counts.all, index.listings)) is None


def test_fields_stand_as_the_vocabulary_has_them_entries_without_one_last() -> None:
    made = [
        record("huyen/2020/an"),
        record("huyen/2020/binh", field="la-lam"),
        record("huyen/2020/cam", field="linh-vuc-thu"),
        record("huyen/2020/dan", field="linh-vuc-thu"),
    ]
    index = view_index(made)
    chart = charts.by_field(index, index.counts.all, index.listings)
    assert rows(chart) == [
        ("Lĩnh vực thử", "2", 1000),
        ("la-lam", "1", 500),
        ("Chưa ghi lĩnh vực", "1", 500),
    ]
    assert [bar.label.address for bar in chart.bars] == [
        f"linh-vuc/{slug}/" for slug in ("linh-vuc-thu", "la-lam", "khong-ro")
    ]
    assert chart.bars[0].count.address == "linh-vuc/linh-vuc-thu/#danh-sach"


def test_levels_stand_from_the_highest_honours_without_one_last() -> None:
    one = record(
        "huyen/2020/an",
        honour(2020, level="commune"),
        honour(2021, level="nation"),
        honour(2022, level=None),
    )
    index = view_index([one])
    assert rows(charts.by_level(index.counts.all, index.listings)) == [
        ("Cấp Nhà nước", "1", 1000),
        ("Cấp xã", "1", 1000),
        ("Không rõ cấp", "1", 1000),
    ]


def test_only_so_many_units_stand_there_those_with_most_first() -> None:
    made = [record(f"xa-{number:02}/2020/an") for number in range(charts.MOST_UNITS + 1)]
    made += [record("xa-20/2020/binh"), record("xa-20/2021/cam")]
    index = view_index(made)
    chart = charts.by_unit(index, index.counts.all, index.listings)
    assert chart.caption == "20 đơn vị có nhiều điển hình nhất"
    assert rows(chart)[:2] == [("Đơn vị xa-20", "3", 1000), ("Đơn vị xa-00", "1", 333)]
    assert chart.bars[0].count.address == "don-vi/xa-20/#danh-sach"
    assert len(chart.bars) == charts.MOST_UNITS
    assert total(chart) == "23"


def test_few_units_are_all_named_with_what_they_are_today() -> None:
    units = [unit("cu", "Xã Cũ", until="2024", successors=["moi"]), unit("moi", "Xã Mới")]
    index = view_index([record("cu/2020/an")], units)
    chart = charts.by_unit(index, index.counts.all, index.listings)
    assert chart.caption == "Theo đơn vị"
    (bar,) = chart.bars
    assert (bar.label.text, bar.label.note) == ("Xã Cũ", "nay là xã Mới")


def test_the_least_can_be_seen() -> None:
    shares = [charts.share(part, 90_000) for part in (0, 1, 45_000, 90_000)]
    assert shares == [0, 1, 500, 1000]
    assert charts.share(0, 0) == 0


@given(rolls())
def test_no_row_exceeds_the_total_and_numbers_lead_to_at_least_as_many(
    made: HonourRoll,
) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    held, listings = lists_of(index), index.listings
    awards = index.counts.all
    for chart in (
        *charts.of_awards(index, awards, listings),
        charts.by_unit(index, awards, listings),
    ):
        counts = [int(bar.count.text) for bar in chart.bars]
        everyone = int(chart.total.text) if chart.total else sum(counts)
        assert everyone == len({award.record for award in awards})
        assert all(count <= everyone for count in counts)
        assert sum(counts) >= everyone or len(chart.bars) == charts.MOST_UNITS
        for bar in chart.bars:
            page, _, place = (bar.count.address or "").partition("#")
            if place:
                assert len(held[page]) >= int(bar.count.text)
