"""Scene: all that is known of one article before relations are looked for, and what looks for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.actors.cast import Cast
    from graphkit.actors.projection import Projector
    from graphkit.articles.parse import ParsedArticle
    from graphkit.packs.load import Pack
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import CueIndex
    from graphkit.relations.echoes import Echoes
    from graphkit.relations.modality import ModalityJudge
    from graphkit.relations.roles import Roles


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is known of one article before relations are looked for.

    Attributes:
        parsed: the article and its parse.
        pack: the rules.
        cast: its actors.
        projector: who tokens stand for.
        roles: the grammar around cues.
        attribution: who says what.
        cues: where cues stand.
        judge: modality.
        echoes: clauses that repeat another.
        given: the named mentions are a user's own.
    """

    parsed: ParsedArticle
    pack: Pack
    cast: Cast
    projector: Projector
    roles: Roles
    attribution: Attribution
    cues: CueIndex
    judge: ModalityJudge
    echoes: Echoes
    given: bool = False
