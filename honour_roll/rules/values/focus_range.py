"""Điểm chính của ảnh là hai số từ 0 đến 1.

Số thứ nhất tính từ mép trái, số thứ hai từ mép trên: [0.5, 0.3] là giữa ảnh, hơi cao. Điểm này
giữ cho khuôn mặt không bị cắt.

Đúng::

    photos:
      - {file: hoi-nghi.jpg, focus: [0.5, 0.3]}

Sai::

    photos:
      - {file: hoi-nghi.jpg, focus: [50, 30]}
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("focus-range", Severity.ERROR)
