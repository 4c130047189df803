"""Mỗi mục chỉ viết một lần trong cùng một nhóm.

Hai lần cùng một mục thì chỉ một giá trị được dùng, và không ai biết người viết muốn giá trị nào.
Thông báo chỉ vào lần thứ hai và nói lần đầu ở dòng mấy; giữ một, xóa một.

Đúng::

    unit: sa-pa

Sai::

    unit: sa-pa
    name: Còn dân chờ, còn giờ làm
    unit: lai-chau
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-duplicate-key", Severity.ERROR)
