"""Vocabularies: the open lists whose words records use (fields, forms, authorities, ...)."""

from __future__ import annotations

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part
from honour_roll.model.ids import TermId, UnitId
from honour_roll.model.scalars import Flag, Line, Paragraph, described
from honour_roll.model.terms import Level


class Term(Part):
    """One word of a vocabulary; ``id`` is its key in the file."""

    id: SkipJsonSchema[TermId] = Field(exclude=True)
    name: Line = described("Tên")
    description: Paragraph | None = described("Giải thích", default=None)


class Authority(Term):
    """Who decides: a committee, a people's committee, the President."""

    level: Level | None = described("Cấp", default=None)
    unit: UnitId | None = described("Đơn vị", default=None)


class Movement(Term):
    """What the honours belong to; counts are kept per movement."""

    short_name: Line | None = described("Tên ngắn", "Dùng trong bảng.", default=None)
    basis: tuple[Line, ...] = described("Văn bản căn cứ", default=())


class Measure(Term):
    """What a published total counts."""

    percent: Flag = described("Là tỷ lệ phần trăm", default=False)


VOCABULARIES: dict[str, type[Term]] = {
    "fields": Term,
    "forms": Term,
    "authorities": Authority,
    "movements": Movement,
    "subjects": Term,
    "measures": Measure,
    "channels": Term,
}
"""File name under ``content/vocabulary/`` → class of its terms."""
