"""What may be wrong with the syntax of a YAML file, for the person who wrote it."""

from __future__ import annotations

from honour_roll.source.yaml_messages import QUOTE_IT, Fault
from honour_roll.text.message import Message

TAB = Fault(
    "yaml-tab",
    Message(
        "có phím Tab ở chỗ thụt lề, YAML chỉ nhận dấu cách",
        "a tab is used for indentation, YAML takes spaces only",
    ),
    Message("Xóa Tab, thay bằng hai dấu cách mỗi bậc.", "Replace it with two spaces a level."),
)
COLON = Fault(
    "yaml-colon",
    Message(
        "văn bản có dấu hai chấm kèm dấu cách (“: ”) mà không được đặt trong dấu nháy",
        "a colon in unquoted text (mapping values are not allowed here)",
    ),
    QUOTE_IT,
)
INDENTATION = Fault(
    "yaml-indentation",
    Message(
        "dòng này thụt lề không khớp với các dòng bên trên",
        "the indentation of this line does not fit the lines above",
    ),
    Message(
        "Dùng dấu cách cho các mục cùng nhóm thẳng hàng nhau; xem cả dòng ngay trên có thiếu"
        " “: ” không. Văn bản nhiều dòng thì viết sau dấu “|”.",
        "Align entries of one group with spaces; see whether the line above lacks “: ”."
        " Write text of several lines after “|”.",
    ),
)
MISSING_COLON = Fault(
    "yaml-missing-colon",
    Message(
        "dòng này không có dấu hai chấm kèm dấu cách (“: ”) sau tên mục",
        "this line has no “: ” after its key (could not find expected ':')",
    ),
    Message(
        "Viết “tên mục: giá trị”, có dấu cách sau dấu hai chấm; nếu đây là phần tiếp của dòng"
        " trên, thụt vào thêm hai dấu cách.",
        "Write “key: value” with a space after the colon; to continue the line above,"
        " indent this one by two more spaces.",
    ),
)
OPEN_QUOTE = Fault(
    "yaml-quote",
    Message("dấu nháy mở ở đây mà không đóng", "the quote opened here is never closed"),
    Message(
        "Thêm dấu nháy đóng cùng loại ở cuối giá trị.",
        "Add the same quote at the end of the value.",
    ),
)
AFTER_QUOTE = Fault(
    "yaml-quote",
    Message(
        "sau dấu nháy đóng còn chữ thừa, hoặc một dấu nháy phía trên chưa được đóng",
        "there is text after a closing quote, or a quote above was never closed",
    ),
    Message(
        "Đặt cả giá trị trong một cặp nháy; nếu bên trong có nháy kép thì bao ngoài bằng nháy"
        " đơn, ví dụ 'Mô hình \"Dân vận khéo\" năm 2020'.",
        "Put the whole value in one pair of quotes, single ones if it has double quotes inside.",
    ),
)
ESCAPE = Fault(
    "yaml-escape",
    Message(
        "dấu gạch chéo ngược (\\) trong nháy kép là ký hiệu riêng, ở đây nó không có nghĩa",
        "a backslash in double quotes begins no known escape sequence",
    ),
    Message(
        "Viết hai dấu “\\\\” thay cho một, hoặc bao giá trị bằng dấu nháy đơn '…'.",
        "Write two backslashes, or put the value in single quotes.",
    ),
)
BLOCK_TEXT = Fault(
    "yaml-block-text",
    Message(
        "sau dấu “|” hoặc “>” ở đầu giá trị không được viết gì trên cùng dòng",
        "nothing may follow a leading “|” or “>” on its line",
    ),
    Message(
        "Viết văn bản từ dòng dưới, thụt vào hai dấu cách; nếu dấu này thuộc văn bản, đặt cả"
        ' giá trị trong dấu nháy kép thẳng, ví dụ "…".',
        "Write the text on the next line, indented; if the sign is text, put the whole value"
        " in straight double quotes.",
    ),
)
DIRECTIVE = Fault(
    "yaml-directive",
    Message(
        "dòng bắt đầu bằng dấu phần trăm (%): YAML hiểu là chỉ thị và không đọc được",
        "a line beginning with % is read as a directive, and this one cannot be",
    ),
    Message("Xóa dòng này hoặc bỏ dấu % ở đầu dòng.", "Delete the line or the % at its start."),
)
BRACKET = Fault(
    "yaml-bracket",
    Message(
        "dấu ngoặc mở ở đây chưa được đóng, hoặc bên trong thiếu dấu phẩy",
        "the bracket opened here is not closed, or a comma is missing inside",
    ),
    Message(
        'Thêm ngoặc đóng hoặc dấu phẩy; nếu là văn bản, đặt cả giá trị trong nháy kép "…".',
        "Add the bracket or comma; if this is text, put the whole value in double quotes.",
    ),
)
AFTER_BRACKET = Fault(
    "yaml-bracket",
    Message("sau dấu ngoặc đóng còn chữ thừa", "there is text after a closing bracket"),
    QUOTE_IT,
)
OPEN_BRACKET = Fault(
    "yaml-bracket",
    Message(
        "hết tệp mà một dấu ngoặc mở ở phía trên chưa được đóng",
        "the file ends before a bracket above is closed",
    ),
    BRACKET.remedy,
)
DASH = Fault(
    "yaml-dash",
    Message(
        "gạch đầu dòng “- ” không được đứng cùng dòng với tên mục",
        "a list item may not stand on the line of its key",
    ),
    Message(
        "Xuống dòng rồi mới viết “- …”; nếu dấu gạch thuộc văn bản, đặt cả giá trị trong"
        ' nháy kép "…".',
        "Begin the list on the next line; if the dash is text, put the value in double quotes.",
    ),
)
