from __future__ import annotations

from collections.abc import Callable
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.legacy import Encoding
from honour_roll.text.legacy_finder import guess, guess_bytes, legacy_spans
from tests.old_encodings import as_tcvn3, as_vni, in_windows_1258

SENTENCE = "Đảng bộ xã được công nhận đạt danh hiệu trong sạch, vững mạnh năm 2020"
NAMES = [
    "Nguyễn Văn A", "Hồ Chí Minh", "VIỆT NAM", "Trần Đại Nghĩa", "Hoàng Thị Mỹ", "Bằng khen",
    "Giàng A Phủ", "Đảng ủy xã Mường Bo", "Thào Thị Sung", "Nghị quyết số 5",
]  # fmt: skip


@pytest.mark.parametrize("name", [*NAMES, SENTENCE])
@pytest.mark.parametrize("encode", [as_tcvn3, as_vni])
def test_names_in_old_fonts_are_recognised(name: str, encode: Callable[[str], str]) -> None:
    found = guess(encode(name))
    if (name, encode) == ("Hồ Chí Minh", as_vni):  # "Hoà Chí Minh" is a name as it stands
        assert found is None
        return
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize("name", ["Hoàng Thị Mỹ", "Trần Đại Nghĩa", SENTENCE])
def test_bytes_of_windows_1258_taken_for_western_ones_are_recognised(name: str) -> None:
    found = guess(in_windows_1258(name).decode("cp1252"))
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    "text",
    [
        *NAMES,
        SENTENCE,
        "H'Hen Niê, Y Blŏk Êban, K'Sor H'Bôt, Rơ Chăm Phiă, Kpă Klơng, Mlô Duôn Du",
        "Đinh Thị Ðông; Ðinh Ðức Thuận",  # Ð is another mistake
        "Thánh thất Cao Đài; linh mục Giuse Trần Xuân Mạnh; Hồ Văn Mừ",
        "café, René, Noël, garçon, où, naïf, déjà là, Thaï, la fête du Têt à Huê, sûr, goût, tôt",
        "Zürich, Köln, Søren, Malmö, Dvořák, São Paulo, El Niño, Ñandú, può, città",
        "«An» · 30 °C · § 5 · 2 × 3 ÷ 1 · ©2020 ® ½ kg, 5 µm, 10 m², 3¼, ¿Qué?",
        "naïve résumé façade; Nguyen Van A; tieng Viet khong dau",
        "Kilômét, bôxít, ôtô, ghilê, sôcôla, Pa-cô, Ê-đê, Xơ-đăng, Gia-rai",
    ],
)
def test_correct_text_is_left_alone(text: str) -> None:
    assert legacy_spans(text) == []
    assert legacy_spans(normalize("NFD", text)) == []


def test_only_the_line_and_the_phrase_in_an_old_font_are_told() -> None:
    before = "Mô hình rất hay\nỦng hộ "
    text = f"{before}NguyÔn V¨n A, người Mông\nCảm ơn Vaên hoùa ñoïc"
    first, second = legacy_spans(text)
    assert (first.start, text[first.start : first.end]) == (len(before), "NguyÔn V¨n A")
    assert first[2:] == (Encoding.TCVN3, "Nguyễn Văn A")
    assert second[2:] == (Encoding.VNI, "Văn hóa đọc")
    found = guess(text)
    assert found is not None
    assert found.text == f"{before}Nguyễn Văn A, người Mông\nCảm ơn Văn hóa đọc"


FILE = f"kind: individual\nname: Nguyễn Thị Ánh\nsummary: {SENTENCE}\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (as_tcvn3(FILE).encode("cp1252"), Encoding.TCVN3),
        (as_vni(FILE).encode("cp1252"), Encoding.VNI),
        (in_windows_1258(FILE), Encoding.WINDOWS_1258),
    ],
)
def test_the_encoding_of_a_file_is_recognised(raw: bytes, encoding: Encoding) -> None:
    found = guess_bytes(raw)
    assert found is not None
    assert found.encoding is encoding
    assert "Nguyễn Thị" in found.text
    assert SENTENCE in found.text


@pytest.mark.parametrize(
    "raw",
    [b"", b"plain", "Søren Kierkegård på øya".encode("latin-1"), "дом".encode("cp1251"), b"\xff"],
)
def test_other_bytes_are_no_old_vietnamese(raw: bytes) -> None:
    assert guess_bytes(raw) is None


@given(st.text())
def test_any_text_is_looked_at_and_spans_lie_within_it(text: str) -> None:
    end = 0
    for span in legacy_spans(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(st.binary())
def test_any_bytes_are_looked_at(raw: bytes) -> None:
    guess_bytes(raw)
