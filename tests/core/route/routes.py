"""The two routes of the profile in small, and an invented one, for every test of this folder."""

from mufakat.core.route.model import LeadTimes, Route, Stage

FORUM = Route(
    key="forum-recommendations",
    edition=1,
    names={"en": "Forum recommendations", "vi": "Khuyến nghị của diễn đàn"},
    carries="recommendations",
    stages=(
        Stage(
            "forum",
            ("gnf",),
            verb="agreed",
            outcomes=("agreed", "deferred"),
            next="officials",
            entitled="delegates",
        ),
        Stage("officials", ("somswd",), verb="noted", outcomes=("noted", "deferred"), next="ministers"),
        Stage(
            "ministers", ("ammswd",), verb="received", outcomes=("received", "noted", "adopted", "deferred")
        ),
    ),
)

ROADMAP = Route(
    key="roadmap",
    edition=1,
    names={"en": "Roadmap", "vi": "Lộ trình"},
    carries="instrument",
    stages=(
        Stage(
            "draft",
            ("twg",),
            verb="agreed",
            next="review",
            lead_times=LeadTimes(consultation_days=30, translation_days=10),
        ),
        Stage(
            "review",
            ("somswd", "aswc"),
            procedure="ad_referendum",
            verb="endorsed",
            outcomes=("endorsed", "referred_back", "deferred"),
            return_to="draft",
            next="ministers",
            lead_times=LeadTimes(clearance_days=14, silence_days=10),
        ),
        Stage(
            "ministers",
            ("ammswd",),
            verb="adopted",
            outcomes=("adopted", "referred_back", "deferred"),
            return_to="draft",
            next="soca",
            lead_times=LeadTimes(papers_out_working_days=10, clearance_days=14),
        ),
        Stage(
            "soca", ("soca",), verb="endorsed", next="council", named_in_report=False, return_to="ministers"
        ),
        Stage(
            "council",
            ("ascc-council",),
            verb="endorsed",
            next="summit",
            named_in_report=False,
            return_to="ministers",
        ),
        Stage("summit", ("summit",), verb="noted", outcomes=("noted", "adopted", "deferred")),
    ),
)

CAN = {
    "gnf": {"agreed"},
    "twg": {"agreed"},
    "somswd": {"noted", "shared", "endorsed"},
    "aswc": {"endorsed"},
    "ammswd": {"received", "noted", "adopted"},
    "soca": {"endorsed"},
    "ascc-council": {"endorsed", "noted"},
    "summit": {"noted", "adopted"},
}
