"""Reads a content folder: first what records refer to, then the records one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.site import SiteFacts
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import VOCABULARIES
from honour_roll.model.volume import Volume
from honour_roll.model.withdrawal import Withdrawals
from honour_roll.source import content_problems
from honour_roll.source.content import Content
from honour_roll.source.files import sizes_of
from honour_roll.source.inspector import Inspector, NoInspector
from honour_roll.source.records import read_records
from honour_roll.source.store import RecordStore
from honour_roll.source.survey import (
    BOOKLETS,
    LIMITS,
    MANIFEST,
    RECORD_BYTES,
    REGISTER_BYTES,
    SITE_FILE,
    WITHDRAWN_FILE,
    Survey,
    is_manifest,
)
from honour_roll.source.taking import take
from honour_roll.source.validation import validate
from honour_roll.source.yaml_reader import Document, read_yaml
from honour_roll.text.slugs import is_slug

P = TypeVar("P", bound=Part)

REGISTER_NODES = 200_000
MOST_PROBLEMS = 500
"""Of one file: no more are told, and of a register with more the rest is not looked at."""
_MANY_IN_A_FILE = ("units", "vocabulary")


def read_content(
    root: Path,
    on_file: Callable[[str], None] = lambda name: None,
    *,
    inspector: Inspector | None = None,
    store: RecordStore | None = None,
    survey: Survey | None = None,
) -> Content:
    """Read every file under ``root``; problems are collected, never raised.

    ``on_file`` is told the name of each file before it is read (for progress); the ``inspector``
    is shown each file, and each record without mistakes of its own. Records that the ``store``
    has as they are now are neither parsed nor shown again. ``survey`` is a look at ``root`` that
    was taken already.
    """
    survey = survey or Survey.of(root)
    inspector = inspector or NoInspector()
    content = Content(root, keys=survey.keys)
    if not root.is_dir():
        content.problems.append(content_problems.no_content(root))
        return content
    reader = _Reader(content, survey, on_file, inspector)
    reader.each("units", reader.units, REGISTER_NODES)
    reader.each("decisions", reader.decision)
    reader.each("tallies", reader.tally_sheet)
    reader.each("booklets", reader.booklet)
    reader.volumes()
    reader.each("vocabulary", reader.vocabulary, REGISTER_NODES)
    reader.site()
    reader.withdrawals()
    read_records(content, survey, on_file, inspector, store or RecordStore())
    return content


def read_site(survey: Survey) -> SiteFacts:
    """What ``site.yml`` says, as far as it has no mistakes."""
    content = Content(survey.root)
    _Reader(content, survey, lambda name: None, NoInspector()).site()
    return content.site


class _Reader:
    """Reads one kind of file after the other into a ``Content``."""

    def __init__(
        self,
        content: Content,
        survey: Survey,
        on_file: Callable[[str], None],
        inspector: Inspector,
    ) -> None:
        self.content = content
        self.survey = survey
        self.on_file = on_file
        self.inspector = inspector
        self._file = ""
        self._told = 0

    def each(
        self, folder: str, take: Callable[[str, Document], None], max_nodes: int | None = None
    ) -> None:
        """Hand every readable document of ``folder`` to ``take`` with its id."""
        names, _, problems = self.survey.folders[folder]
        self.content.problems += problems
        if any(problem.is_error for problem in problems):
            self.content.known.doubt(_kinds_in(folder))
        for name in names:
            if is_manifest(name):
                continue
            id = name.removeprefix(f"{folder}/").removesuffix(".yml")
            if folder not in _MANY_IN_A_FILE:
                self.content.known.add(folder, id)
            document = self._document(name, LIMITS[folder], max_nodes)
            if document is not None:
                take(id, document)
            elif id in VOCABULARIES and folder == "vocabulary":
                self.content.known.doubt([id])
            elif folder in _MANY_IN_A_FILE:
                self.content.known.doubt(_kinds_in(folder))

    def _document(self, name: str, max_bytes: int, max_nodes: int | None = None) -> Document | None:
        self.on_file(name)
        self._file = name
        self._told = len(self.content.problems)
        raw, problem = self.survey.raws[name]
        if problem:
            self.content.problems.append(problem)
        if raw is None:
            return None
        limits = {} if max_nodes is None else {"max_nodes": max_nodes}
        shown = self.content.shown(name)
        document, problems = read_yaml(raw, shown, max_bytes=max_bytes, **limits)
        self.content.problems += [*problems, *self.inspector.text(name, raw, document)]
        return document

    def _take(
        self, cls: type[P], document: Document, id: str | None, at: tuple[str, ...] = ()
    ) -> P | None:
        return take(self.content, cls, self._file, document, id, at)

    def units(self, id: str, document: Document) -> None:
        """A unit's own file, or a register: ``units:`` with one unit a key."""
        if set(document.data) != {"units"}:
            if self._is_name(id, document):
                self._unit(id, document, ())
            return
        register = document.data["units"]
        if not isinstance(register, dict):
            self.content.known.doubt(["units"])
            self.content.problems += validate(Unit, document, at=("units",))[1]
            return
        for unit_id in register:
            if self._has_enough:
                self.content.known.doubt(["units"])
                return
            self._unit(unit_id, document, ("units", unit_id))

    def _unit(self, id: str, document: Document, at: tuple[str, ...]) -> None:
        earlier = self.content.unit_files.get(id)
        if earlier:
            shown = self.content.shown(earlier[0])
            self.content.problems.append(content_problems.defined_twice(id, document, at, shown))
            return
        self.content.unit_files[id] = (self._file, at)
        self.content.known.add("units", id)
        if not is_slug(id):
            self.content.problems.append(content_problems.bad_key(id, document, at))
        elif unit := self._take(Unit, document, id, at):
            self.content.units[id] = unit

    def decision(self, id: str, document: Document) -> None:
        """``decisions/<authority>-<year>-<number>.yml``."""
        if self._is_name(id, document) and (decision := self._take(Decision, document, id)):
            self.content.decisions[id] = decision

    def tally_sheet(self, id: str, document: Document) -> None:
        """``tallies/<unit>/<name>.yml``."""
        if sheet := self._take(TallySheet, document, id):
            self.content.tallies[id] = sheet

    def booklet(self, id: str, document: Document) -> None:
        """``booklets/<id>.yml``."""
        if self._is_name(id, document) and (booklet := self._take(Booklet, document, id)):
            self.content.booklets[id] = booklet

    def volumes(self) -> None:
        """``booklets/<id>/manifest.yml``, each beside the volume's files."""
        found = self.survey.folders[BOOKLETS]
        self.content.volume_files = {
            folder.removeprefix(f"{BOOKLETS}/"): sizes_of(stamps)
            for folder, stamps in found.beside.items()
        }
        for name in filter(is_manifest, found.names):
            id = name.removeprefix(f"{BOOKLETS}/").removesuffix(f"/{MANIFEST}")
            document = self._document(name, REGISTER_BYTES, REGISTER_NODES)
            if document is not None and (volume := self._take(Volume, document, id)):
                self.content.volumes[id] = volume

    def vocabulary(self, id: str, document: Document) -> None:
        """``vocabulary/<name>.yml``: one term a key."""
        cls = VOCABULARIES.get(id)
        if cls is None:
            self.content.problems.append(content_problems.unknown_vocabulary(document.file))
            self.content.known.doubt(VOCABULARIES)
            return
        terms = self.content.vocabulary.setdefault(id, {})
        for key in document.data:
            if self._has_enough:
                self.content.known.doubt([id])
                return
            self.content.known.add(id, key)
            if not is_slug(key):
                self.content.problems.append(content_problems.bad_key(key, document, (key,)))
            elif term := self._take(cls, document, key, (key,)):
                terms[key] = term

    def site(self) -> None:
        """``site.yml``, which may be missing."""
        if SITE_FILE not in self.survey.raws:
            return
        document = self._document(SITE_FILE, RECORD_BYTES)
        if document is not None and (facts := self._take(SiteFacts, document, None)):
            self.content.site = facts

    def withdrawals(self) -> None:
        """``withdrawn.yml``, which may be missing."""
        if WITHDRAWN_FILE not in self.survey.raws:
            return
        document = self._document(WITHDRAWN_FILE, REGISTER_BYTES, REGISTER_NODES)
        if document is not None and (found := self._take(Withdrawals, document, None)):
            self.content.withdrawals = found

    @property
    def _has_enough(self) -> bool:
        """Whether more is wrong with the file than anybody is told."""
        return len(self.content.problems) - self._told > MOST_PROBLEMS

    def _is_name(self, id: str, document: Document) -> bool:
        if not is_slug(id):
            self.content.problems.append(content_problems.bad_file_name(document.file))
            return False
        return True


def _kinds_in(folder: str) -> Iterable[str]:
    """The kinds of ids that the files of ``folder`` hold."""
    return VOCABULARIES if folder == "vocabulary" else (folder,)
