"""Mufakat: from a forum's recommendation to what eleven countries did about it."""

__version__ = "0.1.0"
