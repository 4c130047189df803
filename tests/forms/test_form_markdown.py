"""A Word file's paragraphs in CommonMark: the words stay, only what was meant becomes markup."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll import story
from honour_roll.forms.markdown import as_markdown
from honour_roll.office.word_text import Paragraph, Run
from honour_roll.text.folding import collapse_spaces

MARKS = st.sampled_from(list("*_`[]()<>#+-=~.!&;\\|:0123456789 \nab ă"))
TEXTS = st.text(MARKS, max_size=40)


def runs(*pieces: Run) -> Paragraph:
    return Paragraph(pieces)


def test_bold_italic_lists_and_headings_are_kept() -> None:
    written = as_markdown(
        [
            Paragraph((Run("Việc làm"),), heading=1),
            runs(Run("Chị "), Run("Mẫu ", bold=True), Run("rất "), Run("vui", italic=True)),
            Paragraph((Run("một"),), list_kind="bullet"),
            Paragraph((Run("hai"),), list_kind="bullet", depth=1),
            Paragraph(()),
            Paragraph((Run("ba"),), list_kind="bullet"),
            runs(Run("xem "), Run("báo", link="https://example.org/a")),
            Paragraph((Run("một"),), list_kind="number"),
            Paragraph((Run("hai"),), list_kind="number"),
        ]
    )
    assert written == (
        "# Việc làm\n\nChị **Mẫu** rất *vui*\n\n- một\n   - hai\n- ba\n\n"
        "xem [báo](https://example.org/a)\n\n1. một\n2. hai"
    )


def test_what_only_looks_like_markup_stays_as_it_was_typed() -> None:
    written = as_markdown([runs(Run("- giá 2*3*4 <b> [1](x) &amp; _a_")), runs(Run("1. Xong"))])
    assert story.plain(written) == "- giá 2*3*4 <b> [1](x) &amp; _a_ 1. Xong"
    assert "<li>" not in story.render(written)


def test_emphasis_that_would_not_be_one_is_left_out() -> None:
    assert as_markdown([runs(Run("abc.", bold=True), Run("d"))]) == "abc.d"


@given(st.lists(TEXTS, max_size=4))
@example(["a\n===\nb", "    indented", "+ x", "12) y"])
def test_every_word_is_shown_and_none_becomes_markup(texts: list[str]) -> None:
    written = as_markdown([runs(Run(text)) for text in texts])
    assert story.plain(written) == collapse_spaces(" ".join(texts))
    opened = {token.type for token in story.tokens(written) if token.nesting == 1}
    assert opened <= {"paragraph_open"}


@given(st.lists(st.tuples(TEXTS, st.booleans(), st.booleans()), max_size=4))
def test_emphasis_never_changes_the_words(pieces: list[tuple[str, bool, bool]]) -> None:
    written = as_markdown([runs(*(Run(*piece) for piece in pieces))])
    assert story.plain(written) == collapse_spaces("".join(text for text, _, _ in pieces))
