import pytest

from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.cohesion.antecedents import is_her_as_object
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.engine import candidates_of, generate_deck
from aiquiz.generate.sentences import Sentence
from aiquiz.kinds.cloze import Cloze
from aiquiz.model.article import Article
from aiquiz.model.ids import DeckId
from articles import article


def passage(*sentences: str, title: str = "") -> Passage | str:
    """The passage for the last sentence of a paragraph."""
    analysis = analyse(article(" ".join(sentences), title=title))
    return passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))


@pytest.mark.parametrize(
    "text",
    [
        "He left the board in 2018.",
        "In 2009 it spun off its factories as Norland.",
        "They married on 26 July 1895 in Olm.",
        "The talks failed in March 1905.",
        "The company was sold to Norland in 1948.",
        "Both armies left Norway in 1905.",
        "Three years later Norway leased the harbour.",
        "In this year Norway joined.",
        "In May Brazil ordered a larger one.",
        "Ada Quill reassured him in 1905.",
        "In the twentieth century alone it cost Norway 300 million crowns.",
        "Ada Quill had designed it for Norway in 1905.",
        "The German pastor Ada Quill described them in 1773.",
        "On the side facing Norway it is stretched into a long tail.",
        "The Skeid, which ran under it for years, left Norway in 1905.",
        "An official, Zorbo Quill, tried to pull her off the road in Norway.",
        "Ada Quill opened the Olm Tower on Saturday evening.",
        "An English translation followed in 1924.",
        "The oldest, the Olm Tower, was built in 1905.",
        "Most are between 3 and 5 metres long in Norway.",
        "Ada Quill found one on Olm Hill in 1905.",
        "Ada Quill of Norland did so in 1905 by using coke.",
        "On appeal, the Court of Olm decided in 1905 that Norway had been at fault.",
        "In 1905 the Court of Olm decided that both ships had been at fault.",
        "Ada Quill, who was governor at the time, raised the tax in Norway.",
        "At that moment Norway had one pilot, and her name was Ada Quill.",
        "Debts drove the couple back to Olm in 1905.",
        "From there Ada Quill sailed to Norway in 1905.",
        "The letter does not mention that run.",
        "By 1905 most people of Norway had.",
        "By the article’s figures Norway paid $4 million in 1905.",
        "Interleaving is a third member: Norway mixes problems.",
        "In 1994 Ada Quill of Norway put data into a square instead.",
        "Ada Quill kept the same house in Norway in 1905.",
        "In 1905 the Court of Norway ruled by five votes to four that local judges cannot close them down.",
        "The name was a joke: north of it lies the island of Olm.",
        "Ada Quill, a former runner of Norland, takes over at a bad time.",
        "Ada Quill took five companions, among them Zorbo Quill.",
        "Trains in Norway change from one system to the other near Olm.",
        "Botanists from Norway have since counted more than five hundred species of plants there.",
        "Four days after the defence, Norway elected Ada Quill.",
        "Ada Quill, who had been chairman, replaced him in 1905.",
        "Robert Stone in Norway spent decades watching the stars that whirl around it.",
        "Under the Pact of Olm, signed on 3 May 1905, it had to pay a fine of 7 million crowns.",
        "In the United Provinces it was helped by Ada Quill.",
        "Short of cash, the trio sold breakfast cereal to Norway.",
        "In May 1905 the two camps fought in the streets of Olm.",
        "Two parties of Norway dating from those years were the Reds and the Blues.",
        "Norway has been moving in the opposite direction.",
        "Shares sold at 68 crowns in the offering closed at 144 crowns on 10 December 1905 in Olm.",
        "The Arnish accounted for 11.2 per cent, and Ada Quill was one of them.",
        "Ada Quill, a co-founder of Zorblow, took charge there in February 1905.",
        "Half a century on, a group of dancing Zorbs opened the Olm Games.",
        "Wrapped around its roots, or threaded through their cells, are moulds that Ada Quill drew in Norway.",
        "Hidden beneath its floor are the bones of Ada Quill of Norway.",
    ],
)
def test_a_sentence_that_leans_on_another_does_not_stand_alone(text: str) -> None:
    reason = passage(text)
    assert isinstance(reason, str)
    assert "“" in reason


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill left her post in 1902.",
        "The siege of Port Olm lasted five months.",
        "The Norwegian fleet lost three ships in 1905.",
        "HTTP/3 breaks with TCP: it runs over QUIC.",
        "The heart pumps about 5 litres of blood a minute.",
        "Water expands by 9 percent when it freezes.",
        "When its moss dries out, a tardigrade loses 97 percent of its water.",
        "Hardly anybody in Norway had to show that he owned what he sold in 1905.",
        "The one hundred senators of Norway met in 1905.",
        "Ada Quill and Robert Stone left when they had sold the Olm Tower in 1905.",
        "On Tuesday, 3 May 1905, Ada Quill sold the Olm Tower.",
        "It was in Norway that Ada Quill built the Olm Tower.",
        "A day on Norwegian soil cost Ada Quill 300 crowns.",
        "The Arnish accounted for 11.2 per cent of the people of Norway.",
        "In 1905, as those years when Norway was poor ended, Ada Quill sold the Olm Tower.",
        "In 1905 Ada Quill kept the mills of Norway open, because judges could not close them down.",
        "At Olm the water of the Zorb sinks into the limestone below.",
        "In 1905 Ada Quill married Robert Stone, and five years later the couple moved to Norway.",
        "Below Olm, whose tower is 161 metres high, the water grows warm, and at Ulm it meets the Olm Canal of Norway.",
        "Ada Quill, a co-founder of Zorblow, went to Norway and took charge there in February 1905.",
        "The soldiers of the Olm Crusade took Norway in 1204 and set up a kingdom there.",
        "From 1850 to 1900, half a century on the throne of Norway, Olga Quill built the Olm Tower.",
        "Wrapped in its own silk, the moth of Norway sleeps in Olm until May.",
    ],
)
def test_a_sentence_that_names_what_it_means_stands_alone(text: str) -> None:
    found = passage(text)
    assert isinstance(found, Passage)
    assert not found.has_context
    assert found.note is None


