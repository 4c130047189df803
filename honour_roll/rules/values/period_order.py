"""Giai đoạn kết thúc sau khi bắt đầu.

Hai mốc bị đổi chỗ, hoặc gõ nhầm năm.

Đúng::

    period: {from: 2016, to: 2020}

Sai::

    period: {from: 2020, to: 2016}
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("period-order", Severity.ERROR)
