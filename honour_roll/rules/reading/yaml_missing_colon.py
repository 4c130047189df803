"""Mỗi mục viết “tên mục: giá trị”, có dấu cách sau dấu hai chấm.

Thiếu dấu hai chấm, hoặc thiếu dấu cách sau nó, thì không phân biệt được tên mục với giá trị. Nếu
dòng này là phần tiếp của dòng trên, thụt nó vào sâu hơn dòng trên hai dấu cách.

Đúng::

    name: Nguyễn Văn An
    unit: sa-pa

Sai::

    name: Nguyễn Văn An
    unit:sa-pa
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-missing-colon", Severity.ERROR)
