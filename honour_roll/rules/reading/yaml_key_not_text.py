"""Tên mục phải là chữ.

Một danh sách hay nhóm mục không thể làm tên mục. Lỗi này thường gặp khi giá trị bắt đầu bằng ngoặc
mà không có dấu nháy, hoặc khi chép mẫu có dấu ngoặc nhọn {…} để nguyên.

Đúng::

    name: "{Tên mô hình}"

Sai::

    {Tên mô hình}: Còn dân chờ
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-key-not-text", Severity.ERROR)
