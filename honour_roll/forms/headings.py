"""What the words above a column mean, as offices write them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from honour_roll.forms.columns import Column, Meaning, heading_key
from honour_roll.text.folding import fold

_HEADINGS: Mapping[Meaning, str] = {
    Meaning.ORDER: "STT|TT|Số TT|Số thứ tự|No",
    Meaning.NAME: "Họ và tên|Họ tên|Họ, tên|Tên|Ông/Bà|Ông (bà)|Ông bà|Tên cá nhân|Cá nhân"
    "|Họ và tên cá nhân|Tên tập thể, cá nhân|Tập thể, cá nhân|Tập thể và cá nhân|Tên điển hình"
    "|Họ tên cá nhân, tập thể|Họ và tên, tên tập thể|Tên cá nhân, tập thể|Điển hình"
    "|Họ và tên cá nhân, tên tập thể|Cá nhân, tập thể|Họ và tên/Tên tập thể",
    Meaning.COLLECTIVE: "Tên tập thể|Tập thể|Tên cơ quan, đơn vị|Tên cơ quan",
    Meaning.MODEL: "Tên mô hình|Mô hình|Tên mô hình, cách làm hay|Tên mô hình, điển hình"
    "|Mô hình, cách làm hay|Tên việc làm",
    Meaning.HOUSEHOLD: "Tên chủ hộ|Chủ hộ|Họ và tên chủ hộ|Họ tên chủ hộ|Hộ gia đình|Tên hộ|Hộ",
    Meaning.BORN: "Năm sinh|Sinh năm|Ngày sinh|Ngày tháng năm sinh|Ngày, tháng, năm sinh|NS",
    Meaning.BORN_MALE: "Năm sinh Nam|Ngày sinh Nam|Ngày tháng năm sinh Nam",
    Meaning.BORN_FEMALE: "Năm sinh Nữ|Ngày sinh Nữ|Ngày tháng năm sinh Nữ",
    Meaning.GENDER: "Giới tính|Nam/Nữ|Nam, nữ|Giới",
    Meaning.MALE: "Giới tính Nam|Nam",
    Meaning.FEMALE: "Giới tính Nữ|Nữ",
    Meaning.POSITION: "Chức vụ|Chức danh|Nghề nghiệp|Công việc|Chức vụ, công việc"
    "|Chức vụ, chức danh|Chức danh, chức vụ|Nghề nghiệp, chức vụ|Chức vụ, nghề nghiệp",
    Meaning.POSITION_AND_UNIT: "Chức vụ, đơn vị|Chức vụ, đơn vị công tác|Chức vụ và đơn vị"
    "|Chức vụ và đơn vị công tác|Chức vụ, nơi công tác|Chức danh, đơn vị"
    "|Chức danh, đơn vị công tác|Chức vụ, cơ quan|Chức vụ - đơn vị|Chức vụ, địa chỉ"
    "|Chức vụ, cơ quan, đơn vị|Chức vụ, đơn vị, địa chỉ",
    Meaning.UNIT: "Đơn vị|Đơn vị công tác|Nơi công tác|Cơ quan|Cơ quan, đơn vị"
    "|Đơn vị, địa chỉ|Cơ quan công tác|Cơ quan, đơn vị công tác|Xã, phường|Xã|Phường|Địa phương"
    "|Tên đơn vị|Địa chỉ|Nơi ở|Nơi ở hiện nay|Đơn vị đề nghị",
    Meaning.VILLAGE: "Thôn, bản, tổ dân phố|Thôn, bản|Thôn|Bản|Tổ dân phố|Thôn, tổ dân phố",
    Meaning.SUMMARY: "Thành tích|Tóm tắt thành tích|Tóm tắt|Nội dung|Nội dung thành tích"
    "|Thành tích đạt được|Lý do khen thưởng|Nội dung khen thưởng|Nội dung ghi danh"
    "|Thành tích tiêu biểu|Tóm tắt nội dung|Thành tích khen thưởng|Gương điển hình về"
    "|Việc làm cụ thể|Việc làm tiêu biểu|Kết quả",
    Meaning.KIND: "Loại|Loại hình|Loại điển hình|Loại hình điển hình|Loại đối tượng",
    Meaning.FORM: "Hình thức|Hình thức khen thưởng|Hình thức khen|Hình thức ghi nhận"
    "|Hình thức đề nghị|Hình thức tôn vinh",
    Meaning.FIELD: "Lĩnh vực",
    Meaning.YEAR: "Năm|Năm ghi danh|Năm ghi nhận|Năm khen thưởng",
    Meaning.PHOTO: "Ảnh|Tên tệp ảnh|Tệp ảnh|File ảnh|Hình ảnh|Tên tệp ảnh kèm theo",
}
_BY_SPELLING = {
    heading_key(heading): meaning
    for meaning, headings in _HEADINGS.items()
    for heading in headings.split("|")
}
_RANKS = {key: rank for rank, key in enumerate(_BY_SPELLING)}


def _by_key() -> Mapping[str, Meaning]:
    """Without marks, but for those that mean two things then: “Nam” and “Năm”."""
    found = defaultdict(set)
    for key, meaning in _BY_SPELLING.items():
        found[fold(key)].add(meaning)
    return {key: meanings.pop() for key, meanings in found.items() if len(meanings) == 1}


_BY_KEY = _by_key()


_POSITION = r"\b(?:chuc vu|chuc danh|nghe nghiep|cong viec)\b"
_WHERE = r"\b(?:don vi|noi cong tac|co quan|dia chi|noi o|cho o|cong tac|noi lam viec)\b"
_HOME = re.compile(r"(?:dia chi|noi o|cho o|noi cu tru|noi thuong tru)\b")
_FULL_NAME = r"(?:ho va ten|ho ten|ho, ten)\b"
_BY_WORDS: tuple[tuple[re.Pattern[str], Meaning | None], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r".*\b(?:tien|muc thuong|dien thoai|cccd|cmnd|so tai khoan|ghi chu)\b", None),
        (
            rf"{_FULL_NAME}(?=.*(?:{_POSITION}|{_WHERE}))"
            r"(?!.*\b(?:tap the|ten don vi|ten co quan)\b)",
            Meaning.NAME_AND_POSITION,
        ),
        (r"(?:ho va ten|ho ten|ho, ten|ten)\b.*\bchu ho\b", Meaning.HOUSEHOLD),
        (_FULL_NAME, Meaning.NAME),
        (r".*\b(?:thanh tich|ly do (?:khen|de nghi)|ket qua noi bat)\b", Meaning.SUMMARY),
        (r"(?:tom tat|noi dung)\b", Meaning.SUMMARY),
        (r"(?:nam|ngay|ngay,? thang,? nam) sinh\b.*\bnam$", Meaning.BORN_MALE),
        (r"(?:nam|ngay|ngay,? thang,? nam) sinh\b.*\bnu$", Meaning.BORN_FEMALE),
        (r"(?:nam|ngay|ngay,? thang,? nam) sinh\b", Meaning.BORN),
        (rf"(?=.*{_POSITION}).*{_WHERE}", Meaning.POSITION_AND_UNIT),
        (rf".*{_POSITION}", Meaning.POSITION),
        (
            r"(?!.*\b(?:trinh|tinh)\b)(?:ten )?(?:don vi|noi cong tac|co quan|dia chi|noi o|cho o"
            r"|noi cu tru|noi thuong tru)\b",
            Meaning.UNIT,
        ),
        (r"hinh thuc\b", Meaning.FORM),
        (r"linh vuc\b", Meaning.FIELD),
    )
)


def meaning_of(heading: str) -> Meaning | None:
    """What a heading means that offices write just so.

    A short one counts with its marks, or typed without any: “Họ” is not “Hộ”.
    """
    key = heading_key(heading)
    if found := _BY_SPELLING.get(key):
        return found
    bare = fold(key)
    return _BY_KEY.get(bare) if bare == key or " " in heading.strip() else None


def meaning_by_words(heading: str) -> Meaning | None:
    """What the words of a heading are about, where nobody wrote it just so before."""
    words = " ".join(fold(heading).split())
    return next((meaning for pattern, meaning in _BY_WORDS if pattern.match(words)), None)


def is_of_home(heading: str) -> bool:
    """Whether it asks where somebody lives: beside another column of units that isn't the unit."""
    return _HOME.match(" ".join(fold(heading).split())) is not None


def rank_of(heading: str) -> tuple[int, str]:
    """Sorts headings that mean the same, wherever they stand: the usual ones come first."""
    key = heading_key(heading)
    return _RANKS.get(key, len(_RANKS)), fold(key)


def in_reading_order(columns: Iterable[Column]) -> list[Column]:
    """Columns in an order that doesn't depend on where they stand in the list."""
    meanings = list(Meaning)
    return sorted(columns, key=lambda one: (meanings.index(one.meaning), rank_of(one.heading)))
