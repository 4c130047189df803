"""What the columns of an office's list mean, by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from honour_roll.forms.fields import label_key
from honour_roll.forms.grids import Grid, GridRow
from honour_roll.text.folding import fold
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.quoting import quoted

_MOST_ROWS_ABOVE = 40


class Meaning(StrEnum):
    """What a column holds; the value is the word for it on the command line."""

    ORDER = "stt"
    NAME = "ten"
    COLLECTIVE = "ten-tap-the"
    MODEL = "ten-mo-hinh"
    HOUSEHOLD = "ten-chu-ho"
    BORN = "nam-sinh"
    BORN_MALE = "nam-sinh-nam"
    BORN_FEMALE = "nam-sinh-nu"
    GENDER = "gioi-tinh"
    MALE = "la-nam"
    FEMALE = "la-nu"
    POSITION = "chuc-vu"
    POSITION_AND_UNIT = "chuc-vu-don-vi"
    UNIT = "don-vi"
    VILLAGE = "thon"
    SUMMARY = "thanh-tich"
    FORM = "hinh-thuc"
    FIELD = "linh-vuc"
    YEAR = "nam"
    PHOTO = "anh"
    NOTHING = "bo-qua"


NAMES = (Meaning.NAME, Meaning.COLLECTIVE, Meaning.MODEL, Meaning.HOUSEHOLD)
LABELS: Mapping[Meaning, str] = {
    Meaning.ORDER: "số thứ tự",
    Meaning.NAME: "họ và tên, hoặc tên gọi",
    Meaning.COLLECTIVE: "tên tập thể",
    Meaning.MODEL: "tên mô hình",
    Meaning.HOUSEHOLD: "tên chủ hộ",
    Meaning.BORN: "năm sinh",
    Meaning.BORN_MALE: "năm sinh của nam",
    Meaning.BORN_FEMALE: "năm sinh của nữ",
    Meaning.GENDER: "giới tính",
    Meaning.MALE: "đánh dấu là nam",
    Meaning.FEMALE: "đánh dấu là nữ",
    Meaning.POSITION: "chức vụ, công việc",
    Meaning.POSITION_AND_UNIT: "chức vụ và đơn vị",
    Meaning.UNIT: "đơn vị",
    Meaning.VILLAGE: "thôn, bản, tổ dân phố",
    Meaning.SUMMARY: "tóm tắt thành tích",
    Meaning.FORM: "hình thức ghi nhận",
    Meaning.FIELD: "lĩnh vực",
    Meaning.YEAR: "năm ghi nhận",
    Meaning.PHOTO: "tên tệp ảnh",
    Meaning.NOTHING: "bỏ qua",
}
_HEADINGS: Mapping[Meaning, str] = {
    Meaning.ORDER: "STT|TT|Số TT|Số thứ tự|No",
    Meaning.NAME: "Họ và tên|Họ tên|Họ, tên|Tên|Ông/Bà|Ông (bà)|Ông bà|Tên cá nhân|Cá nhân"
    "|Họ và tên cá nhân|Tên tập thể, cá nhân|Tập thể, cá nhân|Tập thể và cá nhân|Tên điển hình"
    "|Họ tên cá nhân, tập thể|Họ và tên, tên tập thể|Tên cá nhân, tập thể|Điển hình"
    "|Họ và tên cá nhân, tên tập thể|Cá nhân, tập thể|Họ và tên/Tên tập thể",
    Meaning.COLLECTIVE: "Tên tập thể|Tập thể|Tên cơ quan, đơn vị|Tên cơ quan",
    Meaning.MODEL: "Tên mô hình|Mô hình|Tên mô hình, cách làm hay|Tên mô hình, điển hình"
    "|Mô hình, cách làm hay|Tên việc làm",
    Meaning.HOUSEHOLD: "Tên chủ hộ|Chủ hộ|Họ và tên chủ hộ|Hộ gia đình|Tên hộ|Hộ",
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
    Meaning.UNIT: "Đơn vị|Đơn vị công tác|Nơi công tác|Cơ quan|Cơ quan, đơn vị|Địa chỉ"
    "|Đơn vị, địa chỉ|Cơ quan công tác|Cơ quan, đơn vị công tác|Xã, phường|Xã|Phường|Địa phương"
    "|Tên đơn vị|Nơi ở|Đơn vị đề nghị",
    Meaning.VILLAGE: "Thôn, bản, tổ dân phố|Thôn, bản|Thôn|Bản|Tổ dân phố|Thôn, tổ dân phố",
    Meaning.SUMMARY: "Thành tích|Tóm tắt thành tích|Tóm tắt|Nội dung|Nội dung thành tích"
    "|Thành tích đạt được|Lý do khen thưởng|Nội dung khen thưởng|Nội dung ghi danh"
    "|Thành tích tiêu biểu|Tóm tắt nội dung|Thành tích khen thưởng|Gương điển hình về",
    Meaning.FORM: "Hình thức|Hình thức khen thưởng|Hình thức khen|Hình thức ghi nhận"
    "|Hình thức đề nghị|Hình thức tôn vinh",
    Meaning.FIELD: "Lĩnh vực",
    Meaning.YEAR: "Năm|Năm ghi danh|Năm ghi nhận|Năm khen thưởng",
    Meaning.PHOTO: "Ảnh|Tên tệp ảnh|Tệp ảnh|File ảnh|Hình ảnh|Tên tệp ảnh kèm theo",
}
_BY_KEY = {
    label_key(heading): meaning
    for meaning, headings in _HEADINGS.items()
    for heading in headings.split("|")
}


_POSITION = r"\b(?:chuc vu|chuc danh|nghe nghiep|cong viec)\b"
_WHERE = r"\b(?:don vi|noi cong tac|co quan|dia chi|noi o|cho o|cong tac|noi lam viec)\b"
_BY_WORDS: tuple[tuple[re.Pattern[str], Meaning | None], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r".*\b(?:tien|muc thuong|dien thoai|cccd|cmnd|so tai khoan|ghi chu)\b", None),
        (r"(?:ho va ten|ho ten|ho, ten)\b", Meaning.NAME),
        (r".*\b(?:thanh tich|ly do (?:khen|de nghi)|ket qua noi bat)\b", Meaning.SUMMARY),
        (r"(?:tom tat|noi dung)\b", Meaning.SUMMARY),
        (r"(?:nam|ngay|ngay,? thang,? nam) sinh\b.*\bnam$", Meaning.BORN_MALE),
        (r"(?:nam|ngay|ngay,? thang,? nam) sinh\b.*\bnu$", Meaning.BORN_FEMALE),
        (r"(?:nam|ngay|ngay,? thang,? nam) sinh\b", Meaning.BORN),
        (rf"(?=.*{_POSITION}).*{_WHERE}", Meaning.POSITION_AND_UNIT),
        (rf".*{_POSITION}", Meaning.POSITION),
        (
            r"(?!.*\b(?:trinh|tinh)\b)(?:ten )?(?:don vi|noi cong tac|co quan|dia chi)\b",
            Meaning.UNIT,
        ),
        (r"hinh thuc\b", Meaning.FORM),
        (r"linh vuc\b", Meaning.FIELD),
    )
)


def meaning_by_words(heading: str) -> Meaning | None:
    """What the words of a heading are about, where nobody wrote it just so before."""
    words = " ".join(fold(heading).split())
    return next((meaning for pattern, meaning in _BY_WORDS if pattern.match(words)), None)


@dataclass(frozen=True)
class Column:
    """One column of a list: where, what stands above it, and what it is taken for."""

    number: int
    heading: str
    meaning: Meaning


@dataclass(frozen=True)
class Columns:
    """The columns of one list; ``first`` is the index of the first row below the headings."""

    columns: tuple[Column, ...]
    first: int

    def of(self, *meanings: Meaning) -> Column | None:
        """The first column with one of these meanings."""
        return next((one for one in self.columns if one.meaning in meanings), None)


def find_mapping(grid: Grid) -> Columns | None:
    """The headings of a grid that is a list: a column of names, and one column more."""
    for n, row in enumerate(grid.rows[:_MOST_ROWS_ABOVE]):
        headings, first = _headings(grid.rows, n)
        columns = _columns(headings)
        meanings = [column.meaning for column in columns]
        known = {one for one in meanings if one is not Meaning.NOTHING}
        if len(row.texts) > 1 and len(known) > 1 and known & set(NAMES):
            return Columns(columns, first)
    return None


def _headings(rows: list[GridRow], n: int) -> tuple[dict[int, str], int]:
    """Heading by column; a wide heading is put before those below it."""
    head = rows[n]
    wide = {column for column, span in head.spans.items() if span > 1 and column in head.texts}
    after = rows[n + 1] if n + 1 < len(rows) else None
    if not wide or after is None:
        return dict(head.texts), n + 1
    found = dict(head.texts)
    is_second = False
    for column in wide:
        for below in range(column, column + min(head.spans[column], 20)):
            word = after.texts.get(below)
            if word and label_key(word) and not word.strip("() ").isdigit():
                found[below] = f"{head.texts[column]} {word}"
                is_second = True
    return found, n + 2 if is_second else n + 1


def _columns(headings: Mapping[int, str]) -> tuple[Column, ...]:
    taken: dict[Meaning, int] = {}
    # A heading that is known goes before one that only has the words.
    for meaning_of in (lambda text: _BY_KEY.get(label_key(text)), meaning_by_words):
        for number in sorted(headings):
            meaning = meaning_of(headings[number])
            if meaning is not None and number not in taken.values():
                taken.setdefault(meaning, number)
    by_number = {number: meaning for meaning, number in taken.items()}
    found = [
        Column(number, headings[number], by_number.get(number, Meaning.NOTHING))
        for number in sorted(headings)
    ]
    if not any(one.meaning in NAMES for one in found):
        return tuple(_with_units_as_names(found))
    return tuple(found)


def _with_units_as_names(columns: Iterable[Column]) -> Iterable[Column]:
    """A list of collectives may call its only column of names “Tên đơn vị”."""
    for one in columns:
        is_name = one.meaning is Meaning.UNIT and label_key(one.heading) in ("tendonvi", "donvi")
        yield Column(one.number, one.heading, Meaning.COLLECTIVE) if is_name else one


def changed(mapping: Columns, wanted: Mapping[str, Meaning]) -> Columns:
    """The mapping with what the user says of some headings; ``wanted``: label key → meaning."""
    columns = tuple(
        Column(one.number, one.heading, wanted.get(label_key(one.heading), one.meaning))
        for one in mapping.columns
    )
    return Columns(columns, mapping.first)


def as_option(mapping: Columns) -> str:
    """The mapping as ``--mapping`` takes it."""
    return "; ".join(f"{one.heading}={one.meaning.value}" for one in mapping.columns)


def parse_option(text: str) -> dict[str, Meaning]:
    """``Họ tên=ten; Ghi chú=bo-qua`` → label key → meaning; raises ``ScalarError``."""
    found = {}
    for piece in filter(None, (piece.strip() for piece in text.split(";"))):
        heading, _, word = piece.rpartition("=")
        if word.strip() not in list(Meaning) or not heading.strip():
            words = ", ".join(Meaning)
            raise ScalarError(
                "mapping",
                Message(f"không hiểu {quoted(piece)}", f"{quoted(piece)} is no mapping"),
                Message(
                    f"Viết dạng Tên cột=ý nghĩa; ý nghĩa là một trong: {words}.",
                    f"Write heading=meaning, with one of {words}.",
                ),
            )
        found[label_key(heading)] = Meaning(word.strip())
    return found
