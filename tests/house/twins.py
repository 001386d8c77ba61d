"""An unpublished twin of everything public, each word of it marked, so that whatever leaks can be seen."""

from django.db import models
from django.utils import timezone

from mufakat.readers.dossiers.plain import GIVEN_OUT
from mufakat.records import models as tables
from mufakat.records.facts import Classified
from mufakat.records.journal.operations import record
from tests.house.story import BY, report, session_about

SECRET = "zanzibar"
WORDS = (models.CharField, models.TextField, models.SlugField, models.JSONField)
KEPT = {  # what must keep its meaning for the twin to be read at all; dates, codes, kinds and the like
    "classification", "kind", "mode", "language", "country", "starts", "met_from", "met_until", "on", "stage", "outcome",
    "procedure", "verb", "text_hash", "sha256", "stages", "carries", "started_on", "in_force_since", "instead_kind", "stance",
    "adopted_on", "milestones", "state", "origin", "as_of", "since", "until", "code", "target_groups", "chairs", "return_to",
}  # fmt: skip


def classified() -> list[type[models.Model]]:
    """Tables with a classification of which anything is given out; one that is given out from nowhere cannot leak."""
    return [m for m in GIVEN_OUT if issubclass(m, Classified)] + [tables.Act]


def twinned() -> dict[type[models.Model], list[models.Model]]:
    """A members-only twin of every public row of every table that has a classification, hung beside the original,
    and public rows hung under what is hidden."""
    made: dict[type[models.Model], list[models.Model]] = {}
    for table in in_order(classified()):
        for row in list(table.objects.filter(classification="public")):
            made.setdefault(table, []).append(twin(row))
    hang_public_rows_under_hidden_ones()
    point_public_rows_at_hidden_ones()
    hide_what_has_no_classification()
    return made


def in_order(found: list[type[models.Model]]) -> list[type[models.Model]]:
    """Meetings and texts before what belongs to them."""
    order = [
        "Figure",
        "Meeting",
        "Instrument",
        "Draft",
        "Recommendation",
        "Journey",
        "Act",
        "Answer",
        "Action",
    ]
    return sorted(
        found, key=lambda table: order.index(table.__name__) if table.__name__ in order else len(order)
    )


def twin(row: models.Model, **instead) -> models.Model:
    """The same row with the secret in every word, unpublished; ``instead`` sets what must differ."""
    values = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if not f.primary_key}
    for f in row._meta.concrete_fields:
        if isinstance(f, WORDS) and f.name not in KEPT:
            values[f.attname] = marked(values[f.attname], f)
    values["classification"] = "members"
    if isinstance(row, tables.Meeting):
        values["ordinal"] = 1000 + row.pk
    if isinstance(row, tables.Recommendation):
        values["number"] = 1000 + row.pk
    if isinstance(row, tables.StructureEdition):
        values["number"] = 1 + row.number
    if isinstance(row, tables.Draft):
        values["sequence"] = 50 + row.sequence
    if isinstance(row, tables.Act):
        values["position"] = 100 + row.position
    for f in row._meta.concrete_fields:
        if f.name in instead:
            values.pop(f.attname)
    return type(row).objects.create(**values, **instead)


def marked(value, f):
    if isinstance(value, dict):
        return {language: marked(words, f) for language, words in (value or {"en": SECRET}).items()}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [marked(one, f) for one in value]
    if isinstance(value, list):
        return [*value, SECRET]
    text = f"{SECRET}-{value}" if isinstance(f, models.SlugField) or f.name == "key" else f"{SECRET} {value}"
    return text[: f.max_length] if getattr(f, "max_length", None) else text


def hang_public_rows_under_hidden_ones() -> None:
    """A row that calls itself public stays hidden while what it belongs to is."""
    meeting = tables.Meeting.objects.get(key=f"{SECRET}-cf-10")
    instrument = tables.Instrument.objects.get(key=f"{SECRET}-pact")
    forum = tables.Journey.objects.get(key="wishes")
    text = tables.Journey.objects.get(key="pact")
    wish = tables.Recommendation.objects.get(meeting__key="cf-10", ref="1")
    twin(wish, meeting=meeting, ref=f"{SECRET}-a", number=7, classification="public")
    twin(forum, key=f"{SECRET}-b", forum=meeting, classification="public")
    hidden = twin(text, key=f"{SECRET}-c", instrument=instrument, classification="public")
    act = tables.Act.objects.filter(journey=text, kind="decided").last()
    twin(act, journey=hidden, classification="public", position=1)
    twin(
        tables.Draft.objects.get(instrument__key="pact", sequence=0),
        instrument=instrument,
        classification="public",
    )
    twin(
        tables.Action.objects.get(key="act1_1"),
        instrument=instrument,
        key=f"{SECRET}-d",
        classification="public",
    )


