"""The styles of our files: what a secretariat's paper looks like, and what a paragraph is.

The reader knows a provision's kind and level from the style's name, so a name means the same everywhere.
"""

from mufakat.core.word.names import OURS
from mufakat.core.word.writing.markup import FONT, SCRIPTS

NAVY = "1F3864"
GREY = "595959"
HANGING = 567  # twentieths of a point: 1 cm

_OF_KIND = {kind: name for name, kind in OURS.items()}


def style_name(kind: str, level: int) -> str:
    """ "heading 2", "Priority Area", "List Item 1": as Word shows it."""
    name = _OF_KIND.get(kind, "Provision")
    if kind == "heading":
        name = "heading"  # Word's own name for its built-in styles begins small
    return f"{name} {level}" if level else name


def style_id(kind: str, level: int) -> str:
    return "".join(word.capitalize() for word in style_name(kind, level).split())


def stylesheet(used: set[tuple[str, int]], language: str) -> str:
    """styles.xml with one style for each kind and level in use, and those of cover, tables and margins."""
    ours = "".join(
        _kind_style(kind, level) for kind, level in sorted(used | {("heading", 1), ("paragraph", 0)})
    )
    return _HEAD.format(font=FONT, language=language) + ours + _FIXED + "</w:styles>"


def font_table() -> str:
    """Names the fonts to fall back to on a machine without the Noto ones."""
    alternatives = {"Noto Sans Thai": "Leelawadee UI", "Noto Sans Lao": "Leelawadee UI", "Noto Sans Khmer": "Leelawadee UI",
                    "Noto Sans Myanmar": "Myanmar Text", "Noto Sans Tamil": "Nirmala UI"}  # fmt: skip
    fonts = [
        f'<w:font w:name="{FONT}"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/></w:font>'
    ]
    for font, _, _ in SCRIPTS:
        fonts.append(
            f'<w:font w:name="{font}"><w:altName w:val="{alternatives[font]}"/><w:family w:val="swiss"/></w:font>'
        )
    return f"<w:fonts {_SPACE}>{''.join(fonts)}</w:fonts>"


def _kind_style(kind: str, level: int) -> str:
    paragraph, run, next_ = _looks(kind, level)
    outline = _outline(kind, level)
    rank = "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(kind, level)}"{"" if kind == "heading" else _CUSTOM}>'
        f'<w:name w:val="{style_name(kind, level)}"/><w:basedOn w:val="Normal"/>{next_}<w:qFormat/>'
        f"<w:pPr>{paragraph}{rank}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _outline(kind: str, level: int) -> int | None:
    if kind == "heading":
        return min(max(level, 1), 9) - 1
    return {"part": 0, "area": 1}.get(kind)


def _looks(kind: str, level: int) -> tuple[str, str, str]:
    """Paragraph properties, run properties, and the style of the paragraph typed after it."""
    if kind == "title":
        return f"{_KEEP}{_space(0, 240)}{_CENTRE}", _letters(16, NAVY), ""
    if kind == "part":
        return f"{_KEEP}{_space(360, 160)}", _letters(14, NAVY), _THEN
    if kind == "area":
        return f"{_KEEP}{_space(280, 120)}", _letters(12, NAVY), _THEN
    if kind == "heading":
        return f"{_KEEP}{_space(240, 120)}", _letters(max(14 - level, 11), NAVY), _THEN
    if kind == "preamble":
        return f'{_space(0, 140)}<w:ind w:left="{level * HANGING}"/>', "<w:i/><w:iCs/>", ""
    if kind == "item":
        return f'{_space(0, 80)}<w:ind w:left="{max(level, 1) * HANGING}"/>', "", ""
    return f'{_space(0, 140)}<w:ind w:left="{level * HANGING}"/>', "", ""


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _letters(points: int, colour: str = "", *, bold: bool = True) -> str:
    heavy = "<w:b/><w:bCs/>" if bold else ""
    shade = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{heavy}{shade}<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


def _plain(ident: str, name: str, paragraph: str, run: str, based: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CUSTOM = ' w:customStyle="1"'
_KEEP = "<w:keepNext/><w:keepLines/>"
_CENTRE = '<w:jc w:val="center"/>'
_THEN = '<w:next w:val="Provision"/>'
_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="1F3864"/></w:pBdr>'
_HEAD = (
    f'<w:styles {_SPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{{font}}" w:hAnsi="{{font}}" '
    'w:eastAsia="Noto Sans CJK SC" w:cs="{font}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="{language}" w:eastAsia="zh-CN" w:bidi="th-TH"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_FIXED = (
    _plain("CoverIssuer", "Cover Issuer", _space(0, 1800), "<w:caps/>" + _letters(11, GREY, bold=False))
    + _plain("CoverTitle", "Cover Title", _space(0, 200), _letters(24, NAVY))
    + _plain("CoverDraft", "Cover Draft", f"{_RULE}{_space(0, 480)}", _letters(14, GREY, bold=False))
    + _plain(
        "CoverLine",
        "Cover Line",
        f'<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>{_space(0, 100)}<w:ind w:left="2835" w:hanging="2835"/>',
        _letters(12, bold=False),
    )
    + _plain("CoverHeading", "Cover Heading", f"{_KEEP}{_space(400, 100)}", _letters(12, NAVY))
    + _plain("CoverText", "Cover Text", _space(0, 80), "")
    + _plain("CoverNumber", "Cover Number", _space(480, 0), _letters(8, GREY, bold=False))
    + _plain("RunningHead", "Running Head", f"{_space(0, 0)}{_CENTRE}", _letters(8, GREY, bold=False))
    + _plain(
        "TableGap", "Table Gap", '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>', ""
    )
    + _plain("TableText", "Table Text", _space(40, 40), _letters(9, bold=False))
    + _plain("Note", "Note", _space(0, 100), _letters(9, GREY, bold=False))
    + '<w:style w:type="table" w:styleId="DraftTable" w:customStyle="1"><w:name w:val="Draft Table"/>'
    f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{_EDGES}</w:tblBorders></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="DEE6F0"/></w:tcPr></w:tblStylePr></w:style>'
    '<w:style w:type="character" w:styleId="Attribution" w:customStyle="1"><w:name w:val="Attribution"/>'
    f'<w:rPr><w:color w:val="{NAVY}"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Struck" w:customStyle="1"><w:name w:val="Struck"/>'
    '<w:rPr><w:strike/><w:color w:val="8A1C1C"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Proposed" w:customStyle="1"><w:name w:val="Proposed"/>'
    "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
)
