"""Tên mục phải đúng từng chữ.

Tên mục là tiếng Anh, viết thường, không dấu cách. Gõ sai thì nội dung sau nó không được đọc.
Thông báo gợi ý tên gần giống nhất.

Đúng::

    position: Trưởng thôn

Sai::

    chuc_vu: Trưởng thôn
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("unknown-key", Severity.ERROR)
