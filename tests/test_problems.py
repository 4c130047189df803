"""Problems as data: their order, and what stops a build."""

from __future__ import annotations

from honour_roll.problems import Location, Severity, in_order
from tests.printing.problems import problem


def test_only_an_error_stops_a_build() -> None:
    assert [problem(severity=severity).is_error for severity in Severity] == [True, False, False]


def test_a_private_number_is_masked_as_soon_as_a_problem_is_made() -> None:
    where = Location("content/site.yml", 1, 1, "sđt 0900000000")
    told = problem(where, "thừa “0900000000”", remedy="Bỏ CCCD 001000000000.")
    assert told.where.field == "sđt 09••••••00"
    assert told.what == ("thừa “09••••••00”", "EN thừa “09••••••00”")
    assert told.remedy.vi == "Bỏ CCCD 00••••••••00."


def test_problems_stand_in_the_order_of_files_and_places_without_repeats() -> None:
    places = [("b.yml", 1, 1), ("a.yml", 10, 1), ("a.yml", 9, 2), ("a.yml", 9, 1), ("a.yml", 0, 0)]
    problems = [problem(Location(*place)) for place in places]
    ordered = in_order([*problems, *problems])
    assert [(p.where.file, p.where.line, p.where.column) for p in ordered] == sorted(places)


def test_problems_of_one_place_stand_in_the_order_of_their_fields() -> None:
    fields = ["unit", "kind", "name", "honours"]
    ordered = in_order(problem(Location("a.yml", 1, 1, field)) for field in fields)
    assert [p.where.field for p in ordered] == sorted(fields)


def test_problems_that_differ_only_in_their_remedy_keep_their_order() -> None:
    remedies = [str(number) for number in range(20)]
    assert [p.remedy.vi for p in in_order(problem(remedy=text) for text in remedies)] == remedies
