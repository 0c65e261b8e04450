"""Articles: files → texts with title and date, what in them is no prose, and their parse."""
