"""Why, what for, how, and what happens when: asked in a sentence's own words."""

from dataclasses import replace

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.generators.cleft import CLEFT_GENERATOR
from aiquiz.generate.generators.definition import DEFINITION_GENERATOR
from aiquiz.generate.generators.process import PROCESS_GENERATOR
from aiquiz.generate.generators.reason import REASON_GENERATOR, told_in
from articles import article


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.statement.of(text), one.question, one.answer.of(text)) for one in told_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mill was shut because the river had dried up.",
            ("The mill was shut", "Why?", "because the river had dried up"),
        ),
        (
            "The mill was shut because a wheel had cracked, and the owner left the town.",
            ("The mill was shut", "Why?", "because a wheel had cracked"),
        ),
        (
            "The room was kept at high pressure, so that no gas could leak in, with a lighter chained to the wall.",
            ("The room was kept at high pressure", "With what result?", "no gas could leak in"),
        ),
        (
            "The mill was shut because the dam had a leak, which nobody mended, and no wheel.",
            ("The mill was shut", "Why?", "because the dam had a leak, which nobody mended, and no wheel"),
        ),
        ("Because the dam leaked, the mill stood still.", ("the mill stood still", "Why?", "Because the dam leaked")),
        (
            "Cart wheels are slightly hollow, since the grain of the wood bends.",
            ("Cart wheels are slightly hollow", "Why?", "since the grain of the wood bends"),
        ),
        (
            "The arch was raised so that ships could pass.",
            ("The arch was raised", "What for?", "so that ships could pass"),
        ),
        (
            "Each shelf is curved, so that the plates lean back.",
            ("Each shelf is curved", "With what result?", "the plates lean back"),
        ),
        (
            "The oil was cheap, so the town built lamps.",
            ("The oil was cheap", "With what result?", "the town built lamps"),
        ),
        (
            "The valve protects the pump by closing the pipe.",
            ("The valve protects the pump", "How?", "by closing the pipe"),
        ),
        (
            "The outer tube withers, for the animal needed it once.",
            ("The outer tube withers", "Why?", "the animal needed it once"),
        ),
        (
            "To save the salt of the boats, the town built a dam.",
            ("the town built a dam", "What for?", "To save the salt of the boats"),
        ),
        (
            "Smoke rises, which is why kilns have tall chimneys.",
            ("kilns have tall chimneys", "Why?", "Smoke rises"),
        ),
        (
            "The dam broke because the rock beside it slid, and more than forty people drowned.",
            ("The dam broke", "Why?", "because the rock beside it slid"),
        ),
        (
            "They gave the town a sign so that its pots could be told apart, and their harbour.",
            ("They gave the town a sign", "What for?", "so that its pots could be told apart"),
        ),
        (
            "The mill was built on an island, so each sack must come by boat.",
            ("The mill was built on an island", "With what result?", "each sack must come by boat"),
        ),
        (
            "The millers went in pairs because the roads were bad, and from their pairs there grew a guild.",
            ("The millers went in pairs", "Why?", "because the roads were bad"),
        ),
        (
            "The glaze needs a cold room, so that the clay dries slowly.",
            ("The glaze needs a cold room", "What for?", "so that the clay dries slowly"),
        ),
        (
            "The clay needs a cold night in order to dry, but frost breaks it.",
            ("The clay needs a cold night", "What for?", "in order to dry"),
        ),
        (
            "The pots are named after rivers, because a river flows: Olm, Ulm and Zorb.",
            ("The pots are named after rivers", "Why?", "because a river flows"),
        ),
        (
            "The miller lived by farming and by taking in the boys of the town.",
            ("The miller lived", "How?", "by farming and by taking in the boys of the town"),
        ),
        (
            "The casks are sealed with wax, so that no air can reach the beer.",
            ("The casks are sealed with wax", "What for?", "so that no air can reach the beer"),
        ),
        (
            "The beams sagged so that the bolts could not have held them.",
            ("The beams sagged", "With what result?", "the bolts could not have held them"),
        ),
        (
            "Larch is used, because it has a high weight, 60, with a slow burn.",
            ("Larch is used", "Why?", "because it has a high weight, 60, with a slow burn"),
        ),
        (
            "The mill race is bent, so the water runs slowly past the wheel, an effect called the mill pause.",
            ("The mill race is bent", "With what result?", "the water runs slowly past the wheel"),
        ),
        (
            "The kiln walls glowed, so that nobody could stand near.",
            ("The kiln walls glowed", "With what result?", "nobody could stand near"),
        ),
        (
            "The town was picked because it had won the vote, was rich in clay, and promised to build kilns.",
            (
                "The town was picked",
                "Why?",
                "because it had won the vote, was rich in clay, and promised to build kilns",
            ),
        ),
    ],
)
def test_a_sentence_tells_why_and_what_for(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The clock listens, usually by night, for the call that a tower sends.",
        "The clock runs on, day by day, for a signal such as the one sent from Olm, and stops.",
    ],
)
def test_what_is_looked_for_is_no_reason(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Most people know the name because of a flood that drowned Olm.", False),
        ("Most people know the flood of Olm because of a song that children sing.", True),
        ("Quill called it the two-stone model: hard, because it holds the dam of Olm.", False),
    ],
)
def test_what_only_opens_a_text_or_is_one_word_is_not_asked_for_its_reason(text: str, is_asked: bool) -> None:
    analysis = analyse(article(text, "Most of Olm is old.", title="Olm"))
    sentence = analysis.sentences[0]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert bool(list(REASON_GENERATOR.propose(passage, analysis))) is is_asked


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("The clay of the Olm dries too slowly for a mill, so it is treated with lime.", False),
        ("The clay of the Olm dries too slowly for a mill, so it cracks in a strong wind.", True),
        ("The crews of the ferry were changed quickly, so no crew stayed too long.", False),
        ("The crews of the ferry were changed quickly, so the last ferry was awake.", True),
        ("The clay of the Olm swells in a mill, so gaps called joints are left in the floor.", False),
        ("The clay of the Olm swells in a mill, so the floor has to be mended in spring.", False),
        ("The clay of the Olm is costly to dig, so the town has encouraged the trade in tin.", False),
        ("The beams of the Olm were bent, so the bolts of a beam could not have held them.", True),
        ("The grains of the Olm are one millimetre long, so that a big one shows to the naked eye.", False),
        ("The grains of the Olm are one millimetre long, so that the largest can be seen by a child.", False),
        (
            "The grains of the Olm are one millimetre long, so that the finest sieve of a mill lets most of them pass.",
            True,
        ),
        ("Moor of the Olm showed that clay sets by itself, so the lime alone must hold the grains.", False),
        ("The millers of the Olm do not know why clay sets, so a new art of kilns is required.", False),
        ("In the ballad Ada Quill lies low in the mills of the Olm, so that the bailiff walks past her.", False),
        ("Each turn gives a small push to the mill wheel of the Olm, and so keeps it going.", False),
        ("The island lies in the Olm, so the older half is still called the Olm Isle.", False),
        ("The best glaze of the Olm is a salt, made by mixing lime with ash.", False),
        ("The potters of the Olm make a salt by mixing the lime with ash.", True),
        ("The clay of the Olm dries slowly in a mill, so that some of it cracks for a while.", False),
        ("The clay of the Olm dries slowly in a mill, so that the rims crack for a while.", True),
        ("The bank of the Olm is low and full of mud, so that towns such as Zell stand on stilts.", False),
        ("The bank of the Olm is low and full of mud, so that the towns stand on stilts.", True),
        (
            "The potters sold the mills of the Olm at once, unwisely as it turned out, for the clay had grown dear.",
            False,
        ),
        ("The potters sold the mills of the Olm too early, as it turned out, for the clay had grown dear.", False),
        ("The potters sold the mills of the Olm, which had closed, for the clay had grown dear.", True),
        ("The lanes of the Olm are narrow and steep, so whoever has a donkey is rich.", False),
        ("The lanes of the Olm are narrow and steep, so they turn into streams when it rains.", True),
        ("The lanes of the Olm are narrow and steep, so no cart could climb a lane with a load.", True),
        ("The lanes of the Olm are narrow and steep, so that whoever has a donkey is rich.", True),
        ("Because its crest is worn, a visitor has to look hard to find the shield of the mill.", False),
        ("Because its crest is worn, the shield of the mill can hardly be found at night.", True),
        ("Because their crest is worn, visitors have to look hard to find the shields.", True),
        ("To great surprise she kept as her miller a Moor, a man by birth who had been trained in the Olm.", False),
        ("To save weight on the river, the potters of the Olm left out the keel of each boat.", True),
    ],
)
def test_a_remedy_a_name_or_what_did_not_happen_is_no_result(text: str, is_asked: bool) -> None:
    analysis = analyse(article(text, "Most of Olm is old.", title="Olm"))
    sentence = analysis.sentences[0]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert bool(list(REASON_GENERATOR.propose(passage, analysis))) is is_asked


