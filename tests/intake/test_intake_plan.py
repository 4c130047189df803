from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from honour_roll.intake.draft import Draft, told
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Outcome, Plan
from honour_roll.intake.writing import write_plan
from honour_roll.rules import check_content
from honour_roll.source.yaml_reader import read_yaml
from honour_roll.text.message import Message
from tests.commands import REPOSITORY
from tests.intake.drafts import draft, person, place
from tests.photos.pictures import encoded, exif, quarters

EARLIER = "suoi-hoa/2020/bep-lua-am"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    shutil.copytree(REPOSITORY / "tests" / "content", root)
    return root


def files(root: Path) -> dict[str, bytes]:
    found = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def plan_of(root: Path, *drafts: Draft) -> Plan:
    return make_plan(Standing.of(root), drafts)


def imported(root: Path, *drafts: Draft) -> Plan:
    plan = plan_of(root, *drafts)
    assert [one.failure for one in write_plan(root, plan)] == [None] * sum(
        step.outcome.is_written for step in plan.steps
    )
    return plan


def outcomes(plan: Plan) -> list[str]:
    return [step.outcome.value for step in plan.steps]


def current_data(root: Path, id: str, folder: str = "records") -> dict[str, object]:
    document, _ = read_yaml((root / folder / f"{id}.yml").read_bytes(), id)
    assert document is not None
    return dict(document.data)


def exported(root: Path, id: str, **changes: object) -> Draft:
    current = Standing.of(root).current("records", id)
    assert current is not None
    assert current.data is not None
    return draft({**current.data, **changes}, id=id, seen=current.mark)


def test_a_new_record_gets_a_file_that_passes_the_check(content: Path) -> None:
    plan = imported(content, draft(person()))
    assert outcomes(plan) == ["new"]
    assert plan.steps[0].id == "suoi-hoa/2021/lo-thi-minh-hoa"
    assert "suoi-hoa/2021/lo-thi-minh-hoa" in check_content(content)[0].records


def test_a_plan_writes_nothing(content: Path) -> None:
    before = files(content)
    plan_of(content, draft(person()), exported(content, EARLIER, summary="Khác hẳn."))
    assert files(content) == before


def test_the_same_drafts_a_second_time_change_nothing(content: Path) -> None:
    drafts = [draft(person(born=str(1960 + 10 * n)), 5 + n) for n in range(3)]
    imported(content, *drafts)
    before = files(content)
    plan = imported(content, *drafts)
    assert outcomes(plan) == ["unchanged"] * 3
    assert files(content) == before


def test_namesakes_get_numbers(content: Path) -> None:
    plan = plan_of(content, draft(person(born="1970")), draft(person(born="1980"), 6))
    assert [step.id for step in plan.steps] == [
        "suoi-hoa/2021/lo-thi-minh-hoa",
        "suoi-hoa/2021/lo-thi-minh-hoa-2",
    ]


def test_a_record_of_the_same_name_is_no_new_one_unless_told_apart(content: Path) -> None:
    imported(content, draft(person(born="1970", village="Bản Một")))
    plan = plan_of(content, draft(person(born="1970", village="Bản Một", summary="Một câu.")))
    assert outcomes(plan) == ["conflict"]
    plan = plan_of(content, draft(person(born="1970", village="Bản Hai")))
    assert outcomes(plan) == ["new"]
    assert plan.steps[0].id.endswith("-2")


@pytest.mark.parametrize("born", ["1981-05-17", "17/5/1981", "5/1981"])
def test_of_a_birth_only_the_year_comes_in_and_that_is_told(content: Path, born: str) -> None:
    plan = imported(content, draft(person(born=born)))
    assert current_data(content, "suoi-hoa/2021/lo-thi-minh-hoa")["born"] == "1981"
    (found,) = plan.all_told
    assert (found.problem.code, found.place.column) == ("birth-year-kept", "G")
    assert born not in found.problem.what.vi


def test_a_birth_that_the_content_said_in_full_goes_back_as_it_was(content: Path) -> None:
    imported(content, draft(person(born="1981")))
    id = "suoi-hoa/2021/lo-thi-minh-hoa"
    path = content / "records" / f"{id}.yml"
    path.write_text(path.read_text("utf-8").replace("1981", "1981-05-17"), encoding="utf-8")
    assert outcomes(plan_of(content, exported(content, id))) == ["unchanged"]
    assert outcomes(plan_of(content, draft(person(born="17/5/1981"), id=id))) == ["unchanged"]
    changed = plan_of(content, exported(content, id, born="18/5/1981"))
    assert outcomes(changed) == ["updated"]
    assert str(changed.steps[0].data["born"]) == "1981"


