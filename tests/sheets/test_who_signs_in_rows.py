"""“Chủ tịch UBND …” on the sheet of decisions, where the roll knows the UBND alone."""

from __future__ import annotations

import pytest

from tests.cli.test_import_who_signs import BODY, HEAD
from tests.sheets.officers import Desk, outcomes, told

DECISION = {
    "Số, ký hiệu": "15/QĐ-UBND",
    "Ngày ban hành": "2/9/2024",
    "Cơ quan ban hành": HEAD,
    "Cấp ghi nhận": "Cấp huyện",
}
AWARD = {
    "Tên": "Lò Thị Mẫu",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Năm": "2024",
    "Ghi nhận: Trạng thái": "Biểu dương, khen thưởng",
    "Ghi nhận: Hình thức": "Giấy khen",
    "Ghi nhận: Cấp ghi nhận": "Cấp huyện",
}


@pytest.fixture
def desk_of_body(desk: Desk) -> Desk:
    file = desk.content / "vocabulary/authorities.yml"
    entry = f"ubnd-suoi-hoa:\n  name: {BODY}\n  level: district\n  unit: suoi-hoa\n"
    file.write_text(file.read_text(encoding="utf-8") + entry, encoding="utf-8")
    return desk.template()


def test_who_signs_for_a_known_body_is_that_body(desk_of_body: Desk) -> None:
    desk_of_body.fill("Quyết định", [DECISION])
    desk_of_body.fill(
        "Cá nhân", [{**AWARD, "Ghi nhận: Cơ quan quyết định": "CT. UBND TX Suối Hoa"}]
    )
    plan = desk_of_body.write()
    assert outcomes(plan) == {"new": 2}
    found = [one.problem for one in plan.all_told if one.problem.code == "authority-body"]
    for name, one in zip(("Chủ tịch UBND TX Suối Hoa", HEAD), found, strict=True):
        meant = f"chưa có “{name}” trong Sổ: cơ quan ban hành được ghi là “{BODY}”"
        assert (one.is_error, one.what.vi) == (False, meant)
        assert f'--new-authority "{name}"' in one.remedy.vi
    assert [step.data.get("authority") for step in plan.steps][:1] == ["ubnd-suoi-hoa"]
    assert plan.steps[1].data["honours"][0]["authority"] == "ubnd-suoi-hoa"
    assert outcomes(desk_of_body.plan()) == {"unchanged": 2}


@pytest.mark.parametrize("typed", [f"{HEAD}?", "Chủ tịch UBND xã Nậm Mơ", f"Trưởng phòng {BODY}"])
def test_who_signs_for_no_known_body_is_not_in_the_list(desk_of_body: Desk, typed: str) -> None:
    desk_of_body.fill("Quyết định", [{**DECISION, "Cơ quan ban hành": typed}])
    assert "choice-unknown" in [code for *_, code in told(desk_of_body.plan())]
