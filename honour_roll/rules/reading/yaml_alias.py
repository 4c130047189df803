"""Giá trị bắt đầu bằng dấu sao phải nằm trong dấu nháy.

Với YAML, dấu sao ở đầu giá trị là tham chiếu tới chỗ khác trong tệp. Sổ không dùng tham chiếu: vài
dòng tham chiếu lồng nhau có thể làm treo máy. Để in đậm trong bài viết (“**…**”), viết bài sau dấu
“|”.

Đúng::

    story: |
      **Bếp lửa ấm** nấu bữa cơm chung mỗi tuần.

Sai::

    story: **Bếp lửa ấm** nấu bữa cơm chung mỗi tuần.
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-alias", Severity.ERROR)
