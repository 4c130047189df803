"""Text in the fonts of old is read as it is meant; text in Unicode stays."""

from __future__ import annotations

import pytest

from honour_roll.office.fonts import as_meant


@pytest.mark.parametrize(
    ("text", "font", "meant"),
    [
        ("NguyÔn V¨n A", ".VnTime", "Nguyễn Văn A"),
        ("®¶ng bé", ".VnTimeH", "ĐẢNG BỘ"),
        ("Nguyeãn Vaên A", "VNI-Times", "Nguyễn Văn A"),
        ("Nguyễn Văn A", ".VnTime", "Nguyễn Văn A"),
        ("Các câu hát", ".VnTime", "Các câu hát"),
        ("NguyÔn V¨n A", "Times New Roman", "NguyÔn V¨n A"),
        ("1997", ".VnTime", "1997"),
        ("abc", None, "abc"),
    ],
)
def test_a_font_of_old_tells_what_its_letters_mean(text: str, font: str | None, meant: str) -> None:
    assert as_meant(text, font) == meant
