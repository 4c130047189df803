"""A list of honourees that an office appended to a decision, row by row, as drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from honour_roll.forms.columns import NAMES, Columns, Meaning, find_mapping
from honour_roll.forms.drafting import Drafting, Entry, when
from honour_roll.forms.fields import Field, by_label, label_key
from honour_roll.forms.grids import Grid, GridRow
from honour_roll.forms.list_title import Title, kind_in, read_title
from honour_roll.forms.told import missing_decision, photo_not_found, unknown_unit
from honour_roll.intake.draft import Draft, Place, Told
from honour_roll.model.terms import Kind, Status
from honour_roll.text.dates import parse_date
from honour_roll.text.folding import fold
from honour_roll.text.message import ScalarError
from honour_roll.text.names import without_forms_of_address

_NUMBERING = re.compile(r"^(?:[0-9]+|[IVX]+|[A-ZĐ]|[a-zđ])\s*[.)/-]\s*")
_ORDER = re.compile(r"\(?[0-9]+\)?[.)]?")
_GROUP_ORDER = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?")
_SUMS = ("tong", "an dinh", "danh sach co", "danh sach nay", "cong ")
_KINDS = {
    Meaning.COLLECTIVE: Kind.COLLECTIVE,
    Meaning.MODEL: Kind.MODEL,
    Meaning.HOUSEHOLD: Kind.HOUSEHOLD,
}
_PLAIN = {
    Meaning.POSITION: "position",
    Meaning.POSITION_AND_UNIT: "position",
    Meaning.VILLAGE: "village",
    Meaning.SUMMARY: "summary",
}
_OF_PEOPLE = ("position", "born", "gender")


@dataclass(frozen=True)
class Defaults:
    """What holds for all rows where the list does not say it; ids, or texts as written."""

    decision: str | None = None
    title: Title | None = None
    unit: str | None = None
    status: Status | None = None
    form: str | None = None
    kind: Kind | None = None


@dataclass
class OfficeList:
    """A list that was found, with what its columns are taken for."""

    grid: Grid
    columns: Columns
    title: Title = field(init=False)

    def __post_init__(self) -> None:
        above = [" ".join(row.words) for row in self.grid.rows[: self.columns.first - 1]]
        self.title = read_title([*self.grid.above, *above])


def find_list(grid: Grid) -> OfficeList | None:
    """The list in a grid, if there is one."""
    columns = find_mapping(grid)
    return OfficeList(grid, columns) if columns else None


def status_of(found: OfficeList, defaults: Defaults) -> Status:
    """What is taken for the state of all: as told, as the title says, else recognised."""
    return defaults.status or found.title.status or Status.RECOGNISED


def drafts_of(found: OfficeList, defaults: Defaults, drafting: Drafting) -> list[Draft]:
    """A draft for every row with a name; the decision's is among ``drafting.decisions``."""
    return [drafting.draft(entry) for entry in _Rows(found, defaults, drafting).entries()]


