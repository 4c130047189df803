"""Các mục không được lồng nhau quá sâu.

Hồ sơ lồng nhiều nhất bốn, năm bậc; nhiều hơn thường do thừa ngoặc hoặc thụt lề sai, và có thể làm
tràn bộ nhớ. Xem lại các dấu ngoặc ở chỗ được nêu.

Đúng::

    photos:
      - {file: bua-com.jpg, focus: [0.5, 0.3]}

Sai::

    photos: [[[[[[[[[bua-com.jpg]]]]]]]]]
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("yaml-too-deep", Severity.ERROR)
