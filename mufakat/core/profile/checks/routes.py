"""Routes: what the route itself finds wrong, and verbs its bodies may not do."""

from collections.abc import Iterator

from mufakat.core.problems import Phrase
from mufakat.core.profile.checks.keys import FIT_FOR_AN_ADDRESS
from mufakat.core.profile.checks.known import Known, fault
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile, RouteSheet
from mufakat.core.route.checks import faults
from mufakat.core.route.model import MOVES_ON, VERBS

LONGEST_KEY = 60


def routes(profile: Profile, known: Known) -> Iterator[Fault]:
    can = {body.key: body.can for body in profile.bodies}
    for body in profile.bodies:
        for verb in body.can:
            if verb not in VERBS:
                yield fault(
                    body,
                    "can",
                    Phrase(
                        "Body {body} can “{verb}”, which no body does; the verbs are {verbs}.",
                        body=body.key,
                        verb=verb,
                        verbs=", ".join(VERBS),
                    ),
                )
    for sheet in profile.routes:
        # a body whose entry could not be read may do anything until it can be
        unread = dict.fromkeys(known.bodies - can.keys(), VERBS)
        for sentence in faults(sheet.route, can | unread):
            said = (
                sentence
                if sentence.startswith("Route ")
                else Phrase("Route {key}: {sentence}", key=sheet.route.key, sentence=sentence)
            )
            yield Fault(sheet.at.file, stage_line(sheet, sentence), said)
        yield from outcomes(sheet, can)
        yield from unfit_keys(sheet)


def outcomes(sheet: RouteSheet, can: dict[str, tuple[str, ...]]) -> Iterator[Fault]:
    for stage in sheet.route.stages:
        for body in stage.bodies:
            for outcome in stage.outcomes:
                if outcome in MOVES_ON and body in can and outcome not in can[body]:
                    line = sheet.stage_lines.get(stage.key, sheet.at.line)
                    yield Fault(
                        sheet.at.file, line,
                        Phrase("Route {key}: stage {stage} lets {body} decide “{outcome}”, which {body} may not do.", key=sheet.route.key, stage=stage.key, body=body, outcome=outcome),
                    )  # fmt: skip


def stage_line(sheet: RouteSheet, sentence: str) -> int:
    """The line of the stage the sentence speaks of first, else of the route."""
    said = " ".join(sentence.replace(".", " ").replace(",", " ").split()) + " "
    places = [
        (said.find(f"tage {key} "), line) for key, line in sheet.stage_lines.items() if f"tage {key} " in said
    ]
    return min(places)[1] if places else sheet.at.line


def unfit_keys(sheet: RouteSheet) -> Iterator[Fault]:
    """Keys stand in addresses and beside every act; the record holds so many letters of one."""
    route = sheet.route
    named = [(Phrase("Route"), route.key, sheet.at.line)]
    named += [
        (
            Phrase("Route {route}: Stage", route=route.key),
            stage.key,
            sheet.stage_lines.get(stage.key, sheet.at.line),
        )
        for stage in route.stages
    ]
    for noun, key, line in named:
        if not FIT_FOR_AN_ADDRESS.fullmatch(key):
            sentence = Phrase(
                "{noun} “{key}”: a key has only letters a to z, digits, - and _, for it stands in addresses.",
                noun=noun,
                key=key,
            )
            yield Fault(sheet.at.file, line, sentence)
        elif len(key) > LONGEST_KEY:
            yield Fault(
                sheet.at.file, line,
                Phrase("{noun} “{start}…”: its key has {letters} letters; {most} are the most. A long name goes into “names”.", noun=noun, start=key[:20], letters=len(key), most=LONGEST_KEY),
            )  # fmt: skip
