"""Names that are certainly a collective's, by the words with which they begin."""

from __future__ import annotations

import re

from honour_roll.text.folding import collapse_spaces, fold, spelling_key

# Đoàn is a family name, and Trường, Ban, Công may be one that was mistyped: these need more words.
_NAMES = (
    "(?:chi|đảng) bộ|(?:chi|đảng|thành|huyện|thị) ủy|chi (?:hội|đoàn|cục|nhánh)|liên đội|công đoàn"
    "|hội|mặt trận|mttq|ủy ban|ubnd|ubmttq|hđnd|câu lạc bộ|clb|hợp tác xã|htx|công ty"
    "|doanh nghiệp|trung tâm|trạm (?:y tế|khuyến nông|kiểm lâm|bảo vệ)|bệnh viện|văn phòng"
    "|tập thể|khu dân cư|khu phố|đồn biên phòng|hạt kiểm lâm|kho bạc|bảo hiểm xã hội"
    "|khối|cụm|ngành|lĩnh vực"
    "|đoàn (?:thanh niên|tncs|thể|xã|phường|khối|cơ sở|kinh tế)"
    "|công an (?:xã|phường|huyện|thị|thành|tỉnh|thị trấn)"
    "|trường (?:tiểu học|trung học|mầm non|mẫu giáo|phổ thông|cao đẳng|đại học|chính trị|dân tộc"
    "|liên cấp|th|thcs|thpt|mn|pt|ptdtbt|ptdtnt)"
    "|ban (?:chỉ huy|chỉ đạo|quản lý|công tác|thường vụ|chấp hành|dân vận|tổ chức|tuyên giáo"
    "|giám|vận động|thanh tra|nhân dân|phát triển|đại diện)"
    "|phòng (?:giáo dục|văn hóa|nội vụ|kinh tế|lao động|tài chính|tư pháp|y tế|nông nghiệp)"
    "|tổ (?:dân phố|hợp tác|tự quản|công đoàn|dân vận|phụ nữ|bảo vệ|an ninh|tiết kiệm|chuyên môn)"
    "|đội (?:văn nghệ|dân phòng|thiếu niên|tình nguyện|quản lý|cảnh sát|thanh niên|dân quân)"
    "|nhân dân (?:và cán bộ )?(?:thôn|bản|xóm|xã|phường|tổ)"
)
_NOT_WORD = re.compile(r"[\W_]+")
_MARKED = re.compile(rf"(?:{_NAMES})\b")
_PLAIN = re.compile(rf"(?:{fold(_NAMES)})\b")


def is_of_collective(name: str) -> bool:
    """Whether a name begins as no person's does: “Chi bộ xóm 1”, “Hội Phụ nữ xã”."""
    words = collapse_spaces(_NOT_WORD.sub(" ", spelling_key(name))).strip()
    return (_PLAIN if words.isascii() else _MARKED).match(words) is not None
