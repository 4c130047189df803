"""Chỗ này phải là các dòng “tên mục: giá trị”.

Mỗi đơn vị trong tệp nhiều đơn vị, mỗi từ trong một danh mục là một nhóm mục con, thụt vào hai dấu
cách.

Đúng::

    giao-duc:
      name: Giáo dục

Sai::

    giao-duc: Giáo dục
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("group", Severity.ERROR)