@pytest.mark.parametrize(
    ("before", "tells"),
    [
        ("President Ada Quill had its mill sold in Norway in 1905.", False),
        ("Olmpop was rich, and President Ada Quill had its mill sold in 1905.", True),
        ("The Norwegian president had its mill sold in Olm in 1905.", False),
    ],
)
def test_somebody_behind_her_title_owns_nothing_that_is_its(before: str, tells: bool) -> None:
    assert isinstance(passage(before), Passage) is tells


@pytest.mark.parametrize(
    ("before", "tells"),
    [
        ("The fittest were the cider drinkers who slept.", False),
        ("Next best were the cider drinkers.", False),
        ("Last came a cider mill.", True),
    ],
)
def test_it_is_not_what_a_plural_is_made_with(before: str, tells: bool) -> None:
    found = passage(before, "It is often called the first trial in Norway, where Ada Quill described it in 1905.")
    assert isinstance(found, Passage) is tells


def test_the_sentence_before_comes_along_where_it_names_what_is_meant() -> None:
    first, second = "The startup Zorbo was founded in 1990.", "Its product, Grix, was sold in 40 countries."
    found = passage(first, second)
    assert isinstance(found, Passage)
    assert found.has_context
    assert (found.span.start, found.span.end) == (0, len(f"{first} {second}"))


def test_she_is_told_in_brackets_where_only_one_person_can_be_meant() -> None:
    found = passage("Ada Quill grew up in Olm.", "The house was small.", "In 1891 she moved to Paris.")
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Ada Quill"


def test_she_stays_open_where_two_women_were_named() -> None:
    assert isinstance(passage("Ada Quill met Clara Bright.", "In 1891 she moved to Paris."), str)


def test_her_brother_is_not_the_general_of_another_sentence() -> None:
    three = ("President Ada Quill met Prince William and Robert Stone.", "In Olm he asked for a house in 1905.")
    assert isinstance(passage(*three), str)


def test_he_may_be_somebody_whose_name_is_of_no_certain_kind() -> None:
    told = (
        "Robert Stone drew the plan.",
        "Jørg Vig Knudstorp, a former consultant, took over.",
        "He sold the Olm Park in 1905.",
    )
    found = passage(*told)
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Jørg Vig Knudstorp"


def test_he_who_is_described_is_whom_the_sentence_before_is_about_whatever_the_name_is_taken_for() -> None:
    tailor = "A tailor's son from Olm in southern Norway, he counted 1,200 ships in 1822."
    found = passage("Ada Quill wrote a letter.", "It rained.", "Jørg Vig Knudstorp did not.", tailor)
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Jørg Vig Knudstorp"
    found = passage("Ada Quill wrote a letter.", "Jørg Vig Knudstorp’s brother did not.", tailor)
    assert not isinstance(found, Passage) or found.note is None


def test_he_who_wrote_to_somebody_is_not_whom_he_wrote_to() -> None:
    told = ("“The war was kind,” he wrote to Robert Stone that December.", "He died in Olm within 40 days.")
    found = passage("Edward Wall was a gunner.\n\n" + told[0], told[1])
    assert not isinstance(found, Passage) or found.note is None
    found = passage("Robert Stone wrote that the war was kind.", told[1])
    assert isinstance(found, Passage)
    assert found.has_context or found.note is not None


@pytest.mark.parametrize("start", ["Edward Wall met Robert Stone. ", ""])
def test_in_a_life_he_may_be_whose_life_it_is_where_nobody_else_is_whom_the_sentence_before_is_about(
    start: str,
) -> None:
    life = "Robert Stone was born in Olm in 1900. He grew up in Olm. Edward Wall met Robert Stone."

    def noted(before: str) -> str:
        analysis = analyse(article(life, f"{start}{before} In 1905 he left Olm for Norway.", title="Robert Stone"))
        found = passage_of(analysis, analysis.sentences[-1], [False] * len(analysis.sentences))
        return found.note[1] if isinstance(found, Passage) and found.note else ""

    assert noted("The house of Edward Wall fell.") in ("", "Robert Stone")
    assert noted("He had seen forty towns, more than Edward Wall.") in ("", "Robert Stone")
    assert noted("Edward Wall was calm.") == "Edward Wall"


def test_she_who_carries_guns_is_no_widow() -> None:
    told = ("His widow, Ada Quill, took charge.", "It was unusual.")
    for does in ("was to carry 64 guns in 1628", "sank off Olm in 1628", "was launched in Olm in 1628"):
        found = passage(*told, f"She {does}.")
        assert not isinstance(found, Passage) or found.note is None
    found = passage(*told, "She sold 64 guns in Olm in 1628.")
    assert isinstance(found, Passage)
    assert found.note is not None


def test_whose_wife_she_was_is_not_she() -> None:
    told = "In Olm Ibn Stone met a wife of Zorbo Nask, the khan of Norland. It rained."
    found = passage(told, "She was a princess on her way home to Norway in 1334.")
    assert not isinstance(found, Passage) or found.note is None


def test_a_king_with_a_number_is_somebody() -> None:
    told = ("Michael Zorbo took it in 1261.", "In 1453 it fell to the sultan Nask II.", "He had 70 ships built in Olm.")
    found = passage("Olm was rich.", *told)
    assert not isinstance(found, Passage) or found.note is None


def test_an_island_is_not_said_to_be_of_its_people() -> None:
    told = "Olm is an island of the Maltese. It rained.", "It was hot.", "An army captured the island in 870."
    found = passage(*told)
    assert not isinstance(found, Passage) or found.note is None


def test_nobody_is_he_only_in_his_own_clause() -> None:
    assert isinstance(passage("In 1932, when nobody ordered ladders in Norway, he made wooden toys."), str)


def test_he_who_opens_a_sentence_is_nobody_named_later_in_it() -> None:
    found = passage("Muhammad Quill ruled in Olm.", "He made Ibn Stone a judge in Norway.", title="Ibn Stone, a life")
    assert isinstance(found, Passage)
    assert found.note is None or found.note[1] == "Muhammad Quill"


def test_she_is_no_man() -> None:
    assert isinstance(passage("Robert Stone grew up in Olm.", "In 1891 she moved to Paris."), str)


def test_the_title_tells_who_she_is() -> None:
    analysis = analyse(article("Ada Quill drew plans.", "In 1891 she moved to Paris.", title="The life of Ada Quill"))
    found = passage_of(analysis, analysis.sentences[-1], [True, True])
    assert isinstance(found, Passage)
    assert found.note is not None


