"""Sau dấu “|” hoặc “>” mở đầu giá trị phải xuống dòng.

Dấu “|” cho biết văn bản nhiều dòng bắt đầu từ dòng dưới, thụt vào hai dấu cách. Nếu dấu đó thuộc
văn bản, đặt cả giá trị trong dấu nháy kép thẳng.

Đúng::

    story: |
      Mỗi chiều thứ bảy, cả tổ cùng nấu bữa cơm chung.

Sai::

    story: | Mỗi chiều thứ bảy, cả tổ cùng nấu bữa cơm chung.
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-block-text", Severity.ERROR)
