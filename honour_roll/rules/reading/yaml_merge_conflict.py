"""Không để lại dấu xung đột của git trong tệp.

Hai người cùng sửa một chỗ thì git giữ cả hai bản giữa các dòng <<<<<<<, ======= và >>>>>>>, chờ
người chọn. Giữ lại phần đúng, xóa phần kia và xóa cả ba dòng dấu. Không chắc thì hỏi người cùng sửa
trước khi xóa.

Đúng::

    name: Nguyễn Văn An

Sai::

    <<<<<<< HEAD
    name: Nguyễn Văn An
    =======
    name: Nguyễn Văn Ân
    >>>>>>> sua-ten
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-merge-conflict", Severity.ERROR)