def test_a_changed_name_is_told_and_many_at_once_must_be_meant(content: Path) -> None:
    names = ["Lò Minh Hoạ", "Vàng Minh Hoạ", "Giàng Minh Hoạ", "Hạng Minh Hoạ"]
    plan = imported(content, *(draft(person(name), 5 + n) for n, name in enumerate(names)))
    ids = [step.id for step in plan.steps]
    moved = [*names[1:], names[0]]
    swapped = [exported(content, id, name=name) for id, name in zip(ids, moved, strict=True)]
    others = zip(ids, ("Sùng Thử Một", "Thào Thử Hai", "Lý Thử Ba"), strict=False)
    few = plan_of(content, *(exported(content, id, name=name) for id, name in others))
    assert not few.is_blocked
    assert [one.problem.code for one in few.all_told].count("name-changed") == 3
    assert "“Lò Minh Hoạ” → “" in few.all_told[0].problem.what.vi
    many = plan_of(content, *swapped)
    assert many.is_blocked
    assert [one.problem.code for one in many.told] == ["names-changed"]
    assert not make_plan(Standing.of(content), swapped, may_rename=True).is_blocked


@pytest.mark.parametrize("address", ["Ông", "Bà ", "Đ/c", "Cháu", "đồng chí "])
def test_a_form_of_address_is_no_part_of_a_new_name(content: Path, address: str) -> None:
    plan = plan_of(content, draft(person(f"{address} Giàng A Mẫu")))
    assert plan.steps[0].id.endswith("/giang-a-mau")
    assert (plan.steps[0].data["name"], plan.all_told) == ("Giàng A Mẫu", [])


def test_garbled_text_of_an_old_font_waits_until_it_is_mended(content: Path) -> None:
    plan = plan_of(content, draft(person("NguyÔn ThÞ HiÒn")))
    assert outcomes(plan) == ["refused"]
    assert [one.problem.code for one in plan.all_told if one.problem.is_error] == ["legacy-font"]


def test_a_warning_of_the_reader_hides_no_mistake_at_its_place(content: Path) -> None:
    plan = plan_of(content, draft(person("TS. NguyÔn ThÞ HiÒn")))
    assert {one.problem.code for one in plan.all_told} == {"title-in-name", "legacy-font"}


def test_of_a_child_whose_parents_have_not_agreed_the_import_warns(content: Path) -> None:
    agreed = {"basis": "consent", "given": "2021-03-02", "by": "self"}
    plan = plan_of(content, draft(person(born="2010", consent=agreed)))
    assert [one.problem.code for one in plan.all_told] == ["consent-of-minor"]
    plan = plan_of(content, draft(person(born="2010", consent=agreed | {"by": "parent"})))
    assert plan.all_told == []


def test_what_is_told_of_an_import_speaks_of_headings_not_of_keys(content: Path) -> None:
    data = person(photos=[{"file": "thieu.jpg"}], consent={"basis": "consent", "given": "2021"})
    del data["honours"][0]["year"], data["unit"]
    data["honours"][0]["status"] = "recognised"
    plan = plan_of(content, draft(data))
    told_of = {one.problem.code: one.problem for one in plan.all_told}
    assert told_of["missing-key"].what.vi == "“Đơn vị”: chưa điền, mà mục này bắt buộc"
    whole = plan_of(content, draft(data | {"unit": "suoi-hoa"}))
    told_of |= {one.problem.code: one.problem for one in whole.all_told}
    assert {"honour-time", "photo-missing", "consent-by"} <= set(told_of)
    words = " ".join(f"{one.what.vi} {one.remedy.vi}" for one in told_of.values())
    assert re.findall(r"\b(?:year|date|period|alt|basis|parent|named|hồ sơ và ghi)\b", words) == []


def test_a_mistake_is_told_at_its_sheet_row_and_column(content: Path) -> None:
    data = person(born="1970-02-30")
    data["honours"][0]["status"] = "khen"
    del data["unit"]
    places = {("unit",): place(5, "Z", "Đơn vị")}
    plan = plan_of(content, draft(data, places=places))
    assert outcomes(plan) == ["refused"]
    told_of = [(one.place.row, one.place.column, one.problem.code) for one in plan.all_told]
    assert told_of == [
        (5, "D", "unknown-choice"),
        (5, "F", "date-impossible"),
        (5, "Z", "missing-key"),
    ]
    assert plan.all_told[2].place.words.vi == (
        "Danh sách.xlsx, trang tính “Cá nhân”, hàng 5, cột Z (Đơn vị)"
    )


def test_what_the_reader_of_the_file_told_is_not_told_again(content: Path) -> None:
    found = told(place(5, "C"), "unit-unknown", Message("lạ", "odd"), Message("sửa", "mend"))
    plan = plan_of(content, draft(person(unit="Đơn vị lạ"), told=(found,)))
    assert plan.all_told == [found]
    assert outcomes(plan) == ["refused"]


