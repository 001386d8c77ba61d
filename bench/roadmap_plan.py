"""The plan that bench.roadmap measures, written straight into the tables; prints the queries of each page asked about."""

import argparse
from datetime import UTC, date, datetime
from decimal import Decimal

from bench.roadmap import ACTIONS, AREAS, INDICATORS, MEMBERS, ROUNDS, WISHES

STATUSES = ("done", "under_way", "not_started", "not_available")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--actions", type=int, default=ACTIONS)
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    asked.add_argument("--indicators", type=int, default=INDICATORS)
    asked.add_argument("pages", nargs="*")
    size = asked.parse_args()

    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", "--noinput", verbosity=0)
    filled(size.actions, size.rounds, size.indicators)
    for address in size.pages:
        print(queries(address))


def filled(actions: int, rounds: int, indicators: int) -> None:
    from mufakat.records import models as tables

    body = tables.Body.objects.create(key="ministers", kind="ministers", tier=1, names={"en": ["Ministers"]})
    members = [
        tables.Member.objects.create(code=f"M{n}", iso3=f"MM{n}"[:3], names={"en": [f"Member {n}"]})
        for n in range(MEMBERS)
    ]
    tables.Membership.objects.bulk_create(
        tables.Membership(member=one, capacity="member", since="2000") for one in members
    )
    plan = tables.Instrument.objects.create(
        key="plan",
        kind="roadmap",
        titles={"en": "The plan"},
        classification="public",
        body=body,
        adopted_on="2012-01-01",
    )
    areas = [
        tables.PriorityArea.objects.create(instrument=plan, number=n + 1, names={"en": [f"Area {n + 1}"]})
        for n in range(AREAS)
    ]
    draft = the_text(tables, plan, actions)
    held = the_actions(tables, plan, areas, actions)
    wanted = the_indicators(tables, plan, held, indicators)
    the_wishes(tables, plan, draft, held)
    for n in range(rounds):
        one_round(tables, plan, n, members, held, wanted)


def the_text(tables, plan, actions: int):
    """Action rows with their cells, as an adopted text has them."""
    draft = tables.Draft.objects.create(
        instrument=plan, sequence=0, label="Adopted", language="en", issued_on=date(2012, 1, 1), issued_by="x",
        sha256="0" * 64, classification="public",
    )  # fmt: skip
    rows, position = [], 0
    for n in range(AREAS):
        rows.append(("area", f"area{n + 1}", "", f"Area {n + 1}"))
        rows += [
            ("paragraph", f"para{n}_{p}", f"area{n + 1}", "Members shall do this.")
            for p in range(max(2, actions // AREAS // 4))
        ]
    for n in range(actions):
        rows.append(("row", f"act{n}", f"area{n % AREAS + 1}", ""))
        rows += [("cell", f"act{n}_c{c}", f"act{n}", "") for c in range(7)]
        rows += [("paragraph", f"act{n}_c{c}p", f"act{n}_c{c}", "Words of a cell") for c in range(7)]
    tables.Provision.objects.bulk_create(
        tables.Provision(
            draft=draft,
            key=key,
            kind=kind,
            parent_key=parent,
            text=text,
            label="",
            position=position + n,
            level=1,
        )
        for n, (kind, key, parent, text) in enumerate(rows)
    )
    return draft


def the_actions(tables, plan, areas, actions: int):
    return tables.Action.objects.bulk_create(
        tables.Action(
            instrument=plan, key=f"act{n}", number=f"{n % AREAS + 1}.{n}", area=areas[n % AREAS], lead="Members",
            texts={"en": f"Do the thing that is number {n} and tell of it"}, time_frame="2012–2030", in_force_since="2012-01-01",
            classification="public", carries_out=[f"para{n % AREAS}_0"],
            milestones=[{"what": "Half of it", "by": "2020-06"}] if n % 5 == 0 else [],
        )
        for n in range(actions)
    )  # fmt: skip


def the_indicators(tables, plan, held, indicators: int):
    made = tables.Indicator.objects.bulk_create(
        tables.Indicator(
            instrument=plan, action=held[n % len(held)], key=f"i{n}", names={"en": [f"Measure {n}"]}, kind="percent",
            unit="percent", direction="up", together="mean", baseline=10, baseline_year=2012,
        )
        for n in range(indicators)
    )  # fmt: skip
    tables.Target.objects.bulk_create(tables.Target(indicator=one, year=2025, value=80) for one in made)
    return made


def the_wishes(tables, plan, draft, held) -> None:
    """Every action answers one of the recommendations of one forum; each is taken up in a paragraph."""
    forum = tables.Body.objects.create(key="forum", kind="forum", tier=5, names={"en": ["Forum"]})
    meeting = tables.Meeting.objects.create(
        key="wish-1",
        body=forum,
        ordinal=1,
        met_from="2011-05-01",
        sort_date=date(2011, 5, 1),
        classification="public",
    )
    wishes = [
        tables.Recommendation.objects.create(
            meeting=meeting,
            ref=str(n + 1),
            number=n + 1,
            kind="action",
            texts={"en": f"Wish {n}"},
            classification="public",
        )
        for n in range(max(1, WISHES * len(held) // ACTIONS))  # as many actions each, however large the plan
    ]
    for n, one in enumerate(wishes):
        tables.TakenUp.objects.create(
            recommendation=one,
            instrument=plan,
            draft=draft,
            provision_key=f"para{n % AREAS}_0",
            on="2012-01-01",
            by="x",
            recorded_at=datetime(2012, 1, 1, tzinfo=UTC),
        )
    links = tables.Action.answers.through
    links.objects.bulk_create(
        links(action=one, recommendation=wishes[n % len(wishes)]) for n, one in enumerate(held)
    )


def one_round(tables, plan, n: int, members, held, wanted) -> None:
    year = 2013 + n if n < 12 else 1900 + n
    made = tables.Round.objects.create(
        instrument=plan, label=f"{year}/{n}", since=date(year, 1, 1), until=date(year, 12, 31), opens=date(year + 1, 1, 1),
        deadline=date(year + 1, 3, 31),
    )  # fmt: skip
    from mufakat.records.progress.summing import keep_sums

    for m, member in enumerate(members):
        if m == MEMBERS - 1:  # one is silent
            tables.ProgressReport.objects.create(round=made, member=member)
            continue
        report = tables.ProgressReport.objects.create(
            round=made, member=member, state="stands", submitted_on=made.deadline,
            released_on=None if m == MEMBERS - 2 else made.deadline,
        )  # fmt: skip
        tables.ProgressEntry.objects.bulk_create(
            tables.ProgressEntry(
                report=report, action=one, status=STATUSES[(a + m + n) % 4], text="Some words of progress."
            )
            for a, one in enumerate(held)
        )
        tables.Value.objects.bulk_create(
            tables.Value(report=report, indicator=one, value=Decimal((i + m * 7 + n * 3) % 100), year=year)
            for i, one in enumerate(wanted)
        )
        tables.Spending.objects.bulk_create(
            tables.Spending(
                report=report, action=one, row=one.key, allocated=1000, spent=900, currency="USD", year=year
            )
            for one in held[::10]
        )
        keep_sums(report)


def queries(address: str) -> int:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="localhost")
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(address)
    assert page.status_code == 200, (address, page.status_code)
    return len(asked)


if __name__ == "__main__":
    main()
