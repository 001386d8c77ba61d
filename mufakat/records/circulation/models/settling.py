"""What the drafters and the group did at a place of a draft: rows, never overwritten."""

from django.db import models

from mufakat.records.instruments.models import Draft, Instrument


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


class Joining(models.Model):
    """Nearly equal words that the drafters made one; ended, everybody has its own again.

    With ``start`` and ``end`` one bracket's wordings, without them new provisions, of which ``provision_key`` stands.
    """

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="joinings")
    provision_key = models.CharField(max_length=60)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    wording = models.TextField(blank=True)  # that stands
    were = models.JSONField(default=dict)  # code → its own words, or the key of its own provision
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    ended_by = models.CharField(max_length=200, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["draft", "provision_key"], name="joined_at_a_provision")]

    def __str__(self) -> str:
        return f"{', '.join(self.were)} at {self.provision_key}"


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
