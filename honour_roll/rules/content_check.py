"""One look at a content folder: the roll in it, all that is wrong, and what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby, islice
from pathlib import Path

from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.site import SiteFacts
from honour_roll.photos.soundness import Look
from honour_roll.problems import Location, Problem, in_order, problem_of, problem_row
from honour_roll.roll import HonourRoll
from honour_roll.rules.all_rules import RECORD_RULES, ROLL_RULES, TEXT_RULES
from honour_roll.rules.file_text import FileText, located
from honour_roll.rules.id_remedies import with_meant_ids
from honour_roll.rules.photos import inspection
from honour_roll.rules.reading.file_many_mistakes import bounded
from honour_roll.rules.rule import Finding
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.content import Content
from honour_roll.source.files import read_bytes
from honour_roll.source.full_records import FullRecords
from honour_roll.source.reader import MOST_PROBLEMS, REGISTER_NODES, read_content, read_site
from honour_roll.source.store import RecordStore
from honour_roll.source.survey import REGISTER_BYTES, Survey, shown
from honour_roll.source.yaml_reader import Document, read_yaml

OnFile = Callable[[str], None]
"""Is told the name of each file before it is read."""


def check_content(
    root: Path, on_file: OnFile = lambda name: None, look: Look = inspection.by_structure
) -> tuple[HonourRoll, list[Problem]]:
    """The roll in ``root`` and all that is wrong with it, in the order of files and lines.

    Entries that could not be read are absent from the roll. ``look`` looks at the photos.
    """
    check = ContentCheck(root, RecordStore(), on_file, look)
    return check.roll, check.problems


class ContentCheck:
    """A content folder as it is now.

    What didn't change since the ``store`` was committed is neither parsed nor checked again.
    """

    def __init__(
        self,
        root: Path,
        store: RecordStore,
        on_file: OnFile = lambda name: None,
        look: Look = inspection.by_structure,
    ) -> None:
        self._survey = Survey.of(root)
        self._store = store
        self._on_file = on_file
        self._look = look
        mark = store.mark
        self._known = mark["problems"] if mark and mark["content"] == self._survey.digest else None
        self.earlier: str | None = mark and mark["content"]
        """Digest of the content when the store was committed."""

    @property
    def basis(self) -> str:
        """Digest of all content but records."""
        return self._survey.basis.hex()

    @property
    def files(self) -> int:
        """How many YAML files there are."""
        others = sum(len(found.names) for found in self._survey.folders.values())
        return others + len(self._survey.ids)

    @cached_property
    def site(self) -> SiteFacts:
        """Who runs the site; without mistakes, for these are among ``problems``."""
        return read_site(self._survey)

    @property
    def root(self) -> Path:
        """The content folder."""
        return self._survey.root

    def key(self, id: str) -> bytes:
        """Differs whenever anything that a record's pages show of it may differ."""
        return self._survey.keys[id]

    @property
    def digest(self) -> str:
        """Digest of the whole content."""
        return self._survey.digest

    @property
    def is_unchanged(self) -> bool:
        """Whether everything is as it was when the store was committed."""
        return self._known is not None

    @property
    def problems(self) -> list[Problem]:
        """All that is wrong, in the order of files and lines."""
        if self._known is not None:
            return [problem_of(row) for row in self._known]
        return self._checked[1]

    @property
    def roll(self) -> HonourRoll:
        """The roll, without entries that could not be read."""
        return self._checked[0]

    @property
    def before(self) -> Mapping[str, Entry | None]:
        """Records that changed, came or went → their entries when the store was committed.

        None for those that are new, or had something wrong with them.
        """
        return self._content.before

    def share(self) -> bool:
        """Let a copy of this process read records in full; whether it can."""
        return self._store.share()

    def reopen(self) -> None:
        """Called in that copy."""
        self._store.reopen()

    def commit(self) -> None:
        """Let the store keep what was read, for the next look."""
        rows = [problem_row(problem) for problem in self.problems]
        self._store.commit({"content": self.digest, "problems": rows})

    @cached_property
    def _content(self) -> Content:
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[Content, list[Finding]]:
        inspector = _Inspector(self.root)
        content = read_content(
            self.root, self._on_file, inspector=inspector, store=self._store, survey=self._survey
        )
        return content, inspector.findings

    @cached_property
    def _checked(self) -> tuple[HonourRoll, list[Problem]]:
        content, findings = self._read
        roll = HonourRoll.of(content, FullRecords(content, self._survey, self._store))
        findings += [finding for rule in ROLL_RULES for finding in rule(roll)]
        findings += inspection.check(roll, self._look)
        told = with_meant_ids(content.problems, roll)
        return roll, bounded(in_order([*told, *placed(content.root, findings)]))


class _Inspector:
    """Applies the rules that look at one file."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._surroundings: Surroundings | None = None
        self.findings: list[Finding] = []

    def text(self, file: str, raw: bytes, document: Document | None) -> list[Problem]:
        """What is found in one file as it is written."""
        page = FileText.of(file, raw, document)
        if page is None:
            return []
        enough = MOST_PROBLEMS + 1
        found = [finding for rule in TEXT_RULES for finding in islice(rule(page), enough)]
        return list(located(page, found, shown(self._root, file)))

    def record(self, content: Content, record: Record) -> bool:
        """Whether nothing is found in one record, beside all content but records."""
        self._surroundings = around = self._surroundings or Surroundings.of(content)
        found = [finding for rule in RECORD_RULES for finding in rule(record, around)]
        self.findings += found
        return not found

    def hand_over(self) -> list[Finding]:
        """What was found in records, to be told by another process."""
        found, self.findings = self.findings, []
        return found

    def take_over(self, noted: list[Finding]) -> None:
        """What was found there."""
        self.findings += noted


def placed(root: Path, findings: Iterable[Finding]) -> Iterator[Problem]:
    """Findings with line and column: only files that have some are read a second time."""
    by_file = groupby(sorted(findings, key=lambda f: f.file), key=lambda f: f.file)
    for name, group in by_file:
        document = _document(root, name)
        for found in group:
            where = (
                document.where(found.path, key=found.key)
                if document
                else Location(shown(root, name))
            )
            yield Problem(found.rule.code, found.rule.severity, where, found.what, found.remedy)


def _document(root: Path, name: str) -> Document | None:
    name_shown = shown(root, name)
    raw, _ = read_bytes(root / name, REGISTER_BYTES, name_shown)
    if raw is None:
        return None
    return read_yaml(raw, name_shown, max_bytes=REGISTER_BYTES, max_nodes=REGISTER_NODES)[0]
