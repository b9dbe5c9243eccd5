"""How a paper takes a theory for its own: what it is framed by, builds on, borrows from or turns to.

A frame has three parts: the paper, its authors or a part of the paper's work (`our argument`), a verb of resting or
taking with its preposition, and a theory behind them; or a theory, and what it gives to the paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from argcheck.manuscript.words import pieces, words

_WORKS = frozenset(
    """
    paper article study thesis chapter research analysis work essay inquiry enquiry investigation argument project
    contribution interpretation reading approach account discussion framework model design explanation monograph book
    dissertation report questions question perspective categories concepts hypotheses understanding methodology
    """.split()
)
_THIS = frozenset("this our my the present current".split())
_WE = frozenset("we i".split())
_RESTS = frozenset(
    """
    guided underpinned framed grounded rooted anchored couched cast founded structured situated embedded located
    positioned organised organized placed informed oriented steered formulated conceived premised modelled modeled
    """.split()
)
"""What a work is, with `by`, `in`, `on`, `within` or `in terms of`."""
_FRAMES = frozenset(
    """
    situate locate anchor ground root embed frame couch cast place position base situates locates anchors grounds roots
    embeds frames places positions bases organise organize organises organizes
    """.split()
)
"""What the authors do with their work."""
_OWES = frozenset("based built inspired indebted influenced".split())
_TAKES = frozenset(
    "borrow borrows borrowed take takes took derive derives derived draw draws drew obtain obtains".split()
)
_THINGS = frozenset(
    """
    categories concepts vocabulary terms cue cues lead bearings inspiration tools notions terminology assumptions
    premises orientation departure ideas guidance distinctions hypotheses expectations propositions framework
    """.split()
)
"""What is taken from a theory."""
_TURNS = {
    "turn": ("to",), "turns": ("to",), "turned": ("to",), "lean": ("on", "upon"), "leans": ("on", "upon"),
    "look": ("to",), "looks": ("to",), "rest": ("on", "upon"), "rests": ("on", "upon"), "start": ("from",),
    "starts": ("from",), "proceed": ("from",), "proceeds": ("from",), "work": ("within", "with"),
    "works": ("within", "with"), "operate": ("within",), "operates": ("within",), "subscribe": ("to",),
    "subscribes": ("to",), "resort": ("to",), "resorts": ("to",), "appeal": ("to",), "appeals": ("to",),
    "use": ("of",), "recourse": ("to",), "reasoning": ("of",), "logic": ("of",),
}  # fmt: skip
"""Verbs of taking a theory, by the word that leads to it."""
_PLAIN = frozenset(
    """
    embrace embraces invoke invokes mobilise mobilises mobilize mobilizes deploy deploys enlist enlists espouse espouses
    utilise utilises utilize utilizes
    follow follows
    """.split()
)
_ADOPT = frozenset("adopt adopts adopted embrace embraces espouse espouses".split())
_GIVES = frozenset(
    """
    supplies furnishes provides offers gives lends yields underlies underpins informs guides frames structures orients
    shapes grounds supplied furnished provided offered underlay underpinned informed guided framed structured shaped
    """.split()
)
_BEARS = frozenset("underlies underpins informs guides frames structures orients shapes grounds".split())
_LENS = frozenset(
    """
    lens framework frame tools toolkit vocabulary categories concepts scaffold scaffolding backbone basis foundation
    underpinning underpinnings compass grammar language
    """.split()
)
_VIEWS = frozenset("standpoint perspective viewpoint vantage light help aid prism".split())
"""From what, or in what of a theory, something is looked at."""
_GROUND = frozenset(
    "background framework foundation basis lens frame perspective underpinning backbone orientation".split()
)
"""What a paper's theory is: `the theoretical background of this paper is`."""
_OF_THEORY = frozenset("theoretical conceptual analytical interpretive".split())
_LINKS = frozenset("by in on upon within from through around to with under".split())
_ANY = _RESTS | _FRAMES | _OWES | _TAKES | _TURNS.keys() | _PLAIN | _ADOPT | _GIVES | _VIEWS | _OF_THEORY
"""Of these a sentence has one that takes a theory for the paper's own."""
_BE = frozenset("is are was were be been".split())
_CHOSEN = _BE | frozenset("chose choose chosen chooses".split())
_COMES = frozenset("come comes taken drawn stem stems".split())
_IF = frozenset("if whether unless while although though they he she who which".split())
_WE_OURS = frozenset("we our ours us i my mine here throughout".split())
_STUFF = frozenset("case cases material evidence data problem sources events".split())
"""What the work is done on."""
_PUT = frozenset(
    """
    application apply applies applied applying assumptions concepts conceptual tools tool vocabulary language terms
    guided guides guide informed informs brought bear lens vantage viewpoint standpoint offers stated state framed
    interpreted interpret read analysed analyzed explained understood organised organized structure structured
    expectations predictions logic insights insight premises ideas notions categories spectacles glasses window
    """.split()
)
"""What is done with a theory that a paper works with, and what it gives."""
_USED = frozenset("used employed utilised utilized mobilised mobilized enlisted invoked".split())
"""What is done with a theory to some end: `… is used to analyse the material`."""
_WEIGHS = frozenset(
    """
    unlike however reject rejects rejected criticise criticize criticises criticizes contrast beyond not no nor rather
    instead differ differs depart departs departing critique critiques critics alternative alternatives could might may
    would previous earlier others whereas although though while despite contribute contributes contribution extend
    extends literature literatures compare compares comparison consistent test tests tested testing challenge
    challenges question questions whether limits limitations fails fail than complement complements refine refines
    future
    """.split()
)
"""Words beside which a theory is weighed, or somebody else's."""
REACH = 7
"""Words between the parts of a frame."""


