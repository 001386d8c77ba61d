"""Addresses of the outbox, of what one wants to hear, and of the boards."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
