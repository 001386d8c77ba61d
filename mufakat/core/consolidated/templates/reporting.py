"""Who reported, who did not, and what of it was released."""

TEMPLATES: dict[str, dict[str, str]] = {
    # who reported
    "asked": {
        "en": "{n} Member States were asked to report on {period}.",
        "vi": "{n} quốc gia thành viên được đề nghị báo cáo về {period}.",
    },
    "asked_one": {
        "en": "One Member State was asked to report on {period}.",
        "vi": "Một quốc gia thành viên được đề nghị báo cáo về {period}.",
    },
    "all_in_time": {
        "en": "All of them reported by the deadline, {deadline}.",
        "vi": "Tất cả đều gửi báo cáo đúng hạn, {deadline}.",
    },
    "none_in_time": {
        "en": "None of them reported by the deadline, {deadline}.",
        "vi": "Không quốc gia nào gửi báo cáo đúng hạn, {deadline}.",
    },
    "in_time": {
        "en": "{n} of them reported by the deadline, {deadline}.",
        "vi": "{n} quốc gia trong số đó gửi báo cáo đúng hạn, {deadline}.",
    },
    "late": {
        "en": "{who} reported {days} days after it.",
        "vi": "{who} gửi báo cáo chậm {days} ngày.",
    },
    "late_one": {
        "en": "{who} reported one day after it.",
        "vi": "{who} gửi báo cáo chậm một ngày.",
    },
    "late_many": {
        "en": "{who} reported after it, the last of them by {days} days.",
        "vi": "{who} gửi báo cáo chậm, chậm nhất là {days} ngày.",
    },
    "silent": {
        "en": "Nothing has been received from {who}: what was done there in this time is not known, and nothing has been "
        "assumed.",
        "vi": "Chưa nhận được báo cáo của {who}: không rõ ở đó đã làm được gì trong kỳ này, và báo cáo không suy đoán.",
    },
    "held": {
        "en": "No report of {who} for this round has been released; nothing in this edition rests on one.",
        "vi": "Chưa có báo cáo nào của {who} cho kỳ này được công bố; bản này không dựa vào báo cáo nào như vậy.",
    },
    "released": {
        "en": "This edition rests on the reports that have been released: {n} of {of}.",
        "vi": "Bản này dựa trên các báo cáo đã được công bố: {n} trên {of}.",
    },
    "none_speaks": {
        "en": "There is no report to tell of yet.",
        "vi": "Chưa có báo cáo nào để tổng hợp.",
    },
    "being_asked": {
        "en": "The reports of {who} are still being checked and may change.",
        "vi": "Báo cáo của {who} còn đang được kiểm tra và có thể thay đổi.",
    },
    "being_asked_one": {
        "en": "The report of {who} is still being checked and may change.",
        "vi": "Báo cáo của {who} còn đang được kiểm tra và có thể thay đổi.",
    },
    "not_released": {
        "en": "The reports of {who} have not been released; their figures in this edition are for Member States only.",
        "vi": "Báo cáo của {who} chưa được công bố; số liệu của các nước này trong bản này chỉ dành cho các quốc gia thành viên.",
    },
    "not_released_one": {
        "en": "The report of {who} has not been released; its figures in this edition are for Member States only.",
        "vi": "Báo cáo của {who} chưa được công bố; số liệu của nước này trong bản này chỉ dành cho các quốc gia thành viên.",
    },
    "joined": {
        "en": "{who}, a Member State since {day}, reports for the first time.",
        "vi": "{who}, là quốc gia thành viên từ {day}, báo cáo lần đầu.",
    },
    "joined_silent": {
        "en": "{who}, a Member State since {day}, was asked for the first time.",
        "vi": "{who}, là quốc gia thành viên từ {day}, được đề nghị báo cáo lần đầu.",
    },
}