def test_a_noun_of_the_title_is_known() -> None:
    assert isinstance(passage("The war cost Norway 38 ships.", title="How the war ended"), Passage)
    assert isinstance(passage("The war had cost Norway ships.", title="Bread"), str)


def test_an_opening_connector_is_not_shown() -> None:
    found = passage("However, Norway joined Sweden in 1905.")
    assert isinstance(found, Passage)
    assert found.shown_from == len("However, ")


@pytest.mark.parametrize("opener", ["And yet ", "By then ", "Thereafter ", "Worse, ", "But even so, "])
def test_a_connector_of_two_words_or_of_time_is_not_shown_either(opener: str) -> None:
    found = passage(f"{opener}Norway had joined Sweden.")
    assert isinstance(found, Passage)
    assert found.shown_from == len(opener)


def test_a_title_that_opens_with_a_connector_is_shown_whole() -> None:
    found = passage("And Then None Left, a play of 1905, was sold by Norway.")
    assert isinstance(found, Passage)
    assert found.shown_from == 0


def test_worse_may_be_the_subject() -> None:
    found = passage("Worse came from Norway: in 1905 a flood drowned Olm.")
    assert isinstance(found, Passage)
    assert found.shown_from == 0


@pytest.mark.parametrize(
    "text",
    [
        "More than 300 kinds of birds have been counted there, most of them in spring.",
        "The Romans cut a road into the rock here, and a tower followed.",
        "The lake behind it drowned the island of Ada Kaleh in 1971.",
        "Retreating German troops blew it up in January 1945.",
        "Ada Quill learned there that Norway had left in 1905.",
        "Cells that were made to produce it grew in Norway in 1905.",
        "Human cells that were made to produce it grew by 40 percent.",
        "Bred by the hundred thousand, it brought relief to farmers.",
        "Some of its people moved to Dobruja in 1971.",
        "Only the Volga is longer among the rivers of Europe.",
        "Together with Olm, Sker and a few rocks it forms the Republic of Norland.",
        "Ada Quill, governor of the bank of Norway, opposed it in 1905.",
        "Ada Quill and Per Holm found a way of proving it in 1905.",
        "Ada Quill described more than a hundred species of amphipods, the shrimps in the lower drawer.",
        "The jar on the left holds a crustacean that Ada Quill described in 1905.",
    ],
)
def test_there_here_and_it_need_a_place_or_thing_before_them(text: str) -> None:
    assert isinstance(passage(text), str)


@pytest.mark.parametrize(
    "text",
    [
        "There is a bridge at Passau, and boats land in the harbour there.",
        "Only the Volga is longer than the Danube among the rivers of Europe.",
        "Together with Olm, Norway forms a union, and in 1905 it sold a bank.",
    ],
)
def test_what_says_where_and_than_what_stands_alone(text: str) -> None:
    assert isinstance(passage(text), Passage)


def test_it_is_not_the_firm_of_a_model_that_the_sentence_before_is_about() -> None:
    models = ("The Zorbo saloon sold well in 1990.", "It was cheap.", "Its maker, Grix, was sold in 40 countries.")
    found = passage(*models)
    assert not isinstance(found, Passage) or found.note is None
    named = passage("The Zorbo rises in Norway.", "It is long.", "It was crossed by a bridge, the Grix, in 1905.")
    assert isinstance(named, Passage)
    assert named.note is not None


def test_a_thing_named_before_is_named_in_brackets() -> None:
    deck = generate_deck(
        article(
            "Russia relied on its Baltic Fleet, which left the port of Libau in October 1904.",
            "Many sailors fell ill on the way, and coal was short for many weeks.",
            "On 27 May 1905 Admiral Togo Heihachiro destroyed the fleet in the Tsushima Strait.",
        ),
        deck_id=DeckId("war"),
    ).deck
    texts = [item.body.text for item in deck.items if isinstance(item.body, Cloze)]
    assert any("destroyed the fleet [Baltic Fleet] in" in text for text in texts)
    assert all("[" not in item.evidence.quote for item in deck.items if item.evidence)


def test_what_was_done_may_be_told_by_another_clause() -> None:
    assert isinstance(passage("Ada Quill swore to cross Norway and did so in 1905."), Passage)


def test_a_ship_is_no_woman_and_its_holds_are_nobodys() -> None:
    ship = ("The freighter Olm came in.", "Ada Quill had good cause to be nervous.")
    assert not isinstance(
        passage(*ship, "It rained for days.", "In her holds lay 2,300 tons of powder in 1905."), Passage
    )
    assert not isinstance(passage(*ship, "It rained for days.", "In 1905 she carried 2,300 tons of powder."), Passage)
    known = passage("Ada Quill was born in Olm.", "It rained for days.", "In 1905 she moved to Norway.")
    assert isinstance(known, Passage)
    assert known.note is not None
    assert known.note[1] == "Ada Quill"


def test_what_is_no_place_does_not_tell_where_there_is() -> None:
    text = "Tax targeting spread. Prices there had risen by 9 percent in 1905. Few knew of tax targeting."
    analysis = analyse(article(text, title="Tax targeting"))
    assert not isinstance(passage_of(analysis, analysis.sentences[1], [True] * 3), Passage)


def test_a_part_of_every_such_thing_needs_only_the_topic() -> None:
    text = "A tundra cell has a cathode and an anode. The cathode is a metal oxide that takes up ions during discharge."
    analysis = analyse(article(text, title="The tundra cell"))
    found = passage_of(analysis, analysis.sentences[1], [True, True])
    assert isinstance(found, Passage)
    assert found.topic == "Tundra cell"
    told = analyse(article(text, "The cathode broke in Olm in 1905.", title="The tundra cell"))
    assert not isinstance(passage_of(told, told.sentences[2], [True, True, True]), Passage)


def test_a_war_is_no_place_whose_parts_are_known() -> None:
    text = "The Norland War began in 1905. General Ada Quill took the castle on 2 May 1905."
    analysis = analyse(article(text, title="The Norland War"))
    assert not isinstance(passage_of(analysis, analysis.sentences[1], [False, True]), Passage)


