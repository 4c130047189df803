"""Made-up people's names, as frequent as they are in Vietnam, in several traditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from honour_roll.text.folding import fold
from scripts.demo.dice import Dice, Weighted, parse_weights
from scripts.demo.peoples import HIGHLAND, KHMER, NORTHERN, North

Gender = Literal["female", "male"]
Region = Literal["lowland", "north", "highland", "khmer"]


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name: ``call`` is what neighbours say, ``order`` the name to sort by."""

    full: str
    call: str
    gender: Gender
    order: str | None = None
    title: str | None = None


# Roughly their shares per mille; the tail is longer in truth.
_FAMILY = parse_weights(
    "Nguyễn 315, Trần 109, Lê 89, Phạm 59, Phan 28, Hoàng 32, Huỳnh 19, Vũ 27, Võ 22, Đặng 19, "
    "Bùi 21, Đỗ 19, Hồ 15, Ngô 17, Dương 14, Lý 5, Đinh 9, Trịnh 9, Đào 8, Mai 8, Đoàn 8, "
    "Trương 22, Lương 7, Cao 7, Hà 7, Tạ 5, Lâm 5, Phùng 5, Chu 4, Châu 4, Tô 4, Vương 4, "
    "Quách 3, Thái 3, Lưu 4, Nghiêm 2, Kiều 2, Khổng 1, Tống 2, Văn 2, Doãn 1"
)
_SECOND_FAMILY = "Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Ngô".split()
_MIDDLE: dict[Gender, Weighted[str]] = {
    "male": parse_weights(
        "Văn 30, Hữu 7, Đức 7, Quang 6, Minh 6, Xuân 6, Ngọc 5, Thanh 5, Công 5, Đình 5, Quốc 5, "
        "Duy 4, Trọng 4, Bá 3, Tiến 3, Viết 2, Thế 3, Mạnh 3, Hoàng 3, Anh 3, 2"
    ),
    "female": parse_weights(
        "Thị 40, Thị Thu 7, Thị Thanh 6, Thị Kim 5, Thị Ngọc 5, Ngọc 4, Thị Hồng 5, Thị Minh 3, "
        "Thị Phương 3, Thị Bích 3, Thu 3, 1, Thanh 3, Kim 3, Hồng 3, Diệu 2, Bích 2, Mỹ 2, Thùy 2"
    ),
}
_GIVEN: dict[Gender, list[str]] = {
    "male": (
        "Anh Bảo Bằng Bình Bền Chiến Chính Chung Cường Cương Dũng Duy Dương Đại Đạt Điền Đoàn Đông "
        "Đức Giang Hà Hải Hào Hạnh Hậu Hiển Hiếu Hiệp Hoà Hoan Hoàng Hùng Huy Hưng Hữu Khang Khánh "
        "Khoa Khôi Kiên Kiệt Lâm Lân Liêm Linh Long Lộc Luận Lực Mạnh Minh Nam Nghĩa Nguyên Nhân "
        "Nhật Ninh Phong Phú Phúc Phương Quân Quang Quý Quyết Sáng Sơn Tài Tâm Tân Thái Thành "
        "Thắng Thế Thiện Thịnh Thọ Thông Thuận Thuỷ Tiến Toàn Toản Trí Trung Trường Tuấn Tuyên "
        "Tùng Tú Viễn Việt Vinh Vịnh Vũ Xuân"
    ).split(),
    "female": (
        "An Ánh Bình Bích Chi Châu Cúc Diễm Dung Duyên Dương Đào Giang Hà Hạnh Hảo Hằng Hân Hiền "
        "Hiên Hoa Hoà Hoài Hồng Huế Huệ Huyền Hương Hường Khánh Khuyên Lan Lành Lệ Liên Liễu Linh "
        "Loan Luyến Lý Mai Mến Minh My Nga Ngân Ngọc Nguyệt Nhàn Nhung Như Ninh Nụ Oanh Phúc "
        "Phương Phượng Quyên Quỳnh Sen Tâm Thanh Thảo Thắm Thêu Thoa Thơm Thu Thuận Thuý Thuỳ Thuỷ "
        "Thư Thương Tình Toán Trang Trâm Trinh Tuyết Tươi Uyên Vân Viên Xuân Xuyến Yên Yến"
    ).split(),
}
_TONE_ON_FIRST = {"Hoà": "Hòa", "Thuỷ": "Thủy", "Thuý": "Thúy", "Thuỳ": "Thùy"}
_DHARMA = (
    ("Minh", "Tâm Trí Đạo Hạnh Phổ".split()),
    ("Nguyên", "Thiện Tịnh Lạc An".split()),
    ("Quảng", "Đức Từ Hòa Nhẫn".split()),
    ("Diệu", "Tâm Liên Hòa Nghĩa Thảo".split()),
    ("Huệ", "Tường Ân Nhã Hương".split()),
)
_SAINTS = {"male": ("Giuse", "Phêrô", "Gioan", "Antôn"), "female": ("Maria", "Têrêsa", "Anna")}

