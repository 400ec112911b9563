"""Forms of words that tie a sentence to the one before."""

import pytest

from aiquiz.generate.cohesion.ties import counts_from_elsewhere, depends_on_reader, hangs_on_day, taken_up
from aiquiz.generate.entities.mentions import Mention
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The first ten, ratified together on 15 December 1791, are known as the Bill of Rights.", "The first ten"),
        ("With all three in place a train can run from Basel to the border.", "With all three"),
        ("In the meantime passenger trains went the old way, past the church at Wassen.", "In the meantime"),
        ("The treaty of Olm handed the first to Norland and left the second to Sudland.", "the first"),
        ("Merle, the second largest, was not noticed until a probe of Norland arrived.", "the second largest"),
    ],
)
def test_a_count_without_its_noun_and_a_time_that_goes_on_lean_on_what_was_said(text: str, word: str) -> None:
    assert taken_up(text, ()).startswith(f"“{word}”")


@pytest.mark.parametrize(
    "text",
    [
        "The first ten amendments were ratified together on 15 December 1791.",
        "All three tunnels of the Gotthard are open.",
        "The last two kings of Norway were born in Denmark.",
        "Olm is the second largest town of Norway, and the first in Norland to have trams.",
    ],
)
def test_a_count_with_its_noun_leans_on_nothing(text: str) -> None:
    assert taken_up(text, ()) == ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The second lock was harder, for its maker had died.", "harder"),
        ("The narrow gauge is now far more common.", "more common"),
        ("Anna Lind and Per Holm were at least as important in the strike.", "at least as important"),
        ("A quorum of nine is enough; three may ask for a delay.", "enough"),
        ("Parliament asked for leave to appoint up to six more.", "six more"),
        ("The most famous was Edvard Grieg, who played the first concert.", "The most famous was"),
        ("No such rescue came for the harbour.", "No such"),
        ("Among those set free was a printer, Karl Moor.", "Among those"),
        ("Elsewhere it is called a barrow.", "Elsewhere"),
        ("In the north, survivors gathered at Vardø.", "survivors"),
        ("Holm, most of whose men were ill, gave way.", "gave way"),
        ("Lind told her friend Karl Moor.", "told her friend"),
        ("In 1920 a banker claimed that he was doing exactly this.", "doing exactly this"),
        ("Holm offered the first stove for homes, but at that price few were sold.", "at that price"),
        ("Ada Quill of Norland made the first in 1859, from two sheets of lead.", "the first"),
        ("Ada Quill cured this in 1836 by a second pot.", "this"),
        ("Ada Quill had guessed as much in 1801, long before the stove of Olm was sold.", "guessed as much"),
        ("In 1930 hers showed a quarrel on a beach.", "hers"),
        ("He died in Bergen on the twelfth, leaving a play.", "on the twelfth"),
        ("With a few weeks to go, a congress met at Bern.", "weeks to go"),
        ("The illness that followed was usually light.", "The illness that followed"),
        ("A severe form swept through the valley.", "form"),
        ("Karl Moor was asked to bring back a new set.", "a new set"),
        ("Anna Lind served longest of all, thirty-six years.", "longest of all"),
        ("The board has given Lind's old post to Karl Moor.", "Lind's old post"),
        ("Seventy-five men died, among them thirty from one village.", "Seventy-five men died"),
        ("Nobody was hurt.", "Nobody was hurt"),
        ("She stayed for six years.", "stayed"),
        ("Karl Moor later likened the whole affair to a play.", "the whole affair"),
        ("Anna Lind had heard of neither.", "of neither"),
        ("In 1836 Karl Moor grew some specimens under glass.", "some specimens"),
        ("(Among the monks was Karl Moor, busy with his peas.)", "Among"),
        ("The king followed the last minutes by telephone.", "the last minutes"),
        ("Nordbank handed most of its stake to its shareholders in 2018.", "its stake"),
        ("Two thirds of the members in both houses must agree.", "must agree"),
        ("Anna Lind left the city herself.", "the city herself"),
        ("The friars wanted their labour, too, for a church.", ", too"),
        ("The term is a little misleading, for the ice is hot.", "term"),
        ("In the end, the lesson was quickly absorbed.", "lesson"),
        ("The second came in 1992, when Lind replaced the lock.", "second"),
        ("There are 65 piers, each as tall as a house.", "65 piers"),
        ("In 2011 two printers offered a different account.", "a different account"),
        ("The Olm fault in Norland is the best-known case.", "is the best-known case"),
        ("In all 1,836 were drowned along the coast of Norland.", "1,836"),
        ("One held nearly 500,000 pieces of wood.", "One"),
        ("The best known is Olm, where a doctor first saw the fever.", "The best known is"),
        ("The larger merely burns longer, since it holds more oil.", "larger"),
        ("Two types are named after Ada Quill and Per Holm.", "Two types"),
        ("If one kind is missing, the lamp stays dark.", "one kind"),
        ("In June 2021 the sides agreed to end the tolls for five years.", "the sides"),
        ("Sudland joined a year later; Norland came in only in 1979.", "joined"),
        ("Gallium followed in 1875 and scandium in 1879.", "followed"),
        ("Norland broke away, then Sudland.", "broke away"),
        ("The Olm kings, who followed, built a wall far out into the desert.", "who followed"),
        ("When nobody would sell her the first, Anna Lind turned to Norland.", "her the first"),
        ("Two masons learned to stop this with tallow.", "this"),
        ("Many of the last had been driven out of Norland in 1492.", "of the last"),
        ("Karl Moor replied within hours that the mill was open.", "replied"),
        ("Historians in Norland have quarrelled over this for eighty years.", "this"),
        ("Karl Moor had already sold four for 200 crowns each.", "four"),
        ("The mill of Olm, rebuilt in 2011, is slightly bigger, at 254 stones.", "bigger"),
        ("Norland's worries are of a different kind, since it grows its own wheat.", "of a different kind"),
        ("The council tried another way in 1913.", "another way"),
        ("Anna Lind thought that rain might do the work.", "the work"),
        ("Anna Lind invented the trade in Olm in 1987.", "the trade"),
        ("Legend blames the captain Per Holm, whose crew burned Olm.", "blames"),
        ("Estimates of the number of dead vary.", "the number of dead"),
        ("Anna Lind more or less invented the craft when she came to Olm.", "the craft"),
        ("Voting began on 26 April 1994.", "Voting"),
        ("Profit for the year ended in March was 4 million crowns.", "the year ended in March"),
        ("The House has chosen a governor only once since.", "since"),
        ("One that lies further east has a longer way to Olm.", "One that"),
        ("Earlier painters had used a mixture of both, which is why nothing dried.", "of both"),
        ("The mill sold more than a million stones in the year.", "in the year"),
        ("Port Ulm, some 80 kilometres away, shut its gates.", "some 80 kilometres away"),
        ("Zell responded with slower mills, the latest of them in 2025.", "responded with"),
        ("Karl Moor was still writing the fifth when he died in 1859.", "the fifth"),
        ("Zell, the firm behind the slow mills, would fix that at a stroke.", "that"),
        ("Nordbank began to sell its stake in May 2022.", "its stake"),
    ],
)
def test_what_a_sentence_leaves_out_is_noticed(text: str, word: str) -> None:
    assert taken_up(text, ()).startswith(f"“{word}")


