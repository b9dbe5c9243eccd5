"""The vocabulary of methods: how each is named, and the traces that using it leaves in what a paper reports.

Names and traces follow the textbooks: Creswell & Creswell 2018 (designs, surveys, experiments, mixed methods), Bryman
2016 (content and discourse analysis, interviews, focus groups, ethnography, documents), George & Bennett 2005 (case
studies, process tracing, congruence), Ragin 1987 (necessary and sufficient conditions, QCA), Braun & Clarke 2006
(themes), Wooldridge 2013 (regression, panels), Field 2013 (tests of differences, factors), Wasserman & Faust 1994
(networks), Page et al. 2021 (systematic reviews).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from argcheck.manuscript.words import numbered
from argcheck.patterns import caseless, holds, late

SHARE = r"\d\s?%|\d (?:per ?cents?|percent(?:age)?)\b|\bper ?cent\b"
STATISTIC = late(
    rf"{SHARE}|\b[pPnNrRtFdzβ]\s?[<>=≤≥]\s?-?\d?\.?\d|(?<![\w.-])-?\d*\.\d+(?![\d.]*\w)|\b\d{{1,3}}(?:[,\s]\d{{3}})+\b"
    r"|\b(?:Tables?|Figs?\.|Figures?)\s+S?\d|\$[^$\n]*\\|`r\s|\b(?:odds|hazard|risk) ratios?\b"
    r"|\bconfidence intervals?\b"
    r"|\b(?:mean|median|average|total)s? (?:\w+ ){0,3}(?:of|was|were|is|=) (?:\w+ )?\d|\b\d+ (?:out )?of (?:the )?\d+\b"
    r"|[χβσμ]|±|\\(?:ref|input|beta|chi)\b"
)
"""A number that an analysis reports, or a pointer to a table or figure of them; a year alone is none."""
_COUNTED = (
    *("%", "$", "`", "χ", "β", "σ", "μ", "±", "\\", "per cent", "percent", "ratio", "interval"),
    *("mean", "median", "average", "total"),
)
_NO_YEAR = late(r"(?<!\d)(?!(?:1[5-9]|20)\d\d\b)\d|\d (?:out )?of\b")
"""Of these a sentence has some that reports a number; most sentences have no number but a year."""


@lru_cache(maxsize=8192)
def reported(text: str) -> re.Match[str] | None:
    """The first number that a sentence reports, if it has anything of one."""
    told = holds(caseless(text), _COUNTED) or (numbered(text) and _NO_YEAR.search(text))
    return STATISTIC.search(text) if told else None


class Method(NamedTuple):
    """A method: its name, and patterns of how it is named and of its traces."""

    name: str
    named: str
    traces: str
    counts: bool = False
    """Whether numbers that are reported are a trace."""
    plain: bool = False
    """Whether its name is a plain word too (the survey of 1795), so that only what is said to be used is meant."""
    sampled: str = ""
    """The traces of its own that count where the words behind its name say whom or what it was done with."""
    early: bool = False
    """Whether its numbers may stand in the methods, as those of a test that prepares the analysis do."""

    @property
    def left(self) -> re.Pattern[str]:
        """Where its name or one of its traces stands."""
        return _compiled(self)


PEOPLE = r"respondents?|participants?|informants?|interviewees?|subjects|volunteers?\b"
THEMES = r"themes?\b|thematic|cod(?:e[sd]?|ing|ers?|ebook)\b|categor"
SPOKEN = (
    r"interview|(?<!be )told\b|(?<!be )said\b|explained (?:that|how|why|to)|(?:s?he|they) explained|recalled"
    rf"|{THEMES}|{PEOPLE}"
)
_FEW = (
    r"(?:[1-9]\d|[4-9]|(?:four|fif|six|seven|eight?|nine)teen|(?:twen|thir|for|fif|six)ty(?:-\w+)?|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|thirteen|several)"
)
"""So many people as one talks with at length; hundreds that are interviewed answer a survey."""
_WORDED = r"(?:the )?(?:\w+ ){0,2}(?:words?|terms?|phrases?|keywords?|expressions?|names?|concepts?|topics?)\b"
_OFTEN = r"how (?:often|many times|frequently)"
_COUNT = r"(?:counted|tallied|recorded|measured|computed|established)"
METHODS = (
    Method(
        "trend analysis", r"(?:statistical |time[- ]series )?trend analys[ie]s|time[- ]series \w+", r"trends?\b", True
    ),
    Method("bootstrap", r"bootstrap(?:ping)?", r"bootstrap|resampl|robust|confidence|interval", counts=True),
    Method(
        "sensitivity analysis",
        r"(?:sensitivity analys|robustness (?:check|test))[ie]?s?",
        r"sensitiv|robust|exclu|alternative",
    ),
    Method(
        "factor analysis", r"(?:factor|principal components?) analys[ie]s", r"factor|component|loading|dimension|PC\d"
    ),
    Method("structural equation model", r"structural equation model\w*|path analys[ie]s", r"path|\bfit|mediat|SEM\b"),
    Method("cluster analysis", r"cluster analys[ie]s", r"cluster|typolog|profiles?\b|types?\b"),
    Method("meta-analysis", r"meta-?analys[ie]s", r"meta-?analy|pooled|heterogene|effect size|forest plot"),
    Method(
        "systematic review",
        r"(?:systematic|scoping) (?:literature )?reviews?",
        r"included|studies|articles|screen|PRISMA|review|literature|publications",
        plain=True,
    ),
    Method("network analysis", r"(?:social )?network analys[ie]s", r"network|centrality|nodes?\b|ties\b|edges\b"),
    Method("simulation", r"(?:computer |Monte Carlo |agent-based )simulations?", r"simulat|agents|runs\b|Monte Carlo"),
    Method(
        "experiment",
        r"(?:survey |field |laboratory |lab )?experiments?|randomi[sz]ed controlled trials?",
        rf"experiment|treatment|treated|control|condition|trial|group|{PEOPLE}",
        plain=True,
        sampled=r"experiment|treatment|treated|control|condition|trial",
    ),
    Method(
        "survey",
        r"(?:online |household |postal )?surveys?|questionnaires?",
        rf"survey|questionnaire|answer|respon[ds]|Likert|score|item|scale|rated|agreed|{PEOPLE}",
        plain=True,
        sampled=r"survey|questionnaire|respondent|response rate|answered",
    ),
    Method(
        "interviews",
        r"(?:semi-?structured |in-depth |expert |elite )?interviews?",
        SPOKEN,
        plain=True,
    ),
    Method(
        "interviews",
        rf"{_FEW} (?:[\w-]+ ){{1,3}}(?:was|were) (?:\w+ (?:and )?)?interviewed|(?:we|I) (?:\w+ )?interviewed {_FEW}"
        rf"|(?:we|I) (?:\w+ )?(?:spoke|talked) (?:to|with) {_FEW}"
        r"|conversations? with (?:[\w-]+ ){1,4}(?:was|were) (?:\w+ )?(?:recorded|transcribed)",
        SPOKEN,
    ),
    Method(
        "word counts",
        rf"(?:frequenc(?:y|ies)|numbers?|occurrences?|mentions) of {_WORDED}[^.;]{{0,80}}? (?:was"
        rf"|were) (?:\w+ )?{_COUNT}"
        rf"|{_OFTEN} [^.;]{{0,50}}?{_WORDED}[^.;]{{0,80}}? (?:was|were) (?:\w+ )?{_COUNT}"
        rf"|(?:we|I) (?:\w+ )?{_COUNT} (?:the (?:frequenc(?:y|ies)|numbers?|occurrences?|mentions) of|all mentions of)"
        rf" {_WORDED}|(?:we|I) (?:\w+ )?{_COUNT} {_OFTEN} [^.;]{{0,50}}?{_WORDED}",
        r"frequen|occurr|count|(?:more|less|most|least|how|as|so) often|\w+ times\b|twice|mentioned|rarer?\b|rarely"
        r"|more and more|number of (?:times|words|mentions)",
        counts=True,
    ),
    Method(
        "Granger causality test",
        r"Granger(?:[- ](?:non-?)?causality)?(?: tests?)?",
        r"Granger|causality|direction",
        early=True,
    ),
    Method(
        "unit-root test",
        r"(?:panel )?unit[- ]roots? tests?|(?:augmented )?Dickey[-–]Fuller(?: tests?)?|KPSS tests?"
        r"|Phillips[-–]Perron(?: tests?)?|tests? for (?:a )?unit roots?|stationarity (?:was"
        r"|is) (?:\w+ )?(?:tested|checked)",
        r"unit[- ]root|station|Dickey|KPSS|integrated|differenc",
        early=True,
    ),
    Method(
        "cointegration test",
        r"(?:panel )?co-?integration tests?|tests? for co-?integration",
        r"co-?integrat|long[- ]run",
        early=True,
    ),
    Method("Hausman test", r"Hausman(?: specification)? tests?", r"Hausman|fixed|random", early=True),
    Method(
        "eye tracking",
        r"eye[- ]track(?:ing|ers?)|eye movements? (?:was|were) recorded",
        r"eye|gaze|fixat|saccad|dwell|looked at",
    ),
    Method(
        "finite element analysis",
        r"finite[- ]element (?:analys[ie]s|models?|method|simulations?)",
        r"finite|mesh|stress|strain",
    ),
    Method(
        "instrumental variables",
        r"instrumental[- ]variables?|two-stage least squares|as an instrument\b",
        r"instrument|2SLS|two-stage|first[- ]stage|endogen|exogen|IV\b",
    ),
    Method(
        "difference in differences",
        r"differences?-in-differences?",
        r"differences?-in|(?-i:DiD)\b|parallel trend|treatment|estimat|coefficient|effects?\b|interaction"
        r"|significan|control (?:group|unit|variable)",
    ),
    Method("regression discontinuity", r"regression discontinuity", r"discontinu|cut-?off|threshold|bandwidth"),
    Method(
        "acceptability judgements",
        r"(?:acceptability|grammaticality) (?:judge?ments?|ratings?)",
        r"accept|judg|rat(?:ed|ings?)\b|grammatical",
    ),
    Method(
        "parliamentary debates",
        r"parliamentary (?:debates|records|proceedings|speeches)",
        r"parliament|debate|speech|deput(?:y|ies)|legislat|lawmaker|senator|MPs?\b|chamber|(?:upper|lower) house"
        r"|House of|ministers? (?:\w+ ){0,3}(?:said|told|argued|spoke|replied|claimed|declared|insisted|warned)",
        plain=True,
    ),
    Method(
        "newspapers",
        r"newspaper (?:articles|reports|coverage)",
        r"newspaper|press|article|editor|journalist|report|paper|coverage|headline",
        plain=True,
    ),
    Method(
        "court files", r"court (?:files|records|rulings|decisions)", r"court|judge|ruling|trial|verdict", plain=True
    ),
    Method("focus groups", r"focus[- ]groups?(?: discussions?)?", rf"focus[- ]group|discussants?|{PEOPLE}"),
    Method(
        "participant observation",
        r"participant observations?|field ?observations?|ethnograph(?:y|ic \w+)",
        r"observ|field ?notes?|field ?work|ethnograph",
    ),
    Method("thematic analysis", r"thematic analys[ie]s", THEMES),
    Method("grounded theory", r"grounded theory", rf"grounded|memo|saturat|{THEMES}"),
    Method(
        "content analysis",
        r"(?:qualitative |quantitative )?content analys[ie]s",
        rf"content analy|{THEMES}|frequen|word counts?|framing|frames?\b",
    ),
    Method(
        "discourse analysis",
        r"(?:critical )?discourse (?:analys[ie]s|interpretation)",
        r"discours|narrativ|rhetori|framing|framed|frames?\b|language|metaphor|speech|wording",
    ),
    Method(
        "document analysis",
        r"(?:doctrinal )?document(?:ary)? analys[ie]s",
        r"document|report|strateg(?:y|ies)\b|doctrin|polic(?:y|ies)\b|text|minutes|law",
    ),
    Method(
        "archival research",
        r"archival (?:research|work|analys[ie]s)",
        r"archiv|memorand|letter|telegram|record|file|minutes",
    ),
    Method(
        "process tracing",
        r"process[- ]tracing",
        r"process[- ]trac|traced?s?\b|causal (?:mechanism|chain|path|process|sequence)|hoop test|smoking[- ]gun",
    ),
    Method(
        "necessary and sufficient conditions",
        r"necessary (?:and|or|and/or) sufficient|necessity and sufficiency|necessary conditions?",
        r"necessary|necessity|sufficient|sufficiency|indispensable|required|without which",
    ),
    Method(
        "congruence testing",
        r"congruence (?:test\w*|method\w*|analys[ie]s|procedure)",
        r"congruen|consisten|expect|predict|in line with|as the theory",
    ),
    Method(
        "qualitative comparative analysis",
        r"(?:fuzzy-set )?qualitative comparative analys[ie]s|fsQCA|QCA",
        r"QCA\b|configuration|consistency|truth table|set membership|necessary|sufficient",
    ),
    Method(
        "counterfactual analysis",
        r"counterfactual (?:analys[ie]s|reasoning)",
        r"counterfactual|would (?:not )?have|had .{1,40} not",
    ),
    Method(
        "comparative case study",
        r"(?:comparative|multiple)[- ]case (?:stud(?:y|ies)|approach|design|method)|comparative study of cases",
        r"compar|contrast|similar|unlike|whereas|likewise|by comparison|two countries"
        r"|(?:both|either|each|all|other|two|three|four|five|six|first|second|third|these|across|between)"
        r" (?:of )?(?:the )?(?:\w+ )?cases?",
    ),
    Method(
        "comparative analysis",
        r"comparative(?: historical)? (?:analys[ie]s|method)|historical comparison",
        r"compar|contrast|differ|similar|unlike|whereas|likewise|both cases|wave|phase|period|turning point",
    ),
    Method(
        "Delphi method",
        r"Delphi (?:method|stud(?:y|ies)|survey|technique|panel|process|exercise|rounds?)",
        r"Delphi|round|consensus|panel|expert",
    ),
    Method(
        "propensity scores",
        r"propensity[- ]scores?(?: matching| weighting)?",
        r"propensity|match(?:ed|ing)\b|weight(?:ed|ing)\b|covariate|caliper|treated|common support",
    ),
    Method(
        "conjoint experiment",
        r"conjoint (?:survey |choice )?(?:experiments?|analys[ie]s|designs?|tasks?)",
        r"conjoint|attribut|profiles?\b|marginal|preferen",
    ),
    Method(
        "choice experiment",
        r"(?:discrete[- ])?choice experiments?|contingent valuation",
        r"choice|cho[os]se|attribut|willing|preferen|utilit",
    ),
    Method("vignettes", r"vignettes?(?: experiments?| stud(?:y|ies))", r"vignette|scenario|experiment"),
    Method(
        "economic game",
        r"(?:dictator games?|ultimatum games?|trust games?|coordination games?|public goods? games?)",
        r"games?\b|offer|player|contribut|shar(?:e|ed)\b|round",
    ),
    Method(
        "reaction-time task",
        r"(?:lexical[- ]decision|picture naming|self-paced[- ]reading|stroop|flanker|n-back|go/no-go"
        r"|visual search|priming) (?:tasks?|experiments?|paradigms?|tests?)",
        r"reaction|response times?|latenc|RTs?\b|faster|slower|millisecond|ms\b|accura|errors?\b|prim(?:ed|ing)"
        r"|decision|recogni",
    ),
    Method(
        "radiocarbon dating",
        r"radiocarbon(?: dating| dates?)?|dendrochronolog\w+",
        r"radiocarbon|calibrat|dat(?:ed|es?)\b|BP\b|BCE?\b|tree[- ]rings?|years old",
    ),
    Method(
        "pollen analysis",
        r"(?:pollen|palynological|phytolith|diatom) (?:analys[ie]s|cores?|samples?|counts?)",
        r"pollen|palyn|phytolith|diatom|tax(?:on|a)\b|zones?\b|vegetation",
    ),
    Method(
        "microscopy",
        r"(?:electron|confocal|fluorescence|polari[sz]ed[- ]light) microscop\w+",
        r"microscop|micrograph|imag(?:e[ds]?|ing)\b|SEM\b|TEM\b|morpholog|stain",
    ),
    Method(
        "spectroscopy",
        r"(?:\w+ )?(?:spectroscop|spectromet|chromatograph|diffractomet)\w+",
        r"spectr|peak|band|chromatogra|diffract|concentration|content|composition|compound",
    ),
    Method(
        "sequencing",
        r"(?:whole[- ]genome|amplicon|rna|dna|next-generation) sequencing|(?:quantitative|real-time) pcr"
        r"|western blot\w*",
        r"sequenc|reads\b|genom|genes?\b|PCR\b|express|transcript|blot|protein|variant",
    ),
    Method(
        "brain imaging",
        r"(?:functional )?(?:magnetic resonance imaging|f?mri)|electroencephalograph\w+|eeg",
        r"f?MRI\b|activat|BOLD|EEG|ERPs?\b|amplitud|scan|cort(?:ex|ical)|potential|lesion|volume",
    ),
    Method(
        "bone densitometry",
        r"(?:dual-energy )?(?:x-ray )?absorptiometr\w+|densitometr\w+",
        r"absorptiomet|densitom|bone|DE?XA\b|mineral|fat mass|lean mass",
    ),
    Method("dynamometry", r"dynamomet(?:ers?|ry)", r"dynamomet|grip|strength|force|torque"),
    Method(
        "accelerometry",
        r"(?:acceleromet(?:ers?|ry)|actigraph(?:s|y)?|pedometers?)",
        r"acceleromet|actigra|pedomet|steps?\b|activity|sedentary|sleep|movement",
    ),
    Method("spirometry", r"spiromet(?:ers?|ry)", r"spiromet|lung|FEV|airflow|breath|respirat"),
    Method(
        "spatial analysis",
        r"geographic(?:al)? information systems?|remote sensing|satellite (?:imag\w+|data)|lidar",
        r"GIS\b|map(?:s|ped|ping)?\b|spatial|satellite|imagery|pixel|land|distance|cluster|hot ?spots?",
    ),
    Method(
        "topic model",
        r"topic model\w*|latent dirichlet \w+|text mining",
        r"topics?\b|words?\b|LDA\b|corpus",
    ),
    Method(
        "machine learning",
        r"random forests?|support vector machines?|support-vector machines?|neural networks?|gradient boosting",
        r"random forest|vector machine|neural|network|boost|classif|accura|predict|train|F1\b|AUC\b",
    ),
    Method(
        "survival analysis",
        r"survival analys[ie]s|kaplan[- –]meier(?: \w+)?",
        r"surviv|hazard|Kaplan|median|died|deaths?\b|events?\b",
        counts=True,
    ),
    Method("synthetic control", r"synthetic controls?(?: method)?", r"synthetic|counterfactual|donor|placebo|gap"),
    Method("event study", r"event stud(?:y|ies)", r"event|abnormal|announcement|window|returns?\b"),
    Method(
        "efficiency analysis",
        r"data envelopment analys[ie]s|stochastic frontier \w+",
        r"efficien|frontier|envelop|DEA\b|scores?\b",
    ),
    Method(
        "life-cycle assessment",
        r"(?:life cycle|life-cycle) (?:assessment|analys[ie]s)",
        r"life[- ]cycle|LCA\b|impact|emission",
    ),
    Method(
        "Q methodology", r"q methodolog\w+|q-methodolog\w+|q-sorts?", r"q[- ]sort|factors?\b|viewpoint|statements?\b"
    ),
    Method("repertory grid", r"repertory grids?", r"grids?\b|constructs?\b|elements?\b"),
    Method("diary study", r"diary (?:stud(?:y|ies)|method)", r"diar(?:y|ies)\b|entr(?:y|ies)\b|wrote\b|noted\b|kept\b"),
    Method("oral history", r"oral histor(?:y|ies)", SPOKEN),
    Method(
        "think-aloud protocol",
        r"think(?:ing)?[- ]aloud(?: \w+)?",
        rf"aloud|verbali|protocol|comment|remark|said\b|{PEOPLE}",
    ),
    Method("photo elicitation", r"photo elicitation|photo-elicitation|photovoice", r"photo|pictures?\b|images?\b"),
    Method(
        "item response model",
        r"item response (?:theory|model\w*)|rasch (?:analys[ie]s|model\w*)",
        r"item|Rasch|IRT\b|fit|difficult",
    ),
    Method("bibliometric analysis", r"bibliometric (?:analys[ie]s|\w+)", r"citations?|publications|journals|co-author"),
    Method("sentiment analysis", r"sentiment analys[ie]s", r"sentiment|positive|negative|polarity"),
    Method(
        "camera traps",
        r"camera[- ]traps?|(?:pitfall|light|sticky) traps|mist[- ]nets|acoustic recorders|bat detectors",
        r"camera|traps?\b|trapp|captur|photograph|recorder|detector|nets?\b",
    ),
    Method(
        "transects",
        r"(?:line |belt )?transects?(?: walks?| counts?| surveys?)?|quadrats",
        r"transect|quadrat|plots?\b|counted|densit|abundan",
    ),
    Method(
        "load tests",
        r"(?:tensile|compression|compressive|bending|flexural|fatigue|hardness|creep|shear|pull-out|cyclic) tests?"
        r"|cyclic loading",
        r"tensile|compress|bend|flexur|fatigue|hardness|creep|shear|load|stress|strain|strength|crack|fractur"
        r"|fail(?:ed|ure)|MPa\b|kN\b",
    ),
    Method(
        "blood pressure",
        r"(?:\w+ )?blood pressure (?:was|were) (?:\w+ )?(?:taken|measured|recorded)",
        r"blood pressure|systolic|diastolic|hypertens|mmHg",
    ),
    Method(
        "books of record",
        r"(?:minute|account|letter|wage|rent|visitors?['’]?) books|parish registers|probate inventories"
        r"|census returns",
        r"minutes?\b|ledger|account books?|books?\b|register|probate|inventor|census|entr(?:y|ies)\b",
        plain=True,
    ),
    Method("cost–benefit analysis", r"cost[- –](?:benefit|effectiveness) analys[ie]s", r"costs?\b|benefit"),
)
_SIGNS = (
    *"""
    analys series bootstrap robustness model review simulation experiment randomi survey questionnaire interview
    spoke talked conversation frequen number occurrence mentions often many granger root dickey kpss phillips
    stationar integration hausman eye finite instrument squares difference discontinuity acceptab grammatical
    parliament newspaper court focus observation ethnograph grounded discourse archiv tracing necess congruence
    qca counterfactual comparati comparison multiple delphi bibliometric propensity conjoint vignette lexical
    self-paced stroop flanker n-back no-go priming radiocarbon dendrochronolog palynolog phytolith diatom
    microscop spectroscop spectromet chromatograph diffractomet sequencing pcr absorptiometr densitometr mri
    encephalograph eeg dynamomet acceleromet actigraph pedomet spiromet satellite lidar dirichlet boosting
    transect quadrat tensile compressi flexural fatigue hardness creep cyclic probate
    kaplan envelopment photovoice photo-elicit q-method q-sort repertory aloud rasch
    """.split(),
    *("choice exp", "contingent val", "dictator", "ultimatum", "trust game", "public good", "coordination game"),
    *("picture nam", "visual search", "pollen", "blot", "magnetic res", "information system", "remote sens"),
    *("camera", "traps", "mist", "acoustic rec", "bat det", "bending", "shear"),
    *("pull-out", "blood pressure", " books", "parish reg", "census ret"),
    *("topic model", "text mining", "random forest", "vector machine", "neural network"),
    *(
        "survival anal",
        "diary",
        "synthetic control",
        "event stud",
        "stochastic front",
        "life cycle",
        "life-cycle",
        "q method",
    ),
    *("oral hist", "photo elicit", "item response"),
)
"""Letters of which every name of a method has some."""
SAMPLE = late(r"\A[^.;,]{0,20}?\b(?:of|with|among|from|on)\s(?P<whom>(?:[\w-]+\s?){1,5})")
"""Whom or what a method was done with, behind its name."""

DENIED = late(
    r"\b(?:not|no|nor|neither|never|without|cannot|rather than|instead of|in place of|other than|unlike|beyond|avoid\w*"
    r"|replac\w+|in (?:preference|partiality|contrast|opposition|comparison|distinction) to|lacks?|precludes?"
    r"|(?:previous|prior|earlier|past|other|existing|future|further|subsequent) (?:\w+ ){0,2}(?:stud(?:y"
    r"|ies)|research|work)"
    r")\b(?![^,;]*\bbut\b)[^;]*\Z",
    re.IGNORECASE,
)
"""What before a method's name says that it is not used here."""
DENIED_AFTER = late(
    r"\A[^,;.]{0,40}\b(?:not|never|cannot|neither|beyond the scope|left (?:to|for)|future (?:work|research|studies)"
    r"|had (?:already |previously )?been)\b",
    re.IGNORECASE,
)
_DO = (
    r"(?:us(?:e[sd]?|ing)|employ\w*|appl(?:y|ies|ied|ying)|conduct\w*|carr(?:y|ied|ying) out|perform\w*"
    r"|adopt\w*|combin\w*"
    r"|integrat\w*|dr[ae]w\w*|rel(?:y|ies|ied|ying)|bas(?:ed|es|ing)|administer\w*|ran|run|undert\w+|collect\w*"
    r"|gather\w*"
    r"|complement\w*|supplement\w*|triangulat\w*|invit\w+|held|hold|read|consulted|searched|distribut\w*|design\w*"
    r"|sent|completed|filled in)"
)
USING = late(rf"\b(?:{_DO}|through|via|by means of)\b[^.;:]{{0,120}}\Z|\b(?:by|from)\b[^.;:]{{0,30}}\Z", re.IGNORECASE)
"""What before a method's name says that it is used."""
USED = late(
    rf"\A(?:[^.;:]{{0,40}}?)\s(?:is|are|was|were|will be|has been|have been)\s(?:\w+ly\s)?{_DO}\b|\A\**:"
    r"|\A(?:[^.;:]{0,40}?)\s(?:(?:complement|supplement|round)(?:s|ed)|serve[sd]?)\b",
    re.IGNORECASE,
)
"""What behind it says so."""
_ONLY = late(r"\bnot (?:only|just|merely|simply)\b", re.IGNORECASE)

