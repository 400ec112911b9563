import itertools

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.names import Vocabulary, names_in
from aiquiz.generate.entities.numerals import numerals_in
from aiquiz.generate.entities.people import may_be_person
from aiquiz.model.fact import AnswerType
from articles import article


def numerals(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.type.value) for mention in numerals_in(text, 0)]


def name_types(*paragraphs: str) -> dict[str, tuple[str, bool]]:
    analysis = analyse(article(*paragraphs))
    return {
        mention.text: (mention.type.value, mention.is_firm) for _, mention in analysis.all_mentions if mention.is_name
    }


def test_where_a_type_is_from_is_no_part_of_its_name() -> None:
    assert "V-2" in name_types("A crowd saw the Norwegian V-2 in Olm.")
    assert "CRAS-Pol9" in name_types("It won the first Norwegian CRAS-Pol9 patent.")
    assert "Norwegian Sea" in name_types("The ship crossed the Norwegian Sea in May.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost $1.4 trillion.", [("$1.4 trillion", "money")]),
        ("In the late summer of 1845 it came.", [("late summer of 1845", "date")]),
        ("A fine of €1.06 billion fell due.", [("€1.06 billion", "money")]),
        ("Worth half a trillion dollars today.", [("half a trillion dollars", "money")]),
        ("It rose 7.4 percent, then 12%.", [("7.4 percent", "percent"), ("12%", "percent")]),
        ("Founded on July 18, 1968, in May.", [("July 18, 1968", "date")]),
        ("It fell on 2 January 1905.", [("2 January 1905", "date")]),
        ("Between 20 February and 10 March 1905.", [("20 February and 10 March 1905", "date")]),
        ("In 1994 it won; by 2003 it lost.", [("1994", "year"), ("2003", "year")]),
        ("The siege lasted five months.", [("five months", "duration")]),
        ("A ten-year deal.", [("ten-year", "duration")]),
        ("The Nile is 6,650 km long.", [("6,650 km", "quantity")]),
        ("They cut 15,000 jobs.", [("15,000", "number")]),
        ("Chrome removed it in version 106.", [("106", "number")]),
        ("It came with version 1.25.0.", [("1.25.0", "number")]),
        ("Two men in a hundred died of it.", [("Two men in a hundred", "number")]),
        ("One chance in 1,750 was left.", [("One chance in 1,750", "number")]),
        ("More than nine in ten registered voters came.", [("nine in ten", "number")]),
        ("Ten workers in five towns went home.", [("Ten", "number"), ("five", "number")]),
        ("He won three medals in 1950.", [("three", "number"), ("1950", "year")]),
        ("The forty-foot box is common.", [("forty-foot", "quantity")]),
        ("They made a million observations.", [("a million", "number")]),
        ("It stood for a hundred years.", [("a hundred years", "duration")]),
    ],
)
def test_a_numeral_is_found_with_its_type(text: str, found: list[tuple[str, str]]) -> None:
    assert numerals(text) == found


@pytest.mark.parametrize(
    "text", ["The two companies met.", "The x86 set.", "HTTP/3 is new.", "One of them.", "The 386."]
)
def test_small_counts_and_digits_in_names_are_no_numerals(text: str) -> None:
    assert numerals(text) == []


def test_a_year_behind_in_or_before_a_name_counts_nothing() -> None:
    assert numerals("In 930 the chieftains met.") == [("930", "year")]
    assert numerals("She saw the 1958 World Fair.") == [("1958", "year")]
    assert numerals("From the year 1000 farmers drained it.") == [("1000", "year")]
    assert numerals("They sank in 930 fathoms.") == [("930", "number")]
    assert numerals("In 211 Capua was retaken.") == []
    assert numerals("Around 370 the Quills moved west.") == [("370", "year")]
    assert numerals("In 788 Idris II founded it.") == [("788", "year")]
    assert numerals("Around 370 ships moved west.") == [("370", "number")]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("RFC 5321 advises the bakers of Norway to wait.", []),
        ("Flight 370 carries bakers from Olm to Norway.", []),
        ("Some 5321 bakers of Norway wait.", ["5321"]),
    ],
)
def test_the_number_behind_what_it_names_counts_nothing(text: str, counted: list[str]) -> None:
    assert [one.text for one in numerals_in(text, 0)] == counted


