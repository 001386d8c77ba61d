"""What to tell the sender of something that is not a .docx."""

from collections.abc import Collection
from pathlib import PurePath

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, and of every password-protected .docx
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"BM")  # JPEG, PNG, GIF, TIFF, BMP


def not_a_zip(raw: bytes, name: str) -> str:
    """The sentence for bytes that are no zip file."""
    if PurePath(name).name.startswith(("~$", ".~lock.")):
        return f"{name} is not the document but a mark that it is open in Word or LibreOffice. Close it there and leave this file out."
    if not raw:
        return f"{name} is empty. Please ask for it to be sent again."
    if raw.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            return f"{name} is protected by a password. Please save it without one and send it again."
        return f"{name} is in the old .doc format. Open it in Word or LibreOffice, save it as .docx and send that."
    if raw.startswith(b"{\\rtf"):
        return f"{name} is an RTF file. Open it in Word or LibreOffice, save it as .docx and send that."
    if raw[:1024].lstrip().startswith(b"%PDF"):
        return f"{name} is a PDF, not a Word file."
    if b"docs.google.com" in raw[:1024]:
        return f"{name} is only a link to a Google document. In Google Docs choose Download, Microsoft Word, and send that file."
    if b"schemas.microsoft.com/office" in raw[:4096] or b"urn:oasis:names:tc:opendocument" in raw[:4096]:
        return (
            f"{name} is a text saved as XML. Open it in Word or LibreOffice, save it as .docx and send that."
        )
    if b"<html" in raw[:4096].lower():
        return f"{name} is a web page, not a Word file. Open it in Word or LibreOffice and save it as .docx."
    if raw.startswith(_PICTURES):
        return f"{name} is a picture, and words in a picture cannot be read. Please ask for the Word file."
    return f"{name} is not a Word file (.docx). Please ask for the text as a Word file."


def other_package(entries: Collection[str], mimetype: bytes, name: str) -> str:
    """The sentence for a zip file that holds no Word text."""
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return f"{name} is an OpenDocument text (.odt). Open it in LibreOffice or Word, save it as .docx and send that."
    if mimetype.startswith(b"application/vnd.oasis"):
        return f"{name} is an OpenDocument file, but not a text. Please ask for the text as a Word file."
    if "xl/workbook.xml" in entries:
        return f"{name} is an Excel workbook, not a Word file. Please ask for the text as a Word file."
    if "ppt/presentation.xml" in entries:
        return f"{name} is a set of slides, not a Word file. Please ask for the text as a Word file."
    if any(each.endswith(".iwa") for each in entries):
        return f"{name} is an Apple Pages file. In Pages choose Export To, Word, and send that file."
    if inside := [each for each in entries if each.endswith((".docx", ".doc", ".odt"))]:
        return f"{name} is a zip file with {', '.join(sorted(inside)[:3])} in it. Please unpack it and send what is in it."
    return f"{name} is a zip file without a Word text in it. Please ask for the Word file."
