"""Actors: who is mentioned where, and which actor each mention means."""
