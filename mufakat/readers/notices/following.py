"""Recommendations, instruments and countries that anybody may follow, by mail or feed: what the public journal says of each."""

from dataclasses import dataclass
from datetime import datetime

from django.core import signing
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from mufakat.readers.dossiers.titles import meeting_title
from mufakat.readers.notices.words import confirm_mail, follow_mail
from mufakat.records.bodies.queries import member
from mufakat.records.decisions.queries import journeys
from mufakat.records.instruments.queries import instrument
from mufakat.records.journal.models import Entry
from mufakat.records.journal.queries import entries_seen
from mufakat.records.knowledge.practices.queries import published
from mufakat.records.notices.models import Follow
from mufakat.records.notices.operations import ask_to_follow, prepare
from mufakat.records.notices.queries import confirmed_follows, follow
from mufakat.records.people.access import STRANGER
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.queries import recommendation

CONFIRM_WITHIN = 7 * 24 * 60 * 60  # seconds
SALT = "follow"


@dataclass(frozen=True, slots=True)
class Followed:
    """A thing as everybody may read it."""

    thing: str
    key: str
    title: str
    address: str
    about: Q  # of journal entries


def followed(thing: str, key: str, language: str) -> Followed | None:
    """None for what is not there, or not for everybody; whoever asks."""
    match thing:
        case Follow.Thing.RECOMMENDATION:
            meeting_key, _slash, ref = key.partition("/")
            found = recommendation(STRANGER, meeting_key, ref)
            return found and Followed(
                thing, key, called(found, language),
                reverse("recommendation", args=[meeting_key, ref]),
                Q(subject=f"recommendation:{key}") | of_journeys(forum=found.meeting_id),
            )  # fmt: skip
        case Follow.Thing.INSTRUMENT:
            found = instrument(STRANGER, key)
            return found and Followed(
                thing, key, found.title(language), reverse("instrument", args=[key]),
                Q(subject=f"instrument:{key}") | Q(subject__startswith=f"draft:{key}/") | of_journeys(instrument=found.pk),
            )  # fmt: skip
        case Follow.Thing.COUNTRY:
            found = member(STRANGER, key)
            return found and Followed(
                thing, key, found.name(language), reverse("country", args=[key.lower()]),
                Q(subject__startswith="progress:", subject__endswith=f"/{found.code}") | Q(subject=f"member:{found.code}")
                | Q(subject=f"structure:{found.code}") | of_practices(found.code),
            )  # fmt: skip
    return None


def called(found: Recommendation, language: str) -> str:
    forum = meeting_title(found.meeting, language)
    with override(language):
        if not found.number:
            return _("A recommendation of the %(forum)s") % {"forum": forum}
        return _("Recommendation %(number)s, %(forum)s") % {"number": found.number, "forum": forum}


def of_practices(code: str) -> Q:
    """What the country shared, or what is shared from it."""
    shared = published(STRANGER).filter(Q(where__code=code) | Q(where=None, offered_by__code=code))
    return Q(subject__in=[f"practice:{pk}" for pk in shared.values_list("pk", flat=True)])


def of_journeys(**carrying) -> Q:
    keys = journeys(STRANGER).filter(**carrying).values_list("key", flat=True)
    return Q(subject__in=[f"{kind}:{key}" for key in keys for kind in ("journey", "timeframe")])


def entries_of(thing: Followed) -> QuerySet[Entry]:
    """What the public journal says of it, the newest first."""
    return entries_seen(STRANGER.sees).filter(thing.about)


def ask(thing: Followed, *, email: str, language: str, at: datetime) -> None:
    """Prepare the mail that asks to confirm; to an address that follows already nothing goes."""
    asked = ask_to_follow(
        email=email, thing=thing.thing, key=thing.key, language=language, up_to=newest_number(), at=at
    )
    if asked.confirmed_at is None:
        prepare(
            [confirm_mail(asked, thing.title, confirm=reverse("follow-confirm", args=[token(asked)]))], at=at
        )


def token(one: Follow) -> str:
    return signing.dumps([one.pk, one.email], salt=SALT)


def follow_of(signed: str, *, fresh: bool) -> Follow | None:
    """The follow a link is about. ``fresh``: only as long as a confirmation is waited for."""
    try:
        pk, email = signing.loads(signed, salt=SALT, max_age=CONFIRM_WITHIN if fresh else None)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    found = follow(pk)
    return found if found and found.email == email else None


def newest_number() -> int:
    last = Entry.objects.order_by("-number").first()
    return last.number if last else 0


def tell_followers(*, at: datetime) -> int:
    """Prepare a mail for each follower of whose thing something was recorded; how many."""
    told, upto, count = {}, newest_number(), 0
    for one in confirmed_follows().filter(told_up_to__lt=upto):
        kind = (one.thing, one.key, one.language)
        if kind not in told:
            told[kind] = followed(*kind)
        thing = told[kind]
        entries = (
            list(entries_of(thing).filter(number__gt=one.told_up_to).order_by("number")) if thing else []
        )
        if entries:
            leave = reverse("follow-leave", args=[token(one)])
            count += prepare([follow_mail(one, thing.title, entries, page=thing.address, leave=leave)], at=at)
        Follow.objects.filter(pk=one.pk).update(told_up_to=upto)
    return count
