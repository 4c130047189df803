"""What people are told about a YAML file that cannot be taken as it is."""

from __future__ import annotations

from typing import NamedTuple

from honour_roll.text.legacy import Encoding
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


class Fault(NamedTuple):
    """A problem without its place: ``what`` says it, ``remedy`` says how to mend it."""

    code: str
    what: Message
    remedy: Message


QUOTE_IT = Message(
    'Nếu đây là văn bản, đặt cả giá trị trong dấu nháy kép thẳng, ví dụ "…".',
    'If this is text, put the whole value in straight double quotes, as in "…".',
)
ALIAS = Fault(
    "yaml-alias",
    Message(
        "giá trị bắt đầu bằng dấu sao (*): YAML hiểu là tham chiếu, Sổ không dùng tham chiếu",
        "an alias (*) is not allowed",
    ),
    QUOTE_IT,
)
ANCHOR = Fault(
    "yaml-anchor",
    Message(
        "giá trị bắt đầu bằng dấu “&”: YAML hiểu là điểm neo, Sổ không dùng điểm neo",
        "an anchor (&) is not allowed",
    ),
    QUOTE_IT,
)
TAG = Fault(
    "yaml-tag",
    Message(
        "giá trị bắt đầu bằng dấu chấm than (!): YAML hiểu là thẻ kiểu, Sổ không dùng thẻ kiểu",
        "a tag (!) is not allowed",
    ),
    QUOTE_IT,
)
MERGE_KEY = Fault(
    "yaml-merge-key",
    Message("Sổ không dùng mục gộp “<<”", "the merge key << is not allowed"),
    Message("Chép các mục cần dùng ra đây rồi xóa “<<”.", "Write the entries out instead."),
)
SEVERAL_DOCUMENTS = Fault(
    "yaml-several-documents",
    Message(
        "từ đây là tài liệu thứ hai trong cùng một tệp (sau dòng “---”)",
        "a second YAML document starts here",
    ),
    Message(
        "Xóa dòng “---”; nếu bên dưới là một hồ sơ khác, chuyển nó sang tệp riêng.",
        "Delete the line ---; give another record a file of its own.",
    ),
)
KEY_NOT_TEXT = Fault(
    "yaml-key-not-text",
    Message(
        "tên mục phải là chữ, ở đây lại là một danh sách hoặc một nhóm mục",
        "a key must be text, not a list or a mapping",
    ),
    Message(
        "Viết tên mục bằng chữ rồi dấu hai chấm; nếu dấu [ hay { thuộc văn bản, đặt cả giá trị"
        ' trong dấu nháy kép thẳng, ví dụ "…".',
        "Write the key as text and a colon; if [ or { belongs to a text, put the whole value"
        " in straight double quotes.",
    ),
)
ROOT_NOT_MAPPING = Fault(
    "yaml-root",
    Message(
        "tệp phải gồm các dòng “tên mục: giá trị”, ở đây lại là danh sách hoặc văn bản thường",
        "the file must hold “key: value” lines, not a list or plain text",
    ),
    Message(
        "Viết mỗi mục một dòng, có dấu cách sau dấu hai chấm, ví dụ “name: Nguyễn Văn A”.",
        "Write one entry a line with a space after the colon, as in “name: Nguyễn Văn A”.",
    ),
)
BLANK_ITEM = Fault(
    "yaml-blank-item",
    Message("một phần tử của danh sách để trống", "an item of the list is blank"),
    Message("Điền nội dung cho phần tử này hoặc xóa nó đi.", "Fill it in or delete it."),
)
CONFLICT = Fault(
    "yaml-merge-conflict",
    Message(
        "tệp còn dấu xung đột của git (<<<<<<<, =======, >>>>>>>): hai người cùng sửa chỗ này",
        "unresolved git merge conflict (<<<<<<<, =======, >>>>>>>)",
    ),
    Message(
        "Giữ lại nội dung đúng trong hai phần, xóa phần kia và xóa cả các dòng dấu đó.",
        "Keep the right version, delete the other one and the marker lines.",
    ),
)
HEAP_OF_MARKS = Fault(
    "yaml-control-character",
    Message(
        "có quá nhiều dấu chồng lên một chữ, không phải chữ viết thông thường",
        "too many combining marks on one letter",
    ),
    Message("Xóa chữ ở vị trí này rồi gõ lại.", "Delete the letter here and type it again."),
)
NOT_TEXT = Fault(
    "yaml-not-text",
    Message(
        "tệp là tài liệu Word, Excel, PDF hoặc ảnh mang tên “.yml”, không phải văn bản",
        "the file is a document or a picture that was named .yml",
    ),
    Message(
        "Đổi lại đuôi cũ của tệp; nội dung thì chép vào một tệp “.yml” mới, soạn bằng Notepad"
        " hoặc VS Code.",
        "Give it back its ending, and write its content into a new text file.",
    ),
)
_SAVE_AS_UTF8 = Message(
    "Mở tệp bằng Notepad, chọn “Lưu thành” (Save As), ở ô “Mã hóa” (Encoding) chọn UTF-8, rồi"
    " lưu lại.",
    "Save the file again with the encoding UTF-8.",
)
UTF_16 = Fault(
    "yaml-encoding",
    Message("tệp được lưu bằng mã UTF-16, không phải UTF-8", "the file is UTF-16, not UTF-8"),
    _SAVE_AS_UTF8,
)


