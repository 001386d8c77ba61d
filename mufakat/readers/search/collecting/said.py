"""What entries are titled, in each language of the pages."""

from collections.abc import Callable, Iterable, Mapping

from mufakat.records.facts import first_name

LANGUAGES = ("en", "vi")
KINDS = {
    "action": {"en": "Recommendation {n}", "vi": "Khuyến nghị {n}"},
    "measure": {"en": "Measure {n}", "vi": "Biện pháp {n}"},
    "resource": {"en": "Resource {n}", "vi": "Nguồn lực {n}"},
}
NUMBERED = {
    "part": {"en": "Part {n}", "vi": "Phần {n}"},
    "paragraph": {"en": "Paragraph {n}", "vi": "Đoạn {n}"},
    "item": {"en": "Item {n}", "vi": "Điểm {n}"},
    "row": {"en": "Action {n}", "vi": "Hoạt động {n}"},
    "area": {"en": "Priority area {n}", "vi": "Lĩnh vực ưu tiên {n}"},
    "article": {"en": "Article {n}", "vi": "Điều {n}"},
}
UNNUMBERED = {
    "title": {"en": "Title", "vi": "Tên văn bản"},
    "preamble": {"en": "Preamble", "vi": "Lời mở đầu"},
    "paragraph": {"en": "Paragraph", "vi": "Đoạn"},
    "heading": {"en": "Heading", "vi": "Đề mục"},
}
# what a text is commonly called; also what a question calls it
TEXTS = {
    "declaration": {"en": ("declaration",), "vi": ("tuyên bố",)},
    "roadmap": {"en": ("roadmap", "road map"), "vi": ("lộ trình",)},
    "work_plan": {"en": ("work plan", "workplan"), "vi": ("kế hoạch công tác",)},
    "plan_of_action": {"en": ("plan of action", "action plan"), "vi": ("kế hoạch hành động",)},
    "guideline": {"en": ("guideline", "guidelines"), "vi": ("hướng dẫn",)},
    "guidelines": {"en": ("guidelines", "guideline"), "vi": ("hướng dẫn",)},
    "framework": {"en": ("framework",), "vi": ("khung",)},
    "convention": {"en": ("convention",), "vi": ("công ước",)},
    "charter": {"en": ("charter",), "vi": ("hiến chương",)},
    "statement": {"en": ("statement",), "vi": ("tuyên bố",)},
}


def in_each(say: Callable[[str], str]) -> dict[str, str]:
    return {language: say(language) for language in LANGUAGES}


def joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def every_name(names: Mapping) -> list[str]:
    """All names in all languages, the printed ones first."""
    printed = [first_name({code: found}, code) for code, found in names.items() if found]
    return list(dict.fromkeys([*printed, *(name for found in names.values() for name in listed(found))]))


def listed(found: str | Iterable[str]) -> list[str]:
    return [found] if isinstance(found, str) else list(found)


def printed_names(names: Mapping) -> dict[str, str]:
    return {code: first_name({code: found}, code) for code, found in names.items() if found}


def what_it_is(kind: str) -> list[str]:
    return [word for words in TEXTS.get(kind, {"en": (kind.replace("_", " "),)}).values() for word in words]