def definitions(text: str, title: str, topic: str = "") -> list[str]:
    analysis = analyse(article(text, f"Most of {title} is old.", title=title))
    sentence = analysis.sentences[0]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0], topic=topic)
    return [one.prompt for one in DEFINITION_GENERATOR.propose(passage, analysis)]


def test_what_a_known_land_is_leaves_too_much_open() -> None:
    assert definitions("Ghana is a country on the Gulf of Guinea in West Africa.", "Ghana") == []
    assert definitions("Photosynthesis is a process that turns light into sugar.", "Photosynthesis")


def test_what_the_label_names_is_not_asked_for() -> None:
    text = "The organ of hearing is the cochlea, a tube that is coiled in the ear."
    assert definitions(text, "Ears", "Ears › The cochlea") == []
    assert definitions(text, "Ears", "Ears › Sounds")


def test_a_section_far_in_tells_one_thing_more_of_what_the_text_is_on() -> None:
    for said, is_asked in (("Mount Olm", False), ("The crater", True)):
        text = f"{said} is a heap of ash that lies on a bed of lava."
        analysis = analyse(article(*["Most of Mount Olm is old."] * 3, text, title="Mount Olm"))
        sentence = replace(analysis.sentences[-1], section="Geology")
        passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[-1], topic="Mount Olm")
        assert bool(list(DEFINITION_GENERATOR.propose(passage, analysis))) is is_asked


