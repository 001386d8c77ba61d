from mufakat.doors.public.asked import asked, language
from mufakat.doors.public.show import show
from mufakat.doors.shared.maps import drawn
from mufakat.doors.shared.rolling_marks import drawn_comparison
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.carrying.action import action_dossier
from mufakat.readers.dossiers.coverage import coverage_dossier
from mufakat.readers.dossiers.draft import draft_dossier
from mufakat.readers.dossiers.drafts_compared import drafts_compared as compared_dossier
from mufakat.readers.dossiers.instrument import instrument_dossier, instruments_dossier
from mufakat.readers.dossiers.provision import provision_dossier


def instruments(request):
    dossier = instruments_dossier(viewer(request), **asked())
    return show(request, "public/instruments.html", dossier, map=drawn(dossier.journeys))


def instrument(request, key: str):
    dossier = instrument_dossier(viewer(request), key, **asked())
    journeys = dossier.journeys if dossier else ()
    return show(request, "public/instrument.html", dossier, map=drawn(journeys))


def draft(request, key: str, sequence: int):
    dossier = draft_dossier(viewer(request), key, sequence, language=language())
    return show(request, "public/draft.html", dossier)


def drafts_compared(request, key: str):
    wanted = {name: request.GET.get(name, "") for name in ("old", "new")}
    dossier = compared_dossier(viewer(request), key, **wanted, language=language())
    text = drawn_comparison(dossier.lines) if dossier else ""
    return show(request, "public/drafts_compared.html", dossier, text=text)


def provision(request, key: str, provision: str):
    dossier = provision_dossier(viewer(request), key, provision, language=language())
    return show(request, "public/provision.html", dossier)


def action(request, key: str, action: str):
    return show(request, "public/action.html", action_dossier(viewer(request), key, action, **asked()))


def coverage(request, key: str):
    asked = {name: request.GET.get(name, "") for name in ("of", "holes", "page")}
    dossier = coverage_dossier(viewer(request), key, **asked, language=language())
    return show(request, "public/coverage.html", dossier)
