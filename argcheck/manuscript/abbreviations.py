"""Abbreviations: where a text uses them, and where it says what they stand for.

What stands for what is told as Schwartz and Hearst (2003, "A simple algorithm for identifying abbreviation
definitions in biomedical text") do it: the letters of the short form begin words of the long form beside it, with one
left out at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argcheck.manuscript.words import STOP, standing
from argcheck.patterns import late

KNOWN = frozenset(
    """
    AD AM BC BCE CE PM GMT UTC CET EST PST BST
    UK US USA USSR UAE EU UN EEC EC GDR DDR FRG PRC ROC DPRK DRC NYC LA DC AK AL AR AZ CA CO CT DE FL GA HI IA ID IL
    IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY NSW BC
    ON QC NATO UNESCO UNICEF UNHCR UNDP UNEP WHO WTO IMF OECD OPEC ASEAN BRICS NAFTA OSCE CSCE SAARC AU IAEA ICC ICJ
    ILO FAO IPCC INTERPOL EFTA CERN NASA ESA FBI CIA NSA KGB FSB SS SA IRA ETA PLO ISIS ISIL BBC CNN NBC CBS ABC ITV
    NPR AFP AP NHS CDC NIH FDA EPA EMA NSF NGO NGOS INGO MP MEP PM GOP CEO CFO CTO HR PR VIP NBA NFL FIFA UEFA IOC
    YMCA AIDS HIV DNA RNA MRNA RRNA TRNA CDNA SIRNA ATP ADP PCR UV IR MRI FMRI CT PET EEG ECG EKG EMG ICU IQ BMI ADHD
    PTSD COPD STD STI SARS MERS COVID BSE TB IV IUD OTC GP RN PH HPLC NMR ELISA
    GDP GNP GNI CPI PPP VAT R&D B2B SME SMES IPO ETF FDI USD EUR GBP JPY CHF CAD AUD CNY INR PKR RUB
    AI ML IT ICT PC CPU GPU RAM ROM USB CD DVD TV HD LED LCD PDF HTML XML JSON CSV URL URI HTTP HTTPS FTP SSH API SQL
    GUI OS IOS MAC SMS GPS GIS RFID IP TCP DNS WWW FAQ DIY ID PIN QR CSS PHP SDK IDE CLI YAML TSV ASCII UTF PNG JPEG
    JPG GIF SVG MP3 ZIP README LATEX TEX BIBTEX CRAN SPSS SAS STATA NVIVO MATLAB AMOS LISREL IBM HP GE BMW AT&T RAND
    GNU MIT BSD GPL ISBN ISSN DOI ORCID ISO IEEE ACM APA MLA AMA ANSI DIN CC BY NC ND SA PLOS JAMA BMJ
    BA BS BSC MA MSC MS MBA MPHIL PHD MD DPHIL LLB LLM JD EDD MPH UCLA USC NYU LSE UCL MIT ETH
    SD SE SEM CI OR RR HR AOR ANOVA ANCOVA MANOVA OLS GLM AIC BIC DF IQR ROC AUC RMSE MSE MAE PCA SVM KNN LSTM CNN RNN
    NLP SEM ES FDR MLE VIF NS NA N/A RQ HO PI VS ETC AKA PS NB QED TBA TBD ASAP RSVP FIG EQ VOL NO PP ED EDS REV
    KG KM CM MM MG ML MIN HZ KHZ MHZ GHZ KW MW GW KWH MWH GWH TWH KB MB GB TB DB PPM PPB RPM BP KBP
    CO NO SO CH NH OH HCL NACL NAOH KCL
    II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI
    OK LGBT LGBTQ LGBTQI BAME STEM WWI WWII SOS MTV CV EPUB GDPR GMO NIMBY PISA TOEFL IELTS SAT GRE K-12 AC DC
    SNP SNPS FASTA FASTQ BAM VCF DICOM AWS DOCX XLSX PPTX UCSC GWAS
    TNF VEGF EGFR HLA GFP LDL HDL CRP ALT AST WBC RBC EDTA DMSO PBS SDS BSA FBS NADH NADPH GTP CAMP DSM ICD RCT RCTS
    BERT GPT GAN GANS MLP SGD RGB LIDAR SLAM LLM LLMS QCD QED LHC MCMC REML CDF GMM DSGE
    SGML DTD TRUE FALSE NULL EM JMP
    PRISMA CONSORT STROBE PRECIS CASP CREDIT GRADE PUBMED MEDLINE EMBASE CINAHL ERIC JSTOR PSYCINFO
    """.split()
)
"""Short forms that readers of every field know, and those that are names by now; one place for all checks."""
_USE = late(r"(?<![\w@/.#\\&$_’'-])(?P<short>[A-Z](?:[A-Z]|&(?=[A-Z])){1,5})(?P<plural>s)?(?![\w@/_&-]|\.\w|['’][A-Z])")
_CAPITALS = late(r"[A-Z][A-Z&]+s?")
_ROMAN = late(r"M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SHOUTED = late(r"\b[A-Z]{2,}(?:[\s,:–-]+[A-Z]{2,}){2,}\b")
_SURNAME = late(r"(?<!^)\b[A-ZÀ-Þ][^\W\d_]*[a-zß-ÿ][^\W\d_]*,?\s$")
_PERSON = late(r"\b(?:authors?|reviewers?|coders?|raters?|researchers?|investigators?)\s*\([^)]*$")
_NAMED = late(
    r"\b(?:acronyms?|abbreviat\w+|initials|referred(?: to)? as|labell?ed|called|dubbed|named)\b", re.IGNORECASE
)
_CITED = late(r"\([^()]*\b(?:1[89]|20)\d\d[a-z]?\b[^()]*\)|\[[^\[\]]*\]|`[^`]*`|[“\"][^”\"]{0,200}[”\"]|https?://\S+")
_BEARERS = (
    r"[Ll]abs?|[Ll]aborator(?:y|ies)|Inc|Corp(?:oration)?|Ltd|Limited|GmbH|LLC|CEO of|[Cc]ompany|[Pp]rojects?"
    r"|[Pp]rogramme|[Ss]oftware|[Pp]ackages?|[Ll]ibrar(?:y|ies)|[Dd]atabase|[Vv]ersion|[Tt]oolkit|[Tt]oolbox"
)
"""What has a name that may be in capitals."""
_BEARS = late(rf"\b(?:{_BEARERS})\s(?:\w+\s)?$")
_BORNE = late(
    rf"(?:\s\w+)?\s(?:{_BEARERS})\b|,\s(?:an?|the)\s[a-z]"
    r"|(?:\s[\w-]+){0,3}\s?(?:\[[^\[\]]*@|\[-?\d|\([^()]{0,60}\d{4}[a-z]?\))"
    r"|\s?\([^()]{1,30}\)\s?[=+<>≤≥]"
)
"""What stands before and behind a name: its bearer, an apposition, the work that describes it, or its equation."""
_ADDED = late(r"[=+−]\s?\d?\s?$")
_OPENED = late(r"\s?\(")
"""What stands around an operator."""
_WORD = late(r"[^\W\d_]+")
_SMALL = frozenset("of the and for in on to a an de la le du des et und der von y del with by at or".split())
_OPENING = frozenset(
    """
    after against along amid among around as at because before behind below beneath beside besides between beyond by
    compared concerning considering contrary despite due during except following for from given in inside judging like
    measured near on opposite outside over owing per regarding relative save since than thanks through throughout to
    towards under unlike until upon via when where while with within without
    """.split()
)
"""Words that open a phrase or clause which stands before the main one."""
_SENTENCE = late(r"[.!?]\s+(?=[^\W\d_a-zß-ÿ])|\n\s*\n")
"""Where a sentence ends, and with it what a short form can stand for."""
_BEFORE = 5
"""Words before a bracket among which one may begin as the short form in it."""
_NEAR = 300
"""Letters around a short form among which its long form is looked for."""
_AROUND = 12
"""Words beside a short form in which its long form is looked for."""


class Short(NamedTuple):
    """A short form in a sentence, without its plural `s`, and where it begins."""

    text: str
    start: int


def shorts(text: str) -> Iterator[Short]:
    """The short forms that a sentence uses and not everybody knows; citations, quotations and codes are passed over.

    So are initials of people and what stands beside a number, a product or a unit.
    """
    if not any(found.rstrip("s") not in KNOWN for found in _CAPITALS.findall(text)) or shouted(text):
        return
    bare = _CITED.sub(lambda match: " " * len(match[0]), text)
    bare = _SHOUTED.sub(lambda match: " " * len(match[0]), bare)
    for match in _USE.finditer(bare):
        short, before = match["short"], bare[: match.start()]
        surname = _SURNAME.search(before)
        person = (surname and surname[0].strip(" ,").casefold() not in STOP) or _PERSON.search(before)
        numbered = late(r"[\s-]?\d").match(bare[match.end() :]) or late(r"\d\s?$").search(before)
        if not (short in KNOWN or short.casefold() in STOP or _ROMAN.fullmatch(short) or numbered or person):
            yield Short(short, match.start())


def shouted(text: str) -> bool:
    """Whether most of a text is in capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(map(str.isupper, letters)) > len(letters)


