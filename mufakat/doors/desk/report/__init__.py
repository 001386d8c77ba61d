"""Reporting rounds at the desk: my country's report, and the secretariat's board."""