# Nobody may be taken for a person of history or public life, however the dice fall.
_FAMOUS = frozenset(
    fold(name)
    for name in (
        "Hồ Chí Minh|Nguyễn Tất Thành|Nguyễn Ái Quốc|Võ Nguyên Giáp|Phạm Văn Đồng|Trường Chinh|"
        "Lê Duẩn|Lê Hồng Phong|Trần Phú|Nguyễn Văn Cừ|Hà Huy Tập|Nguyễn Văn Linh|Đỗ Mười|"
        "Lê Khả Phiêu|Nông Đức Mạnh|Nguyễn Phú Trọng|Tô Lâm|Trần Đại Quang|Trần Đức Lương|"
        "Nguyễn Minh Triết|Trương Tấn Sang|Nguyễn Xuân Phúc|Võ Văn Thưởng|Lương Cường|Lê Đức Anh|"
        "Võ Chí Công|Phan Văn Khải|Võ Văn Kiệt|Nguyễn Tấn Dũng|Phạm Minh Chính|Vương Đình Huệ|"
        "Trần Thanh Mẫn|Nguyễn Thị Kim Ngân|Nguyễn Sinh Hùng|Nguyễn Văn An|Lê Quang Đạo|"
        "Tôn Đức Thắng|Nguyễn Lương Bằng|Lê Đức Thọ|Lê Minh Hương|Văn Tiến Dũng|Hoàng Văn Thái|"
        "Trần Quốc Tuấn|Trần Hưng Đạo|Lê Lợi|Lý Thường Kiệt|Quang Trung|Phan Bội Châu|"
        "Phan Châu Trinh|Nguyễn Thị Minh Khai|Nguyễn Thị Định|Nguyễn Thị Bình|Võ Thị Sáu|"
        "Lý Tự Trọng|Nguyễn Văn Trỗi|Nguyễn Viết Xuân|Phan Đình Giót|Bế Văn Đàn|Tô Vĩnh Diện|"
        "Cù Chính Lan|La Văn Cầu|Nguyễn Quốc Trị|Nguyễn Thị Chiên|Ngô Gia Khảm|Trần Đại Nghĩa|"
        "Phạm Quang Lễ|Sầm Phúc Hướng|Hoàng Hanh|Phạm Tuân|Trịnh Công Sơn|Văn Cao|Tố Hữu|"
        "Nguyễn Quang Hải|Nguyễn Văn Toàn|Đặng Văn Lâm|Nguyễn Công Phượng|Lương Xuân Trường|"
        "H'Hen Niê|Y Moan Ênuôl|Giàng A Páo|Hồ Kan Lịch|Đinh Núp|N'Trang Lơng|Kim Đồng|"
        "Thích Quảng Đức|Thích Minh Đạo|Thích Minh Tâm|Thích Minh Trí|Thích Trí Quảng"
    ).split("|")
)

