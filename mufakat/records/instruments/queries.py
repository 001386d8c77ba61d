from collections.abc import Collection

from django.db.models import F, Max, Q, QuerySet

from mufakat.records.instruments.models import Draft, Instrument, Provision, WorkingText
from mufakat.records.people.access import Viewer, visible


def instruments(viewer: Viewer) -> QuerySet[Instrument]:
    return visible(viewer, Instrument).select_related("implements", "body")


def being_drafted(viewer: Viewer) -> QuerySet[Instrument]:
    """Texts with a draft, or with a working text for those who draft, that are not adopted; the newest first."""
    begun = Q(pk__in=visible(viewer, Draft).values("instrument"))
    if viewer.is_secretariat:
        begun |= Q(pk__in=WorkingText.objects.values("instrument")) | Q(pk__in=unheard_of())
    found = instruments(viewer).filter(begun, adopted_on="").annotate(last=Max("drafts__issued_on"))
    return found.order_by(F("last").desc(nulls_first=True), "-pk")


def unheard_of() -> QuerySet[Instrument]:
    """Begun here and nothing written yet: no source tells of them."""
    return Instrument.objects.filter(sources=[], adopted_on="", drafts=None, steps=None)


def instrument(viewer: Viewer, key: str) -> Instrument | None:
    return instruments(viewer).prefetch_related("priority_areas", "steps").filter(key=key).first()


def drafts(viewer: Viewer, instrument: Instrument) -> QuerySet[Draft]:
    return visible(viewer, Draft).filter(instrument=instrument).order_by("sequence", "language")


def draft(viewer: Viewer, instrument_key: str, sequence: int, language: str | None = None) -> Draft | None:
    """The draft of that number; in the language asked for, else in the one it was negotiated in."""
    found = visible(viewer, Draft).filter(
        instrument__key=instrument_key, instrument__classification__in=viewer.sees, sequence=sequence
    )
    chosen = found.filter(language=language).first() if language else None
    return chosen or found.select_related("instrument").order_by("pk").first()


def provision(viewer: Viewer, instrument_key: str, key: str) -> Provision | None:
    """The provision in the newest draft this viewer may read that still holds it."""
    return (
        Provision.objects.select_related("draft__instrument")
        .filter(
            key=key,
            draft__instrument__key=instrument_key,
            draft__classification__in=viewer.sees,
            draft__instrument__classification__in=viewer.sees,
        )
        .order_by("-draft__sequence")
        .first()
    )


def provision_labelled(viewer: Viewer, instrument_key: str, label: str) -> Provision | None:
    """By the number people say, “12” or “3.1”, in the newest draft this viewer may read; a table's cells have none."""
    draft = (
        Draft.objects.filter(
            instrument__key=instrument_key,
            classification__in=viewer.sees,
            instrument__classification__in=viewer.sees,
        )
        .order_by("-sequence")
        .first()
    )
    if draft is None:
        return None
    wanted = label.strip().rstrip(".").lower()
    said = [
        one for one in draft.provisions.exclude(label="") if one.label.strip().rstrip(".").lower() == wanted
    ]
    return next((one for one in said if one.kind in ("paragraph", "row")), said[0] if said else None)


def provisions_in_drafts(viewer: Viewer, provision: Provision) -> QuerySet[Provision]:
    """The same provision in every draft this viewer may read, the oldest first."""
    return (
        Provision.objects.select_related("draft")
        .filter(
            key=provision.key,
            draft__instrument=provision.draft.instrument,
            draft__language=provision.draft.language,
            draft__classification__in=viewer.sees,
        )
        .order_by("draft__sequence")
    )


def provisions_named(viewer: Viewer, keys: Collection[str]) -> QuerySet[Provision]:
    """The provisions with these keys in every draft this viewer may read, without their texts."""
    return Provision.objects.defer("text").filter(
        key__in=keys,
        draft__classification__in=viewer.sees,
        draft__instrument__classification__in=viewer.sees,
    )


def provisions_labelled(
    viewer: Viewer, texts: Collection[Instrument], *, kinds: Collection[str]
) -> QuerySet[Provision]:
    """Provisions that carry a number, in the drafts this viewer may read, the newest draft first."""
    return (
        Provision.objects.select_related("draft__instrument")
        .filter(
            kind__in=kinds,
            draft__instrument__in=texts,
            draft__classification__in=viewer.sees,
            draft__instrument__classification__in=viewer.sees,
        )
        .exclude(label="")
        .order_by("-draft__sequence", "position")
    )


def working_of(viewer: Viewer, instrument: Instrument) -> WorkingText | None:
    """What is not issued yet is the drafters' own."""
    if not viewer.is_secretariat:
        return None
    return WorkingText.objects.filter(instrument=instrument).first()
