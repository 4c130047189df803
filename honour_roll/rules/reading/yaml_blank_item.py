"""Không để trống phần tử của danh sách.

Dấu gạch đầu dòng không có gì theo sau là một phần tử bỏ dở. Điền nội dung hoặc xóa dòng đó.

Đúng::

    other_names:
      - Anh Ba

Sai::

    other_names:
      - Anh Ba
      -
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-blank-item", Severity.ERROR)
