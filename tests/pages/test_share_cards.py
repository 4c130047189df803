"""Cards for shared links: of their size, with all of the words uncut."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from honour_roll.pages.share_cards import HEIGHT, WIDTH, card

COVER = (0x76, 0x17, 0x13)
NAMES = [
    "Sa Pa",
    "ỄẴỘỰ ẨỖ ẪỮ",
    "Ủy ban nhân dân phường Suối Hoa, tỉnh Minh Hoạ",
    "Mô hình " * 60,
    "W" * 300,
    "",
    "🇻🇳 ☃ \u0e01",
]


def drawn(words: str) -> Image.Image:
    image = Image.open(BytesIO(card(words)))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    return image.convert("RGB")


@pytest.mark.parametrize("words", NAMES)
def test_words_keep_clear_of_the_frame_and_of_the_heading(words: str) -> None:
    image = drawn(words)
    for box in ((36, 36, 88, 594), (1112, 36, 1164, 594), (36, 560, 1164, 594)):
        assert image.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), COVER)]
    between = (90, 144, 1110, 158)
    assert image.crop(between).getcolors() == [(1020 * 14, COVER)]


def test_marks_above_capitals_are_not_cut() -> None:
    """The topmost row of the words is above that of the same letters without marks."""

    def top(words: str) -> int:
        box = drawn(words).crop((90, 160, 1110, 560)).convert("L").point(_bright).getbbox()
        assert box
        return box[1]

    assert top("Ễ g") < top("E g") - 10


def _bright(value: int) -> int:
    return 255 if value > 120 else 0


def test_a_card_is_small_and_the_same_each_time() -> None:
    assert card("Xã Mẫu") == card("Xã Mẫu") != card("Xã Mậu")
    assert len(card("Mô hình " * 60)) < 100_000
