"""More typed answers, by what makes them hard: units, money, dates, ordinals, names, accents, numbers, negations.

Each row is one pair of the deck's answer and what a learner typed. `test_grading_typed.py` has the first tables.
"""

from __future__ import annotations

from aiquiz.model.verdict import Outcome
from typed_answers import outcome, pairs

RIGHT = """
    units and their names
        5 kg | 5000 g
        5 kg | 5 kilos
        1.5 km | 1500 m
        100 cm | 1 metre
        10 °C | 10 degrees Celsius
        10 °C | 10 C
        98.6 °F | 98.6 degrees Fahrenheit
        37 degrees | 37°
        2 TB | 2 terabytes
        3.5 GHz | 3500 MHz
        120 km/h | 120 kph
        60 mph | 60 miles per hour
        500 ml | half a litre
        500 ml | 0.5 l
        6 feet | 6 ft
        8 MW | 8 megawatts
        90 minutes | 1.5 hours
        24 hours | 1 day
        2 weeks | 14 days
        1 year | 12 months
        3 centuries | 300 years
        50 mg | 0.05 g
        12 inches | 1 foot
        10 lb | 10 pounds
        10 kWh | 10 kilowatt hours
        5 percentage points | 5 pp
        300,000 km/s | 300000 km/s
        9.8 m/s² | 9.8 m/s2
    currencies
        $5 | 5 USD
        $5 | US$5
        5 dollars | $5
        €20 | 20 EUR
        €20 | EUR 20
        £3.50 | 3.50 pounds
        £1 million | 1m GBP
        ¥10,000 | 10000 JPY
        ₹500 | 500 rupees
        C$10 | 10 Canadian dollars
        A$10 | 10 AUD
        CHF 100 | 100 Swiss francs
        ₩1,000 | 1000 won
        0.5 BTC | half a bitcoin
        $2.5m | $2,500,000
        $1bn | $1000m
        $19.99 | 19.99 dollars
    dates
        4 July 1776 | July 4, 1776
        4 July 1776 | 4th July 1776
        4 July 1776 | fourth of July 1776
        4 July 1776 | 1776-07-04
        4 July 1776 | 1776/07/04
        4 July 1776 | 04.07.1776
        4 July 1776 | 4 july, 1776
        4 July 1776 | the 4th of July, 1776
        December 25 | 25 December
        December 25 | Dec 25th
        December 25 | 25 Dec.
        1 January 2000 | Jan 1 2000
        March 1969 | Mar 1969
        March 1969 | March of 1969
        in March 1969 | March 1969
        the 1960s | 1960s
        1800s | the 1800s
        20th century | the twentieth century
        20th century | twentieth-century
        AD 79 | 79 AD
        79 AD | AD 79
        79 AD | 79 CE
        500 BC | 500 B.C.
        9 November 1989 | 9 Nov 1989
        Sept. 11, 2001 | 11 September 2001
        Monday | monday
        1939–1945 | 1939-1945
        1939–1945 | 1939 to 1945
        1939–1945 | from 1939 until 1945
    ordinals
        second | 2nd
        the fifth | 5th
        11th | eleventh
        22nd | twenty-second
        100th | hundredth
        3rd | the third
        1st | the first
        12th | the twelfth
        first | 1
        second | 2
    names with titles and initials
        Dr. King | Dr King
        Mr. Darcy | Mr Darcy
        J. R. R. Tolkien | J.R.R. Tolkien
        J. R. R. Tolkien | JRR Tolkien
        George W. Bush | George W Bush
        Martin Luther King, Jr. | Martin Luther King Jr
        St. Petersburg | St Petersburg
        Queen Elizabeth II | queen elizabeth ii
        O'Connor | OConnor
        O’Connor | O'Connor
        D'Artagnan | D’Artagnan
        Louis XIV | louis xiv
        MacDonald | Macdonald
    hyphens and spacing
        Jean-Paul Sartre | Jean Paul Sartre
        twenty-first century | 21st century
        T-shirt | T shirt
        state-of-the-art | state of the art
        X-ray | Xray
        ice cream | icecream
        co-operate | cooperate
        COVID-19 | Covid19
        F-16 | F16
        mother-in-law | mother in law
        New York | NewYork
        10-year | 10 year
    accents
        café | cafe
        naïve | naive
        Gödel | Godel
        São Tomé | Sao Tome
        Dvořák | Dvorak
        Antonín | Antonin
        Björk | Bjork
        Håkon | Hakon
        Curaçao | Curacao
        El Niño | el nino
        Málaga | malaga
        façade | facade
        Señor | senor
        Čapek | Capek
        Sørensen | Sorensen
        Öresund | Oresund
        Erdős | Erdos
        Ἀθῆναι | Ἀθῆναι
    ligatures and width
        ﬂour | flour
        oﬃce | office
        œuvre | oeuvre
        Cæsar | Caesar
        ＡＢＣ | ABC
        ２０１８ | 2018
        ½ | 1/2
        2½ | 2.5
        x² | x2
        № 5 | No 5
    numbers in words
        seven | 7
        17 | seventeen
        40 | forty
        99 | ninety-nine
        101 | one hundred one
        250 | two hundred and fifty
        1,001 | a thousand and one
        1,100 | eleven hundred
        2,000 | two thousand
        12,500 | twelve thousand five hundred
        1,000,000 | a million
        3.2 million | 3,200,000
        seven billion | 7 billion
        24 | two dozen
        50,000 | 50k
        zero | 0
        one third | 1/3
        a third | 1/3
        2/3 | two-thirds
        -40 | minus forty
        1.5 | one and a half
        3.14 | 3,14
        0.25 | a quarter
        6 × 10^23 | 6 × 10^23
    ranges
        5 to 10 | 5-10
        5–10 | 5 to 10
        5–10 % | 5 to 10 percent
        between 5 and 10 | 5-10
        100–200 | from 100 to 200
        $5–10 | $5-10
    yes, no and letters
        yes | Yes
        No | no.
        True | true
        B | b
        CO₂ | CO2
        H₂O | H2O
        E = mc² | E=mc2
        pH | ph
        DNA | dna
    lists
        salt and pepper | pepper and salt
        red, green and blue | blue, green, red
        Romeo & Juliet | Romeo and Juliet
    a unit on both sides
        C$10 | $10 CAD
        $10 CAD | 10 CAD
        10 CAD | $10 CAD
        $5 million CAD | C$5 million
        2/3 majority | two thirds majority
        1.400.000 | 1400000
        1.400.000,5 | 1400000.5
        2 1/2 cups | 2.5 cups
        $100k | 100,000 dollars
        $5b | 5 billion dollars
        100 m USD | 100 million dollars
    number words at length
        205,000 | two hundred and five thousand
        2.25 | two and a quarter
        500,000 | half of a million
        500,000 | half of million
        1,200,000 | one million two hundred thousand
        3,000,007 | three million and seven
        150 | a hundred and fifty
        1,500 | fifteen hundred
        -7.5 | minus seven and a half
        21st | twenty first
        0.75 | three quarters
        2,000,000,000 | two thousand million
        4 dozen | 48
        3 big red old cats | 3
        10%-15% | 10% to 15%
        1968 July 18 | 18 July 1968
        July 1968 summit | 1968 July summit
        1st July 1968 | 1 July 1968
        22nd May 1950 | May 22, 1950
        3rd May 1950 | 3 May 1950
        31/12/1999 | 31 December 1999
        18 July 1968 landing | July 18, 1968 landing
        1/4 cup | a quarter cup
        5m | 5 metres
        MP3 player | mp3-player
        東京 | 東京。
    lone small words
        On | on.
        At | at!
        The | the.
"""
CLOSE = """
    one slip in a longer word
        necessary | neccessary
        receive | recieve
        accommodation | accomodation
        Mississippi | Missisippi
        Philadelphia | Philidelphia
        government | goverment
        environment | enviroment
        definitely | definately
        separate | seperate
        Massachusetts | Massachussetts
        Cincinnati | Cincinatti
        Shakespeare | Shakespear
        Nietzsche | Nietzche
        Tchaikovsky | Tchaikowsky
        Kazakhstan | Kazahkstan
        chlorophyll | chlorophyl
        Mediterranean | Mediteranean
        parliament | parliment
        restaurant | restaraunt
        rhythm | rythm
        millennium | millenium
        Einstein | Einstien
        Gutenberg | Guttenberg
        hydrogen | hydrogn
        elephant | elephnat
        the Netherlands | the Netherland
        Marie Curie | Marie Cuire
        Leonardo da Vinci | Leonardo da Vinchi
        Alexander Graham Bell | Alexandr Graham Bell
        Winston Churchill | Winston Churchil
        natural selection | natural selecton
        twelfth | twelth
        18 February 2010 | 18 Febuary 2010
        forty million | fourty million
        perspective | prespecitve
        administrator | adminstrater
        chocolate | hcocolate
        Петербург | Петрбург
        Достоевский | Достоевскй
"""
PARTLY = """
        4 July 1776 | July 1776
        4 July 1776 | 1776
        March 1969 | 1969
        Marie Curie | Curie
        New York City | New York
        Winston Churchill | Churchill
        natural selection | selection
        red, green and blue | green
        Albert Einstein | Einstein
        carbon dioxide | carbon
"""
WRONG = """
    near names
        Iraq | Iran
        Sweden | Switzerland
        Latvia | Lithuania
        Guinea | Guyana
        Mauritius | Mauritania
        Paraguay | Uruguay
        Dominica | Dominican Republic
        Jordan | Japan
        Chad | Chan
        Cuba | Cube
        Oman | Roman
        Peru | Perú Lima
        Tunis | Tunisia
        Algeria | Algiers
        Korea | Corea del Norte
        Lee | Leo
        John | Joan
        Jane | June
        Marx | Mars
        Mark | Marx
        Bach | Back
        Bohr | Born
        Kant | Kent
        Hume | Home
        Ford | Lord
        Newton | Newman
        Carl | Karl Marx
        Bush | Rush
        Edison | Addison
        Manet | Monet
        Monet | Manet
        Franklin | Franklin Roosevelt
    near terms
        mitosis | meiosis
        afferent | efferent
        efferent | afferent
        hypothermia | hyperthermia
        endothermic | exothermic
        prokaryote | eukaryote
        concave | convex
        ingest | digest
        intercellular | intracellular
        anion | cation
        anode | cathode
        nucleus | nucleolus
        ethanol | ethanal
        methane | ethane
        sulfate | sulfite
        sulfite | sulfide
        glucose | glucase
        glycogen | glucagon
        stationary | stationery
        affect | effect
        principle | principal
        emigrate | immigrate
        artery | artistry
        north | south
        eastern | western
        increase | decrease
        maximum | minimum
        upper | lower
        monarchy | oligarchy
        astronomy | astrology
        telescope | microscope
        symmetric | asymmetric
        typical | atypical
        moral | amoral
        biotic | abiotic
        prescribe | proscribe
        lower bound | upper bound
    negation
        allowed | not allowed
        guilty | not guilty
        not guilty | guilty
        never | ever
        possible | impossible
        regular | irregular
        legal | not legal
        stable | unstable
        happy | unhappy
        can | cannot
        with sugar | without sugar
        is | isn't
        no profit | profit
        non-profit | profit
        profit | nonprofit
        visible | invisible
        true | false
        yes | no
        all | none
    numbers
        7 | 17
        17 | 70
        13 | 30
        fifteen | fifty
        sixteen | sixty
        1,000 | 10,000
        1,000 | 100
        1.4 | 14
        3.14 | 314
        1/2 | 2
        two thirds | one third
        0.5 | 5
        50 | 50 million
        1.5 million | 1.5 billion
        15,000 | 1500
        2,018 | 2,081
        third | 1/3
        -40 | 40
        0 | none of it
        3 | 3.5
        10^6 | 10^9
        5 | five hundred
        twelve | twenty
        1 in 10 | 1 in 100
        60 | sixty-six
        nine | nein
    units
        5 kg | 5 g
        5 km | 5 miles
        10 °C | 10 °F
        3 GHz | 3 MHz
        500 ml | 500 l
        8 MW | 8 MWh
        10 kW | 10 kWh
        90 minutes | 90 hours
        2 weeks | 2 months
        5 percentage points | 5 percent
        100 m | 100 mm
        6 feet | 6 inches
        2 TB | 2 GB
        60 mph | 60 km/h
        1 year | 1 month
    currencies
        €20 | $20
        $20 | £20
        £3 | €3
        C$10 | A$10
        $5 million | $5
        $5 million | $5 billion
        ¥100 | $100
        100 rupees | 100 roubles
        $19.99 | $1999
        20 euros | 20 cents
    dates
        4 July 1776 | 4 June 1776
        4 July 1776 | 14 July 1776
        4 July 1776 | 4 July 1767
        December 25 | December 24
        March 1969 | May 1969
        the 1960s | 1960
        1960s | the 1950s
        20th century | 19th century
        20th century | 2000
        79 AD | 79 BC
        500 BC | 500
        Monday | Tuesday
        Sunday | Saturday
        1939–1945 | 1914–1918
        1939–1945 | 1939
        January | February
        9 November 1989 | 9/12/1989
        June | July 1
    ordinals
        second | third
        21st | 22nd
        5th | 15th
        11th | 1st
    titles and roman numerals
        Louis XIV | Louis XVI
        Henry VIII | Henry VII
        Elizabeth II | Elizabeth I
        George W. Bush | George H. W. Bush
        World War I | World War II
        Type A | Type B
        Apollo 11 | Apollo 13
        Boeing 737 | Boeing 747
        iPhone 4 | iPhone 4S
        Mr. Smith | Mrs. Smith
        King Lear | Queen Lear
    order and bounds
        5–10 | 10–5
        5–10 | 5
        at least 5 | at most 5
        more than 10 | less than 10
        over 100 | under 100
        A > B | B > A
        up to 50 | over 50
    letters and signs
        A | B
        A- | A
        C | C++
        C# | C
        .NET | NET Framework
        CO | CO2
        H2O | H2O2
        O2 | O3
        NaCl | NaOH
        pH 7 | pH 8
        x | y
        +5 | -5
        α | β
        ♯ | ♭
    other answers altogether
        Paris | London
        gravity | friction
        Marie Curie | Pierre Curie
        red | read
        to | too
        sun | son
"""

