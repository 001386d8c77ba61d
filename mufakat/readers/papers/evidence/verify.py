"""Verify an evidence pack without a network and with nothing but Python 3.

    python verify.py            in the unpacked folder
    python verify.py pack.zip   or: python pack.zip

Ends with 0 where everything fits, with 1 and the reasons where anything does not.
"""

import hashlib
import html
import io
import json
import re
import sys
import zipfile
from pathlib import Path

ITSELF = ("manifest.json", "manifest.sha256")
MARK = b"mufakat-evidence-sha256:"


def main(arguments=None):
    arguments = sys.argv[1:] if arguments is None else arguments
    place = Path(arguments[0]) if arguments else own_place()
    try:
        faults, says = verify(place)
    except Exception as error:
        faults, says = [f"The pack cannot be read ({type(error).__name__}: {error})."], []
    for line in says:
        print(line)
    for fault in faults:
        print(f"DOES NOT FIT: {fault}")
    print("This pack does not verify." if faults else "Everything in this pack fits.")
    return 1 if faults else 0


def own_place():
    """The zip this runs in, or the folder it lies in."""
    return Path(__file__).resolve().parent


def verify(place):
    """(what does not fit, what was found) of a pack as a zip or as a folder."""
    faults = []
    if place.is_file():
        content = place.read_bytes()
        faults += container_faults(content)
        files = from_zip(content)
    else:
        files = from_folder(place)
    faults += file_faults(files)
    if faults:
        return faults, []
    record = {name: json.loads(files[name]) for name in files if name.endswith(".json")}
    faults += text_faults(files, record)
    faults += journal_faults(record)
    faults += decision_faults(record)
    return faults, summary(record)


def container_faults(content):
    """The zip carries, as its comment, the hash of every byte before it."""
    at = content.rfind(MARK)
    if at < 0:
        return ["The archive does not carry its seal."]
    said = content[at + len(MARK) :].decode("ascii", "replace")
    if hashlib.sha256(content[: at + len(MARK)]).hexdigest() != said:
        return ["The archive is not the one that was sealed: at least one byte of it is different."]
    return []


