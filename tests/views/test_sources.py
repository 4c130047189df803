"""The list of sources and what rests on each."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.views.lists import PAGE_SIZE
from honour_roll.views.sources import MOST, SourceLine, SourcesView, sources_views
from tests.builders import decision, honour, record, sheet, unit, view_index

OLD = {"title": "Bài cũ", "publisher": "Báo thử", "date": "2019-05-01"}
NEW = {"title": "Bài mới", "publisher": "Báo thử", "date": "2020-05"}
UNDATED = {"title": "Bài không ngày"}


def lines(pages: Iterable[SourcesView]) -> list[SourceLine]:
    return [line for page in pages for line in page.lines]


def test_the_latest_stands_first_and_the_undated_last() -> None:
    made = [record("huyen/2020/an", sources=[UNDATED, OLD, NEW])]
    found = lines(sources_views(view_index(made)))
    assert [line.source.title for line in found] == ["Bài mới", "Bài cũ", "Bài không ngày"]


def test_a_source_stands_once_with_all_that_rests_on_it() -> None:
    made = [
        record("huyen/2020/an", name="Thử An", sources=[{**OLD, "note": "Trang 1."}]),
        record("huyen/2020/binh", honour(2020, decision="co-quan-thu-2020-7"), name="Thử Bình"),
    ]
    pages = sources_views(
        view_index(
            made,
            [unit("xa", "Xã Thử", sources=[OLD])],
            decisions=[decision("co-quan-thu-2020-7", sources=[OLD])],
            tallies=[sheet("huyen/bai", source=OLD)],
        )
    )
    (line,) = lines(pages)
    assert [entry.text for entry in line.entries] == ["Thử An", "Thử Bình"]
    assert [one.text for one in line.units] == ["Đơn vị huyen", "Xã Thử"]
    assert (line.source.note, line.more) == (None, 0)


def test_of_many_entries_the_first_are_named_and_the_others_counted() -> None:
    made = [record(f"huyen/2020/n{n:02}", sources=[OLD]) for n in range(MOST + 3)]
    (line,) = lines(sources_views(view_index(made)))
    assert (len(line.entries), line.more) == (MOST, 3)


def test_long_lists_are_paged_and_numbered_through() -> None:
    made = [
        record(f"huyen/2020/n{n:03}", sources=[{"title": f"Bài {n:03}"}])
        for n in range(PAGE_SIZE + 5)
    ]
    first, second = sources_views(view_index(made))
    assert (first.total, len(first.lines), first.first) == (PAGE_SIZE + 5, PAGE_SIZE, 1)
    assert (second.address, len(second.lines), second.first) == ("nguon/trang-2/", 5, 101)


def test_a_roll_without_sources_has_one_empty_page() -> None:
    (page,) = sources_views(view_index([record("huyen/2020/an")]))
    assert (page.lines, page.total) == ((), 0)
