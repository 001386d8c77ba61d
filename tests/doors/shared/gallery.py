"""Every part on one page, with the longest and the emptiest of each; only tests hang it."""

from datetime import date

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.doors.shared import problem_pages
from mufakat.doors.shared.language import language
from mufakat.doors.shared.parts import Cell, Crumb, Fact, FileLink, Step, Table
from mufakat.doors.shared.routemap import LapArc, RouteMap, Station, Train
from mufakat.doors.shared.sign_in import sign_in, sign_out

ROADMAP = Train(
    name="Regional Roadmap for implementing the declaration on social work",
    href="/texts/roadmap/",
    stations=[
        Station("Working group", "agreed Draft 2", "2nd meeting", "2021-06-16", "done", "/meetings/wg/2/"),
        Station(
            "Focal points of the senior officials and of the social-work consortium",
            "reviewed and reported",
            "one joint report",
            "2021-08",
        ),
        Station("Ministers", "before them for adoption", "ad referendum", "2021-09-17", "now"),
        Station("Senior officials of the community", state="unsure"),
        Station("Community council", state="ahead"),
        Station("Summit", meeting="38th and 39th Summits", date="2021-10-26", state="ahead"),
    ],
    laps=[
        LapArc(1, 0, "returned: part 4, financing"),
        LapArc(2, 1, "returned with reasons: who leads in the provinces"),
        LapArc(2, 0, "sent back for a new preamble"),
    ],
)
FORUM = Train(
    name="Recommendations of the 14th forum",
    href="/recommendations/",
    stations=[
        Station("GO-NGO Forum", "agreed", "14th forum", "2019-11-18"),
        Station("SOMSWD", "shared, noted", "15th meeting", "2019-11", "done", "/meetings/somswd/15/"),
        Station("AMMSWD", meeting="10th meeting", state="gap"),
        Station("Country reports", "six of eleven report"),
    ],
)
MAP = RouteMap("Route map", [ROADMAP, FORUM], "Two texts on their way, one of them returned three times.")


class GalleryForm(forms.Form):
    title = forms.CharField(help_text="As it stands on the first page.")
    email = forms.EmailField(required=False)
    report = forms.FileField(required=False, help_text="Word, PDF, web page or plain text, up to 25 MB.")
    text = forms.CharField(widget=forms.Textarea, required=False)
    kind = forms.ChoiceField(choices=[("a", "action"), ("m", "measure")], widget=forms.RadioSelect)
    body = forms.ChoiceField(choices=[("forum", "GO-NGO Forum")])
    sure = forms.BooleanField(required=False, label="The source says so in so many words")


def gallery(request):
    return render(
        request,
        "gallery.html",
        {
            "map": MAP,
            "crumbs": [Crumb("Meetings", "/meetings/"), Crumb("14th GO-NGO Forum")],
            "files": [FileLink("JSON", "/gallery.json"), FileLink("Excel", "/gallery.xlsx")],
            "as_of": date(2021, 5, 26),
            "names": {"en": ["Member State"], "vi": "Quốc gia thành viên"},
            "only_vi": {"vi": ["Bộ Y tế"]},
            "links": ["https://asean.org/a/b", "javascript:alert(1)", "Report of the Meeting, page 3"],
            "steps": [
                Step("Agreed", "by the forum", "Vientiane", "2019-11-18", sources=["https://asean.org/"]),
                Step("Shared", "at SOMSWD 15, which noted it", date="2019-11", href="/meetings/somswd/15/"),
                Step("no later record held here", "of the ministers’ answer", state="gap"),
                Step(
                    "Taken up",
                    "in paragraph 12",
                    "Draft Zero",
                    "2021-04",
                    unsure="two drafts carry that number",
                ),
                Step("Comes before", "the Summit", state="ahead"),
            ],
            "table": Table(
                "What Member States report",
                ["Member State", "Action 2.3", "Last report"],
                [
                    [Cell("Lao PDR", href="/countries/la/"), Cell("under way", "moving"), Cell("2023")],
                    [Cell("Viet Nam"), Cell("done", "done", note="two rounds early"), Cell("2023")],
                    [Cell("Thailand"), Cell("late", "blocked"), Cell("2021")],
                    [Cell("Malaysia"), Cell("open", "waiting"), Cell("2022")],
                    [Cell("Timor-Leste"), Cell("member since 2025", "gap"), Cell("–")],
                ],
            ),
            "facts": [
                Fact("Theme", "Bảo trợ xã hội cho trẻ em", lang="vi"),
                Fact(
                    "Held", "18 November 2019", unsure="another source says 19 November", sources=["Report"]
                ),
                Fact("Next meeting", "15th GO-NGO Forum", "/meetings/forum/15/"),
                Fact("Empty", ""),
            ],
            "page": Paginator(range(90), 20).page(2),
            "form": GalleryForm({"email": "no address"}, {}),
        },
    )


LONG = "Senior Officials’ Meeting on Social Welfare, Development and Intergovernmental Cooperation"
NAMES = ["ผู้แทนระดับสูงด้านสวัสดิการสังคมและการพัฒนา", "Hội nghị quan chức cao cấp về phúc lợi xã hội", LONG, "社会福祉と開発に関する閣僚会議", "WWWWWWWWWWWWWWWWWWWWWWWWWWWW", "ကွန်မြူနတီ", "Summit"]  # fmt: skip


def crowded(number: int) -> Train:
    """A train with that many stations, all of them talkative, and every lap it can have."""
    stations = [
        Station(NAMES[at], "endorsed with amendments", LONG, "2021-09-17", ("done", "gap", "now", "ahead", "unsure")[at % 5], "/")
        for at in range(number)
    ]  # fmt: skip
    laps = [LapArc(at, 0, "referred back with reasons: " + LONG) for at in range(1, number)]
    return Train(f"{LONG}: {LONG}", stations, "/", laps[:4])


def maps(request):
    plain = [Train("Two stations", [Station("Forum", "agreed"), Station("Ministers", state="ahead")])]
    crowd = [crowded(number) for number in (7, 6, 5, 4, 3, 2)]
    found = [RouteMap("Short", plain), RouteMap("Crowded", crowd, "Six trains.")]
    return render(request, "maps.html", {"maps": found})


def moved_first(request):
    raise OutOfDate("Siriporn settled this paragraph at 14:02.")


def refused(request):
    raise RuleBroken("A reservation needs its <wording>.")


def plain(request):
    return HttpResponse("")


frame = ("home", "search", "meetings", "recommendations", "instruments", "countries", "desk")
urlpatterns = [
    path("language/<str:code>/", language, name="language"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("gallery/", gallery),
    path("maps/", maps),
    path("moved-first/", moved_first),
    path("refused/", refused),
    path("refused.json", refused),
    *(path("" if name == "home" else f"{name}/", plain, name=name) for name in frame),
]
handler400, handler403, handler404 = (
    problem_pages.bad_request,
    problem_pages.forbidden,
    problem_pages.not_found,
)
