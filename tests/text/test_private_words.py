"""What words give away: houses, days of birth, marks of secrecy, what the law calls sensitive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.private import PrivateKind, masked, private_spans
from honour_roll.text.private_births import year_in

HOUSE = PrivateKind.HOUSE
BIRTH = PrivateKind.BIRTH
SECRET = PrivateKind.SECRET
ETHNICITY = PrivateKind.ETHNICITY
BELIEF = PrivateKind.BELIEF
POLITICS = PrivateKind.POLITICS
HEALTH = PrivateKind.HEALTH
HARDSHIP = PrivateKind.HARDSHIP
PAST = PrivateKind.PAST


def found_in(text: str) -> list[tuple[PrivateKind, str]]:
    return [(kind, text[start:end]) for kind, start, end in private_spans(text)]


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (HOUSE, "Bà ở số nhà 12, ngõ 5 đường Minh Họa", "12, ngõ 5"),
        (HOUSE, "Số nhà: 12A, tổ 3", "12A"),
        (HOUSE, "nhà số 7 phố Minh Họa", "7"),
        (HOUSE, "ở số 12 ngõ 5 ngách 2", "12 ngõ 5 ngách 2"),
        (HOUSE, "ở số 12/3, đường Minh Họa", "12/3"),
        (HOUSE, "ông An, 12/3 đường Minh Họa", "12/3"),
        (HOUSE, "Số 5\n  phố Minh Họa", "5"),
        (HOUSE, "căn hộ 1205, tòa CT1", "1205"),
        (BIRTH, "born: 2012-03-05", "2012-03-05"),
        (BIRTH, 'born: "5/3/2012"', "5/3/2012"),
        (BIRTH, "born: 5/3/2012 sinh", "5/3/2012"),
        (BIRTH, "{born: 05/03/08}", "05/03/08"),
        (BIRTH, "born: 20120305", "20120305"),
        (BIRTH, "em An (sn 5/3/2012)", "5/3/2012"),
        (BIRTH, "em An, SN: 5/3/2012", "5/3/2012"),
        (BIRTH, "sinh ngày mùng 5 tháng 3 năm 2012", "5 tháng 3 năm 2012"),
        (BIRTH, "Ngày sinh của em là 5/3/2012", "5/3/2012"),
        (HOUSE, "Nhà ở 45 ngõ 12 phố Minh Họa", "45 ngõ 12"),
        (HOUSE, "SN 23 tổ 4 phường Minh Họa", "23"),
        (HOUSE, "nhà riêng ngách 12/34/5 Minh Họa", "12/34/5"),
        (SECRET, "Công văn mật số 15-CV/TU", "Công văn mật số 15-CV/TU"),
        (SECRET, "Trích Báo cáo MẬT số 12-BC/TU", "Trích Báo cáo MẬT số 12-BC/TU"),
        (SECRET, "Theo 12/QĐ-TU (tối mật)", "Theo 12/QĐ-TU (tối mật)"),
        (SECRET, "Dấu mật: B", "Dấu mật: B"),
        (BIRTH, "em An, sinh ngày 5/3/2012", "5/3/2012"),
        (BIRTH, "Sinh ngày 05 tháng 3 năm 2012", "05 tháng 3 năm 2012"),
        (BIRTH, "ngày sinh: 5-3-2012", "5-3-2012"),
        (BIRTH, "ngày, tháng, năm sinh: 5.3.2012", "5.3.2012"),
        (SECRET, "title: Kế hoạch A (Mật)", "Kế hoạch A (Mật)"),
        (SECRET, "a\n  MẬT\nb", "MẬT"),
        (SECRET, "Báo cáo B - TỐI MẬT", "Báo cáo B - TỐI MẬT"),
        (SECRET, "Độ mật: Tuyệt mật", "Độ mật: Tuyệt mật"),
        (SECRET, "đóng dấu “Mật”", "đóng dấu “Mật”"),
        (SECRET, "  - note: Tài liệu lưu hành nội bộ", "Tài liệu lưu hành nội bộ"),
        (ETHNICITY, "Dân tộc: Mông", "Mông"),
        (ETHNICITY, "Chị Minh, dân tộc Dao, sinh năm 1980", "Dao"),
        (ETHNICITY, "Ông là người dân tộc Xá Phó.", "Xá Phó"),
        (ETHNICITY, "Chị là người Dao đỏ ở bản A", "Dao đỏ"),
        (ETHNICITY, "là người dân tộc thiểu số", "thiểu số"),
        (ETHNICITY, "Người phụ nữ dân tộc Tày giữ nghề", "Tày"),
        (ETHNICITY, "nghệ nhân người H'Mông", "H'Mông"),
        (ETHNICITY, "là người\n    dân tộc Mông", "Mông"),
        (BELIEF, "Gia đình theo đạo Công giáo", "đạo Công giáo"),
        (BELIEF, "tôn giáo: Tin lành", "Tin lành"),
        (BELIEF, "ông là giáo dân", "giáo dân"),
        (POLITICS, "từng tham gia FULRO", "FULRO"),
        (POLITICS, "ông bất đồng chính kiến", "bất đồng chính kiến"),
        (HEALTH, "Năm 2019 chị bị ung thư", "ung thư"),
        (HEALTH, "con trai mắc bệnh hiểm nghèo", "hiểm nghèo"),
        (HEALTH, "anh bị nhiễm HIV", "HIV"),
        (HEALTH, "bà là người khuyết tật", "khuyết tật"),
        (HEALTH, "ông bị nhiễm chất độc da cam", "chất độc da cam"),
        (HEALTH, "position: bệnh nhân HIV", "HIV"),
        (HEALTH, "Chị Mơ, bệnh nhân ung thư, vẫn dạy học", "ung thư"),
        (HEALTH, "ông là bệnh nhân lao phổi", "lao phổi"),
        (HEALTH, "Vượt qua bệnh ung thư", "ung thư"),
        (HEALTH, "anh chống chọi với căn bệnh suy thận", "suy thận"),
        (HEALTH, "summary: Chữa khỏi HIV", "HIV"),
        (HARDSHIP, "Chăm làm, hộ nghèo", "hộ nghèo"),
        (HARDSHIP, "position: Hộ cận nghèo", "Hộ cận nghèo"),
        (HARDSHIP, "gia đình anh thuộc diện hộ nghèo của bản", "hộ nghèo"),
        (HARDSHIP, "Trước đây nhà chị là hộ nghèo", "hộ nghèo"),
        (HARDSHIP, "chị được hỗ trợ hộ nghèo", "hộ nghèo"),
        (PAST, "position: Người nghiện ma túy đã cai", "nghiện ma túy"),
        (PAST, "anh từng nghiện ma tuý", "nghiện ma tuý"),
        (PAST, "Anh là người nghiện rượu.", "nghiện rượu"),
        (PAST, "summary: mãn hạn tù", "mãn hạn tù"),
        (PAST, "Sau khi mãn hạn tù, anh về bản", "mãn hạn tù"),
        (PAST, "Năm 2015 anh Mẫu ra tù", "ra tù"),
    ],
)
def test_what_is_private_is_found(kind: PrivateKind, text: str, said: str) -> None:
    assert found_in(text) == [(kind, said)]


@pytest.mark.parametrize(
    "text",
    [
        "tổ dân phố số 5, đường Minh Họa",
        "Chi bộ tổ dân phố số 5 phố Minh Họa",
        "đường Hồ Chí Minh, Quốc lộ 4D, tỉnh lộ 152, km 12",
        "Nghị quyết 12/NQ-TW, Chỉ thị số 05-CT/TW",
        "Ngõ 15 xanh – sạch – đẹp; ngõ 5 được bê tông hóa",
        "ngày 12/3 đường Minh Họa được khánh thành",
        "đã làm 2/3 đường Minh Họa",
        "gắn biển số nhà 40 hộ; tổng số nhà 25",
        "Trường Mầm non số 1 đường Minh Họa",
        "Trụ sở ở số 12 đường Minh Họa",
        "quyết định số 12 về đường liên thôn",
        "thành phố Minh Họa, 3 phố, 12 ngõ",
        "born: 1980",
        "born: 2008 # Quyết định 12/3/2021",
        "{born: 1990, n: 12, k: 3}",
        "con SN 2010, tổ 4; SN 1990",
        "xây nhà ở 45 hộ, ngõ 12; xây nhà ở ngõ 15; nhà riêng ngõ nhỏ",
        "chuyển công văn mật cho cán bộ; nhiệm vụ (tuyệt mật), phên (mật)",
        "sinh năm 1980, sinh tháng 3/1980",
        "tặng quà học sinh ngày 5/3/2020; an sinh 5/3/2020",
        "sinh hoạt ngày 5/3/2020",
        "kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh 19/5/2020",
        "nuôi ong lấy mật, mật ong, MẬT ONG RỪNG, Mật thư, Mật độ",
        "bí mật gia truyền, phong trào bí mật, BÍ MẬT, thân mật",
        "cất giấu tài liệu mật, nhiệm vụ tuyệt mật",
        "bà Nguyễn Thị Mật; các bà Hoa, Mật, Lan",
        "đoàn kết nội bộ, đóng dấu mật ong",
        "đồng bào dân tộc Mông, bà con dân tộc Dao, phụ nữ dân tộc Tày",
        "trang phục dân tộc Mông, dân tộc Dao, dân tộc Tày.",
        "tiếng Mông, chữ của người Dao, bản người Giáy, Ban Dân tộc",
        "đoàn kết dân tộc, dân tộc Việt Nam, Trường Dân tộc nội trú",
        "98% dân số là người Mông; các hộ đều là người Dao",
        "Bản Cát Minh (dân tộc Mông) có 30 hộ",
        "các cô gái người Mông",
        "ông là người dân tộc học",
        "Linh mục Minh, Thượng tọa Minh, Hội đồng giáo xứ, bà con giáo dân",
        "đồng bào theo đạo Công giáo; theo đạo lý uống nước nhớ nguồn",
        "tôn giáo: Không",
        "giữ vững quan điểm chính trị, lý luận chính trị",
        "giúp người khuyết tật, trẻ em bị bại não, bệnh nhân mắc ung thư",
        "Hội Người mù, Hội Nạn nhân chất độc da cam, phòng chống HIV",
        "xóa nạn mù chữ, người bị mù chữ, chị bị mù chữ",
        "bị liệt vào danh sách, ba lần bị thương, thương binh 2/4",
        "12 cháu bị khuyết tật, nguy cơ mắc ung thư",
        "giúp 12 hộ nghèo, hộ cận nghèo; tặng quà hộ nghèo.",
        "mua thẻ bảo hiểm y tế tặng hộ nghèo. Vận động xóa nhà tạm cho hộ nghèo",
        "đỡ đầu học sinh thuộc hộ nghèo; 30% là hộ nghèo; bản không còn là hộ nghèo",
        "ưu tiên gia đình chính sách, hộ nghèo, người già",
        "Xây dựng quỹ vì người nghèo, hộ nghèo",
        "phong trào hiến máu, phong trào hiến máu nhân đạo",
        "tuyên truyền phòng, chống HIV/AIDS, ma túy, mại dâm",
        "quản lý, giúp đỡ người nghiện ma túy, mãn hạn tù tái hòa nhập",
        "cảm hóa 12 người từng nghiện ma túy, thanh niên vừa ra tù",
        "chăm sóc bệnh nhân ung thư; khám cho người già, bệnh nhân HIV",
        "chữa khỏi viêm gan cho 20 người; giúp chị em vượt qua bệnh ung thư",
        "Thoát nghèo, vươn lên làm giàu; nghiện đọc sách; vượt qua khó khăn",
        "nhà tù Sơn La, cựu tù chính trị, trở về từ nhà tù Côn Đảo",
    ],
)
def test_what_is_everybodys_business_is_left_alone(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ở số nhà 12, ngõ 5 đường Minh Họa", "ở số nhà ••, ngõ • đường Minh Họa"),
        ("born: 2012-03-05", "born: 2012-••-••"),
        ("sinh ngày 5 tháng 3 năm 2012", "sinh ngày • tháng • năm 2012"),
        ("title: Kế hoạch A (Mật)", "title: •• ••••• • (Mật)"),
        ("Công văn mật số 15-CV/TU", "Công văn mật số ••-••/••"),
        ("- a\n- MẬT\n- b", "- a\n- MẬT\n- b"),
        ("là người Dao đỏ", "là người ••• ••"),
        ("chị bị ung thư", "chị bị ••• •••"),
    ],
)
def test_a_mask_leaves_what_tells_the_kind(text: str, shown: str) -> None:
    assert masked(text) == shown


def test_the_year_of_a_birth_can_be_read_from_any_of_its_forms() -> None:
    dates = ("5/3/2012", "2012-03-05", "5 tháng 3 năm 2012", "20.12.2012")
    assert [year_in(date) for date in dates] == [2012] * 4


PIECES = st.sampled_from(
    "số nhà |12/3|, ngõ 5| đường Minh Họa|sinh ngày |5/3/2012|born: |(Mật)|MẬT|title: |- |\n|: "
    "|là người |dân tộc |Dao đỏ|, |bị |ung thư|theo đạo |Tin Lành|0900000000|a@b.vn|STK |lưu hành "
    "|nội bộ|•|“|TỐI |Độ mật: ".split("|")
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=10).map("".join)


@given(TEXTS)
def test_any_text_keeps_length_and_lines_and_is_masked_once(text: str) -> None:
    shown = masked(text)
    assert len(shown) == len(text)
    assert shown.count("\n") == text.count("\n")
    assert masked(shown) == shown


@given(TEXTS)
def test_what_stays_of_a_private_part_is_not_all_of_it(text: str) -> None:
    shown = masked(text)
    for kind, start, end in private_spans(text):
        said = text[start:end]
        assert shown[start:end] != said or kind is SECRET
