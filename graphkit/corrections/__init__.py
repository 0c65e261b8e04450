"""What a reader marked as wrong, and what becomes of it: entries.py says what can be marked, apply.py does it."""
