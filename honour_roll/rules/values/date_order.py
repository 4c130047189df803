"""Ngày đứng trước, tháng đứng sau.

Viết 5/17/2020 là kiểu Mỹ: không có tháng 17. Excel hay tự đổi như vậy.

Đúng::

    date: 17/5/2020

Sai::

    date: 5/17/2020
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("date-order", Severity.ERROR)
