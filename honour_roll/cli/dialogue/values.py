"""Values that are typed: read at once by the model's own parsers, with their own messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, NamedTuple

import click
from pydantic import TypeAdapter, ValidationError

from honour_roll.cli.asking import agrees, ask, choose
from honour_roll.cli.dialogue.checks import is_birth, objection, odd_person
from honour_roll.cli.dialogue.names import NEEDED
from honour_roll.model.base import Part
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.printing.safe import shown
from honour_roll.rules.to_come import is_to_come
from honour_roll.text.dates import parse_date
from honour_roll.text.document_numbers import DocumentNumber, read_document_number
from honour_roll.text.folding import collapse_spaces
from honour_roll.text.kind_words import is_kind_word
from honour_roll.text.message import ScalarError
from honour_roll.text.titles import read_person_name
from honour_roll.views.parts import as_sentence

_END = "."


def value(part: type[Part], key: str, *, is_needed: bool = False, proposal: str = "") -> str | None:
    """What is typed for the field ``key`` of ``part``, as typed; None for Enter alone."""
    field = part.written_fields()[key]
    hint = "" if is_needed or proposal else " (Enter = bỏ qua)"
    while True:
        typed = ask(f"{field.title}{hint}", proposal=proposal)
        if not typed and not is_needed:
            return None
        mistake = wrong_with(part, key, typed) if typed else None
        if typed and mistake is None:
            return typed
        click.echo(mistake or NEEDED)


def wrong_with(part: type[Part], key: str, typed: str) -> str | None:
    """What the model or a rule says against ``typed`` for the field ``key``."""
    if key == "name" and not any(map(str.isalpha, typed)):
        return f"Tên không có chữ nào: “{shown(typed)}”."
    if key == "name" and is_kind_word(typed):
        return f"“{shown(typed)}” là chữ chỉ loại, không phải tên. Ghi tên riêng của điển hình."
    return mistake_in(part, key, typed) or objection(part, key, typed)


class Named(NamedTuple):
    """A name as it is typed, and what stood before it."""

    name: str
    title: str = ""
    calling: str = ""

    @property
    def beside(self) -> Iterator[str]:
        """What stood before it, with the field that it goes to."""
        for key, words in (("title", self.title), ("position", self.calling)):
            if words:
                yield f"  → {Record.written_fields()[key].title}: {shown(words)}"


def name_of(kind: Kind) -> Named:
    """A name as it is typed, of a person without "ông", "bà" … and titles, which is told."""
    while True:
        typed = value(Record, "name", is_needed=True) or ""
        if kind is not Kind.INDIVIDUAL:
            return Named(typed)
        named = bare_name(typed)
        if named.name != collapse_spaces(typed):
            click.echo(f"  → ghi tên: {shown(named.name)}")
        for line in named.beside:
            click.echo(line)
        odd = odd_person(named.name)
        if odd is None or agrees(f"{odd} Vẫn ghi tên này?"):
            return named


def bare_name(typed: str) -> Named:
    """A person's name apart from what stands before it; where that may be a family name it asks."""
    found = read_person_name(typed)
    name = found.name
    if found.doubtful and not agrees(f"“{shown(name)}”: “{found.doubtful}” là họ của người này?"):
        name = name[len(found.doubtful) :].lstrip()
    return Named(name, found.title, found.calling)


def birth() -> str | None:
    """The year of a birth; None for Enter alone."""
    while typed := value(Record, "born"):
        if is_to_come(parse_date(typed)):
            click.echo(f"{parse_date(typed).display()} chưa đến. Xin gõ lại.")
        elif is_birth(typed):
            return typed
    return None


def mistake_in(part: type[Part], key: str, typed: str) -> str | None:
    """What the model says against ``typed`` for the field ``key``, and how to mend it."""
    field = part.written_fields()[key]
    kind: Any = field.annotation
    if field.metadata:
        kind = Annotated[kind, *field.metadata]
    try:
        TypeAdapter(kind).validate_python(typed)
    except ValidationError as error:
        cause = error.errors(include_url=False)[0].get("ctx", {}).get("error")
        if isinstance(cause, ScalarError):
            return shown(f"{as_sentence(cause.what.vi)}. {cause.remedy.vi}")
        return shown(f"Không dùng được “{typed[:60]}”.")
    return None


def closed(question: str, words: Mapping[str, str], *, proposal: str | None = None) -> str | None:
    """The key of the word that is chosen by number; ``proposal`` for Enter alone."""
    keys = list(words)
    titles = [as_sentence(word) for word in words.values()]
    place = choose(question, titles, without=words[proposal] if proposal else "bỏ qua")
    return proposal if place is None else keys[place]


def document_number(part: type[Part]) -> DocumentNumber:
    """The number of a paper, without the words and the day that are often typed with it."""
    typed = value(part, "number") or ""
    read = read_document_number(typed)
    if read.number != collapse_spaces(typed):
        click.echo(f"  → ghi số: {shown(read.number)}")
    return read


def story() -> str | None:
    """Lines up to one that is a full stop alone, or up to the first if that is empty."""
    click.echo(f"Câu chuyện: dán hoặc gõ nhiều dòng; xong thì gõ một dòng chỉ có dấu “{_END}”.")
    while text := _lines():
        mistake = wrong_with(Record, "story", text)
        if mistake is None:
            return text
        click.echo(f"{mistake}\nXin dán lại cả bài đã sửa (bỏ trống: nhấn Enter).")
    return None


def _lines() -> str:
    lines: list[str] = []
    while (line := ask("")) != _END:
        if not line and not lines:
            return ""
        lines.append(line)
    return "\n".join(lines).strip()