_APART = late(r"\A\W*(?:rather than|instead of|unlike|in contrast to|without|beyond)\b[^,]*,", re.IGNORECASE)
"""A denial that is over at its comma."""


@cache
def _compiled(method: Method) -> re.Pattern[str]:
    return late(rf"\b(?:{method.named})|\b(?:{method.traces})", re.IGNORECASE)


@cache
def naming() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """How each method is named, behind the letters of which a sentence has some that names it."""
    return tuple(
        (
            tuple(sign for sign in _SIGNS if sign in method.named.casefold()),
            late(rf"(?<![\w-])(?:{method.named})(?!\w)", re.IGNORECASE),
        )
        for method in METHODS
    )


@cache
def _by_sign() -> dict[str, tuple[int, ...]]:
    """The places of the methods that some letters are a sign of."""
    named = naming()
    return {sign: tuple(at for at, (signs, _) in enumerate(named) if sign in signs) for sign in _SIGNS}


def _names(text: str) -> Iterator[tuple[Method, re.Match[str]]]:
    """The names in a sentence; of two that overlap the first."""
    folded, end = caseless(text), 0
    signs = [sign for sign in _SIGNS if sign in folded]
    if not signs:
        return
    named, by_sign = naming(), _by_sign()
    every = (
        (match.start(), number, match)
        for number in {number for sign in signs for number in by_sign[sign]}
        for match in named[number][1].finditer(text)
    )
    for start, number, match in sorted(every, key=lambda one: one[:2]):
        if start >= end:
            end = match.end()
            yield METHODS[number], match


def named_in(text: str, plain: bool = False) -> Iterator[tuple[Method, str]]:
    """The methods that a sentence says are used, with the words in which it names them; denials name none.

    With `plain` every name is taken for a plain word, as in an abstract, which may be about a method.
    """
    for method, match in _names(text):
        used = USING.search(text[: match.start()]) or USED.match(text[match.end() :])
        if (used or not (plain or method.plain)) and not denied(text, match.start(), match.end()):
            yield method, match[0]


def denied(text: str, start: int, end: int) -> bool:
    """Whether a sentence says that what stands from `start` to `end` of it is not used."""
    before = _APART.sub("", _ONLY.sub("", text[:start]))
    return bool(DENIED.search(before) or DENIED_AFTER.match(text[end:]))
