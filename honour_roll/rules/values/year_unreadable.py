"""Năm ghi bằng bốn chữ số.

Không ghi “năm 2020”, không ghi hai năm trong một mục; nhiều năm thì dùng period.

Đúng::

    year: 2020

Sai::

    year: năm 2020
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("year-unreadable", Severity.ERROR)
