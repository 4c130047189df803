"""Không dùng mục gộp “<<”.

“<<” chép các mục của nhóm khác vào đây mà người đọc không thấy. Viết rõ từng mục cần dùng.

Đúng::

    honours:
      - {key: a, status: named, year: 2020}

Sai::

    honours:
      - {key: a, <<: {status: named}, year: 2020}
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-merge-key", Severity.ERROR)
