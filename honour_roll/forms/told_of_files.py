"""What is told of files as a whole, and of photos that came along or did not."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.forms.photo_names import Sitter
from honour_roll.intake.beside import stem_of
from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_SHOWN = 20


def nothing_found(place: Place) -> Told:
    """Neither a form nor a list."""
    return told(
        place,
        "form-none",
        Message(
            "không thấy phiếu ghi danh hay bảng danh sách nào trong tệp",
            "there is neither a form nor a list in the file",
        ),
        Message(
            "Dùng phiếu mẫu (honour-roll template phieu.docx), hoặc bảng có cột Họ và tên.",
            "Use the form (honour-roll template form.docx), or a table with a column of names.",
        ),
    )


def font_lost(place: Place) -> Told:
    """Letters typed for a font of the time before Unicode, which the file doesn't name."""
    return told(
        place,
        "text-old",
        Message(
            "bảng gõ bằng bảng mã cũ (TCVN3, VNI) mà ô không còn phông .VnTime, VNI-Times nên "
            "không đọc được chữ",
            "the table is typed in an old encoding, without the font that would tell which",
        ),
        Message(
            "Bôi đen cả bảng, chọn lại phông đã dùng khi gõ (.VnTime hoặc VNI-Times), lưu rồi nhập "
            "lại; hoặc chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6).",
            "Give the table the font it was typed in, or convert it to Unicode.",
        ),
    )


def photo_not_found(place: Place, text: str) -> Told:
    """A photo that is named and did not come along."""
    return told(
        place,
        "photo-missing",
        Message(
            f"không thấy tệp ảnh {quoted(text)} gửi kèm", f"the photo {quoted(text)} is missing"
        ),
        Message(
            "Đặt tệp ảnh cùng thư mục với tệp này, tên giống hệt như trong ô.",
            "Put the photo beside this file, under the same name.",
        ),
    )


def photos_unused(place: Place, names: Sequence[str]) -> Told:
    """Photos that came along and that nobody asked for."""
    shown = _listed(names)
    return told(
        place,
        "photo-left",
        Message(
            f"có {len(names)} ảnh gửi kèm không biết của ai: {shown.vi}",
            f"{len(names)} photos belong to nobody: {shown.en}",
        ),
        Message(
            "Đặt tên ảnh theo tên điển hình, hoặc ghi tên tệp vào cột Ảnh.",
            "Name a photo after its honouree, or write its name into the column of photos.",
        ),
        Severity.WARNING,
    )


def photo_unsure(place: Place, file: str, possible: Sequence[tuple[Sitter, Message]]) -> Told:
    """A photo called like several; ``possible``: who they are, and where they stand."""
    vi, en = (
        ", ".join(
            f"{quoted(sitter.name)} ({where.in_language(language)})" for sitter, where in possible
        )
        for language in ("vi", "en")
    )
    better = next(
        filter(None, (_better_name(file, sitter, possible) for sitter, _ in possible)), ""
    )
    example = Message(f": {quoted(better)}", f": {quoted(better)}") if better else Message("", "")
    return told(
        place,
        "photo-unsure",
        Message(
            f"ảnh {quoted(file)} có thể là của nhiều điển hình nên không lấy cho ai: {vi}",
            f"the photo {quoted(file)} may be of several, and nobody gets it: {en}",
        ),
        Message(
            "Ghi tên tệp vào cột Ảnh ở hàng của đúng người, hoặc dán ảnh vào phiếu của người ấy, "
            f"hoặc thêm năm sinh hay đơn vị vào tên tệp{example.vi}.",
            "Write its name into the column of photos, paste it into the form, or add the year of "
            f"birth or the unit to its name{example.en}.",
        ),
        Severity.WARNING,
    )


def first_photos(draft: Draft, id: str) -> Told:
    """Photos for a record that had none; somebody may have taken them out for a reason."""
    return told(
        draft.place_of("photos"),
        "photo-first",
        Message(
            f"hồ sơ {id} đã có trong Sổ, chưa có ảnh: thêm ảnh gửi kèm",
            f"the record {id} is in the roll without photos: those that came are added",
        ),
        Message(
            "Nếu ảnh của hồ sơ này đã được gỡ theo yêu cầu thì đừng ghi: bỏ ảnh ra rồi nhập lại.",
            "If its photos were taken out on request, leave them out and import again.",
        ),
        Severity.WARNING,
    )


