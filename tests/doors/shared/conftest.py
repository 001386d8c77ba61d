from pathlib import Path

import pytest
from django.conf import settings as current

HERE = Path(__file__).resolve().parent


@pytest.fixture
def house(settings):
    """The frame with every address hung, and the gallery of parts, so that it can be tried without the other doors."""
    settings.ROOT_URLCONF = "tests.doors.shared.gallery"
    engine = {**current.TEMPLATES[0]}
    engine["DIRS"] = [*engine["DIRS"], HERE / "templates"]
    settings.TEMPLATES = [engine]
    return settings
