"""Sign in with e-mail and password, with a pause after too many failures for an account or from an address."""

from django import forms
from django.conf import settings
from django.contrib import auth
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from mufakat.doors.shared.attempts import Attempts
from mufakat.doors.shared.language import safe_next
from mufakat.records.people.queries import demo_sign_ins


class SignInForm(forms.Form):
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(
        label=gettext_lazy("Password"),
        strip=False,
        max_length=4096,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)


@sensitive_post_parameters("password")
@never_cache
def sign_in(request):
    """The page, and the act; an unknown account, a wrong password and a closed account get the same answer."""
    if request.method != "POST":
        return shown(request, SignInForm(initial={"next": request.GET.get("next", "")}))
    form = SignInForm(request.POST)
    if not form.is_valid():
        return shown(request, form)
    attempts = Attempts(f"account:{form.cleaned_data['email'].casefold()}", f"address:{client(request)}")
    if not attempts.begin():
        form.add_error(None, too_many(attempts.minutes_to_wait()))
        return shown(request, form, status=429)
    person = auth.authenticate(
        request, username=form.cleaned_data["email"], password=form.cleaned_data["password"]
    )
    if person is None:
        form.add_error(None, _("This e-mail address and this password do not belong together here."))
        return shown(request, form)
    attempts.forgive()
    auth.login(request, person)
    desk = reverse(settings.LOGIN_REDIRECT_URL)
    return redirect(safe_next(request, form.cleaned_data["next"], otherwise=desk))


@require_POST
def sign_out(request):
    auth.logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def shown(request, form, *, status: int = 200):
    seats = demo_sign_ins()
    return render(
        request, "sign_in.html", {"form": form, "demo_sign_ins": seats, "send": _("Sign in")}, status=status
    )


def too_many(minutes: int) -> str:
    return ngettext(
        "Too many attempts failed. Try again in one minute.",
        "Too many attempts failed. Try again in %(minutes)d minutes.",
        minutes,
    ) % {"minutes": minutes}


def client(request) -> str:
    """The address the request came from: behind a proxy, what the proxy itself added last."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    behind_proxy = bool(settings.SECURE_PROXY_SSL_HEADER)
    return (
        forwarded.split(",")[-1].strip()
        if behind_proxy and forwarded
        else request.META.get("REMOTE_ADDR", "")
    )
