"""The consolidated report of a round: gathered once, set as .docx, PDF and .xlsx, with a brief for ministers."""