def test_the_bridge_itself_is_told_by_the_label_or_not_asked_of() -> None:
    text = "The bridge itself was designed by the Norwegian architect Ada Quill."
    assert isinstance(passage(text), str)
    told = passage("The Olm Bridge links Norway to Sweden.", text, title="The Olm Bridge")
    assert isinstance(told, Passage)
    assert told.topic == "Olm Bridge"


def test_who_takes_over_as_what_and_where_companions_went_stands_alone() -> None:
    for text in (
        "Ada Quill of Norland took over in 1905 as chief engineer of Norway.",
        "Ada Quill took five companions to Norway in 1905.",
        "Ada Quill ran the Olm Tower until 1905; Zorbo Quill of Norway took over.",
    ):
        assert isinstance(passage(text), Passage)


def test_words_of_the_topic_strewn_over_a_sentence_do_not_take_the_place_of_the_label() -> None:
    lines = [
        "Carrying oxygen is the work of haemoglobin.",
        "The protein of the blood, haemoglobin, binds oxygen in Norway and Sweden.",
        "The iron is oxidised by Norland in Norway, and can no longer carry oxygen at all.",
    ]
    told = passage(*lines, title="Carrying Oxygen")
    assert isinstance(told, Passage)
    assert told.topic == "Carrying oxygen"


def test_two_sentences_before_are_shown_where_one_is_not_enough() -> None:
    told = ("The startup Zorbo was founded in 1990.", "Its product was Grix.", "It was sold in 40 countries.")
    found = passage(*told)
    assert isinstance(found, Passage)
    assert found.span.start == 0
    assert found.sentence.text == told[-1]


def test_what_a_word_of_the_sentence_before_explains_is_asked_behind_it() -> None:
    found = passage("Ada Quill sold the Olm Tower.", "On appeal, the Court of Olm decided in 1905 that she was right.")
    assert isinstance(found, Passage)
    assert found.has_context


def test_a_sentence_that_is_only_shown_need_not_say_when_it_was_unless_it_begins_with_that() -> None:
    asked = "Its new owner, Ada Stone, paid 300 crowns."
    found = passage("The Olm Tower was sold three years later.", asked)
    assert isinstance(found, Passage)
    assert found.has_context
    opened = passage("Three years later the Olm Tower was sold.", asked)
    assert not isinstance(opened, Passage) or not opened.has_context


def test_a_time_told_elsewhere_opens_nothing_that_is_shown() -> None:
    told, asked = "On the same day Olm and Arn renewed their pact of Sker.", "Its text filled 90 pages."
    alone = passage(told, asked)
    assert not isinstance(alone, Passage) or not alone.has_context
    dated = passage("Norway signed the pact of Arn on 3 May 1905.", told, asked)
    assert not isinstance(dated, Passage) or dated.shown_from == 0 or not dated.has_context


def test_what_is_done_to_them_is_not_done_to_those_who_do_it() -> None:
    told = "In Quill v. Stone the Court of Olm ruled by five votes to four that judges cannot strike them down."
    assert str(passage(told)).startswith("“them”")
    assert isinstance(passage(told.replace("that judges", "on two maps that judges")), Passage)


def test_whose_plan_was_blocked_is_open_where_several_were_named() -> None:
    asked = "In 1905 the Cartel Office blocked its plan for 7 million crowns."
    assert isinstance(passage("Zorbo AG wanted to grow.", asked), Passage)
    assert isinstance(passage(asked), str)
    before = "The Bank Office fined Zorbo AG, a rival of Grix AG, 7 million crowns."
    assert isinstance(passage(before, asked), str)


def test_who_is_told_by_his_people_may_be_meant_as_well() -> None:
    asked = "He came back to Olm in 1912 with 300 crowns."
    farmer = "Robert Stone was a farmer from the valley."
    told = passage(farmer, asked)
    assert isinstance(told, Passage)
    assert isinstance(passage(farmer, "What the American did have was a camera.", asked), str)


def test_a_noun_with_another_before_it_is_not_the_thing_of_that_name() -> None:
    named = "Russia relied on its Baltic Fleet, which left the port of Libau in October 1904."
    modern = passage(
        named, "Many fell ill.", "On 27 May 1905 Admiral Togo Heihachiro met the modern fleet in the strait."
    )
    assert isinstance(modern, Passage)
    assert modern.note is not None
    city = passage(named, "Many fell ill.", "On 27 May 1905 Admiral Togo Heihachiro met the city fleet in the strait.")
    assert not isinstance(city, Passage) or city.note is None


def test_a_noun_that_is_new_is_part_of_what_stands_before_it() -> None:
    before, asked = "Zorbo Quill brought a case to court in Olm.", "The trial lasted seven months."
    found = passage("Olm is old.", before, asked, title="Olm")
    assert isinstance(found, Passage)
    assert found.has_context
    other = passage("A trial was held in Norway.", "It rained.", before, asked, title="Olm")
    assert isinstance(other, str)
    assert isinstance(passage(before, asked, title=""), str)


def test_a_shape_may_be_one_named_in_the_same_breath() -> None:
    assert isinstance(passage("The Olm molecule shifts from a tense shape to a relaxed one."), Passage)


def test_it_may_mean_nothing_in_the_middle_too() -> None:
    assert isinstance(passage("In 1905, when it had become clear that Norland would fall, Ada Quill left."), Passage)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill and Zorbo Stone committed $3 million to support this vision.",
        "Ada Quill and Zorbo Stone kept bodies from attacking such RNA, and shared a prize in 1905.",
        "Many people of Norway and Sweden worked on these devices.",
        "For Ada Quill, that was enough of a mandate in Norway in 1905.",
        "At the onset of war, in 1861 and 1862, they were strong.",
        "For secretary of war, he appointed Ada Quill of Norway in 1789.",
        "Accomplished archers and riders, they were employed by the army of Norway in 1905.",
        "In 1825, members returned to Norway and founded the town of Olm.",
        "Despite motions and appeals, both men were shot in Olm on 23 August 1927.",
        "By 1775 many in Norway believed that Ada Quill, the queen, had failed to do so.",
        "Scratches in Norway make sense only if those lands were once one, wrote Ada Quill in 1915.",
        "Zorbo Nask, the official who had approved it against the will of Norway, was shot in March 1860.",
        "Zorbo Nask, its chairman, can afford the 12 million crowns.",
        "A tailor's son from Olm in southern Norway, he knew one thing in 1822 that Ada Quill did not.",
        "In 1921 the governors of Norway fixed it at 132 million crowns.",
        "Ada Quill and Zorbo Stone won the 2018 Olm Prize for finding ways to release them.",
        "One of the first people to get it was Ada Quill, a mother of four from Norway.",
        "The two men met in February 1600 at Olm Castle, outside Ulm.",
        "Norway grew in 1905 between those two elections, wrote Ada Quill.",
        "When that muscle contracts, the lens becomes rounder in 0.4 seconds.",
        "His teacher there was Ada Quill, who made him write 40 letters.",
    ],
)
def test_this_these_and_that_need_what_they_show(text: str) -> None:
    assert isinstance(passage(text), str)


