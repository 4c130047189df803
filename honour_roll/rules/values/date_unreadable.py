"""Ngày tháng ghi theo dạng 17/5/2020, 5/2020 hoặc 2020.

Ngày trước, tháng sau, năm bốn chữ số. Không rõ ngày thì chỉ ghi tháng và năm; không rõ tháng thì
chỉ ghi năm.

Đúng::

    date: 17/5/2020

Sai::

    date: ngày 17 tháng 5 năm 2020
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("date-unreadable", Severity.ERROR)
