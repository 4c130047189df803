"""The form in a real browser, against the server on this machine: nothing leaves it."""

from __future__ import annotations

import io
import json

import pytest
import yaml
from PIL import Image
from playwright.sync_api import Dialog, expect

from honour_roll.text.slugs import slugify
from tests.browser.officer_form import Form
from tests.site.page_types import PAGE_TYPES

CAMERA = "MayAnhBiMat"
NAMES = [
    "Nguyễn Thị Đào",
    "Đỗ Ước",
    "Còn dân chờ, còn giờ làm",
    "Con",
    "H'Hen Niê",
    "!!!",
    "Mô hình “Ba không, ba đủ” của Hội Liên hiệp Phụ nữ xã Suối Hoạ trong mười năm qua",
    "Ở đâu khó có thanh niên – lần thứ 2",
]


def picture() -> bytes:
    """60 by 40 as stored, lying on its side, with a camera's name and a place in it."""
    image = Image.new("RGB", (60, 40), "red")
    exif = image.getexif()
    exif[0x010F], exif[0x0112] = CAMERA, 6
    exif.get_ifd(0x8825)[1] = "N"
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def test_an_entry_with_a_photo_is_made_corrected_and_lies_where_it_belongs(form: Form) -> None:
    form.open("individual/new")
    form.type("Tên", "Nguyễn Thị Đào")
    form.save()
    form.is_told("Chưa ghi mục “Đơn vị”.")
    form.is_told("Chưa ghi mục “Trạng thái”.")
    form.choose_unit("thi xa suoi hoa")
    form.choose_status("Ghi danh")
    form.page.locator("input[id^=year]").click()
    form.page.keyboard.type("23")
    form.save()
    form.is_told("Năm: Ghi năm bằng đúng bốn chữ số, ví dụ 2020.")
    assert not (form.root / "records/suoi-hoa/2023").exists()
    form.page.locator("input[id^=year]").click()
    form.page.keyboard.press("Control+A")
    form.page.keyboard.type("2023")
    form.add_photo("Ảnh Đại hội.JPG", picture())
    form.save()
    form.page.wait_for_url("**/entries/suoi-hoa/2023/nguyen-thi-dao")
    (photo,) = (form.root / "records/suoi-hoa/2023").glob("*.jpg")
    assert photo.name.startswith("anh-dai-hoi-")
    assert form.record("suoi-hoa/2023/nguyen-thi-dao") == {
        "kind": "individual",
        "name": "Nguyễn Thị Đào",
        "unit": "suoi-hoa",
        "honours": [{"key": "2023-ghi-danh", "status": "recognised", "year": "2023"}],
        "photos": [{"file": photo.name}],
    }
    assert form.errors == []
    with Image.open(photo) as image:
        assert image.size == (40, 60)
        assert dict(image.getexif()) == {}


def test_a_photos_hidden_data_never_reach_the_network(form: Form) -> None:
    form.open("individual/new")
    sent: list[bytes] = []
    form.page.on("request", lambda request: sent.append(request.post_data_buffer or b""))
    held = form.page.evaluate(
        """async (bytes) => {
          const file = new File([new Uint8Array(bytes)], "Ảnh.jpg", { type: "image/jpeg" });
          const clean = await soGhiDanh.redrawn(file);
          return Array.from(new Uint8Array(await clean.arrayBuffer()));
        }""",
        list(picture()),
    )
    assert CAMERA.encode() in picture()
    assert CAMERA.encode() not in bytes(held)
    assert b"Exif" not in bytes(held)
    assert not any(CAMERA.encode() in body for body in sent)


def test_what_only_the_check_can_see_is_told_in_words(form: Form) -> None:
    form.open("collective/new")
    form.type("Tên", "Tổ bảo vệ Minh Hoạ")
    form.choose_unit("thi xa suoi hoa")
    form.choose_status("Ghi danh")
    form.save()
    form.is_told("Lần ghi nhận chưa có thời gian")
    form.page.locator("input[id^=year]").click()
    form.page.keyboard.type("2999")
    form.save()
    form.is_told("Các lần ghi nhận 1: ")
    expect(form.page.get_by_text("API_ERROR")).to_have_count(0)
    assert not list(form.root.glob("records/suoi-hoa/2999"))


