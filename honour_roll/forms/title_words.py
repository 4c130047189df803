"""The words of titles of lists: who is listed, what they got, and what else a list may be of.

Alternatives of regular expressions over words in small letters, one space apart. Titles without
marks are read by the same patterns without theirs: no escape or group may have a capital.
"""

from __future__ import annotations

LEAD = (
    "danh sách|ds|phụ lục|bảng|biểu|mẫu|tổng hợp|trích ngang|trích|chi tiết|kết quả|kèm theo|theo"
    "|số|stt|về việc|sau đây|dưới đây|như sau|tiếp theo|[ivx]+|[a-dđ]|[0-9]+"
)
"""What begins a title before it says anything."""

_PEOPLE = (
    "cá nhân",
    "(?:cựu )?cán bộ",
    "công chức",
    "viên chức",
    "công nhân(?: viên(?: chức)?)?",
    "(?:thành|đảng|đoàn|hội|đội|học|giảng|giáo|nhân|tình nguyện|cộng tác|hòa giải|tuyên truyền"
    "|báo cáo|tuyên vận|vận động|huấn luyện|phóng|biên tập|công an|sinh) viên",
    "học sinh",
    "(?:nông|ngư|công) dân",
    "quần chúng",
    "(?:thanh|thiếu) niên",
    "thiếu nhi|nhi đồng",
    "phụ nữ",
    "cựu (?:chiến binh|thanh niên xung phong|giáo chức)",
    "(?:hạ )?sĩ quan|chiến s[ĩỹ]|quân nhân|dân quân|bộ đội|thương binh|bệnh binh|liệt s[ĩỹ]",
    "doanh nhân|nghệ nhân|nghệ s[ĩỹ]|nhà giáo|thầy thuốc|nhà khoa học",
    "(?:y )?bác s[ĩỹ]|thầy cô(?: giáo)?|kỹ sư|văn nghệ s[ĩỹ]|trí thức",
    "già làng|trưởng (?:thôn|bản|xóm|ấp|làng|khu|họ|dòng họ)|chủ hộ|tổ trưởng",
    "bí thư(?: chi bộ| đảng ủy| đoàn)?|lãnh đạo|quản lý",
    "đại biểu (?:hội đồng nhân dân|hđnd|quốc hội)",
    "người (?:lao động|đứng đầu|cao tuổi|có uy tín|có công|dân)|bà mẹ(?: việt nam anh hùng)?",
    "anh hùng|gương mặt|thí sinh|(?:nhóm )?tác giả|đồng bào|kiều bào",
)
_ADDRESSED = "người(?: tốt)?|ông|bà|anh|chị|cụ|mẹ|đồng chí|cháu|em"
_GROUPS = (
    "tập thể|điển hình|mô hình|cách làm(?: hay)?|tấm gương|gương",
    "(?<!ủng )(?<!bảo )hộ(?: gia đình)?|gia đình|dòng họ",
)
_BODIES = (
    "sáng kiến|giải pháp|đề tài|công trình|tác phẩm|đơn vị|cơ quan|tổ chức|doanh nghiệp|công ty",
    "hợp tác xã|tổ hợp tác|(?:chi|đảng) bộ|đảng|(?:chi|liên) đoàn|liên đội|chi hội|hội|đoàn",
    "tổ dân phố|tổ|đội|nhóm|câu lạc bộ|thôn|bản|làng|xóm|ấp|khối|khu phố|khu dân cư",
    "xã|phường|thị trấn|địa phương|trường|lớp|phòng|cụm|ngành|(?:nghiệp|công) đoàn",
)
PEOPLE = "|".join(_PEOPLE)
"""Whom an honour may be of; behind other words they may be somebody's whom it is about."""
HEADS = "|".join((*_PEOPLE, *_GROUPS))
"""With what a title may begin that has no “Danh sách”: hardly a unit's name."""
_QUALITIES = (
    "tiêu biểu|xuất sắc|việc tốt|tiên tiến|ưu tú|gương mẫu|mẫu mực|kiểu mẫu|giỏi|tốt|hay|khéo"
    "|dân vận|trẻ|nữ|nam|dự bị|hưu trí|cao tuổi|vượt khó|hiếu học|đoàn kết|vững mạnh|trong sạch"
    "|chiến s[ĩỹ] (?:thi đua|tiên tiến)|lao động(?: tiên tiến| xuất sắc)?|thi đua|quyết thắng"
    "|sản xuất|kinh doanh|văn hóa|học tập|dân tộc thiểu số|cơ sở|toàn quốc|toàn diện|dẫn đầu"
    "|hoàn thành (?:xuất sắc|tốt)(?: nhiệm vụ)?|đột xuất|chuyên đề|thường xuyên"
)
_LINKS = (
    "các|những|toàn thể|và|hoặc|cùng|là|đã|vừa|mới|thuộc|từ|đến|cấp|tỉnh|huyện|thị xã"
    "|thành phố|năm học|năm|học kỳ|đợt|quý|tháng|ngày|giai đoạn|nhiệm kỳ|cuối|đầu|lần|thứ"
    "|nhất|hai|ba|i+|iv|vi*"
)
LISTED = "|".join((*_PEOPLE, *_GROUPS, *_BODIES, _ADDRESSED))
"""Of whom a list may be."""
KNOWN = "|".join((LISTED, _QUALITIES, _LINKS, LEAD))
"""What only says who is listed, of what sort and of when."""

