"""A first password, made here and shown once: its person changes it under My settings; and how long one has to be."""

import secrets

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is read as another


def first_password() -> str:
    """Four groups of four: easily read out, 79 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


class LongEnough(MinimumLengthValidator):
    """Django looks its own sentence up under words that its catalogues do not hold, so that it would stay English."""

    def get_error_message(self) -> str:
        return ngettext(
            "This password is too short: at least %(number)d character.",
            "This password is too short: at least %(number)d characters.",
            self.min_length,
        ) % {"number": self.min_length}
