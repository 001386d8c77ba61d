from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class Readers(AppConfig):
    """No tables: it lets the readers listen to the journal in every process (docs/choices/0006-search.md)."""

    name = "mufakat.readers"
    label = "readers"
    default = True

    def ready(self) -> None:
        from django.utils.translation import gettext

        from mufakat.core.problems import Problem
        from mufakat.readers import whereabouts
        from mufakat.readers.clock import number_to_reader, said_to_reader
        from mufakat.readers.notices import hearing
        from mufakat.readers.search import queue

        Problem.in_words = staticmethod(gettext)
        Problem.moment_in_words = staticmethod(said_to_reader)
        Problem.number_in_words = staticmethod(number_to_reader)
        queue.listen()
        whereabouts.listen()
        hearing.listen()
        # Django tells only apps with tables that they were migrated, or emptied.
        post_migrate.connect(
            queue.after_migrate, sender=apps.get_app_config("records"), dispatch_uid="search"
        )
        post_migrate.connect(
            whereabouts.after_migrate, sender=apps.get_app_config("records"), dispatch_uid="whereabouts"
        )
