"""What every kind of record shares: where a fact comes from, and who may see it."""

from django.db import models


class Classification(models.TextChoices):
    PUBLIC = "public", "public"
    PARTICIPANTS = "participants", "participants of the journey"
    MEMBERS = "members", "members only"
    SECRETARIAT = "secretariat", "secretariat"


class Sourced(models.Model):
    """A fact with its sources; ``unsure`` is shown wherever the fact is shown."""

    sources = models.JSONField(default=list, blank=True)  # addresses or titles, as strings
    unsure = models.BooleanField(default=False)
    illustrative = models.BooleanField(default=False)  # written by us for the demonstration
    note = models.TextField(blank=True)

    class Meta:
        abstract = True


class Classified(models.Model):
    classification = models.CharField(
        max_length=20, choices=Classification.choices, default=Classification.MEMBERS
    )

    class Meta:
        abstract = True


class Named(models.Model):
    """``names``: language code → list of names, the first being the one to print."""

    names = models.JSONField(default=dict)

    class Meta:
        abstract = True

    def name(self, language: str = "en") -> str:
        return first_name(self.names, language)


def first_name(names: dict, language: str = "en") -> str:
    """The name to print in a language, falling back to English and then to whatever there is."""
    for code in (language, "en", *names):
        found = names.get(code)
        if found:
            return found if isinstance(found, str) else found[0]
    return ""
