"""Danh sách, nhóm mục và số phần tử phải đúng dạng.

Mục có nhiều phần tử thì mỗi phần tử một dòng, bắt đầu bằng gạch ngang và dấu cách. Mục có nhiều
mục con thì các mục con thụt vào hai dấu cách.

Đúng::

    other_names:
      - Tên thứ nhất
      - Tên thứ hai

Sai::

    other_names: Tên thứ nhất, Tên thứ hai
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("shape", Severity.ERROR)
