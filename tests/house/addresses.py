"""Every public address, filled with everything there is."""

from django.urls import reverse

from mufakat.doors.public.urls import urlpatterns
from mufakat.readers.open_data import TABLES
from mufakat.records import models as tables

ASKED = {  # what a page can be asked with
    "meetings": ("?body=canoe-forum", "?year=2020"),
    "recommendations": ("?forum=cf-10", "?status=merged", "?kind=action"),
    "recommendations-csv": ("?forum=cf-10",),
    "results": ("?area=1", "?page=2"),
    "coverage": ("?of=provisions", "?of=actions&holes=1"),
    "compare": ("?with=XA&with=XB",),
    "drafts-compared": ("?old=0&new=1", "?old=9&new=x"),
    "countries": ("?on=2003-01-01",),
    "country": ("?on=2003-01-01",),
    "structure": ("?on=2003-01-01", "?edition=1", "?edition=2"),
    "countries-compared": ("?c=xa,xb", "?c=xa&c=xb&on=2020-06-01"),
    "countries-compared-csv": ("?c=xa,xb",),
    "practices": ("?country=xa", "?kind=participation", "?meeting=cf-10"),
    "search": ("?q=pool", "?q=10th+forum+recommendation+1", "?q=zanzibar"),
}


ALONE = (
    "home", "meetings", "bodies", "recommendations", "recommendations-csv", "instruments", "countries", "routes",
    "journal", "about", "search", "rules", "voices", "countries-compared", "countries-compared-csv", "practices", "practices-csv",
)  # fmt: skip


def things(name: str) -> list[tuple]:
    """The arguments of every row a page of that name can be about; a page nobody thought of here fails."""
    name = name if name == "open-data-csv" else name.removesuffix("-json").removesuffix("-ics")
    known = {
        **{page: [()] for page in ALONE},
        "meeting": [(m.key,) for m in tables.Meeting.objects.all()],
        "body": [(b.key,) for b in tables.Body.objects.all()],
        "meeting-file-public": [(p.meeting.key, p.pk) for p in tables.Paper.objects.all()],
        "news-picture": [(p.pk,) for p in tables.Picture.objects.all()],
        "calendar": [("1.forged",)],
        "recommendation": [(r.meeting.key, r.ref) for r in tables.Recommendation.objects.all()],
        "forum-numbered": [(m.ordinal,) for m in tables.Meeting.objects.filter(body__kind="forum")],
        "numbered": [(r.meeting.ordinal, r.ref) for r in tables.Recommendation.objects.all()],
        "coverage": [(i.key,) for i in tables.Instrument.objects.all()],
        "progress-reports": [(i.key,) for i in tables.Instrument.objects.all()],
        "progress-report-file": [
            (p.report.round.instrument.key, p.report.pk, p.which, p.form)
            for p in tables.ConsolidatedPaper.objects.select_related("report__round__instrument")
        ],
        "proof-file": [(p.pk,) for p in tables.Proof.objects.exclude(file=None)],
        "open-data": [()],
        "open-data-csv": [(key,) for key in TABLES],
        "open-data-table": [(key,) for key in TABLES],
        "results": [(i.key,) for i in tables.Instrument.objects.all()],
        "indicators": [(i.key,) for i in tables.Instrument.objects.all()],
        "indicator": [(i.instrument.key, i.key) for i in tables.Indicator.objects.all()],
        "member-results": [("pact", m.code.lower()) for m in tables.Member.objects.all()],
        "compare": [(i.key,) for i in tables.Instrument.objects.all()],
        "instrument": [(i.key,) for i in tables.Instrument.objects.all()],
        "drafts-compared": [(i.key,) for i in tables.Instrument.objects.all()],
        "draft": [(d.instrument.key, d.sequence) for d in tables.Draft.objects.all()],
        "provision": [(p.draft.instrument.key, p.key) for p in tables.Provision.objects.all()],
        "action": [(a.instrument.key, a.key) for a in tables.Action.objects.all()],
        "country": [(m.code.lower(),) for m in tables.Member.objects.all()],
        "structure": [(m.code.lower(),) for m in tables.Member.objects.all()],
        "practice": [(p.pk,) for p in tables.Practice.objects.all()],
        "practice-file": [(p.pk,) for p in tables.Practice.objects.exclude(file=None)],
        "journey": [(j.key,) for j in tables.Journey.objects.all()],
        "plan": [(j.key,) for j in tables.Journey.objects.all()],
        "plan-file": [(j.key, "ics") for j in tables.Journey.objects.all()],
        "voice-session": [(v.pk,) for v in tables.VoiceSession.objects.all()],
        "voice-feedback": [(v.pk,) for v in tables.VoiceSession.objects.all()],
        "evidence-pack": [(j.key,) for j in tables.Journey.objects.all()],
        "route": [(r.key,) for r in tables.RouteEdition.objects.all()],
    }  # fmt: skip
    assert name in known, (
        f"the public page “{name}” is new: say here what it can be about, and give it a twin to leak"
    )
    return known[name]


# pages that need not be there for every row: a calendar wants a day, a plan an edition, a pack an adopted text
PERHAPS = (".ics", "/plan/", "/plan.json", "/evidence.zip")


def public_addresses() -> list[str]:
    found = []
    for pattern in urlpatterns:
        plain = [reverse(pattern.name, args=args) for args in things(pattern.name)]
        asked = ASKED.get(pattern.name.removesuffix("-json"), ())
        found += plain + [address + query for address in plain for query in asked]
    return list(dict.fromkeys(found))
