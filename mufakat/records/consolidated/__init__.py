"""Consolidated reports of reporting rounds: ordered by a person, written in the background, kept with their hash."""
