"""A row of a list as what is drafted of an honouree."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from honour_roll.forms.columns import NAMES, Meaning
from honour_roll.forms.drafting import Drafting, Entry, when
from honour_roll.forms.fields import field_of
from honour_roll.forms.list_rows import Group, Honouree, ListRows
from honour_roll.forms.list_units import ListUnits
from honour_roll.forms.list_whole import of_the_whole
from honour_roll.forms.lists import Defaults, OfficeList
from honour_roll.forms.told import missing_decision, unit_not_yet, unknown_unit
from honour_roll.forms.told_of_files import photo_not_found
from honour_roll.forms.told_of_lists import list_empty, names_in_one_cell
from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.model.terms import Kind
from honour_roll.text.dates import parse_date
from honour_roll.text.folding import fold
from honour_roll.text.message import ScalarError
from honour_roll.text.names import without_forms_of_address

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
_BIRTHS = (Meaning.BORN, Meaning.BORN_MALE, Meaning.BORN_FEMALE)
_GENDERS: Mapping[Meaning, str] = {
    Meaning.MALE: "male",
    Meaning.BORN_MALE: "male",
    Meaning.FEMALE: "female",
    Meaning.BORN_FEMALE: "female",
}


def drafts_of(
    found: OfficeList, defaults: Defaults, drafting: Drafting, group: Group
) -> tuple[list[Draft], list[Told]]:
    """A draft for every honouree, and what is told of the list; ``group`` goes on with it.

    The decision's draft is among ``drafting.decisions``.
    """
    units = ListUnits(found, defaults, drafting)
    entries = _Entries(found, defaults, drafting, units)
    rows = ListRows(found, lambda text: drafting.units.find(text).id, group)
    honourees = list(rows.honourees())
    said = [*of_the_whole(found), *rows.left]
    if entries.without_time:
        return [], [*said, *entries.without_time]
    drafts = [drafting.draft(entries.entry(one)) for one in honourees if not units.has_to_wait(one)]
    said += units.of_rows_without()
    for unknown in rows.unknown:
        said += units.of_group(unknown)
    if not honourees:
        said.append(list_empty(found.grid.at))
    return drafts, said


class _Entries:
    def __init__(
        self, found: OfficeList, defaults: Defaults, drafting: Drafting, units: ListUnits
    ) -> None:
        self._list = found
        self._columns = found.columns
        self._defaults = defaults
        self._drafting = drafting
        self._units = units
        # What can't be read of the decision is told once, with the first row.
        self._decision_told: list[Told] = []
        self._decision = {} if defaults.decision else self._read_decision()

    def entry(self, honouree: Honouree) -> Entry:
        """What one row says."""
        grid, row = self._list.grid, honouree.row
        entry = Entry(grid.place(row.number), decision=dict(self._decision))
        entry.decision_places = dict.fromkeys([("number",), ("date",), ("authority",)], grid.at)
        entry.decision_told, self._decision_told = self._decision_told, []
        entry.honour["status"] = self._list.status(self._defaults)
        if self._defaults.decision is not None:
            entry.honour["decision"] = self._defaults.decision
        entry.data["kind"] = self._kind(honouree)
        for column in self._columns.columns:
            if column.meaning is not Meaning.NOTHING:
                place = grid.place(row.number, column.number, column.heading)
                text = row.texts.get(column.number, "")
                fault = row.faults.get(column.number)
                if fault and column.meaning is not Meaning.ORDER:
                    entry.told.append(told(place, *fault))
                    text = ""
                self._read(entry, column.meaning, text, place)
                if column.meaning in NAMES:
                    self._tell_names(entry, row.lines.get(column.number, ()), place)
        self._read_unit(entry, honouree)
        if entry.data["kind"] != Kind.INDIVIDUAL:
            for key in _OF_PEOPLE:
                entry.data.pop(key, None)
        entry.data = {key: value for key, value in entry.data.items() if value}
        return entry

    @property
    def without_time(self) -> list[Told]:
        """What is told where nothing says when anybody was honoured: no row can be read then."""
        has_time = self._defaults.decision or self._decision.get("number")
        has_time = has_time or self._decision.get("date") or self._columns.of(Meaning.YEAR)
        return [] if has_time else self._decision_told

    def _read_decision(self) -> dict[str, Any]:
        at, said, title = self._list.grid.at, self._decision_told, self._list.title
        named = self._defaults.title or title
        data: dict[str, Any] = {"number": named.number, "date": named.date}
        if named.authority:
            data["authority"] = self._drafting.authority(named.authority, at, said)
        data["form"] = self._defaults.form or self._drafting.form_within(title.text)
        data = {key: value for key, value in data.items() if value}
        self._drafting.add_level(data)
        if not named.number:
            said.append(missing_decision(at))
        return data

    def _kind(self, honouree: Honouree) -> Kind | None:
        name = self._columns.of(*NAMES)
        if known := honouree.kind or self._defaults.kind:
            return known
        if name is None:
            return None
        if name.meaning in _KINDS:
            return _KINDS[name.meaning]
        if self._list.title.kind:
            return self._list.title.kind
        text, heading = honouree.row.texts.get(name.number, ""), fold(name.heading)
        is_person = without_forms_of_address(text) != text
        is_of_people = ("ho" in heading or "ong" in heading) and "tap the" not in heading
        return Kind.INDIVIDUAL if is_person or is_of_people else None

    def _read(self, entry: Entry, meaning: Meaning, text: str, place: Place) -> None:
        if meaning in NAMES:
            entry.places[("name",)] = entry.places[("kind",)] = place
            entry.data["name"] = text
        elif meaning in _PLAIN:
            entry.places[(_PLAIN[meaning],)] = place
            entry.data[_PLAIN[meaning]] = text
        elif meaning in _BIRTHS:
            entry.places.setdefault(("born",), place)
            if text:
                entry.data["born"] = _year(text)
                entry.data.setdefault("gender", _GENDERS.get(meaning))
        elif meaning in _READERS and text:
            _READERS[meaning](self, entry, text, place)
        elif meaning in _GENDERS and text:
            entry.places[("gender",)] = place
            entry.data["gender"] = _GENDERS[meaning]

    def _tell_names(self, entry: Entry, lines: Sequence[str], place: Place) -> None:
        """Names of people that share a cell: on lines of their own, or with “;” between."""
        if entry.data["kind"] not in (None, Kind.INDIVIDUAL, Kind.HOUSEHOLD):
            return
        parts = lines or str(entry.data.get("name") or "").split(";")
        names = [part.strip() for part in parts if len(part.split()) > 1 and part.strip()[0] != "("]
        if len(names) > 1:
            entry.told.append(names_in_one_cell(place, names))

    def _read_gender(self, entry: Entry, text: str, place: Place) -> None:
        entry.places[("gender",)] = place
        field = field_of("", "gender")
        entry.data["gender"] = self._drafting.word(field, text, place, entry.told)

    def _read_form(self, entry: Entry, text: str, place: Place) -> None:
        form = self._drafting.word(field_of("decision", "form"), text, place, entry.told)
        if form:
            entry.honour["form"] = form

    def _read_field(self, entry: Entry, text: str, place: Place) -> None:
        field = field_of("", "field")
        entry.data["field"] = self._drafting.word(field, text, place, entry.told)

    def _read_year(self, entry: Entry, text: str, place: Place) -> None:
        entry.places[("honours", 0, "year")] = place
        entry.honour["year"] = text

    def _read_photo(self, entry: Entry, text: str, place: Place) -> None:
        found = self._drafting.beside.of_file(text)
        if found is None:
            entry.told.append(photo_not_found(place, text))
            return
        name, source = found
        entry.photos[name] = source
        entry.data["photos"] = [{"file": name}]
        entry.places[("photos", 0, "file")] = place

    def _read_unit(self, entry: Entry, honouree: Honouree) -> None:
        """The unit that a column names, else that of the group, else that of the command."""
        units = self._units
        column, text = units.column, units.text(honouree)
        place = units.place(honouree.row.number)
        entry.places[("unit",)] = place
        said: list[Told] = []
        id, is_within = None, False
        if text:
            id, is_within = self._drafting.unit(text, place, when(entry), said)
        other = honouree.unit or self._defaults.unit
        if id is not None and other and not self._drafting.units.is_founded(id, when(entry)):
            names = (self._drafting.unit_name(id), self._drafting.unit_name(other))
            id, is_within, said = other, True, [unit_not_yet(place, text, *names)]
        if id is None and other and not any(one.problem.code == "unit-ambiguous" for one in said):
            id, is_within, said = other, bool(text), []
        if id is None and not said:
            said.append(unknown_unit(place, text, ()))
        entry.told += said
        if id is not None:
            entry.data["unit"] = id
        if is_within and column is not None and column.meaning is Meaning.UNIT:
            _keep_office(entry.data, text)


_READERS: Mapping[Meaning, Callable[[_Entries, Entry, str, Place], None]] = {
    Meaning.GENDER: _Entries._read_gender,
    Meaning.FORM: _Entries._read_form,
    Meaning.FIELD: _Entries._read_field,
    Meaning.YEAR: _Entries._read_year,
    Meaning.PHOTO: _Entries._read_photo,
}


def _year(text: str) -> str:
    """Of a full date of birth the year only: more is nobody's business."""
    try:
        return str(parse_date(text).year)
    except ScalarError:
        return text


def _keep_office(data: dict[str, Any], office: str) -> None:
    """An office that is no unit of the roll stays as a part of the position."""
    position = data.get("position") or ""
    if fold(office) not in fold(position):
        data["position"] = ", ".join(filter(None, (position, office)))