NOTHING_OF_IT = """
    dates and numbers
        18 July 1968 | 1967
        18 July 1968 | 17 July
        18 July 1968 | June 1968
        18 July 1968 | July
        February 2018 | March 2018
        June | July
        2018 | 2017
        3.5.1 | 351
        1.2.3 | 123
        2/3 cat | 2/3 dog
        $10 CAD | $10
        $10 CAD | US$10
        1/0 | 0
        13 | 13/13/1968
        7 people | 7 dollars
        7 | 07
        12 | five seven
        2 | 1 1/1
        5G | 5 grams
        chocolate | hcocolat
        5G | 5
        100 m USD | 100 dollars
    words
        Opteron | Xeon
        Prague | Lisbon
        of the people | of the
        Elon Musk | Elton
"""


def _others(table: str, *expected: Outcome) -> list[tuple[str, str, Outcome]]:
    """The rows that come out otherwise than expected, with what came out."""
    found = ((right, typed, outcome(right, typed)) for right, typed in pairs(table))
    return [row for row in found if row[2] not in expected]


def test_the_tables_repeat_nothing_and_are_long() -> None:
    ours = [*pairs(RIGHT), *pairs(CLOSE), *pairs(PARTLY), *pairs(WRONG), *pairs(NOTHING_OF_IT)]
    assert len(ours) == len(set(ours)) >= 400


def test_another_form_of_the_answer_is_right() -> None:
    assert _others(RIGHT, Outcome.RIGHT) == []


def test_a_slip_of_the_fingers_is_close() -> None:
    assert _others(CLOSE, Outcome.CLOSE) == []


def test_a_part_of_the_answer_is_partly_right() -> None:
    assert _others(PARTLY, Outcome.PARTLY) == []


def test_another_answer_is_wrong() -> None:
    assert _others(WRONG, Outcome.WRONG, Outcome.PARTLY) == []


def test_an_answer_with_nothing_right_in_it_is_not_even_partly_right() -> None:
    assert _others(NOTHING_OF_IT, Outcome.WRONG) == []


def test_every_answer_is_right_for_itself() -> None:
    each = {text for table in (RIGHT, CLOSE, PARTLY, WRONG, NOTHING_OF_IT) for pair in pairs(table) for text in pair}
    assert [text for text in sorted(each) if outcome(text, text) is not Outcome.RIGHT] == []
