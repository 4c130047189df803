"""What a Word file says: paragraphs, lists, tables and pictures, without how they look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

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

    ``continues``: it belongs to the cell above it.
    """

    blocks: tuple[Block, ...]
    column: int
    span: int = 1
    continues: bool = False

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
        said = [run for one in self.paragraphs for run in one.runs if run.text.strip()]
        return bool(said) and all(run.is_struck for run in said)


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
