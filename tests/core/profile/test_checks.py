import pytest

from mufakat.core.profile import Fault, parse_profile

from .lagoon import faults_after, files, line_of

# (file, old, new, words on the line blamed, sentence): the one fault there is after the change
FAULTS = [
    ("bodies.yaml", "reports_to: [{body: leaders}]", "reports_to: [{body: leader}]", "reports_to: [{body: leaders}]",
     "Body reef-officials names the body “leader”, which the profile does not know; perhaps leaders is meant."),
    ("bodies.yaml", "founded: 1999", "reports_to: [{body: canoe-forum, from: 2011}]", "reports_to: [{body: leaders}]",
     "The reporting lines go round in a circle: leaders → canoe-forum → reef-officials → leaders."),
    ("bodies.yaml", "founded: 2010", "founded: 2021", "    body: canoe-forum",
     "Meeting CF-10 took place before canoe-forum was founded (2021)."),
    ("bodies.yaml", "series_prefix: CF", "series_prefix: LL", "series_prefix: CF",
     "Two bodies count their meetings as LL; the other stands on line 8."),
    ("bodies.yaml", "can: [transmitted]", "can: [adpoted]", "can: [transmitted]",
     "Body lagoon-office can “adpoted”, which no body does; the verbs are agreed, shared, received, noted, endorsed, "
     "adopted, reviewed, transmitted."),
    ("bodies.yaml", '"{nth} Canoe Forum"', '"{ordinal} Canoe Forum"', "meeting_title",
     "Body canoe-forum calls its meetings “{ordinal} Canoe Forum”; only {n} and {nth} can stand in braces."),
    ("members.yaml", "from: 2004-07-01", "from: 2005", "from: 2004-07-01",
     "The membership of XB has a gap between 2004-06-30 and 2005."),
    ("members.yaml", "from: 2004-07-01", "from: 2004-06-30", "from: 2004-07-01",
     "XB has two entries of its membership at once (1999 to 2004-06-30 on line 13, 2004-06-30 to … on line 14)."),
    ("members.yaml", "until: 2019-12}", "until: 2021}", "Ministry of Sea and Sky",
     "XB has two entries of its focal ministry at once (… to 2021 on line 16, 2020-01 to … on line 17)."),
    ("members.yaml", "names: {en: Coconut Coast}", "names: {fr: Côte}", "names: {en: Coconut Coast}",
     "Member XC has no name in the working language (en)."),
    ("chairs.yaml", "country: XC, from: 2021", "country: XC, from: 2020", "country: XC",
     "leaders has two chairs at once (2020 to 2021 on line 2, 2020 to … on line 3)."),
    ("chairs.yaml", "until: 2020, title: host", "until: 2019, title: host", "title: host",
     "The term of XB in the chair of canoe-forum ends (2019) before it begins (2020)."),
    ("chairs.yaml", "title: host", "title: guest", "title: host",
     "A chair of canoe-forum has the title “guest”, which profile.yaml has no label for."),
    ("meetings.yaml", "end: 2020-06-09", "end: 2020-06-07", "end: 2020-06-09",
     "Meeting CF-10 ends (2020-06-07) before it begins (2020-06-08)."),
    ("meetings.yaml", "ordinal: 3", "ordinal: 0", "ordinal: 3",
     "Meeting ROM-3 has the ordinal 0; meetings are counted from 1."),
    ("meetings.yaml", "country: FJ", "country: FI", "country: FJ",
     "Meeting ROM-3 names the country “FI”, which the profile does not know."),
    ("meetings.yaml", "start: 2020-09}", "start: 2019}", "announced_in",
     "Meeting ROM-3 is announced in CF-10, which came after it (2020-06-08)."),
    ("meetings.yaml", "announced_in: CF-10", "announced_in: CF-11", "announced_in: CF-10",
     "Meeting ROM-3 names the meeting “CF-11”, which the profile does not know; perhaps CF-10 is meant."),
    ("meetings.yaml", "    source: [invented]\n    unsure: true\n", "", "key: ROM-3",
     "Meeting ROM-3 names no source; every fact says where it is known from."),
    ("meetings.yaml", "key: ROM-3", "key: ROM 3/2020", "key: ROM-3",
     "Meeting “ROM 3/2020”: a key has only letters a to z, digits, - and _, for it stands in addresses."),
    ("recommendations.yaml", "[island_children]", "[island_child]", "target_groups",
     "Recommendation CF-10-R1 names the target group “island_child”, which the profile does not know; perhaps "
     "island_children is meant."),
    ("recommendations.yaml", "[islands, ", "[everybody, ", "addressed_to",
     "Recommendation CF-10-R1 names the addressee “everybody”, which the profile does not know."),
    ("calendars.yaml", "Pacific/Auckland", "Pacific/Coral", "time_zone",
     "Calendar port-coral names the time zone “Pacific/Coral”, which does not exist."),
    ("profile.yaml", "default_calendar: port-coral", "default_calendar: atoll", "default_calendar",
     "The profile names the calendar “atoll”, which the profile does not know."),
    ("routes.yaml", "bodies: [leaders]", "bodies: [chiefs]", "key: leaders",
     "Route canoe-wishes: Stage leaders is at chiefs, a body the profile does not know."),
    ("routes.yaml", "outcomes: [noted, endorsed", "outcomes: [adopted, endorsed", "key: officials",
     "Route canoe-wishes: stage officials lets reef-officials decide “adopted”, which reef-officials may not do."),
    ("routes.yaml", "verb: adopted", "verb: noted", "key: leaders",
     "Route canoe-wishes: leaders may not do what stage leaders is there for (noted)."),
    ("routes.yaml", "return_to: forum", "return_to: canoes", "key: officials",
     "Route canoe-wishes: Stage officials returns to canoes, which is not a stage of this route."),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "blamed", "sentence"), FAULTS)
