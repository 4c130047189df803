r"""Chỉ ghi tên tệp nằm cạnh hồ sơ, không ghi đường dẫn.

Ảnh nằm cùng thư mục với tệp hồ sơ. Không ghi ổ đĩa, thư mục hay địa chỉ web.

Đúng::

    photos:
      - {file: hoi-nghi.jpg}

Sai::

    photos:
      - {file: D:\Anh\hoi-nghi.jpg}
"""

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

RULE = Rule("file-name-form", Severity.ERROR)
