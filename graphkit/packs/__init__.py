"""Packs: rules and actors as YAML, checked when loaded and proved by their own examples."""
