from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.clearance.models import Review
from mufakat.records.facts import Classified
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Draft, Instrument


class Circulation(Classified):
    """A draft sent out for a consultation: to whom, of what kind, opens, closes."""

    class Kind(models.TextChoices):
        NATIONAL = "national", "national"
        REGIONAL = "regional", "regional"
        BODY = "body", "body"
        PUBLIC = "public", "public"

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="circulations")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    message = models.TextField(
        blank=True
    )  # what the covering mail and the cover page say beside the standing text
    parts = models.JSONField(
        default=list, blank=True
    )  # keys of the provisions asked about; none: the whole text
    opens_on = models.DateField()
    closes_at = models.DateTimeField()  # an instant; `time_zone` is how it was said
    time_zone = models.CharField(max_length=60)
    remind_days = models.JSONField(
        default=list, blank=True
    )  # days before the close on which the silent are reminded
    opened_by = models.CharField(max_length=200)
    group = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="+"
    )  # that settles what comes back: its chair and rapporteur may, and agreements are made in its name
    closed_at = models.DateTimeField(
        null=True, blank=True
    )  # when a person closed it; late answers are kept all the same

    class Meta:
        ordering = ["-opens_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.draft} {self.kind}"


class Addressee(models.Model):
    """Who was sent the draft. Its `code` is what the brackets say; its `is_member` decides whether it stands in them."""

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="addressees")
    code = models.CharField(max_length=40)  # VN, UNICEF, ASWC
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")
    language = models.CharField(max_length=10, blank=True)  # of the second block of the cover page
    email = models.EmailField(blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")  # as sent
    link_hash = models.CharField(
        max_length=64, blank=True, db_index=True
    )  # of the answer link's secret; used once
    link_expires_at = models.DateTimeField(null=True, blank=True)
    link_used_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(
        null=True, blank=True
    )  # no longer asked; what it sends is kept and says so

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["circulation", "code"], name="one_addressee_per_code"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_member(self) -> bool:
        return self.member_id is not None


class Letter(models.Model):
    """A covering mail or a reminder: prepared in the act, sent after it.

    ``started_at`` without ``sent_at`` is a mail whose sending was interrupted: perhaps sent, it waits for a person.
    """

    class Kind(models.TextChoices):
        COVER = "cover", "covering letter"
        REMINDER = "reminder", "reminder"
        ANSWER = "answer", "what became of your amendments"

    addressee = models.ForeignKey(Addressee, models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    subject = models.CharField(max_length=300)
    text = models.TextField()  # {link} stands for the answer link, whose secret is made when the mail goes
    site = models.CharField(max_length=200, blank=True)  # the address the link begins with
    prepared_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["prepared_at", "pk"]

    def __str__(self) -> str:
        return self.subject


class Mail(models.Model):
    """A message as it came (.eml, .msg): kept with its attachments; a doubtful sender waits for a person."""

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="mails")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    sender = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=500, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    text = models.TextField(blank=True)
    addressee = models.ForeignKey(Addressee, models.SET_NULL, null=True, blank=True, related_name="mails")
    matched_by = models.CharField(max_length=40, blank=True)  # address, domain, person; "" waits for a person
    received_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.subject


class Batch(models.Model):
    """Many files read in the background; the page that watches it may be closed and opened again."""

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="batches")
    total = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0)
    says = models.CharField(max_length=300, blank=True)  # what is being done now
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.done} of {self.total}"


