"""What can be wrong in a row of the structure, and how something was taken."""

from collections.abc import Mapping

from mufakat.core.sentences import Sentence, sentence

SAYS: Mapping[str, Mapping[str, str]] = {
    "no_name": {
        "en": "Give it a name, in its own language or in English.",
        "vi": "Hãy ghi tên, bằng ngôn ngữ gốc hoặc tiếng Anh.",
    },
    "required": {"en": "This is needed in every row.", "vi": "Mục này cần có ở mọi dòng."},
    "figure_year": {
        "en": "A figure needs its year: write the year it is of.",
        "vi": "Số liệu cần có năm: hãy ghi năm của số liệu.",
    },
    "figure_source": {
        "en": "A figure needs its source: a report, a register, a page on the web.",
        "vi": "Số liệu cần có nguồn: báo cáo, sổ đăng ký hoặc trang web.",
    },
    "figure_unit": {
        "en": "Say in what it is counted: choose the unit or the currency.",
        "vi": "Hãy chọn đơn vị hoặc loại tiền.",
    },
    "no_choice": {"en": "“{given}” is none of the choices.", "vi": "“{given}” không có trong danh sách."},
    "no_group": {
        "en": "“{given}” is no target group of the vocabulary.",
        "vi": "“{given}” không có trong danh mục nhóm đối tượng.",
    },
    "too_long": {
        "en": "These are {length} characters; {most} can be kept. Shorten it, and name the source for the rest.",
        "vi": "Có {length} ký tự; chỉ giữ được {most}. Hãy rút gọn và nêu nguồn cho phần còn lại.",
    },
    "too_early": {"en": "{given} is too long ago to be meant.", "vi": "Năm {given} quá xa trong quá khứ."},
    "too_late": {"en": "{given} has not come yet.", "vi": "Năm {given} chưa đến."},
    "negative": {"en": "{given} is below nought.", "vi": "{given} nhỏ hơn không."},
    "over_hundred": {"en": "{given} percent is more than all.", "vi": "{given} phần trăm là quá một trăm."},
    "no_age": {
        "en": "“{given}” is no age; write whole years, such as 0 or 17.",
        "vi": "“{given}” không phải tuổi; hãy ghi số năm tròn, ví dụ 0 hoặc 17.",
    },
    "ages": {
        "en": "The ages run from {low} to {high}; the second must not be smaller.",
        "vi": "Tuổi từ {low} đến {high}; số sau không được nhỏ hơn.",
    },
    "years": {
        "en": "It ends in {high}, before it begins in {low}.",
        "vi": "Kết thúc năm {high}, trước khi bắt đầu năm {low}.",
    },
    "other_currency": {
        "en": "“{given}” names another currency than {said}. Make the two agree.",
        "vi": "“{given}” ghi loại tiền khác với {said}. Hãy ghi thống nhất.",
    },
    "say_what": {"en": "Say in words what is counted.", "vi": "Hãy ghi rõ đang đếm gì."},
    "twice": {
        "en": "Another row says this already; two rows would count it twice.",
        "vi": "Một dòng khác đã ghi điều này; hai dòng sẽ bị tính hai lần.",
    },
    "read_as": {"en": "“{given}” was read as {value}.", "vi": "“{given}” được đọc là {value}."},
    "buddhist": {
        "en": "“{given}” counts years in the Buddhist era and was read as {value}.",
        "vi": "“{given}” tính theo Phật lịch và được đọc là {value}.",
    },
}


def told(key: str, **params: str) -> Sentence:
    return sentence(SAYS, key, **params)
