"""Ảnh phải là tệp thật, không phải liên kết.

Liên kết (symbolic link) có thể trỏ ra ngoài kho, tới tệp riêng tư trên máy dựng trang; Sổ không đi
theo liên kết. Chép chính tệp ảnh vào thư mục của hồ sơ.

Đúng::

    photos:
      - file: bua-com.jpg   # tệp ảnh

Sai::

    photos:
      - file: bua-com.jpg   # liên kết tới ../../../anh/bua-com.jpg
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-link", Severity.ERROR)
