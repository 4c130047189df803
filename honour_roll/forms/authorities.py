"""A new authority: its entry in the vocabulary, made of its name, and put there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from honour_roll.forms.known_names import TermNames, UnitNames
from honour_roll.roll import Reference
from honour_roll.source.files import read_bytes
from honour_roll.source.replacing import add_file, replace_file
from honour_roll.source.survey import REGISTER_BYTES
from honour_roll.source.yaml_reader import read_yaml
from honour_roll.source.yaml_writer import dump
from honour_roll.text.folding import collapse_spaces
from honour_roll.text.slugs import slugify, with_numbers

FILE = "vocabulary/authorities.yml"


def authority_entry(name: str, reference: Reference) -> tuple[str, Mapping[str, str]]:
    """A free id, and the entry: the name, with level and unit where it names a unit."""
    known = reference.terms("authorities")
    name = collapse_spaces(name.replace('"', ""))
    id = next(id for id in with_numbers(slugify(name)) if id not in known)
    unit = UnitNames.of(reference).within(name).id
    if unit is None:
        return id, {"name": name}
    level = reference.units[unit].current.level
    return id, {"name": name, "level": level.value, "unit": unit}


def add_authority(root: Path, name: str, reference: Reference) -> str:
    """The id of the authority called ``name``, written into the content if it is not there yet.

    Raises ``OSError`` and ``FileChangedError``.
    """
    if known := TermNames(reference.terms("authorities")).find(name).id:
        return known
    id, data = authority_entry(name, reference)
    path, entry = root / FILE, dump({id: dict(data)}).encode()
    before, _ = read_bytes(path, REGISTER_BYTES, FILE)
    if before is None:
        path.parent.mkdir(exist_ok=True)
        add_file(path, entry)
        return id
    whole = before.rstrip() + b"\n" + entry
    document, _ = read_yaml(whole, FILE, max_bytes=REGISTER_BYTES)
    if document is None or not isinstance(document.data, dict) or id not in document.data:
        raise OSError(0, "tệp có lỗi, hoặc viết trên một dòng", FILE)
    replace_file(path, before, whole)
    return id
