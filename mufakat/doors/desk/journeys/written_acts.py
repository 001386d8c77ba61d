"""What can be done in a written procedure, by whom, and when."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mufakat.core.problems import RuleBroken
from mufakat.doors.desk.journeys.written_forms import (
    AnnounceForm,
    BreakByLetterForm,
    BreakForm,
    DeclareForm,
    ExtendForm,
    TakeBackForm,
    ToldForm,
    WrittenForm,
    spoken_for,
    zone_of,
)
from mufakat.readers.dossiers.deciding import DecidingDossier
from mufakat.readers.dossiers.written import ProcedureSaid
from mufakat.records.bodies.queries import member
from mufakat.records.decisions.access import may_type_letters
from mufakat.records.decisions.written import operations
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.files.operations import keep
from mufakat.records.people.access import Viewer, may_decide


@dataclass(frozen=True)
class ProcedureActWay:
    form: type[WrittenForm]
    may: Callable[[Viewer, DecidingDossier, ProcedureSaid], bool]  # this person, at some time
    when: Callable[[ProcedureSaid], bool]  # now; who presses later is told by the rules what came between
    do: Callable[[Viewer, Procedure, dict], object]
    thanks: str


def forms_for(who: Viewer, found: DecidingDossier, said: ProcedureSaid) -> list[WrittenForm]:
    return [
        way.form(who=who, found=found, procedure=said, prefix=name)
        for name, way in ACTS.items()
        if way.when(said) and way.may(who, found, said)
    ]


def tell(who: Viewer, row: Procedure, typed: dict) -> None:
    told = [member(who, code) for code in typed["members"]]
    operations.notify_members(row, told, by=who.acting(), seen=typed["seen"])


def extend(who: Viewer, row: Procedure, typed: dict) -> None:
    zone = zone_of(row)
    operations.extend(
        row, closes=typed["closes"].replace(tzinfo=None), zone=zone, reasons=typed["reasons"], by=who.acting(),
        seen=typed["seen"],
    )  # fmt: skip


def break_it(who: Viewer, row: Procedure, typed: dict) -> None:
    spoken = member(who, typed["member"])
    operations.break_silence(
        row, member=spoken, reason=typed["reason"], by=who.acting(str(spoken)), seen=typed["seen"]
    )


def break_by_letter(who: Viewer, row: Procedure, typed: dict) -> None:
    spoken = member(who, typed["member"])
    came = typed["came"].replace(tzinfo=ZoneInfo(zone_of(row)))
    if came > timezone.now():
        raise RuleBroken(_("A letter cannot have come in after now."))
    upload = typed["letter"]
    letter = keep(upload.read(), upload.name, media_type=upload.content_type or "")
    operations.break_silence(
        row, member=spoken, reason=typed["reason"], by=who.acting(str(spoken)), at=came, letter=letter,
        signed_by=typed["signed_by"], seen=typed["seen"],
    )  # fmt: skip


def take_back(who: Viewer, row: Procedure, typed: dict) -> None:
    operations.take_back(row, reasons=typed["reasons"], by=who.acting(), seen=typed["seen"])


def declare(who: Viewer, row: Procedure, typed: dict) -> None:
    operations.declare(row, by=who.acting(), words=typed["words"], seen=typed["seen"])


def announce(who: Viewer, row: Procedure, typed: dict) -> None:
    operations.announce(row, by=who.acting(), words=typed["words"], seen=typed["seen"])


def decides(who: Viewer, found: DecidingDossier, said: ProcedureSaid) -> bool:
    """By the stage of the procedure, which may be behind the journey by now."""
    return may_decide(who, *found.standing.route.stage(said.stage).bodies)


def breaks(who: Viewer, found: DecidingDossier, said: ProcedureSaid) -> bool:
    return is_silence(said) and bool(spoken_for(who, found, said))


def declares(who: Viewer, found: DecidingDossier, said: ProcedureSaid) -> bool:
    return is_silence(said) and decides(who, found, said)


def types_letters(who: Viewer, found: DecidingDossier, said: ProcedureSaid) -> bool:
    return is_silence(said) and may_type_letters(who)


def is_silence(said: ProcedureSaid) -> bool:
    return said.kind == Procedure.Kind.SILENCE


RUNNING = ("open", "closed")

ACTS = {
    "break": ProcedureActWay(
        BreakForm,
        breaks,
        lambda said: said.state == "open",
        break_it,
        gettext_lazy("The silence is broken; the procedure is over."),
    ),
    "told": ProcedureActWay(
        ToldForm,
        decides,
        lambda said: said.state == "open" and bool(said.not_told),
        tell,
        gettext_lazy("Recorded who was told."),
    ),
    "extend": ProcedureActWay(
        ExtendForm,
        decides,
        lambda said: said.state == "open",
        extend,
        gettext_lazy("Extended. The notices of it are prepared: look at them below and send them."),
    ),
    "letter": ProcedureActWay(
        BreakByLetterForm,
        types_letters,
        lambda said: said.state in (*RUNNING, "broken"),
        break_by_letter,
        gettext_lazy("The letter is kept, and the silence is broken."),
    ),
    "declare": ProcedureActWay(
        DeclareForm,
        declares,
        lambda said: said.state == "closed",
        declare,
        gettext_lazy("Declared. The secretariat tells the members on the chair's behalf."),
    ),
    "take-back": ProcedureActWay(
        TakeBackForm,
        decides,
        lambda said: said.state in RUNNING,
        take_back,
        gettext_lazy("Taken back; the reasons stand in the journal."),
    ),
    "announce": ProcedureActWay(
        AnnounceForm,
        lambda who, found, said: who.is_secretariat,
        lambda said: said.is_over and not said.announced,
        announce,
        gettext_lazy("The notices are prepared: look at them below and send them."),
    ),
}
