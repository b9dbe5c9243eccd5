"""What a paper says of others and gives no source for: AC311, AC416, AC417, AC616, AC619, AC622."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_checks_sourcing import CITED, LIST, told

# AC416


def framed(theory: str, title: str = "Theoretical Framework", notes: str = "") -> str:
    opening = f"# Lanes\n\n## Introduction\n\n{CITED * 3}\n\n## {title}\n\n"
    return f"{opening}{theory}\n\n## Findings\n\nKerbs help.\n\n{LIST}{notes}"


FRAME = (
    "Kerb realism sees every street as a contest. {} A street without a warden is one in which each rider looks after "
    "himself, and so the wide lane goes to whoever is fast. Paint changes little in this, for it can be ridden over. "
) + "What looks like a habit of courtesy is then a balance of fear between riders and drivers. " * 5
HELD = "According to structural realism, riders seek room before speed."


@pytest.mark.parametrize(
    ("held", "holder"),
    [
        (HELD, "structural realism"),
        ("Offensive realism was developed by Hugo Okoye, who counted elbows.", "Hugo Okoye"),
        (
            "Institutionalism answers that rules calm a street. Institutionalists contend that wardens pay.",
            "Institutionalists",
        ),
        ("Constructivism is associated with the name of its schools. In the view of Ada Berg it is late.", "Ada Berg"),
    ],
)
def test_a_section_of_theory_that_cites_nothing(tmp_path: Path, held: str, holder: str) -> None:
    ((severity, line, message),) = told(tmp_path, framed(FRAME.format(held)), "AC416")
    assert (severity, line) == ("info", 9)
    assert message.startswith("could not find a source in “Theoretical Framework”, whose ")
    assert message.endswith(f"set out theories (“{holder}”); the paper cites 12 times elsewhere")


@pytest.mark.parametrize(
    "held",
    [
        f"{HELD} Riders do (Berg, 2019).",
        f"{HELD} Okoye's (1951) book says so.",
        f"{HELD} This was discussed above.",
        f"{HELD} The theories are reviewed in section 2.",
        f"{HELD} We propose to join the two.",
        f"{HELD} Our framework joins the two.",
        "Riders seek room before speed.",
    ],
)
def test_a_theory_with_a_source_here_or_elsewhere_or_of_ones_own(tmp_path: Path, held: str) -> None:
    assert told(tmp_path, framed(FRAME.format(held)), "AC416") == []


def test_a_bridge_and_a_theory_in_other_sections(tmp_path: Path) -> None:
    assert told(tmp_path, framed(f"Kerb realism and paint realism meet here. {HELD}"), "AC416") == []
    below = f"{FRAME.format(HELD)}\n\n### Kerb realism\n\nIt is old (Berg, 2019)."
    assert told(tmp_path, framed(below), "AC416") == []
    assert told(tmp_path, framed(FRAME.format(HELD)).replace(CITED * 3, "Kerbs help."), "AC416") == []


def test_a_theory_whose_sources_stand_in_notes(tmp_path: Path) -> None:
    noted = framed(FRAME.format(f"{HELD}[^1]"), notes="\n[^1]: Berg, B. (2019). Paint on the road. City Press.\n")
    assert told(tmp_path, noted, "AC416") == []


# AC311: what title or keywords promise and the conclusion does not speak of


def closed(closing: str, keywords: str = "Kerbs, paint, defensive realism", times: int = 5, more: str = "") -> str:
    body = "Defensive realism says that riders look at riders. " * times
    opening = f"# Lanes\n\n**Keywords:** {keywords}\n\n## Introduction\n\n{body}\n\n## Findings\n\nKerbs help."
    return f"{opening}\n\n## Conclusion\n\n{closing}\n\n{more}{LIST}"


SILENT = (
    "Riders came where the kerbs were built, and shops along the wide street sold more bread than in the year before. "
    * 6
)


def test_a_conclusion_that_speaks_of_no_theory(tmp_path: Path) -> None:
    ((severity, line, message),) = told(tmp_path, closed(SILENT), "AC311")
    assert (severity, line) == ("info", 7)
    assert message.startswith("defensive realism is named here for the last time and stands in the title or among")
    assert message.endswith("could not find it, or another word for a theory, in the conclusion")
    titled = closed(SILENT, "Kerbs, paint").replace("# Lanes", "# Lanes and defensive realism", 1)
    assert [line for _, line, _ in told(tmp_path, titled, "AC311")] == [7]


@pytest.mark.parametrize(
    "text",
    [
        closed(f"{SILENT}Defensive realism had said so."),
        closed(f"{SILENT}Realists had said so."),
        closed(f"{SILENT}The dilemma of the street remains."),
        closed(f"{SILENT}What the theory had said held."),
        closed(SILENT, more="## Recommendations\n\nA town may learn from realists.\n\n"),
        closed(SILENT, times=4),
        closed(SILENT, "Kerbs, paint"),
        closed(SILENT[:300]),
        closed(f"{SILENT}Aalto had said so.").replace("at riders. ", "at riders (Aalto, 2016). "),
    ],
)
def test_a_conclusion_that_names_a_theory_its_adherents_or_has_no_room(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text, "AC311") == []


# AC417


def viewed(view: str, title: str = "Results", before: str = "") -> str:
    cited = "\n\n".join((CITED.strip(),) * 3)
    return f"# Lanes\n\n## Introduction\n\n{cited}\n\n{before}\n\n## {title}\n\n{view}\n\nKerbs help.\n\n{LIST}"


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("Critics argue that kerbs cost too much.", "Critics argue"),
        (
            "Kerbs cost much, and critics of the lane have long claimed that paint would do.",
            "critics of the lane have long claimed",
        ),
        ("Many scholars believe that riders fear doors.", "Many scholars believe"),
        ("Recent studies (2022-2025) show that riders fear doors.", "Recent studies"),
        ("The lane has been widely criticised for its kerbs.", "has been widely criticised"),
        ("It has been argued that riders fear doors.", "has been argued"),
        ("Doors are highlighted in recent research as a danger.", "highlighted in recent research"),
    ],
)
def test_a_view_of_nobody_by_name(tmp_path: Path, view: str, said: str) -> None:
    ((severity, line, message),) = told(tmp_path, viewed(view), "AC417")
    assert (severity, line) == ("info", 15)
    assert message.startswith(f"could not find whose view is told, nor a source for it: “{said}")


def test_the_views_of_a_paper_are_told_once(tmp_path: Path) -> None:
    view = "Critics argue that kerbs cost too much.\n\nSome experts claim that they pay."
    ((_, _, message),) = told(tmp_path, viewed(view), "AC417")
    assert message.endswith("“Critics argue”, “Some experts claim”")


@pytest.mark.parametrize(
    "view",
    [
        "Critics argue that kerbs cost too much (Berg, 2019).",
        "Critics argue that kerbs cost too much. So they say. Paint is cheap (Berg, 2019).",
        "Berg (2019) sets out both sides. The proponents argue that kerbs pay. The opponents believe that they do not.",
        "Critics might argue that kerbs cost too much.",
        "If critics argue that kerbs cost too much, paint remains.",
        "Critics argue that kerbs cost too much (see section 2).",
        "These scholars believe that riders fear doors.",
        "Few scholars believe that riders fear doors.",
        "The lane has been criticised by the council of the town.",
        "The critics argue that kerbs cost too much.",
        "In our view some experts claim too much.",
    ],
)
def test_a_view_with_a_source_or_of_somebody_or_of_nobody_yet(tmp_path: Path, view: str) -> None:
    assert told(tmp_path, viewed(view), "AC417") == []


def test_a_view_that_was_cited_before_or_is_summed_up(tmp_path: Path) -> None:
    view = "Critics argue that kerbs cost too much."
    assert told(tmp_path, viewed(view, before="Critics claim that kerbs cost much (Berg, 2019)."), "AC417") == []
    assert told(tmp_path, viewed(view, "Conclusion"), "AC417") == []
    asked = viewed("Some experts claim that kerbs pay.", before="## Methods\n\nWe interviewed 12 experts.")
    assert told(tmp_path, asked, "AC417") == []
    review = viewed("Several studies found that kerbs pay.", before="## Methods\n\nThis is a systematic review.")
    assert told(tmp_path, review, "AC417") == []


# AC616: words that a noun gives to somebody


def quoted(sentence: str, after: str = "") -> str:
    return f"# Lanes\n\n## Introduction\n\n{CITED * 3}\n\n## Results\n\n{sentence}\n\nKerbs help.{after}\n\n{LIST}"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ('The promise that no kerb would move "one foot roadward" was kept.', "one foot roadward"),
        ('Shops repeated the slogan "no lane without bread" all summer.', "no lane without bread"),
        ("The ring road was reconceived as a 'garden with two lanes'.", "garden with two lanes"),
        ('The lane soon became known as "the longest queue in town".', "the longest queue in town"),
    ],
)
def test_words_that_a_noun_gives_to_somebody(tmp_path: Path, sentence: str, said: str) -> None:
    ((severity, line, message),) = told(tmp_path, quoted(sentence), "AC616")
    assert (severity, line) == ("info", 9)
    assert message == f"could not find a source for words that are quoted: “{said}”"


@pytest.mark.parametrize(
    "sentence",
    [
        'The promise that no kerb would move "one foot roadward" was kept (Berg, 2019).',
        'The promise of the book "Kerbs and Their Riders" was kept.',
        'A statement on the programme "lanes for all riders" came late.',
        'The lane can be conceived as a "garden with two lanes".',
        'The lane is what we present as a "garden with two lanes".',
        'Such walls are known as "type two kerb stones".',
        'The item carried the statement "the lane is safe".',
        'The slogan "no lane" was short.',
    ],
)
def test_titles_names_terms_and_items_are_no_quotations(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, quoted(sentence), "AC616") == []


# AC619


def twice(first: str, second: str) -> str:
    return quoted(f"The council promised riders {first}.", f"\n\nShops recalled the promise of the council: {second}.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"one foot roadward"', "“one foot road”"),
        ("'a kerb of stone for ever'", '"a kerb of stonework for ever"'),
        ('Mayor Okoye\'s "a kerb must serve all riders"', 'by Mayor Okoye "a kerb must serve old riders"'),
    ],
)
def test_one_quotation_in_two_wordings(tmp_path: Path, first: str, second: str) -> None:
    ((severity, line, message),) = told(tmp_path, twice(first, second), "AC619")
    assert (severity, line) == ("info", 9)
    assert message.startswith("what is quoted as “") and message.endswith("” elsewhere")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"one foot roadward"', '"one foot"'),
        ('"one foot roadward"', '"one foot roadward and no more"'),
        ('"the kerb lane"', '"the kerb lanes"'),
        ('"a lane for all"', '"a lane for some"'),
        ('"we will build kerbs for riders"', '"we will build walls for riders"'),
        ('"one foot roadward"', '"One Foot Road"'),
        ('"a lane of the town"', '"a lane of our town"'),
    ],
)
def test_parts_plurals_and_other_sayings_are_no_wordings_of_one(tmp_path: Path, first: str, second: str) -> None:
    assert told(tmp_path, twice(first, second), "AC619") == []


def test_what_people_answered_may_differ_in_a_word(tmp_path: Path) -> None:
    asked = twice('"one foot roadward"', '"one foot road"').replace(
        "## Results", "## Methods\n\nWe asked 12 riders.\n\n## Results"
    )
    assert told(tmp_path, asked.replace("We asked", "We interviewed"), "AC619") == []


# AC418


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Kerbs are old (Berg, 2019). Paint is older. According to these sources, snow is oldest.",
            "According to these sources",
        ),
        ("Kerbs are old (Berg, 2019).\n\nThose recent studies show that snow is oldest.", "Those recent studies show"),
        ("Berg (2019) calls kerbs old. These authors also argue that snow is older.", "These authors also argue"),
    ],
)
def test_several_sources_of_which_one_is_cited(tmp_path: Path, text: str, said: str) -> None:
    ((severity, line, message),) = told(tmp_path, quoted(text), "AC418")
    assert (severity, line) == ("info", 11 if "\n" in text else 9)
    assert message.startswith(f"“{said}” speaks of several, and the three sentences before cite one: Berg")


@pytest.mark.parametrize(
    "text",
    [
        "Kerbs are old (Berg, 2019; Aalto, 2016). According to these sources, snow is oldest.",
        "Aalto and Berg (2016) call kerbs old. These authors argue that snow is older.",
        "Aalto et al. (2016) call kerbs old. According to these authors, snow is older.",
        "Several studies call kerbs old (Berg, 2019). These studies show that snow is older.",
        "The Kerb Act and the Lane Plan say so (Berg, 2019). According to these sources, snow is older.",
        "Ada Okoye and Hugo Castro met (Berg, 2019). According to these writers, snow is older.",
        "Kerbs are old. According to these sources, snow is older.",
        "Kerbs are old (Berg, 2019). According to these studies (Berg, 2019; Aalto, 2016), snow is older.",
        "Kerbs are old (Berg, 2019). These studies were made in winter.",
    ],
)
def test_sources_of_which_several_are_cited_or_listed(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, quoted(text), "AC418") == []
