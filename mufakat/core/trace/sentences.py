"""The sentences of the trail and of its gaps, whole in each language."""

STEPS = {
    "comes_from": {"en": "Goes back to {where}.", "vi": "Bắt nguồn từ {where}."},
    "agreed_at": {"en": "Agreed at {where}.", "vi": "Được nhất trí tại {where}."},
    "shared_at": {"en": "Shared at {where}.", "vi": "Được chia sẻ tại {where}."},
    "submitted_to": {"en": "Submitted to {where}.", "vi": "Được trình lên {where}."},
    "answered_by": {"en": "Answered in writing by {where}.", "vi": "Được {where} trả lời bằng văn bản."},
    "considered_at": {"en": "Considered at {where}.", "vi": "Được xem xét tại {where}."},
    "considered_at.discussed": {"en": "Discussed at {where}.", "vi": "Được thảo luận tại {where}."},
    "considered_at.received": {"en": "Received at {where}.", "vi": "Được tiếp nhận tại {where}."},
    "considered_at.noted": {"en": "Noted at {where}.", "vi": "Được ghi nhận tại {where}."},
    "considered_at.shared": {"en": "Passed on at {where}.", "vi": "Được chuyển tiếp tại {where}."},
    "considered_at.endorsed": {"en": "Endorsed at {where}.", "vi": "Được tán thành tại {where}."},
    "considered_at.agreed": {"en": "Agreed to at {where}.", "vi": "Được nhất trí tại {where}."},
    "considered_at.adopted": {"en": "Adopted at {where}.", "vi": "Được thông qua tại {where}."},
    "considered_at.deferred": {"en": "Put off at {where}.", "vi": "Được hoãn lại tại {where}."},
    "considered_at.referred_back": {"en": "Referred back at {where}.", "vi": "Được gửi trả lại tại {where}."},
    "taken_up_in": {"en": "Taken up in {where}.", "vi": "Được đưa vào {where}."},
    "adopted_in": {"en": "Adopted in {where}.", "vi": "Được thông qua trong {where}."},
    "carried_out_by": {"en": "Carried out by {where}.", "vi": "Được thực hiện qua {where}."},
    "reported_by": {"en": "Reported on by {where}.", "vi": "Được {where} báo cáo."},
    "reported_by.not_started": {"en": "{where} reports that it has not begun.", "vi": "{where} báo cáo là chưa bắt đầu."},
    "reported_by.under_way": {"en": "{where} reports it under way.", "vi": "{where} báo cáo là đang thực hiện."},
    "reported_by.done": {"en": "{where} reports it done.", "vi": "{where} báo cáo là đã hoàn thành."},
    "reported_by.not_applicable": {"en": "{where} reports that it does not apply.", "vi": "{where} báo cáo là không áp dụng."},
    "merged_into": {"en": "Merged into {where}.", "vi": "Được gộp vào {where}."},
    "superseded_by": {"en": "Superseded by {where}.", "vi": "Được thay thế bằng {where}."},
    "dropped": {"en": "Dropped.", "vi": "Không tiếp tục."},
    "dropped.reason": {"en": "Dropped: {reason}", "vi": "Không tiếp tục: {reason}"},
}  # fmt: skip

GAPS = {
    "nothing_of": {
        "en": "Nothing is recorded here of {body}.",
        "vi": "Ở đây không có ghi nhận nào về {body}.",
    },
    "no_later_record": {
        "en": "No later record is held here after {last}.",
        "vi": "Sau {last}, ở đây không lưu ghi nhận nào nữa.",
    },
    "no_record": {
        "en": "No record of what became of it is held here.",
        "vi": "Ở đây không lưu ghi nhận nào về kết quả thực hiện.",
    },
    "not_adopted": {
        "en": "No adoption of the text it was taken up in is recorded here.",
        "vi": "Ở đây không có ghi nhận nào về việc thông qua văn bản đã tiếp thu nội dung này.",
    },
    "no_action": {
        "en": "No action that carries it out is recorded here.",
        "vi": "Ở đây không có ghi nhận nào về hành động thực hiện nội dung này.",
    },
    "no_report": {
        "en": "No report on carrying it out is recorded here.",
        "vi": "Ở đây không có ghi nhận nào về báo cáo thực hiện.",
    },
    "unconfirmed": {
        "en": "{count} suggested links wait for somebody to confirm them.",
        "vi": "{count} liên kết được gợi ý đang chờ xác nhận.",
    },
    "unconfirmed_one": {
        "en": "One suggested link waits for somebody to confirm it.",
        "vi": "Một liên kết được gợi ý đang chờ xác nhận.",
    },
}