def test_of_two_drafts_the_sound_one_is_written(content: Path) -> None:
    plan = imported(content, draft(person(born="hôm qua")), draft(person("Giàng A Minh Hoạ"), 6))
    assert outcomes(plan) == ["refused", "new"]
    assert "suoi-hoa/2021/giang-a-minh-hoa" in check_content(content)[0].records
    assert not (content / "records/suoi-hoa/2021/lo-thi-minh-hoa.yml").exists()


def decided(**more: object) -> dict[str, object]:
    return {"number": "7-QĐ/TU", "date": "2022-03-01", "authority": "thi-uy-suoi-hoa", **more}


def named_by(decision: str) -> dict[str, object]:
    honour = {"key": "lan-nay", "status": "recognised", "decision": decision}
    return person(honours=[honour])


def test_a_decision_makes_its_records_with_it(content: Path) -> None:
    made = draft(decided(form="ghi-danh"), 9, folder="decisions")
    plan = imported(content, draft(named_by("thi-uy-suoi-hoa-2022-7")), made)
    assert outcomes(plan) == ["new", "new"], plan.all_told
    assert [step.id for step in plan.steps] == [
        "suoi-hoa/2022/lo-thi-minh-hoa",
        "thi-uy-suoi-hoa-2022-7",
    ]


def test_a_record_waits_for_the_decision_that_was_refused(content: Path) -> None:
    broken = draft(decided(level="huyen"), 9, folder="decisions")
    plan = imported(content, draft(named_by("thi-uy-suoi-hoa-2022-7")), broken)
    assert outcomes(plan) == ["waiting", "refused"]
    errors = [one.problem.code for one in plan.all_told if one.problem.is_error]
    assert sorted(errors) == ["draft-waits", "unknown-choice"]
    assert not (content / "decisions/thi-uy-suoi-hoa-2022-7.yml").exists()


def test_an_export_that_comes_back_as_it_was_changes_nothing(content: Path) -> None:
    before = files(content)
    assert outcomes(imported(content, exported(content, EARLIER))) == ["unchanged"]
    assert files(content) == before


def test_an_edited_export_changes_its_own_lines_only(content: Path) -> None:
    path = content / "records" / f"{EARLIER}.yml"
    before = path.read_text(encoding="utf-8")
    plan = imported(content, exported(content, EARLIER, summary="Câu mới."))
    assert outcomes(plan) == ["updated"]
    assert [tuple(change)[:3] for change in plan.steps[0].changes] == [
        ("Tóm tắt", current_summary(before), "Câu mới.")
    ]
    after = path.read_text(encoding="utf-8")
    assert after == before.replace(current_summary(before), "Câu mới.")


def current_summary(text: str) -> str:
    return text.partition("summary: ")[2].partition("\n")[0]


def test_what_the_export_did_not_see_is_never_overwritten(content: Path) -> None:
    old = exported(content, EARLIER, summary="Câu của cán bộ.")
    path = content / "records" / f"{EARLIER}.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(current_summary(text), "Câu của biên tập viên."), encoding="utf-8")
    before = files(content)
    plan = imported(content, old)
    assert outcomes(plan) == ["conflict"]
    assert ("Tóm tắt", "Câu của biên tập viên.", "Câu của cán bộ.", ("summary",)) in plan.steps[
        0
    ].changes
    assert files(content) == before


def test_a_record_that_changes_after_the_plan_is_left_alone(content: Path) -> None:
    plan = plan_of(content, exported(content, EARLIER, summary="Câu của cán bộ."))
    path = content / "records" / f"{EARLIER}.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(current_summary(text), "Vừa sửa."), encoding="utf-8")
    before = files(content)
    [written] = write_plan(content, plan)
    assert written.failure is not None
    assert files(content) == before


def test_a_record_taken_down_since_does_not_come_back(content: Path) -> None:
    old = exported(content, EARLIER)
    (content / "records" / f"{EARLIER}.yml").unlink()
    plan = imported(content, old)
    assert outcomes(plan) == ["conflict"]
    assert plan.all_told[0].problem.code == "draft-gone"
    assert not (content / "records" / f"{EARLIER}.yml").exists()


def test_comments_of_a_file_are_kept(content: Path) -> None:
    path = content / "records" / f"{EARLIER}.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("name:", "# hỏi lại tên\nname:", 1), encoding="utf-8")
    imported(content, exported(content, EARLIER, summary="Câu mới."))
    after = path.read_text(encoding="utf-8")
    assert after.startswith("# hỏi lại tên\nkind: ")
    assert after.count("#") == 1


