"""Names of made-up collectives, models and households."""

from __future__ import annotations

from scripts.demo.dice import Dice
from scripts.demo.names import kinh_name
from scripts.demo.places import PlaceKind

_COLLECTIVES: dict[PlaceKind, tuple[tuple[str, str], ...]] = {
    "commune": (
        ("Chi bộ {village}", "xay-dung-dang"),
        ("Chi bộ {village}", "nong-thon-moi"),
        ("Chi hội Phụ nữ {village}", "moi-truong"),
        ("Chi hội Phụ nữ {village}", "an-sinh-xa-hoi"),
        ("Chi hội Cựu chiến binh {village}", "quoc-phong-an-ninh"),
        ("Chi hội Nông dân {village}", "phat-trien-kinh-te"),
        ("Ban công tác Mặt trận {village}", "doan-ket"),
        ("Tổ hòa giải {village}", "doan-ket"),
        ("Tổ công nghệ số cộng đồng {village}", "chuyen-doi-so"),
        ("Câu lạc bộ văn nghệ {village}", "van-hoa"),
        ("Tổ tự quản về môi trường {village}", "moi-truong"),
        ("Đảng bộ {place}", "xay-dung-dang"),
        ("Hội Liên hiệp Phụ nữ {place}", "an-sinh-xa-hoi"),
        ("Hội Nông dân {place}", "phat-trien-kinh-te"),
        ("Hội Cựu chiến binh {place}", "doan-ket"),
        ("Đoàn Thanh niên {place}", "chuyen-doi-so"),
        ("Công an {place}", "quoc-phong-an-ninh"),
        ("Ban Chỉ huy Quân sự {place}", "quoc-phong-an-ninh"),
        ("Trạm Y tế {place}", "y-te"),
        ("Bộ phận Tiếp nhận và Trả kết quả {place}", "cai-cach-hanh-chinh"),
    ),
    "school": (
        ("Chi bộ {place}", "xay-dung-dang"),
        ("Công đoàn {place}", "an-sinh-xa-hoi"),
        ("Liên đội {place}", "giao-duc"),
        ("Tổ chuyên môn số {number}, {place}", "giao-duc"),
        ("Tập thể lớp {number}A, {place}", "giao-duc"),
    ),
    "agency": (
        ("Chi bộ {place}", "xay-dung-dang"),
        ("Chi đoàn {place}", "chuyen-doi-so"),
        ("Công đoàn {place}", "an-sinh-xa-hoi"),
        ("Tổ công tác số {number}, {place}", "cai-cach-hanh-chinh"),
    ),
    "district": (
        ("Hội Liên hiệp Phụ nữ {place}", "an-sinh-xa-hoi"),
        ("Ủy ban Mặt trận Tổ quốc {place}", "doan-ket"),
        ("Hội Nông dân {place}", "phat-trien-kinh-te"),
        ("Trung tâm Chính trị {place}", "xay-dung-dang"),
        ("Ban Chỉ huy Quân sự {place}", "quoc-phong-an-ninh"),
        ("Tổ công tác số {number} của {place}", "cai-cach-hanh-chinh"),
    ),
    "province": (
        ("Hội Liên hiệp Phụ nữ {place}", "an-sinh-xa-hoi"),
        ("Hội Khuyến học {place}", "giao-duc"),
        ("Hội Chữ thập đỏ {place}", "y-te"),
        ("Tổ công tác số {number} của {place}", "cai-cach-hanh-chinh"),
    ),
}
MODELS: dict[str, tuple[str, ...]] = {
    "xay-dung-dang": (
        "Chi bộ bốn tốt, đảng viên gương mẫu",
        "Mỗi kỳ sinh hoạt một câu chuyện nêu gương",
        "Đảng viên phụ trách nhóm hộ",
        "Sổ tay việc làm theo của đảng viên",
    ),
    "cai-cach-hanh-chinh": (
        "Ngày thứ Năm không hẹn lại",
        "Trả kết quả tại nhà cho người cao tuổi",
        "Nụ cười ở bộ phận một cửa",
        "Hồ sơ đúng hẹn, một lần là xong",
    ),
    "chuyen-doi-so": (
        "Mỗi nhà một người biết nộp hồ sơ trực tuyến",
        "Chợ quê không dùng tiền mặt",
        "Loa thông minh đến từng ngõ",
        "Ngày hội kỹ năng số",
    ),
    "phat-trien-kinh-te": (
        "Tổ góp vốn xoay vòng giúp nhau làm ăn",
        "Trồng chè sạch theo nhóm hộ",
        "Ngân hàng bò giống",
        "Vườn cây ăn quả thay vườn tạp",
    ),
    "nong-thon-moi": (
        "Hiến đất mở đường, chỉnh trang ngõ xóm",
        "Thắp sáng đường quê",
        "Vườn mẫu, nhà sạch, ngõ đẹp",
        "Con đường hoa tự quản",
    ),
    "giao-duc": (
        "Tiếng trống học bài",
        "Tủ sách đầu thôn",
        "Bạn giúp bạn, cùng đến trường",
        "Bữa cơm ấm cho học sinh ở xa",
    ),
    "y-te": (
        "Tủ thuốc chung của bản",
        "Khám sức khỏe cuối tuần cho người cao tuổi",
        "Nồi cháo nghĩa tình",
        "Hiến máu cứu người thành nền nếp",
    ),
    "van-hoa": (
        "Giữ nhịp chiêng chiều cuối tuần",
        "Mỗi tháng một điệu hát cổ",
        "Nhà văn hóa sáng đèn",
        "Đám cưới tiết kiệm, vui tươi",
    ),
    "an-sinh-xa-hoi": (
        "Hũ gạo tình thương",
        "Mẹ đỡ đầu",
        "Gian hàng không đồng",
        "Sửa nhà đón Tết cho người khó khăn",
    ),
    "quoc-phong-an-ninh": (
        "Tiếng kẻng an ninh",
        "Đèn sáng ngõ, yên giấc dân",
        "Dòng họ không có người phạm tội",
        "Tổ liên gia an toàn phòng cháy",
    ),
    "moi-truong": (
        "Ngôi nhà thu gom phế liệu",
        "Chủ nhật sạch, ngõ xanh",
        "Đổi rác lấy cây",
        "Nói không với túi ni lông khi đi chợ",
    ),
    "doan-ket": (
        "Nghe dân nói, nói dân hiểu",
        "Bữa cơm đại đoàn kết",
        "Tổ hòa giải bảy bước",
        "Cà phê cùng nhân dân sáng thứ Bảy",
    ),
}
"""Names of models by field."""
_HOUSEHOLD_FIELDS = ("phat-trien-kinh-te", "nong-thon-moi", "moi-truong", "giao-duc", "doan-ket")


def collective(dice: Dice, kind: PlaceKind) -> tuple[str, str]:
    """The pattern of a collective's name, and its field."""
    return dice.pick(_COLLECTIVES[kind])


def household(dice: Dice) -> tuple[str, str]:
    """A household's name, and its field."""
    gender = dice.pick(("male", "female"))
    form = "ông" if gender == "male" else "bà"
    word = dice.pick(("Hộ", "Gia đình"))
    name = kinh_name(dice, "male" if gender == "male" else "female")
    return f"{word} {form} {name.full}", dice.pick(_HOUSEHOLD_FIELDS)
