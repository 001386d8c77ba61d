from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Readers(AppConfig):
    """No tables: it lets the readers listen to the journal in every process (docs/choices/0006-search.md)."""

    name = "mufakat.readers"
    label = "readers"
    default = True

    def ready(self) -> None:
        from mufakat.readers.search import queue

        queue.listen()
        post_migrate.connect(queue.after_migrate, sender=self, dispatch_uid="search")
