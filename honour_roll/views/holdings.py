"""What the roll holds of a unit, in a number and a sentence that a newcomer understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from honour_roll.counts import Counts, distinct, group
from honour_roll.model.award import Award
from honour_roll.model.terms import Category, Status
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import Period
from honour_roll.text.names import place_in_sentence
from honour_roll.text.numbers import format_count
from honour_roll.times import Time, time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.count_tables import movements_of
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link, as_sentence, in_sentence

OWN = "Của riêng đơn vị"
BELOW = "Kể cả đơn vị trực thuộc khi đó"
TODAY = "Kể cả đơn vị cũ, theo tổ chức hiện nay"
LAST = "Kể cả đơn vị cũ, theo tổ chức vào ngày kết thúc hoạt động"
_OTHERS = {
    BELOW: "Các đơn vị trực thuộc (tính vào lúc được ghi nhận)",
    TODAY: "Theo tổ chức hiện nay, các đơn vị trực thuộc và đơn vị cũ",
    LAST: "Theo tổ chức vào ngày kết thúc hoạt động, các đơn vị trực thuộc và đơn vị cũ",
}
"""Who has entries where the unit itself has none."""


@dataclass(frozen=True, slots=True)
class Scope:
    """How far a count of a unit reaches (rules 5 to 7 of counts.py), and what it takes."""

    words: str
    awards: Sequence[Award]

    @property
    def has_former(self) -> bool:
        """Whether it takes in units that came to the unit later than their honours."""
        return self.words in (TODAY, LAST)


@dataclass(frozen=True, slots=True)
class Holding:
    """How many entries the roll has of a unit for one movement, and what they share in words."""

    count: Link
    movement: str
    details: str


def scopes_of(counts: Counts, unit: Unit) -> list[Scope]:
    """The unit's own; with units below, and as of today, only where they add. Maybe none."""
    return _growing(
        (OWN, counts.of_unit(unit.id)),
        (BELOW, counts.with_below(unit.id)),
        (LAST if unit.ended else TODAY, counts.today(unit.id)),
    )


def scopes_of_time(own: Sequence[Award], with_below: Sequence[Award]) -> list[Scope]:
    """The same for one time; what belongs to the unit today is told on the unit's page only."""
    return _growing((OWN, own), (BELOW, with_below))


def _growing(*scopes: tuple[str, Sequence[Award]]) -> list[Scope]:
    found: list[Scope] = []
    for words, awards in scopes:
        if len(awards) > (len(found[-1].awards) if found else 0):
            found.append(Scope(words, awards))
    return found


def holdings_of(index: ViewIndex, unit_id: str, scopes: Sequence[Scope]) -> tuple[Holding, ...]:
    """The widest count for each movement; its details tell how much of it is the unit's own."""
    if not scopes:
        return ()
    widest = scopes[-1]
    own = scopes[0].awards if scopes[0].words == OWN else ()
    groups = group(widest.awards, lambda award: award.movement)
    return tuple(
        Holding(
            index.listings.recorded(unit_id, groups[movement], dated=not widest.has_former),
            movement_label(index.reference, movement) if len(groups) > 1 else "",
            as_sentence("; ".join(_details(widest.words, own, groups[movement]))),
        )
        for movement in movements_of(index.reference, groups)
    )


def _details(words: str, own: Sequence[Award], awards: Sequence[Award]) -> Iterator[str]:
    """An entry of the unit itself may have got other honours elsewhere, which count here too."""
    alone = {id(award) for award in own}
    if any(id(award) not in alone for award in awards):
        count = distinct(award for award in awards if id(award) in alone)
        yield f"{in_sentence(words)}; của riêng đơn vị: {format_count(count)}"
    if len({award.category for award in awards}) == 1:
        yield _kinds(awards)
    if len({award.status for award in awards}) == 1:
        yield _statuses(awards)
    yield _times(awards)


def sentence(reference: Reference, name: str, scopes: Sequence[Scope], when: str = "") -> str:
    """What the roll has of a unit: how many, what kind, in which state and when.

    ``when`` is the time that is asked about, if not all: what is there tells its time itself.
    """
    name = place_in_sentence(name)
    asked = f"{name}, {when}" if when else name
    if not scopes:
        return f"Sổ chưa có điển hình nào của {asked}."
    own, widest = scopes[0], scopes[-1]
    if own.words != OWN:
        others = f"{_OTHERS[widest.words]} có {_held(reference, widest.awards)}"
        told = f"Sổ chưa có điển hình nào của riêng {asked}. {others}"
    elif widest is own:
        told = f"Sổ hiện có {_held(reference, own.awards, name)}"
    else:
        told = f"Sổ hiện có {_held(reference, own.awards, f'riêng {name}')}. "
        told += f"{widest.words}, Sổ có {_held(reference, widest.awards)}"
    several = len({award.movement for award in widest.awards}) > 1
    return f"{told}; mỗi phong trào đếm riêng." if several else f"{told}."


def _held(reference: Reference, awards: Sequence[Award], name: str = "") -> str:
    """How many and which; movements apart, because they are never added together."""
    of_unit = f" của {name}" if name else ""
    groups = group(awards, lambda award: award.movement)
    if len(groups) == 1:
        return f"{format_count(distinct(awards))} điển hình{of_unit}, {_which(awards)}"
    counts = _listed(
        f"{format_count(distinct(groups[movement]))} điển hình"
        f" ({movement_label(reference, movement)})"
        for movement in movements_of(reference, groups)
    )
    return f"{counts}{of_unit}"


def _which(awards: Sequence[Award]) -> str:
    one_kind = len({award.category for award in awards}) == 1
    one_status = len({award.status for award in awards}) == 1
    undated = all(time_of(award) is None for award in awards)
    joint = " " if one_kind and one_status else "; "
    return f"{_kinds(awards)}{joint}{_statuses(awards)}{', ' if undated else joint}{_times(awards)}"


def _kinds(awards: Sequence[Award]) -> str:
    groups = group(awards, lambda award: award.category)
    present = [category for category in Category if category in groups]
    count = distinct(awards)
    if count == 1 or len(present) == 1:
        words = _listed(in_sentence(labels.CATEGORY[category]) for category in present)
        return f"{'đều ' if count > 1 else ''}là {words}"
    counts = {category: distinct(groups[category]) for category in present}
    words = _listed(
        f"{format_count(counts[category])} {in_sentence(labels.CATEGORY[category])}"
        for category in present
    )
    return f"{'gồm' if sum(counts.values()) == count else 'trong đó có'} {words}"


def _statuses(awards: Sequence[Award]) -> str:
    groups = group(awards, lambda award: award.status)
    present = [status for status in Status if status in groups]
    if len(present) == 1:
        return _honoured(present[0])
    return ", ".join(
        f"{format_count(distinct(groups[status]))} {_honoured(status)}" for status in present
    )


def _honoured(status: Status) -> str:
    words = in_sentence(labels.STATUS[status])
    return words if words.startswith("được ") else f"được {words}"


def _times(awards: Sequence[Award]) -> str:
    times = {time_of(award) for award in awards}
    if len(times) == 1:
        return addresses.time_words(times.pop())
    years = sorted({year for time in times for year in _years(time)})
    known = f"từ năm {years[0]} đến năm {years[-1]}" if len(years) > 1 else f"năm {years[0]}"
    return f"{known}, có lần không rõ năm" if None in times else known


def _years(time: Time) -> Iterator[int]:
    if isinstance(time, Period):
        yield time.start.year
        yield (time.end or time.start).year
    elif time is not None:
        yield time


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} và {last}" if most else last
