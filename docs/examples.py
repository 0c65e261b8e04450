"""Docstrings → the site: an `Example` is code there, as `Examples` is; griffe takes the singular for a note."""

from __future__ import annotations

import griffe


class ExampleSections(griffe.Extension):
    """Call the section by the name that griffe knows."""

    def on_object(self, *, obj: griffe.Object, **kwargs: object) -> None:
        """Rename it in the docstring of one object."""
        del kwargs
        if obj.docstring:
            lines = obj.docstring.value.split("\n")
            obj.docstring.value = "\n".join("Examples:" if line == "Example:" else line for line in lines)
