"""A draft goes out, and the board of who has it, who answered and who is silent."""

from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.core.wording.parts import called, choosable, named
from mufakat.doors.desk.rolling import as_file
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.became import became
from mufakat.records.bodies.queries import bodies, body, members, organisations, region
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation import queries
from mufakat.records.circulation.access import may_circulate, sees_rolling
from mufakat.records.circulation.models import Circulation
from mufakat.records.circulation.operations import letters
from mufakat.records.circulation.operations.circulate import DOCX, To, file_for
from mufakat.records.circulation.operations.many import Came, receive_many
from mufakat.records.circulation.preview import preview_of
from mufakat.records.files.operations import content_of
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.queries import draft as one_draft

LARGEST_KEPT = 400 * 1024 * 1024  # bytes; what may be read is less (records/instruments/opening.py)


class CirculateForm(forms.Form):
    kind = forms.ChoiceField(
        label=gettext_lazy("Consultation"), choices=Circulation.Kind.choices, widget=forms.RadioSelect
    )
    members = forms.MultipleChoiceField(
        label=gettext_lazy("Member States"), required=False, widget=forms.CheckboxSelectMultiple
    )
    organisations = forms.MultipleChoiceField(
        label=gettext_lazy("Partners and NGOs"), required=False, widget=forms.CheckboxSelectMultiple
    )
    bodies = forms.MultipleChoiceField(
        label=gettext_lazy("Bodies"), required=False, widget=forms.CheckboxSelectMultiple
    )
    addresses = forms.CharField(
        label=gettext_lazy("E-mail addresses"),
        required=False,
        help_text=gettext_lazy("One a line: code, then address, for example “VN desk@example.org”."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    parts = forms.MultipleChoiceField(
        label=gettext_lazy("Only these parts"),
        required=False,
        help_text=gettext_lazy("Tick none to ask about the whole text; the rest is sent for reading."),
        widget=forms.CheckboxSelectMultiple,
    )
    group = forms.ChoiceField(label=gettext_lazy("The group that settles it"), required=False)
    opens_on = forms.DateField(label=gettext_lazy("Opens on"), widget=forms.DateInput(attrs={"type": "date"}))
    closes_on = forms.DateField(
        label=gettext_lazy("Closes on"), widget=forms.DateInput(attrs={"type": "date"})
    )
    closes_hour = forms.TimeField(
        label=gettext_lazy("at"), initial=time(17, 0), widget=forms.TimeInput(attrs={"type": "time"})
    )
    zone = forms.CharField(label=gettext_lazy("Time zone"), max_length=60)
    remind = forms.CharField(
        label=gettext_lazy("Remind the silent, days before it closes"),
        required=False,
        initial="7, 2",
        max_length=40,
    )
    message = forms.CharField(
        label=gettext_lazy("A word of your own"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, viewer, text, **kwargs):
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        self.fields["parts"].choices = [(each.key, called(each, text)) for each in choosable(text)]
        self.fields["members"].choices = [(each.code, str(each)) for each in members(viewer)]
        self.fields["organisations"].choices = [(each.key, str(each)) for each in organisations(viewer)]
        every = [(each.key, str(each)) for each in bodies(viewer)]
        self.fields["bodies"].choices = every
        self.fields["group"].choices = [("", "—"), *every]
        here = region()
        self.fields["zone"].initial = (here.rules.get("time_zone") if here else "") or "Asia/Jakarta"

    def clean_zone(self):
        try:
            ZoneInfo(self.cleaned_data["zone"])
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise forms.ValidationError(_("This is no time zone; write for example Asia/Jakarta.")) from error
        return self.cleaned_data["zone"]

    def clean_addresses(self):
        pairs = {}
        for line in filter(None, map(str.strip, self.cleaned_data["addresses"].splitlines())):
            code, _sep, address = line.rpartition(" ")
            if not code or "@" not in address:
                raise forms.ValidationError(_("“%(line)s” is not a code and an address.") % {"line": line})
            pairs[code.strip()] = address
        return pairs

    def clean_remind(self):
        return [int(word) for word in self.cleaned_data["remind"].replace(",", " ").split() if word.isdigit()]

    def to(self) -> list[To]:
        said, who = self.cleaned_data, self.viewer
        asked = [To(member=each) for each in members(who) if each.code in said["members"]]
        asked += [To(organisation=each) for each in organisations(who) if each.key in said["organisations"]]
        asked += [To(body=each) for each in bodies(who) if each.key in said["bodies"]]
        return [
            To(each.member, each.organisation, each.body, said["addresses"].get(each.code, ""))
            for each in asked
        ]

    def terms(self) -> dict:
        said = self.cleaned_data
        closes = datetime.combine(said["closes_on"], said["closes_hour"], tzinfo=ZoneInfo(said["zone"]))
        return {
            "kind": said["kind"],
            "addressees": self.to(),
            "opens_on": said["opens_on"],
            "closes_at": closes,
            "zone": said["zone"],
            "message": said["message"],
            "remind_days": said["remind"],
            "parts": said["parts"],
            "group": body(self.viewer, said["group"]) if said["group"] else None,
        }


def circulate(request, key: str, sequence: int):
    """The form; first what would go out, then the act."""
    who = viewer(request)
    if not may_circulate(who):
        raise PermissionDenied
    draft = found(one_draft(who, key, sequence))
    form = CirculateForm(
        request.POST or None,
        viewer=who,
        text=text_of(draft),
        initial={"kind": "national", "opens_on": timezone.localdate()},
    )
    preview = None
    if request.method == "POST" and form.is_valid():
        try:
            if request.POST.get("act") == "send":
                made = circulation.circulate(
                    draft, **form.terms(), by=who.acting(), site=request.build_absolute_uri("/")
                )
                letters.send_letters.enqueue(made.pk)
                say_who_has_it(request, made)
                return redirect("board", made.pk)
            preview = preview_of(draft, **form.terms(), by=who.acting())
        except Problem as problem:
            form.add_error(None, str(problem))
    return render(request, "desk/circulate.html", {"draft": draft, "form": form, "preview": preview})


def say_who_has_it(request, made: Circulation) -> None:
    """On its way to whoever has a mail address; of the others, that they have none."""
    asked = list(made.addressees.all())
    if any(each.email for each in asked):
        messages.success(request, _("The mails are on their way; below stands who has the draft."))
    say_unreachable(request, asked)


def say_unreachable(request, addressees) -> None:
    if codes := ", ".join(each.code for each in addressees if not each.email):
        messages.warning(
            request,
            _(
                "No mail address is held for %(codes)s: nothing was sent there. Hand the file over and note it."
            )
            % {"codes": codes},
        )


def circulations(request):
    return render(request, "desk/circulations.html", {"circulations": queries.circulations(viewer(request))})


def board(request, pk: int):
    """Sent, receipt acknowledged, answered, silent; for a delegation its own line."""
    who = viewer(request)
    asked = found(queries.circulation(who, pk))
    rows = queries.board(who, asked)
    shown = {
        "circulation": asked,
        "closes": asked.closes_at.astimezone(ZoneInfo(asked.time_zone)).replace(tzinfo=None),
        "rows": rows,
        "silent": [row for row in rows if row.stands in ("sent", "acknowledged", "not_sent")],
        "may": may_circulate(who),
        "submissions": queries.submissions(who, asked),
        "unassigned": queries.unassigned(who, asked) if may_circulate(who) else (),
        "mine": queries.own_addressees(who, asked),
        "parts": parts_named(asked),
    }
    return render(request, "desk/board.html", shown)


def parts_named(asked) -> list[str]:
    return named(text_of(asked.draft), asked.parts) if asked.parts else []


@require_POST
def act_on(request, pk: int, code: str):
    """What is done with one addressee: handed over by hand, no longer asked; receipt acknowledged by itself."""
    who = viewer(request)
    asked = found(queries.circulation(who, pk))
    addressee = found(queries.addressee(who, asked, code))
    act = request.POST.get("act", "")
    if act == "acknowledge":
        letters.acknowledge(addressee, by=who.acting())
    elif not may_circulate(who):
        raise PermissionDenied
    elif act == "handed":
        letters.sent_by_hand(addressee, by=who.acting())
    elif act == "withdraw":
        letters.no_longer_asked(addressee, by=who.acting())
    return redirect("board", pk)


@require_POST
def remind(request, pk: int):
    """One button: everybody who is silent is reminded."""
    who = viewer(request)
    asked = secretariats(who, pk)
    silent = [
        row.addressee
        for row in queries.board(who, asked)
        if row.stands in ("sent", "acknowledged", "not_sent")
    ]
    count = letters.remind(asked, silent, by=who.acting(), site=request.build_absolute_uri("/"))
    letters.send_letters.enqueue(asked.pk)
    if count:
        said = ngettext("One reminder is on its way.", "%(count)d reminders are on their way.", count)
        messages.success(request, said % {"count": count})
    say_unreachable(request, silent)
    return redirect("board", pk)


def sent_file(request, pk: int, code: str):
    """The file exactly as this addressee was sent it."""
    who = viewer(request)
    addressee = found(queries.addressee(who, found(queries.circulation(who, pk)), code))
    if addressee.file is None:
        return as_file(
            file_for(addressee, named=str(addressee.member or addressee.organisation or addressee.body)),
            f"{code}.docx",
            DOCX,
        )
    return as_file(content_of(addressee.file), addressee.file.name, DOCX)


@require_POST
def drop(request, pk: int):
    """Many files and messages at once, read in the background."""
    who = viewer(request)
    asked = secretariats(who, pk)
    came = [Came(whole(each), each.name) for each in request.FILES.getlist("files")]
    made = receive_many(asked, came, by=who.acting())
    return redirect("batch", made.pk)


def whole(file) -> bytes:
    """Everything is kept, read or not; only what no delegation sends stays out."""
    if file.size > LARGEST_KEPT:
        limit = LARGEST_KEPT // 1024**2
        raise Problem(
            _(
                "%(name)s is larger than %(limit)s MB; nothing of it was kept. Take the pictures out and send it again."
            )
            % {"name": file.name, "limit": limit}
        )
    return file.read()


def batch(request, pk: int):
    """How far the reading is; the page may be closed and opened again."""
    seen = found(queries.batch(viewer(request), pk))
    received = queries.submissions(viewer(request), seen.circulation).filter(batch=seen)
    unread = sum(1 for each in received if each.problem)
    return render(request, "desk/batch.html", {"batch": seen, "received": received, "unread": unread})


def what_became(request, pk: int, code: str):
    """Every amendment and comment of one addressee, and what became of it."""
    who = viewer(request)
    asked = found(queries.circulation(who, pk))
    addressee = found(queries.addressee(who, asked, code))
    return render(
        request,
        "desk/became.html",
        {
            "addressee": addressee,
            "circulation": asked,
            "rows": became(who, addressee),
            "members": sees_rolling(who),
        },
    )


def secretariats(who, pk: int):
    if not may_circulate(who):
        raise PermissionDenied
    return found(queries.circulation(who, pk))


def found(thing):
    if thing is None:
        raise Http404
    return thing
