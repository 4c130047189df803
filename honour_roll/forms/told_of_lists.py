"""What is told of an office's list as a whole, of its tables and of its columns."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.forms.columns import is_shown
from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def list_empty(place: Place) -> Told:
    """Headings without a single honouree below."""
    return told(
        place,
        "list-empty",
        Message("không thấy điển hình nào dưới hàng tiêu đề", "there is no honouree in the list"),
        Message("Ghi họ tên hoặc tên gọi vào cột tên, mỗi hàng một.", "Name one in each row."),
    )


def list_barred(place: Place, title: str, words: str) -> Told:
    """A list of people who were not honoured, and whom nobody may publish."""
    return told(
        place,
        "list-barred",
        Message(
            f"không nhập danh sách này: tiêu đề hoặc tên cột có “{words}”, không phải danh sách "
            f"được ghi danh, khen thưởng: {quoted(title)}",
            f"not read: by “{words}” it is no list of people honoured: {quoted(title)}",
        ),
        Message(
            "Sổ chỉ ghi người đã được công nhận, biểu dương hoặc khen thưởng. Nếu đúng là danh "
            "sách ấy, ghi rõ vào dòng tiêu đề phía trên bảng (“Danh sách … được tặng Giấy khen”) "
            "rồi nhập lại.",
            "If they were honoured, write so in the title above the table and import again.",
        ),
    )


def list_barred_above(place: Place, above: Place, words: str) -> Told:
    """A list that says nothing itself, behind one of people who were not honoured."""
    return told(
        place,
        "list-barred",
        Message(
            "không nhập danh sách này: nó không có tiêu đề nói rõ, mà danh sách đứng trước (ở "
            f"{above.words.vi}) có “{words}”",
            f"not read: it says nothing itself, and by “{words}” the list before it, at "
            f"{above.words.en}, is of nobody honoured",
        ),
        Message(
            "Nếu những người này đã được khen thưởng, ghi rõ vào dòng tiêu đề phía trên bảng này "
            "(“Danh sách … được tặng Giấy khen”, số quyết định) rồi nhập lại.",
            "If they were honoured, write so in the title above this table and import again.",
        ),
    )


def list_unclear(place: Place, title: str, doubt: str | None = None) -> Told:
    """Nothing says that those in a list were honoured: nobody is guessed into the roll.

    ``doubt`` are the words by which they were not, or not yet.
    """
    shown = f" (tiêu đề: {quoted(title)})" if title else ""
    why = Message(f"có “{doubt}”, ", f"of “{doubt}”, ") if doubt else Message("", "")
    return told(
        place,
        "list-unclear",
        Message(
            f"chưa nhập danh sách này vì {why.vi}chưa rõ những người trong đó được ghi danh hay "
            f"được khen thưởng{shown}",
            f"not read: because {why.en}nothing says that those in it were honoured "
            f"({quoted(title)})",
        ),
        Message(
            ("Mới đề nghị, chưa có quyết định thì chưa nhập. Đã được thì nhập" if doubt else "Nhập")
            + " lại và trả lời câu hỏi về danh sách này, hoặc ghi rõ vào dòng tiêu đề (“Danh "
            "sách … được ghi danh”). Bằng lệnh: thêm --status recognised (ghi danh, công nhận) "
            "hoặc --status commended (biểu dương, khen thưởng).",
            "Say it in the title, or add --status recognised or --status commended.",
        ),
    )


def group_barred(place: Place, text: str, rows: Sequence[int]) -> Told:
    """The rows below a heading are of people who were not honoured."""
    shown = ", ".join(map(str, rows))
    return told(
        place,
        "list-barred",
        Message(
            f"không nhập các hàng {shown} vì ở dưới dòng {quoted(text)}",
            f"rows {shown} are not read: they stand below {quoted(text)}",
        ),
        Message(
            "Sổ chỉ ghi người đã được công nhận, biểu dương hoặc khen thưởng: bỏ các hàng ấy ra. "
            "Nếu họ đã được, sửa dòng ấy rồi nhập lại.",
            "Take those rows out; if they were honoured, mend that heading.",
        ),
    )


def table_left(place: Place) -> Told:
    """A table without headings that are known, of another shape than the list before it."""
    return told(
        place,
        "table-left",
        Message(
            "bảng này có vẻ là danh sách nhưng không có hàng tiêu đề nên không nhập",
            "this table looks like a list and has no headings: it is not read",
        ),
        Message(
            "Chép hàng tiêu đề (STT, Họ và tên…) lên hàng đầu của bảng.",
            "Copy the row of headings on top of it.",
        ),
    )


def table_goes_on(place: Place) -> Told:
    """A table without headings that has the shape of the list before it."""
    return told(
        place,
        "table-goes-on",
        Message(
            "bảng không có hàng tiêu đề: đọc tiếp theo các cột của bảng trước",
            "a table without headings: it is read by the columns of the one before",
        ),
        Message("Nếu không đúng, ghi hàng tiêu đề.", "If that is not meant, write headings."),
        Severity.HINT,
    )


def columns_left(place: Place, headings: Sequence[str], meanings: str) -> Told:
    """Columns with values that are not read."""
    shown = ", ".join(map(quoted, headings))
    first = next(filter(is_shown, headings), headings[0])
    return told(
        place,
        "column-left",
        Message(f"bỏ qua cột {shown}", f"not read: {shown}"),
        Message(
            f'Cần nhập thì thêm vào lệnh --mapping "{first}=ý nghĩa"; ý nghĩa là một trong: '
            f"{meanings}.",
            f'To read it add --mapping "{first}=meaning", one of: {meanings}.',
        ),
        Severity.WARNING,
    )
