from __future__ import annotations

import shutil
import subprocess
from unicodedata import normalize

import pytest

from honour_roll.text.legacy import from_tcvn3, from_vni, from_windows_1258, western
from tests.old_encodings import AS_TCVN3, AS_VNI, LETTERS


@pytest.mark.parametrize(
    ("shown", "meant"), list(zip(AS_TCVN3, LETTERS, strict=True)), ids=lambda text: ascii(text)
)
def test_every_tcvn3_letter(shown: str, meant: str) -> None:
    assert from_tcvn3(shown) == meant


def test_capitals_of_tcvn3() -> None:
    assert from_tcvn3("¡¢£¤¥¦§") == "ĂÂÊÔƠƯĐ"
    assert from_tcvn3("UBND TØNH LµO CAI, §¶ng bé") == "UBND TỈNH LÀO CAI, Đảng bộ"


@pytest.mark.skipif(not shutil.which("iconv"), reason="needs iconv")
def test_tcvn3_agrees_with_iconv() -> None:
    raw = bytes(ord(char) for char in AS_TCVN3 + "¡¢£¤¥¦§")
    command = ["iconv", "-f", "TCVN", "-t", "UTF-8"]
    told = subprocess.run(command, input=raw, capture_output=True, check=False)
    if told.returncode == 0:  # not every iconv has it
        assert from_tcvn3(western(raw)) == normalize("NFC", told.stdout.decode())


@pytest.mark.parametrize(("shown", "meant"), list(zip(AS_VNI, LETTERS, strict=True)))
def test_every_vni_letter(shown: str, meant: str) -> None:
    assert from_vni(shown) == meant
    assert from_vni(shown.upper()) == meant.upper()
    assert from_vni(f"B{shown.upper()[0]}{shown[1:]}n") == f"B{meant.upper()}n"


def test_windows_1258_agrees_with_python() -> None:
    letters = [bytes([byte]) for byte in range(0xC0, 0x100)]
    for raw in (b"e", b"\xea", b"\xf4", b"\xf5"):
        for mark in letters:
            both = raw + mark
            assert from_windows_1258(western(both)) == normalize("NFC", both.decode("cp1258"))


def test_bytes_are_seen_as_western_letters_one_by_one() -> None:
    every = bytes(range(256))
    assert len(western(every)) == 256
    assert western(b"\x93\xe0\x94 \x81") == "“à” \x81"


def test_public_examples() -> None:
    assert from_tcvn3("TiÕng ViÖt rÊt hay") == "Tiếng Việt rất hay"
    assert from_vni("Tieáng Vieät raát hay, GHI CHUÙ") == "Tiếng Việt rất hay, GHI CHÚ"
    assert from_tcvn3("B¶o Th¾ng, B¸t X¸t") == "Bảo Thắng, Bát Xát"
