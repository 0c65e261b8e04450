"""What a pack may say of the words for people and bodies: titles.yml, projection.yml and descriptions.yml."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field, field_validator

from graphkit.packs.schema import Strict, Words


class Titles(Strict):
    """titles.yml: words before a name, by the pronoun they tell.

    Attributes:
        he: "Mr", "Sir".
        she: "Ms", "Dame".
        any: "Dr", "Senator".
        short: what a title is short for ("Sen": "senator"), so that "the senator" is known by it.
        peerage: titles of peers; "Lord Ode" is nobody listed as Mr Ode whom the article does not name.
        before_given: titles that stand before a given name alone: "Sir Colin" is Colin Draycott.
        particles: small words inside a name: "Rhun ap Iorwerth".
        given_he: given names of whom "he" can mean, and "she" cannot, unless a list or a title tells otherwise.
        given_she: given names of whom "she" can mean.
    """

    he: Words
    she: Words
    any: Words
    short: dict[str, str] = Field(default={})
    peerage: Words = ()
    before_given: Words = Field(default=(), alias="before-given")
    particles: Words = ()
    given_he: Words = Field(default=(), alias="given-he")
    given_she: Words = Field(default=(), alias="given-she")

    @cached_property
    def words(self) -> frozenset[str]:
        """All titles."""
        return frozenset((*self.he, *self.she, *self.any))

    @cached_property
    def told_by_given(self) -> dict[str, str]:
        """The pronoun that each given name tells."""
        return {**dict.fromkeys(self.given_he, "he"), **dict.fromkeys(self.given_she, "she")}

    @cached_property
    def given(self) -> frozenset[str]:
        """All given names."""
        return frozenset((*self.given_he, *self.given_she))


class Projection(Strict):
    """projection.yml: which modifier or possessor counts as the actor.

    Attributes:
        compounds: nouns whose modifier is the actor ("the Corbyn campaign").
        works: nouns whose modifier is the actor only where it is a person or party ("the Trump bill").
        proxies: people who speak for somebody ("a spokesman for X").
        relatives: people who are not the one they belong to ("X's wife").
        partitives: nouns and quantifiers of which the complement counts ("a number of unions").
        shares: words for a share of a group, whose view is not the group's ("12 per cent of voters").
        singles: words for one of a group, who is not the group ("one of X's MPs").
        exemplifiers: what introduces members of a group ("such as").
        deeds: things that stand for whoever does them in a clause of their own ("the job X has done").
        membership: prepositions that count somebody in with others ("was among those who").
        belonging: prepositions whose complement a thing belongs to ("the leadership of X").
        origins: prepositions that tell whose an opposing thing is ("the attack from X").
        representing: prepositions after a proxy ("a spokesman for X").
        posing: prepositions that say as what somebody does something ("emerged as a critic").
        opposing: things that are against what they are of, so that they do not stand for it ("criticism of X").
        undergone: what is done to somebody: whoever condemns "the arrest of X" or "X's arrest" is not against X.
        statements: things that say something for whoever makes them ("signed a letter condemning X").
        remarks: statements that can be of whoever has just spoken ("Y condemned the remarks").
        ranges: the prepositions around the first and last of a row ("members from X to Y").
    """

    compounds: Words
    works: Words = ()
    proxies: Words
    relatives: Words
    partitives: Words
    shares: Words = ()
    exemplifiers: Words
    singles: Words = ()
    membership: Words = ()
    posing: Words = ()
    deeds: Words = ()
    belonging: Words
    origins: Words = ()
    representing: Words
    opposing: Words = ()
    undergone: Words = ()
    statements: Words = ()
    remarks: Words = ()
    ranges: Words = ()


class GroupNoun(Strict):
    """A noun that names a group.

    Attributes:
        noun: singular lemma.
        name: canonical plural: "Supporters".
        around: whether it gathers round an actor ("supporters of X"), so that the actor names it.
        single: whether the singular is such a group, too: "the Stone camp".
        alone: whether the noun alone is an actor ("MPs"); the public at large ("voters") is none.
        acting: whether it is a group only where it does something ("his campaign said"), and else a thing.
        member: whether it names people of a body, so that a person's are those of that person's ("her MPs").
    """

    noun: str
    name: str
    around: bool = False
    single: bool = False
    alone: bool = True
    acting: bool = False
    member: bool = False


class Descriptions(Strict):
    """descriptions.yml: nouns that can stand for somebody already named.

    Attributes:
        people: "leader", "mayor".
        organisations: "union", "party".
        any_body: those of them that any body may be called ("group", "organisation").
        public: words of the names of public bodies, which are called none of these ("Department of Justice").
        opposites: nouns that name the other one ("rival", "opponent").
        fellows: nouns that name another one after "his" or "her" ("colleague"); whom the sentence names is not meant.
        bystanders: nouns for people whom news quotes and does not name ("voter"); "she" next may mean one of them.
        bystanders_he: those of them whom only "he" can mean ("man").
        bystanders_she: those of them whom only "she" can mean ("woman").
        pairs: phrases for two people ("the pair").
        reciprocal: those of them that mean the two who do it to one another ("each other").
        former: adjectives that put an office into the past.
        aspiring: adjectives of somebody who wants an office.
        groups: nouns for groups.
        quantifiers: words that are no part of a group's name.
        office_links: prepositions between an office and what it is of ("president of the club").
        other_office: adjectives that make another office of one ("acting", "deputy").
        joined: nouns for bodies of which people are members or officers ("my own party").
        others: words of a group that is told from another of the same name ("other unions").
        own: words that stand for a thing just named of the same kind ("unions including my own").
        posts: nouns for a post, and what its holder is called ("leadership": "leader").
        alike: rows of nouns that describe one person ("ally", "supporter").
    """

    people: Words
    organisations: Words
    any_body: Words = Field(default=(), alias="any-body")
    public: Words = ()
    opposites: Words = ()
    fellows: Words = ()
    bystanders: Words = ()
    bystanders_he: Words = Field(default=(), alias="bystanders-he")
    bystanders_she: Words = Field(default=(), alias="bystanders-she")
    pairs: Words = ()
    reciprocal: Words = ()
    former: Words = ()
    aspiring: Words = ()
    groups: tuple[GroupNoun, ...] = ()
    quantifiers: Words = ()
    office_links: Words = Field(default=(), alias="office-links")
    other_office: Words = Field(default=(), alias="other-office")
    joined: Words = ()
    others: Words = ()
    own: Words = ()
    posts: dict[str, str] = Field(default={})
    alike: tuple[Words, ...] = ()

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What people and organisations are called."""
        return frozenset((*self.people, *self.organisations))

    @cached_property
    def unnamed(self) -> frozenset[str]:
        """What tells of somebody no more than that there is one."""
        return frozenset((*self.bystanders, *self.bystanders_he, *self.bystanders_she))

    @cached_property
    def group_nouns(self) -> dict[str, tuple[GroupNoun, ...]]:
        """The groups by their noun."""
        return {each.noun: tuple(other for other in self.groups if other.noun == each.noun) for each in self.groups}

    @cached_property
    def pair_phrases(self) -> frozenset[tuple[str, ...]]:
        """The phrases for two people, in words."""
        return frozenset(tuple(phrase.split()) for phrase in self.pairs)

    @field_validator("groups", "alike", mode="before")
    @classmethod
    def _tuple(cls, value: object) -> object:
        return tuple(value) if isinstance(value, list) else value
