"""The phrases by which authors mark what a sentence does: find, conclude, recommend, aim, use, lack, define, object.

They are the field's: the moves of introductions and abstracts (Swales 1990, ch. 7; Hyland 2000, ch. 4), and the frames
of argumentative zoning (Teufel & Moens 2002, "Summarizing Scientific Articles", table 5).
"""

from __future__ import annotations

import re

from argcheck.patterns import late

_WORK = (
    r"(?:study|paper|article|research|thesis|chapter|analysis|essay|review|project|investigation|survey|work|report)"
)
_THIS = rf"(?:this|the (?:present|current)|our)\s+(?:(?!of\b)\w+\s+){{0,2}}{_WORK}"
_WE = r"(?:we|I)"
_OWN = rf"\b(?:{_THIS}|the (?:study|paper|article|thesis|research|analysis|essay)|{_WE})"
_LY = r"(?:,[^,;]{3,90},)?(?:\s+(?:also|therefore|thus|further|then|first|hence|both|\w+ly))*"
"""What may stand between a subject and its verb."""
_RESULTS = (
    r"(?:(?:the|these|our|this)\s+)?(?:[\w’'-]+\s+){0,3}"
    r"(?:results?|findings?|data|evidence|analys[ie]s|estimates?|comparisons?|experiments?|observations?|regressions?"
    r"|cases?|model|simulations?|interviews?|examination|crisis|war|study)(?:\s+(?:of|from|for"
    r"|in) (?:[\w’'-]+\s?){1,6})?"
)
_SHOW = (
    r"(?:show(?:s|ed)?|indicate[sd]?|suggest(?:s|ed)?|reveal(?:s|ed)?|demonstrate[sd]?|confirm(?:s|ed)?|support(?:s"
    r"|ed)?"
    r"|point(?:s|ed)? to|impl(?:y|ies|ied)|prove[sd]?|establish(?:es|ed)?|illustrate[sd]?)"
)


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


