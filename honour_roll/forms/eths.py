"""“Ð” of Icelandic, which old fonts and keyboards put for “Đ”: mended in what offices send."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from honour_roll.office.excel import SheetText
from honour_roll.office.word_text import Block, Paragraph, WordText
from honour_roll.text.odd_characters import count_eths, with_dstrokes


class MendedWord(NamedTuple):
    """A Word file, and how many letters of it were replaced."""

    text: WordText
    letters: int


class MendedSheets(NamedTuple):
    """The sheets of a file, and how many letters of them were replaced."""

    sheets: list[SheetText]
    letters: int


def mended_word(text: WordText) -> MendedWord:
    """``text`` with Đ for every letter that only looks like it."""
    mending = _Mending()
    return MendedWord(replace(text, blocks=mending.blocks(text.blocks)), mending.count)


def mended_sheets(sheets: list[SheetText]) -> MendedSheets:
    """The same of the sheets of a list."""
    mending = _Mending()
    found = []
    for sheet in sheets:
        rows = [
            replace(
                row,
                cells={
                    n: cell._replace(text=mending.text(cell.text)) for n, cell in row.cells.items()
                },
            )
            for row in sheet.rows
        ]
        found.append(replace(sheet, rows=rows))
    return MendedSheets(found, mending.count)


class _Mending:
    def __init__(self) -> None:
        self.count = 0

    def text(self, text: str) -> str:
        mended = with_dstrokes(text)
        if mended != text:
            self.count += count_eths(text)
        return mended

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(self._block(one) for one in blocks)

    def _block(self, block: Block) -> Block:
        if isinstance(block, Paragraph):
            runs = tuple(replace(run, text=self.text(run.text)) for run in block.runs)
            return replace(block, runs=runs)
        rows = tuple(
            tuple(replace(cell, blocks=self.blocks(cell.blocks)) for cell in row)
            for row in block.rows
        )
        return replace(block, rows=rows)
