"""A filled-in form as a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from honour_roll.forms.drafting import Drafting, Entry, shared_words
from honour_roll.forms.fields import LISTS, PICTURES, STORY, UNIT
from honour_roll.forms.form_text import Form, Value
from honour_roll.forms.markdown import as_markdown
from honour_roll.forms.pasted import file_name, photo_source
from honour_roll.forms.told import (
    label_twice,
    picture_unusable,
    table_within,
    text_outside,
    unknown_label,
)
from honour_roll.intake.decision_numbers import clean_number
from honour_roll.intake.draft import Draft, Place
from honour_roll.intake.sheet_told import letters_struck
from honour_roll.office.word_text import Picture
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import format_of
from honour_roll.text.dates import parse_date
from honour_roll.text.message import ScalarError
from honour_roll.text.slugs import slugify

_NAME = ("", "name")
_Photo = tuple[Picture, Place]


def draft_of(form: Form, drafting: Drafting) -> Draft:
    """The record's draft; what can't be read of the form is told with it."""
    return _Filling(form, drafting).draft()


class _Filling:
    def __init__(self, form: Form, drafting: Drafting) -> None:
        self._form = form
        self._drafting = drafting
        self._entry = Entry(form.at)
        self._photos: list[tuple[list[_Photo], dict[str, Any]]] = []

    def draft(self) -> Draft:
        """Read value by value; units last, for they need to know when."""
        units = []
        for value in self._form.values:
            if value.field is UNIT:
                units.append(value)
            else:
                self._reader_of(value)(value)
        for value in units[:1]:
            self._read_unit(value)
        self._tell_rest(units[1:])
        self._put_photos()
        self._clean_number()
        self._drafting.tell_odd_name(self._entry, self._name_lines())
        return self._drafting.draft(self._entry)

    def _name_lines(self) -> list[str]:
        """What stands in the cell of the name, line by line."""
        found: list[str] = []
        for value in self._form.values:
            if (value.field.owner, value.field.key) == _NAME:
                texts = ("".join(run.text for run in one.runs) for one in value.paragraphs)
                found += [line for text in texts for line in text.split("\n")]
        return found

    def _clean_number(self) -> None:
        """The decision's number without the words and the day that are often typed with it."""
        entry = self._entry
        place = entry.decision_places.get(("number",), entry.at)
        entry.decision, said = clean_number(entry.decision, place)
        entry.told += said

    def _reader_of(self, value: Value) -> Callable[[Value], None]:
        if value.field is PICTURES:
            return self._read_pictures
        if value.field is STORY:
            return self._read_story
        return self._read_item if value.field.owner in LISTS else self._read_value

    def _read_value(self, value: Value) -> None:
        field, entry = value.field, self._entry
        into: dict[str, Any] = entry.data
        path: tuple[str | int, ...] = (field.key,)
        places = entry.places
        if field.owner == "decision":
            into, places = entry.decision, entry.decision_places
        elif field.owner:
            into = entry.data.get(field.owner, {})
            path = (field.owner, field.key)
        places.setdefault(path, value.place)
        if field.owner == "decision":
            entry.places.setdefault(("honours", 0, field.key), value.place)
            if field.key == "date" and value.text:
                # What is wrong with the time of the honour is told where the day stands.
                entry.places[("honours", 0, "decision")] = value.place
        self._put(into, value)
        if into and field.owner and field.owner != "decision":
            entry.data[field.owner] = into

    def _read_item(self, value: Value) -> None:
        """A field of an honour, a photo or a source; its label once more begins the next."""
        field, entry = value.field, self._entry
        if field.owner == "honours":
            entry.places.setdefault(("honours", 0, field.key), value.place)
            self._put(entry.honour, value)
        elif field.owner == "photos":
            if not self._photos or field.key in self._photos[-1][1]:
                self._photos.append(([], {}))
            self._put(self._photos[-1][1], value)
        elif value.text:
            items = entry.data.setdefault("sources", [])
            if not items or field.key in items[-1]:
                items.append({})
            entry.places[("sources", len(items) - 1, field.key)] = value.place
            self._put(items[-1], value)

    def _put(self, into: dict[str, Any], value: Value) -> None:
        field, entry = value.field, self._entry
        text = value.text
        if not text:
            return
        if field.key in into:
            entry.told.append(label_twice(value.place, field.title))
            return
        told = entry.decision_told if field.owner == "decision" else entry.told
        word = self._drafting.word(field, text, value.place, told)
        if word is not None:
            into[field.key] = _in_stored_form(word) if field.value.form == "date" else word

    def _read_unit(self, value: Value) -> None:
        self._entry.places[("unit",)] = value.place
        if value.text:
            entry = self._entry
            id, _ = self._drafting.unit(value.text, value.place, entry, entry.told)
            if id is not None:
                entry.data["unit"] = id

    def _read_story(self, value: Value) -> None:
        self._entry.places[("story",)] = value.place
        if story := as_markdown(value.paragraphs):
            self._entry.data["story"] = f"{story}\n"
        self._read_pictures(value)

    def _read_pictures(self, value: Value) -> None:
        if value.field is PICTURES or value.pictures:
            self._photos.append(([(one, value.place) for one in value.pictures], {}))

    def _put_photos(self) -> None:
        stem = slugify(str(self._entry.data.get("name", "")))
        number = 0
        for pictures, words in self._photo_groups():
            for picture, place in pictures:
                number += 1
                self._put_photo(picture, place, words, stem, number)
                words = shared_words(words)

    def _photo_groups(self) -> Iterator[tuple[list[_Photo], dict[str, Any]]]:
        """Pictures with their words; those of an empty cell are of pictures elsewhere.

        Where the form has no pictures at all they are of those that lie beside.
        """
        loose = [(one, self._form.at) for one in self._form.loose]
        groups = [group for group in (*self._photos, (loose, {})) if group[0]]
        spare = [words for pictures, words in self._photos if words and not pictures]
        if not groups:
            self._entry.data |= {"photos": spare[:1]} if spare else {}
        last: dict[str, Any] = {}
        for pictures, words in groups:
            last = words or (spare.pop(0) if spare else shared_words(last))
            yield pictures, last

    def _put_photo(
        self, picture: Picture, place: Place, words: dict[str, Any], stem: str, number: int
    ) -> None:
        entry = self._entry
        try:
            photo_format = format_of(picture.data)
        except PhotoRefused:
            entry.told.append(picture_unusable(place))
            return
        name = file_name(stem, number, photo_format)
        items = entry.data.setdefault("photos", [])
        entry.places[("photos", len(items))] = place
        entry.places[("photos", len(items), "file")] = place
        items.append({"file": name, **words})
        entry.photos[name] = photo_source(picture, photo_format)

    def _tell_rest(self, units: list[Value]) -> None:
        told, form = self._entry.told, self._form
        told += [label_twice(value.place, value.field.title) for value in units if value.text]
        told += [unknown_label(place, label) for place, label in form.unknown]
        told += [table_within(value.place) for value in form.values if value.has_table]
        told += [
            letters_struck(value.place, value.crossed_out, value.text)
            for value in form.values
            if value.crossed_out
        ]
        if form.outside:
            told.append(text_outside(form.at, form.outside))


def _in_stored_form(text: str) -> str:
    """A date as files have it; what can't be read stays for the check to tell."""
    try:
        return parse_date(text).iso()
    except ScalarError:
        return text
