"""The words of page furniture, in one place. Every pattern is matched against a whole block in `bare` form:

folded (lower case, straight quotes, plain dashes, single spaces) and without the punctuation at either end.
So `[Advertisement]`, `ADVERTISEMENT` and `— Advertisement —` are one entry. Keep patterns to what no sentence of an
article would be as a whole; words that only *begin* a promotion need the colon or the page's “we”, “us” or “our”.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from aiquiz.reading.wordlist import word_set
from aiquiz.text import folded

__all__ = [
    "COMMENT_FORM",
    "COMMENT_HEAD",
    "COMMENT_SECTION",
    "ENDMATTER",
    "LABELS",
    "LEAD_IN",
    "NOTICE",
    "PHRASE",
    "TEASER_LIST",
    "bare",
    "holds",
    "matches",
]

_EDGES: Final = " \t.!?…:;,[](){}<>|*•·→←↑↓»«›‹–—-_#=~\"'▶►▸"
_NETWORK: Final = (
    r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|youtube|tiktok|threads|"
    r"bluesky|"
    r"mastodon|flipboard|pocket|messenger|e-?mail|mail|print|copy(?: link| url)?|link|sms|rss|line|viber|xing|vk|more)"
)
_PIECE: Final = r"(?:article|post|story|page|entry|video|link|news|content)"
_PIECES: Final = r"(?:articles?|stories|posts?|reading|news|content|links?|topics?|coverage|reads|videos?)"
_AGENCY: Final = (
    r"(?:getty(?: images)?|reuters|afp|epa|shutterstock|unsplash|alamy|bloomberg|pexels|istock|wikimedia.{0,20})"
)

_NAVIGATION: Final = (
    r"(?:skip|jump) (?:directly )?to (?:the )?(?:main |primary |page |site )?"
    r"(?:content|navigation|menu|search|footer|header|article|sidebar|comments?)(?: area)?",
    r"(?:(?:go |scroll )?back to|return to|scroll to|go to|to)(?: the)? top(?: button| of (?:the )?page)?|top of page",
    r"(?:toggle|open|close|show|hide|main|mobile|primary) (?:the )?(?:menu|navigation|nav|search|sidebar)(?: menu|"
    r" bar)?",
    rf"(?:previous|next|older|newer|prev) (?:{_PIECE}s?|entries|chapter)(?: ?[:>»-] ?.{{1,150}})?",
    r"(?:view|see|show|load|read|browse|all|explore)(?: all| more| older| the)* "
    r"(?:comments|posts|articles|stories|results|replies|news|videos|topics)",
    r"(?:page )?\d{1,4} (?:of|/) \d{1,4}|page \d{1,4}|please wait|(?:show|read) (?:more|less)|see all",
    r"you are here(?: ?: ?.{1,150})?|(?:home|start) ?[>»›/] ?.{1,150}",
    r"on this page ?:.{1,200}|search (?:for|this|our|the) (?:site|website|blog)",
)
_SHARING: Final = (
    rf"share(?: this)?(?: {_PIECE})?(?: (?:on|via|to|with|by))?(?: ?[:,|/·]? (?:and )?{_NETWORK})*",
    rf"(?:share|tweet|pin|print|save|bookmark|e-?mail|send) this(?: {_PIECE})?(?: (?:to|with) (?:a )?friends?)?",
    r"(?:share|follow|find|like|join) (?:us|me|it|this) (?:on|via|at) .{1,60}|e-?mail to (?:a )?friend",
    rf"{_NETWORK}(?: ?[,|/·]? {_NETWORK})+",
    r"[\d.,]+ ?[km]? (?:shares?|views?|likes?|reads?|claps?|retweets?|followers?|reactions?)",
    r"(?:copy (?:link|url)|link copied)(?: to clipboard)?|gift this article|resize text|(?:text|font) size",
    r"listen to this (?:article|story|page)(?: ?[(:-]? ?[\d:]+ ?\w*)?|play(?: the)? video|watch the video|"
    r"add to favou?rites",
)
_ABOUT_THE_TEXT: Final = (
    r"(?:about |approx(?:imately)?\.? |~ ?)?\d+ ?-? ?min(?:ute)?s?(?:'s)? (?:read|reading|listen|watch)(?: time)?",
    r"(?:estimated )?(?:reading|read) time ?:? ?(?:about |approx(?:imately)?\.? |"
    r"~ ?)?\d+ ?(?:-\d+ )?min(?:ute)?s?(?: read)?",
    r"(?:filed under|tags?|tagged(?: (?:with|as))?|topics?|categor(?:y|ies)|posted in|labels?|keywords) ?: ?.{1,150}",
    r"posted in uncategori[sz]ed",
    r"uncategori[sz]ed|unkategorisiert|allgemein|non classé|sin categoría|senza categoria|geen categorie|без рубрики|"
    r"chưa phân loại",
)
_ADVERTISING: Final = (
    r"skip advertisement|print recipe|pdf version|(?:filed under|tagged)(?: ?:)?(?: .{1,120})?",
    r"advertisements?(?: ?[-:] ?.{1,40})?|sponsored(?: content| post| by .{1,40})?|promoted(?: content)?|paid content|"
    r"ads?|anzeige|werbung|publicité|publicidad|pubblicità|реклама|quảng cáo",
    r"(?:story|article) continues(?: (?:below|after))?(?: (?:this |the )?(?:ad|advertisement))?",
    r"continue reading(?: (?:the )?(?:main )?(?:story|article))?(?: ?[:>] ?.{1,120})?|continues below",
    r"scroll (?:down )?(?:to|for) (?:continue|more)(?: .{1,40})?",
)
_GALLERY: Final = (
    # `… - image 2`: the caption of a gallery, by the number at its end.
    r"(?:.{1,150} ?[-|] ?)?(?:image|photo|picture|slide|bild|foto|ảnh|hình|hình ảnh|фото|imagen?|immagine) \d{1,3}"
    r"(?: (?:of|/) \d{1,3})?",
)
_PICTURES: Final = (
    r"(?:photo(?:graph|graphy)?|image|picture|illustration|graphic|cover|header image|featured image)s? "
    r"(?:credits?|by|courtesy(?: of)?|source|via) ?[:/©]? ?.{1,100}|(?:credits?|bildquelle|crédits?) ?[:/©] ?.{1,100}",
    rf"(?:photo|image|picture|foto|ảnh|hình ảnh)s? ?(?::|by|©|/) ?.{{0,60}}{_AGENCY}",
    r".{0,60}\b(?:getty images|shutterstock|unsplash|alamy|ap photo|associated press)(?:/.{1,40}| via .{1,40})?",
    r"listen to (?:this|the) (?:article|story|piece)(?: ?[·|•(,–-] ?.{1,20})?|\d{1,2}[ -]min(?:ute)?s? (?:read|listen)",
    r"(?:click|tap|hover|press)(?: (?:here|on (?:the )?image|image))? (?:to|for) "
    r"(?:enlarge|expand|zoom|play|unmute|view|full|larger).{0,40}",
)
# The colon or arrow after the call is what tells these from a sentence.
_PROMOTIONS: Final = (
    r"(?:read (?:more|also|next|on)|read our .{1,30}|also read|see also|see more|more on this(?: story| topic)?|"
    r"more from .{1,30}|"
    r"watch(?: now| this| more| also)?|listen(?: now)?|don't miss(?: this)?|recommended(?: reading| for you)?|"
    r"must[- ]read|"
    r"related(?: (?:articles?|stor(?:y|ies)|coverage|reading|posts?|content|links?|topics?|news|video))?|"
    r"further reading|"
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|also on .{1,30}|in case you missed it|lire aussi|"
    r"à lire(?: aussi)?|lesen sie auch|mehr zum thema|le[ae]r? también|leggi anche|lees ook|læs også|läs (?:också|"
    r"även)|"
    r"czytaj (?:też|także|więcej)|xem thêm|читайте также) ?(?::|>|»|›|\||→) ?.{1,160}",
)
_CALLS: Final = (
    r"(?:please )?(?:subscribe|sign up|register|join)(?: now| today| here| us)(?: (?:to|for|and) .{1,120})?",
    r"(?:please )?(?:subscribe|sign up) (?:to|for) (?:our|my|the|this) .{1,80}|join our .{1,80}",
    r"(?:log|sign) (?:in|out)(?: or .{1,40}| to (?:continue|comment|reply|your account).{0,40})?|my account|"
    r"create (?:an|a free|your) account",
    r"(?:download|get|install) (?:our|the .{1,20})(?: free)? (?:mobile )?app(?: .{1,80})?",
    r"(?:click|tap) here(?: (?:to|for) .{1,100})?|(?:shop|buy|order) now|contact us|about us|advertise with us",
    r"(?:please )?(?:support|help (?:us )?(?:fund|support)) (?:our (?:work|mission|newsroom|reporting|journalism)|us|"
    r"this site|(?:independent|quality|local) journalism).{0,120}",
    r"donate(?: now| today| here)?|already (?:a (?:subscriber|member)|have an account|subscribed).{0,60}",
    r"(?:this (?:article|story|content) is )?(?:for|only for|available to|exclusive to) (?:subscribers|"
    r"members)(?: only)?|"
    r"(?:subscribers?|members) only|become a (?:member|subscriber).{0,60}",
    r"to continue reading.{0,120}|you have .{1,20} free (?:articles?|stories) .{1,40}",
    r"thank(?:s| you) for (?:reading|subscribing|signing up|visiting).{0,80}",
    r"(?:found|spotted|noticed|see|report) (?:a|an) (?:typo|error|mistake|problem|issue)(?: .{1,60})?|open an issue|"
    r"edit this page(?: on .{1,20})?|suggest (?:an edit|edits|changes)",
    r"was this (?:article|page|post|information).{0,60}|rate this .{1,40}|"
    r"(?:did you|do you|if you) (?:like|liked|enjoy|enjoyed) (?:this|what you|reading|our).{1,120}",
    r"(?:tell us|let us know|let me know) .{1,100}|have your say|send us (?:a tip|your|an e-?mail).{0,80}|"
    r"got a tip.{0,80}",
    r"disable (?:your )?ad ?blocker.{0,80}|(?:please )?(?:enable|turn on) (?:javascript|cookies).{0,100}|"
    r"javascript (?:is|must be|seems) .{1,100}",
)
_SMALL_PRINT: Final = (
    r"(?:accept|reject|decline|allow|deny|refuse|agree to)(?: (?:all|only|and|the|&|necessary|essential|optional|"
    r"selected|"
    r"cookies|close|continue))+",
    r"(?:manage|set|change|customi[sz]e|your|more|cookie|privacy)(?: (?:my|your|cookie|privacy))? "
    r"(?:preferences|settings|options|choices|policy|notice)",
    r"(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}|by )).{0,250}|(?:.{0,150}\b)?all rights reserved(?:\b.{0,150})?",
    r"(?:terms(?: (?:of (?:use|service)|and conditions|& conditions))|privacy (?:policy|notice|statement)|imprint|"
    r"impressum|"
    r"site ?map|cookie policy|legal notice|accessibility statement)",
    r"(?:proudly )?powered by .{1,40}|(?:web ?site|site|theme) by .{1,40}|hosted by .{1,40}",
    r"(?:name|e-?mail|web ?site|comment|message|subject|phone)(?: address)? ?(?:\*|\(required\))"
    r"(?: (?:name|e-?mail|web ?site|post|comment|message|submit|send) ?\*?)*",
)

PHRASE: Final = (
    *_NAVIGATION,
    *_SHARING,
    *_ABOUT_THE_TEXT,
    *_ADVERTISING,
    *_GALLERY,
    *_CALLS,
    *_SMALL_PRINT,
)
"""A block that is one of these is furniture wherever it stands."""

LEAD_IN: Final = (*_PICTURES, *_PROMOTIONS)
"""Likewise, but what follows the lead-in may be anything: so not where the block is a whole sentence."""

NOTICE: Final = (
    r"\b(?:we|our (?:partners|site|website)|this (?:web ?)?site) .{0,60}\b(?:uses?|using|stores?|sets?|places?)\b"
    r".{0,60}\bcookies?\b",
    r"^by (?:using|continuing|clicking|browsing) .{0,80}\byou .{0,80}\bcookies?\b",
    r"\bcookies?\b.{0,120}\b(?:accept all|your (?:consent|experience|preferences)|you (?:agree|consent|accept))\b",
    r"^(?:please )?(?:sign up|subscribe|register|join|get|receive|enter your e-?mail)\b.{0,120}"
    r"\b(?:newsletters?|your inbox|mailing list)\b",
    r"\b(?:our|my|this|free) (?:free )?(?:(?:weekly|daily) )?(?:e-?mail )?newsletter\b.{0,80}"
    r"\b(?:sign up|subscribe|your inbox)\b|\bdelivered (?:straight )?to your inbox\b",
    r"\byou can unsubscribe\b|\bunsubscribe at any time\b|\bprotected by recaptcha\b|^follow us on\b",
    r"\bis a reader-supported (?:publication|newsletter)\b|^to (?:receive new posts|support my work)\b",
    r"\bwe(?:[’']d like| want) to hear what you think\b|\bwe rely on your support\b",
    r"^never miss (?:a|the|an|out)\b.{0,80}\b(?:news|story|stories|updates?|posts?)\b|^get regular updates\b",
    r"\bdownload (?:the|our) .{1,60}\bapps?\b|^to (?:view|read|see) the (?:full|whole|rest of the) (?:story|article)\b",
    r"^(?:if you[’']re seeing this message|give us feedback|share your thoughts and debate)\b",
    r"^this (?:post|article|page) contains references to products\b",
    r"^follow .{1,60} on (?:facebook|instagram|x|twitter|tiktok)\b",
    r"^you have \d+ (?:free )?(?:articles?|stories) left\b",
    r"\bthis (?:article|post|page|story) (?:may )?contains? affiliate links\b|"
    r"\bwe (?:may )?earn (?:a|an affiliate) commission\b",
)
"""A short block with a sentence that *holds* one of these is a notice of the page's owner. Each needs the owner's
voice, “we”, “you” or a call at the sentence's start: an article may tell of newsletters and cookies.
"""

COMMENT_HEAD: Final = (
    r"\d[\d,]* (?:comments?|responses?|replies|thoughts? on .{1,150})|comments? ?\(\d+\)?",
    r"join the (?:discussion|conversation|debate)|be the first to (?:comment|reply)|comments are closed|"
    r"no comments(?: yet)?|discussion about this post|(?:leave|post|add|write) a comment",
)
"""What usually heads the readers' comments, but also links to them from the top of a page."""

