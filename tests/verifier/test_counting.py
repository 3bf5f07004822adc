"""What the platform declares, the verifier counts: over all sorts of rules, papers, quorums and rounds that hypothesis thinks of."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.harness.sealed import MEMBERS, QUESTION
from tests.verifier.good import CANDIDATES, sealed_draft
from tests.verifier.votes import Cast, RecordedDraft, Vote, written
from verifier.checks import examined
from verifier.reading import bundle_of

SIZES = ["members", "eligible", "accredited"]


@st.composite
def thresholds(draw: st.DrawFn) -> dict[str, str]:
    """Shares that rule sets can ask for: of somebody, and not of more than all."""
    whole = draw(st.integers(1, 12))
    part = draw(st.integers(1, whole))
    return {"fraction": f"{part}/{whole}", "comparison": draw(st.sampled_from([">=", ">"] if part < whole else [">="]))}


@st.composite
def rules(draw: st.DrawFn) -> dict[str, Any]:
    base = draw(st.sampled_from(["most", *SIZES, "present", "valid", "yes_no", "fixed"]))
    if base == "most":
        return {"most": True}
    return {**draw(thresholds()), "base": base, **({"size": draw(st.integers(1, 20))} if base == "fixed" else {})}


def quorums() -> st.SearchStrategy[dict[str, Any] | None]:
    at = st.sampled_from([["open"], ["close"], ["open", "close"]])
    asked = st.builds(
        lambda share, base, checked: {**share, "base": base, "checked_at": checked},
        thresholds(),
        st.sampled_from(SIZES),
        at,
    )
    return st.none() | asked


@st.composite
def recorded_votes(draw: st.DrawFn) -> RecordedDraft:
    question, blank = draw(st.booleans()), draw(st.booleans())
    choices = QUESTION if question else CANDIDATES
    most = 1 if question else draw(st.integers(1, 5))
    vote = Vote(
        present=tuple(sorted(draw(st.sets(st.sampled_from(MEMBERS))))), choices=choices, motion=question,
        marks=(draw(st.integers(1, most)), most), blank_allowed=blank, rule=draw(rules()), quorum=draw(quorums()),
        postponed_by=draw(st.none() | thresholds()),
    )  # fmt: skip
    least, _ = vote.marks
    paper = st.lists(st.sampled_from(choices), unique=True, min_size=least, max_size=most)
    papers = paper | st.just([]) if blank else paper
    return RecordedDraft(
        vote, draw(st.dictionaries(st.sampled_from(MEMBERS), st.lists(papers, min_size=1, max_size=3)))
    )


@settings(max_examples=80)
@given(recorded_votes())
def test_a_recorded_vote_comes_out_as_the_platform_declares_it(draft: RecordedDraft) -> None:
    findings = examined(bundle_of(written(draft.bundle())))
    assert [check.code for check in findings.checks if check.code] == []


@settings(max_examples=20)
@given(
    marks=st.dictionaries(st.sampled_from(MEMBERS), st.none() | st.sets(st.integers(0, 4), max_size=4)),
    opened_by=st.sampled_from([(1, 2), (1, 3), (2, 3)]),
    changed=st.sets(st.sampled_from(MEMBERS)),
    spoilt=st.sets(st.sampled_from(MEMBERS), max_size=3),
)
def test_a_sealed_election_comes_out_as_the_platform_declares_it_whoever_opens(
    marks: dict[str, set[int] | None], opened_by: tuple[int, int], changed: set[str], spoilt: set[str]
) -> None:
    said: dict[str, Any] = {member: None if each is None else tuple(sorted(each)) for member, each in marks.items()}
    draft = sealed_draft("election", Cast(said, changed=tuple(changed), unopenable=tuple(spoilt)), opened_by=opened_by)
    findings = examined(bundle_of(written(draft.bundle())))
    assert [check.code for check in findings.checks if check.code] == []
    sent = {member for member, each in said.items() if each is not None}
    assert findings.not_used == len(said) - len(sent)
    assert len(findings.recount.not_opened) == len(sent & spoilt)


NAMES = st.sampled_from(
    ["Flo", "flo", "FLO", "E\u0301va", "\u00c9va", "\u00e9va", "stra\u00dfe", "STRASSE", "\u0130", "i\u0307", "ada lee", "Bo", "a  b", "",
     "x" * 101, "\u202ea", "\U0001fabf", "\u0645\u0640\u0631\u064a\u0645", "w:Flo", '"', "\\"]
)  # fmt: skip


@settings(max_examples=20)
@given(
    st.dictionaries(
        st.sampled_from(MEMBERS),
        st.builds(
            lambda indexes, names: (*sorted(indexes), *sorted(names)),
            st.sets(st.integers(0, 2)),
            st.sets(NAMES, max_size=3),
        ),
    )
)
def test_a_sealed_vote_with_names_comes_out_as_the_platform_declares_it_whatever_is_written(
    papers: dict[str, Any],
) -> None:
    findings = examined(bundle_of(written(sealed_draft("names", Cast(papers)).bundle())))
    assert [check.code for check in findings.checks if check.code] == []
    assert findings.recount.not_opened == []
