"""The checks of what stands beside a citation and of single entries: when each speaks, and when it holds its tongue."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic

ENTRIES = """Aalto, A. (2016). The depot and its kerbs. Journal of Streets, 4(1), 1-9.

Berg, B. (2019). Paint on the road. Journal of Streets, 7(2), 10-19."""


def found(folder: Path, text: str, code: str, entries: str = ENTRIES, name: str = "kerbs") -> list[Diagnostic]:
    path = folder / f"{name}.md"
    path.write_text(f"# Kerbs\n\n## Findings\n\n{text}\n\n## References\n\n{entries}\n", "utf-8")
    return list(check([str(path)], Config(select=(code,))).diagnostics)


def told(folder: Path, text: str, code: str, entries: str = ENTRIES) -> list[str]:
    return [one.severity.value for one in found(folder, text, code, entries)]


# AC607: sources and events


@pytest.mark.parametrize(
    "text",
    [
        "The council removed the kerbs in May 2018 (Aalto, 2016).",
        "The flood of 2018 destroyed the depot (Aalto, 2016).",
        "The 2018 vote ended the works (Aalto, 2016).",
    ],
)
def test_a_sole_source_that_is_older_than_the_event(tmp_path: Path, text: str) -> None:
    (one,) = found(tmp_path, text, "AC607")
    assert one.severity == "warning"
    assert "is older than what it is cited for" in one.message
    assert [label.span.line for label in one.related] == [5]


@pytest.mark.parametrize(
    "text",
    [
        "The council removed the kerbs in 2018 (Aalto, 2016; Berg, 2019).",
        "The council removed the kerbs in 2015 (Aalto, 2016).",
        "In 2018, the council followed the theory of shared space (Aalto, 2016).",
        "In 2018, we counted riders with the scale of the depot (Aalto, 2016).",
        "The vote of 2018 illustrates how kerbs divide a town (Aalto, 2016).",
        "All kerbs will be removed in 2030 (Aalto, 2016).",
        "Aalto (2016) described kerbs, and in 2018 the council removed them.",
        "Between 2012 and 2018 kerbs were removed (Aalto, 2016).",
    ],
)
def test_old_theory_beside_new_events(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text, "AC607") == []


def test_a_year_from_the_sentence_before_is_noted_only(tmp_path: Path) -> None:
    text = "The council removed the kerbs in 2018 (Berg, 2019). Shops welcomed this decision (Aalto, 2016)."
    assert told(tmp_path, text, "AC607") == ["info"]


def test_an_event_in_a_title_that_the_text_dates_later(tmp_path: Path) -> None:
    entries = f"{ENTRIES}\n\nCastro, C. (2016). The causes of the war in Norway. Annals of Paving, 3(1), 1-9."
    late = "Kerbs help (Berg, 2019). The invasion of Norway in 2018 closed every road."
    assert told(tmp_path, late, "AC607", entries) == ["info"]
    early = f"{late} The conflict in Norway, which began in 2014, had closed some."
    assert told(tmp_path, early, "AC607", entries) == []


def case(*, again: str) -> str:
    """A paper on an event of 2008 with two paragraphs that cite only older works, and a third."""
    paragraphs = (
        "The war in Georgia began in 2008 and closed the lanes (Castro, 2010).",
        "The war in Georgia emptied the depot (Aalto, 1999).",
        "Kerbs were lost in the Georgian war (Berg, 2001).",
        again,
    )
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("again", "count"),
    [
        ("After the war in Georgia riders came back (Aalto, 1999; Berg, 2001).", 1),
        ("After the war in Georgia riders came back (Aalto, 1999; Castro, 2010).", 0),
        ("Kerbs help riders (Aalto, 1999).", 0),
    ],
)
def test_works_older_than_the_event_of_the_title_alone_on_it(tmp_path: Path, again: str, count: int) -> None:
    path = tmp_path / "case.md"
    entries = ENTRIES.replace("2016", "1999").replace("2019", "2001") + "\n\nCastro, C. (2010). Streets. City Press."
    text = f"# Lanes after the war in Georgia\n\n## Findings\n\n{case(again=again)}\n\n## References\n\n{entries}\n"
    path.write_text(text, "utf-8")
    diagnostics = check([str(path)], Config(select=("AC607",))).diagnostics
    assert ["the war in Georgia (2008)" in one.message for one in diagnostics] == [True] * count


# AC609: DOIs


@pytest.mark.parametrize(
    ("dois", "severities"),
    [
        ("https://doi.org/10.1111/kerbs.4 10.1111/walls.7", ["warning"]),
        ("https://doi.org/10.1111/kerbs.4 doi:10.1111/KERBS.4", []),
        ("https://doi.org/10.1111/kerbs.4 10.1111/kerbs.4.s001", []),
        ("https://doi.org/10.1111/kerbs.4 10.2307/1234567", []),
        ("https://doi.org/10.1111/kerbs.4. Erratum in 10.1111/kerbs.9", []),
        ("https://doi.org/10.1080/0123456.2009.98765", ["warning"]),
        ("https://doi.org/10.1080/0123456.2018.98765", ["warning"]),
        ("https://doi.org/10.1080/0123456.2014.98765", ["info"]),
        ("https://doi.org/10.1080/0123456.2015.98765", []),
        ("https://doi.org/10.1007/s12345-009-2009-7", []),
    ],
)
def test_dois_that_are_not_the_entrys(tmp_path: Path, dois: str, severities: list[str]) -> None:
    entries = f"Aalto, A. (2016). The depot and its kerbs. Journal of Streets, 4(1), 1-9. {dois}"
    assert told(tmp_path, "Kerbs help (Aalto, 2016).", "AC609", entries) == severities


# AC610: notes


NOTED = """Aalto, Anna. "The depot and its kerbs." Journal of Streets 4, no. 1 (2016): 1-9.

