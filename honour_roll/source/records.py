"""The records of a content folder: those that are new or changed are read, all kept in short."""

from __future__ import annotations

from collections.abc import Callable

from honour_roll.source.content import Content
from honour_roll.source.files import names_of
from honour_roll.source.inspector import Inspector
from honour_roll.source.record_reader import RecordReader
from honour_roll.source.store import RecordStore
from honour_roll.source.survey import RECORDS, Survey


def read_records(
    content: Content,
    survey: Survey,
    on_file: Callable[[str], None],
    inspector: Inspector,
    store: RecordStore,
) -> None:
    """Add every record without mistakes to ``content``, and the mistakes of the others.

    Those with which something is wrong, be it a hint, are read at every build: it is to be told
    each time.
    """
    found = survey.folders[RECORDS]
    content.problems += found.problems
    if any(problem.is_error for problem in found.problems):
        content.known.doubt([RECORDS])
    content.beside = {folder: names_of(stamps) for folder, stamps in found.beside.items()}
    ids = survey.ids
    for id in ids:
        content.known.add(RECORDS, id)
    reader = RecordReader(content, survey, on_file, inspector, store)
    kept = reader.kept()
    for id in kept:
        on_file(f"{RECORDS}/{id}.yml")
    reader.read([id for id in ids if id not in kept])
    if reader.let_go:
        kept = reader.kept()
        reader.read_again([id for id in reader.let_go if id not in kept])
    read = {**content.records, **kept}
    content.records = {id: read[id] for id in ids if id in read}
    reader.forget_deleted()
