"""Năm trong ngày tháng phải đủ bốn chữ số.

17/5/20 có thể là 1920 hoặc 2020.

Đúng::

    date: 17/5/2020

Sai::

    date: 17/5/20
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("date-short-year", Severity.ERROR)
