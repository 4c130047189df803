"""Made-up names of communes, districts and villages."""

from __future__ import annotations

from honour_roll.text.folding import fold
from scripts.demo.dice import Dice
from scripts.demo.names import Region

PROVINCE = "Minh Họa"

_LOWLAND = (
    "An Bình Châu Đại Đông Đức Gia Hải Hòa Hồng Hưng Kim Lạc Liên Long Lộc Mai Minh Nam Nghĩa "
    "Ngọc Nhân Phong Phú Phúc Quang Quảng Quế Sơn Tam Tân Thái Thanh Thạch Thiện Thịnh "
    "Thuận Thượng Tiên Trà Trung Trường Vân Vĩnh Việt Xuân Yên"
).split()
_LOWLAND_SECOND = (
    "An Ấp Bảo Bằng Bồng Cẩm Cầu Châu Diễn Đàm Đài Đằng Điền Định Giang Hà Hạc Hạnh Hoành Khánh "
    "Khê La Lãng Lĩnh Lệ Liễu Lương Lưu Mỹ Nghi Nguyên Nham Ninh Phái Quán Sa Sở Tảo Thịnh Thọ "
    "Thủy Thụy Tiến Toản Trạch Tràng Trị Truyền Uyên Vạn Viên Vị Vực Xá"
).split()
_NORTH = "Nậm Bản Tả Mường Phiêng Chiềng Lũng Sín Pa Khau Nà Tà".split()
_NORTH_SECOND = (
    "Bỉnh Cải Chản Cọn Cuổi Dìn Đăm Gà Giàng Hán Hỏm Khoang Khún Lạn Lếch Lừng Lùng Luông Mầu "
    "Ngàm Nhùng Pẳn Phìn Pục Quai Sảo Sáo Sập Sìn Sót Tàm Thẳm Thín Tông Vai Vẹn Xé Xiểng"
).split()
_HIGHLAND = "Đắk Ea Ia Kon Chư Krông Đạ Plei".split()
_HIGHLAND_SECOND = (
    "Blang Broi Brưng Drai Gleh Hnhơ Hrap Jơng Kling Klơi Krel Lah Lơn Măng Mrông Nhơl Ngung "
    "Pơng Rbin Rlăm Rueng Siơr Tlung Tơr Trum Wơl Yơng"
).split()
_KHMER = "Tham Ngãi Tập Long Hàm Phước Nhị Đại Thạnh Hiệp".split()
_KHMER_SECOND = "Biện Chánh Cọ Đôn Hảo Lạc Lợi Nhơn Quới Sang Thạnh Tường Trường Xuyên".split()

_POOLS: dict[Region, tuple[list[str], list[str]]] = {
    "lowland": (_LOWLAND, _LOWLAND_SECOND),
    "north": (_NORTH, _NORTH_SECOND),
    "highland": (_HIGHLAND, _HIGHLAND_SECOND),
    "khmer": (_KHMER, _KHMER_SECOND),
}
# Names that a reader would take for a well-known place.
_WELL_KNOWN = frozenset(
    "Hải Ninh|Nam Định|Bình Định|Quảng Ninh|Quảng Trị|Quảng Nguyên|Thái Nguyên|Vĩnh Long|Phú Thọ|"
    "Phú Yên|Nam Đàn|Long Khánh|Vân Đài|Phong Nha|Đông Hà|Đông Khê|Thanh Hà|Châu Thành|Tam Điền|"
    "Long Xuyên|Mường La|Mường Khún|Tả Phìn|Sín Chải|Lộc Ninh|Đại Lộc|Hà Giang|An Giang|Hậu Giang|"
    "Tân Châu|Mai Châu|Lai Châu|Vĩnh Châu|An Châu|Đông Anh|Hàm Long|Tiên Lãng|Tiên Lương".split("|")
)

_VILLAGE_SECOND = "An Bình Hòa Hợp Lập Lợi Minh Phong Sơn Thành Thịnh Tiến Trung Xuân".split()
_VILLAGE_FIRST = "Đồng Tân Phú Đoàn Quyết Trung Hợp Xuân Cầu Bến Gò Đức".split()
_VILLAGE_WORD: dict[Region, str] = {
    "lowland": "Thôn",
    "north": "Bản",
    "highland": "Buôn",
    "khmer": "Ấp",
}


class NameWell:
    """Hands out names of places, none twice in a province."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._waiting = {region: _combined(dice, region) for region in _POOLS}
        self._taken: set[str] = set()

    def draw(self, region: Region) -> str:
        """A name of the region; the lowland's where those of the region are used up."""
        for words in (self._waiting[region], self._waiting["lowland"]):
            while words:
                name = words.pop()
                # Ids have no marks: Quảng Mỹ and Quang Mỹ would be one unit.
                if fold(name) not in self._taken:
                    self._taken.add(fold(name))
                    return name
        raise ValueError("no place names are left")


def _combined(dice: Dice, region: Region) -> list[str]:
    firsts, seconds = _POOLS[region]
    names = [f"{one} {two}" for one in firsts for two in seconds if one != two]
    names = dice.some([name for name in names if name not in _WELL_KNOWN], len(names))
    if region == "lowland":
        names = [f"{name} {side}" for name in names for side in ("Thượng", "Hạ")] + names
    return names


def villages(dice: Dice, region: Region, urban: bool) -> tuple[str, ...]:
    """Names of a commune's villages, or of a ward's neighbourhoods, for use in running text."""
    count = dice.between(6, 12)
    if urban:
        return tuple(f"Tổ dân phố số {number}" for number in range(1, count + 1))
    names = set()
    for _ in range(count):
        if region in ("north", "highland") and dice.chance(80):
            firsts, seconds = _POOLS[region]
            words = (dice.pick([one for one in firsts if one != "Bản"]), dice.pick(seconds))
        else:
            words = (dice.pick(_VILLAGE_FIRST), dice.pick(_VILLAGE_SECOND))
        names.add(f"{_VILLAGE_WORD[region]} {' '.join(words)}")
    return tuple(sorted(names))
