"""A candidate relation → which relation its sentence states and in which modality, or why it states none.

What a cue stands for is not always what is said: a judgement denied is another one, one of what was done to somebody is
the other way round, and a fault that will not be or a merit that should be is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.model import Modality, Voice
from graphkit.relations.chains import verb_chain
from graphkit.relations.clauses import logical_subjects
from graphkit.relations.inferred import turn_denied
from graphkit.relations.modality import give_up, is_question, is_yet_to_be
from graphkit.relations.nouns import is_said_by_the_way
from graphkit.relations.repairs import denied
from graphkit.relations.subjects import is_infinitive
from graphkit.relations.words import VERBAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.actors.projection import Hit
    from graphkit.articles.tree import Token
    from graphkit.model import RelationType
    from graphkit.packs.schema import Frame
    from graphkit.relations.cues import Cue
    from graphkit.relations.frames import Candidate
    from graphkit.relations.modality import Judgement
    from graphkit.relations.modifiers import Standing
    from graphkit.relations.scene import Scene

_TIMES = {"DATE", "TIME"}


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a candidate comes to: which relation, in which modality.

    Attributes:
        kind: the relation.
        judged: its modality.
        turned: it is of what was done to an end, so that the rule's own record tells nothing of it.
    """

    kind: RelationType
    judged: Judgement
    turned: bool


def rule_on(scene: Scene, cue: Cue, found: Candidate, standing: Sequence[Standing]) -> Ruling | str:
    """Say which relation a candidate states and in which modality, or why it states none.

    Args:
        scene: the article.
        cue: where the cue stands.
        found: its two ends.
        standing: the modifiers of the sentence.
    """
    frame = scene.pack.frames[found.frame]
    judged = _judge(scene, cue, found, standing)
    kind = scene.pack.relations[cue.rule.relation]
    unstated = _find_question(scene, cue, frame, kind)
    if not unstated and frame.verdict and _is_unsaid(scene, cue, kind, judged, standing):
        unstated = "it says what is over, or what will, may or should be"
    if frame.verdict and _is_only_passed_on(scene, cue, found.source[0]):
        unstated = "a paper only reports it"
    if unstated:
        return unstated
    if frame.verdict:
        kind, judged = turn_denied(kind, judged, scene.pack.relations, held=_is_held(scene, cue, standing))
    if cue.rule.cue.denied and kind.name == cue.rule.relation:
        return "it counts only where it is denied"
    suffered = [end[1].undergone for end in (found.source, found.target) if _is_undergone(cue, end[1])]
    if not suffered:
        return Ruling(kind, judged, turned=False)
    if not kind.undergone or found.source[1].undergone:
        return f"'{suffered[0]}' is what was done to somebody"
    return Ruling(scene.pack.relations[kind.undergone], judged, turned=True)


def _is_only_passed_on(scene: Scene, cue: Cue, actor: str) -> bool:
    """Tell whether a paper or broadcaster only tells what is so: "the Sun reported", "according to CNN"."""
    if not scene.cast.actors[actor].reports or scene.attribution.voice(cue.head) is not Voice.REPORTED:
        return False
    sayer = scene.attribution.sayer(cue.head)
    return sayer is None or sayer.lemma_.lower() in scene.pack.speech.reporting


def _find_question(scene: Scene, cue: Cue, frame: Frame, kind: RelationType) -> str:
    """Say which question a candidate stands in, where it says nothing of what anybody thinks."""
    if scene.attribution.is_put(cue.head):
        return "it is only what somebody was asked"
    if not frame.verdict or not is_question(cue.head):
        return ""
    if kind.sign > 0:
        return "it asks whether somebody deserves praise"
    return "" if scene.attribution.voice(cue.head) is Voice.QUOTED else "it asks what somebody thinks"


def _judge(scene: Scene, cue: Cue, found: Candidate, standing: Sequence[Standing]) -> Judgement:
    """Judge the modality of a candidate by the modifiers of its sentence."""
    frame = scene.pack.frames[found.frame]
    if is_said_by_the_way(cue, frame):
        within = set(cue.head.subtree)
        standing = [each for each in standing if each.head in within or denied(each.head) in within]
    carriers, deed = scene.roles.carriers(cue, frame), scene.roles.deed(cue)
    own = [*cue.tokens, *scene.roles.duties(cue), *([cue.head.head] if deed != cue.head else [])]
    judged = scene.judge.judge(standing, deed, carriers=carriers, cue=own, frame=frame)
    dropping = scene.roles.giving_up(cue)
    dropped = not frame.sets and dropping is not None and _does(scene, dropping, found.source[0])
    return give_up(judged, dropping) if dropped and dropping is not None else judged


