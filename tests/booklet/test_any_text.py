"""Whatever a record says becomes pages: no text is read as markup, none stops the press."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from honour_roll.booklet.compiling import compile_book
from honour_roll.booklet.fonts import as_printed
from honour_roll.booklet.prepared import Variant
from honour_roll.booklet.typeset import Typesetter
from honour_roll.model.booklet import Booklet
from tests.booklet import shelf
from tests.builders import honour, record, roll

MARKUP = st.text(alphabet=list("#$[]{}<>@*_`~/\\\"'=+-.:;()%^|!1aắ \n"), max_size=80)
ANY = st.text(max_size=40)


def typeset(name: str, story: str) -> shelf.Pages:
    made = roll([record("xa/2020/a", honour(2020, note=name), name=name, story=story)])
    definition = Booklet.model_validate({"id": "thu", "title": name, "selection": {}})
    book = compile_book(made.public(), definition, lambda source: None)
    with tempfile.TemporaryDirectory() as folder:
        setter = Typesetter(book, Path(folder), None, "thu.yml")
        setter.lay_out()
        return shelf.Pages(book, setter.pdf(Variant.WEB))


@settings(max_examples=15)
@given(MARKUP, ANY)
@example("0. không\n1. một", "Ể\ufffe\ue000\U0001f600\u202e")
@example("\u202e", "\u200b*\u200b*")
def test_any_text_is_printed(marked: str, other: str) -> None:
    name = " ".join(f"x {other} {marked}".split())
    pages = typeset(name, f"x {marked}\n\n{other}")
    wanted = "".join(as_printed(name).split())
    assert wanted in "".join(pages.text.split())


def test_a_list_may_begin_at_nought() -> None:
    assert "0. không 1. một" in typeset("A", "0. không\n1. một").text