COMMENT_FORM: Final = (
    r"(?:leave|post|add|write|submit|make) (?:a|your|the first) (?:reply|comment|response)"
    r"(?: (?:to|below|here|on) .{1,120}| below| cancel reply)|leave a (?:reply|response)|cancel reply|post comment",
    r"your e-?mail address will not be published.{0,80}|required fields are marked.{0,10}|"
    r"save my name, e-?mail.{1,120}",
    r"(?:you must be |please )?log(?:ged)? in to (?:post a |leave a |add a )?(?:comment|reply).{0,40}",
    r"(?:schreiben? sie einen|schreibe einen) kommentar.{0,40}|laisser un commentaire.{0,60}|"
    r"deja (?:una respuesta|un comentario).{0,40}|lascia un commento.{0,40}|geef een reactie.{0,40}|"
    r"dodaj komentarz.{0,40}|trả lời hủy.{0,40}|để lại (?:một )?bình luận.{0,40}",
)
"""From here on, readers speak: everything to the end goes, wherever it begins after the first paragraph."""

COMMENT_SECTION: Final = (*COMMENT_HEAD, *COMMENT_FORM)
"""All signs of the readers' comments."""

ENDMATTER: Final = (
    r"(?:reader |user |all )?comments|kommentare|commentaires|comentarios|bình luận",
    r"references|notes|footnotes|endnotes|works cited|bibliography|citations|notes and references|references and notes|"
    r"external links|see also|further reading|sources|einzelnachweise|weblinks|notes et références|referencias|"
    r"enlaces externos",
    r"about the (?:authors?|writer|contributors?)|author bio|meet the author|(?:more )?from the author|"
    r"über den autor|à propos de l'auteur|sobre el autor",
)
"""Headings after which, late in a text, nothing of the article follows."""