_TRADITIONS: dict[Region, Weighted[str]] = {
    "lowland": Weighted({"kinh": 944, "northern": 10, "highland": 12, "khmer": 4, "cleric": 30}),
    "north": Weighted({"kinh": 560, "northern": 425, "highland": 10, "cleric": 5}),
    "highland": Weighted({"kinh": 600, "northern": 60, "highland": 300, "cleric": 40}),
    "khmer": Weighted({"kinh": 720, "highland": 10, "khmer": 245, "cleric": 25}),
}


def make_name(dice: Dice, region: Region) -> Name:
    """A name that belongs to nobody famous."""
    makers = {
        "kinh": _kinh,
        "northern": _northern,
        "highland": _highland,
        "khmer": _khmer,
        "cleric": _cleric,
    }
    while True:
        name = makers[_TRADITIONS[region].roll(dice)](dice)
        if fold(name.full) not in _FAMOUS:
            return name


def kinh_name(dice: Dice, gender: Gender) -> Name:
    """A name of two to five syllables; ``Hoà`` and ``Hòa`` both occur."""
    family = _FAMILY.roll(dice)
    if dice.chance(3):
        second = dice.pick(_SECOND_FAMILY)
        family = family if second == family else f"{family} {second}"
    given = dice.pick(_GIVEN[gender])
    if given in _TONE_ON_FIRST and dice.chance(60):
        given = _TONE_ON_FIRST[given]
    middle = _MIDDLE[gender].roll(dice)
    words = [family, *middle.split(), given]
    if fold(middle.rpartition(" ")[2]) == fold(given):
        words = [family, given]
    return Name(" ".join(words), given, gender)


def _gender(dice: Dice) -> Gender:
    return "female" if dice.chance(47) else "male"


def _kinh(dice: Dice) -> Name:
    return kinh_name(dice, _gender(dice))


def _northern(dice: Dice) -> Name:
    people: North = dice.pick(NORTHERN)
    gender = _gender(dice)
    middles, givens = (
        (people.women_middle, people.women)
        if gender == "female"
        else (people.men_middle, people.men)
    )
    given = dice.pick(givens)
    words = [dice.pick(people.families), dice.pick(middles), given]
    return Name(" ".join(word for word in words if word), given, gender)


def _highland(dice: Dice) -> Name:
    people = dice.pick(HIGHLAND)
    gender = _gender(dice)
    given = dice.pick(people.women if gender == "female" else people.men)
    clan = dice.pick(people.clans)
    if not people.clan_last:
        return Name(f"{clan} {given}".strip(), given.removeprefix("Thị "), gender)
    # The clan stands last, but a person is looked for under the given name.
    order = f"{given.removeprefix('Y ')} {clan}"
    return Name(f"{given} {clan}", given, gender, order=order)


def _khmer(dice: Dice) -> Name:
    gender = _gender(dice)
    given = dice.pick(KHMER.women if gender == "female" else KHMER.men)
    clan = dice.pick(KHMER.clans)
    full = f"{clan} {given}"
    call = given.removeprefix("Thị ")
    order = f"{call} {full.removesuffix(call).strip()}" if " " in call else None
    return Name(full, call, gender, order=order)


def _cleric(dice: Dice) -> Name:
    gender = _gender(dice)
    if dice.chance(60):
        first, seconds = dice.pick(_DHARMA)
        dharma = f"{first} {dice.pick(seconds)}"
        if gender == "female":
            return Name(f"Thích Nữ {dharma}", dharma, gender, title=dice.pick(("Ni sư", "Sư cô")))
        title = dice.pick(("Đại đức", "Thượng tọa"))
        return Name(f"Thích {dharma}", dharma, gender, title=title)
    worldly = kinh_name(dice, gender)
    full = f"{dice.pick(_SAINTS[gender])} {worldly.full}"
    title = "Linh mục" if gender == "male" else "Nữ tu"
    return Name(full, worldly.call, gender, title=title)
