"""The command line: one command a file; each reads its options and calls plain functions."""
