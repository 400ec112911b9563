"""Typed answers: what counts as right, as a slip of the fingers, and as wrong.

Each row of the table is one pair of the deck's answer and what a learner typed.
"""

from __future__ import annotations

import pytest

from aiquiz.model.verdict import Outcome
from typed_answers import outcome, pairs

RIGHT = """
    case and space
        Opteron | opteron
        OpenAI | OPENAI
        Elon Musk |   elon   musk
        OpenAI | Open AI
        Hewlett Packard | HewlettPackard
    accents and letters of other alphabets
        Zürich | Zurich
        Zurich | Zürich
        résumé | resume
        São Paulo | sao paulo
        Łódź | lodz
        Malmø | malmo
        Straße | strasse
        Æsop | aesop
        Москва | москва
        東京 | 東京
        ﬁne | fine
    articles
        the Netherlands | Netherlands
        Netherlands | the Netherlands
        a neural network | neural network
        neural network | a neural network
        an apple | the apple
        A | a
        the board of the company | board of the company
    punctuation, quotes and dashes
        Musk's | Musk’s
        board's | boards
        “red alert” | "red alert"
        "red alert" | red alert
        well-known | well known
        well–known | well-known
        e-mail | email
        U.S. | US
        US | U.S.
        Dr. Strangelove | Dr Strangelove
        yes, indeed | yes indeed
        Altman. | Altman
        GPT-4 | GPT 4
        GPT-4 | gpt4
        COVID-19 | covid 19
        :q! | :q!
        C++ | c++
        a + b | a + b
        wait… | wait...
    and
        Research & Development | research and development
        research and development | Research & Development
        AT&T | AT&T
    money
        $1.4 trillion | 1,400,000,000,000 USD
        $1.4 trillion | 1.4tn dollars
        $1.4 trillion | $1.4tn
        $1.4 trillion | $1.4T
        $1.4 trillion | 1.4 trillion US dollars
        $1.4 trillion | USD 1.4 trillion
        $1.4 trillion | US$1.4 trillion
        $1.4 trillion | 1.4 trillion
        $1.4 trillion | $1400 billion
        $1.4 trillion | 1400000 million dollars
        $1 billion | one billion dollars
        $1 billion | a billion dollars
        $1 billion | $1bn
        $1 billion | $1 b
        $1 billion | 1,000 million dollars
        $100 million | 100m dollars
        $100 million | $100M
        $350 billion | 350 billion
        $350 billion | 350 bn dollars
        €1.06 billion | 1.06 billion euros
        €1.06 billion | EUR 1.06bn
        €1.06 billion | 1,060,000,000 €
        €1.06 billion | €1,06 billion
        £5 | 5 pounds
        £20 million | 20 million pounds
        ¥500 | 500 yen
        $1,000 | 1000 dollars
        $0.50 | $.50
        about $350 billion | $350 billion
        more than $100 million | $100 million
        $350 billion | about $350 billion
        half a trillion dollars | $500 billion
        $500 billion | half a trillion dollars
    percentages
        52 percent | 52%
        52% | 52 per cent
        52% | fifty-two percent
        52% | 52 pct
        52% | 52.0 %
        52% | 52
        0.5% | half a percent
    number words and ordinals
        three | 3
        3 | three
        twenty-one | 21
        21 | twenty one
        105 | one hundred and five
        100 | a hundred
        1,250 | one thousand two hundred and fifty
        12 | a dozen
        0.5 | half
        1/2 | half
        2.5 million | two and a half million
        one and a half million | 1,500,000
        two thirds | 2/3
        three quarters | 3/4
        a quarter | one quarter
        first | 1st
        1st | first
        21st | twenty-first
        the third | 3rd
        19th century | nineteenth century
        1,000,000 | one million
        1 million | 1000000
        1,000 | 1 000
        100,000 | 100k
        -5 | minus 5
        -5 °C | −5 °C
        007 | 007
    measures and counted things
        20 million users | 20 million
        20 million users | twenty million users
        three founders | 3 founders
        three founders | 3
        20 years | 20
        20 years | twenty years
        20 years | 20-year
        10 minutes | 10 min
        10 km | 10 kilometres
        10 kilometers | 10 kilometres
        1 hour | 60 minutes
        5 kg | 5 kilograms
        1.5 GW | 1.5 gigawatts
        230,000 GPUs | 230000 GPUs
        10-15 | 10 to 15
        10–15 | between 10 and 15
        2015-2020 | from 2015 to 2020
        10 km/h | 10 km/h
    dates
        18 July 1968 | July 18, 1968
        18 July 1968 | 1968-07-18
        18 July 1968 | the 18th of July 1968
        18 July 1968 | 18 Jul 1968
        18 July 1968 | 18.07.1968
        18 July 1968 | 18/7/1968
        18 July 1968 | 7/18/1968
        18 July 1968 | July 18th 1968
        18 July 1968 | on July 18, 1968
        18 July 1968 | Thursday, 18 July 1968
        July 18, 1968 | 18 july 1968
        1968-07-18 | 18 July 1968
        July 18 | 18 July
        the first of July | 1 July
        February 2018 | Feb. 2018
        February 2018 | 2018 February
        Sept 2019 | September 2019
        2018 | in 2018
        in 2018 | 2018
        2018 | the year 2018
        2018 | 2018.
        1990s | the 1990s
        1990s | 1990's
        44 BC | 44 BCE
        May 2024 | may 2024
    places and lists
        Paris | in Paris
        in Paris | Paris
        Musk and Altman | Altman and Musk
        Musk, Altman and Brockman | Altman, Brockman, Musk
        red, white, and blue | red white and blue
        carbon dioxide (CO2) | carbon dioxide
"""

