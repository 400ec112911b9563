"""World vocabulary: places by kind, words for peoples, given names, household-name organisations.

Small on purpose. It lends weight to what an article itself says; it never decides a type against the article.
"""

from __future__ import annotations

from typing import Final

from aiquiz.generate.language.wordlists import word_set

__all__ = [
    "DEMONYMS",
    "GIVEN_NAMES",
    "KNOWN_ORGANISATIONS",
    "LANDS_OF",
    "PLACES",
    "PUBLIC_BODIES",
    "TITLED_NAMES",
    "WOMENS_NAMES",
]


def _names(listing: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in listing.replace("\n", " ").split(",") if name.strip())


_COUNTRIES = _names("""
Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain, Bangladesh,
Belarus, Belgium, Bolivia, Bosnia, Botswana, Brazil, Britain, Great Britain, Bulgaria, Cambodia, Cameroon, Canada,
Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czechoslovakia, Denmark, Ecuador, Egypt,
England, Eritrea, Estonia, Ethiopia, Finland, France, Georgia, Germany, Ghana, Greece, Guatemala, Guinea, Haiti,
Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Jordan,
Kazakhstan, Kenya, Korea, South Korea, North Korea, Kuwait, Laos, Latvia, Lebanon, Libya, Lithuania, Luxembourg,
Madagascar, Malawi, Malaysia, Mali, Malta, Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar,
Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, Norway, Oman, Pakistan, Panama, Paraguay, Peru,
Philippines, Poland, Portugal, Prussia, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal, Serbia,
Singapore, Slovakia, Slovenia, Somalia, South Africa, Soviet Union, Spain, Sri Lanka, Sudan, Sweden, Switzerland,
Syria, Taiwan, Tanzania, Thailand, Tunisia, Turkey, Uganda, Ukraine, United Kingdom, United States, Uruguay,
Uzbekistan, Venezuela, Vietnam, Wales, Yemen, Yugoslavia, Zambia, Zimbabwe, Persia, Siam, Holland,
Bosnia and Herzegovina, Trinidad and Tobago, Kosovo, Côte d'Ivoire, Ivory Coast, Burkina Faso, Togo, Benin, Gabon,
Liberia, Sierra Leone, El Salvador, Papua New Guinea, Suriname, Guyana, Bhutan, North Macedonia, Mauritania,
Guinea-Bissau, Kyrgyzstan, Tajikistan, Turkmenistan, Burundi
""")
_STATES_OF: Final[dict[str, tuple[str, ...]]] = {
    "United States": _names("""
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois,
Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi,
Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio,
Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont,
Virginia, West Virginia, Wisconsin, Wyoming
"""),
    "Australia": _names("""
Queensland, Tasmania, Victoria, New South Wales
"""),
}
_PROVINCES_OF: Final[dict[str, tuple[str, ...]]] = {
    "Canada": _names("""
Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, Newfoundland and Labrador
"""),
}
_CITIES_OF: Final[dict[str, tuple[str, ...]]] = {
    "Afghanistan": _names("Kabul"),
    "Albania": _names("Tirana"),
    "Algeria": _names("Algiers"),
    "Angola": _names("Luanda"),
    "Argentina": _names("Buenos Aires"),
    "Armenia": _names("Yerevan"),
    "Australia": _names("Brisbane, Canberra, Melbourne, Sydney"),
    "Austria": _names("Graz, Innsbruck, Salzburg, Vienna"),
    "Azerbaijan": _names("Baku"),
    "Bahamas": _names("Nassau"),
    "Bahrain": _names("Manama"),
    "Bangladesh": _names("Dhaka"),
    "Belarus": _names("Minsk"),
    "Belgium": _names("Antwerp, Bruges, Brussels, Ghent"),
    "Bolivia": _names("La Paz"),
    "Bosnia": _names("Sarajevo"),
    "Botswana": _names("Gaborone"),
    "Brazil": _names("Brasília, Manaus, Recife, Rio de Janeiro, Sao Paulo, São Paulo"),
    "Britain": _names("""
Bath, Belfast, Birmingham, Bristol, Cambridge, Dover, Edinburgh, Glasgow, Leeds, Leicester, Liverpool, London,
Manchester, Newcastle, Nottingham, Oxford, Plymouth, Portsmouth, Sheffield, Southampton, York
"""),
    "Bulgaria": _names("Sofia"),
    "Cambodia": _names("Phnom Penh"),
    "Cameroon": _names("Yaoundé"),
    "Canada": _names("""
Calgary, Edmonton, Halifax, Montreal, Ottawa, Quebec City, Toronto, Vancouver, Winnipeg
"""),
    "Chad": _names("N'Djamena"),
    "Chile": _names("Santiago, Valparaíso"),
    "China": _names("""
Beijing, Canton, Guangzhou, Hong Kong, Macau, Nanjing, Shanghai, Shenzhen, Tianjin, Wuhan
"""),
    "Colombia": _names("Bogota, Bogotá, Medellín"),
    "Congo": _names("Brazzaville, Kinshasa"),
    "Costa Rica": _names("San José"),
    "Croatia": _names("Dubrovnik, Zagreb"),
    "Cuba": _names("Havana, Santiago de Cuba"),
    "Cyprus": _names("Nicosia"),
    "Czechoslovakia": _names("Brno, Prague"),
    "Denmark": _names("Aarhus, Copenhagen"),
    "Ecuador": _names("Guayaquil, Quito"),
    "Egypt": _names("Alexandria, Cairo, Luxor"),
    "Estonia": _names("Tallinn"),
    "Ethiopia": _names("Addis Ababa"),
    "Finland": _names("Espoo, Helsinki, Tampere, Turku"),
    "France": _names("""
Bordeaux, Calais, Lille, Lyon, Marseille, Nantes, Nice, Paris, Reims, Rouen, Strasbourg, Toulouse, Versailles
"""),
    "Georgia": _names("Tbilisi"),
    "Germany": _names("""
Augsburg, Berlin, Bonn, Bremen, Cologne, Dresden, Düsseldorf, Frankfurt, Göttingen, Hamburg, Hanover, Heidelberg,
Jena, Leipzig, Lübeck, Mainz, Munich, Nuremberg, Stuttgart, Weimar
"""),
    "Ghana": _names("Accra"),
    "Greece": _names("Athens, Corinth, Sparta, Thessaloniki"),
    "Guatemala": _names("Guatemala City"),
    "Haiti": _names("Port-au-Prince"),
    "Honduras": _names("Tegucigalpa"),
    "Hungary": _names("Budapest"),
    "Iceland": _names("Reykjavik, Reykjavík"),
    "India": _names("""
Agra, Bangalore, Bengaluru, Bombay, Calcutta, Chennai, Delhi, Hyderabad, Madras, Mumbai, New Delhi
"""),
    "Indonesia": _names("Jakarta"),
    "Iran": _names("Isfahan, Tehran"),
    "Iraq": _names("Baghdad, Basra, Mosul"),
    "Ireland": _names("Cork, Dublin, Galway, Limerick"),
    "Israel": _names("Haifa, Jerusalem, Tel Aviv"),
    "Italy": _names("""
Bologna, Ferrara, Florence, Genoa, Mantua, Milan, Naples, Padua, Palermo, Pisa, Ravenna, Rome, Siena, Syracuse,
Trieste, Turin, Venice, Verona
"""),
    "Jamaica": _names("Kingston"),
    "Japan": _names("Hiroshima, Kobe, Kyoto, Nagasaki, Nagoya, Osaka, Sapporo, Tokyo, Yokohama"),
    "Jordan": _names("Amman"),
    "Kazakhstan": _names("Almaty, Astana"),
    "Kenya": _names("Mombasa, Nairobi"),
    "Korea": _names("Seoul"),
    "Kuwait": _names("Kuwait City"),
    "Laos": _names("Vientiane"),
    "Latvia": _names("Riga"),
    "Lebanon": _names("Beirut"),
    "Libya": _names("Benghazi, Tripoli"),
    "Lithuania": _names("Vilnius"),
    "Malaysia": _names("Kuala Lumpur"),
    "Mali": _names("Bamako, Timbuktu"),
    "Malta": _names("Valletta"),
    "Mexico": _names("Guadalajara, Mexico City, Veracruz"),
    "Mongolia": _names("Ulaanbaatar"),
    "Morocco": _names("Casablanca, Fez, Marrakesh, Rabat, Tangier"),
    "Mozambique": _names("Maputo"),
    "Myanmar": _names("Mandalay, Yangon"),
    "Nepal": _names("Kathmandu"),
    "Netherlands": _names("Amsterdam, Delft, Haarlem, Leiden, Maastricht, Rotterdam, The Hague, Utrecht"),
    "New Zealand": _names("Auckland, Wellington"),
    "Nicaragua": _names("Managua"),
    "Nigeria": _names("Abuja, Lagos"),
    "Norway": _names("Bergen, Oslo, Tromsø, Trondheim"),
    "Oman": _names("Muscat"),
    "Pakistan": _names("Islamabad, Karachi, Lahore"),
    "Panama": _names("Panama City"),
    "Paraguay": _names("Asunción"),
    "Peru": _names("Cuzco, Lima"),
    "Philippines": _names("Manila"),
    "Poland": _names("Cracow, Gdańsk, Kraków, Warsaw"),
    "Portugal": _names("Coimbra, Lisbon, Porto"),
    "Qatar": _names("Doha"),
    "Romania": _names("Bucharest"),
    "Russia": _names("""
Irkutsk, Kazan, Leningrad, Moscow, Saint Petersburg, St Petersburg, St. Petersburg, Vladivostok
"""),
    "Saudi Arabia": _names("Mecca, Medina, Riyadh"),
    "Scotland": _names("Aberdeen, Dundee"),
    "Senegal": _names("Dakar"),
    "Serbia": _names("Belgrade"),
    "Slovakia": _names("Bratislava"),
    "Slovenia": _names("Ljubljana"),
    "Somalia": _names("Mogadishu"),
    "South Africa": _names("Cape Town, Durban, Johannesburg, Pretoria"),
    "Spain": _names("Barcelona, Bilbao, Córdoba, Granada, Madrid, Seville, Toledo, Valencia"),
    "Sri Lanka": _names("Colombo"),
    "Sudan": _names("Khartoum"),
    "Sweden": _names("Gothenburg, Lund, Malmö, Stockholm, Uppsala"),
    "Switzerland": _names("Basel, Bern, Geneva, Lausanne, Lucerne, Zurich"),
    "Syria": _names("Aleppo, Damascus"),
    "Taiwan": _names("Taipei"),
    "Tanzania": _names("Dar es Salaam, Zanzibar"),
    "Thailand": _names("Bangkok"),
    "Tunisia": _names("Carthage, Tunis"),
    "Turkey": _names("Ankara, Constantinople, Istanbul, Izmir, Smyrna"),
    "Uganda": _names("Kampala"),
    "Ukraine": _names("Kiev, Kyiv, Lviv, Odessa"),
    "United States": _names("""
Atlanta, Baltimore, Boston, Chicago, Cincinnati, Cleveland, Dallas, Denver, Detroit, Honolulu, Houston, Las Vegas,
Los Angeles, Memphis, Miami, Minneapolis, Nashville, New Haven, New Orleans, New York, Philadelphia, Phoenix,
Pittsburgh, Salt Lake City, San Diego, San Francisco, San Jose, Santa Clara, Seattle, St. Louis, Washington
"""),
    "Uruguay": _names("Montevideo"),
    "Uzbekistan": _names("Bukhara, Samarkand, Tashkent"),
    "Venezuela": _names("Caracas"),
    "Vietnam": _names("Hanoi, Ho Chi Minh City, Saigon"),
    "Yemen": _names("Aden"),
    "Zambia": _names("Lusaka"),
    "Zimbabwe": _names("Harare"),
    "": _names("Abu Dhabi, Dubai"),
}
_CONTINENTS = _names("""
Africa, Asia, Europe, North America, South America, Antarctica, Oceania, America, Central America, Latin America,
Scandinavia, Siberia, Manchuria, Balkans, Caucasus, Middle East, Caribbean, Patagonia, Arctic, Antarctic, Himalayas,
Alps, Andes, Mediterranean, Atlantic, Pacific, Sahara, Central Asia, East Asia, Southeast Asia, South Asia, West Africa,
East Africa, North Africa, Southern Africa, Western Europe, Eastern Europe, Central Europe, Northern Europe, Near East,
Far East, North Atlantic, South Atlantic, Anatolia, Asia Minor, Crimea, Polynesia, Lapland, Amazonia, Sahel
""")

