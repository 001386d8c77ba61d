"""A practice names an office, never a person: what in a line looks like somebody's own is found and said."""

import re
from collections.abc import Mapping

from mufakat.core.languages.fold import fold
from mufakat.core.sentences import Sentence, sentence

SAYS: Mapping[str, Mapping[str, str]] = {
    "mail": {
        "en": "“{found}” is somebody’s own mail address. Give an address of the office.",
        "vi": "“{found}” là địa chỉ thư cá nhân. Hãy ghi địa chỉ của cơ quan.",
    },
    "name": {
        "en": "“{found}” names a person. Name the office; whoever holds it can be asked there.",
        "vi": "“{found}” là tên người. Hãy ghi tên cơ quan; người phụ trách có thể liên hệ tại đó.",
    },
    "mobile": {
        "en": "“{found}” is a messenger or mobile number. Give the telephone of the office, or leave it out.",
        "vi": "“{found}” là số di động hoặc ứng dụng nhắn tin. Hãy ghi điện thoại cơ quan hoặc bỏ trống.",
    },
}
# providers whose addresses belong to people, wherever they write from
PRIVATE = (
    "gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "icloud", "me", "mac", "proton",
    "protonmail", "pm", "gmx", "aol", "mail", "qq", "163", "126", "zoho", "yandex", "naver", "rocketmail", "fastmail",
)  # fmt: skip
MAIL = re.compile(r"[\w.+%-]+@([\w-]+(?:\.[\w-]+)+)", re.UNICODE)
TITLES = r"Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Prof|Dato|Datin|Datuk|Encik|Puan|Khun|Oknha"
# words that also begin names of places: a person's name after them has two parts (Bà Rịa is a town)
SHORT_TITLES = r"Ông|Bà|Anh|Chị|Bapak|Ibu|Pak|Bu|Cik|Daw|Lok"
NAME = r"[^\W\d_][\w’'-]*"
PERSON = re.compile(
    rf"(?<!\w)(?:(?:{TITLES})\.?\s+{NAME}(?:\s+{NAME})*|(?:{SHORT_TITLES})\s+{NAME}\s+{NAME}(?:\s+{NAME})*)"
)
PERSON_AFTER = re.compile(r"(?:attn\.?|attention|c/o|contact person)\s*:?\s*(\S[^,;\n]*)", re.IGNORECASE)
MESSENGER = re.compile(r"(?:whatsapp|zalo|telegram|viber|line id|wechat|mobile|cell|hp|di động|đtdđ)\W{0,3}[\w@+][\w @+().-]*", re.IGNORECASE)  # fmt: skip


def private_in(contact: str) -> Sentence | None:
    """The first thing that is a person's own, as a sentence; None where the line names an office only."""
    for found in MAIL.finditer(contact):
        if fold(found[1].split(".")[0]) in PRIVATE:
            return sentence(SAYS, "mail", found=found[0])
    if found := MESSENGER.search(contact):
        return sentence(SAYS, "mobile", found=found[0].strip())
    if found := person_in(contact):
        return sentence(SAYS, "name", found=found)
    return None


def person_in(contact: str) -> str:
    """The first name with its title; a name's words begin with a capital."""
    for found in PERSON.finditer(contact):
        named: list[str] = []
        for word in found[0].split():
            if named and not word[:1].isupper():
                break
            named.append(word)
        if len(named) > (2 if re.match(SHORT_TITLES, named[0]) else 1):
            return " ".join(named)
    found = PERSON_AFTER.search(contact)
    return found[0].strip() if found else ""
