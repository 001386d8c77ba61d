from django.core.management.base import BaseCommand

from mufakat.readers.search.feed import rebuild


class Command(BaseCommand):
    help = "Bring the search index to what the records say (it follows them by itself; this is for after a repair)."

    def handle(self, *args, **options) -> None:
        self.stdout.write(f"The index holds {rebuild()} entries.")
