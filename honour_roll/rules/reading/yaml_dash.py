"""Gạch đầu dòng bắt đầu trên dòng riêng, dưới tên mục.

“- ” mở một phần tử của danh sách và phải đứng đầu dòng, thụt vào dưới tên mục. Nếu dấu gạch thuộc
văn bản, đặt cả giá trị trong dấu nháy kép thẳng.

Đúng::

    other_names:
      - Anh Ba

Sai::

    other_names: - Anh Ba
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-dash", Severity.ERROR)
