"""The example rows of the template, and what is left of them in rows that came back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.sheets import words
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.columns import Column
from honour_roll.sheets.shapes import Shape
from honour_roll.source.yaml_reader import Path
from honour_roll.text.folding import collapse_spaces
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

NAMES: tuple[Path, ...] = (("name",), ("number",), ("periods", 0, "name"))
"""The columns by which an entry is called."""
_OF_SHEETS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "SGD_individual": {
            "name": "Nguyễn Văn A",
            "photos.0.file": "nguyen-van-a.jpg",
            "photos.0.alt": "Ông A nói chuyện với bà con trước nhà văn hóa.",
        },
        "SGD_collective": {
            "name": "Chi bộ thôn B",
            "photos.0.file": "chi-bo-thon-b.jpg",
            "photos.0.alt": "Các đảng viên của chi bộ họp trong nhà văn hóa thôn.",
        },
        "SGD_model": {
            "name": "Mô hình C",
            "photos.0.file": "mo-hinh-c.jpg",
            "photos.0.alt": "Bà con cùng làm đường vào thôn theo mô hình.",
        },
        "SGD_household": {
            "name": "Gia đình ông D",
            "photos.0.file": "gia-dinh-ong-d.jpg",
            "photos.0.alt": "Hai vợ chồng chăm vườn cây trước nhà.",
        },
        "SGD_units": {"periods.0.name": "Xã E"},
        "SGD_decisions": {"title": "Về việc ghi danh điển hình năm 2024"},
    }
)
_OF_ALL: Mapping[str, str] = MappingProxyType(
    {
        "born": "1970",
        "position": "Bí thư chi bộ",
        "summary": "Một câu nói rõ đã làm được việc gì.",
        "story": "Đoạn thứ nhất.\n\nĐoạn thứ hai.",
        "honours.0.year": "2024",
        "photos.0.credit": "Văn phòng Đảng ủy",
        "sources.0.title": "Tên bài báo hoặc báo cáo",
        "sources.0.date": "17/5/2024",
        "date": "17/5/2024",
        "number": "12-QĐ/ĐU",
    }
)
_FIRST_CHOICES = ("unit", "field", "honours.0.status", "honours.0.movement", "authority", "form")
_RECOGNISED = "recognised"
_NOBODYS = ("summary", "story", "photos.0.file", "photos.0.alt", "sources.0.title")
"""What is true of no entry; the rest may be so by chance."""


def example(shape: Shape, choices: Choices) -> list[str] | None:
    """A row that shows how to fill in a sheet; none for those of further items."""
    if shape.items:
        return None
    cells = [_cell(shape, column, choices) for column in shape.columns]
    return [words.EXAMPLE, *cells, ""]


def _cell(shape: Shape, column: Column, choices: Choices) -> str:
    name = _name(column)
    listed = choices.of(column)
    if listed and name in _FIRST_CHOICES and listed.words:
        return listed.words.get(_RECOGNISED) or next(iter(listed.words.values()))
    return _text(shape, name)


def _text(shape: Shape, name: str) -> str:
    """What the template wrote itself; nothing where it wrote a word of a list."""
    own = _OF_SHEETS.get(shape.mark, {}).get(name)
    if own and name.endswith("name"):
        return f"{own} {words.EXAMPLE}"
    return own or _OF_ALL.get(name, "")


def _name(column: Column) -> str:
    return ".".join(map(str, column.path))


Cells = Iterable[tuple[Column, str]]
"""The columns of a row that have something in them."""


def is_untouched(shape: Shape, cells: Cells) -> bool:
    """Whether nothing was typed over an example row: the words of lists differ by the content."""
    return all(
        _name(column) in _FIRST_CHOICES or _is_of_example(shape, _name(column), text)
        for column, text in cells
    )


def _is_of_example(shape: Shape, name: str, text: str) -> bool:
    """Earlier templates had one photo for all sheets."""
    earlier = _OF_SHEETS["SGD_individual"].get(name) if name.startswith("photos") else None
    return _plain(text) in {_plain(one) for one in (_text(shape, name), earlier) if one}


def _plain(text: str) -> str:
    return collapse_spaces(text).casefold()


def typed_over(place: Place) -> Told:
    """Of an example row that says something of its own; ``place`` is where it is called one."""
    return told(
        place,
        "example-changed",
        Message(
            f"hàng mẫu đã bị gõ đè, mà vẫn còn chữ {quoted(words.EXAMPLE)}",
            f"something was typed over the example row, which still says {quoted(words.EXAMPLE)}",
        ),
        Message(
            f"Nếu là một mục thật, xóa chữ {quoted(words.EXAMPLE)} và mọi ô còn ghi như hàng "
            "mẫu; nếu không, xóa cả hàng.",
            f"If it is an entry, delete {quoted(words.EXAMPLE)} and what the example said; if not, "
            "the row.",
        ),
    )


def left_over(shape: Shape, cells: Iterable[tuple[Column, str, Place]]) -> Iterator[Told]:
    """Cells of an entry that say what the example said."""
    found = [
        (_name(column), text, place)
        for column, text, place in cells
        if _name(column) not in _FIRST_CHOICES and _is_of_example(shape, _name(column), text)
    ]
    if any(name in _NOBODYS for name, _, _ in found):
        for name, text, place in found:
            yield _left(place, text, Severity.ERROR if name in _NOBODYS else Severity.WARNING)


def _left(place: Place, text: str, severity: Severity) -> Told:
    text = collapse_spaces(text)
    return told(
        place,
        "example-left",
        Message(f"{quoted(text)} là chữ của hàng mẫu", f"{quoted(text)} is of the example row"),
        Message(
            "Ghi nội dung thật, hoặc xóa trống ô.", "Write what is true, or leave the cell empty."
        ),
        severity,
    )
