"""The working of a result, line by line: the rule and its source, the base and its size, what is required, what was reached.

Promises the numbers that decided, in Arabic, English, French and Spanish, and says where a rule is still to be verified.
Cannot catch a rule that is not the body's: it names the source that the rule set names.
"""

from __future__ import annotations

from collections.abc import Mapping

from shared.rules import sentences
from shared.rules.majority import Comparison, Majority, reached, required
from shared.rules.wording import LANGUAGES
from shared.rules.working_wording import BASE_NAMES, WORKING


def working(
    majority: Majority | None, rules: str, size: int, yes: int | None, verdict: Mapping[str, str]
) -> dict[str, str]:
    """Lines that end in newlines but for the last. ``majority`` None: the most votes decide; ``yes`` None: who reached it is
    not told here (an election)."""
    return {
        language: "\n".join([*_lines(language, majority, rules, size, yes), verdict[language]])
        for language in LANGUAGES
    }


def _lines(language: str, majority: Majority | None, rules: str, size: int, yes: int | None) -> list[str]:
    words = WORKING[language]
    if majority is None:
        return [words["most"]]
    name, body = (sentences.isolated(language, each) for each in (majority.name, rules))
    lines = [words["rule"].format(majority=name, rules=body)]
    if majority.source:
        source = sentences.isolated(language, majority.source.removesuffix("."))
        lines.append(words["source"].format(source=source))
    if majority.verify:
        lines.append(words["verify"])
    lines.append(words["base"].format(base=BASE_NAMES[language][majority.base], size=size))
    if size == 0:
        return [*lines, words["empty"]]
    compared = "more_than" if majority.comparison is Comparison.MORE_THAN else "at_least"
    needed = required(majority, size)
    lines.append(words[compared].format(fraction=majority.fraction, size=size, required=needed))
    if yes is not None:
        lines.append(words["reached" if reached(majority, yes, size) else "missed"].format(yes=yes))
    return lines
