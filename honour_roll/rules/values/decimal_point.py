"""Phần thập phân viết sau dấu phẩy, dấu chấm để tách hàng nghìn.

Theo cách viết của người Việt: 2,02 là hai phẩy không hai; 6.084 là sáu nghìn không trăm tám mươi
tư.

Đúng::

    value: "2,02"

Sai::

    value: 2.02
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("decimal-point", Severity.ERROR)
