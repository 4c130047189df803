"""The YAML parser's own errors in words for the person who wrote the file."""

from __future__ import annotations

from collections.abc import Callable

from yaml import MarkedYAMLError

from honour_roll.source.yaml_messages import ALIAS, ANCHOR, QUOTE_IT, TAG, Fault
from honour_roll.text.message import Message

_TAB = Fault(
    "yaml-tab",
    Message(
        "có phím Tab ở chỗ thụt lề, YAML chỉ nhận dấu cách",
        "a tab is used for indentation, YAML takes spaces only",
    ),
    Message("Xóa Tab, thay bằng hai dấu cách mỗi bậc.", "Replace it with two spaces a level."),
)
_COLON = Fault(
    "yaml-colon",
    Message(
        "văn bản có dấu hai chấm kèm dấu cách (“: ”) mà không được đặt trong dấu nháy",
        "a colon in unquoted text (mapping values are not allowed here)",
    ),
    QUOTE_IT,
)
_INDENTATION = Fault(
    "yaml-indentation",
    Message(
        "dòng này thụt lề không khớp với các dòng bên trên",
        "the indentation of this line does not fit the lines above",
    ),
    Message(
        "Dùng dấu cách cho các mục cùng nhóm thẳng hàng nhau; xem cả dòng ngay trên có thiếu"
        " “: ” không. Văn bản nhiều dòng thì viết sau dấu “|”.",
        "Align entries of one group with spaces; see whether the line above lacks “: ”."
        " Write text of several lines after “|”.",
    ),
)
_MISSING_COLON = Fault(
    "yaml-missing-colon",
    Message(
        "dòng này không có dấu hai chấm kèm dấu cách (“: ”) sau tên mục",
        "this line has no “: ” after its key (could not find expected ':')",
    ),
    Message(
        "Viết “tên mục: giá trị”, có dấu cách sau dấu hai chấm; nếu đây là phần tiếp của dòng"
        " trên, thụt vào thêm hai dấu cách.",
        "Write “key: value” with a space after the colon; to continue the line above,"
        " indent this one by two more spaces.",
    ),
)
_OPEN_QUOTE = Fault(
    "yaml-quote",
    Message("dấu nháy mở ở đây mà không đóng", "the quote opened here is never closed"),
    Message(
        "Thêm dấu nháy đóng cùng loại ở cuối giá trị.",
        "Add the same quote at the end of the value.",
    ),
)
_AFTER_QUOTE = Fault(
    "yaml-quote",
    Message(
        "sau dấu nháy đóng còn chữ thừa, hoặc một dấu nháy phía trên chưa được đóng",
        "there is text after a closing quote, or a quote above was never closed",
    ),
    Message(
        "Đặt cả giá trị trong một cặp nháy; nếu bên trong có nháy kép thì bao ngoài bằng nháy"
        " đơn, ví dụ 'Mô hình \"Dân vận khéo\" năm 2020'.",
        "Put the whole value in one pair of quotes, single ones if it has double quotes inside.",
    ),
)
_ESCAPE = Fault(
    "yaml-escape",
    Message(
        "dấu gạch chéo ngược (\\) trong nháy kép là ký hiệu riêng, ở đây nó không có nghĩa",
        "a backslash in double quotes begins no known escape sequence",
    ),
    Message(
        "Viết hai dấu “\\\\” thay cho một, hoặc bao giá trị bằng dấu nháy đơn '…'.",
        "Write two backslashes, or put the value in single quotes.",
    ),
)
_BLOCK_TEXT = Fault(
    "yaml-block-text",
    Message(
        "sau dấu “|” hoặc “>” ở đầu giá trị không được viết gì trên cùng dòng",
        "nothing may follow a leading “|” or “>” on its line",
    ),
    Message(
        "Viết văn bản từ dòng dưới, thụt vào hai dấu cách; nếu dấu này thuộc văn bản, đặt cả"
        ' giá trị trong dấu nháy kép thẳng, ví dụ "…".',
        "Write the text on the next line, indented; if the sign is text, put the whole value"
        " in straight double quotes.",
    ),
)
_DIRECTIVE = Fault(
    "yaml-directive",
    Message(
        "dòng bắt đầu bằng dấu phần trăm (%): YAML hiểu là chỉ thị và không đọc được",
        "a line beginning with % is read as a directive, and this one cannot be",
    ),
    Message("Xóa dòng này hoặc bỏ dấu % ở đầu dòng.", "Delete the line or the % at its start."),
)
_BRACKET = Fault(
    "yaml-bracket",
    Message(
        "dấu ngoặc mở ở đây chưa được đóng, hoặc bên trong thiếu dấu phẩy",
        "the bracket opened here is not closed, or a comma is missing inside",
    ),
    Message(
        'Thêm ngoặc đóng hoặc dấu phẩy; nếu là văn bản, đặt cả giá trị trong nháy kép "…".',
        "Add the bracket or comma; if this is text, put the whole value in double quotes.",
    ),
)
_AFTER_BRACKET = Fault(
    "yaml-bracket",
    Message("sau dấu ngoặc đóng còn chữ thừa", "there is text after a closing bracket"),
    QUOTE_IT,
)
_OPEN_BRACKET = Fault(
    "yaml-bracket",
    Message(
        "hết tệp mà một dấu ngoặc mở ở phía trên chưa được đóng",
        "the file ends before a bracket above is closed",
    ),
    _BRACKET.remedy,
)
_DASH = Fault(
    "yaml-dash",
    Message(
        "gạch đầu dòng “- ” không được đứng cùng dòng với tên mục",
        "a list item may not stand on the line of its key",
    ),
    Message(
        "Xuống dòng rồi mới viết “- …”; nếu dấu gạch thuộc văn bản, đặt cả giá trị trong"
        ' nháy kép "…".',
        "Begin the list on the next line; if the dash is text, put the value in double quotes.",
    ),
)


