"""The JSON Schema of the files of records."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from honour_roll.exports.json_data import TERMS, WORDS_OF_RECORD
from honour_roll.model.terms import Category, Kind, Level, Status
from honour_roll.text.labels import CORRECTED

Data = dict[str, Any]

_DATE: Data = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
_NUMBER: Data = {"type": "integer"}
_PAGE: Data = {"type": "string", "format": "uri-reference"}
_NAMED: Data = {"$ref": "#/$defs/named"}


def _object(properties: Data, required: list[str]) -> Data:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


_PERIOD = _object({"from": _DATE, "to": _DATE}, ["from"])


def schema(title: str) -> bytes:
    """That of the whole file (draft 2020-12).

    ``#/$defs/record`` is that of one record, ``#/$defs/view`` that of the file of a view.
    """
    about = {name: _text() for name in ("title", "licence", "licence_url")}
    honours = _list({"$ref": "#/$defs/honourOfRecord"})
    view = _object({**about, "page": _PAGE, "honours": honours}, ["title", "page", "honours"])
    records = _list({"$ref": "#/$defs/record"})
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **_object({**about, "updated": _DATE, "records": records}, ["title", "records"]),
        "$defs": {
            "record": _object(_record(), ["id", "url", "kind", "name", "unit", "honours"]),
            "honour": _object(_honour(), ["key", "status", "category", "unit"]),
            "view": view,
            "honourOfRecord": _object(
                {"record": _whose(), **_honour()}, ["record", "key", "status", "category", "unit"]
            ),
            "named": _object({"id": _text(), "name": _text()}, ["id", "name"]),
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=2).encode() + b"\n"


def _record() -> Data:
    source = {name: _text() for name in ("title", "publisher", "author", "url", "note")}
    return {
        "id": _text("Mã không đổi, cũng là địa chỉ trang"),
        "url": _PAGE,
        "kind": _choice(Kind, "Loại"),
        "name": _text("Tên"),
        "other_names": _list(_text()),
        "unit": _NAMED,
        "position": _text("Chức vụ, công việc"),
        "village": _text("Thôn, bản, tổ dân phố"),
        "born": _NUMBER | {"description": "Năm sinh"},
        "died": _NUMBER | {"description": "Năm mất"},
        "field": _NAMED,
        "summary": _text("Tóm tắt"),
        "replicated_from": _text("Mã mô hình gốc"),
        "honours": _list({"$ref": "#/$defs/honour"}) | {"minItems": 1},
        "corrections": _list(_correction()) | {"description": "Những điều ghi sai đã sửa"},
        "updated": _DATE | {"description": "Ngày sửa hồ sơ gần nhất"},
        **{name: _text("Chỉ có trong tệp của từng điển hình") for name in WORDS_OF_RECORD},
        "subject": _NAMED,
        "photos": _list(_photo()),
        "origins": _list(_NAMED) | {"description": "Các mô hình gốc, nơi bắt đầu đứng đầu"},
        "replicas": _list(_replica()) | {"description": "Các mô hình nhân rộng từ mô hình này"},
        "disseminated": _list(_use()) | {"description": "Đã tuyên truyền"},
        "sources": _list(_object({**source, "date": _DATE}, [])),
    }


def _whose() -> Data:
    names = ("id", "url", "kind", "name")
    return _object({name: _record()[name] for name in names}, list(names))


def _photo() -> Data:
    words = {name: _text() for name in ("alt", "caption", "credit")}
    fields = {"url": _PAGE, "width": _NUMBER, "height": _NUMBER, **words}
    return _object(fields, ["url", "width", "height", "alt"])


def _use() -> Data:
    fields = {"channel": _NAMED, "on": _DATE, "title": _text(), "url": _PAGE}
    return _object(fields, ["channel"])


def _replica() -> Data:
    fields = {
        "id": _text(),
        "name": _text(),
        "unit": _NAMED,
        "year": _NUMBER,
        "period": _PERIOD,
        "replicated_from": _text("Mã mô hình gốc"),
    }
    return _object(fields, ["id", "name", "unit", "replicated_from"])


def _correction() -> Data:
    fields = {
        "on": _DATE,
        "field": {"enum": list(CORRECTED), "description": "Mục đã sửa"},
        "honour": _text("Mã lần ghi nhận đã sửa"),
        "was": _text("Đã ghi"),
        "now": _text("Nay sửa là"),
        "told_by": _text("Người báo, nếu đồng ý cho nêu tên"),
    }
    return _object(fields, ["on", "field", "now"])


def _honour() -> Data:
    return {
        "key": _text("Mã lần ghi nhận, riêng trong điển hình"),
        "status": _choice([one for one in Status if one.is_public], "Trạng thái"),
        "category": _choice(Category, "Đối tượng mà số liệu tính"),
        "unit": _NAMED,
        "year": _NUMBER,
        "period": _PERIOD,
        "date": _DATE,
        "level": _choice(Level, "Cấp ghi nhận"),
        "number": _text("Số văn bản"),
        "decision": _text("Mã quyết định"),
        "posthumous": {"const": True, "description": "Truy tặng"},
        "position": _text("Chức vụ khi đó"),
        "name_as_printed": _text("Tên ghi trong văn bản"),
        "note": _text("Ghi chú"),
        **dict.fromkeys(TERMS, _NAMED),
    }


def _list(items: Data) -> Data:
    return {"type": "array", "items": items}


def _text(about: str = "") -> Data:
    return {"type": "string", "minLength": 1, **({"description": about} if about else {})}


def _choice(values: type[StrEnum] | Sequence[StrEnum], about: str) -> Data:
    return {"enum": [value.value for value in values], "description": about}
