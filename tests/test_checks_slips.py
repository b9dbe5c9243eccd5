"""What typing, cutting and joining leave behind: AC503, AC505, AC507, AC509, AC510, AC615, AC701 and AC702."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config


def told(folder: Path, text: str, code: str) -> list[tuple[str, int, str]]:
    path = folder / "paper.md"
    path.write_text(text, encoding="utf-8")
    found = check([str(path)], Config(select=(code,))).diagnostics
    return [(str(one.severity), one.span.line, one.message) for one in found]


def body(sentence: str) -> str:
    return f"# Lanes\n\n## Results\n\nThe council counted riders at six junctions in June. {sentence}\n"


# AC510


def ordered(*titles: str) -> str:
    return "# Lanes\n\n" + "\n".join(f"## {title}\n\nKerbs bring riders.\n" for title in titles)


@pytest.mark.parametrize(
    ("titles", "line"),
    [
        (("3. Analysis", "1. Introduction", "2. Methods", "4. Discussion"), 3),
        (("1. Results in short", "2. Introduction", "3. Methods", "4. Discussion"), 0),
        (("Analysis", "Introduction", "Methods", "Discussion"), 0),
        (("Introduction", "Methods", "Conclusion", "Analysis", "Discussion"), 11),
        (("Introduction", "Analysis", "Conclusion", "Discussion"), 0),
        (("Introduction", "Recommendations", "Analysis", "Discussion"), 0),
    ],
)
def test_findings_before_the_introduction_and_behind_the_conclusion(
    tmp_path: Path, titles: tuple[str, ...], line: int
) -> None:
    assert [at for _, at, _ in told(tmp_path, ordered(*titles), "AC510")] == [line] * bool(line)


# AC507


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Riders praised the the kerb.", "a word stands twice: “the the”"),
        (
            "Lanes need steel, sand, paint, and steel tools.",
            "one word stands twice in a list: “steel, sand, paint, and steel”",
        ),
        (
            "Lanes have social, local, economic and local gains.",
            "one word stands twice in a list: “social, local, economic and local”",
        ),
        (
            "The sheds hold either steel, sand, paint or steel.",
            "one word stands twice in a list: “steel, sand, paint or steel”",
        ),
        (
            "We saw new lamps, steel kerbs, blue paint and steel kerbs.",
            "one thing stands twice in a list: “saw new lamps, steel kerbs, blue paint and steel kerbs”",
        ),
        ("Shops near the kerb. have lost no guests.", "a full stop stands inside a sentence: “kerb. have lost”"),
        ("The lane that was promised by low]the council is blue.", "could not find what opens this bracket: “low]the”"),
        (
            "While shops near the old kerb believe that riders never buy a thing.",
            "could not find what this clause depends on: “While shops near the … that riders never buy a thing.”",
        ),
    ],
)
def test_slips_inside_of_a_sentence(tmp_path: Path, sentence: str, said: str) -> None:
    assert told(tmp_path, body(sentence), "AC507") == [("info", 5, said)]


@pytest.mark.parametrize(
    "sentence",
    [
        "What a kerb is is told below.",
        "Lanes need steel, sand, paint, and steady work. Steel, sand, paint, and tools cost money.",
        "The kerbs, lamps, signs, etc. are new.",
        "Paint, kerbs and lamps need steel paint, steel kerbs and steel lamps.",
        "They want local paint, national kerbs, foreign paint and local lamps.",
        "They count lanes, kerbs, lamps and lanes of gravel.",
        "They count young riders, walkers, drivers and riders.",
        "They count lanes, kerbs, more and more.",
        "Riders turned left, right, left and right.",
        "The answers were true, false, true and true.",
        "Rules bind kerbs, lanes and kerbs.",
        "They counted 10, 20, 10 and 30 kerbs.",
        "We saw steel kerbs, blue paint, new lamps and steel kerbs of old.",
        "Riders are counted by functions as as.rider and as.kerb.",
        "The (re)paving of [un]even lanes took a year.",
        "While shops near the old kerb complain, riders buy more than drivers.",
        "While riding along the old kerb a boy found a purse.",
        "Although shops are against the kerb riders have praised it.",
        "Kerbs help (see ibid. and the register).",
    ],
)
def test_what_is_no_slip(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, body(sentence), "AC507") == []


def test_words_on_both_sides_of_a_formula_stand_once(tmp_path: Path) -> None:
    path = tmp_path / "paper.tex"
    text = "\\section{Results}\nSince the council counted the riders of\n$$a = b$$\nof %sfive junctions, we stop.\n"
    found = {}
    for more in ("", "the the "):
        path.write_text(text % more, encoding="utf-8")
        found[more] = [one.message for one in check([str(path)], Config(select=("AC507",))).diagnostics]
    assert found == {"": [], "the the ": ["a word stands twice: “the the”"]}


@pytest.mark.parametrize("held", ["[cite]", "[AUTHOR: please check]", "To be completed.", "The share was XX %."])
def test_a_place_that_was_held_open(tmp_path: Path, held: str) -> None:
    ((severity, line, message),) = told(tmp_path, body(held), "AC507")
    assert (severity, line) == ("info", 5) and "held open" in message


@pytest.mark.parametrize(
    "sentence",
    [
        "Riders wear size XX shirts.",
        "See [cite](kerbs.md) for more.",
        "The lane is to be completed in May.",
        "The kerb and its stones (insert) are seen from above.",
        "A sign may say “lorem ipsum” to those who test it.",
    ],
)
def test_what_only_looks_held_open(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, body(sentence), "AC507") == []


# AC509


@pytest.mark.parametrize(
    ("sentence", "severity", "said"),
    [
        ("Two reasons were given: (1) price, (2) snow and (3) noise.", "warning", "“Two reasons” are announced, and 3"),
        (
            "Two things count: the width of a lane, the height of its kerb and the age of the paint.",
            "info",
            "“Two things” are announced, and 3",
        ),
        ("Shops name four fears: noise, loss of parking, and theft.", "info", "“four fears” are announced, and 3"),
        ("The plan consists of two parts: (1) paint, (2) kerbs, and (3) signs.", "warning", "“two parts” are"),
        ("There were two fears. First, noise rose; second, vans came; third, snow fell.", "info", "“two fears” are"),
        ("There were two fears. First, noise rose. Second, vans came. Third, snow fell.", "info", "“two fears” are"),
        ("There are three kinds of kerbs: low; high; sloped; and none.", "info", "“three kinds” are announced, and 4"),
    ],
)
def test_a_count_and_its_list(tmp_path: Path, sentence: str, severity: str, said: str) -> None:
    ((how, line, message),) = told(tmp_path, body(sentence), "AC509")
    assert (how, line) == (severity, 5)
    assert message.startswith(said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two reasons were given: (1) price and (2) snow.",
        "There were three fears. First, noise rose. Second, vans came. The third is told below.",
        "There were at least two fears. First, noise rose. Second, vans came. Third, snow fell.",
        "There were two fears. First, noise rose. Second, vans came. In the third week, snow fell.",
        "At least two fears were named: noise, snow, and theft.",
        "Two of the four fears are old: noise, snow, and theft.",
        "Riders came three times: at dawn, at noon and, in June, at night.",
        "Shops name four fears: noise, loss of parking, e.g. for vans, and theft.",
        "Two fears were named: that snow, noise and dust would come in, and that guests would stay away.",
    ],
)
def test_counts_that_add_up_or_cannot_be_told(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, body(sentence), "AC509") == []


# AC615

NAMES = "Aalto Berg Castro Dorn Ek Falk Gran Holm Ilk Jung Kohl Lind".split()


def listed(names: list[str]) -> str:
    entries = "\n\n".join(f"{name}, A. ({1990 + at}). Kerbs of {name}ton. City Press." for at, name in enumerate(names))
    return f"# Lanes\n\n## Results\n\nKerbs help ({names[0]}, 1990).\n\n## References\n\n{entries}\n"


def test_a_list_that_begins_anew(tmp_path: Path) -> None:
    ((severity, line, message),) = told(tmp_path, listed([*NAMES[:6], *NAMES[1:9]]), "AC615")
    assert (severity, line) == ("info", 21)
    assert message.endswith("“Berg, A. (1996). Kerbs of Bergton. City Press.”, where it begins anew")


@pytest.mark.parametrize(("author", "count"), [("van Hill, A.", 0), ("Ek, M.", 0), ("Ek, A.", 1)])
def test_an_entry_may_stand_by_its_particle_or_by_the_name_before(tmp_path: Path, author: str, count: int) -> None:
    entry = f"{author} (2005). Kerbs of the hill. City Press.\n\n"
    place = "Voss, A." if author.startswith("van") else "Mork, A."
    text = listed([*NAMES, "Lund", "Mork", "Voss"])
    assert len(told(tmp_path, text.replace(place, entry + place), "AC615")) == count


@pytest.mark.parametrize("names", [NAMES, NAMES[:9][::-1], NAMES[::-1], [NAMES[at * 5 % 12] for at in range(12)]])
def test_lists_in_order_short_ones_and_those_of_another_order(tmp_path: Path, names: list[str]) -> None:
    assert told(tmp_path, listed(names), "AC615") == []


# AC505 and AC702


def headings(*titles: str) -> str:
    return "# Lanes\n\n" + "".join(f"{title}\n\nKerbs bring riders.\n\n" for title in titles)


def test_a_number_that_stands_alone(tmp_path: Path) -> None:
    plain = ("## Aims", "## Counts", "## Streets", "## Riders", "## Shops")
    said = "the numbers of the section series: 4 is the number of one heading, and no other has one"
    assert told(tmp_path, headings(*plain, "## 4. Snow"), "AC505") == [("warning", 23, said)]
    assert told(tmp_path, headings(*plain[:3], "## 4. Snow"), "AC505") == []


def test_a_number_at_another_level(tmp_path: Path) -> None:
    text = headings("## 1. Aims", "## 2. Counts", "### 3. Streets", "## 4. Riders")
    said = "the numbers of the section series: 3 stands at another level than the others"
    assert told(tmp_path, text, "AC505") == [("info", 11, said)]


def test_one_author_of_several(tmp_path: Path) -> None:
    front = "# Lanes\n\nIngrid Hartwell, Tola Okoye\n\n## Introduction\n\nKerbs help.\n\n## Conflict of interest\n\n"
    said = "“The author declares” is said of one author, and several were found: “Ingrid Hartwell and Tola Okoye”"
    assert told(tmp_path, f"{front}The author declares none.\n", "AC702") == [("warning", 11, said)]
    assert told(tmp_path, f"{front}The authors declare none.\n", "AC702") == []


# AC503

SAMPLE = (
    "Of the guild 41 bakers were recruited by letter, 22 women and 19 men between 30 and 60 years of "
    "age. All but two were born"
    " in the valley, and nobody was paid for coming."
)
SCALES = (
    "Patience was measured with a scale of nine items (alpha .82), and a checklist was rated by two "
    "masters. The score of a loaf"
    " is the sum of its points for crust, crumb and smell."
)


def test_parts_of_a_method_that_changed_places(tmp_path: Path) -> None:
    text = (
        "# Bread\n\n## Participants\n\n{}\n\n## Measures\n\n{}\n\n## Results\n\nDough that rests gives bread "
        "that lasts.\n"
    )
    said = "the texts under two headings tell what the other names: this one and Measures"
    assert told(tmp_path, text.format(SCALES, SAMPLE), "AC503") == [("error", 3, said)]
    assert told(tmp_path, text.format(SAMPLE, SCALES), "AC503") == []


def test_who_took_part_is_told_by_consent_too(tmp_path: Path) -> None:
    guild = "Nine guilds of the valley took part with all their bakers, and each baker gave written consent."
    course = (
        "In three sessions the bakers were assigned to groups, and a control group spent the weeks without training."
    )
    text = "# Bread\n\n## Participants\n\n{}\n\n## Conditions\n\n{}\n\n## Results\n\nDough that rests gives bread.\n"
    assert [line for _, line, _ in told(tmp_path, text.format(course, guild), "AC503")] == [3]
    assert told(tmp_path, text.format(guild, course), "AC503") == []


def outlined(*below: str) -> str:
    heads = ["## 1. Introduction", "### 1.1 Kerbs", "### 1.2 Paint", "## 2. Results", *below, "## 3. Conclusion"]
    return "# Lanes\n\n" + "\n\n".join(f"{head}\n\nKerbs help." for head in heads) + "\n"


def test_headings_below_a_numbered_one_that_have_no_number(tmp_path: Path) -> None:
    bare = [f"### {name}" for name in ("Snow", "Rain", "Wind", "Hail")]
    said = "2 has headings without a number below it, where those below another section are numbered"
    assert told(tmp_path, outlined(*bare), "AC505") == [("info", 15, f"the numbers of the section series: {said}")]
    assert told(tmp_path, outlined(*bare[:3]), "AC505") == []
    assert told(tmp_path, outlined(*(f"### 2.{at} {one[4:]}" for at, one in enumerate(bare, 1))), "AC505") == []


# AC505, AC612, AC617: lists of references


def listing(*entries: str) -> str:
    cited = "Kerbs help (Aalto, 2016; Berg, 2012; Castro, 2013; Dumas, 2014; Fischer, 2015; Garcia, 2011)."
    return f"# Lanes\n\n## Results\n\n{cited}\n\n## References\n\n" + "\n\n".join(entries) + "\n"


WORKS = "Aalto 2016,Berg 2012,Castro 2013,Dumas 2014,Fischer 2015,Garcia 2011,Haas 2017,Ivanov 2018".split(",")
ENTRIES = [f"{one[:-5]}, A. ({one[-4:]}). The book of {one[:-5]}. City Press." for one in WORKS]


def test_one_entry_that_alone_has_a_number(tmp_path: Path) -> None:
    said = (
        "the numbers of the entry series: 1 is the number of one entry of the list of references, and no other has one"
    )
    assert told(tmp_path, listing(*ENTRIES[:-1], f"1. {ENTRIES[-1]}"), "AC505") == [("info", 23, said)]
    assert told(tmp_path, listing(*ENTRIES), "AC505") == []


def test_an_author_without_a_first_name(tmp_path: Path) -> None:
    ((severity, line, message),) = told(tmp_path, listing(ENTRIES[0], "Berg, . (2012). Paint. City Press."), "AC612")
    assert (severity, line) == ("info", 11)
    assert message.endswith("“Berg, . (2012). Paint. City Press.”, whose author's first name is left out")
    assert told(tmp_path, listing(*ENTRIES), "AC612") == []


def test_a_list_whose_numbers_nothing_uses(tmp_path: Path) -> None:
    counted = [f"{at}. {entry}" for at, entry in enumerate(ENTRIES, 1)]
    ((severity, line, message),) = told(tmp_path, listing("\n".join(counted)), "AC617")
    assert (severity, line) == ("info", 9)
    assert message.startswith("the list of references is numbered from 1 to 8")
    assert told(tmp_path, listing(*ENTRIES), "AC617") == []
    assert told(tmp_path, listing("\n".join(counted[:6])), "AC617") == []


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Lanes (e.g., those in blue, are new.", "(e.g., those in blue, are new. …"),
        ("Lanes (which are blue and wide, and signs (which are not) are new.", "(which are blue and wide, and …"),
        ("Most riders (see the town's own count, 2019 were new.", "(see the town's own count, 2019 …"),
        ("Lanes (old ones and kerbs are new. They are blue (as are signs).", "(old ones and kerbs are new. …"),
    ],
)
def test_a_bracket_that_nothing_closes(tmp_path: Path, sentence: str, said: str) -> None:
    message = f"could not find what closes this bracket: “{said}”"
    assert told(tmp_path, body(sentence), "AC507") == [("info", 5, message)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lanes (e.g., those in blue) are new.",
        "Lanes (e.g., those (in blue) of paint) are new.",
        "Lanes are a) blue, b) wide (as planned), and c) new.",
        "Lanes are wide (Table 1). They are blue (see Figure 2).",
        "Values in the interval [0, 1) are kept (as planned).",
        "The lane opens (in full width.\n\nAs far as the kerb) it is blue and wide and new.",
        "The lane is at (0, 1] of its width.",
        "The sign shows a sad face :( to those who ride on it.",
        "The sign says `print(kerb` to all of those who ride by.",
        "Riders saw what the sign has on it, which is ( and nothing more.",
    ],
)
def test_brackets_that_are_closed_or_none(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, body(sentence), "AC507") == []


def test_a_sign_of_a_symbol_font_is_told_once(tmp_path: Path) -> None:
    what = "a sign of a symbol font stands here (□), which readers may not see, or as another sign"
    text = body("It rained.\n\n\uf0d8Count the riders.\n\n\uf0d8Paint the kerbs.")
    assert told(tmp_path, text, "AC507") == [("info", 7, f"{what}: “□Count the riders. …”")]
    assert told(tmp_path, body("Riders rose by \uf0b3 4 in the town."), "AC507")[0][2].endswith("“□ 4 in the town. …”")
    # The Private Use Area is also the place of letters that scholars agreed on.
    assert told(tmp_path, body("The scribe wrote \ue8b7 for it."), "AC507") == []
    assert told(tmp_path, body("The scribe wrote • for it."), "AC507") == []


def test_what_a_text_goes_on_with_inside_of_its_list_is_read_too(tmp_path: Path) -> None:
    on = (
        "council of the town saw, and it is of use to riders that it built lanes for local, social, green, and local "
        "gains. It did so in spring, when it rained on most of the days and the riders were not there to see it."
    )
    before = "It rained on most days in the town, and the lanes that were built there were praised by the"
    text = listing(*ENTRIES[:4], on, *ENTRIES[4:])
    text = text.replace("## References", f"## Conclusion\n\n{before}\n\n## References")
    assert [line for _, line, message in told(tmp_path, text, "AC507") if "twice" in message] == [21]


def test_a_date_below_the_title_is_no_heading_without_a_text(tmp_path: Path) -> None:
    text = "# Lanes\n\n### {}\n\n## Introduction\n\nKerbs help.\n\n## Results\n\nThey did.\n"
    assert told(tmp_path, text.format("2023-02-22"), "AC507") == []
    assert [line for _, line, _ in told(tmp_path, text.format("Of kerbs"), "AC507")] == [3]


# AC701


def dates(received: str, accepted: str, top: str = "# Lanes", more: str = "") -> str:
    return f"{top}\n\nReceived: {received}\n\nAccepted: {accepted}\n{more}\n## Introduction\n\nKerbs help.\n"


@pytest.mark.parametrize(
    ("received", "accepted"),
    [("2021-05-02", "2021-05-02"), ("2 May 2021", "3 May 2021"), ("30 December 2020", "1 January 2021")],
)
def test_a_paper_accepted_at_once(tmp_path: Path, received: str, accepted: str) -> None:
    ((severity, line, message),) = told(tmp_path, dates(received, accepted), "AC701")
    assert (severity, line) == ("info", 5)
    assert ", no more than two days after it was received on " in message


@pytest.mark.parametrize(
    "text",
    [
        dates("2021-05-02", "2021-05-05"),
        dates("May 2021", "2021-05-02"),
        dates("02/05/2021", "03/05/2021"),
        dates("2021-05-02", "2021-05-03", "Editorial\n\n# Lanes"),
        dates("2021-05-02", "2021-05-03", "# Corrigendum to: Lanes"),
        dates("2021-05-02", "2021-05-03", "**Article type:** Book review\n\n# Lanes"),
        dates("2021-05-02", "2021-05-03", more="\nAccepted: 2021-06-03\n"),
    ],
)
def test_a_paper_that_may_be_accepted_as_it_is(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text, "AC701") == []
