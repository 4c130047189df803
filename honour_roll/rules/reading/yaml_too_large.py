"""Một tệp không được quá lớn.

Một hồ sơ vài trang chỉ khoảng 10 KB; giới hạn là 256 KB, với danh mục đơn vị là 4 MB. Tệp lớn hơn
thường do dán cả ảnh hoặc tài liệu vào. Để ảnh thành tệp riêng bên cạnh, chia nội dung ra nhiều tệp.

Đúng::

    photos:
      - file: bua-com.jpg

Sai::

    note: "data:image/jpeg;base64,/9j/4AAQSkZJRg… (300 KB)"
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-too-large", Severity.ERROR)
