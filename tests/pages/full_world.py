"""A made-up roll in which every field of text that a page can show is filled."""

from __future__ import annotations

from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.unit import Unit
from honour_roll.model.volume import Volume
from honour_roll.roll import HonourRoll
from honour_roll.views.parts import PhotoFile, PhotoView
from tests.builders import decision, honour, record, roll, sheet, total, unit, vocabulary

RECORD_ID = "huyen/2019/an"
DECISION_ID = "co-quan-thu-2020-7"
SOURCE_URL = "https://bao-bia.example/bai?a=1&b={{7*7}}"


def photos(entry: Entry, text: str) -> tuple[PhotoView, ...]:
    """Two photos of the entry."""
    files = tuple(
        PhotoFile(f"dien-hinh/{entry.id}/anh-1-{width}.webp", width, width) for width in (480, 960)
    )
    return tuple(PhotoView(files, text, text, text, (5, 3)) for _ in range(2))


def full_roll(text: str) -> HonourRoll:
    """``text`` stands in every field that takes words."""
    return roll(
        _records(text),
        _units(text),
        decisions=[_decision(text)],
        tallies=[
            sheet(
                "huyen/bai",
                total(5, note=text, title=text, names=[text]),
                total(2, key="phan", title=text, part_of="tong"),
                source=_source(text),
            )
        ],
        vocabulary=vocabulary(
            {
                "movements": {
                    "phong-trao-thu": {
                        "name": text,
                        "short_name": text,
                        "description": text,
                        "basis": [text, text],
                    }
                },
                "authorities": {"co-quan-thu": {"name": text}},
                "measures": {"honourees": {"name": text}},
                **{
                    name: {"tu-thu": {"name": text, "description": text}}
                    for name in ("forms", "fields", "subjects", "channels")
                },
            }
        ),
        booklets=[_booklet(text)],
        volumes=[_volume(text)],
        volume_files={"tap-thu": {"tap-thu-web.pdf": 1}},
        site={
            "operator": text,
            "responsible": text,
            "address": text,
            "email": "so@co-quan.example",
            "phone": text,
            "licence": text,
        },
    )


def _records(text: str) -> list[Record]:
    full = record(
        RECORD_ID,
        honour(2019, form="tu-thu", note=text, number=text, unit="xa-con"),
        honour(
            None,
            decision=DECISION_ID,
            position=text,
            name_as_printed=text,
            posthumous="true",
            **{"as": "leader"},
        ),
        name=text,
        sort_name=text,
        other_names=[text, text],
        title=text,
        gender="male",
        born="1960",
        died="2010",
        position=text,
        hometown=text,
        village=text,
        field="tu-thu",
        subject="tu-thu",
        summary=text,
        story=text,
        story_author=text,
        sources=[_source(text), {"url": SOURCE_URL, "note": text}],
        disseminated=[
            {"channel": "tu-thu", "title": text, "url": SOURCE_URL},
            {"channel": "tu-thu", "title": text},
        ],
        note=text,
        corrections=[
            {"on": "2025", "field": "story", "was": text, "now": text, "told_by": text},
            {"on": "2025", "field": "honours", "honour": "lan-nay", "now": text},
        ],
        updated="2025-03-04",
        also_units=["huyen-chia"],
    )
    origin = record("huyen/2019/goc", kind="model", name=text)
    copy = record("huyen/2019/theo", kind="model", name=text, replicated_from=origin.id)
    return [full, origin, copy, record("huyen/2019/ban", name=text, sort_name=text)]


def _units(text: str) -> list[Unit]:
    then = {"name": text, "level": "district", "parent": "tinh", "committee": text, "code": text}
    return [
        unit(
            "huyen",
            periods=[
                {**then, "note": text},
                {**then, "name": f"{text} 2", "from": "2020-01-01", "until": "2024"},
            ],
            end="merger",
            successors=["huyen-moi"],
            sources=[_source(text)],
            note=text,
        ),
        unit("huyen-moi", text, "tinh"),
        unit("huyen-chia", text, "tinh", "2024", end="split", successors=["huyen-moi", "xa-con"]),
        unit("xa-con", text, "huyen-moi"),
        unit("tinh", text),
    ]


def _decision(text: str) -> Decision:
    return decision(
        DECISION_ID,
        number=text,
        date="2020-05-17",
        level="district",
        form="tu-thu",
        title=text,
        sources=[_source(text)],
        note=text,
    )


def _booklet(text: str) -> Booklet:
    return Booklet.model_validate(
        {
            "id": "tap-thu",
            "title": text,
            "publisher": text,
            "editors": [text],
            "selection": {"units": ["huyen"], "movements": ["phong-trao-thu"]},
        }
    )


def _volume(text: str) -> Volume:
    return Volume.model_validate(
        {
            "id": "tap-thu",
            "title": text,
            "frozen": "true",
            "pages": text,
            "files": [{"profile": "web", "name": "tap-thu-web.pdf", "sha256": "0"}],
            "entries": [{"record": RECORD_ID, "page": text, "printed": {"story": "0"}}],
        }
    )


def _source(text: str) -> dict[str, str]:
    return {
        "title": text,
        "publisher": text,
        "author": text,
        "date": "2020",
        "url": SOURCE_URL,
        "note": text,
    }