FINDING = _any(
    rf"{_OWN}{_LY}\s+(?:finds?|found|observed?|detect(?:ed)?|showe?d?|reveal(?:s|ed)?|demonstrate[sd]?|identif(?:y"
    r"|ies|ied)"
    r"|shows?|saw|confirm(?:s|ed)?|establishe[sd]|suggest(?:s|ed)? that|reports?|indicates?)\b",
    rf"(?:^|[,;:]\s)(?:overall, )?{_RESULTS}{_LY}\s+{_SHOW}\b",
    r"(?<!if )\bit (?:was|is) (?:found|observed|shown|seen) (?:here )?that\b",
    r"\b(?:was|were|is|are) (?:statistically )?significant(?:ly)?\b|\bp\s?[<=>]\s?0?\.\d",
    r"\bsignificant(?:ly)? (?:difference|effect|correlation|association|(?:in|de)crease|higher|lower|more|less"
    r"|fewer)",
)
CONCLUSION = _any(
    rf"{_OWN}{_LY}\s+(?:argues?|argued|contends?|conclude[sd]?|maintains?|claims?|submits?|holds? that|asserts?)\b",
    r"^(?:in conclusion|to conclude|in sum(?:mary)?|to sum up|overall|taken together|ultimately|on balance"
    r"|all in all)\b",
    r"\b(?:it|one|we) (?:can|may|must|could)(?: therefore| thus)? (?:be )?conclude[d]?\b",
    r"\bthe (?:central|main|core|key|overall|principal) (?:argument|conclusion|claim|thesis"
    r"|contention)\b.{0,40}\b(?:is|was) that\b",
    r"\bleads? (?:us )?to the conclusion\b",
)
_OUGHT = r"(?:should|must|ought to|needs? to)"
OUGHT = _any(
    rf"\b{_OUGHT}\b",
    r"\bit (?:is|would be|will be) (?:(?:\w+ly|therefore|thus|still|also) )?(?:imperative|essential|crucial|vital"
    r"|important|necessary)"
    r" (?:that|for|to (?!(?:note|emphasi[sz]e|mention|highlight|stress|recall|remember|point|say|add"
    r"|acknowledge)\b))",
    r"\bpropose[sd]? the (?:need|necessity)\b",
)
"""What is asked for: a recommendation only where a paper recommends."""
RECOMMENDATION = _any(
    rf"{_OWN}{_LY}\s+(?:recommend(?:s|ed)?|urges?|calls? for|advocates?|propose[sd]? that|suggest(?:s"
    r"|ed)? that .{0,80}\bshould)\b",
    r"\b(?:is|are) (?:strongly )?recommended\b|\brecommendations? (?:is|are|include)\b",
    r"\bit (?:is|would be|will be) (?:(?:\w+ly|therefore|thus|still|also) )?(?:recommended|suggested|advised"
    r"|advisable) (?:that|to|for)\b",
    r"\b(?:is|are) (?:strongly |also )?advised\b",
    r"\bfuture (?:research|studies|work|investigations?) (?:should|could|might|may|can|needs? to|ought to)\b",
)
AIM = _any(
    rf"{_OWN}{_LY}\s+(?:aims?(?:ed)?|seeks?|sought|intends?|sets? out|attempts?|attempted|tr(?:y|ies|ied) to"
    r"|endeavou?rs?)\b",
    r"\b(?:aims?|goals?|objectives?|purposes?) (?:of|in|behind) (?:this|the|our)\b.{0,60}?\b(?:is|are|was|were"
    r"|has been)\b",
    r"\b(?:our|the|its) (?:\w+ )?(?:aims?|goals?|objectives?|purpose) (?:is|are|was|were|here)\b",
)
"""An aim that is called one."""
TOPIC = _any(
    rf"{_OWN}{_LY}\s+(?:examine[sd]?|investigate[sd]?|analy[sz]e[sd]?|explore[sd]?|assess(?:es|ed)?|evaluate[sd]?"
    r"|trace[sd]?"
    r"|compare[sd]?|address(?:es|ed)?|discuss(?:es|ed)?|review(?:s|ed)?|present(?:s|ed)?|introduce[sd]?|develop(?:s"
    r"|ed)?"
    r"|ask(?:s|ed)?|offers?|provides?|stud(?:y|ied)|looks? at|describes?|focus(?:es|ed)?|proposes?(?! that)"
    r"|proposed(?! that)"
    r"|tests?|tested|extend(?:s|ed)?|considers?|contributes?|begins? by \w+ing|shifts? (?:its )?focus|turns? to"
    r"|reconstructs?|maps?"
    r"|connects?)\b",
)
"""What the paper does, from which its aim is known where papers say their aims."""
METHOD = _any(
    rf"{_OWN}{_LY}\s+(?:use[sd]?|employ(?:s|ed)?|conduct(?:s|ed)?|collect(?:s|ed)?|appl(?:y|ies|ied)"
    r"|draw(?:s)? (?:up)?on|drew (?:up)?on"
    r"|rel(?:y|ies|ied) (?:up)?on|adopt(?:s|ed)?|utili[sz]e[sd]?|interview(?:s|ed)?|survey(?:s|ed)|measure[sd]?"
    r"|sampled?|combine[sd]?"
    r"|follow(?:s|ed)?|perform(?:s|ed)?|carr(?:y|ied) out|cod(?:e|ed)|estimate[sd]?|fit(?:ted)?|recruit(?:s|ed)?"
    r"|simulated?|comput(?:e|ed)|calculated?|trained|select(?:s|ed)?)\b",
    rf"{_OWN}{_LY} (?:is|was|will be) (?:based on|taking|using|confined to|\w+ (?:in nature|and \w+))",
    r"\b(?:primary|secondary|data|documentary) (?:sources?|data) (?:include|comprise|consist|were|are)\b",
    r"^(?:examples of )?(?:quantitative|qualitative) (?:data|measures|methods) (?:are|include|were)\b",
    r"\b(?:data|interviews?|surveys?|questionnaires?|samples?|participants?|experiments?|respondents?|documents?"
    r"|texts?|sources?|cases?"
    r"|analys[ie]s|observations?|measurements?|records?|tests?) (?:\w+ ){0,3}(?:was|were|is|are|have been|has been)"
    r" (?:\w+ly )?(?:collected|conducted|obtained|gathered|analy[sz]ed|recruited|selected|used|performed"
    r"|carried out|administered"
    r"|coded|drawn|employed|applied|taken|chosen|measured|sampled|asked|included|recorded)\b",
    r"\b(?:method|methodology|approach|design|technique|analysis) (?:\w+ ){0,4}(?:is|was|were|will be) (?:used|adopted"
    r"|employed|applied|followed"
    r"|qualitative|quantitative)\b",
    r"\b(?:is|are|was|were) (?:\w+ly )?(?:operationali[sz]ed|measured|proxied|captured|coded|subjected) (?:through"
    r"|by|as|using|with|on|via|to)\b",
    r"\bby (?:means of|using|applying|combining)\b.{0,80}\b(?:analysis|method|model|data|approach|interviews?)\b",
)
GAP = _any(
    r"\b(?:little|limited|scant|insufficient|less|no|scarce) (?:\w+ ){0,2}(?:is|has been|was|have been) (?:known"
    r"|written|said|done|paid|"
    r"conducted|given|published)\b",
    r"\b(?:little|limited|scant|insufficient|scarce|inadequate) (?:\w+ ){0,2}(?:attention|research|evidence|work"
    r"|data|knowledge|literature"
    r"|analysis|understanding|investigation|scholarship)\b",
    r"\b(?:few|no|hardly any|only a few|fewer) (?:\w+ ){0,3}(?:studies|papers|works|scholars|authors|articles"
    r"|investigations|researchers|attempts)\b",
    r"\b(?:research|knowledge|literature|scholarly|theoretical|empirical|critical|significant|important|analytical"
    r"|this|a|the) gaps?\b"
    r"|\bgaps? (?:in|remains?|exists?|that)\b",
    r"\b(?:remain(?:s|ed)?|is|are) (?:\w+ly |still |yet |an? )?(?:unclear|unknown|unexplored|understudied"
    r"|under-?explored|under-?researched"
    r"|under-?examined|under-?developed|under-?theori[sz]ed|unanswered|unresolved|poorly understood|neglected"
    r"|overlooked|open question)\b",
    r"\b(?:has|have) (?:rarely|seldom|hardly|scarcely|not (?:yet )?|never"
    r"|yet to )(?:been )?(?:be )?(?:\w+ly )?(?:stud|examin|explor|investigat|"
    r"address|analys|analyz|consider|test|look|count|measur|compar|assess|ask)\w*",
    r"\bthere (?:is|are|remains?) (?:still )?an? (?:\w+ )?(?:lack|dearth|paucity|scarcity|absence|shortage) of\b",
    r"\b(?:is|are|remains?) (?:still )?under-?(?:developed|represented|used) in (?:the )?(?:research|literature"
    r"|field)\b",
    r"\b(?:lack|absence|scarcity|dearth|paucity|shortage) of (?:[\w-]+ ){0,6}(?:research|studies|work|data|evidence"
    r"|analysis|literature|attention"
    r"|knowledge|understanding|synthesis|discussion|framework|accounts?)\b",
    r"\b(?:research|studies|literature|scholarship|scholars|works?) (?:\w+ ){0,4}(?:has|have|tend to|often|largely"
    r"|mostly)?\s?"
    r"(?:largely |often |mostly )?(?:overlook(?:s|ed)?|neglect(?:s|ed)?|ignore[sd]?|fail(?:s|ed)? to)\b",
)
DEFINITION = _any(
    r"\b(?:is|are|was|were|can be|may be) (?:here )?(?:\w+ly )?(?:defined|conceptuali[sz]ed|operationali[sz]ed) as\b",
    r"\bwe (?:here )?(?:define|call|understand by|use the (?:term|word))\b|\bby [^,.]{3,40}, (?:we|I) (?:mean"
    r"|understand)\b",
    r"^(?:the (?:term|concept|notion) (?:of )?)?[“\"']?[\w\s’'-]{3,50}[”\"']? (?:refers to|denotes"
    r"|is understood (?:here )?as|means)\b",
    rf"\b{_THIS} (?:defines|understands)\b|\brefers to (?:an?|the) (?:\w+ )?(?:situation|process|condition|state"
    r"|ability|idea|act|practice"
    r"|tendency|extent|degree|set|way|theory|kind|type|form|phenomenon|use)\b",
)
ASSUMPTION = _any(
    rf"{_OWN}{_LY}\s+(?:assume[sd]?|presume[sd]?|presuppose[sd]?|take[s]? (?:it )?for granted)\b",
    r"\bit is assumed (?:here )?that\b|^assuming that\b|\b(?:the|our|this) (?:\w+ )?assumption (?:is|here|that)\b",
)
OBJECTION = _any(
    r"^(?:however, |yet |but |still, |nevertheless, )?(?:some |many |several |other )?(?:critics|sceptics|skeptics"
    r"|opponents|detractors)\b",
    r"\b(?:it|one) (?:may|might|could|can) (?:well )?(?:be )?(?:object(?:ed)?|counter(?:ed)?|repl(?:y|ied))\b",
    r"\b(?:an?|one|another|the) (?:\w+ )?(?:objection|counter-?argument|criticism) (?:is|to (?:this|our|the)|holds"
    r"|runs|might|would)\b",
    r"^(?:a|one) (?:possible|potential|common|obvious|serious|likely) (?:objection|criticism|counter-?argument)\b",
)
VARIABLE = _any(
    r"\b(?:dependent|independent|outcome|explanatory|control|moderating|mediating|predictor"
    r"|response) variables? (?:is|are|was|were|measures?)\b",
)
NOTHING_SAID = _any(
    r"^(?:the (?:rest|remainder) of|section \w+|in (?:this|the (?:next|following|previous)) (?:section|chapter)"
    r"|this (?:section|chapter)"
    r"|the (?:next|following|previous) (?:section|chapter|paragraph))\b",
    r"\b(?:is|are) (?:organi[sz]ed|structured) as follows\b|^(?:table|figure|fig\.) \w+ (?:shows?|presents?|lists?"
    r"|gives?|summari[sz]es)\b",
    r"\b(?:shown|presented|listed|given|summari[sz]ed|reported) in (?:table|figure|fig\.|appendix)\b.{0,12}$",
    r"^(?:\w+, )?(?:table|figure|fig\.) \w+ (?:shows?|presents?|lists?|gives?|illustrates?|displays?|summari[sz]es"
    r"|compares)\b",
    r"^(?:as (?:mentioned|noted|discussed|stated)|see|note that|for example|for instance|e\.g\.)\b",
    r"^(?:research |key ?)?(?:questions?|objectives?|hypothes[ie]s|aims?|findings|recommendations?)\s?[:.]?$",
    r"\b(?:following|below|as follows):?$|:$|\bin the (?:appendix|supplement\w*)\b|\b(?:competing"
    r"|conflicts? of) interests?\b",
    r"\bgrants? (?:no\b|number|[A-Z]*\d)|\brecipient of\b|\bwe (?:thank|are grateful|gratefully)\b",
)
"""What tells of the text and of nothing else, or only leads up to a list."""

