"""Letters that no single character stands for are put together as one: Ê̆, ơ̆, ŏ̀."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

ASSETS = Path(__file__).resolve().parents[2] / "honour_roll" / "pages" / "assets"
FACES = sorted(path.name for path in (ASSETS / "fonts").glob("*.woff2"))
BASES = "êôơưÊÔƠƯ"
BREVE = "\u0306"
OF_THEIR_OWN = "ĕŏŭĭĔŎŬĬ"
GRAVE = "\u0300"
MEASURE = """async ([address, pairs]) => {
  const face = new FontFace('tested', `url(${address})`);
  document.fonts.add(await face.load());
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.font = '1000px tested';
  const box = text => {
    const size = canvas.measureText(text);
    return [size.width, -size.actualBoundingBoxLeft, size.actualBoundingBoxRight,
      size.actualBoundingBoxAscent];
  };
  return pairs.map(([bare, marked]) => [bare, box(bare), box(marked)]);
}"""


@pytest.mark.parametrize("name", FACES)
def test_a_further_mark_stands_above_its_letter(
    page: Page, serve: Callable[[Path], str], tmp_path: Path, name: str
) -> None:
    shutil.copy(ASSETS / "fonts" / name, tmp_path)
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    page.goto(serve(tmp_path))
    pairs = [(letter, letter + BREVE) for letter in BASES]
    pairs += [(letter, letter + GRAVE) for letter in OF_THEIR_OWN]
    for letter, bare, marked in page.evaluate(MEASURE, [name, pairs]):
        (width, left, right, top), (new_width, new_left, new_right, new_top) = bare, marked
        assert abs(new_width - width) < 1, f"{letter} is set wider by its mark"
        # A mark is not much wider than i; a lost one lies beside the letter.
        assert left - 150 < new_left, letter
        assert new_right < right + 150, letter
        assert new_top > top + 20, f"the mark lies within {letter}"
