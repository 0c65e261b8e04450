"""What a pack may say of words that bear on a claim: modifiers.yml and speech.yml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from graphkit.packs.schema import Strict, Words


class Modifier(Strict):
    """An entry of modifiers.yml: a word that changes a cue, and how far it reaches (ConText; Harkema et al. 2009).

    Attributes:
        modifier: lemmas.
        sets: the modality it gives.
        reach: forward or backward within the clause, over the clause as a whole, over what the word governs, over the
            clause of a noun that it governs ("claims"), upward over the clause that its own depends on ("if"), or over
            the infinitive of the word that it grades ("too").
        ending: what it denies was so until then ("stopped misleading"), so that a fault it denies is no praise.
        intent: whoever does it means to ("wants to"), so that others hold it against him already.
    """

    modifier: str
    sets: Literal["negated", "hedged", "future-or-conditional"]
    reach: Literal["forward", "backward", "clause", "governs", "claims", "upward", "graded"]
    ending: bool = False
    intent: bool = False


class LightVerbs(Strict):
    """Verbs that carry a cue noun.

    Attributes:
        give: their subject is the noun's source ("voiced criticism of").
        receive: their subject is the noun's target ("won the backing of").
        lose: their subject is the target, and the relation is negated.
        deny: their subject is the source, and the relation is negated ("withdrew support from").
        answer: their subject is the target of what somebody else says, but not of all that is of somebody ("shrugged
            off criticism from").
        come: the noun itself is their subject, and its source stands behind them ("criticism came from").
        bearing: nouns for whoever is the target ("was the target of an attack by").
        shield: their object is the target of what it is kept from ("defended X against attacks from").
        voices: what somebody gives to a demand that he takes up ("added her voice to calls for").
        amounts: nouns that say how much of it there is ("faced a barrage of criticism from").
    """

    give: Words
    receive: Words
    lose: Words
    deny: Words
    answer: Words = ()
    come: Words = ()
    bearing: Words = ()
    shield: Words = ()
    voices: Words = ()
    amounts: Words = ()


class Echoes(Strict):
    """Words by which a clause repeats the one before it.

    Attributes:
        same: it is so of somebody else as well ("So did X.").
        denied: it is not so of somebody else ("X did not.").
        phrases: verbs with their object that say the same ("followed suit").
    """

    same: Words = ()
    denied: Words = ()
    phrases: Words = ()


class Modifiers(Strict):
    """modifiers.yml.

    Attributes:
        modifiers: all that sets a modality.
        terminators: words that end a scope.
        pseudo: phrases that look like a modifier and are none ("not only").
        bygone: verbs by which a merit is no more ("used to be honest").
        directives: verbs that make another act, so that their subject is the one who wants it ("urged members to
            back").
        demands: verbs and nouns that want somebody to do something ("want X to quit").
        dues: nouns of what is due, so that whoever says so demands it ("it is time for X to go").
        achieving: directives that had their way, so that who was given one did it ("was persuaded to back").
        having: verbs whose perfect means to have ("has got no plan").
        duties: verbs by which a speaker says what others ought to do ("members should back").
        performing: verbs whose object is what their subject does, so that a judgement of it is one of him ("ran a
            dishonest campaign").
        light: verbs that carry a noun.
        telling: prepositions before what somebody does by speaking ("in an attack on X, Y said").
        receiving: prepositions that hand a noun to the clause they stand in ("won with the backing of").
        agency: prepositions that name whose act a noun is ("an attempt by MPs").
        settings: prepositions that say where or when ("praised in the debate by").
        circumstances: prepositions of what was so besides ("refused to apologise after attacking X").
        rejecting: verbs whose subject does not hold what their object says ("dismissed claims that").
        subject_control: verbs whose subject does what an infinitive behind their object tells ("used the rally to").
        object_control: prepositions after which a gerund belongs to the object ("attacked him for backing").
        company: what names those who do it too, before the verb ("along with X, Y criticised").
        joining: verbs of doing it with somebody, with the preposition before the act ("joined X in criticising").
        joining_with: prepositions before that somebody ("teamed up with X to attack").
        origins: prepositions that tell whom something comes from ("calls from X to go").
        echoes: what makes a clause repeat the one before it ("So did X.").
    """

    modifiers: tuple[Modifier, ...] = ()
    terminators: Words = ()
    pseudo: Words = ()
    bygone: Words = ()
    directives: Words = ()
    demands: Words = ()
    dues: Words = ()
    achieving: Words = ()
    having: Words = ()
    duties: Words = ()
    performing: Words = ()
    light: LightVerbs
    receiving: Words = ()
    telling: Words = ()
    agency: Words = ()
    settings: Words = ()
    circumstances: Words = ()
    rejecting: Words = ()
    subject_control: Words = Field(default=(), alias="subject-control")
    object_control: Words = Field(default=(), alias="object-control")
    company: Words = ()
    joining: Words = ()
    joining_with: Words = Field(default=(), alias="joining-with")
    origins: Words = ()
    echoes: Echoes = Field(default=Echoes())

    @field_validator("modifiers", mode="before")
    @classmethod
    def _tuple(cls, value: object) -> object:
        return tuple(value) if isinstance(value, list) else value


class Speech(Strict):
    """speech.yml: how English says that somebody says something.

    Attributes:
        verbs: "said", "insisted": their clause is reported speech.
        judging: verbs that take an object and a judgement of it ("described X as").
        thinking: verbs of opinion and feeling ("believes that").
        reporting: verbs by which a paper passes on what is so and judges nobody ("reported that").
        according: prepositions that name a speaker ("according to").
        nouns: nouns with a clause of their own ("claims that").
        about: prepositions that say of whom somebody speaks ("he said of X").
        viewpoints: nouns after "in" for what somebody holds ("in the eyes of X", "in X's view").
        within: prepositions before them.
        copulas: verbs whose object says what their subject is ("was proving a disaster").
        interviewers: people who are spoken to without being meant ("told the presenter X: 'You cannot trust him'").
        asking: verbs of putting a question, which says nothing of whoever is asked ("asked whether she backed X").
        questions: what such a question begins with.
    """

    verbs: Words
    judging: Words = ()
    thinking: Words = ()
    reporting: Words = ()
    according: Words = ()
    nouns: Words = ()
    about: Words = ()
    viewpoints: Words = ()
    within: Words = ()
    copulas: Words = ()
    interviewers: Words = ()
    asking: Words = ()
    questions: Words = ()
