"""Who is signed in, by prepared questions: Django's sessions and accounts, asked for on every page of the desk."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from mufakat.records.people.models import Person
from mufakat.records.prepared import Prepared

_sessions = Prepared(lambda keys: Session.objects.filter(session_key__in=keys))
_people = Prepared(lambda people: Person.objects.filter(pk__in=people))


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        found = next(iter(_sessions(values=[self.session_key])), None)
        if found is None or found.expire_date <= timezone.now():
            self._session_key = None
            return None
        return found


class Accounts(ModelBackend):
    def get_user(self, user_id: int) -> Person | None:
        found = next(iter(_people(values=[user_id])), None)
        return found if found and self.user_can_authenticate(found) else None
