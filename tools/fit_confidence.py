"""Measure every rule on labelled sentences and write what confidence is made of.

    python tools/fit_confidence.py --dse DSE/train.txt --leave-out DSE/valid.txt --seesaw SEESAW

writes ledger.tsv and confidence.yml of the pack politics-en again, in five minutes on one core; with --parses FILE the
second time in two. Run it whenever cues, frames or the engine have changed; the same code, data and --date give the
same bytes. Then look at the outcome:

    python tools/reliability.py --dse DSE/valid.txt --clean DSE/train.txt --seesaw SEESAW

How it is done:

- Counted is every rule that connects two actors in a sentence and is asserted, also where a surer rule of the same
  relation speaks first, so that the counts do not depend on the confidences they lead to. Right means that the label
  has the same sign and direction. Each distinct sentence of DSE counts once; sentences that also stand in a part named
  by --leave-out are not looked at.
- The counts go into the ledger as they are. In the fit a firing in a sentence that DSE holds more than once weighs a
  quarter (REPEATED): these are one in seven of its sentences but two in five of the firings, and 0.95 of them are right
  where of the others 0.71 are, so that they would make us too sure of sentences that nobody has picked. SEESAW, whole
  articles as they are read in earnest, weighs in full. Rules that say the same of one sentence share its weight.
- One logistic regression: the log odds of being right are a sum of what all firings have in common, what those of a
  relation add to it, those of a frame in it, those of a rule in that, and of a weight, never above 0, for each
  circumstance. Normal priors (ridge) draw every term to 0, hence a rule with few firings towards its frame and a
  frame towards its relation. How strongly is chosen by cross-validation in ten parts. plain, in the ledger, is the
  probability without circumstances.
- Where annotators marked the actors (DSE) a circumstance has a second weight that is fitted and thrown away: a pronoun
  in a lone sentence says less than one in an article whose actors graphkit found, and a build reads articles.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from corpora import read_dse, read_seesaw
from firings import find_firings, load_plainly
from numpy.typing import NDArray
from parses import Reader

from graphkit.packs.ledger import ANY, COLUMNS
from graphkit.packs.schema import Confidence
from graphkit.packs.shipped import RULES
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from firings import Firing

PRIORS = tuple(product((1.0,), (3.0, 8.0), (1.5, 3.0, 6.0)))
CIRCUMSTANCE_PRIOR, REPEATED = 2.0, 0.25
FOLDS, STEPS = 10, 25
UNMEASURED, FOUND = {"modality"}, "found"
Floats = NDArray[np.float64]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """What was fitted.

    Attributes:
        weights: by trait.
        priors: how strongly relations, frames and rules are drawn to what is wider.
        plain: probability in plain circumstances, by group.
        likelihood: mean log-likelihood of a label that was not fitted on.
    """

    weights: dict[str, float]
    priors: tuple[float, ...]
    plain: dict[Key, float]
    likelihood: float


class Design:
    """Firings as numbers: a column for all, each relation, frame of a relation, rule in it; two for each trait.

    The second of a trait holds where the actors were given.
    """

    def __init__(self, firings: Sequence[Firing], traits: Sequence[str], repeated: Collection[Key]) -> None:
        self.traits = tuple(traits)
        self.groups = sorted({key for firing in firings for key in keys_of(firing)}, key=lambda key: (len(key), key))
        at = {key: number for number, key in enumerate(self.groups)}
        belongs = np.zeros((len(firings), len(self.groups)))
        for row, firing in enumerate(firings):
            belongs[row, [at[key] for key in keys_of(firing)]] = 1
        holds = np.array([[trait in firing.traits for trait in traits] for firing in firings], dtype=float)
        given = np.array([[FOUND not in firing.traits] for firing in firings])
        self.columns = np.hstack([belongs, holds, holds * given])
        self.right = np.array([firing.right for firing in firings], dtype=float)
        said = Counter(firing.statement for firing in firings)
        shares = [(REPEATED if firing.statement in repeated else 1) / said[firing.statement] for firing in firings]
        self.share = np.array(shares)
        self.fold = np.array([crc32("\t".join(firing.statement).encode()) % FOLDS for firing in firings])

    def solve(self, priors: Sequence[float], counted: Floats) -> Floats:
        """Fit all terms by Newton's method; a trait that would make anything surer is left out.

        Args:
            priors: for relations, frames and rules.
            counted: what each firing weighs.
        """
        size, traits = len(self.groups), len(self.traits)
        ridge = np.array([(1e-6, *priors)[len(key)] for key in self.groups] + [CIRCUMSTANCE_PRIOR] * (2 * traits))
        used = np.ones(len(ridge), dtype=bool)
        while True:
            terms = self._solve(ridge, used, counted)
            surer = terms[size : size + traits] > 0
            if not surer.any():
                return terms
            used[size : size + traits] &= ~surer

    def _solve(self, ridge: Floats, used: NDArray[np.bool_], counted: Floats) -> Floats:
        columns, terms = self.columns[:, used], np.zeros(int(used.sum()))
        for _ in range(STEPS):
            chance = _share(columns @ terms)
            slope = columns.T @ (counted * (self.right - chance)) - ridge[used] * terms
            curve = (columns.T * (counted * chance * (1 - chance))) @ columns + np.diag(ridge[used])
            step = np.linalg.solve(curve, slope)
            terms += step
            if np.abs(step).max() < 1e-9:  # noqa: PLR2004
                break
        out = np.zeros(len(used))
        out[used] = terms
        return out

    def judge_unseen(self, priors: Sequence[float]) -> float:
        """Give the mean log-likelihood of the labels, each tenth of the firings judged by the other nine."""
        odds = np.zeros(len(self.right))
        for number in range(FOLDS):
            mine = self.fold == number
            odds[mine] = self.columns[mine] @ self.solve(priors, self.share * ~mine)
        return float((self.share * (self.right * odds - np.logaddexp(0, odds))).sum() / self.share.sum())


def keys_of(firing: Firing) -> list[Key]:
    """Name the groups of a firing, from the widest to the narrowest."""
    key = (firing.relation, firing.frame, firing.rule)
    return [key[:size] for size in range(len(key) + 1)]


def fit(firings: Sequence[Firing], traits: Sequence[str], repeated: Collection[Key]) -> Fit:
    """Fit precisions and weights with the priors that judge unseen firings best."""
    design = Design(firings, traits, repeated)
    scores = {priors: round(design.judge_unseen(priors), 6) for priors in PRIORS}
    priors = max(PRIORS, key=lambda each: scores[each])
    terms = design.solve(priors, design.share)
    groups = dict(zip(design.groups, terms, strict=False))
    plain = {key: sum(groups[key[:size]] for size in range(len(key) + 1)) for key in design.groups}
    weights = {trait: round(float(term), 2) + 0.0 for trait, term in zip(traits, terms[len(groups) :], strict=False)}
    return Fit(weights, priors, {key: float(_share(odds)) for key, odds in plain.items()}, scores[priors])


def _share(odds: Floats) -> Floats:
    return 1 / (1 + np.exp(-odds))


def list_rows(firings: Sequence[Firing], fitted: Fit, day: date) -> list[tuple[str, ...]]:
    """List the ledger: for each relation all frames, each frame, each rule in its frames."""
    groups: defaultdict[tuple[str, ...], list[Firing]] = defaultdict(list)
    for firing in firings:
        for key in keys_of(firing)[1:]:
            groups[key].append(firing)
    rows = []
    for key, group in groups.items():
        fired, right = len(group), sum(firing.right for firing in group)
        figures = (f"{fired}", f"{right}", f"{right / fired:.3f}", f"{fitted.plain[key]:.3f}")
        rows.append((*_name(key), *figures, _tell_corpora(group), day.isoformat()))
    return sorted(rows, key=lambda row: (row[0].partition("/")[0], not row[0].endswith(ANY), row))


def _name(key: tuple[str, ...]) -> tuple[str, str]:
    """Give a group's rule and frame as the ledger writes them."""
    relation, frame, rule = (*key, ANY, ANY)[:3]
    return (f"{relation}/{ANY}" if rule == ANY else rule), frame


