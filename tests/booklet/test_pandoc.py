"""Running pandoc: what goes wrong is one message."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.booklet import pandoc
from honour_roll.booklet.pandoc_ast import document, figure, image, paragraph, words
from honour_roll.booklet.refused import BookRefused

TEXT = document([paragraph(words("Chữ Ữ"))], {})


def test_a_document_is_converted_by_pandoc_of_the_package(tmp_path: Path) -> None:
    assert pandoc.convert(TEXT, ["--to=plain"], tmp_path, "2026-11-22").decode().strip() == "Chữ Ữ"
    assert pandoc.program().is_absolute()


def test_a_missing_picture_is_no_silent_hole(tmp_path: Path) -> None:
    gone = document([figure(image("khong-co.jpg", "Mô tả", 30), [], "figure")], {})
    with pytest.raises(BookRefused) as refused:
        pandoc.convert(gone, ["--to=docx"], tmp_path, "2026-11-22")
    assert "khong-co.jpg" in refused.value.problem.what.vi


def test_what_the_user_keeps_for_pandoc_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "share" / "pandoc" / "templates"
    kept.mkdir(parents=True)
    (kept / "default.plain").write_text("mẫu khác", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    done = pandoc.convert(TEXT, ["--to=plain", "--standalone"], tmp_path, "2026-11-22")
    assert done.decode().strip() == "Chữ Ữ"


def test_a_pandoc_that_does_not_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pandoc, "program", lambda: tmp_path / "khong-co")
    with pytest.raises(BookRefused) as refused:
        pandoc.convert(TEXT, ["--to=plain"], tmp_path, "2026-11-22")
    assert refused.value.problem.code == "book-pandoc"
