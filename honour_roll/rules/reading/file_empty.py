"""Tệp trong thư mục nội dung không được để trống.

Tệp trống không cho biết điều gì, thường là do quên lưu hoặc tạo nhầm. Viết nội dung, hoặc xóa tệp.
Dòng bắt đầu bằng “#” chỉ là ghi chú, không phải nội dung.

Đúng::

    periods: [{name: Thị xã Sa Pa, level: district}]

Sai::

    # sẽ viết sau
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("file-empty", Severity.ERROR)
