"""What a takedown does to the content folder, planned whole before any of it is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from honour_roll.model.ids import is_record_id
from honour_roll.model.volume import Volume, VolumeEntry
from honour_roll.model.withdrawal import Withdrawals, known_by
from honour_roll.roll import HonourRoll
from honour_roll.source.files import read_bytes
from honour_roll.source.reader import REGISTER_NODES
from honour_roll.source.replacing import add_file, leftovers, replace_file
from honour_roll.source.survey import BOOKLETS, MANIFEST, REGISTER_BYTES, WITHDRAWN_FILE
from honour_roll.source.validation import validate
from honour_roll.source.yaml_reader import read_yaml
from honour_roll.source.yaml_writer import dump
from honour_roll.volumes import holding
from honour_roll.withdrawal.references import Rewrite, rewrites
from honour_roll.withdrawal.subject import Subject, folder_of, known_names


@dataclass(frozen=True, slots=True)
class Takedown:
    """Files under ``root`` that go, files that lose a reference, and what bars a return.

    ``volumes`` are those that hold the record, with its entry in each: their files for readers
    are among ``deleted``. ``decisions`` are those that nobody else has; they stay.
    ``namesakes`` are the ids of other records of the name in the unit; they stay, not barred.
    ``named`` are the photos of others of the unit that name whoever goes, or a namesake, by name.
    """

    root: Path
    subject: Subject
    deleted: tuple[str, ...]
    rewritten: tuple[Rewrite, ...]
    withdrawals: Withdrawals
    volumes: tuple[tuple[Volume, VolumeEntry], ...]
    decisions: tuple[str, ...]
    namesakes: tuple[str, ...]
    named: tuple[str, ...]

    @property
    def pictured(self) -> tuple[str, ...]:
        """The photos of others that show who goes: a file can't be told whose face to take out."""
        return tuple(dict.fromkeys(photo for one in self.rewritten for photo in one.photos))

    def carry_out(self) -> None:
        """Do it; whatever stops it half way, a second try finds the rest.

        First of all it is barred, so that the check tells of a takedown that was cut off. Files
        go before the manifest that leads to them, and last the record, which alone tells its
        photos, names and earlier ids. Raises FileChangedError where a file is no longer as it was
        read, and OSError.
        """
        write_withdrawals(self.root, self.withdrawals)
        own = frozenset(self.subject.files)
        for name in self.deleted:
            if name not in own:
                (self.root / name).unlink(missing_ok=True)
        for one in self.rewritten:
            replace_file(self.root / one.name, one.before, one.after)
        for name in self.subject.files:
            (self.root / name).unlink(missing_ok=True)
        folder = (self.root / self.subject.folder).resolve()
        for empty in (folder, folder.parent):
            with suppress(OSError):  # others are there
                empty.rmdir()


def takedown(roll: HonourRoll, subject: Subject) -> Takedown:
    """The plan for one record."""
    root = roll.reference.root
    volumes = tuple(_volumes(roll, subject))
    gone = [name for name in (*subject.files, *subject.photos) if (root / name).is_file()]
    gone += leftovers(root)
    for id in dict.fromkeys(volume.id for volume, _ in volumes):
        gone += _files_of(root, id)
    barred = roll.reference.withdrawals or Withdrawals.new()
    namesakes = tuple(sorted(_namesakes(roll, subject, barred)))
    return Takedown(
        root,
        subject,
        tuple(gone),
        tuple(rewrites(root, subject.ids, gone)),
        barred.barring(subject.ids, subject.known, namesakes),
        volumes,
        tuple(_decisions(roll, subject.id)),
        namesakes,
        tuple(dict.fromkeys(_named(roll, subject))),
    )


def _named(roll: HonourRoll, subject: Subject) -> Iterator[str]:
    wanted = frozenset(subject.known)
    for id, entry in roll.records.items():
        for photo in () if id in subject.ids else entry.photos:
            known = (one for name in photo.people for one in _names(name, entry.unit))
            if not wanted.isdisjoint(known):
                yield f"{folder_of(id)}/{photo.file}"


def _names(name: str, unit: str) -> Iterator[str]:
    return iter(()) if is_record_id(name) else known_by(name, unit, of_people=True)


def _namesakes(roll: HonourRoll, subject: Subject, barred: Withdrawals) -> Iterator[str]:
    """Others who are known by one of the names; nobody who was barred already."""
    wanted = frozenset(subject.known)
    for id, known in known_names(roll):
        is_other = id not in subject.ids and not wanted.isdisjoint(known)
        if is_other and not barred.bars_id(id) and not barred.bars_name(id, known):
            yield id


def read_withdrawals(root: Path) -> Withdrawals | None:
    """``withdrawn.yml`` as it is now; None where there is none that can be read."""
    raw, _ = read_bytes(root / WITHDRAWN_FILE, REGISTER_BYTES, WITHDRAWN_FILE)
    if raw is None:
        return None
    limits = {"max_bytes": REGISTER_BYTES, "max_nodes": REGISTER_NODES}
    document, _ = read_yaml(raw, WITHDRAWN_FILE, **limits)
    return validate(Withdrawals, document)[0] if document is not None else None


def write_withdrawals(root: Path, withdrawals: Withdrawals) -> None:
    """Write ``withdrawn.yml``; raises FileChangedError and OSError."""
    path, whole = root / WITHDRAWN_FILE, dump(withdrawals.to_data()).encode()
    before, _ = read_bytes(path, REGISTER_BYTES, WITHDRAWN_FILE)
    if before is None:
        add_file(path, whole)
    elif before != whole:
        replace_file(path, before, whole)


def _volumes(roll: HonourRoll, subject: Subject) -> Iterator[tuple[Volume, VolumeEntry]]:
    """Those that hold it under any of its ids, also of a record that can't be read."""
    seen = set()
    for id in subject.ids:
        for volume, entry in holding(roll, id):
            if (place := (volume.id, entry.record)) not in seen:
                seen.add(place)
                yield volume, entry


def _files_of(root: Path, booklet: str) -> Iterator[str]:
    """What lies beside a volume's manifest: files for readers, the cover."""
    folder = root / BOOKLETS / booklet
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name != MANIFEST and path.is_file() and not path.is_symlink():
            yield f"{BOOKLETS}/{booklet}/{path.name}"


def _decisions(roll: HonourRoll, id: str) -> Iterator[str]:
    """The decisions that no other record refers to."""
    entry = roll.records.get(id)
    own = {award.decision for award in entry.awards if award.decision} if entry else set()
    for other in roll.records.values() if own else ():
        if other.id != id:
            own -= {award.decision for award in other.awards}
    yield from sorted(own & roll.reference.decisions.keys())