def explain(error: Exception, text: str) -> tuple[Fault, int, int]:
    """What the parser's ``error`` means to the writer of ``text``.

    Gives the fault with its line and column, both from 1 (0 where the parser named none).
    libyaml's own words appear in the English version of the general sentence only.
    """
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        # PyYAML's own parser lets an escape above U+10FFFF run into a bare ValueError.
        return _ESCAPE if isinstance(error, ValueError) else _general(str(error)), 0, 0
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
                return _COLON, False
            return choose(spot), at_opening
    for words, fault in _BY_CONTEXT:
        if words in context:
            return fault, True
    return _general(problem), False


def _start_character(spot: _Spot) -> Fault:
    sign = spot.character
    if sign == "\t":
        return _TAB
    if not sign:
        return _OPEN_BRACKET
    return Fault(
        "yaml-start-character",
        Message(
            f"giá trị không có dấu nháy thì không được bắt đầu bằng “{sign}”",
            f"an unquoted value cannot begin with “{sign}”",
        ),
        QUOTE_IT,
    )


def _colon(spot: _Spot) -> Fault:
    return _COLON if ": " in spot.before else _INDENTATION


def _is_on_one_line(error: MarkedYAMLError) -> bool:
    begun, given_up = error.context_mark, error.problem_mark
    return begun is not None and given_up is not None and begun.line == given_up.line


def _misfit(spot: _Spot) -> Fault:
    before = spot.before.rstrip()
    if before.endswith(('"', "'")):
        return _AFTER_QUOTE
    return _AFTER_BRACKET if before.endswith(("]", "}")) else _INDENTATION


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
    _INDENTATION: lambda spot: spot.indent,
    _ESCAPE: lambda spot: spot.backslash,
}
_IN_BRACKETS = "expected ',' or"
# The words that libyaml and PyYAML's own parser share; True: the place is where it began.
_BY_PROBLEM = (
    ("tab character", _always(_TAB), False),
    ("cannot start any token", _start_character, False),
    ("mapping values are not allowed", _colon, False),
    ("could not find expected ':'", _always(_MISSING_COLON), True),
    ("unexpected end of stream", _always(_OPEN_QUOTE), True),
    ("unexpected document", _always(_OPEN_QUOTE), True),
    ("unknown escape", _always(_ESCAPE), False),
    ("expected hexdecimal", _always(_ESCAPE), False),
    ("escape sequence", _always(_ESCAPE), False),
    ("escape code", _always(_ESCAPE), False),
    ("undefined tag handle", _always(TAG), False),
    ("YAML document", _always(_DIRECTIVE), False),
    (_IN_BRACKETS, _always(_BRACKET), True),
    ("entries are not allowed", _always(_DASH), False),
    ("mapping keys are not allowed", _start_character, False),
    ("node content", _start_character, False),
    ("expected key", _misfit, False),
    ("'-' indicator", _misfit, False),
    ("<block end>", _misfit, False),
    ("<document start>", _misfit, False),
)
_BY_CONTEXT = (
    ("scanning a block scalar", _BLOCK_TEXT),
    ("scanning an alias", ALIAS),
    ("scanning an anchor", ANCHOR),
    (" a tag", TAG),
    (" a directive", _DIRECTIVE),
)
