"""Mọi tệp trong thư mục nội dung phải đọc được.

Hệ điều hành không cho đọc tệp hoặc thư mục: thiếu quyền, đang bị chương trình khác giữ, hay ổ đĩa
mạng bị ngắt. Đóng các chương trình đang mở tệp, xem lại quyền đọc rồi chạy lại. Trong một đề nghị,
tệp lớn hơn 64 MB cũng không được đọc: xóa hoặc thu nhỏ rồi gửi lại.

Đúng::

    # tệp mà tài khoản này được đọc
    name: Nguyễn Văn An

Sai::

    # tệp chỉ người quản trị được đọc
    name: Nguyễn Văn An
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("file-unreadable", Severity.ERROR)
