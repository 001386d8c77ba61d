import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.profile import Fault, parse_profile

from .lagoon import faults_after, files, lagoon, line_of


def test_norway_is_a_text_and_a_month_is_a_month():
    held = files()
    held["members.yaml"] += (
        "\n  - code: NO\n    names: {en: on}\n    membership: [{capacity: member, from: 2021-05}]\n    source: yes\n"
    )
    profile, faults = parse_profile(held)
    assert faults == []
    norway = profile.member["NO"]
    assert (norway.names, norway.source) == ({"en": "on"}, ("yes",))
    assert norway.membership[0].since.precision == "month"


def test_an_empty_value_is_as_if_it_were_not_there():
    assert faults_after("meetings.yaml", "theme: Every child can swim", "theme:") == []
    assert faults_after("meetings.yaml", "theme: Every child can swim", "theme: null") == []


# (file, old, new, words on the line blamed, sentence)
FAULTS_OF_SHAPE = [
    (
        "bodies.yaml", "    reports_to: [{body: leaders}]", "    report_to: [{body: leaders}]", "reports_to: [{body: leaders}]",
        "Body reef-officials has a line “report_to”, which means nothing here; perhaps “reports_to” is meant.",
    ),
    (
        "bodies.yaml", "kind: senior_officials", "kind: committee", "kind: senior_officials",
        "“kind” of Body reef-officials is “committee”; it can be summit, council, ministers, senior_officials, "
        "coordination, consortium, commission, working_group, forum, sectoral, secretariat or partner.",
    ),
    ("bodies.yaml", "    kind: forum\n", "", "key: canoe-forum", "Body canoe-forum lacks “kind”."),
    (
        "meetings.yaml", "ordinal: 10", "ordinal: tenth", "ordinal: 10",
        "“ordinal” of Meeting CF-10 is “tenth”, which is not a whole number.",
    ),
    (
        "meetings.yaml", "start: 2020-05}", "start: 2020-13}", "start: 2020-05}",
        "“start” of “planned” of Meeting CF-10: “2020-13” is not a date; write 2021-06-16, 2021-06 or 2021.",
    ),
    (
        "meetings.yaml", "unsure: true", "unsure: perhaps", "unsure: true",
        "“unsure” of Meeting ROM-3 is “perhaps”, which is not true or false.",
    ),
    (
        "meetings.yaml", "city: Port Coral", "city: Port Coral\n    city: Port Coral", "country: XA",
        "“city” stands here already, on line 7.",
    ),
    (
        "members.yaml", "names: {en: Coconut Coast}", "names: Coconut Coast", "names: {en: Coconut Coast}",
        "“names” of Member XC should be a list of named values, such as “en: …”.",
    ),
    (
        "members.yaml", "members:", "member:", "members:",
        "The file has a line “member”, which means nothing here; perhaps “members” is meant.",
    ),
    (
        "calendars.yaml", "day: --06-08", "day: 8 June", "day: --06-08",
        "“day” of “holidays” of Calendar port-coral: “8 June” is not a day; write 2021-02-12, or --09-02 for every year.",
    ),
    (
        "routes.yaml", "return_to: forum", "return_too: forum", "key: officials",
        "Stage officials has a line “return_too”, which means nothing here.",
    ),
    (
        "routes.yaml", "names: {en: Wishes of the canoes}", "names: Wishes", "names: {en: Wishes",
        "“names” of Route canoe-wishes should be a list of named values, such as “en: …”.",
    ),
    ("routes.yaml", "next: leaders", "next: [leaders]", "next: leaders", "“next” of stage officials should be a single value."),
    (
        "routes.yaml", "{silence_days: 7}", "{silence_days: a week}", "key: officials",
        "silence_days of stage officials is “a week”, not a whole number.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "blamed", "sentence"), FAULTS_OF_SHAPE)
def test_a_fault_of_shape_is_named_with_its_line(file, old, new, blamed, sentence):
    assert Fault(file, line_of(file, blamed), sentence) in faults_after(file, old, new)


@pytest.mark.parametrize(("file", "old", "new", "blamed", "sentence"), FAULTS_OF_SHAPE[:2])
def test_whoever_names_an_unreadable_entry_is_not_blamed_for_it(file, old, new, blamed, sentence):
    assert faults_after(file, old, new) == [Fault(file, line_of(file, blamed), sentence)]


def test_a_file_that_is_no_yaml_is_named_with_the_line_where_it_breaks():
    found = faults_after("chairs.yaml", "title: host, source: [invented]}", "title: host, source: [invented}")
    assert found == [
        Fault("chairs.yaml", 4, "This is not readable as YAML: did not find expected ',' or ']'.")
    ]


def test_a_profile_without_its_bodies_says_so():
    held = files()
    del held["bodies.yaml"]
    assert Fault("bodies.yaml", 1, "A profile needs the file bodies.yaml.") in parse_profile(held)[1]


def test_an_empty_heading_says_so():
    held = files() | {"profile.yaml": ""}
    assert Fault("profile.yaml", 1, "The file is empty.") in parse_profile(held)[1]


def test_a_misnamed_file_is_not_passed_over():
    held = files()
    held["meeting.yaml"] = held.pop("meetings.yaml")
    sentence = (
        "The profile has a file “meeting.yaml”, which means nothing here; perhaps “meetings.yaml” is meant."
    )
    assert Fault("meeting.yaml", 1, sentence) in parse_profile(held)[1]


def test_references_that_could_unfold_without_end_are_refused():
    bomb = "bodies:\n" + "".join(f"  - &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    held = files() | {"bodies.yaml": "bodies: &a0 [x]\n" + bomb.replace("bodies:\n", "more:\n")}
    sentence = "Anchors and references (& and *) cannot be used here; write it out."
    assert sentence in {fault.sentence for fault in parse_profile(held)[1]}


@given(st.permutations(sorted(files())))
def test_the_order_of_the_files_does_not_matter(order):
    profile, faults = parse_profile({name: files()[name] for name in order})
    assert (profile, faults) == (lagoon(), [])


@given(st.sampled_from(sorted(files())), st.text(max_size=60))
def test_whatever_stands_in_a_file_gives_faults_and_never_a_crash(name, text):
    assert all(fault.line >= 1 and fault.sentence for fault in parse_profile(files() | {name: text})[1])


@given(st.sampled_from(sorted(files())), st.data())
def test_a_file_with_a_line_lost_or_doubled_gives_faults_and_never_a_crash(name, data):
    lines = files()[name].splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    put = data.draw(
        st.sampled_from([[], [lines[at]] * 2, [lines[at].replace(":", "")], [lines[at].replace("[", "")]])
    )
    spoiled = "".join([*lines[:at], *put, *lines[at + 1 :]])
    profile, faults = parse_profile(files() | {name: spoiled})
    assert faults == sorted(set(faults))
    assert profile.heading is not None


@given(st.sampled_from(sorted(files())), st.data())
def test_a_list_or_nothing_where_a_word_should_stand_gives_faults_and_never_a_crash(name, data):
    lines = files()[name].splitlines(keepends=True)
    values = [at for at, line in enumerate(lines) if ": " in line]
    at = data.draw(st.sampled_from(values))
    put = data.draw(
        st.sampled_from(["[x]", "[[x]]", "{a: b}", "{[a]: b}", "~", '""', "-1", "99999999999999999999"])
    )
    lines[at] = lines[at].split(": ")[0] + f": {put}\n"
    assert all(fault.line >= 1 for fault in parse_profile(files() | {name: "".join(lines)})[1])