def test_a_danger_or_a_cause_is_no_sort_of_thing() -> None:
    assert definitions("Hurricanes are a regular danger between June and November.", "Jamaica") == []
    assert definitions("Hurricanes are a class of storms with winds that turn about an eye.", "Jamaica")


def test_a_word_for_what_the_text_is_about_is_not_defined() -> None:
    assert definitions("The organism is a rod with a waxy wall that holds fat.", "Olmosis", "Olmosis › Cause") == []
    assert definitions("The cochlea is a tube with a waxy wall that holds fat.", "Olmosis", "Olmosis › Cause")


def test_a_part_of_many_things_is_not_defined() -> None:
    text = "The tail is a long chain of carbon that keeps away from water."
    assert definitions(text, "Zorbium", "Zorbium › A molecule with two minds") == []
    assert definitions(text.replace("tail", "hydrophobe"), "Zorbium", "Zorbium › A molecule with two minds")


def test_several_are_defined_without_an_article() -> None:
    assert definitions("Moraines are ridges of debris along a glacier's sides.", "Glaciers") == ["What are moraines?"]
    assert definitions("Seats are filled in districts that elect several members.", "Norland") == []
    assert definitions("Moraines were ridges of debris along a glacier's sides.", "Glaciers") == []


def test_a_tongue_keeps_its_capital_in_a_question() -> None:
    (tongue,) = definitions("Arabic is a language with many dialects that most people of Dubai speak.", "Dubai")
    (class_,) = definitions("Photosynthesis is a process that turns light into sugar.", "Leaves")
    assert "Arabic?" in tongue
    assert "photosynthesis?" in class_
    (named,) = definitions("Olmia is a salt lake on the shore of the Long Sea. The harbours of Olmia freeze.", "Olmia")
    assert "Olmia?" in named