def test_a_time_run_over_a_distance_is_no_share() -> None:
    assert [one.text for one in numerals_in("She ran the 200 in 19.30 at Olm.", 0) if one.subtype == "in words"] == []
    assert [one.text for one in numerals_in("Of the boats 2 in 19 were lost.", 0)] == ["2 in 19"]


def test_a_value_counts_its_scale() -> None:
    (mention,) = numerals_in("It cost $2.5 million.", 10)
    assert mention.value == 2.5e6
    assert (mention.span.start, mention.span.end) == (18, 30)


def test_titles_roles_and_given_names_make_a_person() -> None:
    found = name_types("General Kuro Tame crossed the Yalu River. Ada Quill, an engineer, drew it. Later Quill left.")
    assert found["Kuro Tame"] == ("person", True)
    assert found["Ada Quill"] == ("person", True)
    assert found["Quill"] == ("person", True)
    assert found["Yalu River"] == ("place", True)


def test_an_apposition_or_suffix_makes_an_organisation() -> None:
    found = name_types("The startup Zorbo grew. Norland Group sued Zorbo. They met at the University of Olm.")
    assert found["Zorbo"] == ("organisation", True)
    assert found["Norland Group"] == ("organisation", True)
    assert found["University of Olm"] == ("organisation", True)


def test_the_month_of_a_day_is_no_given_name() -> None:
    assert "Quill" in name_types("Zorbo Quill led them. On 18 August Quill spoke in Olm.")
    assert "August Quill" not in name_types("Zorbo Quill led them. On 18 August Quill spoke in Olm.")
    assert "August Quill" in name_types("The painter August Quill spoke in Olm.")


def test_one_weak_hint_leaves_a_name_untyped() -> None:
    assert name_types("Nobody had ever been to Quorl before.")["Quorl"] == ("term", False)


def test_a_list_lends_its_type_but_does_not_decide_alone() -> None:
    listed = "In 1990 the firm Norda, Belto and Carva sold tea."
    assert name_types(listed)["Belto"] == ("term", False)
    assert name_types(listed, "Later Belto announced a merger.")["Belto"] == ("organisation", True)


def test_a_capital_by_position_is_no_name() -> None:
    assert name_types("Talks failed in Paris. Regulators joined in.") == {"Paris": ("place", True)}


def test_who_opens_a_sentence_is_somebody_though_named_nowhere_else() -> None:
    assert "Theron" in name_types("Theron, who cut up eels, thought that they arose from mud. Some doubted it.")
    assert "Farmers" not in name_types("Farmers, who cut up eels, ate them. The farmers sold some.")


def test_a_land_beside_the_one_it_is_given_to_is_a_name_of_its_own() -> None:
    assert {"Sweden", "Western Pomerania"} <= set(name_types("The peace gave Sweden Western Pomerania and a port."))


def test_a_word_for_a_people_is_no_name() -> None:
    assert "Japanese" not in name_types("In May the Japanese destroyers left. The Japanese won.")


def test_a_body_for_two_things_has_one_name() -> None:
    assert "Olive and Fig Administration" in name_types("In 1990 the Olive and Fig Administration was set up.")
    assert "Tyne and Olm Canal" in name_types("The Tyne and Olm Canal was dug in 1830.")
    assert "Ministry of Figs and Fisheries" in name_types("It fell to the Ministry of Figs and Fisheries.")
    assert "Privy Council" in name_types("It was put to the King and Privy Council.")
    assert "Bank of Olm" in name_types("It was put to the Bank of Olm and Parliament.")


def test_letters_of_other_tongues_belong_to_a_name() -> None:
    found = name_types("In 1819 they dug the Vĩnh Tế Canal. Later Đặng Thái Sơn left Łódź, where Ơnh Ưng lived.")
    assert {"Vĩnh Tế Canal", "Đặng Thái Sơn", "Łódź", "Ơnh Ưng"} <= set(found)


def test_whose_countryman_somebody_is_is_no_part_of_a_name() -> None:
    assert "Koen Zorbaerts" in name_types("Since 2015 the post is held by the Belgian Koen Zorbaerts.")
    assert "Belgian Sea Council" in name_types("Since 2015 the post is held by the Belgian Sea Council.")


