"""Everything known about an article before a question is thought of."""

from __future__ import annotations

from functools import cached_property

from aiquiz.generate.analysis.mentioning import mentions_of
from aiquiz.generate.analysis.nouns import AboutNouns
from aiquiz.generate.analysis.said import NEAR_SENTENCES
from aiquiz.generate.entities.keyterms import key_terms
from aiquiz.generate.entities.names import Vocabulary, names_in, people_in
from aiquiz.generate.entities.settitles import names_with_titles, set_titles
from aiquiz.generate.entities.typetable import type_table
from aiquiz.generate.sentences import sentences_of
from aiquiz.generate.worth.centrality import Centrality, centrality_of
from aiquiz.generate.worth.manner import businesslike, guidelike
from aiquiz.generate.worth.newslike import newslike
from aiquiz.generate.worth.timeline import Timeline, timeline_of
from aiquiz.model.article import Article

__all__ = ["NEAR_SENTENCES", "Analysis", "analyse"]


class Analysis(AboutNouns):
    """All of it: what is said where, of what and whom it tells, its nouns, and how it is told."""

    @cached_property
    def newslike(self) -> float:
        """How much the article is like a page of news, from 0 to 1."""
        return newslike(self.article.title, self.article.text)

    @cached_property
    def businesslike(self) -> float:
        """How much of the article is about a firm and its trade, from 0 to 1."""
        return businesslike(self.article.text)

    @cached_property
    def guidelike(self) -> float:
        """How much the article is like a guide through rooms, from 0 to 1."""
        return guidelike(self.article.text)

    @cached_property
    def centrality(self) -> Centrality:
        """How much the sentences have in common."""
        return centrality_of([one for one in self.sentences if one.index not in self._repeated], self.stems)

    @cached_property
    def timeline(self) -> Timeline:
        """When the sentences tell of."""
        return timeline_of(self.article.text, self.sentences)


def analyse(article: Article) -> Analysis:
    """Read the article once: sentences, names and their types, numerals, terms."""
    sentences = sentences_of(article)
    prose = [sentence.text for sentence in sentences if not sentence.is_row]
    vocabulary = Vocabulary.of(prose)
    titles = set_titles(article.slanted)
    names = tuple(
        () if sentence.is_row else names_with_titles(sentence.text, titles, lambda text: names_in(text, vocabulary))
        for sentence in sentences
    )
    told = [(sentence.text, found) for sentence, found in zip(sentences, names, strict=True)]
    in_title = people_in(article.title, vocabulary)
    types = type_table([*told, (article.title, in_title)], tuple(name.text for name in in_title))
    usual_terms = key_terms(prose)
    mentions = tuple(
        () if sentence.is_row else mentions_of(sentence, found, types, usual_terms)
        for sentence, found in zip(sentences, names, strict=True)
    )
    return Analysis(article, sentences, mentions, types)
