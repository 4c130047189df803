"""Ảnh phải mở được.

Tệp ảnh bị hỏng hoặc được ghi sai chuẩn. Mở bằng chương trình xem ảnh: thấy hình nguyên vẹn thì lưu
thành tệp JPEG mới; không mở được, hoặc hình bị xám, sọc, sai màu, thì xin lại ảnh gốc. Lệnh kiểm
tra giải mã thử từng ảnh (lần sau chỉ thử ảnh mới hay đã đổi). Trang vẫn được dựng, nhưng không có
ảnh này.

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
