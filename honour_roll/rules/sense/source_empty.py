"""Nguồn phải có ít nhất tên bài, nơi đăng hoặc địa chỉ.

Nguồn mà không ai tìm lại được thì không chứng minh được gì.

Đúng::

    sources:
      - {publisher: laocaitv.vn, date: 2020-05-17}

Sai::

    sources:
      - {date: 2020-05-17}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from honour_roll.model.base import Source
from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file, tally_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message

RULE = Rule("source-empty", Severity.ERROR)

_Place = tuple[str, Path, Source]
"""A source with its file and the path within it."""


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Sources of a record with neither title nor publisher nor address."""
    return _empty(_listed(record_file(record.id), (), record.sources))


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Such sources of anything else."""
    return _empty(_sources(roll))


def _empty(sources: Iterable[_Place]) -> Iterator[Finding]:
    for file, path, source in sources:
        if not (source.title or source.publisher or source.url):
            yield RULE.at(
                file,
                path,
                Message(
                    "nguồn không có tên bài, nơi đăng hay địa chỉ",
                    "the source has no title, publisher or address",
                ),
                Message(
                    "Ghi ít nhất một trong các mục title, publisher, url.",
                    "Give at least one of title, publisher, url.",
                ),
            )


def _sources(roll: HonourRoll) -> Iterator[_Place]:
    reference = roll.reference
    for id, unit in reference.units.items():
        yield from _listed(reference.unit_files[id], roll.unit_paths[id], unit.sources)
    for id, decision in reference.decisions.items():
        yield from _listed(f"decisions/{id}.yml", (), decision.sources)
    for id, sheet in reference.tallies.items():
        yield tally_file(id), ("source",), sheet.source


def _listed(file: str, at: Path, sources: tuple[Source, ...]) -> Iterator[_Place]:
    for n, source in enumerate(sources):
        yield file, (*at, "sources", n), source
