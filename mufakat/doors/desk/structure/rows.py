"""The rows of one part, each a form of its own: kept as typed, right or wrong, and saved while one goes on typing."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import OutOfDate, Problem
from mufakat.core.structure import PARTS, Column, Read
from mufakat.doors.desk.structure.overview import the_work
from mufakat.doors.shared.viewer import viewer
from mufakat.doors.shared.words.structure import CHOICES, COLUMNS, LANGUAGES
from mufakat.doors.shared.words.structure import PARTS as PART_WORDS
from mufakat.records.bodies.queries import target_groups
from mufakat.records.knowledge.structure.operations import save_row
from mufakat.records.knowledge.structure.reading import RowRead, work_read


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a row, as the page draws it."""

    name: str
    label: str
    kind: str
    value: object
    choices: tuple[tuple[str, str], ...]
    required: bool
    problem: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row on the page; ``version`` 0 is a new one."""

    key: str
    title: str
    version: int
    asked: tuple[Asked, ...]
    problem: str = ""
    stands: str = ""  # where somebody else was quicker: what stands there now

    @property
    def wrong(self) -> int:
        return sum(1 for one in self.asked if one.problem) + bool(self.problem)


def part(request, code: str, part: str):
    return show_part(request, code, part)


def show_part(request, code: str, part: str, *, instead: Entry | None = None, status: int = 200):
    """The part's rows, and an empty one at the end; ``instead``: a row that could not be saved, as it was typed."""
    _who, member, work = the_work(request, code)
    if part not in PARTS:
        raise Http404
    context = {
        "member": member,
        "work": work,
        "part": part,
        "parts": [(key, PART_WORDS[key]) for key in PARTS],
        "entries": entries(request, work, part, instead),
        "blank": blank(request, part),
        "who": viewer(request).person.pk,
    }
    return render(request, "desk/structure/part.html", context, status=status)


def entries(request, work, part: str, instead: Entry | None) -> list[Entry]:
    groups = choices_of_groups(request)
    read = work_read(work, on=timezone.localdate())
    found = [entry(part, one, groups) for one in read.parts[part]]
    if instead is None:
        return found
    return [instead if one.key == instead.key else one for one in found] + (
        [] if any(one.key == instead.key for one in found) else [instead]
    )


def blank(request, part: str) -> Entry:
    return Entry(secrets.token_hex(8), "", 0, asked(part, {}, Read(), choices_of_groups(request)))


def choices_of_groups(request) -> tuple[tuple[str, str], ...]:
    language = get_language()
    return tuple((key, term.name(language)) for key, term in target_groups(viewer(request)).items())


def entry(part: str, one: RowRead, groups: tuple) -> Entry:
    language = get_language()
    return Entry(
        key=one.row.key,
        title=title_of(part, one.row.typed),
        version=one.row.version,
        asked=asked(part, one.row.typed, one.read, groups),
        problem=one.double.in_language(language) if one.double else "",
    )


def title_of(part: str, typed: Mapping) -> str:
    if named := typed.get("name") or typed.get("name_en") or typed.get("named"):
        return str(named)
    for key in ("what", "right", "kind"):
        if key in typed:
            return str(CHOICES[part, key].get(typed[key], typed[key]))
    return str(typed.get("year", ""))


def asked(part: str, typed: Mapping, read: Read, groups: tuple) -> tuple[Asked, ...]:
    language = get_language()
    return tuple(
        Asked(
            name=column.key,
            label=str(COLUMNS[column.key]),
            kind="choice" if column.key == "language" else column.kind,
            value=typed.get(column.key, [] if column.kind == "groups" else ""),
            choices=groups if column.kind == "groups" else choices_of(part, column),
            required=column.required,
            problem=read.problems[column.key].in_language(language) if column.key in read.problems else "",
            note=read.notes[column.key].in_language(language) if column.key in read.notes else "",
        )
        for column in PARTS[part].columns
    )


def choices_of(part: str, column: Column) -> tuple[tuple[str, str], ...]:
    if column.key == "language":
        return tuple((code, str(word)) for code, word in LANGUAGES.items())
    if column.kind != "choice":
        return ()
    words = CHOICES.get((part, column.key), {})
    return tuple((one, str(words.get(one, one))) for one in column.choices)


@require_POST
def row(request, code: str, part: str, key: str):
    """Save one row, or take it away; a script is answered in JSON so that nobody is interrupted while typing."""
    who, member, work = the_work(request, code)
    if part not in PARTS:
        raise Http404
    typed = typed_in(request, part) if request.POST.get("act") != "remove" else {}
    seen = int(request.POST["seen"]) if request.POST.get("seen", "").isdecimal() else 0
    try:
        kept = save_row(work, part, key, typed, seen=seen, by=who.acting(str(member)))
    except Problem as problem:
        return refused(request, code, part, key, typed, problem)
    if wants_json(request):
        return JsonResponse(answer(request, code, part, key, new=seen == 0 and kept is not None))
    messages.success(request, _("Saved.") if kept else _("The row is gone."))
    return redirect(request.path.removesuffix(f"{key}/") + (f"#row-{key}" if kept else ""))


def typed_in(request, part: str) -> dict[str, object]:
    found: dict[str, object] = {}
    for column in PARTS[part].columns:
        if column.kind == "groups":
            found[column.key] = request.POST.getlist(column.key)
        elif column.kind == "yes":
            found[column.key] = column.key in request.POST
        else:
            found[column.key] = request.POST.get(column.key, "").strip()
    return found


def wants_json(request) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def answer(request, code: str, part: str, key: str, *, new: bool) -> dict:
    """What the page changes: the version, what is wrong in the row, and after a new one the next empty row."""
    _who, member, work = the_work(request, code)
    one = next((one for one in entries(request, work, part, None) if one.key == key), None)
    said = {
        "saved": True,
        "version": one.version if one else 0,
        "says": _("Saved.")
        if not one or not one.wrong
        else _("Saved as typed; what is marked needs mending."),
        "problem": one.problem if one else "",
        "problems": {ask.name: ask.problem for ask in one.asked if ask.problem} if one else {},
        "notes": {ask.name: ask.note for ask in one.asked if ask.note} if one else {},
    }
    if new:
        context = {"entry": blank(request, part), "member": member, "part": part}
        said["next"] = render_to_string("desk/structure/entry.html", context, request=request)
    return said


def refused(request, code: str, part: str, key: str, typed: Mapping, problem: Problem):
    """Nothing typed is lost: the row comes back as it was typed, over the version that stands now."""
    _who, _member, work = the_work(request, code)
    now = next((one for one in work.rows.all() if one.part == part and one.key == key), None)
    version = now.version if now else 0
    if wants_json(request):
        status = 409 if isinstance(problem, OutOfDate) else 400
        return JsonResponse({"saved": False, "version": version, "problem": str(problem)}, status=status)
    back = Entry(
        key,
        title_of(part, typed),
        version,
        asked(part, typed, Read(), choices_of_groups(request)),
        str(problem),
    )
    return show_part(request, code, part, instead=back, status=409)
