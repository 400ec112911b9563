"""Regions and realms that things happen in: what a text is set in is not what it is about."""

from __future__ import annotations

from typing import Final

__all__ = ["REGIONS"]

REGIONS: Final = frozenset(
    name.strip()
    for name in """
Alsace, Anatolia, Andalusia, Anjou, Appalachia, Aquitaine, Aragon, Assam, Attica, Balkans, Bavaria, Bedfordshire,
Bengal, Berkshire, Bohemia, Brabant, Brandenburg, Brittany, Buckinghamshire, Burgundy, Calabria, Cambridgeshire,
Campania, Castile, Catalonia, Caucasus, Champagne, Cheshire, Connacht, Cornwall, County Cork, County Durham, Crimea,
Cumbria, Dalmatia, Deccan, Derbyshire, Devon, Dorset, Epirus, Essex, Flanders, Galicia, Gascony, Gaul,
Gloucestershire, Granada, Gujarat, Hampshire, Hanover, Herefordshire, Hertfordshire, Hesse, Hokkaido, Iberia,
Jutland, Karelia, Kent, Kerala, Kyushu, Lancashire, Languedoc, Lapland, Latium, Leicestershire, Leinster, León,
Lincolnshire, Livonia, Lombardy, Lorraine, Macedonia, Maharashtra, Manchuria, Mesopotamia, Moravia, Munster,
Navarre, New England, Norfolk, Normandy, Northamptonshire, Northumberland, Northumbria, Nottinghamshire, Nova
Scotia, Ontario, Oxfordshire, Palatinate, Patagonia, Piedmont, Pomerania, Provence, Punjab, Quebec, Rajasthan,
Rhineland, Ruhr, Rutland, Saxony, Scania, Shropshire, Silesia, Sindh, Somerset, Staffordshire, Suffolk, Surrey,
Sussex, Swabia, Thessaly, Thrace, Thuringia, Transylvania, Tuscany, Tyrol, Ulster, Umbria, Veneto, Walloon,
Wallonia, Warwickshire, Wessex, Westphalia, Wiltshire, Worcestershire, Yorkshire
""".replace("\n", " ").split(",")
)
