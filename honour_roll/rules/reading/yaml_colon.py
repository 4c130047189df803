"""Giá trị có dấu hai chấm kèm dấu cách phải nằm trong dấu nháy.

Dấu hai chấm kèm dấu cách là chỗ YAML tách tên mục với giá trị, nên một giá trị có dấu đó phải nằm
trong dấu nháy kép thẳng. Dấu nháy cong “…” của Word không có tác dụng này.

Đúng::

    summary: "Phương châm: còn dân chờ, còn giờ làm"

Sai::

    summary: Phương châm: còn dân chờ, còn giờ làm
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-colon", Severity.ERROR)