def from_zip(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def from_folder(folder):
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def file_faults(files):
    """Every file the manifest names, with its hash, and none besides."""
    if any(name not in files for name in ITSELF):
        return ["The list of files (manifest.json, manifest.sha256) is missing."]
    if (
        hashlib.sha256(files["manifest.json"]).hexdigest()
        != files["manifest.sha256"].decode("ascii", "replace").strip()
    ):
        return ["manifest.json has been changed."]
    listed = json.loads(files["manifest.json"])["files"]
    faults = [f"{name} is missing." for name in listed if name not in files]
    faults += [
        f"{name} is not part of this pack." for name in files if name not in listed and name not in ITSELF
    ]
    faults += [
        f"{name} has been changed."
        for name, sha256 in listed.items()
        if name in files and hashlib.sha256(files[name]).hexdigest() != sha256
    ]
    return faults


def text_faults(files, record):
    """The words of the JSON have the fingerprint that was adopted, and the other files hold the same words."""
    text, sealed = record["text/adopted.json"], record["manifest.json"]["text_sha256"]
    lines = [
        [each["key"], each["kind"], each["parent"], each["label"], each["level"], each["text"]]
        for each in text["provisions"]
    ]
    written = json.dumps(lines, ensure_ascii=False, separators=(",", ":"))
    if hashlib.sha256(written.encode()).hexdigest() != sealed:
        return ["The words of text/adopted.json are not those that were adopted."]
    faults = []
    for name, words in (
        ("text/adopted.docx", words_of_docx(files["text/adopted.docx"])),
        ("text/adopted.html", words_of_html(files["text/adopted.html"])),
    ):
        missing = first_missing(text["provisions"], words)
        if missing:
            faults.append(f"{name} does not hold the words of {missing}.")
    if not files["text/adopted.pdf"].startswith(b"%PDF-"):
        faults.append("text/adopted.pdf is no PDF.")
    return faults


def first_missing(provisions, words):
    """The first provision whose words do not follow in the file; spacing and kinds of hyphen aside."""
    at = 0
    for each in provisions:
        wanted = bare(each["text"])
        found = words.find(wanted, at)
        if found < 0:
            return each["label"] or each["key"]
        at = found + len(wanted)
    return ""


def words_of_docx(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read("word/document.xml").decode()
    return bare(html.unescape("".join(re.findall(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>", xml))))


def words_of_html(content):
    body = content.decode().partition("<article")[2]
    return bare(html.unescape(re.sub(r"<[^>]*>", "", body.partition(">")[2])))


def bare(words):
    return re.sub(r"[\s\u2011\u2010\u00ad-]+", "", words)


def journal_faults(record):
    """Each entry says what its hash says, stands in the journal's hash tree, and follows the one before it."""
    journal = record["journal/entries.json"]
    faults, before = [], None
    for each in journal["entries"]:
        number = each["number"]
        if digest_of(each["details"]) != each["digest"]:
            faults.append(f"What entry {number} of the journal says was written has been changed.")
        if "actor" in each and entry_hash(each) != each["hash"]:
            faults.append(f"Entry {number} of the journal has been changed.")
        if climbs_to(leaf_of(each), each["path"]) != journal["root"]:
            faults.append(f"Entry {number} does not stand in the journal whose root is given.")
        if before and before["number"] + 1 == number and each["previous"] != before["hash"]:
            faults.append(f"Entry {number} does not follow entry {before['number']}.")
        before = each
    return faults


def digest_of(details):
    written = json.dumps(details, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def entry_hash(each):
    subject = f"{each['subject']} {each['says']} {each['classification']}"
    fields = (str(each["number"]), each["at"], each["actor"], each["on_behalf_of"], each["verb"], subject,
              each["digest"], each["previous"])  # fmt: skip
    return hashlib.sha256(measured(fields).encode()).hexdigest()


def leaf_of(each):
    fields = (str(each["number"]), each["at"], each["on_behalf_of"], each["verb"], each["subject"], each["says"],
              each["classification"], each["digest"], each["previous"], each["hash"])  # fmt: skip
    return hashlib.sha256(b"\x00" + measured(fields).encode()).digest()


def measured(fields):
    return "".join(f"{len(part)}:{part}" for part in fields)


def climbs_to(found, path):
    for side, beside in path:
        other = bytes.fromhex(beside)
        found = hashlib.sha256(b"\x01" + (other + found if side == "left" else found + other)).digest()
    return found.hex()


def decision_faults(record):
    """The decision that adopted this very text is in the journal's slice, and in the record beside it."""
    sealed = record["manifest.json"]["text_sha256"]
    acts = record["record/journey.json"]["acts"]
    faults = []
    if not any(
        act["text"] == sealed and "adopted" in (act["outcome"], act["instead_outcome"]) for act in acts
    ):
        faults.append("The record holds no decision that adopted this text.")
    written = (each["details"] for each in record["journal/entries.json"]["entries"])
    if not any(details.get("text") == sealed and details.get("outcome") == "adopted" for details in written):
        faults.append("The journal's slice holds no decision that adopted this text.")
    return faults


def summary(record):
    about, journal = record["manifest.json"], record["journal/entries.json"]
    yield f"{about['title']}: {about['draft']}, adopted {about['adopted_on']}"
    yield f"Fingerprint of the text (SHA-256): {about['text_sha256']}"
    yield f"{len(about['files'])} files; {len(journal['entries'])} entries of a journal of {journal['number']}"
    yield f"Root of the journal up to entry {journal['number']}: {journal['root']}"
    yield f"Compare it in the house the pack came from, at /journal/?entries={journal['number']}"
    if about["public"]:
        yield "The public pack: without positions, and without the names of those who typed."


if __name__ == "__main__":
    sys.exit(main())
