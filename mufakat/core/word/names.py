"""The names of WordprocessingML, spelt out once."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DC = "{http://purl.org/dc/elements/1.1/}"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

VAL = W + "val"
ID = W + "id"
NAME = W + "name"
AUTHOR = W + "author"
DATE = W + "date"

P = W + "p"
PPR = W + "pPr"
R = W + "r"
RPR = W + "rPr"
T = W + "t"
DEL_TEXT = W + "delText"
INS = W + "ins"
DEL = W + "del"
MOVE_FROM = W + "moveFrom"
MOVE_TO = W + "moveTo"
TABLE = W + "tbl"
ROW = W + "tr"
CELL = W + "tc"
TEXT_BOX = W + "txbxContent"
ALTERNATE = MC + "AlternateContent"
BOOKMARK_START = W + "bookmarkStart"
BOOKMARK_END = W + "bookmarkEnd"
COMMENT_START = W + "commentRangeStart"
COMMENT_END = W + "commentRangeEnd"
COMMENT_REFERENCE = W + "commentReference"
MOVE_FROM_START = W + "moveFromRangeStart"
MOVE_FROM_END = W + "moveFromRangeEnd"
MOVE_TO_START = W + "moveToRangeStart"
MOVE_TO_END = W + "moveToRangeEnd"

# The styles our own files use, by the name a person sees in Word; a level follows where there is one.
OURS = {
    "Title": "title",
    "Preamble": "preamble",
    "Part": "part",
    "Priority Area": "area",
    "Heading": "heading",
    "Provision": "paragraph",
    "List Item": "item",
}
