"""Các mục cùng nhóm phải thẳng hàng nhau.

Chỗ thụt lề cho biết mục nào thuộc về mục nào; lệch một dấu cách là sang nhóm khác hoặc không thuộc
nhóm nào. Chỉnh các mục cùng nhóm cho thẳng cột. Nếu đây là phần tiếp của một câu dài, viết câu đó
trong dấu nháy kép hoặc sau dấu “|”.

Đúng::

    honours:
      - key: 2020-neu
        status: named

Sai::

    honours:
      - key: 2020-neu
       status: named
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-indentation", Severity.ERROR)
