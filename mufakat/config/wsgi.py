import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mufakat.config.settings")
application = get_wsgi_application()
_ = get_resolver().url_patterns  # every page's code is loaded before the first visitor, not by them

# What is loaded by now stays; a page makes tens of thousands of small things that go away with it. Collecting as
# seldom as this takes a fifth off a page of a thousand rows.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)
