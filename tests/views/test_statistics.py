"""The page of statistics: every figure of its own movement, and what was published beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.views.figure_rows import Pair
from honour_roll.views.index import ViewIndex
from honour_roll.views.statistics import coverage, statistics_view
from tests.builders import OTHER_MOVEMENT, honour, record, roll_in, sheet, total, unit, view_index


@pytest.fixture(scope="module")
def real() -> ViewIndex:
    root = Path(__file__).parents[2] / "content"
    return ViewIndex(roll_in(root).public(), lambda record: ())


def test_the_real_roll_in_figures(real: ViewIndex) -> None:
    view = statistics_view(real)
    assert [(fact.count.text, fact.count.address) for fact in view.facts] == [
        ("19", "muc-luc/"),
        ("5", "don-vi/"),
        ("42", "nguon/"),
    ]
    counts = {one.name: (one.count.text, one.count.address) for one in view.movements}
    assert counts["Thi đua ái quốc"] == (
        "7 điển hình",
        "phong-trao/thi-dua-ai-quoc/#danh-sach",
    )
    assert {"12 điển hình", "7 điển hình"} <= {words for words, _ in counts.values()}


def test_only_key_figures_are_published_there_with_their_units(real: ViewIndex) -> None:
    published = statistics_view(real).published
    rows = [row for table in published.tables for row in table.rows]
    assert sorted(row.published for row in rows) == sorted(
        "488 214 180 66 6.084 465 12 12 19 154".split()
    )
    assert {row.unit.text for row in rows if row.unit} == {
        "Thị xã Sa Pa",
        "Thành phố Lai Châu",
        "Thành phố Uông Bí",
        "Thành phố Phổ Yên",
    }
    for row in rows:
        assert row.source == published.sources[row.source_number - 1].view


def test_movements_are_counted_apart_and_one_without_entries_says_so() -> None:
    made = [
        record("huyen/2020/an", honour(2020), honour(2020, key="hai", movement=OTHER_MOVEMENT)),
        record("huyen/2019/binh"),
    ]
    tallies = [sheet("huyen/bai", total(5, movement="la-lam"))]
    view = statistics_view(view_index(made, [unit("huyen")], tallies=tallies))
    assert [(one.name, one.count.text, one.table is None) for one in view.movements] == [
        ("Phong trào làm thử", "2 điển hình", False),
        ("Phong trào làm khác", "1 điển hình", False),
        ("la-lam", "0 điển hình", True),
    ]
    first, second, silent = view.movements
    assert first.table is not None
    assert first.table.timeline is not None
    assert [row.label.address for row in first.table.rows] == ["nam/2020/", "nam/2019/"]
    assert second.table is not None
    assert second.table.timeline is None
    assert [chart.caption for chart in first.charts] == [
        "Theo đối tượng",
        "Theo trạng thái",
        "Theo lĩnh vực",
        "Theo cấp",
        "Theo đơn vị",
    ]
    assert silent.charts == ()


def test_an_empty_roll_has_a_page_of_zeros() -> None:
    view = statistics_view(view_index())
    assert {fact.count.text for fact in view.facts} == {"0"}
    assert all(one.table is None for one in view.movements)
    assert (view.published.tables, view.coverage) == ((), "")


def test_coverage_is_told_in_words() -> None:
    pairs = [None, Pair(0, 488, 488), Pair(5, 66, 66), Pair(66, 66, 66), Pair(3, 1, 3)]
    assert coverage(pairs) == (
        "Trong đó 4 số liệu so được với Sổ: ở 1 số liệu, Sổ chưa có điển hình nào;"
        " ở 1 số liệu, Sổ mới có một phần; ở 2 số liệu, Sổ đã có đủ hoặc hơn."
    )
    assert coverage([None]) == ""