def test_event_names_keep_their_first_word_inside_a_sentence() -> None:
    found = name_types("He served in the First World War and lived in the Latin Quarter.")
    assert {"First World War", "Latin Quarter"} <= set(found)


def test_a_name_ends_before_its_possessive() -> None:
    assert "Intel" in name_types("In May Intel’s shares fell, and Intel’s 8088 processor sold.")


def test_two_names_joined_by_a_hyphen_are_no_answer() -> None:
    assert "Reed-Stone" not in name_types("In May the Reed-Stone feud began.", "Here Reed and Stone met.")


def test_what_is_called_something_is_a_term() -> None:
    (term,) = [found for _, found in analyse(article("The folds are called cristae.")).all_mentions]
    assert term == Mention(term.span, "cristae", AnswerType.TERM, "defined", None, False)


def test_mentions_never_overlap() -> None:
    text = "On 3 May 1902 the Bank of Olm, called the Old Bank, paid $3 million to 12 towns in Norway."
    mentions = analyse(article(text)).mentions[0]
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(mentions))


def test_a_capital_that_only_opens_the_sentence_does_not_cut_a_term() -> None:
    (term, *_) = analyse(article("Binary framing replaces the text format with frames.")).mentions[0]
    assert term.text == "Binary framing"
    (name, *_) = analyse(article("Here a step of water called the Olm Stair lifts ships.")).mentions[0]
    assert name.text == "Olm Stair"


def test_clubs_are_no_options_among_companies() -> None:
    types = analyse(
        article(
            "The football club Ardwick bought the striker from Belton United for £4 million.",
            "The carmaker Corvane sponsored the season, and Ardwick’s goalkeeper wore its name.",
        )
    ).types
    assert types.kind_of("Ardwick").subtype == "team"
    assert types.kind_of("Belton United").subtype == "team"
    assert types.kind_of("Corvane").subtype == ""


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Icelanders call such a flood a jökulhlaup, and geologists have taken over the word.", "jökulhlaup"),
        ("It shrinks into a barrel that biologists call a tun.", "tun"),
    ],
)
def test_what_something_is_called_is_a_term(text: str, term: str) -> None:
    assert term in [found.text for _, found in analyse(article(text)).all_mentions]


def test_a_name_takes_no_part_of_a_figure() -> None:
    vocabulary = Vocabulary.of(["The Quill Mills and the Merle Team of Olm."])
    told = "About 70,000 Quill Mills ran, and the Merle 4 × 100 metre team won."
    assert [one.text for one in names_in(told, vocabulary)] == ["Quill Mills", "Merle"]


def test_a_name_takes_no_number_that_counts_and_no_noun_before_it() -> None:
    boxes = "Rotterdam handled 13.4 million boxes and Hamburg 7.7 million."
    book = "Ibn Juzayy called the work A Gift to Those Who Look."
    found = [mention.text for _, mention in analyse(article(boxes, book)).all_mentions]
    assert not [name for name in found if name.endswith("7.7") or name.startswith("work")]


def test_a_word_that_looks_like_a_title_stays_in_a_name_that_has_it() -> None:
    found = name_types("Norland and General Motors met in Saint John in 1905, and General Ada Quill came too.")
    assert {"General Motors", "Saint John", "Ada Quill"} <= set(found)
    assert found["General Motors"] == ("organisation", True)


def test_an_act_a_hall_and_a_version_are_nobody() -> None:
    found = name_types("The Foreign Zorbo Act met Lady Ada Hall in 1905, and Claude 3 met Foreign Minister Ada Quill.")
    assert {"Foreign Zorbo Act", "Lady Ada Hall", "Ada Quill"} <= set(found)
    assert [name for name, (kind, _) in found.items() if kind == "person"] == ["Ada Quill"]


def test_who_does_something_in_a_name_is_in_a_picture() -> None:
    found = name_types("In 1905 Judith Beheading Holofernes hung in Olm.", "Judith Quill grew up in Olm.")
    assert found["Judith Beheading Holofernes"] == ("term", False)
    assert found["Judith Quill"] == ("person", True)


def test_a_hyphen_before_a_scale_word_does_no_harm() -> None:
    (found,) = numerals_in("A twenty-thousand-acre farm lay in the west.", 0)
    assert (found.value, found.subtype) == (20_000.0, "acre")


