"""A long list, a page at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

AT_A_TIME = 40


@dataclass(frozen=True, slots=True)
class Pages:
    """Where this page stands among the others, for the dossier."""

    number: int
    of: int
    rows: int  # in all


def paged(found: QuerySet | list, number: str | int, *, at_a_time: int = AT_A_TIME) -> Page:
    """The page of that number; the nearest there is where it is none."""
    return Paginator(found, at_a_time).get_page(number)


def pages(page: Page) -> Pages:
    return Pages(page.number, page.paginator.num_pages, page.paginator.count)


def rows(page: Page, make: Callable[[Any], Any]) -> tuple:
    return tuple(make(one) for one in page.object_list)
