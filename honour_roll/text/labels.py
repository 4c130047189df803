"""Every word of the model as people read it: key in the data → Vietnamese label."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ROLL = "Sổ ghi danh"
"""What a site is called that has no name of its own."""

NO_FIGURE = "chưa có số liệu"
"""Shown where nobody published a figure; never a zero."""
UNDATED = "Không rõ năm"
NO_MOVEMENT = "Không ghi rõ phong trào"
NO_FIELD = "Chưa ghi lĩnh vực"
NO_LEVEL = "Không rõ cấp"


def _labels(**words: str) -> Mapping[str, str]:
    return MappingProxyType(words)


CATEGORY = _labels(
    individual="Cá nhân",
    leader="Người đứng đầu",
    collective="Tập thể",
    model="Mô hình, cách làm hay",
    household="Hộ gia đình",
)
KIND = MappingProxyType({key: word for key, word in CATEGORY.items() if key != "leader"})
STATUS = _labels(
    named="Được nêu trong bài",
    planned="Xây dựng kế hoạch",
    registered="Đăng ký",
    appraised="Đã qua thẩm định",
    recognised="Ghi danh, công nhận",
    commended="Biểu dương, khen thưởng",
    nominated="Đề nghị cấp trên công nhận",
    rejected="Không được công nhận",
    revoked="Hủy bỏ",
)
LEVEL = _labels(
    village="Thôn, bản, tổ dân phố",
    grassroots="Cấp cơ sở",
    commune="Cấp xã",
    district="Cấp huyện",
    province="Cấp tỉnh",
    ministry="Cấp bộ, ngành",
    nation="Cấp Nhà nước",
)
INCOMPARABLE = _labels(
    measure="không phải số điển hình",
    status="nguồn không nói là công nhận hay khen thưởng",
    state="Sổ công khai không ghi trạng thái này",
    time="nguồn không nói thời gian",
)
GENDER = _labels(female="nữ", male="nam")
WORK = _labels(direct="trực tiếp lao động, công tác", managing="lãnh đạo, quản lý")
UNIT_END = _labels(merger="sáp nhập", split="địa bàn chia cho nhiều đơn vị", dissolution="giải thể")
READER_PROFILE = _labels(web="Bản để đọc", office="Bản in, gấp thành sách", epub="Sách điện tử")
DIGEST_PROFILE = _labels(web="Bản để đọc", office="Bản in, gấp đôi", epub="Bản điện tử")
PRINTED = _labels(
    name="tên gọi",
    facts="thông tin chung",
    honours="các lần ghi nhận",
    summary="câu tóm tắt",
    story="bài viết",
    photos="ảnh",
    note="ghi chú",
    sources="nguồn",
)
CORRECTED = _labels(
    name="Tên",
    other_names="Tên khác",
    title="Danh hiệu, học hàm",
    gender="Giới tính",
    born="Năm sinh",
    died="Năm mất",
    unit="Đơn vị",
    position="Chức vụ, công việc",
    hometown="Quê quán",
    village="Thôn, bản, tổ dân phố",
    field="Lĩnh vực",
    subject="Chuyên đề",
    summary="Tóm tắt",
    story="Câu chuyện",
    story_author="Người viết",
    honours="Các lần ghi nhận",
    photos="Ảnh",
    sources="Nguồn",
)
"""Fields of a record in which a mistake may have stood, by the titles that the model has."""
CONSENT_BASIS = _labels(
    **{"consent": "có văn bản đồng ý", "public-record": "đã công bố chính thức"}
)
CONSENT_BY = _labels(
    self="chính người được ghi danh",
    parent="cha mẹ",
    guardian="người giám hộ",
    heir="người thừa kế",
)
COUNTED_AS = _labels(leader="người đứng đầu")
LAYOUT = _labels(
    book="Sách", digest="Bản tin", panel="Pa-nô triển lãm", sheet="Tờ giới thiệu gương"
)
THIS_PAPER = _labels(
    book="Tập này",
    digest="Bản tin này",
    panel="Bộ pa-nô này",
    sheet="Bộ tờ giới thiệu này",
)
ORDER = _labels(
    **{
        "kind": "loại",
        "unit": "đơn vị",
        "given-name": "tên gọi",
        "year": "năm",
        "protocol": "thứ tự lễ tân",
    }
)
VOCABULARY = _labels(
    fields="Lĩnh vực",
    forms="Hình thức ghi nhận",
    authorities="Cơ quan quyết định",
    movements="Phong trào",
    subjects="Chuyên đề",
    measures="Đơn vị đo",
    channels="Hình thức tuyên truyền",
)

CHOICES: Mapping[frozenset[str], Mapping[str, str]] = MappingProxyType(
    {
        frozenset(words): words
        for words in (
            CATEGORY,
            KIND,
            STATUS,
            LEVEL,
            GENDER,
            WORK,
            CORRECTED,
            UNIT_END,
            CONSENT_BASIS,
            CONSENT_BY,
            COUNTED_AS,
            LAYOUT,
            ORDER,
        )
    }
)
"""The keys of a closed list → its labels, for messages that name the choices."""
