"""How fast the settle page answers at 400 provisions and 500 brackets.

    python bench/rolling_page.py

Makes a database of its own in a temporary folder: a draft of 400 paragraphs, 25 delegations that together make
some 600 brackets. The page is fetched through the whole of Django as the secretariat sees it: cold (compiled and drawn), warm
(as it is asked for again and again), and after an act of settling (the text is drawn anew, not compiled).
"""

import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime

PROVISIONS, DELEGATIONS, TIMES = 400, 25, 15
WORDS = "Member States shall review their laws and policies on social work and close the gaps they find in consultation with the profession and the persons served number"


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {
            "MUFAKAT_HOME": home,
            "DJANGO_SETTINGS_MODULE": "mufakat.config.settings",
            "MUFAKAT_PLAIN_HTTP": "1",
            "MUFAKAT_DEBUG": "1",
        }
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        measure()


def measure() -> None:
    from django.test import Client

    draft, person = built()
    client = Client(SERVER_NAME="localhost")
    client.force_login(person)
    address = f"/desk/drafts/bench/{draft.sequence}/rolling/"
    cold, size = once(client, address)
    warm = [once(client, address)[0] for _ in range(TIMES)]
    settled = [after_an_act(client, address, draft, n) for n in range(5)]
    from mufakat.records.circulation.live import live

    brackets = len(list(live(draft).members.brackets()))
    print(
        f"{PROVISIONS} provisions, {brackets} brackets, {DELEGATIONS} delegations; {size / 1024:.0f} KB before gzip"
    )
    print(f"cold                    {cold * 1000:7.1f} ms")
    print(f"warm, median of {TIMES}      {statistics.median(warm) * 1000:7.1f} ms")
    print(f"after an act, median    {statistics.median(settled) * 1000:7.1f} ms")
    if statistics.median(warm) > 0.1:
        sys.exit("The page is to answer in under 100 ms.")


def once(client, address: str) -> tuple[float, int]:
    start = time.perf_counter()
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return time.perf_counter() - start, len(response.content)


def after_an_act(client, address: str, draft, n: int) -> float:
    from mufakat.records.circulation import operations as circulation
    from mufakat.records.circulation.live import live
    from mufakat.records.journal.operations import By

    held = list(live(draft).members.brackets())[n * 7]
    place = circulation.Place(draft, held[0].key, held[1].start, held[1].end)
    circulation.agree_wording(
        place, held[1].alternatives[0].text, group="TWG", by=By(actor="bench", name="bench")
    )
    return once(client, address)[0]


def built():
    from mufakat.core.wording.model import Provision, Text
    from mufakat.records import models as tables
    from mufakat.records.circulation import operations as circulation
    from mufakat.records.circulation.texts import as_rows
    from mufakat.records.instruments.operations import issue_draft
    from mufakat.records.journal.operations import By
    from mufakat.records.people.operations import add_person, give_mandate

    by = By(actor="bench", name="bench")
    office = tables.Body.objects.create(key="office", kind="secretariat", names={"en": "Office"})
    instrument = tables.Instrument.objects.create(
        key="bench", kind="roadmap", titles={"en": "Bench"}, body=office
    )
    base = Text(
        tuple(
            Provision(f"p{n}", "paragraph", f"{WORDS} {n}.", label=f"{n}.") for n in range(1, PROVISIONS + 1)
        )
    )
    draft = issue_draft(instrument, base, label="Draft Zero", on=date(2021, 1, 4), by=by)
    members = [
        tables.Member.objects.create(code=f"{chr(65 + n // 5)}{chr(65 + n % 5)}", names={"en": f"M{n}"})
        for n in range(DELEGATIONS)
    ]
    asked = circulation.circulate(
        draft, kind="national", addressees=[circulation.To(member=each) for each in members], opens_on=date(2021, 1, 4),
        closes_at=datetime(2099, 1, 1, tzinfo=UTC), zone="UTC", by=by, group=office,
    )  # fmt: skip
    words = ("review", "laws", "gaps", "profession", "persons")
    for n, addressee in enumerate(asked.addressees.all()):
        text = [
            Provision(each.key, each.kind, changed(each.text, words, m, n), label=each.label)
            for m, each in enumerate(base.provisions)
        ]
        made = tables.Submission.objects.create(
            circulation=asked, draft=draft, addressee=addressee, way="upload", text=as_rows(Text(tuple(text))),
            received_at=datetime(2021, 1, 5, tzinfo=UTC), received_by="bench",
        )  # fmt: skip
        circulation.confirm_submission(made, by=by)
    person = add_person(email="bench@example.org", name="Bench", password="a-long-enough-word", by=by)
    give_mandate(person, "secretariat", body=office, since=date(2019, 1, 1), by=by)
    return draft, person


def changed(text: str, words: tuple[str, ...], m: int, n: int) -> str:
    """Each paragraph is changed by one delegation in one place, each fourth in a second; four others want it otherwise."""
    for place in range(2 if m % 4 == 0 else 1):
        if (m + n) % 5 == place and (m // 5 + n) % 5 == 0:
            word = words[(m + place * 2) % len(words)]
            text = text.replace(word, f"{word} ({chr(65 + n)})", 1)
    first = words[m % len(words)]
    return (
        text
        if n != m % DELEGATIONS
        else with_own(with_own(text, first, "first"), words[(m + 2) % 5] if m % 4 == 0 else "", "second")
    )


def with_own(text: str, word: str, mark: str) -> str:
    return text.replace(word, f"{word} {mark}", 1) if word else text


if __name__ == "__main__":
    main()
