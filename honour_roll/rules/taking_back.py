"""Words by which a correction would tell that an honour was taken back or somebody taken down."""

from __future__ import annotations

import re

from honour_roll.text.folding import fold, spelling_key

_OF_HONOUR = re.compile(
    r"\b(huy bo|bi huy|huy quyet dinh|thu hoi|tuoc|rut lai|xoa ten|go ten|khong con duoc)\b"
)

_TAKE = (
    r"(?:hủy bỏ|hủy(?! hoại| diệt)|thu hồi|thu lại|rút lại|rút(?! kinh nghiệm| ngắn| gọn)"
    r"|tước bỏ|tước|bãi bỏ|đình chỉ)"
)
_WORD = r"(?: (?!(?:đất|rác|được)\b)\w+)"
_HONOUR = (
    r"(?:công nhận|danh hiệu|ghi danh|khen|khen thưởng|bằng khen|giấy khen|biểu dương|tôn vinh"
    r"|vinh danh)"
)
_END = r"(?=\W*$|[.;]| theo\b)"
_LIST = (
    rf"(?:sổ ghi danh|sổ này|sổ{_END}|trang này|trang web|danh sách (?:được )?{_HONOUR}"
    rf"|danh sách(?: này)?{_END})"
)
_OF_LAND = r"(?! (?:giao|cho thuê|thu hồi|cưỡng chế|xử phạt|phê duyệt)\b)"
_PHRASES = (
    # “hủy bỏ quyết định công nhận”; “thu hồi đất” and “hủy bỏ hủ tục” take nothing back.
    rf"{_TAKE}{_WORD}{{0,2}} {_HONOUR}",
    rf"{_HONOUR}{_WORD}{{0,4}} bị {_TAKE}",
    rf"{_TAKE} (?:các )?quyết định(?: số \S+)?{_OF_LAND}",
    r"quyết định(?: số)?(?: \S*\d\S*)?(?: (?:ngày|năm) \S+)?(?: này)?(?: đã| nay)*"
    rf" (?:bị {_TAKE}|(?:đã|được) {_TAKE}{_END})",
    rf"^(?:(?:đã|nay|bị|được) )*{_TAKE}(?=\W*$| theo\b)",
    r"^(?:(?:đã|nay|bị|được) )+(?:gỡ|xóa|rút)(?: bỏ)?(?=\W*$| theo\b)",
    r"(?:không(?: còn)? được|không|(?<!không )(?:thôi|ngừng|dừng|chấm dứt))"
    r" (?:công nhận|ghi danh|biểu dương|tôn vinh|vinh danh)",
    r"(?:xóa|xóa bỏ) (?:danh hiệu|bằng khen|giấy khen)",
    # Whoever has his name taken off the list of poor households is praised for it.
    r"(?:gỡ|rút|xóa|gạch)(?: bỏ)? tên(?![^.;]*\bnghèo)",
    r"gỡ(?: bỏ)? (?:hồ sơ|điển hình)",
    # So is who has false articles taken down, or finds the way out of a hard problem.
    r"(?:gỡ|xóa|rút)(?: bỏ)? bài(?! (?:toán|học))(?![^.;]*\b(?:xấu|độc|sai|bịa))",
    r"gỡ(?: \w+){0,3} theo (?:đề nghị|yêu cầu|nguyện vọng)",
    rf"(?:gỡ|rút|xóa|đưa|loại|bỏ|gạch)(?: \w+){{0,3}} khỏi {_LIST}",
)
_OF_ANYTHING = re.compile("|".join(rf"(?<!\w){one}(?!\w)" for one in _PHRASES))


def takes_honour_back(text: str) -> bool:
    """Whether words about an honour tell that it was taken back."""
    return _OF_HONOUR.search(fold(text)) is not None


def announces_removal(text: str) -> bool:
    """Whether words about anything tell that an honour or an entry was taken away.

    Whole phrases, with their marks: “rút kinh nghiệm” and “thu hồi đất” are none.
    """
    return _OF_ANYTHING.search(spelling_key(text)) is not None