_DEEDS = (
    "việc|công tác|phong trào|thực hiện|học tập|xây dựng|lao động|sản xuất|sự nghiệp|phòng|phát"
    "|triển khai|cuộc|chiến dịch|đợt|năm|giai đoạn|các|thi đua|hoạt động|đấu tranh|bảo vệ|giảng"
    "|dạy|chuyển đổi|cải cách|kỳ thi|hội thi|quá trình|vận động|tuyên truyền|giữ|hiến|giúp"
)
WHY = (
    "có (?:nhiều |những )?(?:thành tích|thành tựu|đóng góp|công lao|cống hiến|việc làm|kết quả)"
    "|đạt (?:nhiều )?thành tích|lập (?:nhiều )?(?:thành tích|công)"
    f"|(?:trong|về) (?:{_DEEDS})|nhân (?:dịp|ngày|kỷ niệm)|chào mừng|hưởng ứng"
    "|học tập và làm theo|làm theo (?:lời|tư tưởng|tấm gương|bác)"
)
"""From here on a title tells what for, and nothing more of the list itself."""

EXAMPLES = (
    "danh hiệu|điển hình|mô hình|gương|tấm gương|cách làm hay|sáng kiến"
    "|gia đình (?:văn hóa|học tập|hiếu học)|dòng họ (?:học tập|hiếu học)"
    "|(?:thôn|bản|làng|xóm|ấp|khu dân cư|tổ dân phố|khu phố) văn hóa"
    "|chiến s[ĩỹ] (?:thi đua|tiên tiến)|(?:tập thể )?lao động (?:tiên tiến|xuất sắc)"
)
HONOURS = (
    "giấy khen|bằng khen|thư khen|hu[âa]n chương|huy chương|huy hiệu|k[ỷỉ] niệm chương|danh hiệu"
    "|cờ(?! (?:tổ quốc|đảng|đỏ|nước)\\b)|giải thưởng|biểu trưng|bảng vàng|hình thức khen"
)
PRAISED = "biểu dương|khen|tôn vinh|tuyên dương|vinh danh|phong tặng|truy tặng"
# People are recognised as poor, disabled or passed, and given clothes, too: what for is to be said.
# It is also what pupils and learners do before they begin, but for one name: "học tập và làm theo".
_ENTERED = (
    "(?<!học sinh )(?<!sinh viên )(?<!học viên )(?<!thí sinh )"
    "ghi danh(?! (?:lớp|khóa|học(?! tập (?:và làm theo|tư tưởng|tấm gương|bác)\\b)"
    "|dự|thi(?! đua\\b)|tham gia|vào lớp|đi)\\b)"
)
RECOGNISED = (
    f"{_ENTERED}|công nhận (?:là |đạt )?(?:{EXAMPLES})|(?:{EXAMPLES})(?: \\w+){{0,6}} công nhận"
    "|đạt (?:các )?danh hiệu"
)
COMMENDED = (
    f"{PRAISED}|(?:tặng thưởng|trao tặng|tặng|trao|đón nhận|nhận|cấp)"
    f"(?: (?!(?:thay|hộ|quà|tiền|lại|đổi|phát)\\b)\\w+){{0,2}} (?:{HONOURS})"
)
# Who won may also be sent on, or have to come somewhere.
WON = "đạt (?:các )?giải(?! pháp\\b)(?!.* (?:cử|mời|dự|tham gia|đi|chọn|tuyển|đăng ký)\\b)"
"""A prize, which nobody else has to give."""
ACTS = (
    f"{COMMENDED}|(?:giấy|bằng|thư) khen|(?:đón )?nhận (?:{PRAISED})|{_ENTERED}|công nhận"
    f"|đạt (?:các )?danh hiệu|{WON}"
)
"""How a title says that those listed were honoured, behind “được” or at its head."""
REWARDED = "thưởng(?= (?:năm [0-9]+|trong|vì|về|do|tại|nhân|theo|đột xuất|thành tích)\\b|$)"
"""The same behind “được” alone: “thưởng Tết” is pay."""
ONLY_HONOURED = (
    "đại biểu(?= (?:điển hình|tiêu biểu|gương)\\b)"
    "|nạn nhân(?: bị nhiễm)? chất độc (?:da cam|hóa học)(?: dioxin)?"
    "|nhà (?:tài trợ|hảo tâm)|mạnh thường quân"
)
"""Those of whom a list is of people honoured only if it says so of them."""
_ONLY_RECEIVED = "trao|cấp"
"""Of people these may be what they do to others, unless “được” stands before."""
ACTS_OF_PEOPLE = f"(?!(?:{_ONLY_RECEIVED})\\b)(?:{ACTS})"
OFFICES = (
    "ubnd|hđnd|ubmttq|ủy ban|hội|chủ tịch|phó chủ tịch|ban|đảng|bộ|nhà nước|nhà trường|thủ tướng"
    "|chính phủ|tỉnh|thành|huyện|thị|xã|phường|quốc hội|sở|phòng|đoàn|các|cấp|trung ương|giám đốc"
    "|hiệu trưởng|bí thư|mặt trận|liên đoàn|công an|quân|tập đoàn|tổng|cơ quan|đơn vị|btv|bch"
)
NO_ACT_OF_OFFICES = (
    "lễ|hội nghị|đại hội|buổi|quỹ|công tác|chương trình|xét|đề|trình|mời|cử|giao|phân|giới|dự"
    "|thống nhất|nhất trí|đồng ý|chấp thuận|thông qua|chọn|lựa|bầu|phục vụ|hỗ trợ"
    "|tổ chức lễ|cho|để|bình|thẩm|không|chưa|sẽ"
)
"""What an office does to people behind “được” that is no honour yet."""
OCCASIONS = (
    "lễ|hội nghị|đại hội|buổi|quỹ|công tác|hội đồng|quy chế|quy định|kinh phí|luật|chương trình"
    "|tổ chức|thành lập|kiện toàn|phụ trách|làm|tiền|mức"
)
"""Before an honour's name: of these it is, and of nobody listed."""
