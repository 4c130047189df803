"""Which grids are lists, and what each of their columns is taken for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter

from honour_roll.forms.columns import NAMES, Column, Columns, Meaning
from honour_roll.forms.fields import label_key
from honour_roll.forms.grids import Grid, GridRow
from honour_roll.forms.heading_rows import Heading, Headings, read_headings
from honour_roll.forms.headings import is_of_home, meaning_by_words, meaning_of, rank_of
from honour_roll.forms.name_parts import (
    Part,
    are_given_names,
    find_chain,
    may_be_names,
    part_of,
)
from honour_roll.text.folding import fold

_MOST_ROWS_ABOVE = 40
_ORDER = re.compile(r"\(?[0-9]+\)?[.)]?")
_OF_UNITS = ("tendonvi", "donvi")
_PROPOSING = "donvidenghi"
_OFFICES = ("tencoquan", "tencoquandonvi")
# Several columns may hold these, each a part of it.
_SEVERAL = frozenset({Meaning.POSITION, Meaning.UNIT, Meaning.ADDRESS, Meaning.VILLAGE})
_OF_PLACES = frozenset({Meaning.UNIT, Meaning.VILLAGE})
_WITH_UNIT = frozenset({Meaning.UNIT, Meaning.POSITION_AND_UNIT, Meaning.NAME_AND_POSITION})
# What a word below a wide heading may mean by itself: nothing of years and decisions.
_BY_ITSELF = frozenset(
    {
        *NAMES,
        Meaning.BORN,
        Meaning.GENDER,
        Meaning.MALE,
        Meaning.FEMALE,
        Meaning.POSITION,
        Meaning.POSITION_AND_UNIT,
        Meaning.UNIT,
        Meaning.VILLAGE,
    }
)


def find_mapping(grid: Grid) -> Columns | None:
    """The headings of a grid that is a list: a column of names, and one column more."""
    for n, row in enumerate(grid.rows[:_MOST_ROWS_ABOVE]):
        if len(row.texts) < 2:
            continue
        headings = read_headings(grid.rows, n)
        columns = _columns(headings.by_column)
        known = {one.meaning for one in columns} - {Meaning.NOTHING}
        if len(known) > 1 and known & set(NAMES):
            return Columns(_with_bare(columns, headings, grid.rows), headings.first, n)
    return None


def _columns(headings: Mapping[int, Heading]) -> list[Column]:
    by_number = _meanings(headings)
    found = [
        Column(number, headings[number].text, by_number.get(number, Meaning.NOTHING))
        for number in sorted(headings)
    ]
    if not any(one.meaning in NAMES for one in found):
        found = list(_with_units_as_names(found))
    elif _has_people(found):
        found = list(map(_without_office, found))
    return _with_home_as_unit(found)


def _meanings(headings: Mapping[int, Heading]) -> dict[int, Meaning]:
    own = {number: heading.own for number, heading in headings.items()}
    whole = {number for number, text in own.items() if meaning_of(text) is Meaning.NAME}
    found = dict.fromkeys(find_chain(own, whole), Meaning.NAME)
    taken = set(found.values())
    # By their words, not by where they stand: the columns may come in any order.
    order = sorted(
        headings,
        key=lambda n: (not _is_of_people(headings[n].text), rank_of(headings[n].text), n),
    )
    # A heading that is known goes before one that only has the words.
    for look in (_just_so, _of_place, _by_words, _by_itself):
        for number in order:
            heading = headings[number]
            meaning = look(heading)
            if meaning is Meaning.UNIT and is_of_home(heading.text):
                meaning = Meaning.ADDRESS
            if meaning is None or number in found:
                continue
            if meaning not in taken or (look is _just_so and _may_be_one_of_several(heading)):
                found[number] = meaning
                taken.add(meaning)
    if _is_year(headings, found):
        found = {n: Meaning.YEAR if m is Meaning.MALE else m for n, m in found.items()}
    return found


def _just_so(heading: Heading) -> Meaning | None:
    return meaning_of(heading.text)


def _may_be_one_of_several(heading: Heading) -> bool:
    """Who proposed somebody is their unit only where no other column says it."""
    return meaning_of(heading.text) in _SEVERAL and label_key(heading.text) != _PROPOSING


def _of_place(heading: Heading) -> Meaning | None:
    """“Thôn” and “Xã” below “Địa chỉ”."""
    meaning = meaning_of(heading.own) if heading.own != heading.text else None
    return meaning if meaning in _OF_PLACES else None


def _by_words(heading: Heading) -> Meaning | None:
    return meaning_by_words(heading.text)


def _by_itself(heading: Heading) -> Meaning | None:
    meaning = meaning_of(heading.own) or meaning_by_words(heading.own)
    return meaning if meaning in _BY_ITSELF else None


def _is_of_people(heading: str) -> bool:
    """“Họ và tên” is the name before “Cá nhân”, “Ông/Bà” and what else may be one."""
    return re.match(r"ho\b", fold(heading)) is not None


def _is_year(headings: Mapping[int, Heading], found: Mapping[int, Meaning]) -> bool:
    """Whether “Nam” is “Năm”: in a list without any marks, and without a column of women."""
    meanings = found.values()
    if Meaning.MALE not in meanings or {Meaning.FEMALE, Meaning.YEAR} & set(meanings):
        return False
    return all(one.text.isascii() for one in headings.values())


def _has_people(columns: Sequence[Column]) -> bool:
    return any(one.meaning is Meaning.NAME for one in columns)


def _without_office(column: Column) -> Column:
    """Beside people's names “Tên cơ quan, đơn vị” is where they work."""
    is_office = column.meaning is Meaning.COLLECTIVE and label_key(column.heading) in _OFFICES
    return replace(column, meaning=Meaning.UNIT) if is_office else column


