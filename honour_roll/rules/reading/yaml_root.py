"""Tệp phải gồm các dòng “tên mục: giá trị”.

Một danh sách hoặc một đoạn văn trơn không cho biết đâu là tên, đâu là đơn vị. Viết mỗi mục một
dòng, có dấu cách sau dấu hai chấm; nhiều hồ sơ thì mỗi hồ sơ một tệp.

Đúng::

    name: Nguyễn Văn An
    unit: sa-pa

Sai::

    - Nguyễn Văn An
    - sa-pa
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-root", Severity.ERROR)