def _better_name(
    file: str, sitter: Sitter, possible: Sequence[tuple[Sitter, Message]]
) -> str | None:
    """A name for the file that fits ``sitter`` alone."""
    others = [other for other, _ in possible if other is not sitter]
    ending = file[len(stem_of(file)) :]
    if sitter.born and sitter.born not in [other.born for other in others]:
        return f"{sitter.name} {sitter.born}{ending}"
    for part in ("unit", "village"):
        said = getattr(sitter, part)
        if said and said not in [getattr(other, part) for other in others]:
            return f"{sitter.name} - {said}{ending}"
    return None


def photos_passed_over(place: Place, names: Sequence[str]) -> Told:
    """Photos called like honourees of whom others were sent, or are in the roll."""
    shown = _listed(names)
    return told(
        place,
        "photo-left",
        Message(
            f"có {len(names)} ảnh mang tên điển hình nhưng hồ sơ đã có ảnh khác nên không lấy: "
            f"{shown.vi}",
            f"{len(names)} photos are called like somebody who has others: {shown.en}",
        ),
        Message(
            "Muốn lấy thêm ảnh này thì dán vào phiếu, hoặc ghi tên tệp vào trang Ảnh thêm.",
            "To take it too, paste it into the form or name it on the sheet of photos.",
        ),
        Severity.WARNING,
    )


def left_out(place: Place) -> Told:
    """A file of another kind."""
    return told(
        place,
        "file-left",
        Message("không phải Word, Excel hay ảnh nên không đọc", "neither Word, Excel nor a photo"),
        Message(
            "Nếu có nội dung cần nhập, chép sang Word hoặc Excel rồi gửi lại.",
            "Put what is to be imported into Word or Excel.",
        ),
        Severity.WARNING,
    )


def cannot_be_read(place: Place) -> Told:
    """An archive within what was sent."""
    return told(
        place,
        "file-packed",
        Message("là tệp nén nằm bên trong nên không đọc", "an archive within is not read"),
        Message("Giải nén tệp ấy ra rồi nhập lại.", "Unpack it and import again."),
    )


def too_many_files(place: Place, most: int) -> Told:
    """More files than anybody sends."""
    return told(
        place,
        "files-many",
        Message(f"có quá {most} tệp; từ tệp này trở đi không đọc", f"over {most} files"),
        Message("Chia thành nhiều thư mục rồi nhập từng thư mục.", "Import several folders."),
    )


def unreadable(place: Place, error: OSError) -> Told:
    """The system does not give the file."""
    if isinstance(error, FileNotFoundError):
        return told(
            place,
            "file-missing",
            Message("không có tệp hay thư mục này", "there is no such file or folder"),
            Message(
                "Xem lại tên và nơi để tệp; hoặc kéo tệp thả vào cửa sổ này để khỏi gõ tên.",
                "Check its name and folder.",
            ),
        )
    if isinstance(error, PermissionError):
        return told(
            place,
            "file-unreadable",
            Message("máy không cho đọc tệp này", "the file may not be read"),
            Message(
                "Đóng tệp trong Word hay Excel nếu đang mở, hoặc chép tệp ra chỗ khác, rồi nhập "
                "lại.",
                "Close it in Word or Excel, or copy it elsewhere, and import again.",
            ),
        )
    # What was unpacked says in words why it failed; the system's own words are English.
    why = "" if error.strerror else f" ({error})"
    return told(
        place,
        "file-unreadable",
        Message(f"không đọc được tệp{why}", f"the file cannot be read ({error.strerror or error})"),
        Message("Chép lại tệp rồi nhập lại.", "Copy the file again and import again."),
    )


def form_blank(place: Place) -> Told:
    """A form in which nobody wrote anything."""
    return told(
        place,
        "form-blank",
        Message("phiếu trống, chưa điền mục nào", "the form is blank"),
        Message(
            "Điền phiếu rồi nhập lại; là phiếu mẫu gửi kèm thì bỏ ra.",
            "Fill it in and import again, or leave it out.",
        ),
    )


def _listed(names: Sequence[str]) -> Message:
    """The names of files, and how many more there are."""
    shown, more = ", ".join(map(quoted, names[:_SHOWN])), len(names) - _SHOWN
    if more <= 0:
        return Message(shown, shown)
    return Message(f"{shown} và {more} ảnh nữa", f"{shown} and {more} more")


def eths_mended(place: Place, count: int) -> Told:
    """Letters of a file that only look like Đ."""
    return told(
        place,
        "eth-letter",
        Message(
            f"{count} chữ “Ð” (eth) trông như chữ “Đ” của tiếng Việt: đã đọc là “Đ”",
            f"{count} letters “Ð” (eth) were read as the Vietnamese “Đ”",
        ),
        Message("Không phải sửa gì.", "Nothing to mend."),
        Severity.HINT,
    )
