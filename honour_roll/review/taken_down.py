"""Of an entry that a contribution takes down, the summary, which may be public, names nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from honour_roll.model.entry import Entry
from honour_roll.printing.sections import Section
from honour_roll.review.changes import Changes
from honour_roll.review.people import Rolls
from honour_roll.text.numbers import format_count

_VEIL = "(đã gỡ)"


@dataclass(frozen=True, slots=True)
class TakenDown:
    """The entries of before whose ids are barred now and stand nowhere any more."""

    entries: tuple[Entry, ...]

    @classmethod
    def between(cls, rolls: Rolls) -> TakenDown:
        """Those that a contribution takes down."""
        barred = rolls.after.reference.withdrawals
        gone = rolls.before.records.keys() - rolls.after.records.keys() if barred else set()
        return cls(
            tuple(rolls.before.records[id] for id in sorted(gone) if barred and barred.bars_id(id))
        )

    def left_out(self, changes: Changes) -> Changes:
        """Without the deletion of their files."""
        files = {name for entry in self.entries for name in _files(entry)}
        return replace(changes, deleted=[name for name in changes.deleted if name not in files])

    def section(self) -> Section:
        """How many there are."""
        words = f"{format_count(len(self.entries))} điển hình được gỡ, không nêu tên ở đây."
        return Section("Điển hình được gỡ", [words] if self.entries else [])

    def veiled(self, sections: Iterable[Section]) -> Iterator[Section]:
        """``sections`` without their ids and names."""
        needles = [n for e in self.entries for n in (e.id, *e.former_ids, e.name, *e.other_names)]
        for section in sections:
            rows = [[_without(cell, needles) for cell in row] for row in section.rows]
            words = [_without(word, needles) for word in section.words]
            yield replace(section, words=words, rows=rows) if needles else section


def _files(entry: Entry) -> Iterator[str]:
    folder = f"records/{entry.id}".rpartition("/")[0]
    yield f"records/{entry.id}.yml"
    for photo in entry.photos:
        yield f"{folder}/{photo.file}"


def _without(text: str, needles: Iterable[str]) -> str:
    for needle in needles:
        text = text.replace(needle, _VEIL)
    return text
