"""What the steps of a time frame are called."""

from collections.abc import Mapping

WORDS = {
    "session": {"en": "decision", "vi": "quyết định"},
    "meeting": {"en": "meeting", "vi": "cuộc họp"},
    "special_meeting": {"en": "special meeting", "vi": "cuộc họp đặc biệt"},
    "ad_referendum": {"en": "ad referendum", "vi": "lấy ý kiến bằng văn bản"},
    "silence": {"en": "silence procedure", "vi": "thủ tục im lặng"},
    "chairs_call": {"en": "chair’s call", "vi": "Chủ tịch tuyên bố"},
    "consultation": {"en": "consultation", "vi": "tham vấn"},
    "translation": {"en": "translation", "vi": "biên dịch"},
    "papers_out": {"en": "papers out", "vi": "gửi tài liệu"},
    "clearance": {"en": "clearance at home", "vi": "xin ý kiến trong nước"},
    "working_meeting": {"en": "working-group meeting", "vi": "cuộc họp nhóm công tác"},
    "national_consultation": {"en": "national consultation", "vi": "tham vấn quốc gia"},
    "regional_consultation": {"en": "regional consultation", "vi": "tham vấn khu vực"},
}
LATE_SAID = {
    "was": {
        "en": "{stage}, {what}: {days} days after the latest date, {latest}.",
        "vi": "{stage}, {what}: chậm {days} ngày so với hạn cuối, {latest}.",
    },
    "was_one": {
        "en": "{stage}, {what}: one day after the latest date, {latest}.",
        "vi": "{stage}, {what}: chậm một ngày so với hạn cuối, {latest}.",
    },
    "will": {
        "en": "{stage}, {what}: cannot be done by {latest}; late by {days} days.",
        "vi": "{stage}, {what}: không thể xong trước {latest}; chậm {days} ngày.",
    },
    "will_one": {
        "en": "{stage}, {what}: cannot be done by {latest}; late by one day.",
        "vi": "{stage}, {what}: không thể xong trước {latest}; chậm một ngày.",
    },
}
IDLE = {"en": "{day} is not a working day.", "vi": "{day} không phải là ngày làm việc."}
IDLE_HOLIDAY = {
    "en": "{day} is not a working day: {why}.",
    "vi": "{day} không phải là ngày làm việc: {why}.",
}


def said_in(table: Mapping[str, str], language: str) -> str:
    return table.get(language, table["en"])
