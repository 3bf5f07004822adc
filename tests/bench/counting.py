"""The papers of a nine-seat election, counted and decided: how long it takes from the papers in memory to who is elected."""

from __future__ import annotations

import json
import random
import time
from statistics import median
from typing import Any

from services.voting.domain.paper import Choice, Paper
from services.voting.domain.tally import count
from shared.rules.election import decide_round
from shared.rules.loading import load_rule_set
from shared.rules.majority import Electorate
from shared.rules.office import Office
from shared.rules.round import Papers, Standing
from tests.bench.figures import middle

PAPERS, SEATS, CANDIDATES, RUNS = 100_000, 9, 24, 7
GOAL_MS = 1_000
RULES: dict[str, Any] = {
    "id": "bench",
    "majorities": {"half": {"fraction": "1/2", "comparison": ">", "base": "valid"}},
    "elections": {
        "committee": {
            "seats": SEATS,
            "marks": {"min": 1, "max": SEATS},
            "rounds": [{"ballots": "1-", "majority": "half", "candidates": "all"}],
        }
    },
}
MILLION, MILLION_RUNS = "1,000,000 papers of a vote, one mark each", 3
PLAIN, WITH_NAMES = "names printed on the paper", "one paper in ten with a name written in"


def papers_of(standing: list[str], dice: random.Random, *, written_in_ten: int) -> list[tuple[str, ...]]:
    """Papers as the urn gives them: one to nine marks each, some candidates marked more than others, some papers blank."""
    drawn = standing[:8] * 6 + standing
    papers = []
    for _ in range(PAPERS):
        marks = set(dice.choices(drawn, k=dice.choice((0, 3, 9, 12, 15, 18, 24))))
        marks = set(dice.sample(sorted(marks), min(len(marks), SEATS)))
        if dice.randrange(10) < written_in_ten and len(marks) < SEATS:
            marks.add(f"w:{dice.choice(('Éva', 'ÉVA', 'Max'))} {dice.randrange(2_000)}")
        papers.append(sorted(marks))
    return [tuple(marks) for marks in json.loads(json.dumps(papers))]  # as a store gives them: no two marks one object


def counted_and_decided(office: Office, paper: Paper, papers: list[tuple[str, ...]]) -> dict[str, Any]:
    """What is written in is counted; whether it can be elected is not what takes time."""
    standing = [Standing(choice.choice_id, choice.label["en"]) for choice in paper.choices]
    electorate = Electorate(PAPERS, PAPERS, PAPERS, PAPERS)
    begun, cpu_begun = time.perf_counter(), time.process_time()
    counted = count(paper, papers)
    of_standing = {one.id: counted.counts[one.id] for one in standing}
    totals = Papers(counted.valid, of_standing, counted.blank, counted.invalid)
    decision = decide_round(office, 1, standing, totals, electorate, seats_open=SEATS)
    took, cpu_took = time.perf_counter() - begun, time.process_time() - cpu_begun
    return {
        "ms": 1000 * took,
        "cpu_ms": 1000 * cpu_took,
        "papers": counted.papers,
        "marks": sum(counted.counts.values()),
        "invalid": counted.invalid,
        "elected": len(decision.elected),
    }


def million_counted(papers: list[tuple[str, ...]]) -> dict[str, Any]:
    """Counted alone; marks as a store gives them, each an object of its own."""
    paper = Paper(tuple(Choice(mark, {"en": mark}) for mark in ("yes", "no", "abstain")), 1, 1, blank_allowed=False)
    begun, cpu_begun = time.perf_counter(), time.process_time()
    counted = count(paper, papers)
    took, cpu_took = time.perf_counter() - begun, time.process_time() - cpu_begun
    marks = sum(counted.counts.values())
    return {
        "ms": 1000 * took,
        "cpu_ms": 1000 * cpu_took,
        "papers": counted.papers,
        "marks": marks,
        "invalid": counted.invalid,
    }


def measure() -> dict[str, list[dict[str, Any]]]:
    office = load_rule_set(RULES).office("committee")
    dice = random.Random(9)
    ids = [f"{dice.getrandbits(128):032x}" for _ in range(CANDIDATES)]
    choices = tuple(Choice(each, {"en": f"Candidate {n}"}) for n, each in enumerate(ids))
    boxes = {
        PLAIN: (Paper(choices, 1, SEATS, blank_allowed=True), papers_of(ids, dice, written_in_ten=0)),
        WITH_NAMES: (Paper(choices, 1, SEATS, True, write_ins=SEATS), papers_of(ids, dice, written_in_ten=1)),
    }
    runs: dict[str, list[dict[str, Any]]] = {name: [] for name in boxes}
    for _ in range(RUNS):
        for name, (paper, papers) in boxes.items():
            runs[name].append(counted_and_decided(office, paper, papers))
    del boxes
    votes = json.loads(json.dumps([[("yes", "no", "abstain")[n % 3]] for n in range(1_000_000)]))
    million = [tuple(marks) for marks in votes]
    runs[MILLION] = [million_counted(million) for _ in range(MILLION_RUNS)]
    return runs


def faults(runs: dict[str, list[dict[str, Any]]]) -> list[str]:
    """What must not be: a paper not counted, or a count that takes as long as its goal."""
    elections = {name: box for name, box in runs.items() if name != MILLION}
    slow = [
        f"{name}: {GOAL_MS} ms or more" for name, box in elections.items() if median(r["ms"] for r in box) >= GOAL_MS
    ]
    wrong = [name for name, box in elections.items() for run in box if run["papers"] != PAPERS or run["invalid"]]
    wrong += [MILLION for run in runs.get(MILLION, ()) if run["papers"] != 1_000_000 or run["invalid"]]
    return slow + wrong


def written(runs: dict[str, list[dict[str, Any]]]) -> list[str]:
    lines = [
        f"{PAPERS:,} papers with up to {SEATS} marks of an election to {SEATS} seats with {CANDIDATES} candidates, in memory:",
        "validated, counted (`services/voting/domain/tally.py`) and decided (`shared/rules/election.py`).",
        f"Medians of {RUNS} interleaved runs (minimum to maximum).",
        "",
        "| papers | ms | of these CPU ms | goal ms | papers counted | marks | elected |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, box in runs.items():
        ms, cpu_ms, last = middle([run["ms"] for run in box]), middle([run["cpu_ms"] for run in box]), box[-1]
        row = f"{last['papers']:,} | {last['marks']:,} | {last.get('elected', '-')}"
        goal = "-" if name == MILLION else f"under {GOAL_MS:,}"
        lines.append(f"| {name} | {ms} | {cpu_ms} | {goal} | {row} |")
    return lines
