"""Reads the headings of groups within a list, one after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from honour_roll.forms.group_levels import PART, Group, GroupHeading, Level, NamedUnit, style_of
from honour_roll.forms.heading_awards import HeadingAwards
from honour_roll.forms.heading_kinds import kind_meant, kind_named, others_in
from honour_roll.forms.list_purpose import barred_in, status_in
from honour_roll.intake.draft import Place
from honour_roll.model.terms import Kind
from honour_roll.text.folding import fold

_NUMBERING = re.compile(rf"^({PART}(?:(?:\.[0-9]+)+\s*[.)/-]?\s+|\s*[.)/-]\s*))")
_OF_UNITS = re.compile(
    r"(?:tinh|thanh pho|thi xa|huyen|quan|phuong|xa|thi tran|dac khu|khoi|cum|tp|tx)\b"
    r"|(?:dang bo|dang uy|thi uy|thanh uy|huyen uy|tinh uy|ubnd|uy ban|so|ban|co quan)\b"
)
_OF_OFFICES = re.compile(
    r"(?:cac )?(?:truong|tram|trung tam|hoi|doan|cong doan|phong|cong ty|chi (?:bo|hoi|doan)"
    r"|cong an|benh vien|nha may|hop tac xa|to|doi|thon|ban|don vi|nganh|linh vuc|bac|cap)\b"
)


class HeadingText(NamedTuple):
    """A heading with the number before it taken off: its style says how deep it stands."""

    text: str
    number: str

    @property
    def is_of_unit(self) -> bool:
        """Whether it begins as names of units do."""
        return _OF_UNITS.match(fold(self.text)) is not None

    @property
    def style(self) -> str:
        """The shape of its number; without one, whether it heads a kind or where people work."""
        is_of_office = self.is_of_unit or _OF_OFFICES.match(fold(self.text)) is not None
        is_of_kind = kind_named(self.text) or kind_meant(self.text)
        return style_of(self.number, is_of_unit=is_of_office and not is_of_kind)


def heading_text(text: str, number: str) -> HeadingText:
    """``number`` stands in a cell of its own; else it may be the beginning of ``text``."""
    found = _NUMBERING.match(text)
    if found is None:
        return HeadingText(text, number)
    return HeadingText(text[found.end() :], number or found[1])


def styles_of_kinds(headings: Sequence[HeadingText], *, has_kind: bool) -> frozenset[str]:
    """The shapes of the numbers of headings that name a kind in so many words.

    “CƠ QUAN, ĐƠN VỊ” beside “ĐẢNG VIÊN” does so too, unless the title ``has_kind``.
    """
    named = {one.style for one in headings if kind_named(one.text)}
    if has_kind:
        return frozenset(named)
    meant = {(one.style, kind_meant(one.text)) for one in headings}
    bodies = {style for style, kind in meant if kind is Kind.COLLECTIVE}
    people = {style for style, kind in meant if kind is Kind.INDIVIDUAL}
    return frozenset(named | (bodies & people))


class GroupHeadings:
    """Gathers the headings of which something has to be told, too.

    ``styles`` are those of headings that say a kind in so many words: only beside them “ĐẢNG VIÊN”
    says one. Elsewhere the same words may say where those listed work.
    """

    def __init__(
        self,
        group: Group,
        is_unit: Callable[[str], bool],
        awards: HeadingAwards,
        styles: frozenset[str],
    ) -> None:
        self._group = group
        self._is_unit = is_unit
        self._awards = awards
        self._styles = styles
        self.unknown = [group.unknown] if group.unknown else []
        """Headings that may name a unit, and name none of the roll."""
        self.unclear = [group.unclear] if group.unclear else []
        """Headings that end a kind and say none."""
        self.unread: list[GroupHeading] = []
        """Headings from which nothing is read."""
        self.barred = [group.barred] if group.barred else []
        """Headings that say that those below were not honoured."""
        self.held = [group.held] if group.held else []
        """Headings of awards that the decision of the list didn't give."""

    @property
    def stopped(self) -> list[GroupHeading]:
        """Headings below which nobody is taken."""
        return [*self.barred, *self.held]

    def read(self, heading: HeadingText, place: Place) -> bool:
        """Takes what a heading says; False, and nothing done, where that is nothing."""
        is_unit = self._is_unit(heading.text)
        kind = self._kind_of(heading, has_unit=is_unit)
        award = self._awards.read(heading.text)
        is_honoured = kind is not None or award is not None or status_in(heading.text) is not None
        if not (is_honoured or is_unit) and not _is_of_people(heading.text):
            return False
        if is_honoured:
            self._group.barred = None
        level = self._begin(heading, place, kind, has_unit=is_unit)
        level.unit = NamedUnit(place, heading.text) if is_unit and not level.kind else None
        level.award = award
        if award and not self._awards.is_of_decision(award):
            level.held = GroupHeading(place, heading.text)
            self.held.append(level.held)
        return True

    def bar(self, heading: HeadingText, place: Place) -> bool:
        """Whether a heading says that those below were not honoured."""
        if not (barred_in(heading.text) or others_in(heading.text)):
            return False
        self._group.barred = GroupHeading(place, heading.text)
        self.barred.append(self._group.barred)
        return True

    def pass_by(self, heading: HeadingText, place: Place, *, may_be_unit: bool) -> None:
        """One from which nothing is read; it may be a unit that the roll has not."""
        level = self._begin(heading, place, None)
        found = level.unclear or GroupHeading(place, heading.text)
        self.unread.append(found)
        if may_be_unit:
            level.unknown = GroupHeading(place, heading.text)
            self.unknown.append(level.unknown)

    def end_kind(self, heading: HeadingText, place: Place) -> None:
        """By one that may as well be no heading: the kind of its level doesn't go on."""
        self._begin(heading, place, None)

    def _kind_of(self, heading: HeadingText, *, has_unit: bool) -> Kind | None:
        is_beside = heading.style in self._styles and not has_unit
        return kind_named(heading.text) or (kind_meant(heading.text) if is_beside else None)

    def _begin(
        self, heading: HeadingText, place: Place, kind: Kind | None, *, has_unit: bool = False
    ) -> Level:
        """A level of ``kind``; a kind that ends with it doesn't go on.

        Below a new unit kinds begin anew; beside “I. TẬP THỂ” nobody knows what “II. XÃ …” has.
        """
        is_meant_only = kind is not None and kind_named(heading.text) is None
        level, ended = self._group.begin(heading.style)
        if kind is not None:
            self._group.leave_open_units(ended)
        if kind is not None and not (is_meant_only and self._group.kind):
            level.kind = kind
        elif self._group.kind is None and any(
            (one.kind or one.unclear) and (one.style == level.style or not has_unit)
            for one in ended
        ):
            level.unclear = GroupHeading(place, heading.text)
            self.unclear.append(level.unclear)
        return level


def _is_of_people(text: str) -> bool:
    """“Cán bộ, công chức” says of whom a group is even where the kind is said above."""
    return kind_meant(text) in (Kind.INDIVIDUAL, Kind.HOUSEHOLD)