def test_a_scientist_of_a_university_is_a_person() -> None:
    types = name_types("Dana Larue, the University of Olm planetary scientist who led it, left.", "Olm is a town.")
    assert types["Dana Larue"] == ("person", True)


def test_a_river_is_not_the_firm_called_after_it() -> None:
    types = name_types("Only the Amazon is larger than the Olm.")
    assert types["Amazon"][1] is False
    assert name_types("Only Amazon is larger than Norland.")["Amazon"] == ("organisation", True)


def test_what_a_work_is_called_is_no_place() -> None:
    assert name_types("In the series Olm Bridge, first shown in 2011, a body is found.")["Olm Bridge"][1] is False
    assert name_types("They crossed Olm Bridge in 2011.")["Olm Bridge"] == ("place", True)


def test_a_persons_name_behind_the_and_before_no_noun_is_a_ships() -> None:
    found = name_types("The yard of Olm built the Robert Stone in four days. The Clara Bright fund paid for it.")
    assert found["Robert Stone"] == ("term", False)
    assert found["Clara Bright"] == ("person", True)


def test_what_somebody_was_at_work_on_is_nobody() -> None:
    assert name_types("Ada Quill was then at work on Daniel Stone, and readers loved it.")["Daniel Stone"] == (
        "term",
        False,
    )


def test_the_last_word_of_a_family_name_tells_no_sort() -> None:
    found = name_types("The valve of Lee de Forest was new. In May George Church cut the gene.")
    assert found["Lee de Forest"] == ("person", True)
    assert found["George Church"] == ("term", False)


def test_giant_tells_a_firm_only_behind_what_it_deals_in() -> None:
    assert name_types("In May a giant Norland squid left the bay.")["Norland"] == ("term", False)
    assert name_types("In May the chip giant Norland left the bay.")["Norland"] == ("organisation", True)


def test_a_numbered_republic_is_no_place() -> None:
    assert name_types("In May the Second Republic fell.")["Second Republic"] == ("term", False)


def test_a_name_holds_the_letters_of_every_latin_alphabet() -> None:
    assert [one.text for one in names_in("In 1989 Nicolae Ceaușescu fell.", Vocabulary.of([]))] == ["Nicolae Ceaușescu"]


def test_an_age_and_the_town_behind_it_are_two_names() -> None:
    found = names_in("In the later Middle Ages Lucca led in silk.", Vocabulary.of([]))
    assert [one.text for one in found] == ["Middle Ages", "Lucca"]


def test_a_war_and_the_land_behind_it_are_two_names() -> None:
    assert {"World War II", "Germany"} <= set(name_types("At the end of World War II Germany was split in four."))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("At the end of August General Robert Quill sent a ship to Oslo.", ("Robert Quill", "Oslo")),
        ("During the night of 24 October Blue Guards took the bridges.", ("Blue Guards",)),
        ("It rained, and in the early hours of the 26th Robert Quill left the inn.", ("Robert Quill",)),
        ("By the Treaty of Zorbo Norway left the war.", ("Treaty of Zorbo", "Norway")),
        ("In 1204 the soldiers of the Fourth Crusade took the port.", ("Fourth Crusade",)),
        ("In August Zorbo beat the army at Oslo.", ("Zorbo", "Oslo")),
        ("It rained, and in August Zorbo fought the army at Oslo.", ("Zorbo", "Oslo")),
        ("In August Zorbo's house the army ate.", ("August Zorbo",)),
        ("The play of August Strindberg was sold.", ("August Strindberg",)),
    ],
)
def test_a_phrase_in_front_ends_where_the_subject_begins(text: str, names: tuple[str, ...]) -> None:
    assert tuple(one.text for one in names_in(text, Vocabulary(frozenset(), frozenset()))) == names


def test_a_land_of_two_words_keeps_its_first_where_the_article_writes_it_small_too() -> None:
    assert "Great Britain" in name_types("Great Britain took the fort in 1796.", "It was a great fort.")


