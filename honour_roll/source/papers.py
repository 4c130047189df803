"""Papers of consent, of identity and of procedure by the names that offices give them."""

from __future__ import annotations

import re

from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.folding import fold
from honour_roll.text.message import Message

FOLDER = "giay-dong-y"
"""Where a private repository keeps them: beside the content folder, never in it."""

_BETWEEN = re.compile(r"[\W_]+")
# "Đồng ý" alone is what villagers do who give land; a paper says that it is one.
_PAPER = re.compile(
    r"-(?:(?:giay|phieu|don|van-ban|ban|bien-ban)-(?:xac-nhan-)?(?:dong-y|cam-ket|uy-quyen)"
    r"|consent|cccd|cmnd|can-cuoc|chung-minh-(?:nhan-dan|thu)|ho-chieu"
    r"|giay-(?:khai|chung)-(?:sinh|tu)|trich-luc|so-ho-khau|dongy|giaydongy|gdy|gks"
    r"|don-(?:xin-)?rut|(?:danh-sach|ho-so|don)-de-nghi"
    r"|(?:danh-sach|giay-(?:xac-nhan|chung-nhan))-ho-(?:can-)?ngheo)-"
)
# Nor are the poor papers, unless nothing else is said.
_ALONE = re.compile(
    r"-(?:dong-y|ho-(?:can-)?ngheo)(?:-[0-9]+)?-(?:jpe?g|png|webp|hei[cf]|gif|tiff?|pdf|docx?)-"
)


def is_paper(name: str) -> bool:
    """Whether a file is called like such a paper.

    >>> is_paper("Giấy đồng ý - bà A.pdf"), is_paper("ba-con-dong-y-hien-dat.jpg")
    (True, False)
    """
    words = f"-{_BETWEEN.sub('-', fold(name))}-"
    return bool(_PAPER.search(words) or _ALONE.fullmatch(words))


def paper_refused(shown: str) -> Problem:
    """What is said of one in a content folder."""
    return Problem(
        "consent-paper",
        Severity.ERROR,
        Location(shown),
        Message(
            "tên tệp cho thấy đây là giấy đồng ý, giấy tờ tùy thân hoặc giấy tờ nội bộ",
            "by its name this is a paper of consent, of identity or of an office's own",
        ),
        Message(
            f"Chuyển tệp sang thư mục {FOLDER} của kho tiếp nhận nội bộ; hồ sơ chỉ ghi mục consent "
            "(căn cứ, ngày, ai đồng ý). Nếu chỉ là tên đặt nhầm thì đổi tên. Nếu đã tải lên kho "
            "công khai, báo ngay người quản lý kho để xóa cả trong lịch sử.",
            f"Move it to the folder {FOLDER} of the private repository; the record says consent "
            "only. If it was uploaded to a public one, it must leave the history too.",
        ),
    )
