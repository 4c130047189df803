"""Pages of words alone, the same for every roll but for who runs the site."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.views import addresses
from honour_roll.views.parts import Link


@dataclass(frozen=True, slots=True)
class PlainView:
    """A page whose words are all in its template."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]


def _plain(address: str, title: str, description: str) -> PlainView:
    return PlainView(address, title, description, (Link("Trang chủ", addresses.HOME), Link(title)))


ABOUT = _plain(
    addresses.ABOUT, "Giới thiệu", "Sổ ghi danh là gì, ghi những ai và đọc thế nào cho đúng."
)
METHOD = _plain(addresses.METHOD, "Cách tính số liệu", "Quy tắc đếm của Sổ ghi danh.")
SEARCH = _plain(
    addresses.SEARCH,
    "Tìm kiếm",
    "Tìm trong Sổ ghi danh theo tên, đơn vị, năm, số quyết định hoặc câu chuyện.",
)
REPORT = _plain(
    addresses.REPORT, "Báo sai sót, đề nghị gỡ", "Cách báo sai sót hoặc đề nghị gỡ bài."
)
FORM = _plain(
    addresses.FORM,
    "Nhập liệu",
    "Thêm hoặc sửa một điển hình bằng biểu mẫu trong trình duyệt, và những gì diễn ra sau đó.",
)
RULES = _plain(
    addresses.RULES,
    "Các lỗi thường gặp và cách sửa",
    "Những gì phần mềm kiểm tra trước khi đăng một hồ sơ, vì sao, và cách sửa.",
)