PLACES: Final[dict[str, str]] = {
    **dict.fromkeys(_CONTINENTS, "region"),
    **{city: "city" for cities in _CITIES_OF.values() for city in cities},
    **{state: "state" for states in _STATES_OF.values() for state in states},
    **{province: "province" for provinces in _PROVINCES_OF.values() for province in provinces},
    **dict.fromkeys(_COUNTRIES, "country"),
}
"""Name of a place → country, state, province, city or region. Where a name is several, the larger wins."""

_REGIONS_OF: Final[dict[str, tuple[str, ...]]] = {
    "France": _names("Brittany, Corsica, Provence"),
    "Germany": _names("Bavaria"),
    "Greece": _names("Crete"),
    "Indonesia": _names("Sumatra"),
    "Italy": _names("Lombardy, Sicily, Tuscany"),
    "Japan": _names("Hokkaido, Honshu, Kyushu"),
    "Spain": _names("Andalusia, Catalonia"),
}
"""Parts of a land that everybody looks for in it."""
_LANDS_OF_MORE: Final = {
    "Britain": ("England", "Great Britain", "United Kingdom", "Scotland", "Wales"),
    "United States": ("America",),
    "Russia": ("Soviet Union",),
    "Netherlands": ("Holland",),
    "Korea": ("South Korea",),
    "Germany": ("Prussia",),
}
"""Other names for a land, or for one that holds some of the same places."""
LANDS_OF: Final[dict[str, frozenset[str]]] = {
    place: frozenset({land, *_LANDS_OF_MORE.get(land, ())})
    for listing in (_CITIES_OF, _STATES_OF, _PROVINCES_OF, _REGIONS_OF)
    for land, places in listing.items()
    for place in places
    if land
}
"""Name of a town, state, province or region → the lands that whoever knows it thinks of."""

