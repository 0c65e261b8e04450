"""Gold and evidence.jsonl → a scorecard: how right a build is on articles that somebody has annotated."""
