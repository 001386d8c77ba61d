"""Numbers as circulated. Each is a list of its own with a fixed text, so that "paragraph 4" is still
paragraph 4 in every file that comes back, whatever was put in before it."""

from mufakat.core.word.writing.markup import escaped
from mufakat.core.word.writing.stylesheet import HANGING


class Numbers:
    """Collects the labels in use; `xml` is numbering.xml for them."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, bool], int] = {}

    def properties(self, label: str, kind: str, level: int) -> tuple[str, str]:
        """What a paragraph shown with this label says: its numPr, and its indent; nothing where it has none."""
        if not label:
            return "", ""
        heading = kind in ("title", "part", "area", "heading")
        number = self._known.setdefault((label, heading), len(self._known) + 1)
        left = (max(level, 1) + 1 if kind == "item" else level + 1) * HANGING
        indent = "" if heading else f'<w:ind w:left="{left}" w:hanging="{HANGING}"/>'
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>', indent

    def xml(self) -> str:
        lists = [
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
            f"{_level(label, heading)}</w:lvlOverride></w:num>"
            for (label, heading), number in self._known.items()
        ]
        return (
            '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{_level("", False)}'
            f"</w:abstractNum>{''.join(lists)}</w:numbering>"
        )


def _level(label: str, heading: bool) -> str:
    after = '<w:suff w:val="space"/>' if heading else ""
    return f'<w:lvl w:ilvl="0"><w:numFmt w:val="none"/>{after}<w:lvlText w:val="{escaped(label)}"/></w:lvl>'
