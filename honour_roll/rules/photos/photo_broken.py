"""Ảnh phải mở được.

Tệp ảnh bị hỏng hoặc được ghi sai chuẩn. Mở bằng chương trình xem ảnh rồi lưu thành tệp JPEG mới;
không mở được thì xin lại ảnh gốc. Trang vẫn được dựng, nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.jpg   # mở xem được

Sai::

    photos:
      - file: bua-com.jpg   # mở ra báo lỗi
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-broken", Severity.WARNING)
