"""What styles and numbering of a Word file say of a paragraph or a run."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, NamedTuple

from docx.document import Document

from honour_roll.office.word_text import ListKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset(("0", "false", "off"))
_LONGEST_CHAIN = 20
_HEADING = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_DEEPEST_LIST = 5


def w(name: str) -> str:
    """A name in Word's own namespace."""
    return f"{_W}{name}"


def value_of(element: Any, *path: str) -> str | None:
    """The attribute ``w:val`` of an element below ``element``, if there is one."""
    found = element.find("/".join(map(w, path)))
    value = None if found is None else found.get(w("val"))
    return value if value is None else str(value)


def is_on(element: Any, *path: str) -> bool:
    """Whether a switch below ``element`` is there and not off."""
    found = element.find("/".join(map(w, path)))
    return found is not None and found.get(w("val"), "1").lower() not in _OFF


class Look(NamedTuple):
    """What a run's own properties and styles make of it."""

    font: str | None
    bold: bool
    italic: bool
    is_hidden: bool
    is_struck: bool


class Shape(NamedTuple):
    """What a paragraph is: an item of a list, a heading or running text."""

    list_kind: ListKind | None
    depth: int
    heading: int


class Styles:
    """The styles of one document."""

    def __init__(self, document: Document) -> None:
        self._root: Any = document.styles.element
        self._document = document
        self._fonts: dict[str | None, str | None] = {}

    def look(self, run: Any, paragraph: Any) -> Look:
        """The look of a run: bold and italic where the writer set them, not where a style did."""
        own = _font_in(run.find(w("rPr")))
        font = own or self._font_of_style(value_of(run, "rPr", "rStyle"))
        font = font or self._font_of_style(value_of(paragraph, "pPr", "pStyle") or self._default)
        return Look(
            font or self._default_font,
            is_on(run, "rPr", "b"),
            is_on(run, "rPr", "i"),
            is_on(run, "rPr", "vanish"),
            is_on(run, "rPr", "strike") or is_on(run, "rPr", "dstrike"),
        )

    def shape(self, paragraph: Any) -> Shape:
        """Whether it is an item or a heading, and how deep."""
        style = self._by_id.get(value_of(paragraph, "pPr", "pStyle") or "")
        heading = _HEADING.fullmatch(value_of(style, "name") or "") if style is not None else None
        number = value_of(paragraph, "pPr", "numPr", "numId")
        depth = value_of(paragraph, "pPr", "numPr", "ilvl")
        if number is None and style is not None and heading is None:
            number = value_of(style, "pPr", "numPr", "numId")
            depth = value_of(style, "pPr", "numPr", "ilvl")
        level = min(int(depth), _DEEPEST_LIST) if depth and depth.isdecimal() else 0
        kind = self._numbering.get((number, str(level))) if number else None
        return Shape(kind, level, int(heading[1]) if heading else 0)

    @cached_property
    def _by_id(self) -> dict[str, Any]:
        return {style.get(w("styleId"), ""): style for style in self._root.iter(w("style"))}

    @cached_property
    def _default(self) -> str | None:
        for id, style in self._by_id.items():
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true"):
                return id
        return None

    @cached_property
    def _default_font(self) -> str | None:
        return _font_in(self._root.find("/".join(map(w, ("docDefaults", "rPrDefault", "rPr")))))

    def _font_of_style(self, id: str | None) -> str | None:
        if id not in self._fonts:
            self._fonts[id] = self._look_up_font(id)
        return self._fonts[id]

    def _look_up_font(self, id: str | None) -> str | None:
        for _ in range(_LONGEST_CHAIN):
            style = self._by_id.get(id or "")
            if style is None:
                return None
            if font := _font_in(style.find(w("rPr"))):
                return font
            id = value_of(style, "basedOn")
        return None

    @cached_property
    def _numbering(self) -> dict[tuple[str | None, str], ListKind]:
        """Number and level → what its items are."""
        try:
            root: Any = self._document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return {}
        kinds: dict[str | None, dict[str, ListKind]] = {}
        for abstract in root.iter(w("abstractNum")):
            kinds[abstract.get(w("abstractNumId"))] = {
                level.get(w("ilvl"), "0"): _list_kind(value_of(level, "numFmt"))
                for level in abstract.iter(w("lvl"))
            }
        found: dict[tuple[str | None, str], ListKind] = {}
        for number in root.iter(w("num")):
            levels = kinds.get(value_of(number, "abstractNumId"), {})
            found |= {(number.get(w("numId")), level): kind for level, kind in levels.items()}
        return found


def _list_kind(number_format: str | None) -> ListKind:
    return "bullet" if number_format in ("bullet", "none", None) else "number"


def _font_in(properties: Any) -> str | None:
    fonts = None if properties is None else properties.find(w("rFonts"))
    if fonts is None:
        return None
    name = fonts.get(w("ascii")) or fonts.get(w("hAnsi"))
    return name if name is None else str(name)
