"""The words English names of meetings are made of, and those that end them."""

from mufakat.core.intake.date_words import MONTHS, WEEKDAYS
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.ordinals import ENGLISH as ORDINAL
from mufakat.core.languages.fold import word_set

HEADS = word_set(
    "meeting meetings conference forum summit summits session assembly congress dialogue consultation "
    "workshop symposium colloquium roundtable retreat convention seminar"
)  # fmt: skip
ORGANS = word_set(
    "council committee commission consortium group force network ministers leaders board subcommittee "
    "sub-committee officials heads"
)  # fmt: skip
QUALIFIERS = word_set(
    "annual regular ordinary special extraordinary inter-sessional intersessional ministerial technical "
    "joint high-level regional plenary biennial standing follow-up kick-off kickoff preparatory senior "
    "officials officials’ officials' ministers ministers’ ministers' experts experts’ experts' level "
    "consultative working expert second-level informal formal unofficial full sub-regional subregional "
    "multi-stakeholder stakeholder national virtual online in-person hybrid physical two-day three-day "
    "one-day four-day five-day half-day triennial emergency leaders’ leaders' committee council group "
    "task planning review validation consultation"
)
# Capitals at the head of a sentence that begin no name.
NOT_A_NAME = word_set(
    "the a an at in on during this that these those for from following after before as and speaking "
    "addressing attending our their its his her today both under with when while by to since of held "
    "press communiqué communique outcomes outcome report statement release final draft joint-statement "
    "all these both opening closing welcome chairman’s chairman's chair’s chair's host recommendations summary issued "
    "conclusion but also we i it he she they upon earlier later meanwhile photo"
)
TIMES = set(MONTHS) | set(WEEKDAYS) | {"today", "yesterday"}
# Small words that end a name whose nouns are written small.
PURPOSES = word_set(
    "adoption consideration approval endorsement notation information onward further final submission "
    "guidance decision its their review noting deliberation ratification discussion signature"
)
STOPS = word_set(
    "is was were are be been being will would shall should has have had held took take takes place opened "
    "closed convened concluded met began begins started kicked ended here in at by from during that which "
    "who where when while as but or to into under with agreed adopted endorsed noted discussed called "
    "calls urged said says he she it they this these its their his her the a an also today yesterday "
    "attended organized organised hosted chaired themed entitled titled via through after before between "
    "since until next last this and"
)
TOKEN = expression(
    r"(?P<ord>(?i:"
    + ORDINAL
    + r"))|(?P<word>[^\W_]+(?:(?:[’'‘\-–/&+.](?=[^\W_]))[^\W_]+)*(?:\s?\+\s?\d)?(?:[’'](?!\w))?)|(?P<mark>[^\s])"
)
BRACKET = expression(r"\s*\(\s*(?P<in>[^()]{2,60})\)")


class Tokens:
    """The words of a sentence with their places; `at(i)` is empty beyond either end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.held = [(m.lastgroup or "", m.group(), m.start(), m.end()) for m in TOKEN.finditer(text)]

    def word(self, i: int) -> str:
        return self.held[i][1] if 0 <= i < len(self.held) else ""

    def kind(self, i: int) -> str:
        return self.held[i][0] if 0 <= i < len(self.held) else ""

    def capital(self, i: int) -> bool:
        word = self.word(i)
        return self.kind(i) == "word" and word[0].isupper() and word.lower() not in TIMES

    def touches(self, i: int) -> bool:
        """Only white space stands between this word and the next."""
        return i + 1 < len(self.held) and not self.text[self.held[i][3] : self.held[i + 1][2]].strip()
