"""Texts at the desk: drafted, sent out, answered, read, settled, issued again."""
