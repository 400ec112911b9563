"""The words of page furniture, in one place. Every pattern is matched against a whole block in `bare` form:

folded (lower case, straight quotes, plain dashes, single spaces) and without the punctuation at either end.
So `[Advertisement]`, `ADVERTISEMENT` and `— Advertisement —` are one entry. Keep patterns to what no sentence of an
article would be as a whole; words that only *begin* a promotion need the colon or the page's “we”, “us” or “our”.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from aiquiz.text import folded

__all__ = [
    "COMMENT_SECTION",
    "ENDMATTER",
    "LABELS",
    "NOTICE",
    "PHRASE",
    "TEASER_LIST",
    "bare",
    "matches",
]

_EDGES: Final = " \t.!…:;,[](){}<>|*•·→←↑↓»«›‹–—-_#=~\"'▶►▸"
_NETWORKS: Final = (
    "facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|youtube|tiktok|threads|bluesky|"
    "mastodon|flipboard|pocket|messenger|e-?mail|mail|print|copy(?: link| url)?|link|sms|rss|line|viber|xing|vk|more"
)
_PIECE: Final = "(?:article|post|story|page|entry|video|link|news|content)"

PHRASE: Final = (
    # Getting about.
    r"(?:skip|jump) (?:directly )?to (?:the )?(?:main |primary |page |site )?"
    r"(?:content|navigation|menu|search|footer|header|article|sidebar|comments?)(?: area)?",
    r"(?:(?:go |scroll )?back to|return to|scroll to|go to|to)(?: the)? top(?: button| of (?:the )?page)?|top of page",
    r"(?:toggle|open|close|show|hide|main|mobile|primary) (?:the )?(?:menu|navigation|nav|search|sidebar)(?: menu| bar)?",
    rf"(?:previous|next|older|newer|prev) (?:{_PIECE}s?|entries|chapter)(?: ?[:>»-] ?.{{1,150}})?",
    r"(?:view|see|show|load|read|browse|all|explore)(?: all| more| older| the)* "
    r"(?:comments|posts|articles|stories|results|replies|news|videos|topics)",
    r"(?:page )?\d{1,4} (?:of|/) \d{1,4}|page \d{1,4}|loading|please wait|show (?:more|less)|read (?:more|less)|see all",
    r"you are here(?: ?: ?.{1,150})?|(?:home|start) ?(?:[>»›/] ?.{1,40}){1,6}",
    # Sharing and counting.
    rf"share(?: this)?(?: {_PIECE})?(?: (?:on|via|to|with|by))?(?: ?[:,|/·]? (?:and )?(?:{_NETWORKS}))*(?: ?:)?",
    rf"(?:share|tweet|pin|print|save|bookmark|e-?mail|send)(?: this)?(?: {_PIECE})?(?: (?:to|with) (?:a )?friends?)?",
    rf"(?:share|follow|find|like|join) (?:us|me|it|this) (?:on|via|at) .{{1,60}}|(?:{_NETWORKS})(?: ?[,|/·]? (?:{_NETWORKS}))+",
    r"[\d.,]+ ?[km]? ?(?:shares?|views?|likes?|reads?|claps?|retweets?|followers?|reactions?|votes?|points?|min(?:ute)?s?)",
    r"(?:copy|link copied)(?: (?:link|url))?(?: to clipboard)?|listen(?: to this article)?(?: ?[(:-]? ?[\d:]+ ?\w*)?",
    r"(?:play|watch)(?: the)? video|gift this article|resize text|text size|font size|add to favou?rites",
    # About the text, not in it.
    r"(?:(?:about|approx(?:imately)?\.?|~|est(?:imated)?\.?)? ?\d+ ?-? ?min(?:ute)?s?(?:'s)? (?:read|reading|listen|watch)(?:ing)?(?: time)?)",
    r"(?:estimated )?(?:reading|read) time ?:? ?(?:about |approx(?:imately)?\.? |~ ?)?\d+ ?(?:-\d+ )?min(?:ute)?s?(?: read)?",
    rf"(?:filed under|tags?|tagged(?: (?:with|as))?|topics?|categor(?:y|ies)|posted in|labels?|keywords) ?: ?.{{1,150}}",
    r"uncategori[sz]ed|unkategorisiert|non classé|sin categoría|senza categoria|geen categorie|без рубрики|chưa phân loại",
    r"advertis(?:e)?ments?|sponsored(?: content| post| by .{1,40})?|promoted(?: content)?|paid content|ad|ads|anzeige|"
    r"werbung|publicité|publicidad|pubblicità|реклама|quảng cáo|article continues (?:below|after) (?:this |the )?(?:ad|advertisement)",
    r"(?:story|article) continues(?: below)?(?: (?:this )?(?:ad|advertisement))?|continue reading(?: ?[:>]? ?.{1,120})?|continues? (?:after|below) .{1,40}",
    r"continue reading (?:the )?(?:main )?(?:story|article)|scroll (?:down )?to continue(?: .{1,40})?",
    # Pictures.
    r"(?:(?:photo(?:graph|graphy)?|image|picture|illustration|graphic|cover|header image|featured image)s?"
    r"(?: (?:credits?|by|courtesy(?: of)?|source|via))|credits?|courtesy of|bildquelle|crédits?|foto|ảnh|hình ảnh) ?[:/©]? ?.{1,100}",
    r"(?:photo|image|picture)s? ?(?:: ?|by |© ?|/ ?).{0,60}(?:getty(?: images)?|reuters|afp|epa|shutterstock|unsplash|alamy|bloomberg|pexels|istock|wikimedia.{0,20})",
    r".{0,60}\b(?:getty images|shutterstock|unsplash|alamy|ap photo|associated press)(?:/.{1,40}| via .{1,40})?",
    r"(?:.{1,150} ?[-|(] ?)?(?:image|photo|picture|slide|bild|foto|ảnh|hình|hình ảnh|фото|imagen?|immagine) \d{1,3}(?: (?:of|/) \d{1,3})?",
    r"(?:click|tap|hover|press)(?: (?:here|on (?:the )?image|image))? (?:to|for) (?:enlarge|expand|zoom|play|unmute|view|full|larger).{0,40}",
    # Promotions: the colon (or arrow) after the call is what tells them from a sentence.
    r"(?:read (?:more|also|next|on)|read our .{1,30}|also read|see also|see more|more on this(?: story| topic)?|more from .{1,30}|"
    r"related(?: (?:articles?|stor(?:y|ies)|coverage|reading|posts?|content|links?|topics?|news|video))?|"
    r"watch(?: now| this| more| also)?|listen(?: now)?|don't miss(?: this)?|recommended(?: reading| for you)?|must[- ]read|"
    r"further reading|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|also on .{1,30}|in case you missed it|"
    r"lire aussi|à lire(?: aussi)?|lesen sie auch|mehr zum thema|le[ae]r? también|leggi anche|lees ook|læs også|läs (?:också|även)|"
    r"czytaj (?:też|także|więcej)|xem thêm|читайте также) ?(?::|>|»|›|\||→) ?.{1,160}",
    # Calls to act.
    r"(?:please )?(?:subscribe|sign up|register|join)(?: now| today| here| free| for free)*"
    r"(?: (?:to|for|and get|to get|to receive) .{1,120})?",
    r"(?:log|sign) (?:in|on|out)(?: or .{1,40}| to (?:continue|comment|reply|read|your account).{0,40})?|(?:my|create (?:an|a free|your)) account",
    r"(?:download|get|install|try) (?:our|the .{1,20}|now the)(?: free)? (?:mobile )?app(?: .{1,80})?",
    r"(?:click|tap) here(?: (?:to|for) .{1,100})?|learn more|find out more|shop now|buy now|order now|get started|contact us|about us",
    r"(?:please )?(?:support|help (?:us )?(?:fund|support)) (?:our|us|independent|quality|the guardian|this site|local) ?.{0,120}|donate(?: now| today| here)?",
    r"already (?:a (?:subscriber|member)|have an account|subscribed).{0,60}|(?:become|you are not) a (?:member|subscriber).{0,60}",
    r"(?:this (?:article|story|content) is )?(?:for|only for|available to|exclusive to) (?:subscribers|members)(?: only)?|subscribers? only|members only",
    r"to continue reading.{0,120}|you have .{1,20} free (?:articles?|stories) .{1,40}|thanks? (?:you )?for (?:reading|subscribing|signing up|visiting).{0,80}",
    r"(?:found|spotted|noticed|see|report) (?:a|an) (?:typo|error|mistake|problem|issue)(?: .{1,60})?|open an issue|edit this page(?: on .{1,20})?|"
    r"suggest (?:an edit|edits|changes)",
    r"was this (?:article|page|post|helpful|information).{0,60}|rate this .{1,40}|(?:did you|do you|if you) (?:like|liked|enjoy|enjoyed) (?:this|what you|reading|our).{1,120}",
    r"(?:tell us|let us know|let me know) .{1,100}|what do you think|have your say|send us (?:a tip|your|an e-?mail).{0,80}|got a tip.{0,80}",
    r"disable (?:your )?ad ?blocker.{0,80}|(?:please )?(?:enable|turn on) (?:javascript|cookies).{0,100}|javascript (?:is|must be|seems) .{1,100}",
    # Cookies, law, forms.
    r"(?:accept|reject|decline|allow|deny|refuse|agree to)(?: (?:all|only|and|the|&|necessary|essential|optional|selected|cookies|close|continue))+",
    r"(?:manage|set|change|customi[sz]e|your|more|cookie|privacy)(?: (?:my|your|cookie|privacy))? (?:preferences|settings|options|choices|policy|notice)",
    r"(?:© ?|\(c\) ?|copyright (?:© ?|\(c\) ?|\d{4}|by )).{0,250}|(?:.{0,150}\b)?all rights reserved(?:\b.{0,150})?",
    r"(?:terms(?: (?:of (?:use|service)|and conditions|& conditions))?|privacy(?: (?:policy|notice|statement))?|imprint|impressum|disclaimer|contact|site ?map|"
    r"cookie policy|legal(?: notice)?|accessibility(?: statement)?|advertise(?: with us)?|careers)",
    r"powered by .{1,40}|proudly powered .{1,40}|(?:web ?site|theme|design|designed|built|made) (?:by|with) .{1,40}|hosted by .{1,40}",
    r"(?:name|e-?mail|web ?site|comment|message|your name|your e-?mail|search|subject|phone)(?: address)? ?(?:\*|\(required\))?(?: (?:name|e-?mail|web ?site|post|comment|message|submit|send|send message) ?\*?)*",
    r"search(?: (?:for|this|our|the)(?: (?:site|website|blog))?)?|submit|send|close|menu|cancel|reply|report|edit|delete|follow|login|e-?newsletter",
)
"""A block that is one of these is furniture wherever it stands."""

NOTICE: Final = (
    r"\b(?:we|our (?:partners|site|website)|this (?:web ?)?site|by (?:using|continuing|clicking|browsing)).{0,80}\bcookies?\b",
    r"\bcookies?\b.{0,120}\b(?:accept all|your (?:consent|experience|preferences|browser)|you (?:agree|consent|accept)|privacy policy)\b",
    r"\b(?:sign up|subscribe|join|get|delivered|straight|register|enter your e-?mail)\b.{0,120}\b(?:newsletters?|(?:your|their) inbox|mailing list)\b",
    r"\b(?:our|free|weekly|daily) (?:e-?mail )?newsletter\b.{0,80}\b(?:sign up|subscribe|inbox|join|delivered)\b",
    r"\byou can unsubscribe\b|\bunsubscribe at any time\b|\bprotected by recaptcha\b|\bfollow us on\b",
    r"\bthis (?:article|post|page|story) (?:may )?contains? affiliate links\b|\b(?:may|we) earn (?:a|an affiliate) commission\b",
)
"""A short block *holding* one of these is a notice of the page's owner, or a sentence of one."""

