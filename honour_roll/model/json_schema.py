"""JSON Schema (draft 2020-12) of every kind of content file, for editors and forms.

It comes from the classes of the model. What only the rules can see (other files, order,
dates) is not in it; whatever it refuses, ``honour-roll check`` refuses as well, or nearly so.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.ids import SLUG_SCHEMA
from honour_roll.model.record import FIELDS_OF_KIND, Record
from honour_roll.model.site import SiteFacts
from honour_roll.model.tally import TallySheet
from honour_roll.model.terms import Kind
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import VOCABULARIES
from honour_roll.text import labels

Schema: TypeAlias = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_CLASSES: Mapping[str, type[Part]] = MappingProxyType(
    {
        "record": Record,
        "decision": Decision,
        "tallies": TallySheet,
        "booklet": Booklet,
        "site": SiteFacts,
    }
)
NAMES = (*_CLASSES, "unit", *VOCABULARIES)
"""The kinds of files that have a schema."""

_TITLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "Authority": ("Cơ quan", "Cơ quan, người ra quyết định."),
        "Booklet": ("Sách", "Một tập sách in từ các hồ sơ trong Sổ."),
        "Category": ("Loại được tính", "Loại điển hình, hoặc người đứng đầu."),
        "Consent": ("Căn cứ công bố", "Vì sao được phép công bố hồ sơ này."),
        "Correction": ("Đính chính", "Một điều ghi sai đã sửa."),
        "Decision": ("Quyết định", "Một văn bản ghi nhận nhiều điển hình."),
        "Dissemination": ("Lần tuyên truyền", "Một lần giới thiệu điển hình ở nơi khác."),
        "Honour": ("Lần ghi nhận", "Ai quyết định điều gì, khi nào."),
        "Imprint": ("Thông tin xuất bản", "Các mục pháp luật yêu cầu in trong sách."),
        "Kind": ("Loại điển hình", "Điển hình là gì."),
        "Level": ("Cấp", "Từ thấp đến cao."),
        "Measure": ("Đơn vị đo", "Con số được công bố đếm cái gì."),
        "Movement": ("Phong trào", "Số liệu tính riêng cho từng phong trào."),
        "Photo": ("Ảnh", "Tệp ảnh nằm cạnh tệp YAML."),
        "Record": ("Điển hình", "Một cá nhân, tập thể, mô hình hoặc hộ gia đình."),
        "Review": ("Rà soát", "Ai đã đối chiếu với tài liệu gốc, khi nào."),
        "Section": ("Phần", "Một phần của sách: những loại nào, dưới tên gì."),
        "Selection": ("Chọn điển hình", "Những hồ sơ nào được đưa vào sách."),
        "SiteFacts": ("Thông tin trang", "Hiện ở chân mọi trang và trong sách in."),
        "Source": ("Nguồn", "Bài báo, sách, báo cáo."),
        "Span": ("Giai đoạn", "Nhiều năm liền, tính thành một dòng riêng."),
        "Status": ("Trạng thái", "Mức mà điển hình đã đạt."),
        "Tally": ("Con số", "Một con số đã được công bố."),
        "TallySheet": ("Bảng số liệu đã công bố", "Các con số của một đơn vị trong một nguồn."),
        "Term": ("Mục từ", "Một mục của danh mục."),
        "Unit": ("Đơn vị", "Một đơn vị qua các thời kỳ."),
        "UnitEnd": ("Cách kết thúc", "Đơn vị kết thúc do đâu."),
        "UnitPeriod": ("Thời kỳ", "Tên và cấp trên của đơn vị trong một thời kỳ."),
    }
)
"""Class → Vietnamese title and description; the docstrings speak to programmers."""


def schema(name: str) -> Schema:
    """The schema of the files of one kind; raises KeyError for a name not in ``NAMES``."""
    if name == "unit":
        body = _unit_file()
    elif name in VOCABULARIES:
        body = _vocabulary(name)
    else:
        body = _of_class(_CLASSES[name])
        if name == "record":
            body["allOf"] = [_only_for(kind, fields) for kind, fields in FIELDS_OF_KIND.items()]
    return {"$schema": _DIALECT, "$id": f"urn:so-ghi-danh:{name}", **body}


def _of_class(cls: type[Part]) -> Schema:
    """A class with its parts under ``$defs``, in Vietnamese."""
    body = cls.model_json_schema(by_alias=True, mode="validation")
    parts = body.pop("$defs", {})
    defs = {name: _in_vietnamese(name, part) for name, part in parts.items()}
    return _in_vietnamese(cls.__name__, body) | ({"$defs": defs} if defs else {})


def _in_vietnamese(name: str, schema: Schema) -> Schema:
    title, description = _TITLES[name]
    if "enum" in schema:
        return {**_with_labels(schema), "title": title, "description": description}
    required = schema.get("required", [])
    fields = {
        key: _field(field, optional=key not in required)
        for key, field in schema["properties"].items()
    }
    return {**schema, "title": title, "description": description, "properties": fields}


def _field(field: Schema, *, optional: bool) -> Schema:
    """One field; an optional one may be left blank, as the reader takes a blank for nothing."""
    made = {key: value for key, value in field.items() if key != "anyOf"}
    for choice in field.get("anyOf", ()):
        if choice != {"type": "null"}:
            made = {**choice, **made}
    if made.get("default") in (None, []):
        made.pop("default", None)
    if "const" in made:
        made["enum"] = [made.pop("const")]
    made = _with_labels(made)
    return _or_blank(made) if optional else made


def _with_labels(schema: Schema) -> Schema:
    """An enumeration with what its values mean, as editors show it beside each."""
    values = schema.get("enum", ())
    words = labels.CHOICES.get(frozenset(values))
    if not words:
        return schema
    return {**schema, "markdownEnumDescriptions": [words[value] for value in values]}


def _or_blank(schema: Schema) -> Schema:
    made = dict(schema)
    if "$ref" in made:
        made["anyOf"] = [{"$ref": made.pop("$ref")}, {"type": "null"}]
    if "enum" in made:
        made["enum"] = [*made["enum"], None]
    if "type" in made:
        types = made["type"] if isinstance(made["type"], list) else [made["type"]]
        made["type"] = [*types, "null"]
    return made


def _only_for(kind: Kind, fields: tuple[str, ...]) -> Schema:
    """``fields`` are refused in records of another kind."""
    others = [str(other) for other in Kind if other is not kind]
    return {
        "if": {"properties": {"kind": {"enum": others}}, "required": ["kind"]},
        "then": {"properties": dict.fromkeys(fields, False)},
    }


def _unit_file() -> Schema:
    """A unit's own file, or a register with a unit under each key of ``units``."""
    unit = _of_class(Unit)
    parts = unit.pop("$defs")
    register = {
        "properties": {"units": _by_id("Unit", "Các đơn vị")},
        "required": ["units"],
        "additionalProperties": False,
    }
    return {
        "title": "Đơn vị",
        "description": "Một đơn vị; hoặc danh sách nhiều đơn vị dưới mục units, mỗi đơn vị một mã.",
        "type": "object",
        "if": {"required": ["units"]},
        "then": register,
        "else": {"$ref": "#/$defs/Unit"},
        "$defs": {**parts, "Unit": unit},
    }


def _vocabulary(name: str) -> Schema:
    cls = VOCABULARIES[name]
    term = _of_class(cls)
    parts = term.pop("$defs", {})
    return {
        **_by_id(cls.__name__, labels.VOCABULARY[name]),
        "description": "Danh mục: mỗi mục có mã (không dấu, nối bằng gạch ngang) và tên.",
        "$defs": {**parts, cls.__name__: term},
    }


def _by_id(part: str, title: str) -> Schema:
    """A mapping from ids to parts of one class."""
    return {
        "title": title,
        "type": "object",
        "propertyNames": {key: SLUG_SCHEMA[key] for key in ("pattern", "maxLength")},
        "additionalProperties": {"$ref": f"#/$defs/{part}"},
    }
