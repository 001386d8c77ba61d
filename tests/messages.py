"""The interface's sentences: gathered from templates and code, compared with each .po, compiled to .mo. See docs/howto/translate.md.

Written on Babel, so that neither a developer nor an installation needs GNU gettext.
"""

import argparse
import io
import re
import sys
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent / "mufakat"
LOCALE = PACKAGE / "locale"
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
# Sentences of problems, which the core and the records say in English and the doors in the reader's language.
PROBLEMS = dict.fromkeys(("Problem", "RuleBroken", "OutOfDate", "Unreadable", "Phrase"), (1,))
SPEAKS_ENGLISH = "doors/console"  # to whoever runs the installation
PLACEHOLDER = re.compile(r"%(?:\((\w+)\))?[#0\- +]*\d*(?:\.\d+)?[sdif]|\{(\w*)\}")


class Sentences(Catalog):
    """A catalog whose head says only what readers need, so that the same sentences are always the same bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale or "")),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def gathered() -> Catalog:
    """Every sentence in the package, with the files that say it."""
    found = Catalog()
    for path in sorted([*PACKAGE.rglob("*.py"), *PACKAGE.rglob("templates/**/*.html")]):
        for _line, message, comments, context in _sentences(path):
            place = (str(path.relative_to(PACKAGE.parent)), 0)
            found.add(message, locations=[place], auto_comments=comments, context=context)
    return found


def _sentences(path: Path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        # what is left of a template is one sentence a line; Python's tokenizer only minds the indentation
        text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
    here = path.relative_to(PACKAGE).as_posix()
    keywords = KEYWORDS | ({} if here.startswith(SPEAKS_ENGLISH) else PROBLEMS)
    return extract("python", io.BytesIO(text.encode()), keywords, ("Translators:",))


def languages() -> list[str]:
    return sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/django.po"))


def po_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def kept(language: str) -> Sentences:
    """The file as it stands."""
    found = empty(language)
    with po_path(language).open("rb") as file:
        for message in read_po(file, locale=language, domain="django"):
            if message.id:
                found[message.id] = message
    return found


def empty(language: str) -> Sentences:
    return Sentences(locale=language, fuzzy=False, header_comment="# Mufakat, see docs/howto/translate.md")


def brought_up_to_date(language: str) -> Sentences:
    """What is kept, with new sentences empty and those that nobody says any more left out."""
    old, new = kept(language), empty(language)
    for message in gathered():
        if message.id:
            new[message.id] = message
            before = old.get(message.id, message.context)
            if before and isinstance(before.id, tuple) == isinstance(message.id, tuple):
                said = new.get(message.id, message.context)
                said.string, said.flags, said.user_comments = (
                    before.string,
                    before.flags,
                    before.user_comments,
                )
    return new


def written(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalog, width=110, include_lineno=False)
    return out.getvalue()


def compiled(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def faults(language: str) -> list[str]:
    """What keeps a language from being complete, one sentence each."""
    catalog, found = kept(language), []
    known = {(message.id, message.context) for message in catalog if message.id}
    for message in gathered():
        if message.id and (message.id, message.context) not in known:
            found.append(f"{language}: not in the file yet, run bin/messages: {_first(message.id)}")
    for message in catalog:
        if message.id:
            found += [f"{language}: {fault}: {_first(message.id)}" for fault in _faults_of(message)]
    mo = po_path(language).with_suffix(".mo")
    if not mo.exists() or mo.read_bytes() != compiled(catalog):
        found.append(f"{language}: django.mo is older than django.po, run bin/messages.")
    return found


def _faults_of(message) -> list[str]:
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    if not all(said):
        return ["not translated"]
    if message.fuzzy:
        return ["marked fuzzy"]
    wanted = _placeholders(message.id[-1] if isinstance(message.id, tuple) else message.id)
    return [] if all(_placeholders(text) == wanted for text in said) else ["a placeholder was lost"]


def _placeholders(text: str) -> set[str]:
    return {match.group(1) or match.group(2) or match.group() for match in PLACEHOLDER.finditer(text)}


def _first(message) -> str:
    return repr(message[0] if isinstance(message, tuple) else message)


def main() -> int:
    parser = argparse.ArgumentParser(prog="bin/messages", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say what is missing")
    parser.add_argument("--begin", metavar="LANGUAGE", help="begin a language, for example id")
    asked = parser.parse_args()
    settings.configure(USE_I18N=False)
    django.setup()
    if asked.begin:
        po_path(asked.begin).parent.mkdir(parents=True, exist_ok=True)
        po_path(asked.begin).write_bytes(written(empty(asked.begin)))
    if not asked.check:
        for language in languages():
            po_path(language).write_bytes(written(brought_up_to_date(language)))
            po_path(language).with_suffix(".mo").write_bytes(compiled(kept(language)))
    missing = [fault for language in languages() for fault in faults(language)]
    sys.stderr.writelines(f"{fault}\n" for fault in missing)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
