"""How other peoples of Vietnam than the Kinh name themselves: words for made-up names.

They make names realistic; no record says to which people anybody belongs.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class North:
    """Family, middle and given names of a people of the northern mountains."""

    families: list[str]
    men_middle: list[str]
    women_middle: list[str]
    men: list[str]
    women: list[str]


@dataclass(frozen=True, slots=True)
class South:
    """Clans and given names; the clan may stand last, or be missing ("")."""

    clans: list[str]
    men: list[str]
    women: list[str]
    clan_last: bool = False


NORTHERN = (
    North(
        families="Giàng Sùng Vàng Thào Má Cứ Hạng Lầu Mùa Ly Hầu Tráng".split(),
        men_middle="A A Seo Mí".split(),
        women_middle="Thị Thị Seo".split(),
        men="Lử Chô Dế Súa Páo Sính Chứ Tủa Vừ Dính Páo Lềnh Phừ Khua Sà".split(),
        women="Mỷ Dở Sua Mào Chía Dợ Pàng Mái Xúa Dí Ghếnh Sâu".split(),
    ),
    North(
        families="Lò Quàng Cà Vì Tòng Lường Cầm Hoàng Bạc Điêu".split(),
        men_middle=["Văn"],
        women_middle=["Thị"],
        men="Pản Ín Xôm Phanh Inh Hặc Ỏm Thoan Pâng Chựa Biên Dân".split(),
        women="Ơi Hặc Xuân Inh Phong Ánh Panh Dung Pâng Thiên Xôm Lả".split(),
    ),
    North(
        families="Nông Ma Bế Triệu Hoàng Lộc Chu Hứa Đàm Vi Lục Sầm Lèng".split(),
        men_middle="Văn Văn Đình Ích Quang".split(),
        women_middle="Thị Thị Thị Thúy Thu".split(),
        men="Thụy Điệp Luyện Tích Thuyên Hiếng Kẹo Slẩy Bảo Toại".split(),
        women="Đào Én Nết Slao Nhình Thiêm Vượng Thởi Bạ Nhọt".split(),
    ),
    North(
        families="Bàn Chảo Phàn Lý Tẩn Chẻo Đặng Triệu".split(),
        men_middle="Láo Tòn Văn Chòi Phù Sài".split(),
        women_middle="Tả Mùi Thị Lở".split(),
        men="San Sì Lụ Tả Quẩy Chiêu Sếnh Phẩu Vạng".split(),
        women="Mẩy Mìn Nái Ghển Liều Pham Xiêm Phẩy".split(),
    ),
    North(
        families="Bùi Đinh Quách Hà Bạch Xa".split(),
        men_middle="Văn Văn Thanh".split(),
        women_middle=["Thị"],
        men="Ển Nỏm Chểu Khựn Dậm Ín Thởi".split(),
        women="Ỉn Nhển Thiển Riệm Dúm Khuy".split(),
    ),
)

HIGHLAND = (
    South(
        clans="Niê Ênuôl Mlô Kbuôr Ayun Byă Êban Knul Hđơk Kpă".split(),
        men=[f"Y {name}" for name in "Brai Thuin Djhăng Blơ Ngun Krăm Siêng Wơn Luyên Jút".split()],
        women=[f"H'{name}" for name in "Xuân Nuôn Bliăk Đuôl Juin Loan Riêng Mrai Thim".split()],
        clan_last=True,
    ),
    South(
        clans=["Rơ Châm", "Siu", "Ksor", "Rah Lan", "Kpuih", "Nay", "Rmah", "Rơ Mah"],
        men="Pyai Bláo Thút Hyuh Jek Glung Klah Phunh Hmrik".split(),
        women=[f"H'{name}" for name in "Lan Bơih Yuin Nhung Phưh Ngăch Blơn".split()],
    ),
    South(
        clans=[""],
        men=[f"K'{name}" for name in "Brôi Tềm Brẻo Sôn Broh Thế Ndơng Mbrơn Quý".split()],
        women=[f"Ka {name}" for name in "Hiền Brẹp Thủy Lương Hương Dịn Rểnh Nhòi".split()],
    ),
    South(
        clans=["Đinh"],
        men="Nưng Hyot Blin Chương Krôl Yơng Thưk".split(),
        women=["Thị H'Yen", "Thị Blăm", "Thị Nheng", "Thị Hrưn", "Thị Ngơl"],
    ),
    South(
        clans=["Điểu"],
        men="K'Rang Srơi Brêu Nhrơng Thoi Plơi".split(),
        women=["Thị Mrơi", "Thị Đơm", "Thị Brưi", "Thị Ngơn"],
    ),
)

KHMER = South(
    clans="Thạch Sơn Kim Danh Châu Lâm Tăng Trà".split(),
    men=["Sa Vươn", "Rịa", "Sô Phôn", "Sương", "Xuôl", "Hoành Na", "Thươl", "Sa Mết", "Đơ Ra"],
    women=["Thị Sa Rây", "Thị Sô Thia", "Na Ry", "Sóc Kha", "Thị Bô Pha", "Thị Ngọc Hà", "Sa Li"],
)