def test_which_name_is_meant_is_not_asked() -> None:
    assert definitions("The Norlandian name is an accident of law that nobody in Olm foresaw.", "Olm") == []


def test_one_of_many_republics_is_not_told_by_that() -> None:
    assert definitions("Olmia is a republic on the shore of the Long Sea. The towns of Olmia freeze.", "Olmia") == []
    assert (
        definitions("Zorbium is an exception, for the liver holds enough of it. The zorbium of Olm is red.", "Zorbium")
        == []
    )
    assert definitions("Zorbium is the second most abundant element of the crust.", "Zorbium") == []


@pytest.mark.parametrize(
    "text",
    [
        "The mill was shut not because the river had dried up.",
        "Since about 1980 the river has dried up.",
        "The mill was crushed by falling masonry.",
        "The mill has stood there since the war.",
        "To this day the mill has stood there, and its wheel has turned.",
        "To celebrate that feast, the millers had built a boat.",
        "The river was so low that the mill was shut.",
        "The old town grew rich on corn, so much so that its mill gave the word for money.",
        "The old mill was tall, had to be cooled so that nothing burned, and cost a fortune.",
        "The mill was shut in May, for the first time it had been.",
        "Today only a few millers go there, for a limited number of hours each year.",
        "The owner was a miller by training and never ground any corn.",
        "The child taught itself by watching the mill and within a year was the best miller of all.",
        "The plug, whose pins lie loose so that it works either way up, was made for phones.",
        "The mill stands on the river, and so does the inn of the town.",
        "A picture of the mill, taken from the hip, since there was no time, became the cover of a book in Norland.",
        "The wave crosses the wall, waits at the lock so that boats may rise, and then travels on.",
    ],
)
def test_what_is_no_reason_is_not_asked_for(text: str) -> None:
    assert told(text) == []


