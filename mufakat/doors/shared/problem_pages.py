"""Problems as pages, as a banner for htmx, and as JSON at .json addresses."""

from urllib.parse import urlsplit

from django.core.exceptions import DisallowedHost
from django.http import JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.problems import OutOfDate, Problem, filled
from mufakat.core.saying import date_said
from mufakat.doors.shared.viewer import viewer
from mufakat.doors.shared.words import word
from mufakat.records.people.queries import hat_out_of_force


def problem_page(request, problem: Problem):
    """400, or 409 where somebody else moved first; ``problem.kept`` and ``problem.to_do``, if set, replace the usual sentences."""
    moved = isinstance(problem, OutOfDate)
    return answer(
        request,
        status=409 if moved else 400,
        title=_("Somebody else moved first") if moved else _("That could not be done"),
        problem=str(problem),
        kept=filled(getattr(problem, "kept", "")) or _("Nothing was changed."),
        to_do=filled(getattr(problem, "to_do", "")) or (_("Open the page again to see what is new, then decide.") if moved else _("Go back, put it right and try again; what you typed is usually still in the form.")),
    )  # fmt: skip


def bad_request(request, exception=None):
    return answer(
        request,
        status=400,
        title=_("This request could not be read"),
        problem=_("The browser sent something that this page does not understand, or more than it accepts."),
        kept=_("Nothing was changed."),
        to_do=_("Go back and try again; if you sent a file, check that it is not larger than 25 MB."),
    )


def forbidden(request, exception=None):
    sentence = str(exception or "")
    return answer(
        request,
        status=403,
        title=_("This page is not open to you"),
        problem=sentence
        or out_of_force(request)
        or _("It is kept for those who take part in it, and your sign-in is not among them."),
        kept=_("Nothing was changed.") if request.method == "POST" else "",
        to_do=_("If you should see it, sign in with the mandate that may, or ask the secretariat."),
    )


def out_of_force(request) -> str:
    """That a mandate of theirs has ended, or has not begun: the likely reason why a page once open is shut."""
    today = timezone.localdate()
    hat = hat_out_of_force(viewer(request), on=today)
    if hat is None:
        return ""
    said = {"capacity": word(hat.capacity, "hat"), "delegation": hat.delegation}
    if hat.until and hat.until < today:
        said["day"] = date_said(hat.until.isoformat(), get_language())
        return (
            _("Your mandate as %(capacity)s (%(delegation)s) ended on %(day)s and opens nothing any more; what you did under it stays.") % said
        )  # fmt: skip
    said["day"] = date_said(hat.since.isoformat(), get_language())
    return (
        _(
            "Your mandate as %(capacity)s (%(delegation)s) begins on %(day)s; until then this page is not open to it."
        )
        % said
    )


def not_found(request, exception=None):
    return answer(
        request,
        status=404,
        title=_("There is no such page"),
        problem=_("Nothing is kept at this address, or it is not public."),
        kept="",
        to_do=_("Check the address, or ask for it in words below."),
        ask=True,
    )


def csrf_failure(request, reason=""):
    return answer(
        request,
        status=403,
        title=_("The form was too old"),
        problem=_("The form did not carry the proof that it came from this site; that happens when it was open for very long or when cookies are switched off."),
        kept=_("Nothing was changed."),
        to_do=_("Go back, load the page again and send the form once more."),
    )  # fmt: skip


def answer(request, *, status: int, problem: str, **said):
    """The same problem in the form that was asked for."""
    if request.path.endswith(".json"):
        return JsonResponse({"problem": problem}, status=status)
    if getattr(request, "htmx", False):
        return render(request, "parts/banner.html", {"text": problem, "kind": "blocked"}, status=status)
    return render(
        request, "problem.html", {"problem": problem, "back": came_from(request), **said}, status=status
    )


def came_from(request) -> str:
    """The page of this site the person came from, as a path; "" where the browser named none, or another site."""
    said = request.META.get("HTTP_REFERER", "")
    try:
        here = {request.get_host()}
    except DisallowedHost:
        return ""
    if not said or not url_has_allowed_host_and_scheme(
        said, allowed_hosts=here, require_https=request.is_secure()
    ):
        return ""
    parts = urlsplit(said)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return path if path.startswith("/") and not path.startswith("//") else ""
