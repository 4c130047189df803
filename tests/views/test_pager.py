"""The pager: a long list is crossed in a few clicks, and no page names too many others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honour_roll.views.pager import FEW, PageLink, pager

LIST = "nam/2020/"
MOST_LINKS = 25


def links(number: int, count: int) -> list[int]:
    """The other pages to which one page leads."""
    pages = pager(number, count, LIST).pages
    return [page.number for page in pages if page and page.number != number]


def clicks(count: int) -> dict[int, int]:
    """How many clicks each page is away from page 1."""
    away, waiting = {1: 0}, [1]
    for page in waiting:
        for target in links(page, count):
            if target not in away:
                away[target] = away[page] + 1
                waiting.append(target)
    return away


def shown(number: int, count: int) -> str:
    made = pager(number, count, LIST)
    words = ["…" if page is None else str(page.number) for page in made.pages]
    return " ".join(f"[{word}]" if word == str(number) else word for word in words)


@pytest.mark.parametrize("count", range(1, FEW + 1))
def test_a_list_of_few_pages_names_them_all_and_one_page_names_none(count: int) -> None:
    for number in range(1, count + 1):
        named = [page.number for page in pager(number, count, LIST).pages if page]
        assert named == (list(range(1, count + 1)) if count > 1 else [])
        assert None not in pager(number, count, LIST).pages


@pytest.mark.parametrize("count", range(FEW + 1, 101))
def test_any_of_a_hundred_pages_is_two_clicks_from_the_first(count: int) -> None:
    away = clicks(count)
    assert set(away) == set(range(1, count + 1))
    assert max(away.values()) <= 2


@settings(max_examples=30, deadline=None)
@given(st.one_of(st.integers(101, 1000), st.sampled_from([101, 109, 199, 955, 956, 999, 1000])))
def test_any_of_a_thousand_pages_is_three_clicks_from_the_first(count: int) -> None:
    away = clicks(count)
    assert set(away) == set(range(1, count + 1))
    assert max(away.values()) <= 3


@given(st.integers(1, 1000).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))))
def test_a_page_names_at_most_twenty_five_others(at: tuple[int, int]) -> None:
    number, count = at
    assert len(links(number, count)) <= MOST_LINKS


def test_the_round_pages_of_the_longest_list_keep_to_twenty_five() -> None:
    assert max(len(links(number, 1000)) for number in (1, *range(10, 1001, 10))) <= MOST_LINKS


@given(st.integers(2, 3000).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))))
def test_first_last_near_and_next_pages_are_named_in_order_with_their_addresses(
    at: tuple[int, int],
) -> None:
    number, count = at
    made = pager(number, count, LIST)
    named = [page.number for page in made.pages if page]
    assert named == sorted(set(named))
    near = range(max(number - 2, 1), min(number + 2, count) + 1)
    assert {1, count, *near} <= set(named) <= set(range(1, count + 1))
    for page in filter(None, made.pages):
        address = LIST if page.number == 1 else f"{LIST}trang-{page.number}/"
        assert page == PageLink(page.number, address)
    assert made.previous == (pages_of(number - 1) if number > 1 else None)
    assert made.next == (pages_of(number + 1) if number < count else None)


def pages_of(number: int) -> PageLink:
    return PageLink(number, LIST if number == 1 else f"{LIST}trang-{number}/")


@given(st.integers(2, 1000).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))))
def test_a_gap_stands_where_the_count_by_ones_tens_or_hundreds_is_broken(
    at: tuple[int, int],
) -> None:
    pages = [page.number if page else None for page in pager(*at, LIST).pages]
    for before, here, after in zip(pages, pages[1:], pages[2:], strict=False):
        if here is None:
            assert before is not None
            assert after is not None
            assert after - before > 2
        elif before is not None and here - before != 1:
            assert here - before in {10, 100}
            assert here % (here - before) == 0


@pytest.mark.parametrize(
    ("number", "count", "words"),
    [
        (2, 3, "1 [2] 3"),
        (1, 60, "[1] 2 3 4 5 6 … 10 20 30 40 50 60"),
        (33, 60, "1 … 30 31 32 [33] 34 35 … 40 … 60"),
        (40, 60, "1 … 30 … 35 36 37 38 39 [40] 41 42 43 44 45 … 50 60"),
        (437, 600, "1 … 400 … 430 … 435 436 [437] 438 439 440 … 500 600"),
    ],
)
def test_the_pages_named_look_so(number: int, count: int, words: str) -> None:
    assert shown(number, count) == words
