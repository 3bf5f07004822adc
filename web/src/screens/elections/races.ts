/** What the races of a contest wait for, and who stands in them. */

import type { Candidate, Contest, Race } from '../../api/types';

/** Those in which something can be done now. */
export const waitingRaces = (contest: Contest): Race[] =>
  contest.races.filter((race) => race.awaits !== null && race.awaits !== 'result');

export const candidatesOf = (contest: Contest, race: Race): Candidate[] =>
  contest.candidates.filter((one) => race.region === null || one.region === race.region);

export const nameOfCandidate = (contest: Pick<Contest, 'candidates'>, id: string): string =>
  contest.candidates.find((one) => one.candidate_id === id)?.name ?? id.slice(0, 8);

export const seatsLeft = (race: Race): number => Math.max(0, race.seats - race.elected.length);
