"""The nouns of graphkit, as values: what the steps hand to each other and what leaves the engine.

Everything here is frozen and knows no library. Offsets are characters (Python's) and half-open. Other modules take the
nouns from here, whichever file of this folder describes them.
"""

from graphkit.model.actor import Actor, GivenMention, Mention, MentionForm, Office
from graphkit.model.article import Article, Span
from graphkit.model.evidence import Corrected, Evidence, Measured
from graphkit.model.reading import Attempt, MissKind, NearMiss, Reading
from graphkit.model.relation import End, Modality, Relation, RelationType, Voice

__all__ = [
    "Actor",
    "Article",
    "Attempt",
    "Corrected",
    "End",
    "Evidence",
    "GivenMention",
    "Measured",
    "Mention",
    "MentionForm",
    "MissKind",
    "Modality",
    "NearMiss",
    "Office",
    "Reading",
    "Relation",
    "RelationType",
    "Span",
    "Voice",
]
