"""A correction tells no more than what was wrong and what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.model.withdrawal import Withdrawals, known_by
from honour_roll.rules import check_content
from honour_roll.source.yaml_writer import dump
from tests.commands import write_files

UNIT = {"units/suoi-hoa.yml": "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"}
HONOUR = {"key": "a", "status": "recognised", "year": "2020"}
RECORD = {"kind": "individual", "name": "Nguyễn Minh Họa", "unit": "suoi-hoa", "born": "1976"}
CONSENT = {"basis": "consent", "given": "2020-01-02", "by": "self"}


def told(root: Path, files: dict[str, str] | None = None, **correction: str) -> list[str]:
    item = {"on": "2024-03-04", "field": "summary", "now": "Điều đúng.", **correction}
    data = {**RECORD, "honours": [HONOUR], "corrections": [item], "consent": CONSENT}
    record = dump({**data, "updated": "2024-03-04"})
    content = UNIT | {"records/suoi-hoa/2020/minh-hoa.yml": record} | (files or {})
    problems = check_content(write_files(root / "content", content))[1]
    assert not any("1967-05" in str(one) or "17/5" in str(one) for one in problems)
    return [one.code for one in problems]


def test_a_plain_correction_is_in_order(tmp_path: Path) -> None:
    assert told(tmp_path, was="Thu hồi 20 ha đất", told_by="Bạn đọc") == []


@pytest.mark.parametrize(
    "was", ["17/5/1967", "1967-05-17", "5/1967", "tháng năm 1967", "ngày 17 tháng 5 năm 1967"]
)
def test_no_day_of_birth_is_told_again(tmp_path: Path, was: str) -> None:
    assert "correction-birth" in told(tmp_path, field="born", was=was, now="1976")


@pytest.mark.parametrize("was", ["1967", "khoảng 1967"])
def test_years_of_birth_may_be_corrected(tmp_path: Path, was: str) -> None:
    assert told(tmp_path, field="born", was=was, now="1976") == []


def test_private_numbers_are_refused_as_anywhere(tmp_path: Path) -> None:
    assert told(tmp_path, was="Điện thoại 0900 000 078") == ["phone-number"]


@pytest.mark.parametrize("words", ["đã bị thu hồi", "Danh hiệu bị tước", "đã huỷ bỏ", "Bị hủy"])
def test_no_honour_is_told_to_be_taken_back(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, field="honours", honour="a", now=words) == ["correction-honour"]


@pytest.mark.parametrize(
    "words",
    [
        "Đã bị hủy bỏ công nhận theo Quyết định thu hồi",
        "Không được công nhận",
        "Ông Lò Văn Mẫu, đã rút tên",
        "Đã gỡ tên theo đề nghị",
        "Bị thu hồi.",
        "Nay bị tước theo Quyết định số 3",
        "Danh hiệu năm 2020 đã bị thu hồi",
        "Bằng khen bị huỷ",
        "Thôi công nhận",
        "Quyết định số 12-QĐ/TU đã bị hủy bỏ",
        "Đã gỡ hồ sơ",
        "Đưa ông ra khỏi Sổ ghi danh",
        "Gỡ bài này theo yêu cầu của gia đình",
        "Hủy bỏ Quyết định số 15-QĐ/TU",
        "Bãi bỏ Quyết định số 15",
        "Quyết định 15 bị hủy bỏ.",
        "Quyết định số 15 ngày 3/2/2020 đã bãi bỏ",
        "Xóa khỏi Sổ theo đề nghị của gia đình",
        "Bị xóa khỏi Sổ",
        "Gỡ khỏi Sổ",
        "Gỡ bỏ tên",
        "Đưa ra khỏi danh sách",
        "Rút khỏi danh sách.",
        "đề nghị gỡ bài",
        "Thu hồi quyết định",
        "Đình chỉ danh hiệu",
        "Ngừng công nhận",
        "Thu lại bằng khen",
        "Xóa danh hiệu",
        "Đã hủy bỏ",
        "Đã xóa.",
    ],
)
@pytest.mark.parametrize("key", ["was", "now"])
def test_no_removal_is_announced_as_a_correction(tmp_path: Path, words: str, key: str) -> None:
    assert told(tmp_path, None, **{key: words}) == ["correction-removal"]


def test_no_refusal_is_announced_as_a_correction_of_an_honour(tmp_path: Path) -> None:
    found = told(tmp_path, field="honours", honour="a", now="Không được công nhận")
    assert found == ["correction-removal"]


@pytest.mark.parametrize(
    "words",
    [
        "Tổ họp rút kinh nghiệm hằng tháng",
        "Quyết định thu hồi đất",
        "20 ha đất đã bị thu hồi, được khen thưởng",
        "Vận động hủy bỏ hủ tục",
        "Gỡ khó cho người dân",
        "Cụ xin rút tên khỏi danh sách hộ nghèo",
        "Ba hộ ra khỏi danh sách hộ nghèo",
        "Rút ngắn thời gian từ 5 ngày còn 2 ngày",
        "Được biểu dương, không phải được công nhận",
        "Thu hoi dat",
        "Tước bẹ ngô",
        "Họp rút kinh nghiệm khen thưởng",
        "Hộ được khen vì có đất bị thu hồi mà vẫn đồng thuận",
        "Xóa nhà tạm, gỡ vướng mắc theo từng hộ",
        "Thu hồi rác",
        "Tổ thu hồi rác được khen",
        "Xóa đói giảm nghèo, xóa mù chữ",
        "Thu hồi đất theo Quyết định số 15",
        "Quyết định số 15 thu hồi 20 ha đất",
        "Quyết định 15 đã thu hồi 20 ha đất",
        "Hủy bỏ quyết định thu hồi đất",
        "Chống hủy hoại rừng, được khen thưởng",
        "Không ngừng tôn vinh người tốt",
        "Gỡ bài toán đầu ra cho nông sản",
        "Vận động gỡ bài viết sai sự thật",
        "Xóa tên khỏi danh sách hộ nghèo",
        "Đưa xã ra khỏi danh sách xã đặc biệt khó khăn",
        "Xóa nợ khỏi sổ nợ của hợp tác xã",
        "Bỏ dần hủ tục, ra khỏi sổ hộ nghèo",
        "Hủy bỏ hủ tục, thu lại 2 ha rừng",
        "Tạm đình chỉ thi công để sửa đường",
    ],
)
def test_ordinary_corrections_are_in_order(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, was=words) == []


@pytest.mark.parametrize("key", ["was", "now", "told_by"])
def test_who_was_taken_down_is_not_named_again(tmp_path: Path, key: str) -> None:
    name = next(known_by("Phạm Thị Minh Họa", "suoi-hoa", of_people=True))
    barred = Withdrawals(salt="minhhoaminhhoa").barring([], [name])
    files = {"withdrawn.yml": dump(barred.to_data())}
    assert told(tmp_path, files, field="name", **{key: "bà Phạm Thị Minh Họa"}) == [
        "withdrawn-record"
    ]


def test_a_day_to_come_is_told(tmp_path: Path) -> None:
    assert "time-to-come" in told(tmp_path, on="2199-01-01")