class _Rows:
    def __init__(self, found: OfficeList, defaults: Defaults, drafting: Drafting) -> None:
        self._list = found
        self._columns = found.columns
        self._defaults = defaults
        self._drafting = drafting
        self._group_kind: Kind | None = None
        self._group_unit: str | None = None
        self._decision: dict[str, Any] = {}
        self._decision_told: list[Told] = []
        self._read_decision()

    def entries(self) -> Iterator[Entry]:
        for row in self._list.grid.rows[self._columns.first :]:
            if self._is_numbers(row) or self._is_group(row):
                continue
            if self._is_honouree(row):
                entry = self._entry(row)
                entry.told += self._decision_told
                self._decision_told = []
                yield entry

    def _read_decision(self) -> None:
        """The decision's data, once for all rows; what can't be read is told with the first."""
        at, told = self._list.grid.at, self._decision_told
        if self._defaults.decision is not None:
            return
        title = self._defaults.title or self._list.title
        data: dict[str, Any] = {"number": title.number, "date": title.date}
        if title.authority:
            authority = _field("Cơ quan ban hành")
            data["authority"] = self._drafting.word(authority, title.authority, at, told)
        data["form"] = self._defaults.form or self._drafting.form_within(self._list.title.text)
        self._decision = {key: value for key, value in data.items() if value}
        self._drafting.add_level(self._decision)
        if not title.number:
            told.append(missing_decision(at))

    def _is_numbers(self, row: GridRow) -> bool:
        """The row of column numbers that offices put below the headings."""
        words = [word.strip("() ") for word in row.words]
        return len(words) > 1 and all(word.isdigit() and len(word) < 3 for word in words)

    def _is_group(self, row: GridRow) -> bool:
        order = self._columns.of(Meaning.ORDER)
        own = {n: text for n, text in row.texts.items() if n not in row.below}
        number = own.pop(order.number, "") if order else ""
        texts = list(dict.fromkeys(own.values()))
        if not texts and number and not _ORDER.fullmatch(number):
            texts, number = [number], ""
        is_alone = len(texts) == 1 and len(self._columns.columns) > 1 + bool(order)
        if not is_alone or _ORDER.fullmatch(number):
            return False
        return self._read_group(texts[0], is_marked=bool(_GROUP_ORDER.fullmatch(number)))

    def _read_group(self, text: str, *, is_marked: bool) -> bool:
        bare = _NUMBERING.sub("", text)
        kind = kind_in(bare)
        if kind is not None:
            self._group_kind, self._group_unit = kind, None
            return True
        unit = self._drafting.units.find(bare).id
        if unit is not None:
            self._group_unit = unit
            return True
        return is_marked or bare != text or fold(text).startswith(_SUMS)

    def _is_honouree(self, row: GridRow) -> bool:
        name = self._columns.of(*NAMES)
        order = self._columns.of(Meaning.ORDER)
        if name is None or fold(row.texts.get(name.number, "")).startswith(_SUMS):
            return False
        if order is not None and order.number in row.texts:
            return _ORDER.fullmatch(row.texts[order.number]) is not None
        # Whoever signs stands below the list, in one or two of its columns.
        known = [one for one in self._columns.columns if one.meaning is not Meaning.NOTHING]
        mapped = sum(one.number in row.texts for one in known)
        return name.number in row.texts and mapped > 1 and (order is None or mapped > 2)

    def _entry(self, row: GridRow) -> Entry:
        entry = Entry(self._list.grid.place(row.number))
        entry.decision = dict(self._decision)
        entry.decision_places = {("number",): self._list.grid.at, ("date",): self._list.grid.at}
        if self._defaults.decision is not None:
            entry.honour["decision"] = self._defaults.decision
        entry.honour["status"] = status_of(self._list, self._defaults)
        entry.data["kind"] = self._kind(row)
        for column in self._columns.columns:
            text = row.texts.get(column.number, "")
            place = self._list.grid.place(row.number, column.number, column.heading)
            self._read(entry, column.meaning, text, place)
        self._read_units(entry, row)
        if entry.data["kind"] != Kind.INDIVIDUAL:
            for key in _OF_PEOPLE:
                entry.data.pop(key, None)
        entry.data = {key: value for key, value in entry.data.items() if value}
        return entry

    def _kind(self, row: GridRow) -> Kind | None:
        if self._group_kind or self._defaults.kind:
            return self._group_kind or self._defaults.kind
        name = self._columns.of(*NAMES)
        if name is not None and name.meaning in _KINDS:
            return _KINDS[name.meaning]
        if self._list.title.kind:
            return self._list.title.kind
        text = row.texts.get(name.number, "") if name else ""
        is_person = without_forms_of_address(text) != text
        heading = fold(name.heading) if name else ""
        has_both = "tap the" in heading
        if is_person or ("ho" in heading.split() and not has_both) or "ong" in heading:
            return Kind.INDIVIDUAL
        return None

    def _read(self, entry: Entry, meaning: Meaning, text: str, place: Place) -> None:
        data, places = entry.data, entry.places
        if meaning in NAMES:
            places[("name",)] = places[("kind",)] = place
            data["name"] = text
        elif meaning in _PLAIN:
            places[(_PLAIN[meaning],)] = place
            data[_PLAIN[meaning]] = text
        elif meaning in (Meaning.BORN, Meaning.BORN_MALE, Meaning.BORN_FEMALE):
            self._read_birth(entry, meaning, text, place)
        elif meaning in (Meaning.GENDER, Meaning.MALE, Meaning.FEMALE):
            self._read_gender(entry, meaning, text, place)
        elif text:
            self._read_word(entry, meaning, text, place)

    def _read_birth(self, entry: Entry, meaning: Meaning, text: str, place: Place) -> None:
        """Of a full date the year only: more is nobody's business."""
        entry.places.setdefault(("born",), place)
        if not text:
            return
        try:
            entry.data["born"] = str(parse_date(text).year)
        except ScalarError:
            entry.data["born"] = text
        if meaning is not Meaning.BORN:
            entry.data["gender"] = "male" if meaning is Meaning.BORN_MALE else "female"

    def _read_gender(self, entry: Entry, meaning: Meaning, text: str, place: Place) -> None:
        entry.places.setdefault(("gender",), place)
        if not text:
            return
        if meaning is not Meaning.GENDER:
            entry.data["gender"] = "male" if meaning is Meaning.MALE else "female"
            return
        field = _field("Giới tính")
        entry.data["gender"] = self._drafting.word(field, text, place, entry.told)

    def _read_word(self, entry: Entry, meaning: Meaning, text: str, place: Place) -> None:
        if meaning is Meaning.FORM:
            form = self._drafting.word(_field("Hình thức"), text, place, entry.told)
            if form:
                entry.honour["form"] = form
        elif meaning is Meaning.FIELD:
            entry.data["field"] = self._drafting.word(_field("Lĩnh vực"), text, place, entry.told)
        elif meaning is Meaning.YEAR:
            entry.places[("honours", 0, "year")] = place
            entry.honour["year"] = text
        elif meaning is Meaning.PHOTO:
            self._read_photo(entry, text, place)

    def _read_photo(self, entry: Entry, text: str, place: Place) -> None:
        found = self._drafting.beside.of_file(text)
        if found is None:
            entry.told.append(photo_not_found(place, text))
            return
        name, source = found
        entry.photos[name] = source
        entry.data["photos"] = [{"file": name}]
        entry.places[("photos", 0, "file")] = place

    def _read_units(self, entry: Entry, row: GridRow) -> None:
        """The unit that a column names, else that of the group, else that of the command."""
        column = self._columns.of(Meaning.UNIT) or self._columns.of(Meaning.POSITION_AND_UNIT)
        text = row.texts.get(column.number, "") if column else ""
        place = self._list.grid.place(
            row.number, column.number if column else None, column.heading if column else "Đơn vị"
        )
        entry.places[("unit",)] = place
        told: list[Told] = []
        id, is_within = (
            self._drafting.unit(text, place, when(entry), told) if text else (None, False)
        )
        other = self._group_unit or self._defaults.unit
        if id is None and other is not None and not any(_is_ambiguous(one) for one in told):
            id, is_within, told = other, bool(text), []
        if id is None and not text:
            told.append(unknown_unit(place, text, ()))
        entry.told += told
        if id is None:
            return
        entry.data["unit"] = id
        if is_within and column is not None and column.meaning is Meaning.UNIT:
            _keep_office(entry.data, text)


def _keep_office(data: dict[str, Any], office: str) -> None:
    """An office that is no unit of the roll stays as a part of the position."""
    position = data.get("position") or ""
    if fold(office) not in fold(position):
        data["position"] = ", ".join(filter(None, (position, office)))


def _is_ambiguous(one: Told) -> bool:
    return one.problem.code == "unit-ambiguous"


def _field(title: str) -> Field:
    return by_label()[label_key(title)]
