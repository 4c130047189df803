"""Everything that was sent together: forms and lists become drafts of one plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from honour_roll.forms.beside import Beside
from honour_roll.forms.columns import Columns, Meaning, changed, has_heading, unknown_heading
from honour_roll.forms.drafting import Drafting
from honour_roll.forms.eths import mended_sheets, mended_word
from honour_roll.forms.form_text import forms_in
from honour_roll.forms.gathering import Others, together
from honour_roll.forms.grids import Grid, grid_of_sheet, grids_of_word
from honour_roll.forms.known_names import UnitNames
from honour_roll.forms.list_entries import drafts_of
from honour_roll.forms.list_groups import Group
from honour_roll.forms.lists import Defaults, OfficeList, find_lists
from honour_roll.forms.old_letters import is_in_old_letters
from honour_roll.forms.received import Sent, receive
from honour_roll.forms.told_of_files import (
    eths_mended,
    font_lost,
    nothing_found,
    photos_passed_over,
    photos_unused,
    unreadable,
)
from honour_roll.forms.unit_in_position import take_units_of_positions
from honour_roll.forms.word_files import Brought, read_forms
from honour_roll.intake.draft import Draft, PhotoSource, Place, Told
from honour_roll.intake.standing import Standing
from honour_roll.office.excel import SheetText, read_sheets
from honour_roll.office.package import open_package
from honour_roll.office.refused import OfficeRefused
from honour_roll.office.word import read_word
from honour_roll.office.word_text import WordText

IsOurs = Callable[[Sequence[SheetText]], bool]
"""Whether sheets are those of a workbook that the product wrote."""


class Workbook(NamedTuple):
    """A workbook of ours, for whoever reads those; ``photos`` lie beside it, by their names."""

    name: str
    sheets: list[SheetText]
    photos: Mapping[str, PhotoSource]

    @property
    def folder(self) -> str:
        """Where it lies; "" for the top."""
        return self.name.rpartition("/")[0]


class _WordFile(NamedTuple):
    sent: Sent
    text: WordText


@dataclass
class Batch:
    """What was opened. ``lists`` wait for their columns to be confirmed.

    ``told`` is of files of which nothing is taken.
    """

    told: list[Told]
    lists: list[OfficeList] = field(default_factory=list)
    workbooks: list[Workbook] = field(default_factory=list)
    _photos: Beside = field(default_factory=lambda: Beside({}))
    _words: list[_WordFile] = field(default_factory=list)
    _mended: list[Told] = field(default_factory=list)
    _is_whole: bool = True

    def mappings(self) -> list[Columns]:
        """Every different set of headings once, with what it is taken for."""
        found = {
            tuple((c.number, c.heading) for c in one.columns.columns): one.columns
            for one in self.lists
        }
        return list(found.values())

    def take_units_of_positions(self, units: UnitNames) -> None:
        """Where no column is of units and most positions name one, these say the units."""
        take_units_of_positions(self.lists, units)

    def set_meanings(self, wanted: Mapping[str, Meaning]) -> None:
        """Take columns for what the user says; ``wanted`` is by their headings.

        Raises ``ScalarError`` where no list has such a heading.
        """
        for heading in wanted:
            if not any(has_heading(one.columns, heading) for one in self.lists):
                raise unknown_heading(heading, self.mappings())
        for one in self.lists:
            one.columns = changed(one.columns, wanted)

    def drafts(
        self,
        standing: Standing,
        defaults: Defaults,
        of_workbooks: Mapping[str, Sequence[Draft]] = MappingProxyType({}),
    ) -> Brought:
        """Those of forms and lists, decisions first, and what is told of their files.

        Behind them stand those ``of_workbooks``, by the folders of these, with photos of theirs.
        """
        drafting = Drafting(standing, self._photos)
        told, left, drafts = [*self._mended], list[Told](), list[Draft]()
        for word in self._words:
            drafting.beside = self._photos.within(word.sent.folder)
            forms = read_forms(word.text, word.sent.name, drafting)
            drafts += forms.drafts
            told += forms.told
            left += forms.left_out
        group, waiting = Group(), list[Draft]()
        for one in self.lists:
            drafting.beside = self._photos.within(one.grid.at.file.rpartition("/")[0])
            group = group if one.goes_on else Group()
            listed = drafts_of(one, defaults, drafting, group)
            drafts += listed.drafts
            left += listed.told
            waiting += listed.waiting
        others = Others(of_workbooks, waiting)
        found = together(drafts, drafting, standing, self._photos, others)
        told += [*found.told, *self._photos_left()]
        return Brought(found.drafts, told, left, len(waiting))

    def _photos_left(self) -> list[Told]:
        """What is told of photos that nobody asked for, once all was read."""
        if not self._is_whole:
            return []
        ways = (
            (photos_unused, self._photos.unused),
            (photos_passed_over, self._photos.passed_over),
        )
        return [tell(Place(names[0]), names) for tell, names in ways if names]


def open_batch(path: Path, is_ours: IsOurs) -> Batch:
    """What lies at ``path``: a file, a folder or a ZIP file.

    Raises ``OfficeRefused`` or ``OSError`` where it can't be opened at all; a file that is
    refused among others is told.
    """
    if not path.exists():
        return Batch([unreadable(Place(path.name), FileNotFoundError())])
    received = receive(path)
    photos = Beside({one.name: one.read for one in received.photos})
    batch = Batch(received.told, _photos=photos, _is_whole=received.is_whole)
    for sent in received.files:
        try:
            _open(batch, sent, is_ours)
        except OfficeRefused as refused:
            batch.told.append(Told(Place(sent.name), refused.problem(sent.name)))
        except OSError as error:
            batch.told.append(unreadable(Place(sent.name), error))
    if not received.files:
        batch.told.append(nothing_found(Place(path.name)))
    return batch


def _open(batch: Batch, sent: Sent, is_ours: IsOurs) -> None:
    package = open_package(sent.name.rpartition("/")[2], sent.read())
    if package.kind == "docx":
        text, eths = mended_word(read_word(package))
        batch._mended += [eths_mended(Place(sent.name), eths)] if eths else []
        grids = list(grids_of_word(text, sent.name))
        lists, left = find_lists(grids)
        batch.told += left
        if forms_in(text, sent.name):
            batch._words.append(_WordFile(sent, text))
        elif not lists:
            batch.told.append(_nothing(sent.name, grids))
        batch.lists += lists
        return
    sheets = read_sheets(package)
    if is_ours(sheets):
        photos = batch._photos.within(sent.folder).by_name()
        batch.workbooks.append(Workbook(sent.name, sheets, photos))
        return
    sheets, eths = mended_sheets(sheets)
    batch._mended += [eths_mended(Place(sent.name), eths)] if eths else []
    grids = [grid_of_sheet(sheet, sent.name) for sheet in sheets]
    lists, left = find_lists(grids)
    batch.told += left
    if not lists:
        batch.told.append(_nothing(sent.name, grids))
    batch.lists += lists


def _nothing(name: str, grids: Sequence[Grid]) -> Told:
    return (font_lost if is_in_old_letters(grids) else nothing_found)(Place(name))
