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
        "en": "{name} is in the old .xls format, and there is no LibreOffice here to read it. Open it, save it as .xlsx and "
        "send that.",
        "vi": "{name} là định dạng .xls cũ, và ở đây không có LibreOffice để đọc. Hãy mở, lưu thành .xlsx và gửi lại.",
    },
    "ods": {
        "en": "{name} is an OpenDocument spreadsheet (.ods), and there is no LibreOffice here to read it. Open it, save it as "
        ".xlsx and send that.",
        "vi": "{name} là bảng tính OpenDocument (.ods), và ở đây không có LibreOffice để đọc. Hãy mở, lưu thành .xlsx và gửi "
        "lại.",
    },
    "binary": {
        "en": "{name} is a binary workbook (.xlsb), and there is no LibreOffice here to read it. Open it, save it as .xlsx "
        "and send that.",
        "vi": "{name} là định dạng .xlsb, và ở đây không có LibreOffice để đọc. Hãy mở, lưu thành .xlsx và gửi lại.",
    },
    "not_opened": {
        "en": "{name} could not be opened; it may be damaged or protected by a password. Save it as .xlsx without a password "
        "and send that.",
        "vi": "Không mở được {name}; tệp có thể bị hỏng hoặc có mật khẩu. Hãy lưu thành .xlsx không có mật khẩu và gửi lại.",
    },
    "no_workbook": {
        "en": "{name} is not an Excel workbook (.xlsx).",
        "vi": "{name} không phải là tệp Excel (.xlsx).",
    },
    "pdf": {
        "en": "{name} is a PDF: what is in it cannot be told cell by cell. Send the workbook itself, not its print.",
        "vi": "{name} là tệp PDF: không đọc được từng ô. Hãy gửi chính tệp Excel, không gửi bản in.",
    },
    "picture": {
        "en": "{name} is a picture: what is in it cannot be told cell by cell. Send the workbook itself.",
        "vi": "{name} là hình ảnh: không đọc được từng ô. Hãy gửi chính tệp Excel.",
    },
    "document": {
        "en": "{name} is a document of a word processor. Copy its answers into the workbook and send that.",
        "vi": "{name} là tệp văn bản. Hãy chép các câu trả lời vào tệp Excel và gửi tệp đó.",
    },
    "numbers": {
        "en": "{name} was saved by Numbers. There choose File, Export To, Excel, and send the .xlsx.",
        "vi": "{name} được lưu bằng Numbers. Hãy chọn Tệp, Xuất sang, Excel rồi gửi tệp .xlsx.",
    },
    "packed": {
        "en": "{name} is a packed folder. Unpack it and send each workbook by itself; they are joined here.",
        "vi": "{name} là thư mục nén. Hãy giải nén và gửi từng tệp Excel; các tệp được ghép lại ở đây.",
    },
    "only_text": {
        "en": "{name} is called a workbook, but holds a web page or plain words without our questions. Download the workbook "
        "again and fill it in as .xlsx.",
        "vi": "{name} mang tên tệp Excel nhưng chỉ có trang web hoặc chữ, không có câu hỏi của chúng tôi. Hãy tải lại tệp và "
        "điền ở định dạng .xlsx.",
    },
    "only_a_frame": {
        "en": "{name} is only the frame of a web page; its sheets lie in a folder beside it and did not come along. Open it in "
        "Excel, save it as .xlsx and send that.",
        "vi": "{name} chỉ là khung của một trang web; các trang tính nằm trong thư mục bên cạnh và không được gửi kèm. Hãy mở "
        "bằng Excel, lưu thành .xlsx rồi gửi lại.",
    },
    "other_letters": {
        "en": "The letters of {name} cannot be told. Save it as .xlsx, or as “CSV UTF-8”, and send that.",
        "vi": "Không nhận ra bảng mã của {name}. Hãy lưu thành .xlsx hoặc “CSV UTF-8” và gửi lại.",
    },
    "as_text": {
        "en": "The cells of {name} are plain words: numbers and dates were read as they were written.",
        "vi": "Các ô của {name} chỉ là chữ: số và ngày được đọc như đã ghi.",
    },
    "as_page": {
        "en": "{name} is a web page: its tables were read, numbers and dates as they are shown there.",
        "vi": "{name} là trang web: đã đọc các bảng trong đó, số và ngày được đọc như hiển thị.",
    },
    "converted": {
        "en": "LibreOffice made an .xlsx of {name}, and that was read. The file is kept as it came.",
        "vi": "LibreOffice đã chuyển {name} thành .xlsx để đọc. Tệp được giữ nguyên như khi nhận.",
    },
    "macros": {
        "en": "The macros in {name} were not opened or run; only the cells were read. The file is kept as it came.",
        "vi": "Các macro trong {name} không được mở hay chạy; chỉ đọc các ô. Tệp được giữ nguyên như khi nhận.",
    },
    "damaged": {
        "en": "{name} is cut off or damaged. Please send it again.",
        "vi": "{name} bị hỏng hoặc thiếu. Hãy gửi lại.",
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
        "en": "{name} is not the workbook of this report: none of its sheets has our questions.",
        "vi": "{name} không phải tệp của báo cáo này: không trang nào có câu hỏi của chúng tôi.",
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
    "aside_member": {
        "en": "“{sheet}” is a sheet of {theirs}: it was set aside, and nothing of it was entered. It stays in the file.",
        "vi": "Trang “{sheet}” là của {theirs}: trang được để riêng, không có gì được nhập. Trang vẫn còn trong tệp.",
    },
    "aside_round": {
        "en": "“{sheet}” is a sheet of round {theirs}: it was set aside, and nothing of it was entered. It stays in the file.",
        "vi": "Trang “{sheet}” là của kỳ {theirs}: trang được để riêng, không có gì được nhập. Trang vẫn còn trong tệp.",
    },
    "aside_instrument": {
        "en": "“{sheet}” reports on another text ({theirs}): it was set aside, and nothing of it was entered. It stays in the "
        "file.",
        "vi": "Trang “{sheet}” báo cáo về văn bản khác ({theirs}): trang được để riêng, không có gì được nhập. Trang vẫn còn "
        "trong tệp.",
    },
    "aside_edition": {
        "en": "“{sheet}” asks by edition {theirs} of the plan, which was amended since: it was set aside, and nothing of it "
        "was entered. It stays in the file.",
        "vi": "Trang “{sheet}” theo bản kế hoạch {theirs}, nay đã được sửa: trang được để riêng, không có gì được nhập. Trang "
        "vẫn còn trong tệp.",
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
        "en": "“{sheet}” and “{other}” are the same sheet; both were read. Where they differ it is for you to choose.",
        "vi": "“{sheet}” và “{other}” là cùng một trang; đã đọc cả hai. Chỗ nào khác nhau thì bạn chọn.",
    },
    "twice": {
        "en": "{one} and {other} answer the same question differently.",
        "vi": "{one} và {other} trả lời cùng một câu hỏi khác nhau.",
    },
    "sent_gone": {
        "en": "The file no longer tells what it said when it went out (a hidden sheet is gone). Look out for answers in it that "
        "are older than those here.",
        "vi": "Tệp không còn cho biết nội dung lúc gửi đi (một trang ẩn đã mất). Hãy chú ý những câu trả lời cũ hơn ở đây.",
    },
    "another_row": {
        "en": "Another answer stands in this row here; this one was put below it.",
        "vi": "Ở đây dòng này đã có nội dung khác; nội dung này được đặt ở dòng dưới.",
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
