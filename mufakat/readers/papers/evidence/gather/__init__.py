"""What an evidence pack says besides the text: the acts, where members stood, objections and how they were met, dates."""
