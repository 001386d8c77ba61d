"""Drafts on their way: what is sent, what comes back, what is proposed and what became of it, in the words of the pages."""

from django.utils.translation import gettext_lazy as _

CONSULTATIONS = {
    "national": _("national"),
    "regional": _("regional"),
    "body": _("body"),
    "public": _("public"),
}

WAYS = {
    "upload": _("uploaded by the secretariat"),
    "delegation": _("uploaded by the delegation"),
    "mail": _("by e-mail"),
    "link": _("by the link in the mail"),
    "web": _("typed on the page"),
    "carried": _("carried over from an earlier draft"),
}

SUBMISSIONS = {
    "received": _("received, waits for a person"),
    "open": _("open"),
    "cleared": _("cleared"),
    "submitted": _("submitted"),
    "withdrawn": _("withdrawn"),
    "set_aside": _("set aside"),
}

AMENDMENTS = {
    "wording": _("wording"),
    "delete": _("delete"),
    "retain": _("retain"),
    "new": _("new provision"),
    "remove": _("remove provision"),
    "move": _("move"),
    "split": _("split"),
    "join": _("join"),
}

COMMENTS = {
    "editorial": _("editorial"),
    "substantive": _("substantive"),
    "technical": _("technical"),
    "translation": _("translation"),
}

DISPOSITIONS = {
    "accepted": _("accepted"),
    "modified": _("accepted as modified"),
    "not_accepted": _("not accepted"),
    "merged": _("merged into"),
    "deferred": _("deferred"),
    "withdrawn": _("withdrawn"),
    "open": _("open again"),
}

SETTLED = {
    "wording": _("wording"),
    "put_in": _("new provision put in"),
    "taken_out": _("provision taken out"),
    "stays": _("provision stays, or is not put in"),
    "moved": _("provision moved"),
    "not_moved": _("provision stays in its place"),
}

PARAGRAPHS = {
    "open": _("open"),
    "ad_referendum": _("agreed ad referendum"),
    "agreed": _("agreed"),
    "reopened": _("reopened"),
}

# what was met in a file and set aside, as the reader of Word files counts it
COUNTED = {
    "composed characters": _("composed characters"),
    "embedded documents": _("embedded documents"),
    "fields": _("fields"),
    "formatting": _("changes of formatting"),
    "page breaks": _("page breaks"),
    "pages": _("pages"),
    "pictures": _("pictures"),
    "symbols": _("symbols"),
    "words in old fonts": _("words in old fonts"),
}

DECLARED_FOR = {"government": _("for the governments"), "ngo": _("for the NGOs")}

TABLES = {
    "consultation": CONSULTATIONS,
    "counted": COUNTED,
    "way": WAYS,
    "submission": SUBMISSIONS,
    "amendment": AMENDMENTS,
    "comment": COMMENTS,
    "disposition": DISPOSITIONS,
    "settled": SETTLED,
    "paragraph": PARAGRAPHS,
    "declared_for": DECLARED_FOR,
}
