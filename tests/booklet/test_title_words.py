"""The words of a volume beside its title, and who signs its foreword: as the editor wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.booklet import shelf

FILES: dict[str, str | bytes] = {"records/xa/2020/a.yml": shelf.record("Trần An")}
BOOK = "title: Thử\nselection: {}\npublisher: Cơ quan Bịa\nfront_matter: Kính thưa bạn đọc.\n"


@pytest.mark.parametrize(
    ("layout", "volume", "shown"),
    [
        ("book", "7", "Tập 7"),
        ("book", "VII", "Tập VII"),
        ("book", "2a", "Tập 2a"),
        ("book", "Tập 1", "Tập 1"),
        ("book", "Quyển hai", "Quyển hai"),
        ("digest", "3", "Số 3"),
        ("digest", "4/2025", "Số 4/2025"),
        ("digest", "Quý IV/2025", "Quý IV/2025"),
        ("panel", "2", "Đợt 2"),
    ],
)
def test_a_volume_says_its_noun_once(tmp_path: Path, layout: str, volume: str, shown: str) -> None:
    definition = f"{BOOK}layout: {layout}\nvolume: {volume}\n"
    made = shelf.workshop(shelf.content(tmp_path, definition, FILES), tmp_path / "x")
    assert made.book.volume == shown
    if layout != "panel":
        text = shelf.pages(made).text
        assert shown in text
        assert f"Tập {shown}" not in text
        assert f"Số {shown}" not in text


@pytest.mark.parametrize("signed", ["", "Ban biên soạn tập này"])
def test_a_foreword_is_signed_by_whom_the_definition_names(tmp_path: Path, signed: str) -> None:
    definition = BOOK + (f"front_matter_author: {signed}\n" if signed else "")
    made = shelf.workshop(shelf.content(tmp_path, definition, FILES), tmp_path / "x")
    (page,) = (text for text in shelf.pages(made).texts if "Kính thưa bạn đọc." in text)
    assert signed in page
    assert "cơ quan bịa" not in page.lower()
