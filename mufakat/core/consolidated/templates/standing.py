"""How far it is, what moved since the last round, which targets are reached."""

TEMPLATES: dict[str, dict[str, str]] = {
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
}
