"""What a plan amounts to, for everybody who looks: areas, silence, totals, pages; and no page counts more than it may."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mufakat.core.problems import RuleBroken
from mufakat.readers.dossiers.carrying.action import action_dossier
from mufakat.readers.dossiers.carrying.compare import compare_dossier
from mufakat.readers.dossiers.carrying.indicator import indicator_dossier
from mufakat.readers.dossiers.carrying.indicators import indicators_dossier
from mufakat.readers.dossiers.carrying.member import member_results
from mufakat.readers.dossiers.carrying.results import results_dossier
from mufakat.readers.dossiers.coverage import coverage_dossier
from mufakat.records import models as tables
from mufakat.records.people.access import STRANGER
from mufakat.records.plans.editions import PlanChanges, amend_plan
from mufakat.records.progress.operations import release_report, release_round, tell_totals
from mufakat.records.progress.summing import sums_from_rows
from tests import cast
from tests.records.progress.world import BY, DUE, WHOLE, handed, opened, pact

LATER = date(2021, 6, 1)


@pytest.fixture
def people(db):
    return cast.lagoon()


@pytest.fixture
def round_(people):
    return opened(pact())


def seen(viewer, **more):
    return results_dossier(viewer, "pact", today=LATER, **more)


def cells(dossier) -> dict[str, str]:
    """Member → what the first area's cell says."""
    return {
        one.member.key: cell.says for one, cell in zip(dossier.members, dossier.areas[0].cells, strict=True)
    }


def test_members_see_reports_and_silence_strangers_neither(people, round_):
    handed(round_, "XA")
    assert cells(seen(people.ana))["XA"] == "under_way"
    assert cells(seen(people.ana))["XB"] == "silent"
    assert set(cells(seen(STRANGER)).values()) <= {"unreleased", "not_asked"}


def test_what_is_released_is_told_to_everybody_and_nothing_else(people, round_):
    release_report(handed(round_, "XA"), on=LATER, by=BY)
    handed(round_, "XB", on=LATER)
    told = seen(STRANGER)
    assert (cells(told)["XA"], cells(told)["XB"]) == ("under_way", "unreleased")
    assert (told.reported, dict(told.counts)) == (1, {"done": 1, "under_way": 1, "not_started": 1})


def test_when_the_body_releases_the_round_silence_is_told_too(people, round_):
    handed(round_, "XA")
    release_round(round_, on=LATER, by=BY)
    assert (cells(seen(STRANGER))["XA"], cells(seen(STRANGER))["XB"]) == ("under_way", "silent")


def test_while_a_round_is_open_nobody_is_called_silent(people, round_):
    before = results_dossier(people.ana, "pact", today=date(2021, 2, 1))
    assert cells(before)["XB"] == "awaited"


def test_who_joined_after_the_round_had_opened_is_not_yet_a_member(people, round_):
    newcomer = tables.Member.objects.create(code="XN", iso3="XNN", names={"en": ["New Atoll"]})
    tables.Membership.objects.create(member=newcomer, capacity="member", since="2021-05-01")
    told = seen(people.ana)
    assert cells(told)["XN"] == "not_asked"
    assert "XN" not in [one.key for one in told.missing]


def test_the_sums_kept_with_a_report_are_those_of_its_rows(people, round_):
    report = handed(
        round_,
        "XA",
        WHOLE
        | {
            "resources/act1_1/spent": "12.50",
            "resources/act1_1/currency": "USD",
            "resources/act1_1/year": "2020",
        },
    )
    report.refresh_from_db()
    assert report.sums == sums_from_rows([report.pk])[report.pk]
    assert report.sums["money"] == {"public": {"USD": {"allocated": "", "spent": "12.50"}}}


def test_a_report_from_before_sums_were_kept_reads_the_same(people, round_):
    report = handed(round_, "XA")
    whole = seen(people.ana)
    tables.ProgressReport.objects.filter(pk=report.pk).update(sums={})
    assert seen(people.ana) == whole


def test_currencies_are_never_added_up(people, round_):
    for code, currency in (("XA", "USD"), ("XB", "EUR")):
        handed(
            round_,
            code,
            WHOLE
            | {
                "resources/act1_1/spent": "10",
                "resources/act1_1/currency": currency,
                "resources/act1_1/year": "2020",
            },
        )
    assert [(line.currency, line.whole.spent) for line in seen(people.ana).money] == [
        ("EUR", Decimal(10)),
        ("USD", Decimal(10)),
    ]


def test_a_member_page_tells_its_words_and_an_unknown_member_has_none(people, round_):
    handed(round_, "XA")
    told = member_results(people.ana, "pact", "xa", today=LATER)
    assert [one.statuses for one in told.actions] == [("done",), ("under_way",), ("not_started",)]
    assert member_results(STRANGER, "pact", "xa", today=LATER).actions[0].entry is None
    assert member_results(people.ana, "pact", "zz", today=LATER) is None


def test_an_action_tells_how_it_was_amended(people, round_):
    instrument = round_.instrument
    amend_plan(
        instrument,
        PlanChanges(actions={"act1_1": {"lead": "The leaders"}}, end_actions=("act1_2",)),
        because="Leaders 9.",
        on="2021-05-05",
        by=BY,
    )
    told = action_dossier(people.ana, "pact", "act1_1", today=LATER)
    assert [(one.what, one.fields) for one in told.amendments] == [("agreed", ()), ("changed", ("lead",))]
    assert action_dossier(people.ana, "pact", "act1_2", today=LATER).amendments[-1].what == "ended"


