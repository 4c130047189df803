"""Tệp ảnh không được rỗng.

Tệp 0 byte thường là do chép dở từ điện thoại, thẻ nhớ hay Zalo. Chép lại ảnh. Trang vẫn được dựng,
nhưng không có ảnh này.

Đúng::

    photos:
      - file: bua-com.jpg   # 1,2 MB

Sai::

    photos:
      - file: bua-com.jpg   # 0 byte
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-empty", Severity.WARNING)
