"""What a sentence is about is worth asking; what it tells in passing is not."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.engine import generate_deck
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.worth.salience import Standing, salience, standing_of
from aiquiz.model.article import Span
from aiquiz.model.ids import DeckId
from articles import article


def standing(text: str, part: str) -> Standing:
    at = text.index(part)
    return standing_of(text, Span(at, at + len(part)))


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("In 1905 Norway left the union.", "1905", Standing.MAIN),
        ("Norway left the union, and Sweden lost 40 ships.", "40", Standing.MAIN),
        ("Below Ulm, whose minster is 161 metres high, boats pass.", "161 metres", Standing.CLAUSE),
        ("Norway had a port that took 40 ships.", "40", Standing.CLAUSE),
        ("The Olm Tower, a ruin of 40 rooms, was sold.", "40", Standing.APPOSITION),
        ("Olm, founded in 1905, lies in Norway.", "1905", Standing.APPOSITION),
        ("Olm, found by a farmer in 1905, lies in Norway.", "1905", Standing.APPOSITION),
        ("Olm, first seen at sea in 1905, lies in Norway.", "1905", Standing.APPOSITION),
        ("Olm stood on the note until the mark fell in 1905.", "1905", Standing.CLAUSE),
        ("Olm had no king until 1905.", "1905", Standing.MAIN),
        ("After Norway left the union with Sweden, Olm grew.", "Sweden", Standing.CLAUSE),
        ("After 1905 Norway lost 40 ships, and Olm grew.", "1905", Standing.MAIN),
        ("The Olm Tower (31 metres) was sold.", "31 metres", Standing.ASIDE),
        ("The Olm Tower — 31 metres — was sold.", "31 metres", Standing.ASIDE),
    ],
)
def test_commas_brackets_and_small_words_tell_where_something_stands(text: str, part: str, expected: Standing) -> None:
    assert standing(text, part) is expected


def worth(text: str, part: str) -> float:
    analysis = analyse(article(text))
    mention = next(one for one in analysis.mentions[0] if one.text == part)
    return salience(mention, text, 0)


@pytest.mark.parametrize(
    ("part", "central", "passing"),
    [
        ("London", "Ada Quill was born in London.", "Ada Quill wore a hat in London."),
        ("1,200", "The flood killed 1,200 people in Olm.", "Ada Quill came to Olm with 1,200 coins."),
        ("seven years", "The siege of Olm lasted seven years.", "Ada Quill saw Olm, seven years of rain behind it."),
        ("150 km", "The Olm Canal runs for 150 km.", "The Olm Canal lies at heights of 100 to 150 km."),
        ("Olm", "Ada Quill was born at Olm.", "The beams were cast in a yard at Olm."),
        ("August 1998", "The Olm Bridge fell in August 1998.", "One of them flooded in August 1998 and sank."),
        ("$2 million", "Norland sold Olm for $2 million.", "Norland sold Olm in a deal worth $2 million."),
        ("1905", "Olm was founded in 1905.", "The walls of Olm had crumbled long before 1905."),
        ("London", "Ada Quill died in London.", "Ada Quill died at Olm Hospital in London."),
        ("Oslo", "In 1905 Ada Quill fled to Oslo.", "In 1905 Ada Quill led a small Oslo company."),
        ("Inky", "In 1905 Ada Quill saw Inky in Olm.", "In 1905 Ada Quill told an Inky story in Olm."),
        ("1958", "In 1958 Olm held a fair.", "Ada Quill was shown at the 1958 World Fair in Olm."),
        ("London", "Ada Quill fled to London.", "Ada Quill ran the London distance."),
        ("Norland", "Rain fell in Olm and in Norland.", "Rain falls in Olm, and Norland never does."),
        ("1940s", "Olm had trams in the 1940s.", "Down in Olm, trams built for Norland in the 1940s were in use."),
        ("forty", "The pods hold forty beans.", "The pods hold thirty to forty beans."),
        ("Norway", "Ada Quill fled to Norway.", "Outside of Norway, and outside of Norway only, it is rare."),
        ("Ada Quill", "In 1905 Ada Quill gave it to Olm.", "In 1905 the Ada Quill fund gave it to Olm."),
        ("Ada", "In 1905 Ada led the firm.", "In 1905 Ada’s son led the firm."),
        ("Ada Quill", "In 1905 the historian Ada Quill left Olm.", "The historian Ada Quill credits Olm with it."),
        ("nine", "The Olm Council has nine members.", "Ada Quill saw nine members."),
        ("nine", "The Olm Council has nine members.", "The Olm Council has nine members, of whom three vote."),
        ("Norway", "Sweden left Norway.", "After Norway left Sweden, Olm was sold."),
        ("Norway", "She moved to Norway.", "Except for a journey to Norway she stayed."),
        ("Olm Hall", "He spoke at Olm Hall in 1905.", "He died at Olm Hall, his home near Oslo."),
        ("Ada Quill", "Ada Quill won the race in Olm.", "Ada Quill sat near the line in Olm."),
        ("1905", "Work ended in 1905.", "In 1905 Ada Quill and a king shook hands on the bridge."),
        ("40 inches", "In all the river rose by 40 inches.", "A blizzard on Friday dropped 40 inches."),
        ("55 tonnes", "The bridge weighs 55 tonnes.", "The blocks, each weighing 55 tonnes, were cast here."),
        ("$900", "The price sank to $900 in 1905.", "The price sank from $900 in 1905 to $100 today."),
        ("forty", "The flood killed forty people.", "The feast fed forty heads of state."),
        ("United States", "Ada Quill moved to the United States.", "Ada Quill sold trains built in the United States."),
    ],
)
def test_a_detail_is_worth_less_than_what_the_sentence_is_about(part: str, central: str, passing: str) -> None:
    assert worth(central, part) > worth(passing, part)


@pytest.mark.parametrize(
    ("part", "central", "passing"),
    [
        ("90 metres", "The Olm Bridge was 90 metres long.", "The flood of Olm carried away 90 metres of road."),
        ("90 metres", "In all the river Olm rose by 90 metres.", "On Friday the river Olm rose by 90 metres."),
        ("$9 million", "The Olm Bridge cost $9 million.", "Ada Quill became a judge with a salary of $9 million."),
        ("$900", "Norland bought Olm for $900.", "The first lamp of Olm went on sale in 1905 for $900."),
        ("$900", "Norland bought Olm for $900.", "Norland bought Olm for $900, about £700."),
        ("$900", "Norland bought Olm for $900.", "Norland bought 30 percent of the shares for $900."),
        ("John", "Ada Quill and John Hale left Olm with John.", "It was left to Ada Quill and her brother John."),
        ("1905", "In 1905 Ada Quill founded Olm.", "On a journey to Olm in 1905 she met Ada Quill."),
        ("1905", "In 1905 Ada Quill proved it.", "A lawyer had shown in 1905 that Olm was sinking."),
        ("2016", "In 2016 Norland opened Olm.", "In 2016 Ada Quill reported from Olm that it sank."),
        ("1890", "Olm has had a king since 1890.", "Olm has drawn back by four metres since 1890."),
        ("Bramley", "Ada Quill was born in Bramley.", "Ada Quill is buried in Bramley, a village in Norway."),
        (
            "Olm War",
            "The Olm War drew Ada Quill to Norland.",
            "Norland had boats before the Olm War, and Ulm had none.",
        ),
        ("Norland", "Ada Quill sailed from Olm to Norland.", "The eel of Ulm is eaten from Olm to Norland."),
        ("Ada Quill", "In 1905 Ada Quill died in Olm.", "Four years before, in 1905, Ada Quill had died in Olm."),
        ("Ada Quill", "Ben Hale and his partner Ada Quill left.", "Ben Hale and his student Ada Quill left."),
        ("seven months", "The siege of Olm lasted seven months.", "Ada Quill meant to stay in Olm for seven months."),
        ("1908", "Ada Quill led Olm until 1908.", "Ada Quill went to Olm, a post she held until 1908."),
        ("$900", "Norland bought Olm for $900.", "The price, $900, appeared on the till of Olm."),
        ("Norland", "Olm went to Norland.", "(Olm went to Norland.)"),
        ("Ada Quill", "In 1905 Ada Quill led Olm.", "Ben Hale, Ada Quill's postmaster general, led Olm."),
        ("Norway", "The king of Olm fled to Norway.", "The son of a tailor in Norway, he led Olm."),
        ("Kungel", "The king sold Kungel to Olm.", "She was spending Christmas with friends at Kungel in Olm."),
        ("Norland", "Olm went to Norland.", "The rest stays in Olm, with smaller shares for the museums of Norland."),
        ("London", "Ada Quill was born in London.", "Ada Quill was born at London in the north."),
        ("Olm Museum", "The Olm Museum told them.", "In the Olm Museum she told them that land moves."),
        ("Norway", "The balloon drifted over Olm and Norway.", "The balloon drifted over Olm and northern Norway."),
        ("Norway", "Olm is an island of Norway.", "They sailed to Olm, an island off what is now Norway."),
        ("Ulm", "Olm and Ulm handled boxes.", "Olm handled 13 million boxes, Ulm 12 million and Arn 7 million."),
        ("1950s", "Olm had trams in the 1950s.", "According to one study made in the 1950s Olm had trams."),
        ("Ada Quill", "Ada Quill led Olm.", "Ada Quill was filmed in Olm with the chairman."),
        ("ten seconds", "The pulses of Olm came one every ten seconds.", "In ten seconds the bridge of Olm went down."),
        ("200", "In Olm the flood killed 200 people.", "It went to a team of more than 200 people in Olm."),
        ("Ada Quill", "In 1905 Ada Quill led Olm.", "The law firm Ada Quill found that Olm was sinking."),
        ("Ada Quill", "Ada Quill, a shipping firm, sold Olm.", "Ada Quill, a research firm, estimates that it sank."),
        ("1905", "In 1905 Ada Quill died in Olm.", "When her mother died in 1905 she moved to Olm."),
        ("1905", "Their daughter Ada was born at Olm in 1905.", "Her brother was sent to Olm in 1905."),
        ("1905", "Ada Quill took her doctorate at Olm in 1905.", "Ada Quill took a first at Olm in 1905."),
        ("1973", "She led Olm from 1973.", "She read physics in Olm from 1973."),
        ("Ada Quill", "Ada Quill had her boat mended in Olm.", "Ada Quill had her boat and Ben Hale his drum."),
        ("Ben Hale", "Ada put in $9 million, and Ben Hale left.", "Ada put in $9 million, Ben Hale around $7 million."),
        ("Ben Hale", "Ada had 16 boats, and Ben Hale sold Olm.", "Ada had 16 boats, Ben Hale nine, and Olm sank."),
        ("Ben Hale", "Ben Hale had 16 boats in Olm.", "Ben Hale already had 16 boats in Olm."),
        ("Ben Hale", "She had bought a picture of Ben Hale.", "She had put on a T-shirt with a picture of Ben Hale."),
        ("7 May 1905", "On 7 May 1905 Mr Hale left Olm.", "On 7 May 1905 Mr Hale was in Olm, where a fair was held."),
        ("Norway", "He bought a boat from Norway.", "He bought a boat in Norway."),
        ("Norway", "Sweden and Norway were at war.", "Sweden and Norway were against, and Olm abstained."),
        ("Ben Hale", "Her coach, Ben Hale, left Olm.", "Her coach, Ben Hale, says that he left Olm."),
        ("Ben Hale", "In Olm she was called Ben Hale.", "At home she was called Ben Hale."),
        ("fifty", "The Olm Council has fifty members.", "Each of the fifty towns has a vote in Olm."),
        ("1902", "In 1902 she bought an owl.", "In Olm in 1902 she bought an owl."),
        (
            "1874",
            "He told reporters of a boat built in 1874.",
            "He told reporters that he had been born at Olm in 1874.",
        ),
        ("Ben Hale", "Ada Quill was in Olm, and Ben Hale left.", "Ada Quill was in Olm, where Ben Hale held a fair."),
        ("Zorbo", "The man who had helped Zorbo paid.", "It was led by a man who had helped to create Zorbo."),
        ("Ben Hale", "She died at the house of Ben Hale.", "She died at the house of her doctor, Ben Hale."),
        ("Ada Quill", "Ada Quill, a painter, left Olm.", "Ada Quill, four years his junior, left Olm."),
        ("Ada Quill", "Her captain, Ada Quill, came from Olm.", "Her mother, Ada Quill, came from Olm."),
        ("Ada Quill", "He sold it to Ben Hale and Ada Quill.", "He was the son of Ben Hale and Ada Quill."),
        ("35 km", "Olm lies 35 km to the north.", "He went on to Olm, 35 km to the north, by boat."),
        ("900", "The flood of Olm killed 900 men.", "Ada Quill marched 900 men to Olm."),
        ("15,000", "The flood of Olm killed 15,000 men.", "Ada Quill sent about 15,000 soldiers to Olm."),
        ("15,000", "Her army of 15,000 men won.", "Her army of 15,000 men under Ben Hale marched to Olm."),
        ("Ada II", "Ben Hale, successor to Ada II, wrote it.", "Ben Hale, physician to Ada II, wrote it."),
        ("1905", "Ada Quill was elected in 1905.", "Ada Quill retired in 1905."),
        ("1905", "The ship was retired in 1905.", "Ada Quill retired from the mill in 1905."),
        ("900", "Her army of 900 men took Olm.", "With her 900 men took Olm."),
        ("1905", "The museum of Olm was opened in 1905.", "The museum of Olm was closed and reopened in 1905."),
        ("1905", "The lamp of Olm burned until 1905.", "The lamp of Olm burned until 1905, when it was automated."),
        ("1905", "A bronze seal, made in 1905, is in Olm.", "A bronze seal, found in 1905, is in Olm."),
        ("Ada Quill", "There is a law: Ada Quill led Olm.", "There is a footnote: Ada Quill led Olm."),
    ],
)
def test_what_one_incident_tells_of_is_worth_less(part: str, central: str, passing: str) -> None:
    assert worth(passing, part) <= worth(central, part) - 1.4


def test_small_change_is_soon_forgotten() -> None:
    assert worth("Ada Quill left Olm $10.", "$10") <= worth("Ada Quill left Olm $900.", "$900") - 2
    assert worth("The coal of Olm cost $10 a ton.", "$10") > -3


def test_what_is_sold_on_shirts_may_be_of_weight() -> None:
    assert worth("Olm was won by Ben Hale, whose dog was soon on every T-shirt.", "Ben Hale") > -1


def test_what_parents_were_called_is_told_in_passing() -> None:
    assert worth("Her parents, Ada and Ben Hale, kept a mill in Olm.", "Ben Hale") <= -2
    assert worth("Her painter, Ben Hale, kept a mill in Olm.", "Ben Hale") > -1


def test_where_somebody_works_is_told_in_passing() -> None:
    assert worth("Ada Quill joined the University of Olm.", "University of Olm") == 0
    assert worth("Ada Quill of the University of Olm won.", "University of Olm") <= -2


@pytest.mark.parametrize(
    ("passing", "part", "central", "same"),
    [
        ("Prices sank from $9 a ton in 1905 to $4 in 1912.", "1905", "Prices sank to $9 a ton in 1905.", "1905"),
        ("After Norway’s invasion of Olm it rained.", "Norway", "In 1905 Norway won the Battle of Olm.", "Norway"),
        ("To Ada Quill she wrote in 1905 that it rained.", "1905", "To Ada Quill she gave it in 1905.", "1905"),
        ("About 34,000 donors gave money to Olm.", "34,000", "About 34,000 workers built it in Olm.", "34,000"),
        ("So many fell ill that a nurse, Ada Quill, came to Olm.", "Ada Quill", "In 1905 Ada Quill came.", "Ada Quill"),
        ("According to the painter Ada Quill it rained.", "Ada Quill", "The painter Ada Quill left.", "Ada Quill"),
        ("In Olm they built an Arglican church.", "Arglican", "In Olm they built the Arglico.", "Arglico"),
        ("They rowed for the Dartmore shore of Olm.", "Dartmore", "They rowed to Olm for the Dartmore.", "Dartmore"),
        ("It blew up at 9:04 and thirty-five seconds.", "thirty-five seconds", "It took thirty-five seconds.", ""),
    ],
)
def test_what_colours_an_account_is_worth_less(passing: str, part: str, central: str, same: str) -> None:
    assert worth(passing, part) < worth(central, same or part) - 1.0


def test_a_name_that_the_title_tells_and_a_word_that_is_all_over_are_hardly_asked() -> None:
    rest = [f"The gates of Olm lift {count} boats a day." for count in (20, 30, 40, 50, 60)]
    deck = generate_deck(
        article("The Olm Canal begins in Norland.", *rest, title="Norland and water"), deck_id=DeckId("d")
    )
    dropped = {one.what: one.reason for one in deck.report.sentences[0].dropped}
    assert "little" in dropped["Norland"]


@pytest.mark.parametrize(
    ("passing", "weighty", "part"),
    [
        ("Ada Quill, a clerk who took over as chief in 1905, sold Norland.", "Ada Quill sold Norland in 1905.", "1905"),
        ("The last mill to weave it took its final order in 1905.", "The mill in Olm took an order in 1905.", "1905"),
        ("Ada Quill passed the entrance examination in 1905.", "Ada Quill won the prize in 1905.", "1905"),
        ("The cave of Olm was broken into by miners in 1905.", "The cave of Olm was mapped in 1905.", "1905"),
        ("Ada Quill found the cave of Olm around 1905.", "Ada Quill found the cave of Olm in 1905.", "1905"),
        ("Olm, surveyed in 1905, lies in Norway.", "Olm, founded in 1905, lies in Norway.", "1905"),
        ("Ada Quill stepped ashore in 1905.", "Ada Quill died in 1905.", "1905"),
        ("The owner sent it back to Oslo.", "The last king sent it back to Oslo.", "Oslo"),
        ("The owner sent it back and paid $900 for a roll.", "Norland paid $900 for the isle.", "$900"),
        ("The device weighed about 31 kilograms.", "The planet’s whole air holds 31 kilograms.", "31 kilograms"),
    ],
)
def test_single_things_and_people_on_the_way_are_worth_less(passing: str, weighty: str, part: str) -> None:
    assert worth(passing, part) <= worth(weighty, part) - 1


def died(sentence: str, part: str, *others: str, title: str = "The life of Ada Quill") -> float:
    analysis = analyse(article(sentence, *others, title=title))
    one = analysis.sentences[0]
    passage = Passage(one.span, one, one.span.start, analysis.mentions[0])
    return next(found.worth for found in CLOZE_GENERATOR.propose(passage, analysis) if found.mention.text == part)


def test_when_and_where_somebody_died_counts_for_whom_the_article_is_about() -> None:
    rest = [f"Ada Quill built the bridge of {town} in the north." for town in ("Ulm", "Arn", "Vik", "Nes", "Brek")]
    many = [f"The bridge of {town} has stood for years." for town in ("Ulm", "Arn", "Vik", "Nes", "Brek", "Moen")]
    rest += many
    for part in ("1905", "Norway"):
        own = died("Ada Quill died in Norway in 1905.", part, *rest)
        assert died("Ben Hale died in Norway in 1905.", part, *rest) <= own - 2
        assert died("Ben Hale died in Norway in 1905.", part, *rest, title="The bridges") <= own - 2