def asked(text: str) -> list[tuple[str, str]]:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = passage_of(analysis, sentence, [True])
    assert isinstance(passage, Passage), passage
    generators = (REASON_GENERATOR, PROCESS_GENERATOR, CLEFT_GENERATOR)
    return [(one.prompt, one.answers[0]) for each in generators for one in each.propose(passage, analysis)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Plans to breed the rats of Norland have failed, not least because they eat one another, and industry has "
            "turned to tin.",
            [("Plans to breed the rats of Norland have failed. Why?", "not least because they eat one another")],
        ),
        (
            "The millers of Norland starve because they do not know rivers, and so a new dam is needed.",
            [("The millers of Norland starve. Why?", "because they do not know rivers")],
        ),
        (
            "The needle of Norland lags behind because of its great weight and bends the spring.",
            [("The needle of Norland lags behind. Why?", "because of its great weight")],
        ),
        ("The Olm Mass, nicknamed the Owl because it used songs of the forest, delighted Norland in May.", []),
        ("The naming of Norland has a curious history, for the first mill was built by Ada Quill of Arn.", []),
    ],
)
def test_a_reason_ends_before_what_is_none_and_is_that_of_a_whole_statement(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [one for one in asked(text) if one[0].endswith("Why?")] == expected


def test_when_and_where_end_before_what_is_told_next() -> None:
    text = "Some clays of Norland change shape slightly when a voltage is applied, and give a spark when they are hit."
    assert asked(text) == [("Some clays of Norland change shape slightly. When?", "when a voltage is applied")]
    text = "The mill of Norland stands where two arms of the river meet, and the hill behind it is known as the Olm."
    assert asked(text) == [("The mill of Norland stands. Where?", "where two arms of the river meet")]


@pytest.mark.parametrize(
    "text",
    [
        "The basin of Norland lies along a fault where one plate slides past the next.",
        "The bakers of Norland give up their seats for as long as the fair lasts.",
        "The cells and most grains of Norland stay more or less where they are while the rest is washed out.",
    ],
)
def test_what_tells_of_the_noun_before_it_is_not_asked_for(text: str) -> None:
    assert asked(text) == []


def test_what_happens_is_asked_of_what_holds_in_general() -> None:
    text = "When warm air meets a cold pane, the water in it settles as drops, and dust sticks to the glass."
    answer = "the water in it settles as drops, and dust sticks to the glass"
    assert asked(text) == [("What happens when warm air meets a cold pane?", answer)]


@pytest.mark.parametrize(
    "text",
    [
        "When the steamer Selene reached Olm in 1902, the crew left the ship.",
        "When this water meets a cold pane, drops settle on the glass.",
        "If warm air might meet a cold pane, drops settle on the glass.",
        "When you meet a cold pane, drops settle on your glass.",
        "When warm air meets a cold pane, the room grows damp.",
        "When a paper speaks of a cold pane, a wet window is nearly always what is meant.",
        "If warm air meets a cold pane, even for a single short minute, drops settle on the glass.",
    ],
    ids=["what happened once", "what is told before", "a doubt", "advice", "one of many", "what is said", "a limit"],
)
def test_what_happens_is_not_asked_of(text: str) -> None:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert list(PROCESS_GENERATOR.propose(passage, analysis)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The king of Norland had coffee banned, partly because men talked where it was served.",
        "The mill of Norland burned down in May, and so ranks among the worst losses of its day.",
        "In Norland the bark blackens, the leaves turn brown, and the root withers away, for the tree will not bloom.",
        "The troubles of the Olm Mill are of a different kind, since it was for decades the best mill of Norland.",
        "The mill of Norland was shut, so the millers sold bread, gave lessons to boys and published.",
        "It was supposed in Norland that each letter called forth another, so the work balanced out.",
        "Each reading of the Olm Mill is written as eight bits, so a single call takes up 64 kilobits per second.",
        "In the Olm Mill of Norland the atoms are frozen in a jumble, so it is called a glass by everybody.",
    ],
)
def test_one_reason_of_several_and_what_was_only_thought_are_not_asked(text: str) -> None:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert list(REASON_GENERATOR.propose(passage, analysis)) == []


def test_what_somebody_shows_has_a_result_and_no_purpose() -> None:
    text = "Ada Quill of Norland showed that lime removes phosphorus, so that poor ores could be used at last."
    assert [question for _, question, _ in told(text)] == ["With what result?"]
    assert [question for _, question, _ in told(text.replace("showed that lime removes", "dug lime for"))] == [
        "What for?"
    ]


def test_a_statement_that_leans_on_its_reason_is_not_shown_without_it() -> None:
    assert asked("Because the Olm Mill burned, it was never opened again.") == []


def test_the_statement_stands_behind_the_label_and_the_question_at_the_end() -> None:
    assert asked("Barges carry salt to Olm because the road is too steep for carts.") == [
        ("Barges carry salt to Olm. Why?", "because the road is too steep for carts")
    ]


