/** The chair's one big next action, worked out from the state of the assembly. */

import type { AgendaItem, Contest, Motion, MotionAtTheDesk, Poll, Race, Sitting } from '../../api/types';
import { agendaOf, currentItem, itemOf, motionsOf, sittingOf, type LiveState } from '../../live/fold';
import { waitingRaces } from '../elections/races';

export type NextAction =
  | { action: 'open'; poll: string }
  | { action: 'await-seal' | 'await-keys'; waiting: Poll }
  | { action: 'await-stop' }
  | { action: 'close'; poll: string }
  | { action: 'resume'; poll: string }
  | { action: 'declare'; poll: string }
  | { action: 'prepare'; motion: Motion; repeat_of: string | null }
  | { action: 'await-motion'; motion: Motion; waits_for: NonNullable<MotionAtTheDesk['waits_for']> }
  | { action: 'call-round' | 'call-special' | 'draw-lots' | 'acclaim' | 'nominate'; contest: Contest; race: Race }
  | { action: 'await-round'; contest: Contest }
  | { action: 'open-sitting'; sitting: Sitting; item: AgendaItem }
  | { action: 'open-item'; item: AgendaItem }
  | { action: 'close-item'; item: AgendaItem }
  | { action: 'none' };

/** What the chair has picked to be voted on next, if anything. */
export interface Picked {
  motion?: string | null;
  contest?: string | null;
  region?: string | null;
}

/** What was asked for over HTTP: contests with their races, and motions with what they wait for. */
export interface Asked {
  contests: Contest[];
  motions: MotionAtTheDesk[];
}

export function nextAction(state: LiveState, asked: Asked, picked: Picked = {}): NextAction {
  const poll = state.poll;
  if (poll?.stopped) return { action: 'await-stop' };
  if (poll?.state === 'prepared') {
    const under = itemOfPoll(state, poll, asked.contests);
    return under && under.state !== 'open' ? toItem(state, under) : toOpen(poll);
  }
  if (poll?.state === 'open') return { action: 'close', poll: poll.poll_id };
  if (poll?.state === 'held') return { action: 'resume', poll: poll.poll_id };
  if (poll?.state === 'closed') return { action: 'declare', poll: poll.poll_id };

  const item = currentItem(state);
  const waits = waitsOf(asked.motions);
  const motion = motionToDecide(state, item, waits, picked.motion);
  const contest = contestToDecide(asked.contests, item, picked.contest);
  if (contest && (picked.contest || !motion || annulledRound(state, contest)) && !picked.motion) {
    return ofContest(contest, picked.region);
  }
  if (motion) {
    const waits_for = waits(motion.motion_id);
    if (waits_for) return { action: 'await-motion', motion, waits_for };
    const repeated = poll?.state === 'void' && poll.motion_id === motion.motion_id;
    return { action: 'prepare', motion, repeat_of: repeated ? poll.poll_id : null };
  }
  if (item) return { action: 'close-item', item };
  const coming = agendaOf(state).find((one) => one.state === 'planned' || one.state === 'suspended');
  return coming ? toItem(state, coming) : { action: 'none' };
}

/** What would be refused is not offered: a secret vote opens once it is sealed, and all its keys are there. */
function toOpen(poll: Poll): NextAction {
  if (poll.secrecy === 'to-be-sealed') return { action: 'await-seal', waiting: poll };
  return poll.stage === 'keys' ? { action: 'await-keys', waiting: poll } : { action: 'open', poll: poll.poll_id };
}

/** An item is opened in its sitting. */
function toItem(state: LiveState, item: AgendaItem): NextAction {
  const sitting = sittingOf(item, state);
  return sitting && sitting.state !== 'open' ? { action: 'open-sitting', sitting, item } : { action: 'open-item', item };
}

function itemOfPoll(state: LiveState, poll: Poll, contests: Contest[]): AgendaItem | null {
  const motion = poll.motion_id ? state[`motion:${poll.motion_id}`] : undefined;
  const id = motion ? itemOf(motion, state) : contests.find((one) => one.contest_id === poll.contest_id)?.item_id;
  return agendaOf(state).find((one) => one.item_id === id) ?? null;
}

const annulledRound = (state: LiveState, contest: Contest): boolean =>
  state.poll?.state === 'void' && state.poll.contest_id === contest.contest_id;

/** The result of a round has to be heard of before anything else can be done in its contest. */
function ofContest(contest: Contest, region?: string | null): NextAction {
  const waiting = waitingRaces(contest);
  const race = waiting.find((one) => one.region === region) ?? waiting[0];
  if (!race || contest.races.some((one) => one.awaits === 'result')) return { action: 'await-round', contest };
  switch (race.awaits) {
    case 'special-ballot':
      return { action: 'call-special', contest, race };
    case 'lots':
      return { action: 'draw-lots', contest, race };
    case 'acclamation':
      return { action: 'acclaim', contest, race };
    case 'candidates':
      return { action: 'nominate', contest, race };
    default:
      return { action: 'call-round', contest, race };
  }
}

function waitsOf(motions: MotionAtTheDesk[]): (motion: string) => MotionAtTheDesk['waits_for'] {
  const known = new Map(motions.map((motion) => [motion.motion_id, motion.waits_for]));
  return (motion) => known.get(motion) ?? null;
}

function motionToDecide(
  state: LiveState,
  item: AgendaItem | null,
  waits: ReturnType<typeof waitsOf>,
  picked?: string | null,
): Motion | null {
  const tabled = motionsOf(state).filter((motion) => motion.state === 'tabled');
  const annulled = state.poll?.state === 'void' ? state.poll.motion_id : null;
  const divided = tabled.find((motion) => motion.second_vote)?.motion_id;
  for (const wish of [picked, annulled, divided]) {
    const chosen = tabled.find((motion) => motion.motion_id === wish);
    if (chosen) return chosen;
  }
  const here = tabled.filter((motion) => itemOf(motion, state) === (item?.item_id ?? null));
  return here.find((motion) => !waits(motion.motion_id)) ?? here[0] ?? null;
}

function contestToDecide(contests: Contest[], item: AgendaItem | null, picked?: string | null): Contest | null {
  const open = contests.filter((contest) => contest.state !== 'decided');
  return (
    open.find((contest) => contest.contest_id === picked) ??
    open.find((contest) => contest.item_id === (item?.item_id ?? null)) ??
    null
  );
}
