"""Field types: what a person typed in YAML (always a string) into years, dates, numbers, text.

Our own parsers read every scalar, because pydantic's lax mode turns ``1589673600`` into a
date, ``on`` into True and ``2_020`` into a number. A value that already has its Python type
(tests, the demo generator, imports) passes through.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Generic, TypeVar

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from honour_roll.text.dates import PartialDate, parse_date, parse_year
from honour_roll.text.devices import device_hint, is_device
from honour_roll.text.folding import collapse_spaces
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.numbers import parse_decimal, parse_flag

T = TypeVar("T")

_PHOTO_BY = re.compile(r"^(ảnh|photo)\s*:\s*", re.IGNORECASE)

MAX_LINE = 500
MAX_PARAGRAPH = 4_000
MAX_STORY = 65_536
_MAX_FILE_NAME = 150
_NEVER_IN_URL = frozenset(" \"'<>\\`")


class Reads(Generic[T]):
    """How a field of type ``kind`` is read, written back, and described to editors."""

    def __init__(
        self,
        kind: type[T],
        parse: Callable[[str], T],
        schema: dict[str, Any],
        to_data: Callable[[T], object] | None = None,
    ) -> None:
        self._kind = kind
        self._parse = parse
        self._schema = schema
        self._to_data = to_data

    @property
    def kind(self) -> type[T]:
        """What it is read as."""
        return self._kind

    @property
    def is_text(self) -> bool:
        """Whether it stays text: neither a number nor a date nor yes and no."""
        return self._kind is str

    def read(self, value: object) -> T:
        """Parse a string, let a value of the type through; raises ScalarError otherwise."""
        if isinstance(value, str):
            return self._parse(value)
        if isinstance(value, self._kind):
            return value
        raise not_a_scalar()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        to_data = self._to_data
        return core_schema.no_info_plain_validator_function(
            self.read,
            serialization=to_data and core_schema.plain_serializer_function_ser_schema(to_data),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self._schema)


def not_a_scalar() -> ScalarError:
    """The error for a list or a mapping where one value is expected."""
    return ScalarError(
        "one-value",
        Message(
            "chỗ này cần đúng một giá trị, không phải danh sách hay nhóm mục",
            "one value is expected here, not a list or a mapping",
        ),
        Message(
            "Viết giá trị trên cùng dòng với tên mục, ví dụ: year: 2020.",
            "Write the value on the line of its key, for example year: 2020.",
        ),
    )


def _too_long(length: int, limit: int) -> ScalarError:
    return ScalarError(
        "text-too-long",
        Message(
            f"dài {length} ký tự, quá giới hạn {limit} ký tự",
            f"{length} characters long, over the limit of {limit}",
        ),
        Message("Rút gọn nội dung của mục này.", "Shorten it."),
    )


def _empty() -> ScalarError:
    return ScalarError(
        "text-empty",
        Message("bỏ trống", "is empty"),
        Message("Điền nội dung, hoặc xóa hẳn mục này.", "Fill it in, or delete the key."),
    )


def read_line(text: str) -> str:
    """Text on one line: surrounding and repeated spaces and line breaks folded."""
    line = collapse_spaces(text)
    if not line:
        raise _empty()
    if len(line) > MAX_LINE:
        raise _too_long(len(line), MAX_LINE)
    return line


def read_credit(text: str) -> str:
    """A line without the “Ảnh:” with which many begin it: pages and books put that before it."""
    line = read_line(text)
    return _PHOTO_BY.sub("", line) or line


def read_paragraph(text: str) -> str:
    """A short passage on one line, up to 4,000 characters."""
    paragraph = collapse_spaces(text)
    if not paragraph:
        raise _empty()
    if len(paragraph) > MAX_PARAGRAPH:
        raise _too_long(len(paragraph), MAX_PARAGRAPH)
    return paragraph


def read_story(text: str) -> str:
    """CommonMark kept as typed but for surrounding blank lines, up to 65,536 characters."""
    story = text.strip("\n")
    if not story.strip():
        raise _empty()
    if len(story) > MAX_STORY:
        raise _too_long(len(story), MAX_STORY)
    return story


def read_url(text: str) -> str:
    """An http or https address without spaces, quotes or control characters."""
    forbidden = not text.isprintable() or not _NEVER_IN_URL.isdisjoint(text)
    has_host = text.partition("://")[2].strip("/") != ""
    if forbidden or not has_host or not text.lower().startswith(("http://", "https://")):
        raise ScalarError(
            "url-form",
            Message("không phải một địa chỉ trang web", "is not a web address"),
            Message(
                "Chép nguyên địa chỉ từ trình duyệt, bắt đầu bằng https:// hoặc http://.",
                "Copy the whole address, starting with https:// or http://.",
            ),
        )
    if len(text) > MAX_LINE * 4:
        raise _too_long(len(text), MAX_LINE * 4)
    return text


_PHOTO_BESIDE = Message(
    "Đặt ảnh cùng thư mục với tệp này và chỉ ghi tên tệp, ví dụ: hoi-nghi.jpg.",
    "Put the file into the same folder and write its name only: meeting.jpg.",
)
_TEMPLATE_BESIDE = Message(
    "Đặt mẫu cùng thư mục với tệp này và chỉ ghi tên tệp, ví dụ: mau-cua-co-quan.typ.",
    "Put the template into the same folder and write its name only: our-template.typ.",
)


def read_template_name(text: str) -> str:
    """The same of a template."""
    return read_file_name(text, _TEMPLATE_BESIDE)


def read_file_name(text: str, remedy: Message = _PHOTO_BESIDE) -> str:
    """The bare name of a file that lies beside the one that names it; ``remedy`` if it is not."""
    forbidden = any(not c.isprintable() or c in '/\\:*?"<>|' for c in text) or is_device(text)
    # Windows takes dots and spaces off the end of a name.
    shortened = text.startswith(".") or text.endswith((".", " "))
    if forbidden or not text or shortened or len(text) > _MAX_FILE_NAME:
        device = device_hint(text)
        raise ScalarError(
            "file-name-form",
            Message("không phải tên tệp nằm cạnh tệp này", "is not the name of a file beside this"),
            Message(f"{device.vi}{remedy.vi}", f"{device.en}{remedy.en}"),
        )
    return text


def read_email(text: str) -> str:
    """An e-mail address that is safe within ``mailto:``."""
    local, _, host = text.partition("@")
    allowed = all(c.isascii() and (c.isalnum() or c in ".-_+@") for c in text)
    if not (allowed and local and "." in host.strip(".") and "@" not in host):
        raise ScalarError(
            "email-form",
            Message("không phải một địa chỉ thư điện tử", "is not an e-mail address"),
            Message("Viết dạng ten@coquan.gov.vn.", "Write it like name@office.gov.vn."),
        )
    return text


def read_share(text: str) -> float:
    """A share of a photo's width or height, 0 to 1."""
    share = parse_decimal(text.replace(".", ","))
    if not 0 <= share <= 1:
        raise ScalarError(
            "focus-range",
            Message("phải nằm trong khoảng từ 0 đến 1", "must lie between 0 and 1"),
            Message("Ví dụ: [0.5, 0.3].", "For example [0.5, 0.3]."),
        )
    return float(share)