Berg, Bo. "Paint on the road to Norway." Journal of Streets 7, no. 2 (2019): 10-19."""


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ('Aalto, Anna. "The depot and its kerbs." Journal of Streets 4, no. 1 (2016): 1-9.', ""),
        ('Aalto, Anna. "The depot and its kerbs." Journal of Streets 4, no. 1 (2013): 1-9.', "another year"),
        ('Berg, Bo. "Paint on the road to Sweden." Journal of Streets 7, no. 2 (2019): 10-19.', "another title"),
        ('Castro, Cy. "Paint on the road to Norway." Journal of Streets 7, no. 2 (2019): 10-19.', "another author"),
        ("Castro, Paint on the road, 12.", "another author"),
        ("Berg, Paint on the road, 12.", ""),
    ],
)
def test_a_note_that_differs_from_the_list(tmp_path: Path, note: str, said: str) -> None:
    diagnostics = found(tmp_path, f"Kerbs help.[^1]\n\n[^1]: {note}", "AC610", NOTED)
    assert [said in one.message for one in diagnostics] == [True] * bool(said)


# AC611 and AC614: names and journals beside a citation


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We follow Aalto (Aalto, 2016) and Bergman (Berg, 2019).", 1),
        ("Aalto (Berg, 2019) argues that paint helps.", 1),
        ("Barg argues that paint helps (Berg, 2019).", 1),
        ("The kerbs of Aberdeen (Aalto, 2016) and the paint of Berg (Berg, 2019) help.", 1),
        ("Aalto (Berg, 2019) devised a rule for it.", 1),
        ("Aalto (Berg, 2019) is more cautious.", 1),
        ("Aalto (Berg, 2019) and others live in Norway.", 0),
        ("Kant holds that paint helps (Berg, 2019).", 0),
        ("Paint helps the riders of Norway (Berg, 2019).", 0),
    ],
)
def test_a_name_before_the_parenthesis_of_another(tmp_path: Path, text: str, count: int) -> None:
    assert len(told(tmp_path, text, "AC611")) == count


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Berg (2019), in the Journal of Streets, counted riders.", ""),
        ("Berg (2019), in the Jornal of Streets, counted riders.", ""),
        ("Berg (2019), in the Scandinavian Review of Traffic, counted riders.", "Scandinavian Review of Traffic"),
        ("Riders are few, as Berg noted in the *Annals of Paving* in 2019.", "is Annals of Paving, and in the list"),
        ("Berg’s 2019 essay in the Annals of Paving, though short, says so.", "is Annals of Paving, and in the list"),
        ("Riders are few, as Berg noted in the *Journal of Streets* in 2019.", ""),
        ("Riders are few, as Berg noted in the *Annals of Paving* in 1971.", ""),
        ("It was shown by Berg in the *Annals of Paving* (2019).", "is Annals of Paving, and in the list"),
        ("Publishing in the *Annals of Paving*, Berg (2019) says so.", "is Annals of Paving, and in the list"),
        ("Like numbers were printed in the *Annals of Paving* (Berg, 2019).", "is Annals of Paving, and in the list"),
        (
            "Berg (2019), whose essay for the *Annals of Paving* says so, is alone.",
            "is Annals of Paving, and in the list",
        ),
        ("In 2019, Berg published a short note in the *Annals of Paving*.", "is Annals of Paving, and in the list"),
        ("Berg's 2019 paper in *Roads and Paint* says so.", "is Roads and Paint, and in the list"),
        ("Publishing in the *Journal of Streets*, Berg (2019) says so.", ""),
        ("Berg's 2019 paper in the *J. Streets* says so.", ""),
        ("Berg's 2019 paper in Old Norse says so.", ""),
        ("Berg (2019) counted all papers in the *Annals of Paving*.", ""),
        ("Berg (2019) answered an essay in the *Annals of Paving*.", ""),
        ("In 2019, Berg was attacked in a note printed in the *Annals of Paving*.", ""),
        ("Berg was attacked in the *Annals of Paving* in 2019.", ""),
        ("Others followed Berg in the *Annals of Paving* in 2019.", ""),
    ],
)
def test_a_journal_that_is_not_the_lists(tmp_path: Path, text: str, said: str) -> None:
    diagnostics = found(tmp_path, f"Kerbs help (Aalto, 2016). {text}", "AC614")
    assert [said in one.message for one in diagnostics] == [True] * bool(said)


# AC612: what an entry lacks


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        ("Castro, C. The kerb. City Press.", 1),
        ("Kerb. In Wikipedia. Retrieved May 3, 2020.", 1),
        ("Castro, C. (2001). What readers of Wikipedia know of kerbs. City Press.", 0),
        ("Castro, C. (n.d.). The kerb. City Press.", 0),
        ("Castro, C. (2001). Kerb. In Encyclopedia of Streets. City Press.", 0),
        ("Castro, C. (2001). The kerb. Streets, 4(1), 211-198.", 1),
        ("Castro, C. (2001). The kerb. Streets, 4(1), 7–forty-one.", 1),
        ("Castro, C. (2001). The kerb. Streets, 4(1), 198-211.", 0),
        ("Castro, C. (2001). The kerb. Streets, 4(1), 198-9. ISSN 2041-1723.", 0),
    ],
)
def test_an_entry_that_gives_little_to_go_by(tmp_path: Path, entry: str, count: int) -> None:
    assert len(told(tmp_path, "Kerbs help (Aalto, 2016).", "AC612", f"{ENTRIES}\n\n{entry}")) == count


# AC613: styles


def test_numbers_in_a_paper_that_cites_by_name(tmp_path: Path) -> None:
    named = "Kerbs help (Aalto, 2016). Paint does not (Berg, 2019). Walls do (Aalto, 2016)."
    assert told(tmp_path, f"{named} Snow does [1]. Rain too [2]. Ice as well [1, 2].", "AC613") == ["info"]
    assert told(tmp_path, f"{named} Snow does [1]. Rain too [2].", "AC613") == []


# AC803: one work in two papers


@pytest.mark.parametrize(
    ("entry", "whats"),
    [
        ("Aalto, A. (2016). The depot and its kerbs. Journal of Streets, 4(1), 1-9.", []),
        ("Aalto, A. (2016). The Depot and its Kerbs. Jornal of Street, 4(1), 1-9.", []),
        ("Aalto A. The depot and its kerbs. J Streets. 2016;4(1):1-9.", []),
        ("Aalto, A. (2012). The depot and its kerbs. Journal of Streets, 4(1), 1-9.", ["year"]),
        ("Aalto, A. (2016). The depot and its kerbs. Annals of Paving, 9(3), 30-39.", ["venue"]),
        ("Aalto, A., & Castro, C. (2016). The depot and its kerbs. Journal of Streets, 4(1), 1-9.", ["authors"]),
        ("Aalto, A. (2012). The depot and its kerbs. City Press.", []),
        ("Aalto, J. (2012). The depot and its kerbs. Annals of Paving, 9(3), 30-39.", []),
    ],
)
def test_one_work_in_two_papers(tmp_path: Path, entry: str, whats: list[str]) -> None:
    found(tmp_path, "Kerbs help (Aalto, 2016).", "AC803")
    found(tmp_path, "Kerbs help (Aalto, 2016).", "AC803", entry, "lanes")
    both = check([str(tmp_path / "kerbs.md"), str(tmp_path / "lanes.md")], Config(select=("AC803",)))
    assert [one.message.split(" of one work")[0].rpartition(" ")[2] for one in both.diagnostics] == whats
