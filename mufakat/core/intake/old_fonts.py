"""Vietnamese typed for fonts older than Unicode: TCVN3 (.VnTime) and VNI-Windows (VNI-Times).

Such a text is stored as Western letters; only its font showed Vietnamese. It is turned into letters where that
yields Vietnamese words, and left alone otherwise.
"""

import re
import unicodedata

TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)
GRAVE, HOOK, TILDE, ACUTE, DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
CIRCUMFLEX, BREVE = "\u0302", "\u0306"
# VNI writes a vowel and behind it a Western letter for its marks; o with horn, u with horn and đ have letters of their own.
TONES = {"ø": GRAVE, "û": HOOK, "õ": TILDE, "ù": ACUTE, "ï": DOT}
MARKS = {
    "aeo": {"â": "", "à": GRAVE, "å": HOOK, "ã": TILDE, "á": ACUTE, "ä": DOT},
    "a": {"ê": "", "è": GRAVE, "ú": HOOK, "ü": TILDE, "é": ACUTE, "ë": DOT},
}
ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

OLD_LETTERS = re.compile("[¡-ÿ]")
WORDS = re.compile(
    r"(?<!\w)(?:của|và|các|được|là|những|trong|người|về|hội|nghị|đã|với|tại|cho|ngày|phát|triển)(?!\w)",
    re.IGNORECASE,
)


def vni_letters() -> dict[str, str]:
    table = dict(ALONE)
    for vowel in "aeiouy":
        table |= {vowel + western: vowel + tone for western, tone in TONES.items()}
    for vowel in "aeo":
        table |= {vowel + western: vowel + CIRCUMFLEX + tone for western, tone in MARKS["aeo"].items()}
    table |= {"a" + western: "a" + BREVE + tone for western, tone in MARKS["a"].items()}
    for horned, letter in (("ô", "ơ"), ("ö", "ư")):
        table |= {horned + western: letter + tone for western, tone in TONES.items()}
    small = {old: unicodedata.normalize("NFC", new) for old, new in table.items()}
    capital = {old[0].upper() + old[1:]: new.upper() for old, new in small.items()}
    return small | capital | {old.upper(): new.upper() for old, new in small.items()}


def from_old_fonts(text: str) -> str | None:
    """The text in Unicode, or None where it was not typed for such a font."""
    sample = text[:20_000]
    old = len(OLD_LETTERS.findall(sample))
    if old < 12 or old < 0.05 * len(sample) or len(WORDS.findall(sample)) > 2:
        return None
    letters = vni_letters()
    vni = re.compile("|".join(sorted(map(re.escape, letters), key=len, reverse=True)))
    for turned in (text.translate(TCVN3), vni.sub(lambda found: letters[found.group()], text)):
        held = WORDS.findall(turned[:20_000])
        if len({word.lower() for word in held}) >= 4 and len(held) * 60 > len(sample.split()):
            return turned
    return None