TEASER_LIST: Final = (
    rf"(?:related|recommended|similar|more|other|featured|suggested)(?: {_PIECES})+(?: for you)?",
    r"related|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: these.{0,30})?|"
    r"(?:read|up|what to read|watch) next|keep reading|more stories|more to explore|explore more|in case you missed it",
    r"(?:more|latest)(?: (?:news|articles|stories|posts|updates))? (?:from|in|on|by) .{1,40}",
    r"(?:most|popular|trending|latest|recent|top)(?: (?:read|viewed|popular|commented|shared|now|today|posts?|"
    r"articles?|"
    r"news|stories|comments|topics|videos|searches|picks?))+|trending|editors?'?s?'? (?:picks?|choice)|hot topics",
    r"around the web|from our partners|from the web|promoted stories|follow us|connect with us|quick links|"
    r"useful links|"
    r"our (?:picks|newsletters)",
    r"table of contents|contents|in this (?:article|story|guide|post)|on this page",
    r"das könnte sie auch interessieren|mehr zum thema|verwandte artikel|articles? (?:liés|similaires)|à lire aussi|"
    r"artículos relacionados|también te puede interesar|articoli correlati|gerelateerde artikelen|bài viết liên quan|"
    r"похожие статьи",
)
"""Headings of lists that lead elsewhere: they go with the headlines that follow, until a real paragraph comes."""

LABELS: Final = word_set(
    """
    home news world business politics opinion sport sports tech technology science health culture arts lifestyle travel
    money markets finance economy entertainment video videos podcast podcasts live local weather games food style
    education subscribe subscription menu search login register account close share save print email comment comments
    follow newsletter newsletters shop store jobs events about contact help faq archive archives blog forum support
    donate advertise privacy terms careers press magazine international companies industry industries startups reviews
    features columns columnists editorials obituaries media more all sections topics facebook twitter instagram linkedin
    youtube tweet pin copy cancel reply report edit delete submit send listen loading next previous prev back accept
    decline tags categories disclaimer bookmark
    """
)
"""Single words that are entries of menus. A line of nothing else is one, but not a heading above a paragraph."""


def bare(text: str) -> str:
    """The form in which a block meets the patterns."""
    return folded(text).strip(_EDGES)


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def matches(patterns: tuple[str, ...], bare_text: str) -> bool:
    """Whether the whole of `bare_text` is one of `patterns`."""
    return _compiled(patterns).fullmatch(bare_text) is not None


def holds(patterns: tuple[str, ...], bare_text: str) -> bool:
    """Whether one of `patterns` stands anywhere in `bare_text`."""
    return _compiled(patterns).search(bare_text) is not None