STRUCTURED = late(
    r"^(?:(?P<introduction>background|introduction|context|motivation)|(?P<objective>aims?|objectives?|purposes?)"
    r"|(?P<method>(?:materials? and )?methods?|methodology|design|approach)|(?P<finding>findings|results)"
    r"|(?P<conclusion>conclusions?|interpretation|implications)|(?P<limitation>limitations?))\s?[:.—–-]\s",
    re.IGNORECASE,
)
"""The words that open the parts of a structured abstract."""

CALLED: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "question",
        _any(r"^(?:main |key |central )?(?:research|guiding|study) questions?$|^questions? of the (?:study|research)$"),
    ),
    (
        "objective",
        _any(r"^(?:main |key )?(?:research |study )?(?:aims?|objectives?|goals)(?: (?:and|of) (?:the |this )?\w+)?$"),
    ),
    ("hypothesis", _any(r"^(?:research |study |working )?hypothes[ie]s(?: of (?:the |this )?\w+)?$")),
    ("gap", _any(r"^(?:critical |research |literature |key )?gaps?(?: (?:in|of) .*)?$")),
    ("assumption", _any(r"^(?:\w+ )?assumptions(?: of .*)?$")),
)
"""Titles of sections whose sentences all do one thing."""

PROMISES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, late(rf"\b{pattern}\b", re.IGNORECASE))
    for name, pattern in (
        ("statistics", r"(?:statistical (?:analysis|tests?)|statistics)"),
        ("secondary_data", r"secondary (?:data|(?:re)?sources?)"),
        ("primary_data", r"primary (?:data|(?:re)?sources?)"),
        ("documents", r"(?:policy|official|archival|historical|government) (?:documents|records|texts)"),
        ("speeches", r"speeches"),
        ("coding_scheme", r"(?:coding scheme|codebook)"),
    )
)
"""What a method owes its reader, besides the methods that `manuscript/methods.py` knows, and the words for it."""

