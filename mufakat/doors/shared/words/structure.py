"""The words for a country's structure: its parts, its columns, its choices."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

PARTS = {
    "schemes": _("Schemes"),
    "workforce": _("Workforce"),
    "councils": _("Councils and associations"),
    "laws": _("Legal framework"),
    "rights": _("How the rights of the child are ensured"),
    "allocation": _("Yearly allocation to social welfare"),
}
COLUMNS = {
    "name": _("Name in its own language"),
    "language": _("Language of the name"),
    "name_en": _("Name in English"),
    "form": _("Benefit or service"),
    "groups": _("Target groups"),
    "ages_from": _("Age from"),
    "ages_to": _("Age to"),
    "basis": _("Legal basis"),
    "responsible": _("Responsible body"),
    "level": _("Level"),
    "since": _("Since (year)"),
    "until": _("Until (year)"),
    "coverage": _("Coverage"),
    "coverage_unit": _("Counted in"),
    "coverage_year": _("Year of the coverage"),
    "coverage_source": _("Source of the coverage"),
    "spending": _("Spending"),
    "spending_currency": _("Currency"),
    "spending_year": _("Year of the spending"),
    "spending_source": _("Source of the spending"),
    "source": _("Source"),
    "note": _("Note"),
    "unsure": _("Unsure: sources differ, or it is inferred"),
    "what": _("What is counted"),
    "named": _("In words, if it is another"),
    "value": _("Figure"),
    "year": _("Year"),
    "kind": _("Kind"),
    "role": _("What it does for children"),
    "citation": _("Number or citation"),
    "gives": _("What it gives to children"),
    "right": _("Right"),
    "how": _("How it is ensured"),
    "amount": _("Amount"),
    "currency": _("Currency"),
    "share": _("Share of the state budget, in percent"),
    "covers": _("What the amount covers"),
}
FORMS = {"benefit": _("benefit"), "service": _("service"), "both": _("benefit and service")}
LEVELS = {
    "national": _("national"),
    "provincial": _("provincial"),
    "district": _("district"),
    "local": _("local"),
}
UNITS = {
    "persons": _("persons"),
    "households": _("households"),
    "percent": _("percent of those it is for"),
    "per_100k": _("per 100,000 people"),
    "people": _("people"),
}
WORKFORCE = {
    "social_workers_total": _("Social workers"),
    "social_workers_registered": _("Registered social workers"),
    "social_workers_per_100k": _("Social workers per 100,000 people"),
    "population_per_social_worker": _("People per social worker"),
    "social_workers_needed": _("Social workers needed"),
    "child_protection_workers": _("Child protection workers"),
    "social_work_centre_staff": _("Staff of social work centres"),
    "social_workers_network": _("People in the social work network"),
    "welfare_volunteers": _("Community welfare workers"),
    "other": _("Another figure"),
}
COUNCILS = {
    "national_council": _("National council on social welfare"),
    "council_for_children": _("Council or committee for children"),
    "association": _("Association of social workers"),
    "centre": _("Centres"),
    "other": pgettext_lazy("kind of council", "Other"),
}
LAWS = {
    "constitution": _("Constitution"),
    "law": _("Law"),
    "decree": _("Decree or regulation"),
    "policy": _("Policy"),
    "plan": _("Plan or programme"),
    "treaty": _("Treaty joined"),
}
RIGHTS = {
    "non_discrimination": _("No child is treated worse"),
    "best_interests": _("The best interests of the child"),
    "development": _("Survival and development"),
    "protection": _("Protection from violence"),
    "being_heard": _("Being heard"),
    "family": _("Growing up in a family"),
    "complaint": _("Complaint and remedy"),
    "monitoring": _("Independent monitoring"),
}
ORIGINS = {"member": _("reported by the country"), "sources": _("from public sources")}
LINES = {
    "no_group": _("No target group named"),
    "amount": _("Amount"),
    "share": _("Share of the state budget"),
}
STATES = {
    "begun": _("begun"),
    "sent": _("sent"),
    "asked_back": _("asked back"),
    "published": _("published"),
    "declined": _("not published"),
    "withdrawn": _("withdrawn"),
}
STATE_KINDS = {
    "begun": "waiting",
    "sent": "moving",
    "asked_back": "blocked",
    "published": "done",
    "declined": "gap",
    "withdrawn": "gap",
}
ACTS = {
    "send": _("sent"),
    "ask_back": _("asked back"),
    "publish": _("published"),
    "decline": _("not published"),
    "withdraw": _("withdrawn"),
    "take_up_again": _("taken up again"),
}
# as the filter `word` knows them
TABLES = {
    "structure_part": PARTS,
    "structure_column": COLUMNS,
    "structure_form": FORMS,
    "structure_level": LEVELS,
    "structure_unit": UNITS,
    "structure_workforce": WORKFORCE,
    "structure_council": COUNCILS,
    "structure_law": LAWS,
    "structure_right": RIGHTS,
    "structure_origin": ORIGINS,
    "structure_line": LINES,
    "practice_state": STATES,
    "practice_act": ACTS,
}
KINDS = {"practice_state": STATE_KINDS}
# a column's choices -> the table of their words; a currency is its own word
CHOICES = {
    ("schemes", "form"): FORMS,
    ("schemes", "level"): LEVELS,
    ("schemes", "coverage_unit"): UNITS,
    ("workforce", "what"): WORKFORCE,
    ("councils", "kind"): COUNCILS,
    ("laws", "kind"): LAWS,
    ("rights", "right"): RIGHTS,
}
# which words the lines of a compared part have
LINE_TABLES = {
    "schemes": "structure_line",
    "workforce": "structure_workforce",
    "councils": "structure_council",
    "laws": "structure_law",
    "rights": "structure_right",
    "allocation": "structure_line",
}
LANGUAGES = {
    "en": _("English"),
    "vi": _("Vietnamese"),
    "id": _("Indonesian"),
    "th": _("Thai"),
    "fil": _("Filipino"),
    "ms": _("Malay"),
    "km": _("Khmer"),
    "lo": _("Lao"),
    "my": _("Burmese"),
    "zh": _("Chinese"),
    "ta": _("Tamil"),
    "tet": _("Tetum"),
    "pt": _("Portuguese"),
    "fr": _("French"),
    "ja": _("Japanese"),
    "ko": _("Korean"),
}