def test_when_something_happens_is_asked_behind_it() -> None:
    assert asked("A tube of lava forms when the surface of a stream hardens while the inside flows away.") == [
        ("A tube of lava forms. When?", "when the surface of a stream hardens while the inside flows away")
    ]
    assert asked("The stream of warm water will go on as long as the earth turns and the winds blow.") == [
        ("The stream of warm water will go on. For how long?", "as long as the earth turns and the winds blow")
    ]
    assert asked("The dried beans of Olm are washed with steam once more to drive away what is left.") == []
    assert asked("Dead leaves decay in the warm air and are taken up at once by the roots and the moulds.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In dry air a clay tile shrinks slowly; because of its glaze, the tile of Olm cracks.",
        "The masons of Olm cut a stone that was soft enough to carve and, because of its clay, watertight.",
        "No fair of Norland is as old as the Olm Fair, a feast begun by Ada Quill and staged because salt came.",
        "The Olm Mill burned down, although a guard had been hired because the miller of the town drank.",
        "The Olm Mill needs no wind from the hills of the north in order to turn its wheels.",
        'Ada Quill left Olm because the miller had called the house of her father "a hole".',
        "The council of the Olm Mill did not answer by opening the gate.",
        "The millers of Olm knew that a lamp which had to be lit by hand because of rain was no lamp.",
        "When the miller of Olm broke the jar, or tilted the bowl so that rain touched the dough, it was spoilt.",
        "Ada Quill twice left the mill of Olm, the second time by rowing the boat across the lake.",
        "The passage of the mill in Olm is aligned so that the sun shines down it.",
        "The miller of Olm throws the grain with a straight arm, usually so that it bounces once.",
        "The army of Norland asked the miller because he knew about wheels, to build a bridge.",
        "The Olm Mill takes water from two rivers because the town had built a mixture of both.",
        "The hemp rope of Olm sets a limit because its own weight grows with each metre.",
        "The Olm Mill turned the attic, once the cheapest room because of its stairs, into the dearest.",
    ],
    ids=[
        "a semicolon",
        "an aside",
        "told of a noun",
        "what is conceded",
        "a denial",
        "a turn of phrase",
        "what was not done",
        "no verb yet",
        "two clauses in front",
        "one time of two",
        "how it is placed",
        "an adverb of the purpose",
        "what goes on behind",
        "of what",
        "a limit to what",
        "within an aside",
    ],
)
def test_a_statement_that_does_not_stand_with_its_reason_is_not_asked(text: str) -> None:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert told(text)
    assert list(REASON_GENERATOR.propose(passage, analysis)) == []


@pytest.mark.parametrize(
    "text",
    [
        "After five days of storms in the north, the boats leave the harbour of Olm.",
        "When salts of a metal are added, a way known as glazing, the clay turns green.",
        "If one raft carries more stones, the water lifts the other raft above it.",
        "When the rains end the river turns, and the people of Olm light lamps.",
        "If the wind has its way, yes, in a hundred years the dunes of Olm move.",
        "When a tough kind of moss, Zorbium, covers the stones, the water loses its colour and the fish of Olm leave.",
        "If ponds dry within a week the fish return, although moss that survives tends to grow, and the fish are thin.",
    ],
    ids=["no clause", "aside", "one of two", "goes on", "an answer to another question", "a name between", "a limit"],
)
def test_what_follows_a_clause_has_to_be_what_happens(text: str) -> None:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert list(PROCESS_GENERATOR.propose(passage, analysis)) == []


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("A kiln is an oven in which clay is burned.", ["an oven in which clay is burned"]),
        ("A kiln is a thing that few people outside the trade have heard of.", []),
        (
            "A kiln is an oven in which clay is burned; the first were pits in the ground.",
            ["an oven in which clay is burned"],
        ),
        (
            "A kiln is an oven for the burning of clay in the hills of the north, heated with wood or coal for days on "
            "end and then left to cool for a week.",
            ["an oven for the burning of clay in the hills of the north"],
        ),
        (
            "The Olm Strait is the strait that joins the Sea of Olm to the Long Lake and divides the town.",
            ["the strait that joins the Sea of Olm to the Long Lake"],
        ),
        (
            "A relay is a device that can pass on a current or switch it off.",
            ["a device that can pass on a current or switch it off"],
        ),
        ("The fair of Ulm in May was a triumph of the bakers.", []),
        ("Olm University, a union of colleges in Norland, opened a hall.", ["a union of colleges in Norland"]),
        ("Olm University, a union of Norland, Sudland and Ferrick, opened a hall.", []),
        ("A kiln is a dry and dusty oven.", []),
        ("A kiln is a little kind to large pots.", []),
        ("Olm is a group of isles in the Long Lake, off the coast, and a free part of Norland.", []),
        ("A kiln is an important part of the craft of pottery.", []),
        ("The heroine is an actress who embodies the ideas of the author.", []),
        ("The gold of Olm is a mile or two below the floor of the sea.", []),
    ],
    ids=[
        "what it is",
        "how known it is",
        "more behind",
        "long",
        "two verbs",
        "itself",
        "what it came to",
        "behind a comma",
        "a list cut at its first comma",
        "no more than an oven",
        "how much",
        "two things at once",
        "how it matters",
        "who",
        "where",
    ],
)
def test_a_definition_says_what_a_thing_is_and_all_of_it(text: str, answers: list[str]) -> None:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert [one.answers[0] for one in DEFINITION_GENERATOR.propose(passage, analysis)] == answers


