"""The whereabouts hear the journal: whatever is recorded of a journey, what it waits for is worked out in the same transaction."""

from mufakat.records.journal.operations import recorded


def listen() -> None:
    recorded.connect(heard, dispatch_uid="whereabouts")


def heard(sender, entry, **_) -> None:
    kind, _colon, key = entry.subject.partition(":")
    if kind != "journey":
        return
    from mufakat.records.decisions.models import Journey
    from mufakat.records.whereabouts.operations import refresh

    journey = Journey.objects.select_related("route").filter(key=key).first()
    if journey:
        refresh(journey)


def after_migrate(**_) -> None:
    """An installation that comes from before there were whereabouts gets them once."""
    from mufakat.records.decisions.models import Journey
    from mufakat.records.whereabouts.models import Waiting
    from mufakat.records.whereabouts.operations import refresh_all

    if Journey.objects.exists() and not Waiting.objects.exists():
        refresh_all()
