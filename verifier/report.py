"""What the verifier says: plain sentences for people, or the same as data for a program. Texts from the bundle are shown as
they are, without what could steer a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from verifier.checks import Check, Findings
from verifier.names import WRITTEN
from verifier.reading import NotABundle
from verifier.sealed import absent, swapped
from verifier.sentences import CODES, HOLDS, OUTCOMES, REFUSED


def no_bundle(problem: NotABundle) -> str:
    where = f" (at {shown(problem.detail)})" if problem.detail else ""
    return f"This is no bundle that can be checked: {REFUSED[problem.code]}{where} [{problem.code}]"


def shown(text: str) -> str:
    """On one line, and nothing in it that is not seen."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)[:400]


def as_data(findings: Findings) -> dict[str, Any]:
    recount = findings.recount
    counted = {
        "counts": recount.counts,
        "papers": recount.papers,
        "valid": recount.valid,
        "blank": recount.blank,
        "invalid": recount.invalid,
        "required": recount.required,
        "base": recount.base,
        "base_size": recount.base_size,
    }
    return {
        "kind": findings.bundle["kind"],
        "poll_id": findings.bundle["manifest"]["poll_id"],
        "checks": [{"number": each.number, "of": each.of, "code": each.code} for each in findings.checks],
        "codes": [each.code for each in findings.checks if each.code is not None],
        "counted": counted if recount.counts is not None else None,
        "tokens_not_used": findings.not_used,
        "swapped": [each["member"] for each in swapped(findings.bundle)],
        "absent": absent(findings.bundle),
        "not_opened": recount.not_opened,
        "fingerprints": findings.fingerprints,
        "checkpoints_outside": list(findings.outside),
        "ballot": findings.ballot,
    }


def as_text(findings: Findings) -> str:
    return "\n".join(_lines(findings))


def _lines(findings: Findings) -> Iterator[str]:
    yield from _heading(findings)
    yield from ("", "What was checked", "")
    for check in findings.checks:
        yield _of_check(check, findings.bundle["kind"])
    yield from ("", "What was counted", "")
    yield from _counted(findings)
    if findings.bundle["kind"] == "sealed":
        yield from ("", "Tokens and ballots", "")
        yield from _tokens(findings)
    yield from ("", "Fingerprints, to be compared with those that were shown in the hall", "")
    yield from (f"  {digits}  {shown(name)}" for name, digits in findings.fingerprints.items())
    yield from _asked(findings)
    yield from ("", "What no file can tell", "")
    yield from _limits(findings)
    yield ""
    yield _conclusion(findings)


def _heading(findings: Findings) -> Iterator[str]:
    manifest = findings.bundle["manifest"]
    title = manifest.get("title")
    kind = "a sealed (secret) vote" if findings.bundle["kind"] == "sealed" else "a recorded vote"
    yield f"This is the bundle of {kind}, number {shown(str(manifest['poll_id']))}."
    if isinstance(title, dict):
        yield from (f"  {shown(language)}: {shown(str(text))}" for language, text in sorted(title.items()))
    yield f"Its manifest, frozen when the vote opened, has the hash {findings.bundle['manifest_hash']}."
    yield f"{len(manifest['roll'])} members might vote, {len(manifest['present'])} of them were present."


def _of_check(check: Check, kind: str) -> str:
    if check.code is None:
        return f"  {check.number}. holds   {HOLDS[kind][check.number - 1]}"
    return f"  {check.number}. FAILS   {CODES[check.code]} [{check.code}]"


def _counted(findings: Findings) -> Iterator[str]:
    recount, result = findings.recount, findings.bundle["result"]
    if recount.counts is None:
        yield "  Nothing could be counted."
        return
    offered = {choice["choice_id"] for choice in findings.bundle["manifest"]["choices"]}
    for choice, number in recount.counts.items():
        yield f"  {number:>7}  {shown(choice if choice in offered else f'{choice.removeprefix(WRITTEN)} (written in)')}"
    yield f"  {recount.papers:>7}  papers: {recount.valid} valid, {recount.blank} blank, {recount.invalid} invalid"
    if recount.base:
        yield f"  Required were {recount.required}, of the base {recount.base} with {recount.base_size}."
    said = OUTCOMES.get(result["outcome"], result["outcome"])
    yield f"  Declared was: {shown(said)}."


def _tokens(findings: Findings) -> Iterator[str]:
    bundle = findings.bundle
    asked, ballots = len(bundle["issued"]["requests"]), len(bundle["ballots"])
    yield f"  {asked} tokens were issued; {ballots} of them came back with a ballot."
    yield f"  {len(bundle['without'])} delegations go without a vote, as two tellers signed."
    yield from (f"  {shown(each['member'])} had its token on another tablet, which stood in: {shown(each['reason'])}"
                for each in swapped(bundle))  # fmt: skip
    yield from (f"  {shown(member)} had a token and was not present when the vote was opened: whether it came later, the tellers know."
                for member in absent(bundle))  # fmt: skip
    yield f"  {findings.not_used} tokens were issued and not used."
    if bundle["paper"] is not None:
        paper = bundle["paper"]
        returned = paper["valid"] + paper["blank"] + paper["invalid"]
        yield f"  {len(paper['issued'])} delegations were given paper ballots; {returned} were returned and counted."
    yield f"  {len(findings.recount.not_opened)} ballots did not open, and count as invalid papers."
    yield from (f"    the ballot of token {name}" for name in findings.recount.not_opened)
    parts = bundle["manifest"]["sealed"]["played_by"]
    yield f"  Signers, relay and urn were played by {parts}, as the manifest says."


def _asked(findings: Findings) -> Iterator[str]:
    if findings.ballot is not None:
        yield from ("", "Your ballot", "")
        yield (
            "  It is among these ballots." if findings.ballot else "  It is NOT among these ballots. Tell the tellers."
        )
    for number in findings.outside:
        yield f"  Your checkpoint {number} lies outside these acts and could be compared with nothing here."


def _limits(findings: Findings) -> Iterator[str]:
    yield "  Whether the roll was right, and whose the keys are: compare the fingerprints."
    if findings.bundle["kind"] == "sealed":
        yield "  Whether the tablets ran the published app, and whether signers, relay and urn were in one hand."
        if findings.bundle["manifest"]["write_ins"]:
            yield "  Whether a name written in was a sign: every paper can be read here, by whoever told a voter what to write as well."


def _conclusion(findings: Findings) -> str:
    failed = [check for check in findings.checks if not check.holds]
    if findings.holds:
        return "EVERYTHING HOLDS. The declared result follows from the ballots in this bundle."
    if not failed:
        return "THE BALLOT THAT WAS ASKED FOR IS NOT HERE. All nine checks hold."
    return f"{len(failed)} OF {len(findings.checks)} CHECKS FAIL. This bundle does not show what was declared."
