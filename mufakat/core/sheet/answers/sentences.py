"""Why an answer was refused, or how it was taken."""

from collections.abc import Mapping

from mufakat.core.sentences import Sentence, sentence

SAYS: Mapping[str, Mapping[str, str]] = {
    "no_number": {
        "en": "“{given}” is not one number. Write the number alone, without words; where there is none, n/a and the reason.",
        "vi": "“{given}” không phải là một số. Chỉ ghi số, không kèm chữ; nếu không có số thì ghi n/a và lý do.",
    },
    "estimate": {
        "en": "“{given}” is a range or an estimate. Write one number, and say in the source how sure it is.",
        "vi": "“{given}” là một khoảng hoặc ước lượng. Ghi một số và nêu độ tin cậy ở cột nguồn.",
    },
    "two_ways": {
        "en": "“{given}” can mean {one} or {other}. Write it without a mark between the thousands.",
        "vi": "“{given}” có thể là {one} hoặc {other}. Hãy ghi không có dấu phân cách hàng nghìn.",
    },
    "too_small": {
        "en": "{given} is below {bound}, the least this figure can be.",
        "vi": "{given} nhỏ hơn {bound}, giá trị nhỏ nhất có thể.",
    },
    "too_large": {
        "en": "{given} is above {bound}, the most this figure can be.",
        "vi": "{given} lớn hơn {bound}, giá trị lớn nhất có thể.",
    },
    "percent_not_wanted": {
        "en": "“{given}” is a share; {unit} are asked for. Write how many.",
        "vi": "“{given}” là tỷ lệ; ở đây hỏi số {unit}. Hãy ghi số lượng.",
    },
    "not_whole": {
        "en": "{given} is not a whole number; {unit} are counted.",
        "vi": "{given} không phải số nguyên; đơn vị {unit} được đếm theo số nguyên.",
    },
    "not_yes_no": {
        "en": "“{given}” is neither 1 (yes) nor 0 (no).",
        "vi": "“{given}” không phải 1 (có) hay 0 (không).",
    },
    "two_currencies": {
        "en": "“{given}” holds two currencies. Use one row for each: an empty row at the end takes the second.",
        "vi": "“{given}” có hai loại tiền. Mỗi loại tiền một dòng: dùng dòng trống phía cuối cho loại thứ hai.",
    },
    "other_currency": {
        "en": "“{given}” is in {found}, but the row says {said}. Make the two agree.",
        "vi": "“{given}” là {found}, nhưng dòng này ghi {said}. Hãy ghi thống nhất.",
    },
    "scale_of_currency": {
        "en": "“{given}” says a scale besides the currency. Write the amounts of this row in full and the currency alone.",
        "vi": "“{given}” ghi cả đơn vị lớn bên cạnh loại tiền. Hãy ghi đầy đủ số tiền ở dòng này và chỉ ghi loại tiền.",
    },
    "no_currency": {
        "en": "An amount needs its currency: choose it in the same row.",
        "vi": "Số tiền cần có loại tiền: chọn ở cùng dòng.",
    },
    "no_choice": {
        "en": "“{given}” is not among the answers. Choose one of: {choices}.",
        "vi": "“{given}” không có trong danh sách. Chọn một trong: {choices}.",
    },
    "shown_otherwise": {
        "en": "The cell shows {number} as “{given}”. Write the number itself, in full.",
        "vi": "Ô hiển thị {number} thành “{given}”. Hãy ghi đầy đủ con số.",
    },
    "lost_zero": {
        "en": "“{given}” can be {one} or {other}: as a number it loses its last zero. Write it as text, '{other}.",
        "vi": "“{given}” có thể là {one} hoặc {other}: khi là số, chữ số 0 cuối bị mất. Hãy ghi dạng chữ, '{other}.",
    },
    "struck": {
        "en": "“{given}” has a line through it. Leave only what stands, without a line.",
        "vi": "“{given}” bị gạch ngang. Chỉ giữ lại nội dung đúng, không gạch ngang.",
    },
    "struck_left_out": {
        "en": "“{given}” has a line through it and was left out.",
        "vi": "“{given}” bị gạch ngang nên không được nhập.",
    },
    "no_date": {
        "en": "“{given}” is not a date. Write it as 31/12/2023, 2023-12 or 2023.",
        "vi": "“{given}” không phải là ngày. Ghi theo mẫu 31/12/2023, 2023-12 hoặc 2023.",
    },
    "before_plan": {
        "en": "{given} is before the plan, which is in force since {bound}.",
        "vi": "{given} trước khi kế hoạch có hiệu lực ({bound}).",
    },
    "after_round": {
        "en": "{given} is after the end of the round, {bound}. What is still to come goes into the words.",
        "vi": "{given} sau ngày kết thúc kỳ báo cáo ({bound}). Việc chưa làm hãy ghi bằng lời.",
    },
    "no_year": {
        "en": "“{given}” is not one year. Write four digits, such as 2023.",
        "vi": "“{given}” không phải là một năm. Ghi bốn chữ số, ví dụ 2023.",
    },
    "because": {
        "en": "“Not available” is an answer only with its reason. Write it under “Not available, because” in the same row.",
        "vi": "“Không có” chỉ được nhận khi kèm lý do. Ghi lý do ở cột “Không có, vì” cùng dòng.",
    },
    "too_long": {
        "en": "These are {length} characters; {most} can be kept. Shorten it, and attach the rest as a note.",
        "vi": "Có {length} ký tự; chỉ giữ được {most}. Hãy rút gọn và ghi phần còn lại ở trang ghi chú.",
    },
    "error": {
        "en": "The cell shows {given}. Write the value itself.",
        "vi": "Ô hiển thị {given}. Hãy ghi giá trị.",
    },
    "reaches_out": {
        "en": "The formula reaches outside this workbook and was not followed. Write the value itself.",
        "vi": "Công thức lấy dữ liệu từ bên ngoài tệp và không được mở. Hãy ghi giá trị.",
    },
    "never_computed": {
        "en": "The formula has no computed value. Open the file, let it compute and save, or write the value itself.",
        "vi": "Công thức chưa có kết quả. Mở tệp, để máy tính và lưu lại, hoặc ghi giá trị.",
    },
    "computed": {
        "en": "A formula: its last computed value, {given}, was taken.",
        "vi": "Là công thức: đã lấy kết quả tính gần nhất, {given}.",
    },
    "read_as": {"en": "“{given}” was read as {value}.", "vi": "“{given}” được đọc là {value}."},
    "buddhist": {
        "en": "“{given}” counts years in the Buddhist era and was read as {value}.",
        "vi": "“{given}” tính theo Phật lịch và được đọc là {value}.",
    },
    "far_from_last": {
        "en": "It says {given}; last round it was {last}. Look whether the number is in full and in the unit asked for.",
        "vi": "Ghi {given}; kỳ trước là {last}. Hãy xem con số đã đầy đủ và đúng đơn vị chưa.",
    },
    "small_share": {
        "en": "Read as {value} percent. If {larger} percent is meant, write {larger}.",
        "vi": "Được đọc là {value} phần trăm. Nếu ý là {larger} phần trăm, hãy ghi {larger}.",
    },
}  # fmt: skip


class Refusal(Exception):
    """An answer that cannot be taken; ``says`` is the sentence, ``column`` where it was really meant for another cell."""

    def __init__(self, key: str, **params: str):
        self.says: Sentence = sentence(SAYS, key, **params)
        super().__init__(str(self.says))


def told(key: str, **params: str) -> Sentence:
    return sentence(SAYS, key, **params)
