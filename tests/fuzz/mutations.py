"""Odd files made of good ones: by bytes, and by what their YAML says."""

from __future__ import annotations

import json
from random import Random
from typing import Any
from unicodedata import normalize

import yaml

from tests.old_encodings import as_tcvn3, as_vni
from tests.site.hostile import HOSTILE, STORY

LARGEST = 262_144
# PyYAML's writer would take more memory than the reader that is tried.
_LARGE = 50_000
TEXTS = (
    *HOSTILE,
    STORY,
    *("", " ", "~", "null", "NO", "0x1f", "1_000", "1e999", "NaN", "-1", "9" * 5_000),
    *("2020-02-30", "30/2/2020", "0000-00-00", "9999-12-31", "2020-13", "29/02/1900", "٢٠٢٠"),
    *("../../etc/passwd", "..\\..\\x.jpg", "CON", "nul.yml", "a/b", ".", "/dev/zero", "\0.jpg"),
    *("012345678901", "0912 345 678", "a@b.vn", "STK 0123456789012", "sinh 01/02/2012"),
    *("Ðinh Thị Ðông", "Nguyеn", "NGUYỄN VĂN A", "Ng?yễn", "□ � ?", "NguyÔn V¨n A", "Nguyeãn"),
    normalize("NFD", "Nguyễn Thị Hiền"),
    *("\u0301" * 3_000, "a\u0323" * 2_000, "\u202e\u2066x", "\ud83d", "👩‍🌾" * 500, "Ｎ" * 99),
    *("a" * 70_000, "x " * 30_000, "é" * 40_000, "(" * 20_000, "<" * 20_000, "¨n V" * 9_000),
    *("[" * 5_000, "[](" * 3_000, "*a " * 8_000, ">" * 5_000, "`" * 9_001, "- " * 5_000),
    *("![a](" * 4_000, "&#x;" * 5_000, "_" * 9_000, "1. " * 5_000, "\\" * 9_000, "|" * 9_000),
    *("#5", " #5", "x #y", ": ", "- a", "{a: b}", "*a", "&a", "!a", "%a", "@a", "`a", "'", '"'),
    *("2020", "2019", "sa-pa", "suoi-hoa", "suoi-hoa/2020/bep-lua-am", "recognised", "revoked"),
)
BYTES = (
    *(
        b"\t",
        b"\n",
        b"\r",
        b"\0",
        b"\x0b",
        b"\x1b[2J",
        b"\xff",
        b"\xc3",
        b"\xe2\x80\xa8",
        b"\xc2\x85",
    ),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b": ", b" #", b"- ", b"? ", b"---\n", b"...\n", b"<<<<<<< x\n"),
    *(b"=======\n", b">>>>>>> x\n", b"*a", b"&a ", b"!!int ", b"!<x> ", b"<<: ", b"|", b">", b"%"),
    *(b"[", b"{", b"]", b"}", b",", b"'", b'"', b"\\x", b"\\U00110000", b"  ", b"::set-output x=y"),
    *(b"[" * 3_000, b"{a: " * 3_000, b"- " * 3_000, b"? " * 3_000, b"a:\n " * 3_000, b"'" * 3_000),
)


def mutated_bytes(dice: Random, raw: bytes) -> bytes:
    """``raw`` with up to eight slips: bytes flipped, cut, repeated, put in."""
    data = bytearray(raw)
    for _ in range(dice.randint(1, 8)):
        at = dice.randrange(len(data) + 1)
        match dice.randrange(6):
            case 0 if data:
                data[at % len(data)] ^= 1 << dice.randrange(8)
            case 1:
                del data[at : at + dice.randint(1, 40)]
            case 2:
                data[at:at] = data[at : at + dice.randint(1, 200)] * dice.choice((1, 2, 50))
            case 3:
                data[at:at] = dice.randbytes(dice.randint(1, 8))
            case 4:
                del data[at:]
            case _:
                data[at:at] = dice.choice(BYTES)
    return bytes(data[: LARGEST + 1])


def mutated_yaml(dice: Random, data: dict[str, Any]) -> bytes:
    """A file of ``data`` with up to four odd keys or values, written one way or another."""
    text = json.dumps(data)
    for _ in range(dice.randint(1, 4)):
        if len(text) < LARGEST:
            entry = json.loads(text)
            _spoil(dice, dice.choice(_holders(entry)))
            text = json.dumps(entry)
    entry = json.loads(text)
    return _written(dice, entry)


def _holders(value: Any) -> list[Any]:
    """Every list and mapping in ``value`` that has something in it."""
    found = [value] if value else []
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, dict | list):
            found += _holders(item)
    return found or [{"a": "b"}]


def _spoil(dice: Random, holder: Any) -> None:
    key = dice.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    value = holder[key]
    # What is longer than a file may be would be cut off, and only keep the maker busy.
    most = LARGEST // (len(json.dumps(value)) + 1) + 1
    match dice.randrange(7):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[dice.choice((key.upper(), f"{key}s", key[1:], dice.choice(TEXTS)))] = value
        case 2:
            holder[key] = [value] * min(dice.choice((1, 2, 2_000)), most)
        case 3:
            holder[key] = {f"k{n}": value for n in range(min(dice.choice((1, 3, 1_000)), most))}
        case 4:
            for _ in range(dice.choice((1, 5, 7, 60))):
                value = [value] if dice.random() < 0.5 else {"a": value}
            holder[key] = value
        case _:
            holder[key] = dice.choice(TEXTS)


def _written(dice: Random, entry: Any) -> bytes:
    text = json.dumps(entry, ensure_ascii=dice.random() < 0.3)
    if len(text) < _LARGE and dice.random() < 0.8:
        text = yaml.safe_dump(entry, allow_unicode=dice.random() < 0.9, default_flow_style=None)
    match dice.randrange(12):
        case 0:
            text = as_tcvn3(text)
        case 1:
            text = as_vni(text)
        case 2:
            text = text.replace("\n", dice.choice(("\r\n", "\r")))
    codec = dice.choices(("utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be"), (16, 1, 1, 1, 1))
    return text.encode(codec[0], "replace")[: LARGEST + 1]
