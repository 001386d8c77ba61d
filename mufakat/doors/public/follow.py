"""Anybody follows a recommendation, an instrument or a country, by mail or feed, without an account."""

from datetime import datetime
from typing import NamedTuple

from django import forms
from django.contrib.syndication.views import Feed
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from mufakat.doors.public.asked import language
from mufakat.doors.shared.attempts import Attempts
from mufakat.doors.shared.sign_in import client
from mufakat.readers.notices.entries import told_entries
from mufakat.readers.notices.following import (
    Followed,
    ask,
    entries_of,
    follow_of,
    followed,
    newest_number,
)
from mufakat.records.journal.models import Entry
from mufakat.records.notices.operations import confirm_follow, end_follow

IN_A_FEED = 50


class FollowForm(forms.Form):
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )  # fmt: skip


def thing_of(thing: str, key: str = "", ref: str = "") -> Followed:
    found = followed(thing, f"{key}/{ref}" if ref else key, language())
    if found is None:
        raise Http404
    return found


@never_cache
def follow(request, thing: str, key: str, ref: str = ""):
    """Ask for mails. The answer is the same for every address, so that nobody learns who follows what."""
    found = thing_of(thing, key, ref)
    form = FollowForm(request.POST or None)
    asked, status = False, 200
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        attempts = Attempts(f"follow-from:{client(request)}", f"follow-to:{email.casefold()}")
        if attempts.begin():
            ask(found, email=email, language=language(), at=timezone.now())
            asked = True
        else:
            form.add_error(None, _("Too many requests from here; please wait a while."))
            status = 429
    return render(
        request, "public/follow.html", {"thing": found, "form": form, "asked": asked}, status=status
    )


@never_cache
def confirm(request, signed: str):
    """A press confirms; a mail program that opens every link confirms nothing."""
    found = follow_of(signed, fresh=True)
    if found is None:
        return render(request, "public/follow_over.html", status=404)
    thing = thing_of(found.thing, found.key)
    if request.method == "POST":
        confirm_follow(found, up_to=newest_number(), at=timezone.now())
    done = request.method == "POST" or found.confirmed_at is not None
    return render(request, "public/follow_confirm.html", {"thing": thing, "done": done})


@never_cache
@csrf_exempt  # mail programs press this button themselves (RFC 8058); the link is signed
def leave(request, signed: str):
    found = follow_of(signed, fresh=False)
    if found and request.method == "POST":
        end_follow(found)
    if found is None or request.method == "POST":
        return render(request, "public/follow_over.html", {"left": True})
    return render(request, "public/follow_leave.html", {"title": followed_title(found)})


def followed_title(found) -> str:
    """Of what is no longer for everybody its name is not told."""
    thing = followed(found.thing, found.key, language())
    return thing.title if thing else ""


class Item(NamedTuple):
    thing: Followed
    entry: Entry
    says: str


class News(Feed):
    """What the public journal says of one thing, as Atom."""

    feed_type = Atom1Feed

    def get_object(self, request, thing: str, key: str, ref: str = "") -> Followed:
        return thing_of(thing, key, ref)

    def title(self, thing: Followed) -> str:
        return _("News of “%(title)s”") % {"title": thing.title}

    def link(self, thing: Followed) -> str:
        return thing.address

    def items(self, thing: Followed):
        entries = list(entries_of(thing)[:IN_A_FEED])
        told = told_entries(entries, language())
        return [Item(thing, entry, one.says) for entry, one in zip(entries, told, strict=True)]

    def item_title(self, item: Item) -> str:
        return item.says

    def item_link(self, item: Item) -> str:
        return f"{item.thing.address}#{item.entry.number}"

    def item_guid(self, item: Item) -> str:
        return f"urn:sha256:{item.entry.hash}"

    def item_updateddate(self, item: Item) -> datetime:
        return item.entry.at

    def item_pubdate(self, item: Item) -> datetime:
        return item.entry.at

    def item_description(self, item: Item) -> str:
        return ""
