/** The chair's one big next action, worked out from the state of the assembly. */

import type { AgendaItem, Contest, Motion } from '../../api/types';
import { agendaOf, currentItem, motionsOf, type LiveState } from '../../live/fold';

export type NextAction =
  | { action: 'open'; poll: string }
  | { action: 'close'; poll: string }
  | { action: 'resume'; poll: string }
  | { action: 'declare'; poll: string }
  | { action: 'prepare'; motion: Motion; repeat_of: string | null }
  | { action: 'call-round'; contest: Contest }
  | { action: 'await-round' }
  | { action: 'await-lots' | 'await-special-ballot' | 'await-candidates'; contest: Contest }
  | { action: 'open-item'; item: AgendaItem }
  | { action: 'close-item'; item: AgendaItem }
  | { action: 'none' };

/** What the chair has picked to be voted on next, if anything. */
export interface Picked {
  motion?: string | null;
  contest?: string | null;
}

export function nextAction(state: LiveState, contests: Contest[], picked: Picked = {}): NextAction {
  const poll = state.poll;
  if (poll?.state === 'prepared') return { action: 'open', poll: poll.poll_id };
  if (poll?.state === 'open') return { action: 'close', poll: poll.poll_id };
  if (poll?.state === 'held') return { action: 'resume', poll: poll.poll_id };
  if (poll?.state === 'closed') return { action: 'declare', poll: poll.poll_id };

  const item = currentItem(state);
  const motion = motionToDecide(state, item, picked.motion);
  const contest = contestToDecide(contests, item, picked.contest);
  if (contest && (picked.contest || !motion || annulledRound(state, contest)) && !picked.motion) return callOrAwait(state, contest);
  if (motion) {
    const repeated = poll?.state === 'void' && poll.motion_id === motion.motion_id;
    return { action: 'prepare', motion, repeat_of: repeated ? poll.poll_id : null };
  }
  if (item) return { action: 'close-item', item };
  const planned = agendaOf(state).find((one) => one.state === 'planned');
  return planned ? { action: 'open-item', item: planned } : { action: 'none' };
}

const annulledRound = (state: LiveState, contest: Contest): boolean =>
  state.poll?.state === 'void' && state.poll.contest_id === contest.contest_id;

/** The round just declared has to be heard of before the next one can be called. */
function callOrAwait(state: LiveState, contest: Contest): NextAction {
  const poll = state.poll;
  const { awaits } = contest;
  if (awaits === 'lots' || awaits === 'special-ballot' || awaits === 'candidates') return { action: `await-${awaits}`, contest };
  const undecided =
    poll?.state === 'declared' && poll.contest_id === contest.contest_id && state.round?.round_id !== poll.poll_id;
  return undecided ? { action: 'await-round' } : { action: 'call-round', contest };
}

function motionToDecide(state: LiveState, item: AgendaItem | null, picked?: string | null): Motion | null {
  const tabled = motionsOf(state).filter((motion) => motion.state === 'tabled');
  const annulled = state.poll?.state === 'void' ? state.poll.motion_id : null;
  for (const wish of [picked, annulled]) {
    const chosen = tabled.find((motion) => motion.motion_id === wish);
    if (chosen) return chosen;
  }
  // amendments before the text they amend
  const here = tabled.filter((motion) => motion.item_id === (item?.item_id ?? null));
  return here.find((motion) => motion.parent_motion_id) ?? here[0] ?? null;
}

function contestToDecide(contests: Contest[], item: AgendaItem | null, picked?: string | null): Contest | null {
  const open = contests.filter((contest) => contest.state !== 'decided');
  return (
    open.find((contest) => contest.contest_id === picked) ??
    open.find((contest) => contest.item_id === (item?.item_id ?? null)) ??
    null
  );
}
