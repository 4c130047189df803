"""``honour-roll book``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest

from honour_roll.booklet.profiles import profiles
from honour_roll.cli import book as command
from tests.booklet import shelf
from tests.booklet.colour_profiles import icc
from tests.commands import REPOSITORY, run, write_files
from tests.imports import refuse_import

DEFINITION = "title: Thử\nselection: {}\n"
IMPRINT = "imprint: {responsible: A, permit: B, copies: '1', printed_by: C, deposited: D}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shelf.content(
        tmp_path, DEFINITION, {"records/xa/2020/a.yml": shelf.record("Trần An 漢")}
    )


def test_a_booklet_of_the_real_content_is_made(tmp_path: Path) -> None:
    out = tmp_path / "an-pham"
    outcome = run("book", "lam-theo-loi-bac-mau", "--out", str(out))
    assert (outcome.status, outcome.err) == (0, "")
    (path,) = out.iterdir()
    assert outcome.out == f"{path}\n"
    assert path.read_bytes().startswith(b"%PDF-1.7")


def test_all_of_the_real_content_is_made_but_what_its_imprint_forbids(tmp_path: Path) -> None:
    outcome = run("book", "lam-theo-loi-bac-mau", "--profile", "all", "--out", str(tmp_path))
    assert outcome.status == 1
    assert outcome.err.count("[lỗi]") == 1
    assert "còn thiếu “Chịu trách nhiệm nội dung”, “Giấy phép xuất bản”" in outcome.err
    assert "booklets/lam-theo-loi-bac-mau.yml" in outcome.err
    assert {path.name for path in tmp_path.iterdir()} == {
        "lam-theo-loi-bac-mau-web.pdf",
        "lam-theo-loi-bac-mau-office.pdf",
        "lam-theo-loi-bac-mau-office-huong-dan.txt",
        "lam-theo-loi-bac-mau.docx",
        "lam-theo-loi-bac-mau.epub",
    }


def test_signatures_and_profile_are_taken_from_the_command(root: Path, tmp_path: Path) -> None:
    (root / "booklets/thu.yml").write_text(DEFINITION + IMPRINT, encoding="utf-8")
    profile, out = tmp_path / "giay.icc", tmp_path / "ra"
    profile.write_bytes(icc())
    options = ("--sheets", "1", "--icc", str(profile), "--out", str(out))
    outcome = run("book", "thu", "--profile", "all", "--content", str(root), *options)
    assert outcome.status == 0
    told = (out / "thu-office-huong-dan.txt").read_text(encoding="utf-8-sig")
    assert "Tay 2: 1 tờ" in told
    for name in ("bia", "ruot"):
        with pikepdf.open(out / f"thu-press-{name}.pdf") as pdf:
            assert "/OutputIntents" in pdf.Root


def test_what_is_told_does_not_stop_a_book(root: Path, tmp_path: Path) -> None:
    outcome = run("book", "thu", "--content", str(root), "--out", str(tmp_path / "ra"))
    assert outcome.status == 0
    assert "(glyph-missing)" in outcome.err
    assert [path.name for path in (tmp_path / "ra").iterdir()] == ["thu-web.pdf"]


def test_prints_are_kept_beside_the_content(root: Path, tmp_path: Path) -> None:
    files: Mapping[str, str | bytes] = {
        "records/xa/2020/b.yml": shelf.record("Lê Bình", photos="[{file: b.jpg}]"),
        "records/xa/2020/b.jpg": shelf.picture(900, 1200),
    }
    write_files(root, files)
    run("book", "thu", "--content", str(root), "--out", str(tmp_path / "ra"))
    kept = list((tmp_path / ".cache/honour-roll/prints/thu").rglob("*.print"))
    assert len(kept) == 1


@pytest.mark.parametrize(
    ("id", "told"),
    [("thuu", "không có ấn phẩm “thuu” trong booklets/. Ý bạn là “thu”?"), ("x/../thu", "x/..")],
)
def test_an_unknown_booklet_is_a_wrong_use(root: Path, id: str, told: str) -> None:
    outcome = run("book", id, "--content", str(root))
    assert outcome.status == 2
    assert told in outcome.err


def test_content_with_mistakes_is_not_printed(root: Path, tmp_path: Path) -> None:
    (root / "records/xa/2020/b.yml").write_text("kind: model\n", encoding="utf-8")
    out = tmp_path / "ra"
    outcome = run("book", "thu", "--content", str(root), "--out", str(out))
    assert outcome.status == 1
    assert "missing-key" in outcome.err
    assert not out.exists()


def test_mistakes_of_other_booklets_are_told_in_a_line_and_stop_nothing(
    root: Path, tmp_path: Path
) -> None:
    faulty = {"booklets/khac.yml": "title: Khác\nselektion: {}\n", "booklets/ba.yml": "[]\n"}
    write_files(root, faulty)
    outcome = run("book", "thu", "--content", str(root), "--out", str(tmp_path / "ra"))
    assert outcome.status == 0
    told = "Ấn phẩm khác còn lỗi, không ngăn ấn phẩm này: content/booklets/ba.yml, content/"
    (line,) = (line for line in outcome.err.splitlines() if "khac.yml" in line)
    assert line.startswith(told)
    assert [path.name for path in (tmp_path / "ra").iterdir()] == ["thu-web.pdf"]
    assert run("book", "khac", "--content", str(root)).status == 1


def test_what_is_lost_of_the_texts_of_a_booklet_is_told(root: Path, tmp_path: Path) -> None:
    words = "'<b>a</b> ![x](y.png) [a](javascript:b)'"
    texts = f"front_matter: {words}\nback_matter: {words}\n"
    section = f"sections: [{{title: A, kinds: [individual], introduction: {words}}}]\n"
    (root / "booklets/thu.yml").write_text(DEFINITION + texts + section, encoding="utf-8")
    outcome = run("book", "thu", "--content", str(root), "--out", str(tmp_path / "ra"))
    assert outcome.status == 0
    for field in ("front_matter", "back_matter", "sections[0].introduction"):
        for lost in ("thẻ HTML “<b>”", "ảnh “y.png”", "liên kết tới “javascript:b”"):
            assert f"{field}: {lost}" in outcome.err
    assert "ấn phẩm chỉ in ảnh bìa" in outcome.err


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("template: ../x.typ", "Đặt mẫu cùng thư mục với tệp này và chỉ ghi tên tệp, ví dụ: mau"),
        ("cover: ../x.jpg", "Đặt ảnh cùng thư mục với tệp này và chỉ ghi tên tệp, ví dụ: hoi"),
        ("order: [name]", "Ý bạn là “given-name”?"),
        ("order: [năm]", "Ý bạn là “year”?"),
        ("order: [yaer]", "Ý bạn là “year”?"),
    ],
)
def test_the_remedy_is_the_one_that_is_meant(root: Path, key: str, told: str) -> None:
    (root / "booklets/thu.yml").write_text(f"{DEFINITION}{key}\n", encoding="utf-8")
    outcome = run("book", "thu", "--content", str(root))
    assert outcome.status == 1
    assert told in outcome.err


def test_a_refused_book_is_one_message_and_status_1(root: Path, tmp_path: Path) -> None:
    (root / "booklets/thu.yml").write_text(
        "title: Thử\nselection: {years: [1999]}\n", encoding="utf-8"
    )
    outcome = run("book", "thu", "--content", str(root), "--out", str(tmp_path), "--lang", "en")
    assert (outcome.status, outcome.out) == (1, "")
    assert "no entry agrees with years: the book is empty (booklet-empty)" in outcome.err


def test_a_missing_package_is_told_in_a_line(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = ModuleNotFoundError("No module named 'typst'", name="typst")
    refuse_import(monkeypatch, "honour_roll.booklet", missing)
    outcome = run("book", "thu", "--content", str(root), "--out", str(root.parent / "ra"))
    assert outcome.status == 1
    assert outcome.err == (
        "Máy chưa có gói “typst” để làm sách. Cài thêm: pip install 'honour-roll[book]'.\n"
    )


def test_the_command_offers_the_profiles_that_there_are() -> None:
    assert tuple(profiles(None, None)) == command.PROFILES
    outcome = run("book", "--help", cwd=REPOSITORY)
    assert all(name in outcome.out for name in command.PROFILES)
