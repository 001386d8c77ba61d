"""The shape of a report's lists: lines with their marks, what stands within what, and who is asked."""
