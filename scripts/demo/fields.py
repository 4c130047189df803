"""For each field of the made-up roll: sentences for its summaries and stories.

Slots: {Ref}/{ref} the honouree, {place} the unit, {n} and {m} a large and a small number,
{pct} a share, {money} a sum. The year is said elsewhere: a honouree has several.
"""

from __future__ import annotations

from typing import NamedTuple


class FieldWords(NamedTuple):
    """What a field gives to summaries (a predicate each) and stories."""

    deeds: tuple[str, ...]
    actions: tuple[str, ...]
    results: tuple[str, ...]
    steps: tuple[str, ...]


FIELD_WORDS: dict[str, FieldWords] = {
    "xay-dung-dang": FieldWords(
        ("đổi mới sinh hoạt chi bộ, nói đi đôi với làm", "giữ vững nền nếp, gương mẫu từ việc nhỏ"),
        (
            "{Ref} chuẩn bị kỹ từng kỳ sinh hoạt, chọn một việc cụ thể và phân công rõ người làm.",
            "Việc khó, {ref} nhận trước; việc có lợi cho dân, {ref} bàn với dân trước khi quyết.",
            "Hằng tháng, {ref} ghi lại những việc đã hứa với dân và báo lại kết quả.",
        ),
        (
            "Tỷ lệ đảng viên dự sinh hoạt luôn đạt trên {pct}%, ý kiến ngày càng thiết thực.",
            "Trong nhiệm kỳ, có {m} quần chúng ưu tú được kết nạp Đảng.",
            "Những kiến nghị chính đáng của {n} hộ dân đã được trả lời và giải quyết.",
        ),
        ("Chọn việc sát với dân", "Phân công đảng viên phụ trách", "Công khai kết quả hằng quý"),
    ),
    "cai-cach-hanh-chinh": FieldWords(
        (
            "rút ngắn thời gian giải quyết hồ sơ cho dân",
            "tận tụy hướng dẫn, không để dân đi lại nhiều",
        ),
        (
            "{Ref} rà lại từng thủ tục, bỏ những giấy tờ trùng lặp mà cơ quan đã có.",
            "Với người cao tuổi và người ở xa, {ref} hẹn giờ và mang kết quả đến tận nhà.",
            "{Ref} lập bảng hướng dẫn bằng lời dễ hiểu, đặt ngay nơi người dân ngồi chờ.",
        ),
        (
            "Thời gian chờ trung bình giảm còn {m} phút, không có hồ sơ nào trễ hẹn kéo dài.",
            "{pct}% người dân được hỏi cho biết hài lòng với thái độ phục vụ.",
            "Hơn {n} hồ sơ được trả trước hạn.",
        ),
        ("Rà soát thủ tục", "Hướng dẫn bằng mẫu điền sẵn", "Gọi điện xin lỗi khi chậm hẹn"),
    ),
    "chuyen-doi-so": FieldWords(
        (
            "giúp bà con dùng dịch vụ công trực tuyến",
            "đưa công nghệ vào việc thường ngày của thôn xóm",
        ),
        (
            "Tối thứ Bảy hằng tuần, {ref} mở lớp hướng dẫn dùng điện thoại ngay tại nhà văn hóa.",
            "{Ref} giúp các hộ kinh doanh nhỏ tạo mã thanh toán và đăng bán nông sản trên mạng.",
            "Tài liệu hướng dẫn được {ref} viết lại ngắn gọn, có hình, chữ to.",
        ),
        (
            "Đến nay, {pct}% hồ sơ của người dân trong khu vực được nộp trực tuyến.",
            "Đã có {n} lượt người được hướng dẫn, người lớn tuổi nhất ngoài bảy mươi.",
            "Có {m} sản phẩm của địa phương được bán trên sàn thương mại điện tử.",
        ),
        ("Đi từng nhà hỏi nhu cầu", "Cầm tay chỉ việc", "Lập nhóm hỗ trợ qua tin nhắn"),
    ),
    "phat-trien-kinh-te": FieldWords(
        (
            "làm kinh tế giỏi và giúp nhiều hộ cùng thoát nghèo",
            "chuyển đổi cây trồng, vật nuôi có hiệu quả",
        ),
        (
            "Từ {m} sào ruộng kém hiệu quả, {ref} chuyển sang trồng cây ăn quả kết hợp nuôi cá.",
            "{Ref} cho các hộ khó khăn mượn cây, con giống, khi có thu mới phải trả.",
            "Hễ học được kỹ thuật mới, {ref} lại làm thử trên đất nhà rồi mới phổ biến.",
        ),
        (
            "Thu nhập bình quân của các hộ tham gia tăng thêm {money} mỗi năm.",
            "{m} hộ trong nhóm đã thoát nghèo, không hộ nào tái nghèo.",
            "Mô hình tạo việc làm thường xuyên cho {m} lao động, thời vụ có lúc tới {n} người.",
        ),
        ("Chọn giống hợp đất", "Góp vốn, góp công", "Bao tiêu sản phẩm theo hợp đồng"),
    ),
    "nong-thon-moi": FieldWords(
        ("vận động và nêu gương hiến đất làm đường", "góp công, góp của xây dựng quê hương"),
        (
            "{Ref} tự tháo dỡ tường rào, hiến {n} m² đất rồi mới đi vận động các hộ khác.",
            "Mỗi cuối tuần, {ref} cùng bà con đắp lề đường, trồng hoa, sửa cống rãnh.",
            "Mọi khoản thu chi đều được {ref} niêm yết tại nhà văn hóa để ai cũng kiểm tra được.",
        ),
        (
            "Tuyến đường dài {n} m hoàn thành sớm hơn dự kiến, không phải đền bù.",
            "Bà con đóng góp {money} và hơn {n} ngày công.",
            "{pct}% số hộ có công trình vệ sinh hợp chuẩn.",
        ),
        ("Bàn với dân trước", "Đảng viên làm trước", "Công khai thu chi", "Nghiệm thu cùng dân"),
    ),
    "giao-duc": FieldWords(
        (
            "tận tâm với học trò, không để em nào bỏ học",
            "khuyến học, khuyến tài bằng những việc bền bỉ",
        ),
        (
            "Học sinh nào nghỉ học quá hai ngày, {ref} đều đến tận nhà tìm hiểu và vận động.",
            "{Ref} dành buổi tối kèm thêm cho những em còn yếu, hoàn toàn không thu tiền.",
            "Từ sách cũ quyên góp, {ref} dựng một tủ sách chung và tự tay ghi sổ cho mượn.",
        ),
        (
            "Nhiều năm liền, tỷ lệ chuyên cần giữ ở mức trên {pct}%.",
            "Quỹ khuyến học đã trao {n} suất quà, tổng trị giá {money}.",
            "{m} em từng có nguy cơ bỏ học nay đã học tiếp lên trung học phổ thông hoặc học nghề.",
        ),
        ("Nắm hoàn cảnh từng em", "Kèm cặp theo nhóm nhỏ", "Phối hợp với gia đình"),
    ),
    "y-te": FieldWords(
        ("hết lòng chăm sóc sức khỏe nhân dân", "đến với người bệnh không quản đêm hôm, đường xa"),
        (
            "Đêm mưa, có người gọi, {ref} vẫn đội đèn đi bộ đến tận nhà người bệnh.",
            "{Ref} lập sổ theo dõi sức khỏe cho từng người cao tuổi trong vùng.",
            "Mỗi phiên chợ, {ref} dành một góc để tư vấn dinh dưỡng và tiêm chủng cho trẻ em.",
        ),
        (
            "Trẻ em trong độ tuổi được tiêm chủng đầy đủ đạt {pct}%.",
            "Hơn {n} lượt người được khám và cấp thuốc miễn phí.",
            "Đã vận động được {n} đơn vị máu, có người hiến tới {m} lần.",
        ),
        ("Lập sổ theo dõi", "Đến tận nhà", "Tuyên truyền bằng tiếng địa phương"),
    ),
    "van-hoa": FieldWords(
        (
            "gìn giữ và truyền dạy vốn văn hóa của quê hương",
            "xây dựng đời sống văn hóa từ mỗi gia đình",
        ),
        (
            "{Ref} sưu tầm, chép lại hàng chục bài hát cổ rồi dạy cho lớp trẻ vào dịp hè.",
            "Nhà có việc cưới, việc tang, {ref} vận động làm gọn nhẹ, bỏ những tục lệ tốn kém.",
            "{Ref} lo từ bộ nhạc cụ, trang phục đến lịch tập, ai bận thì đổi buổi cho nhau.",
        ),
        (
            "Câu lạc bộ hiện có {m} thành viên, trong đó quá nửa là người trẻ.",
            "{pct}% gia đình đạt danh hiệu văn hóa, không còn đám cưới kéo dài quá một ngày.",
            "Đội văn nghệ đã biểu diễn {m} buổi, góp thêm một nét riêng cho ngày hội của {place}.",
        ),
        ("Sưu tầm từ người già", "Truyền dạy cho người trẻ", "Biểu diễn trong ngày hội"),
    ),
    "an-sinh-xa-hoi": FieldWords(
        (
            "bền bỉ giúp đỡ người nghèo, người yếu thế",
            "sống giản dị, dành phần tiết kiệm để giúp người",
        ),
        (
            "Mỗi bữa nấu cơm bớt một nắm gạo, cuối tháng {ref} gom lại giúp người già neo đơn.",
            "{Ref} nhận đỡ đầu {m} cháu mồ côi, lo cho các cháu sách vở và học phí đến hết lớp 12.",
            "Khi có nhà gặp nạn, {ref} là người đến sớm nhất và về sau cùng.",
        ),
        (
            "Đã có {n} suất quà và {money} được trao tận tay người cần.",
            "{m} ngôi nhà dột nát được sửa lại trước mùa mưa.",
            "Từ {m} người ban đầu, nhóm thiện nguyện nay có hơn {n} thành viên.",
        ),
        ("Lập danh sách đúng người", "Góp ít mà đều", "Trao tận tay, ghi sổ rõ ràng"),
    ),
    "quoc-phong-an-ninh": FieldWords(
        (
            "dũng cảm, mưu trí giữ bình yên cho xóm làng",
            "gần dân, hiểu dân, kiên trì hòa giải từ cơ sở",
        ),
        (
            "{Ref} phân công trực đêm theo nhóm hộ, một hồi kẻng là mọi người có mặt.",
            "Gặp người từng lầm lỡ, {ref} tìm việc làm cho họ rồi mới khuyên nhủ.",
            "Trong trận lũ, {ref} dùng thuyền nhỏ đưa {m} người già và trẻ em ra nơi an toàn.",
        ),
        (
            "Số vụ trộm cắp giảm {pct}% so với trước khi thực hiện.",
            "{m} vụ việc mâu thuẫn được hòa giải ngay tại cơ sở.",
            "Nhiều năm liền, {place} không có điểm nóng về an ninh, trật tự.",
        ),
        ("Nắm tình hình từ sớm", "Trực đêm luân phiên", "Hòa giải ngay khi mới nảy sinh"),
    ),
    "moi-truong": FieldWords(
        ("giữ gìn môi trường bằng những việc nhỏ hằng ngày", "biến rác thành quỹ giúp người nghèo"),
        (
            "{Ref} hướng dẫn từng nhà phân loại rác, ủ phân từ rác bếp để bón vườn.",
            "Tiền bán phế liệu được {ref} góp vào quỹ chung, mua thẻ bảo hiểm y tế tặng hộ nghèo.",
            "Sáng Chủ nhật, {ref} dậy từ năm giờ để dọn đoạn kênh chảy qua khu dân cư.",
        ),
        (
            "Lượng rác phải chở đi giảm gần {pct}%, đường làng sạch và thơm mùi hoa.",
            "Trong một năm, {n} kg phế liệu được thu gom, đổi thành {m} suất quà.",
            "Hàng cây do bà con trồng dài {n} m nay đã tỏa bóng.",
        ),
        ("Phân loại tại nhà", "Thu gom đúng ngày", "Dùng tiền bán phế liệu giúp người nghèo"),
    ),
    "doan-ket": FieldWords(
        (
            "khéo vận động, vun đắp tình làng nghĩa xóm",
            "kiên trì lắng nghe và hòa giải, giữ trọn chữ tín",
        ),
        (
            "{Ref} đến từng nhà, nghe nhiều hơn nói, ghi lại điều dân băn khoăn để trả lời.",
            "Hai nhà tranh chấp bờ ruộng đã lâu, {ref} kiên trì hòa giải đến khi họ bắt tay nhau.",
            "{Ref} mời người cao tuổi, trưởng dòng họ cùng bàn, nhờ vậy việc khó cũng xong.",
        ),
        (
            "Các cuộc vận động ở {place} đều đạt sự đồng thuận trên {pct}%.",
            "{m} vụ việc kéo dài được giải quyết dứt điểm, không có đơn thư vượt cấp.",
            "Ngày hội Đại đoàn kết năm nào cũng có hơn {n} người dự, ngồi chung một mâm cơm.",
        ),
        ("Lắng nghe", "Hứa việc làm được", "Làm đến nơi đến chốn", "Báo lại cho dân biết"),
    ),
}

PUPIL_WORDS = FieldWords(
    (
        "vượt khó học giỏi, yêu thương giúp đỡ bạn bè",
        "chăm ngoan, thật thà, nhặt được của rơi trả lại",
    ),
    (
        "Nhà xa trường, {ref} vẫn đi học đều và giúp bố mẹ việc nhà trước khi đến lớp.",
        "{Ref} cùng nhóm bạn học chung mỗi chiều, bạn nào chưa hiểu thì giảng lại.",
        "Nhặt được chiếc ví bên đường, {ref} nhờ cô giáo tìm người để trả lại ngay trong ngày.",
    ),
    (
        "Nhiều năm liền, kết quả học tập của {ref} ở tốp đầu của lớp.",
        "Tủ sách nhỏ do {ref} và các bạn lập ra đã có hơn {n} cuốn.",
        "Từ heo đất tiết kiệm, cả lớp mua được {m} bộ sách tặng các bạn khó khăn.",
    ),
    ("Học đều mỗi ngày", "Giúp bạn cùng tiến", "Tiết kiệm từ việc nhỏ"),
)