def _tell_corpora(group: Sequence[Firing]) -> str:
    """Say how many of a group's firings were right on each corpus."""
    fired = Counter(firing.corpus for firing in group)
    right = Counter(firing.corpus for firing in group if firing.right)
    return ", ".join(f"{corpus} {right[corpus]}/{count}" for corpus, count in sorted(fired.items()))


def write_ledger(rows: Sequence[Sequence[str]], path: Path) -> None:
    """Write ledger.tsv."""
    head = [
        "# How often each rule was right on labelled sentences. Written by tools/fit_confidence.py.",
        "# criticises/* is all rules of a relation. plain is the precision that confidence starts from: drawn towards",
        "# the frame's where firings are few, and with what circumstances (confidence.yml) took off given back.",
    ]
    write_whole(path, "".join(f"{line}\n" for line in [*head, *("\t".join(row) for row in [COLUMNS, *rows])]))


def write_confidence(fitted: Fit, path: Path) -> None:
    """Write confidence.yml; what nothing measures keeps its value."""
    values = {**Confidence().model_dump(), **fitted.weights}
    meanings = {
        "pronoun": "source or target is a pronoun",
        "description": "one of them is a description or a group, neither a pronoun",
        "phrase": "the source is named inside the phrase that acts",
        "body": "the source is a party, a government or another body",
        "found": "graphkit found the actors itself",
        "distance": "more than 6 words between cue and farther end",
        "far": "more than 20 words, on top",
        "long": "a sentence of more than 30 words",
        "embedded": "the cue is not the main word of its sentence",
        "reported": "indirect speech",
        "modality": "denied, hedged or in the future; set by hand, as no label covers it",
    }
    lines = [
        "# What makes a relation less sure than its rule: each weight is added to the log odds where it holds.",
        "# Fitted to labelled sentences and written by tools/fit_confidence.py; used by relations/confidence.py.",
        *(f"{trait}: {value:.2f}  # {meanings[trait]}" for trait, value in values.items()),
    ]
    write_whole(path, "".join(f"{line}\n" for line in lines))


