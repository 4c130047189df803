"""Giá trị bắt đầu bằng dấu chấm than phải nằm trong dấu nháy.

Với YAML, dấu chấm than ở đầu giá trị đặt kiểu của giá trị, và ở vài chương trình có thể chạy lệnh.
Sổ đọc mọi giá trị là chữ, không dùng thẻ kiểu; đặt cả giá trị trong dấu nháy kép thẳng.

Đúng::

    name: "!Xanh – sạch – đẹp"

Sai::

    name: !Xanh
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-tag", Severity.ERROR)
