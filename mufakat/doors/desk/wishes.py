"""Recommendations to choose from: by forum, in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.recommendations.models import Recommendation

SHOWN = 150  # letters of a choice


def wishes(
    held: Iterable[tuple[str, Recommendation]], language: str
) -> list[tuple[str, list[tuple[str, str]]]]:
    """(forum, its choices), the forums in the order given."""
    grouped: dict[str, list[tuple[str, str]]] = {}
    for key, one in held:
        forum = meeting_title(one.meeting, language)
        label = _("%(forum)s, recommendation %(number)s: %(words)s") % {
            "forum": forum, "number": one.number or "–", "words": one.text(language),
        }  # fmt: skip
        grouped.setdefault(forum, []).append((key, label if len(label) < SHOWN else f"{label[: SHOWN - 1]}…"))
    return list(grouped.items())
