"""The lists of the PyPI package vietnamadminunits, read from its wheel; nothing of it runs."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

from honour_roll.gazetteer.lists import Listed, ListRefused, UnitLists
from honour_roll.model.terms import Level
from honour_roll.text.names import with_noun

NAME, VERSION = "vietnamadminunits", "1.0.4"
SHA256 = "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35"
SOURCE = f"{NAME} {VERSION} (PyPI)"
OTHER_NAME, OTHER_VERSION = "vietnam-provinces", "2025.10.1"
OTHER_SHA256 = "1693dece496b1e04e2b637a3dd79a87a22666e13c91c51cf06dc27e482987f57"

_FOLDER = "vietnamadminunits/data"
_OTHER = "vietnam_provinces/data/nested-divisions.json"
_MOST_BYTES = 64_000_000
_BEFORE = (
    "SELECT provinceKey, districtKey, wardKey, province, district, ward,"
    " provinceCode, districtCode, wardCode FROM admin_units_legacy"
    " ORDER BY provinceCode, districtCode, wardCode"
)
_AFTER = (
    "SELECT provinceKey, wardKey, province, ward, provinceCode, wardCode FROM admin_units"
    " ORDER BY provinceCode, wardCode"
)


def checked(raw: bytes, sha256: str, name: str) -> bytes:
    """``raw`` where it is the pinned file; raises ``ListRefused``."""
    if hashlib.sha256(raw).hexdigest() != sha256:
        raise ListRefused(
            f"đây không phải đúng bản {name} đã được đối chiếu nên không đọc. Tải lại bằng:"
            " python -m scripts.unit_lists"
        )
    return raw


def read_wheel(raw: bytes) -> UnitLists:
    """Both lists of a wheel of vietnamadminunits; raises ``ListRefused``."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as wheel:
            database = _member(wheel, f"{_FOLDER}/dataset.db")
            into = _into(json.loads(_member(wheel, f"{_FOLDER}/converter_2025.json")))
        before, after = _rows(database)
    except (zipfile.BadZipFile, KeyError, ValueError, sqlite3.Error, TypeError) as error:
        raise ListRefused(f"tệp không có dữ liệu như {SOURCE}: {error}") from error
    lists = UnitLists(SOURCE)
    for row in after:
        for one in _listed_after(row):
            lists.after.setdefault(one.key, one)
    for row in before:
        for one in _listed_before(row, into):
            lists.before.setdefault(one.key, one)
    _tell_unknown(lists, into)
    lists.close()
    return lists


def read_other(raw: bytes) -> dict[tuple[str, str], str]:
    """(province's name, commune's name) → code, of a wheel of vietnam-provinces."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as wheel:
            provinces = json.loads(_member(wheel, _OTHER))
        return {
            (province["name"], ward["name"]): f"{ward['code']:05}"
            for province in provinces
            for ward in province["wards"]
        }
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise ListRefused(f"tệp không có dữ liệu như {OTHER_NAME} {OTHER_VERSION}") from error


def _member(wheel: zipfile.ZipFile, name: str) -> bytes:
    if wheel.getinfo(name).file_size > _MOST_BYTES:
        raise ValueError(name)
    return wheel.read(name)


def _rows(database: bytes) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "dataset.db")
        file.write_bytes(database)
        address = f"{file.as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return connection.execute(_BEFORE).fetchall(), connection.execute(_AFTER).fetchall()


def _into(converter: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Key of a unit before → keys of the units after; of a province's communes and of provinces."""
    found: dict[str, list[str]] = {}
    for province, befores in converter["DICT_PROVINCE"].items():
        for before in befores:
            found.setdefault(before, []).append(province)
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, befores in communes.items():
            for before in befores:
                found.setdefault(before, []).append(f"{province}_{commune}")
    for province, parts in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for before, communes in parts.items():
            keys = (f"{province}_{part['newWardKey']}" for part in communes)
            found.setdefault(before, []).extend(keys)
    return {key: tuple(dict.fromkeys(keys)) for key, keys in found.items()}


def _listed_after(row: tuple[Any, ...]) -> Iterator[Listed]:
    province, commune, province_name, name, province_code, code = row
    yield Listed(province, province_name, Level.PROVINCE, None, province_code)
    yield Listed(f"{province}_{commune}", with_noun(name), Level.COMMUNE, province, code)


def _listed_before(row: tuple[Any, ...], into: dict[str, tuple[str, ...]]) -> Iterator[Listed]:
    province, district, commune, province_name, district_name, name, *codes = row
    above = f"{province}_{district}"
    yield Listed(province, province_name, Level.PROVINCE, None, codes[0], into.get(province, ()))
    # A district without communes has a key of its own, with nothing after the last line.
    whole = into.get(f"{above}_", ())
    yield Listed(above, with_noun(district_name), Level.DISTRICT, province, codes[1], whole)
    if commune:
        key = f"{above}_{commune}"
        yield Listed(key, with_noun(name), Level.COMMUNE, above, codes[2], into.get(key, ()))


def _tell_unknown(lists: UnitLists, into: dict[str, tuple[str, ...]]) -> None:
    """What the conversion names and no list has is left out, and told."""
    known = {*lists.before, *(f"{key}_" for key in lists.before)}
    lists.told += [
        f"{key}: bảng chuyển đổi có đơn vị này, danh sách trước 1/7/2025 thì không."
        for key in into
        if key not in known
    ]
    for key, one in lists.before.items():
        unknown = [other for other in one.into if other not in lists.after]
        if unknown:
            lists.told += [f"{one.name}: không rõ đơn vị kế thừa “{other}”." for other in unknown]
            kept = tuple(other for other in one.into if other in lists.after)
            lists.before[key] = Listed(one.key, one.name, one.level, one.parent, one.code, kept)
