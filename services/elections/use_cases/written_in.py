"""Names that voters wrote on their papers become candidates of that ballot, under one id however they were spelled in case and
spaces. Marks for people who cannot be elected (withdrawn, standing for another region, or barred by the rules) stay votes cast,
and elect nobody."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from services.elections.domain.candidate import Candidate, spelled
from services.elections.domain.contest import Contest
from services.elections.use_cases.eligibility import bar
from services.elections.use_cases.ports import Assembly, ElectionsWork
from shared.kernel.ids import Ids
from shared.rules.office import Office
from shared.rules.round import WRITTEN, Papers


async def with_written_in(
    contest: Contest, round_id: str, papers: Papers, office: Office, assembly: Assembly, work: ElectionsWork, ids: Ids
) -> tuple[Contest, Papers]:
    """The contest with everybody who has votes, and the papers by their ids alone."""
    written = {mark: number for mark, number in papers.marks.items() if mark.startswith(WRITTEN)}
    if not written:
        return contest, papers
    region = next(each.region for each in contest.rounds if each.round_id == round_id) or contest.only_region
    marks = Counter({mark: number for mark, number in papers.marks.items() if mark not in written})
    found: dict[str, Candidate] = {}
    lost = 0
    for mark in sorted(written):
        name = mark.removeprefix(WRITTEN)
        person = found.get(spelled(name)) or contest.named(name, None) or Candidate(ids.new(), name, None, region)
        elsewhere = region is not None and person.region != region
        elected = person.candidate_id in contest.elected
        if person.out or elsewhere or elected or await bar(work, assembly, office, contest, person):
            lost += written[mark]
            continue
        found[spelled(name)] = person
        marks[person.candidate_id] += written[mark]
    return contest.write_in(round_id, found.values()), replace(papers, marks=dict(marks), lost=lost)
