"""Black on the black plate: what is neutral goes there, what has a colour stays."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from honour_roll.booklet.ink import print_black_with_black
from tests.booklet.small_pdfs import add_page, saved


def rewritten(content: bytes) -> list[str]:
    with pikepdf.new() as pdf:
        page = add_page(pdf, content)
        page.obj.Resources.ColorSpace = Dictionary(
            grey=icc(pdf, 1), colour=icc(pdf, 3), spot=Array([Name.Separation, Name.Gold])
        )
        print_black_with_black(pdf)
        return page.Contents.read_bytes().decode().split("\n")


def icc(pdf: pikepdf.Pdf, components: int) -> Array:
    return Array([Name.ICCBased, pikepdf.Stream(pdf, b"", N=components)])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (b"0 g", ["0 0 0 1 k"]),
        (b"1 g", ["0 0 0 0 k"]),
        (b"0.25 G", ["0 0 0 0.75 K"]),
        (b"0 0 0 rg", ["0 0 0 1 k"]),
        (b"0.2 0.2 0.2 RG", ["0 0 0 0.8 K"]),
        (b"0.7 0.1 0.1 rg", ["0.7 0.1 0.1 rg"]),
        (b"0 0 0 1 k", ["0 0 0 1 k"]),
        (b".1 1 .9 .1 k", [".1 1 .9 .1 k"]),
        (b"/grey cs 0 scn", ["/grey cs", "0 0 0 1 k"]),
        (b"/colour CS 0 0 0 SC", ["/colour CS", "0 0 0 1 K"]),
        (b"/spot cs 0 scn", ["/spot cs", "/spot cs", "0 scn"]),
        (b"/Pattern cs /p scn", ["/Pattern cs", "/Pattern cs", "/p scn"]),
    ],
)
def test_neutrals_become_black_and_nothing_else(given: bytes, expected: list[str]) -> None:
    lines = [line.replace("0.1 1 0.9 0.1", ".1 1 .9 .1") for line in rewritten(given)]
    assert lines == expected


def test_a_colour_after_black_is_still_in_its_own_space() -> None:
    content = b"/colour cs 0 0 0 scn q 1 0 0 scn Q 1 0 0 scn"
    assert rewritten(content)[2:] == [
        "q",
        "/colour cs",
        "1 0 0 scn",
        "Q",
        "/colour cs",
        "1 0 0 scn",
    ]


def test_what_a_saved_state_held_is_in_force_again() -> None:
    content = b"/colour cs q 0 0 0 1 k Q 0 0 0 scn"
    assert rewritten(content) == ["/colour cs", "q", "0 0 0 1 k", "Q", "0 0 0 1 k"]


def test_forms_are_rewritten_too_and_the_page_looks_the_same() -> None:
    with pikepdf.new() as pdf:
        page = add_page(pdf, b"0.7 0.1 0.1 rg 20 20 200 100 re f /Box Do")
        form = pikepdf.Stream(pdf, b"0 g 50 300 100 100 re f", Subtype=Name.Form)
        form.Type, form.BBox = Name.XObject, Array([0, 0, 400, 600])
        page.obj.Resources.XObject = Dictionary(Box=form)
        before = picture(saved(pdf))
        print_black_with_black(pdf)
        after = saved(pdf)
        assert form.read_bytes().startswith(b"0 0 0 1 k")
    differences = [abs(a - b) for a, b in zip(before, picture(after), strict=True)]
    # Black ink on screen is a little lighter than no light at all.
    assert max(differences) < 60
    assert sum(d > 0 for d in differences) < 0.2 * len(differences)


def picture(pdf: bytes) -> bytes:
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        pixels: bytes = document[0].render(scale=0.3).to_pil().convert("RGB").tobytes()
        return pixels
