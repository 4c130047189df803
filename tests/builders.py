"""Made-up units, records and totals for tests, built in code; every name says that it is made up.

``unit``, ``record`` and the like give one part each, ``roll`` puts them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.site import SiteFacts
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import VOCABULARIES, Term
from honour_roll.model.volume import Volume
from honour_roll.roll import HonourRoll, Reference
from honour_roll.source.content import Content
from honour_roll.source.full_records import FullRecords
from honour_roll.source.reader import read_content
from honour_roll.source.store import RecordStore
from honour_roll.source.survey import Survey
from honour_roll.text.dates import PartialDate, Period, parse_date
from honour_roll.views.index import ViewIndex

Time = int | str | tuple[int | str, int | str | None] | None
"""A year, a date ("2020-05-17"), a period ((2016, 2020); open: (2021, None)), or undated."""

MOVEMENT = "phong-trao-thu"
OTHER_MOVEMENT = "phong-trao-khac"
VOCABULARY: Mapping[str, Mapping[str, Mapping[str, object]]] = {
    "movements": {
        MOVEMENT: {"name": "Phong trào làm thử", "short_name": "Làm thử"},
        OTHER_MOVEMENT: {"name": "Phong trào làm khác"},
    },
    "authorities": {"co-quan-thu": {"name": "Cơ quan thử nghiệm", "level": "district"}},
    "forms": {"giay-khen": {"name": "Giấy khen thử"}, "bang-khen": {"name": "Bằng khen thử"}},
    "measures": {
        "honourees": {"name": "Điển hình"},
        "percent": {"name": "Tỷ lệ", "percent": "true"},
        "classes": {"name": "Lớp"},
    },
    "fields": {"linh-vuc-thu": {"name": "Lĩnh vực thử"}},
    "subjects": {"chuyen-de-thu": {"name": "Chuyên đề thử"}},
    "channels": {"trien-lam": {"name": "Triển lãm thử"}},
}


def period(name: str, parent: str | None = None, **more: object) -> dict[str, object]:
    """One period of a unit; ``start`` stands for the key ``from``, the level is a district's."""
    data: dict[str, object] = {"name": name, "level": "district", "parent": parent, **more}
    data["from"] = data.pop("start", None)
    return {key: value for key, value in data.items() if value is not None}


def unit(
    id: str, name: str = "", parent: str | None = None, until: str | None = None, **more: Any
) -> Unit:
    """A unit of one period, or of the ``periods`` given; without a name it is called by its id."""
    periods = more.pop("periods", None) or [period(name or f"Đơn vị {id}", parent, until=until)]
    return Unit.model_validate({"id": id, "periods": periods, **more})


def honour(time: Time, status: str = "recognised", **more: Any) -> dict[str, object]:
    """One honour of the made-up movement."""
    data: dict[str, object] = {"key": "lan-nay", "status": status, "movement": MOVEMENT, **more}
    if isinstance(time, int):
        data["year"] = time
    elif isinstance(time, str):
        data["date"] = time
    elif time is not None:
        data["period"] = span(time)
    return {key: value for key, value in data.items() if value is not None}


def span(time: tuple[int | str, int | str | None]) -> dict[str, object]:
    """A period as files have it."""
    ends = {"from": str(time[0]), "to": None if time[1] is None else str(time[1])}
    return {key: value for key, value in ends.items() if value is not None}


def record(id: str, *honours: Mapping[str, object], **more: Any) -> Record:
    """An individual of the unit that its id names; honoured in the year of its id by default."""
    unit_id, year, slug = id.split("/")
    data: dict[str, object] = {
        "id": id,
        "kind": "individual",
        "name": f"Người Thử {slug}",
        "unit": unit_id,
        "honours": list(honours) or [honour(int(year))],
        **more,
    }
    return Record.model_validate(data)


def entry(id: str, *honours: Mapping[str, object], **more: Any) -> Entry:
    """Such a record in short, beside no decisions."""
    return Entry.of(record(id, *honours, **more), {})


