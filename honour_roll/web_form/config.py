"""What the CMS is told: collections of fields, where files lie, and how words are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from honour_roll.model.decision import Decision
from honour_roll.model.json_schema import Schema, schema
from honour_roll.model.record import FIELDS_OF_KIND, Record
from honour_roll.model.terms import Kind
from honour_roll.pages.forge import Forge
from honour_roll.text import labels
from honour_roll.web_form.fields import Field, FormFields

Config = dict[str, Any]

API = "api/v1"
"""Where the form on the officer's own machine speaks to the program beside it."""

_FORMAT = "so-ghi-danh-{}"
_IN_SENTENCES = {
    Kind.INDIVIDUAL: "cá nhân",
    Kind.COLLECTIVE: "tập thể",
    Kind.MODEL: "mô hình",
    Kind.HOUSEHOLD: "hộ gia đình",
}

# The first is the title of the request, too.
_COMMITS = {
    "create": "Thêm {{collection}}: {{slug}}",
    "update": "Sửa {{collection}}: {{slug}}",
    "uploadMedia": "Thêm ảnh {{path}}",
}


def form_config(forge: Forge | None) -> Config:
    """The configuration; without ``forge`` for the program on the officer's own machine."""
    return {
        "backend": _backend(forge) if forge else {"name": "proxy", "proxy_url": f"/{API}"},
        "publish_mode": "editorial_workflow" if forge else "simple",
        "locale": "vi",
        # Nothing lies there: each photo belongs beside its record.
        "media_folder": "content/records",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "show_preview_links": False,
        "editor": {"preview": False},
        # Whoever sends an entry is not the one who lets it in.
        "collections": [{**one, "publish": forge is None} for one in _collections()],
    }


def orders() -> dict[str, Schema]:
    """Format → the keys of its files in the model's order, each with those below it."""
    return {name: _order(schema(name)) for name in ("record", "decision")}


def _collections() -> list[Config]:
    return [*map(_of_kind, Kind), _decisions()]


def _backend(forge: Forge) -> Config:
    common = {
        "name": forge.kind,
        "repo": forge.repo,
        "branch": forge.branch,
        "commit_messages": _COMMITS,
    }
    if forge.kind == "github":
        return {**common, "base_url": forge.sign_in, "auth_endpoint": "auth"}
    return {
        **common,
        "auth_type": "pkce",
        "app_id": forge.app_id,
        "base_url": forge.host,
        "api_root": f"{forge.host}/api/v4",
    }


def _of_kind(kind: Kind) -> Config:
    others = [key for other, keys in FIELDS_OF_KIND.items() if other is not kind for key in keys]
    return {
        "name": str(kind),
        "label": labels.KIND[kind],
        "label_singular": _IN_SENTENCES[kind],
        "folder": "content/records",
        "filter": {"field": "kind", "value": str(kind)},
        "slug": "{{hr_slug}}",
        "path": "{{hr_unit}}/{{hr_year}}/{{slug}}",
        # Made as an entry is read: its unit's name, and what tells namesakes apart.
        "summary": "{{name}} – {{hr_note}}",
        **_files("record", "name"),
        "fields": [
            {"name": "kind", "widget": "hidden", "default": str(kind)},
            *FormFields("record", Record, others).all(),
        ],
    }


def _decisions() -> Config:
    return {
        "name": "decisions",
        "label": "Quyết định",
        "label_singular": "quyết định",
        "folder": "content/decisions",
        "slug": "{{hr_slug}}",
        "summary": "{{number}} – {{title}}",
        **_files("decision", "authority"),
        "fields": FormFields("decision", Decision).all(),
    }


def _files(name: str, identifier: str) -> Field:
    return {
        "create": True,
        # An entry goes by "honour-roll withdraw", which leaves no trace.
        "delete": False,
        "extension": "yml",
        "format": _FORMAT.format(name),
        "identifier_field": identifier,
        "sortable_fields": [identifier],
        "media_folder": "",
        "public_folder": "",
    }


def _order(part: Schema, parts: Mapping[str, Schema] | None = None) -> Schema:
    parts = part.get("$defs", {}) if parts is None else parts
    return {key: _order(_below(about, parts), parts) for key, about in part["properties"].items()}


def _below(about: Schema, parts: Mapping[str, Schema]) -> Schema:
    for choice in (about, about.get("items", {}), *about.get("anyOf", ())):
        if "$ref" in choice:
            found = parts[choice["$ref"].rpartition("/")[2]]
            return found if "properties" in found else {"properties": {}}
    return {"properties": {}}