class Submission(models.Model):
    """What came back from one delegation: the file as received, what the machine read in it, what a person confirmed.

    open → cleared → submitted → withdrawn. Only a submitted one is in the rolling text.
    """

    class State(models.TextChoices):
        RECEIVED = "received", "received, waits for a person"
        OPEN = "open", "open"
        CLEARED = "cleared", "cleared"
        SUBMITTED = "submitted", "submitted"
        WITHDRAWN = "withdrawn", "withdrawn"
        SET_ASIDE = "set_aside", "set aside"

    class Way(models.TextChoices):
        UPLOAD = "upload", "uploaded by the secretariat"
        DELEGATION = "delegation", "uploaded by the delegation"
        MAIL = "mail", "by e-mail"
        LINK = "link", "by the link in the mail"
        WEB = "web", "typed on the page"
        CARRIED = "carried", "carried over from an earlier draft"

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="submissions")
    addressee = models.ForeignKey(
        Addressee, models.PROTECT, null=True, blank=True, related_name="submissions"
    )  # null: nobody could be matched yet
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    mail = models.ForeignKey(Mail, models.SET_NULL, null=True, blank=True, related_name="submissions")
    batch = models.ForeignKey(Batch, models.SET_NULL, null=True, blank=True, related_name="submissions")
    draft = models.ForeignKey(
        Draft, models.PROTECT, related_name="submissions"
    )  # that `text` amends: the circulation's, or a later one its open amendments were carried onto
    carried_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="carried_to"
    )
    review = models.ForeignKey(
        Review, models.PROTECT, null=True, blank=True, related_name="pieces"
    )  # a piece of the national chain; never a submission of its own
    way = models.CharField(max_length=12, choices=Way.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    late = models.BooleanField(default=False)
    is_national = models.BooleanField(default=True)  # of several from one member, the one that counts
    problem = models.TextField(blank=True)  # why it could not be read; the bytes are kept
    text = models.JSONField(
        default=list
    )  # the delegation's whole text: core.wording.model.Provision as dictionaries
    reading = models.JSONField(default=dict)  # counts, warnings, unplaced, doubtful pairs, untracked edits
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=200)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["received_at", "pk"]

    def __str__(self) -> str:
        return f"{self.addressee or 'unknown'}: {self.file or self.way}"


class Amendment(models.Model):
    """Proposed wording for a place in a draft. Offsets are characters of the base provision, never tokens."""

    class Kind(models.TextChoices):
        WORDING = "wording", "wording"
        DELETE = "delete", "delete"
        RETAIN = "retain", "retain"
        NEW = "new", "new provision"
        REMOVE = "remove", "remove provision"
        MOVE = "move", "move"
        SPLIT = "split", "split"
        JOIN = "join", "join"

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="amendments")
    provision_key = models.CharField(max_length=60)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    base = models.TextField(blank=True)  # the words it replaces or strikes
    wording = models.TextField(blank=True)
    after_key = models.CharField(
        max_length=60, blank=True
    )  # new, split, move: the provision it follows; join: that took it in
    parent_key = models.CharField(max_length=60, blank=True)
    sort = models.CharField(max_length=20, blank=True)  # new: paragraph, item, row, cell …
    reason = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)
    carried_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="carried_to"
    )  # the amendment to an earlier draft it was carried over from

    class Meta:
        ordering = ["submission", "position"]
        indexes = [models.Index(fields=["provision_key"], name="amendments_at_a_provision")]

    def __str__(self) -> str:
        return f"{self.kind} at {self.provision_key}"


