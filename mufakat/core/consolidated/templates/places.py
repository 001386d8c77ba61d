"""One priority area, one member."""

TEMPLATES: dict[str, dict[str, str]] = {
    # one area
    "area_answers": {
        "en": "{actions} actions, {answers} answers: {parts}.",
        "vi": "{actions} hành động, {answers} câu trả lời: {parts}.",
    },
    "area_answers_one": {
        "en": "One action, {answers} answers: {parts}.",
        "vi": "Một hành động, {answers} câu trả lời: {parts}.",
    },
    "area_empty": {
        "en": "No action of this area is in force.",
        "vi": "Chưa có hành động nào thuộc lĩnh vực này có hiệu lực.",
    },
    "area_silent": {
        "en": "Nothing was reported on the actions of this area.",
        "vi": "Không có báo cáo nào về các hành động thuộc lĩnh vực này.",
    },
    # one member
    "member_in_time": {
        "en": "{who} handed in its report on {day}, before the deadline.",
        "vi": "{who} nộp báo cáo {day}, đúng hạn.",
    },
    "member_on_the_day": {
        "en": "{who} handed in its report on {day}, the day of the deadline.",
        "vi": "{who} nộp báo cáo {day}, đúng ngày hết hạn.",
    },
    "member_late": {
        "en": "{who} handed in its report on {day}, {days} days after the deadline.",
        "vi": "{who} nộp báo cáo {day}, chậm {days} ngày.",
    },
    "member_late_one": {
        "en": "{who} handed in its report on {day}, one day after the deadline.",
        "vi": "{who} nộp báo cáo {day}, chậm một ngày.",
    },
    "member_stands": {
        "en": "The report has been checked and stands.",
        "vi": "Báo cáo đã được kiểm tra và có giá trị.",
    },
    "member_asked": {
        "en": "A question about it is open; the figures are those handed in and may change.",
        "vi": "Còn câu hỏi chưa được trả lời; số liệu là số liệu đã nộp và có thể thay đổi.",
    },
    "member_checked": {
        "en": "It is being checked.",
        "vi": "Báo cáo đang được kiểm tra.",
    },
    "member_silent": {
        "en": "Nothing has been received from {who} for this round. What was done is not known; nothing has been assumed.",
        "vi": "Chưa nhận được báo cáo nào của {who} cho kỳ này. Không rõ đã làm được gì; báo cáo không suy đoán.",
    },
    "member_silent_now": {
        "en": "Nothing has been received from {who} for this round; its last report is of {before}. What was done since "
        "is not known; nothing has been assumed.",
        "vi": "Chưa nhận được báo cáo nào của {who} cho kỳ này; báo cáo gần nhất là của kỳ {before}. Không rõ từ đó đã làm "
        "được gì; báo cáo không suy đoán.",
    },
    "member_held": {
        "en": "No report of {who} for this round has been released.",
        "vi": "Chưa có báo cáo nào của {who} cho kỳ này được công bố.",
    },
    "member_answers": {
        "en": "Of {n} actions: {parts}.",
        "vi": "Trong {n} hành động: {parts}.",
    },
    "member_forward": {
        "en": "Moved forward since {before}: {which}.",
        "vi": "Tiến lên so với kỳ {before}: {which}.",
    },
    "member_back": {
        "en": "Moved back since {before}: {which}.",
        "vi": "Lùi lại so với kỳ {before}: {which}.",
    },
    "member_same": {
        "en": "Nothing has changed since {before}.",
        "vi": "Không có gì thay đổi so với kỳ {before}.",
    },
}
