"""Con số quá lớn thì không nhận.

Thường là gõ liền hai con số hoặc dán nhầm số điện thoại, số giấy tờ.

Đúng::

    value: 6.084

Sai::

    value: 60846084608460846084
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("number-size", Severity.ERROR)
