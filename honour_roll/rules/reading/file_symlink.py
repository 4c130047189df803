"""Không dùng liên kết (symbolic link) trong thư mục nội dung.

Liên kết có thể trỏ ra ngoài kho, tới tệp riêng tư trên máy dựng trang. Sổ không bao giờ đi theo
liên kết. Xóa liên kết, chép tệp hoặc thư mục thật vào đúng chỗ đó.

Đúng::

    # sa-pa.yml là một tệp
    periods: [{name: Thị xã Sa Pa, level: district}]

Sai::

    # sa-pa.yml là liên kết tới ../../sa-pa.yml
"""

from __future__ import annotations

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("file-symlink", Severity.ERROR)
