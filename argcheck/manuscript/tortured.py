"""Fixed terms that were replaced word by word, as programs do that reword a text to hide where it comes from.

Cabanac, Labbé and Magazinov (2021, "Tortured phrases: a dubious writing style emerging in science", arXiv:2107.06751)
call them tortured phrases and collect them in the Problematic Paper Screener. The table has terms of methods and of
several fields with the replacements seen there; what careful authors also write (`environmental change`) is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from argcheck.manuscript.words import STOP, pieces
from argcheck.patterns import late

_TABLE = """
artificial intelligence = counterfeit|phony|fake|manmade|humanmade consciousness|brainpower|intellect|reasoning
artificial intelligence = man|human made consciousness|brainpower
neural network = neural|nervous|brain organization
deep learning = profound learning|neural
random forest = irregular|arbitrary timberland|backwood|wood|woodland|forest
random value = irregular|arbitrary esteem
big data = colossal|enormous|gigantic|monstrous|immense information
data set = informational index|collection
data mining = information mining
cloud computing = cloud|haze|fog|mist|edge|elite figuring
support vector = bolster|backing vector
naive Bayes = credulous|gullible|innocent bayes
decision tree = choice tree
feature extraction = highlight|include extraction
gradient descent = slope|angle|inclination plummet|plunge|drop
loss function = misfortune work|capacity
genetic algorithm = hereditary calculation
ant colony = subterranean insect
particle swarm = molecule swarm
fuzzy logic = fluffy rationale
speech recognition = discourse acknowledgment|acknowledgement
face recognition = facial acknowledgment|acknowledgement
image processing = picture preparing
glucose intolerance = glucose|lactose bigotry
search engine = pursuit|inquiry|hunt motor
signal to noise = flag|sign|signal|motion to commotion|clamor|clamour
mean square error = mean square|squared|quadrangle blunder|mistake; mean quadrangle
standard error = standard blunder|mistake
standard deviation = standard aberration|digression
regression = straight|calculated|strategic relapse; relapse model|examination|investigation|coefficient|line
confidence interval = certainty|confidence|certitude span|stretch; certainty interval
null hypothesis = invalid|void speculation|theory|hypothesis
principal component = head|foremost|chief part|segment|component investigation|examination|analysis
fixed effects = settled impact|effect
random effects = arbitrary|irregular impact|effect
significance level = importance|centrality level
structural equation = basic|auxiliary condition model|modeling|modelling|demonstrating
correlation coefficient = relationship|connection coefficient
thematic analysis = topical examination|investigation
content analysis = substance examination|investigation|analysis
discourse analysis = talk examination|investigation|analysis
literature review = writing survey|audit
case study = contextual investigation
mixed methods = blended technique|strategy|strategie
semi-structured interview = semi organized|organised meeting|interview
focus group = center|centre gathering|bunch
control group = control bunch
informed consent = educated|learned assent|consent
working memory = functioning recollection|memory
breast cancer = bosom peril|danger|malignancy|disease|growth|cancer
organ failure = kidney|renal|liver|heart disappointment
amino acid = amino corrosive
immune system = insusceptible|resistant|invulnerable framework; insusceptible system
blood cell = white|red platelet
vital signs = imperative sign
insulin resistance = insulin opposition
energy = kinetic|solar|wind|nuclear|renewable|leftover|atomic|thermal vitality
energy = vitality utilization|utilisation|proficiency|misfortune
solar power = sun oriented|powered|based force|power|vitality|energy
greenhouse gas = ozone harming substance|gas|gase; nursery gas|gase
United States = joined|assembled state|realm
gross domestic product = gross homegrown|household|residential item|product
foreign direct investment = unfamiliar|outside|remote direct speculation|venture|investment
exchange rate = conversion|swapping scale
monetary policy = money related approach|strategy|arrangement
supply and demand = stockpile|supply and request
supply chain = inventory network
human rights = human privilege
public transport = open conveyance|vehicle|transportation
price gap = cost hole
great power = superb|splendid|awesome|incredible|fantastic|terrific electricity|power|strength
anarchic system = anarchic|anarchical device|gadget|machine|appliance|contraption
anarchic system = anarchic|anarchical global|international|worldwide|world device|gadget|machine|appliance|contraption
self-help system = self assist|help machine|device|gadget
multipolar system = multipolar international|global machine|device|gadget
think tank = assume|suppose tank
eastern flank = jap|jip flank
post-Cold War = put up cold|chilly|bloodless war
Cold War = chilly|bloodless|virus war
military exercise = army|military|navy|naval corporeal|bodily|physical|sporting game|activity|activitie|event
military exercise = joint|multinational bodily|corporeal|sport|sporting activity|activitie|event
cohesion = internal|inner|alliance|coalition brotherly|fraternal love
energy market = vigor|vigour market
intelligence sharing = intellect|mind sharing
hybrid threat = crossbreed|halfbreed threat|war|warfare|nature
humanitarian crisis = charitable crisi|significance|consequence|emergency
material power = cloth|fabric power|energy|electricity|talent|aptitude
missile defence = projectile defense|defence
theoretical saturation = theoretical inundation|immersion
defensive realism = shielding|shielded realism
policy document = coverage document|maker
global warming = unnatural weather change; worldwide|global temperature alteration
machine learning = device|gadget|machine mastering; machine getting to know
law enforcement = law authorization|requirement
armed forces = outfitted|furnished force
civil war = polite war
developing countries = creating nation|country|countrie
peer-reviewed = companion|friend surveyed|investigated
state actors = state|individual|global entertainer|performer
rule of law = guideline of law
great power = superb|splendid|awesome|incredible|fantastic|terrific|wonderful competition|rivalry
balance of power = balance of electricity|vigor|vigour|strength
balance of power = constancy|stability|steadiness of power|electricity|vigor|vigour|forte|energy; equilibrium of force
soft power = lenient|tender|gentle power
this study = this|the take a look at
this study = this look at
this study = this|the observe|examine seek|examine|aim|is|was|use|fill|advance|acknowledge|employ|explore|show
not = or|does|did|can|could|may|might now not
"""
"""A line a term: what is meant, and what stands in its place, a slot for each word (`;` parts phrasings)."""
IN_PLACE = {"deterrence": ("discouragement", "disheartenment")}
"""Single words that are odd only where the paper also has the term that they stand for."""
_WORD = late(r"\w+")
Slots = tuple[frozenset[str], ...]


class Tortured(NamedTuple):
    """The words as they stand, and the term that they stand for."""

    said: str
    plain: str


@cache
def table() -> dict[str, list[tuple[str, Slots, int]]]:
    """The phrasings by a word that says something, with its place in them."""
    found: dict[str, list[tuple[str, Slots, int]]] = {}
    for line in _TABLE.strip().splitlines():
        plain, _, phrasings = line.partition(" = ")
        for phrasing in phrasings.split("; "):
            slots = tuple(frozenset(map(singular, slot.split("|"))) for slot in phrasing.split())
            place = next((at for at, slot in enumerate(slots) if not slot & STOP), 1)
            for word in slots[place]:
                found.setdefault(word, []).append((plain, slots, place))
    return found


@cache
def telling() -> frozenset[str]:
    """The words of the table as they may stand in a text."""
    known = [*table(), *(word.replace("organiz", "organis") for word in table())]
    return frozenset((*known, *(f"{word}s" for word in known)))


def tortured(text: str) -> Iterator[Tortured]:
    """The terms of a text that were replaced word by word."""
    known = table()
    if telling().isdisjoint(pieces(text)):
        return
    words = list(_WORD.finditer(text)) if likely(pieces(text)) else []
    told = [singular(word[0]) for word in words]
    for at, word in enumerate(told):
        for plain, slots, place in known.get(word, ()):
            first, end = at - place, at - place + len(slots)
            if first >= 0 and end <= len(told) and fits(told[first:end], slots):
                yield Tortured(text[words[first].start() : words[end - 1].end()], plain)
                break


def likely(words: frozenset[str]) -> bool:
    """Whether words of a text may make up a phrasing, in whatever order they stand."""
    every = frozenset(map(singular, words))
    known = table()
    return any(
        not any(every.isdisjoint(slot) for slot in slots)
        for word in every.intersection(known)
        for _, slots, _ in known[word]
    )


def fits(words: list[str], slots: Slots) -> bool:
    return all(word in slot for word, slot in zip(words, slots, strict=True))


def stand_ins(text: str, used: Iterable[str]) -> Iterator[Tortured]:
    """The single words of a text that stand for a term of those that the paper uses too."""
    for plain in used:
        for odd in IN_PLACE[plain]:
            if (at := text.casefold().find(odd)) >= 0:
                yield Tortured(text[at : at + len(odd)], plain)


@cache
def singular(word: str) -> str:
    """A word without capitals and plural ending, spelt with `z`."""
    folded = word.casefold()
    return (folded[:-1] if len(folded) > 3 and folded.endswith("s") else folded).replace("organis", "organiz")
