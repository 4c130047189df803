"""What the rules about units and published totals let pass, and what they tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

Check = Callable[[Mapping[str, str | bytes]], list[str]]


def unit(*periods: str, more: str = "") -> dict[str, str | bytes]:
    lines = "".join(f"  - {{name: Đơn vị minh hoạ, level: district, {p}}}\n" for p in periods)
    return {"units/minh-hoa.yml": f"periods:\n{lines}{more}"}


@pytest.mark.parametrize(
    "periods",
    [
        ("note: Một tên",),
        ("note: Tên cũ", "from: 2020"),
        ("until: 2019-12-31", "from: 2020-01-01"),
        ("until: 2019", "from: 2019-06"),
        ("from: 2015, until: 2016", "from: 2018"),
        ("from: 2015", "from: 2015-06"),
        ("from: 2015-06-01, until: 2015-06-01",),
    ],
)
def test_periods_that_may_follow_one_another_are_left_alone(
    check: Check, periods: tuple[str, ...]
) -> None:
    assert check(unit(*periods)) == []


@pytest.mark.parametrize(
    ("periods", "field"),
    [
        (("from: 2020", "from: 2020"), "periods[1].from"),
        (("from: 2015-06", "from: 2015"), "periods[1].from"),
        (("until: 2020-01-01", "from: 2020-01-01"), "periods[0].until"),
        (("until: 2020", "from: 2019"), "periods[0].until"),
        (("from: 2020, until: 2019-12",), "periods[0].until"),
        (("note: Một", "note: Hai"), "periods[1]"),
    ],
)
def test_periods_that_cannot_be_right_are_told(
    check: Check, periods: tuple[str, ...], field: str
) -> None:
    assert check(unit(*periods)) == [f"unit-time {field}"]


def test_a_unit_with_heirs_has_ended(check: Check) -> None:
    heirs = "end: merger\nsuccessors: [doi-che]\n"
    assert check(unit("until: 2019", more=heirs)) == []
    assert check(unit("from: 2019", more=heirs)) == ["unit-time end", "unit-time successors"]


def test_a_unit_may_end_without_heirs(check: Check) -> None:
    assert check(unit("until: 2019")) == []


def test_periods_without_their_start_are_told_and_break_nothing_else(check: Check) -> None:
    files = unit("parent: doi-che", "parent: doi-che", "parent: doi-che")
    assert check(files) == ["unit-time periods[1]", "unit-time periods[2]"]


def register(**parents: str) -> dict[str, str | bytes]:
    """Units by their level and parent, ``"commune b"``; without a parent: ``"nation"``."""
    lines = ["units:"]
    for id, said in parents.items():
        level, _, parent = said.partition(" ")
        above = f", parent: {parent}" if parent else ""
        lines += [f"  {id}:", "    periods:", f"      - {{name: A, level: {level}{above}}}"]
    return {"units/so-bo.yml": "\n".join(lines) + "\n"}


def test_parents_of_the_same_or_a_higher_level_are_fine(check: Check) -> None:
    assert check(register(a="nation", b="province a", c="district b", d="district c")) == []


def test_a_parent_of_a_lower_level_is_told(check: Check) -> None:
    told = check(register(a="commune", b="province a"))
    assert told == ["unit-parent units.b.periods[0].parent"]


def test_the_level_of_the_day_counts(check: Check) -> None:
    files = register(c="district minh-hoa") | {
        "units/minh-hoa.yml": "periods:\n"
        "  - {name: A, level: commune}\n  - {name: A, level: province, from: 2020}\n"
    }
    assert check(files) == []


def test_a_circle_is_told_once_and_not_to_those_below_it(check: Check) -> None:
    circle = register(a="district c", b="district a", c="district b", d="commune a")
    assert check(circle) == ["unit-parent units.a.periods[0].parent"]
    assert check(register(a="district a")) == ["unit-parent units.a.periods[0].parent"]


def test_no_circle_where_parents_swapped_over_time(check: Check) -> None:
    files: dict[str, str | bytes] = {
        "units/a.yml": "periods:\n"
        "  - {name: A, level: district, parent: b}\n  - {name: A, level: district, from: 2000}\n",
        "units/b.yml": "periods:\n"
        "  - {name: B, level: district}\n"
        "  - {name: B, level: district, parent: a, from: 2000}\n",
    }
    assert check(files) == []


def test_a_chain_without_end_is_told_and_keeps_nobody_waiting(check: Check) -> None:
    chain = {f"u{n}": f"district u{n + 1}" for n in range(24)} | {"u24": "nation"}
    assert check(register(**chain)) == [
        f"unit-parent units.u{n}.periods[0].parent" for n in range(5)
    ]


def totals(*said: str) -> dict[str, str | bytes]:
    lines = "".join(f"  - {{title: A, {one}}}\n" for one in said)
    text = f"unit: suoi-hoa\nsource: {{title: Bài viết}}\ntotals:\n{lines}"
    return {"tallies/suoi-hoa/bao.yml": text}


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("key: a, value: 10", "key: b, value: 10, part_of: a"),
        ("key: a, value: 10, over: true", "key: b, value: 12, part_of: a"),
        ("key: a, value: 10", "key: b, value: 12, measure: percent, part_of: a"),
    ],
)
def test_parts_that_may_be_right_are_left_alone(check: Check, whole: str, part: str) -> None:
    assert check(totals(whole, part)) == []
    assert check(totals(part, whole)) == []


def test_a_circle_of_totals_is_told_at_each_of_its_parts(check: Check) -> None:
    circle = totals("key: a, value: 1, part_of: b", "key: b, value: 1, part_of: a")
    assert check(circle) == ["tally-parts totals[0].part_of", "tally-parts totals[1].part_of"]
