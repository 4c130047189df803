"""Mỗi tệp chỉ có một hồ sơ.

Dòng “---” giữa tệp mở một tài liệu thứ hai, và chỉ tài liệu đầu được dùng. Xóa dòng đó; nếu bên
dưới là hồ sơ khác, chuyển sang tệp riêng vì tên tệp là mã của hồ sơ.

Đúng::

    name: Nguyễn Văn An

Sai::

    name: Nguyễn Văn An
    ---
    name: Lê Thị Minh Họa
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-several-documents", Severity.ERROR)
