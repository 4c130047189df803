"""Đuôi tên ảnh phải khớp với dạng ảnh bên trong.

Ảnh PNG mang đuôi “.jpg” có nơi mở được, có nơi không. Đổi đuôi theo thông báo, rồi sửa tên ảnh
trong hồ sơ cho khớp. Trang vẫn được dựng, nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.png   # ảnh PNG

Sai::

    photos:
      - file: bua-com.jpg   # ảnh PNG
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-ending", Severity.WARNING)
