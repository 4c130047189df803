"""Whether two names are one: every mark of Vietnamese counts, the way to write it does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from honour_roll.intake.draft import Place, Told, told
from honour_roll.intake.steps import Step
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.text.folding import collapse_spaces, fold, spelling_key
from honour_roll.text.message import Message
from honour_roll.text.names import name_to_compare
from honour_roll.text.quoting import quoted

MAYBE_SAME = "maybe-same"
"""The code of the question whether two are one."""
_PEOPLE = [kind.value for kind in Kind if kind.is_of_people]


def name_as_spelt(data: Mapping[str, Any]) -> str:
    """The name of a record's ``data`` in a form that is equal for one name only.

    Case, hoà and hòa, forms of address and quotation marks don't count; Hùng and Hưng are two.
    """
    name = str(data.get("name") or "")
    return as_spelt(name_to_compare(name, of_people=data.get("kind") in _PEOPLE))


def as_spelt(name: str) -> str:
    """The same of a name without anything before it."""
    return spelling_key(collapse_spaces(name))


def _are_alike(name: str, other: str) -> bool:
    """Whether two names are one without their marks."""
    one, two = (fold(name_to_compare(text, of_people=True)) for text in (name, other))
    return one == two


def spelt_otherwise(place: Place, name: str, other: str, where: str) -> Told:
    """Names that are one only without their marks are two; typed without any, it is asked."""
    is_bare = fold(name) == name.lower()
    what = Message(
        f"{quoted(name)} chỉ khác dấu với {quoted(other)} ({where}), cùng đơn vị",
        f"{quoted(name)} differs from {quoted(other)} ({where}) of the same unit in its marks only",
    )
    if not _are_alike(name, other):
        what = Message(
            f"mã {where} hợp với tên {quoted(name)}, mà hồ sơ ấy nay tên {quoted(other)}: có thể "
            "tên đã được sửa",
            f"the id {where} fits {quoted(name)}; that record is called {quoted(other)} by now",
        )
    if is_bare:
        remedy = Message(
            "Gõ tên đủ dấu: cùng một người thì viết giống hệt; người khác thì ghi năm sinh hoặc "
            "thôn, bản ở cả hai nơi.",
            "Write its marks: the same for one person; for another give the year of birth or the "
            "village at both places.",
        )
    else:
        remedy = Message(
            "Được coi là hai người. Nếu là một, sửa tên cho giống hệt nhau rồi nhập lại.",
            "They are taken for two. If it is one, spell both alike and import again.",
        )
    severity = Severity.ERROR if is_bare else Severity.WARNING
    return told(place, MAYBE_SAME, what, remedy, severity)


def asked_once(step: Step, found: Iterable[Told]) -> Step:
    """``step`` with one of what was ``found`` of it, an error before a warning.

    Who is asked about already is not asked about again.
    """
    if any(one.problem.code == MAYBE_SAME and one.problem.is_error for one in step.told):
        return step
    gravest = sorted(found, key=lambda one: not one.problem.is_error)[:1]
    return replace(step, told=(*step.told, *gravest))
