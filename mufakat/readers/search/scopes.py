"""What of the index an act may have changed."""

# kind of a journal subject → kind of scope it changes; None: nothing that is found by search
SUBJECTS = {
    "meeting": "meeting",
    "recommendation": "meeting",
    "draft": "instrument",
    "instrument": "instrument",
    "timeframe": None,
    "outbox": None,
    "journey": "journey",
    "body": "region",
    "member": "region",
    "practice": "practice",
    "structure": "structure",
    "structure-work": None,
    "clearance": None,
    "voices": "voices",
    "report": None,
    "file": None,
    "person": None,
    "progress": None,
    "demo": None,
}
EVERYTHING = "everything"
OF_ITS_OWN = ("practice", "structure", "voices")  # scopes that nothing else is told with
