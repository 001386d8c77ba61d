"""What to tell the sender of something that is not a .docx."""

from collections.abc import Collection
from pathlib import PurePath

from mufakat.core.problems import Phrase

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, and of every password-protected .docx
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"BM")  # JPEG, PNG, GIF, TIFF, BMP


def not_a_zip(raw: bytes, name: str) -> Phrase:
    """The sentence for bytes that are no zip file."""
    if PurePath(name).name.startswith(("~$", ".~lock.")):
        return Phrase(
            "{name} is not the document but a mark that it is open in Word or LibreOffice. Close it there and leave this file out.",
            name=name,
        )
    if not raw:
        return Phrase("{name} is empty. Please ask for it to be sent again.", name=name)
    if raw.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            return Phrase(
                "{name} is protected by a password. Please save it without one and send it again.", name=name
            )
        return Phrase(
            "{name} is in the old .doc format. Open it in Word or LibreOffice, save it as .docx and send that.",
            name=name,
        )
    if raw.startswith(b"{\\rtf"):
        return Phrase(
            "{name} is an RTF file. Open it in Word or LibreOffice, save it as .docx and send that.",
            name=name,
        )
    if raw[:1024].lstrip().startswith(b"%PDF"):
        return Phrase("{name} is a PDF, not a Word file.", name=name)
    if b"docs.google.com" in raw[:1024]:
        return Phrase(
            "{name} is only a link to a Google document. In Google Docs choose Download, Microsoft Word, and send that file.",
            name=name,
        )
    if b"schemas.microsoft.com/office" in raw[:4096] or b"urn:oasis:names:tc:opendocument" in raw[:4096]:
        return Phrase(
            "{name} is a text saved as XML. Open it in Word or LibreOffice, save it as .docx and send that.",
            name=name,
        )
    if b"<html" in raw[:4096].lower():
        return Phrase(
            "{name} is a web page, not a Word file. Open it in Word or LibreOffice and save it as .docx.",
            name=name,
        )
    if raw.startswith(_PICTURES):
        return Phrase(
            "{name} is a picture, and words in a picture cannot be read. Please ask for the Word file.",
            name=name,
        )
    return Phrase("{name} is not a Word file (.docx). Please ask for the text as a Word file.", name=name)


def other_package(entries: Collection[str], mimetype: bytes, name: str) -> Phrase:
    """The sentence for a zip file that holds no Word text."""
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return Phrase(
            "{name} is an OpenDocument text (.odt). Open it in LibreOffice or Word, save it as .docx and send that.",
            name=name,
        )
    if mimetype.startswith(b"application/vnd.oasis"):
        return Phrase(
            "{name} is an OpenDocument file, but not a text. Please ask for the text as a Word file.",
            name=name,
        )
    if "xl/workbook.xml" in entries:
        return Phrase(
            "{name} is an Excel workbook, not a Word file. Please ask for the text as a Word file.", name=name
        )
    if "ppt/presentation.xml" in entries:
        return Phrase(
            "{name} is a set of slides, not a Word file. Please ask for the text as a Word file.", name=name
        )
    if any(each.endswith(".iwa") for each in entries):
        return Phrase(
            "{name} is an Apple Pages file. In Pages choose Export To, Word, and send that file.", name=name
        )
    if inside := [each for each in entries if each.endswith((".docx", ".doc", ".odt"))]:
        return Phrase(
            "{name} is a zip file with {files} in it. Please unpack it and send what is in it.",
            name=name,
            files=", ".join(sorted(inside)[:3]),
        )
    return Phrase("{name} is a zip file without a Word text in it. Please ask for the Word file.", name=name)