def test_a_change_leaves_everything_else_as_it_was(form: Form) -> None:
    file = form.root / "records/suoi-hoa/2020/bep-lua-am.yml"
    before = file.read_text(encoding="utf-8")
    form.open("model/entries/suoi-hoa/2020/bep-lua-am")
    form.type("Người viết", "Người viết khác")
    form.save()
    form.is_told("Đã lưu.")
    after = before.replace("Người viết minh hoạ", "Người viết khác")
    assert file.read_text(encoding="utf-8") == after != before
    assert form.errors == []


def test_a_namesake_is_asked_about_and_gets_an_id_of_its_own(form: Form) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept()

    form.page.on("dialog", answer)
    form.open("individual/new")
    form.type("Tên", "Nguyễn Văn An")
    form.type("Thôn, bản", "Bản Một")
    form.choose_unit("thi xa suoi hoa")
    form.choose_status("Ghi danh")
    form.page.locator("input[id^=year]").click()
    form.page.keyboard.type("2021")
    form.save()
    form.page.wait_for_url("**/entries/suoi-hoa/2021/nguyen-van-an-3")
    assert ["Nguyễn Văn An" in one for one in asked] == [True]
    assert form.record("suoi-hoa/2021/nguyen-van-an-3")["village"] == "Bản Một"


def test_a_decision_gets_the_name_that_offices_give_it(form: Form) -> None:
    form.page.goto(f"{form.server.address}#/collections/decisions/new")
    form.type("Số, ký hiệu", "027-QĐ/TU")
    form.type("Ngày ban hành", "5/3/2023")
    form.type("Cơ quan ban hành", "thi uy suoi hoa")
    form.page.keyboard.press("Enter")
    form.save()
    form.page.wait_for_url("**/entries/thi-uy-suoi-hoa-2023-27")
    text = (form.root / "decisions/thi-uy-suoi-hoa-2023-27.yml").read_text(encoding="utf-8")
    assert text == "number: 027-QĐ/TU\ndate: 5/3/2023\nauthority: thi-uy-suoi-hoa\n"
    assert form.errors == []


def test_ids_are_made_as_elsewhere(form: Form) -> None:
    form.open("individual/new")
    made = form.page.evaluate("names => names.map((name) => soGhiDanh.slug(name))", NAMES)
    assert made == [slugify(name) for name in NAMES]


def test_what_was_left_empty_is_not_in_the_file(form: Form) -> None:
    form.open("individual/new")
    data = {
        "name": "  Đỗ   Ước ",
        "born": "",
        "other_names": ["", "Bí danh"],
        "also_units": [],
        "consent": {"basis": None},
        "story": '\nMột.\n\n- Hai: "ba" \n',
        "honours": [{"year": 2020, "status": "named", "note": "no"}, {}],
        "hr_slug": "x",
    }
    order: dict[str, object] = {"honours": {"status": {}, "year": {}}, "name": {}}
    text = form.page.evaluate("([data, order]) => soGhiDanh.written(data, order)", [data, order])
    assert yaml.load(text, Loader=yaml.BaseLoader) == {  # noqa: S506
        "honours": [{"status": "named", "year": "2020", "note": "no"}],
        "name": "Đỗ Ước",
        "other_names": ["Bí danh"],
        "story": 'Một.\n\n- Hai: "ba"\n',
    }
    assert text.index("honours:") < text.index("name:") < text.index("other_names:")


def test_among_3000_units_one_is_found_without_diacritics(form: Form) -> None:
    units = {
        f"xa-thu-{n}": {"periods": [{"name": f"Xã Thử Số {n}", "level": "commune"}]}
        for n in range(3000)
    }
    (form.root / "units/thu.yml").write_text(
        json.dumps({"units": units}, ensure_ascii=False), encoding="utf-8"
    )
    form.open("individual/new")
    form.type("Đơn vị", "thu so 299")
    options = form.page.get_by_role("option")
    expect(options.first).to_contain_text("Xã Thử Số 299")
    assert options.count() == 13  # 299, 2990 to 2999, 1299, 2299
    form.type("Đơn vị", "xa thu")
    expect(form.page.get_by_text("Còn 2960 mục nữa")).to_be_visible()
    form.choose_unit("xa thu so 2999")
    expect(form.page.get_by_label("Đơn vị").first).to_have_value("Xã Thử Số 2999")


def test_the_page_about_the_form_is_among_those_that_are_judged() -> None:
    assert PAGE_TYPES["form"].own == "nhap-lieu/"


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_hangs_over_the_edge(form: Form, width: int) -> None:
    form.page.set_viewport_size({"width": width, "height": 800})
    form.open("individual/new")
    wide = form.page.evaluate(
        """() => [...document.querySelectorAll("input, textarea, button, label")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert wide == []