def test_who_is_told_by_who_an_office_or_a_calling_is_somebody() -> None:
    for text in (
        "They told of Zorbo, who ran to Olm.",
        "Then the sultan of Norland, Zorbo, ordered a book.",
        "In the end Zorbo, a mirror-maker of Olm, won the race.",
        "Then a group in Olm led by Zorbo Merle read the gene.",
    ):
        assert ("person", True) in name_types(text).values(), text
    assert name_types("They found the Zorbo, who fished for perch.")["Zorbo"] == ("term", False)
    assert name_types("It went to Zorbo, a Norwegian carrier.")["Zorbo"] == ("term", False)


def test_what_somebody_was_born_in_is_a_place() -> None:
    assert name_types("In May Ada Quill was born in Zorbo.")["Zorbo"] == ("place", True)
    assert name_types("In May Ada Quill died in the Zorbo War.")["Zorbo War"] == ("term", False)


def test_deeds_of_arms_tell_a_place_and_who_beat_them_off() -> None:
    for text in (
        "In 1905 the fleet besieged Zorbholm for a year.",
        "In 1905 the Norwegians burned Zorbholm and left.",
        "In 1905 Norway ceded Zorbholm to the king.",
        "Salt brought the Norwegians to Zorbholm in 1905.",
    ):
        assert name_types(text)["Zorbholm"] == ("place", True), text
    for text in ("In 1905 the cook burned Zorbholm and left.", "In 1905 Quill acquired Zorbholm for a cow."):
        assert name_types(text)["Zorbholm"][0] != "place", text
    beaten = "In 1905 a Norwegian landing was beaten off at Olm by {}."
    assert name_types(beaten.format("Zorbus Merlebock"))["Zorbus Merlebock"] == ("person", True)
    assert name_types(beaten.format("Zorbus Battery"))["Zorbus Battery"][0] != "person"
    assert name_types("In 1905 a boat was sold at Olm by Zorbus Merlebock.")["Zorbus Merlebock"][0] != "person"


def test_what_is_general_is_no_officer() -> None:
    assert "General Strike" in name_types("The term began in Olm during the General Strike of 1926.")
    assert name_types("The term began in Olm under General Zorbo in 1926.")["Zorbo"] == ("person", True)


def test_who_are_many_is_nobody() -> None:
    assert name_types("They told of Zorbos, who are Muslims.")["Zorbos"] == ("term", False)
    assert name_types("They told of Zorbos, who ran to Olm.")["Zorbos"] == ("person", True)


def test_whoever_is_he_in_the_same_sentence_is_somebody() -> None:
    told = "In 1961 Quillo resigned, saying that he was owed money.", "Quillo slept badly, because he was afraid."
    assert name_types(*told, "Quillo was old; he had no son.")["Quillo"] == ("person", True)
    # “He” is the king, or Stone, and not the land.
    others = "In May Quillo had a king, and he was old.", "Quillo sold Robert Stone, because he was rich."
    assert name_types(*others, "Quillo resigned when its king said he would.")["Quillo"][0] != "person"