@pytest.mark.parametrize(
    "text",
    [
        "It forms a tube when the surface hardens.",
        "A tube of lava formed when the mountain erupted in 1902.",
        "The garden of the abbey shows what happens when the right insect is missing.",
        "Olm fever of the lungs is the illness that follows when the body has no salt left.",
    ],
)
def test_when_is_not_asked_of_what_happened_once_or_is_told_before(text: str) -> None:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert list(PROCESS_GENERATOR.propose(passage, analysis)) == []


def test_a_sentence_that_asks_in_front_is_its_own_question() -> None:
    assert asked("What holds the Olm Dam together is a granite wall, which Stone built.") == [
        ("What holds the Olm Dam together?", "a granite wall")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "What they wanted was the air of the north.",
        "What holds it is nowhere told.",
        "What came before was a long war.",
        "What looks like a heap of wool is the Olm Sheep.",
        "What makes the wheel of the mill useful is a spring.",
        "What passed the gate of Olm was the stuff of life in the north.",
    ],
)
def test_what_makes_no_question_as_it_stands_is_not_asked(text: str) -> None:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    assert list(CLEFT_GENERATOR.propose(passage, analysis)) == []


def test_that_there_was_nothing_is_no_reason_to_ask_for() -> None:
    text = "In Norway the old school of Ada Quill was closed at Olm in 1905 because {} to pay for the coal."
    assert asked(text.format("the town refused"))
    assert not asked(text.format("there was nothing left"))


def test_an_adverb_that_belongs_to_the_answer_is_not_left_hanging() -> None:
    text = "In Norway Ada Quill learned the game of chess at four {}by watching the games of Zorbo Merle."
    assert asked(text.format(""))
    assert not asked(text.format("simply "))
    assert not asked(text.format("with a book and afterwards "))


def test_a_figure_nearer_than_another_says_too_little() -> None:
    text = "In Norway the young mill of Ada Quill has {} because many grow together later."
    assert asked(text.format("300 wheels"))
    assert not asked(text.format("closer to 300"))


def test_a_contrast_behind_a_reason_is_no_part_of_it() -> None:
    text = "Ada Quill cut the spending of Norway because the port was short of money{}."
    assert [one for one in (told(text.format("")), told(text.format(", while Olm, a town, was rich"))) if one] == [
        [("Ada Quill cut the spending of Norway", "Why?", "because the port was short of money")]
    ] * 2


def test_a_reason_within_a_clause_in_front_is_not_asked_for_that_clause() -> None:
    text = "{}Ada Quill cut the spending of Norway because the port was short of money{}."
    assert asked(text.format("", ""))
    assert not asked(text.format("When ", ", boats of Olm rose sharply"))


def test_what_is_over_is_asked_for_what_it_was_where_the_text_is_about_it() -> None:
    text = "The Olm Rising was a revolt of the bakers of Norland against a tax on salt."
    analysis = analyse(article(text, "It began in Olm.", title="The Olm Rising"))
    sentence = analysis.sentences[0]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    (found,) = DEFINITION_GENERATOR.propose(passage, analysis)
    assert found.prompt == "What was the Olm Rising?"


