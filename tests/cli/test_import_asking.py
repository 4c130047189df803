"""``honour-roll import --ask``: shown, asked and written in one go, as the menu needs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import run
from tests.forms.filling import copied_content
from tests.forms.office_lists import TITLE, word_list
from tests.keyboard import Lines, keyboard


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    path = tmp_path / "Danh sách.docx"
    path.write_bytes(word_list())
    return path


@pytest.mark.parametrize(("answer", "said"), [("c", "Đã ghi 4 mục"), ("k", "Chưa ghi gì vào Sổ.")])
def test_it_is_written_when_agreed_to(
    tmp_path: Path, sent: Path, monkeypatch: pytest.MonkeyPatch, answer: str, said: str
) -> None:
    content = copied_content(tmp_path)
    before = sorted(content.rglob("*.yml"))
    monkeypatch.setattr("sys.stdin", Lines(f"{answer}\n"))
    done = run("import", str(sent), "--content", str(content), "--ask", "--yes")
    assert (done.status, said in done.out) == (0, True), done
    assert (sorted(content.rglob("*.yml")) == before) == (answer == "k")


def test_a_column_that_was_misunderstood_is_put_right_in_the_dialogue(
    tmp_path: Path, sent: Path
) -> None:
    content = copied_content(tmp_path)
    with keyboard("import", str(sent), "--content", str(content), "--ask") as keys:
        keys.wait_for("cột “Thành tích”: tóm tắt thành tích")
        keys.answer("là đúng?", "k\n")
        keys.answer("dạng Tên cột=ý nghĩa", "Thành tích=vớ vẩn\n")
        keys.wait_for("không hiểu “Thành tích=vớ vẩn”")
        keys.answer("là đúng?", "k\n")
        keys.answer("dạng Tên cột=ý nghĩa", "Thành tích=bo-qua\n")
        keys.wait_for("cột “Thành tích”: bỏ qua")
        keys.answer("là đúng?", "c\n")
        keys.answer("mục vào Sổ?", "c\n")
        keys.wait_for("Đã ghi 4 mục")
        assert keys.end() == 0


def test_what_advice_says_to_add_to_the_command_is_added_in_the_dialogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, path = copied_content(tmp_path), tmp_path / "Danh sách.docx"
    path.write_bytes(word_list(title=TITLE[:2]))
    typed = (
        "15-QĐ/TU\n--no 1\n--decision\n--status planned\n"
        "--decision 15-QĐ/TU --decision 16-QĐ/TU\n"
        "--decision vớ vẩn\n--decision 15-QĐ/TU ngày 10/1/2022 của Thị ủy Suối Hoa\nc\n"
    )
    monkeypatch.setattr("sys.stdin", Lines(typed))
    done = run("import", str(path), "--content", str(content), "--ask", "--yes")
    assert done.status == 0, done
    assert "Phần thêm phải bắt đầu bằng hai dấu gạch" in done.out
    assert "không có tùy chọn --no" in done.out
    assert "tùy chọn --decision cần kèm đúng một giá trị" in done.out
    assert "tùy chọn --decision ghi hai lần" in done.out
    assert "giá trị của --status phải là một trong" in done.out
    assert "không có quyết định mang mã “vớ vẩn”" in done.out
    assert "Đã ghi 3 mục" in done.out


def test_a_quoted_value_is_taken_and_enter_adds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, path = copied_content(tmp_path), tmp_path / "Danh sách.docx"
    path.write_bytes(word_list(title=TITLE[:2]))
    for typed, written in (("\n", 0), ("--decision “thi-uy-suoi-hoa-2022-15”\nc\n", 3)):
        monkeypatch.setattr("sys.stdin", Lines(typed))
        done = run("import", str(path), "--content", str(content), "--ask", "--yes")
        assert f"Đã ghi {written} mục" in done.out or not written, done


def test_a_new_authority_is_added_where_it_is_said_to_be_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, path = copied_content(tmp_path), tmp_path / "Danh sách.docx"
    name = "Chủ tịch UBND thị xã Suối Hoa"
    path.write_bytes(word_list(title=[line.replace("Thị ủy Suối Hoa", name) for line in TITLE]))
    arguments = ("import", str(path), "--content", str(content), "--yes")
    refused = run(*arguments, "--new-authority", name)
    assert (refused.status, "cần có --write hoặc --ask" in refused.err) == (2, True)
    advice = f'--new-authority "{name}"'
    monkeypatch.setattr("sys.stdin", Lines(f"{advice}\nc\n"))
    done = run(*arguments, "--ask")
    assert done.status == 0, done
    assert f"thêm vào lệnh {advice} để ghi cơ quan ấy vào Sổ" in done.out
    assert "Đã ghi 4 mục" in done.out
    text = (content / "vocabulary" / "authorities.yml").read_text(encoding="utf-8")
    assert text.endswith(
        f"chu-tich-ubnd-thi-xa-suoi-hoa:\n  name: {name}\n  level: district\n  unit: suoi-hoa\n"
    )
    assert run("check", "--content", str(content)).status == 0
    assert f"Đã thêm cơ quan “{name}” vào Sổ" in done.out
    assert "được ghi vào Sổ ngay, trước câu hỏi có ghi các mục không" in done.out
    full = run(*arguments, "--write", "--new-authority", name.replace("UBND", "Ủy ban nhân dân"))
    assert "đã có trong Sổ từ trước, mã chu-tich-ubnd-thi-xa-suoi-hoa" in full.out
    assert (content / "vocabulary" / "authorities.yml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("quote", ['"', ""])
def test_several_new_authorities_of_one_answer_are_all_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quote: str
) -> None:
    content, path = copied_content(tmp_path), tmp_path / "Danh sách.docx"
    names = ("Chủ tịch UBND thị xã Suối Hoa", "UBND xã Đồi Chè")
    path.write_bytes(word_list(title=[line.replace("Thị ủy Suối Hoa", names[0]) for line in TITLE]))
    typed = " ".join(f"--new-authority {quote}{name}{quote}" for name in names)
    monkeypatch.setattr("sys.stdin", Lines(f"{typed}\nc\n"))
    done = run("import", str(path), "--content", str(content), "--yes", "--ask")
    assert done.status == 0, done
    text = (content / "vocabulary" / "authorities.yml").read_text(encoding="utf-8")
    assert all(f"name: {name}\n" in text for name in names)
