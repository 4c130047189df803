"""Pandoc's document tree, built piece by piece: text is always data in it, never markup.

Shapes are those of pandoc-types 1.23: ``{"t": kind, "c": contents}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from unicodedata import category

API_VERSION = [1, 23, 1]

WORD_STYLES = {
    "warning": "Lưu ý bản đọc soát",
    "record": "Mã hồ sơ",
    "fact": "Thông tin",
    "lead": "Tóm tắt",
    "signature": "Ký tên",
    "small": "Chữ nhỏ",
}
"""Paragraph styles of our reference document, by the names that Word shows."""

Inline = dict[str, Any]
Block = dict[str, Any]
_Attributes = list[Any]

_SPACES = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")
# Neither XML nor a reader has a use for them; some turn the direction of what follows.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_LEFT, _RIGHT = {"t": "AlignLeft"}, {"t": "AlignRight"}
_WIDEST_NUMBER, _NUMBERS_SHARE = 0.14, 0.65


def words(text: str) -> list[Inline]:
    """Running text as it was written, without control characters."""
    found: list[Inline] = []
    for n, word in enumerate(_SPACES.split(text)):
        if n:
            found.append({"t": "Space"})
        shown = visible(word)
        if shown:
            found.append({"t": "Str", "c": shown})
    return found


def visible(text: str) -> str:
    """``text`` without what cannot be seen."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(char for char in text if category(char) not in _INVISIBLE)


def strong(inlines: list[Inline]) -> Inline:
    """Bold."""
    return {"t": "Strong", "c": inlines}


def emphasis(inlines: list[Inline]) -> Inline:
    """Italic."""
    return {"t": "Emph", "c": inlines}


def literal(text: str) -> Inline:
    """A word of code."""
    return {"t": "Code", "c": [_attributes(), visible(_SPACES.sub(" ", text))]}


def link(inlines: list[Inline], address: str) -> Inline:
    """To a web address, or to ``#anchor`` in the book."""
    return {"t": "Link", "c": [_attributes(), inlines, [address, ""]]}


def note(blocks: list[Block]) -> Inline:
    """A footnote."""
    return {"t": "Note", "c": blocks}


def line_break() -> Inline:
    """A new line within a paragraph."""
    return {"t": "LineBreak"}


def image(file: str, alt: str, width_mm: float) -> Inline:
    """A picture file, so wide on paper; ``alt`` says what is to be seen."""
    size = [["width", f"{width_mm:g}mm"]]
    return {"t": "Image", "c": [_attributes(named=size), words(alt), [file, ""]]}


def target(anchor: str, inlines: list[Inline]) -> Inline:
    """Words that a link can lead to."""
    return {"t": "Span", "c": [_attributes(anchor), inlines]}


def paragraph(inlines: list[Inline]) -> Block:
    """A paragraph."""
    return {"t": "Para", "c": inlines}


def plain(inlines: list[Inline]) -> Block:
    """A line in a cell or an item, without a paragraph's distance."""
    return {"t": "Plain", "c": inlines}


def heading(level: int, inlines: list[Inline], anchor: str = "", *, aside: bool = False) -> Block:
    """A heading of level 1 to 6; one that stands ``aside`` is in no table of contents."""
    classes = ["unnumbered", "unlisted"] if aside else []
    return {"t": "Header", "c": [min(level, 6), _attributes(anchor, classes), inlines]}


def styled(style: str, blocks: list[Block]) -> Block:
    """``blocks`` in one of ``WORD_STYLES``; in an EPUB they have its key as their class."""
    named = [["custom-style", WORD_STYLES[style]]]
    return {"t": "Div", "c": [_attributes("", [style], named), blocks]}


def figure(picture: Inline, caption: list[Inline], kind: str) -> Block:
    """A picture with its caption; ``kind`` is its class."""
    told = [None, [plain(caption)] if caption else []]
    return {"t": "Figure", "c": [_attributes("", [kind]), told, [plain([picture])]]}


def quote(blocks: list[Block]) -> Block:
    """A quotation."""
    return {"t": "BlockQuote", "c": blocks}


def bullets(items: list[list[Block]]) -> Block:
    """A list with dots."""
    return {"t": "BulletList", "c": items}


def numbers(items: list[list[Block]], first: int) -> Block:
    """A list numbered from ``first``."""
    return {"t": "OrderedList", "c": [[first, {"t": "Decimal"}, {"t": "Period"}], items]}


def code(text: str) -> Block:
    """Lines as they are."""
    lines = (visible(line.expandtabs()) for line in text.rstrip("\n").split("\n"))
    return {"t": "CodeBlock", "c": [_attributes(), "\n".join(lines)]}


def rule() -> Block:
    """A line across."""
    return {"t": "HorizontalRule"}


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Block:
    """A table whose first column holds words, the others numbers."""
    body = [_attributes(), 0, [], [_row(row) for row in rows]]
    return {
        "t": "Table",
        "c": [
            _attributes(),
            [None, [plain(words(caption))]],
            _columns(len(head)),
            [_attributes(), [_row(head)]],
            [body],
            [_attributes(), []],
        ],
    }


def raw(form: str, markup: str) -> Block:
    """Markup of the output itself: for what pandoc has no word for, never for text of a record."""
    return {"t": "RawBlock", "c": [form, markup]}


def document(blocks: list[Block], told: Mapping[str, str | Sequence[str]]) -> dict[str, Any]:
    """The whole, with what it says of itself: ``title``, ``author``, ``lang`` and the like."""
    meta = {key: _told(value) for key, value in told.items() if value}
    return {"pandoc-api-version": API_VERSION, "meta": meta, "blocks": blocks}


def _told(value: str | Sequence[str]) -> Inline:
    if isinstance(value, str):
        return {"t": "MetaInlines", "c": words(value)}
    return {"t": "MetaList", "c": [_told(one) for one in value]}


def _attributes(
    anchor: str = "", classes: Iterable[str] = (), named: Iterable[list[str]] = ()
) -> _Attributes:
    return [anchor, list(classes), list(named)]


def _columns(count: int) -> list[Any]:
    """As wide as figures need, the first as wide as they leave it."""
    numbers = count - 1
    width = min(_WIDEST_NUMBER, _NUMBERS_SHARE / numbers) if numbers else 0
    first = [_LEFT, {"t": "ColWidth", "c": 1 - numbers * width}]
    return [first, *([_RIGHT, {"t": "ColWidth", "c": width}] for _ in range(numbers))]


def _row(cells: Sequence[str]) -> list[Any]:
    made = [[_attributes(), {"t": "AlignDefault"}, 1, 1, [plain(words(cell))]] for cell in cells]
    return [_attributes(), made]
