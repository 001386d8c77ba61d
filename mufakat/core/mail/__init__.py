"""A message as it came, .eml or .msg: who sent it, when, what it says, what is attached."""

import email.policy
from datetime import UTC, datetime
from email import message_from_bytes
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from mufakat.core.mail.outlook import is_outlook, read_outlook
from mufakat.core.mail.shape import Message
from mufakat.core.problems import Unreadable

__all__ = ["Message", "attachments_worth_reading", "is_message", "read_message"]
ANSWERS = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".txt")


def is_message(content: bytes, name: str) -> bool:
    return Path(name).suffix.casefold() in (".eml", ".msg")


def read_message(content: bytes, name: str) -> Message:
    """Raises Unreadable with one sentence where it is no message."""
    if is_outlook(content):
        return read_outlook(content, name)
    try:
        found = message_from_bytes(content, policy=email.policy.default)
        if not found["from"]:
            raise Unreadable("{name} is no e-mail message: it names no sender.", name=name)
        return Message(
            sender=parseaddr(str(found["from"]))[1],
            subject=str(found["subject"] or ""),
            sent_at=sent_at(found["date"]),
            text=body(found),
            attachments=tuple(attachments(found)),
        )
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        raise Unreadable(
            "{name} is an e-mail message that cannot be read; save its attachments by hand.", name=name
        ) from error


def attachments_worth_reading(message: Message) -> list[tuple[str, bytes]]:
    """Those that may be an answer; signatures and pictures are not."""
    return [(name, content) for name, content in message.attachments if name.casefold().endswith(ANSWERS)]


def sent_at(written) -> datetime | None:
    try:
        found = parsedate_to_datetime(str(written))
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def body(found) -> str:
    part = found.get_body(preferencelist=("plain", "html"))
    return str(part.get_content()).strip() if part else ""


def attachments(found):
    for part in found.iter_attachments():
        if part.get_content_type() == "message/rfc822":  # a message forwarded whole
            yield from attachments(part.get_content())
        else:
            name = Path(str(part.get_filename() or "unnamed")).name
            content = part.get_payload(decode=True)
            if content is not None:
                yield name, content
