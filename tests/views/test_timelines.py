"""Time lines: years as columns, periods as spans, nothing made up and nothing left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.dates import PartialDate, Period
from honour_roll.times import Time
from honour_roll.views.timelines import LANE, PLOT, SLOT, Timeline, timeline
from tests.builders import years


def drawn(counts: dict[Time, int]) -> Timeline:
    found = timeline(counts)
    assert found is not None
    return found


def columns(line: Timeline) -> list[tuple[str, str, int]]:
    return [(column.label, column.count, column.height) for column in line.columns]


def test_one_time_makes_no_line() -> None:
    assert timeline({2020: 5}) is None
    assert timeline({None: 5}) is None
    assert timeline({}) is None


def test_years_are_columns_in_proportion_with_the_empty_ones_between() -> None:
    line = drawn({2020: 8, 2023: 2})
    assert columns(line) == [
        ("2020", "8", PLOT),
        ("2021", "0", 0),
        ("2022", "0", 0),
        ("2023", "2", PLOT // 4),
    ]
    assert line.breaks == ()
    assert line.width == line.axis == 4 * SLOT


def test_many_empty_years_become_a_break() -> None:
    line = drawn({1952: 7, 2020: 1, 2024: 1})
    assert [column.label for column in line.columns] == "1952 2020 2021 2022 2023 2024".split()
    (centre,) = line.breaks
    assert line.columns[0].centre < centre < line.columns[1].centre


def test_the_least_can_be_seen_and_thousands_are_written_as_people_do() -> None:
    line = drawn({2020: 6084, 2021: 1})
    assert columns(line) == [("2020", "6.084", PLOT), ("2021", "1", 2)]


def test_a_period_spans_its_years_and_is_in_none_of_them() -> None:
    line = drawn({2018: 3, years(2016, 2018): 5})
    assert columns(line) == [("2016", "0", 0), ("2017", "0", 0), ("2018", "3", PLOT)]
    (band,) = line.bands
    assert (band.left, band.right, band.label, band.is_open) == (0, 3 * SLOT, "2016–2018: 5", False)
    assert band.top >= line.base


def test_a_period_of_months_starts_and_ends_with_them() -> None:
    months = Period(PartialDate(2021, 7), PartialDate(2023, 3))
    (band,) = drawn({2020: 1, months: 2}).bands
    assert (band.left, band.right) == (SLOT + SLOT // 2, 3 * SLOT + SLOT // 4)
    assert band.label == "7/2021–3/2023: 2"


def test_an_open_period_has_no_right_end() -> None:
    line = drawn({2024: 1, years(2021, None): 2})
    (band,) = line.bands
    assert (band.left, band.right, band.is_open) == (0, line.axis, True)
    assert band.label == "từ 2021: 2"


def test_spans_that_overlap_stand_in_rows_of_their_own_and_others_share_one() -> None:
    line = drawn({years(2010, 2013): 1, years(2012, 2015): 2, years(2016, 2019): 3})
    tops = {band.label: band.top for band in line.bands}
    assert tops["2010–2013: 1"] == tops["2016–2019: 3"]
    assert tops["2012–2015: 2"] - tops["2010–2013: 1"] == LANE


def test_without_a_year_that_has_something_there_are_spans_alone() -> None:
    line = drawn({years(2010, 2012): 1, years(2011, 2012): 2})
    assert columns(line) == [("2010", "", 0), ("2011", "", 0), ("2012", "", 0)]
    assert line.base < PLOT


def test_what_is_undated_stands_beyond_the_years() -> None:
    line = drawn({2020: 1, None: 4})
    assert line.undated is not None
    assert (line.undated.count, line.undated.height) == ("4", PLOT)
    assert line.axis < line.undated.centre < line.width
    assert drawn({2020: 1, 2021: 1}).undated is None


def test_a_line_of_many_years_is_wider_than_a_phone() -> None:
    assert not drawn({2016: 1, 2023: 1, 2020: 1}).is_wide
    assert drawn(dict.fromkeys(range(2010, 2020), 1)).is_wide


SPANS = st.builds(
    lambda start, length: years(start, None if length is None else start + length),
    st.integers(1990, 2030),
    st.none() | st.integers(1, 9),
)
TIMES = st.none() | st.integers(1945, 2030) | SPANS


@given(st.dictionaries(TIMES, st.integers(1, 9999), min_size=2, max_size=12))
def test_every_time_is_drawn_once_and_nothing_stands_outside_or_in_its_neighbours_place(
    counts: dict[Time, int],
) -> None:
    line = drawn(counts)
    told = {column.label for column in line.columns if column.height}
    assert told == {str(time) for time in counts if isinstance(time, int)}
    assert len(line.bands) == sum(isinstance(time, Period) for time in counts)
    assert (line.undated is not None) == (None in counts)
    centres = [column.centre for column in line.columns]
    assert centres == sorted(set(centres))
    for band in line.bands:
        assert 0 <= band.left < band.right <= line.axis <= line.width
        assert band.top + LANE <= line.height
    for number, band in enumerate(line.bands):
        for other in line.bands[number + 1 :]:
            if band.top == other.top:
                words = (len(band.label) + len(other.label)) / 2 * 7
                assert band.right < other.left
                assert other.centre - band.centre > words
