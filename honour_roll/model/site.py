"""Site facts: who runs the roll, who answers for it, and under which licence."""

from __future__ import annotations

from honour_roll.model.base import Part
from honour_roll.model.scalars import Email, Flag, Line, Numbered, Url, described


class SiteFacts(Part):
    """``content/site.yml``: shown at the foot of every page and in every imprint."""

    url: Url | None = described(
        "Địa chỉ trang", "Dùng cho liên kết và mã QR trong sách in.", default=None
    )
    operator: Line | None = described("Cơ quan chủ quản", default=None)
    responsible: Line | None = described("Người chịu trách nhiệm nội dung", default=None)
    address: Line | None = described("Địa chỉ", default=None)
    email: Email | None = described("Thư điện tử nhận báo sai sót", default=None)
    phone: Numbered | None = described("Điện thoại cơ quan", default=None)
    private: Flag = described(
        "Kho tiếp nhận nội bộ",
        "true: kho riêng của cơ quan, được giữ người đang đề nghị; không bao giờ dựng thành trang "
        "để công bố. Kho công khai không có mục này.",
        default=False,
    )
    reconciliation: Flag = described(
        "Công bố trang đối chiếu",
        "true: trang Thống kê dẫn tới trang đối chiếu số đã công bố với số đã có trong Sổ; nếu "
        "không ghi: chỉ biên tập viên xem bằng honour-roll reconcile.",
        default=False,
    )
    licence: Line | None = described("Giấy phép sử dụng nội dung", default=None)
    licence_url: Url | None = described("Địa chỉ giấy phép", default=None)

    @property
    def root(self) -> str:
        """What stands before the addresses of pages; empty while nobody says where they are."""
        return f"{self.url.rstrip('/')}/" if self.url else ""
