"""What a reviewer is told of a contribution."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from honour_roll.printing.sections import sections_of
from tests.commands import REPOSITORY, run
from tests.review.repositories import NEW, NEW_RECORD, RECORDS, WRONG, Clone, needs_git

pytestmark = needs_git

OLD = f"{RECORDS}/2021/to-det-tho-cam.yml"
RECORD = NEW_RECORD + "photos:\n  - {file: moi.png, alt: Một người}\n"


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A project with the made-up roll."""
    shutil.copytree(REPOSITORY / "tests/content", tmp_path / "kho/content")
    return Clone.new(tmp_path / "kho", {"mkdocs.yml": "site_name: Sổ\n"})


def told(clone: Clone, *arguments: str) -> dict[str, list[list[str]]]:
    """Title of each section → its rows, or its words where it has none."""
    out = clone.folder.parent / "review.json"
    run("review", "--base", "main", "--out", str(out), *arguments, cwd=clone.folder)
    sections = sections_of(json.loads(out.read_text(encoding="utf-8")))
    return {s.title: [list(r) for r in s.rows] or [list(s.words)] for s in sections}


def test_an_unchanged_content_is_told_in_two_lines(clone: Clone) -> None:
    outcome = run("review", "--base", "main", cwd=clone.folder)
    assert outcome.status == 0
    assert "không có vấn đề mới" in outcome.out
    assert "|" not in outcome.out


def test_a_new_entry_is_told_with_unit_decision_photo_and_counts(clone: Clone) -> None:
    picture = (REPOSITORY / "tests/content/records/suoi-hoa/2020/bep-lua-am.jpg").read_bytes()
    clone.write({NEW: RECORD.replace("moi.png", "moi.jpg"), f"{RECORDS}/2022/moi.jpg": picture})
    sections = told(clone)
    ((name, kind, unit, honour, photo, file),) = sections["Điển hình mới"]
    assert (name, kind, photo) == ("Nguyễn Thị Mới", "Cá nhân", "moi.jpg")
    assert "Suối Hoa" in unit
    assert "năm 2022, Quyết định số" in honour
    assert file == "content/records/suoi-hoa/2022/nguyen-thi-moi.yml"
    ((*_, who, state, before, after),) = sections["Số liệu thay đổi"]
    assert (who, state) == ("Cá nhân", "Biểu dương, khen thưởng")
    assert int(after) == int(before) + 1
    assert ["thêm", "content/records/suoi-hoa/2022/moi.jpg"] in [
        row[1:3] for row in sections["Ảnh và dữ liệu khác"]
    ]


def test_odd_files_are_told_apart_from_photos(clone: Clone) -> None:
    names = [f"{RECORDS}/2022/moi.PNG", "content/evil.py", f"{RECORDS}/2022/a.docx"]
    clone.write(dict.fromkeys(names, "x"))
    kinds = {row[2]: row[0] for row in told(clone)["Ảnh và dữ liệu khác"]}
    odd = "Tệp lạ, Sổ không dùng"
    assert [kinds[name] for name in names] == ["Ảnh", odd, odd]


def test_a_change_is_told_by_field_with_both_values(clone: Clone) -> None:
    text = (clone.folder / OLD).read_text(encoding="utf-8")
    name = next(line for line in text.splitlines() if line.startswith("name:"))
    clone.write({OLD: text.replace(name, "name: Tổ thêu") + "story_author: An\n"})
    ((new_name, _, fields, _),) = told(clone)["Điển hình được sửa"]
    assert new_name == "Tổ thêu"
    assert "Tên: " in fields
    assert "→ Tổ thêu" in fields
    assert "Người viết: (trống) → An" in fields


def test_a_change_of_writing_alone_is_told_as_such(clone: Clone) -> None:
    text = (clone.folder / OLD).read_text(encoding="utf-8")
    clone.write({OLD: "# Xem lại\n" + text})
    assert told(clone)["Điển hình được sửa"][0][2] == "cách viết, không đổi nội dung"


def test_deleted_and_moved_entries_are_told_apart(clone: Clone) -> None:
    (clone.folder / OLD).unlink()
    an = clone.folder / RECORDS / "2021/nguyen-van-an.yml"
    an.rename(an.with_name("nguyen-van-anh.yml"))
    sections = told(clone)
    assert [row[-1] for row in sections["Điển hình bị xóa"]] == [OLD]
    ((_, _, what, file),) = sections["Điển hình được sửa"]
    assert what.startswith("chuyển từ content/records/suoi-hoa/2021/nguyen-van-an.yml")
    assert file.endswith("nguyen-van-anh.yml")


def test_a_broken_entry_is_told_by_its_file_and_fails(clone: Clone) -> None:
    clone.write({NEW: WRONG})
    sections = told(clone)
    assert sections["Điển hình mới"][0][-1] == NEW
    assert "chưa đọc được" in sections["Điển hình mới"][0][0]
    assert sections["Vấn đề"][0][0] == "lỗi"
    assert run("review", "--base", "main", cwd=clone.folder).status == 1


