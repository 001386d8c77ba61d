"""What a person sets for themselves: the language, which mails come, the password."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters

from mufakat.doors.shared.attempts import Attempts
from mufakat.doors.shared.viewer import viewer
from mufakat.records.notices.models import MailWish
from mufakat.records.notices.operations import wish
from mufakat.records.notices.queries import wish_of
from mufakat.records.people.wishes import speak

HEARS = {
    MailWish.Hears.EVERYTHING: gettext_lazy("everything: what I owe at once, all else once a day"),
    MailWish.Hears.OWED: gettext_lazy("only what I owe"),
    MailWish.Hears.NOTHING: gettext_lazy("nothing; I look here"),
}


class WishForm(forms.Form):
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)
    hears = forms.ChoiceField(
        label=gettext_lazy("Mails"), choices=tuple(HEARS.items()), widget=forms.RadioSelect
    )


@sensitive_post_parameters()
def me(request):
    who = viewer(request)
    asked = request.POST.get("act", "")
    wishes = WishForm(
        request.POST if asked == "wish" else None,
        initial={"language": who.person.language, "hears": wish_of(who.person).hears},
    )
    password = PasswordChangeForm(who.person, request.POST if asked == "password" else None)
    password.fields["old_password"].widget.attrs.pop("autofocus", None)
    if asked == "wish" and wishes.is_valid():
        return wished(request, who.person, wishes.cleaned_data)
    if asked == "password" and changed(request, who.person, password):
        return redirect("me")
    return render(
        request,
        "desk/me.html",
        {"person": who.person, "mandates": who.mandates, "wishes": wishes, "password": password},
    )


def wished(request, person, typed):
    wish(person, typed["hears"])
    speak(person, typed["language"])
    response = redirect("me")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, typed["language"], secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY, samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )  # fmt: skip
    with translation.override(typed["language"]):
        messages.success(request, _("Saved."))
    return response


def changed(request, person, form) -> bool:
    """A new password, if the old one is known; too many guesses have to pause, as when signing in."""
    attempts = Attempts(f"password:{person.pk}")
    if not attempts.begin():
        form.add_error(None, _("Too many attempts; please wait a while."))
        return False
    if not form.is_valid():
        return False
    attempts.forgive()
    form.save()
    update_session_auth_hash(request, form.user)
    messages.success(request, _("The password was changed."))
    return True
