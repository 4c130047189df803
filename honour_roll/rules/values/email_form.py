"""Địa chỉ thư điện tử của cơ quan phải đúng dạng.

Chỉ dùng trong site.yml, là nơi người đọc gửi báo sai sót.

Đúng::

    email: tuyengiao@coquan.example

Sai::

    email: tuyengiao tại coquan.example
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("email-form", Severity.ERROR)
