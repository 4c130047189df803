"""Không dòng nào bắt đầu bằng dấu phần trăm.

Dòng bắt đầu bằng “%” là chỉ thị cho chương trình đọc YAML. Xóa dòng đó, hoặc nếu nó thuộc một văn
bản nhiều dòng thì thụt vào cùng các dòng khác của văn bản.

Đúng::

    note: 90 % hộ dân tham gia

Sai::

    %90 hộ dân tham gia
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-directive", Severity.ERROR)
