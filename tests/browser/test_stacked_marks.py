"""Letters that no single character stands for are put together as one: Ê̆, ơ̆, ŏ̀."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

ASSETS = Path(__file__).resolve().parents[2] / "honour_roll" / "pages" / "assets"
FILES = sorted(path.name for path in (ASSETS / "fonts").glob("*.woff2"))
FACES = [name for name in FILES if not name.endswith("-vi.woff2")]
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

SHAPED = """() => {
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.font = '1000px "Source Serif 4"';
  const width = text => canvas.measureText(text).width;
  return {bare: width('\u00ca'), marked: width('\u00ca\u0306')};
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


def test_a_page_with_such_a_letter_sets_it_from_the_whole_face_and_others_fetch_none(
    page: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    shutil.copytree(ASSETS / "fonts", tmp_path / "fonts")
    shutil.copy(ASSETS / "css" / "fonts.css", tmp_path)
    for name, text in (
        ("thuong.html", "Hoàng Quỳnh"),
        ("hiem.html", "Quỳnh, H\u2019Êban \u00ca\u0306ban"),
    ):
        (tmp_path / name).write_text(
            '<!doctype html><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">'
            '<link rel="stylesheet" href="fonts.css">'
            f"<p style='font-family: \"Source Serif 4\"'>{text}</p>",
            encoding="utf-8",
        )
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    address = serve(tmp_path)
    page.goto(f"{address}thuong.html", wait_until="networkidle")
    assert [name for name in fetched if "woff2" in name] == ["serif-400-vi.woff2"]
    page.goto(f"{address}hiem.html", wait_until="networkidle")
    assert "serif-400.woff2" in fetched
    used = page.evaluate(SHAPED)
    assert used["marked"] == pytest.approx(used["bare"], abs=1)
