from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db.models import F, Prefetch, Q, QuerySet

from mufakat.core.problems import Phrase
from mufakat.records.bodies.models import Body
from mufakat.records.people.access import Viewer, viewer_of
from mufakat.records.people.models import Mandate, Person, Seat


@dataclass(frozen=True, slots=True)
class DemoSignIn:
    email: str
    password: str
    name: str
    says: Phrase  # who this is, in a few words


def demo_sign_ins() -> tuple[DemoSignIn, ...]:
    """The sign-ins the demonstration prints and its sign-in page lists; none anywhere else."""
    if not settings.DEMO:
        return ()
    return DEMO_SIGN_INS


DEMO_PASSWORD = "mufakat-demo"  # noqa: S105 - printed at every start of the demonstration
DEMO_SIGN_INS = (
    DemoSignIn("secretariat@demo.example", DEMO_PASSWORD, "Ratna Wijaya", Phrase("secretariat officer")),
    DemoSignIn(
        "chair@demo.example", DEMO_PASSWORD, "Lê Thu Hà", Phrase("chair of the working group, Viet Nam")
    ),
    DemoSignIn("vientiane@demo.example", DEMO_PASSWORD, "Khamla Phommachanh", Phrase("focal point, Lao PDR")),
    DemoSignIn("bangkok@demo.example", DEMO_PASSWORD, "Siriporn Chaiyasit", Phrase("focal point, Thailand")),
    DemoSignIn(
        "authority@demo.example",
        DEMO_PASSWORD,
        "Bounthavy Sisouphan",
        Phrase("validating authority, Lao PDR"),
    ),
    DemoSignIn(
        "ngo@demo.example", DEMO_PASSWORD, "Maria Santos", Phrase("NGO delegate to the forum, facilitator")
    ),
    DemoSignIn("safeguarding@demo.example", DEMO_PASSWORD, "Theary Sok", Phrase("child-safeguarding person")),
)


CALENDAR = Signer(salt="calendar")


def calendar_token(viewer: Viewer) -> str:
    """For the address of one's own calendar: who it is, signed; it opens nothing else."""
    return CALENDAR.sign(str(viewer.person.pk)).replace(":", ".")


def whose_calendar(token: str, *, on: date) -> Viewer | None:
    try:
        pk = CALENDAR.unsign(token.replace(".", ":", 1))
    except BadSignature:
        return None
    found = viewer_of(Person.objects.filter(pk=pk).first(), on=on)
    return found if found.mandates else None


def directory(viewer: Viewer, *, on: date, body_key: str = "") -> QuerySet[Mandate]:
    """Everybody with a hat on that day, in protocol order; for those who sit at the table themselves."""
    if "members" not in viewer.sees:
        return Mandate.objects.none()
    held = (
        Mandate.objects.select_related("person", "body", "member", "organisation")
        .filter(Q(until=None) | Q(until__gte=on), since__lte=on, person__is_active=True)
        .order_by(F("protocol_order").asc(nulls_last=True), "body__tier", "member__code", "person__name")
    )
    return held.filter(body__key=body_key) if body_key else held


def mandate(viewer: Viewer, pk: int) -> Mandate | None:
    """An entry that this person may change: the own one, any for the secretariat."""
    found = Mandate.objects.select_related("person", "body", "member", "organisation").filter(pk=pk)
    if not viewer.is_secretariat:
        found = found.filter(person=viewer.person)
    return found.first()


def seats(viewer: Viewer, group: Body) -> QuerySet[Seat]:
    """Who sits in a working group and sat there before; for those who may read what members read."""
    if "members" not in viewer.sees:
        return Seat.objects.none()
    return Seat.objects.filter(group=group).select_related("of_body", "member", "organisation", "person")


def seat(viewer: Viewer, group: Body, pk: int) -> Seat | None:
    return seats(viewer, group).filter(pk=pk).first()


def everybody(viewer: Viewer) -> QuerySet[Person]:
    """Who can sign in, for the secretariat to give a hat to."""
    return (
        Person.objects.filter(is_active=True).order_by("name")
        if viewer.is_secretariat
        else Person.objects.none()
    )


def one_person(viewer: Viewer, pk: int) -> Person | None:
    return everybody(viewer).filter(pk=pk).first()


def everybody_with_hats(viewer: Viewer, *, on: date) -> QuerySet[Person]:
    """Who can sign in, each with the hats of that day and later as ``hats``; the secretariat's."""
    held = Mandate.objects.filter(Q(until=None) | Q(until__gte=on)).select_related(
        "body", "member", "organisation"
    )
    return everybody(viewer).prefetch_related(
        Prefetch("mandates", held.order_by("since", "pk"), to_attr="hats")
    )


def hat(viewer: Viewer, pk: int) -> Mandate | None:
    found = Mandate.objects.select_related("person", "body", "member", "organisation").filter(pk=pk)
    return found.first() if viewer.is_secretariat else None


def hat_out_of_force(viewer: Viewer, *, on: date) -> Mandate | None:
    """The mandate of this person's that ended last, else the one that begins next; None where all are in force."""
    if viewer.is_stranger:
        return None
    own = Mandate.objects.filter(person=viewer.person).select_related("body", "member", "organisation")
    return (
        own.filter(until__lt=on).order_by("-until").first()
        or own.filter(since__gt=on).order_by("since").first()
    )


def hats(viewer: Viewer, capacities: Iterable[str], *, on: date) -> QuerySet[Mandate]:
    """Hats of these capacities in force on that day, by name."""
    held = Mandate.objects.filter(
        Q(until=None) | Q(until__gte=on), since__lte=on, capacity__in=list(capacities)
    )
    held = held.select_related("person", "body", "member", "organisation").order_by("person__name", "pk")
    return held if viewer.is_secretariat else held.none()


def directory_addresses(viewer: Viewer, *, on: date) -> dict[str, str]:
    """Code of a member → the mail address of its focal point on that day, the first in protocol order; the secretariat's."""
    found: dict[str, str] = {}
    if viewer.is_secretariat:
        for hat in directory(viewer, on=on).filter(
            capacity=Mandate.Capacity.FOCAL_POINT, member__isnull=False
        ):
            found.setdefault(hat.member.code, hat.person.email)
    return found
