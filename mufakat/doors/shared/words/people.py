"""The hats people wear and the seats a working group has, in the words of the pages."""

from django.utils.translation import gettext_lazy as _

HATS = {
    "focal_point": _("focal point"),
    "alternate": _("alternate"),
    "validating_authority": _("validating authority"),
    "chair": _("chair"),
    "vice_chair": _("vice-chair"),
    "rapporteur": _("rapporteur"),
    "secretariat": _("secretariat"),
    "reviewer": _("reviewer"),
    "observer": _("observer"),
    "facilitator": _("facilitator"),
    "safeguarding": _("child-safeguarding person"),
}

SEATS = {
    "focal_point": _("focal point"),
    "chair": _("chair or vice-chair"),
    "secretariat": _("secretariat"),
    "partner": _("partner"),
    "expert": _("expert"),
}
