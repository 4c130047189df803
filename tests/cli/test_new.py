"""The guided dialogue: every answer is checked at once, and all is written, or nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from honour_roll.cli.dialogue.people import Row, rows_of
from honour_roll.rules import check_content
from tests.commands import REPOSITORY, Outcome, run
from tests.keyboard import CTRL_C, Lines, keyboard

Answers = list[tuple[str, str]]
Play = Callable[[Answers], Outcome]

EARLIER = "suoi-hoa/2021/nguyen-van-an"
ONE: Answers = [("Thêm (số", "1")]
LIST: Answers = [("Thêm (số", "2")]
NEW_DECISION: Answers = [
    ("Quyết định (Enter", ""),
    ("Số, ký hiệu", "99-QĐ/TU"),
    ("Ngày ban hành", "12/3/2024"),
    ("Cơ quan ban hành", "thi uy"),
    ("Hình thức", "1"),
    ("Trích yếu", "Về việc ghi danh (minh hoạ)"),
    ("Trạng thái", ""),
    ("Năm được tính", "2023"),
    ("Phong trào", "1"),
]
PEOPLE: Answers = [
    ("Thêm vào danh sách", "1"),
    ("Loại", ""),
    ("Đơn vị chung", "thi xa suoi"),
    ("Căn cứ", "2"),
]
AGREED: Answers = [("Thêm vào danh sách", ""), ("Ghi ", "c")]
REFUSED: Answers = [("Ghi 2 mục", "k"), ("Sửa câu nào", "")]
# Somebody of whom little is told, up to the time of the honour.
SOMEBODY: Answers = [
    *ONE,
    ("Loại", ""),
    ("Tên", "Lò Thị Mẫu"),
    ("Đơn vị", "thi xa suoi"),
    ("Giới tính", "nữ"),
    ("Năm sinh", "1980"),
    ("Chức vụ", ""),
    ("Thôn, bản", ""),
    ("Lĩnh vực", ""),
    ("Tóm tắt", ""),
    ("", ""),
    ("Quyết định (Enter", ""),
    ("Trạng thái", "2"),
]
THE_REST: Answers = [
    ("Phong trào", ""),
    ("Số văn bản", ""),
    ("Cơ quan quyết định", ""),
    ("Hình thức", ""),
    ("người đứng đầu", ""),
    ("Ảnh", ""),
    ("Tên bài", ""),
    ("Căn cứ", "2"),
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    shutil.copytree(REPOSITORY / "tests" / "content", root)
    return root


@pytest.fixture
def play(content: Path, monkeypatch: pytest.MonkeyPatch) -> Play:
    """Answers the questions in turn, each of which must be the one expected."""

    def played(answers: Answers) -> Outcome:
        left = list(answers)

        def prompt(question: str, **settings: object) -> str:
            assert left, f"asked after the end: {question}"
            expected, answer = left.pop(0)
            assert expected in question, f"“{question}” is asked, not “{expected}”"
            return answer

        monkeypatch.setattr("honour_roll.cli.asking.click.prompt", prompt)
        outcome = run("new", "--content", str(content))
        assert not left, f"not asked: {left}\n{outcome}"
        return outcome

    return played


def files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*.*")}


def written(content: Path, id: str, folder: str = "records") -> str:
    return (content / folder / f"{id}.yml").read_text(encoding="utf-8")


def test_one_person_is_asked_from_name_to_photo_and_passes_the_check(
    play: Play, content: Path, tmp_path: Path
) -> None:
    photo = tmp_path / "Ảnh chân dung.JPG"
    Image.new("RGB", (600, 800), "peru").save(photo, exif=b"Exif\x00\x00MM\x00*\x00\x00\x00\x08")
    outcome = play(
        [
            *ONE,
            ("Loại", ""),
            ("Tên", ""),
            ("Tên", "  Lò Thị  Minh Hoạ "),
            ("Đơn vị", "thi xa suoi"),
            ("Giới tính", "1"),
            ("Năm sinh", "31/2/1980"),
            ("Năm sinh", "17/5/1980"),
            ("Chức vụ", "Giáo viên"),
            ("Thôn, bản", ""),
            ("Lĩnh vực", ""),
            ("Tóm tắt", "Mở lớp học đêm cho bà con (minh hoạ)."),
            ("", "Đoạn một."),
            ("", ""),
            ("", "Đoạn hai."),
            ("", "."),
            ("Quyết định (Enter", "15 qđ"),
            ("Trạng thái", ""),
            ("Năm được tính", ""),
            ("Phong trào", "hoc tap"),
            ("người đứng đầu", ""),
            ("Ảnh", f'"{photo}"'),
            ("Chú thích", "Lớp học"),
            ("Mô tả ảnh", ""),
            ("Người chụp", "Tác giả minh hoạ"),
            ("Ảnh", ""),
            ("Tên bài", ""),
            ("Căn cứ", "1"),
            ("Ngày đồng ý", "2/3/2022"),
            ("Người đồng ý", "1"),
            ("Ghi 1 mục", "c"),
        ]
    )
    assert outcome.status == 0, outcome
    assert "lịch không có 31/2/1980" in outcome.out.lower()
    assert "Năm sinh: 1980" in outcome.out
    assert "birth-year-kept" in outcome.out
    assert "Đơn vị: Thị xã Suối Hoa" in outcome.out
    assert "Phong trào: " in outcome.out
    assert "hoc-tap-minh-hoa" not in outcome.out
    assert "Trạng thái: Ghi danh" in outcome.out
    assert "Câu chuyện: Đoạn một.\n  \n  Đoạn hai.\n" in outcome.out
    assert written(content, "suoi-hoa/2022/lo-thi-minh-hoa") == (
        "kind: individual\n"
        "name: Lò Thị Minh Hoạ\n"
        "gender: female\n"
        "born: 1980\n"
        "unit: suoi-hoa\n"
        "position: Giáo viên\n"
        "summary: Mở lớp học đêm cho bà con (minh hoạ).\n"
        "story: |\n"
        "  Đoạn một.\n"
        "\n"
        "  Đoạn hai.\n"
        "honours:\n"
        "  - key: 2022-ghi-danh\n"
        "    status: recognised\n"
        "    year: 2022\n"
        "    movement: hoc-tap-minh-hoa\n"
        "    decision: thi-uy-suoi-hoa-2022-15\n"
        "photos:\n"
        "  - file: lo-thi-minh-hoa.jpg\n"
        "    caption: Lớp học\n"
        "    credit: Tác giả minh hoạ\n"
        "consent:\n"
        "  basis: consent\n"
        "  given: 2022-03-02\n"
        "  by: self\n"
    )
    stored = (content / "records/suoi-hoa/2022/lo-thi-minh-hoa.jpg").read_bytes()
    assert b"Exif" not in stored
    assert not [one for one in check_content(content)[1] if one.is_error]


def test_a_decision_makes_all_records_of_its_list_at_once(play: Play, content: Path) -> None:
    outcome = play(
        [
            *LIST,
            *NEW_DECISION,
            *PEOPLE,
            ("", "1. Lò Thị Mẫu; 1977; Giáo viên"),
            ("", "2\tVàng Văn Mẫu\t19x7\t\t"),
            ("", "3) Hoàng Thị Mẫu;;; tinh minh hoa"),
            ("", ""),
            ("Gõ lại Năm sinh", "1978"),
            ("Thêm vào danh sách", "2"),
            ("Loại", "2"),
            ("Đơn vị chung", "thi xa suoi"),
            ("Tên", "Tổ hòa giải mẫu"),
            ("Đơn vị (Enter", ""),
            ("Tên", ""),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    assert written(content, "thi-uy-suoi-hoa-2024-99", "decisions") == (
        "number: 99-QĐ/TU\n"
        "date: 2024-03-12\n"
        "authority: thi-uy-suoi-hoa\n"
        "level: district\n"
        "form: ghi-danh\n"
        "title: Về việc ghi danh (minh hoạ)\n"
    )
    assert written(content, "suoi-hoa/2023/vang-van-mau") == (
        "kind: individual\n"
        "name: Vàng Văn Mẫu\n"
        "born: 1978\n"
        "unit: suoi-hoa\n"
        "honours:\n"
        "  - key: 2023-ghi-danh\n"
        "    status: recognised\n"
        "    year: 2023\n"
        "    movement: hoc-tap-minh-hoa\n"
        "    decision: thi-uy-suoi-hoa-2024-99\n"
        "consent:\n"
        "  basis: public-record\n"
    )
    roll, problems = check_content(content)
    assert not [one for one in problems if one.is_error]
    honoured = {
        entry.id
        for entry in roll.records.values()
        if any(award.decision == "thi-uy-suoi-hoa-2024-99" for award in entry.awards)
    }
    assert honoured == {
        "suoi-hoa/2023/lo-thi-mau",
        "suoi-hoa/2023/vang-van-mau",
        "tinh-minh-hoa/2023/hoang-thi-mau",
        "suoi-hoa/2023/to-hoa-giai-mau",
    }


def test_whoever_is_there_already_gets_a_later_honour(play: Play, content: Path) -> None:
    before = written(content, EARLIER)
    outcome = play(
        [
            *LIST,
            *NEW_DECISION,
            *PEOPLE,
            ("", "Ông nguyễn văn an; 1950; Bí thư chi bộ"),
            ("", ""),
            ("Đây là lần ghi nhận mới", "1"),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    assert "Trong Sổ đã có" in outcome.out
    now = written(content, EARLIER)
    added = (
        "  - key: 2023-ghi-danh\n"
        "    status: recognised\n"
        "    year: 2023\n"
        "    movement: hoc-tap-minh-hoa\n"
        "    decision: thi-uy-suoi-hoa-2024-99\n"
        "    position: Bí thư chi bộ\n"
    )
    assert added in now
    assert now.replace(added, "") == before


def test_an_earlier_honour_takes_its_place_in_time(play: Play, content: Path) -> None:
    outcome = play([*_earlier("12/6/2022", "2022"), ("Ghi ", "c")])
    assert outcome.status == 0, outcome
    keys = re.findall(r"- key: (\d+)", written(content, EARLIER))
    assert keys == ["2021", "2022", "2023"]


def test_an_honour_before_the_year_of_the_address_is_left_out_in_words(
    play: Play, content: Path
) -> None:
    before = written(content, EARLIER)
    outcome = play([*_earlier("12/6/2019", "2019"), ("Ghi ", "c")])
    assert f"sớm hơn năm 2021 trong địa chỉ của hồ sơ (“{EARLIER}”); bỏ qua" in outcome.out
    assert "“Chuyển hồ sơ sang địa chỉ khác”" in outcome.out
    assert written(content, EARLIER) == before


def _earlier(date: str, year: str) -> Answers:
    changed = {"Ngày ban hành": date, "Năm được tính": year}
    return [
        *LIST,
        *((question, changed.get(question, answer)) for question, answer in NEW_DECISION),
        *PEOPLE,
        ("", "Nguyễn Văn An; 1950"),
        ("", ""),
        ("Đây là lần ghi nhận mới", "1"),
        ("Thêm vào danh sách", ""),
    ]


def test_a_namesake_who_is_another_gets_a_record_of_his_own(play: Play, content: Path) -> None:
    before = written(content, EARLIER)
    outcome = play(
        [
            *LIST,
            ("Quyết định (Enter", "1"),
            ("Trạng thái", ""),
            ("Năm được tính", "2021"),
            ("Phong trào", "1"),
            *PEOPLE,
            ("", "Nguyễn Văn An; 1999; Học viên"),
            ("", ""),
            ("Đây là lần ghi nhận mới", ""),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    assert "born: 1999" in written(content, "suoi-hoa/2021/nguyen-van-an-3")
    assert written(content, EARLIER) == before


def test_an_honour_that_is_there_already_is_not_added_again(play: Play, content: Path) -> None:
    before = files(content)
    outcome = play(
        [
            *LIST,
            ("Quyết định (Enter", "15-QĐ/TU"),
            ("Trạng thái", ""),
            ("Năm được tính", "2021"),
            ("Phong trào", ""),
            *PEOPLE,
            ("", "Nguyễn Văn An"),
            ("", ""),
            ("Đây là lần ghi nhận mới", "1"),
            ("Thêm vào danh sách", ""),
        ]
    )
    assert "đã có lần ghi nhận theo quyết định này" in outcome.out
    assert outcome.status == 0
    assert files(content) == before


def test_a_number_is_taken_without_words_and_day(play: Play, content: Path) -> None:
    before = files(content)
    outcome = play(
        [
            *LIST,
            ("Quyết định (Enter", ""),
            ("Số, ký hiệu", "Quyết định số 15 ngày 10/1/2022"),
            ("Ngày ban hành", ""),
            ("Cơ quan ban hành", "1"),
            ("Hình thức", ""),
            ("Trích yếu", ""),
            ("là của quyết định ấy?", "c"),
            ("Trạng thái", ""),
            ("Năm được tính", ""),
            ("Phong trào", ""),
            ("Thêm vào danh sách", ""),
        ]
    )
    assert "→ ghi số: 15\n" in outcome.out
    assert "Sổ đã có Quyết định số 15-QĐ/TU" in outcome.out
    assert "danh sách được ghi vào quyết định ấy" in outcome.out
    assert files(content) == before


def test_a_decision_that_is_there_is_not_made_twice(play: Play, content: Path) -> None:
    before = files(content)
    outcome = play(
        [
            *LIST,
            ("Quyết định (Enter", ""),
            ("Số, ký hiệu", "15-QĐ/TU"),
            ("Ngày ban hành", "10/1/2022"),
            ("Cơ quan ban hành", "1"),
            ("Hình thức", ""),
            ("Trích yếu", ""),
            ("Trạng thái", ""),
            ("Năm được tính", ""),
            ("Phong trào", ""),
            ("Thêm vào danh sách", ""),
        ]
    )
    assert "Sổ đã có Quyết định số 15-QĐ/TU" in outcome.out
    assert files(content) == before


def test_nothing_is_written_without_agreement(play: Play, content: Path) -> None:
    before = files(content)
    people = [("", "Lò Thị Mẫu"), ("", "")]
    outcome = play([*LIST, *NEW_DECISION, *PEOPLE, *people, *AGREED[:1], *REFUSED])
    assert outcome.status == 0
    assert "Chưa ghi gì vào Sổ." in outcome.out
    assert files(content) == before


def test_what_breaks_a_rule_is_told_with_its_line_and_asked_again(
    play: Play, content: Path
) -> None:
    outcome = play(
        [
            *LIST,
            *NEW_DECISION,
            *PEOPLE,
            ("", "Lò Thị Mẫu; 2030; gọi 0912345678"),
            ("", "Vàng Văn Mẫu; 2050"),
            ("", ""),
            ("Gõ lại Năm sinh", "2020"),
            ("Gõ lại Chức vụ", ""),
            ("Gõ lại Năm sinh", "2051"),
            ("Gõ lại Năm sinh", ""),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    assert "Dòng “Vàng Văn Mẫu; 2050”: 2050 chưa đến." in outcome.out
    assert "Có số điện thoại" in outcome.out
    assert "0912345678" not in written(content, "suoi-hoa/2023/lo-thi-mau")
    assert (content / "records/suoi-hoa/2023/vang-van-mau.yml").is_file()


def test_the_word_of_a_kind_is_no_name(play: Play, content: Path) -> None:
    outcome = play([*SOMEBODY[:2], ("Tên", "Cá nhân"), ("Tên", CTRL_C)])
    assert "“Cá nhân” là chữ chỉ loại, không phải tên" in outcome.out


def test_the_story_is_checked_when_it_is_given(play: Play, content: Path) -> None:
    answers = list(SOMEBODY)
    at = answers.index(("", ""))
    answers[at : at + 1] = [
        ("", "Ai cần thì gọi 0912345678."),
        ("", "."),
        ("", "Ai cần thì đến nhà văn hóa."),
        ("", "."),
    ]
    outcome = play([*answers, ("Năm được tính", "2021"), *THE_REST, ("Ghi 1 mục", "c")])
    assert outcome.status == 0, outcome
    assert "Có số điện thoại" in outcome.out
    assert "nhà văn hóa" in written(content, "suoi-hoa/2021/lo-thi-mau")
    assert "gender: female" in written(content, "suoi-hoa/2021/lo-thi-mau")


def test_the_year_is_held_against_the_units_life_and_the_persons_birth(
    play: Play, content: Path
) -> None:
    outcome = play(
        [
            *SOMEBODY,
            ("Năm được tính", "1975"),
            ("Năm được tính", "2026"),
            ("Đơn vị khi đó", ""),
            ("Năm được tính", "2026"),
            ("Đơn vị khi đó", "phường suối hoa"),
            *THE_REST,
            ("Ghi 1 mục", "c"),
        ]
    )
    assert outcome.status == 0, outcome
    assert "Được ghi nhận trước khi sinh" in outcome.out
    assert "không còn: kết thúc ngày 30/6/2025" in outcome.out
    text = written(content, "suoi-hoa/2026/lo-thi-mau")
    assert "    year: 2026\n" in text
    assert "    unit: phuong-suoi-hoa-minh-hoa\n" in text


def test_a_birth_long_ago_or_to_come_is_asked_again(play: Play, content: Path) -> None:
    answers = list(SOMEBODY)
    at = answers.index(("Năm sinh", "1980"))
    answers[at:at] = [
        ("Năm sinh", "2130"),
        ("Năm sinh", "1850"),
        ("Sinh năm 1850", "k"),
    ]
    assert play([*answers, ("Năm được tính", "2021"), *THE_REST, ("Ghi 1 mục", "c")]).status == 0
    assert "born: 1980" in written(content, "suoi-hoa/2021/lo-thi-mau")


def test_less_than_goes_back_question_by_question(play: Play, content: Path) -> None:
    outcome = play(
        [
            ("Thêm (số", "<"),
            *ONE,
            ("Loại", ""),
            ("Tên", "Lò Thị Mẫu"),
            ("Đơn vị", "thi xa suoi"),
            ("Giới tính", "2"),
            ("Năm sinh", ""),
            ("Chức vụ", "1980"),
            ("Thôn, bản", "<"),
            ("Chức vụ", "<"),
            ("Năm sinh", "1980"),
            ("Chức vụ", ""),
            *SOMEBODY[7:],
            ("Năm được tính", "2021"),
            ("Phong trào", ""),
            ("Số văn bản", ""),
            ("Cơ quan quyết định", "thi uy"),
            ("Hình thức", "<"),
            ("Cơ quan quyết định", ""),
            *THE_REST[3:],
            ("Ghi 1 mục", "<"),
            ("Căn cứ", "1"),
            ("Ngày đồng ý", "2/3/2022"),
            ("Người đồng ý", "1"),
            ("Ghi 1 mục", "c"),
        ]
    )
    assert outcome.status == 0, outcome
    assert outcome.out.startswith("Gõ < rồi nhấn Enter để quay lại câu trước.")
    assert outcome.out.count("Đây là câu đầu tiên.") == 1
    text = written(content, "suoi-hoa/2021/lo-thi-mau")
    assert "born: 1980\n" in text
    assert "position" not in text
    assert "authority" not in text
    assert "basis: consent" in text


def test_less_than_goes_back_within_a_list(play: Play, content: Path) -> None:
    outcome = play(
        [
            *LIST,
            *NEW_DECISION,
            ("Thêm vào danh sách", "2"),
            *PEOPLE[1:],
            ("Tên", "Lò Thị Mẫu"),
            ("Năm sinh", ""),
            ("Chức vụ", "1977"),
            ("Đơn vị (Enter", "<"),
            ("Chức vụ", "<"),
            ("Năm sinh", "1977"),
            ("Chức vụ", "Giáo viên"),
            ("Đơn vị (Enter", ""),
            ("Tên", ""),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    text = written(content, "suoi-hoa/2023/lo-thi-mau")
    assert "born: 1977\n" in text
    assert "position: Giáo viên\n" in text


def test_what_is_wrong_in_the_end_is_asked_again_and_nothing_else(
    play: Play, content: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "hong.jpg"
    broken.write_bytes(b"not a picture")
    sound = tmp_path / "chan-dung.jpg"
    Image.new("RGB", (600, 800), "peru").save(sound)
    words: Answers = [("Chú thích", "Lớp học"), ("Mô tả ảnh", ""), ("Người chụp", "")]
    outcome = play(
        [
            *SOMEBODY,
            ("Năm được tính", "2021"),
            *THE_REST[:5],
            ("Ảnh", str(broken)),
            *words,
            ("Ảnh", ""),
            *THE_REST[6:],
            ("Sửa ngay mục có lỗi", ""),
            ("Ảnh", str(sound)),
            ("Ghi 1 mục", "c"),
        ]
    )
    assert outcome.status == 0, outcome
    assert "caption: Lớp học" in written(content, "suoi-hoa/2021/lo-thi-mau")
    assert (content / "records/suoi-hoa/2021/lo-thi-mau.jpg").is_file()


def test_an_answer_of_ones_own_choice_is_given_again(play: Play, content: Path) -> None:
    outcome = play(
        [
            *SOMEBODY,
            ("Năm được tính", "2021"),
            *THE_REST,
            ("Ghi 1 mục", "k"),
            ("Sửa câu nào", "nam sinh"),
            ("Năm sinh", "1981"),
            ("Ghi 1 mục", "c"),
        ]
    )
    assert outcome.status == 0, outcome
    assert "born: 1981" in written(content, "suoi-hoa/2021/lo-thi-mau")


def test_a_unit_is_offered_by_number_and_by_the_nearest_name(play: Play, content: Path) -> None:
    play(
        [
            *ONE,
            ("Loại", "2"),
            ("Tên", "Tổ mẫu"),
            ("Đơn vị", "không có đâu"),
            ("Đơn vị", "thị xã suôi hoe"),
            ("Ý bạn là “Thị xã Suối Hoa", "k"),
            ("Đơn vị", "suoi hoa"),
            ("Đơn vị", "1"),
            ("Lĩnh vực", ""),
            ("Tóm tắt", ""),
            ("", ""),
            ("Quyết định (Enter", ""),
            ("Trạng thái", ""),
            ("Năm được tính", "2016-2020"),
            ("Phong trào", ""),
            ("Số văn bản", ""),
            ("Cơ quan quyết định", ""),
            ("Hình thức", ""),
            ("Ảnh", ""),
            ("Tên bài", "Bài báo mẫu"),
            ("Nơi đăng", "Báo mẫu"),
            ("Ngày đăng", "2021"),
            ("Địa chỉ trang web", "bao-mau"),
            ("Địa chỉ trang web", "https://bao.example/1"),
            ("Ghi 1 mục", "c"),
        ]
    )
    text = written(content, "suoi-hoa/2016/to-mau")
    assert "    period:\n      from: 2016\n      to: 2020\n" in text
    assert "url: https://bao.example/1" in text


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Lò Thị Mẫu", ("Lò Thị Mẫu", "", "", "")),
        ("1. Lò Thị Mẫu; 1977", ("Lò Thị Mẫu", "1977", "", "")),
        ("1;Lò Thị Mẫu;1977;Giáo viên;Xã A", ("Lò Thị Mẫu", "1977", "Giáo viên", "Xã A")),
        ("12\tLò Thị Mẫu\t\tGiáo viên", ("Lò Thị Mẫu", "", "Giáo viên", "")),
        ("3.\tLò Thị Mẫu\t1977\t\t", ("Lò Thị Mẫu", "1977", "", "")),
        ("Tổ 3;;;Xã A", ("Tổ 3", "", "", "Xã A")),
        ("Má Thị Mẫu; Nông dân; Xã A", ("Má Thị Mẫu", "", "Nông dân", "Xã A")),
        ("4; Má Thị Mẫu; Nông dân", ("Má Thị Mẫu", "", "Nông dân", "")),
        ("Đội 6", ("Đội 6", "", "", "")),
    ],
)
def test_pasted_lines_are_read_with_and_without_numbers(line: str, row: tuple[str, ...]) -> None:
    assert [tuple(one[1:5]) for one in rows_of([line], of_people=True)] == [row]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("3. Cao Văn Bé, 1980, Trưởng thôn", ("Cao Văn Bé", "1980", "Trưởng thôn", "")),
        ("Cao Văn Bé, Trưởng thôn", ("Cao Văn Bé", "", "Trưởng thôn", "")),
        ("Cao Văn Bé,,Trưởng thôn,Xã A,Tỉnh B", ("Cao Văn Bé", "", "Trưởng thôn", "Xã A, Tỉnh B")),
        (
            "Cao Văn Bé; 1980; Bí thư, Trưởng thôn",
            ("Cao Văn Bé", "1980", "Bí thư, Trưởng thôn", ""),
        ),
    ],
)
def test_commas_part_where_nothing_else_does(line: str, row: tuple[str, ...]) -> None:
    assert [tuple(one[1:5]) for one in rows_of([line], of_people=True)] == [row]


def test_how_commas_were_understood_is_asked(play: Play, content: Path) -> None:
    outcome = play(
        [
            *LIST,
            *NEW_DECISION,
            *PEOPLE,
            ("", "Cao Văn Bé, Trưởng thôn, 1980"),
            ("", ""),
            ("Đúng không", "k"),
            ("", "Cao Văn Bé, 1980, Trưởng thôn"),
            ("", ""),
            ("Đúng không", "c"),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    assert "năm sinh: 1980; chức vụ: Trưởng thôn; đơn vị: (trống)" in outcome.out
    assert "position: Trưởng thôn\n" in written(content, "suoi-hoa/2023/cao-van-be")


def test_a_full_stop_ends_the_list_and_odd_names_are_asked(play: Play, content: Path) -> None:
    outcome = play(
        [
            *LIST,
            *NEW_DECISION,
            *PEOPLE,
            ("", "Ông Lò Văn Mẫu; 1977; Thị xã Suối Hoa"),
            ("", "Tổ tự quản số 3; 1990"),
            ("", "Say; 1991"),
            ("", "-; 1992"),
            ("", "."),
            ("Vẫn ghi", "k"),
            ("Gõ lại Tên", ""),
            ("Vẫn ghi", "c"),
            ("Gõ lại Tên", "."),
            ("Gõ lại Tên", ""),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    assert "Có vẻ không phải tên một người: “Tổ tự quản số 3”." in outcome.out
    assert "“Thị xã Suối Hoa” được ghi là đơn vị" in outcome.out
    assert "name: Lò Văn Mẫu\nborn: 1977\nunit: suoi-hoa\n" in written(
        content, "suoi-hoa/2023/lo-van-mau"
    )
    assert "name: Say\n" in written(content, "suoi-hoa/2023/say")
    assert not list(content.rglob("khong-ten*"))
    assert not list(content.rglob("to-tu-quan*"))


def test_a_year_that_is_left_out_is_asked_about(play: Play, content: Path) -> None:
    outcome = play(
        [
            *LIST,
            *NEW_DECISION,
            *PEOPLE,
            ("", "Má Thị Mẫu; Nông dân; Thị xã Suối Hoa"),
            ("", ""),
            ("Đúng không", "c"),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    assert "năm sinh: (trống); chức vụ: Nông dân; đơn vị: Thị xã Suối Hoa" in outcome.out


def test_a_form_of_address_is_no_part_of_the_name(play: Play, content: Path) -> None:
    named = [("Tên", "Bà Lò Thị Mẫu") if ask == "Tên" else (ask, said) for ask, said in SOMEBODY]
    outcome = play([*named, ("Năm được tính", "2023"), *THE_REST, ("Ghi 1", "c")])
    assert "→ ghi tên: Lò Thị Mẫu" in outcome.out
    assert "name: Lò Thị Mẫu\n" in written(content, "suoi-hoa/2023/lo-thi-mau")


def test_a_title_and_a_calling_before_the_name_go_to_their_fields(
    play: Play, content: Path
) -> None:
    named = [
        ("Tên", "CCB. TS. Lò Thị Mẫu") if ask == "Tên" else (ask, said) for ask, said in SOMEBODY
    ]
    outcome = play([*named, ("Năm được tính", "2023"), *THE_REST, ("Ghi 1", "c")])
    assert "→ Danh hiệu, học hàm: Tiến sĩ" in outcome.out
    found = written(content, "suoi-hoa/2023/lo-thi-mau")
    assert "name: Lò Thị Mẫu\ntitle: Tiến sĩ\n" in found
    assert "position: Cựu chiến binh\n" in found


@pytest.mark.parametrize(
    ("answer", "name", "id"),
    [("c", "Ông Văn Mẫu", "ong-van-mau"), ("k", "Văn Mẫu", "van-mau")],
)
def test_whether_ong_is_the_family_name_is_asked(
    play: Play, content: Path, answer: str, name: str, id: str
) -> None:
    answers = list(SOMEBODY)
    at = answers.index(("Tên", "Lò Thị Mẫu"))
    answers[at : at + 1] = [("Tên", "Ông Văn Mẫu"), ("“Ông” là họ của người này", answer)]
    outcome = play([*answers, ("Năm được tính", "2023"), *THE_REST, ("Ghi 1", "c")])
    assert outcome.status == 0, outcome
    assert f"name: {name}\n" in written(content, f"suoi-hoa/2023/{id}")


def test_in_a_list_titles_and_the_family_name_ong_are_known(play: Play, content: Path) -> None:
    outcome = play(
        [
            *LIST,
            *NEW_DECISION,
            *PEOPLE,
            ("", "BSCKII. Lò Văn Mẫu; 1977; Giáo viên"),
            ("", "Ông Văn Mẫu; 1978; Giáo viên"),
            ("", "Cựu chiến binh Lò Văn Hoạ; 1979;"),
            ("", "."),
            ("“Ông” là họ của người này", "c"),
            *AGREED,
        ]
    )
    assert outcome.status == 0, outcome
    assert "title: Bác sĩ chuyên khoa II\n" in written(content, "suoi-hoa/2023/lo-van-mau")
    assert "name: Ông Văn Mẫu\n" in written(content, "suoi-hoa/2023/ong-van-mau")
    assert "position: Cựu chiến binh\n" in written(content, "suoi-hoa/2023/lo-van-hoa")


def test_a_new_authority_is_added_when_it_is_agreed_to(play: Play, content: Path) -> None:
    name = "Chủ tịch UBND phường Suối Hoa"
    known, before = "Cơ quan ban hành", (content / "vocabulary/authorities.yml").read_bytes()
    decision = NEW_DECISION.index((known, "thi uy"))
    asked = [(known, name), ("Thêm cơ quan này", "k"), (known, name), ("Thêm cơ quan này", "c")]
    people = [("", "Lò Thị Mẫu"), ("", "")]
    answers = [*NEW_DECISION[:decision], *asked, *NEW_DECISION[decision + 1 :]]
    outcome = play([*LIST, *answers, *PEOPLE, *people, *AGREED])
    assert outcome.status == 0, outcome
    id = "chu-tich-ubnd-phuong-suoi-hoa"
    assert f"authority: {id}\nlevel: commune\n" in written(content, f"{id}-2024-99", "decisions")
    after = (content / "vocabulary/authorities.yml").read_bytes()
    assert after.startswith(before)
    assert "unit: phuong-suoi-hoa-minh-hoa\n" in after.decode()
    _, problems = check_content(content)
    assert not [one for one in problems if one.is_error]


@pytest.mark.parametrize("name", ["Ban Thường vụ Thị ủy Suối Hoa", "TU Suối Hoa"])
def test_an_authority_of_the_same_body_is_offered_before_a_new_one(
    play: Play, content: Path, name: str
) -> None:
    known, before = "Cơ quan ban hành", (content / "vocabulary/authorities.yml").read_bytes()
    decision = NEW_DECISION.index((known, "thi uy"))
    answers = [*NEW_DECISION[:decision], (known, name), (known, "1"), *NEW_DECISION[decision + 1 :]]
    people = [("", "Lò Thị Mẫu"), ("", "")]
    outcome = play([*LIST, *answers, *PEOPLE, *people, *AGREED])
    assert "Trong Sổ đã có cơ quan gần giống" in outcome.out
    assert "authority: thi-uy-suoi-hoa\n" in written(
        content, "thi-uy-suoi-hoa-2024-99", "decisions"
    )
    assert (content / "vocabulary/authorities.yml").read_bytes() == before


def test_yes_chooses_no_decision(play: Play, content: Path) -> None:
    people = [("", "Lò Thị Mẫu"), ("", "")]
    answers = [*LIST, ("Quyết định (Enter", "c"), *NEW_DECISION, *PEOPLE, *people, *AGREED]
    outcome = play(answers)
    assert "Câu này không hỏi có hay không" in outcome.out
    assert "decision: thi-uy-suoi-hoa-2024-99" in written(content, "suoi-hoa/2023/lo-thi-mau")


def test_groups_have_no_year_of_birth() -> None:
    assert rows_of(["2. Tổ dệt mẫu; Xã A", " ;; ", ""], of_people=False) == [
        Row("2. Tổ dệt mẫu; Xã A", "Tổ dệt mẫu", unit="Xã A")
    ]


def test_ctrl_c_and_a_closed_input_write_nothing(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(content)
    for typed in (f"1\n\n{CTRL_C}\n", "1\n\nLò Thị Mẫu\n", "2\n\n99-QĐ/TU\n"):
        monkeypatch.setattr("sys.stdin", Lines(typed))
        outcome = run("new", "--content", str(content))
        assert (outcome.status, "Đã dừng" in outcome.err) == (1, True)
    assert files(content) == before


def test_a_person_is_added_on_a_real_terminal(content: Path) -> None:
    with keyboard("new", "--content", str(content)) as keys:
        for question, typed in (
            ("Thêm (số", "1"),
            ("Loại (số", "2"),
            ("Tên", "Tổ hòa giải mẫu"),
            ("một phần tên)", "phường suối hoa"),
            ("Lĩnh vực (", ""),
            ("Tóm tắt", ""),
            ("> ", ""),
            ("Quyết định (Enter", ""),
            ("Trạng thái (số", ""),
            ("Năm được tính", "2026"),
            ("Phong trào (Enter", ""),
            ("Số văn bản", ""),
            ("Cơ quan quyết định (", ""),
            ("Hình thức (Enter", ""),
            ("Ảnh:", ""),
            ("Tên bài", ""),
            ("Ghi 1 mục vào Sổ?", "c"),
        ):
            keys.answer(question, f"{typed}\n")
        keys.wait_for("Đã ghi 1 mục")
        assert keys.end() == 0
    assert "name: Tổ hòa giải mẫu" in next(content.rglob("to-hoa-giai-mau.yml")).read_text("utf-8")


def test_whoever_has_the_name_of_one_taken_down_is_asked_about(play: Play, content: Path) -> None:
    agreed: Answers = [*SOMEBODY, ("Năm", "2024"), *THE_REST]
    play([*agreed, ("Ghi 1 mục", "c")])
    id = "suoi-hoa/2024/lo-thi-mau"
    assert run("withdraw", id, "--content", str(content), "--write").status == 0
    refused: Answers = [("chỉ trùng tên", "k"), ("Sửa ngay", "k"), ("Sửa câu nào", "")]
    said = play([*agreed, *refused])
    assert "trùng với một hồ sơ đã gỡ khỏi Sổ" in said.out
    assert not (content / f"records/{id}-2.yml").exists()
    play([*agreed, ("chỉ trùng tên", "c"), ("Ghi 1 mục", "c")])
    assert "Lò Thị Mẫu" in written(content, f"{id}-2")
    assert run("check", "--content", str(content)).status == 0


def test_of_a_house_that_is_typed_the_village_alone_is_written(play: Play, content: Path) -> None:
    at = [title for title, _ in SOMEBODY].index("Thôn, bản")
    typed: Answers = [*SOMEBODY]
    typed[at] = ("Thôn, bản", "12 Thạch Sơn, tổ 3")
    said = play([*typed, ("Năm", "2024"), *THE_REST, ("Ghi 1 mục", "c")])
    assert "village-kept" in said.out
    assert "village: Tổ 3\n" in written(content, "suoi-hoa/2024/lo-thi-mau")
