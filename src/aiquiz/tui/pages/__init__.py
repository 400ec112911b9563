"""The pages of the statistics screen, one file each, in the order of their keys."""

from aiquiz.tui.pages.base import Figure, Page
from aiquiz.tui.pages.calendar import CALENDAR
from aiquiz.tui.pages.coming import COMING
from aiquiz.tui.pages.foretold import FORETOLD
from aiquiz.tui.pages.hardest import HARDEST
from aiquiz.tui.pages.memory import MEMORY
from aiquiz.tui.pages.remembered import REMEMBERED
from aiquiz.tui.pages.spent import SPENT
from aiquiz.tui.pages.workload import WORKLOAD

__all__ = ["PAGES", "Figure", "Page"]

PAGES: tuple[Page, ...] = (CALENDAR, COMING, REMEMBERED, MEMORY, HARDEST, WORKLOAD, FORETOLD, SPENT)
