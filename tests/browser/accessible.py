"""What every screen in every state must pass: axe's rules for WCAG 2.2 AA, nothing cut off or pushed sideways at any width.

axe sees what a machine can see: names, roles, contrast, targets. Whether a sentence is understood, and whether the order of focus
makes sense, it cannot tell.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.async_api import Page

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
RULES = (*WCAG, "best-practice")
WIDTHS = (320, 390, 768, 1280, 1920, 3840)
RUN = """async rules => (await axe.run(document, {runOnly: rules, resultTypes: ['violations']})).violations.map(found =>
  `${found.id} (${found.impact}): ` + found.nodes.slice(0, 4).map(node =>
    node.target.join(' ') + ' | ' + node.any.concat(node.all, node.none).map(each => each.message).join('; ')).join(' || '))"""
SIDEWAYS = """() => { const page = document.scrollingElement
  const wider = [...document.body.querySelectorAll('*')].filter(each => {
    const box = each.getBoundingClientRect()
    return box.width && (box.right > page.clientWidth + 1 || box.left < -1)
  })
  return page.scrollWidth <= page.clientWidth + 1 ? [] :
    wider.slice(0, 4).map(each => each.tagName + '.' + each.className + ' ' + JSON.stringify(each.getBoundingClientRect())) }"""


@cache
def axe() -> str:
    return AXE.read_text(encoding="utf-8")


async def violations(page: Page, rules: tuple[str, ...] = RULES) -> list[str]:
    """Each broken rule with the first elements that break it; evaluated outside the page's content policy."""
    if not await page.evaluate("typeof axe === 'object'"):
        await page.evaluate(axe())
    found: list[str] = await page.evaluate(RUN, list(rules))
    return found


async def sideways(page: Page, widths: tuple[int, ...] = WIDTHS) -> list[str]:
    """What makes the page scroll sideways, at each width in pixels at which something does."""
    before, found = page.viewport_size, []
    for width in widths:
        await page.set_viewport_size({"width": width, "height": 2160 if width > 1920 else 900})
        wider: list[str] = await page.evaluate(SIDEWAYS)
        found += [f"{width} px: {each}" for each in wider]
    if before:
        await page.set_viewport_size(before)
    return found


async def faults(pages: dict[str, Page], state: str, widths: tuple[int, ...] = ()) -> list[str]:
    """Of every page named, as ``state: name: fault``."""
    found = []
    for name, page in pages.items():
        each = [*await violations(page), *await sideways(page, widths)]
        found += [f"{state}: {name}: {fault}" for fault in each]
    return found