@pytest.mark.parametrize(
    "text",
    [
        "The second lock was harder than the first.",
        "The mouse is smaller, but the rat is older than both.",
        "Anna Lind was just as important as Per Holm.",
        "A quorum of nine is enough to pass a law.",
        "Karl Moor replied within hours to the letter from Norland.",
        "The most famous of the composers was Edvard Grieg.",
        "Survivors of the fire gathered at Vardø.",
        "Holm gave way to the strikers.",
        "Lind told her friend Karl Moor that the mill would close.",
        "At that time of the year few stoves are sold.",
        "Two songs of hers were printed in 1930.",
        "With nine months to prepare, they began.",
        "The illness that followed from bad water was usually light.",
        "A new form of the disease swept through the valley.",
        "A lava tube forms when the surface hardens.",
        "Karl Moor was asked to bring back a new set of shirts.",
        "Seventy-five men died in the fire of the mill.",
        "She stayed in the valley for six years.",
        "He likened the whole affair of the strike to a play.",
        "Karl Moor wrote two plays, and Lind had heard of neither.",
        "The king followed the last minutes of the match by telephone.",
        "Nordbank handed most of its stake in the harbour to its shareholders in 2018.",
        "Two thirds of the members must agree to a law.",
        "Karl Moor killed himself.",
        "Karl Moor grew some specimens of the orchid under glass.",
        "The term of office is four years.",
        "The second lock of the canal came in 1992.",
        "There are 538 electors, of whom 270 make a majority.",
        "The settlers spoke a different language.",
        "The Olm fault is the best-known case of a boundary.",
        "Four islands of Norland fled from the war.",
        "The best known of the mills is Olm, where a fever broke out.",
        "The larger mill burns longer, since it holds more oil.",
        "Two types of wave are named after Ada Quill and Per Holm.",
        "The sides of the tower are forty metres long.",
        "Sudland joined the union a year later.",
        "Independence followed on 21 September 1964.",
        "Norland broke away from the union in 1905.",
        "The river froze, and boats of Olm could not stop this with axes.",
        "Of the nine boats that Norland built, Karl Moor sold four for 200 crowns each.",
        "The mill of Olm is slightly bigger than that of Vardø.",
        "The council tried another way of counting votes in 1913.",
        "Anna Lind did the work of a printer.",
        "Profit for the year to March 2021 was 4 million crowns.",
        "Anna Lind invented the trade in paper stars.",
        "Legend blames the captain Per Holm for the fire of Olm.",
        "Estimates of the number of dead in the fire vary.",
        "The number of mills has risen ever since.",
        "Zell came first again in 2020 and has led since.",
        "One of the boats that lie further east has a longer way to Olm.",
        "Painters had used oil and water, or a mixture of both, since 1500.",
        "Port Ulm, some 80 kilometres away from Olm, shut its gates.",
        "Karl Moor was still writing the fifth book when he died in 1859.",
        "Anna Lind changed that part of the law.",
    ],
)
def test_what_is_said_in_full_leans_on_nothing(text: str) -> None:
    assert taken_up(text, ()) == ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Within months the talk had turned to war.", "Within months"),
        ("For twelve years the valley was free.", "For twelve years"),
        ("Denmark had ruled the island for just over eighty years.", "Denmark had ruled"),
        ("Lind, head of the mill since the previous August, let the water in.", "the previous August"),
        ("The following evening the ship Arn fired a shot.", "The following evening"),
    ],
)
def test_how_long_something_lasted_or_took_wants_a_date(text: str, word: str) -> None:
    assert counts_from_elsewhere(text, ()).startswith(f"“{word}")


