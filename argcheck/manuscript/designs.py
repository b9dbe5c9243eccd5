"""What a paper says of its design (numbers, case, period, sources, coders, consent), and words that pass a verdict.

Kinds of design and of evidence follow Creswell & Creswell 2018 and Bryman 2016, words of proof Popper 1959, single
cases George & Bennett 2005, ch. 6, agreement of coders Krippendorff 2018, ch. 12, consent the Declaration of Helsinki,
25-32.
"""

from __future__ import annotations

import re

from argcheck.manuscript.methods import denied
from argcheck.patterns import late

_WORK = r"(?:analys[ie]s|data|methods?|measures?|evidence|approach|techniques?|component|indicators?|assessments?)"
QUANTITATIVE = late(
    rf"\bquantitative(?:ly)? (?:\w+ ){{0,2}}{_WORK}|\bqualitative and quantitative\b|\bquantitative and qualitative\b"
    r"|\bstatistical(?:ly)? (?:\w+ ){0,2}(?:analy[sz]\w+|tests?|models?|methods?|techniques?)\b|\bmixed[- ]methods?\b"
    r"|\b(?:panel data|econometric) (?:analys[ie]s|models?)\b|\banaly[sz]ed statistically\b"
    r"|\b(?:descriptive|inferential) (?:and \w+ )?statistics (?:was|were|is|are)\b"
    r"|\b(?:analy[sz]ed|processed|performed|conducted|carried out|entered) (?:\w+ ){0,2}(?:using|with"
    r"|in|into|by means of) (?:\w+ ){0,3}(?:SPSS|Stata|SAS|Minitab|JASP|jamovi|EViews|LISREL|Mplus)\b",
    re.IGNORECASE,
)
INFERENTIAL = late(
    r"\b(?:(?:multiple|logistic|linear|OLS|multilevel|mixed|Poisson) )*regressions?(?: (?:analys[ie]s"
    r"|models?))?\b|\bAN(?:C)?OVAs?\b"
    r"|\banalys[ie]s of (?:co)?variance\b|\bcorrelations? (?:analys[ie]s|coefficients?|was|were)\b"
    r"|\b(?:fixed|random)[- ]effects (?:\w+ )?models?\b|\binferential statistics\b"
    r"|\b(?:level of (?:statistical )?significance|significance level|alpha level) (?:was|were) (?:set|fixed)\b"
    r"|\bp[- ]?values? (?:of less than|less than|below|under|<|≤) ?0?\.\d+ (?:was|were)"
    r" (?:considered|regarded|taken|deemed)\b"
    r"|\bMann[- –]Whitney U[- ]tests?\b"
    r"|\b(?:logistic|logit|probit|Cox|proportional hazards|linear mixed|mixed[- ]effects|multilevel"
    r"|structural equation) model(?:s|l?ing)?\b|\bodds ratios? (?:was|were)\b"
    r"|\b(?:[tFz]|chi-?squared?|Mann[- –]Whitney|Kruskal[- –]Wallis|Wilcoxon(?: (?:signed[- ]rank|rank[- ]sum))?"
    r"|Fisher[’']s exact|log-?rank)[- ]tests?\b"
    r"|\b(?:ordinary|generali[sz]ed|weighted) least squares\b|\b(?:Spearman|Pearson)(?:[’']s)? (?:\w+ )*"
    r"(?:correlations?|coefficients?)|\btime[- ]series (?:analys[ie]s|regressions?|models?)\b"
    r"|\bstatistical analys[ie]s (?:was|were)\b|\btested (?:for"
    r"|their) significance\b",
    re.IGNORECASE,
)
"""Analyses that infer from a sample, whose results are coefficients and tests."""
INFERRED = late(
    r"\bsignifican|\b[pPtTFrRdzZ]\s?[<>=≤≥²(]|[βχσ]|\bregress|\bcorrelat|\bcoefficient|\bconfidence\b|\bCI\b|\bodds\b"
    r"|\bstandard errors?\b|\bS\.?E\b|\bAN(?:C)?OVA|\binteraction\b|\bpredict|\bassociat|\bestimate"
    r"|\beffects? of\b|\$[^$]*\\|`r\s",
    re.IGNORECASE,
)
REVIEWING = late(r"\b(?:review(?:s|ed|ing)?|literature|stud(?:y|ies) (?:that|which|using)|meta-?analys\w+)\b", re.I)
_DONE = (
    r"(?:used?|employ(?:ed)?|appl(?:y|ied)|conduct(?:ed)?|collect(?:ed)?|analy[sz]ed?|interview(?:ed)?"
    r"|administer(?:ed)?"
    r"|examined?|test(?:ed)?|tak(?:e|ing|en)|measured?|evaluated?|assess(?:ed)?|perform(?:ed)?|gather(?:ed)?"
    r"|recruit(?:ed)?"
    r"|survey(?:ed)?|coded?|carr(?:y|ied) out|adopt(?:ed)?|compared?|sampled?|select(?:ed)?"
    r"|consist of|compris(?:e|ed)|transcribed?|record(?:ed)?|consult(?:ed)?|draw|drawn|annotat(?:e|ed)"
    r"|load(?:ed)?|weigh(?:ed)?"
    r"|photograph(?:ed)?|film(?:ed)?|digiti[sz]ed?|scann?(?:ed)?|excavated?|sequenced?|incubated?"
    r"|randomi[sz]ed?"
    r"|enrol(?:l?ed)?|invit(?:e|ed)|distribut(?:e|ed)|observed?|visit(?:ed)?|attach(?:ed)?|mount(?:ed)?"
    r"|heat(?:ed)?)"
)
FUTURE = late(
    rf"\b(?:will|shall|(?:is|are) going to|(?:is|are) to(?= be\s))\s(?:(?:then|also|first"
    rf"|further)\s)?(?:be\s)?(?:then\s)?(?:\w+ly\s)?{_DONE}\b"
    rf"|\b(?:we|I|the (?:authors?|researchers?)) (?:\w+ )?(?:plan|intend|propose) to (?:\w+ly )?{_DONE}\b"
    r"|\b(?:is|are) (?:scheduled|due|planned) to (?:begin|start|take place)\b",
    re.IGNORECASE,
)
SHOWN = late(r"\b(?:as an example|for illustrati\w+|for demonstration|to (?:illustrate|demonstrate)|by way of)\b", re.I)
"""Beside these, what will be used is an example of the paper's own."""
LATER = late(
    r"\b(?:future|next(?! (?:week|month|year|spring|summer|autumn|winter|season|term)\b)"
    r"|planned|forthcoming|subsequent|upcoming|later|follow-up|(?<!the )researchers?|policy"
    r"|govern\w+)\b"
    r"|\b(?:if|when|whenever|once|unless)\b",
    re.IGNORECASE,
)
_THEORY = (
    r"(?:(?:core |null |main |central )?hypothes[ie]s|(?:\w+ )?theor(?:y|ies)|propositions?|predictions?"
    r"|forecasts?|(?:core )?claims?"
    r"|\w*(?:real|liberal|construct\w*|institutional|functional|structural|rational|ideal|material|femin|marx"
    r"|plural)is[mt]s?)"
)
VERDICT = late(
    r"\b(?P<word>prov(?:es?|ed|en|ing)|confirm(?:s|ed|ing)?|validat(?:es?|ed|ing)|verif(?:y|ies|ied)|vindicat(?:es?|ed)"
    r"|affirm(?:s|ed)?|corroborat(?:es?|ed)|bears? out|bore out|(?:(?:conclusive|clear|definitive|final|full|ample) "
    r"|(?:furnish|provid|suppl|constitut|offer|deliver|giv)(?:e|es|ed|s|ies|ied) (?:\w+ )?)proof of"
    r"|(?:demonstrat|establish|show)(?:e?s|ed)? the (?:validity|truth|correctness) of"
    r"|falsif(?:y|ies|ied)|refut(?:es?|ed)|disprov(?:es?|ed))"
    rf"\b(?P<what>(?:\s(?!that\b|but\b|and\b)[\w’'–-]+){{0,8}}?\s{_THEORY})\b"
    rf"|\b(?P<what2>(?:predictive |explanatory )?(?:validity|truth|correctness) of (?:[\w’'–-]+\s){{0,4}}?{_THEORY})\b"
    r"[^.;]{0,80}?\b(?:is|are|was|were|has been)\s(?P<word2>demonstrated|prove[dn]|confirmed|established|validated)"
    rf"|\b(?P<what3>{_THEORY})\s(?:(?:is|are|was|were)|(?:has|have)(?: \w+)? been)\s(?:(?:\w+ly|thus|hereby"
    rf"|thereby|therefore|here)\s)?"
    r"(?P<word3>prove[dn]|confirmed|validated|verified|vindicated|refuted|falsified)\b",
    re.IGNORECASE,
)
PROVES = late(
    r"\b(?:we(?= have)|findings?|results?|analys[ie]s|data|evidence|materials?|case|study|history|narrative"
    r"|documents)\s(?:has |have )?"
    r"(?:(?:\w+ly|thus|therefore|here) )?(?P<word>prove[sdn]?)\s(?P<what>(?:that|this|these|the)\s[^.;,]{3,60})",
    re.IGNORECASE,
)
"""Words of proof for whatever else a study may have found."""
_CAUSAL = r"(?:causality|causation|causal (?:\w+ )?(?:claims?|inferences?|relations?|effects?|links?))"
UNTESTED = late(
    r"\b(?:not|rather than|instead of|in (?:preference|partiality|contrast) to|in place of|without|nor|neither|never"
    r"|no (?:\w+ )?(?:claim|attempt|effort|aim|intention))\b"
    r"[^.;]{0,80}?\b(?:(?:test(?:s|ing|ed)?|try(?:ing)?(?: out)?|prov(?:e|ing)|confirm(?:ing)?|verify(?:ing)?"
    r"|validat(?:e|ing))\b"
    r"[^.;]{0,40}?\b(?:hypothes[ie]s|theor(?:y|ies)|propositions?|causal \w+)"
    r"|(?:empirical |statistical )?(?:falsification|verification)|(?:statistical|empirical) test(?:s|ing)?\b"
    rf"|(?:establish|infer|demonstrat|show|prov)\w* (?:any )?{_CAUSAL}|aim (?:at|for) (?:proof|verification)"
    r"|hypothesis[- ]testing)\b|\brather than (?:to )?test(?:ing)?\b"
    r"|\b(?:hypothesis[- ]testing|testing (?:of )?hypotheses) (?:is|was|lies|falls) (?:outside|beyond|not)\b",
    re.IGNORECASE,
)
SINGLE = late(
    r"\b(?:single|paradigmatic|illustrative|revelatory|most[- ]likely)[- ]case\b(?!s)"
    r"|(?<!comparative )(?<!multiple )\bcase study\b|\bas an? (?:\w+ )?case\b(?!s)"
    r"|\bnarrative (?:analysis|approach|inquiry|account|review)\b|\bhistorical narrative\b"
    r"|\b(?:present|report|stud(?:y|ied)|examined?) (?:just |only )?(?:one|a single) case\b(?!s)"
    r"|\b(?:a single|only one) (?:case|district|company|firm|hospital|school|village|town|city|country"
    r"|organi[sz]ation|ward"
    r"|court|clinic|plant|community)\s(?:was|is) (?:\w+ )?(?:examined|studied|investigated|analy[sz]ed|considered)\b",
    re.IGNORECASE,
)
SEVERAL = late(r"\b(?:comparative|multiple|cross-case|cases|case studies|two|three|four|five|several)\b", re.I)
CODERS = late(
    r"\b(?:inter-?)?(?:coders|raters)\b|\b(?:two|three|four|independent|trained) (?:\w+ )?annotators\b"
    r"|\bcod(?:ing (?:scheme|frame|manual|protocol|book|procedure)"
    r"|ebook)\b|\bdouble[- ]coded\b|\bcoded (?:line by line|independently|in (?:pairs|duplicate)|twice)\b"
    r"|\b(?:was|were) (?:\w+ )?coded by (?:\w+ )?(?:\w+ )?(?:authors?|students|assistants|researchers|coders"
    r"|raters|hand)\b"
    r"|\b(?:category system|system of (?:categories|codes))\b"
    r"|\bcoding (?:was|is) (?:carried out|done|performed|conducted|undertaken) by\b"
    r"|\b(?:two|three|four|five|several|independent) (?:\w+ )?(?:judges|assistants|researchers|authors) (?:\w+ )?"
    r"(?:rated|coded|classified|labell?ed|annotated)\b",
    re.I,
)
_AGREED = (
    r"\bkapp?a\b|κ|(?<!Cronbach['’]s )\balpha\b|(?<!Cronbach['’]s )α|\bagreements? (?:between|among|of"
    r"|was|were|rate|score)|\b\w*reliability\b|\bdisagreements? (?:was|were|arose) (?:rare|few|found|low|small|in|\d)"
    r"|\bcompared (?:\w+ ){0,2}(?:cod(?:es|ings)|results|labels|ratings)\b|\bcod\w+ (?:\w+ ){0,2}stable\b"
    r"|\bpercent(?:age)? agreement|\bcodebook (?:is|in|can)\b|\bAppendix\b"
)
AGREED = late(_AGREED, re.IGNORECASE)
"""How far coders agreed, or where the codes are given; that disagreements were settled does not tell it."""
CODED = late(
    rf"{_AGREED}|\bdisagreements?\b|\bconsensus\b|\bcodes?\b|\bcoded\b|\b(?:sub)?themes?\b|\bcategor(?:y|ies)\b",
    re.IGNORECASE,
)
CONSENT = late(
    r"\b(?:informed |written |verbal |oral )consent\b|\bconsent forms?\b|\bconsented\b|\bconsent (?:was|were"
    r"|has been|had been) \w+"
    r"|\b(?:participants?|respondents?) (?:gave|provided|signed|were informed|were assured)\b"
    r"|\b(?:anonymity|confidentiality) of (?:the |all )?(?:participants|respondents)\b",
    re.IGNORECASE,
)
CONSENTING = late(
    r"\b(?P<who>\w+) (?:gave|provided|signed|consented|were informed)\b|\b(?:from|by|of) (?:(?:all|the"
    r"|each|every|both) )?(?P<whom>\w+)",
    re.IGNORECASE,
)
"""Who is said to consent."""
NOBODY = frozenset(
    """
    study studies research project projects paper article publication trial survey data participation interview
    interviews university ethics board committee aims purpose purposes results work analysis writing recording
    recordings information agreement part time rights right consent
    """.split()
)
"""Nouns that stand where those who consent may, and never do."""
NO_CONSENT = late(
    r"\b(?:not (?:\w+ )?(?:required|needed|applicable|necessary|obtained|involve)|waive\w*|exempt\w*"
    r"|no (?:human|patients?)|N/?A)\b",
    re.IGNORECASE,
)
PEOPLE = late(
    r"\b(?:participants?|respondents?|interview\w*|informants?|questionnaires?|survey(?:ed|s)?|patients?|volunteers?"
    r"|focus[- ]groups?|recruit\w*|cohorts?|subjects"
    r"|ethnograph\w*|field ?work|clinical|sample of"
    r"|biobank\w*|donors?)\b",
    re.IGNORECASE,
)
DESIGNED = late(
    r"\b(?:invited|enrolled|asked|tested|trained|approached|observed|met)\s(?:\w+\s){0,2}(?:\d+|\w+een|t\w+ty"
    r"|ten|twelve)\b"
    r"|\b[nN]\s?=\s?\d|\baged\s\d|\b(?:students|pupils|children|infants|adolescents|adults|parents|mothers"
    r"|families|teachers"
    r"|learners|nurses|doctors|physicians|clinicians|caregivers|workers|employees|managers|staff|users"
    r"|households|farmers"
    r"|women|men|owners|players|athletes|soldiers|voters|residents|speakers|listeners|readers|individuals"
    r"|persons|people)"
    r"\s(?:were|was|who|from|in|aged|with|completed|took|gave|reported)\b",
    re.IGNORECASE,
)
"""People who are studied, by words that mean nobody else; and by those that do so only where the design is told."""
_ALL = r"(?:only|solely|exclusively|entirely|completely|wholly|purely|totally)"
_STUFF = r"(?:data|re?sources?|sources?|documents?|materials?|information|evidence|literature)"


