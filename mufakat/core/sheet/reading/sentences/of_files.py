"""Why a file was not read, or how."""

from collections.abc import Mapping

OF_FILES: Mapping[str, Mapping[str, str]] = {
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
}  # fmt: skip