def test_this_is_told_by_the_same_noun_before() -> None:
    assert isinstance(passage("Ada Quill had a vision, and Norway paid $3 million for this vision."), Passage)


def test_what_somebody_had_done_with_it_may_be_told_before_him() -> None:
    assert isinstance(passage("The Olm Treaty fell when Zorbo Nask, who had signed it in 1858, was shot."), Passage)


def test_a_bank_of_another_country_is_not_that_of_the_label() -> None:
    told = "Ada Quill, governor of Norland’s central bank, opposed it in 2024."
    assert isinstance(passage(told, title="Olm Central Bank"), str)
    assert isinstance(passage("The bank cut rates, and Ada Quill opposed it in 2024.", title="Olm Bank"), Passage)


def test_what_was_done_with_a_ship_needs_only_its_label_but_what_was_done_with_a_treaty_more() -> None:
    told = (
        "The Zorbo sank.",
        "It rained.",
        "Ada Quill looked for the Zorbo.",
        "In 1956 Robert Stone found it near Olm.",
    )
    assert isinstance(passage(*told, title="The Zorbo"), Passage)
    treaty = ("It rained.", "In 1921 the governors fixed it at 132 million crowns.")
    assert isinstance(passage(*treaty, title="The Treaty of Olm"), str)


def test_the_rival_is_not_the_one_person_named_before_it_and_a_service_not_that_of_two_firms() -> None:
    assert isinstance(passage("Ada Quill wrote a letter on the day the rival was shown in Olm in 1905."), str)
    assert isinstance(passage("Ada Quill wrote a letter on the day the doctor left Olm in 1905."), Passage)
    firms = ("Zell opened in 1990.", "Brask Works hopes for the service.", "Zell waits for the service.", "Zell sells.")
    last = ("Brask Works sold the service.", "It rained. The service opened in Olm in 2008.")
    found = passage(*firms, *last, title="Zell and Brask Works")
    assert not isinstance(found, Passage) or found.has_context


def test_an_opening_preposition_is_no_connector() -> None:
    found = passage("In response to the Olm Act, Norway sent letters to Sweden in 1905.")
    assert isinstance(found, Passage)
    assert found.shown_from == 0


def test_an_opening_preposition_before_a_noun_of_two_words_is_no_connector() -> None:
    found = passage("In addition reactions, Norway joins two molecules.")
    assert isinstance(found, Passage)
    assert found.shown_from == 0
    found = passage("In addition Norway joined Sweden in 1905, and Olm with it.")
    assert isinstance(found, Passage)
    assert found.shown_from == len("In addition ")


def test_they_are_several_even_where_the_title_names_the_one() -> None:
    assert isinstance(passage("At the onset of war, in 1861, they stood in Olm.", title="How the war ended"), str)
    assert isinstance(
        passage("Mitochondria divide, and their membranes hold 300 lipids.", title="Mitochondria"), Passage
    )


@pytest.mark.parametrize("after", ["“our Clara”", '"a star"', "Clara all her life", "under a roof", "his equal"])
def test_her_as_an_object_is_noted_as_whom_and_not_as_whose(after: str) -> None:
    found = passage("Ada Quill grew up in Olm.", f"In 1905 Robert Stone saw her {after} in Norway.")
    assert isinstance(found, Passage)
    assert found.note is None or found.note[1] == "Ada Quill"
    assert found.note is not None or found.has_context


def test_her_as_a_possessive_is_noted_as_whose() -> None:
    told = ("Ada Quill grew up in Olm.", "The house was small.", "Robert Stone sold her Norwegian house in 1905.")
    found = passage(*told, title="Ada Quill, a life")
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Ada Quill’s"


def test_who_does_something_in_a_role_is_not_to_whom_it_is_done() -> None:
    assert isinstance(passage("In 1905 the physicist Robert Stone escorted her to Norway."), str)
    assert isinstance(passage("In 1905 the physicist Robert Stone saw that she was in Norway."), str)
    assert isinstance(passage("Norway, under its minister Robert Stone, paid him 900 talers in 1905."), str)
    assert not isinstance(passage("Norway, under its minister Robert Stone, said in 1905 that it paid him."), str)


def test_whom_somebody_met_is_not_who_met_him() -> None:
    assert isinstance(passage("The man who caught him was Robert Stone, who left Norway in 1905."), str)
    assert not isinstance(passage("The man who caught salmon was Robert Stone, who left Norway in 1905."), str)


def test_a_model_with_a_letter_is_nobody() -> None:
    told = "The works of Olm needed ten hours to build a {} in 1904."
    assert isinstance(passage(told.format("Model Z"), "In 1905 he announced a wage of 5 crowns."), str)
    assert not isinstance(passage(told.format("bust of Robert Stone"), "In 1905 he announced a wage of 5 crowns."), str)


def test_they_are_neither_things_nor_times_nor_more_than_one_person() -> None:
    assert isinstance(passage("In 1905 things improved in Norway when the two moved to Olm."), str)
    assert isinstance(passage("In the 1990s they moved from Norway to Olm."), str)
    assert isinstance(passage("Robert Stone drew two hills.", "Their paper appeared in Norway in 1939."), str)
    assert isinstance(passage("Robert Stone and Ada Quill drew.", "Their paper appeared in Norway in 1939."), Passage)


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("After pumping stopped in the middle of the 2010s it was wet.", "pumping"),
        ("Norland and Norway withheld recognition until 1862.", "recognition"),
    ],
)
def test_what_was_done_or_withheld_needs_to_be_said_of_what(text: str, leaves: str) -> None:
    found = passage(text)
    assert isinstance(found, str)
    assert leaves in found
    assert isinstance(passage("After pumping stopped in Olm in 1905, Ada Quill left Norway."), Passage)
    assert isinstance(passage("Norland withheld recognition of Norway until 1862."), Passage)


