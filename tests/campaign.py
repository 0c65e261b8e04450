"""A made-up leadership contest, large enough to look at: 25 actors, some 60 edges, every modality and voice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from makers import make_actor, make_article, make_evidence

from graphkit.model import Modality, Office, Span, Voice

if TYPE_CHECKING:
    from graphkit.model import Evidence

_PEOPLE = {
    "maya-okafor": ("Maya Okafor", "MP for Harrow Vale", "shadow chancellor"),
    "tom-aldridge": ("Tom Aldridge", "MP for Skelby", "party leader"),
    "rosa-penhale": ("Rosa Penhale", "mayor of Westport", ""),
    "iain-mccrae": ("Iain McCrae", "MP for Lochside", "former leader"),
    "zoe-lindqvist": ("Zoë Lindqvist", "MP for Carrow", "deputy leader"),
    "daniel-abara": ("Daniel Abara", "MP for Tideway South", ""),
    "helen-croft": ("Helen Croft", "MP for Marlow Green", "former home secretary"),
    "samir-haddad": ("Samir Haddad", "general secretary of the Transport Staffs' Union", ""),
    "lucy-fenwick": ("Lucy Fenwick", "MP for Eastholme", ""),
    "george-tanner": ("George Tanner", "MP for Ashby Moor", "chief whip"),
    "priya-raman": ("Priya Raman", "MP for Norwell", ""),
    "owen-bright": ("Owen Bright", "MP for Penrith Cross", ""),
    "clare-duffy": ("Clare Duffy", "leader of Westport council", ""),
    "nadia-kovac": ("Nadia Kovač", "peer", ""),
}
_OTHERS = {
    "transport-staffs-union": ("Transport Staffs' Union", "union", ("TSU",)),
    "general-workers": ("General Workers", "union", ("GW",)),
    "teachers-guild": ("Teachers' Guild", "union", ()),
    "civic-party": ("Civic Party", "party", ("the Civics",)),
    "reform-alliance": ("Reform Alliance", "party", ()),
    "open-ground": ("Open Ground", "group", ()),
    "renewal-network": ("Renewal Network", "group", ()),
    "supporters-of-tom-aldridge": ("supporters of Tom Aldridge", "group", ()),
    "young-civics": ("Young Civics", "group", ()),
    "electoral-office": ("Electoral Office", "organisation", ()),
    "morning-ledger": ("Morning Ledger", "paper", ("the Ledger",)),
}
_PLUS, _MINUS, _FOR, _WITH = "endorses", "criticises", "defends", "campaigns-with"
_STATED = f"""
maya-okafor {_MINUS} tom-aldridge 5  tom-aldridge {_MINUS} maya-okafor 3
rosa-penhale {_PLUS} maya-okafor 3  rosa-penhale {_MINUS} tom-aldridge 2
zoe-lindqvist {_FOR} tom-aldridge 2  iain-mccrae {_PLUS} maya-okafor 2
iain-mccrae {_MINUS} tom-aldridge 1  helen-croft {_PLUS} maya-okafor 1
george-tanner {_FOR} tom-aldridge 1  transport-staffs-union {_PLUS} tom-aldridge 2
samir-haddad {_PLUS} tom-aldridge 2  samir-haddad {_MINUS} rosa-penhale 1
general-workers {_PLUS} maya-okafor 2  teachers-guild {_PLUS} tom-aldridge 1
open-ground {_PLUS} tom-aldridge 4  open-ground {_WITH} tom-aldridge 1
renewal-network {_PLUS} maya-okafor 2  renewal-network {_MINUS} open-ground 3
open-ground {_MINUS} renewal-network 2  supporters-of-tom-aldridge {_MINUS} rosa-penhale 2
supporters-of-tom-aldridge {_FOR} tom-aldridge 2  young-civics {_PLUS} tom-aldridge 1
morning-ledger {_MINUS} tom-aldridge 3  tom-aldridge {_MINUS} morning-ledger 2
morning-ledger {_PLUS} maya-okafor 1  lucy-fenwick {_PLUS} maya-okafor 1
daniel-abara {_PLUS} tom-aldridge 1  daniel-abara {_WITH} zoe-lindqvist 2
priya-raman {_PLUS} maya-okafor 1  owen-bright {_PLUS} tom-aldridge 1
owen-bright {_MINUS} helen-croft 1  clare-duffy {_WITH} rosa-penhale 1
clare-duffy {_PLUS} maya-okafor 1  nadia-kovac {_FOR} tom-aldridge 1
zoe-lindqvist {_MINUS} iain-mccrae 1  iain-mccrae {_MINUS} zoe-lindqvist 1
maya-okafor {_WITH} rosa-penhale 2  maya-okafor {_FOR} rosa-penhale 1
george-tanner {_MINUS} lucy-fenwick 1  lucy-fenwick {_MINUS} open-ground 1
reform-alliance {_MINUS} civic-party 2  civic-party {_MINUS} reform-alliance 1
tom-aldridge {_MINUS} reform-alliance 1  maya-okafor {_MINUS} reform-alliance 1
electoral-office {_MINUS} renewal-network 1  zoe-lindqvist {_WITH} young-civics 1
helen-croft {_MINUS} george-tanner 1  daniel-abara {_MINUS} morning-ledger 1
teachers-guild {_MINUS} helen-croft 1  samir-haddad {_FOR} open-ground 1
nadia-kovac {_MINUS} maya-okafor 1  general-workers {_MINUS} transport-staffs-union 1
"""
_UNSTATED = (
    ("priya-raman", _PLUS, "tom-aldridge", Modality.NEGATED, "declined to back"),
    ("civic-party", _PLUS, "maya-okafor", Modality.NEGATED, "has not endorsed"),
    ("maya-okafor", _MINUS, "tom-aldridge", Modality.NEGATED, "denied attacking"),
    ("young-civics", _PLUS, "maya-okafor", Modality.CONDITIONAL, "might yet endorse"),
    ("clare-duffy", _MINUS, "tom-aldridge", Modality.HEDGED, "appeared to rebuke"),
    ("rosa-penhale", _PLUS, "maya-okafor", Modality.CONDITIONAL, "would support"),
    ("teachers-guild", _PLUS, "maya-okafor", Modality.HEDGED, "is said to favour"),
)
_CUES = {
    _PLUS: ("has thrown her weight behind", "gave full backing to", "urged members to choose"),
    _MINUS: ("hit out at", "accused of drift", "questioned the record of"),
    _FOR: ("rallied to the side of", "stood by"),
    _WITH: ("shared a platform with", "toured the coast with"),
}
_TEMPLATES = (
    "Speaking in Westport on Saturday, {source} {cue} {target}, telling members that the contest would settle it.",
    "In a week of bad polls {source} {cue} {target}.",
    "Asked about the vote, {source} {cue} {target} and said the “next fortnight” would matter more than the last.",
    "{source} {cue} {target} at a meeting that ran for two hours, those present said.",
)
_OUTLETS = ("Westport Courier", "The Evening Post", "Morning Ledger", "")


def make_campaign() -> list[Evidence]:
    """Make the evidence of the whole contest."""
    actors = {
        id_: make_actor(
            id_,
            name=name,
            aliases=(name.split()[-1],),
            offices=_offices(post, extra),
            party="reform-alliance" if id_ in {"helen-croft", "owen-bright", "lucy-fenwick"} else "civic-party",
            listed=True,
        )
        for id_, (name, post, extra) in _PEOPLE.items()
    }
    for id_, (name, kind, aliases) in _OTHERS.items():
        actors[id_] = make_actor(id_, name=name, kind=kind, aliases=aliases)
    words = _STATED.split()
    stated = [words[at : at + 4] for at in range(0, len(words), 4)]
    rows = [(s, r, t, Modality.ASSERTED, None) for s, r, t, times in stated for _ in range(int(times))]
    evidence = []
    for number, (source, relation, target, modality, cue) in enumerate([*rows, *_UNSTATED]):
        near = number % 5 == 3
        far = number % 7 == 6
        evidence.append(
            make_evidence(
                actors[source],
                relation,
                actors[target],
                modality=modality,
                cue=cue or _CUES[relation][number % len(_CUES[relation])],
                article=_article(number * 7 % 34),
                template=_TEMPLATES[number % len(_TEMPLATES)].replace("{source}", "They" if far else "{source}"),
                source_text="She" if far else None,
                source_span=Span(40, 43) if far else None,
                target_text=f"Mr {actors[target].name.split()[-1]}" if near and target == "tom-aldridge" else None,
                voice=(Voice.AUTHOR, Voice.QUOTED, Voice.REPORTED)[number % 3],
                speaker=source if number % 3 else None,
                start=400 + 90 * (number % 6),
                confidence=0.6957,
                parts=(("cue", 0.94), ("frame", 0.97), ("coreference", 0.9), ("distance", 0.848)),
            )
        )
    return evidence


def _offices(*titles: str) -> tuple[Office, ...]:
    return tuple(Office(title, date(2015, 5, 8)) for title in titles if title)


def _article(number: int):
    return make_article(
        f"report-{number:02}",
        title=("Aldridge faces new call to go", "Okafor picks up a union", "Mayor breaks her silence")[number % 3]
        + f", day {number + 1}",
        date=date(2016, 7, 30) + timedelta(days=number) if number != 9 else None,
        outlet=_OUTLETS[number % 4],
        url=f"https://news.example/{number}" if number % 3 else "",
    )
