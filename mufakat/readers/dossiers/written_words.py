"""What is said of a written procedure: each act, where it stands, what silence means."""

SAID = {
    "silence_opened": {
        "en": "{draft} was put under a silence procedure; it closes at {closes}",
        "vi": "Đưa {draft} vào thủ tục im lặng; kết thúc lúc {closes}",
    },
    "ad_referendum_opened": {
        "en": "Replies in writing to {draft} were asked for until {closes}",
        "vi": "Đề nghị trả lời bằng văn bản về {draft} trước {closes}",
    },
    "notified": {"en": "Told: {members}", "vi": "Đã thông báo: {members}"},
    "extended": {"en": "Extended until {closes}", "vi": "Gia hạn đến {closes}"},
    "broken": {
        "en": "{member} broke the silence; the procedure is over",
        "vi": "{member} phá vỡ sự im lặng; thủ tục chấm dứt",
    },
    "stopped": {"en": "The chair took the text back", "vi": "Chủ tọa rút lại văn bản"},
    "declared_no_objection": {
        "en": "The chair declared that there is no objection",
        "vi": "Chủ tọa tuyên bố không có phản đối",
    },
    "declared_no_record": {
        "en": "The chair declared that the procedure has closed; silence is no record here",
        "vi": "Chủ tọa tuyên bố thủ tục đã kết thúc; ở đây im lặng không được ghi nhận là đồng ý",
    },
    "announced": {
        "en": "The secretariat wrote to the members how it ended",
        "vi": "Ban Thư ký gửi thông báo kết quả cho các thành viên",
    },
}
STANDS = {
    "open": {"en": "Open until {closes}.", "vi": "Đang mở đến {closes}."},
    "broken": {
        "en": "Over: {member} broke the silence. A revised text can go under a new one.",
        "vi": "Đã chấm dứt: {member} phá vỡ sự im lặng. Văn bản sửa đổi có thể được trình theo thủ tục mới.",
    },
    "closed_silence": {
        "en": "Closed at {closes}; the chair has not declared yet, and until then silence is no record.",
        "vi": "Đã kết thúc lúc {closes}; chủ tọa chưa tuyên bố, nên im lặng chưa được ghi nhận.",
    },
    "closed_ad_referendum": {
        "en": "The time for replies ran out at {closes}.",
        "vi": "Hết thời hạn trả lời lúc {closes}.",
    },
    "declared": {"en": "Closed and declared by the chair.", "vi": "Đã kết thúc và chủ tọa đã tuyên bố."},
    "stopped": {"en": "Over: the chair took the text back.", "vi": "Đã chấm dứt: chủ tọa rút lại văn bản."},
    "decided": {
        "en": "Over: {body} decided on this text on {day} ({outcome}).",
        "vi": "Đã chấm dứt: {body} quyết định về văn bản này ngày {day} ({outcome}).",
    },
    "decided_undated": {
        "en": "Over: {body} decided on this text ({outcome}).",
        "vi": "Đã chấm dứt: {body} đã quyết định về văn bản này ({outcome}).",
    },
    "left": {
        "en": "Over: this text no longer lies before the body.",
        "vi": "Đã chấm dứt: văn bản này không còn được trình trước cơ quan.",
    },
    "not_told": {
        "en": "There is no record yet that these were told: {members}.",
        "vi": "Chưa có ghi nhận đã thông báo cho: {members}.",
    },
    "not_announced": {
        "en": "The members have not been told yet how it ended.",
        "vi": "Các thành viên chưa được thông báo kết quả.",
    },
}
RULE = {
    "yes": {
        "en": "By this body's rule, no reply by the closing instant means no objection.",
        "vi": "Theo quy tắc của cơ quan này, không trả lời trước thời điểm kết thúc nghĩa là không phản đối.",
    },
    "no": {
        "en": "By this body's rule, no reply means nothing: the silent stay on record as no record.",
        "vi": "Theo quy tắc của cơ quan này, không trả lời không có ý nghĩa gì: vẫn là chưa có ghi nhận.",
    },
}
