"""Everything for which a file is refused, each with its words."""

from __future__ import annotations

from honour_roll.office.refused import OfficeRefused
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count
from honour_roll.text.quoting import quoted

_MEGABYTE = 1_000_000
SAVE_AS = Message(
    "Mở tệp bằng Word hoặc Excel, chọn Tệp → Lưu dưới dạng (File → Save As), kiểu “Word Document "
    "(.docx)” hoặc “Excel Workbook (.xlsx)”, rồi gửi tệp mới.",
    "Open it in Word or Excel, choose File → Save As with the type “Word Document (.docx)” or "
    "“Excel Workbook (.xlsx)”, and send the new file.",
)
_COPY = Message(
    "Tạo một tệp Word hoặc Excel mới, chép nội dung cần gửi sang (dán chỉ giữ chữ), rồi lưu lại "
    "dưới dạng .docx hoặc .xlsx.",
    "Make a new Word or Excel file, paste what is to be sent as plain text, and save it as .docx "
    "or .xlsx.",
)
_SEND_AGAIN = Message(
    "Mở thử tệp trên máy của mình; nếu mở được thì lưu lại dưới dạng .docx hoặc .xlsx và gửi lại.",
    "Try to open it; if it opens, save it again as .docx or .xlsx and send it again.",
)
_UNPACK = Message(
    "Bấm chuột phải vào tệp, giải nén ra một thư mục rồi nhập thư mục ấy; hoặc nhờ người gửi nén "
    "lại thành tệp ZIP (Windows: Gửi tới → Thư mục nén, Send to → Compressed folder).",
    "Unpack it and import the folder, or have it packed again as a ZIP file.",
)
_ARCHIVES = ("ZIP", "RAR", "7z")
_OF_ARCHIVES_ALREADY = ("zip-locked", "zip-method", "office-too-heavy")


def of_archive(refused: OfficeRefused) -> OfficeRefused:
    """What is told where the file is no document but was sent to be unpacked."""
    if refused.code in _OF_ARCHIVES_ALREADY:
        return refused
    return OfficeRefused(refused.code, refused.what, _UNPACK)


def empty() -> OfficeRefused:
    """Not a single byte."""
    return OfficeRefused("file-empty", Message("Tệp trống.", "The file is empty."), _SEND_AGAIN)