def adopts(text: str) -> str:
    """How a sentence takes a theory for the paper's own: `strong`, `weak`, or not at all (empty)."""
    held = pieces(text)
    if _ANY.isdisjoint(held) and _PUT.isdisjoint(held) and _USED.isdisjoint(held):
        return ""
    said = words(text)
    how = ""
    for at, word in enumerate(said):
        if word in _ANY:
            found = _rests(said, at) or _does(said, at) or _given(said, at) or _seen(said, at)
            if found == "strong":
                return found
            how = how or found
    return how or _alone(said)


def _alone(said: Sequence[str]) -> str:
    """`ours is an application of`, `the assumptions of … guided the design of this research`: a theory beside the
    paper's own work, in a sentence that neither weighs it nor speaks of others."""
    if sum(map(_named, said)) != 1 or not _WEIGHS.isdisjoint(said):
        return ""
    own = not _WE_OURS.isdisjoint(said) or any(
        (word in _WORKS and before in _THIS) or (word in _STUFF and before == "the") for before, word in pairwise(said)
    )
    put = not _PUT.isdisjoint(said) or any(
        word in _USED and other == "to" and "been" not in said for word, other in pairwise(said)
    )
    return "weak" if own and put else ""


def _theory(said: Sequence[str], at: int) -> bool:
    """Whether a theory stands close behind a word."""
    return any(_named(word) for word in said[at + 1 : at + 1 + REACH])


def _named(word: str) -> bool:
    return word in ("theory", "theories") or (word.endswith("ism") and len(word) > 5)


def _subject(said: Sequence[str], at: int) -> bool:
    """Whether the paper, its authors or their work stand close before a word, and nobody else."""
    before = range(max(0, at - REACH), at)
    if not _IF.isdisjoint(said[before.start : at]):
        return False
    return any(
        said[place] in _WE or (said[place] in _WORKS and any(_ours(word) for word in said[max(0, place - 2) : place]))
        for place in before
    )


def _ours(word: str) -> bool:
    return word in _THIS or word.endswith(("'s", "’s"))


def _rests(said: Sequence[str], at: int) -> str:
    """`our argument is framed in terms of`, `this study is based on`."""
    word = said[at]
    if word not in _RESTS and word not in _OWES:
        return ""
    passive = not _BE.isdisjoint(said[max(0, at - 3) : at])
    linked = at + 1 < len(said) and said[at + 1] in _LINKS
    if passive and linked and _subject(said, at) and _theory(said, at):
        return "strong" if word in _RESTS else "weak"
    return ""


def _does(said: Sequence[str], at: int) -> str:
    """`we turn to`, `the article borrows its categories from`, `we anchor the analysis in`."""
    word, behind = said[at], said[at + 1 : at + 1 + REACH]
    if not _subject(said, at) or not _theory(said, at):
        return ""
    if word in _TAKES:
        thing = next((place for place, other in enumerate(behind) if other in _THINGS), -1)
        return "strong" if thing >= 0 and "from" in behind[thing:] else ""
    if word in _FRAMES:
        work = next((place for place, other in enumerate(behind[:4]) if other in _WORKS), -1)
        return "strong" if work >= 0 and not _LINKS.isdisjoint(behind[work:]) else ""
    if word in _TURNS and behind and behind[0] in _TURNS[word]:
        return "weak"
    if word in _ADOPT or word in _PLAIN:
        return "strong" if word in _ADOPT else "weak"
    return ""


def _seen(said: Sequence[str], at: int) -> str:
    """`our theoretical compass is`, `we view these events in the light of`, `the conceptual tools come from`."""
    word, behind = said[at], said[at + 1 : at + 1 + REACH]
    near = any(map(_named, said[max(0, at - 5) : at + 3 + REACH]))
    if word in _OF_THEORY and at and near and _IF.isdisjoint(said[max(0, at - REACH) : at]):
        if said[at - 1] in ("our", "my") and not _CHOSEN.isdisjoint(said[max(0, at - 4) :]):
            return "strong"
        ground = behind[:1] and behind[0] in _GROUND and _subject(behind, min(6, len(behind)))
        if ground and not _CHOSEN.isdisjoint(behind[:7]):
            return "strong"
        tools = not _LENS.isdisjoint(behind[:2]) and "from" in behind
        return "weak" if tools and not _COMES.isdisjoint(behind) else ""
    if word in _VIEWS and behind[:1] and behind[0] == "of" and any(map(_named, behind[:5])):
        opening = at <= 2 and said[0] in _LINKS and not _WEIGHS.intersection(said)
        return "weak" if _subject(said, at) or (opening and _subject(behind, len(behind))) else ""
    return ""


def _given(said: Sequence[str], at: int) -> str:
    """A theory, and what it gives to the paper: `… supplies the categories of this study`."""
    if said[at] not in _GIVES or not any(map(_named, said[max(0, at - 4) : at])):
        return ""
    behind = said[at + 1 : at + 2 + REACH]
    own = any(
        word in ("our", "us", "my") or (word in ("this", "present") and behind[place + 1 : place + 2] and
        behind[place + 1] in _WORKS) or behind[place : place + 2] == ("what", "follows")
        for place, word in enumerate(behind)
    )  # fmt: skip
    return "strong" if own and (said[at] in _BEARS or not _LENS.isdisjoint(behind)) else ""
