"""The graph: evidence gathered into one networkx.MultiDiGraph, and what is measured on it."""
