from mufakat.core.structure import PARTS, side_by_side

GROUPS = ("children", "children_with_disabilities")
ONE = {
    "schemes": [{"name_en": "Grant", "groups": ["children"]}, {"name_en": "Line", "groups": []}],
    "workforce": [
        {"what": "social_workers_total", "value": "10", "year": "2018"},
        {"what": "social_workers_total", "value": "12", "year": "2020"},
    ],
    "allocation": [{"amount": "5", "currency": "LAK", "year": "2020", "share": "0.5"}],
}
OTHER = {
    "schemes": [{"name_en": "Allowance", "groups": ["children", "children_with_disabilities"]}],
    "workforce": [{"what": "social_workers_total", "value": "7", "year": "2019"}],
    "rights": [{"right": "being_heard", "how": "They are asked."}],
}


def lines(*contents):
    return {(one.part, one.key): one for one in side_by_side(contents, groups=GROUPS)}


def names(line) -> list[list[str]]:
    return [[row["name_en"] for row in cell] for cell in line.cells]


def test_schemes_stand_under_each_group_they_are_for():
    found = lines(ONE, OTHER)
    assert names(found["schemes", "children"]) == [["Grant"], ["Allowance"]]
    assert names(found["schemes", "children_with_disabilities"]) == [[], ["Allowance"]]
    assert names(found["schemes", "no_group"]) == [["Line"], []]


def test_of_a_figure_the_newest_stands_and_different_years_are_said():
    found = lines(ONE, OTHER)["workforce", "social_workers_total"]
    assert [[row["value"] for row in cell] for cell in found.cells] == [["12"], ["7"]]
    assert found.years_differ


def test_rights_show_each_gap_as_soon_as_one_country_reported_any():
    found = lines(ONE, OTHER)
    assert [len(cell) for cell in found["rights", "being_heard"].cells] == [0, 1]
    assert [len(cell) for cell in found["rights", "complaint"].cells] == [0, 0]


def test_every_part_has_a_line_even_where_nobody_reported():
    assert {one.part for one in side_by_side([{}, {}], groups=GROUPS)} == set(PARTS)
    assert all(len(one.cells) == 2 for one in side_by_side([{}, {}], groups=GROUPS))


def test_an_order_of_countries_changes_nothing_but_the_order():
    forth, back = lines(ONE, OTHER), lines(OTHER, ONE)
    assert forth.keys() == back.keys()
    assert all(forth[key].cells == tuple(reversed(back[key].cells)) for key in forth)
