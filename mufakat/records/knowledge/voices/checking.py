"""Every free text of a session passes here before it is written; what is refused is nowhere but in the form."""

from collections.abc import Mapping

from mufakat.core.problems import Phrase, RuleBroken
from mufakat.core.voices import Finding, check, where_in
from mufakat.core.voices.finding import Where
from mufakat.records.knowledge.voices.queries import public_names

LONGEST = 3000  # letters of one voice


class TellsWho(RuleBroken):
    """The text may tell who a child is, or tells of harm. Says what and where; the words themselves are not in it."""

    kept = Phrase("Nothing was stored.")

    def __init__(self, found: Mapping[str, tuple[Finding, ...]], texts: Mapping[str, str]) -> None:
        self.found = found
        self.where: dict[str, tuple[Where, ...]] = {
            name: tuple(where_in(texts[name], one) for one in findings) for name, findings in found.items()
        }
        super().__init__(Phrase("This may tell who a child is. Nothing was stored."))

    @property
    def tells_of_harm(self) -> bool:
        return any(one.kind == "harm" for findings in self.found.values() for one in findings)

    @property
    def may_be_mistaken(self) -> bool:
        """Whether a person can say that the machine is wrong; about a telephone number it is not."""
        return not any(one.is_never_kept for findings in self.found.values() for one in findings)


def look(texts: Mapping[str, str], *, certain: bool) -> bool:
    """Refuses with TellsWho; ``certain``: a person has read it again and says that it names nobody.

    Answers whether the machine would have asked.
    """
    for words in texts.values():
        if len(words) > LONGEST:
            raise RuleBroken(
                "At most {most} letters; enter what somebody else said as another voice.", most=LONGEST
            )
    known = public_names()
    found = {name: check(words, known=known) for name, words in texts.items()}
    found = {name: findings for name, findings in found.items() if findings}
    if not found:
        return False
    refused = TellsWho(found, texts)
    if not certain or not refused.may_be_mistaken:
        raise refused
    return True
