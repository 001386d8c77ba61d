"""Where no meeting falls in time the planner leads to calling a special one, and then counts with it."""

from mufakat.records import models as tables
from tests.doors.desk.test_plan import PLAN, PUBLIC, frame, people, typed  # noqa: F401 - the same world
from tests.stories.pages import Pages


def test_a_special_meeting_is_called_from_the_plan_and_stands_in_it(client, people, frame):  # noqa: F811
    client.force_login(people.ana.person)
    ana = Pages(client).open(PLAN).follow("Plan a special meeting of")
    ana.send("Plan it")
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
    address = f"/desk/meetings/plan/?body={row.bodies[0].key}&amp;special=public&amp;starts="
    assert address in client.get(PLAN).content.decode()
    client.logout()
    assert "/desk/meetings/plan/" not in client.get(PUBLIC).content.decode()