def test_old_debts_are_in_the_summary_and_do_not_fail(clone: Clone) -> None:
    clone.commit({NEW: WRONG})
    clone.write({f"{RECORDS}/2022/khac.yml": RECORD.split("photos")[0]})
    sections = told(clone)
    assert sections["Vấn đề đã có từ trước (không tính vào kết quả)"]
    assert run("review", "--base", "main", cwd=clone.folder).status == 0


@pytest.mark.parametrize(
    ("files", "status", "words"),
    [
        ({"mkdocs.yml": "hooks: [x.py]\n"}, 0, "không sửa nội dung"),
        ({"mkdocs.yml": "hooks: [x.py]\n", NEW: RECORD}, 1, "tách làm hai"),
        ({"content/.schema/x.json": "{}", NEW: RECORD}, 1, "tách làm hai"),
    ],
)
def test_what_lies_beside_the_content_is_told(
    clone: Clone, files: dict[str, str], status: int, words: str
) -> None:
    clone.git("switch", "--quiet", "--create", "de-nghi")
    clone.commit({name: text.split("photos")[0] for name, text in files.items()})
    outcome = run("review", "--base", "main", "--head", "de-nghi", cwd=clone.folder)
    assert (outcome.status, words in outcome.out) == (status, True)
    assert "Tệp ngoài nội dung" in outcome.out


def test_links_are_refused_by_name(clone: Clone) -> None:
    commit = clone.commit_tree({f"{RECORDS}/2022/x.yml": ("120000", "/etc/passwd")})
    outcome = run("review", "--base", "main", "--head", commit, cwd=clone.folder)
    assert outcome.status == 1
    assert "Tệp bị từ chối" in outcome.out
    assert "records/suoi-hoa/2022/x.yml" in outcome.out


def test_links_of_the_base_are_its_own_debts(clone: Clone) -> None:
    commit = clone.commit_tree({f"{RECORDS}/2022/x.yml": ("120000", "/etc/passwd")})
    after = clone.git("commit-tree", f"{commit}^{{tree}}", "-p", commit, "-m", "Nữa")
    outcome = run("review", "--base", commit, "--head", after, cwd=clone.folder)
    assert "1 vấn đề đã có từ trước" in outcome.out
    assert "content/records/suoi-hoa/2022/x.yml" in outcome.out
    told_by_check = run("check", "--base", commit, "--from", after, cwd=clone.folder)
    assert (told_by_check.status, "(file-symlink)" in told_by_check.out) == (0, True)


def test_names_that_are_no_text_are_told(clone: Clone) -> None:
    row = b"100644 blob " + clone.git("hash-object", "-w", "mkdocs.yml").encode() + b"\t\xff.yml\0"
    tree = subprocess.run(
        ["git", "mktree", "-z"], cwd=clone.folder, input=row, capture_output=True, check=True
    ).stdout
    tree_of_content = tree.decode().strip()
    top = clone.git("mktree", text=f"040000 tree {tree_of_content}\tcontent\n")
    commit = clone.git("commit-tree", top, "-p", "HEAD", "-m", "Lạ")
    for arguments in (["review", "--head"], ["check", "--from"]):
        outcome = run(*arguments, commit, "--base", "main", cwd=clone.folder)
        assert (outcome.status, "\\xdcff.yml" in html.unescape(outcome.out)) == (1, True)


def test_pages_with_html_ask_for_another_look(clone: Clone) -> None:
    clone.write({"content/pages/moi.md": "<script>alert(1)</script>\n"})
    assert "có thể chứa mã HTML" in run("review", "--base", "main", cwd=clone.folder).out


def test_hostile_names_stay_words(clone: Clone) -> None:
    hostile = 'name: "<img src=x> | `a` @to-chuc [x](https://example.com) **b**"'
    clone.write({NEW: RECORD.split("photos")[0].replace("name: Nguyễn Thị Mới", hostile)})
    out = run("review", "--base", "main", cwd=clone.folder).out
    assert "<img" not in out
    assert "https://" not in out
    assert "@to" not in out
    row = next(line for line in out.splitlines() if "img src" in line)
    assert row.count("|") == 7


def test_a_long_table_is_cut_and_says_so(clone: Clone) -> None:
    entry = RECORD.split("photos")[0]
    clone.write({f"{RECORDS}/2022/nguoi-{n}.yml": entry for n in range(120)})
    out = run("review", "--base", "main", cwd=clone.folder).out
    assert "còn 20 dòng nữa" in out
    assert len(out.encode()) < 65_000


def test_who_is_taken_down_is_counted_and_not_named(clone: Clone) -> None:
    id = "suoi-hoa/2021/to-det-tho-cam"
    assert run("withdraw", id, "--write", cwd=clone.folder).status == 0
    outcome = run("review", "--base", "main", cwd=clone.folder)
    assert "1 điển hình được gỡ, không nêu tên ở đây." in outcome.out
    assert "bớt dòng là cho phép người đã gỡ có mặt trở lại" in outcome.out
    assert "to-det-tho-cam" not in outcome.out
    assert "Tổ dệt" not in outcome.out
