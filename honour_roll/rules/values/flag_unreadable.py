"""Mục có hay không chỉ nhận “có” hoặc “không”.

Cũng nhận true và false.

Đúng::

    posthumous: có

Sai::

    posthumous: truy tặng
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("flag-unreadable", Severity.ERROR)
