"""The tables of the open data: their files and columns, as people are told of them."""

from __future__ import annotations

from typing import Literal, NamedTuple

Form = Literal["string", "integer", "number", "boolean"]


class Column(NamedTuple):
    """One column; ``title`` is its heading. ``form`` is a type of Frictionless' Table Schema."""

    title: str
    about: str
    form: Form = "string"


class Table(NamedTuple):
    """One table: ``name`` is that of its file; every row differs in the first ``keys`` columns."""

    name: str
    title: str
    about: str
    keys: int
    columns: tuple[Column, ...]


ID, PAGE = "Mã", "Trang"
RECORD = "Mã điển hình"
YES, NO = "có", "không"

_PARTIAL = "Ghi theo mức biết được: 2020, 2020-05 hoặc 2020-05-17."

RECORDS = Table(
    "dien-hinh",
    "Điển hình",
    "Mỗi hàng là một cá nhân, tập thể, mô hình hoặc hộ gia đình.",
    1,
    (
        Column(ID, "Mã không đổi của điển hình, cũng là địa chỉ trang."),
        Column("Loại", "Cá nhân, tập thể, mô hình hoặc hộ gia đình."),
        Column("Tên", "Họ và tên, tên tập thể hoặc tên mô hình."),
        Column("Tên khác", "Cách nhau bằng dấu chấm phẩy."),
        Column("Chức vụ, công việc", "Của cá nhân."),
        Column("Thôn, bản, tổ dân phố", "Nơi của điển hình."),
        Column("Năm sinh", "Chỉ ghi năm.", "integer"),
        Column("Năm mất", "Chỉ ghi năm.", "integer"),
        Column("Mã đơn vị", "Đơn vị của điển hình; xem bảng Đơn vị."),
        Column("Đơn vị", "Tên đơn vị khi điển hình được ghi nhận lần đầu."),
        Column("Lĩnh vực", "Bỏ trống nếu chưa ghi."),
        Column("Tóm tắt", "Một câu về điển hình."),
        Column("Số lần ghi nhận", "Số hàng của điển hình trong bảng Lần ghi nhận.", "integer"),
        Column("Nhân rộng từ", "Mã của mô hình gốc."),
        Column("Cập nhật", f"Ngày sửa hồ sơ gần nhất. {_PARTIAL}"),
        Column(PAGE, "Địa chỉ trang của điển hình."),
    ),
)
HONOURS = Table(
    "ghi-nhan",
    "Lần ghi nhận",
    "Mỗi hàng là một lần một điển hình được nêu gương, công nhận hoặc khen thưởng.",
    2,
    (
        Column(RECORD, "Xem cột Mã của bảng Điển hình."),
        Column("Mã lần ghi nhận", "Riêng trong mỗi điển hình."),
        Column("Tên", "Tên của điển hình."),
        Column("Loại", "Loại của điển hình."),
        Column("Tính là", "Đối tượng mà số liệu tính: có thể là người đứng đầu."),
        Column("Mã đơn vị", "Đơn vị mà số liệu tính; xem bảng Đơn vị."),
        Column("Đơn vị khi đó", "Tên đơn vị vào ngày ghi nhận."),
        Column("Thời gian", "Năm hoặc giai đoạn, như trên trang."),
        Column("Năm", "Bỏ trống khi ghi nhận cho cả giai đoạn hoặc không rõ năm.", "integer"),
        Column("Ngày", f"Ngày ghi nhận hoặc ngày quyết định. {_PARTIAL}"),
        Column("Trạng thái", "Được nêu trong bài; ghi danh, công nhận; biểu dương, khen thưởng."),
        Column("Hình thức", "Giấy khen, bằng khen, ghi danh và các hình thức khác."),
        Column("Cấp", "Cấp ghi nhận."),
        Column("Cơ quan", "Cơ quan quyết định."),
        Column("Số văn bản", "Đúng như văn bản ghi."),
        Column("Mã quyết định", "Xem bảng Quyết định."),
        Column("Phong trào", "Bỏ trống nếu nguồn không nói rõ."),
        Column("Lĩnh vực", "Lĩnh vực của điển hình."),
        Column("Truy tặng", f"“{YES}” hoặc “{NO}”.", "boolean"),
        Column("Chức vụ khi đó", "Nếu được ghi."),
        Column("Tên trong văn bản", "Nếu khác tên trong Sổ."),
        Column("Ghi chú", "Điều các nguồn ghi khác nhau."),
        Column(PAGE, "Địa chỉ trang của điển hình."),
    ),
)
UNITS = Table(
    "don-vi",
    "Đơn vị",
    "Mỗi hàng là một giai đoạn của một đơn vị: tên và cấp trên của nó trong giai đoạn đó.",
    2,
    (
        Column("Mã đơn vị", "Mã không đổi, dù đơn vị đổi tên."),
        Column("Giai đoạn", "Thứ tự của giai đoạn, từ 1.", "integer"),
        Column("Tên", "Tên trong giai đoạn này."),
        Column("Cấp", "Cấp của đơn vị."),
        Column("Mã cấp trên", "Đơn vị cấp trên trong giai đoạn này."),
        Column("Từ ngày", f"Bỏ trống nếu không rõ. {_PARTIAL}"),
        Column("Đến hết ngày", f"Bỏ trống nếu giai đoạn chưa kết thúc. {_PARTIAL}"),
        Column("Kết thúc do", "Sáp nhập, chia tách hoặc giải thể; ở giai đoạn cuối."),
        Column("Mã đơn vị kế thừa", "Cách nhau bằng dấu chấm phẩy; ở giai đoạn cuối."),
        Column(PAGE, "Địa chỉ trang của đơn vị."),
    ),
)
DECISIONS = Table(
    "quyet-dinh",
    "Quyết định",
    "Mỗi hàng là một quyết định mà các lần ghi nhận dẫn tới.",
    1,
    (
        Column("Mã quyết định", "Mã không đổi."),
        Column("Số, ký hiệu", "Đúng như văn bản; bỏ trống nếu không rõ."),
        Column("Ngày ban hành", _PARTIAL),
        Column("Cơ quan", "Cơ quan ban hành."),
        Column("Cấp", "Cấp ghi nhận."),
        Column("Hình thức", "Hình thức ghi nhận."),
        Column("Trích yếu", "Đúng như văn bản."),
        Column(PAGE, "Địa chỉ trang của quyết định."),
    ),
)
CORRECTIONS = Table(
    "dinh-chinh",
    "Đính chính",
    "Mỗi hàng là một điều ghi sai đã sửa.",
    2,
    (
        Column(RECORD, "Xem cột Mã của bảng Điển hình."),
        Column("Thứ tự", "Trong điển hình, từ 1.", "integer"),
        Column("Tên", "Tên của điển hình."),
        Column("Ngày đính chính", _PARTIAL),
        Column("Mục đã sửa", "Điều ghi sai nằm ở mục nào."),
        Column("Mã lần ghi nhận", "Khi sửa ở một lần ghi nhận."),
        Column("Đã ghi", "Bỏ trống nếu không nhắc lại điều sai."),
        Column("Nay sửa là", "Điều đúng."),
        Column("Người báo", "Chỉ ghi khi người ấy đồng ý."),
        Column(PAGE, "Chỗ đính chính trên trang của điển hình."),
    ),
)
PUBLISHED = Table(
    "so-cong-bo",
    "Số đã công bố",
    "Mỗi hàng là một con số mà báo chí, báo cáo đã công bố; không cộng với số đếm của Sổ.",
    2,
    (
        Column("Mã bảng số", "Mỗi nguồn của mỗi đơn vị có một bảng."),
        Column("Mã con số", "Riêng trong bảng ấy."),
        Column("Mã đơn vị", "Xem bảng Đơn vị."),
        Column("Đơn vị", "Tên đơn vị vào thời gian ấy."),
        Column("Nội dung", "Nguồn đếm cái gì."),
        Column("Con số", "Dấu chấm ngăn phần thập phân.", "number"),
        Column("Trên", f"“{YES}” khi nguồn viết “trên …”.", "boolean"),
        Column("Đơn vị đo", "Điển hình, hoặc thứ khác mà nguồn đếm."),
        Column("Đối tượng", "Cách nhau bằng dấu chấm phẩy khi nguồn tính gộp."),
        Column("Thời gian", "Năm hoặc giai đoạn; bỏ trống nếu nguồn không nói."),
        Column("Trạng thái", "Bỏ trống nếu nguồn không nói."),
        Column("Cấp", "Cấp ghi nhận."),
        Column("Hình thức", "Hình thức ghi nhận."),
        Column("Cơ quan", "Cơ quan quyết định."),
        Column("Phong trào", "Bỏ trống nếu nguồn không nói rõ."),
        Column("Là một phần của", "Mã của con số lớn hơn trong cùng bảng."),
        Column("Ghi chú", "Điều nguồn không nói rõ."),
        Column("Nguồn", "Tên bài."),
        Column("Nơi đăng", "Báo, đài, trang web."),
        Column("Ngày đăng", _PARTIAL),
        Column("Địa chỉ nguồn", "Trang web của nguồn."),
        Column(PAGE, "Trang của đơn vị."),
    ),
)
TABLES = (RECORDS, HONOURS, UNITS, DECISIONS, CORRECTIONS, PUBLISHED)
"""In the order of sheets and files."""
