"""The fields of the form: each made of what the JSON Schema says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from honour_roll.model.base import Part
from honour_roll.model.json_schema import Schema, schema
from honour_roll.model.terms import Status
from honour_roll.rules.uses import places_of
from honour_roll.text import labels

Field: TypeAlias = dict[str, Any]
"""One field as the CMS takes it."""

REFERENCE = "tham-chieu"
"""The name of our own widget: a choice among ids, found by name."""

_PARAGRAPHS = frozenset(("summary", "story", "note"))
_LEFT_OUT = frozenset(
    (
        "kind",
        "reviewed",
        "updated",
        "former_ids",
        "sort_name",
        "photos.*.focus",
        "honours.*.key",
        "honours.*.revokes",
        "disseminated",
        "corrections",
    )
)
"""What is the editor's, or made by the form itself; what a file says of it stays as it is."""

_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "name": "Viết đúng như trong quyết định, có dấu.",
        "story": "Kể người thật, việc thật. Cách hai đoạn bằng một dòng trống.",
        "honours": "Bấm “Thêm” cho mỗi lần được ghi nhận, lần sớm nhất ở trên.",
        "honours.*.year": "Chỉ ghi một trong ba mục: Năm, Ngày, Giai đoạn.",
        "honours.*.date": "Ví dụ: 17/5/2020 hoặc 5/2020.",
        "honours.*.period": "Khi ghi nhận cho nhiều năm liền.",
        "honours.*.decision": "Có trong danh sách thì chọn: ngày, số, cơ quan, cấp, hình thức lấy "
        "từ đó, các mục dưới bỏ trống.",
        "photos": "Người trong ảnh phải đồng ý. Máy tự bỏ nơi chụp và các dữ liệu ẩn trong ảnh.",
        "photos.*.file": "Ảnh JPEG, PNG, WebP hoặc HEIC.",
        "consent": "Hồ sơ về người (cá nhân, hộ gia đình) nên có trước khi công bố; chưa có vẫn "
        "lưu được, ghi sau.",
        "replicated_from": "Mã mô hình gốc, chép từ địa chỉ trang của mô hình ấy.",
    }
)
"""Where the schema speaks to people who write YAML, or says nothing."""

_DATE = r"^((\d{1,2}/)?\d{1,2}/)?[12]\d{3}$|^[12]\d{3}-\d{1,2}(-\d{1,2})?$"
_DATE_SAYS = "Ghi 17/5/2020, 5/2020 hoặc 2020."
_BIRTH = (r"^[12]\d{3}$", "Chỉ ghi năm sinh, bốn chữ số: 1976. Ngày, tháng sinh là riêng tư.")
_MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "^[12][0-9]{3}$": "Ghi năm bằng đúng bốn chữ số, ví dụ 2020.",
        "^https?://": "Chép nguyên địa chỉ từ trình duyệt, bắt đầu bằng https:// hoặc http://.",
    }
)
_RECORD_ID_SAYS = "Mã gồm ba phần <đơn vị>/<năm>/<tên không dấu>, ví dụ sa-pa/2020/tu-soi-tu-sua."


@dataclass(frozen=True)
class FormFields:
    """The fields of the files that ``cls`` describes, without those of ``refused`` keys."""

    name: str
    cls: type[Part]
    refused: Collection[str] = ()

    def all(self) -> list[Field]:
        """The fields in the model's order."""
        return list(self._of(schema(self.name), schema(self.name).get("$defs", {}), ""))

    def _of(
        self, part: Schema, parts: Mapping[str, Schema], above: str, *, optional: bool = False
    ) -> Iterator[Field]:
        required = part.get("required", ())
        for key, about in part["properties"].items():
            path = f"{above}{key}"
            if path in _LEFT_OUT or path in self.refused:
                continue
            field = {
                "name": key,
                "label": about["title"],
                # The CMS wants what an optional group requires even where the group stays empty.
                "required": key in required and not optional,
                **_hint(path, key, about),
                **self._widget(path, about, parts),
            }
            if optional and key in required:
                field["needed"] = True
            yield field

    def _widget(self, path: str, about: Schema, parts: Mapping[str, Schema]) -> Field:
        target = places_of(self.cls).get(path) or places_of(self.cls).get(f"{path}.*")
        about = {**_resolved(about, parts), **about}
        if "array" in _types(about):
            return self._list(path, about, parts)
        if "properties" in about:
            fields = list(self._of(about, parts, f"{path}.", optional=True))
            return {"widget": "object", "collapsed": True, "fields": fields}
        if target and target != "records":
            return {"widget": REFERENCE, "source": target}
        if "enum" in about:
            return {"widget": "select", "options": _options(about)}
        return _text(path, about)

    def _list(self, path: str, about: Schema, parts: Mapping[str, Schema]) -> Field:
        item = _resolved(about["items"], parts)
        more: Field = {"widget": "list", "label_singular": "mục"}
        if "minItems" in about:
            more |= {"min": about["minItems"], "default": [{}]}
        if "properties" not in item:
            one = {"name": "item", "label": about["title"], "required": True}
            return {**more, "field": {**one, **self._widget(f"{path}.*", item, parts)}}
        fields = list(self._of(item, parts, f"{path}.*."))
        return {**more, "label_singular": item["title"].lower(), "collapsed": False} | {
            "fields": fields
        }


def _resolved(about: Schema, parts: Mapping[str, Schema]) -> Schema:
    for choice in (about, *about.get("anyOf", ())):
        if "$ref" in choice:
            return parts[choice["$ref"].rpartition("/")[2]]
    return about


def _types(about: Schema) -> list[str]:
    types = about.get("type", [])
    return [types] if isinstance(types, str) else types


def _hint(path: str, key: str, about: Schema) -> Field:
    """Help in words; what the schema says of codes is for people who write files."""
    said = _HINTS.get(path, about.get("description") or "")
    of_codes = "enum" in about or "$ref" in about or "pattern" in about or "anyOf" in about
    if path not in _HINTS and (of_codes or "YAML" in said):
        return {}
    return {"hint": said} if said else {}


def _options(about: Schema) -> list[Field]:
    values = [value for value in about["enum"] if value is not None]
    if True in values:
        return [{"label": "Có", "value": "true"}]
    words = labels.CHOICES[frozenset(values)]
    if Status.PLANNED in values:
        values = [value for value in values if Status(value).is_public]
    return [{"label": words[value], "value": value} for value in values]


def _text(path: str, about: Schema) -> Field:
    if path.endswith("photos.*.file"):
        return {
            "widget": "image",
            "choose_url": False,
            "media_folder": "",
            "public_folder": "",
        }
    if path.rpartition(".")[2] in _PARAGRAPHS:
        return {"widget": "text"}
    pattern, says = about.get("pattern"), _MESSAGES.get(about.get("pattern", ""))
    if path == "born":
        pattern, says = _BIRTH
    elif "examples" in about:
        pattern, says = _DATE, _DATE_SAYS
    elif pattern and not says:
        says = _RECORD_ID_SAYS
    return {"widget": "string", **({"pattern": [pattern, says]} if pattern else {})}