def test_each_fault_is_one_sentence_with_its_line(file, old, new, blamed, sentence):
    found = faults_after(file, old, new)
    blamed_file = next(name for name in (file, *files()) if blamed in files()[name])
    assert found == [Fault(blamed_file, line_of(blamed_file, blamed), sentence)]


def test_a_route_that_never_ends_is_named():
    found = faults_after("routes.yaml", "next: null", "next: forum")
    assert [fault.sentence for fault in found] == [
        "Route canoe-wishes: Going on from stage forum leads back to it (forum → officials → leaders → forum): "
        "the route never ends there.",
    ]


def test_a_stage_left_out_of_the_way_is_named():
    found = faults_after("routes.yaml", "next: officials", "next: leaders")
    assert [fault.sentence for fault in found] == [
        "Route canoe-wishes: No journey can reach stage officials.",
    ]


def test_reporting_lines_that_followed_each_other_in_time_make_no_circle():
    once = "reports_to: [{body: reef-officials, until: 2004}]"
    since = "reports_to: [{body: leaders, from: 2005}]"
    held = files()
    held["bodies.yaml"] = (
        held["bodies.yaml"].replace("founded: 1999", once).replace("reports_to: [{body: leaders}]", since)
    )
    assert parse_profile(held)[1] == []


def test_a_country_that_left_for_a_while_has_no_gap():
    held = files()
    held["members.yaml"] = held["members.yaml"].replace(
        "membership: [{capacity: member, from: 2001-03}]",
        "membership:\n"
        "      - {capacity: member, from: 2001-03, until: 2005}\n"
        "      - {capacity: left, from: 2006, until: 2009}\n"
        "      - {capacity: member, from: 2010}",
    )
    assert parse_profile(held)[1] == []


def test_one_ordinal_serves_one_meeting_of_a_body():
    held = files()
    held["meetings.yaml"] += "\n  - {key: CF-X, body: canoe-forum, ordinal: 10, source: [invented]}\n"
    assert parse_profile(held)[1] == [
        Fault(
            "meetings.yaml",
            25,
            "Body canoe-forum has two meetings with the ordinal 10; the other stands on line 4.",
        )
    ]


def test_two_bodies_may_both_hold_their_third_meeting():
    held = files()
    held["meetings.yaml"] += "\n  - {key: CF-3, body: canoe-forum, ordinal: 3, source: [invented]}\n"
    assert parse_profile(held)[1] == []


@pytest.mark.parametrize("file", ["bodies.yaml", "members.yaml", "meetings.yaml", "recommendations.yaml"])
def test_an_entry_written_twice_is_named(file):
    held = files()
    heading, entries = held[file].split("\n", 1)
    held[file] = f"{heading}\n{entries}\n{entries}"
    assert any("is written twice" in fault.sentence for fault in parse_profile(held)[1])