def date_to_data(date: PartialDate) -> int | str | datetime.date:
    """A date in the YAML type that editors show without quotation marks."""
    if date.month is None:
        return date.year
    return date.iso() if date.day is None else date.first_day()


def decimal_to_data(value: Decimal) -> int | str:
    """A figure as a whole number, or with the decimal comma that people write."""
    whole = int(value)
    return whole if whole == value else str(value).replace(".", ",")


_DATE_SCHEMA = {
    "type": ["integer", "string"],
    "examples": [2020, "2020-05", "2020-05-17"],
    "minimum": 1000,
    "maximum": 2999,
}
_YEAR_SCHEMA = {
    "type": ["integer", "string"],
    "minimum": 1000,
    "maximum": 2999,
    "pattern": "^[12][0-9]{3}$",
}
_FIGURE_SCHEMA = {"type": ["number", "string"], "minimum": 0}
_FLAG_SCHEMA = {"enum": [True, False, "có", "không"]}
_LINE_SCHEMA = {"type": "string", "minLength": 1}

Year = Annotated[int, Reads(int, parse_year, _YEAR_SCHEMA)]
Date = Annotated[PartialDate, Reads(PartialDate, parse_date, _DATE_SCHEMA, date_to_data)]
Figure = Annotated[Decimal, Reads(Decimal, parse_decimal, _FIGURE_SCHEMA, decimal_to_data)]
Flag = Annotated[bool, Reads(bool, parse_flag, _FLAG_SCHEMA)]
Line = Annotated[str, Reads(str, read_line, _LINE_SCHEMA)]
Numbered = Annotated[str, Reads(str, read_line, {"type": ["string", "integer"], "minLength": 1})]
"""A line that may look like a number: a document's number, a unit's code, a volume."""
Credit = Annotated[str, Reads(str, read_credit, _LINE_SCHEMA)]
Paragraph = Annotated[str, Reads(str, read_paragraph, _LINE_SCHEMA)]
Story = Annotated[str, Reads(str, read_story, _LINE_SCHEMA, lambda story: f"{story}\n")]
Url = Annotated[str, Reads(str, read_url, {"type": "string", "pattern": "^https?://"})]
Email = Annotated[str, Reads(str, read_email, {"type": "string", "format": "email"})]
FileName = Annotated[str, Reads(str, read_file_name, _LINE_SCHEMA)]
TemplateName = Annotated[str, Reads(str, read_template_name, _LINE_SCHEMA)]
Share = Annotated[
    float,
    Reads(float, read_share, {"type": ["number", "string"], "minimum": 0, "maximum": 1}),
]


def described(title: str, description: str = "", **more: Any) -> Any:
    """A field with its Vietnamese title and description, as editors and forms show them."""
    return Field(title=title, description=description or None, **more)
