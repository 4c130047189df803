"""What a booklet is measured against: the same content, and a plain word where it can't run."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from scripts.benchmark import books
from scripts.benchmark.book_html import html_of
from tests.booklet import shelf
from tests.imports import refuse_import


def test_html_has_every_word_of_the_records_as_text(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "records/xa/2020/a.yml": shelf.record(
            "Trần An", story=f"'{shelf.HOSTILE} <script>1</script>'", photos="[{file: a.jpg}]"
        ),
        "records/xa/2020/a.jpg": shelf.picture(900, 1200),
    }
    root = shelf.content(tmp_path, "title: Thử\nselection: {}\n", files)
    book = shelf.workshop(root, tmp_path).book
    made = html_of(book)
    assert "<script>" not in made
    assert 'src="photos/xa--2020--a--1.jpg"' in made
    said = shelf.words(html.unescape(made))
    assert [entry for entry in book.entries if not shelf.words_of(entry) <= said] == []


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError("cannot load library 'libpango-1.0-0'"), "apt-get install libpango-1.0-0"),
        (ModuleNotFoundError("none", name="weasyprint"), "bench: no weasyprint"),
    ],
)
def test_what_weasyprint_lacks_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    refuse_import(monkeypatch, "weasyprint", error)
    with pytest.raises(SystemExit, match=told):
        books.say_what_is_missing()
