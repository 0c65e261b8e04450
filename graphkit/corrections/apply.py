"""Readings and corrections → readings put right, and what became of each correction.

Decisions taken here:

- Marks of statements are applied in the order of the file, each to what the ones before left, since a reader marks
  what the page shows. For the same reason an id means the actor it was merged into.
- A mark holds in every copy of its article: the same sentence, printed by ten outlets, is wrong ten times.
- A statement marked wrong without what is right is left out. So is one whose right actor nobody here knows: that it is
  wrong is certain, and an edge to a misspelt name would be worse. So is one that would speak of one actor alone.
- A statement that a person changed has confidence 1; what it was before stands in its `corrected`.
- `apart` changes nothing by itself: it is what no `same` may overrule, and files that say both are refused when read.
  Of one id that two people share, the statements of the other one are marked one by one (wrong: actor).
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.corrections.entries import claim_of, fold
from graphkit.corrections.merge import Merger, ends_of
from graphkit.model import Corrected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphkit.corrections.entries import Claim, Corrections, Ids, Mark, Place
    from graphkit.model import Actor, End, Evidence, Reading, Relation


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one correction.

    Attributes:
        place: where the entry stands.
        done: rejected, changed, merged, kept apart, unknown actor (and so left out) or no match.
        statements: how many statements it touched.
        text: in words.
    """

    place: Place
    done: str
    statements: int
    text: str


def apply_corrections(
    corrections: Corrections, readings: Iterable[Reading], *, actors: Mapping[str, Actor]
) -> tuple[list[Reading], list[Outcome]]:
    """Put right what readers marked as wrong.

    Args:
        corrections: what they marked.
        readings: what the engine found.
        actors: the listed actors by id, who may be what is right.

    Returns:
        the readings, and an outcome for each correction by file and line.
    """
    work = _Work(corrections, list(readings), actors)
    outcomes = [work.mark(mark) for mark in corrections.marks]
    outcomes += [work.join(same) for same in corrections.same]
    outcomes += [work.keep_apart(apart) for apart in corrections.apart]
    return work.finish(), sorted(outcomes, key=lambda outcome: outcome.place)


