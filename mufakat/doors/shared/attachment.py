"""A kept file as a download."""

from django.http import HttpResponse

from mufakat.records.files.models import StoredFile
from mufakat.records.files.operations import content_of


def attachment(file: StoredFile) -> HttpResponse:
    """The bytes as they were kept, under the name they were kept with (our own names only: no quotes in them)."""
    response = HttpResponse(content_of(file), content_type=file.media_type or "application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return response
