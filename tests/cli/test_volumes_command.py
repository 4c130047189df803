"""``honour-roll volumes``, and what ``book`` puts on the shelf for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.booklet import shelf
from tests.commands import run

DEFINITION = "title: Thử\nvolume: 7\nselection: {}\n"
IMPRINT = (
    "leaf: 0,1 mm\nimprint: {responsible: A, permit: B, copies: '1', printed_by: C, deposited: D}\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    records: dict[str, str | bytes] = {
        f"records/xa/2020/{slug}.yml": shelf.record(f"Trần Thử {slug}") for slug in ("an", "binh")
    }
    return shelf.content(tmp_path, DEFINITION + IMPRINT, records)


def book(root: Path, *options: str) -> tuple[int, str]:
    out = str(root.parent / "ra")
    outcome = run("book", "thu", "--content", str(root), "--out", out, *options)
    return outcome.status, outcome.err


def told(root: Path, *arguments: str) -> list[str]:
    outcome = run("volumes", *arguments, "--content", str(root))
    assert (outcome.status, outcome.err) == (0, "")
    return outcome.out.splitlines()


def test_without_volumes_it_says_how_one_is_made(root: Path) -> None:
    assert told(root) == ["Chưa có tập nào. Làm bằng: honour-roll book ẤN_PHẨM --shelve."]


def test_what_changed_since_is_told_with_page_and_part(root: Path) -> None:
    assert book(root, "--profile", "docx", "--shelve") == (0, "")
    assert {path.name for path in (root / "booklets/thu").iterdir()} == {
        "thu-web.pdf",
        "cover.webp",
        "manifest.yml",
    }
    (summary,) = told(root)
    assert summary.startswith("thu (Thử, tập 7, chưa in): 2 điển hình, ")
    assert summary.endswith("trang; hồ sơ vẫn như vậy.")
    path = root / "records/xa/2020/an.yml"
    path.write_text(path.read_text(encoding="utf-8") + "note: Sửa.\n", encoding="utf-8")
    pdf = root / "booklets/thu/thu-web.pdf"
    made = pdf.read_bytes()
    pdf.write_bytes(b"%PDF")
    assert told(root, "thu")[-1].startswith("  Tệp thu-web.pdf không còn đúng")
    pdf.write_bytes(made)
    (root / "records/xa/2020/binh.yml").unlink()
    summary, *lines = told(root, "thu")
    assert summary.endswith("; 2 hồ sơ đã sửa từ đó.")
    first, second, third, fourth = lines
    assert first.startswith("  trang ")
    assert first.endswith(", xa/2020/an: đã sửa ghi chú")
    assert second.endswith(", xa/2020/binh: không còn được công bố")
    again = "vẫn có điều không còn được công bố: làm lại bằng honour-roll book thu"
    assert third.startswith(f"  Tệp thu-web.pdf {again}")
    assert fourth.startswith(f"  Tệp cover.webp {again}")


def test_a_takedown_is_told_what_was_printed(root: Path) -> None:
    assert book(root, "--profile", "all", "--freeze") == (0, "")
    (root / "records/xa/2020/binh.yml").unlink()
    place, advice = told(root, "xa/2020/binh")
    assert place.startswith("thu (Thử, tập 7, đã in): trang ")
    assert "thu hồi hoặc đính chính" in advice
    assert told(root, "xa/2020/la") == [
        "Không tập nào có “xa/2020/la”.",
        "Trong Sổ cũng không có hồ sơ nào mang mã này. Ý bạn là “xa/2020/an”?",
    ]
    status, error = book(root, "--shelve")
    assert status == 1
    assert "(volume-printed)" in error


def test_a_volume_that_is_not_printed_is_to_be_made_anew(root: Path) -> None:
    book(root, "--shelve")
    _, advice = told(root, "xa/2020/an")
    assert advice == "  Sau khi gỡ, làm lại: honour-roll book thu --profile all --shelve."


def test_nothing_is_marked_as_printed_while_a_file_is_missing(root: Path) -> None:
    (root / "booklets/thu.yml").write_text(DEFINITION, encoding="utf-8")
    status, error = book(root, "--profile", "all", "--freeze")
    assert status == 1
    assert "(book-imprint)" in error
    assert "(volume-unfinished)" in error
    assert not (root / "booklets/thu").exists()


def test_an_unknown_volume_is_a_wrong_use(root: Path) -> None:
    book(root, "--shelve")
    outcome = run("volumes", "thuu", "--content", str(root))
    assert outcome.status == 2
    assert "chưa có tập nào của ấn phẩm “thuu”. Ý bạn là “thu”?" in outcome.err


def test_the_name_of_a_file_is_as_good_as_an_id(root: Path) -> None:
    assert book(root, "--shelve") == (0, "")
    assert told(root, "xa/2020/an.yml") == told(root, "xa/2020/an")
    assert told(root, "thu.yml") == told(root, "thu")


def test_a_name_is_looked_up_as_well_as_an_id(root: Path) -> None:
    one, other = (shelf.record("Trần Thử an", born=year) for year in ("1960", "1970"))
    (root / "records/xa/2020/an.yml").write_text(one, encoding="utf-8")
    (root / "records/xa/2020/an-2.yml").write_text(other, encoding="utf-8")
    assert book(root, "--shelve") == (0, "")
    found = told(root, "Trần Thử binh")
    assert found[0] == "Trần Thử binh (xa/2020/binh):"
    assert found[1].startswith("  thu (Thử, tập 7, chưa in): trang ")
    # Without quotation marks, without diacritics; namesakes one by one.
    both = told(root, "tran", "thu", "AN")
    assert [line for line in both if not line.startswith(" ")] == [
        "Trần Thử an (xa/2020/an-2):",
        "Trần Thử an (xa/2020/an):",
    ]


def test_the_name_of_a_record_that_is_gone_is_found_in_the_volumes(root: Path) -> None:
    path = root / "records/xa/2020/binh.yml"
    path.rename(path.with_name("tran-thu-binh.yml"))
    book(root, "--shelve")
    path.with_name("tran-thu-binh.yml").unlink()
    first, second, _ = told(root, "Trần Thử Bình")
    assert first == "Hồ sơ không còn trong Sổ (xa/2020/tran-thu-binh):"
    assert "trang" in second


def test_a_name_of_nobody_is_a_wrong_use_and_never_reads_like_no_volume(root: Path) -> None:
    book(root, "--shelve")
    outcome = run("volumes", "Trần Thử Binn", "--content", str(root))
    assert (outcome.status, outcome.out) == (2, "")
    assert "không có điển hình nào tên “Trần Thử Binn”" in outcome.err
    assert "Ý bạn là “Trần Thử binh”?" in outcome.err
