"""What a Word file says: paragraphs, lists, tables and pictures, without how they look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from honour_roll.office.struck import Part, are_all_struck, crossed_out, left_of
from honour_roll.text.folding import collapse_spaces

ListKind = Literal["bullet", "number"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a line break within the paragraph is a new line.

    ``is_struck``: they are crossed out.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    is_struck: bool = False

    @property
    def part(self) -> Part:
        """Its words, and whether they are crossed out."""
        return Part(self.text, self.is_struck)

    @property
    def left(self) -> Run:
        """What of it is no struck word."""
        return replace(self, text=left_of(self.part))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it lies in the file, and what of it is shown.

    ``crop`` are the shares cut off at left, top, right and bottom, 0 to 1; ``turn`` is in
    degrees clockwise, a multiple of 90.
    """

    data: bytes = field(repr=False)
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``heading`` is its level, 0 for running text.

    ``is_boxed``: it stands in a text box, whose place in the text is only where it is anchored.
    """

    runs: tuple[Run, ...] = ()
    list_kind: ListKind | None = None
    depth: int = 0
    heading: int = 0
    pictures: tuple[Picture, ...] = ()
    is_boxed: bool = False

    @property
    def text(self) -> str:
        """Its words on one line."""
        return collapse_spaces("".join(run.text for run in self.runs))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table from grid column ``column`` on, ``span`` columns wide.

    ``continues``: it belongs to the cell above it. ``crossed_out`` are letters that were crossed
    out beside others, and are no part of it.
    """

    blocks: tuple[Block, ...]
    column: int
    span: int = 1
    continues: bool = False
    crossed_out: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its own, not those of tables within."""
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def text(self) -> str:
        """Its words on one line."""
        return collapse_spaces(" ".join(one.text for one in self.paragraphs))

    @property
    def is_struck(self) -> bool:
        """Whether something stands in it, and all of that is crossed out."""
        return are_all_struck(run.part for one in self.paragraphs for run in one.runs)

    def without_struck(self) -> Cell:
        """The cell without letters that are crossed out, unless all are."""
        out = crossed_out([run.part for one in self.paragraphs for run in one.runs])
        if not out:
            return self
        blocks = tuple(
            replace(one, runs=tuple(run.left for run in one.runs))
            if isinstance(one, Paragraph)
            else one
            for one in self.blocks
        )
        return replace(self, blocks=blocks, crossed_out=out)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; rows may differ in their number of cells."""

    rows: tuple[tuple[Cell, ...], ...]


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class WordText:
    """A document's body. ``has_changes``: changes were tracked, and are taken as accepted."""

    blocks: tuple[Block, ...]
    has_changes: bool = False

    @property
    def tables(self) -> list[Table]:
        """All tables, those within cells after the one they lie in."""
        return list(_tables(self.blocks))


def _tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for row in block.rows:
                for cell in row:
                    yield from _tables(cell.blocks)
