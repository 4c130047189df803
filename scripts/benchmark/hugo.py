"""The same roll as a Hugo project: content, data, and our own page shells as base templates."""

from __future__ import annotations

import shutil
from pathlib import Path

from honour_roll.counts import group
from honour_roll.rules import check_content
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit_time import unit_time_views
from scripts.benchmark.hugo_data import write_data
from scripts.benchmark.hugo_records import HugoRecords
from scripts.benchmark.hugo_shells import write_shells

TEMPLATES = Path(__file__).parent / "hugo_site"
_LANDINGS = {
    "don-vi": "Đơn vị",
    "nam": "Năm",
    "doi-tuong": "Đối tượng",
    "linh-vuc": "Lĩnh vực",
    "phong-trao": "Phong trào",
    "quyet-dinh": "Quyết định",
    "muc-luc": "Mục lục theo tên",
    "so-ghi-danh": "Sổ ghi danh theo đơn vị",
    "nguon": "Nguồn",
}
# Sections without a page of their own.
_UNSEEN = ("dien-hinh", "ky")
# One page each, with little or nothing of the records: Hugo copies ours.
_COPIED = (
    "assets",
    "404.html",
    "an-pham",
    "bao-sai-sot",
    "cach-tinh",
    "dinh-chinh",
    "du-lieu",
    "gioi-thieu",
    "huong-dan",
    "nhap-lieu",
    "thong-ke",
    "tim-kiem",
)


def write_project(content: Path, site: Path, folder: Path) -> None:
    """A Hugo project in ``folder`` for the roll in ``content``, which we built into ``site``."""
    roll, _ = check_content(content)
    index = ViewIndex(roll.public(), lambda record: ())
    shutil.copytree(TEMPLATES, folder)
    write_data(index, folder / "data")
    HugoRecords(index).write(folder / "content" / "dien-hinh")
    _write_sections(folder / "content")
    _write_empty_terms(index, folder / "content")
    write_shells(site, folder / "layouts")
    for name in _COPIED:
        _copy(site / name, folder / "static" / name)


def _write_sections(content: Path) -> None:
    for name, title in _LANDINGS.items():
        _write(content / name, f"title: {title}")
    for name in _UNSEEN:
        _write(content / name, "build: {render: never, list: never}")


def _write_empty_terms(index: ViewIndex, content: Path) -> None:
    """Pages of ours that list nobody: Hugo makes a term's page only where a record has it."""
    own = group(index.counts.all, lambda award: award.unit)
    for unit in index.reference.units.values():
        if not index.members.get(unit.id):
            _write(content / "don-vi" / unit.id, f"title: {unit.id}")
        slugs = {addresses.time_slug(time_of(award)) for award in own.get(unit.id, ())}
        for view in unit_time_views(index, unit):
            slug = view.address.rstrip("/").rpartition("/")[2]
            if slug not in slugs:
                _write(content / "ky" / unit.id / slug, f"url: /{view.address}")
    listed = {addresses.time_slug(time_of(award)) for award in index.counts.all}
    for slug in {addresses.time_slug(time) for time in index.times} - listed:
        _write(content / "nam" / slug, f"title: {slug}")


def _write(folder: Path, front_matter: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = f"---\n{front_matter}\n---\n"
    (folder / "_index.md").write_text(text, encoding="utf-8", newline="\n")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)
