"""Ảnh ghi trong hồ sơ phải nằm cạnh tệp hồ sơ.

Hồ sơ nhắc tới một ảnh không có trong thư mục: quên chép ảnh, hoặc tên ghi khác tên tệp. Tên phải
đúng từng chữ, kể cả chữ hoa, chữ thường và phần đuôi: “Anh.JPG” khác “anh.jpg”. Đây là lỗi: trang
không được dựng mới cho tới khi sửa xong, trang đã công bố vẫn như cũ.

Đúng::

    photos:
      - file: bua-com.jpg   # có tệp bua-com.jpg trong cùng thư mục

Sai::

    photos:
      - file: bua-com.jpg   # thư mục chỉ có Bua-com.JPG
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-missing", Severity.ERROR)
