"""The commands and environments of LaTeX that mean something to a reader of the text."""

from __future__ import annotations

SECTIONS = {
    "part": 1,
    "chapter": 2,
    "section": 3,
    "subsection": 4,
    "subsubsection": 5,
    "paragraph": 6,
    "subparagraph": 7,
}
"""Levels below the title, which is 1; without chapters each is one higher up."""

_SIGNS = """
    LaTeX LaTeX  TeX TeX  BibTeX BibTeX  XeTeX XeTeX  LuaLaTeX LuaLaTeX  ldots …  dots …  textellipsis …  cdots …
    ss ß  ae æ  AE Æ  oe œ  OE Œ  o ø  O Ø  l ł  L Ł  aa å  AA Å  i ı  j ȷ  dh ð  th þ  DH Ð  TH Þ  textendash –
    textemdash —  textquoteleft ‘  textquoteright ’  textquotedblleft “  textquotedblright ”  guillemotleft «
    guillemotright »  guillemetleft «  guillemetright »  textquotesingle '  textquotedbl "  S §  P ¶  copyright ©
    textcopyright ©  textregistered ®  texttrademark ™  pounds £  textsterling £  euro €  texteuro €  textdegree °
    degree °  textbullet •  textless <  textgreater >  textbar |  slash /  textmu µ  textperiodcentered ·
    textonehalf ½  textpm ±  texttimes ×  times ×  pm ±  cdot ·  leq ≤  le ≤  geq ≥  ge ≥  neq ≠  ne ≠  approx ≈
    sim ~  simeq ≃  equiv ≡  propto ∝  infty ∞  rightarrow →  to →  Rightarrow ⇒  leftarrow ←  leftrightarrow ↔
    uparrow ↑  downarrow ↓  in ∈  notin ∉  sum ∑  prod ∏  int ∫  partial ∂  nabla ∇  cup ∪  cap ∩  subset ⊂
    subseteq ⊆  forall ∀  exists ∃  neg ¬  lnot ¬  wedge ∧  land ∧  vee ∨  lor ∨  circ °  ast ∗  mid |  ll ≪  gg ≫
    prime ′  ell ℓ  div ÷  checkmark ✓  alpha α  beta β  gamma γ  delta δ  epsilon ε  varepsilon ε  zeta ζ  eta η
    theta θ  iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ  pi π  rho ρ  sigma σ  tau τ  upsilon υ  phi φ  varphi φ
    chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ
    Omega Ω"""
_words = _SIGNS.split()
SIGNS = dict(zip(_words[::2], _words[1::2], strict=True))
"""What a command without arguments prints."""
SIGNS |= {"textasciitilde": "~", "textasciicircum": "\\^", "textbackslash": "\\\\", "textunderscore": "\\_"}
SIGNS |= {"textasteriskcentered": "\\*", "quad": " ", "qquad": " ", "enspace": " ", "space": " ", "newline": " "}
SIGNS |= {"linebreak": " ", "thinspace": " ", "hfill": " ", "xspace": "", "sep": "; ", "and": ", "}
SIGNS |= {"lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]", "hline": "", "AND": ", ", "And": ", "}

_DROPPED = """
    vspace 1  hspace 1  vskip 0  hskip 0  includegraphics 1  includesvg 1  usepackage 1  RequirePackage 1
    documentclass 1  bibliographystyle 1  pagestyle 1  thispagestyle 1  setlength 2  addtolength 2  setcounter 2
    addtocounter 2  stepcounter 1  refstepcounter 1  definecolor 3  color 1  textcolor 1  colorbox 1
    DeclareMathOperator 2  newenvironment 3  renewenvironment 3  newtheorem 2  theoremstyle 1  hypersetup 1
    geometry 1  graphicspath 1  index 1  markboth 2  markright 1  fancyhead 1  fancyfoot 1  fancyhf 1  lhead 1
    rhead 1  chead 1  lfoot 1  rfoot 1  cfoot 1  rule 2  hypertarget 1  hyperlink 1  href 1  addcontentsline 3
    cline 1  cmidrule 1  multicolumn 2  multirow 2  setstretch 1  linespread 1  fontsize 2  tikzset 1
    usetikzlibrary 1  pgfplotsset 1  captionsetup 1  hyphenation 1  DeclareUnicodeCharacter 2  pdfbookmark 2
    crefname 3  Crefname 3  marginpar 1  nocite 1  externaldocument 1  newacronym 3  newglossaryentry 2
    setmainfont 1  setsansfont 1  setmonofont 1  titleformat 5  titlespacing 4  rowcolor 1  cellcolor 1
    newcolumntype 2  PassOptionsToPackage 2  newcounter 1  newlength 1  settowidth 2  ExecuteBibliographyOptions 1
    DeclareGraphicsExtensions 1  selectlanguage 1  foreignlanguage 1  numberwithin 2  numberline 1
    resizebox 2 texorpdfstring 1  scalebox 1  rotatebox 1  raisebox 1  parbox 1  makebox 0  minipage 1  orcid 1
    orcidID 1  ORCID 1  pagenumbering 1  tag 1  intertext 1  vphantom 1  hphantom 1  phantom 1  todo 1
    AtBeginDocument 1  AtEndDocument 1  makeatletter 0  bibliographyunit 1  contentsline 3  sisetup 1  lstset 1
    mathchardef 0  Sexpr 1  setkeys 2  institute 0  documentstyle 1  glsresetall 0  vref 0  acrodef 2
    DeclareAcronym 2  tcbset 1  fbox 0  vbox 1  SweaveOpts 1"""
