"""Names of offices as they are written: "UBND" and "Ủy ban nhân dân" are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from honour_roll.text.folding import fold, spelling_key
from honour_roll.text.suggest import DOUBT

_OFFICE = "(?:hđnd|hội đồng|ubnd|ủy ban|tỉnh ủy|thành ủy|huyện ủy|thị ủy|đảng ủy|ubmttq|mttq)"
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubmttqvn": "ủy ban mặt trận tổ quốc việt nam",
    "mttq": "mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc việt nam",
    "bch": "ban chấp hành",
    "btv": "ban thường vụ",
    "btg": "ban tuyên giáo",
    "bcđ": "ban chỉ đạo",
    "lđlđ": "liên đoàn lao động",
    "lhpn": "liên hiệp phụ nữ",
    "ccb": "cựu chiến binh",
    "tncs": "thanh niên cộng sản",
    "hcm": "hồ chí minh",
    "tw": "trung ương",
    "ttg": "thủ tướng chính phủ",
    "đu": "đảng ủy",
    "đuk": "đảng ủy khối",
    "hu": "huyện ủy",
    "tp": "thành phố",
    "tx": "thị xã",
    "ct": "chủ tịch",
    "pct": "phó chủ tịch",
}
_SHORTENED = re.compile(rf"(?<!\w)(?:{'|'.join(_SHORT)})(?!\w)\.?")
# "TT Sa Pa" is a town; "TT. HĐND" are those who stand in for the council.
_STANDING = re.compile(rf"(?<!\w)tt(?:\.\s*|\s+)(?={_OFFICE})")
# On behalf of: who signs; the office decides.
_ON_BEHALF = re.compile(r"(?:t\s*/?\s*m|k\s*/?\s*t|t\s*/?\s*l)(?:\s*\.\s*|\s+)", re.IGNORECASE)
_HEAD = re.compile(r"(p?ct)(?:\s*\.\s*|\s+)(?=\w)", re.IGNORECASE)
_HEADS = {"ct": "Chủ tịch ", "pct": "Phó Chủ tịch "}
# "KT. CHỦ TỊCH" stands above a signature; a whole name in capitals stays as it is.
_LOUD = re.compile(r"(?:(?P<vice>PHÓ )?CHỦ TỊCH)(?=\s+\S)")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}[^\W\d_](?!\w)\.?")
_PARTY = re.compile(r"(?<!\w)(?:ĐUK|ĐU|HU)(?!\w)\.?\s*")
_PARTIES = {"ĐUK": "Đảng ủy Khối ", "ĐU": "Đảng ủy ", "HU": "Huyện ủy "}
# The committee of a province, a provincial city or a town are written alike.
_COMMITTEE = re.compile(r"(?<!\w)tu(?!\w)")
_COMMITTEES = ("tinh uy", "thanh uy", "thi uy")
_WHO = re.compile(
    r"(?:pho )?chu tich |ban thuong vu |bi thu |ban chap hanh (?:dang bo )?|thuong truc |cua "
)
_CHAIRMAN = re.compile(r"(?:pho )?chu tich ")
_NOT_WORD = re.compile(r"[\W_]+")


def in_full(name: str) -> str:
    """An office's name in small letters without abbreviations; marks and the rest stay.

    >>> in_full("Chủ tịch UBND tỉnh Lào Cai")
    'chủ tịch ủy ban nhân dân tỉnh lào cai'
    """
    written = _STANDING.sub("thường trực ", spelling_key(office_name(name)))
    return _SHORTENED.sub(lambda found: _SHORT[found[0].removesuffix(".")], written)


def office_name(text: str) -> str:
    """An office as somebody wrote it in a title, by the name that it has.

    Who signs on behalf of an office is left out, its head and its party committee are in full,
    dots between letters go.

    >>> office_name("TM. UBND xã Suối Hoa"), office_name("CT. UBND xã Suối Hoa")
    ('UBND xã Suối Hoa', 'Chủ tịch UBND xã Suối Hoa')
    """
    text = _DOTTED.sub(lambda found: found[0].replace(".", ""), text.strip())
    bare = _ON_BEHALF.sub("", text, count=1) if _ON_BEHALF.match(text) else text
    if found := _HEAD.match(bare):
        bare = _HEADS[found[1].lower()] + bare[found.end() :]
    if found := _LOUD.match(bare):
        bare = ("Phó Chủ tịch" if found["vice"] else "Chủ tịch") + bare[found.end() :]
    return _PARTY.sub(lambda found: _PARTIES[found[0].strip(" .")], bare).strip()


def near_offices(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of ``names`` that may be the same body: “UBND tỉnh”, “Chủ tịch UBND tỉnh Lào Cai”."""
    wanted = {_body(key) for key in _read_both_ways(office_key(text))} - {""}
    return tuple(
        name
        for name in names
        if any(_is_part(body, one) for body in wanted for one in (_body(office_key(name)),))
    )


def body_that_signs(text: str, names: Mapping[str, str]) -> str | None:
    """The id of the one body whose chairman ``text`` is: of “UBND xã” by “Chủ tịch UBND xã”."""
    key = office_key(text)
    found = _CHAIRMAN.match(key)
    if not found or DOUBT in text:
        return None
    body = key[found.end() :]
    bodies = [id for id, name in names.items() if office_key(name) == body]
    return bodies[0] if len(bodies) == 1 else None


def _read_both_ways(key: str) -> Iterator[str]:
    if not _COMMITTEE.search(key):
        yield key
        return
    for committee in _COMMITTEES:
        yield _COMMITTEE.sub(committee, key, count=1)


def _body(key: str) -> str:
    """An office without who of it decides."""
    while found := _WHO.match(key):
        key = key[found.end() :]
    return key


def _is_part(one: str, other: str) -> bool:
    """Whether one says the whole of the other, and perhaps where it is besides."""
    return bool(other) and (f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} "))


def office_key(name: str) -> str:
    """A form in which two ways to write one office's name are equal, typed without marks too."""
    return " ".join(_NOT_WORD.sub(" ", fold(in_full(name))).split())