def test_a_unit_in_a_register_changes_alone(content: Path) -> None:
    standing = Standing.of(content)
    current = standing.current("units", "phuong-suoi-hoa-minh-hoa")
    assert current is not None
    assert current.data is not None
    before = (content / current.file).read_text(encoding="utf-8")
    edited = draft(
        {**current.data, "note": "Ghi chú mới."},
        folder="units",
        id=current.id,
        seen=current.mark,
    )
    plan = imported(content, edited)
    assert outcomes(plan) == ["updated"]
    after = (content / current.file).read_text(encoding="utf-8")
    changed = [line for line in after.splitlines() if line not in before.splitlines()]
    assert changed == ["    note: Ghi chú mới."]


def test_ids_that_lead_elsewhere_are_refused(content: Path) -> None:
    for id in ("../../ngoai", "suoi-hoa/2021/../x", "/etc/passwd", "C:\\x", "suoi-hoa/2021/con"):
        plan = plan_of(content, draft(person(), id=id))
        assert outcomes(plan) == ["refused"], id


def test_the_same_id_twice_is_refused(content: Path) -> None:
    one = exported(content, EARLIER, summary="Một.")
    plan = plan_of(content, one, exported(content, EARLIER, summary="Hai."))
    assert outcomes(plan) == ["updated", "refused"]


def test_control_characters_are_told_not_lost(content: Path) -> None:
    plan = plan_of(content, draft(person(summary="Một\x07 câu.")))
    assert outcomes(plan) == ["refused"]
    [one] = [one for one in plan.all_told if one.problem.is_error]
    assert (one.problem.code, one.place.column) == ("control-character", "G")


def test_what_would_break_other_entries_is_not_written(content: Path) -> None:
    current = Standing.of(content).current("decisions", "thi-uy-suoi-hoa-2022-15")
    assert current is not None
    assert current.data is not None
    moved = draft(
        {**current.data, "date": "2031-01-10"},
        folder="decisions",
        id=current.id,
        seen=current.mark,
    )
    before = files(content)
    plan = plan_of(content, moved)
    write_plan(content, plan)
    errors = [p for p in check_content(content)[1] if p.is_error]
    assert errors == []
    assert plan.steps[0].outcome is not Outcome.UPDATED or plan.is_blocked
    assert files(content) == before


def photo(file: str, raw: bytes, name: str = "Lò Thị Minh Hoạ") -> Draft:
    item = {"file": file, "alt": "Hình vẽ bốn ô màu.", "credit": "Hình vẽ của dự án"}
    return draft(person(name, photos=[item]), photos={file: lambda: raw})


def test_a_photo_loses_its_metadata_before_it_is_written(content: Path) -> None:
    raw = encoded(quarters(900, 600), "JPEG", exif=exif(6))
    assert b"Exif" in raw
    plan = imported(content, photo("anh.jpg", raw))
    path = content / "records/suoi-hoa/2021/anh.jpg"
    with Image.open(path) as picture:
        assert dict(picture.getexif()) == {0x0112: 6}
    assert outcomes(plan) == ["new"]
    assert outcomes(imported(content, photo("anh.jpg", raw))) == ["unchanged"]


def test_a_photo_of_a_taken_name_gets_another_and_keeps_it(content: Path) -> None:
    one = encoded(quarters(900, 600), "JPEG")
    two = encoded(quarters(600, 900), "JPEG")
    imported(content, photo("anh.jpg", one))
    other = photo("anh.jpg", two, "Giàng A Minh Hoạ")
    plan = imported(content, other)
    assert list(plan.steps[0].photos) == ["giang-a-minh-hoa-anh.jpg"]
    assert outcomes(imported(content, other)) == ["unchanged"]


def test_a_photo_that_is_none_is_told_at_its_cell(content: Path) -> None:
    plan = plan_of(content, photo("anh.jpg", b"MZ no photo"))
    assert outcomes(plan) == ["refused"]
    errors = [one for one in plan.all_told if one.problem.is_error]
    assert [one.place.column for one in errors] == ["G"]
    assert not (content / "records/suoi-hoa/2021/anh.jpg").exists()


def test_a_name_with_other_marks_is_another_record_and_is_told(content: Path) -> None:
    imported(content, draft(person("Trần Văn Hưng", born="1966")))
    plan = imported(content, draft(person("Trần Văn Hùng", born="1966")))
    (step,) = plan.steps
    assert (step.id, step.outcome) == ("suoi-hoa/2021/tran-van-hung-2", Outcome.NEW)
    (same,) = [one.problem for one in step.told if one.problem.code == "maybe-same"]
    assert "“Trần Văn Hùng”" in same.what.vi
    assert "“Trần Văn Hưng”" in same.what.vi
    assert outcomes(imported(content, draft(person("Trần Văn Hùng", born="1966")))) == ["unchanged"]
