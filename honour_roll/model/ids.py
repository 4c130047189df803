"""Identifiers: ``[a-z0-9-]`` only, because they become file names and addresses."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from honour_roll.text.devices import device_hint
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.slugs import is_slug

SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
RECORD_ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*/([0-9]{4}|khong-ro)/[a-z0-9]+(-[a-z0-9]+)*$"
UNDATED = "khong-ro"
"""The middle part of a record's id when neither an honour nor a source has a year."""

MAX_LENGTH = 100


def read_slug(value: object) -> str:
    """An identifier as written; raises ScalarError for anything but ``[a-z0-9-]``."""
    if isinstance(value, str) and len(value) <= MAX_LENGTH and is_slug(value):
        return value
    device = device_hint(_shown(value))
    raise ScalarError(
        "id-form",
        Message(
            f"mã “{_shown(value)}” không hợp lệ",
            f"“{_shown(value)}” is not a valid identifier",
        ),
        Message(
            f"{device.vi}Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: sa-pa.",
            f"{device.en}Use lower-case ASCII letters, digits and hyphens only, for example sa-pa.",
        ),
    )


def is_record_id(text: str) -> bool:
    """Whether ``text`` has the three parts ``<unit>/<year or khong-ro>/<slug>``."""
    parts = text.split("/")
    if len(parts) != 3 or len(text) > 3 * MAX_LENGTH:
        return False
    unit, year, slug = parts
    dated = len(year) == 4 and year.isascii() and year.isdigit()
    return is_slug(unit) and is_slug(slug) and (dated or year == UNDATED)


def read_record_id(value: object) -> str:
    """A record's id as written; raises ScalarError where it has not the three parts."""
    if isinstance(value, str) and is_record_id(value):
        return value
    device = device_hint(_shown(value))
    raise ScalarError(
        "record-id-form",
        Message(
            f"mã điển hình “{_shown(value)}” không hợp lệ",
            f"“{_shown(value)}” is not a valid record id",
        ),
        Message(
            f"{device.vi}Mã gồm ba phần <đơn vị>/<năm>/<tên không dấu>, "
            "ví dụ: sa-pa/2020/con-dan-cho-con-gio-lam.",
            f"{device.en}An id has three parts <unit>/<year>/<slug>, "
            "for example sa-pa/2020/con-dan-cho-con-gio-lam.",
        ),
    )


def _shown(value: object) -> str:
    return str(value)[:60]


SLUG_SCHEMA = {
    # Editors take `key: 2020` for a number; it is an identifier like any other.
    "type": ["string", "integer"],
    "pattern": SLUG_PATTERN,
    "maxLength": MAX_LENGTH,
    "minimum": 0,
}

Slug = Annotated[str, PlainValidator(read_slug), WithJsonSchema(SLUG_SCHEMA)]
UnitId = Slug
TermId = Slug
DecisionId = Slug
RecordId = Annotated[
    str,
    PlainValidator(read_record_id),
    WithJsonSchema({"type": "string", "pattern": RECORD_ID_PATTERN}),
]