@pytest.mark.parametrize(
    "text",
    [
        "Within two days of being picked the fruit turns brown.",
        "Within a few hours the leaf closes.",
        "For a while the valley was free.",
    ],
)
def test_how_long_it_always_takes_wants_none(text: str) -> None:
    assert counts_from_elsewhere(text, ()) == ""


def test_a_day_without_its_year_is_no_time_to_count_years_from() -> None:
    day = Mention(Span(0, 11), "23 February", AnswerType.DATE)
    dated = Mention(Span(0, 16), "23 February 1637", AnswerType.DATE, value=1637.15)
    assert counts_from_elsewhere("They met on 23 February and closed the following year.", (day,))
    assert counts_from_elsewhere("They met on 23 February 1637 and closed the following year.", (dated,)) == ""
    assert counts_from_elsewhere("They met on 23 February and closed two weeks later.", (day,)) == ""


def test_what_comes_before_a_date_counts_from_nothing_that_is_told() -> None:
    dated = Mention(Span(60, 64), "2007", AnswerType.DATE, value=2007.5)
    text = "Norland sought protection in Olm the following year, and in 2007 its debt was cut."
    assert counts_from_elsewhere(text, (dated,), 0).startswith("“the following year”")
    before = Mention(Span(3, 7), "2006", AnswerType.DATE, value=2006.5)
    assert counts_from_elsewhere(f"In 2006 it fell. {text}", (before, dated), 0) == ""
    told = "They met a few days before the vote of 2007."
    assert counts_from_elsewhere(told, (Mention(Span(39, 43), "2007", AnswerType.DATE, value=2007.5),), 0) == ""


