"""The names of the peoples of Vietnam, as a pattern: in the official list and as people write them.

Source: Decision 121-TCTK/PPCĐ of 1979 (fifty-four peoples).
"""

from __future__ import annotations

_ONE_WORD = (
    "Kinh|Tày|Thái|Mường|H['’]?[Mm]ông|Mông|Khmer|Khơ[- ]?[Mm]e|Nùng|Dao|Hoa|Gia[- ]?[Rr]ai"
    "|Ê[- ]?[Đđ]ê|Ba[- ]?[Nn]a|Xơ[- ]?[Đđ]ăng|Cơ[- ]?[Hh]o|Chăm|Hrê|Ra[- ]?[Gg]lai|M['’]?[Nn]ông"
    "|[XS]['’]?[Tt]iêng|Bru|Thổ|Khơ[- ]?[Mm]ú|Cơ[- ]?[Tt]u|Giáy|Giẻ[- ]?[Tt]riêng|Tà[- ]?[Ôô]i|Mạ"
    "|Co|Chơ[- ]?[Rr]o|Xinh[- ]?[Mm]un|Chu[- ]?[Rr]u|Lào|Kháng|Chứt|Lự|Mảng|Cống|Ngái|Rơ[- ]?[Mm]ăm"
    "|Brâu|Ơ[- ]?[Đđ]u"
)
_TWO_WORDS = (
    r"Sán\s+Chay|Sán\s+Chỉ|Cao\s+Lan|Sán\s+Dìu|Vân\s+Kiều|Hà\s+Nhì|La\s+Chí|Phù\s+Lá|Xá\s+Phó|La\s+Hủ"
    r"|La\s+Ha|Pà\s+Thẻn|Lô\s+Lô|Cờ\s+Lao|Bố\s+Y|Tu\s+Dí|Pa\s+Dí|Si\s+La|Pu\s+Péo"
)
PEOPLE = rf"(?:{_TWO_WORDS}|{_ONE_WORD})(?:\s+(?:đen|trắng|đỏ|hoa|xanh))?(?!\w)"
"""Matches the name of one people, with the branch that a colour tells: ``Dao đỏ``."""
