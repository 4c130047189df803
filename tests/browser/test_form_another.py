"""Of what was saved in the form, nothing is written over, and nothing is written twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import Dialog, expect

from tests.browser.officer_form import Form

WARNED = "Nên xem lại:Căn cứ công bố: chưa ghi."


def save_and_add(form: Form, *, with_keys: bool = False) -> None:
    button = form.page.get_by_role("button", name="Lưu", exact=True)
    item = form.page.get_by_role("menuitem", name="Lưu rồi thêm mục mới")
    if with_keys:
        button.focus()
        form.page.keyboard.press("Enter")
        item.focus()
        form.page.keyboard.press("Enter")
    else:
        button.click()
        item.click()


@pytest.mark.parametrize("with_keys", [False, True])
def test_whoever_saves_and_adds_another_gets_an_empty_form(form: Form, with_keys: bool) -> None:
    form.add_person("Người Thứ Nhất", "2020")
    form.type("Chức vụ, công việc", "Trưởng thôn")
    save_and_add(form, with_keys=with_keys)
    notice = form.page.locator(".sgd-told")
    expect(notice).to_contain_text(f"Đã lưu “Người Thứ Nhất”. {WARNED}")
    expect(form.page.get_by_label("Tên", exact=True)).to_have_value("")
    form.type("Tên", "Người Thứ Hai")
    form.choose_unit("thi xa suoi hoa")
    form.choose_status("Ghi danh")
    form.page.locator("input[id^=year]").click()
    form.page.keyboard.type("2020")
    form.save()
    form.page.wait_for_url("**/entries/suoi-hoa/2020/nguoi-thu-hai")
    first, second = (form.record(f"suoi-hoa/2020/nguoi-thu-{n}") for n in ("nhat", "hai"))
    assert (first["name"], first["position"]) == ("Người Thứ Nhất", "Trưởng thôn")
    assert second["name"] == "Người Thứ Hai"
    assert "position" not in second


def test_whoever_adds_another_to_an_entry_of_before_gets_an_empty_form(form: Form) -> None:
    form.open("model/entries/suoi-hoa/2020/bep-lua-am")
    form.type("Người viết", "Người viết khác")
    save_and_add(form)
    expect(form.page.locator(".sgd-told")).to_contain_text("Đã lưu “Bếp lửa ấm”.")
    expect(form.page.get_by_label("Tên", exact=True)).to_have_value("")
    assert form.record("suoi-hoa/2020/bep-lua-am")["story_author"] == "Người viết khác"


def test_no_copy_is_offered_of_whose_consent_and_old_addresses_it_would_take(form: Form) -> None:
    form.open("model/entries/suoi-hoa/2020/bep-lua-am")
    form.page.get_by_role("button", name="Đã lưu", exact=True).click()
    items = form.page.get_by_role("menuitem")
    expect(items).to_have_count(0)
    form.type("Người viết", "Người viết khác")
    form.page.get_by_role("button", name="Lưu", exact=True).click()
    expect(items).to_have_text(["Lưu vào Sổ trên máy này", "Lưu rồi thêm mục mới"])


@pytest.mark.parametrize("is_another", [False, True])
def test_a_decision_that_is_there_already_is_asked_about(form: Form, is_another: bool) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept() if is_another else dialog.dismiss()

    form.page.on("dialog", answer)
    form.page.goto(f"{form.server.address}#/collections/decisions/new")
    form.type("Số, ký hiệu", "15-QĐ/TU")
    form.type("Ngày ban hành", "11/1/2022")
    form.type("Cơ quan ban hành", "thi uy suoi hoa")
    form.page.keyboard.press("Enter")
    form.save()
    if is_another:
        form.page.wait_for_url("**/entries/thi-uy-suoi-hoa-2022-15-1")
    else:
        form.is_told("Bạn đã bấm Hủy: chưa ghi gì.")
    (question,) = asked
    assert "Trong Sổ đã có Quyết định số 15-QĐ/TU ngày 10/1/2022 của Thị ủy Suối Hoa" in question
    assert len(list(form.root.glob("decisions/*-15*.yml"))) == 1 + is_another
    assert form.errors == []
