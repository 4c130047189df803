"""Năm phải nằm trong khoảng có thể đúng.

Thường là gõ thiếu hoặc thừa một chữ số.

Đúng::

    born: 1950

Sai::

    born: 0950
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("year-range", Severity.ERROR)
