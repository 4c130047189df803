"""Whom a record is about may change in an import: many at once must be meant, one person stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, NamedTuple

from honour_roll.intake.draft import Place, Told, told
from honour_roll.intake.ids import year_in
from honour_roll.intake.steps import Outcome, Step
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.text.folding import fold
from honour_roll.text.message import Message
from honour_roll.text.place_names import are_two_villages
from honour_roll.text.quoting import quoted
from honour_roll.text.recognition import name_to_recognise
from honour_roll.text.suggest import differ_little

MOST = 3
"""So many names, or other facts by which people are told apart, may change in one import."""
_KEY = "name"


def _are_two_years(before: object, after: object) -> bool:
    one, two = (year_in(str(said)) if said else None for said in (before, after))
    return None not in (one, two) and one != two


def _are_two(before: object, after: object) -> bool:
    return bool(before and after) and before != after


_TELLING: Mapping[str, tuple[str, Callable[[Any, Any], bool]]] = MappingProxyType(
    {
        "born": ("năm sinh", _are_two_years),
        "gender": ("giới tính", _are_two),
        "unit": ("đơn vị", _are_two),
        "village": ("thôn, bản", are_two_villages),
    }
)
"""What tells people apart besides their names: in words, and whether it changes, not only comes."""
_OF_ONE_PERSON = ("born", "gender")
_BESIDE: Mapping[str, str] = MappingProxyType(
    {key: words for key, (words, _) in _TELLING.items()} | {"position": "chức vụ"}
)
"""What stays as it is where nothing but a name was mended."""
_FEW = 2
"""So many letters of a name may be a mistake in typing it."""


class Renames(NamedTuple):
    """The steps with what is told of their names, and what is told of all of them together."""

    steps: list[Step]
    told: list[Told]


def tell_renames(steps: Sequence[Step], *, are_meant: bool) -> Renames:
    """More than ``MOST`` changed names, or years of birth, are an error unless they ``are_meant``.

    Who sorts one column of a table by itself gives everybody another's. A row in which somebody
    typed another person is refused: story, photos and consent are those of the first. A name that
    is wholly another is taken alone, so that it isn't done unseen.
    """
    done: list[Step] = []
    changed: defaultdict[str, list[Place]] = defaultdict(list)
    for step in steps:
        before = step.current.data if step.current else None
        is_updated = step.draft.folder == "records" and step.outcome is Outcome.UPDATED
        if before is None or not is_updated:
            done.append(step)
            continue
        for key in _changed(before, step.data):
            changed[key].append(step.draft.place_of(key))
        if before.get(_KEY) != step.data.get(_KEY):
            changed[_KEY].append(step.draft.place_of(_KEY))
            step = _with_name_told(step, before)
        done.append(step)
    many = {key: places for key, places in changed.items() if len(places) > MOST}
    return Renames(done, [] if are_meant else [_many(key, many[key]) for key in many])


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    for key, (_, differ) in _TELLING.items():
        if differ(before.get(key), after.get(key)):
            yield key


def _with_name_told(step: Step, before: Mapping[str, Any]) -> Step:
    place, was, now = step.draft.place_of(_KEY), str(before.get(_KEY)), str(step.data.get(_KEY))
    if differing := _of_somebody_else(before, step.data):
        return step.becomes(Outcome.REFUSED, _replaced(place, was, now, differing))
    return replace(step, told=(*step.told, _renamed(place, was, now)))


def _of_somebody_else(before: Mapping[str, Any], after: Mapping[str, Any]) -> Sequence[str]:
    """What changes together with a name so that it is another person's; else nothing."""
    was, now = str(before.get(_KEY)), str(after.get(_KEY))
    if not _are_two_names(was, now):
        return ()
    differing = [key for key in _changed(before, after) if key in _OF_ONE_PERSON]
    if differ_little(was, now, _FEW):
        return differing if len(differing) == len(_OF_ONE_PERSON) else ()
    is_person = after.get("kind") == Kind.INDIVIDUAL
    if differing or not is_person or not _are_wholly_other(was, now):
        return differing
    return [key for key in _BESIDE if _said(before, key) != _said(after, key)]


def _said(data: Mapping[str, Any], key: str) -> str:
    return fold(str(data.get(key) or ""))


def _are_wholly_other(before: str, after: str) -> bool:
    """Whether they haven't both the family name and the given name in common."""
    one, two = (name_to_recognise(name, of_people=True).split() for name in (before, after))
    return (one[:1], one[-1:]) != (two[:1], two[-1:])


def _are_two_names(before: str, after: str) -> bool:
    """Whether each has a word, marks left aside, that the other lacks."""
    one, two = (set(name_to_recognise(name, of_people=True).split()) for name in (before, after))
    return not (one <= two or two <= one)


def _replaced(place: Place, before: str, after: str, keys: Sequence[str]) -> Told:
    *most, last = (_BESIDE[key] for key in keys)
    what = f"{', '.join(most)} và {last}" if most else last
    return told(
        place,
        "person-replaced",
        Message(
            f"hàng của {quoted(before)} nay là {quoted(after)}, {what} cũng khác: có lẽ là người "
            "khác gõ đè lên",
            f"the row of {quoted(before)} is now {quoted(after)}, with another {', '.join(keys)}",
        ),
        Message(
            "Bài, ảnh, căn cứ công bố của hàng này là của người trước. Là người khác: để hàng này "
            "như cũ, thêm hàng mới, để trống cột Mã. Vẫn là người ấy mà sửa cả tên: nhập hai lần, "
            f"một lần chỉ sửa tên, một lần sửa {what}.",
            "Leave the row as it was and add a new one without an id. If it is the same person, "
            "import twice: the name first, then the rest.",
        ),
    )


def _renamed(place: Place, before: str, after: str) -> Told:
    return told(
        place,
        "name-changed",
        Message(
            f"tên đổi: {quoted(before)} → {quoted(after)}",
            f"the name changes: {quoted(before)} → {quoted(after)}",
        ),
        Message(
            "Nếu là người khác, đừng sửa hàng này: thêm hàng mới, để trống cột Mã.",
            "If it is somebody else, add a new row without an id instead.",
        ),
        Severity.WARNING,
    )


def _many(key: str, places: Sequence[Place]) -> Told:
    what = "tên" if key == _KEY else _TELLING[key][0]
    count = len(places)
    return told(
        Place(places[0].file),
        "names-changed",
        Message(
            f"{count} hồ sơ cùng đổi {what}: có lẽ một cột đã bị sắp xếp riêng",
            f"{count} records change their {key}: was one column sorted by itself?",
        ),
        Message(
            f"Xem từng hồ sơ ở trên. Nếu nhầm, lấy lại tệp đã xuất và sắp xếp cả bảng. Nếu đúng là "
            f"đổi {what}, thêm --allow-renames vào lệnh.",
            "Look at them. If they are meant, add --allow-renames to the command.",
        ),
    )