def main() -> None:
    """Measure, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dse", type=Path, required=True, help="the part of DSE to learn from")
    parser.add_argument("--leave-out", type=Path, nargs="*", default=[], help="parts of DSE whose sentences to avoid")
    parser.add_argument("--seesaw", type=Path, required=True, help="the folder of SEESAW; its train part is read")
    parser.add_argument("--parses", type=Path, metavar="FILE", help="keep parses here, so that the next run is short")
    parser.add_argument("--actors", action="append", help="actor packs [default: those a build takes]")
    parser.add_argument("--date", type=date.fromisoformat, default=date.today(), help="the day to write down")  # noqa: DTZ011
    parser.add_argument("--output", type=Path, default=RULES / "politics-en", help="the pack's folder")
    args = parser.parse_args()
    reader = Reader(load_plainly(actors=args.actors), args.parses)
    sentences = read_dse(args.dse, leave_out=args.leave_out)
    firings = [
        *find_firings("DSE", sentences, reader),
        *find_firings("SEESAW", read_seesaw(args.seesaw, "train"), reader),
    ]
    print(f"fitting {len(firings):,} firings", file=sys.stderr, flush=True)
    often = {text.article.id for text in sentences if text.times > 1}
    repeated = {firing.statement for firing in firings if firing.corpus == "DSE" and firing.statement[1] in often}
    fitted = fit(firings, [trait for trait in Confidence.model_fields if trait not in UNMEASURED], repeated)
    rows = list_rows(firings, fitted, args.date)
    write_ledger(rows, args.output / "ledger.tsv")
    write_confidence(fitted, args.output / "confidence.yml")
    right = sum(firing.right for firing in firings)
    print(f"{len(firings):,} firings, {right / len(firings):.3f} right; {len(rows):,} rows of the ledger")
    print(f"priors {fitted.priors}; log-likelihood of a label not fitted on {fitted.likelihood:.4f}")
    print(", ".join(f"{trait} {weight:g}" for trait, weight in fitted.weights.items()))


if __name__ == "__main__":
    main()
