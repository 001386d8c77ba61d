"""A profile's facts become records. Loading the same profile again changes nothing; loading a mended one mends them.

What people recorded since (meetings confirmed from reports, journeys, decisions) is never touched.
"""

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.core.profile.model import Profile
from mufakat.records import models as tables
from mufakat.records.install.bodies import install_bodies, install_chairs, install_members
from mufakat.records.install.meetings import install_meetings, install_recommendations
from mufakat.records.install.region import install_region, install_vocabulary
from mufakat.records.install.routes import install_routes
from mufakat.records.install.structure import install_figures, install_structure
from mufakat.records.install.texts import install_instruments
from mufakat.records.journal.operations import By, record

PROFILE = By(actor="profile", name="profile")


@transaction.atomic
def install(profile: Profile, *, digest: str) -> bool:
    """Write the profile's facts; False if exactly these were loaded before. Raises RuleBroken for another region's."""
    region = tables.Region.objects.select_for_update().first()
    if region and region.key != profile.key:
        raise RuleBroken(
            "This installation holds “{profile}”; another profile needs a folder of its own (MUFAKAT_HOME).",
            profile=region.key,
        )
    if region and region.digest == digest:
        return False
    install_region(profile, digest)
    install_bodies(profile)
    install_members(profile)
    install_chairs(profile)
    install_vocabulary(profile)
    install_meetings(profile)
    install_instruments(profile)
    install_recommendations(profile)
    install_routes(profile)
    install_figures(profile)
    install_structure(profile)
    record(
        "load profile",
        f"profile:{profile.key}",
        f"The profile {profile.key} was loaded: {len(profile.bodies)} bodies, {len(profile.members)} members, "
        f"{len(profile.meetings)} meetings.",
        by=PROFILE,
        details={"sha256": digest},
        classification="public",
    )
    return True