class _Work:
    """Readings on their way to being right.

    Attributes:
        readings: as they came.
        rows: the statements of each, as they are by now.
        merger: who is one actor.
    """

    def __init__(self, corrections: Corrections, readings: list[Reading], listed: Mapping[str, Actor]) -> None:
        self.readings = readings
        self.rows = [list(reading.evidence) for reading in readings]
        self.merger = Merger(corrections.same, readings, listed)
        self._articles = {reading.article.id: reading.article for reading in readings}
        self._where: dict[tuple[str, str], list[int]] = defaultdict(list)
        for at, reading in enumerate(readings):
            for sentence in {fold(item.sentence) for item in reading.evidence}:
                self._where[reading.article.text_id, sentence].append(at)

    def mark(self, mark: Mark) -> Outcome:
        """Leave out or change the statements that a reader marked."""
        who, claim = self.merger.stays, mark.claim
        article = self._articles[claim.article].text_id if claim.article in self._articles else claim.article
        wanted = claim._replace(article=article, source=who(claim.source), target=who(claim.target))
        found = changed = 0
        unknown = self._unknown(mark)
        for at in self._where.get((wanted.article, wanted.sentence), ()):
            kept: list[Evidence] = []
            for item in self.rows[at]:
                if not self._is(item, wanted):
                    kept.append(item)
                    continue
                found += 1
                right = None if unknown else self._change(item, mark)
                if right is not None:
                    changed += 1
                    kept.append(right)
            self.rows[at] = kept
        said = f"{claim.source} {claim.relation} {claim.target}"
        if not found:
            return Outcome(mark.place, "no match", 0, f"{said}: {self._why_not(wanted)}")
        if unknown:
            text = f"{said}: left out, as nobody here has the id '{unknown}'. {self.merger.suggest(unknown)}"
            return Outcome(mark.place, "unknown actor", found, text)
        done = "changed" if changed else "rejected"
        return Outcome(mark.place, done, found, f"{said}: {done} ({mark.wrong}).")

    def join(self, same: Ids) -> Outcome:
        """Say how much there is of the ids that the first one takes in; `finish` merges."""
        names, first = ", ".join(same.ids), self.merger.stays(same.ids[0])
        lost = {actor for actor in same.ids if actor != first}
        statements = sum(bool({end.actor.id for end in ends_of(item)} & lost) for rows in self.rows for item in rows)
        mentions = sum(not lost.isdisjoint(each.actors) for reading in self.readings for each in reading.mentions)
        if not statements and not mentions:
            return Outcome(same.place, "no match", 0, f"{names}: nobody but the first is mentioned.")
        note = (
            ""
            if self.merger.knows(first)
            else f" Nobody had that id before. {self.merger.suggest(first, besides=same.ids)}"
        )
        return Outcome(same.place, "merged", statements, f"{names}: one actor, '{first}'.{note}")

    def keep_apart(self, apart: Ids) -> Outcome:
        """Say whether they are here at all."""
        names, gone = ", ".join(apart.ids), [actor for actor in apart.ids if not self.merger.knows(actor)]
        if gone:
            text = f"{names}: nobody here has the id '{gone[0]}'. {self.merger.suggest(gone[0], besides=apart.ids)}"
            return Outcome(apart.place, "no match", 0, text)
        return Outcome(apart.place, "kept apart", 0, f"{names}: never one actor.")

    def finish(self) -> list[Reading]:
        """Give the readings with everything applied, actors merged."""
        pairs = zip(self.readings, self.rows, strict=True)
        return [self.merger.merge_reading(replace(reading, evidence=tuple(rows))) for reading, rows in pairs]

    def _is(self, item: Evidence, wanted: Claim) -> bool:
        """Tell whether a statement is the one marked; ends of a symmetric relation have no order."""
        claim = claim_of(item, self.merger.stays)
        turned = claim._replace(source=claim.target, target=claim.source)
        return wanted == claim or (item.relation.type.symmetric and wanted == turned)

    def _change(self, item: Evidence, mark: Mark) -> Evidence | None:
        """Give a statement as it should be; None where it should not be, or would speak of one actor alone."""
        change, old = mark.change, item.relation
        if change is None:
            return None
        source, target = self._end(old.source, old, change.source), self._end(old.target, old, change.target)
        if self.merger.stays(source.actor.id) == self.merger.stays(target.actor.id):
            return None
        was = item.corrected or Corrected(old.source.actor.id, old.type.name, old.target.actor.id, mark.wrong)
        return replace(
            item,
            relation=replace(old, type=change.relation or old.type, source=source, target=target),
            confidence=1.0,
            parts=(("corrected", 1.0),),
            corrected=replace(was, wrong=mark.wrong, note=mark.note),
        )

    def _end(self, end: End, relation: Relation, actor: str | None) -> End:
        """Give an end with the right actor, by the words of the other end where that is who it is."""
        who = self.merger.stays
        if actor is None or who(end.actor.id) == who(actor):
            return end
        for other in (relation.source, relation.target):
            if who(other.actor.id) == who(actor):
                return other
        return replace(end, actor=self.merger.best(actor))

    def _unknown(self, mark: Mark) -> str:
        """Name the first right actor that nobody here knows."""
        ids = (mark.change.source, mark.change.target) if mark.change else ()
        return next((each for each in ids if each and not self.merger.reaches(each)), "")

    def _why_not(self, wanted: Claim) -> str:
        """Say what of a mark is no longer so, and what to do."""
        article = self._articles.get(wanted.article)
        if article is None:
            close = difflib.get_close_matches(wanted.article, sorted(self._articles), n=1)
            return f"no article '{wanted.article}' was read. {f'Is it {close[0]!r} now? ' if close else ''}{_DELETE}"
        now = [
            item
            for at in self._where.get((wanted.article, wanted.sentence), ())
            for item in self.rows[at]
            if fold(item.sentence) == wanted.sentence
        ]
        if now:
            says = "; ".join(sorted({" ".join(claim_of(item, self.merger.stays)[3:]) for item in now}))
            return f"the sentence says something else by now ({says}). {_DELETE}"
        stands = wanted.sentence in fold(f"{article.title} {article.text}")
        what = "the sentence states nothing any more" if stands else "the article has no such sentence any more"
        return f"{what}. {_DELETE}"


_DELETE = "Put the entry right, or delete it."
