"""Ảnh phải được chép đủ.

Tệp ảnh thiếu phần cuối: chép hoặc tải về chưa xong, nên nửa dưới của ảnh bị xám. Chép hoặc tải lại
ảnh gốc. Trang vẫn được dựng, nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.jpg   # đủ 1,2 MB

Sai::

    photos:
      - file: bua-com.jpg   # mới tải được 300 KB
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-truncated", Severity.WARNING)
