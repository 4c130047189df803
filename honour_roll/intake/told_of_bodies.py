"""What is told of who signs for a body, where the roll knows the body alone."""

from __future__ import annotations

from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.office_names import office_name
from honour_roll.text.private import private_spans
from honour_roll.text.quoting import quoted


def authority_of_body(place: Place, text: str, body: str) -> Told:
    """Who signs for a body is not in the roll, the body is: the decision is taken for its own."""
    text = office_name(text)
    name = text.replace('"', "")
    apart = Message(
        f'Muốn Sổ ghi riêng người ký thì thêm vào lệnh --new-authority "{name}" rồi nhập lại; ',
        f'To record who signs apart add --new-authority "{name}"; ',
    )
    if private_spans(text):  # no authority is added by such a name
        apart = Message("Bỏ số hoặc điều riêng tư khỏi tên; ", "Take what is private out of it; ")
    return told(
        place,
        "authority-body",
        Message(
            f"chưa có {quoted(text)} trong Sổ: cơ quan ban hành được ghi là {quoted(body)}",
            f"{quoted(text)} is not in the roll: the authority is taken for {quoted(body)}",
        ),
        Message(
            f"Đối chiếu với văn bản. {apart.vi}quyết định đã ghi vào Sổ thì sửa cơ quan ở hồ sơ "
            "quyết định ấy.",
            f"Compare with the paper. {apart.en}of a decision that is written already change the "
            "authority in its file.",
        ),
        Severity.WARNING,
    )