DEMONYMS: Final = word_set("""
African American Arab Arctic Argentine Asian Australian Austrian Babylonian Balkan Baltic Bavarian Belgian Bohemian
Brazilian Breton British Bulgarian Byzantine Canadian Catholic Chilean Chinese Christian Colombian Confederate
Croatian Cuban Czech Danish Dutch Egyptian English Ethiopian Etruscan European Federal Finnish Flemish French
Frenchman Gaelic Georgian German Ghanaian Gothic Greek Hebrew Hindu Hungarian Icelandic Indian Indonesian Iranian
Iraqi Irish Islamic Israeli Italian Japanese Jewish Kenyan Korean Latin Lebanese Malay Maori Mexican Mongol Moroccan
Muslim Nazi Nigerian Norman Norwegian Ottoman Pakistani Palestinian Persian Peruvian Phoenician Polish Polynesian
Portuguese Protestant Prussian Roman Romanian Russian Saxon Scandinavian Scottish Serbian Siberian Slavic Soviet
Spanish Swedish Swiss Syrian Taiwanese Thai Tibetan Turkish Ukrainian Venetian Victorian Vietnamese Viking Welsh
Western Eastern Northern Southern Republican Democrat Democratic Communist Socialist Renaissance Englishman Dutchman
Scotsman Irishman Americans Africans Asians Australians Austrians Belgians Brazilians Britons Canadians Christians
Albanian Algerian Andalusian Armenian Basque Bolivian Burgundian Cambodian Castilian Catalan Corsican Cypriot Estonian
Frisian Galician Latvian Libyan Lithuanian Maltese Nepalese Paraguayan Sardinian Sicilian Slovak Slovenian Tunisian
Tuscan Uruguayan Venezuelan Walloon
Dane Swede Finn Scot Serb Croat Slovene Spaniard Briton Icelander
Danes Egyptians Europeans Finns Germans Greeks Hungarians Indians Italians Jews Koreans Mexicans Mongols Muslims
Nazis Normans Norwegians Ottomans Persians Poles Portuguese Prussians Republicans Romans Russians Saxons Scots Serbs
Soviets Spaniards Swedes Swiss Turks Ukrainians Vikings Venetians Democrats
""")
"""Capitalised words for peoples, faiths and directions: they describe, and are no names by themselves."""

