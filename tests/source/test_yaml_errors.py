from __future__ import annotations

import pytest
import yaml

from honour_roll.problems import Problem
from honour_roll.source import yaml_builder
from honour_roll.source.yaml_errors import explain
from honour_roll.source.yaml_reader import read_yaml


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], autouse=True)
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML has no libyaml here")
    monkeypatch.setattr(yaml_builder, "_parser", getattr(yaml, request.param))


def refused(text: str) -> Problem:
    document, problems = read_yaml(text.encode(), "f")
    assert document is None
    assert len(problems) == 1
    return problems[0]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: b\nc: Việc: tốt\n", "yaml-colon", 2, 8),
        ("a:\n  - b: c: d\n", "yaml-colon", 2, 9),
        ("a: b\n  c: d\n", "yaml-indentation", 2, 3),
        ("a:\n  - b: c\n    d: e\n   f: g\n", "yaml-indentation", 4, 4),
        ("a:\n  - b: c\n  d: e\n", "yaml-indentation", 3, 3),
        ("a:\n    b: c\n  d: e\n", "yaml-indentation", 3, 3),
        (" a: b\nc: d\n", "yaml-indentation", 2, 1),
        ("a:\n\tb: c\n", "yaml-tab", 2, 1),
        ("a:\n  - b: c\n  \td: e\n", "yaml-tab", 3, 3),
        ("a: |\n  b\n\tc\n", "yaml-tab", 3, 1),
        ("\ta: b\n", "yaml-tab", 1, 1),
        ("a: b\nkhông có dấu\nc: d\n", "yaml-missing-colon", 2, 1),
        ("a: b\nc:d\ne: f\n", "yaml-missing-colon", 2, 1),
        ("a: b\ncuối tệp\n", "yaml-missing-colon", 2, 1),
        ('a: b\nc: "d\ne: f\n', "yaml-quote", 2, 4),
        ("a: b\nc: 'd\ne: f\n", "yaml-quote", 2, 4),
        ('a: "b\n---\nc: d\n', "yaml-quote", 1, 4),
        ('a: "b" và c\nd: e\n', "yaml-quote", 1, 8),
        ('a: "b\nc: "d"\ne: f\n', "yaml-quote", 2, 5),
        ('a: "C:\\Windows"\n', "yaml-escape", 1, 7),
        ('a: "\\q"\n', "yaml-escape", 1, 5),
        ('a: "\\xzz"\n', "yaml-escape", 1, 5),
        ("a: %5\n", "yaml-start-character", 1, 4),
        ("a: @b\n", "yaml-start-character", 1, 4),
        ("a: `b`\n", "yaml-start-character", 1, 4),
        ("a: , b\n", "yaml-start-character", 1, 4),
        ("a: ]\n", "yaml-start-character", 1, 4),
        ("a: ? b\n", "yaml-start-character", 1, 4),
        ("a: * b\n", "yaml-alias", 1, 4),
        ("a: & b\n", "yaml-anchor", 1, 4),
        ("a: !!\n", "yaml-tag", 1, 4),
        ("a: !x!y z\n", "yaml-tag", 1, 4),
        ("a: > 50 người\n", "yaml-block-text", 1, 4),
        ("a: | b\n", "yaml-block-text", 1, 4),
        ("a: b\n%c: d\n", "yaml-directive", 2, 1),
        ("%YAML 2.0\n---\na: b\n", "yaml-directive", 1, 1),
        ("a: [b, c\nd: e\n", "yaml-bracket", 1, 4),
        ("a: {b: c\n", "yaml-bracket", 1, 4),
        ("a: [b, ", "yaml-bracket", 1, 8),
        ("a: {b: c,\n", "yaml-bracket", 2, 1),
        ("a: [b}\n", "yaml-bracket", 1, 4),
        ("a: [b] c\n", "yaml-bracket", 1, 8),
        ("a: - b\n", "yaml-dash", 1, 4),
    ],
)
def test_a_syntax_error_is_named_where_its_writer_can_mend_it(
    text: str, code: str, line: int, column: int
) -> None:
    problem = refused(text)
    assert (problem.code, problem.where.line, problem.where.column) == (code, line, column)


@pytest.mark.parametrize(
    ("text", "code", "column", "field"),
    [
        ("a:\n  - {b: c, d: e: f}\n", "yaml-colon", 16, "a[0].d"),
        ("a: x\nb: Việc: tốt\n", "yaml-colon", 8, "b"),
        ('a: x\nb: "C:\\Windows"\n', "yaml-escape", 7, "b"),
        ('a:\n  - b: x\n    c: "d\n', "yaml-quote", 8, "a[0].c"),
        ("a: x\nb: [c\nd: e\n", "yaml-bracket", 4, "b"),
        ("a: [x] b\n", "yaml-bracket", 8, "a"),
        ("a:\n\tb: c\n", "yaml-tab", 1, "a"),
        ("a:\n  - b: c\n   d: e\n", "yaml-indentation", 4, "a[0]"),
        ("a: x\nb\nc: d\n", "yaml-missing-colon", 1, ""),
        ("a: x\nb: @c\n", "yaml-start-character", 4, "b"),
    ],
)
def test_a_syntax_error_names_the_field_in_which_it_stands(
    text: str, code: str, column: int, field: str
) -> None:
    problem = refused(text)
    assert (problem.code, problem.where.column, problem.where.field) == (code, column, field)


def test_a_start_character_is_shown() -> None:
    assert "“%”" in refused("a: %5\n").what.vi
    assert "“@”" in refused("a: @b\n").what.en


def test_only_the_english_sentence_repeats_the_parser_on_an_unknown_error() -> None:
    mark = yaml.Mark("f", 9, 3, 4, None, 0)
    error = yaml.MarkedYAMLError(problem="the moon is in the wrong phase", problem_mark=mark)
    fault, line, column = explain(error, "a: b\n" * 5)
    assert (fault.code, line, column) == ("yaml-syntax", 4, 5)
    assert "moon" in fault.what.en
    assert "moon" not in fault.what.vi


def test_an_error_below_a_last_line_without_an_end_is_put_at_its_end() -> None:
    mark = yaml.Mark("f", 9, 1, 0, None, 0)
    error = yaml.MarkedYAMLError(problem="odd", problem_mark=mark)
    assert explain(error, "a: b")[1:] == (1, 5)


def test_an_error_without_a_place_is_the_whole_files() -> None:
    fault, line, column = explain(yaml.YAMLError("something"), "")
    assert (fault.code, line, column) == ("yaml-syntax", 0, 0)


def test_an_escape_above_the_last_character_is_refused_by_each_parser() -> None:
    assert refused('a: "\\U00110000"\n').code == "yaml-escape"


def test_an_escaped_half_of_a_character_is_refused_by_each_parser() -> None:
    assert refused('a: "\\ud800"\n').code in {"yaml-escape", "yaml-control-character"}
