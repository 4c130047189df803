"""Khổ giấy phải in được: mỗi chiều từ 9 cm đến 130 cm.

Thường là thiếu đơn vị: 145 × 205 là mi-li-mét, 14,5 × 20,5 là xăng-ti-mét.

Đúng::

    paper: 145 × 205 mm

Sai::

    paper: 145 × 205 cm
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("paper-size", Severity.ERROR)