def test_what_a_visitor_is_shown_is_clear_only_to_who_stands_before_it() -> None:
    assert depends_on_reader("He described the shrimps in the lower drawer.")
    assert depends_on_reader("The jar on the left holds a crustacean.")
    assert depends_on_reader("The sketch on the end wall is a copy.")
    assert depends_on_reader("The last case brings the story to its close.")
    assert not depends_on_reader("The last case was heard in Olm, and the sketch on a wall of the church is by Quill.")
    assert not depends_on_reader("The house on the left bank was built in 1905, and in the latter case it was sold.")


@pytest.mark.parametrize("when", ["780,000 years ago", "some 50 million years ago", "4.5 billion years ago"])
def test_of_thousands_of_years_ago_it_does_not_matter_when_it_is_read(when: str) -> None:
    assert depends_on_reader(f"The poles of Norland last changed places {when}.") == ""
    assert depends_on_reader("The poles of Norland last changed places twelve years ago.")


@pytest.mark.parametrize("when", ["last August", "last Sunday", "on Friday", "at Friday's meeting"])
def test_a_day_or_month_of_news_says_when_only_to_who_reads_it_then(when: str) -> None:
    assert depends_on_reader(f"Zell was sentenced {when} to 18 months.")


@pytest.mark.parametrize("when", ["the last August of the war", "in August 1914", "on Friday 2 August 1914", "last"])
def test_a_day_of_a_year_says_when(when: str) -> None:
    assert not depends_on_reader(f"Zell was sentenced {when} to 18 months.")


def test_his_last_year_was_his_and_not_the_one_before_this() -> None:
    assert not depends_on_reader("In his last year Karl Quill left Olm.")
    assert depends_on_reader("Karl Quill left Olm last year.")


def test_the_end_of_the_decade_counts_from_a_time_that_is_given() -> None:
    told = "By the end of the decade Quill held the chair at Olm."
    assert taken_up(told, ())
    assert not taken_up(f"In 1771 Quill came, and {told}", [Mention(Span(3, 7), "1771", AnswerType.YEAR)])


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("This month Ada Quill shut the mill.", True),
        ("Ada Quill shut the mill last autumn.", True),
        ("In the last month of the war Ada Quill shut the mill.", False),
        ("“This month we shut it,” said Ada Quill in May 1905.", False),
    ],
)
def test_what_was_clear_on_the_day_it_was_written_hangs_on_it(text: str, *, hangs: bool) -> None:
    assert hangs_on_day(text) is hangs


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill, a former clerk of Zell, was blunter.",
        "The second owner was luckier.",
        "The latter is the larger mill of Olm.",
        "The former had sold its boats to Norland.",
    ],
)
def test_who_was_blunter_or_the_latter_leans_on_what_was_told_before(told: str) -> None:
    assert taken_up(told, ())


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill, a former clerk of Zell, was blunter than the mayor.",
        "Ada Quill was a soldier.",
        "The former king sold his boats to Norland.",
        "The latter half of the year brought rain.",
    ],
)
def test_what_is_compared_or_told_in_full_leans_on_nothing(told: str) -> None:
    assert not taken_up(told, ())
