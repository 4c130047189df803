"""Con số ghi bằng chữ số, không kèm chữ.

Đơn vị đo ghi ở mục measure; “trên 100” thì ghi 100 và thêm over: có.

Đúng::

    value: 98

Sai::

    value: gần 98 mô hình
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("decimal-unreadable", Severity.ERROR)
