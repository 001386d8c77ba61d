from dataclasses import dataclass

# what can be found, in the order in which it is told where two lie over one another
KINDS = (
    "email",
    "web",
    "handle",
    "identity",
    "telephone",
    "birth",
    "harm",
    "address",
    "school",
    "place",
    "date",
    "name",
)
# what no sentence of a child needs: these are never kept; of the others a person may say that the machine is mistaken
NEVER_KEPT = frozenset({"email", "web", "handle", "identity", "telephone", "birth"})


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that may tell who a child is, or that tells of harm; offsets are into the text as typed."""

    kind: str
    start: int
    end: int

    @property
    def is_never_kept(self) -> bool:
        return self.kind in NEVER_KEPT


@dataclass(frozen=True, slots=True)
class Where:
    """A finding as a reader counts: line and words of that line, from one; never the words themselves."""

    kind: str
    line: int
    first_word: int
    last_word: int


def where_in(text: str, finding: Finding) -> Where:
    before = text[: finding.start]
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    lines = before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    words_before = len(text[line_start : finding.start].split())
    if finding.start > line_start and not text[finding.start - 1].isspace():
        words_before -= 1  # it begins inside a word
    spanned = max(1, len(text[finding.start : finding.end].split()))
    return Where(finding.kind, lines, words_before + 1, words_before + spanned)
