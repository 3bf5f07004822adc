/** Section 4: the ballots of a recorded vote, by name. */

import type { RecordedBallot, RecordedBundle } from '../bundle';
import { demand } from '../failure';
import { kindOf } from './papers';

export function checkMembers({ manifest, ballots }: RecordedBundle): void {
  const roll = new Set(manifest.roll);
  const seen = new Set<string>();
  for (const { member, ballot_id } of ballots) {
    demand(roll.has(member), 'ballot-not-on-roll', member);
    demand(!seen.has(ballot_id), 'ballot-twice', ballot_id);
    seen.add(ballot_id);
  }
}

/** Of one member each ballot takes the place of the one before it. */
export function checkChains({ manifest, ballots }: RecordedBundle): void {
  ballots.forEach((ballot, place) => {
    const before = ballots[place - 1]?.member === ballot.member ? ballots[place - 1]! : null;
    const follows = ballot.link === (before?.link ?? 0) + 1 && ballot.supersedes === (before?.ballot_id ?? null);
    demand(follows, 'chain-broken', ballot.member);
  });
  for (const { member, marks } of ballots) demand(kindOf(manifest, marks) !== 'invalid', 'marks-unfit', member);
}

/** Of each member the last. */
export const counting = (ballots: RecordedBallot[]): RecordedBallot[] => ballots.filter(({ member }, place) => ballots[place + 1]?.member !== member);
