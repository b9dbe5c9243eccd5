"""Things that authors say in a hundred ways: each is told by a frame, so some ways and near misses are tried here."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argcheck.manuscript.adopting import adopts
from argcheck.manuscript.announcing import aims_at, asks
from argcheck.manuscript.consenting import consenting
from argcheck.manuscript.gaps import cued
from argcheck.manuscript.indicators import sources_in
from argcheck.manuscript.judging import judges
from argcheck.manuscript.naming import given_names
from argcheck.manuscript.outcomes import tells_outcome
from argcheck.manuscript.planned import put_off
from argcheck.manuscript.raters import coding
from argcheck.manuscript.scope import announced_periods
from argcheck.manuscript.secondhand import secondhand
from argcheck.manuscript.stances import renounces

FOUND: dict[Callable[[str], object], str] = {
    adopts: """
        From the perspective of practice theory, the paper asks why bakers rise early.
        Practice theory is used to read the minutes as evidence of our case.
        The theoretical background of this paper is practice theory.
    """,
    cued: """
        The effect of kerbs has received short shrift in handbooks.
        Trials to date have been too small to tell whether paint helps.
        Riders over seventy are missing from all such lists.
        The courts have yet to decide the matter, and commentators have not pursued it.
        How guilds set their fees remains obscure.
        Hardly a single monograph deals with the salt tax.
        No attempt has been made to model the buckling of such shells.
        Economists have paid scarcely any heed to barter clubs.
        The acoustic basis of this contrast awaits investigation.
        Our knowledge of nocturnal pollinators is fragmentary at best.
        Next to nothing is known of how pupils read graphs.
        The role of midwives has gone unremarked in the historiography.
        The field lacks a systematic account of tone sandhi.
        We still have no reliable estimate of informal lending.
        There are hardly any studies of sign language in courts.
        To date, the matter has been all but ignored by legal scholars.
        Studies of rural schooling rarely mention discipline.
        It is not clear from the trials whether statins slow cataract.
        This represents a blind spot in research on migration.
        Prior work stops short of explaining the tide.
        The existing literature offers no answer.
        Very few ecologists have turned to lichens.
        A systematic study of mortar is overdue.
    """,
    judges: """
        There is good reason to regard the hypothesis as proven.
        The outcome is the opposite of what we had hypothesised.
        This disposes of the main hypothesis.
        The trial bears our hypothesis out in full.
        Neither hypothesis survived.
        Our expectations were fulfilled only in part.
        The result squares with the hypothesis formulated in the opening section.
        All three hypotheses are thereby confirmed.
        The archival record gives no support to our working hypothesis.
        We must give up the hypothesis.
        None of our hypotheses was supported.
        The corpus data speak strongly against our hypothesis.
        On balance the main hypothesis of this thesis stands.
        Our hypothesis proved correct.
        The counts give strong evidence for the hypothesis that we stated at the outset.
    """,
    coding: """
        Coding was done in pairs.
        The authors read the minutes separately and assigned codes to each passage.
        Rulings were sorted under ten headings by a panel of three notaries.
        Two doctoral students tagged the minutes for tone.
        The annotation of gestures was shared among three of the authors.
        Each sermon was read by both authors and placed under one of five headings.
        We independently labelled all 300 petitions.
        Categorisation was performed by a pair of nurses.
        Each scan was scored independently by two radiologists.
        A second coder coded a fifth of the minutes.
        Codes were assigned by the second author and checked by the third.
        Two assistants who did not know the aims of the study coded the replies.
    """,
    consenting: """
        All pupils assented, and their families signed a form that allowed recording.
        Each of the villagers agreed orally to be interviewed.
        Speakers were free to withdraw at any point.
        Permission to film the lessons was granted by parents and teachers.
        Informants appear under pseudonyms, which they were given on request.
    """,
    secondhand: """
        The author collected no new data; enough had been printed.
        We did not generate any primary data.
        Secondary sources were our only material.
        We restrict ourselves to secondary literature.
        No empirical material of our own was gathered.
        The essay rests on nothing except published sources.
        Secondary sources form the sole basis of this essay.
        All data were drawn from published sources.
        The paper uses earlier counts; primary data were not collected.
    """,
    put_off: """
        Bins shall be emptied weekly.
        The intention is to run the simulation for three loads.
        Water from twelve wells will be sampled every fortnight.
        We hope to enrol forty families by Easter.
        A second corpus is to be compiled in Lima.
        Teachers will be asked to keep diaries.
        Participants will complete a crossword.
        The team is going to excavate the north wall.
    """,
    tells_outcome: """
        Our reading of the letters brings to light a close tie between fees and trust.
        Letters grew longer as wages rose.
        Neither tax nor toll had any influence on rents.
        No link between tides and fevers was found.
        Against expectation, silence explained a third of the errors.
        We detected a slight drop in attendance.
        The effect was strongest among widows.
        Tides mattered less than moons.
        Widows were twice as likely to sell.
        Most of the loss was attributed to damp paper.
        Bargaining was found to have a bearing on wages.
    """,
    announced_periods: """
        Our chronological scope is 1902 to 1915.
        The corpus comprises sermons from 1902 through 1915.
        We begin with the strike of 1902 and stop in 1915.
        The records that we use stem from the years between 1902 and 1915.
        All observations fall between 1902 and 1915.
    """,
    sources_in: """
        Grip force and ear temperature were recorded at noon.
        Ledger books kept by the abbey furnished further cases.
        We photographed and measured 40 boundary coins in the cellar.
    """,
    given_names: """
        The name for this state of affairs is diglossia.
        Learned caution is the principle that makes sense of the counts.
        What is at stake is temporal sovereignty.
        The idea of liminality holds these cases together.
        We are witnessing a slow ratchet effect.
        Our results amount to a textbook case of moral licensing.
        The phenomenon behind all this is elite capture.
        At the heart of the matter lies bounded solidarity.
        This is best described as regulatory drift.
    """,
    renounces: """
        We have no hypotheses to test.
        This study puts no theory to the test.
        We abstain from testing any theory of ritual.
        Our purpose is to interpret, not to verify.
        The study was not designed to refute a hypothesis.
        No causal claim is made.
        No hypotheses are tested here.
    """,
    asks: """
        We were curious, too, about the mechanism that ties paint to speed.
        We are keen on finding out which kerbs last.
        Of interest to us is whether paint lasts.
        We hope to learn why kerbs crack.
    """,
    aims_at: """
        The work has a practical purpose as well, namely to draw up a plan for kerbs.
        It is hoped to show how kerbs crack.
    """,
}
SILENT: dict[Callable[[str], object], str] = {
    adopts: """
        From the perspective of realism, states are units.
        Practice theory has been used to explain the case of bakers.
        The theoretical background of Weber is realism.
    """,
    cued: """
        The treaty was well known to lawyers, who studied it.
        Women were ignored by the guild.
        Few guilds have a bell.
        The existing bridge does not cover the gap.
        Water is scarce in summer.
        The hall has been tested for echoes.
    """,
    judges: """
        Our hypothesis is that lanes are safe.
        We tested whether the hypothesis could be rejected.
        The hypothesis of linguistic relativity was rejected by many.
        This supports the hypothesis that lanes matter.
        If the results hold, our hypothesis would be supported.
        To support our hypothesis, we collected data.
        The prediction was wrong, said the almanac.
        The counts give strong evidence for the hypothesis that we all ride more in May.
        The counts give strong evidence for the hypothesis that we are at risk in May.
    """,
    coding: """
        Two patients were classified as severe.
        Two hundred students rated each poem.
        The two authors were assigned to read the codes of law.
        Sites were grouped by two types of soil.
        Three researchers visited the villages, which are classified as rural.
        A coder wrote the program that reads the replies.
        The second author of the letters coded his name.
    """,
    consenting: """
        The publisher gave permission to reproduce the figure.
        The students signed a peace agreement with the ministry.
        Parents were given forms of relief.
        The workers left the factory at any hour.
        Farmers agreed on a price.
    """,
    secondhand: """
        No primary data were collected in the second phase.
        We rely mainly on secondary data.
        The trial used primary data only.
        Not only secondary sources were used.
        A meta-analysis rests entirely on published sources.
        Primary data were not collected during the war.
    """,
    put_off: """
        The alloy will expand at 600 degrees.
        Farmers plan to sell their land.
        The results will be discussed below.
        The choir is to be found in the crypt.
    """,
    tells_outcome: """
        This paper aims to find out whether wages rose.
        We ask how rents changed.
        Increased wages are a burden.
    """,
    announced_periods: """
        The war ran from 1902 to 1915.
        Rents rose between 1902 and 1915.
        Other studies cover the years 1902 to 1915.
    """,
    sources_in: """
        We measured twice.
        Consent was obtained.
    """,
    given_names: """
        This is the price of bread.
        The answer is no.
        The idea of it was old.
        What is at stake is not known.
    """,
    renounces: """
        We did not test the samples for lead.
        The witnesses were not asked to prove it.
        No causal factor was found.
    """,
    asks: """
        Did you notice how the bracket was set in that line?
        One may ask, why use lanes at all in towns like these?
    """,
    aims_at: """
        It is designed to be read by machines.
    """,
}


def lines(of: dict[Callable[[str], object], str]) -> list[tuple[Callable[[str], object], str]]:
    return [(look, line.strip()) for look, text in of.items() for line in text.strip().splitlines()]


def says(look: Callable[[str], object], sentence: str) -> bool:
    found = look(sentence)
    return bool(found) if isinstance(found, (str, bool)) else bool(list(found))  # type: ignore[call-overload]


@pytest.mark.parametrize(("look", "sentence"), lines(FOUND))
def test_what_is_said_in_other_words(look: Callable[[str], object], sentence: str) -> None:
    assert says(look, sentence)


@pytest.mark.parametrize(("look", "sentence"), lines(SILENT))
def test_what_only_sounds_like_it(look: Callable[[str], object], sentence: str) -> None:
    assert not says(look, sentence)
