"""What is still missing in an offered practice, field by field. A draft may lack anything; what is sent may not."""

from collections.abc import Mapping
from dataclasses import dataclass

from mufakat.core.practice.contact import private_in
from mufakat.core.sentences import Sentence, sentence

OLDEST = 120
SAYS: Mapping[str, Mapping[str, str]] = {
    "title": {"en": "Give it a title.", "vi": "Hãy ghi tên."},
    "title_long": {
        "en": "The title has {length} letters; say it in {most}, and the rest below.",
        "vi": "Tên có {length} chữ; hãy ghi trong {most} chữ và phần còn lại ở dưới.",
    },
    "what": {
        "en": "Say what is done, so that somebody elsewhere can follow it.",
        "vi": "Hãy mô tả việc đã làm để nơi khác có thể làm theo.",
    },
    "groups": {"en": "Choose for whom it is: at least one target group.", "vi": "Hãy chọn ít nhất một nhóm đối tượng."},
    "results": {
        "en": "Say what came of it; that there is no result yet is an answer too.",
        "vi": "Hãy ghi kết quả; chưa có kết quả cũng là một câu trả lời.",
    },
    "contact": {
        "en": "Name the office that can be asked, with an address of the office.",
        "vi": "Hãy ghi cơ quan có thể liên hệ và địa chỉ của cơ quan.",
    },
    "mechanism": {
        "en": "Say how children take part: a council, a consultation, a seat.",
        "vi": "Hãy ghi trẻ em tham gia bằng cách nào: hội đồng, tham vấn, đại diện.",
    },
    "ages_from": {
        "en": "Say how old the children are, in whole years.",
        "vi": "Hãy ghi độ tuổi của trẻ em, bằng số năm tròn.",
    },
    "ages": {
        "en": "The ages run from {low} to {high}; the second must not be smaller.",
        "vi": "Tuổi từ {low} đến {high}; số sau không được nhỏ hơn.",
    },
    "run_by": {"en": "Say who runs it.", "vi": "Hãy ghi ai phụ trách."},
}  # fmt: skip
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Offered:
    """A practice as it was typed."""

    title: str = ""
    what: str = ""
    results: str = ""
    evidence: str = ""
    contact: str = ""
    groups: int = 0  # how many were chosen
    takes_part: bool = False  # a measure for children's participation
    mechanism: str = ""
    ages_from: str = ""
    ages_to: str = ""
    run_by: str = ""


def missing(offered: Offered) -> dict[str, Sentence]:
    """Field → sentence; empty where it can be sent."""
    found: dict[str, Sentence] = {}
    for field in ("title", "what", "results", "contact"):
        if not getattr(offered, field).strip():
            found[field] = sentence(SAYS, field)
    if len(offered.title.strip()) > LONGEST_TITLE:
        found["title"] = sentence(
            SAYS, "title_long", length=str(len(offered.title.strip())), most=str(LONGEST_TITLE)
        )
    if not offered.groups:
        found["groups"] = sentence(SAYS, "groups")
    if offered.contact.strip() and (private := private_in(offered.contact)):
        found["contact"] = private
    if offered.takes_part:
        found |= missing_of_children(offered)
    return found


def missing_of_children(offered: Offered) -> dict[str, Sentence]:
    found = {
        field: sentence(SAYS, field)
        for field in ("mechanism", "run_by")
        if not getattr(offered, field).strip()
    }
    low, high = age(offered.ages_from), age(offered.ages_to)
    if low is None:
        found["ages_from"] = sentence(SAYS, "ages_from")
    if high is None:
        found["ages_to"] = sentence(SAYS, "ages_from")
    if low is not None and high is not None and low > high:
        found["ages_to"] = sentence(SAYS, "ages", low=str(low), high=str(high))
    return found


def age(words: str) -> int | None:
    told = words.strip()
    return int(told) if told.isdecimal() and len(told) < 4 and int(told) <= OLDEST else None
