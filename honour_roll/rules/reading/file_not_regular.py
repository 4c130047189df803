"""Thư mục nội dung chỉ chứa tệp thường.

Đường ống, thiết bị, hay một thư mục mang tên của tệp (như “site.yml”) không thể đọc được như tệp,
và có thể làm treo máy. Kho git khác (submodule) nằm trong kho cũng vậy: Sổ không đọc gì từ đó. Xóa
nó khỏi thư mục nội dung.

Đúng::

    # content/site.yml là một tệp
    publisher: Ban Tuyên giáo và Dân vận

Sai::

    # content/site.yml là một thư mục
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("file-not-regular", Severity.ERROR)
