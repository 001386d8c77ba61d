from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Message:
    sender: str
    subject: str = ""
    sent_at: datetime | None = None
    text: str = ""
    attachments: tuple[tuple[str, bytes], ...] = ()  # (name, content)
