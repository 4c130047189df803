"""Rows of nothing but a name, with a letter or a dash: “a | Chi bộ xóm 1” below “1 | Tập thể”."""

from __future__ import annotations

from honour_roll.forms.group_levels import Group, style_of
from honour_roll.forms.heading_kinds import kind_meant, kind_named, others_in
from honour_roll.forms.list_purpose import barred_in, status_in
from honour_roll.forms.row_words import GROUP_WORD
from honour_roll.model.terms import Kind
from honour_roll.text.body_names import is_of_collective
from honour_roll.text.folding import fold
from honour_roll.text.names import without_forms_of_address

_STYLES = ("a", "-")


def is_item_number(number: str) -> bool:
    """Whether it is a letter or a dash."""
    return bool(number) and style_of(number) in _STYLES


def goes_deeper(number: str, below: str) -> bool:
    """Whether rows numbered ``below`` are parts of one numbered ``number``: “-” below “a”."""
    return is_item_number(below) and style_of(number) == "a" and style_of(below) == "-"


def is_item(group: Group, number: str, name: str) -> bool:
    """Whether those below the headings of ``group`` are of a kind, and ``name`` is like theirs."""
    kind = group.kind_above(style_of(number))
    if kind is None or _says_something(name):
        return False
    if kind is not Kind.INDIVIDUAL:
        return not kind.is_of_people or not is_of_collective(name)
    words = without_forms_of_address(name).split()
    return all(word[0].isupper() for word in words) and not is_of_collective(name)


def _says_something(text: str) -> bool:
    """As headings do; “Tổ 9” may as well be one of those listed."""
    meant = kind_meant(text)
    is_of_kind = meant is not None and not (meant is Kind.COLLECTIVE and text[-1].isdigit())
    return bool(
        is_of_kind
        or kind_named(text)
        or status_in(text)
        or barred_in(text)
        or others_in(text)
        or GROUP_WORD.match(fold(text))
    )
