"""What a consolidated report can say, by key and language. ``_one`` is the form for one where English needs it."""

from mufakat.core.consolidated.templates import places, reporting, standing

TEMPLATES = reporting.TEMPLATES | standing.TEMPLATES | places.TEMPLATES

__all__ = ["TEMPLATES"]
