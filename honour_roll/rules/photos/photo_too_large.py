"""Ảnh không được quá nhiều điểm ảnh.

Một tệp vài KB có thể khai là ảnh hàng tỉ điểm ảnh để làm tràn bộ nhớ; ảnh quét khổ lớn cũng vượt
mức máy xử lý được. Ảnh JPEG được tối đa 60 triệu điểm ảnh (dạng “progressive”: 25 triệu), PNG 24
triệu, WebP 12 triệu, HEIC 50 triệu, mỗi cạnh không quá 20.000. Thu nhỏ ảnh (cạnh dài 4.000 điểm ảnh
là đủ để in khổ A4) rồi lưu lại. Trang vẫn được dựng, nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.jpg   # 4.000 × 3.000 điểm ảnh

Sai::

    photos:
      - file: ban-do.png   # 30.000 × 20.000 điểm ảnh
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-too-large", Severity.WARNING)
