"""Stories as the tree that books are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll.booklet.compiled import Node
from honour_roll.booklet.running_text import running_text
from honour_roll.story import plain

MARKED = st.text(alphabet=list("aắ #*_`[]()<>!-+1.>\\\n$@\"'&;"), max_size=60)
KINDS = (
    "paragraph heading quote bullets numbers item code rule text emphasis strong link literal break"
).split()


def nodes(found: Iterable[Node]) -> Iterator[Node]:
    for node in found:
        yield node
        yield from nodes(node.children)


def words(found: Iterable[Node]) -> str:
    """Letters alone: what stands between blocks is the printer's."""
    return "".join("".join(node.text.split()) for node in nodes(found))


@given(MARKED)
@example("[a](<>)\n\n- \n\n1. a\n\n   b")
@example("> # a\n\n```\n#read\n```")
def test_a_book_says_what_the_web_says(text: str) -> None:
    assert words(running_text(text)) == "".join(plain(text).split())


@given(MARKED)
def test_only_known_kinds_are_made(text: str) -> None:
    for node in nodes(running_text(text)):
        assert node.kind in KINDS
        assert node.text == "" or node.kind in ("text", "code", "literal")
        assert node.address == "" or node.address.startswith(("http", "mailto:"))


@given(st.lists(st.integers(1, 6), max_size=8))
def test_headings_begin_at_one_and_skip_no_level(levels: list[int]) -> None:
    text = "\n\n".join(f"{'#' * level} Mục" for level in levels)
    found = [node.level for node in running_text(text)]
    assert all(now <= before + 1 for before, now in zip([0, *found], found, strict=False))


def test_headings_of_one_depth_stay_of_one_depth() -> None:
    text = "## A\n\n#### B\n\n## C\n\n### D"
    assert [node.level for node in running_text(text)] == [1, 2, 1, 2]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a\nb", ["paragraph", "text", "text", "text"]),
        ("a  \nb", ["paragraph", "text", "break", "text"]),
        ("*a* **b** `c`", ["paragraph", "emphasis", "text", "text", "strong", "text", "text"]),
        ("1. a\n2. b", ["numbers", "item", "paragraph", "text", "item", "paragraph", "text"]),
        ("> a", ["quote", "paragraph", "text"]),
        ("    a", ["code"]),
        ("a\n\n***\n\nb", ["paragraph", "text", "rule", "paragraph", "text"]),
    ],
)
def test_commonmark_becomes_nodes(text: str, kinds: list[str]) -> None:
    found = [node.kind for node in nodes(running_text(text))]
    assert found[: len(kinds)] == kinds


def test_a_list_keeps_its_first_number() -> None:
    (numbers,) = running_text("3. ba\n4. bốn")
    assert (numbers.kind, numbers.level) == ("numbers", 3)


def test_a_link_that_the_web_refuses_is_words_here_too() -> None:
    assert {node.kind for node in nodes(running_text("[a](javascript:x)"))} == {"paragraph", "text"}
