"""The demonstration: a profile's facts, and a story told through the same operations that people use.

Loading is done once: a second start finds the journal's entry and keeps everything that was entered since.
"""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from mufakat.core.profile import folder_of
from mufakat.doors.console.demonstration.knowledge import KNOWLEDGE_TOLD, tell_knowledge
from mufakat.doors.console.demonstration.meetings import MEETINGS_TOLD, tell_meetings
from mufakat.doors.console.demonstration.results import RESULTS_TOLD, tell_results
from mufakat.doors.console.demonstration.story import tell_story
from mufakat.doors.console.demonstration.voices import VOICES_TOLD, tell_voices
from mufakat.doors.console.load_profile import load_profile
from mufakat.records.journal.queries import entries_about

TOLD = "demonstration:story"


def load(*, tell: Callable[[str], None]) -> None:
    """Load the profile and, the first time, the demonstration's people, reports and story."""
    folder = folder_of(settings.PROFILE)
    if said := load_profile(settings.PROFILE):
        tell(said)
    if entries_about(TOLD).exists():
        tell("The demonstration is already here; what was entered since is kept.")
        tell_once(folder / "demo", tell)
        return
    if not (folder / "demo" / "story.yaml").exists():
        tell(f"The profile {folder.name} brings no demonstration.")
        return
    tell_story(folder / "demo", told=TOLD)
    tell("The demonstration's story is told: reports read, recommendations and the Roadmap on their way.")
    tell_once(folder / "demo", tell)


def tell_once(folder: Path, tell: Callable[[str], None]) -> None:
    """The meetings in full, for a demonstration begun before they were written as well."""
    if (folder / "meetings.yaml").exists() and not entries_about(MEETINGS_TOLD).exists():
        tell_meetings(folder)
        tell("Meetings in full, the working group and its directory are told.")
    if (folder / "shared.yaml").exists() and not entries_about(KNOWLEDGE_TOLD).exists():
        tell_knowledge(folder)
        tell("What countries reported of their structure and shared from their work is told.")
    if (folder / "voices.yaml").exists() and not entries_about(VOICES_TOLD).exists():
        tell_voices(folder)
        tell("What children said is told; illustrative, like everything a child says here.")
    if (folder / "results.yaml").exists() and not entries_about(RESULTS_TOLD).exists():
        tell_results(folder)
        tell("What the rounds came to is told: consolidated reports, and notes that organisations signed.")
