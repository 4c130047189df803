"""Dấu ngoặc [ hoặc { phải được đóng, các phần tử cách nhau bằng dấu phẩy.

Ngoặc vuông và ngoặc nhọn ở đầu giá trị mở một danh sách hoặc một nhóm mục viết trên một dòng. Đóng
ngoặc, thêm dấu phẩy còn thiếu, xóa chữ thừa sau ngoặc đóng; nếu ngoặc thuộc văn bản, đặt cả giá trị
trong dấu nháy kép thẳng.

Đúng::

    also_units: [lao-cai, bac-ha]

Sai::

    also_units: [lao-cai, bac-ha
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-bracket", Severity.ERROR)