def too_heavy(most: int) -> OfficeRefused:
    """More than ``most`` bytes."""
    size = format_count(most // _MEGABYTE)
    return OfficeRefused(
        "office-too-heavy",
        Message(f"Tệp nặng quá {size} MB.", f"The file is over {size} MB."),
        Message(
            "Chia thành nhiều tệp; nếu nặng vì ảnh thì gửi ảnh riêng, bên cạnh tệp này.",
            "Send several files; if photos make it heavy, send them beside it.",
        ),
    )


def old_format() -> OfficeRefused:
    """The format of Word and Excel before 2007."""
    return OfficeRefused(
        "office-old-format",
        Message(
            "Tệp thuộc định dạng cũ của Word hoặc Excel (.doc, .xls).",
            "The file has the old format of Word or Excel (.doc, .xls).",
        ),
        SAVE_AS,
    )


def locked() -> OfficeRefused:
    """Encrypted by Office with a password."""
    return OfficeRefused(
        "office-locked",
        Message("Tệp được đặt mật khẩu nên không mở được.", "The file is locked by a password."),
        Message(
            "Mở tệp bằng mật khẩu, chọn Tệp → Thông tin → Bảo vệ → Mã hóa bằng mật khẩu, xóa mật "
            "khẩu rồi lưu lại.",
            "Open it with the password, choose File → Info → Protect → Encrypt with Password, "
            "clear the password and save.",
        ),
    )


def not_office(found: str, name: str) -> OfficeRefused:
    """``found``: what it is instead, by its first bytes; "" if that is unknown."""
    really = f", mà là tệp {found}" if found else ""
    indeed = f": it is {found}" if found else ""
    return OfficeRefused(
        "office-other-format",
        Message(
            f"{quoted(name)} không phải là tệp Word (.docx) hay Excel (.xlsx){really}.",
            f"{quoted(name)} is not a Word (.docx) or Excel (.xlsx) file{indeed}.",
        ),
        _UNPACK if found in _ARCHIVES else SAVE_AS,
    )


def misnamed(name: str, ending: str) -> OfficeRefused:
    """A Word file named as Excel's, or the other way round."""
    return OfficeRefused(
        "office-ending",
        Message(
            f"{quoted(name)} thật ra là tệp {ending}: đuôi tên tệp không đúng.",
            f"{quoted(name)} is really a {ending} file.",
        ),
        Message(f"Đổi đuôi tên tệp thành {ending}.", f"Rename it so that it ends in {ending}."),
    )


def binary_workbook() -> OfficeRefused:
    """XLSB: no XML inside."""
    return OfficeRefused(
        "office-binary",
        Message("Bảng tính ở dạng nhị phân (.xlsb).", "The workbook is a binary one (.xlsb)."),
        SAVE_AS,
    )


def macros(part: str) -> OfficeRefused:
    """It carries programs."""
    return OfficeRefused(
        "office-macros",
        Message(
            f"Tệp có macro ({quoted(part)}), tức là có chương trình kèm theo; tệp như vậy không "
            "được nhận.",
            f"The file has macros ({quoted(part)}); such files are not taken.",
        ),
        SAVE_AS,
    )


def strict_format() -> OfficeRefused:
    """ISO's strict kind, which the libraries do not read."""
    return OfficeRefused(
        "office-strict",
        Message(
            "Tệp được lưu theo chuẩn “Strict Open XML”, chương trình không đọc được.",
            "The file is saved as “Strict Open XML”, which is not read here.",
        ),
        SAVE_AS,
    )


def embedded(part: str) -> OfficeRefused:
    """Another file or program lies within."""
    return OfficeRefused(
        "office-embedded",
        Message(
            f"Tệp có đối tượng nhúng ({quoted(part)}): một tệp khác nằm bên trong.",
            f"The file has an embedded object ({quoted(part)}).",
        ),
        Message(
            "Mở tệp, bấm vào đối tượng ấy (biểu tượng tệp, biểu đồ, bảng Excel dán vào Word …) và "
            "xóa đi, hoặc dán lại dưới dạng chữ hay ảnh; rồi lưu lại.",
            "Delete the object (a file's icon, a chart, a pasted sheet …), or paste it again as "
            "text or picture, and save.",
        ),
    )


def external(target: str) -> OfficeRefused:
    """Part of it would come from elsewhere."""
    return OfficeRefused(
        "office-external",
        Message(
            f"Tệp lấy dữ liệu từ nơi khác ({quoted(target)}).",
            f"The file takes data from elsewhere ({quoted(target)}).",
        ),
        Message(
            "Trong Excel: Dữ liệu → Sửa liên kết (Edit Links) → Ngắt liên kết (Break Link), hoặc "
            "dán lại thành giá trị. Trong Word: xóa ảnh hay trường liên kết rồi chèn lại ảnh từ "
            "máy. Sau đó lưu lại.",
            "In Excel: Data → Edit Links → Break Link, or paste values. In Word: delete the linked "
            "picture or field and insert the picture itself. Then save.",
        ),
    )


def broken(part: str = "") -> OfficeRefused:
    """The bytes are not what the format asks for."""
    where = f" ({quoted(part)})" if part else ""
    return OfficeRefused(
        "office-broken",
        Message(f"Tệp bị hỏng, không đọc được{where}.", f"The file is damaged{where}."),
        _SEND_AGAIN,
    )


def document_type(part: str) -> OfficeRefused:
    """XML with a DTD: Office never writes one, and entities can swell without end."""
    return OfficeRefused(
        "office-xml-dtd",
        Message(
            f"Bên trong tệp có khai báo XML lạ (DTD, {quoted(part)}), Word và Excel không bao giờ "
            "ghi như vậy; tệp có thể nguy hiểm nên không được mở.",
            f"The file holds an XML document type ({quoted(part)}), which Word and Excel never "
            "write; it may be dangerous.",
        ),
        _COPY,
    )


def too_complex(part: str) -> OfficeRefused:
    """More elements, attributes or depth than a person's document has."""
    return OfficeRefused(
        "office-too-complex",
        Message(
            f"Tệp quá phức tạp ({quoted(part)}): quá nhiều ô, đoạn hoặc định dạng.",
            f"The file is too complex ({quoted(part)}).",
        ),
        Message(
            "Chia thành nhiều tệp nhỏ. Trong Excel, bôi đen rồi xóa các dòng, cột trống có kẻ "
            "khung; hoặc chép phần cần gửi sang tệp mới.",
            "Send several smaller files. In Excel delete empty formatted rows and columns, or copy "
            "what is needed into a new file.",
        ),
    )


def swells() -> OfficeRefused:
    """Unpacked it is far larger than it looks: a ZIP bomb, or rows without end."""
    return OfficeRefused(
        "office-swells",
        Message(
            "Tệp nén lại thì nhỏ nhưng mở ra lớn bất thường, có thể làm treo máy.",
            "The file is small when packed and swells enormously when opened.",
        ),
        _COPY,
    )


def too_many_parts(most: int) -> OfficeRefused:
    """More than ``most`` files within."""
    return OfficeRefused(
        "office-too-many-parts",
        Message(f"Bên trong tệp có quá {format_count(most)} phần.", f"It has over {most} parts."),
        Message("Chia thành nhiều tệp nhỏ rồi gửi lại.", "Send several smaller files."),
    )


def odd_part(part: str) -> OfficeRefused:
    """A part with a name that leads elsewhere, or that stands twice."""
    return OfficeRefused(
        "office-odd-part",
        Message(
            f"Bên trong tệp có phần mang tên bất thường ({quoted(part)}).",
            f"It has a part with an odd name ({quoted(part)}).",
        ),
        _COPY,
    )


def zip_locked() -> OfficeRefused:
    """Members of a ZIP file are encrypted."""
    return OfficeRefused(
        "zip-locked",
        Message("Tệp ZIP được đặt mật khẩu.", "The ZIP file is locked by a password."),
        Message(
            "Giải nén bằng mật khẩu, rồi nhập thư mục vừa giải nén.",
            "Unpack it with the password, then import the folder.",
        ),
    )


def zip_method(part: str) -> OfficeRefused:
    """Packed in a way that is not read."""
    return OfficeRefused(
        "zip-method",
        Message(
            f"{quoted(part)} được nén theo cách chương trình không đọc.",
            f"{quoted(part)} is packed in a way that is not read here.",
        ),
        Message(
            "Giải nén ra thư mục rồi nhập thư mục ấy, hoặc nén lại bằng Windows (Send to → "
            "Compressed folder).",
            "Unpack it and import the folder, or pack it again with Windows.",
        ),
    )