_words = _DROPPED.split()
DROPPED = {name: int(count) for name, count in zip(_words[::2], _words[1::2], strict=True)}
"""How many of a command's arguments are no text; what follows them is."""

DEFINES = frozenset("newcommand renewcommand providecommand DeclareRobustCommand def gdef edef xdef".split())
CITES = frozenset(
    """
    cite citep citealp citealt parencite autocite footcite footcitetext smartcite supercite citenum fullcite
    footfullcite cites parencites autocites footcites citeN shortcite cite* citep* citealp* parencite* autocite*
    onlinecite citetext*""".split()
)
NARRATIVE = frozenset(
    """
    citet textcite citeauthor Citet Textcite Citeauthor textcites citet* citeauthor* citeA citeasnoun shortciteA
    newcite shortciteN possessivecite""".split()
)
ONLY_YEAR = frozenset("citeyear citeyearpar citeyear* citeyearNP shortciteyear citedate citeyearN".split())
REFERS = frozenset("ref autoref cref Cref eqref pageref vref nameref fref Fref subref hyperref labelcref".split())
FILES = frozenset("input include subfile subfileinclude import subimport".split())
FRONT = {
    **dict.fromkeys(("title", "Title"), "title"),
    **dict.fromkeys(("author", "Author", "AuthorNames"), "author"),
    **dict.fromkeys(
        ("address", "affil", "affiliation", "institution", "corres", "correspondence", "email", "thanks", "history"),
        "about",
    ),
    **dict.fromkeys(("date",), "date"),
    **dict.fromkeys(("abstract", "abstracttext", "Abstract"), "abstract"),
    **dict.fromkeys(("keywords", "keyword", "Keywords"), "keywords"),
    **dict.fromkeys(("received", "datereceived"), "Received"),
    **dict.fromkeys(("revised",), "Revised"),
    **dict.fromkeys(("accepted", "dateaccepted"), "Accepted"),
    **dict.fromkeys(("published", "datepublished"), "Published"),
    **dict.fromkeys(
        (
            "shorttitle",
            "shortauthor",
            "authornote",
            "IEEEtitleabstractindextext",
            "titlerunning",
            "authorrunning",
            "firstnote",
            "secondnote",
            "leftheader",
            "journal",
            "volume",
            "year",
            "dedication",
            "publisher",
            "issuenum",
            "pubvolume",
            "articlenumber",
            "pubyear",
            "externaleditor",
            "copyrightyear",
            "doinum",
            "subtitle",
            "JEL",
            "Address",
            "Plaintitle",
            "Plainauthor",
            "Shorttitle",
            "Shortauthor",
            "Plainkeywords",
        ),
        "",
    ),
}
"""What is said about the article: as what it is read, or nothing where it is passed over."""

CODE = frozenset(
    """
    verbatim verbatim* Verbatim lstlisting minted Schunk Sinput Soutput alltt comment tikzpicture picture
    filecontents filecontents* kframe pspicture algorithm algorithmic algorithm2e forest tcblisting CCSXML""".split()
)
FORMULAS = frozenset(
    """
    equation align eqnarray gather multline displaymath math flalign alignat subequations dmath aligned equation*
    align* eqnarray* gather* multline* flalign* alignat* dmath*""".split()
)
TABLES = frozenset("tabular tabular* tabularx tabulary longtable longtabu tabu xltabular supertabular tblr".split())
FLOATS = dict.fromkeys("figure figure* wrapfigure sidewaysfigure SCfigure marginfigure".split(), "Figure")
FLOATS |= dict.fromkeys(
    "table table* wraptable sidewaystable threeparttable margintable deluxetable deluxetable*".split(), "Table"
)
FLOATS |= {"sidewaystable*": "Table", "sidewaysfigure*": "Figure"}
LISTS = frozenset(
    "itemize enumerate description compactitem compactenum inparaenum itemize* enumerate* enumerate".split()
)
QUOTES = frozenset("quote quotation verse displayquote blockquote epigraph".split())
