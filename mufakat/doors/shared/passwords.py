"""A first password, made here and shown once: its person changes it under My settings."""

import secrets

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is read as another


def first_password() -> str:
    """Four groups of four: easily read out, 79 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))
