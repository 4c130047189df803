"""Một tệp không được có quá nhiều mục.

Một hồ sơ chỉ có vài trăm mục; giới hạn là 20.000, với danh mục đơn vị là 200.000. Chia danh sách ra
nhiều tệp.

Đúng::

    other_names: [Anh Ba, Ba Đình]

Sai::

    other_names: [1, 2, 3, …, 20001]
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-too-many", Severity.ERROR)
