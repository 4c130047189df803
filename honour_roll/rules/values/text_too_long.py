"""Mỗi mục có độ dài tối đa.

Tên, chức vụ, chú thích… tối đa 500 ký tự; tóm tắt, ghi chú 4.000; câu chuyện 65.536. Dài hơn thì
trang và sách in không đọc được. Phần kể dài viết vào story.

Đúng::

    position: Trưởng thôn, Bí thư chi bộ

Sai::

    # position dài hơn 500 ký tự
    position: Trưởng thôn, kiêm, kiêm, kiêm …
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("text-too-long", Severity.ERROR)
