from django.db import models
from django.db.models import F, Q

from mufakat.core.voices.place import AGE_BANDS, GROUP_SIZES
from mufakat.records.bodies.models import Member, Organisation, TargetGroup
from mufakat.records.instruments.models import Instrument
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.models import Person
from mufakat.records.recommendations.models import Recommendation


class VoiceSession(models.Model):
    """A facilitator's session with children or young people (domain.md 2.7). Nobody who spoke is in any table.

    The forms of consent stay with the organisation; here stands that it holds them, and since when.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="voice_sessions")
    facilitator = models.ForeignKey(Person, models.PROTECT, related_name="+")
    safeguarding = models.ForeignKey(Person, models.PROTECT, related_name="+")  # who moderates, by name
    topic = models.CharField(max_length=160)
    held_in = models.CharField(max_length=7)  # year and month; a day would tell which group it was
    country = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    province = models.CharField(max_length=80, blank=True)  # never a place below it
    size = models.CharField(max_length=10, choices=[(size, size) for size in GROUP_SIZES])
    harmed = models.BooleanField(default=False)  # children who were abused, exploited, trafficked
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="+")
    language = models.CharField(max_length=10, default="en")
    meeting = models.ForeignKey(Meeting, models.CASCADE, null=True, blank=True, related_name="voice_sessions")
    recommendation = models.ForeignKey(
        Recommendation, models.CASCADE, null=True, blank=True, related_name="voice_sessions"
    )
    instrument = models.ForeignKey(
        Instrument, models.CASCADE, null=True, blank=True, related_name="voice_sessions"
    )
    provision_key = models.CharField(max_length=60, blank=True)
    consent_on = models.DateField()  # of parents or guardians
    assent_on = models.DateField()  # of the children
    may_publish = models.BooleanField(default=False)  # a consent of its own
    publish_consent_on = models.DateField(null=True, blank=True)
    opened_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    feedback = models.JSONField(default=dict, blank=True)  # language → plain words on what came of it
    feedback_by = models.CharField(max_length=200, blank=True)
    feedback_at = models.DateTimeField(null=True, blank=True)
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(facilitator=F("safeguarding")), name="nobody_moderates_their_own_session"
            ),
            models.CheckConstraint(
                condition=Q(meeting__isnull=False)
                | Q(recommendation__isnull=False)
                | Q(instrument__isnull=False)
                | Q(withdrawn_at__isnull=False),
                name="a_session_is_about_something",
            ),
            models.CheckConstraint(
                condition=Q(may_publish=False) | Q(publish_consent_on__isnull=False),
                name="publishing_has_its_own_consent",
            ),
            models.CheckConstraint(
                condition=Q(province="") | (~Q(size="few") & Q(harmed=False)),
                name="few_or_harmed_children_are_placed_by_country",
            ),
        ]

    def __str__(self) -> str:
        return f"session {self.pk}"


class Voice(models.Model):
    """What somebody said, in their words. It is read by its facilitator and the safeguarding person until it is published."""

    class State(models.TextChoices):
        WAITING = "waiting", "waits for the safeguarding person"
        ASKED_BACK = "asked_back", "asked back"
        PUBLISHED = "published", "approved"
        DECLINED = "declined", "declined"
        WITHDRAWN = "withdrawn", "withdrawn"
        TAKEN_OUT = "taken_out", "taken out because it told of harm"

    ERASED = (State.DECLINED, State.WITHDRAWN, State.TAKEN_OUT)

    session = models.ForeignKey(VoiceSession, models.CASCADE, related_name="voices")
    age_band = models.CharField(max_length=10, choices=[(band, band) for band in AGE_BANDS])
    words = models.TextField(blank=True)
    language = models.CharField(max_length=10, default="en")
    english = models.TextField(blank=True)  # the facilitator's translation
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    warned = models.BooleanField(
        default=False
    )  # the machine asked, the facilitator said that it names nobody
    made_key = models.CharField(max_length=40, blank=True)
    written_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    moderated_by = models.CharField(max_length=200, blank=True)
    moderated_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["session", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "made_key"],
                condition=~Q(made_key=""),
                name="a_voice_sent_twice_is_one_voice",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["declined", "withdrawn", "taken_out"]) | Q(words="", english=""),
                name="what_was_taken_back_is_erased",
            ),
        ]

    def __str__(self) -> str:
        return f"voice {self.pk}"  # never its words: this is what a log or an error would print


class HarmReferral(models.Model):
    """A child told of harm, and it was referred by the organisation's own procedure. Nothing of what was told is here."""

    session = models.ForeignKey(VoiceSession, models.CASCADE, related_name="referrals")
    referred_on = models.DateField()
    told_at = models.DateTimeField()  # the safeguarding person was told that, not what
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"referral {self.pk}"
