"""Where a column stands in a list never matters: what is above it says what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from honour_roll.forms.batch import open_batch
from honour_roll.forms.lists import Defaults
from tests.forms.filling import codes, standing
from tests.forms.test_list_rows import UNIT, book_of, plan_of

NAME = {"STT": "1", "Họ và tên": "Lò Văn Một", "Năm sinh": "1961"}
WARD = "Phường Suối Hoa"
# Headings of which several may mean the same, with what stands below them.
PAIRS: Sequence[Mapping[str, str]] = (
    {"Địa chỉ": "Bản Lướt", "Đơn vị": UNIT},
    {"Nơi ở": f"Bản Lướt, {UNIT}", "Nơi công tác": f"Công an {UNIT}"},
    {"Nơi ở hiện nay": "Bản Lướt", "Địa chỉ": f"Bản Lướt, {UNIT}"},
    {"Cơ quan": "Trường Mầm non Hoa Ban", "Xã, phường": UNIT},
    {"Chức vụ, đơn vị công tác": f"Trưởng bản, {UNIT}", "Địa chỉ": "Bản Lướt"},
    {"Chức vụ, đơn vị": "Trưởng bản", "Địa chỉ": f"Bản Lướt, {UNIT}"},
    {"Chức vụ, đơn vị": f"Trưởng bản, {UNIT}", "Đơn vị": UNIT},
    {"Chức vụ": "Trưởng bản", "Chức danh": "Y tá", "Nghề nghiệp": "Làm ruộng", "Đơn vị": UNIT},
    {"Đơn vị": UNIT, "Đơn vị đề nghị": "Phòng Nội vụ", "Thôn": "Bản Lướt"},
    {"Đơn vị": UNIT, "Thành tích": "Hiến đất", "Nội dung khen thưởng": "Làm đường"},
    {"Đơn vị": UNIT, "Hình thức khen thưởng": "Giấy khen", "Hình thức": "Ghi danh"},
    {"Đơn vị": UNIT, "Ngày sinh": "1/2/1961", "Nam": "x", "Nữ": ""},
    {"Thôn": "Bản Lướt", "Tổ dân phố": "", "Xã": UNIT, "Địa chỉ": "Số nhà 12"},
)
WIDE = {
    **NAME,
    "Chức vụ": "Trưởng bản",
    "Nghề nghiệp": "Làm ruộng",
    "Nơi công tác": "Trường Mầm non Hoa Ban",
    "Đơn vị": UNIT,
    "Địa chỉ": "Bản Lướt",
    "Nơi ở": "Bản Lướt",
    "Thành tích": "Hiến đất",
    "Kết quả": "Một con đường",
    "Hình thức": "Ghi danh",
    "Loại": "Cá nhân",
    "Giới tính": "Nam",
}


def drafted(folder: Path, columns: Sequence[str], said: Mapping[str, str]) -> list[dict[str, Any]]:
    """What is read of a list of one row with these columns."""
    book = book_of([said[one] for one in columns], headings=columns)
    book.save(folder / "ds.xlsx")
    batch = open_batch(folder / "ds.xlsx", lambda sheets: False)
    drafts = batch.drafts(standing(), Defaults()).drafts
    return [dict(one.data) for one in drafts if one.folder == "records"]


@pytest.mark.parametrize("said", PAIRS, ids=lambda said: " + ".join(said))
def test_columns_that_mean_alike_may_come_in_any_order(
    tmp_path: Path, said: Mapping[str, str]
) -> None:
    whole = {**NAME, **said}
    own = [one for one in said if one not in NAME]
    read = [drafted(tmp_path, [*NAME, *order], whole) for order in permutations(own)]
    assert len(read[0]) == 1
    assert all(one == read[0] for one in read)
    assert drafted(tmp_path, [*reversed(own), *reversed(NAME)], whole) == read[0]
    assert read[0][0]["unit"] == "suoi-hoa"


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(columns=st.permutations(list(WIDE)))
def test_any_order_of_the_columns_gives_the_same_records(
    tmp_path: Path, columns: list[str]
) -> None:
    (found,) = drafted(tmp_path, columns, WIDE)
    assert found == {
        "kind": "individual",
        "name": "Lò Văn Một",
        "gender": "male",
        "born": "1961",
        "position": "Trưởng bản, Làm ruộng, Trường Mầm non Hoa Ban",
        "unit": "suoi-hoa",
        "village": "Bản Lướt",
        "summary": "Hiến đất",
        "honours": found["honours"],
    }
    assert [one["form"] for one in found["honours"]] == ["ghi-danh"]


@pytest.mark.parametrize("columns", [("Địa chỉ", "Đơn vị"), ("Đơn vị", "Địa chỉ")])
@pytest.mark.parametrize(
    ("unit", "address", "village", "told"),
    [
        (UNIT, f"Số nhà 12, bản Lướt, {UNIT}", "Bản Lướt", ["house-left"]),
        (UNIT, f"Bản Lướt, {WARD}, tỉnh Minh Hoạ", f"Bản Lướt, {WARD.lower()[0]}{WARD[1:]}", []),
        (UNIT, WARD, None, ["address-left"]),
        (UNIT, UNIT, None, []),
        ("", f"Bản Lướt, {UNIT}", "Bản Lướt", []),
        (f"Bản Xa, {UNIT}", "Bản Lướt", "Bản Xa", []),
    ],
)
def test_beside_the_unit_an_address_gives_the_village(
    tmp_path: Path,
    columns: tuple[str, str],
    unit: str,
    address: str,
    village: str | None,
    told: list[str],
) -> None:
    said = {**NAME, "Đơn vị": unit, "Địa chỉ": address}
    headings = ["STT", columns[0], "Họ và tên", "Năm sinh", columns[1]]
    plan = plan_of(tmp_path, book_of([said[one] for one in headings], headings=headings))
    (data,) = [step.data for step in plan.steps if step.draft.folder == "records"]
    assert (data["unit"], data.get("village"), data.get("position")) == ("suoi-hoa", village, None)
    found = codes(plan, errors=False)
    assert [one for one in found if one in ("house-left", "address-left")] == told


def test_what_stands_behind_a_name_is_kept_beside_a_column_of_units(tmp_path: Path) -> None:
    said = {"STT": "1", "Họ và tên, chức vụ": "Lò Văn Một, Trưởng bản", "Đơn vị": UNIT}
    for columns in (list(said), ["STT", *list(said)[:0:-1]]):
        (found,) = drafted(tmp_path, columns, said)
        assert (found["name"], found["position"]) == ("Lò Văn Một", "Trưởng bản")