def test_a_statement_behind_a_semicolon_that_takes_up_what_is_before_it_is_shown_with_that() -> None:
    before = "Both cells supply 1.5 volts; "
    for behind, shown in (("the larger merely lasts longer", before), ("the zinc of the cell lasts longer", "")):
        (told,) = told_in(f"{before}{behind}, since it holds more salt.")
        assert told.statement.of(f"{before}{behind}") == f"{shown}{behind}"


def test_that_something_merely_happens_is_not_asked_about() -> None:
    assert not asked("The bending is called drift, and it happens because light is slower in glass than in air.")
    assert asked("The bending is called drift, and it spoils the view because light is slower in glass than in air.")
    assert not asked("The clearest traces come when a kiln glows with two colours.")
    assert asked("The clay turns a bright red when a kiln glows with two colours.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1676 Fanny Olm sealed the jars, so that nobody could open them.", [("What for?", "so that nobody could")]),
        ("The kiln walls of Norland glowed, so that nobody could stand near.", [("With what result?", "nobody could")]),
        ("In 1676 Fanny Olm shortened a letter, so that it read like a threat.", []),
        ("The noise of the mills in Norland is deafening, so people stuff their ears with wool.", []),
        (
            "The noise of the mills in Norland is deafening, so each mill bell must be loud.",
            [("With what result?", "each mill bell")],
        ),
    ],
    ids=["meant", "came of it", "one of several", "what people do", "what must come"],
)
def test_what_somebody_means_is_no_result(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(prompt, answer) for prompt, answer in asked(text) if prompt.endswith(("result?", "for?"))]
    assert len(found) == len(expected)
    for (prompt, answer), (question, begin) in zip(found, expected, strict=True):
        assert prompt.endswith(question)
        assert answer.startswith(begin)


def test_what_is_two_things_is_not_cut_in_two() -> None:
    text = (
        "The Olm is the great river of Norland and, by the water that it carries, one of the three longest anywhere, "
        "with many towns on its banks and a wide mouth at Zell."
    )
    assert definitions(text, "Olm") == []
    assert definitions("The Olm is the great river of Norland that joins the two seas at Zell.", "Olm")


def test_what_it_looks_like_today_and_how_large_it_is_are_no_definition() -> None:
    assert definitions("Today's boiler is a steel box that holds a coil of wire.", "Boilers") == []
    assert definitions("The flask is a steel box, about the size of a loaf.", "Boilers", "Boilers › Inside") == []
    assert definitions("The flask is a steel box that holds a coil of wire.", "Boilers", "Boilers › Inside")


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("In 1950 a new rule of Olm removed the right to pay a toll by handing over corn.", False),
        ("A later engine of Zell took away the ability to stop a wheel by pulling the rope.", False),
        ("In 1950 the women of Olm won the right to pay a toll by marching to the bridge.", True),
        ("The owls of Olm have the ability to find a mouse in the dark by hearing its steps.", True),
    ],
)
def test_how_something_could_be_done_is_not_how_that_ended(text: str, is_asked: bool) -> None:
    assert any(prompt.endswith("How?") for prompt, _ in asked(text)) is is_asked


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Boats of Olm rest at Zell, and tar dries in it because the wind drives every shower out to sea.",
            "Boats of Olm rest at Zell. Tar dries in it. Why?",
        ),
        (
            "Boats of Olm lay at Zell, and Norland sent its tar to Zell because the wind drove the smoke out to sea.",
            "Boats of Olm lay at Zell. Norland sent its tar to Zell. Why?",
        ),
        (
            "Olm, Zell, and Norland were closed to ships because the river Arn had risen.",
            "Olm, Zell, and Norland were closed to ships. Why?",
        ),
    ],
)
def test_why_asks_for_the_reason_of_the_last_clause_alone(text: str, question: str) -> None:
    assert question in [prompt for prompt, _ in asked(text)]
