"""Ngày phải có trong lịch.

Tháng hai không có ngày 30, tháng tư không có ngày 31. Không chắc ngày thì chỉ ghi tháng và năm.

Đúng::

    date: 28/2/2020

Sai::

    date: 30/2/2020
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("date-impossible", Severity.ERROR)
