"""How the workbook looks: cell formats and the widths of columns."""

from __future__ import annotations

from typing import Any

from honour_roll.sheets.columns import Column

_FONT = {"font_name": "Times New Roman", "font_size": 12}
# Text: Excel makes neither dates nor numbers of it. A quotation mark keeps “=” text when edited.
_TEXT = {**_FONT, "num_format": "@", "valign": "top", "quote_prefix": True}
_HEADER = {
    **_FONT,
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "align": "center",
    "border": 1,
    "border_color": "#B0B0B0",
}
_COLOURS = {
    "": "#F7E1DC",
    "honours": "#FFF2CC",
    "periods": "#FFF2CC",
    "photos": "#E2EFDA",
    "sources": "#DDEBF7",
    "disseminated": "#EDE7F6",
    "corrections": "#FCE4D6",
    "consent": "#E0F2F1",
    "reviewed": "#E0F2F1",
}
_LEAD = "#E7E6E6"
HEADER_HEIGHT, ROW_HEIGHT = 66, 20


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._headers: dict[str, Any] = {}
        self.text = book.add_format(_TEXT)
        self.example = book.add_format({**_TEXT, "italic": True, "font_color": "#7F7F7F"})
        self.locked = book.add_format({**_TEXT, "font_color": "#7F7F7F"})
        self.title = book.add_format({**_FONT, "bold": True, "font_size": 18})
        self.section = book.add_format({**_FONT, "bold": True, "font_size": 13, "top": 1})
        self.prose = book.add_format({**_FONT, "text_wrap": True, "valign": "top"})

    def header(self, column: Column | None) -> Any:
        """Of the heading of a column; of one that is no field for None."""
        colour = _LEAD
        if column is not None:
            colour = _COLOURS.get(str(column.path[0]) if len(column.path) > 1 else "", _COLOURS[""])
        if colour not in self._headers:
            self._headers[colour] = self._book.add_format({**_HEADER, "bg_color": colour})
        return self._headers[colour]


def width(column: Column) -> float:
    """Of a column, in characters."""
    last = column.path[-1]
    if column.form == "year" or last in ("gender", "posthumous", "as"):
        return 11
    if column.form == "date":
        return 13
    if last in ("name", "summary", "title", "alt", "parent"):
        return 34
    if column.form == "text" or last == "url":
        return 40
    return 26 if column.refers_to or column.path == ("position",) else 20