CAUSAL = _any(
    r"\b(?:(?:has|have|had) )?(?:\w+ly )?(?:led to|leads? to|caused|causes|resulted in|results in|contribut(?:es"
    r"|ed) to|created?s?|produced"
    r"|produces|generated|generates|triggered|undermin(?:es|ed)|reinforc(?:es|ed)|intensifi(?:es|ed)|exacerbat(?:es"
    r"|ed)|strengthen(?:s|ed)"
    r"|weaken(?:s|ed)|increas(?:es|ed)|decreas(?:es|ed)|reduc(?:es|ed)|improv(?:es|ed)|heighten(?:s|ed)|erod(?:es"
    r"|ed)|shap(?:es|ed)"
    r"|transform(?:s|ed)|prevent(?:s|ed)|enabl(?:es|ed)|provok(?:es|ed)|deepen(?:s|ed)|accelerat(?:es|ed)|forc(?:es"
    r"|ed)|constitut(?:es|ed)"
    r"|demonstrat(?:es|ed)|illustrat(?:es|ed)|underscor(?:es|ed)|reveal(?:s|ed)|confirm(?:s|ed)|validat(?:es|ed)"
    r"|reflect(?:s|ed)"
    r"|explain(?:s|ed)|depends? on|stem(?:s|med) from)\b",
    r"\b(?:was|were|is|are) (?:\w+ly )?(?:higher|lower|greater|larger|smaller|more|less|fewer|better|worse|faster"
    r"|slower)\b",
)
"""What leads to what, and what bears out what: the assertions by which results are discussed."""
LIMITATION = _any(
    rf"\blimitations? (?:of|in|to) (?:{_THIS}|the (?:study|paper|research|data|analysis|method\w*|design|sample)"
    r"|our|this)\b",
    rf"{_OWN}{_LY}\s+(?:has|have|had|acknowledges?|recogni[sz]es?|faces?|admits?"
    r"|suffers? from)\b.{0,40}\b(?:limits|limitations?)\b",
    rf"{_OWN}{_LY}\s+(?:does not|do not|cannot|can not|could not|did not|is limited|are limited|is unable"
    r"|is restricted|is confined)\b",
    r"\b(?:a|one|another|the|first|second|main|further) (?:\w+ )?limitation\b.{0,40}\b(?:is|was|are|concerns|lies)\b",
    r"\b(?:beyond|outside) the scope\b|\b(?:should|must) be (?:interpreted|treated|read|viewed) (?:with|cautiously)",
)
LIMITING = _any(
    r"\b(?:limit(?:s|ed|ation|ations)?|cannot|could not|can not|may not|might not|only|bias(?:es|ed)?|excluded?"
    r"|restrict(?:s|ed)?|unable|not be"
    r" generali[sz]ed|underrepresented|challeng(?:e|ed|es|ing)|difficult|caution|lack(?:s|ed)?|omit(?:s|ted)?"
    r"|downplays?|incomplete|constrain\w*)\b",
)

