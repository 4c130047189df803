"""Ảnh phải là JPEG, PNG hoặc WebP.

Trình duyệt và bản in chỉ hiện chắc chắn ba dạng ảnh này; ảnh dạng khác (HEIC của iPhone, TIFF, BMP,
GIF, PDF) không được mở, kể cả khi đổi đuôi tệp. Mở ảnh bằng chương trình xem ảnh và lưu lại thành
JPEG.

Trang vẫn được dựng, nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.jpg   # ảnh JPEG

Sai::

    photos:
      - file: bua-com.jpg   # ảnh HEIC được đổi đuôi
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-format", Severity.WARNING)
