"""The form loses nobody's work, asks about namesakes, and tells what it found."""

from __future__ import annotations

import pytest
from playwright.sync_api import Dialog, expect

from tests.browser.officer_form import Form

EDITED = "suoi-hoa/2020/bep-lua-am"
CHANGED = "đã được sửa, thêm hoặc gỡ ở nơi khác"


def test_what_was_written_elsewhere_meanwhile_is_not_lost(form: Form) -> None:
    file = form.root / f"records/{EDITED}.yml"
    form.open(f"model/entries/{EDITED}")
    other = file.read_text(encoding="utf-8") + "note: Sửa ở nơi khác.\n"
    file.write_text(other, encoding="utf-8")
    form.type("Người viết", "Người viết khác")
    form.save()
    expect(form.page.get_by_role("alert").filter(has_text=CHANGED).first).to_be_visible()
    assert file.read_text(encoding="utf-8") == other
    file.unlink()
    form.save()
    form.is_told(CHANGED)
    assert not file.exists()


def test_saving_when_the_window_of_the_form_was_closed_loses_nothing(form: Form) -> None:
    form.open(f"model/entries/{EDITED}")
    form.type("Người viết", "Người viết khác")
    form.page.route("**/*", lambda route: route.abort())
    form.save()
    expect(form.page.get_by_role("alert").filter(has_text="mở lại biểu mẫu").first).to_be_visible()
    form.page.unroute_all()
    form.save()
    expect(form.page.get_by_role("button", name="Đã lưu", exact=True)).to_be_visible()
    file = form.root / f"records/{EDITED}.yml"
    assert "Người viết khác" in file.read_text(encoding="utf-8")


def test_of_two_tabs_the_later_is_told_and_one_tab_saves_as_often_as_it_likes(form: Form) -> None:
    file = form.root / f"records/{EDITED}.yml"
    other = Form(form.page.context.new_page(), form.server, form.root)
    other.page.set_default_timeout(10_000)
    other.open(f"model/entries/{EDITED}")
    form.open(f"model/entries/{EDITED}")
    for words in ("Người thứ nhất", "Người thứ hai"):
        form.type("Người viết", words)
        form.save()
        expect(form.page.get_by_role("button", name="Đã lưu", exact=True)).to_be_visible()
        assert words in file.read_text(encoding="utf-8")
    other.type("Người viết", "Người ở thẻ kia")
    other.save()
    other.is_told(CHANGED)
    assert "Người thứ hai" in file.read_text(encoding="utf-8")


def test_a_decision_can_be_chosen_as_soon_as_it_is_saved(form: Form) -> None:
    other = form.page.context.new_page()
    other.goto(f"{form.server.address}#/collections/individual/new")
    form.page.goto(f"{form.server.address}#/collections/decisions/new")
    form.type("Số, ký hiệu", "77-QĐ/TU")
    form.type("Ngày ban hành", "5/3/2023")
    form.type("Cơ quan ban hành", "thi uy suoi hoa")
    form.page.keyboard.press("Enter")
    form.save()
    form.page.wait_for_url("**/entries/thi-uy-suoi-hoa-2023-77")
    form.page.evaluate("location.hash = '#/collections/individual/new'")  # nothing is loaded anew
    for page in (form.page, other):
        page.locator("input[id^=decision]").click()
        page.keyboard.type("77")
        expect(page.get_by_role("option").first).to_contain_text("77-QĐ/TU")


@pytest.mark.parametrize("is_another", [False, True])
def test_a_namesake_of_another_year_is_asked_about(form: Form, is_another: bool) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept() if is_another else dialog.dismiss()

    form.page.on("dialog", answer)
    form.add_person("nguyễn văn  an", "2019")
    form.save()
    file = form.root / "records/suoi-hoa/2019/nguyen-van-an.yml"
    if is_another:
        form.page.wait_for_url("**/entries/suoi-hoa/2019/nguyen-van-an")
    else:
        form.is_told("Bạn đã bấm Hủy: chưa ghi gì.")
    (question,) = asked
    assert "Hiệu trưởng; Tổ dân phố số 3; sinh 1981" in question
    assert "ghi “Năm sinh” hoặc “Chức vụ, công việc” hoặc “Thôn, bản, tổ dân phố”" in question
    assert file.exists() == is_another


def test_what_should_be_looked_at_stays_in_sight_after_saving(form: Form) -> None:
    form.add_person("Đỗ Minh Hoạ", "2019")
    form.save()
    form.page.wait_for_url("**/entries/suoi-hoa/2019/do-minh-hoa")
    notice = form.page.locator(".sgd-told")
    expect(notice).to_contain_text("Đã lưu “Đỗ Minh Hoạ”. Nên xem lại:")
    expect(notice).to_contain_text("Căn cứ công bố: chưa ghi.")
    assert notice.get_attribute("role") == "status"
    notice.get_by_role("button", name="Đóng lời báo").click()
    expect(notice).to_have_count(0)


