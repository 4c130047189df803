r"""Trong nháy kép, dấu gạch chéo ngược phải viết hai lần.

Trong nháy kép, dấu gạch chéo ngược cùng chữ sau nó là một ký hiệu riêng; phần lớn không có nghĩa
gì. Viết hai dấu liền nhau, hoặc dùng nháy đơn.

Đúng::

    note: 'Ảnh gốc ở D:\anh\2020'

Sai::

    note: "Ảnh gốc ở D:\anh\2020"
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-escape", Severity.ERROR)
