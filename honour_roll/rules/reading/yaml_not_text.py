"""Tệp “.yml” phải là văn bản thường, không phải tài liệu Word, Excel, PDF hay ảnh.

Đổi tên tệp Word thành “.yml” không biến nó thành văn bản thường. Mở tài liệu bằng Word, chép nội
dung vào một tệp “.yml” mới soạn bằng Notepad hoặc VS Code; nhiều hồ sơ trong một bảng Excel thì
dùng lệnh nhập bảng.

Đúng::

    name: Nguyễn Văn An

Sai::

    PK… (tệp nguyen-van-an.docx được đổi tên)
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-not-text", Severity.ERROR)
