"""The YAML parser's own errors in words for the person who wrote the file."""

from __future__ import annotations

from collections.abc import Callable

from yaml import MarkedYAMLError

from honour_roll.source.yaml_messages import ALIAS, ANCHOR, QUOTE_IT, TAG, Fault
from honour_roll.source.yaml_syntax import (
    AFTER_BRACKET,
    AFTER_QUOTE,
    BLOCK_TEXT,
    BRACKET,
    COLON,
    DASH,
    DIRECTIVE,
    ESCAPE,
    INDENTATION,
    MISSING_COLON,
    OPEN_BRACKET,
    OPEN_QUOTE,
    TAB,
)
from honour_roll.text.message import Message


def explain(error: Exception, text: str) -> tuple[Fault, int, int]:
    """What the parser's ``error`` means to the writer of ``text``.

    Gives the fault with its line and column, both from 1 (0 where the parser named none).
    libyaml's own words appear in the English version of the general sentence only.
    """
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        # PyYAML's own parser lets an escape above U+10FFFF run into a bare ValueError.
        return ESCAPE if isinstance(error, ValueError) else _general(str(error)), 0, 0
    spot = _Spot(text, error.problem_mark.line, error.problem_mark.column)
    fault, at_opening = _diagnosis(error, spot)
    if fault in _OWN_COLUMN:
        return fault, spot.line + 1, _OWN_COLUMN[fault](spot) + 1
    if at_opening and error.context_mark is not None:
        return fault, error.context_mark.line + 1, error.context_mark.column + 1
    return fault, spot.line + 1, spot.column + 1


class _Spot:
    """Where the parser gave up (from 0), and what stands before and on that place."""

    def __init__(self, text: str, line: int, column: int) -> None:
        rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        # libyaml ends an unended last line itself, and may point below it.
        self.line = min(line, len(rows) - 1)
        row = rows[self.line]
        self.column = column if line < len(rows) else len(row)
        self.before = row[: self.column]
        self.character = row[self.column : self.column + 1]
        self.indent = len(row) - len(row.lstrip())
        self.backslash = max(row.rfind("\\", 0, self.column + 1), 0)


def _diagnosis(error: MarkedYAMLError, spot: _Spot) -> tuple[Fault, bool]:
    """The fault, and whether its place is where the parser began rather than gave up."""
    context, problem = error.context or "", error.problem or ""
    for words, choose, at_opening in _BY_PROBLEM:
        if words in problem:
            if words == _IN_BRACKETS and _is_on_one_line(error) and spot.character == ":":
                return COLON, False
            return choose(spot), at_opening
    for words, fault in _BY_CONTEXT:
        if words in context:
            return fault, True
    return _general(problem), False


def _start_character(spot: _Spot) -> Fault:
    sign = spot.character
    if sign == "\t":
        return TAB
    if not sign:
        return OPEN_BRACKET
    return Fault(
        "yaml-start-character",
        Message(
            f"giá trị không có dấu nháy thì không được bắt đầu bằng “{sign}”",
            f"an unquoted value cannot begin with “{sign}”",
        ),
        QUOTE_IT,
    )


def _colon(spot: _Spot) -> Fault:
    return COLON if ": " in spot.before else INDENTATION


def _is_on_one_line(error: MarkedYAMLError) -> bool:
    begun, given_up = error.context_mark, error.problem_mark
    return begun is not None and given_up is not None and begun.line == given_up.line


def _misfit(spot: _Spot) -> Fault:
    before = spot.before.rstrip()
    if before.endswith(('"', "'")):
        return AFTER_QUOTE
    return AFTER_BRACKET if before.endswith(("]", "}")) else INDENTATION


def _general(problem: str) -> Fault:
    words = problem.partition("\n")[0][:80]
    return Fault(
        "yaml-syntax",
        Message("sai cú pháp YAML, không đọc tiếp được từ đây", f"YAML syntax error: {words}"),
        Message(
            "Kiểm tra dấu nháy, dấu ngoặc, dấu hai chấm và thụt lề ở dòng này và dòng ngay trên.",
            "Check quotes, brackets, colons and indentation on this line and the one above.",
        ),
    )


def _always(fault: Fault) -> Callable[[_Spot], Fault]:
    return lambda _: fault


# Parsers differ in where they point; these are the places to mend.
_OWN_COLUMN: dict[Fault, Callable[[_Spot], int]] = {
    INDENTATION: lambda spot: spot.indent,
    ESCAPE: lambda spot: spot.backslash,
}
_IN_BRACKETS = "expected ',' or"
# The words that libyaml and PyYAML's own parser share; True: the place is where it began.
_BY_PROBLEM = (
    ("tab character", _always(TAB), False),
    ("cannot start any token", _start_character, False),
    ("mapping values are not allowed", _colon, False),
    ("could not find expected ':'", _always(MISSING_COLON), True),
    ("unexpected end of stream", _always(OPEN_QUOTE), True),
    ("unexpected document", _always(OPEN_QUOTE), True),
    ("unknown escape", _always(ESCAPE), False),
    ("expected hexdecimal", _always(ESCAPE), False),
    ("escape sequence", _always(ESCAPE), False),
    ("escape code", _always(ESCAPE), False),
    ("undefined tag handle", _always(TAG), False),
    ("YAML document", _always(DIRECTIVE), False),
    (_IN_BRACKETS, _always(BRACKET), True),
    ("entries are not allowed", _always(DASH), False),
    ("mapping keys are not allowed", _start_character, False),
    ("node content", _start_character, False),
    ("expected key", _misfit, False),
    ("'-' indicator", _misfit, False),
    ("<block end>", _misfit, False),
    ("<document start>", _misfit, False),
)
_BY_CONTEXT = (
    ("scanning a block scalar", BLOCK_TEXT),
    ("scanning an alias", ALIAS),
    ("scanning an anchor", ANCHOR),
    (" a tag", TAG),
    (" a directive", DIRECTIVE),
)
