"""Ordinary English words by what they do in a sentence. Only membership is ever asked; order never matters."""

from __future__ import annotations

from typing import Final

from aiquiz.generate.language.wordlists import word_set

__all__ = [
    "ANAPHORIC_NOUNS",
    "CONNECTORS",
    "DETERMINERS",
    "FUNCTION_WORDS",
    "HOUSE_ENDS",
    "IMPERATIVES",
    "LEARNING_WORDS",
    "MONTHS",
    "NUMBER_WORDS",
    "ORGANISATION_HEADS",
    "ORGANISATION_NOUNS",
    "PERSON_ROLES",
    "PERSON_TITLES",
    "PLACE_HEADS",
    "PLACE_SORTS",
    "PREPOSITIONS",
    "PRODUCT_NOUNS",
    "PUBLIC_BODY_WORDS",
    "SHIPS",
    "TEAM_NOUNS",
    "TEAM_WORDS",
    "TIME_NOUNS",
    "UNIQUE_NOUNS",
    "WEEKDAYS",
]


MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS: Final = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS: Final[dict[str, int]] = {
    **{word: value for value, word in enumerate(_SMALL)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    **{
        f"{ten}-{unit}": 10 * tens + ones
        for tens, ten in enumerate(_TENS, 2)
        for ones, unit in enumerate(_SMALL[1:10], 1)
    },
}

PREPOSITIONS: Final = word_set(
    "about above across after against along alongside among around as at before behind below beneath beside between "
    "beyond by despite down during for from in inside into like near of off on onto out outside over past per since "
    "through throughout till to toward towards under until up upon via with within without"
)
DETERMINERS: Final = word_set(
    "a an the this that these those its his her their our my your some any each every no both all several many most "
    "few more fewer less much another other such what which whose"
)
FUNCTION_WORDS: Final = (
    PREPOSITIONS
    | DETERMINERS
    | word_set(
        "and or but nor so yet if then than because although though while whereas when where who whom why how whether "
        "unless once it he she they we you i me him them us one two is are was were be been being am has have had "
        "having do does did can could may might must shall should will would not only also too very just even still "
        "itself himself herself themselves again ever never always often soon later earlier ago now today "
        "here there thus hence however meanwhile "
        "moreover furthermore instead indeed nevertheless nonetheless perhaps finally eventually first second third "
        "next last rather quite almost nearly roughly approximately already another others either neither both half "
        "ten three four five six seven eight nine eleven twelve twenty early late following according given based "
        "let lets using besides otherwise therefore consequently similarly likewise yes well same own"
    )
)
CONNECTORS: Final = (
    "As a result",
    "At the same time",
    "By contrast",
    "For example",
    "For instance",
    "In addition",
    "In contrast",
    "In fact",
    "In particular",
    "In response",
    "In turn",
    "Above all",
    "After all",
    "All the same",
    "By that time",
    "By then",
    "Even so",
    "Even then",
    "As such",
    "Of course",
    "On the other hand",
    "Unfortunately",
    "Fortunately",
    "Regrettably",
    "Sadly",
    "Luckily",
    "Alas",
    "Accordingly",
    "Additionally",
    "Afterwards",
    "And",
    "Besides",
    "But",
    "Consequently",
    "Conversely",
    "Finally",
    "Furthermore",
    "Hence",
    "However",
    "Indeed",
    "Instead",
    "Likewise",
    "Meanwhile",
    "Moreover",
    "Nevertheless",
    "Nonetheless",
    "Rather",
    "Similarly",
    "So",
    "Still",
    "Then",
    "Thereafter",
    "Therefore",
    "Thus",
    "Worse",
    "Yet",
)
"""Openers that tie a sentence to the one before and carry no fact; longer ones first."""

TIME_NOUNS: Final = word_set(
    "time day days night nights morning evening week weeks weekend month months year years decade decades century "
    "centuries age era period season spring summer autumn fall winter beginning start end middle turn hour hours "
    "minute minutes moment quarter half eve dawn dusk afternoon past future present while history"
)
ANAPHORIC_NOUNS: Final = word_set(
    "company companies firm startup business organisation organization agency group team pair couple trio duo man "
    "woman men women couple author writer scientist scientists researchers move moves deal decision claim claims plan "
    "plans idea ideas conflict dispute quarrel agreement agreements voyage trip project product products service "
    "chatbot tool device system method approach strategy problem issue issues change changes challenge trend "
    "situation news announcement investment offer bid effort attempt event incident accident disaster ruling verdict "
    "report study survey results result findings experiment experiments figure figures number total site building "
    "bridge ship vessel fleet army two three four former latter others other rest same split shift restructuring "
    "lawsuit suit case award fine price process step stage theory discovery finding proposal bill law act treaty "
    "measure measures rule town city country region area island lake river"
)
"""Nouns that, after “the” and with nothing of their own to say which, point back to something named before."""
UNIQUE_NOUNS: Final = word_set(
    "world earth sun moon sea ocean sky internet web universe ground air environment economy public weather climate "
    "human body brain heart equator atmosphere average majority number amount rest past future industry sector market "
    "press media poor rich young old"
)
"""Nouns that need no introduction after “the”."""

PERSON_TITLES: Final = word_set(
    "President Vice General Admiral Colonel Captain Lieutenant Major Marshal Sergeant Commander Foreign Prime Minister "
    "Chancellor Secretary Senator Governor Mayor Ambassador Tsar Czar Emperor Empress King Queen Prince Princess Duke "
    "Duchess Lord Lady Sir Dame Saint Pope Bishop Archbishop Cardinal Father Sister Brother Dr Doctor Professor Prof "
    "Mr Mrs Ms Miss Judge Justice Rabbi Imam Sheikh Sultan Shah Baron Baroness Count Countess Earl Chief Rear Rev "
    "Reverend Congressman Congresswoman Representative Attorney Honourable Honorable"
)
PERSON_ROLES: Final = word_set(
    "president chairman chairwoman chair executive founder co-founder cofounder director manager minister chancellor "
    "secretary senator governor mayor ambassador king queen emperor empress prince princess general admiral colonel "
    "captain commander officer soldier scientist physicist chemist biologist botanist zoologist geologist astronomer "
    "mathematician engineer inventor architect designer programmer economist historian philosopher psychologist "
    "sociologist anthropologist archaeologist physician surgeon doctor nurse lawyer judge attorney painter artist "
    "sculptor poet writer novelist author playwright journalist editor reporter critic composer musician singer "
    "pianist actor actress explorer navigator sailor pilot astronaut athlete player coach banker merchant investor "
    "entrepreneur salesman businessman businesswoman analyst researcher professor teacher student priest monk nun "
    "bishop pope activist reformer politician statesman diplomat spy farmer naturalist naturalists geographer "
    "meteorologist seismologist geneticist neuroscientist clockmaker watchmaker printer photographer filmmaker widow "
    "wife husband son daughter brother sister father mother uncle aunt nephew niece cousin friend rival successor "
    "predecessor mathematicians chemists physicists leader head chief boss sultan tsar shah caliph"
)
ORGANISATION_HEADS: Final = word_set(
    "Inc Inc. Corp Corp. Corporation Ltd Ltd. LLC PLC GmbH AG PBC Company Companies Co Co. Group Holdings Partners "
    "Institution Expedition Railway Railways Theatre Theater Gallery Observatory Orchestra Hotel "
    "Industries Technologies Systems Devices Semiconductor Motors Airlines Airways Bank University College School "
    "Institute Laboratory Laboratories Academy Society Association Foundation Trust Union Federation League Club "
    "Committee Commission Council Court Parliament Congress Senate Assembly Ministry Department Agency Authority "
    "Bureau Office Administration Organisation Organization Party Force Army Navy Museum Library Hospital Church "
    "Studio Studios Press Times Post Journal News Media Networks Labs Research Service Board Nations Fleet "
    "Securities Ventures Investments Insurance Pharmaceuticals"
)
HOUSE_ENDS: Final = word_set("Sons Son Daughters Daughter Brothers Bros Bros. Company Co Co.")
"""How the name of a firm ends that is called after those who own it: “Olm & Sons”, “Quill Brothers”."""
PUBLIC_BODY_WORDS: Final = word_set(
    "Commission Council Court Parliament Congress Senate Assembly Ministry Department Agency Authority Bureau Nations "
    "Force Army Navy Fleet Committee Administration"
)
LEARNING_WORDS: Final = word_set("University College School Institute Academy Museum Library Observatory")
ORGANISATION_NOUNS: Final = word_set(
    "company firm startup start-up business manufacturer maker retailer publisher bank insurer airline broadcaster "
    "newspaper magazine university college institute laboratory agency organisation organization charity nonprofit "
    "non-profit foundation association union party museum developer supplier conglomerate carmaker chipmaker lender "
    "consortium federation council ministry regulator think-tank giant contender"
)
TEAM_NOUNS: Final = word_set("club team side squad franchise")
TEAM_WORDS: Final = word_set(
    "FC F.C. AFC A.F.C. CF United Rovers Wanderers Athletic Rangers Hotspur Albion Lions Giants Bulls Bears Eagles "
    "Tigers Yankees Dodgers Lakers Celtics Cowboys Patriots"
)
PLACE_HEADS: Final = word_set(
    "River Sea Ocean Lake Bay Gulf Strait Straits Channel Canal Peninsula Island Islands Isle Cape Coast Beach Mount "
    "Mountain Mountains Hill Hills Valley Desert Forest Plain Plains Plateau Basin Delta Falls Glacier Volcano Park "
    "Square Street Avenue Road Bridge Harbour Harbor Port Airport Station City Town County Province State District "
    "Region Territory Kingdom Republic Empire Shipyard Castle Palace Cathedral Tower Bank Reef Ridge Trench Shelf"
)
PLACE_SORTS: Final = {
    **dict.fromkeys(
        word_set("River Sea Ocean Lake Bay Gulf Strait Straits Channel Falls Glacier Reef Trench Shelf"), "water"
    ),
    **dict.fromkeys(word_set("Canal Bridge Road Street Avenue Square Park Harbour Harbor Station Airport"), "built"),
    **dict.fromkeys(word_set("Castle Palace Cathedral Tower Shipyard Bank Fort"), "built"),
    **dict.fromkeys(word_set("Mount Mountain Mountains Hill Hills Valley Desert Forest Plain Plains Plateau"), "land"),
    **dict.fromkeys(word_set("Peninsula Island Islands Isle Cape Coast Beach Basin Delta Volcano Ridge"), "land"),
}
"""The word a place is named by → its sort, so that no bridge stands among towns. Others are just places."""
PRODUCT_NOUNS: Final = word_set(
    "product products chatbot model models processor processors chip chips app application software game console phone "
    "smartphone computer laptop tablet car aircraft engine browser protocol protocols format language library "
    "framework algorithm device service platform website operating-system rocket satellite telescope spacecraft drug "
    "vaccine medicine version headset camera tool"
)
IMPERATIVES: Final = word_set(
    "click read see find note remember try run use visit subscribe sign share follow imagine consider think let look "
    "check open download install make take get go keep join learn add choose enter press select start stop watch "
    "listen ask tell contact send leave log type copy accept suppose recall picture do don’t don't "
    "allow wear bring book expect serve explain describe discuss compare contrast outline summarise summarize "
    "evaluate assess identify define"
)
SHIPS: Final = (
    r"(?:ship|freighter|steamer|steamship|liner|vessel|boat|warship|battleship|cruiser|destroyer|frigate|submarine"
    r"|schooner|yacht|tanker|ferry|trawler|galleon|brig)s?"
)
"""A pattern: what sails, one or more."""
