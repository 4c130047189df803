"""The kind that the heading of a group means: by its own word, or by who or what is listed."""

from __future__ import annotations

import re

from honour_roll.forms.list_title import kind_in
from honour_roll.forms.title_reading import words_in
from honour_roll.model.terms import Kind
from honour_roll.text.folding import fold
from honour_roll.text.kind_words import is_kind_word

_LEAD = "(?:(?:các|những|về|đối với|danh sách|gương|tấm gương|là) )*"
_PEOPLE = (
    "(?:cựu )?cán bộ|công chức|viên chức|lãnh đạo|quản lý|quần chúng|nhân dân|công dân"
    "|(?:đảng|đoàn|hội|đội|học|giảng|giáo|nhân|thành|sinh|cộng tác|hòa giải|tuyên truyền"
    "|công an|tình nguyện) viên|học sinh|nhà giáo|(?:y )?bác s[ĩỹ]|chiến s[ĩỹ]|(?:hạ )?sĩ quan"
    "|quân nhân|dân quân|già làng|trưởng (?:thôn|bản|xóm|ấp|làng|khu)|bí thư|tổ trưởng"
    "|nghệ nhân|doanh nhân|trí thức|nhân s[ĩỹ]|nông dân|đồng chí"
    "|người (?:lao động|đứng đầu|có uy tín|có công|cao tuổi|dân|tốt)"
)
_OF_PARTY = "tổ chức(?: cơ sở)? đảng"
_BODY = (
    f"chi bộ|đảng bộ|{_OF_PARTY}|chi hội|chi đoàn|liên đội|công đoàn cơ sở"
    "|câu lạc bộ|tổ (?:hợp tác|dân phố|tự quản)|tổ|đội|nhóm|hợp tác xã|doanh nghiệp|công ty"
    "|cơ quan|đơn vị|tổ chức|đoàn thể|thôn|bản|làng|khu dân cư|khu phố|trường(?: học)?|lớp"
)
_OF_BODIES = (
    "và|cơ sở|trực thuộc|trong sạch|vững mạnh|tiêu biểu|xuất sắc|tiên tiến|điển hình|văn hóa"
    "|kiểu mẫu|giỏi|tốt|khá|[0-9]+"
)
_HOUSEHOLDS = "(?:chủ )?hộ(?! (?:lý|sinh|tịch|khẩu|chiếu)\\b)"
_PATTERNS = {
    Kind.HOUSEHOLD: f"{_LEAD}{_HOUSEHOLDS}\\b",
    Kind.INDIVIDUAL: f"(?:khối )?{_LEAD}(?:{_PEOPLE})\\b",
    Kind.COLLECTIVE: f"{_LEAD}(?:{_BODY})(?: (?:{_BODY}|{_OF_BODIES}))*$",
}


_OTHERS = (
    f"{_LEAD}(?:cá nhân |tập thể |đơn vị |người )?(?:"
    "(?:danh sách )?(?:dự phòng|dự khuyết|bổ khuyết)|(?:đã |xin )?rút(?! gọn)"
    "|(?:các )?(?:nhà|đơn vị) (?:tài trợ|hảo tâm)|mạnh thường quân"
    "|(?:hộ|người|học sinh|gia đình) (?:nghèo|cận nghèo|khuyết tật|có hoàn cảnh khó khăn)"
    "(?! (?:vươn|vượt|thoát|hiếu|tiêu biểu|xuất sắc|tự))"
    "|.*\\b(?:được )?(?:nhận|tặng) (?:quà|học bổng|tiền|xe|nhà|sổ tiết kiệm)"
    "|.*\\bđược (?:hỗ trợ|trợ cấp|trợ giúp|cứu trợ|vay vốn))\\b"
)
"""Those in reserve, who withdrew, who gave or got help: a list of honours may name them too."""


def others_in(text: str) -> bool:
    """Whether a heading is of others than those honoured."""
    return _begins(_OTHERS, text)


def kind_named(text: str) -> Kind | None:
    """The kind whose own word stands in a heading: “II. CÁ NHÂN (03 người)”, “TỔ CHỨC ĐẢNG”."""
    if _is_household(text):
        return Kind.HOUSEHOLD
    return kind_in(text) or (Kind.COLLECTIVE if _is_of_party(text) else None)


def kind_meant(text: str) -> Kind | None:
    """The kind of those who are listed below “ĐẢNG VIÊN”, “HỘ NÔNG DÂN” or “CHI BỘ”.

    “Chi bộ Tổ 9”, “Trường Tiểu học Suối Hoa” or “Khối cơ quan” may as well say where people work.
    """
    return next((kind for kind, one in _PATTERNS.items() if _begins(one, text)), None)


def _begins(pattern: str, text: str) -> bool:
    words = words_in(text)
    return re.match(fold(pattern) if words.isascii() else pattern, words) is not None


def _is_of_party(text: str) -> bool:
    """“Các tổ chức cơ sở đảng, chi bộ trực thuộc”: nobody works there, they are honoured."""
    return _begins(f"{_LEAD}{_OF_PARTY}\\b", text) and kind_meant(text) is Kind.COLLECTIVE


def _is_household(text: str) -> bool:
    """“Hộ” alone is no word of a title, and says it of a group."""
    return is_kind_word(text) and kind_in(text) is None and kind_meant(text) is Kind.HOUSEHOLD
