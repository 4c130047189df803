"""The form in a real browser, against the server on this machine: nothing leaves it."""

from __future__ import annotations

import io
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from PIL import Image
from playwright.sync_api import Dialog, FilePayload, Page, expect

from honour_roll.problems import Problem
from honour_roll.rules import check_content
from honour_roll.text.slugs import slugify
from honour_roll.web_form.desk import Desk
from honour_roll.web_form.files import told
from honour_roll.web_form.program import program
from honour_roll.web_form.server import FormServer
from tests.site.page_types import PAGE_TYPES

EXAMPLE = Path(__file__).resolve().parents[1] / "content"
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


class Form:
    """The form as an officer uses it; ``root`` is the content folder that it writes to."""

    def __init__(self, page: Page, server: FormServer, root: Path) -> None:
        self.page, self.server, self.root = page, server, root
        self.hosts: set[str] = set()
        self.asked: list[str] = []
        self.reports: list[str] = []
        page.on("request", lambda request: self._see(request.url))
        page.on("console", lambda message: self._hear(message.text))

    def _see(self, url: str) -> None:
        if not url.startswith(("data:", "blob:")):
            self.hosts.add(urlsplit(url).netloc)
            self.asked.append(urlsplit(url).path)

    def _hear(self, text: str) -> None:
        if "Content Security Policy" in text:
            self.reports.append(text)

    def open(self, where: str) -> Form:
        self.page.goto(f"{self.server.address}#/collections/{where}")
        expect(self.page.get_by_label("Đơn vị", exact=True)).to_be_visible()
        return self

    def type(self, label: str, text: str, nth: int = 0) -> None:
        """As a person does: the CMS keeps an eye on the cursor."""
        self.page.get_by_label(label).nth(nth).click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose_unit(self, typed: str) -> None:
        self.type("Đơn vị", typed)
        self.page.keyboard.press("Enter")

    def choose_status(self, typed: str) -> None:
        self.page.get_by_label("Trạng thái").click()
        self.page.keyboard.type(typed)
        self.page.keyboard.press("Enter")

    def add_photo(self, name: str, data: bytes) -> None:
        self.page.get_by_role("button", name="Thêm ảnh").click()
        self.page.get_by_role("button", name="Chọn ảnh").click()
        expect(self.page.get_by_text("Chọn ảnh từ máy").first).to_be_visible()
        files: list[FilePayload] = [{"name": name, "mimeType": "image/jpeg", "buffer": data}]
        self.page.locator("input[type=file]").set_input_files(files)
        self.page.get_by_text("Bản nháp").wait_for()
        self.page.get_by_role("button", name="Dùng ảnh này").click()

    def add_person(self, name: str, year: str) -> None:
        """A new person of the example's town, filled in."""
        self.open("individual/new")
        self.type("Tên", name)
        self.choose_unit("thi xa suoi hoa")
        self.choose_status("Ghi danh")
        self.page.locator("input[id^=year]").click()
        self.page.keyboard.type(year)

    def find(self, typed: str) -> list[str]:
        """What the search box shows."""
        self.page.get_by_placeholder("Tìm trong tất cả").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(typed)
        return self.page.locator(".sgd-search > li").all_inner_texts()

    def save(self) -> None:
        self.page.get_by_role("button", name="Lưu", exact=True).click()
        self.page.get_by_text("Lưu vào Sổ trên máy này").click()

    def is_told(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()

    def record(self, id: str) -> dict[str, object]:
        """What the file of a record says, every value as a string."""
        text = (self.root / "records" / f"{id}.yml").read_text(encoding="utf-8")
        data: dict[str, object] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
        return data

    @property
    def errors(self) -> list[Problem]:
        return [one for one in check_content(self.root)[1] if one.is_error]


def picture() -> bytes:
    """60 by 40 as stored, lying on its side, with a camera's name and a place in it."""
    image = Image.new("RGB", (60, 40), "red")
    exif = image.getexif()
    exif[0x010F], exif[0x0112] = CAMERA, 6
    exif.get_ifd(0x8825)[1] = "N"
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


@pytest.fixture
def form(page: Page, tmp_path: Path) -> Iterator[Form]:
    """The form for a copy of the example content; nothing may have left the machine."""
    cms = program()
    assert cms is not None, "run 'python -m scripts.setup test'"
    root = Path(shutil.copytree(EXAMPLE, tmp_path / "content"))
    server = FormServer(Desk(root), cms, lambda: told(check_content(root)[0], None))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    page.set_default_timeout(10_000)
    form = Form(page, server, root)
    yield form
    page.context.close()
    server.shutdown()
    server.server_close()
    thread.join()
    assert form.hosts == {urlsplit(server.origin).netloc}
    assert form.reports == []


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
