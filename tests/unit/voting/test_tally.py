"""The fold that counts: neither order nor repetition ever changes a count (V1, V3)."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from services.voting.domain.paper import Choice, Paper
from services.voting.domain.tally import Chains, Link, chains_of, count, count_ballots
from services.voting.domain.wording import motion_paper, yes_no_paper

MARKS = st.sampled_from([("yes",), ("no",), ("abstain",)])
HISTORIES = st.dictionaries(st.text("ABCDEF", min_size=1, max_size=2), st.lists(MARKS, min_size=1, max_size=5))


def told(histories: dict[str, list[tuple[str, ...]]]) -> list[Link]:
    """What each member marked, one ballot after the other."""
    return [Link(member, n, marks) for member, chain in histories.items() for n, marks in enumerate(chain, 1)]


@given(HISTORIES, st.data())
def test_order_and_repetition_change_nothing(histories: dict[str, list[tuple[str, ...]]], data: st.DataObject) -> None:
    links = told(histories)
    repeated = links + data.draw(st.lists(st.sampled_from(links), max_size=20) if links else st.just([]))
    shuffled = data.draw(st.permutations(repeated))
    assert chains_of(shuffled) == chains_of(links)
    assert count_ballots(motion_paper(), shuffled) == count_ballots(motion_paper(), links)


@given(HISTORIES)
def test_the_last_choice_of_each_member_counts(histories: dict[str, list[tuple[str, ...]]]) -> None:
    counted = count_ballots(motion_paper(), told(histories))
    last = Counter(chain[-1][0] for chain in histories.values())
    assert counted.counts == {"yes": last["yes"], "no": last["no"], "abstain": last["abstain"]}
    assert counted.papers == counted.valid == len(histories)


@given(HISTORIES, st.integers(0, 100))
def test_counted_equals_accepted_exactly_when_no_newest_ballot_is_missing(
    histories: dict[str, list[tuple[str, ...]]], missing: int
) -> None:
    links = told(histories)
    assert chains_of(links).counted == len(links)
    if links:
        gone = links[missing % len(links)]
        rest = chains_of(link for link in links if link != gone)
        is_newest = gone.link == len(histories[gone.member])
        assert (rest.counted < len(links)) is is_newest
        assert (rest.marks() == chains_of(links).marks()) or is_newest


@given(HISTORIES, st.integers(1, 7))
def test_folding_in_batches_is_folding_at_once(histories: dict[str, list[tuple[str, ...]]], size: int) -> None:
    links, chains = told(histories), Chains()
    for start in range(0, len(links), size):
        chains.fold(links[start : start + size])
    assert chains == chains_of(links)


@given(st.lists(st.lists(st.sampled_from(["a", "b", "c", "x"]), max_size=4).map(tuple)))
def test_every_paper_is_valid_blank_or_invalid_and_only_valid_ones_count(papers: list[tuple[str, ...]]) -> None:
    paper = Paper(tuple(Choice(each, {"en": each}) for each in "abc"), 1, 2, blank_allowed=True)
    counted = count(paper, papers)
    assert counted.papers == counted.valid + counted.blank + counted.invalid == len(papers)
    assert counted.blank == sum(not marks for marks in papers)
    assert sum(counted.counts.values()) <= 2 * counted.valid
    assert set(counted.counts) == {"a", "b", "c"}


@given(st.lists(st.sampled_from([("yes",), ("no",), ()])))
def test_secret_papers_count_in_any_order(papers: list[tuple[str, ...]]) -> None:
    assert count(yes_no_paper(), papers) == count(yes_no_paper(), sorted(papers))


def test_marks_are_told_of_the_choices_that_are_marked_at_all() -> None:
    links = [Link("A", 1, ("yes",)), Link("B", 1, ("no",)), Link("B", 2, ("yes",)), Link("C", 1, ("abstain",))]
    assert chains_of(links).marks() == {"yes": 2, "abstain": 1}
    assert Chains().marks() == {}


def test_of_two_ballots_under_one_number_the_first_that_is_heard_counts() -> None:
    """The database never lets two stand under one number; a fold that hears such a thing stays where it is."""
    chains = chains_of([Link("A", 1, ("yes",)), Link("A", 1, ("no",))])
    assert (chains.marks(), chains.counted) == ({"yes": 1}, 1)
