"""Ảnh phải là JPEG, PNG, WebP hoặc HEIC.

Chỉ bốn dạng ảnh này được mở (HEIC là dạng của iPhone); ảnh dạng khác (TIFF, BMP, GIF, SVG, PDF,
PostScript) không được mở, kể cả khi đổi đuôi tệp. Mở ảnh bằng chương trình xem ảnh và lưu lại thành
JPEG.

Trang vẫn được dựng, nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.jpg   # ảnh JPEG

Sai::

    photos:
      - file: bua-com.jpg   # ảnh GIF được đổi đuôi
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-format", Severity.WARNING)