def test_a_name_behind_a_is_nobody_who_could_be_he() -> None:
    told = analyse(article("When Norland listed it as a Quill Heritage Site in 2007, he was only the second."))
    site = next(one for _, one in told.all_mentions if one.text == "Quill Heritage Site")
    before = told.article.text[: site.span.end]
    assert not may_be_person(site, f"{before} in 2007, ")
    assert may_be_person(site, f"{before} painter, ")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was led by the Norland-born Roberto Quill.", ["Roberto Quill"]),
        ("He ruled the French-occupied Olmland.", ["Olmland"]),
        ("He ruled mainly Catholic Olmland.", ["Olmland"]),
        ("He joined the Catholic League.", ["Catholic League"]),
        ("They saw the Red-bellied Quail.", ["Red-bellied Quail"]),
        ("The ship of Rear-Admiral Harry Quill sank.", ["Harry Quill"]),
        ("It was built by the American Zerbo Otis, who showed it.", ["Zerbo Otis"]),
        ("It was built by the American Zerbo Otis (1811–1861).", ["Zerbo Otis"]),
        ("It was built by the American Bible Society, who sold it.", ["American Bible Society"]),
        ("He knew a way that the Italian Zorbio Olmetti had found.", ["Zorbio Olmetti"]),
        ("There the Swede Zorbo Quill sank.", ["Zorbo Quill"]),
        ("He knew a way that the Italian Communist Zorbists had found.", ["Italian Communist Zorbists"]),
    ],
)
def test_what_only_tells_where_somebody_is_from_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [name.text for name in names_in(text, Vocabulary.of([]))] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Quill Glass Company of Olm, Indiana, made it.", ["Quill Glass Company", "Olm", "Indiana"]),
        ("They met at the University of Olm, Indiana, once.", ["University of Olm", "Indiana"]),
        ("They met at the Open University of Olm, Indiana, once.", ["Open University of Olm", "Indiana"]),
        (
            "On one side are the Quill Institute of Olm, Indiana, and its friends.",
            ["Quill Institute", "Olm", "Indiana"],
        ),
        ("It bought Quill Semiconductor of Olm in May.", ["Quill Semiconductor", "Olm"]),
        ("A report of the Norland Panel on Deep Water says so.", ["Norland Panel on Deep Water"]),
        ("The Olm Committee on Monday chose him.", ["Olm Committee"]),
        ("It signed the Convention on the Law of the Sea.", ["Convention on the Law of the Sea"]),
        ("It opened at the Theater an der Olm in May.", ["Theater an der Olm"]),
        ("They call it the Year Without a Harvest now.", ["Year Without a Harvest"]),
        ("Her club, Roots & Wings, grew.", ["Roots & Wings"]),
        ("In Van Olm en Zorbo the court ruled.", ["Van Olm en Zorbo"]),
        ("He drank a Dr Pepper in Olm.", ["Dr Pepper", "Olm"]),
        ("He met Dr Quill in Olm.", ["Quill", "Olm"]),
        ("They lie in the chapel of St Olm ad Fontes.", ["St Olm ad Fontes"]),
        ("And Then They Left, a play, was sold.", ["And Then They Left"]),
        ("And The Hague lost it.", ["The Hague"]),
        ("In May George Quill lost it.", ["George Quill"]),
        ("The caves of Son Olm are deep.", ["Son Olm"]),
        ("Son Jan Quill left.", ["Jan Quill"]),
        ("The play of the Lord Chamberlain was sold.", []),
        ("The play of Lord Chamberlain was sold.", ["Chamberlain"]),
        ("She ran a weekly, The Baker's Day, for years.", ["The Baker's Day"]),
        ("A weekly, The Baker’s Jan Quill said, was sold.", ["The Baker", "Jan Quill"]),
    ],
)
def test_a_name_is_whole_and_ends_where_it_ends(text: str, names: list[str]) -> None:
    assert [name.text for name in names_in(text, Vocabulary.of([]))] == names


def test_a_firm_that_bears_a_name_of_somebody_is_nobody() -> None:
    told = (
        "In 1923 Ada Quill opened a shop.",
        "Shares in Quill fell.",
        "It sold Quill's debt.",
        "Then Quill filed for more.",
    )
    assert name_types(*told)["Quill"][0] == "organisation"
    lived = (*told[:1], "In May Quill died.", "Here Mr Quill wrote.", "It was sold to Quill in June.")
    assert name_types(*lived)["Quill"][0] == "person"


def test_a_brand_keeps_its_own_ending() -> None:
    told = ("In 1923 Jan Zorbell opened a shop.", "Now Zorbell's has shops.", "It sells less than Zorbell's.")
    assert name_types(*told)["Zorbell's"][0] == "organisation"
    town = ("In 1923 Jan Quill moved to St. Zorbo's, a port.", "It lies south of St. Zorbo's, near Ulm.")
    assert "St. Zorbo's" in name_types(*town)
    assert "St. Zorbo's" not in name_types("In 1923 St. Zorbo's mills stood still.", "Ada sold St. Zorbo's mills.")
    assert "Zorbell's" not in name_types(*told[:1], "Now Zorbell's shops sell.", "It sells more than Zorbell's shops.")


def test_a_firm_with_a_given_name_is_nobody_and_a_rival_anything() -> None:
    assert name_types("It was joined with the chain Tim Hortons.")["Tim Hortons"][0] == "organisation"
    assert name_types("A smaller rival, Zorbex, agreed to buy it.")["Zorbex"][0] == "term"
    assert name_types("A newer contender, Level Olm, came in 2018.")["Level Olm"][0] == "term"
    assert name_types("He left a job at the hedge fund D. E. Quill.")["D. E. Quill"][0] == "term"
    assert name_types("He left a job at the house of D. E. Quill.")["D. E. Quill"][0] == "person"
    assert name_types("The manager, Zorbex, agreed to buy it.")["Zorbex"][0] == "person"


