"""A row of a list as what is drafted of an honouree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from honour_roll.forms.columns import NAMES, Column, Meaning
from honour_roll.forms.drafting import Drafting, Entry
from honour_roll.forms.fields import field_of
from honour_roll.forms.genders import EMPTY, read_gender, year_of_birth
from honour_roll.forms.grids import GridRow
from honour_roll.forms.group_levels import Group
from honour_roll.forms.heading_awards import HeadedAward, posthumous_in
from honour_roll.forms.headings import in_reading_order
from honour_roll.forms.list_decision import decision_of
from honour_roll.forms.list_groups import of_barred, of_headings
from honour_roll.forms.list_kinds import kind_of_row, waits_for_kind
from honour_roll.forms.list_places import read_unit
from honour_roll.forms.list_rows import Honouree, ListRows
from honour_roll.forms.list_unfit import Unfit
from honour_roll.forms.list_units import ListUnits
from honour_roll.forms.list_whole import of_the_purpose, of_the_whole
from honour_roll.forms.lists import Defaults, OfficeList
from honour_roll.forms.name_cells import name_and_rest
from honour_roll.forms.told_of_files import photo_not_found
from honour_roll.forms.told_of_lists import list_empty
from honour_roll.forms.told_of_names import kind_unclear, names_two
from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.odd_names import odd_name
from honour_roll.intake.sheet_told import letters_struck
from honour_roll.model.terms import Kind
from honour_roll.text.folding import fold
from honour_roll.text.names import without_list_marks
from honour_roll.text.titles import without_titles

_PLAIN = {
    Meaning.POSITION: "position",
    Meaning.VILLAGE: "village",
    Meaning.SUMMARY: "summary",
}
_GENDERS: Mapping[Meaning, str] = {
    Meaning.MALE: "male",
    Meaning.BORN_MALE: "male",
    Meaning.FEMALE: "female",
    Meaning.BORN_FEMALE: "female",
}


class Listed(NamedTuple):
    """Drafts of one list, what is told of it, and the honourees who have to wait, by name."""

    drafts: list[Draft]
    told: list[Told]
    waiting: list[Draft]


def drafts_of(found: OfficeList, defaults: Defaults, drafting: Drafting, group: Group) -> Listed:
    """A draft for every honouree, and what is told of the list; ``group`` goes on with it.

    The decision's draft is among ``drafting.decisions``.
    """
    units = ListUnits(found, defaults, drafting)
    entries = _Entries(found, defaults, drafting, units)
    decision = {**drafting.decisions.of(defaults.decision), **entries.decision.data}
    awards = drafting.heading_awards(decision)
    rows = ListRows(found, drafting.units.is_called, group, awards)
    honourees = list(rows.honourees())
    is_stopped = any(one.rows for one in rows.headings.stopped)
    said = [*of_the_whole(found), *rows.left, *of_barred(rows)]
    without_time = [] if entries.decision.has_time else entries.decision.told
    if not_to_publish := list(of_the_purpose(found, defaults)):
        more = [] if found.title.barred else without_time
        return Listed([], [*not_to_publish, *more], entries.names(honourees))
    if without_time or found.columns.unsure:
        return Listed([], [*said, *without_time], entries.names(honourees))
    ready, waiting = list[Honouree](), list[Honouree]()
    for one in honourees:
        (waiting if entries.has_to_wait(one) else ready).append(one)
    drafts = [drafting.draft(entries.entry(one)) for one in ready]
    said += [*entries.unfit.told(), *units.of_rows_without(), *of_headings(rows, units)]
    if not honourees and not is_stopped:
        said.append(list_empty(found.grid.at))
    return Listed(drafts, said, entries.names(waiting))


class _Entries:
    def __init__(
        self, found: OfficeList, defaults: Defaults, drafting: Drafting, units: ListUnits
    ) -> None:
        self._list = found
        self._columns = found.columns
        self._defaults = defaults
        self._drafting = drafting
        self._units = units
        self.unfit = Unfit(found)
        self.decision = decision_of(found, defaults, drafting)
        self._is_posthumous = posthumous_in(found.title.own)
        # What can't be read of the decision is told once, with the first row.
        self._decision_told = self.decision.told

    def entry(self, honouree: Honouree) -> Entry:
        """What one row says."""
        grid, row = self._list.grid, honouree.row
        entry = Entry(grid.place(row.number), decision=dict(self.decision.data))
        entry.decision_places = dict.fromkeys([("number",), ("date",), ("authority",)], grid.at)
        entry.decision_told, self._decision_told = self._decision_told, []
        entry.honour["status"] = self._list.status(self._defaults)
        if self._defaults.decision is not None:
            entry.honour["decision"] = self._defaults.decision
        names = self._columns.names_in(row)
        name = self._name_of(row)
        entry.data["kind"] = kind_of_row(self._list, self._defaults, honouree, name)
        for column in in_reading_order(self._columns.columns):
            place = grid.place(row.number, column.number, column.heading)
            fault = row.faults.get(column.number)
            if fault and column.meaning not in (Meaning.NOTHING, Meaning.ORDER):
                entry.told.append(told(place, *fault))
            text = "" if fault else row.texts.get(column.number, "")
            if column == name:
                self._read_name(entry, row, column, text)
            elif column.meaning not in NAMES:
                self._read(entry, column.meaning, text, place)
        entry.told += self._told_of_struck(row)
        if len(names) > 1:
            shown = [(one.heading, row.texts[one.number]) for one in names]
            entry.told.append(names_two(entry.places[("name",)], shown))
        read_unit(entry, honouree, units=self._units, drafting=self._drafting)
        self._add_award(entry, honouree.award)
        if entry.data["kind"] != Kind.INDIVIDUAL:
            self.unfit.leave(entry, row)
        entry.data = {key: value for key, value in entry.data.items() if value}
        return entry

    def _told_of_struck(self, row: GridRow) -> Iterator[Told]:
        for column in dict.fromkeys((*self._columns.columns, *self._columns.parts)):
            out = row.crossed_out.get(column.number)
            if out and column.meaning not in (Meaning.NOTHING, Meaning.ORDER):
                place = self._list.grid.place(row.number, column.number, column.heading)
                yield letters_struck(place, out, row.texts.get(column.number, ""))

    def _add_award(self, entry: Entry, award: HeadedAward | None) -> None:
        """By the heading of its group; the form in its own column counts before."""
        if award and award.form:
            entry.honour.setdefault("form", award.form)
        if self._is_posthumous or (award and award.is_posthumous):
            entry.honour["posthumous"] = "true"

    def has_to_wait(self, honouree: Honouree) -> bool:
        """Whether nothing sure says where a row belongs, or of what kind it is."""
        name = self._name_of(honouree.row)
        is_without_kind = waits_for_kind(self._list, self._defaults, honouree, name)
        return self._units.has_to_wait(honouree) or is_without_kind

    def names(self, honourees: Iterable[Honouree]) -> list[Draft]:
        """Those who wait, by nothing but their names: their photos are nobody else's."""
        found = []
        for one in honourees:
            name = self._name_of(one.row)
            text = one.row.texts.get(name.number, "") if name else ""
            data = {"name": without_titles(without_list_marks(text))}
            found.append(Draft("records", None, data, self._list.grid.place(one.row.number)))
        return found

    def _name_of(self, row: GridRow) -> Column | None:
        """Where it names its honouree, or would."""
        return next(iter(self._columns.names_in(row)), None) or self._columns.of(*NAMES)

    def _read(self, entry: Entry, meaning: Meaning, text: str, place: Place) -> None:
        if meaning in _PLAIN:
            key = _PLAIN[meaning]
            entry.places[(key,)] = place
            before = entry.data.get(key) or ""
            if fold(text) not in fold(before) or not before:
                entry.data[key] = ", ".join(filter(None, (before, text)))
        elif meaning is Meaning.BORN:
            entry.places[("born",)] = place
            if text:
                entry.data["born"] = year_of_birth(text)
        elif meaning in _GENDERS and text not in EMPTY:
            self._read_as(entry, meaning, text, place)
        elif meaning in _READERS and text:
            _READERS[meaning](self, entry, text, place)

    def _read_name(self, entry: Entry, row: GridRow, column: Column, text: str) -> None:
        place = self._list.grid.place(row.number, column.number, column.heading)
        entry.places[("name",)] = entry.places[("kind",)] = place
        lines = row.lines.get(column.number, ())
        if text and column.meaning is Meaning.NAME_AND_POSITION:
            entry.places[("position",)] = place
            text = name_and_rest(row, column.number)[0]
            lines = ()
        is_of_people = entry.data["kind"] in (None, Kind.INDIVIDUAL, Kind.HOUSEHOLD)
        if is_of_people:
            text = without_list_marks(text)
        entry.data["name"] = text
        if text and entry.data["kind"] is None:
            entry.told.append(kind_unclear(place, text))
        if is_of_people:
            entry.told += odd_name(place, text, lines, is_person=_is_person(entry), of_list=True)

    def _read_as(self, entry: Entry, meaning: Meaning, text: str, place: Place) -> None:
        """A mark or a year of birth in the column of men, or of women."""
        entry.places[("gender",)] = place
        said, told_of_it = read_gender(entry.data.get("gender"), _GENDERS[meaning], text, place)
        entry.data |= said
        entry.told += told_of_it
        if "born" in said:
            entry.places[("born",)] = place

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


_READERS: Mapping[Meaning, Callable[[_Entries, Entry, str, Place], None]] = {
    Meaning.GENDER: _Entries._read_gender,
    Meaning.FORM: _Entries._read_form,
    Meaning.FIELD: _Entries._read_field,
    Meaning.YEAR: _Entries._read_year,
    Meaning.PHOTO: _Entries._read_photo,
}


def _is_person(entry: Entry) -> bool:
    return entry.data["kind"] is Kind.INDIVIDUAL
