"""Mục chỉ nhận một giá trị thì không ghi danh sách.

Viết giá trị trên cùng dòng với tên mục. Có nhiều giá trị thì thường phải dùng mục khác, ví dụ
thêm một lần ghi nhận.

Đúng::

    name: Bữa cơm chung

Sai::

    name:
      - Bữa cơm chung
      - Bếp lửa ấm
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("one-value", Severity.ERROR)