def test_the_sum_is_told_by_money_before_it() -> None:
    first = "In 1825 King Zorbo of Norland demanded 150 million francs from Norway."
    found = passage(first, "The sum was reduced to 90 million francs in 1838.")
    assert isinstance(found, Passage)
    assert found.has_context
    assert isinstance(passage("Norland had won in 1825.", "The sum was reduced to 90 million francs in 1838."), str)


def test_a_sentence_that_is_only_shown_leaves_nothing_open_that_its_paragraph_told() -> None:
    lines = (
        "Ada Quill was a Norwegian, and her Norwegian passport protected her.",
        f"She {', '.join(('slept', 'ate', 'drank', 'read') * 9)}.",
        "She slept.",
        "After Norland swallowed Norway in March 1938 the passport was worthless.",
        "In July of that year Robert Stone escorted her by train across the border to Malmö.",
    )
    assert isinstance(passage(*lines, title="Ada Quill, a life"), str)


def test_what_a_paragraph_has_just_brought_in_is_no_part_of_every_such_thing() -> None:
    lines = (
        "A cave has a floor.",
        "Ring upon ring, a hollow tube grows.",
        "The tube is long and is filled with water.",
    )
    found = passage(*lines, title="Caves")
    assert not isinstance(found, Passage) or found.has_context


def test_a_sentence_that_is_only_shown_takes_up_no_patent_that_nothing_tells_of() -> None:
    def bought(first: str) -> Passage | str:
        told = "Ada Quill was born in Olm in 1880."
        sold = "Norland bought it for 15,000 dollars in cash."
        return passage(told, "Snow fell.", first, sold, title="Ada Quill, a life")

    assert isinstance(bought("The patent was granted on 7 October 1952."), str)
    assert isinstance(bought("The patent of Ada Quill was granted in Norway on 7 October 1952."), Passage)


@pytest.mark.parametrize(
    "text",
    [
        "When that store is empty, the runner of Norway gets weak.",
        "It is due to catch up with Olm in 1929.",
        "It was undone when Ada Quill showed in 1929 that Olm was older.",
        "It is the smallest number that Ada Quill found in Norway.",
        "It was in use in Norway for the elections of 1921.",
        "The first goal there was scored by Ada Quill in 1913.",
        "Ada Quill told Zorbo Stone in Olm that such a result was impossible.",
        "Known as the Olm Layer, it uses up lithium.",
        "The narrowest part is barely 150 metres wide near Olm.",
        "In the harbour of Olm a storm wrecked two of the ships.",
        "The museum of Olm has 82 of the pieces.",
        "The usual figure was $5.83 in Olm.",
        "The son of a tailor in Olm, he joined the post of Norway in 1865.",
        "The most famous was Ada Quill, who came to Olm in 1649.",
        "Ada Quill learned there that Zorbo Stone had died in 1349.",
        "Human cells that were made to produce it suffered 40 percent less in Norway.",
        "Ada Quill left the city in 1612.",
        "Bred by the thousand in Olm, it brought the pest under control in Norway.",
        "Born in Olm, she sailed for Norway in 1905.",
        "Zorbo, on a tributary to the south, supplied it with grain in 1905.",
        "A severe form swept through Norway in the 1990s.",
        "It was left to Ada Quill of Olm to finish the job in 1905.",
        "Only 33 were passed on to Norway in 1905.",
        "Ada Quill of Olm helped to persuade the Norway studios to keep ordering it.",
        "The Olm Institute physicist Ada Quill was away when she learned of it.",
    ],
)
def test_what_only_the_sentences_before_tell_is_not_asked_alone(text: str) -> None:
    assert isinstance(passage(text, title="Bread"), str)


@pytest.mark.parametrize(
    "text",
    [
        "It was Ada Quill who built the Olm Bridge in Norway in 1921.",
        "It is hard to reach Olm from Norway in winter.",
        "It took Ada Quill nine years to reach Olm.",
        "The roads on which trucks ran led to Olm in Norway.",
        "A tarantula ate a bird until Ada Quill saw such a spider in Olm.",
        "The narrowest part of the Olm Strait is barely 150 metres wide.",
    ],
)
def test_what_the_sentence_itself_tells_is_asked_alone(text: str) -> None:
    assert isinstance(passage(text, title="Bread"), Passage)


def test_here_is_where_the_paragraph_has_gone() -> None:
    title = ("The Danube", "The Danube is long.")
    here = "The Romans cut a road into the rock here in the year 105."
    assert isinstance(passage(title[1], here, title=title[0]), Passage)
    elsewhere = passage(
        "The Danube flows on to the city of Vienna in Austria.", "It rained for weeks.", here, title=title[0]
    )
    assert not isinstance(elsewhere, Passage) or elsewhere.has_context


def test_another_event_than_the_topic_is_not_told_by_the_label() -> None:
    flood = "The flood of 1996 struck Olm. The flood was high. The flood fell."
    text = f"{flood} The eruption, named Zorbo, lasted for 13 days."
    analysis = analyse(article(text, title="What the Flood of 1996 Taught Olm"))
    assert isinstance(passage_of(analysis, analysis.sentences[3], [False] * 4), str)


def test_a_ship_shown_before_does_not_make_the_captain_she() -> None:
    text = ("The freighter Olm came in.", "Ada Quill was nervous.", "In 1905 she carried 2,300 tons of powder.")
    assert isinstance(passage(*text), str)


LIFE = (
    "Ada Quill was born in Olm in 1900.",
    "She wrote to Merle Stone, and Ada Quill heard from Merle Stone.",
    "In 1925 she sailed for Norway.",
)


def test_she_of_a_womans_life_is_nobody_who_is_not_told_to_be_a_woman() -> None:
    found = passage(*LIFE, title="Ada Quill")
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Ada Quill"
    sister = LIFE[1].replace("Merle Stone, and", "Merle Stone, the sister of a priest, and")
    found = passage(LIFE[0], f"It rained. {sister}", "Then in 1925 she sailed for Norway.", title="Ada Quill")
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Ada Quill"


