"""All settings, in one file; what an installation may change is read from the environment (docs/running/install.md)."""

from pathlib import Path

from mufakat.config import environment

PACKAGE = Path(__file__).resolve().parent.parent
HOME = environment.home()

DEBUG = environment.switch("MUFAKAT_DEBUG")
# Plain HTTP on the own machine, as `mufakat demo` serves: without it cookies travel over HTTPS only.
PLAIN_HTTP = environment.switch("MUFAKAT_PLAIN_HTTP", default=DEBUG)
SECRET_KEY = environment.secret_key(HOME)
ALLOWED_HOSTS = environment.words("MUFAKAT_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = environment.words("MUFAKAT_ORIGINS")
PROFILE = environment.text("MUFAKAT_PROFILE", "asean-swd")
DEMO = environment.switch("MUFAKAT_DEMO")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
    "csp",
    "mufakat.records",
    "mufakat.readers",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "mufakat.doors.shared.middleware.OnePageAtATime",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "mufakat.doors.shared.middleware.ReadersClock",
    "mufakat.doors.shared.middleware.SentencesForProblems",
]

ROOT_URLCONF = "mufakat.config.urls"
WSGI_APPLICATION = "mufakat.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [
            PACKAGE / "doors/shared/templates",
            PACKAGE / "doors/public/templates",
            PACKAGE / "doors/desk/templates",
        ],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "mufakat.doors.shared.context.page",
            ],
            "libraries": {"desk_rooms": "mufakat.doors.desk.rooms"},
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "mufakat.doors.shared.tags",
                "mufakat.doors.public.tags",
            ],
        },
    }
]

DATABASES = {"default": environment.database(HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Rate limits need a cache that all web workers share.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "mufakat_cache",
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "records.Person"
AUTHENTICATION_BACKENDS = ["mufakat.doors.shared.signed_in.Accounts"]
SESSION_ENGINE = "mufakat.doors.shared.signed_in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "mufakat.doors.shared.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "home"
SIGN_IN_ATTEMPTS = 10  # failures within SIGN_IN_WINDOW, per address and per account, before a pause
SIGN_IN_WINDOW = 15 * 60  # seconds

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("vi", "Tiếng Việt")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "doors/shared/static"]
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILES_ROOT = HOME / "files"
PAGES_KEPT_FOR = environment.number("MUFAKAT_PAGES_KEPT_FOR", 60)  # seconds, for strangers; 0 keeps none
# A report or a draft of twenty megabytes is read; what is larger is refused with a sentence before it is read.
LARGEST_UPLOAD = 25 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

SECURE_SSL_REDIRECT = False  # the proxy in front decides (docs/running/install.md)
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if environment.switch("MUFAKAT_BEHIND_PROXY") else None
)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not PLAIN_HTTP
SESSION_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SECURE_HSTS_SECONDS = 0 if PLAIN_HTTP else 365 * 24 * 60 * 60
# Redirecting to HTTPS, subdomains and preload lists belong to whoever runs the domain (docs/running/install.md).
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W008", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "mufakat.doors.shared.problem_pages.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# A demonstration that names no mail server writes to nobody, and a procedure that waits for its notices goes on all the same.
MAIL_IS_LAID = DEMO and not environment.text("MUFAKAT_SMTP_HOST")
EMAIL_BACKEND = f"django.core.mail.backends.{'filebased' if MAIL_IS_LAID else 'smtp'}.EmailBackend"
EMAIL_FILE_PATH = HOME / "mail" if MAIL_IS_LAID else None
EMAIL_HOST = environment.text("MUFAKAT_SMTP_HOST", "localhost")
EMAIL_PORT = environment.number("MUFAKAT_SMTP_PORT", 25)
EMAIL_HOST_USER = environment.text("MUFAKAT_SMTP_USER")
EMAIL_HOST_PASSWORD = environment.text("MUFAKAT_SMTP_PASSWORD")
EMAIL_USE_TLS = environment.switch("MUFAKAT_SMTP_STARTTLS")
EMAIL_USE_SSL = environment.switch("MUFAKAT_SMTP_TLS")
EMAIL_TIMEOUT = 30  # seconds
# The address mails name, since whoever prepares them at night has no request to take it from.
SITE = environment.text("MUFAKAT_SITE", "http://localhost:8000")
DEFAULT_FROM_EMAIL = environment.text("MUFAKAT_MAIL_FROM", "mufakat@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
