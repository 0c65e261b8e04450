"""Does each rule prove itself on its own examples? A pack with a rule that does not is refused by `graph check`.

An example marks its ends, `[S Unison] has endorsed [T Corbyn]`, and the rule must find just that relation. A
counterexample may mark names or leave them to be found; the rule must give nothing. A rule that finds its relation
counts as proved also where a surer rule of the same relation would speak first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphkit.errors import Problem
from graphkit.extract import Extractor
from graphkit.model import Article, GivenMention, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.model import Attempt
    from graphkit.packs.load import Pack, Rule

_MARK = re.compile(r"\[([A-Z]\d?) ([^\]]+)\]")


def check_pack(pack: Pack, *, model: str | None = None) -> list[Problem]:
    """Run each rule's examples and counterexamples.

    Args:
        pack: the rules and actors.
        model: name of a spaCy pipeline.

    Returns:
        What does not hold, in file order.
    """
    cases = [
        (rule, text, good)
        for rule in pack.rules
        for good, texts in ((True, rule.cue.examples), (False, rule.cue.counterexamples))
        for text in texts
    ]
    items = [read_marks(text) for _, text, _ in cases]
    problems = []
    for (rule, text, good), attempts in zip(cases, Extractor(pack, model=model).explain_many(items), strict=True):
        problem = _problem(rule, text, attempts, good=good)
        if problem is not None:
            problems.append(problem)
    return sorted(problems)


def read_marks(text: str) -> tuple[Article, Sequence[GivenMention] | None]:
    """Take the marks out of a sentence.

    Returns:
        The bare text, and its mentions; None where nothing is marked.

    Example:
        >>> article, mentions = read_marks("[S Unison] has endorsed [T Mr Corbyn].")
        >>> article.text, [m.actor for m in mentions]
        ('Unison has endorsed Mr Corbyn.', ['S', 'T'])
    """
    mentions: list[GivenMention] = []
    plain = ""
    at = 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        mentions.append(GivenMention(Span(len(plain), len(plain) + len(mark[2])), mark[1]))
        plain += mark[2]
        at = mark.end()
    return Article("example", plain + text[at:]), mentions or None


def _problem(rule: Rule, text: str, attempts: Sequence[Attempt], *, good: bool) -> Problem | None:
    mine = [each for each in attempts if each.rule == rule.id]
    found = {(e.relation.source.actor.id, e.relation.target.actor.id) for each in mine if (e := each.evidence)}
    field = "examples" if good else "counterexamples"
    if not good:
        if not found:
            return None
        message = f"'{rule.id}' fires on its counterexample: {text}"
        return Problem(
            rule.path, rule.line, field, message, "Narrow it with 'unless', or choose another counterexample."
        )
    if ("S", "T") in found or (("T", "S") in found and _symmetric(mine)):
        return None
    said = "; ".join(dict.fromkeys(each.reason for each in mine)) or "the cue was not found"
    if found:
        said = "it fires, but " + ", ".join(f"from {a} to {b}" for a, b in sorted(found))
    return Problem(rule.path, rule.line, field, f"'{rule.id}' does not hold for: {text}", f"Why: {said}.")


def _symmetric(attempts: Sequence[Attempt]) -> bool:
    return any(each.evidence is not None and each.evidence.relation.type.symmetric for each in attempts)
