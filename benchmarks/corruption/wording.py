"""Rewording a passage: synonyms for a share of its words, with the order of sentences kept."""

from __future__ import annotations

import re
from random import Random

_PAIRS = """
show reveal|shows reveals|showed revealed|found discovered|find discover|study investigation|compare contrast
compared contrasted|rise increase|fell dropped|fall drop|large sizeable|small modest|work effort|because since
also likewise|but yet|however nevertheless|although though|first initial|second next|third final
people persons|said stated|say state|used employed|use employ|make produce|made produced|part portion
many numerous|few scarce|often frequently|seldom rarely|whole entire|begin start|began started|end close
think believe|explain account|explained accounted|result outcome|results outcomes|effect influence
number amount|kind sort|kinds sorts|higher greater|lower smaller|near close|distant remote|different distinct
same identical|town settlement|towns settlements|price cost|ship vessel|ships vessels|reader user
readers users|trust confidence|model system|book volume|books volumes|children youngsters|mother parent
mothers parents|city town|card sheet|nurse carer|nurses carers|ward unit|wards units|error mistake
errors mistakes|verge roadside|bees insects|soil ground|flower blossom|month period|year season|years seasons
answer reply|question issue|argued maintained|argues maintains|suggest indicate|suggests indicates
expect anticipate|view opinion|reason cause|clear plain|pupils learners|pupil learner|teacher instructor
teachers instructors|school college|schools colleges|speakers talkers|test examine
"""
_SYNONYM = dict(pair.split(" ") for pair in _PAIRS.strip().replace("\n", "|").split("|"))
_OPENINGS = ("Indeed, ", "In fact, ", "As it happens, ", "Here, ", "Seen in this light, ")


def reworded(text: str, dice: Random, share: float = 0.7) -> str:
    """The passage with synonyms for most of the words that have one, and an opening here and there."""

    def swap(match: re.Match[str]) -> str:
        word = match[0]
        other = _SYNONYM.get(word.casefold())
        if other is None or dice.random() > share:
            return word
        return other.capitalize() if word[0].isupper() else other

    out = re.sub(r"[A-Za-z]+", swap, text)
    return re.sub(
        r"(?<=[.!?] )(?=[A-Z][a-z]+ [a-z])", lambda _: dice.choice(_OPENINGS) if dice.random() < 0.15 else "", out
    )