class Comment(models.Model):
    """A remark on a provision. Personal names never travel further; ``author`` is what the file claimed."""

    class Kind(models.TextChoices):
        EDITORIAL = "editorial", "editorial"
        SUBSTANTIVE = "substantive", "substantive"
        TECHNICAL = "technical", "technical"
        TRANSLATION = "translation", "translation"

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="comments")
    provision_key = models.CharField(max_length=60, blank=True)  # "": on the whole text
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.SUBSTANTIVE)
    text = models.TextField()
    language = models.CharField(max_length=10, blank=True)
    english = models.TextField(blank=True)  # beside a comment in the reviewer's own language
    anchor = models.TextField(blank=True)
    author = models.CharField(max_length=200, blank=True)
    claimed_at = models.CharField(max_length=40, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["submission", "position"]

    def __str__(self) -> str:
        return self.text[:60]


class Disposition(models.Model):
    """The answer to an amendment or a comment. A later row supersedes; none is overwritten."""

    class Kind(models.TextChoices):
        ACCEPTED = "accepted", "accepted"
        MODIFIED = "modified", "accepted as modified"
        NOT_ACCEPTED = "not_accepted", "not accepted"
        MERGED = "merged", "merged into"
        DEFERRED = "deferred", "deferred"
        WITHDRAWN = "withdrawn", "withdrawn"
        OPEN = "open", "open again"

    amendment = models.ForeignKey(
        Amendment, models.CASCADE, null=True, blank=True, related_name="dispositions"
    )
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, blank=True, related_name="dispositions")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    wording = models.TextField(blank=True)  # what was agreed instead, where modified
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)  # the group, or the delegation that withdrew
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amendment__isnull=False, comment__isnull=True)
                | Q(amendment__isnull=True, comment__isnull=False),
                name="a_disposition_answers_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class Support(models.Model):
    """A member that takes up a non-member's wording: it then stands in the brackets as "MY (proposed by UNICEF)"."""

    amendment = models.ForeignKey(Amendment, models.CASCADE, related_name="supports")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.member} for {self.amendment}"


class AgreedWording(models.Model):
    """What the drafters proposed or the group agreed for one place of a draft: a row per act, the last one stands."""

    class What(models.TextChoices):
        WORDING = "wording", "wording"
        PUT_IN = "put_in", "new provision put in"
        TAKEN_OUT = "taken_out", "provision taken out"
        STAYS = "stays", "provision stays, or is not put in"
        MOVED = "moved", "provision moved"
        NOT_MOVED = "not_moved", "provision stays in its place"

    class Standing(models.TextChoices):
        PROPOSED = "proposed", "proposed by the drafters"
        AGREED = "agreed", "agreed"
        OPEN = "open", "open again"

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="agreed_wordings")
    provision_key = models.CharField(max_length=60)
    what = models.CharField(max_length=10, choices=What.choices, default=What.WORDING)
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    base = models.TextField(blank=True)
    wording = models.TextField(blank=True)
    code = models.CharField(max_length=40, blank=True)  # moved: whose place for it is taken
    standing = models.CharField(max_length=8, choices=Standing.choices)
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["draft", "provision_key"], name="agreed_at_a_provision")]

    def __str__(self) -> str:
        return f"{self.standing} at {self.provision_key}"


class ParagraphState(models.Model):
    """What the group said of one provision of a draft: a row per act, the last one stands."""

    class State(models.TextChoices):
        OPEN = "open", "open"
        AD_REFERENDUM = "ad_referendum", "agreed ad referendum"
        AGREED = "agreed", "agreed"
        REOPENED = "reopened", "reopened"

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="paragraph_states")
    provision_key = models.CharField(max_length=60)
    state = models.CharField(max_length=14, choices=State.choices)
    wording = models.TextField(blank=True)  # the text it was agreed in
    at_request_of = models.CharField(max_length=200, blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["draft", "provision_key"], name="states_of_a_provision")]

    def __str__(self) -> str:
        return f"{self.provision_key}: {self.state}"


class Settling(models.Model):
    """One row per instrument while its drafters settle: ``version`` tells the second of two who moved first."""

    instrument = models.OneToOneField(Instrument, models.CASCADE, related_name="settling")
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.instrument} at {self.version}"


class SettlingAct(models.Model):
    """What was done at one provision, in order: the second of two drafters is told from here who moved first."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="settling_acts")
    provision_key = models.CharField(max_length=60, blank=True)  # "": the set of submissions changed
    version = models.PositiveIntegerField()
    says = models.CharField(max_length=300)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["draft", "version", "pk"]
        indexes = [models.Index(fields=["draft", "provision_key", "version"], name="acts_at_a_provision")]

    def __str__(self) -> str:
        return self.says