def test_four_are_compared_and_the_fifth_is_said_to_be_left_out(people, round_):
    codes = [one.code for one in tables.Member.objects.all()]
    told = compare_dossier(people.ana, "pact", codes=[*codes, *codes, "nobody"], today=LATER)
    assert len(told.members) == min(4, len(told.all_members))
    assert told.left_out == max(0, len(told.all_members) - 4)


def test_an_indicator_breaks_where_nothing_was_said(people, round_):
    handed(round_, "XA")
    told = indicator_dossier(people.ana, "pact", "swimmers", today=LATER)
    said = {one.member.key: one.rounds[0] for one in told.members}
    assert (said["XA"].whole.value, said["XA"].groups[0].stands) == (Decimal(40), "not_available")
    assert (said["XB"].whole.stands, said["XB"].stands) == ("", "silent")


def test_coverage_names_every_hole_and_can_show_them_alone(people, round_):
    told = coverage_dossier(people.ana, "pact", of="actions", holes="1")
    assert [line.is_hole for line in told.lines] == [True, True, True]
    assert {side.key: (side.rows, side.holes) for side in told.sides}["actions"] == (3, 3)


def region_of(viewer, key: str = "pools"):
    lines = indicators_dossier(viewer, "pact", today=LATER).lines
    return next(line.now for line in lines if line.indicator.key == key)


@pytest.fixture
def four(people):
    """Four islands more, all asked; each says another number of pools."""
    for n in range(4):
        made = tables.Member.objects.create(code=f"Y{n}", iso3=f"YY{n}", names={"en": [f"Isle {n}"]})
        tables.Membership.objects.create(member=made, capacity="member", since="2000-01-01")
    asked = opened(pact())
    for n in range(4):
        handed(
            asked,
            f"Y{n}",
            WHOLE
            | {"indicators/pools/value": str(n + 1), "actions/act1_2/status": "done" if n else "under_way"},
        )
    return asked


def test_a_total_is_told_once_and_only_what_gives_nobody_away(people, four):
    assert region_of(STRANGER).value is None
    made = tell_totals(four, on=LATER, by=BY)
    assert region_of(STRANGER).value == Decimal(10)
    assert region_of(STRANGER).told_on == LATER.isoformat()
    assert "act1_1" not in made.contents["actions"], "all four call it done: telling that would tell of each"
    assert made.contents["actions"]["act1_2"]["counts"] == {"under_way": 1, "done": 3}
    with pytest.raises(RuleBroken, match="told once"):
        tell_totals(four, on=LATER, by=BY)


def of_action(viewer, key: str = "act1_2"):
    return next(one for one in seen(viewer).actions if one.action.key == key)


def test_a_told_total_stands_beside_what_was_released_and_never_in_its_place(people, four, client):
    assert seen(STRANGER).told_on == ""
    assert (
        "No figure of the region speaks for them" in client.get("/instruments/pact/results/").content.decode()
    )
    tell_totals(four, on=LATER, by=BY)
    release_report(tables.ProgressReport.objects.get(round=four, member__code="Y3"), on=LATER, by=BY)
    one = of_action(STRANGER)
    beside = action_dossier(STRANGER, "pact", "act1_2", today=LATER)
    assert dict(one.counts) == {count.status: count.members for count in beside.counts} == {"done": 1}
    assert (dict(one.told.counts), one.told.of, one.told.on) == (
        {"under_way": 1, "done": 3},
        4,
        LATER.isoformat(),
    )
    assert of_action(STRANGER, "act1_1").told is None
    page = client.get("/instruments/pact/results/").content.decode()
    assert "No figure of the region speaks for them" not in page
    assert "as told on" in page
    assert of_action(people.ana).told is None, "whoever reads every report counts for himself"


def test_a_total_is_taken_down_when_too_few_stay_hidden(people, four):
    tell_totals(four, on=LATER, by=BY)
    for code in ("Y0", "Y1"):
        release_report(tables.ProgressReport.objects.get(round=four, member__code=code), on=LATER, by=BY)
    told = region_of(STRANGER)
    assert (told.value, told.of, told.told_on) == (Decimal(3), 2, "")


def test_totals_are_not_told_before_the_day_or_of_too_few(people, round_):
    with pytest.raises(RuleBroken, match="after the deadline"):
        tell_totals(round_, on=DUE, by=BY)
    handed(round_, "XA")
    with pytest.raises(RuleBroken, match="too few"):
        tell_totals(round_, on=LATER, by=BY)


def test_more_actions_and_rounds_cost_no_more_questions(people, round_):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            seen(people.ana)
        return len(queries)

    handed(round_, "XA")
    one = asked()
    for n in range(2, 60):
        tables.Action.objects.create(
            instrument=round_.instrument, area=round_.instrument.priority_areas.first(), key=f"act2_{n}", number=f"2.{n}",
            texts={"en": "More"}, in_force_since="2020-01-01", classification="public",
        )  # fmt: skip
    handed(opened(round_.instrument, "2020b", opens=date(2021, 4, 1), deadline=date(2021, 5, 1)), "XA")
    assert asked() == one
    assert len(seen(people.ana).actions) == 40
