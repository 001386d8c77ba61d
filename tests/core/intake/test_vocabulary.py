from mufakat.core.intake import KnownBody, Vocabulary, propose_from_text, vocabulary_from

FILES = {
    "bodies.yaml": {
        "bodies": [
            {"key": "sea-ministers", "kind": "ministers", "abbreviation": "MMS", "names": {"en": ["Ministerial Meeting on the Sea"], "vi": ["Hội nghị Bộ trưởng về Biển"]}},
            {"key": "sea-officials", "kind": "officials", "abbreviation": "SOMS", "names": {"en": "Senior Officials Meeting on the Sea"}, "former_names": ["Sea Officials Conference"]},
        ]
    },
    "members.yaml": {"members": [{"code": "ZZ", "names": {"en": "Zembla", "vi": "Dem-bla"}, "capital": "Onhava"}]},
    "vocabularies.yaml": {
        "target_groups": [
            {"key": "sailors", "names": {"en": "sailors"}, "phrases": {"en": ["sailors", "seafarers"]}},
            {"key": "old_sailors", "names": {"en": "old sailors"}, "phrases": {"en": ["old … sailors"]}, "broader": "sailors"},
        ]
    },
}  # fmt: skip


def test_a_profile_folder_becomes_a_vocabulary():
    vocabulary = vocabulary_from(FILES)
    assert vocabulary.bodies[1] == KnownBody(
        "sea-officials",
        "SOMS",
        ("Senior Officials Meeting on the Sea", "Sea Officials Conference"),
        "officials",
    )
    assert vocabulary.countries[0].capital == "Onhava"
    assert vocabulary.target_groups[1].broader == ("sailors",)


def test_an_invented_region_is_read_with_its_own_words():
    record = propose_from_text(
        "The Fourth Ministerial Meeting on the Sea was held in Onhava, Zembla, on 2 May 2017 and spoke of old and tired sailors. "
        "Its report will be submitted to the 5th SOMS.",
        vocabulary_from(FILES),
    )
    fields = {name: found.value for name, found in record.fields.items() if found}
    assert fields == {
        "language": "en", "body": "MMS", "ordinal": 4, "start_date": "2017-05-02", "end_date": "2017-05-02",
        "city": "Onhava", "country": "Zembla", "onward": [{"to": "SOMS", "ordinal": 5}], "target_groups": ["old_sailors"],
    }  # fmt: skip
    assert record.body_key == "sea-ministers"


def test_an_empty_vocabulary_is_a_vocabulary():
    assert vocabulary_from({}).bodies == Vocabulary().bodies == ()
