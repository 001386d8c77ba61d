"""Inside the records every relation points down: a lower folder never knows a higher one (string foreign keys escape the linter)."""

from django.apps import apps

ORDER = (
    "journal", "files", "bodies", "people", "outbox", "clearance", "instruments", "circulation", "meetings", "recommendations",
    "decisions", "timeframes", "plans", "progress", "consolidated", "signed_notes", "knowledge", "news", "notices", "whereabouts",
)  # fmt: skip


def floor(model) -> int:
    folder = model.__module__.split(".")[2]
    assert folder in ORDER, f"where does the folder {folder} stand among the others? Give it its place here."
    return ORDER.index(folder)


def test_every_relation_points_down_or_stays():
    upward = [
        f"{model.__name__}.{field.name} → {field.related_model.__name__}"
        for model in apps.get_app_config("records").get_models()
        for field in (*model._meta.fields, *model._meta.many_to_many)
        if field.is_relation and field.related_model and field.related_model._meta.app_label == "records"
        if floor(field.related_model) > floor(model)
    ]
    assert upward == []


def test_the_rule_has_something_to_hold():
    from mufakat.records.models import Journey, Meeting

    assert floor(Meeting) < floor(Journey)