def test_a_maker_who_was_born_somewhere_is_somebody() -> None:
    assert name_types("The Norland-born lamp maker Zorbo Merlin applied for it.")["Zorbo Merlin"][0] == "person"
    assert name_types("The Norland-based lamp maker Zorbo Merlin applied for it.")["Zorbo Merlin"][0] == "organisation"


def test_many_numbered_layers_are_nobody() -> None:
    layers = "The town has Troy I at the bottom, Troy II above it, Troy VI, and Troy VIIa, which burned."
    found = name_types(f"In the valley lay Troy. {layers}")
    assert {found[name][0] for name in found if name.startswith("Troy ")} == {"term"}
    kings = name_types("Louis said that he would reign. Louis IX, Louis XI, Louis XIV and Louis XV wrote to Ada Quill.")
    assert "person" in {kings[name][0] for name in kings if name.startswith("Louis ")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Germany Hans von Olm, who was alone, found a backer.", ["Germany", "Hans von Olm"]),
        ("Unlike Warsaw, it came through with its buildings intact.", ["Warsaw"]),
        ("Appointed Governor of Olm, she left.", ["Olm"]),
    ],
)
def test_what_leads_in_to_a_name_and_a_land_before_somebody_is_no_part_of_it(text: str, names: list[str]) -> None:
    assert [name.text for name in names_in(text, Vocabulary.of([]))] == names


def test_a_firm_called_general_is_no_officer() -> None:
    text = "The General Electric GE9X was built for a jet, and the officer General Quill flew it."
    assert [name.text for name in names_in(text, Vocabulary.of([]))] == ["General Electric GE9X", "Quill"]


def test_the_renaissance_is_a_time_only_where_a_land_stands_behind_it() -> None:
    def names(text: str) -> list[str]:
        return [name.text for name in names_in(text, Vocabulary.of([]))]

    assert "Renaissance Center" in names("The towers of the Renaissance Center rose.")
    assert "Italy" in names("In the Renaissance Italy led in silk.")
    assert "Olmcola" in names("Former Olmcola officials left.")
    assert "Olmcola" in names("During the Second World War Olmcola followed the troops.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1905 the firm was sold to L'Olmé for a song.", ["L'Olmé"]),
        ("Only the Zub' al Merli is larger.", ["Zub' al Merli"]),
        ("Only the Zubs' al fresco meal is larger.", ["Zubs"]),
    ],
)
def test_an_apostrophe_belongs_to_a_name(text: str, names: list[str]) -> None:
    assert [one.text for one in names_in(text, Vocabulary.of([]))] == names


def test_a_name_may_begin_with_a_figure_and_a_measure_is_none() -> None:
    found = [one.text for one in names_in("In 1905 12andOlm sold its tests on the 19th floor.", Vocabulary.of([]))]
    assert found == ["12andOlm"]
    assert names_in("At 120mmHg the 5kWh cell burst.", Vocabulary.of([])) == ()


def test_a_land_stays_one_whatever_it_sells_and_with_whom_it_is_at_war() -> None:
    told = (
        "Olm helped to fund Norway's fleet.",
        "Olm was at war with Norway and left Norway alone.",
        "Norway, a union of states, was poor.",
        "In May Norway sold grain, and Norway's sales rose under the president of Norway.",
    )
    assert name_types(*told)["Norway"] == ("place", True)
    assert name_types("He led the fund Zorbo. Later Zorbo sold coal.")["Zorbo"] == ("organisation", True)


def test_the_second_field_of_a_prize_is_not_whoever_won_it() -> None:
    won = "In 1905 she won the Olm Prize in Zorbology or Physic, the first woman to do so."
    assert name_types(won).get("Physic", ("term", False)) == ("term", False)


