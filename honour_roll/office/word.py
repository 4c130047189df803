"""Reads a checked Word file: accepted text only, old fonts turned into Unicode."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import docx
from docx.document import Document

from honour_roll.office import refusals
from honour_roll.office.fonts import as_meant
from honour_roll.office.package import Package
from honour_roll.office.word_pictures import pictures_in, text_boxes_in
from honour_roll.office.word_styles import Styles, is_on, value_of, w
from honour_roll.office.word_text import Block, Cell, Paragraph, Picture, Run, Table, WordText

# Wider than any page; a file may say a thousand million.
_MOST_COLUMNS = 64
_GONE = frozenset(w(name) for name in ("del", "moveFrom"))
_TRACKED = (*_GONE, w("ins"), w("moveTo"))
_INTO = frozenset(
    w(name)
    for name in ("ins", "moveTo", "smartTag", "fldSimple", "customXml", "dir", "bdo", "sdtContent")
)
_SIGNS = {w("tab"): " ", w("cr"): "\n", w("noBreakHyphen"): "-", w("ptab"): " "}
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_PICTURES = frozenset(w(name) for name in ("drawing", "pict", "object"))


def read_word(package: Package) -> WordText:
    """The text of a .docx; raises ``OfficeRefused`` where its parts do not fit together."""
    try:
        document = docx.Document(package.stream())
        return _Reader(document).read()
    except Exception as error:
        # python-docx documents no list: KeyError, ValueError and its own were seen.
        raise refusals.broken() from error


class _Drawn(NamedTuple):
    """What is anchored in a paragraph: pictures, and the contents of text boxes."""

    pictures: list[Picture]
    boxes: list[Any]


class _Reader:
    def __init__(self, document: Document) -> None:
        self._body: Any = document.element.body
        self._part = document.part
        self._styles = Styles(document)

    def read(self) -> WordText:
        changed = next(self._body.iter(*_TRACKED), None) is not None
        return WordText(tuple(self._blocks(self._body)), changed)

    def _blocks(self, parent: Any) -> Iterator[Block]:
        for child in _laid_open(parent):
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                yield self._table(child)

    def _table(self, table: Any) -> Table:
        rows = [row for row in _laid_open(table) if row.tag == w("tr") and not _is_deleted(row)]
        return Table(tuple(tuple(self._cells(row)) for row in rows))

    def _cells(self, row: Any) -> Iterator[Cell]:
        column = _number(value_of(row, "trPr", "gridBefore"), 0)
        for cell in _laid_open(row):
            if cell.tag != w("tc"):
                continue
            span = max(1, _number(value_of(cell, "tcPr", "gridSpan"), 1))
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            continues = merge is not None and merge.get(w("val")) != "restart"
            yield Cell(tuple(self._blocks(cell)), column, span, continues).without_struck()
            column = min(column + span, _MOST_COLUMNS)

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        """The paragraph, and what the text boxes say that are anchored in it."""
        drawn = _Drawn([], [])
        runs = tuple(_joined(self._runs(paragraph, paragraph, None, drawn)))
        shape = self._styles.shape(paragraph)
        pictures = tuple(drawn.pictures)
        yield Paragraph(runs, shape.list_kind, shape.depth, shape.heading, pictures)
        for box in drawn.boxes:
            for block in self._blocks(box):
                # The pictures of a box are among those of its drawing.
                if isinstance(block, Paragraph):
                    yield replace(block, pictures=(), is_boxed=True)
                else:
                    yield block

    def _runs(self, parent: Any, paragraph: Any, link: str | None, drawn: _Drawn) -> Iterator[Run]:
        for child in _laid_open(parent):
            if child.tag == w("r"):
                yield from self._run(child, paragraph, link, drawn)
            elif child.tag == w("hyperlink"):
                yield from self._runs(child, paragraph, self._address(child), drawn)

    def _run(self, run: Any, paragraph: Any, link: str | None, drawn: _Drawn) -> Iterator[Run]:
        look = self._styles.look(run, paragraph)
        if look.is_hidden:
            return
        words = []
        for child in run:
            if child.tag == w("t"):
                words.append(child.text or "")
            elif child.tag == w("br"):
                words.append("\n")
            elif child.tag in _SIGNS:
                words.append(_SIGNS[child.tag])
            elif child.tag in _PICTURES or child.tag == _ALTERNATIVES:
                drawn.pictures.extend(pictures_in(child, self._part))
                drawn.boxes.extend(text_boxes_in(child))
        text = as_meant("".join(words), look.font)
        if text:
            yield Run(text, look.bold, look.italic, link, look.is_struck)

    def _address(self, hyperlink: Any) -> str | None:
        id = hyperlink.get(
            "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        )
        relation = self._part.rels.get(id) if id else None
        return relation.target_ref if relation is not None and relation.is_external else None


def _laid_open(parent: Any) -> Iterator[Any]:
    """The children, with those of wrappers in their place; without what was deleted."""
    for child in parent:
        if child.tag in _GONE:
            continue
        if child.tag in _INTO:
            yield from _laid_open(child)
        elif child.tag == w("sdt"):
            if not is_on(child, "sdtPr", "showingPlcHdr"):
                for content in child.iterchildren(w("sdtContent")):
                    yield from _laid_open(content)
        else:
            yield child


def _is_deleted(row: Any) -> bool:
    return row.find(f"{w('trPr')}/{w('del')}") is not None


def _number(text: str | None, default: int) -> int:
    if text is None or not text.isascii() or not text.isdigit():
        return default
    return min(int(text[:9]), _MOST_COLUMNS)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours of one look made one: Word breaks words at every edit."""
    before: Run | None = None
    for run in runs:
        if before is not None and _look(before) == _look(run):
            before = Run(before.text + run.text, *_look(run))
            continue
        if before is not None:
            yield before
        before = run
    if before is not None:
        yield before


def _look(run: Run) -> tuple[bool, bool, str | None, bool]:
    return run.bold, run.italic, run.link, run.is_struck
