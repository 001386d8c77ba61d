import os

import pytest
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis

from tests.chromium import chromium  # noqa: F401 - one browser for every test that asks for it

# No test is held to a clock: ICU's dictionaries load with the first Thai word, and a busy machine is no fault.
hypothesis.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis.load_profile("unhurried")

# The live server of the browser tests answers from a thread beside Playwright's event loop.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """Every test keeps its files in a folder of its own, sends no mail, and runs background work at once."""
    settings.FILES_ROOT = tmp_path / "files"
    settings.STATIC_ROOT = (
        tmp_path  # holds nothing: pages of tests name their style sheet and do not serve it
    )
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PAGES_KEPT_FOR = 0  # tests write records without acts, which no kept page can notice
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.LANGUAGE_COOKIE_SECURE = False


@pytest.fixture(autouse=True)
def own_register(monkeypatch):
    """What a process keeps of a profile belongs to one test's database."""
    from mufakat.records.bodies import register

    monkeypatch.setattr(register, "_kept", register.Register(None, 0))


@pytest.fixture(autouse=True)
def own_language():
    """A page asked for in another language leaves that language behind in the thread; the next test begins anew."""
    yield
    translation.deactivate()
