"""Numbers as circulated. Each is a list of its own with a fixed text, so that "paragraph 4" is still
paragraph 4 in every file that comes back, whatever was put in before it."""

from mufakat.core.word.writing.markup import escaped
from mufakat.core.word.writing.stylesheet import HANGING


class Numbers:
    """Collects the labels in use; `xml` is numbering.xml for them."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, int], int] = {}

    def properties(self, label: str, kind: str, level: int) -> str:
        """The numPr of a paragraph shown with this label; nothing where it has none."""
        if not label:
            return ""
        number = self._known.setdefault((label, kind, level), len(self._known) + 1)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def xml(self) -> str:
        lists = [
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
            f"{_level(label, kind, level)}</w:lvlOverride></w:num>"
            for (label, kind, level), number in self._known.items()
        ]
        return (
            '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{_level("", "paragraph", 0)}'
            f"</w:abstractNum>{''.join(lists)}</w:numbering>"
        )


def _level(label: str, kind: str, level: int) -> str:
    heading = kind in ("title", "part", "area", "heading")
    left = (max(level, 1) + 1 if kind == "item" else level + 1) * HANGING
    indent = (
        '<w:ind w:left="0" w:firstLine="0"/>'
        if heading
        else f'<w:ind w:left="{left}" w:hanging="{HANGING}"/>'
    )
    return (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="none"/>'
        f'<w:suff w:val="{"space" if heading else "tab"}"/><w:lvlText w:val="{escaped(label)}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent}</w:pPr></w:lvl>"
    )
