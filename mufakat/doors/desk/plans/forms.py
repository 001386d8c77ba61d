"""What a decision on a plan can change, as forms: one for each action and indicator, a few for new indicators."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.plans import milestones_typed, milestones_written, targets_typed, targets_written
from mufakat.core.problems import Problem
from mufakat.core.sheet.answers.given import plainly
from mufakat.doors.shared.words.carrying import ASKS, TOGETHER
from mufakat.records.plans.editions import CHANGEABLE, PlanChanges
from mufakat.records.plans.models import Action, Indicator

NEW = 3  # indicators a decision can add at once; another decision adds more
TARGETS_HELP = gettext_lazy("One to a line: 2025: 80")


class DecisionForm(forms.Form):
    because = forms.CharField(
        label=gettext_lazy("Which decision, and why"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("The body, its meeting, and the reason in a sentence. It stands in the plan's editions for ever."),
    )  # fmt: skip
    on = forms.DateField(
        label=gettext_lazy("Decided on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


class TypedField(forms.CharField):
    """A field of lines read by the core; what it refuses stands beside the field in its own sentence."""

    def __init__(self, *args, read, **kwargs):
        super().__init__(*args, widget=forms.Textarea(attrs={"rows": 3}), required=False, **kwargs)
        self.read = read

    def clean(self, value):
        words = super().clean(value)
        try:
            return self.read(words)
        except Problem as problem:
            raise forms.ValidationError(str(problem)) from problem


class ActionForm(forms.Form):
    lead = forms.CharField(label=gettext_lazy("Lead"), max_length=200, required=False)
    supporting = forms.CharField(label=gettext_lazy("Supporting"), max_length=300, required=False)
    time_frame = forms.CharField(label=gettext_lazy("Time frame"), max_length=60, required=False)
    outputs = forms.CharField(
        label=gettext_lazy("Outputs"), widget=forms.Textarea(attrs={"rows": 2}), required=False
    )
    milestones = TypedField(
        label=gettext_lazy("Milestones"),
        read=milestones_typed,
        help_text=gettext_lazy("One to a line: 2023-06: Half of the offices are named"),
    )
    ends = forms.BooleanField(label=gettext_lazy("It ends: it is kept and no longer asked"), required=False)

    def __init__(self, *args, action: Action, **kwargs):
        shown = {name: getattr(action, name) for name in CHANGEABLE} | {
            "milestones": milestones_written(action.milestones)
        }
        super().__init__(*args, prefix=f"a-{action.key}", initial=shown, **kwargs)
        self.action = action

    def changed(self) -> dict[str, Any]:
        typed = self.cleaned_data
        return {name: typed[name] for name in CHANGEABLE if differs(typed[name], getattr(self.action, name))}


class IndicatorForm(forms.Form):
    targets = TypedField(label=gettext_lazy("Targets"), read=targets_typed, help_text=TARGETS_HELP)
    ends = forms.BooleanField(label=gettext_lazy("It ends: it is kept and no longer asked"), required=False)

    def __init__(self, *args, indicator: Indicator, **kwargs):
        self.indicator = indicator
        self.standing = {one.year: one.value for one in indicator.targets.all()}
        written = targets_written({year: plainly(value) for year, value in self.standing.items()})
        super().__init__(*args, prefix=f"i-{indicator.key}", initial={"targets": written}, **kwargs)


class NewIndicatorForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name in English"), max_length=200, required=False)
    name_vi = forms.CharField(label=gettext_lazy("Name in Vietnamese"), max_length=200, required=False)
    action = forms.ChoiceField(label=gettext_lazy("Of action"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("What is asked"), choices=list(ASKS.items()))
    unit = forms.CharField(label=gettext_lazy("Unit"), max_length=60, required=False)
    direction = forms.ChoiceField(
        label=gettext_lazy("Direction"),
        required=False,
        choices=[("", gettext_lazy("neither way")), ("up", gettext_lazy("more is better")), ("down", gettext_lazy("less is better"))],
    )  # fmt: skip
    together = forms.ChoiceField(label=gettext_lazy("Told for the region as"), choices=list(TOGETHER.items()))
    baseline = forms.DecimalField(
        label=gettext_lazy("Baseline"), min_value=0, max_digits=20, decimal_places=4, required=False
    )
    baseline_year = forms.IntegerField(
        label=gettext_lazy("Year of the baseline"), min_value=1990, max_value=2100, required=False
    )
    targets = TypedField(label=gettext_lazy("Targets"), read=targets_typed, help_text=TARGETS_HELP)
    groups = forms.CharField(
        label=gettext_lazy("Asked apart for"),
        required=False,
        help_text=gettext_lazy("Groups, with commas: girls, boys"),
    )
    source_named = forms.CharField(label=gettext_lazy("Source"), max_length=300, required=False)
    method = forms.CharField(
        label=gettext_lazy("Method"), widget=forms.Textarea(attrs={"rows": 2}), required=False
    )

    def __init__(self, *args, number: int, actions: Iterable[Action], initial=None, **kwargs):
        first = initial or {"kind": "count", "together": "none"}
        super().__init__(*args, prefix=f"n{number}", initial=first, **kwargs)
        named = [(one.key, f"{one.number} {one.text(get_language())}") for one in actions]
        self.fields["action"].choices = [("", _("the plan as a whole")), *named]

    def clean(self):
        typed = super().clean()
        said = [
            typed.get(name) for name in ("name_vi", "unit", "baseline", "targets", "source_named", "method")
        ]
        if any(said) and not typed.get("name") and "name" not in self.errors:
            self.add_error("name", _("A new indicator needs its name in English."))
        self.refuse_what_cannot_be_told(typed)
        return typed

    def refuse_what_cannot_be_told(self, typed) -> None:
        """A baseline without its year says nothing; parts of different wholes have no sum; yes and no have no mean."""
        kind, together = typed.get("kind"), typed.get("together")
        if typed.get("baseline") is not None and not typed.get("baseline_year") and not self.errors:
            self.add_error("baseline_year", _("Say of which year the baseline is."))
        if kind in ("percent", "rate") and together == "sum":
            self.add_error(
                "together", _("Percentages and rates of several members have no sum; take their mean.")
            )
        if kind == "yes_no" and together in ("sum", "mean"):
            self.add_error("together", _("Yes and no have neither sum nor mean; take the number of members."))
        if kind == "percent":
            for name, values in (
                ("baseline", [typed.get("baseline")]),
                ("targets", (typed.get("targets") or {}).values()),
            ):
                if any(value is not None and value > 100 for value in values):
                    self.add_error(name, _("A percentage lies between 0 and 100."))

    def facts(self, taken: set[str]) -> dict[str, Any] | None:
        """As `add_indicator` takes them; None where nothing was written."""
        typed = dict(self.cleaned_data)
        name, name_vi = typed.pop("name"), typed.pop("name_vi")
        if not name:
            return None
        groups = [one.strip() for one in typed.pop("groups").split(",") if one.strip()]
        return typed | {
            "key": key_of(name, taken),
            "names": {"en": name} | ({"vi": name_vi} if name_vi else {}),
            "disaggregation": list(dict.fromkeys(groups)),
        }


class Amendment:
    """Every form of the page together."""

    def __init__(self, typed, *, actions: list[Action], indicators: list[Indicator], first: dict):
        self.decision = DecisionForm(typed, initial=first)
        self.actions = [ActionForm(typed, action=one) for one in actions]
        self.indicators = [IndicatorForm(typed, indicator=one) for one in indicators]
        self.new = [NewIndicatorForm(typed, number=n, actions=actions) for n in range(NEW)]
        self.taken = {one.key for one in indicators}

    @property
    def every(self) -> list[forms.Form]:
        return [self.decision, *self.actions, *self.indicators, *self.new]

    def is_valid(self) -> bool:
        return not any([one.errors for one in self.every])  # noqa: C419 - every form is asked, also after a wrong one

    @property
    def wrong(self) -> int:
        return sum(len(one.errors) for one in self.every)

    def changes(self) -> PlanChanges:
        taken = set(self.taken)
        added = [facts for one in self.new if (facts := one.facts(taken))]
        return PlanChanges(
            actions={
                one.action.key: changed
                for one in self.actions
                if not one.cleaned_data["ends"] and (changed := one.changed())
            },
            end_actions=tuple(one.action.key for one in self.actions if one.cleaned_data["ends"]),
            add_indicators=tuple(added),
            end_indicators=tuple(one.indicator.key for one in self.indicators if one.cleaned_data["ends"]),
            all_targets={
                one.indicator.key: one.cleaned_data["targets"]
                for one in self.indicators
                if not one.cleaned_data["ends"] and one.cleaned_data["targets"] != one.standing
            },
        )


def as_typed(indicator: Indicator) -> dict[str, Any]:
    """An indicator as `NewIndicatorForm` shows it."""
    names = ("kind", "unit", "direction", "together", "baseline_year", "source_named", "method")
    targets = {one.year: plainly(one.value) for one in indicator.targets.all()}
    return {name: getattr(indicator, name) for name in names} | {
        "name": indicator.name("en"),
        "name_vi": indicator.name("vi") if "vi" in indicator.names else "",
        "action": indicator.action.key if indicator.action else "",
        "baseline": plainly(indicator.baseline) if indicator.baseline is not None else None,
        "targets": targets_written(targets),
        "groups": ", ".join(indicator.disaggregation),
    }


def differs(typed: Any, stands: Any) -> bool:
    """A browser sends lines with \\r\\n; that is no change."""
    if isinstance(typed, str):
        return typed.replace("\r\n", "\n").strip() != str(stands).replace("\r\n", "\n").strip()
    return typed != stands


def key_of(name: str, taken: set[str]) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "indicator"
    key, n = stem, 2
    while key in taken:
        key, n = f"{stem}-{n}", n + 1
    taken.add(key)
    return key
