"""Tệp ảnh không được quá 40 MB.

Ảnh chụp bằng điện thoại chỉ khoảng 3–8 MB; tệp nặng hơn 40 MB thường là ảnh quét hoặc chưa nén, làm
kho phình to mãi mãi. Thu nhỏ ảnh rồi lưu lại thành JPEG. Trang vẫn được dựng, nhưng không có ảnh
này.

Đúng::

    photos:
      - file: bua-com.jpg   # 4 MB

Sai::

    photos:
      - file: bua-com.png   # 55 MB
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("photo-too-heavy", Severity.WARNING)
