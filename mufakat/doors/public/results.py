"""How a text is carried out: the plan, a member in it, its indicators, members side by side."""

from mufakat.doors.public import result_charts as charts
from mufakat.doors.public.asked import asked
from mufakat.doors.public.show import show
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.carrying.compare import compare_dossier
from mufakat.readers.dossiers.carrying.indicator import indicator_dossier
from mufakat.readers.dossiers.carrying.indicators import indicators_dossier
from mufakat.readers.dossiers.carrying.member import member_results
from mufakat.readers.dossiers.carrying.results import results_dossier


def results(request, key: str):
    dossier = results_dossier(viewer(request), key, **named(request, "round", "area", "page"), **asked())
    drawn = (
        {"trend": charts.trend(dossier), "timeline": charts.along_the_years(dossier, **asked())}
        if dossier
        else {}
    )
    return shown(request, "public/results.html", dossier, charts=drawn)


def member(request, key: str, code: str):
    wanted = named(request, "round", "page", "of_indicators", "of_money", "of_practices")
    dossier = member_results(viewer(request), key, code, **wanted, **asked())
    drawn = {"rounds": charts.rounds_of_member(dossier)} if dossier else {}
    return shown(request, "public/member_results.html", dossier, charts=drawn)


def indicators(request, key: str):
    dossier = indicators_dossier(viewer(request), key, **named(request, "round", "page"), **asked())
    return shown(request, "public/indicators.html", dossier)


def indicator(request, key: str, indicator: str):
    dossier = indicator_dossier(viewer(request), key, indicator, **asked())
    drawn = charts.of_indicator(dossier) if dossier else {}
    return shown(request, "public/indicator.html", dossier, charts=drawn)


def compare(request, key: str):
    wanted = named(request, "round", "page", "of_indicators")
    codes = request.GET.getlist("with")
    dossier = compare_dossier(viewer(request), key, codes=codes, **wanted, **asked())
    return shown(request, "public/compare_members.html", dossier)


def named(request, *words: str) -> dict[str, str]:
    """What the address asks with, by these words."""
    return {word: request.GET.get(word, "") for word in words}


def shown(request, template: str, dossier, **more):
    return show(request, template, dossier, room="instruments", **more)
