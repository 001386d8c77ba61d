"""What a consolidated report can say, by key and language. ``_one`` is the form for one where English needs it."""

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
    # how far it is
    "answers": {
        "en": "The {n} reports give {answers} answers on {actions} actions: {parts}.",
        "vi": "{n} báo cáo có {answers} câu trả lời về {actions} hành động: {parts}.",
    },
    "answers_one": {
        "en": "The one report gives {answers} answers on {actions} actions: {parts}.",
        "vi": "Báo cáo duy nhất có {answers} câu trả lời về {actions} hành động: {parts}.",
    },
    "left_open": {
        "en": "{n} questions about actions were left without an answer.",
        "vi": "{n} câu hỏi về hành động không được trả lời.",
    },
    "left_open_one": {
        "en": "One question about an action was left without an answer.",
        "vi": "Một câu hỏi về hành động không được trả lời.",
    },
    "done_by_all": {
        "en": "Done in every Member State: {which}.",
        "vi": "Đã hoàn thành ở mọi quốc gia thành viên: {which}.",
    },
    "done_by_speaking": {
        "en": "Done wherever a report was made: {which}. Whether the same holds for {who} is not known.",
        "vi": "Đã hoàn thành ở mọi nước có báo cáo: {which}. Không rõ ở {who} có như vậy hay không.",
    },
    "begun_nowhere": {
        "en": "Begun by none of those that reported: {which}.",
        "vi": "Chưa nước nào trong số đã báo cáo bắt đầu: {which}.",
    },
    "furthest": {
        "en": "Priority area {a} is the furthest ahead, with {a_done} of {a_known} answers done; priority area {b} has the "
        "longest way to go, with {b_done} of {b_known}.",
        "vi": "Lĩnh vực ưu tiên {a} tiến xa nhất, với {a_done} trên {a_known} câu trả lời là đã hoàn thành; lĩnh vực ưu tiên "
        "{b} còn nhiều việc nhất, với {b_done} trên {b_known}.",
    },
    # since the last round
    "first_round": {
        "en": "This is the first round; there is none to set it beside.",
        "vi": "Đây là kỳ báo cáo đầu tiên, chưa có kỳ nào để so sánh.",
    },
    "nothing_beside": {
        "en": "No Member State of this edition has answered both in this round and in {before}.",
        "vi": "Trong bản này chưa có quốc gia nào trả lời cả trong kỳ này và kỳ {before}.",
    },
    "moved_both": {
        "en": "Since {before}, {forward} forward and {back} back; {same}.",
        "vi": "So với kỳ {before}, {forward} tiến lên và {back} lùi lại; {same}.",
    },
    "moved_forward": {
        "en": "Since {before}, {forward} forward and none back; {same}.",
        "vi": "So với kỳ {before}, {forward} tiến lên, không câu nào lùi lại; {same}.",
    },
    "moved_back": {
        "en": "Since {before}, no answer has moved forward and {back} back; {same}.",
        "vi": "So với kỳ {before}, không câu trả lời nào tiến lên và {back} lùi lại; {same}.",
    },
    "moved_none": {
        "en": "No answer has changed since {before}.",
        "vi": "Không câu trả lời nào thay đổi so với kỳ {before}.",
    },
    "moved_to_and_from": {
        "en": "{n} answers changed to or from “not available”, which says nothing either way.",
        "vi": "{n} câu trả lời đổi thành hoặc đổi từ “không có thông tin”, nên không so sánh được.",
    },
    "moved_to_and_from_one": {
        "en": "One answer changed to or from “not available”, which says nothing either way.",
        "vi": "Một câu trả lời đổi thành hoặc đổi từ “không có thông tin”, nên không so sánh được.",
    },
    # indicators
    "targets_of_one_reached": {
        "en": "The one indicator with a target for the region has reached it on the figures reported.",
        "vi": "Chỉ số duy nhất có mục tiêu cho khu vực đã đạt theo số liệu được báo cáo.",
    },
    "targets_of_one_none": {
        "en": "The one indicator with a target for the region has not reached it on the figures reported.",
        "vi": "Chỉ số duy nhất có mục tiêu cho khu vực chưa đạt theo số liệu được báo cáo.",
    },
    "targets": {
        "en": "Of {n} indicators with a target for the region, {reached} have reached it on the figures reported.",
        "vi": "Trong {n} chỉ số có mục tiêu cho khu vực, {reached} chỉ số đã đạt theo số liệu được báo cáo.",
    },
    "targets_reached_one": {
        "en": "Of {n} indicators with a target for the region, one has reached it on the figures reported.",
        "vi": "Trong {n} chỉ số có mục tiêu cho khu vực, một chỉ số đã đạt theo số liệu được báo cáo.",
    },
    "targets_none": {
        "en": "Of {n} indicators with a target for the region, none has reached it on the figures reported.",
        "vi": "Trong {n} chỉ số có mục tiêu cho khu vực, chưa chỉ số nào đạt theo số liệu được báo cáo.",
    },
    "targets_all": {
        "en": "All {n} indicators with a target for the region have reached it on the figures reported.",
        "vi": "Cả {n} chỉ số có mục tiêu cho khu vực đều đã đạt theo số liệu được báo cáo.",
    },
    "figure_sum": {
        "en": "{name}: {value} ({unit}) in all, from the figures of {of} Member States.",
        "vi": "{name}: tổng cộng {value} ({unit}), theo số liệu của {of} quốc gia thành viên.",
    },
    "figure_sum_one": {
        "en": "{name}: {value} ({unit}), from the figure of one Member State.",
        "vi": "{name}: {value} ({unit}), theo số liệu của một quốc gia thành viên.",
    },
    "figure_mean": {
        "en": "{name}: {value} ({unit}) on average, from the figures of {of} Member States.",
        "vi": "{name}: trung bình {value} ({unit}), theo số liệu của {of} quốc gia thành viên.",
    },
    "figure_mean_one": {
        "en": "{name}: {value} ({unit}), from the figure of one Member State.",
        "vi": "{name}: {value} ({unit}), theo số liệu của một quốc gia thành viên.",
    },
    "figure_count": {
        "en": "{name}: in {value} of the {of} Member States that answered.",
        "vi": "{name}: ở {value} trong số {of} quốc gia thành viên đã trả lời.",
    },
    "figure_count_one": {
        "en": "{name}: {value} of the one Member State that answered.",
        "vi": "{name}: {value} trên một quốc gia thành viên đã trả lời.",
    },
    "figure_missing": {
        "en": "No figure was given for {name}.",
        "vi": "Không có số liệu nào về {name}.",
    },
    "target_reached": {
        "en": "The target for {year}, {target}, has been reached.",
        "vi": "Mục tiêu của năm {year} là {target}, đã đạt.",
    },
    "target_not_reached": {
        "en": "The target for {year}, {target}, has not been reached.",
        "vi": "Mục tiêu của năm {year} là {target}, chưa đạt.",
    },
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
}  # fmt: skip
