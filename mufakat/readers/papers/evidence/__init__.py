"""The evidence pack of an adopted text: a .zip that says what was adopted, how it came about, and proves it offline."""

from mufakat.readers.papers.evidence.pack import Pack, evidence_pack

__all__ = ["Pack", "evidence_pack"]
