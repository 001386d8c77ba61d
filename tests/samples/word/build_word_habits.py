"""Builds word_habits.docx from the standard, in the ways of Microsoft Word. Run after changing it:

    python tests/samples/word/build_word_habits.py

Every paragraph says what it shows; the reading expected of each is in tests/core/word/test_word_habits.py.
"""

import zipfile
from pathlib import Path

HERE = Path(__file__).parent
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14 w15"'
)
SITI = 'w:author="Siti N." w:date="2026-11-20T09:00:00Z"'
MINH = 'w:author="Minh T." w:date="2026-11-21T10:30:00Z"'


def run(text: str, tag: str = "t", rsid: str = "00A41B2C", properties: str = "") -> str:
    return f'<w:r w:rsidR="{rsid}">{properties}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def gone(text: str) -> str:
    return run(text, "delText")


def paragraph(ident: str, content: str, properties: str = "") -> str:
    return f'<w:p w14:paraId="{ident}" w14:textId="77777777" w:rsidR="00A41B2C" w:rsidRDefault="00C0FFEE">{properties}{content}</w:p>'


def kept(number: int, key: str, content: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="prov_{key}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def mark(change: str, who: str, number: int) -> str:
    return f'<w:pPr><w:rPr><w:{change} w:id="{number}" {who}/></w:rPr></w:pPr>'


BODY = [
    # A heading whose style has a German id; Word keeps the English name.
    paragraph("10000001", kept(1, "h1", run("Universal coverage")), '<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>'),
    # One word in three runs with different rsids, a spelling mark and the place where the cursor was.
    paragraph(
        "10000002",
        kept(
            2,
            "p1",
            run("Member States shall streng")
            + '<w:proofErr w:type="spellStart"/>'
            + run("th", rsid="00BEEF01")
            + '<w:bookmarkStart w:id="90" w:name="_GoBack"/><w:bookmarkEnd w:id="90"/>'
            + run("en systems")
            + '<w:proofErr w:type="spellEnd"/>'
            + "<w:r><w:lastRenderedPageBreak/></w:r>"
            + run(" for all."),
        ),
    ),
    # Siti inserts, Minh strikes a part of what she inserted and a part of the original.
    paragraph(
        "10000003",
        kept(
            3,
            "p2",
            run("Cash transfers ")
            + f'<w:ins w:id="101" {SITI}>{run("and care ")}<w:del w:id="102" {MINH}>{gone("allowances ")}</w:del></w:ins>'
            + run("reach ")
            + f'<w:del w:id="103" {MINH}>{gone("poor ")}</w:del>'
            + f'<w:ins w:id="104" {MINH}>{run("low-income ")}</w:ins>'
            + '<w:smartTag w:uri="urn:x" w:element="place"><w:r><w:t>households</w:t></w:r></w:smartTag>'
            + run("."),
        ),
    ),
    # Moved away: Word's bookmark has gone along to where it arrived.
    '<w:moveFromRangeStart w:id="110" ' + SITI + ' w:name="move1"/>'
    + paragraph(
        "10000004",
        f'<w:moveFrom w:id="111" {SITI}>{run("Farmers and fishers are covered.")}</w:moveFrom>',
        mark("moveFrom", SITI, 112),
    )
    + '<w:moveFromRangeEnd w:id="110"/>',
    # Split by Minh: the mark of the first part is new, the bookmark runs into the second.
    paragraph(
        "10000005",
        f'<w:bookmarkStart w:id="5" w:name="prov_p4"/>{run("Contributions are fair.")}',
        mark("ins", MINH, 120),
    ),
    paragraph("10000006", run(" Benefits are adequate.") + '<w:bookmarkEnd w:id="5"/>'),
    # Joined by Siti: the mark of the first is struck.
    paragraph("10000007", kept(6, "p5", run("Data are shared")), mark("del", SITI, 130)),
    paragraph("10000008", kept(7, "p6", run(" and protected."))),
    # Struck whole.
    paragraph("10000009", kept(8, "p7", f'<w:del w:id="140" {SITI}>{gone("This paragraph goes.")}</w:del>'), mark("del", SITI, 141)),
    # A new paragraph typed after this one: the old mark is counted as new.
    paragraph("1000000A", kept(9, "p8", run("Reviews are held every two years.")), mark("ins", MINH, 150)),
    paragraph("1000000B", f'<w:ins w:id="151" {MINH}>{run("Youth take part in every review.")}</w:ins>'),
    # Arrived: with the bookmark, and one word changed at its new place.
    '<w:moveToRangeStart w:id="160" ' + SITI + ' w:name="move1"/>'
    + paragraph(
        "1000000C",
        kept(
            4,
            "p3",
            f'<w:moveTo w:id="161" {SITI}>{run("Farmers and fishers are ")}</w:moveTo>'
            + f'<w:moveTo w:id="162" {SITI}><w:del w:id="163" {MINH}>{gone("covered")}</w:del></w:moveTo>'
            + f'<w:ins w:id="164" {MINH}>{run("included")}</w:ins>'
            + f'<w:moveTo w:id="165" {SITI}>{run(".")}</w:moveTo>',
        ),
        mark("moveTo", SITI, 166),
    )
    + '<w:moveToRangeEnd w:id="160"/>',
    # Comments: a thread of two, closed; one more whose range ends in the next paragraph.
    paragraph(
        "1000000D",
        kept(
            10,
            "p9",
            run("The Secretariat ")
            + '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>'
            + run("reports annually")
            + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
            + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
            + run(" to ")
            + '<w:commentRangeStart w:id="2"/>'
            + run("ministers."),
        ),
    ),
    # Only its looks were changed; a link, a field and a note within it.
    paragraph(
        "1000000E",
        kept(
            11,
            "p10",
            run("See")
            + '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>'
            + run(" ")
            + '<w:hyperlink r:id="rId9" w:history="1">' + run("the annex") + "</w:hyperlink>"
            + run(", page ")
            + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF annex </w:instrText></w:r>'
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("7") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
            + run(".", properties=f'<w:rPr><w:b/><w:rPrChange w:id="170" {SITI}><w:rPr/></w:rPrChange></w:rPr>'),
        ),
        f'<w:pPr><w:jc w:val="both"/><w:pPrChange w:id="171" {SITI}><w:pPr/></w:pPrChange></w:pPr>',
    ),
    # A text box, told twice: once for new programs and once for old ones.
    paragraph(
        "1000000F",
        "<w:r><mc:AlternateContent>"
        '<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Words in a box.</w:t></w:r></w:p>'
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Words in a box.</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + kept(12, "p11", "<w:r><w:t>no</w:t><w:noBreakHyphen/><w:t>one</w:t><w:tab/><w:t>left</w:t><w:br/><w:t>behind</w:t></w:r>"),
    ),
    # Two numbered items inside a content control.
    "<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent>"
    + "".join(
        paragraph(
            f"1000001{n}",
            kept(13 + n, f"i{n}", run(f"Item {n}")),
            '<w:pPr><w:pStyle w:val="Listenabsatz"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>',
        )
        for n in range(2)
    )
    + "</w:sdtContent></w:sdt>",
]  # fmt: skip


def cell(ident: str, content: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{paragraph(ident, content, properties)}</w:tc>'


def row(cells: str, change: str = "") -> str:
    return f'<w:tr w:rsidR="00A41B2C">{f"<w:trPr>{change}</w:trPr>" if change else ""}{cells}</w:tr>'


TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>'
    + row(
        cell(
            "20000001",
            '<w:bookmarkStart w:id="30" w:name="row_r1"/>'
            + kept(31, "c1", run("Action one"))
            + '<w:bookmarkEnd w:id="30"/>',
        )
        + cell("20000002", kept(32, "c2", run("2027")))
    )
    + row(
        cell("20000003", f'<w:ins w:id="181" {SITI}>{run("New action")}</w:ins>', mark("ins", SITI, 182))
        + cell("20000004", "", mark("ins", SITI, 183)),
        f'<w:ins w:id="180" {SITI}/>',
    )
    + row(
        cell(
            "20000005",
            '<w:bookmarkStart w:id="33" w:name="row_r2"/>'
            + kept(34, "c3", f'<w:del w:id="191" {MINH}>{gone("Action two")}</w:del>')
            + '<w:bookmarkEnd w:id="33"/>',
            mark("del", MINH, 192),
        )
        + cell(
            "20000006",
            kept(35, "c4", f'<w:del w:id="193" {MINH}>{gone("2028")}</w:del>'),
            mark("del", MINH, 194),
        ),
        f'<w:del w:id="190" {MINH}/>',
    )
    + "</w:tbl>"
)
END = (
    paragraph("30000001", kept(40, "p12", run("Done in one copy.")))
    + '<w:sectPr w:rsidR="00A41B2C"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
)


def comment(number: int, who: str, ident: str, text: str) -> str:
    return (
        f'<w:comment w:id="{number}" {who} w:initials="X"><w:p w14:paraId="{ident}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
        f"<w:r><w:annotationRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
    )


LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{LINK}/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>',
    "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Siti N.</dc:creator><cp:lastModifiedBy>Minh T.</cp:lastModifiedBy>'
    "<dc:identifier>sample-zero</dc:identifier></cp:coreProperties>",
    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(
            [
                (f"{LINK}/styles", "styles.xml"),
                (f"{LINK}/numbering", "numbering.xml"),
                (f"{LINK}/comments", "comments.xml"),
                (
                    "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
                    "commentsExtended.xml",
                ),
                (f"{LINK}/footnotes", "footnotes.xml"),
                (f"{LINK}/header", "header1.xml"),
            ],
            start=1,
        )
    )
    + f'<Relationship Id="rId9" Type="{LINK}/hyperlink" Target="https://example.org/annex" TargetMode="External"/></Relationships>',
    "word/document.xml": f"<w:document {SPACES}><w:body>{''.join(BODY)}{TABLE}{END}</w:body></w:document>",
    "word/styles.xml": f'<w:styles {SPACES}><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Listenabsatz"><w:name w:val="List Paragraph"/><w:basedOn w:val="Standard"/></w:style></w:styles>',
    "word/numbering.xml": f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    "word/comments.xml": f"<w:comments {SPACES}>"
    + comment(0, SITI, "40000001", "Every year?")
    + comment(1, MINH, "40000002", "As the charter says.")
    + comment(2, MINH, "40000003", "Which ministers?")
    + "</w:comments>",
    "word/commentsExtended.xml": f'<w15:commentsEx {SPACES}><w15:commentEx w15:paraId="40000001" w15:done="1"/>'
    '<w15:commentEx w15:paraId="40000002" w15:paraIdParent="40000001" w15:done="1"/>'
    '<w15:commentEx w15:paraId="40000003" w15:done="0"/></w15:commentsEx>',
    "word/footnotes.xml": f'<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> A note.</w:t></w:r></w:p></w:footnote></w:footnotes>',
    "word/header1.xml": f"<w:hdr {SPACES}><w:p><w:r><w:t>Working draft</w:t></w:r></w:p></w:hdr>",
}


def main() -> None:
    with zipfile.ZipFile(HERE / "word_habits.docx", "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in PARTS.items():
            head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
            package.writestr(
                zipfile.ZipInfo(name, (2026, 11, 22, 0, 0, 0)), head + text, zipfile.ZIP_DEFLATED
            )


if __name__ == "__main__":
    main()
