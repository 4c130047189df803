"""Markdown of hostile text shows it as it is, and does nothing else."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from honour_roll.printing.markdown import CUT, as_markdown, escaped
from honour_roll.printing.safe import shown
from honour_roll.printing.sections import Section, sections_as_data, sections_of

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a | b || c",
    "\\| x",
    "`code` ``x``",
    "@to-chuc/ky-thuat @an",
    "[nhấn](https://example.com) ![](https://example.com/a.png)",
    "https://example.com www.example.com an@example.com",
    "**đậm** _nghiêng_ ~~gạch~~",
    "#1 !2 $3 %4 &5 ~6 GH-7",
    "<!-- ẩn -->",
    "&lt;b&gt; &#60;",
    "một\n/close\nhai",
    "- [ ] việc",
    "\u202eđảo\u202c",
    "$x^2$ {{ thế }} {% thế %} [[wiki]] :tada:",
    "</p><h1>",
    "===",
    "```",
    "| --- |",
]


def rendered(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def words_of(page: str) -> str:
    return html.unescape(re.sub(r"</?(h3|p|table|thead|tbody|tr|th|td)>|\s", "", page))


def without_blanks(text: str) -> str:
    return re.sub(r"\s", "", shown(" ".join(text.split())))


def check(text: str) -> None:
    page = rendered(as_markdown([Section(text, [text], [text], [[text]])], 10**6))
    told = words_of(page).replace("\u2060", "")
    assert told == without_blanks(text) * 4
    if without_blanks(text):
        assert page.count("<td>") == page.count("<th>") == page.count("<h3>") == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    check(text)


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_forges_find_nothing_to_link_in_the_finished_text(text: str) -> None:
    """They look for mentions, references and addresses after the Markdown is read."""
    told = html.unescape(escaped(text))
    assert not re.search(r"[@#!~$%&:](?=\w)|://|[wW]\.", told)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_line_starts_with_what_a_record_says(text: str) -> None:
    """GitLab takes a line that starts with a slash for a command."""
    page = as_markdown([Section(text, [text], [text], [[text]])], 10**6)
    assert all(line[:1] in ("", "#", "<", "|") for line in page.split("\n"))


def test_a_text_too_long_is_cut_after_a_whole_line() -> None:
    rows = [[f"dòng {n}"] for n in range(1000)]
    text = as_markdown([Section("Bảng", [], ["Cột"], rows)], 1000)
    assert len(text.encode()) <= 1000
    lines = text.splitlines()
    assert lines[-1] == CUT
    assert re.fullmatch(r"\| dòng \d+ \|", lines[-3])


def test_sections_go_through_json_and_back() -> None:
    sections = [Section("A", ["b"], ["c", "d"], [["e", "f"]]), Section()]
    assert sections_of(sections_as_data(sections)) == [
        Section("A", ["b"], ["c", "d"], [["e", "f"]]),
        Section("", [], [], []),
    ]


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        [1],
        [{"title": "A"}],
        [{"title": 1, "words": [], "heads": [], "rows": []}],
        [{"title": "A", "words": [1], "heads": [], "rows": []}],
        [{"title": "A", "words": [], "heads": ["a"], "rows": [["b", "c"]]}],
        [{"title": "A", "words": [], "heads": ["a"], "rows": ["b"]}],
    ],
)
def test_what_is_no_summary_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"not a|a row"):
        sections_of(data)
