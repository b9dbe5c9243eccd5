"""Names for claims and works, made of their own words: two or three that tell one claim of a paper from the others."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator

from argcheck.manuscript.citing import Reference
from argcheck.manuscript.citing.names import folded
from argcheck.patterns import late

_SMALL = frozenset(
    """
    a about above across after again against al all almost along also although always among an and another any are
    argue argued argues around article as at author authors be became because become becomes been before being below
    between beyond both but by called can cannot case cases chapter clear clearly come conclude concluded conclusion
    conclusions could data demonstrate demonstrated demonstrates despite did do does done due during each either et
    even ever every evidence examine examined examines fact few find finding findings finds first for found four from
    further future gap general given gives had has have having he hence her here highlights his how however i if
    important in indeed indicate indicated indicates into is it its itself key known lack largely least less likely
    limited little made main make makes many may means method methods might more moreover most much must need needs
    neither new no nor not number objective of often on once one only or other others our out over overall own paper
    part particular per perhaps present presented presents question rather really recommend recommended reported
    research result results reveal revealed reveals same second section seen several shall she should show showed
    shown shows significant significantly similar since so some still study such suggest suggested suggests support
    supported than that the their them then there thereby therefore these they third this those though three through
    thus to together too toward towards two under until up upon use used uses using various very was we well were what
    when where whereas whether which while who whom whose why will with within without would yet you your
    """.split()
)
_WORD = late(r"[^\W\d_]{2,}")
_LONGEST = 18
"""Letters of a word in a name; a longer one is cut."""


class Names:
    """Gives names that nothing else in the file has. `texts` are the sentences whose usual words tell nothing apart."""

    def __init__(self, texts: Collection[str], taken: Collection[str] = ()) -> None:
        self.taken = set(taken)
        counted = Counter(word for text in texts for word in set(words(text)))
        often = max(4, len(texts) // 12)
        self.usual = {word for word, count in counted.items() if count >= often}

    def label(self, label: str, text: str) -> str:
        """The name of a claim that the paper itself numbers: `h1`."""
        name = label.casefold()
        return self.claim(text) if name in self.taken else self._take(name)

    def claim(self, text: str) -> str:
        """Two words of a text, more where another claim has those; in the order in which they stand."""
        telling = list(dict.fromkeys(word for word in words(text) if word not in self.usual))
        usual = [word for word in dict.fromkeys(words(text)) if word in self.usual]
        pool = telling if len(telling) > 1 else telling + usual
        for size in range(2, min(len(pool), 4) + 1):
            if (name := "_".join(pool[:size])) not in self.taken:
                return self._take(name)
        return self._numbered("_".join(pool[:2]) if len(pool) > 1 else "_".join(["claim", *pool]))

    def work(self, reference: Reference) -> str:
        """A key such as `hartwell2024`, or that of a bibliography file where it can be one."""
        key = made_key(reference)
        return self._take(key) if key not in self.taken else self._numbered(f"{key}_")

    def _numbered(self, stem: str) -> str:
        number = next(number for number in range(2, len(self.taken) + 3) if f"{stem}{number}" not in self.taken)
        return self._take(f"{stem}{number}")

    def _take(self, name: str) -> str:
        self.taken.add(name)
        return name


def words(text: str) -> Iterator[str]:
    """The words of a text that carry content, without case and diacritics."""
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    for match in _WORD.finditer(re.sub(r"['’]s\b|\([^)]*\)|\[[^\]]*\]", " ", bare)):
        word = match[0].casefold()
        if word not in _SMALL:
            yield word[:_LONGEST]


def made_key(reference: Reference) -> str:
    """What a work is called by: its own key, else surnames and year."""
    if re.fullmatch(r"[^\W\d_]\w*(?:-\w+)*", reference.key):
        return reference.key
    surnames = [folded(author.family)[:_LONGEST] for author in reference.authors]
    stem = "-".join(filter(None, surnames[:2])) if len(surnames) == 2 else "".join(surnames[:1])
    stem = stem or "_".join(list(words(reference.title or reference.text))[:2])
    year = re.sub(r"\W", "", reference.year)
    key = f"{stem}{year}"
    return key if re.fullmatch(r"[^\W\d_]\w*(?:-\w+)*", key) else f"work{year if year.isalnum() else ''}"


def paper_name(title: str, authors: Collection[str], year: str) -> str:
    """What a paper is called by: the first author's surname and the year, else words of its title."""
    surname = next((folded(name.split()[-1]) for name in authors if name.split()), "")
    name = f"{surname}{year}" if surname else "_".join(list(words(title))[:2])
    return name if re.fullmatch(r"[^\W\d_]\w*", name) else f"paper{year}"