def decision(id: str, **more: Any) -> Decision:
    """A decision of the made-up authority."""
    return Decision.model_validate({"id": id, "authority": "co-quan-thu", **more})


def total(value: str | int, time: Time = 2020, **more: Any) -> dict[str, object]:
    """A published total: individuals recognised in a year or a period."""
    data: dict[str, object] = {
        "key": "tong",
        "title": "Cá nhân được ghi danh",
        "value": str(value),
        "kinds": ["individual"],
        "status": "recognised",
        **more,
    }
    if isinstance(time, int):
        data["year"] = time
    elif isinstance(time, tuple):
        data["period"] = span(time)
    return {key: value for key, value in data.items() if value is not None}


def sheet(id: str, *totals: Mapping[str, object], **more: Any) -> TallySheet:
    """What one made-up article published about the unit that the id names."""
    data: dict[str, object] = {
        "id": id,
        "unit": id.partition("/")[0],
        "movement": MOVEMENT,
        "source": {"title": "Bài báo bịa", "publisher": "bao-bia.example", "date": "2020-05-17"},
        "totals": list(totals) or [total(1)],
        **more,
    }
    return TallySheet.model_validate(
        {key: value for key, value in data.items() if value is not None}
    )


def roll(
    records: Iterable[Record] = (),
    units: Iterable[Unit] = (),
    decisions: Iterable[Decision] = (),
    tallies: Sequence[TallySheet] = (),
    booklets: Sequence[Booklet] = (),
    volumes: Sequence[Volume] = (),
    **more: Any,
) -> HonourRoll:
    """A roll of these; units that records name and nobody gave are made up."""
    full = {record.id: record for record in records}
    known = {unit.id: unit for unit in units}
    for one in full.values():
        for unit_id in (one.unit, *(h.unit for h in one.honours)):
            if unit_id and unit_id not in known:
                known[unit_id] = unit(unit_id)
    reference = Reference(
        root=Path("content"),
        units=known,
        decisions={decision.id: decision for decision in decisions},
        tallies={sheet.id: sheet for sheet in tallies},
        booklets={booklet.id: booklet for booklet in booklets},
        volumes={volume.id: volume for volume in volumes},
        volume_files=more.pop("volume_files", {}),
        vocabulary=more.pop("vocabulary", None) or vocabulary(VOCABULARY),
        site=SiteFacts.model_validate(more.pop("site", {})),
        unit_files={id: f"units/{id}.yml" for id in known},
    )
    entries = {id: Entry.of(one, reference.decisions) for id, one in full.items()}
    return HonourRoll(entries, reference, full.__getitem__, **more)


def roll_in(root: Path) -> HonourRoll:
    """The roll of a content folder."""
    content = read_content(root)
    return HonourRoll.of(content, FullRecords(content, Survey.of(root), RecordStore()))


def full_records(content: Content) -> dict[str, Record]:
    """The whole of every record of a content folder that was just read."""
    full = FullRecords(content, Survey.of(content.root), RecordStore())
    return {id: full(id) for id in content.records}


def vocabulary(
    words: Mapping[str, Mapping[str, Mapping[str, object]]],
) -> dict[str, dict[str, Term]]:
    """The terms of each vocabulary."""
    return {
        name: {
            id: VOCABULARIES[name].model_validate({"id": id, **term}) for id, term in terms.items()
        }
        for name, terms in words.items()
    }


def view_index(
    records: Iterable[Record] = (), units: Iterable[Unit] = (), **more: Any
) -> ViewIndex:
    """What views are made of: the public part of a roll, without photos."""
    return ViewIndex(roll(records, units, **more).public(), lambda record: ())


def date(text: str) -> PartialDate:
    """A date as files have it."""
    return parse_date(text)


def years(first: int, last: int | None) -> Period:
    """A period of whole years."""
    return Period(PartialDate(first), None if last is None else PartialDate(last))
