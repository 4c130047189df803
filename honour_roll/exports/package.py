"""What describes the files of the whole roll to programs: a Frictionless data package.

Source of the words: Data Package, Tabular Data Resource and Table Schema, version 1
(https://specs.frictionlessdata.io).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, NamedTuple, Self

from honour_roll.model.site import SiteFacts
from honour_roll.views.data_columns import (
    CORRECTIONS,
    HONOURS,
    ID,
    NO,
    RECORD,
    RECORDS,
    YES,
    Column,
    Table,
)

_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}


class Resource(NamedTuple):
    """A file of the package, its bytes and their SHA-256; ``table`` is given for CSV."""

    file: str
    title: str
    size: int
    digest: str
    table: Table | None = None

    @classmethod
    def of(cls, file: str, title: str, data: bytes, table: Table | None = None) -> Self:
        """The file that holds ``data``."""
        return cls(file, title, len(data), sha256(data).hexdigest(), table)


def package(
    title: str, resources: Iterable[Resource], site: SiteFacts, updated: str, home: str
) -> bytes:
    """``datapackage.json``; ``updated`` is a date of the content, or empty."""
    found: dict[str, Any] = {
        "profile": "data-package",
        "name": "so-ghi-danh",
        "title": title,
        "resources": [_described(resource) for resource in resources],
    }
    if home:
        found["homepage"] = home
    if updated:
        found["version"] = updated
    if site.licence and site.licence_url:
        found["licenses"] = [{"title": site.licence, "path": site.licence_url}]
    if site.operator:
        found["contributors"] = [{"title": site.operator, "role": "publisher"}]
    return json.dumps(found, ensure_ascii=False, indent=2).encode() + b"\n"


def _described(resource: Resource) -> dict[str, Any]:
    name, _, ending = resource.file.rpartition(".")
    table = resource.table
    found: dict[str, Any] = {
        "profile": "tabular-data-resource" if table else "data-resource",
        "name": name if table else f"{name}-{ending}",
        "title": resource.title,
        "path": resource.file,
        "format": ending,
        "mediatype": _MEDIA_TYPES[ending],
        "bytes": resource.size,
        "hash": f"sha256:{resource.digest}",
    }
    if table is None:
        # Else the Frictionless program takes a workbook for one table and guesses its types.
        found["type"] = "file"
    else:
        found |= {
            "description": table.about,
            "encoding": "utf-8",
            "dialect": _DIALECT,
            "schema": _schema(table),
        }
    return found


def _schema(table: Table) -> dict[str, Any]:
    keys = [column.title for column in table.columns[: table.keys]]
    found: dict[str, Any] = {
        "fields": [_field(column, column.title in keys) for column in table.columns],
        "missingValues": [""],
        "primaryKey": keys,
    }
    if table in (HONOURS, CORRECTIONS):
        to = {"resource": RECORDS.name, "fields": [ID]}
        found["foreignKeys"] = [{"fields": [RECORD], "reference": to}]
    return found


def _field(column: Column, is_key: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.title,
        "description": column.about,
        "type": column.form,
    }
    if column.form == "boolean":
        found |= {"trueValues": [YES], "falseValues": [NO]}
    if is_key:
        found["constraints"] = {"required": True}
    return found