def point_public_rows_at_hidden_ones() -> None:
    """What may be read points at what may not: a meeting, a text, another recommendation."""
    meeting = tables.Meeting.objects.get(key=f"{SECRET}-cf-10")
    hidden_wish = tables.Recommendation.objects.get(meeting__key="cf-10", ref=f"{SECRET}-1")
    wish = tables.Recommendation.objects.get(meeting__key="cf-10", ref="1")
    pact, draft = (
        tables.Instrument.objects.get(key="pact"),
        tables.Draft.objects.get(instrument__key="pact", sequence=50),
    )
    journey = tables.Journey.objects.get(key="wishes")
    tables.Act.objects.filter(journey__key="pact", kind="decided").update(meeting=meeting)
    tables.Meeting.objects.filter(key="rom-3").update(announced_in=meeting)
    tables.Meeting.objects.filter(pk=meeting.pk).update(announced_in=tables.Meeting.objects.get(key="cf-10"))
    tables.Instrument.objects.filter(key="covenant").update(
        implements=tables.Instrument.objects.get(key=f"{SECRET}-pact")
    )
    tables.Answer.objects.filter(recommendation=wish, classification="public").update(meeting=meeting)
    tables.Fate.objects.create(
        recommendation=wish, kind="superseded_by", into=hidden_wish, on="2020-07-01", by=SECRET, recorded_at=timezone.now()
    )  # fmt: skip
    tables.TakenUp.objects.create(
        recommendation=wish, instrument=pact, provision_key="act1_1", draft=draft, on="2021-01-02", by=SECRET,
        recorded_at=timezone.now(), note=SECRET,
    )  # fmt: skip
    for p in tables.Provision.objects.filter(draft__sequence=0, draft__instrument=pact):
        tables.Provision.objects.create(
            draft=draft, key=p.key, kind=p.kind, position=p.position, parent_key=p.parent_key, label=p.label,
            level=p.level, text=f"{SECRET} {p.text}",
        )  # fmt: skip
    tables.Action.objects.get(key="act1_1").answers.add(hidden_wish)
    tables.Action.objects.get(key=f"{SECRET}-act1_1").answers.add(wish)
    tables.AnnouncedOnward.objects.create(
        meeting=tables.Meeting.objects.get(key="cf-10"), body=meeting.body, ordinal=meeting.ordinal
    )
    shared = tables.Practice.objects.get(classification="public")
    shared.recommendations.add(hidden_wish)
    shared.areas.add(
        tables.PriorityArea.objects.create(
            instrument=tables.Instrument.objects.get(key=f"{SECRET}-pact"), number=99, names={"en": SECRET}
        )
    )
    elsewhere = tables.Member.objects.get(code="XB")
    tables.Practice.objects.filter(classification="members").update(meeting=meeting, where=elsewhere)
    tables.Act.objects.create(
        journey=journey, position=200, kind="position", stage="officials", lap=1, member=tables.Member.objects.get(code="XA"),
        stance="objection", reasons=SECRET, wording=SECRET, lifted_if=SECRET, on="2020-09", by=SECRET,
        recorded_at=timezone.now(), classification="public",
    )  # fmt: skip


def hide_what_has_no_classification() -> None:
    """A report not released, a report nobody confirmed, entries of the journal that are not for everybody."""
    given = tables.ProgressReport.objects.get()
    twin(tables.Proof.objects.get(), address="")
    silent = tables.ProgressReport.objects.create(
        round=given.round,
        member=tables.Member.objects.get(code="XB"),
        state="submitted",
        submitted_on=given.submitted_on,
    )
    action = tables.Action.objects.get(key="act1_1")
    tables.ProgressEntry.objects.create(
        report=silent, action=action, status="done", text=SECRET, because=SECRET
    )
    tables.Value.objects.create(
        report=silent, indicator=tables.Indicator.objects.get(key="pools"), value=3, source_named=SECRET
    )
    tables.Spending.objects.create(
        report=silent, action=action, row="x", spent=1, currency="USD", source_named=SECRET
    )
    tables.Shared.objects.create(report=silent, action=action, kind="note", text=SECRET)
    hidden_action = tables.Action.objects.get(key=f"{SECRET}-act1_1")
    tables.ProgressEntry.objects.create(report=given, action=hidden_action, status="done", text=SECRET)
    tables.Spending.objects.create(report=given, action=hidden_action, row="y", spent=1, currency=SECRET[:3])
    tables.Indicator.objects.create(
        instrument=action.instrument, action=hidden_action, key=f"{SECRET}-pools", names={"en": [SECRET]}
    )
    report(tables.Meeting.objects.get(key="cf-10"), "proposed", SECRET)
    hide_voices()
    record("whisper", f"meeting:{SECRET}", f"{SECRET} was said.", by=BY, details={"said": SECRET})


def hide_voices() -> None:
    """A voice that waits beside one that is published; approved ones that the children did not let be published."""
    wish = tables.Recommendation.objects.get(meeting__key="cf-10", ref="1")
    heard = tables.VoiceSession.objects.get(may_publish=True)
    kept = session_about(wish, f"{SECRET} topic", feedback={"en": SECRET})
    for session, state in ((heard, "waiting"), (heard, "asked_back"), (kept, "published")):
        tables.Voice.objects.create(
            session=session, age_band="13_15", words=f"{SECRET} said", english=SECRET, state=state, reason=SECRET,
            written_by=session.facilitator, written_at=timezone.now(),
        )  # fmt: skip
