"""Relations: what a sentence claims of two actors, how firmly, and who says so."""
