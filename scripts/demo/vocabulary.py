"""The vocabularies of the made-up roll, and who decides in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from scripts.demo.places import Place, in_text
from scripts.demo.units import NATION, Area

MARK = "Dữ liệu minh hoạ"
NOTE = "Dữ liệu minh hoạ, không phải người thật, việc thật."

CHI_THI_05, DAN_VAN = "chi-thi-05", "dan-van-kheo"
MOVEMENTS: dict[str, dict[str, Any]] = {
    CHI_THI_05: {
        "name": "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "short_name": "Học và làm theo Bác",
        "basis": ["Chỉ thị 05-CT/TW", "Kết luận 01-KL/TW"],
    },
    DAN_VAN: {"name": "Phong trào thi đua “Dân vận khéo”", "short_name": "Dân vận khéo"},
}
FORMS = {
    "ghi-danh": "Ghi danh vào Sổ ghi danh",
    "bieu-duong": "Biểu dương",
    "giay-khen": "Giấy khen",
    "bang-khen": "Bằng khen",
    "huan-chuong": "Huân chương",
}
CHANNELS = {
    "trien-lam": "Triển lãm",
    "thong-tin-hang-quy": "Bản thông tin hằng quý",
    "bao-chi": "Báo chí",
    "phat-thanh": "Phát thanh cơ sở",
    "sinh-hoat-chi-bo": "Sinh hoạt chi bộ",
}
SUBJECTS = {
    "neu-guong": "Nêu gương của cán bộ, đảng viên",
    "tu-luc-tu-cuong": "Ý chí tự lực, tự cường",
    "tiet-kiem": "Thực hành tiết kiệm, chống lãng phí",
    "doan-ket": "Đại đoàn kết toàn dân tộc",
}
MEASURES: dict[str, dict[str, Any]] = {
    "honourees": {"name": "Điển hình"},
    "focus-tasks": {"name": "Nhiệm vụ trọng tâm"},
    "percent": {"name": "Tỷ lệ", "percent": True},
}
FIELDS = {
    "xay-dung-dang": "Xây dựng Đảng và hệ thống chính trị",
    "cai-cach-hanh-chinh": "Cải cách hành chính",
    "chuyen-doi-so": "Chuyển đổi số",
    "phat-trien-kinh-te": "Phát triển kinh tế",
    "nong-thon-moi": "Xây dựng nông thôn mới",
    "giao-duc": "Giáo dục và đào tạo",
    "y-te": "Y tế, chăm sóc sức khỏe",
    "van-hoa": "Văn hóa, thể thao",
    "an-sinh-xa-hoi": "An sinh xã hội, nhân đạo",
    "quoc-phong-an-ninh": "Quốc phòng, an ninh",
    "moi-truong": "Bảo vệ môi trường",
    "doan-ket": "Dân vận, đoàn kết cộng đồng",
}


@dataclass(frozen=True, slots=True)
class Authority:
    """Who decides; ``sign`` follows the number of a decision: "-QĐ/HU", "/QĐ-UBND"."""

    id: str
    name: str
    level: str
    sign: str
    unit: str | None = None

    def to_data(self) -> dict[str, Any]:
        """The term as the vocabulary has it."""
        data: dict[str, Any] = {"name": self.name, "level": self.level}
        return data | ({"unit": self.unit} if self.unit else {})


PRESIDENT = Authority("chu-tich-nuoc", "Chủ tịch nước", "nation", "/QĐ-CTN", NATION.id)
PRIME_MINISTER = Authority(
    "thu-tuong-chinh-phu", "Thủ tướng Chính phủ", "nation", "/QĐ-TTg", NATION.id
)
MINISTRY = Authority("bo-chu-quan", "Bộ chủ quản", "ministry", "/QĐ-BCQ")
GRASSROOTS = Authority("dang-uy-co-so", "Đảng ủy cơ sở", "grassroots", "-QĐ/ĐU")
_GENERAL = (PRESIDENT, PRIME_MINISTER, MINISTRY, GRASSROOTS)


def party_authority(place: Place) -> Authority:
    """The standing board of the place's party committee."""
    committee = place.stages[-1].committee or ""
    sign = {"Huyện ủy": "-QĐ/HU", "Đảng ủy": "-QĐ/ĐU"}.get(
        " ".join(committee.split()[:2]), "-QĐ/TU"
    )
    return Authority(
        f"ban-thuong-vu-{place.id}", f"Ban Thường vụ {committee}", place.kind, sign, place.id
    )


def state_authority(place: Place) -> Authority:
    """The place's people's committee."""
    name = f"Ủy ban nhân dân {in_text(place.stages[-1].name)}"
    return Authority(f"ubnd-{place.id}", name, place.kind, "/QĐ-UBND", place.id)


def vocabularies(areas: Iterable[Area]) -> dict[str, dict[str, Any]]:
    """File name → terms by id."""
    authorities = list(_GENERAL)
    for area in areas:
        for place in area.all:
            if place.kind in ("province", "district", "commune"):
                authorities += [party_authority(place), state_authority(place)]
    return {
        "authorities": {authority.id: authority.to_data() for authority in authorities},
        "channels": _named(CHANNELS),
        "fields": _named(FIELDS),
        "forms": _named(FORMS),
        "measures": MEASURES,
        "movements": MOVEMENTS,
        "subjects": _named(SUBJECTS),
    }


def _named(words: dict[str, str]) -> dict[str, Any]:
    return {id: {"name": name} for id, name in words.items()}