COMMENT_SECTION: Final = (
    r"\d[\d,.]* (?:comments?|responses?|replies|thoughts? on .{1,150})|comments? ?\(\d+\)",
    r"(?:leave|post|add|write|submit|make) (?:a|your|the first) (?:reply|comment|response)(?: (?:to|below|here|on) .{1,120}| below| cancel reply)?",
    r"cancel reply|join the (?:discussion|conversation|debate)|be the first to (?:comment|reply)|comments are closed|no comments(?: yet)?",
    r"your e-?mail address will not be published.{0,80}|required fields are marked.{0,10}|save my name, e-?mail.{1,120}",
    r"(?:you must be |please )?log(?:ged)? in to (?:post a |leave a |add a )?(?:comment|reply).{0,40}|post comment|discussion about this post",
    r"(?:schreiben sie einen|schreibe einen|kommentar) kommentar.{0,40}|laisser un commentaire.{0,60}|deja (?:una respuesta|un comentario).{0,40}|"
    r"lascia un commento.{0,40}|geef een reactie.{0,40}|dodaj komentarz.{0,40}|trả lời hủy.{0,40}|để lại (?:một )?bình luận.{0,40}",
)
"""From here on, readers speak: everything to the end goes, wherever it begins after the first paragraph."""

ENDMATTER: Final = (
    r"(?:reader |user |all )?comments|kommentare|commentaires|comentarios|bình luận",
    r"references|notes|footnotes|endnotes|works cited|bibliography|citations|notes and references|references and notes|"
    r"external links|see also|further reading|sources|einzelnachweise|weblinks|notes et références|referencias|enlaces externos",
    r"about the (?:authors?|writer|contributors?)|author bio|meet the author|written by|(?:more )?from the author|author|"
    r"über den autor|à propos de l'auteur|sobre el autor",
)
"""Headings after which, late in a text, nothing of the article follows."""

