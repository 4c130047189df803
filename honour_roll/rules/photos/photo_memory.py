"""Máy phải đủ bộ nhớ để mở ảnh.

Máy đang dựng trang hết bộ nhớ khi mở ảnh này. Đóng bớt chương trình khác, hoặc thu nhỏ ảnh rồi thử
lại. Trang vẫn được dựng, nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.jpg   # 12 triệu điểm ảnh

Sai::

    photos:
      - file: bua-com.jpg   # 59 triệu điểm ảnh, máy còn 200 MB bộ nhớ
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-memory", Severity.WARNING)