CLOSE = """
    slips of the fingers
        Opteron | Opteran
        Opteron | Optron
        Opteron | Opterron
        Opteron | Optreon
        Anthropic | Antropic
        Anthropic | Antrhopic
        mitochondrion | mitocondrian
        Musk | Muks
        Musk | Mussk
        Brockman | Brokman
        Sam Altman | Sam Altmann
        Dario Amodei | Dario Amodie
        photosynthesis | photosinthesis
        neural network | nueral netwrok
        robots | robot
        Open AI Foundation | OpenAI Fundation
    slips in a word beside a number
        February 2018 | Febuary 2018
        18 September 1968 | 18 Septemer 1968
        $1.4 trillion | 1.4 trilion dollars
        $5 million | 5 millon dollars
        $5 million | 5 million dolars
        three founders | 3 foundres
        Llama 3 | Lama 3
    more exact than asked, or with a unit that was not asked
        2018 | February 2018
        350 billion | $350 billion
        20 million | 20 million users
"""

PARTLY = """
    less exact than asked
        18 July 1968 | 1968
        18 July 1968 | July 1968
        February 2018 | 2018
        Elon Musk | Musk
        Musk and Altman | Altman
"""

WRONG = """
    other numbers
        2018 | 2017
        2018 | 2108
        2018 | 20018
        21 | 12
        21 | 2
        1.5 | 15
        1.5 | 1 5
        -5 | 5
        5 | -5
        $350 billion | 350
        $350 billion | $350
        $350 billion | $350 million
        $350 billion | $35 billion
        $1.4 trillion | $1.4 billion
        three | four
        three | thee
        seventy | seventeen
        first | second
        52% | 0.52
        52% | 25%
        half | quarter
        two thirds | three quarters
        1/2 | 1/3
        twenty-first | twenty-one second
        $1.4 trillion | 14 trillion dollars
        100 | 1,00,0
        10-15 | 10-16
        10-15 | 15-10
        GPT-4 | GPT-3
        GPT-4 | GPT-40
        GPT-3.5 | GPT-35
        Python 3.10 | Python 3.1
        Claude 2.1 | Claude 21
        007 | 7
        B2B | B2C
        1e9 | 1e999999999
        100 | 1e999999999
    other units
        $350 billion | €350 billion
        $350 billion | 350 billion euros
        €1.06 billion | $1.06 billion
        £5 | $5
        52% | 52 dollars
        10 km | 10 miles
        10 km | 10 m
        1 hour | 1 minute
        20 years | 20 months
        20 million users | 20 million dollars
        52% | 52 percentage points
        100 | more than 100
        more than 100 | less than 100
        44 BC | 44
        5 kg | 5 pounds
        $5 per share | $5
    other dates
        18 July 1968 | 18 June 1968
        18 July 1968 | 19 July 1968
        18 July 1968 | 18 July 1969
        18 July 1968 | 18 July
        18 July 1968 | 1967
        June | July
        1990s | 1980s
        1990s | 1990
        February 2018 | March 2018
        2018 | 18
        1968-07-18 | 1968-18-07
    other words
        Opteron | Xeon
        Opteron | Opte
        Iran | Iraq
        cat | bat
        Musk | Must
        Musk | Mask
        Mali | Bali
        Monday | Sunday
        Tuesday | Thursday
        Austria | Australia
        Australia | Austria
        Niger | Nigeria
        Gambia | Zambia
        Slovenia | Slovakia
        meiosis | mitosis
        hypertension | hypotension
        microeconomics | macroeconomics
        absorption | adsorption
        interstate | intrastate
        conscious | unconscious
        legal | illegal
        nitrate | nitrite
        ethane | ethene
        lactose | lactase
        employer | employee
        northeast | northwest
        stalactite | stalagmite
        C++ | C
        C++ | C#
        A+ | A
        A+ | A-
        vitamin A | vitamin B
        Elon Musk | Elon
        Elon Musk | Elon Must
        Sam Altman | Dario Amodei
        the | a
        OpenAI | Anthropic
        a neural network | network
        x > y | x < y
        not allowed | allowed
        Москва | Москве река
        がく | かく
        कि | का
    nothing
        Opteron | .
        Opteron | ?
        ? | !
"""


def test_the_tables_are_long_and_say_nothing_twice() -> None:
    everything = [*pairs(RIGHT), *pairs(CLOSE), *pairs(PARTLY), *pairs(WRONG)]
    assert len(everything) == len(set(everything)) >= 300


@pytest.mark.parametrize(("expected", "typed"), pairs(RIGHT))
def test_another_form_of_the_answer_is_right(expected: str, typed: str) -> None:
    assert outcome(expected, typed) is Outcome.RIGHT


@pytest.mark.parametrize(("expected", "typed"), pairs(CLOSE))
def test_a_slip_or_an_unasked_addition_is_close(expected: str, typed: str) -> None:
    assert outcome(expected, typed) is Outcome.CLOSE


@pytest.mark.parametrize(("expected", "typed"), pairs(PARTLY))
def test_a_part_of_the_answer_is_partly_right(expected: str, typed: str) -> None:
    assert outcome(expected, typed) is Outcome.PARTLY


@pytest.mark.parametrize(("expected", "typed"), pairs(WRONG))
def test_another_answer_is_wrong(expected: str, typed: str) -> None:
    assert outcome(expected, typed) not in (Outcome.RIGHT, Outcome.CLOSE)


@pytest.mark.parametrize(("expected", "typed"), pairs(RIGHT + CLOSE + PARTLY + WRONG))
def test_the_answer_itself_is_always_right(expected: str, typed: str) -> None:
    assert outcome(expected, expected) is Outcome.RIGHT
    assert outcome(typed, typed) is Outcome.RIGHT
