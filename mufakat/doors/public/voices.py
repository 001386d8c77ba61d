"""What children and young people said, and the page on which they are told what came of it."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from mufakat.doors.public.asked import language
from mufakat.doors.public.show import show
from mufakat.doors.shared.language import read_out_in
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.feedback import feedback_dossier
from mufakat.readers.dossiers.voices import session_dossier, voices_dossier


def voices(request):
    band = request.GET.get("age", "")
    return show(
        request, "public/voices.html", voices_dossier(viewer(request), language=language(), band=band)
    )


def session(request, pk: int):
    return show(
        request, "public/voice_session.html", session_dossier(viewer(request), pk, language=language())
    )


def feedback(request, pk: int):
    """In the language asked for with ``?in=vi``: who reads it out may not be who reads the rest of the page."""
    spoken = read_out_in(request)
    with override(spoken):
        dossier = feedback_dossier(
            viewer(request),
            pk,
            today=timezone.localdate(),
            language=spoken,
            languages=tuple(code for code, _name in settings.LANGUAGES),
        )
        return show(request, "public/feedback.html", dossier)
