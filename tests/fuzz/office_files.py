"""Odd Word, Excel and ZIP files made of good ones, and everything that reads them."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from lxml import etree

from honour_roll.forms.batch import open_batch
from honour_roll.forms.lists import Defaults
from honour_roll.intake.planning import make_plan
from honour_roll.office.refused import OfficeRefused
from tests.forms.filling import MODEL, as_bytes, blank, fill, paste, standing
from tests.forms.office_lists import excel_list, word_list
from tests.fuzz.mutations import TEXTS, mutated_bytes
from tests.office.packages import part, with_parts
from tests.photos.pictures import encoded, quarters

_PLANNED = 0.15


@cache
def _seeds() -> list[tuple[str, bytes]]:
    form = as_bytes(paste(fill(blank(), MODEL), encoded(quarters(96, 64), "JPEG")))
    seeds = [
        ("a.docx", form),
        ("a.docx", word_list()),
        ("a.xlsx", excel_list()),
    ]
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for n, (name, data) in enumerate(seeds):
            archive.writestr(f"thư/{n}-{name}", data)
    return [*seeds, ("a.zip", out.getvalue())]


def look_at_office_file(dice: Random, folder: Path) -> None:
    """A damaged or odd file: refused, or read into drafts, of which a plan is made."""
    name, raw = dice.choice(_seeds())
    path = folder / name
    path.write_bytes(_odd(dice, raw) if name != "a.zip" else mutated_bytes(dice, raw))
    try:
        with suppress(OfficeRefused, OSError):
            batch = open_batch(path, lambda sheets: False)
            found = batch.drafts(standing(), Defaults())
            if dice.random() < _PLANNED:
                make_plan(standing(), found.drafts, found.told)
    finally:
        path.unlink()


def _odd(dice: Random, raw: bytes) -> bytes:
    if dice.random() < 0.15:
        return mutated_bytes(dice, raw)
    with zipfile.ZipFile(BytesIO(raw)) as package:
        names = package.namelist()
    mains = [name for name in names if "document.xml" in name or "sheet" in name.lower()]
    name = dice.choice(mains if dice.random() < 0.7 else names)
    data = part(raw, name)
    if dice.random() < 0.25 or not data.lstrip().startswith(b"<"):
        return with_parts(raw, {name: mutated_bytes(dice, data)})
    return with_parts(raw, {name: _odd_markup(dice, data)})


def _odd_markup(dice: Random, data: bytes) -> bytes:
    """XML with up to six elements or values that stand where they should not."""
    root: Any = etree.fromstring(data)
    for _ in range(dice.randint(1, 6)):
        element = dice.choice(list(root.iter()))
        parent = element.getparent()
        match dice.randrange(5):
            case 0 if parent is not None:
                parent.remove(element)
            case 1 if parent is not None:
                for _ in range(dice.choice((1, 2, 30))):
                    parent.append(etree.fromstring(etree.tostring(element)))
            case 2 if element.attrib:
                element.attrib[dice.choice(list(element.attrib))] = _text(dice)
            case 3 if parent is not None:
                dice.choice(list(root.iter())).append(etree.fromstring(etree.tostring(element)))
            case _:
                element.text = _text(dice)
    return bytes(etree.tostring(root))


def _text(dice: Random) -> str:
    """An odd text without what XML can't hold at all."""
    text = dice.choice((*TEXTS, "-1", "99999999999", "1e9", "A1:XFD1048576", "rId1", "4294967296"))
    return "".join(c for c in text if c in "\t\n" or 32 <= ord(c) < 0xD800 or ord(c) > 0xDFFF)
