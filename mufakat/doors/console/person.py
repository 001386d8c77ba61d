"""Give somebody a sign-in and a hat; the first of the secretariat is made like this. The password is printed once."""

import argparse

CAPACITIES = (
    "secretariat", "focal_point", "alternate", "validating_authority", "chair", "vice_chair", "rapporteur", "reviewer",
    "observer", "facilitator", "safeguarding",
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("email")
    parser.add_argument("name", help="as it is printed, in quotation marks")
    parser.add_argument("--capacity", choices=CAPACITIES, default="secretariat")
    parser.add_argument("--member", metavar="CODE", help="the country it is for: VN")
    parser.add_argument("--organisation", metavar="KEY")
    parser.add_argument("--body", metavar="KEY", help="the body it is in: amsswd")
    parser.add_argument("--language", choices=("en", "vi"), default="en")


def run(args: argparse.Namespace) -> int:
    from mufakat.doors.console.django_ready import set_up

    set_up()
    from django.db import transaction
    from django.utils import timezone

    from mufakat.core.problems import RuleBroken
    from mufakat.doors.shared.passwords import first_password
    from mufakat.records.bodies import queries as bodies
    from mufakat.records.journal.operations import By
    from mufakat.records.people.access import STRANGER
    from mufakat.records.people.operations import add_person, give_mandate

    by, password = By(actor="console", name="the console"), first_password()
    of = {}
    for kind, find in (
        ("member", bodies.member),
        ("organisation", bodies.organisation),
        ("body", bodies.body),
    ):
        if wanted := getattr(args, kind):
            of[kind] = find(STRANGER, wanted)
            if of[kind] is None:
                raise RuleBroken(f"There is no {kind} “{wanted}” here.")
    with transaction.atomic():
        made = add_person(email=args.email, name=args.name, password=password, language=args.language, by=by)
        give_mandate(made, args.capacity, since=timezone.localdate(), by=by, **of)
    print(f"{made.name} signs in as {made.email} with {password}; it is changed under My settings.")
    return 0
