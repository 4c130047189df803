"""Tệp ảnh phải đọc được.

Hệ điều hành không cho đọc tệp: thiếu quyền, hoặc chương trình khác đang giữ. Đóng chương trình đang
mở ảnh, xem lại quyền đọc rồi chạy lại. Trang vẫn được dựng, nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.jpg   # ai cũng đọc được

Sai::

    photos:
      - file: bua-com.jpg   # chỉ người quản trị được đọc
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-unreadable", Severity.WARNING)