TEASER_LIST: Final = (
    r"(?:related|recommended|similar|more|other|featured|suggested)(?: (?:articles?|stories|posts?|reading|news|content|links?|topics?|coverage|reads|videos?))+(?: for you)?",
    r"related|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: these.{0,30})?|(?:read|up|what to read|watch) next|keep reading",
    r"(?:more|latest|also|news)(?: (?:news|articles|stories|posts|updates))? (?:from|in|on|by) .{1,40}|"
    r"(?:most|popular|trending|latest|recent|top)(?: (?:read|viewed|popular|commented|shared|now|today|posts?|articles?|news|stories|comments|topics|videos|searches|picks?))+",
    r"trending|popular|latest|editors?'?s?'? (?:picks?|choice)|don't miss|more stories|around the web|from our partners|from the web|promoted stories|more to explore|"
    r"in case you missed it|explore more|archives|categories|tags|topics|table of contents|contents|in this article|on this page|in this (?:story|guide|post)|"
    r"what's (?:new|hot)|hot topics|follow us|connect with us|quick links|useful links|our (?:picks|newsletters)",
    r"das könnte sie auch interessieren|mehr zum thema|verwandte artikel|articles? (?:liés|similaires)|à lire aussi|artículos relacionados|también te puede interesar|"
    r"articoli correlati|gerelateerde artikelen|bài viết liên quan|похожие статьи",
)
"""Headings of lists that lead elsewhere: they go with the headlines that follow, until a real paragraph comes."""

LABELS: Final = frozenset(
    "home news world business politics opinion sport sports tech technology science health culture arts lifestyle travel money "
    "markets finance economy entertainment video videos podcast podcasts live local weather games food style education "
    "subscribe subscription menu search login register account close share save print email comment comments follow "
    "newsletter newsletters shop store jobs events about contact help faq archive archives blog forum support donate "
    "advertise privacy terms imprint careers press magazine international companies industry industries startups "
    "semiconductors reviews features columns columnists editorials obituaries media more all sections topics".split()
)
"""Single words that are entries of menus. Only a line made of nothing else is one."""


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