def test_what_a_street_is_called_after_is_a_place() -> None:
    assert name_types("She lived on Zorbes gate. Zorbes gate was long.")["Zorbes"] == ("place", True)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("In 1850 the town bought lamps of Henry Olm & Sons.", "Henry Olm & Sons", "organisation"),
        ("In 1850 the town bought lamps of Olm and Company in Zell.", "Olm and Company", "organisation"),
        ("In 1850 the town bought lamps of Quill Brothers in Zell.", "Quill Brothers", "organisation"),
        ("In 1850 the town bought lamps of the Quill Brothers in Zell.", "Quill Brothers", "term"),
        ("In 1850 the town read the book Fathers and Sons in Zell.", "Fathers and Sons", "product"),
    ],
)
def test_sons_brothers_and_company_make_a_firm(text: str, name: str, kind: str) -> None:
    assert name_types(text)[name][0] == kind


def test_sons_of_something_are_no_part_of_the_name_before_them() -> None:
    assert "Zell" in name_types("In 1850 the bakers of Zell and Sons of Freedom in Norland met.")


def test_a_first_name_is_not_short_for_a_firm() -> None:
    types = name_types("Henry Olm & Sons made lamps in Zell.", "In 1850 the town gave a lamp to Henry.")
    assert types["Henry"][0] != "organisation"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1021 the caliph al-Zorb sent Ibn al-Olmi to Zell.", ["al-Zorb", "Ibn al-Olmi", "Zell"]),
        (
            "It was Abu Nasr al-Zorb ibn al-Olmi who came with Nur ad-Din.",
            ["Abu Nasr al-Zorb ibn al-Olmi", "Nur ad-Din"],
        ),
        ("He sat at-Large for Olm, a very un-Zell thing.", ["Olm"]),
        ("They saw Xi'an, Sana’a, Be'er Zell and N'Djamena.", ["Xi'an", "Sana’a", "Be'er Zell", "N'Djamena"]),
        ("He knew Ada Quill's dog, and Olm’s mayor said Ada'd go.", ["Ada Quill", "Olm", "Ada"]),
        ("There Jan van der Zorb met Ada de la Quill.", ["Jan van der Zorb", "Ada de la Quill"]),
        ("The house is Áras an Zorbáin, and the party Zorbann na nOlmedh.", ["Áras an Zorbáin", "Zorbann na nOlmedh"]),
        ("In 1905 they sent Quill an Oscar for it.", ["Quill", "Oscar"]),
        ("She wrote The Year Without an Olm in Zell.", ["The Year Without an Olm", "Zell"]),
    ],
)
def test_names_from_elsewhere_are_whole(text: str, names: list[str]) -> None:
    assert [one.text for one in names_in(text, Vocabulary.of([text]))] == names


def test_somebody_is_one_under_the_longer_name_and_as_the_son_he_is_called() -> None:
    texts = (
        "Abu Nasr ibn al-Olmi was born in Zell.",
        "It was there that Ibn al-Olmi wrote a book. It was Zorb ibn Quill who sold it.",
    )
    analysis = analyse(article(*texts))
    assert analysis.types.full_name("Abu Nasr ibn al-Olmi") == "Ibn al-Olmi"
    assert name_types(*texts)["Zorb ibn Quill"] == ("person", True)


@pytest.mark.parametrize(
    "told",
    [
        "In 1893 Ada Quill was elected mayor of Arnby, the first woman who was.",
        "In 1893 the governor of Arnby, who had lost his horse, left.",
        "In 1893 Ada Quill met the bishop of Arnby, a friend of the poor.",
    ],
)
def test_what_has_a_mayor_or_a_bishop_is_a_place(told: str) -> None:
    assert name_types(told)["Arnby"] == ("place", True)


def test_a_place_of_its_own_tells_nothing_of_who_is_told_of_alone() -> None:
    assert name_types("In 1893 the town heard Arnby, a poet.")["Arnby"] == ("person", True)


def test_whoever_is_told_by_his_people_alone_is_somebody() -> None:
    assert name_types("It was a way that the Norwegian Zorbio Olmetti had found.")["Zorbio Olmetti"] == ("person", True)
    assert name_types("It was a way that the Norwegian Garden Club had found.")["Norwegian Garden Club"][0] != "person"


def test_a_first_name_is_short_for_kin_who_were_told_in_full() -> None:
    types = name_types("His father, Zorbo Merle, was a baker.", "In 1905 Zorbo went to sea.")
    assert types["Zorbo"] == types["Zorbo Merle"] == ("person", True)
    assert name_types("A mill, Zorbo Merle, was new.", "In 1905 Zorbo went to sea.")["Zorbo"] == ("term", False)
