"""Writes the made-up roll, one area after the other: never more than one area in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from honour_roll.source.yaml_writer import dump
from scripts.demo.decisions import Registry
from scripts.demo.dice import Dice
from scripts.demo.honourees import Honouree, Recruiter
from scripts.demo.photos import draw, plan_photos
from scripts.demo.records import to_data
from scripts.demo.tallies import tally_sheets
from scripts.demo.units import NATION, Area, build_areas
from scripts.demo.vocabulary import MARK, NOTE, vocabularies

_SITE = {
    "operator": MARK,
    "responsible": "Người chịu trách nhiệm minh hoạ",
    "address": "Số 1, đường Minh Hoạ, tỉnh Minh Họa",
    "email": "minh-hoa@example.com",
    "licence": "CC0 1.0",
    "licence_url": "https://creativecommons.org/publicdomain/zero/1.0/deed.vi",
}
_HOME = f"""---
title: Sổ ghi danh (dữ liệu minh hoạ)
---

# Sổ ghi danh (dữ liệu minh hoạ)

**{NOTE}** Tên người, tên đơn vị, quyết định, con số và nguồn ở đây đều do máy đặt ra để dùng thử
và đo tốc độ.
"""
_OWN_SETTINGS = Path(__file__).resolve().parents[2] / "mkdocs.yml"
_REPOSITORY_SETTINGS = ("repo_url:", "repo_name:", "edit_uri:")


def _settings() -> str:
    """The project's own ``mkdocs.yml`` under another name, and without its repository."""
    lines = _OWN_SETTINGS.read_text(encoding="utf-8").splitlines()
    kept = (line for line in lines if not line.startswith((*_REPOSITORY_SETTINGS, "#")))
    renamed = (
        "site_name: Sổ ghi danh (dữ liệu minh hoạ)" if line.startswith("site_name:") else line
        for line in kept
    )
    return "\n".join((*renamed, ""))


def write_roll(target: Path, records: int, seed: int, *, photos: bool) -> None:
    """Write ``records`` records and all they refer to under ``target``."""
    areas = build_areas(seed, records)
    content = _Folder(target / "content")
    content.write("site", _SITE)
    for name, terms in vocabularies(areas).items():
        content.write(f"vocabulary/{name}", terms)
    content.write("units/viet-nam", NATION.to_data())
    content.text("pages/index.md", _HOME)
    _Folder(target).text("mkdocs.yml", _settings())
    registry = Registry(seed)
    for number, (area, share) in enumerate(zip(areas, _shares(areas, records), strict=True)):
        _write_units(content, area)
        dice = Dice(seed, "area", number)
        recruiter = Recruiter(dice, area)
        honourees = [recruiter.recruit() for _ in range(share)]
        decisions = registry.decide(event for one in honourees for event in one.events)
        for id, decision in decisions.items():
            content.write(f"decisions/{id}", decision)
        for one in honourees:
            _write_record(content, one, area, seed, photos=photos)
        if area.seat.kind == "district":
            for path, sheet in tally_sheets(dice, area.seat, honourees):
                content.write(f"tallies/{path}", sheet)


def _shares(areas: Sequence[Area], records: int) -> list[int]:
    """How many records each area gets: 3 % for the province, the rest in equal parts."""
    province, districts = records * 3 // 100, len(areas) - 1
    rest = records - province
    return [*(rest // districts + (n < rest % districts) for n in range(districts)), province]


def _write_units(content: _Folder, area: Area) -> None:
    content.write(f"units/{area.seat.id}", area.seat.to_data())
    register = {place.id: place.to_data() for place in area.places}
    content.write(f"units/{area.seat.id}-truc-thuoc", {"units": register})


def _write_record(content: _Folder, one: Honouree, area: Area, seed: int, *, photos: bool) -> None:
    plans = plan_photos(seed, one) if photos else []
    content.write(f"records/{one.id}", to_data(Dice(seed, one.id), one, area, plans))
    folder = one.id.rpartition("/")[0]
    for plan in plans:
        (content.path / "records" / folder / plan.file).write_bytes(draw(plan))


class _Folder:
    """A folder in which files are written once, with the same bytes on every system."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._made: set[Path] = set()

    def write(self, name: str, data: Mapping[str, Any]) -> None:
        """``data`` as ``name``.yml."""
        self.text(f"{name}.yml", dump(data))

    def text(self, name: str, text: str) -> None:
        """``text`` as the file ``name``."""
        path = self.path / name
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        path.write_bytes(text.encode())
