"""What is said of a file, a sheet or a row as a whole."""

from collections.abc import Mapping

from mufakat.core.sentences import Sentence, sentence
from mufakat.core.sheet.reading.result import SheetRefused

SAYS: Mapping[str, Mapping[str, str]] = {
    "empty": {"en": "{name} is empty.", "vi": "{name} không có nội dung."},
    "password": {
        "en": "{name} is protected by a password. Save it without one and send it again.",
        "vi": "{name} có mật khẩu. Hãy lưu không có mật khẩu và gửi lại.",
    },
    "old": {
        "en": "{name} is in the old .xls format. Open it, save it as .xlsx and send that.",
        "vi": "{name} là định dạng .xls cũ. Hãy mở, lưu thành .xlsx và gửi lại.",
    },
    "ods": {
        "en": "{name} is an OpenDocument spreadsheet (.ods). Open it, save it as .xlsx and send that.",
        "vi": "{name} là bảng tính OpenDocument (.ods). Hãy mở, lưu thành .xlsx và gửi lại.",
    },
    "binary": {
        "en": "{name} is a binary workbook (.xlsb). Open it, save it as .xlsx and send that.",
        "vi": "{name} là định dạng .xlsb. Hãy mở, lưu thành .xlsx và gửi lại.",
    },
    "no_workbook": {
        "en": "{name} is not an Excel workbook (.xlsx).",
        "vi": "{name} không phải là tệp Excel (.xlsx).",
    },
    "only_text": {
        "en": "{name} is called a workbook, but holds only text (.csv or a web page), without our hidden keys. Download the "
        "workbook again and fill it in as .xlsx.",
        "vi": "{name} mang tên tệp Excel nhưng chỉ có chữ (.csv hoặc trang web), không có khóa ẩn. Hãy tải lại tệp và điền ở "
        "định dạng .xlsx.",
    },
    "damaged": {
        "en": "{name} is cut off or damaged. Please send it again.",
        "vi": "{name} bị hỏng hoặc thiếu. Hãy gửi lại.",
    },
    "macros": {
        "en": "{name} carries macros and was not opened. Save it as .xlsx, without macros, and send that.",
        "vi": "{name} có macro nên không được mở. Hãy lưu thành .xlsx, không có macro, và gửi lại.",
    },
    "too_big": {
        "en": "{name} unpacks to more than {most} MB, far more than a report holds. It was not opened.",
        "vi": "{name} giải nén ra hơn {most} MB, lớn hơn nhiều so với một báo cáo. Tệp không được mở.",
    },
    "too_many_parts": {
        "en": "{name} holds {count} parts; a workbook holds a few dozen. It was not opened.",
        "vi": "{name} có {count} phần; một tệp Excel chỉ có vài chục. Tệp không được mở.",
    },
    "too_many_rows": {
        "en": "The sheet “{sheet}” has more than {most} rows; the one we sent has {ours}. Nothing of it was read.",
        "vi": "Trang “{sheet}” có hơn {most} dòng; trang chúng tôi gửi có {ours}. Không đọc gì từ tệp này.",
    },
    "not_ours": {
        "en": "{name} is a workbook, but not the one for this report: none of its sheets has our questions.",
        "vi": "{name} là tệp Excel nhưng không phải tệp của báo cáo này: không trang nào có câu hỏi của chúng tôi.",
    },
    "other_member": {
        "en": "This is the workbook of {theirs}; yours is that of {ours}. Nothing of it was entered.",
        "vi": "Đây là tệp của {theirs}; tệp của bạn là của {ours}. Không có gì được nhập.",
    },
    "other_round": {
        "en": "This is the workbook of round {theirs}; the round that is open is {ours}. Nothing of it was entered.",
        "vi": "Đây là tệp của kỳ {theirs}; kỳ đang mở là {ours}. Không có gì được nhập.",
    },
    "other_instrument": {
        "en": "This workbook reports on another text ({theirs}). Nothing of it was entered.",
        "vi": "Tệp này báo cáo về văn bản khác ({theirs}). Không có gì được nhập.",
    },
    "other_edition": {
        "en": "The plan was amended after this workbook was made: it asks by edition {theirs}, the plan is at edition "
        "{ours}. Download the new one; it holds the answers you have given. Nothing of this one was entered.",
        "vi": "Kế hoạch đã được sửa sau khi tệp này được lập: tệp theo bản {theirs}, kế hoạch hiện là bản {ours}. Hãy tải "
        "tệp mới; tệp đó đã có các câu trả lời trước. Không có gì từ tệp này được nhập.",
    },
    "marks_gone": {
        "en": "The hidden marks of “{sheet}” are gone; its questions were found by their headings.",
        "vi": "Dấu ẩn của trang “{sheet}” không còn; câu hỏi được tìm theo tiêu đề.",
    },
    "sheet_missing": {
        "en": "The sheet “{sheet}” is not in the file; what you answered there before stays.",
        "vi": "Trang “{sheet}” không có trong tệp; câu trả lời trước đó vẫn giữ nguyên.",
    },
    "sheet_twice": {
        "en": "“{sheet}” and “{other}” are the same sheet; both were read, and where they differ neither was taken.",
        "vi": "“{sheet}” và “{other}” là cùng một trang; đã đọc cả hai, chỗ nào khác nhau thì không nhập.",
    },
    "sheets_differ": {
        "en": "{one} and {other} answer the same question differently. Keep one of the two sheets.",
        "vi": "{one} và {other} trả lời cùng một câu hỏi khác nhau. Chỉ giữ lại một trong hai trang.",
    },
    "column_twice": {
        "en": "The column is there twice: {one} says one thing, {other} another (“{given}”). Keep one of the two.",
        "vi": "Cột này có hai lần: {one} và {other} (“{given}”) ghi khác nhau. Chỉ giữ lại một cột.",
    },
    "beside": {
        "en": "Beside the questions of “{sheet}” stands what was not entered: {cells}. If it belongs to the report, copy it "
        "into an answer or into the notes.",
        "vi": "Bên cạnh các câu hỏi của trang “{sheet}” có nội dung không được nhập: {cells}. Nếu thuộc báo cáo, hãy chép "
        "vào câu trả lời hoặc trang ghi chú.",
    },
    "overwritten": {
        "en": "In “{sheet}” something was written over what the plan says: {cells}. The plan stays as it is; put what should "
        "change into the notes.",
        "vi": "Ở trang “{sheet}” có chỗ ghi đè lên nội dung của kế hoạch: {cells}. Kế hoạch giữ nguyên; đề nghị sửa đổi hãy "
        "ghi vào trang ghi chú.",
    },
    "own_sheet": {
        "en": "“{sheet}” asks nothing and was not entered; it says: {cells}. If it belongs to the report, copy it into an "
        "answer or into the notes.",
        "vi": "Trang “{sheet}” không có câu hỏi nên không được nhập; trang ghi: {cells}. Nếu thuộc báo cáo, hãy chép vào câu "
        "trả lời hoặc trang ghi chú.",
    },
    "comments": {
        "en": "“{sheet}” carries comments, which were not entered: {cells}. Copy what should stand into the notes.",
        "vi": "Trang “{sheet}” có chú thích không được nhập: {cells}. Hãy chép những gì cần giữ vào trang ghi chú.",
    },
    "boxes": {
        "en": "“{sheet}” carries text boxes, which were not entered: {words}. Copy what should stand into the notes.",
        "vi": "Trang “{sheet}” có hộp văn bản không được nhập: {words}. Hãy chép những gì cần giữ vào trang ghi chú.",
    },
    "pictures": {
        "en": "“{sheet}” carries pictures; nothing in them was read.",
        "vi": "Trang “{sheet}” có hình ảnh; không đọc gì trong hình.",
    },
    "rows_missing": {
        "en": "Some rows are no longer in “{sheet}”: {rows}. What you answered there before stays.",
        "vi": "Một số dòng không còn trong “{sheet}”: {rows}. Câu trả lời trước đó vẫn giữ nguyên.",
    },
    "columns_missing": {
        "en": "Some columns are no longer in “{sheet}”: {columns}. What you answered there before stays.",
        "vi": "Một số cột không còn trong “{sheet}”: {columns}. Câu trả lời trước đó vẫn giữ nguyên.",
    },
    "moved_columns": {
        "en": "In “{sheet}” columns have changed places: {columns}. They were read as their headings say.",
        "vi": "Ở trang “{sheet}” có cột đổi chỗ: {columns}. Đã đọc theo tiêu đề cột.",
    },
    "beyond": {
        "en": "“{sheet}” has something far to the right, from {address} on, which was not read.",
        "vi": "Trang “{sheet}” có nội dung ở xa bên phải, từ {address}, không được đọc.",
    },
    "moved_row": {
        "en": "{address}: the row says {printed}, its hidden key said another; it was read as {printed}.",
        "vi": "{address}: dòng ghi {printed}, khóa ẩn ghi khác; đã đọc là {printed}.",
    },
    "unknown_row": {
        "en": "This row is none of ours, and nothing tells which question it answers. Copy the answer into the row of its "
        "number, or into the notes.",
        "vi": "Dòng này không có trong mẫu và không rõ trả lời câu hỏi nào. Hãy chép câu trả lời vào dòng có số tương ứng "
        "hoặc vào trang ghi chú.",
    },
    "row_twice": {
        "en": "{one} and {other} answer the same question ({row}) differently. Keep one of them.",
        "vi": "{one} và {other} trả lời cùng một câu hỏi ({row}) khác nhau. Chỉ giữ lại một.",
    },
    "merged": {
        "en": "The cells {range} are merged: one answer for several questions. Take the merge apart and answer each.",
        "vi": "Các ô {range} bị gộp: một câu trả lời cho nhiều câu hỏi. Hãy bỏ gộp và trả lời từng ô.",
    },
    "formulas_ignored": {
        "en": "“{sheet}” holds formulas that reach outside the workbook ({addresses}); none was followed.",
        "vi": "“{sheet}” có công thức lấy dữ liệu bên ngoài ({addresses}); không công thức nào được mở.",
    },
}  # fmt: skip


def told(key: str, **params: str) -> Sentence:
    return sentence(SAYS, key, **params)


def refused(key: str, **params: str) -> SheetRefused:
    return SheetRefused(told(key, **params))
