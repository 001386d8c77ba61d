from mufakat.doors.public.asked import asked
from mufakat.doors.public.show import show
from mufakat.doors.shared.maps import drawn
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.home import home_dossier


def home(request):
    dossier = home_dossier(viewer(request), **asked())
    return show(request, "public/home.html", dossier, map=drawn(dossier.journeys))
