"""The example rows of the template."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from honour_roll.sheets import words
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.columns import Column
from honour_roll.sheets.shapes import Shape

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "SGD_individual": "Nguyễn Văn A",
        "SGD_collective": "Chi bộ thôn B",
        "SGD_model": "Mô hình C",
        "SGD_household": "Gia đình ông D",
        "SGD_units": "Xã E",
    }
)
_VALUES: Mapping[str, str] = MappingProxyType(
    {
        "born": "1970",
        "position": "Bí thư chi bộ",
        "summary": "Một câu nói rõ đã làm được việc gì.",
        "story": "Đoạn thứ nhất.\n\nĐoạn thứ hai.",
        "honours.0.year": "2024",
        "photos.0.file": "nguyen-van-a.jpg",
        "photos.0.alt": "Ông A nói chuyện với bà con trước nhà văn hóa.",
        "photos.0.credit": "Ảnh: Văn phòng Đảng ủy",
        "sources.0.title": "Tên bài báo hoặc báo cáo",
        "sources.0.date": "17/5/2024",
        "date": "17/5/2024",
        "number": "12-QĐ/ĐU",
    }
)
_DECISION_TITLE = "Về việc ghi danh điển hình năm 2024"
_FIRST_CHOICES = ("unit", "field", "honours.0.status", "honours.0.movement", "authority", "form")
_RECOGNISED = "recognised"


def example(shape: Shape, choices: Choices) -> list[str] | None:
    """A row that shows how to fill in a sheet; none for those of further items."""
    if shape.items:
        return None
    cells = [_cell(shape, column, choices) for column in shape.columns]
    return [words.EXAMPLE, *cells, ""]


def _cell(shape: Shape, column: Column, choices: Choices) -> str:
    name = ".".join(map(str, column.path))
    if column.path[-1] == "name" and shape.mark in _NAMES:
        return f"{_NAMES[shape.mark]} {words.EXAMPLE}"
    if name == "title":  # a person's title has the same name
        return _DECISION_TITLE if shape.mark == "SGD_decisions" else ""
    listed = choices.of(column)
    if listed and name in _FIRST_CHOICES and listed.words:
        return listed.words.get(_RECOGNISED) or next(iter(listed.words.values()))
    return _VALUES.get(name, "")