def _does(scene: Scene, verb: Token, actor: str) -> bool:
    """Tell whether somebody is the subject of a verb."""
    hits = [hit for token in logical_subjects(verb) if (hit := scene.projector.project(token)) is not None]
    return any(actor in hit.mention.actors for hit in hits)


def _is_held(scene: Scene, cue: Cue, standing: Sequence[Standing]) -> bool:
    """Tell whether a denial is of what is said or thought rather than of saying it: "refused to say he was honest"."""
    sayer = scene.attribution.sayer(cue.head)
    said = [each for each in standing if sayer is None or each.head == sayer or sayer in each.head.ancestors]
    deed = scene.roles.deed(cue)
    own = [*cue.tokens, *([cue.head.head] if deed != cue.head else [])]
    itself = scene.judge.judge(said, deed, cue=own)
    return itself.modality is Modality.NEGATED or scene.attribution.is_thought(cue.head)


def _is_unsaid(scene: Scene, cue: Cue, kind: RelationType, judged: Judgement, standing: Sequence[Standing]) -> bool:
    """Tell whether a judgement is of what nobody says is so: a fault that is over or will not be, a merit to come."""
    if kind.sign < 0:
        ahead = _is_yet_to_be(cue, scene.roles.deed(cue), standing, scene.pack.modifiers.duties)
        unheld = judged.modality is Modality.NEGATED and (ahead or _must_end(cue, standing))
        return judged.ended or unheld or _is_supposed(cue, standing) or _is_wanting(cue, scene)
    never = _is_wanting(cue, scene) or _is_bygone(cue, scene)
    return (bool(kind.denied) and never) or _is_only_due(cue)


def _is_supposed(cue: Cue, standing: Sequence[Standing]) -> bool:
    """Tell whether a fault stands in a condition itself: "if he fails, she will run"; what would follow is said."""
    marks = (
        each.head for each in standing if str(each.entry.sets) == Modality.CONDITIONAL and each.head.dep_ == "mark"
    )
    return any(mark.head == cue.head or mark.head in cue.head.ancestors for mark in marks)


def _must_end(cue: Cue, standing: Sequence[Standing]) -> bool:
    """Tell whether a fault is denied by "cannot", which is a demand and no defence: "could not go on ignoring them"."""
    chain = verb_chain(cue.head)
    passive = any(c.dep_ == "auxpass" for token in chain for c in token.children)
    modal = any(each.head.tag_ == "MD" and each.head.head in chain for each in standing if each.last != each.head)
    return modal and not passive and cue.head.pos_ in VERBAL


def _is_bygone(cue: Cue, scene: Scene) -> bool:
    """Tell whether a merit was and is no more: "he used to be honest"."""
    bygone = scene.pack.modifiers.bygone
    return any(t.lemma_.lower() in bygone and t != cue.head for t in verb_chain(cue.head))


def _is_wanting(cue: Cue, scene: Scene) -> bool:
    """Tell whether a merit or a fault is only what should be: "he should have the guts", "he should ignore them"."""
    verb = cue.head
    active = verb.tag_ == "VB" and not any(child.dep_ == "auxpass" for child in verb.children)
    duties = [child for child in verb.children if child.dep_ == "aux" and child.lower_ in scene.pack.modifiers.duties]
    return active and any(child not in cue.tokens for child in duties)


def _is_only_due(cue: Cue) -> bool:
    """Tell whether a merit is what there was time for: "has had two years to do the right thing"."""
    return is_infinitive(cue.head) and cue.head.dep_ in {"relcl", "acl"} and cue.head.head.ent_type_ in _TIMES


def _is_undergone(cue: Cue, hit: Hit) -> bool:
    """Tell whether an end only undergoes what the cue is about, and the rule does not say so itself."""
    named = {token.lemma_.lower() for token in cue.tokens}
    return bool(hit.undergone) and hit.undergone not in named.union(cue.rule.cue.needs)


def _is_yet_to_be(cue: Cue, head: Token, standing: Sequence[Standing], duties: Sequence[str]) -> bool:
    """Tell whether a denied fault is of the future or a demand: "would not desert her", "should not be a coward".

    Neither is a defence. A merit denied for the future is an attack: "will never be fit to lead".
    """
    own = {token.i for token in cue.tokens}
    asked = any(c.dep_ == "aux" and c.lower_ in duties and c.i not in own for v in verb_chain(head) for c in v.children)
    return asked or any(is_yet_to_be(each, head) for each in standing if each.head.i not in own)
