from django.db import models


class StoredFile(models.Model):
    """What was received, byte for byte, under its SHA-256. Nothing received is changed."""

    sha256 = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=120, blank=True)
    size = models.PositiveBigIntegerField()
    received_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