def _with_units_as_names(columns: Sequence[Column]) -> Iterable[Column]:
    """A list of collectives may call its only column of names “Tên đơn vị”."""
    units = [one for one in columns if one.meaning is Meaning.UNIT]
    named = [one for key in _OF_UNITS for one in units if label_key(one.heading) == key]
    for one in columns:
        yield replace(one, meaning=Meaning.COLLECTIVE) if one in named[:1] else one


def _with_home_as_unit(columns: Sequence[Column]) -> list[Column]:
    """Where nothing else says the unit, the address does."""
    homes = [one for one in columns if one.meaning is Meaning.ADDRESS]
    if not homes or any(one.meaning in _WITH_UNIT for one in columns):
        return [*columns]
    unit = min(homes, key=lambda one: rank_of(one.heading))
    return [replace(one, meaning=Meaning.UNIT) if one == unit else one for one in columns]


def _with_bare(
    columns: Sequence[Column], headings: Headings, rows: Sequence[GridRow]
) -> tuple[Column, ...]:
    """Those that have no heading and something in the rows of honourees too."""
    found = {one.number: one for one in columns}
    below = [row.texts for row in rows[headings.first :] if _is_of_honouree(row, columns)]
    for number in sorted({n for texts in below for n in texts} - set(found)):
        texts = [texts[number] for texts in below if texts.get(number)]
        found[number] = _bare(number, texts, found, headings)
    names = [one for one in found.values() if one.meaning is Meaning.NAME]
    for one in columns:
        own = headings.by_column[one.number].own
        is_part = one.meaning is Meaning.NOTHING and part_of(own) is not None
        is_alone = names == [one] and part_of(own) in (Part.FAMILY, Part.MIDDLE)
        has_any = any(texts.get(one.number) for texts in below)
        if has_any and (is_part or is_alone):
            found[one.number] = replace(one, is_unsure=True)
    return tuple(found[number] for number in sorted(found))


def _is_of_honouree(row: GridRow, columns: Sequence[Column]) -> bool:
    order = next((one for one in columns if one.meaning is Meaning.ORDER), None)
    if order is not None:
        return _ORDER.fullmatch(row.texts.get(order.number, "")) is not None
    names = [one.number for one in columns if one.meaning in NAMES]
    return len(row.texts) > 1 and any(n in row.texts for n in names)


def _bare(
    number: int, texts: Sequence[str], found: Mapping[int, Column], headings: Headings
) -> Column:
    letter = get_column_letter(number)
    over = found.get(headings.spanned.get(number, 0))
    before = found.get(number - 1)
    if over is not None:
        meaning = over.meaning if over.meaning is Meaning.NAME else Meaning.NOTHING
        return Column(number, f"{over.heading}, cột {letter}", meaning)
    heading = f"Cột {letter}"
    if before is not None and before.meaning is Meaning.NAME:
        if are_given_names(texts):
            return Column(number, heading, Meaning.NAME)
        return Column(number, heading, Meaning.NOTHING, may_be_names(texts))
    is_order = all(_ORDER.fullmatch(text) for text in texts) and number < min(found)
    has_order = any(one.meaning is Meaning.ORDER for one in found.values())
    return Column(number, heading, Meaning.ORDER if is_order and not has_order else Meaning.NOTHING)
