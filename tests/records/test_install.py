from dataclasses import replace

import pytest

from mufakat.core.problems import RuleBroken
from mufakat.core.profile import profile_named, read_profile
from mufakat.records import models as tables
from mufakat.records.decisions.operations import start_journey
from mufakat.records.install import install
from mufakat.records.journal.queries import length
from tests import cast


def lagoon():
    return read_profile(cast.LAGOON)[0]


@pytest.mark.django_db
def test_an_invented_region_is_loaded_like_any_other():
    assert install(lagoon(), digest="1")
    assert [body.key for body in tables.Body.objects.all()][:2] == ["leaders", "reef-officials"]
    forum = cast.forum()
    assert (forum.ordinal, forum.met_from, forum.met_until, forum.chairs) == (
        10,
        "2020-06-08",
        "2020-06-09",
        ["XB"],
    )
    assert [plan.starts for plan in forum.planned_dates.all()] == ["2020-05"]
    assert tables.Meeting.objects.get(key="rom-3").announced_in == forum
    assert tables.Meeting.objects.get(key="rom-3").unsure
    assert [m.capacity for m in tables.Member.objects.get(code="XB").memberships.all()] == [
        "observer",
        "member",
    ]


@pytest.mark.django_db
def test_the_same_files_are_loaded_once():
    assert install(lagoon(), digest="1")
    entries = length()
    assert not install(lagoon(), digest="1")
    assert length() == entries


@pytest.mark.django_db
def test_mended_files_mend_the_facts_and_keep_what_people_recorded():
    install(lagoon(), digest="1")
    forum = cast.forum()
    forum.outcomes.create(kind="agreed", text="That canoes are shared.")
    profile = lagoon()
    mended = replace(
        profile, meetings=tuple(replace(m, city="Port Anemone") if m.city else m for m in profile.meetings)
    )
    assert install(mended, digest="2")
    forum.refresh_from_db()
    assert forum.city == "Port Anemone"
    assert [outcome.text for outcome in forum.outcomes.all()] == ["That canoes are shared."]
    assert tables.PlannedDate.objects.filter(meeting=forum).count() == 1


@pytest.mark.django_db
def test_another_regions_profile_is_refused():
    install(lagoon(), digest="1")
    with pytest.raises(RuleBroken, match="holds “lagoon”"):
        install(profile_named("asean-swd"), digest="2")


@pytest.mark.django_db
def test_a_route_in_use_is_never_changed_under_a_journey():
    install(lagoon(), digest="1")
    start_journey(key="wishes", route=cast.route(), forum=cast.forum(), on="2020-06-09", by=cast.BY)
    profile = lagoon()
    sheet = profile.routes[0]
    shorter = replace(sheet, route=replace(sheet.route, stages=sheet.route.stages[:-1]))
    with pytest.raises(RuleBroken, match="give the file a new edition"):
        install(replace(profile, routes=(shorter,)), digest="2")


@pytest.mark.django_db
def test_the_built_in_profile_is_loaded_whole():
    profile = profile_named("asean-swd")
    install(profile, digest="1")
    assert tables.Body.objects.count() == len(profile.bodies)
    assert tables.Meeting.objects.count() == len(profile.meetings)
    assert tables.Recommendation.objects.count() == len(profile.recommendations)
    assert tables.Figure.objects.count() == len(profile.figures)


@pytest.mark.django_db
def test_what_sources_say_of_a_countrys_structure_becomes_an_edition_of_sources():
    profile = profile_named("asean-swd")
    install(profile, digest="1")
    install(profile, digest="2")  # loaded again it stays one
    held = {one.member.code: one for one in tables.StructureEdition.objects.select_related("member")}
    assert {one.origin for one in held.values()} == {"sources"}
    singapore = held["SG"].contents
    assert [row["name_en"] for row in singapore["councils"]] == ["National Council of Social Service"]
    registered = [row for row in singapore["workforce"] if row["what"] == "social_workers_registered"]
    assert {(row["value"], row["year"], row.get("unsure", False)) for row in registered} == {
        ("2100", "2020", False),
        ("1600", "2015", True),
    }
    assert all(row["source"] for one in held.values() for part in one.contents.values() for row in part)
    assert "MM" not in held, "of a country nothing is known of nothing is said"
