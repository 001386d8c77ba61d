from django.db import models


class Outgoing(models.Model):
    """A mail in the outbox: prepared with the act, shown to a person, sent, or waiting with a visible state.

    ``started_at`` without ``sent_at`` is a mail whose sending was interrupted: perhaps sent, it waits for a person.
    """

    subject = models.CharField(max_length=300)
    text = models.TextField()
    waits_for_person = models.BooleanField(default=True)  # False: to somebody who asked for it
    prepared_at = models.DateTimeField()
    edited_by = models.CharField(max_length=200, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)  # a person said: send
    released_by = models.CharField(max_length=200, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=300, blank=True)
    next_try_at = models.DateTimeField(null=True, blank=True)
    set_aside_at = models.DateTimeField(null=True, blank=True)
    set_aside_by = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True

    @property
    def state(self) -> str:
        """prepared, ready, sent, perhaps_sent, retried or set_aside."""
        if self.sent_at:
            return "sent"
        if self.set_aside_at:
            return "set_aside"
        if self.started_at:
            return "perhaps_sent"
        if self.problem:
            return "retried"
        return "ready" if self.released_at or not self.waits_for_person else "prepared"
