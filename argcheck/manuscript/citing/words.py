"""Words that tell a citation from what only looks like one."""

from __future__ import annotations

MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec spring summer autumn fall winter janeiro fevereiro março abril maio junho julho agosto
    setembro outubro novembro dezembro enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre
    januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre
    octobre novembre décembre""".split()
)

NEVER = frozenset(
    """
    a an the this that these those it its in on at by for from to as and but or nor so yet however therefore thus
    hence moreover furthermore although though while when where if since because after before during until through
    there here he she they we you i his her their our my such some many most more all both each every no not one two
    three first second third finally then also according despite given under over with without within what which who
    how why is are was were has have had does do did can could should would see cf e.g eg i.e ie viz like unlike
    between among about around circa ca only even still rather instead indeed well both either neither figure
    figures fig figs table tables tab section sections sec chapter chapters ch part parts appendix box equation eq
    eqs footnote note notes page pages p pp vol volume no number issue version wave phase stage step study studies
    experiment experiments hypothesis model panel year years century decade article articles art law act bill paper
    papers book report annex item session following cited quoted adapted reprinted source sources data based using
    via per versus vs total mean median sd se ci n df hence today recently later early late mid new old copyright
    doi isbn issn url http https www accessed retrieved available published received accepted revised online monday
    tuesday wednesday thursday friday saturday sunday segundo conforme para como em no na nos nas ver veja cf apud
    sobre entre desde até durante após antes assim já o os as um uma de do da dos das e que se não é foi são quando
    onde porque mas ou por com sem según como en el la los las un una y pero para por con sin desde hasta der die
    das und oder im in am von zu seit nach vor laut nach gemäß siehe vgl selon dans le les une et ou mais pour par
    avec sans depuis après avant figura tabela quadro cuadro tabla""".split()
)
"""Words that, with a capital, are no author's name."""

EVENTS = frozenset(
    """
    accord accords act acts treaty treaties agreement agreements convention conventions summit summits war wars
    declaration declarations charter protocol directive directives constitution revolution crisis conference
    olympics resolution resolutions election elections referendum memorandum doctrine budget invasion annexation
    conflict uprising coup massacre pandemic earthquake tsunami festival cup games championship exhibition season
    film movie album pact decree law laws regulation regulations amendment amendments code statute congress
    parliament programme program republic empire dynasty kingdom era period edition wave survey census lei decreto
    portaria""".split()
)
"""What a last word is of something that happened or was signed in a year."""

COUNTRIES = frozenset(
    """
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
    belgium bolivia bosnia brazil britain bulgaria burma cambodia cameroon canada chechnya chile china colombia
    congo crimea croatia cuba cyprus czechia czechoslovakia denmark ecuador egypt england eritrea estonia ethiopia
    europe finland france georgia germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran
    iraq ireland israel italy japan jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon
    liberia libya lithuania luxembourg macedonia madagascar malaysia mali malta mexico moldova mongolia montenegro
    morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine
    panama paraguay peru philippines poland portugal prussia qatar romania russia rwanda scotland senegal serbia
    singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand
    tibet tunisia turkey turkmenistan uganda ukraine uk us usa ussr uruguay uzbekistan venezuela vietnam wales yemen
    yugoslavia zambia zimbabwe africa asia america london paris berlin moscow brussels washington geneva vienna rome
    madrid beijing tokyo kyiv kiev minsk munich bucharest warsaw prague helsinki budapest lisbon""".split()
)
"""Places, which stand before a year in brackets when something happened there."""

GLUE = frozenset("of for the on do da de dos das del della des du für fur der des zur zu pour la y".split())
"""Small words inside the name of an organisation."""

JOINING = frozenset("and & y e und et og och i en".split())
"""What stands before the last of several authors."""

WORKS = frozenset(
    """
    study studies report reports survey surveys article articles book books paper papers work works review reviews
    analysis analyses model theory scale index guideline guidelines monograph handbook thesis dissertation typology
    framework definition account experiment experiments volume essay chapter""".split()
)
"""What may stand between an author's name and the year in brackets: `the OECD report (2010)`."""

BODIES = frozenset(
    """
    institution institutions institute foundation ministry agency university commission committee council
    association organisation organization department bureau office centre center society federation bank""".split()
)
"""What an organisation is called by, also where somebody wrote it small."""

CUES = frozenset(
    """
    by see like as such per to from cf e.g i.e also apud author authors scholar scholars academic academics researcher
    researchers historian historians theorist theorists economist economists philosopher sociologist psychologist
    professor colleague critics sources and both include including conforme segundo por como autor autores según
    selon laut following in of""".split()
)
"""What stands before an author named in a sentence."""

REPORTS = frozenset(
    """
    acknowledge add address admit advance advise advocate affirm agree allege analyse analyze announce answer apply
    argue assert assess assume believe blame build call caution challenge characterise characterize cite claim
    classify clarify coin comment compare compile conceive conclude conceptualise conceptualize concede conduct
    confirm consider construct contend contest contrast contribute convey counter criticise criticize critique
    debate declare deem deduce define defend demonstrate deny depict derive describe detail determine develop devise
    diagnose differentiate disagree disclose discover discuss dismiss dispute distinguish document draw elaborate
    emphasise emphasize employ enumerate envisage estimate evaluate examine explain explore expound express extend
    find focus formulate frame further generalise generalize give go highlight hold hypothesise hypothesize identify
    illustrate imagine imply indicate infer insist inspect interpret interview introduce investigate judge justify
    label lament list locate look maintain make map measure mention model note notice object observe offer opine
    oppose outline overlook pioneer point portray posit postulate predict prefer present presume propose prove
    provide publish put question quote raise realise reason recall reckon recognise recognize recommend refer refine
    refute reiterate reject relate remark remind report represent request research respond reveal review revisit
    rule say scrutinise scrutinize see seek show situate specify speculate state stipulate stress study submit
    subscribe substantiate suggest summarise summarize support suppose surmise survey suspect synthesise take talk
    teach tell test theorise theorize think title trace track treat try uncover underline underscore understand
    undertake urge use utilise validate view voice warn weigh wonder work write afirma afirmam argumenta defende
    destaca aponta apontam considera define explica observa propõe ressalta sugere mostra analisa apresenta entende
    discute sostiene señala argumenta""".split()
)
"""Verbs by which something said is reported."""

_PAST = {
    "find": "found",
    "show": "shown",
    "hold": "held",
    "say": "said",
    "write": "wrote",
    "see": "saw",
    "take": "took",
}
_PAST |= {
    "think": "thought",
    "tell": "told",
    "teach": "taught",
    "put": "put",
    "give": "gave",
    "draw": "drew",
    "go": "went",
}
_PAST |= {"make": "made", "build": "built", "understand": "understood", "seek": "sought", "undertake": "undertook"}
_IRREGULAR = frozenset(_PAST.values())


def reports(word: str) -> bool:
    """Whether a word is a form of one of the verbs by which something said is reported."""
    word = word.casefold()
    if word in REPORTS or word in _IRREGULAR:
        return True
    for ending, back in (
        ("ies", "y"),
        ("ied", "y"),
        ("s", ""),
        ("es", ""),
        ("ed", ""),
        ("d", ""),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(ending) and word[: -len(ending)] + back in REPORTS:
            return True
    return len(word) > 5 and word.endswith("ed") and word[-3] == word[-4] and word[:-3] in REPORTS
