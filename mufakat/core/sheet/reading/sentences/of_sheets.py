"""What is said of a sheet, a row, or where a cell stands."""

from collections.abc import Mapping

OF_SHEETS: Mapping[str, Mapping[str, str]] = {
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
    "scaled": {
        "en": "“{words}” stands at {place}: it does not tell whether {given} is meant in full. Write the number in full and take "
        "those words away.",
        "vi": "Ở {place} có ghi “{words}”: không rõ {given} đã là con số đầy đủ hay chưa. Hãy ghi đầy đủ con số và bỏ dòng chữ đó.",
    },
    "other_unit": {
        "en": "The unit of this row now says “{words}”; it is asked in {unit}. Write the number in that unit and put the unit "
        "back.",
        "vi": "Đơn vị của dòng này nay ghi “{words}”; câu hỏi tính theo {unit}. Hãy ghi số theo đơn vị đó và để lại đơn vị cũ.",
    },
    "day_or_month": {
        "en": "“{given}” can be {one} or {other}: another date of this sheet has the month first. Write it as {one} or {other}.",
        "vi": "“{given}” có thể là {one} hoặc {other}: một ngày khác trong trang ghi tháng trước. Hãy ghi {one} hoặc {other}.",
    },
    "second_row": {
        "en": "The row of {number} is there twice, and the first one, {first}, says nothing here: this was read in the second. "
        "Look whether it is yours.",
        "vi": "Dòng {number} có hai lần, dòng đầu ({first}) không ghi gì ở đây: đã đọc dòng thứ hai. Hãy xem có đúng là của mình.",
    },
    "hidden_place": {
        "en": "It stands in a row, column or sheet that is hidden in the file. Look whether it is meant.",
        "vi": "Nội dung này nằm ở dòng, cột hoặc trang bị ẩn trong tệp. Hãy xem có đúng ý không.",
    },
}  # fmt: skip
