"""The sites that several of these tests look at."""

from __future__ import annotations

from tests.site.sites import example_site as example_site
from tests.site.sites import hostile_site as hostile_site
from tests.site.sites import own_site as own_site