NAMED = late(r"^[^.;(]{0,60}[A-Z][\w’'-]+ \((?:1[89]|20)\d\d")
"""How a sentence opens that tells what another work says or is."""
WEAK = frozenset(("statistics", "participant_observation", "comparative_analysis", "experiment", "simulation"))
"""Promises whose words say other things as well."""
LABELLED = late(
    r"(?:^\W*|\()(?:[A-Z]{1,2}\s?\d{1,2}[a-h]?|(?:\w+ )?(?:hypothesis|proposition|question|objective|aim"
    r"|goal)\s+\d{1,2}[a-h]?)\s*[:.)–—-]",
    re.IGNORECASE,
)
"""A label as it stands where it is given: at the head of a sentence before a mark, or in brackets."""
_FUNCTION = late(
    r"\b(?:the|of|and|to|in|is|are|was|were|that|for|with|by|this|from|have|has|than|they|them|their|we|our|it|not"
    r"|be|been|which|what"
    r"|about|on|at|more|may|should|both|these|as)\b",
    re.IGNORECASE,
)


def is_english(text: str) -> bool:
    """Whether a sentence has enough of English's small words for these phrases to mean anything."""
    return len(_FUNCTION.findall(text)) * 10 >= len(text.split())


_VERBLESS = late(r"^\W*(?:not|simply|merely|just|only|in part|partly|perhaps|largely|precisely)\W*$", re.IGNORECASE)

