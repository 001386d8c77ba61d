"""All texts, one text: its drafts, its working text, what went out."""

from django.shortcuts import redirect, render

from mufakat.core.problems import Problem
from mufakat.doors.desk.texts.drafts.forms import ImportForm, IssueForm, NewTextForm
from mufakat.doors.desk.texts.drafts.languages import language_name, other_languages
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.records.bodies.queries import body
from mufakat.records.circulation.access import may_circulate
from mufakat.records.circulation.queries import draft_circulations, has_rolling
from mufakat.records.instruments import translations, working
from mufakat.records.instruments.queries import being_drafted, instrument, instruments, working_of
from mufakat.records.instruments.queries import drafts as drafts_of


def texts(request):
    """All texts somebody may see at the desk, and the way to begin one."""
    who = viewer(request)
    form = NewTextForm(request.POST or None, viewer=who) if may_circulate(who) else None
    if request.method == "POST" and form and form.is_valid():
        said = form.cleaned_data
        try:
            begun = working.begin_instrument(
                kind=said["kind"], title=said["title"], by=who.acting(),
                body=body(who, said["body"]) if said["body"] else None,
                classification="public" if said["public"] else "members",
            )  # fmt: skip
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return redirect("drafts", begun.key)
    drafted = list(being_drafted(who))
    others = [each for each in instruments(who) if each not in drafted]
    return render(request, "desk/texts.html", {"texts": drafted, "others": others, "form": form})


def drafts(request, key: str, *, form: ImportForm | None = None):
    """One text: its drafts, its working text, what went out. ``form``: the file that was refused, and why."""
    who = viewer(request)
    text = found(instrument(who, key))
    issued = [
        (each, has_rolling(who, each), list(draft_circulations(who, each))) for each in drafts_of(who, text)
    ]
    shown = {
        "text": text,
        "issued": issued,
        "working": working_of(who, text),
        "may": may_circulate(who),
        "form": form or ImportForm(),
        "issue": IssueForm(),
        "begun": [(code, language_name(code)) for code in translations.languages_of(text)],
        "other_languages": other_languages("en"),
    }
    return render(request, "desk/drafts.html", shown, status=400 if form else 200)
