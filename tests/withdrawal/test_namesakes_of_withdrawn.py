"""Another person of the name of one taken down gets in when somebody says so; that one never."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, Delivery, form, listed, person
from tests.commands import Outcome, run
from tests.sheets.officers import Desk as Workbook
from tests.withdrawal.printed import commands, run_printed

ID = "suoi-hoa/2024/nguyen-van-thu"
OTHER = f"{ID}-2"
STEM = "nguyen-van-thu"
OLD = {"Tóm_tắt": "Người đã gỡ (minh hoạ)."}
NEW = {"Tóm_tắt": "Người trùng tên (minh hoạ)."}

Send = Callable[..., Outcome]


def by_form(delivery: Delivery, *options: str, **said: str) -> Outcome:
    return delivery.send({"a.docx": form(**said)}, "phieu", *options)


def by_list(delivery: Delivery, *options: str, **said: str) -> Outcome:
    row = person(summary=said.get("Tóm_tắt", ""), born=said.get("Năm_sinh", ""))
    return delivery.send({"a.xlsx": listed(row)}, "danh-sach", *options)


def by_workbook(delivery: Delivery, *options: str, **said: str) -> Outcome:
    folder = delivery.root / "bang"
    folder.mkdir(exist_ok=True)
    desk = Workbook(delivery.content, folder / "a.xlsx").template()
    row = {
        "Tên": "Nguyễn Văn Thử",
        "Đơn vị": TOWN,
        "Tóm tắt": said["Tóm_tắt"],
        "Ghi nhận: Trạng thái": "Biểu dương, khen thưởng",
        "Ghi nhận: Năm": "2024",
        "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
    }
    desk.fill("Cá nhân", [{**row, "Năm sinh": said.get("Năm_sinh", "")}])
    content = str(delivery.content)
    return run("import", str(desk.file), "--content", content, "--write", *options)


WAYS = pytest.mark.parametrize("send", [by_form, by_list, by_workbook])


@pytest.fixture
def delivery(tmp_path: Path) -> Delivery:
    """A roll from which somebody was taken down."""
    delivery = Delivery(tmp_path)
    assert by_form(delivery, **OLD).status == 0
    assert list(delivery.records(STEM)) == [ID]
    gone = run("withdraw", ID, "--content", str(delivery.content), "--write")
    assert gone.status == 0
    return delivery


@WAYS
def test_nobody_of_that_name_comes_in_by_himself(delivery: Delivery, send: Send) -> None:
    said = send(delivery, **NEW)
    assert said.status == 1
    assert delivery.records(STEM) == {}
    assert "trùng với một hồ sơ đã gỡ khỏi Sổ (withdrawn-record)" in said.out
    assert f"Nếu là người khác, chỉ trùng tên: thêm --let-in {OTHER}" in said.out


@WAYS
def test_another_gets_the_next_id_and_the_old_papers_stay_out(
    delivery: Delivery, send: Send
) -> None:
    done = send(delivery, "--let-in", OTHER, **NEW)
    assert list(delivery.records(STEM)) == [OTHER], done.out
    assert delivery.check().status == 0
    before = delivery.records(STEM)
    for way in (by_form, by_list, by_workbook):
        again = way(delivery, **OLD)
        assert "(withdrawn-record)" in again.out
        assert delivery.records(STEM) == before
    same = send(delivery, **NEW)
    assert "lỗi]" not in same.out
    assert delivery.records(STEM) == before


@pytest.mark.parametrize("send", [by_form, by_list])
def test_of_one_year_of_birth_too_the_old_papers_are_asked_about(
    delivery: Delivery, send: Send
) -> None:
    born = {"Năm_sinh": "1951"}
    by_form(delivery, "--let-in", OTHER, **NEW, **born)
    before = delivery.records(STEM)
    assert list(before) == [OTHER]
    later = {"Năm": "2023"} if send is by_form else {}
    said = send(delivery, **OLD, **born, **later)
    assert f"đang có hồ sơ {OTHER} trong Sổ: thêm --let-in {OTHER}" in said.out
    assert delivery.records(STEM) == before


def test_the_one_let_in_gets_a_later_honour_when_somebody_says_so(delivery: Delivery) -> None:
    born = {"Năm_sinh": "1951"}
    by_form(delivery, "--let-in", OTHER, **NEW, **born)
    by_form(delivery, "--let-in", OTHER, **NEW, **born, Năm="2025")
    honours = [one["key"] for one in delivery.record(STEM)["honours"]]
    assert honours == ["2024-giay-khen", "2025-giay-khen"]
    assert delivery.check().status == 0


@pytest.mark.parametrize("send", [by_list, by_workbook])
def test_whom_no_year_of_birth_tells_is_added_to_on_an_export(
    delivery: Delivery, send: Send
) -> None:
    by_form(delivery, "--let-in", OTHER, **NEW)
    said = send(delivery, **OLD)
    there = f"Nếu là người đang có hồ sơ {OTHER} trong Sổ: xuất Excel (honour-roll export xlsx)"
    assert there in said.out
    assert "--let-in" not in said.out
    desk = Workbook(delivery.content, delivery.root / "a.xlsx")
    desk.export()
    honour = {"Của": OTHER, "Trạng thái": "Biểu dương, khen thưởng", "Năm": "2025"}
    desk.fill("Ghi nhận thêm", [honour])
    done = run("import", str(desk.file), "--content", str(delivery.content), "--write")
    assert done.status == 0, done.out
    assert len(delivery.record(STEM)["honours"]) == 2


@WAYS
def test_the_same_person_comes_back_by_the_command_that_is_printed(
    delivery: Delivery, send: Send
) -> None:
    (command,) = commands(send(delivery, **OLD).out)
    done = run_printed(command, delivery.root)
    assert (done.status, done.err) == (0, "")
    assert "bỏ hẳn dấu" in done.out
    send(delivery, **OLD)
    assert list(delivery.records(STEM)) == [ID]
    assert delivery.check().status == 0


def test_of_another_year_the_answer_is_the_same(delivery: Delivery) -> None:
    later = "suoi-hoa/2025/nguyen-van-thu"
    said = by_form(delivery, **NEW, Năm="2025")
    assert (said.status, commands(said.out)) == (1, [])
    assert f"thêm --let-in {later}" in said.out
    assert by_form(delivery, "--let-in", later, **NEW, Năm="2025").status == 0
    assert list(delivery.records(STEM)) == [later]
    assert delivery.check().status == 0
    assert by_form(delivery, **OLD).status == 1


def test_of_two_of_that_name_each_is_asked_about(delivery: Delivery) -> None:
    rows = [person(born="1951", summary="Một"), person(born="1960", summary="Hai")]
    delivery.send({"a.xlsx": listed(*rows)}, "thu", "--let-in", OTHER)
    assert [one["born"] for one in delivery.records(STEM).values()] == ["1951"]


def test_an_id_typed_into_a_workbook_does_not_bring_anybody_back(delivery: Delivery) -> None:
    folder = delivery.root / "bang"
    folder.mkdir()
    desk = Workbook(delivery.content, folder / "a.xlsx").template()
    row = {"Mã": ID, "Tên": "Nguyễn Văn Thử", "Đơn vị": TOWN}
    honour = {"Ghi nhận: Trạng thái": "Biểu dương, khen thưởng", "Ghi nhận: Năm": "2024"}
    desk.fill("Cá nhân", [row | honour])
    arguments = ("import", str(desk.file), "--content", str(delivery.content), "--write")
    said = run(*arguments)
    assert said.status == 1
    assert delivery.records(STEM) == {}
    run(*arguments, "--let-in", OTHER)
    assert list(delivery.records(STEM)) == [OTHER]


def test_an_export_of_whoever_was_let_in_is_imported_as_ever(delivery: Delivery) -> None:
    by_form(delivery, "--let-in", OTHER, **NEW)
    desk = Workbook(delivery.content, delivery.root / "a.xlsx")
    desk.export()
    book = desk.open()
    sheet = book["Cá nhân"]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == NEW["Tóm_tắt"]:
                cell.value = "Đã sửa (minh hoạ)."
    desk.save(book)
    done = run("import", str(desk.file), "--content", str(delivery.content), "--write")
    assert "(withdrawn-record)" not in done.out
    assert delivery.record(STEM)["summary"] == "Đã sửa (minh hoạ)."


def test_a_takedown_that_came_meanwhile_is_not_lost(
    delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "suoi-hoa/2021/nguyen-van-an"

    def taken_down(ready: int) -> bool:
        assert run("withdraw", other, "--content", str(delivery.content), "--write").status == 0
        return True

    monkeypatch.setattr("honour_roll.cli.intake.agrees_to_write", taken_down)
    monkeypatch.setattr("honour_roll.cli.import_.more_options", lambda command, told: {})
    folder = delivery.root / "phieu"
    by_form(delivery, **NEW)
    options = ("--yes", "--ask", "--let-in", OTHER, "--content", str(delivery.content))
    run("import", str(folder), *options)
    assert list(delivery.records(STEM)) == [OTHER]
    said = run("withdraw", other, "--lift", "--content", str(delivery.content))
    assert "bỏ hẳn dấu" in said.out
