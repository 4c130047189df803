"""A YAML document into a class of the model, with every mistake at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from honour_roll.model.base import Part, Span
from honour_roll.model.scalars import not_a_scalar
from honour_roll.problems import Problem, Severity
from honour_roll.source.yaml_reader import Document, Path
from honour_roll.text import labels
from honour_roll.text.folding import fold
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.quoting import quoted
from honour_roll.text.suggest import nearest, nearest_part

P = TypeVar("P", bound=Part)

_FILL_IN = Message("Thêm mục này vào tệp.", "Add this key to the file.")
_QUARTER = Message(
    ", ví dụ cả quý III năm 2025: “from: 2025-07”, dòng sau “to: 2025-09”",
    ", such as for a quarter: “from: 2025-07”, then “to: 2025-09”",
)


def validate(
    cls: type[P], document: Document, *, id: str | None = None, at: Path = ()
) -> tuple[P | None, list[Problem]]:
    """The part of ``document`` at ``at`` as ``cls``, or every mistake in it.

    ``id`` comes from the file's path or from a key of the document; it is never a key
    of the part itself.
    """
    data = document.at(at)
    if not isinstance(data, dict):
        return None, [_problem("group", document, at, *_group_expected())]
    known: dict[str, Any] = {**data}
    problems: list[Problem] = []
    if id is not None:
        if "id" in known:
            problems.append(_unknown_key(cls, document, (*at, "id"), below=len(at)))
        known["id"] = id
    problems += [
        _unknown_key(cls, document, path, below=len(at))
        for path in document.blank_keys(at)
        if _is_unknown(cls, path[len(at) :])
    ]
    try:
        # By alias only: `start` for `from` would be a second spelling that no schema knows.
        part = cls.model_validate(known, by_alias=True, by_name=False)
    except ValidationError as error:
        problems += [
            _from_pydantic(cls, document, at, details)
            for details in error.errors(include_url=False, include_input=False)
            if not _follows_from_items(document, at, details)
        ]
        return None, problems
    return (None if problems else part), problems


def _follows_from_items(document: Document, at: Path, error: ErrorDetails) -> bool:
    """Whether a list only counts as empty because its items have mistakes of their own."""
    return error["type"] == "too_short" and bool(document.at((*at, *error["loc"])))


def _from_pydantic(cls: type[Part], document: Document, at: Path, error: ErrorDetails) -> Problem:
    path = (*at, *error["loc"])
    code = error["type"]
    context = error.get("ctx", {})
    cause = context.get("error")
    if isinstance(cause, ScalarError):
        return _problem(cause.code, document, path, cause.what, cause.remedy)
    if code == "extra_forbidden":
        return _unknown_key(cls, document, path, below=len(at))
    if code in {"enum", "literal_error"}:
        return _unknown_choice(cls, document, path, below=len(at))
    if code == "missing" and isinstance(path[-1], str):
        return _missing(cls, document, path, below=len(at))
    what, remedy = _shape_expected(cls, path[len(at) :], code, context)
    return _problem("shape", document, path, what, remedy)


def _shape_expected(
    cls: type[Part], path: Path, code: str, context: Mapping[str, Any]
) -> tuple[Message, Message]:
    """What to say of a list or mapping that is something else, or of the wrong length."""
    if code == "too_short":
        return (
            Message("danh sách trống", "the list is empty"),
            Message("Cần ít nhất một phần tử.", "At least one item is needed."),
        )
    if code == "missing":
        return (
            Message("danh sách thiếu giá trị", "the list lacks a value"),
            Message("Ghi đủ số giá trị, ví dụ: [0.5, 0.3].", "Give all, for example [0.5, 0.3]."),
        )
    if code in {"too_long", "tuple_type"} and "max_length" in context:
        length = context["max_length"]
        return (
            Message(f"chỉ được có {length} giá trị", f"only {length} values are allowed"),
            Message("Xóa các giá trị thừa.", "Delete those that are too many."),
        )
    if code.endswith(("tuple_type", "list_type")):
        return (
            Message("phải là một danh sách", "must be a list"),
            Message(
                "Viết mỗi phần tử trên một dòng, bắt đầu bằng dấu gạch ngang: “- …”.",
                "Write each item on a line of its own, starting with “- ”.",
            ),
        )
    return _group_expected(is_span=_type_at(cls, path) is Span)


def _group_expected(*, is_span: bool = False) -> tuple[Message, Message]:
    such_as = _QUARTER if is_span else Message("", "")
    return (
        Message("phải là một nhóm mục", "must be a mapping"),
        Message(
            f"Viết các mục con thụt vào hai dấu cách, mỗi mục một dòng “tên: giá trị”{such_as.vi}.",
            f"Write its keys indented by two spaces, one “key: value” a line{such_as.en}.",
        ),
    )


def _unknown_key(cls: type[Part], document: Document, path: Path, below: int = 0) -> Problem:
    fields = _fields_of(_type_at(cls, path[below:-1]))
    key = str(path[-1])
    by_spelling = {name: name for name in fields}
    by_spelling.update({title: name for name, (title, _) in fields.items()})
    near = by_spelling.get(nearest(key, by_spelling) or "")
    if key.startswith("-"):
        item = key.lstrip("-")
        remedy = Message(
            f"Thêm dấu cách sau dấu gạch ngang đầu dòng: “- {item}: …”.",
            f"Put a space after the dash: “- {item}: …”.",
        )
    elif near:
        remedy = Message(
            f"Ý bạn là “{near}”? Sửa tên mục, hoặc xóa mục này.",
            f"Did you mean “{near}”? Correct the key, or delete it.",
        )
    else:
        known = ", ".join(fields)
        remedy = Message(
            f"Xóa mục này, hoặc dùng một trong các mục: {known}.",
            f"Delete it, or use one of: {known}.",
        )
    what = Message(f"không có mục nào tên {quoted(key)}", f"there is no key {quoted(key)}")
    return _problem("unknown-key", document, path, what, remedy, key=True)


def _is_unknown(cls: type[Part], path: Path) -> bool:
    """Whether there is no such key, in a part that there is."""
    try:
        fields = _fields_of(_type_at(cls, path[:-1]))
    except KeyError:
        return False
    return bool(fields) and path[-1] not in fields


def _unknown_choice(cls: type[Part], document: Document, path: Path, below: int = 0) -> Problem:
    choices = _choices_of(_type_at(cls, path[below:]))
    words = labels.CHOICES.get(frozenset(choices), {})
    value = document.at(path)
    if not isinstance(value, str):
        one = not_a_scalar()
        return _problem(one.code, document, path, one.what, one.remedy)
    by_spelling = {choice: choice for choice in choices}
    by_spelling.update({word: key for key, word in words.items()})
    # “name” is a part of “given-name” rather than a slip for “năm”.
    near = nearest(value, by_spelling)
    is_spelled = near is not None and fold(near) == fold(value)
    part = None if is_spelled else nearest_part(value, by_spelling)
    hint = part or (by_spelling[near] if near else None)
    listed_vi = ", ".join(
        f"{choice} ({words[choice]})" if choice in words else choice for choice in choices
    )
    listed_en = ", ".join(choices)
    remedy = Message(
        (f"Ý bạn là “{hint}”? " if hint else "") + f"Chọn một trong: {listed_vi}.",
        (f"Did you mean “{hint}”? " if hint else "") + f"Choose one of: {listed_en}.",
    )
    shown = quoted(value)
    what = Message(f"không dùng được giá trị {shown}", f"{shown} is not one of the choices")
    return _problem("unknown-choice", document, path, what, remedy)


def _missing(cls: type[Part], document: Document, path: Path, below: int = 0) -> Problem:
    key = str(path[-1])
    title = _title_of(_type_at(cls, path[below:-1]), key)
    what = Message(f"thiếu mục bắt buộc “{key}” ({title})", f"the key “{key}” is missing")
    return _problem("missing-key", document, path, what, _FILL_IN)


def _problem(
    code: str,
    document: Document,
    path: Path,
    what: Message,
    remedy: Message,
    *,
    key: bool = False,
) -> Problem:
    return Problem(code, Severity.ERROR, document.where(path, key=key), what, remedy)


def _type_at(cls: type[Part], path: Path) -> Any:
    """The annotation that ``path`` leads to, starting from the class."""
    found: Any = cls
    for step in path:
        if isinstance(step, int):
            found = _without_optional(found)
            arguments = get_args(found)
            found = arguments[0] if arguments else found
        else:
            found = _fields_of(found)[step][1]
    return _without_optional(found)


def _without_optional(annotation: Any) -> Any:
    arguments = [a for a in get_args(annotation) if a is not type(None)]
    if type(None) in get_args(annotation) and len(arguments) == 1:
        return arguments[0]
    return annotation


def _fields_of(annotation: Any) -> dict[str, tuple[str, Any]]:
    """The keys of a class as the YAML has them → (Vietnamese title, annotation)."""
    cls = _without_optional(annotation)
    if not (isinstance(cls, type) and issubclass(cls, Part)):
        return {}
    return {
        key: (field.title or key, field.annotation) for key, field in cls.written_fields().items()
    }


def _title_of(annotation: Any, key: str) -> str:
    return _fields_of(annotation)[key][0]


def _choices_of(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return [str(choice) for choice in get_args(annotation)]
    return [str(choice) for choice in annotation]
