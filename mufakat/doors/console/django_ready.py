"""For the commands that need the records: Django, set up once."""

import os


def set_up(**environment: str) -> None:
    """Environment given here holds unless the caller's own environment already says otherwise."""
    for name, value in environment.items():
        os.environ.setdefault(name, value)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mufakat.config.settings")
    import django

    django.setup()


def prepare() -> None:
    """Bring the database, the shared cache and the static files to where this version expects them."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
