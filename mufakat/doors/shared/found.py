"""What is not there for this viewer is not found, whether it exists or not."""

from typing import TypeVar

from django.http import Http404

Thing = TypeVar("Thing")


def found(thing: Thing | None) -> Thing:
    if thing is None:
        raise Http404
    return thing
