"""Whom a decision honours, row by row as the list that an office appends to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from honour_roll.counts import distinct, group
from honour_roll.model.award import Award
from honour_roll.model.decision import Decision
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Category, Kind
from honour_roll.text.collation import sort_key
from honour_roll.text.names import before_place, place_in_sentence
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.award_words import form_words
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link, as_sentence

_NOUNS = {
    Kind.COLLECTIVE: "tập thể",
    Kind.INDIVIDUAL: "cá nhân",
    Kind.MODEL: "mô hình",
    Kind.HOUSEHOLD: "hộ gia đình",
}
"""The kinds in the order in which offices list them."""

_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One honour; ``number`` runs on within the kind, ``name`` is as the document prints it."""

    number: int
    name: Link
    born: str
    position: str
    unit: Link
    """Where a position stands before it, in small letters, as within a sentence."""
    joint: str
    """What joins position and unit: a comma, or a space in “Công an phường Sa Pa”."""
    summary: str
    form: str
    remark: str

    @property
    def place(self) -> str:
        """Position and unit of that day in one line."""
        return f"{self.position}{self.joint}{self.unit.text}" if self.position else self.unit.text


@dataclass(frozen=True, slots=True)
class DecisionGroup:
    """Rows of one kind on one page: ``II. Cá nhân``."""

    title: str
    rows: tuple[DecisionRow, ...]

    @property
    def is_continued(self) -> bool:
        """Whether an earlier page has the first rows."""
        return self.rows[0].number > 1


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """One page of the list; ``first`` and ``last`` are places among its ``total`` rows."""

    address: str
    number: int
    pager: Pager
    groups: tuple[DecisionGroup, ...]
    first: int
    last: int
    total: int


def decision_pages(
    index: ViewIndex, decision: Decision, awards: Sequence[Award]
) -> tuple[DecisionPage, ...]:
    """The list of a decision's public ``awards``, of which there is at least one."""
    address = addresses.of_decision(decision.id)
    lines = list(_lines(index, decision, awards))
    return tuple(
        DecisionPage(
            address=page.address,
            number=page.number,
            pager=page.pager,
            groups=tuple(
                DecisionGroup(title, tuple(row for _, row in own))
                for title, own in groupby(page.things, key=lambda line: line[0])
            ),
            first=page.first,
            last=page.first + len(page.things) - 1,
            total=len(lines),
        )
        for page in slices(lines, address)
    )


def contents(index: ViewIndex, awards: Iterable[Award]) -> str:
    """How many honourees of each kind: ``3 tập thể, 12 cá nhân``."""
    kinds = _by_kind(index, awards)
    return ", ".join(f"{format_count(distinct(own))} {_NOUNS[kind]}" for kind, own in kinds.items())


def _by_kind(index: ViewIndex, awards: Iterable[Award]) -> dict[Kind, list[Award]]:
    records = index.roll.records
    found = group(awards, lambda award: records[award.record].kind)
    return {kind: found[kind] for kind in _NOUNS if kind in found}


def _lines(
    index: ViewIndex, decision: Decision, awards: Sequence[Award]
) -> Iterator[tuple[str, DecisionRow]]:
    """Rows with the titles of their groups: by unit, then by given name or title."""
    kinds = _by_kind(index, awards)
    for roman, (kind, own) in zip(_ROMAN, kinds.items(), strict=False):
        noun = as_sentence(_NOUNS[kind])
        title = f"{roman}. {noun}" if len(kinds) > 1 else noun
        ordered = sorted(own, key=lambda award: _place(index, award))
        for number, award in enumerate(ordered, start=1):
            yield title, _row(index, decision, award, number)


def _place(index: ViewIndex, award: Award) -> tuple[object, ...]:
    unit = index.reference.unit_name(award.unit, award.when)
    return (sort_key(unit), award.unit, index.order[award.record], award.order, award.key)


def _row(index: ViewIndex, decision: Decision, award: Award, number: int) -> DecisionRow:
    reference, record = index.reference, index.roll.records[award.record]
    name = award.name_as_printed or record.name
    position = award.position or record.position or ""
    unit = reference.unit_name(award.unit, award.when)
    bare, joint = before_place(position, unit)
    return DecisionRow(
        number=number,
        name=Link(name, addresses.of_record(record.id)),
        born=str(record.born.year) if record.born else "",
        position=bare,
        unit=Link(place_in_sentence(unit) if position else unit, addresses.of_unit(award.unit)),
        joint=joint,
        summary=record.summary or "",
        form=form_words(reference, award),
        remark=as_sentence("; ".join(_remarks(decision, record, award))),
    )


def _remarks(decision: Decision, record: Entry, award: Award) -> Iterator[str]:
    if award.posthumous:
        yield "truy tặng"
    if award.category is Category.LEADER:
        yield "với tư cách người đứng đầu"
    if award.name_as_printed not in (None, record.name):
        yield f"trong Sổ ghi là “{record.name}”"
    if award.number != decision.number:
        yield f"văn bản số {award.number}"
