"""Words and bars stand out from what they stand on, in every theme there is, and without colours too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from aiquiz.tui.legible import GRAPHICS, TEXTS, contrast, ground_of, legible
from aiquiz.tui.screens.registry import SCREENS
from aiquiz.tui.theme import THEMES
from golden import screen_lines
from hostile import deck_of
from learner import settle
from openings import open_screen

if TYPE_CHECKING:
    from aiquiz.tui.app import AiquizApp
    from aiquiz.tui.screens.registry import ScreenEntry
    from house import House

_ALL = {**BUILTIN_THEMES, **{theme.name: theme for theme in THEMES}}
_IN_COLOURS = [theme for theme in _ALL.values() if not theme.name.startswith("ansi")]
THEME = pytest.mark.parametrize("theme", _IN_COLOURS, ids=lambda theme: theme.name)


def _variables(theme: Theme) -> dict[str, str]:
    made = {**theme.to_color_system().generate(), **theme.variables}
    return {**made, **legible(made)}


def _on(made: dict[str, str], shade: str, ground: str) -> float:
    below = ground_of(made, ground)
    assert below is not None
    above = Color.parse(made[shade])
    return contrast(below.blend(above, above.a, alpha=1.0), below)


def test_there_are_the_themes_of_textual_and_our_own() -> None:
    assert len(BUILTIN_THEMES) >= 21
    assert {theme.name for theme in THEMES} <= _ALL.keys()


@THEME
def test_words_can_be_read(theme: Theme) -> None:
    made = _variables(theme)
    poor = {
        (name, ground): round(_on(made, name, ground), 2)
        for name, grounds in TEXTS.items()
        for ground in grounds
        if _on(made, name, ground) < 4.5
    }
    assert poor == {}


@THEME
def test_bars_can_be_seen(theme: Theme) -> None:
    made = _variables(theme)
    assert {name for name in GRAPHICS if _on(made, name, "background") < 3} == set()


@THEME
@pytest.mark.parametrize(("shade", "share"), [("primary", 0.30), ("secondary", 0.25)])
def test_a_highlighted_row_can_be_read(theme: Theme, shade: str, share: float) -> None:
    made = _variables(theme)
    ground = Color.parse(made["background"]).blend(Color.parse(made[shade]), share, alpha=1.0)
    text = ground.get_contrast_text(0.87)  # what Textual makes of `$text`
    assert contrast(ground.blend(text, text.a, alpha=1.0), ground) >= 4.5


def test_shades_that_stand_out_are_left_as_they_are() -> None:
    for theme in THEMES:
        assert legible({**theme.to_color_system().generate(), **theme.variables}).keys() <= {"foreground-muted"}


def test_contrast_is_that_of_the_standard() -> None:
    white, black = Color.parse("#ffffff"), Color.parse("#000000")
    assert contrast(white, black) == pytest.approx(21)
    assert contrast(white, white) == 1
    assert contrast(Color.parse("#767676"), white) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
async def test_every_theme_draws_home_and_browse(one: House, name: str) -> None:
    app = one.app()
    async with app.run_test(size=(80, 24)) as pilot:
        app.use_theme(name)
        await settle(pilot)
        assert app.theme == name
        assert any("A single question" in text for text in screen_lines(app))
        await pilot.press("b")
        await settle(pilot)
        assert any("▸  How many days has a week?" in text for text in screen_lines(app))


def _poor(app: AiquizApp, least: float) -> dict[str, float]:
    """The words on the screen that stand out less than `least` from what they stand on, as they are painted."""
    found: dict[str, float] = {}
    for segment in (segment for strip in app.screen._compositor.render_strips() for segment in strip):
        style = segment.style
        if style is None or style.color is None or style.bgcolor is None or not any(map(str.isalnum, segment.text)):
            continue
        if style.color.triplet is None or style.bgcolor.triplet is None:
            continue
        ratio = contrast(Color(*style.color.triplet), Color(*style.bgcolor.triplet))
        if ratio < least:
            found[segment.text.strip()] = round(ratio, 2)
    return found


@pytest.mark.parametrize(("turn", "entry"), list(enumerate(SCREENS)), ids=lambda value: getattr(value, "name", ""))
async def test_the_words_of_every_screen_can_be_read(house: House, turn: int, entry: ScreenEntry) -> None:
    """Each theme in its turn on a third of the screens."""
    house.write("hostile.yaml", deck_of(["a word"] * 7))
    house.write("proposed.yaml", deck_of(["a word"] * 7, "proposed", is_proposed=True))
    app = house.app()
    app.animation_level = "none"
    async with app.run_test(size=(100, 30)) as pilot:
        await open_screen(pilot, house, entry, "a word")
        for theme in _IN_COLOURS[turn % 3 :: 3]:
            app.use_theme(theme.name)
            await settle(pilot)
            assert screen_lines(app)
            assert _poor(app, 3) == {}, theme.name


async def test_without_colours_signs_say_what_colours_say(kinds: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        await pilot.press("space", "x")
        await settle(pilot)
        lines = screen_lines(app)
        assert any(text.startswith(" ▸") for text in lines)
        assert any("suspended" in text for text in lines)
        coloured = {
            segment.style.color.triplet
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.color and segment.style.color.triplet
        }
        assert all(max(triplet) - min(triplet) <= 2 for triplet in coloured) or app.no_color


async def test_in_the_terminals_own_colours_a_highlighted_row_has_no_ground_that_could_hide_its_words(
    one: House,
) -> None:
    app = one.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert app.theme_variables["lit"].startswith("#")
        app.use_theme("ansi-dark")
        await settle(pilot)
        assert app.theme_variables["lit"] == "ansi_default"
        assert any("❯ A single question" in text for text in screen_lines(app))
