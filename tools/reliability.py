"""Is confidence a probability, and what does `--min-confidence` buy? Tables on texts that nothing was fitted on.

    python tools/reliability.py --dse DSE/valid.txt --clean DSE/train.txt --seesaw SEESAW

For each corpus: what ten bins of confidence promise and keep, and the expected calibration error, beside the error that
a perfect confidence would have by chance alone with so few statements. Then precision against the share of statements
that is kept, from each confidence on.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from corpora import read_dse, read_seesaw
from firings import find_firings
from parses import Reader

from graphkit import load_pack
from graphkit.packs.load import DEFAULT_ACTORS
from graphkit.score.reliability import Bin, measure_error, sort_into_bins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from firings import Firing

FLOORS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
DRAWS = 2000


def measure_luck(bins: list[Bin]) -> float:
    """Give the mean calibration error of a perfect confidence over as many statements in the same bins."""
    chance = np.random.default_rng(0)
    said, promised = np.array([each.said for each in bins]), np.array([each.promised for each in bins])
    kept = chance.binomial(said, promised, size=(DRAWS, len(bins))) / said
    return float((np.abs(kept - promised) * said).sum(axis=1).mean() / said.sum())


def show(name: str, judged: list[tuple[float, bool]]) -> None:
    """Print the tables of one corpus."""
    bins = sort_into_bins(judged)
    right = sum(each.right for each in bins)
    print(f"\n{name}: {len(judged)} statements, {right / max(1, len(judged)):.3f} right")
    print(f"calibration error {measure_error(bins):.3f} (a perfect confidence: {measure_luck(bins):.3f} by chance)")
    print("confidence   said  promised   kept")
    for each in bins:
        print(f"{each.low:.1f} to {each.high:.1f}  {each.said:6}  {each.promised:8.2f}  {each.kept:5.2f}")
    print("from     kept  precision")
    for floor in FLOORS:
        sure = [good for confidence, good in judged if confidence >= floor]
        if sure:
            print(f"{floor:.2f}   {len(sure) / len(judged):6.2f}  {sum(sure) / len(sure):9.3f}")


def main() -> None:
    """Read and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dse", type=Path, help="a part of DSE")
    parser.add_argument("--clean", type=Path, nargs="*", default=[], help="show too what does not stand in these parts")
    parser.add_argument("--seesaw", type=Path, help="the folder of SEESAW")
    parser.add_argument("--split", default="valid", help="which part of SEESAW")
    parser.add_argument("--parses", type=Path, metavar="FILE", help="keep parses here, so that the next run is short")
    parser.add_argument("--actors", action="append", help="actor packs [default: those a build takes]")
    args = parser.parse_args()
    reader = Reader(load_pack(actors=args.actors or DEFAULT_ACTORS), args.parses)
    if args.dse:
        firings = list(find_firings("DSE", read_dse(args.dse), reader))
        show("DSE", _judged(firings))
        if args.clean:
            unseen = {text.article.id for text in read_dse(args.dse, leave_out=args.clean)}
            show("DSE, sentences not seen", _judged([each for each in firings if each.statement[1] in unseen]))
    if args.seesaw:
        show("SEESAW", _judged(find_firings("SEESAW", read_seesaw(args.seesaw, args.split), reader)))


def _judged(firings: Iterable[Firing]) -> list[tuple[float, bool]]:
    return [(each.confidence, each.right) for each in firings if each.fired]


if __name__ == "__main__":
    main()
