"""One file's bytes, mended as far as that is proved to keep what they say."""

from __future__ import annotations

from collections.abc import Mapping

from honour_roll.mending.reading import Reading
from honour_roll.mending.steps import FORM, ORDER, STEPS, Decoded, decoded
from honour_roll.source.yaml_layout import has_comments
from honour_roll.source.yaml_writer import dump
from honour_roll.text.message import Message


def mended(name: str, raw: bytes) -> tuple[bytes, list[Message]]:
    """The bytes that the file ``name`` should have, and what was done to get them.

    Every change is read again and taken only if the data, and what the model makes of them, are
    the same. A file that can't be read as YAML keeps its characters but for line ends and NFC,
    one with comments keeps its lines; only others are put into canonical form.
    """
    found = decoded(raw)
    if found is None:
        return raw, []
    before = Reading(name, found.text)
    text, done = _in_form(name, before, *_by_steps(name, before, found))
    if not done or not before.means_the_same_as(Reading(name, text)):
        return raw, []
    return text.encode(), done


def _by_steps(name: str, before: Reading, found: Decoded) -> Decoded:
    text, done = found
    for step in STEPS:
        if step.needs_yaml and before.document is None:
            continue
        candidate = step.apply(text)
        if candidate != text and _may_replace(name, before, candidate):
            text = candidate
            done = [*done, step.told]
    return Decoded(text, done)


def _may_replace(name: str, before: Reading, candidate: str) -> bool:
    return before.says_the_same_as(Reading(name, candidate))


def _in_form(name: str, before: Reading, text: str, done: list[Message]) -> Decoded:
    document = before.document
    if document is None or not before.is_sound or not document.data:
        return Decoded(text, done)
    if text == _written(before.canonical(document.data)) or has_comments(text):
        return Decoded(text, done)
    whole = document.with_blanks()
    canonical = before.canonical(whole)
    candidate = _written(canonical)
    if candidate is None or candidate == text or not _may_replace(name, before, candidate):
        return Decoded(text, done)
    is_in_order = _keys(whole) == _keys(canonical)
    if not is_in_order:
        done = [*done, ORDER]
    if is_in_order or sorted(text.split("\n")) != sorted(candidate.split("\n")):
        done = [*done, FORM]
    return Decoded(candidate, done)


def _written(data: Mapping[str, object]) -> str | None:
    try:
        return dump(data)
    except ValueError:  # a key too long to be written on one line
        return None


def _keys(value: object) -> list[object]:
    """The keys in their order, and those below."""
    if isinstance(value, Mapping):
        return [(key, _keys(item)) for key, item in value.items()]
    return [_keys(item) for item in value] if isinstance(value, list) else []