def _begins(short: str, words: Sequence[str]) -> bool:
    """Whether one of the words right before a bracket begins as the short form in it does, which stands for them in a
    way of its own: `the neomycin resistant marker (NEO)`, `buffer with Tween in PBS (PBST)`."""
    return any(word[:1].casefold() == short[0].casefold() for word in words[-_BEFORE:])


def expansion(short: str, text: str) -> tuple[int, bool] | None:
    """Where a text says what a short form stands for, and whether in the usual way: the long form, then the short in
    brackets.
    """
    for start, end in _uses(short, text):
        before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
        if _NAMED.search(before[-40:]) or _NAMED.search(after[:40]):
            return start, False
        at = max(before.rfind("("), before.rfind("["))
        if at > max(before.rfind(")"), before.rfind("]")) and stands_for(short, words_before(before[:at])):
            return start, not before[at + 1 :].strip()
        alone = before[at + 1 :].strip() == "" and after[:1] in (")", "]")
        if at > max(before.rfind(")"), before.rfind("]")) and alone and _begins(short, words_before(before[:at])):
            return start, False
        beside = late(r"['’”\"]?\s*(?:\(|\[|[,:=–—-]|\bor\b|stands for|is short for|means)").match(after)
        ahead = _SENTENCE.split(after[beside.end() :], maxsplit=1)[0] if beside else ""
        if ahead and stands_for(short, _WORD.findall(ahead)[:_AROUND], ahead=True):
            return start, False
        told = late(r"(?:[,–—:=-]|\bor|known as|hereafter)\s*[“\"‘']?$").search(before)
        if told and stands_for(short, words_before(before[: told.start()])):
            return start, False
    return None


