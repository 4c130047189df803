"""The columns of an office's list: what each holds, and what the user says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest
from unicodedata import normalize

from honour_roll.forms.fields import bare_label
from honour_roll.forms.grids import GridRow
from honour_roll.text.address_forms import is_form_of_address
from honour_roll.text.folding import fold
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.private import masked
from honour_roll.text.quoting import quoted


class Meaning(StrEnum):
    """What a column holds; the value is the word for it on the command line."""

    ORDER = "stt"
    NAME = "ten"
    NAME_AND_POSITION = "ten-chuc-vu"
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
    ADDRESS = "dia-chi"
    VILLAGE = "thon"
    SUMMARY = "thanh-tich"
    KIND = "loai"
    FORM = "hinh-thuc"
    FIELD = "linh-vuc"
    YEAR = "nam"
    PHOTO = "anh"
    NOTHING = "bo-qua"


NAMES = (
    Meaning.NAME,
    Meaning.NAME_AND_POSITION,
    Meaning.COLLECTIVE,
    Meaning.MODEL,
    Meaning.HOUSEHOLD,
)
LABELS: Mapping[Meaning, str] = {
    Meaning.ORDER: "số thứ tự",
    Meaning.NAME: "họ và tên, hoặc tên gọi",
    Meaning.NAME_AND_POSITION: "họ và tên, rồi chức vụ và đơn vị sau dấu phẩy",
    Meaning.COLLECTIVE: "tên tập thể",
    Meaning.MODEL: "tên mô hình",
    Meaning.HOUSEHOLD: "tên chủ hộ",
    Meaning.BORN: "năm sinh",
    Meaning.BORN_MALE: "năm sinh của nam",
    Meaning.BORN_FEMALE: "năm sinh của nữ",
    Meaning.GENDER: "giới tính",
    Meaning.MALE: "là nam: dấu x hoặc năm sinh",
    Meaning.FEMALE: "là nữ: dấu x hoặc năm sinh",
    Meaning.POSITION: "chức vụ, công việc",
    Meaning.POSITION_AND_UNIT: "chức vụ và đơn vị",
    Meaning.UNIT: "đơn vị hoặc địa chỉ",
    Meaning.ADDRESS: "địa chỉ: lấy thôn, bản, tổ dân phố",
    Meaning.VILLAGE: "thôn, bản, tổ dân phố",
    Meaning.SUMMARY: "tóm tắt thành tích",
    Meaning.KIND: "cá nhân, tập thể, mô hình hay hộ",
    Meaning.FORM: "hình thức ghi nhận",
    Meaning.FIELD: "lĩnh vực",
    Meaning.YEAR: "năm ghi nhận",
    Meaning.PHOTO: "tên tệp ảnh",
    Meaning.NOTHING: "bỏ qua",
}
_NAME_IN_PARTS = "họ và tên, ghép các cột này từ trái sang phải"
_UNSURE = "chưa rõ, có thể là một phần của tên"


@dataclass(frozen=True)
class Column:
    """One column of a list: where, what stands above it, and what it is taken for.

    ``is_unsure``: a part of the name may stand there, and nobody has said so.
    """

    number: int
    heading: str
    meaning: Meaning
    is_unsure: bool = False


@dataclass(frozen=True)
class Columns:
    """The columns of one list.

    ``first`` is the index of the first row below the headings, ``top`` that of their first row.
    """

    columns: tuple[Column, ...]
    first: int
    top: int = 0

    def of(self, *meanings: Meaning) -> Column | None:
        """The first column with one of these meanings."""
        return next((one for one in self.columns if one.meaning in meanings), None)

    @property
    def parts(self) -> tuple[Column, ...]:
        """Those of a name that stands in several; none where one has all of it."""
        found = tuple(one for one in self.columns if one.meaning is Meaning.NAME)
        return found if len(found) > 1 else ()

    @property
    def unsure(self) -> list[Column]:
        """Those that may be a part of the name."""
        return [one for one in self.columns if one.is_unsure]

    def label(self, column: Column) -> str:
        """What a column is taken for, as the user is asked about it."""
        if column.is_unsure:
            return _UNSURE
        return _NAME_IN_PARTS if column in self.parts else LABELS[column.meaning]

    def names_in(self, row: GridRow) -> list[Column]:
        """The columns that name the honouree of a row whose name was joined."""
        names = [one for one in self.columns if one.meaning in NAMES]
        return [one for one in names if row.texts.get(one.number)]

    def joined(self, row: GridRow) -> GridRow:
        """The row with the whole name in the first of its columns."""
        if not self.parts:
            return row
        numbers = [one.number for one in self.parts]
        whole = " ".join(
            _part(row.texts[one.number], one.heading)
            for one in self.parts
            if row.texts.get(one.number)
        )
        texts = {n: text for n, text in row.texts.items() if n not in numbers}
        lines = {n: found for n, found in row.lines.items() if n not in numbers}
        if whole:
            texts[numbers[0]] = whole
        people = _people([row.lines[n] for n in numbers if n in row.lines])
        if people:
            lines[numbers[0]] = people
        own = [n for n in numbers if row.texts.get(n) and n not in row.below]
        below = row.below - set(numbers) if own else row.below
        return replace(row, texts=texts, lines=lines, below=below)


def _part(text: str, heading: str) -> str:
    """A cell of a name; in the column “Ông/Bà” Ông is no family name, and gets a sign."""
    is_address = is_form_of_address(heading) and is_form_of_address(text)
    return f"{text.rstrip(' .,:')}:" if is_address else text


def _people(lines: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Line by line, where several cells of one name have lines."""
    return tuple(" ".join(filter(None, one)) for one in zip_longest(*lines))


