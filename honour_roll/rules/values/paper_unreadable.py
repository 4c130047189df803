"""Khổ giấy ghi bằng tên, hoặc chiều rộng × chiều cao.

Tên là A0 đến A6. Kích thước không có đơn vị được hiểu là xăng-ti-mét.

Đúng::

    paper: 14,5 × 20,5 cm

Sai::

    paper: khổ nhỏ
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("paper-unreadable", Severity.ERROR)