_MORE_WOMENS_NAMES: Final = word_set("""
Abigail Adele Agatha Aisha Alexandrina Alicia Alma Amanda Anastasia Anita Annette Antonia Arabella
Ashley Audrey Ava Beatrix Bella Bernadette Bertha Bessie Beth Beverly Bianca Brenda Bridget Brigitte Candace Carmen
Cassandra Chloe Cindy Claudia Clementine Cleopatra Constanza Cora Cordelia Cornelia Cynthia Debbie Denise
Dolores Donna Doris Dorothea Edna Eileen Elaine Eliza Eloise Elsa Elsie Erica Erin Ernestine Eugenia Eugenie Eunice
Fanny Faye Flora Francesca Frida Frieda Gabriela Gabrielle Gemma Genevieve Geraldine Gina Gisela Gladys
Gloria Greta Gwendolyn Hazel Hedwig Hedy Heidi Hilary Hilda Hildegard Imogen Indira Inez Inge Ingrid Isadora Isolde
Jacqueline Jeanette Jeanne Jill Jocelyn Jodie Johanna Joyce Juanita Juliet Juliette Kathrine Kathryn Kathy Katie Kim
Kirsten Kristin Lea Leah Lena Leonora Lidia Lorraine Lottie Lucia Lucille Ludmila Lydia Mabel Madeleine
Magdalena Maggie Malala Marcella Margarethe Margarita Margot Marguerite Mariana Marina Marjorie Marlene Martina
Matilda Maud Maureen Mildred Millicent Mina Miriam Molly Mona Muriel Myra Nadia Nadine Nellie Nina
Octavia Odette Olivia Ottilie Pauline Peggy Penelope Phyllis Polly Priscilla Queenie Rahima Ramona
Renata Rhoda Roberta Rosemary Roxana Sabina Sally Samantha Sibylla Sigrid Simone Sonia Sonja Stella Stephanie
Susanna Susannah Svetlana Tamara Tanya Tatiana Thelma Theresa Therese Toni Ulrike Valerie Vanessa Veronica
Vivian Wanda Wilhelmina Wilma Winifred Yvette Yvonne Zelda Zoe
Aung Benazir Chiara Chimamanda Corazon Emmanuelle Golda Gro Hatshepsut Hypatia Ingeborg Jutta Katalin Kamala Lupita
Malin Marit Melitta
Michiko Motoko Noor Rigoberta Saoirse Sharmila Shirin Soong Sofiya Tansu Vandana Wangari Wisława Yoko Zdenka Zaha
Agnès Agnieszka Aline Amina Anaïs Ananya Anika Anjali Asma Ayşe Azra Beatriz Birgit Chloé Consuelo Dalia Édith Elif
Élise Elżbieta Fatma Françoise Frédérique Geneviève Giulia Gudrun Halina Hana Hanna Hélène Ilona Irena Isabela
Jadwiga Jana Kristina Lakshmi Léa Leila Lina Magda Małgorzata Märta Mireille Nadezhda Natalia Nawal Noriko Parvati
Rania Renée Sachiko Sunita Tamar Thérèse Valeria Violeta Yael Zainab Zehra Zoë Zsuzsanna
""")
_MORE_MENS_NAMES: Final = word_set("""
Abdul Abel Adolph Akira Alain Alastair Albrecht Alec Alejandro Alessio Alexandre Alexei Alistair Alois Alvin Amadeo
Ambrose Amos Anatole Anders Andre Angelo Angus Anselm Antony Archie Aristide Armand Arne Arturo Ashok Auguste
Augustin Axel Barack Barnaby Barry Bartholomew Basil Bela Ben Benito Benny Bert Bob Brad Bradley Brendan Brett Burt
Caleb Calvin Cameron Carlton Caspar Cesar Charlie Christoph Clarence Clark Clifford Clifton Clive Clyde
Connor Conrad Curtis Cy Damian Darren Dave Derek Desmond Dick Dietrich Dirk Domingo Dorando Doug
Dwight Eddie Edmond Edmondo Edouard Eduardo Egon Eivind Elbert Eli Elisha Eliud Elliot Ellis Elmer Emanuel Emilio
Erich Ernesto Ernst Ethan Etienne Evan Evgeny Fabian Fidel Floyd Francois Frankie Frederico Fredrik Fridtjof Fyodor
Gavin Gene Gianni Gideon Gilles Glen Glenn Grigory Gunnar Gunther Gus Gustaf Gustave Halvor Hank Harald Haruki
Harvey Hector Heinz Hendrik Henrik Hernando Hippolyte Hiram Hiroshi Honore Horatio Humphrey Ignatius Ignaz Ilya
Ismail Ivor Jacopo Jaime Jared Javier Jay Jeffrey Jens Jeremiah Jerome Jim Jimmy Joachim Joaquin Joel Joey Johnny
Jon Jonah Josh Josiah Josias Juan Jude Jurgen Justin Justus Kai Karel Kasper Kazimierz Ken Kenji Kevin
Kirk Knut Kristian Kyle Lars Laszlo Laurence Laurent Lazzaro Lee Leif Lennart Leroy Lester Lionel Lloyd Lothar Louis
Lucien Lyle Lyndon Malcolm Manfred Manuel Marshall Marvin Masahiro Mathias Matteo Matthias Mattias Mel Melvin
Micah Mick Mike Miles Milton Mitchell Morgan Murray Mustafa Naoki Ned Nick Nicola Nicolaus Nigel
Nils Olaf Ole Oleg Orville Oskar Owen Paolo Pascal Peder Per Pete Phil Piero Pieter Pietro Quentin
Rafael Ralf Ramon Randolph Raoul Raphael Ray Reginald Reinhard Rembrandt Rick Robin Rodney Rodrigo Rolf Ross Rowland
Roy Rudolf Rudolph Rudyard Rufus Rupert Russell Ryan Salvatore Saul Sean Sebastian Serge Seth Sheldon Sidney Silas
Solomon Spencer Spiridon Stanislaw Stefano Steffen Sten Stewart Stuart Takeo Ted Terence Terry Thaddeus Theo Thor
Thorvald Timothy Toby Todd Tomas Tommaso Torsten Trevor Troy Tycho Umberto Valentin Vaughan Vernon Vic Viggo Vilhelm
Virgil Vito Volodymyr Wallace Walther Warren Wayne Wesley Wilbur Wilfred Willard Willem Willy Woodrow Xavier
Zachary
Alcides Andrés Antoni Arvid Bjørn Bobby Casto Chinua Deng Dennis Drew Efraín Enzo Fyodor Gunpei Gustavus Hayao Hein
Hideo Hugo
Iñaki Jacobus Jacopo Jaap Jawaharlal Jesús Joaquín João Jochen Johnny Jorma José Kari Kasper Kofi Koichi Kwame
Lázaro Leoš Linus
Luís Manne Masaru Matti Mikko Minoru Miroslav Mohandas Mwangi Nelson Nobuo Olli Osamu Pekka Rabindranath Raúl Ravi
Rodolphe Roald
Satoshi Satyajit Sepp Shigeru Shinzo Simón Sukumar Telmo Thabo Thurgood Tomáš Václav Vittorio Yasser Yitzhak Yoshio
Yukio Zbigniew
Zoltán
Abdullah Adolfo Adrián Ahmad Alfonso Álvaro Amadou Amir André Andrzej Ángel Arjun Atanas Baruch Bashir Bogdan
Boutros Cheikh Cristóbal Dag Daisuke Dragan Édouard Edvard Einar Emeka Émile Étienne Ferenc Franjo François Frédéric
Gamal Ganesh Gérard Giorgio Giulio Gonzalo Goran Günther Haile Hakim Håkon Hamid Hamza Harun Hernán Honoré Hosni
Hussein Ignacio Imre István Iván Jaroslav Jérôme Jerzy Jiří Joël Jörg Jørgen Josip Julio Jürgen Kamal Kemal Khalid
Kiyoshi Krzysztof Lech Leonid Mahmoud Makoto Manmohan Marek Martín Mateo Mehdi Mehmet Michaël Mihail Mikael Miklós
Mukesh Nasser Nicolae Nicolás Nikita Nikos Norbert Omar Óscar Osman Patrice Pavlo Péter Radovan Ragnar Rahul Rajiv
Raphaël Rashid Rémi René Ruslan Rustam Salim Samir Sándor Sanjay Sebastián Sébastien Sergio Shinichi Sigurd Slobodan
Søren Stéphane Suleiman Sunil Tadeusz Takashi Tariq Taro Teodoro Théodore Théophile Tomás Vijay Vojtěch Wojciech
Yasuhiro Yousef Yusuf Zahir Zoran Zygmunt
""")
GIVEN_NAMES: Final = (
    _MORE_WOMENS_NAMES
    | _MORE_MENS_NAMES
    | word_set("""
Aaron Abraham Ada Adam Adolf Adrian Agnes Ahmed Alan Albert Alberto Aleksandr Aleksey Alessandro Alexander Alexandra
Alexis Alfred Ali Alice Alison Amelia Amy Ana Anatoly Andrea Andreas Andrei Andrew Andy Angela Ann Anna Anne Annie
Anthony Antoine Anton Antonio Archibald Aristotle Arnold Arthur Astrid August Augusta Augustus Barbara Beatrice
Benedict Benjamin Bernard Bernhard Bertrand Betty Bill Bob Boris Brian Bruce Bruno Camille Carl Carla Carlo Carlos
Carol Caroline Catherine Cecil Cecilia Charles Charlotte Chen Chris Christian Christina Christine Christopher Claire
Clara Claude Clement Colin Constance Cornelius Craig Cyril Dan Daniel Daniela Daniele Dario David Deborah Denis
Dennis Diana Diego Dmitri Dominic Donald Dora Dorothy Douglas Duncan Edgar Edith Edmund Eduard Edward Edwin Eleanor
Elena Elias Elisabeth Elizabeth Ella Ellen Elon Emil Emile Emily Emma Emmanuel Enrico Eric Erik Ernest Ernst Erwin
Esther Ethel Eugene Eva Evelyn Fatima Felix Ferdinand Fernando Florence Frances Francesco Francis Francisco Frank
Franklin Franz Fred Frederic Frederick Friedrich Fritz Gabriel Galileo Gary Gaspard Geoffrey Georg George Georges
Gerald Gerard Gerhard Gertrude Giacomo Gilbert Giovanni Giuseppe Gordon Grace Graham Greg Gregor Gregory Guglielmo
Guillaume Gustav Guy Hannah Hans Harold Harriet Harry Hassan Heinrich Helen Helena Henri Henrietta Henry Herbert
Hermann Hideki Horace Howard Hubert Hugh Hugo Humphry Ian Ibrahim Ida Igor Immanuel Irene Iris Isaac Isabel Isabella
Isaiah Ivan Jack Jacob Jacques Jakob James Jan Jane Janet Jason Jean Jeff Jennifer Jeremy Jerry Jesse Jessica Jim
Joan Joanna Joe Johan Johann Johannes John Jonas Jonathan Jorge Jose Josef Joseph Josephine Joshua Juan Judith Jules
Julia Julian Julie Julius Karen Karl Kate Katherine Kathleen Keith Kenneth Kevin Klaus Konrad Kurt Larry Laura
Lawrence Leo Leon Leonard Leonardo Leonhard Leopold Lewis Lillian Linda Lisa Lise Lorenzo Louis Louisa Louise Luca
Lucas Lucy Ludwig Luigi Luis Luke Lynn Marc Marcel Marco Marcus Margaret Maria Marie Mario Marion Mark Martha Martin
Mary Matthew Maurice Max Maximilian Maxim Melissa Michael Michel Michelle Miguel Mikhail Mohammed Mohamed Muhammad
Monica Moritz Nancy Napoleon Natalie Nathan Nathaniel Neil Nicholas Nicolas Nicole Niels Nikola Nikolai Noah Nora
Norman Olga Oliver Oscar Otto Pablo Pamela Pat Patricia Patrick Paul Paula Paulo Pavel Pedro Percy Peter Petra
Philip Philippe Pierre Rachel Ralph Raymond Rebecca Regina Reid Rene Richard Rita Robert Roberto Roger Roland Roman
Ronald Rosa Rosalind Rose Ruth Salvador Sam Samuel Sandra Sara Sarah Satya Scott Sergei Sigmund Simon Sofia Sophia
Sophie Stanley Stefan Stepan Stephen Steve Steven Stuart Sue Sundar Susan Sven Sylvia Teresa Theodor Theodore Thomas
Tim Timothy Tobias Tom Tony Ulrich Ursula Valentina Vasily Vera Victor Vincent Vincenzo Viktor Virginia Vladimir
Walter Wendy Werner Wilhelm William Winston Wolfgang Yuri Yves Zinovy
""")
)
WOMENS_NAMES: Final = _MORE_WOMENS_NAMES | word_set("""
Ada Agnes Alexandra Alice Alison Amelia Amy Ana Angela Ann Anna Anne Annie Astrid Augusta Barbara Beatrice Betty
Carla Carol Caroline Catherine Cecilia Charlotte Christina Christine Claire Clara Constance Daniela Deborah Diana
Dora Dorothy Edith Eleanor Elena Elisabeth Elizabeth Ella Ellen Emily Emma Esther Ethel Eva Evelyn Fatima Florence
Frances Gertrude Grace Hannah Harriet Helen Helena Henrietta Ida Irene Iris Isabel Isabella Jane Janet Jennifer
Jessica Joan Joanna Josephine Judith Julia Julie Karen Kate Katherine Kathleen Laura Lillian Linda Lisa Lise Louisa
Louise Lucy Lynn Margaret Maria Marie Marion Martha Mary Melissa Michelle Monica Nancy Natalie Nicole Nora Olga
Pamela Patricia Paula Petra Rachel Rebecca Regina Rita Rosa Rosalind Rose Ruth Sandra Sara Sarah Sofia Sophia Sophie
Sue Susan Sylvia Teresa Ursula Valentina Vera Virginia Wendy
""")
"""Those of the given names that are women's; the others are taken for men's."""
KNOWN_ORGANISATIONS: Final = frozenset(
    _names("""
AbbVie, Accenture, Activision Blizzard, Adidas, Adobe, Airbnb, Airbus, Aldi, Alibaba, Alphabet, Amazon, AMD,
Anthropic, Apple, ArcelorMittal, Arthur Andersen, ASML, AstraZeneca, AT&T, Baidu, Barclays, BASF, Bayer, BBC,
Bear Stearns, Ben & Jerry’s, Binance, BioNTech, BlackBerry, BlackRock, BMW, Boeing, BP, Broadcom, Burger King, BYD,
ByteDance, Carrefour, CBS, CERN, Chevron, Christie’s, CIA, Cisco, Citigroup, CNN, Coinbase, Columbia Pictures, Compaq,
Costco, Credit Suisse, Danone, DeepMind, DeepSeek, Dell, Deloitte, Deutsche Bank, DHL, Disney, Domino’s, Dropbox,
Dynegy, eBay, EDF, Electronic Arts, Eli Lilly, Enron, Equifax, Ericsson, EU, European Union, Exxon, ExxonMobil,
Facebook, Fannie Mae, FBI, FedEx, Flipkart, Ford, Foxconn, Freddie Mac, Fujifilm, Fujitsu, Gazprom, General Electric,
General Motors, GitHub, Glencore, Goldman Sachs, Google, GSK, Halliburton, Hewlett-Packard, Hitachi, Honda, HP, HSBC,
Huawei, Hyundai, IBM, IKEA, IMF, Infosys, Instagram, Intel, Jack Daniel’s, Johnson & Johnson, JPMorgan, JVC,
Kellogg’s, KGB, Kia, KLM, Kodak, KPMG, Lehman Brothers, Lenovo, Lidl, LinkedIn, Lloyd’s, Lockheed Martin, Lufthansa,
LVMH, Lyft, Macy’s, Marks & Spencer, Mastercard, Matsushita, Mazda, McDonald’s, McKinsey, Mercedes, Merck,
Merrill Lynch, Meta, Micron, Microsoft, Mitsubishi, Moderna, Moody’s, Morgan Stanley, Motorola, NASA, NATO, NBC,
Nestlé, Netflix, Netscape, Nike, Nintendo, Nissan, Nokia, Northrop Grumman, Novartis, Novo Nordisk, Nvidia, OpenAI,
Oracle, Palantir, Panasonic, Paramount Pictures, PayPal, PepsiCo, Peugeot, Pfizer, Philip Morris, Philips, Pinterest,
Pixar, Procter & Gamble, PwC, Qualcomm, RCA, Red Hat, Reddit, Renault, Reuters, Rio Tinto, Rivian, Roche, Ryanair,
Sainsbury’s, Salesforce, Samsung, Sanofi, SAP, Shell, Siemens, SK Hynix, Snapchat, Sony, Sotheby’s, SpaceX, Spotify,
Starbucks, Stellantis, Subaru, Tencent, Tesco, Tesla, Texas Instruments, Tim Hortons, Toshiba, TotalEnergies, Toyota,
Transocean, TSMC, Twitter, Uber, UBS, UN, UNESCO, UNICEF, Unilever, United Nations, Universal Pictures, UPS, Verizon,
Vodafone, Volkswagen, Volvo, Walmart, Warner Bros, Waymo, Wells Fargo, Wendy’s, WHO, World Bank,
World Health Organization, WorldCom, xAI, Xerox, Xiaomi, Yahoo, YouTube
""")
)
TITLED_NAMES: Final = _names("""
Dr Pepper, Dr Martens, Dr No, Dr Strangelove, Doctor Zhivago, Doctor Faustus, Doctor Who, Doctor Dolittle, Mr Bean,
Mr Coffee, Mr Kipling, Mrs Dalloway, Mrs Doubtfire, Captain Morgan, Captain America, Captain Marvel, Major League,
King Kong, King Lear, Lord Jim, Lady Gaga, Sister Act, Father Christmas, Queen Latifah, Count Basie, Duke Ellington,
Judge Dredd, Prince Charming, Miss Saigon, Miss World, Miss Universe
""")
"""Names of brands, works and others that begin like somebody's title: no title is left out before them."""

PUBLIC_BODIES: Final = frozenset(
    _names("""
BBC, CERN, CIA, EU, European Union, FBI, IMF, KGB, NASA, NATO, UN, UNESCO, UNICEF, United Nations, WHO, World Bank,
World Health Organization
""")
)
"""Those of the known organisations that belong to states: no options for a company."""
