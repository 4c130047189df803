"""What a story may have in it, on each kind of paper: headings, rules, lists, words without end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest

from honour_roll.booklet.boxes import POINTS_A_MM
from honour_roll.booklet.geometry import Geometry
from honour_roll.model.booklet import Layout
from tests.booklet import shelf
from tests.booklet.page_lines import Line, pages_of_lines
from tests.booklet.shelf import Pages

LAYOUTS = get_args(Layout)
PAPER = "Bai_du_thi_viet_ve_guong_dien_hinh_tien_tien_hoc_tap_va_lam_theo_Bac_ban_cuoi_cung.docx"
LETTERS = "".join("abcdefghijklmnopqrstuvwxyz"[n % 26] for n in range(150))
SENTENCE = "Kể một việc tốt ở thôn bản. "
HANGING = 3
"""Points that a sign at the end of a line may stand out."""


def made(tmp_path: Path, layout: str, story: str) -> Pages:
    text = "\n".join(f"  {line}" for line in story.split("\n"))
    record = shelf.record("Trần An", story=f"|\n{text}\n")
    definition = f"title: Thử\nlayout: {layout}\nselection: {{}}\n"
    root = shelf.content(tmp_path, definition, {"records/xa/2020/a.yml": record})
    return shelf.pages(shelf.workshop(root, tmp_path / "x"))


def lines_of(pages: Pages) -> list[Line]:
    return [line for page in pages_of_lines(pages.pdf) for line in page]


def line_with(words: str, lines: list[Line]) -> Line:
    (found,) = (line for line in lines if words in line.text)
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_headings_of_a_story_are_a_little_larger_than_its_text_and_less_than_the_name(
    tmp_path: Path, layout: str
) -> None:
    told = SENTENCE * 4
    pages = made(tmp_path, layout, f"{told}\n\n## Phần lớn\n\n{told}\n\n### Phần nhỏ\n\nCuối bài.")
    lines = [line for line in lines_of(pages) if "Thử" not in line.text]
    text = line_with("Cuối bài", lines).size
    large, small = (line_with(words, lines).size for words in ("Phần lớn", "Phần nhỏ"))
    name = max(line.size for line in lines if "Trần An" in line.text)
    assert 0.95 * text < small <= large < 1.2 * text
    assert large < name


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_rule_goes_through_a_line(tmp_path: Path, layout: str) -> None:
    told = SENTENCE * 4
    pages = made(tmp_path, layout, f"{told}\n\n## Phần lớn\n\n{told}\n\n---\n\n{told}")
    with pypdfium2.PdfDocument(pages.pdf) as document:
        for page, lines in zip(document, pages_of_lines(pages.pdf), strict=True):
            drawn = list(drawings(page))
            for line in lines:
                low, high = line.bottom - 0.2 * line.size, line.bottom + 0.75 * line.size
                across = [one for one in drawn if one[1] < high and low < one[3]]
                assert not [one for one in across if one[0] < line.right and line.left < one[2]]


def drawings(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Bounds of thin things: lines and ornaments, not areas."""
    for one in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_PATH]):
        bounds = one.get_bounds()
        if bounds[3] - bounds[1] < 0.02 * page.get_height():
            yield bounds


@pytest.mark.parametrize("word", [PAPER, LETTERS, f"https://bao.example.vn/{PAPER}?so=1"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_word_without_end_is_broken_and_all_of_it_is_read(
    tmp_path: Path, layout: str, word: str
) -> None:
    pages = made(tmp_path, layout, f"{SENTENCE}Xem tệp {word} ở kho.\n\n**{word}**")
    told = "".join(line.text for line in lines_of(pages)).replace(" ", "")
    assert told.count(word) == 2
    geometry = Geometry.of(pages.book)
    edge = (geometry.width - min(geometry.inside, geometry.outside)) * POINTS_A_MM
    assert max(line.right for line in lines_of(pages)) < edge + HANGING


@pytest.mark.parametrize("before", range(8, 24))
def test_what_announces_the_last_list_is_not_left_behind(tmp_path: Path, before: int) -> None:
    items = "\n".join(f"- {SENTENCE * 5}" for _ in range(3))
    story = f"{SENTENCE * 9}\n\n" * (before // 4) + SENTENCE * 3 * (before % 4 + 1)
    pages = made(tmp_path, "book", f"{story}\n\nKinh nghiệm rút ra:\n\n{items}")
    for page in pages_of_lines(pages.pdf):
        at = [n for n, line in enumerate(page) if "Kinh nghiệm rút ra:" in line.text]
        for n in at:
            assert page[n + 1].text.startswith("•"), [line.text for line in page]


@pytest.mark.parametrize("mark", ["> ", "```\n"], ids=["a quotation", "code"])
@pytest.mark.parametrize("before", range(8, 24))
def test_a_line_with_a_colon_stays_with_what_it_announces(
    tmp_path: Path, before: int, mark: str
) -> None:
    end = "\n```" if mark.startswith("`") else ""
    story = f"{SENTENCE * 9}\n\n" * (before // 4) + SENTENCE * 3 * (before % 4 + 1)
    rest = f"{SENTENCE * 9}\n\n" * 3
    pages = made(tmp_path, "book", f"{story}\n\nÔng thường nói:\n\n{mark}Lời thật.{end}\n\n{rest}")
    for page in pages_of_lines(pages.pdf):
        for n, line in enumerate(page):
            if "Ông thường nói:" in line.text:
                assert page[n + 1].text == "Lời thật.", [line.text for line in page]


@pytest.mark.parametrize("mark", ["> ", "```\n"], ids=["a quotation", "code"])
@pytest.mark.parametrize("is_last", [True, False])
def test_it_keeps_off_what_is_above_and_below(tmp_path: Path, mark: str, is_last: bool) -> None:
    end = "\n```" if mark.startswith("`") else ""
    rest = "" if is_last else f"\n\n{SENTENCE * 40}"
    story = f"{SENTENCE * 30}\n\nTrước nó.\n\n{mark}Lời thật.{end}\n\nSau nó.{rest}"
    lines = lines_of(made(tmp_path, "book", story))
    gaps = [before.bottom - line.bottom for before, line in pairwise(lines)]
    at = lines.index(line_with("Lời thật.", lines))
    usual = gaps[lines.index(line_with("Trước nó.", lines)) - 2]
    for gap in gaps[at - 1], gaps[at]:
        assert usual + 2 < gap < 2 * usual
