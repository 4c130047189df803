"""Paragraphs of a Word file as CommonMark that shows exactly their words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from honour_roll import story
from honour_roll.model.scalars import MAX_STORY
from honour_roll.office.word_text import Paragraph, Run
from honour_roll.text.folding import collapse_spaces

_ANYWHERE = re.compile(r"[\\`*_\[\]<]|&(?=#|\w+;)")
_STARTS_LINE = re.compile(r"(?P<number>\d{1,9})(?P<mark>[.)])|(?P<sign>[#>+=~-])")
_WEB = re.compile(r"https?://[^\s<>()\\]+")
_HIGHEST = 3


def as_markdown(paragraphs: Iterable[Paragraph]) -> str:
    """Text with its bold and italic words, headings, lists and links; nothing else is markup."""
    blocks: list[str] = []
    lists: list[int] = []
    before: str | None = None
    for paragraph in paragraphs:
        text = _paragraph(paragraph)
        if not text:
            continue
        if paragraph.list_kind is None:
            lists.clear()
            before = None
            level = min(paragraph.heading, _HIGHEST)
            blocks.append(f"{'#' * level} {_on_one_line(text)}" if level else text)
            continue
        item = _item(paragraph, _on_one_line(text), lists)
        if before is not None:
            blocks[-1] += f"\n{item}"
        else:
            blocks.append(item)
        before = paragraph.list_kind
    return "\n\n".join(blocks)


def _item(paragraph: Paragraph, text: str, lists: list[int]) -> str:
    """An item of a list; ``lists`` are the numbers reached so far, outermost list first."""
    depth = min(paragraph.depth, len(lists))
    del lists[depth + 1 :]
    if depth == len(lists):
        lists.append(0)
    lists[depth] += 1
    mark = f"{lists[depth]}." if paragraph.list_kind == "number" else "-"
    return f"{'   ' * depth}{mark} {text}"


def _paragraph(paragraph: Paragraph) -> str:
    plain = _escaped("".join(run.text for run in paragraph.runs))
    rich = _lines("".join(map(_run, paragraph.runs)))
    if rich == plain or len(rich) > MAX_STORY:
        return plain
    # Emphasis within a word or beside punctuation may not be taken for emphasis.
    return rich if story.plain(rich) == story.plain(plain) else plain


def _run(run: Run) -> str:
    words = run.text.strip()
    if not words:
        return run.text
    before, _, after = run.text.partition(words)
    text = _inside(words)
    if run.link and _WEB.fullmatch(run.link) and "\n" not in words:
        text = f"[{text}]({run.link})"
    marks = "**" * run.bold + "*" * run.italic
    return f"{before}{marks}{text}{marks[::-1]}{after}"


def _inside(text: str) -> str:
    return _ANYWHERE.sub(lambda found: f"\\{found[0]}", text)


def _escaped(text: str) -> str:
    return _lines(_inside(text))


def _lines(text: str) -> str:
    """Each line trimmed, and harmless at its start; line breaks are kept."""
    lines = [collapse_spaces(line) for line in text.split("\n")]
    return "\\\n".join(
        _STARTS_LINE.sub(_escape_start, line, count=1) if _starts(line) else line
        for line in lines
        if line
    )


def _starts(line: str) -> bool:
    return _STARTS_LINE.match(line) is not None


def _escape_start(found: re.Match[str]) -> str:
    if found["sign"]:
        return f"\\{found['sign']}"
    return f"{found['number']}\\{found['mark']}"


def _on_one_line(text: str) -> str:
    return text.replace("\\\n", " ")
