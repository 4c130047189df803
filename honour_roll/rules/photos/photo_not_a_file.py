"""Tên ảnh phải là tên của một tệp.

Tên ghi trong hồ sơ là tên của một thư mục hay thiết bị, không phải tệp ảnh. Kiểm tra lại tên.

Đúng::

    photos:
      - file: bua-com.jpg

Sai::

    photos:
      - file: anh   # anh là một thư mục
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-not-a-file", Severity.ERROR)
