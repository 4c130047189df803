"""Đã ghi tên mục thì phải có nội dung.

Chưa có gì để ghi thì xóa hẳn dòng đó đi, đừng để nháy trống.

Đúng::

    summary: Mô hình nấu cơm cho người già.

Sai::

    summary: ""
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("text-empty", Severity.ERROR)
