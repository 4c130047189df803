"""Con số không được hiểu theo hai cách.

6,084 có thể là sáu nghìn hay sáu phẩy không tám tư. Số nguyên viết 6.084 hoặc 6084; số thập phân
thêm một số 0: 6,0840.

Đúng::

    value: 6.084

Sai::

    value: "6,084"
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("decimal-ambiguous", Severity.ERROR)