def _only(kind: str) -> str:
    return (
        rf"\b{_ALL}\b[^.;]{{0,40}}?\b{kind}\s(?:\w+ )?{_STUFF}|\ball (?:the "
        rf"|our )?{_STUFF}\b[^.;]{{0,30}}?\b(?:is|are|was|were) {kind}\b"
        rf"|\b(?:confined|limited|restricted) to {kind}\s(?:\w+ )?{_STUFF}|\b{_ALL} {kind} (?:analysis|stud(?:y|ies))\b"
        rf"|\b{kind}\s(?:\w+ )?{_STUFF}\s(?:only|alone|exclusively|solely|throughout)"
    )


ONLY_SECONDARY = late(
    _only("secondary")
    + rf"|\bno primary {_STUFF} (?:was|were|has been|have been) (?:\w+ )?(?:collected|gathered|used|generated)\b",
    re.IGNORECASE,
)
ONLY_PRIMARY = late(_only("primary"), re.IGNORECASE)
PRIMARY = late(
    r"\bprimary\s(?:\w+ )?(?:data|re?sources?|sources?|documents?|materials?)\b|\bare primary re?sources\b"
    r"|\b(?:we|I) (?:(?:then|also|first) )?(?:interviewed|surveyed|recruited)\b|\bour (?:own )?field ?work\b",
    re.IGNORECASE,
)
COLLECTED = late(
    r"\b(?:we|I) (?:(?:then|also|first) )?(?:counted|observed|measured|recorded|sampled)\b|\btranscribed\b"
    r"|\b(?:\w+ )?interviews (?:were|with)\b"
    r"|\b(?:in|of|from) the (?:\w+ ){0,2}archives?\b|\barchival (?:records|documents|sources|research)\b"
    r"|\b(?:participants|respondents) (?:were|was|took|gave|heard"
    r"|saw|read|\w+ed)\b",
    re.IGNORECASE,
)
"""Signs that data were collected, perhaps by others."""
ASKED = late(
    r"\b(?:told|assured|showed|reminded|confided (?:in|to)|(?:said|explained|admitted|complained"
    r"|remarked|put it) to) (?:us|me|the author)\b"
    r"|\b(?:our|my) (?:\w+ )?(?:interview(?:s|ees?)?|informants?|respondents?|participants?|interlocutors?|field ?work"
    r"|field ?notes|conversations with)\b"
    r"|\b(?:we|I) (?:(?:then|also|first|later) )?(?:interviewed|surveyed|spoke (?:to|with)"
    r"|talked (?:to|with)|asked (?:him|her|them))\b"
    r"|\b(?:the|one|another|both|all|most|many|some|several|two|three|four|five|six) (?:\w+ )?interviewees?\b"
    r"|\(interview(?:ee)? (?:with|no\.?|\d|[A-Z]\b)"
    r"|\b(?:said|explained|recalled|admitted) in (?:an|our|the|her|his) interviews?\b",
    re.IGNORECASE,
)
"""Signs in what a paper found that its authors asked people."""
SECONDARY = late(r"\bsecondary\s(?:\w+ )?data(?:sets?)?\b", re.IGNORECASE)
CLASSES = {
    "news outlets": (
        late(
            r"\bnews ?(?:outlets?|papers?|agenc(?:y|ies)|articles?|reports?|media|sources|websites?|portals?"
            r"|channels?)\b"
            r"|\bmedia (?:reports?|outlets?|coverage|vendors?|sources|articles)\b|\bpress (?:reports?|articles"
            r"|coverage)\b",
            re.IGNORECASE,
        ),
        late(
            r"\b(?:BBC|CNN|NPR|Reuters|AFP|TASS|Xinhua|Bloomberg|Politico|Euronews|Al[- ]Jazeera|Associated Press"
            r"|Economist"
            r"|News|Newsweek|Times|Post(?!-)|Guardian|Telegraph|Herald|Tribune|Gazette|Independent|Observer|Chronicle"
            r"|Le Monde|Spiegel|Zeitung|Nation|Dawn|Daily|Weekly|Radio|Television|TV|Newspaper|Moscow Times"
            r"|Express|Mail)\b"
        ),
    ),
    "websites": (
        late(r"\bweb ?(?:sites?|pages?)\b|\b(?:internet|online) (?:sources|portals?|resources)\b", re.IGNORECASE),
        late(r"https?://(?!\S*(?:doi\.org|jstor\.org))|\bwww\.|\bRetrieved\b|\bAccessed\b"),
    ),
    "archives": (
        late(r"\barchives\b|\barchival (?:documents?|records?|materials?|sources?|research)\b", re.IGNORECASE),
        late(r"\barchiv", re.IGNORECASE),
    ),
}
"""Classes of sources: how a methods section names them, and how an entry of a list, a note or the text shows one."""
LISTED_SOURCES = late(
    r"\b(?:secondary|books?|journals?|articles|literature|academic|scholarly|publications|monographs?)\b", re.IGNORECASE
)
"""Sources that a list of references holds; others that are named beside them belong there too."""
PICTURE = late(
    r"\W*(?:Fig|Chart|Graph|Plate|Map|Image|Diagram)"
    r"(?!.{0,60}\b(?:flow(?:chart|s)?|(?:conceptual|theoretical|analytical) framework"
    r"|study (?:area|site|design)s?|timeline)\b)",
    re.IGNORECASE,
)
"""How the caption of a picture begins, whose numbers cannot be read; what shows how the work went has no results."""
ONE_HAND = late(r"\bon (?:the )?one (?:hand|side)\b", re.IGNORECASE)
OTHER_HAND = late(r"\bon (?:the|an) ?other|\b(?:the )?other (?:hand|side)\b|\bon another\b", re.IGNORECASE)
TURN = late(
    r"\b(?:conversely|(?:by|in) contrast|however|but|yet|whereas|while|though|although|at the same time"
    r"|others|nevertheless"
    r"|nonetheless|opponents|critics|opposite|instead|despite)\b",
    re.IGNORECASE,
)
"""What may stand for the other hand close behind the one."""


def said(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first place where a sentence says something and does not deny it."""
    for match in pattern.finditer(text):
        if not denied(text, match.start(), match.end()):
            return match
    return None
