"""Writes the register: one file a province, to which later units are only added."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from honour_roll.gazetteer.lists import ListRefused
from honour_roll.gazetteer.register import Register
from honour_roll.model.unit import Unit
from honour_roll.source.canonical import arranged
from honour_roll.source.files import is_link, read_bytes
from honour_roll.source.replacing import add_file, replace_file
from honour_roll.source.survey import REGISTER_BYTES
from honour_roll.source.yaml_writer import dump

_HEAD = b"units:\n"


def write_register(root: Path, register: Register) -> None:
    """Raises ``ListRefused`` or ``OSError``; files written by then stay, and a new run goes on."""
    for name, units in register.files.items():
        path = root / name
        for one in (path, *path.parents[: len(Path(name).parts) - 1]):
            if is_link(one):
                raise ListRefused(f"{name}: là liên kết tới nơi khác nên không ghi vào đó.")
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            _add(path, name, units)
        else:
            add_file(path, text_of(units))


def text_of(units: Mapping[str, Mapping[str, Any]]) -> bytes:
    """A register file in its canonical form."""
    data = {id: arranged(Unit, unit) for id, unit in units.items()}
    return dump({"units": data}).encode("utf-8")


def _add(path: Path, name: str, units: Mapping[str, Mapping[str, Any]]) -> None:
    """Behind what is there: nothing that somebody wrote or noted is touched."""
    raw, problem = read_bytes(path, REGISTER_BYTES, name)
    if raw is None or problem or not raw.startswith(_HEAD):
        raise ListRefused(f"{name}: không đọc được hoặc không phải danh mục đơn vị (units:).")
    gap = b"" if raw.endswith(b"\n") else b"\n"
    replace_file(path, raw, raw + gap + text_of(units).removeprefix(_HEAD))
