"""Giá trị bắt đầu bằng dấu “&” phải nằm trong dấu nháy.

Với YAML, dấu “&” ở đầu giá trị đặt một điểm neo để chỗ khác tham chiếu tới. Sổ không dùng điểm neo;
đặt cả giá trị trong dấu nháy kép thẳng, hoặc viết “và”.

Đúng::

    name: "& Bạn: mô hình đôi bạn cùng tiến"

Sai::

    name: &Bạn
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-anchor", Severity.ERROR)