OWN_SUBJECT = late(rf"^(?:[^,;:]{{0,120}}, )?{_OWN}\b", re.IGNORECASE)
PRONOUN = late(r"^(?:(?P<lead>[A-Z][^;:]{0,140}?,\s+)it|It)(?=\s)")
"""How a sentence opens whose subject is the paper or its authors; an `it` at the head of the next one is the same."""

FOLLOWS = late(
    r"^(?:therefore|thus|hence|consequently|accordingly|as a (?:result|consequence)|for (?:this|these|that) reasons?"
    r"|it follows(?: from this)? that|(?:this|these|that|such)(?: \w+)? (?:therefore |thus |clearly )?(?:show|mean"
    r"|impl|suggest|indicate"
    r"|demonstrate|prove|confirm|reveal)(?:s|ies|y)? that)\b",
    re.IGNORECASE,
)
"""How a sentence opens that follows from the one before it."""

GROUNDS = late(
    r"^(?:this is (?:so )?because|the reasons? (?:for this )?(?:is|are) that|after all,|for one thing,)\s",
    re.IGNORECASE,
)
"""How a sentence opens that gives the ground of the one before it."""

WITHIN = late(
    r"^(?P<conclusion>[^;:]{25,}?),?\s+(?P<before>\w+\s+)?because\s+(?!of\b)(?P<premise>[^;:]{20,})$"
    r"|^because\s+(?!of\b)(?P<premise2>[^,;:]{20,}),\s+(?P<conclusion2>[^;:]{20,})$"
    r"|^(?P<premise3>[^;:]{25,});\s+(?:and )?(?:therefore|thus|hence|consequently"
    r"|as a result),?\s+(?P<conclusion3>[^;:]{20,})$",
    re.IGNORECASE,
)
"""A sentence that gives a claim with its ground."""


def within(text: str) -> tuple[str, str] | None:
    """The premise and the conclusion of a sentence that gives both; None where it does not, or denies the tie."""
    match = WITHIN.match(text.rstrip(" ."))
    if match is None or (match["before"] and _VERBLESS.match(match["before"])):
        return None
    premise = match["premise"] or match["premise2"] or match["premise3"]
    conclusion = match["conclusion"] or match["conclusion2"] or match["conclusion3"]
    return premise.strip(" ,"), conclusion.strip(" ,")
