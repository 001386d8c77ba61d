"""The page's own words, translated once and not once a bracket."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class Words:
    """The page's own words, translated once and not once a bracket."""

    def __init__(self) -> None:
        self.delete, self.retain, self.new = _("delete"), _("retain"), _("new paragraph")
        self.proposed, self.agreed, self.settle = _("proposed by the drafters"), _("agreed"), _("Settle")
        self.move, self.strike, self.join = (
            _("move this paragraph"),
            _("delete this paragraph"),
            _("join to another"),
        )
        self.row_acts = {
            self.move: _("move this row"),
            self.strike: _("delete this row"),
            self.new: _("new row"),
        }
        self.table_acts = {
            self.move: _("move this table"),
            self.strike: _("delete this table"),
            self.new: _("new table"),
        }
        self.from_here, self.beside = _("new paragraph from here"), _("beside")
        self.alike, self.split = _("nearly the same"), _("split from the paragraph before")
        self.joined = _("nearly equal wordings, joined")
        self.says = {
            "insert": _("insert"), "replace": _("replace"), "delete": _("delete"), "new": _("new paragraph"),
            "remove": _("delete this paragraph"), "move": _("move this paragraph"), "join": _("join to another"),
            "retain": _("retain"),
        }  # fmt: skip
        self.states = {
            "open": "", "ad_referendum": _("agreed ad referendum"), "agreed": _("agreed"), "reopened": _("reopened"),
        }  # fmt: skip
        self.place = {
            "put_in": _("agreed: put in"), "taken_out": _("agreed: taken out"), "stays": _("agreed: as in the draft"),
            "moved": _("agreed: moved"), "not_moved": _("agreed: not moved"),
        }  # fmt: skip
        self.answers = {
            "accepted": _("accepted"), "modified": _("accepted as modified"), "not_accepted": _("not accepted"),
            "merged": _("merged"), "deferred": _("deferred"),
        }  # fmt: skip
        self.takes = _("Answer or take up")

    def comments(self, count: int) -> str:
        return ngettext("one comment", "%(count)d comments", count) % {"count": count}