def _uses(short: str, text: str) -> list[tuple[int, int]]:
    """Where a short form or its plural begins and ends, with no letter beside it."""
    forms = (short, f"{short}s")
    return sorted((at, at + len(form)) for form in forms for at in standing(form, text, _is_letter))


def _is_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def name(short: str, text: str) -> bool:
    """Whether a short form is said to be the name of something, which stands for nothing else: of a firm, a programme
    or a program, of what a work cited behind it describes, of what an apposition tells; or whether it is an operator.

    Of 22 short forms that were told in 31 papers of careful authors one was worth asking for, and half were such names.
    """
    for at in standing(short, text):
        before, after = text[max(0, at - _NEAR) : at], text[at + len(short) :][:_NEAR]
        if _BEARS.search(before) or (_ADDED.search(before) and _OPENED.match(after)):
            return True
        if _BORNE.match(after) and not (after.startswith(",") and _introduced(before) and "," not in after[1:]):
            return True
    return False


def _introduced(before: str) -> bool:
    """Whether a short form ends the phrase that a sentence opens with: what follows its comma is no apposition, but
    the main clause (`Compared with the XYZ, the …`), unless another comma closes it.
    """
    told = _WORD.findall(before)
    return 0 < len(told) < _AROUND and told[0].casefold() in _OPENING and "," not in before


def words_before(text: str) -> list[str]:
    return _WORD.findall(text[-200:])[-_AROUND:]


def stands_for(short: str, words: list[str], ahead: bool = False) -> bool:
    """Whether words beside a short form hold its long form: all its letters but one begin words, in order."""
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    told = [word.casefold() for word in words]
    near = told[: 2 * len(letters) + 1] if ahead else told[-2 * len(letters) - 1 :]
    initials = [word[0] for word in near if word not in _SMALL or word[0] in letters]
    if common(letters, initials) >= max(2, len(letters) - 1):
        return True
    single = (near[:2] if ahead else near[-2:]) or [""]
    return any(word[0:1] == letters[0] and within(letters, "".join(single[at:])) for at, word in enumerate(single))


def common(one: list[str], other: list[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for letter in one:
        last = row
        row = [0]
        for at, each in enumerate(other, 1):
            row.append(last[at - 1] + 1 if letter == each else max(last[at], row[at - 1]))
    return row[-1]


def within(letters: list[str], word: str) -> bool:
    """Whether letters stand in a word in this order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)


def spelt_out(short: str, text: str) -> bool:
    """Whether a text has the long form anywhere: words (or initials) in capitals, from four letters on any words."""
    letters = [letter for letter in short if letter.isalpha()]
    link = r"(?:[\s.-]+(?:of|the|and|for|in|on|to|de|la|du|des))*[\s.-]+"
    words = link.join(letter + r"[^\W\d_]*" for letter in letters)
    return bool(re.search(rf"\b{words}\b", text, re.IGNORECASE if len(letters) > 3 else 0))
