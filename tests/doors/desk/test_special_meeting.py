"""Where no meeting falls in time the planner leads to calling a special one, and then counts with it."""

from mufakat.records import models as tables
from tests.doors.desk.test_plan import PLAN, PUBLIC, frame, people, typed  # noqa: F401 - the same world
from tests.stories.pages import Pages


def test_a_special_meeting_is_called_from_the_plan_and_stands_in_it(client, people, frame):  # noqa: F811
    client.force_login(people.ana.person)
    ana = Pages(client).open(PLAN).follow("Plan a special meeting of")
    assert "special=" not in ana.address and "Plan a special meeting" in ana.page
    ana.send("Plan it")
    assert "counts with it" in ana.page and PLAN in ana.page, "and leads back to the time frame"
    called = tables.Meeting.objects.get(label="special meeting")
    day = called.planned_dates.get().starts
    assert called.classification == "public", (
        "as the time frame is: what members alone know of it does not count with"
    )
    ana.open(PLAN)
    assert f'href="/meetings/{called.key}/"' in ana.page
    rows = {row.stage: row for row in client.get(PLAN).context["dossier"].rows if row.is_session}
    row = next(one for one in rows.values() if one.meeting and one.meeting.key == called.key)
    assert row.latest_start.isoformat() == day
    assert not row.wants_a_special_meeting


def test_a_special_meeting_that_was_chosen_asks_to_be_called_until_it_is(client, people, frame):  # noqa: F811
    client.force_login(people.ana.person)
    client.post(PLAN, typed(frame, act="save", **{"choice-officials": "special_meeting"}))
    row = {one.stage: one for one in client.get(PLAN).context["dossier"].rows if one.is_session}["officials"]
    assert row.wants_a_special_meeting
    page = client.get(PLAN).content.decode()
    assert f"/desk/meetings/plan/?for=wishes&amp;body={row.bodies[0].key}&amp;starts=" in page
    assert "not called yet" in page
    client.logout()
    assert "/desk/meetings/plan/" not in client.get(PUBLIC).content.decode()


def test_a_special_meeting_that_not_everybody_may_know_of_is_said_not_to_count(client, people, frame):  # noqa: F811
    client.force_login(people.ana.person)
    ana = Pages(client).open(PLAN).follow("Plan a special meeting of")
    ana.send("Plan it", classification="members")
    assert "does not count with it" in ana.page