def test_an_entry_that_is_warned_of_is_saved_as_often_as_one_likes(form: Form) -> None:
    form.add_person("Đỗ Minh Hoạ", "2019")
    for position in ("", "Bí thư chi bộ", "Trưởng thôn", "Chủ tịch Hội"):
        if position:
            form.type("Chức vụ, công việc", position)
        form.save()
        notice = form.page.locator(".sgd-told")
        expect(notice).to_contain_text("Đã lưu “Đỗ Minh Hoạ”. Nên xem lại:")
        expect(form.page.get_by_role("button", name="Đã lưu", exact=True)).to_be_visible()
        record = form.record("suoi-hoa/2019/do-minh-hoa")
        assert record.get("position", "") == position
        form.page.evaluate("soGhiDanh.hush()")


def test_a_refusal_stays_names_its_field_and_brings_it_into_view(form: Form) -> None:
    form.page.set_viewport_size({"width": 390, "height": 700})
    form.add_person("Đỗ Minh Hoạ", "2019")
    form.type("Năm sinh", "2030")
    form.page.mouse.wheel(0, 5000)
    form.save()
    notice = form.page.locator(".sgd-told.sgd-wrong")
    expect(notice).to_contain_text("Năm sinh: ")
    assert notice.get_attribute("role") == "alert"
    expect(form.page.locator("input[id^=born]")).to_be_in_viewport()
    assert not (form.root / "records/suoi-hoa/2019").exists()
    form.type("Năm sinh", "1970")
    form.save()
    form.page.wait_for_url("**/entries/suoi-hoa/2019/do-minh-hoa")
    expect(notice).to_have_count(0)


def test_a_refusal_is_said_once_in_the_words_of_the_form(form: Form) -> None:
    form.open("individual/new")
    expect(form.page.get_by_text("Đã lưu")).to_have_count(0)
    form.type("Tên", "Đỗ Minh Hoạ")
    form.choose_unit("phuong suoi hoa")
    form.choose_status("Ghi danh")
    form.page.locator("input[id^=year]").click()
    form.page.keyboard.type("2024")
    form.save()
    said = form.page.get_by_text("khi đó chưa có đơn vị Phường Suối Hoa: thành lập")
    expect(said).to_contain_text("ghi vào mục “Đơn vị khi đó” của lần ghi nhận")
    expect(form.page.get_by_text("Xem lời báo ở cuối màn hình.")).to_be_visible()
    expect(said).to_have_count(1)


def test_a_record_that_is_warned_of_is_called_by_its_name(form: Form) -> None:
    form.page.on("dialog", lambda dialog: dialog.accept())
    for year in ("2018", "2019"):
        form.page.goto("about:blank")
        form.add_person("Lò Văn Mẫu", year)
        form.save()
        form.page.wait_for_url(f"**/entries/suoi-hoa/{year}/lo-van-mau")
    notice = form.page.locator(".sgd-told")
    expect(notice).to_contain_text("đơn vị với hồ sơ “Lò Văn Mẫu” (Thị xã Suối Hoa; 2018)")
    expect(notice).not_to_contain_text("records/")


def test_a_name_without_a_letter_is_refused(form: Form) -> None:
    form.add_person("!!!", "2019")
    form.save()
    form.is_told("Mục “Tên” chưa có chữ nào")
    assert not (form.root / "records/suoi-hoa/2019").exists()


def test_a_record_is_searched_for_by_words_without_diacritics(form: Form) -> None:
    form.page.goto(f"{form.server.address}#/collections/individual")
    form.page.get_by_placeholder("Tìm trong tất cả").wait_for()
    found = form.find("nguyen van an")
    assert [one.split("\n")[0] for one in found] == ["Nguyễn Văn An", "Nguyễn Văn An"]
    assert "Bếp lửa ấm" in form.find("bep lua am")[0]
    assert "15-QĐ/TU" in form.find("15-qd")[0]
    assert form.find("khong co ai")[0].startswith("Không thấy.")
    form.find("nguyen van an")
    form.page.keyboard.press("ArrowDown")
    form.page.keyboard.press("Enter")
    form.page.wait_for_url("**/collections/individual/entries/suoi-hoa/2021/nguyen-van-an*")
    expect(form.page.get_by_label("Tên", exact=True)).to_have_value("Nguyễn Văn An")


def test_lists_show_names_and_no_codes(form: Form) -> None:
    form.page.goto(f"{form.server.address}#/collections/model")
    form.is_told("Thị xã Suối Hoa")
    expect(form.page.get_by_text("– suoi-hoa")).to_have_count(0)


def test_lists_tell_namesakes_apart(form: Form) -> None:
    form.page.goto(f"{form.server.address}#/collections/individual")
    for words in ("Trưởng bản; Bản Hoa Đào", "Hiệu trưởng; Tổ dân phố số 3"):
        form.is_told(f"Nguyễn Văn An – Thị xã Suối Hoa; 2021; {words}")


def test_units_whose_own_name_begins_so_come_before_offices_there(form: Form) -> None:
    form.open("individual/new")
    units = [
        ["a", "Công an thị xã Ia Blang", "đã kết thúc"],
        ["b", "Phường Ia Blang", ""],
        ["c", "Thị xã Ia Blang", ""],
    ]
    found = form.page.evaluate(
        "(units) => { soGhiDanh.choices = { units };"
        "return soGhiDanh.found('units', 'ia blang').map((one) => one[0]); }",
        units,
    )
    assert found == ["b", "c", "a"]
