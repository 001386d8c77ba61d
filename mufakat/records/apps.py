from django.apps import AppConfig


class Records(AppConfig):
    """The one Django app: moving a model between its folders needs no migration (docs/choices/0002)."""

    name = "mufakat.records"
    label = "records"
    default = True