def old_encoding(encoding: Encoding, line: str) -> Fault:
    """The file is in ``encoding``; ``line`` is the first that shows it, converted."""
    shown = quoted(line.strip())
    return Fault(
        "yaml-encoding",
        Message(
            f"tệp được lưu bằng bảng mã {encoding}, không phải UTF-8; dòng này là {shown}?",
            f"the file is in {encoding}, not UTF-8; does this line say {shown}?",
        ),
        convert(encoding),
    )


def convert(encoding: Encoding) -> Message:
    """How to get from an old encoding to Unicode, with the keyboard program that offices have."""
    return Message(
        "Chép phần văn bản này; mở UniKey Toolkit (Ctrl+Shift+F6), chọn bảng mã nguồn"
        f" “{encoding}”, đích “Unicode”, đánh dấu chuyển mã Clipboard và bấm “Chuyển mã”; dán"
        " đè lên chỗ cũ rồi lưu tệp với mã hóa UTF-8.",
        f"Convert the text from {encoding} to Unicode, for example with the UniKey Toolkit"
        " (Ctrl+Shift+F6), and save the file as UTF-8.",
    )


def not_utf8(byte: int) -> Fault:
    """``byte`` is the first that cannot be UTF-8."""
    return Fault(
        "yaml-encoding",
        Message(
            f"tệp không được lưu bằng mã UTF-8 (byte 0x{byte:02X} ở đây không hợp lệ)",
            f"the file is not UTF-8 (invalid byte 0x{byte:02X})",
        ),
        _SAVE_AS_UTF8,
    )


def control_character(character: str) -> Fault:
    """``character`` has no place in text, or ends a line in YAML but not in an editor."""
    name = f"U+{ord(character):04X}"
    return Fault(
        "yaml-control-character",
        Message(
            f"có ký tự ẩn không dùng được ({name}), thường do dán từ Word hoặc trang web",
            f"control or invisible character {name}",
        ),
        Message(
            "Xóa ký tự ở vị trí này (hoặc gõ lại cả dòng); muốn xuống dòng thì dùng phím Enter.",
            "Delete it or type the line again; for a new line press Enter.",
        ),
    )


def too_large(limit: int) -> Fault:
    """The file has more than ``limit`` bytes."""
    size = f"{limit // 1024} KB" if limit >= 1024 else f"{limit} byte"
    return Fault(
        "yaml-too-large",
        Message(f"tệp lớn hơn {size}", f"the file is larger than {limit} bytes"),
        Message(
            "Chia nội dung ra nhiều tệp; ảnh và tài liệu kèm theo để thành tệp riêng.",
            "Split it into several files; keep pictures and documents out of it.",
        ),
    )


def too_deep(limit: int) -> Fault:
    """Lists and mappings lie more than ``limit`` deep in one another."""
    return Fault(
        "yaml-too-deep",
        Message(f"các mục lồng nhau quá {limit} bậc", f"nested more than {limit} levels deep"),
        Message(
            "Xem lại thụt lề và các dấu ngoặc ở chỗ này.", "Check indentation and brackets here."
        ),
    )


def too_many(limit: int) -> Fault:
    """The file holds more than ``limit`` keys, values, lists and mappings."""
    return Fault(
        "yaml-too-many",
        Message(f"tệp có quá nhiều mục (hơn {limit})", f"the file holds more than {limit} nodes"),
        Message("Chia nội dung ra nhiều tệp.", "Split it into several files."),
    )


def duplicate_key(key: str, first_line: int) -> Fault:
    """``key`` stood in the same mapping before, on ``first_line``."""
    name = quoted(key)
    return Fault(
        "yaml-duplicate-key",
        Message(
            f"mục {name} được viết hai lần, lần đầu ở dòng {first_line}",
            f"the key {name} is written twice, first on line {first_line}",
        ),
        Message("Giữ một chỗ và xóa chỗ kia.", "Keep one of the two."),
    )