def heading_key(text: str) -> str:
    """A form in which a heading is equal for one spelling: “Nam” is not “Năm”, nor “Họ” “Hộ”."""
    return bare_label(normalize("NFC", text).lower())


def changed(mapping: Columns, wanted: Mapping[str, Meaning]) -> Columns:
    """The mapping with what the user says of some headings; ``wanted``: heading → meaning."""
    columns = []
    for one in mapping.columns:
        said = [meaning for typed, meaning in wanted.items() if one in _meant(typed, mapping)]
        columns.append(Column(one.number, one.heading, said[-1]) if said else one)
    return replace(mapping, columns=tuple(columns))


def has_heading(mapping: Columns, typed: str) -> bool:
    """Whether one of the columns is headed so."""
    return bool(_meant(typed, mapping))


def _meant(typed: str, mapping: Columns) -> list[Column]:
    """The columns of a heading as typed; without its marks where none is just so.

    Messages mask what is private in a heading: as they show it, it means the only one like that.
    """
    key = heading_key(typed)
    exact = [one for one in mapping.columns if heading_key(one.heading) == key]
    loose = [one for one in mapping.columns if fold(heading_key(one.heading)) == fold(key)]
    veiled = _shown_as(typed, mapping)
    return exact or loose or (veiled if len(veiled) == 1 else [])


def _shown_as(typed: str, mapping: Columns) -> list[Column]:
    key = heading_key(typed)
    return [one for one in mapping.columns if heading_key(masked(one.heading)) == key]


def as_option(mapping: Columns) -> str:
    """The mapping as ``--mapping`` takes it; a heading that isn't shown whole only if it must."""
    needed = (one for one in mapping.columns if is_shown(one.heading) or not _is_left(one))
    shown = ((one.heading.replace(";", ","), one.meaning.value) for one in needed)
    return "; ".join(f"{heading}={word}" for heading, word in shown)


def is_shown(heading: str) -> bool:
    """Whether messages show all of a heading, so that it may be copied from them."""
    return masked(heading) == heading


def _is_left(column: Column) -> bool:
    return column.meaning is Meaning.NOTHING and not column.is_unsure


def parse_option(text: str) -> dict[str, Meaning]:
    """``Họ tên=ten; Ghi chú=bo-qua`` → heading → meaning; raises ``ScalarError``."""
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
        found[heading.strip()] = Meaning(word.strip())
    return found


def unknown_heading(heading: str, mappings: Sequence[Columns]) -> ScalarError:
    """What is wrong with a heading that no list has, or that several are shown as."""
    if any(_shown_as(heading, mapping) for mapping in mappings):
        return ScalarError(
            "mapping",
            Message(
                f"nhiều cột có tiêu đề được hiện là {quoted(heading)}",
                f"several columns are shown as {quoted(heading)}",
            ),
            Message(
                "Gõ cả tiêu đề như trong tệp, hoặc bỏ số riêng tư khỏi các tiêu đề ấy",
                "Type the heading as in the file, or take the private number out of it",
            ),
        )
    known = dict.fromkeys(one.heading for mapping in mappings for one in mapping.columns)
    shown = ", ".join(map(quoted, known))
    return ScalarError(
        "mapping",
        Message(f"không có cột {quoted(heading)}", f"no column is headed {quoted(heading)}"),
        Message(f"Các cột là: {shown}", f"The columns are: {shown}"),
    )