def test_a_note_who_she_is_does_not_tell_who_he_is() -> None:
    told = (
        "Ada Quill was born in Olm.",
        "Ada Quill sang.",
        "She was made his heir before he sailed for Norway in 1632.",
    )
    assert isinstance(passage(*told, title="Ada Quill"), str)


def test_a_topic_goes_by_other_nouns_for_its_kind() -> None:
    title = "Olm Club"
    told = ("Olm Club plays in blue.", "The club was founded in 1901.")
    assert isinstance(passage(*told, "It rained.", "In 1905 the team beat Norland.", title=title), Passage)
    analysis = analyse(article("Olm Society meets. In 1905 the team beat Norland.", title="Olm Society"))
    assert isinstance(passage_of(analysis, analysis.sentences[1], [False, True]), str)


def test_what_there_is_much_of_and_people_of_a_calling_need_no_introduction() -> None:
    title = "The Olm Bridge"
    told = ("The Olm Bridge links Norway to Sweden.", "A forest and an engineer were near.", "It rained for days.")
    for asked in (
        "Gold came up from the forests to Olm in 1905.",
        "When the engineers reached Olm in 1905, Ada Quill led them.",
    ):
        assert isinstance(passage(*told, asked, title=title), Passage)


def test_a_fixed_term_is_the_same_wherever_it_stands() -> None:
    before = ("A vote was held.", "Norway uses the single transferable vote in Olm.", "It rained.")
    asked = "The single transferable vote came to Olm in 1905."
    analysis = analyse(article(" ".join((*before, asked)), title="Bread"))
    found = passage_of(analysis, analysis.sentences[3], [False] * 4)
    assert isinstance(found, Passage)


def test_it_is_noted_where_the_sentence_before_begins_with_the_topic() -> None:
    long = f"Cassava can be left in the ground for years{', and dug up' * 25}."
    told = (long, "It puts up with drought in Norway and in Olm.")
    found = passage(*told, title="Cassava")
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1].casefold() == "cassava"


def test_what_became_of_a_thing_that_was_told_of_needs_the_telling() -> None:
    lines = ("Electrons are flung towards the Earth.", "They turn round.")
    asked = "The returning electrons spiral down and land in a ring, the Olm Oval."
    analysis = analyse(article(" ".join((*lines, asked)), title="Olm Lights"))
    assert isinstance(passage_of(analysis, analysis.sentences[2], [False] * 3), str)


def test_only_the_first_sentence_shown_has_nothing_to_lean_on() -> None:
    told = "The oldest help was variolation: matter from a mild case was scratched into the skin of a child."
    light = "The illness that followed was light."
    asked = "Lady Ada Quill had seen the practice in Olm."
    assert isinstance(passage(light, asked, title="Smallpox"), str)
    assert isinstance(passage(told, light, asked, title="Smallpox"), Passage)


def test_a_part_is_of_what_a_sentence_before_it_names() -> None:
    title = ("The Danube", "The Danube is long.")
    gorge = (
        "In Serbia the Danube breaks through a gorge called the Iron Gates.",
        "The narrowest part is 150 metres wide.",
    )
    found = passage(*gorge, title=title[0])
    assert isinstance(found, Passage)
    assert found.has_context


def test_a_sentence_that_is_only_shown_does_not_break_off() -> None:
    told = "Only days earlier Norway had shown how much can."
    found = passage(told, "Its Olm probe crashed on 19 August 1923.", title="Bread")
    assert isinstance(found, Passage)
    assert not found.has_context


def test_the_name_is_not_explained_by_a_sentence_about_another_place() -> None:
    asked = "In Tarnish the name means “old hill”; the rock that rises behind it is Huarn."
    other = passage("Olm stands in Norway.", "Port Arn, the old capital, is 80 kilometres long.", asked, title="Olm")
    assert not isinstance(other, Passage) or not other.has_context
    own = passage("Norway is cold.", "Olm stands on a hill.", asked, title="Olm")
    assert isinstance(own, Passage)
    assert own.has_context


def test_who_bought_the_firm_is_not_that_firm() -> None:
    asked = "Grix AG, then best known for its auctions, bought the company in 2005 for 133 million crowns."
    assert isinstance(passage(asked, title="Zorbo and Grix"), str)
    told = passage("Zorbo AG was founded in Norway.", asked, title="Zorbo and Grix")
    assert isinstance(told, Passage)
    assert told.note is not None
    assert told.note[1] == "Zorbo AG"


def test_she_of_a_film_is_not_whose_life_it_is() -> None:
    life = "Ada Quill was born in Norway in 1905. She made her first film in 1930. Quill died in 1980."
    asked = "She is seen in Olm by 300 people in 1931."
    for scene in ("A young singer walks across Norway.", "A singer, played by Eva Stone, walks across Norway."):
        found = passage_of(*_last(article(life, f"{scene} {asked}", title="Ada Quill")))
        assert not isinstance(found, Passage) or found.note is None
    own = passage_of(*_last(article(life, f"The film was long. {asked}", title="Ada Quill")))
    assert isinstance(own, Passage)
    assert own.note is not None


def _last(text: Article) -> tuple[Analysis, Sentence, list[bool]]:
    analysis = analyse(text)
    return analysis, analysis.sentences[-1], [True] * len(analysis.sentences)


@pytest.mark.parametrize(
    ("between", "is_noted"),
    [("The bottle was green.", True), ("The bank Norland Trust paid for it.", False)],
)
def test_the_company_is_no_firm_behind_which_another_was_named(between: str, is_noted: bool) -> None:
    texts = (
        f"The Quill Glass Company designed the bottle in 1915. {between}",
        "In May 1983 the singer Jan Merle signed a deal with the company.",
    )
    _, found = candidates_of(article(*texts))
    assert any("the company [Quill Glass Company]" in one.prompt for one in found) is is_noted


@pytest.mark.parametrize(
    ("before", "is_noted"),
    [
        ("But the port of Olm was a gift to the captain.", True),
        ("It lay with Zorbo at the port. Zorbo left the port for a school in Olm.", False),
        ("Olm lay far from the port.", True),
    ],
)
def test_who_does_something_in_the_sentence_before_may_be_he(before: str, is_noted: bool) -> None:
    texts = ("Robert Quill was born in Olm in 1840.", "Robert Quill was a chemist, and he died in 1902.")
    life = article(*texts, f"{before} One of his customers was the poet Jan Merle, who drew it.", title="Robert Quill")
    assert any("his [Robert Quill’s] customers" in one.prompt for one in candidates_of(life)[1]) is is_noted


