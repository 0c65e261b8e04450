"""The page: a graph and its evidence as one self-contained HTML file."""
