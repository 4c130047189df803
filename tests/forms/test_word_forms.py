"""A filled-in Word form becomes a record that passes the whole check."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image

from honour_roll.forms.fields import all_fields, by_label, headings, label_key
from honour_roll.forms.template import word_form
from honour_roll.intake.steps import Outcome, Plan, Step
from honour_roll.intake.writing import write_plan
from honour_roll.rules import check_content
from tests.forms.filling import (
    MODEL,
    as_bytes,
    blank,
    brought,
    codes,
    copied_content,
    fill,
    paste,
    standing,
    story_cell,
)
from tests.photos.pictures import encoded, exif, quarters

PERSON = {
    "Loại": "Cá nhân",
    "Tên": "ông LÒ VĂN THỬ",
    "Năm sinh": "1961",
    "Giới tính": "Nam",
    "Đơn vị": "Thị xã Suối Hoa",
    "Trạng thái": "Biểu dương, khen thưởng",
    "Số, ký hiệu": "15 - QĐ/TU",
    "Ngày ban hành": "ngày 10/1/2022",
    "Cơ quan ban hành": "thị uỷ suối hoa",
    "Hình thức": "Giấy khen",
}


def photo(width: int = 1300) -> bytes:
    return encoded(quarters(width, 900), "JPEG", exif=exif(6))


def only_step(plan: Plan) -> Step:
    (step,) = plan.steps
    return step


def plan_of(document: Any, **more: Any) -> Plan:
    return brought(as_bytes(document), **more)[1]


def test_every_label_of_the_form_is_told_apart() -> None:
    titles = [label_key(field.title) for field in all_fields()]
    assert len(set(titles)) == len(titles)
    assert all(by_label()[label_key(field.title)] is field for field in all_fields())
    assert not headings() & set(titles)


def test_the_form_offers_the_words_of_the_roll_and_is_told_once_where_it_is_blank() -> None:
    raw = word_form(standing().roll.reference)
    text = docx.Document(BytesIO(raw)).element.xml
    for word in ("Thị ủy Suối Hoa", "Ghi danh, công nhận", "Giấy khen", "Phường Suối Hoa"):
        assert word in text
    assert "Đề nghị cấp trên" not in text
    found, plan = brought(raw)
    assert plan.steps == ()
    assert [one.problem.what.vi for one in found.left_out] == ["phiếu trống, chưa điền mục nào"]


def test_a_form_with_a_pasted_photo_becomes_a_record_that_passes_the_check(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    form = paste(fill(blank(), MODEL), photo())
    story_cell(form).text = "Chị em góp bếp.\n*Không* khói."
    plan = plan_of(form, root=root)
    assert codes(plan) == []
    assert [one.failure for one in write_plan(root, plan)] == [None]
    _, problems = check_content(root)
    assert [problem for problem in problems if problem.is_error] == []
    folder = root / "records" / "phuong-suoi-hoa-minh-hoa" / "2025"
    assert "\\*Không\\* khói." in (folder / "bep-an-khong-khoi.yml").read_text(encoding="utf-8")
    with Image.open(folder / "bep-an-khong-khoi.jpg") as image:
        assert dict(image.getexif()) == {0x112: 6}
    assert only_step(plan_of(form, root=root)).outcome is Outcome.UNCHANGED


def test_values_are_understood_as_offices_write_them() -> None:
    plan = plan_of(fill(blank(), PERSON))
    assert codes(plan) == []
    data = only_step(plan).draft.data
    assert data["name"] == "Lò Văn Thử"
    assert (data["kind"], data["gender"], data["unit"]) == ("individual", "male", "suoi-hoa")
    assert data["honours"] == [
        {
            "status": "commended",
            "decision": "thi-uy-suoi-hoa-2022-15",
            "form": "giay-khen",
            "key": "2022-giay-khen",
        }
    ]


def test_of_a_day_of_birth_only_the_year_is_taken_and_that_is_told() -> None:
    plan = plan_of(fill(blank(), PERSON | {"Năm sinh": "05/06/1970"}))
    assert only_step(plan).draft.data["born"] == "1970"
    (found,) = plan.all_told
    assert (found.problem.code, found.place.heading) == ("birth-year-kept", "Năm sinh")


def test_a_new_decision_is_made_once_for_all_forms_of_a_file() -> None:
    form = blank()
    form.element.body.insert(-1, parse_xml(form.tables[0]._tbl.xml))
    decision = {"Số, ký hiệu": "27-QĐ/TU", "Ngày ban hành": "17 tháng 5 năm 2024"}
    fill(form, PERSON | decision)
    fill(form, PERSON | decision | {"Tên": "Vàng Thị Thử", "Giới tính": "nữ"}, table=1)
    plan = plan_of(form)
    assert [step.id for step in plan.steps] == [
        "thi-uy-suoi-hoa-2024-27",
        "suoi-hoa/2024/lo-van-thu",
        "suoi-hoa/2024/vang-thi-thu",
    ]
    assert plan.steps[0].draft.data["date"] == "2024-05-17"


def test_labels_are_known_whatever_became_of_their_looks() -> None:
    form = fill(blank(), MODEL)
    for row in form.tables[0].rows:
        paragraph = row.cells[0].paragraphs[0]
        if paragraph.text == "Tên":
            paragraph.runs[0].text = "TÊN  :"
        elif paragraph.text == "Đơn vị":
            paragraph.runs[0].text = "§¬n vÞ"
            paragraph.runs[0].font.name = ".VnTime"
    data = only_step(plan_of(form)).draft.data
    assert (data["name"], data["unit"]) == ("Bếp ăn không khói", "phuong-suoi-hoa-minh-hoa")


def test_a_unit_of_several_meanings_is_never_guessed() -> None:
    (one,) = plan_of(fill(blank(), MODEL | {"Đơn vị": "Suối Hoa", "Năm": "2025"})).all_told
    assert one.problem.code == "unit-ambiguous"
    assert "mã suoi-hoa" in one.problem.what.vi
    assert "mã phuong-suoi-hoa-minh-hoa" in one.problem.what.vi
    assert one.place.words.vi == "phieu.docx, bảng “phiếu 1”, hàng 6, mục “Đơn vị”"


def test_words_that_no_list_has_are_told_with_what_may_be_meant() -> None:
    plan = plan_of(fill(blank(), MODEL | {"Trạng thái": "Ghi danh công nhận rồi"}))
    assert "unknown-word" in codes(plan)
    found = next(one for one in plan.all_told if one.problem.code == "unknown-word")
    assert found.place.heading == "Trạng thái"


def test_what_is_missing_is_told_at_its_label() -> None:
    values = {key: text for key, text in MODEL.items() if key not in ("Đơn vị", "Trạng thái")}
    plan = plan_of(fill(blank(), values))
    told = {one.place.heading for one in plan.all_told if one.problem.code == "missing-key"}
    assert told == {"Đơn vị", "Trạng thái"}


def test_of_tracked_changes_the_accepted_text_is_read_and_this_is_said() -> None:
    form = fill(blank(), MODEL)
    cell: Any = story_cell(form)
    cell.text = "Bếp"
    paragraph = cell.paragraphs[0]._p
    for tag, text_tag, words in (("w:del", "w:delText", " đỏ"), ("w:ins", "w:t", " xanh")):
        paragraph.append(
            parse_xml(
                f'<{tag} {nsdecls("w")} w:id="1" w:author="a"><w:r>'
                f'<{text_tag} xml:space="preserve">{words}</{text_tag}></w:r></{tag}>'
            )
        )
    plan = plan_of(form)
    assert only_step(plan).draft.data["story"] == "Bếp xanh\n"
    assert "word-changes" in codes(plan, errors=False)


def test_what_was_cut_off_a_photo_in_word_is_really_gone(tmp_path: Path) -> None:
    form = paste(fill(blank(), MODEL), encoded(quarters(1300, 900), "PNG"))
    fill_element = next(form.element.body.iter(qn("pic:blipFill")))
    cut = OxmlElement("a:srcRect")
    cut.set("l", "50000")
    fill_element.find(qn("a:blip")).addnext(cut)
    step = only_step(plan_of(form))
    with Image.open(BytesIO(step.photos["bep-an-khong-khoi.png"])) as image:
        assert image.size == (650, 900)


def test_photos_beside_are_found_by_the_name_of_the_honouree() -> None:
    values = MODEL | {"Chú thích": "Bếp của chị em", "Người chụp, nguồn ảnh": "Minh Hoạ"}
    raw = as_bytes(fill(blank(), values))
    beside = {"anh/BEP AN KHONG KHOI (2).JPG": photo, "khac.jpg": photo}
    _, plan = brought(raw, beside)
    assert codes(plan) == []
    assert only_step(plan).draft.data["photos"] == [
        {"file": "bep-an-khong-khoi-2.jpg", "caption": "Bếp của chị em", "credit": "Minh Hoạ"}
    ]


@pytest.mark.parametrize("key", ["Tên", "Đơn vị"])
def test_the_same_label_twice_in_one_form_is_told(key: str) -> None:
    form = fill(blank(), MODEL)
    row = next(row for row in form.tables[0].rows if row.cells[0].paragraphs[0].text == key)
    row._tr.addnext(parse_xml(row._tr.xml))
    assert "form-twice" in codes(plan_of(form))


def test_text_below_the_form_and_unknown_labels_are_told() -> None:
    form = fill(blank(), MODEL)
    form.add_paragraph("Viết tiếp: ba hộ nữa làm theo.")
    form.add_paragraph("Người viết")
    cells: Any = form.tables[0].add_row().cells  # type: ignore[no-untyped-call]
    cells[0].text, cells[1].text = "Số điện thoại", "khong ghi"
    plan = plan_of(form)
    assert codes(plan, errors=False) == ["form-outside", "form-label"]
    outside = next(one for one in plan.all_told if one.problem.code == "form-outside")
    assert "“Viết tiếp: ba hộ nữa làm theo.” và 1 đoạn nữa" in outside.problem.what.vi


def test_a_table_within_the_story_is_told() -> None:
    form = fill(blank(), MODEL)
    table = story_cell(form).add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Số hộ", "15"
    plan = plan_of(form)
    assert codes(plan, errors=False) == ["form-table"]
    assert only_step(plan).draft.data["story"] == "Số hộ\n\n15\n"


def text_box(words: str) -> Any:
    """A run with a text box as Word writes it: once anew, once for old programs."""
    namespaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    box = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
    return parse_xml(
        f"<w:r {nsdecls('w')} {namespaces}><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_in_the_story_belongs_to_it_and_elsewhere_it_is_told() -> None:
    form = fill(blank(), MODEL)
    cell: Any = story_cell(form)
    cell.text = "Trước hộp."
    cell.paragraphs[0]._p.append(text_box("Trong hộp."))
    plan = plan_of(form)
    assert codes(plan, errors=False) == []
    assert only_step(plan).draft.data["story"] == "Trước hộp.\n\nTrong hộp.\n"
    first: Any = form.paragraphs[0]
    first._p.append(text_box("Trên bảng."))
    assert codes(plan_of(form), errors=False) == ["form-outside"]


@pytest.mark.parametrize("place", ["story", "below"])
def test_what_is_said_of_a_photo_goes_with_it_wherever_it_was_pasted(place: str) -> None:
    words = {"alt": "Chị em bên bếp", "credit": "Minh Hoạ"}
    said = {field.title: words[field.key] for field in all_fields() if field.key in words}
    form = fill(blank(), MODEL | said)
    cell: Any = story_cell(form)
    paragraph = cell.paragraphs[0] if place == "story" else form.add_paragraph()
    for width in (1300, 1400):
        paragraph.add_run().add_picture(BytesIO(photo(width)))
    first, second = only_step(plan_of(form)).draft.data["photos"]
    assert first == {"file": "bep-an-khong-khoi.jpg", **words}
    assert second == {"file": "bep-an-khong-khoi-2.jpg", "credit": "Minh Hoạ"}


def test_a_later_honour_is_added_to_the_record_that_is_there(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    first = plan_of(fill(blank(), MODEL), root=root)
    write_plan(root, first)
    later = plan_of(fill(blank(), MODEL | {"Năm": "2026", "Tóm tắt": "Khác."}), root=root)
    step = only_step(later)
    assert step.outcome is Outcome.UPDATED
    assert [honour["year"] for honour in step.data["honours"]] == [2025, 2026]
    assert step.data["summary"] == MODEL["Tóm tắt"]


def test_a_person_who_may_be_a_namesake_is_asked_for_not_guessed(tmp_path: Path) -> None:
    root = copied_content(tmp_path)
    without = {key: text for key, text in PERSON.items() if key != "Năm sinh"}
    write_plan(root, plan_of(fill(blank(), without), root=root))
    other = {"Số, ký hiệu": "99-QĐ/TU", "Ngày ban hành": "2023"}
    assert "maybe-same" in codes(plan_of(fill(blank(), PERSON | other), root=root))


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"Ngày ban hành": "2022", "Cơ quan ban hành": ""}, "decision-unsure"),
        ({"Ngày ban hành": ""}, "decision-unsure"),
        ({"Ngày ban hành": "11/1/2022"}, "decision-differs"),
        ({"Ngày ban hành": "2022"}, None),
        ({"Cơ quan ban hành": ""}, None),
    ],
)
def test_a_decision_is_known_by_number_year_and_authority(
    values: dict[str, str], code: str | None
) -> None:
    plan = plan_of(fill(blank(), PERSON | values))
    assert code in codes(plan) or (code, codes(plan)) == (None, [])
    if code is None:
        honours = only_step(plan).draft.data["honours"]
        assert honours[0]["decision"] == "thi-uy-suoi-hoa-2022-15"


def test_another_date_of_a_decision_is_told_as_dates_are_written_here() -> None:
    plan = plan_of(fill(blank(), PERSON | {"Ngày ban hành": "11/1/2022"}))
    told = next(one.problem for one in plan.all_told if one.problem.code == "decision-differs")
    assert re.search(r"ở chỗ khác có ngày [0-9]{1,2}/[0-9]{1,2}/2022$", told.what.vi), told.what.vi


def test_an_unknown_authority_of_a_form_is_told_once_with_how_it_is_added() -> None:
    values = {"Số, ký hiệu": "77/QĐ-UBND", "Cơ quan ban hành": "Chủ tịch UBND thị xã Suối Hoa"}
    plan = plan_of(fill(blank(), PERSON | values))
    about = [one for one in plan.all_told if "Cơ quan ban hành" in one.place.words.vi]
    assert [one.problem.code for one in about] == ["unknown-authority"]
    assert '--new-authority "Chủ tịch UBND thị xã Suối Hoa"' in about[0].problem.remedy.vi
