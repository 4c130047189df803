"""From the roll to a book that profiles can make files of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from honour_roll.booklet import shortened
from honour_roll.booklet.book_data import unprintable
from honour_roll.booklet.compiled import Book
from honour_roll.booklet.compiling import compile_book
from honour_roll.booklet.pictures import (
    Finder,
    prepare_pictures,
    prepared_pictures,
    small_pictures,
)
from honour_roll.booklet.prepared import Prepared
from honour_roll.booklet.refused import BookRefused
from honour_roll.booklet.typeset import Typesetter
from honour_roll.model.booklet import Booklet
from honour_roll.photos.prints import PrintCache
from honour_roll.problems import Location, Problem, Severity
from honour_roll.roll import PublicRoll
from honour_roll.rules.booklets import contents
from honour_roll.rules.content_check import placed
from honour_roll.source.survey import shown
from honour_roll.text.message import Message
from honour_roll.text.progress import Step

LEAST_IN_DIGEST = 2
"""Examples that speakers are given each quarter (as told of Lai Châu in 2023)."""


@dataclass(frozen=True)
class Workshop:
    """A compiled book with its pictures, ready for any profile; ``problems`` stop none."""

    book: Book
    prepared: Prepared
    problems: tuple[Problem, ...]


def set_up(
    roll: PublicRoll, booklet: Booklet, folder: Path, cache: PrintCache, step: Step
) -> Workshop:
    """Compile ``booklet`` and prepare its pictures in the empty ``folder``.

    ``booklet`` is what the editor wrote: the public roll's lacks the ids of hidden records. Raises
    ``BookRefused`` for one without entries, or with a template that can't be used.
    """
    root = roll.reference.root
    name = f"booklets/{booklet.id}.yml"
    file = shown(root, name)
    finder = Finder(root)
    book = compile_book(roll, booklet, finder.size_of)
    told = list(placed(root, contents.of_booklet(roll, booklet)))
    if not book.sections:
        raise BookRefused(replace(told[0], severity=Severity.ERROR))
    problems = [*told, *finder.problems, *prepare_pictures(book, root, folder, cache, step)]
    cache.forget_unused()
    problems += _boxes(book, file, root)
    problems += _few(book, file)
    template = (root / name).with_name(booklet.template) if booklet.template else None
    typesetter = Typesetter(book, folder, template, file)
    typesetter.lay_out()
    problems += _by_pages(book, root, folder, typesetter)
    return Workshop(book, Prepared(folder, file, typesetter.pdf), tuple(problems))


def _by_pages(book: Book, root: Path, folder: Path, typesetter: Typesetter) -> Iterator[Problem]:
    """Which pictures are far too small, and what has no room where each entry has one page."""
    pictures = prepared_pictures(book, folder)
    if book.layout not in shortened.PAPERS:
        yield from small_pictures(book, root, pictures)
        return
    printed = typesetter.placed()
    if printed is None:
        printed = pictures
    yield from small_pictures(book, root, printed)
    lost = pictures.keys() - printed.keys()
    yield from shortened.left_out(book, typesetter.notes(shortened.LABEL), lost, shown(root, ""))


def _few(book: Book, file: str) -> Iterator[Problem]:
    count = len(list(book.entries))
    if book.layout == "digest" and count < LEAST_IN_DIGEST:
        yield Problem(
            "digest-few",
            Severity.WARNING,
            Location(file, field="selection"),
            Message(
                f"bản tin chỉ có {count} điển hình; mỗi quý cần ít nhất {LEAST_IN_DIGEST}",
                f"the digest has {count} entry; a quarter asks for {LEAST_IN_DIGEST} at least",
            ),
            Message("Chọn thêm điển hình.", "Choose more entries."),
        )


def _boxes(book: Book, file: str, root: Path) -> Iterator[Problem]:
    """Characters that no typeface has; the PDF shows a box in their place."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for entry, char in unprintable(book):
        place = shown(root, f"records/{entry.id}.yml") if entry else file
        found[place].append(f"“{char}” (U+{ord(char):04X})")
    for place, chars in found.items():
        listed = ", ".join(chars)
        yield Problem(
            "glyph-missing",
            Severity.WARNING,
            Location(place),
            Message(
                f"phông chữ in không có ký tự {listed}; trong PDF là một ô trống",
                f"the typefaces lack {listed}; the PDF shows a box",
            ),
            Message(
                "Gõ lại chữ bằng bộ gõ tiếng Việt, hoặc bỏ biểu tượng đó.",
                "Type it again, or leave the sign out.",
            ),
        )