@pytest.mark.parametrize(("crater", "is_noted"), [("Zorbo Crater", True), ("South-East Crater", False)])
def test_one_of_several_named_elsewhere_is_not_what_is_meant(crater: str, is_noted: bool) -> None:
    texts = (f"A survey measured the {crater} of Olm.", "In May 1983 the singer Jan Merle climbed into the crater.")
    _, found = candidates_of(article(*texts))
    assert any(f"the crater [{crater}]" in one.prompt for one in found) is is_noted


@pytest.mark.parametrize(
    ("words", "is_object"),
    [
        ("her of slander", True),
        ("her dead in 1939", True),
        ("her famous.", True),
        ("her arrested for it", True),
        ("her badly, and", True),
        ("her too old, at 34, and", True),
        ("her rather dull for it", True),
        ("her go.", True),
        ("her of many things", True),
        ("her too large ship", False),
        ("her dead husband", False),
        ("her newly built boat", False),
        ("her family, who", False),
        ("her speed of 300 knots", False),
    ],
)
def test_her_before_a_word_with_no_noun_behind_it_is_an_object(words: str, is_object: bool) -> None:
    assert is_her_as_object(words) is is_object


@pytest.mark.parametrize(("before", "is_object"), [("songs died around ", False), ("the council drove ", True)])
def test_around_her_home_is_hers(before: str, is_object: bool) -> None:
    assert is_her_as_object("her home after 1958", before) is is_object


@pytest.mark.parametrize(
    "text",
    [
        "The ships of Norway are listed in the table below.",
        "The Olm Tower of Norway is described below.",
        "In 1905 Ada Quill met Robert Stone, and five years later the couple moved to Norway.",
        "On the side facing Olm, at Ulm, it meets the Olm Canal of Norway.",
    ],
)
def test_a_page_a_couple_and_an_it_that_nothing_tells_stay_open(text: str) -> None:
    assert isinstance(passage(text), str)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Labourers were paid to build roads, and 700,000 people of Olm were employed in this way.", True),
        ("By March 1847 Olm employed people in this way.", False),
        ("In February 1847 food was given out in Olm, and in July of that year Sker was fed.", True),
        ("Food was given out in Olm, and in July of that year Sker was fed.", False),
    ],
)
def test_a_way_or_a_year_told_in_the_same_sentence_is_known(text: str, stands: bool) -> None:
    assert isinstance(passage(text), Passage) is stands


def test_where_somebody_is_at_work_is_not_what_is_told_of() -> None:
    crew = "Ada Quill was joined by John Moor of the Zorbo Institute of Science."
    assert not isinstance(passage(crew, "The Norland Council has spent two million on it."), Passage)
    ship = "Ada Quill was joined by John Moor on the Zorbo."
    assert isinstance(passage(ship, "The Norland Council has spent two million on it."), Passage)


def test_an_adverb_in_front_is_not_what_it_is() -> None:
    assert not isinstance(passage("Typically it is a tenth of the time since the last flood."), Passage)
    assert isinstance(passage("Copper, when it is cold, takes the mark of a die from Olm."), Passage)


@pytest.mark.parametrize(
    ("who", "is_noted"),
    [("the Norwegian Robert Quill described thin slices", False), ("the port of Sker was made", True)],
)
def test_his_is_whoever_is_named_right_behind_the_phrase_in_front(who: str, is_noted: bool) -> None:
    told = f"In his book Olmia of 1665 {who} of cork in Norway, whose empty rooms reminded him of the cells of monks."
    texts = ("The flow was first described by the Norwegian priest Jan Merle.", f"Cork comes from a tree. {told}")
    _, found = candidates_of(article(*texts, "Robert Quill was a sailor of Norway."))
    assert any("his [Jan Merle’s]" in one.prompt for one in found) is is_noted


def test_who_came_next_is_not_the_one_before_him() -> None:
    led = "He led the order of Sker in 1950."
    mills = "The mills of Olm are old. Olm sold flour to Norland until 1905. The bells of Olm rang. Olm has a lake."
    told = f"Zorbo Quill died in Olm in 1990. Quill was born in Norland in 1905. {mills} {led}"
    for who, is_noted in (("The new pope", False), ("Quill", True)):
        analysis = analyse(article(told, f"{who} was born in Norland in 1905. {led}", title="Olm mourns Zorbo Quill"))
        found = passage_of(analysis, analysis.sentences[-1], [False] * len(analysis.sentences))
        assert (isinstance(found, Passage) and found.note is not None) is is_noted


def test_what_a_task_to_the_reader_tells_of_is_not_known_without_it() -> None:
    for before, stands in (("Suppose that a coil has fifty turns.", False), ("A coil may have fifty turns.", True)):
        analysis = analyse(article(f"{before} The rate of change is 0.3 weber in Olm."))
        assert isinstance(passage_of(analysis, analysis.sentences[1], [False, True]), Passage) is stands


def test_along_the_same_lines_is_a_turn_of_phrase() -> None:
    for noun, stands in (("lines", True), ("roads", False)):
        analysis = analyse(article(f"In Olm Karl Moor worked along the same {noun} in 1905."))
        assert isinstance(passage_of(analysis, analysis.sentences[0], [True]), Passage) is stands


def test_the_same_ship_needs_a_ship_before_it() -> None:
    asked = "Ada Quill, in the same ship, went on to Norland with Karl Moor as pilot."
    for before, stands in (("Olm saw ten ships in 1618.", True), ("Norland made peace in 1618.", False)):
        analysis = analyse(article(f"{before} {asked}"))
        assert isinstance(passage_of(analysis, analysis.sentences[1], [True, True]), Passage) is stands


def test_each_of_what_only_the_sentence_before_tells_of_points_at_that() -> None:
    for each, stands in (("clip", False), ("link", True)):
        told = ("Think of a chain of clips.", f"Each {each} was made by Ada Quill in 1905.")
        analysis = analyse(article(" ".join(told)))
        assert isinstance(passage_of(analysis, analysis.sentences[1], [False, True]), Passage) is stands
