"""What rules of privacy say in common: where a private part stands, and how it looks masked."""

from __future__ import annotations

from honour_roll.rules.file_text import FileText
from honour_roll.text.message import Message
from honour_roll.text.private import Finder, PrivateKind, PrivateSpan, masked, spans_of

OFFICIAL = "site.yml"
"""Holds the address, telephone and e-mail of the office that runs the site: these are public."""
MOST = 20
"""More findings of one rule in one file help nobody."""

IF_SENT = Message(
    "Nếu đã tải lên kho, báo ngay người quản lý kho để xóa cả trong lịch sử.",
    "If it was uploaded already, tell who runs the repository: it must leave the history too.",
)


def parts(page: FileText, finder: Finder, *kinds: PrivateKind) -> list[tuple[PrivateSpan, str]]:
    """The first that ``finder`` finds of ``kinds`` in a file, each with its text masked."""
    wanted = [span for span in spans_of(finder, page.text) if span.kind in kinds][:MOST]
    if not wanted:
        return []
    shown = masked(page.text)
    return [(span, " ".join(shown[span.start : span.end].split())) for span in wanted]
