/** A screen's state: a map of keys. A snapshot and the changes since make a fresh snapshot (V10). */

import type { DocumentMark } from '../api/documents';
import type {
  AgendaItem, Alarm, Announcement, Assembly, CallAtHand, ContestTold, DeclaredResult, Display, LiveFloor, Mine, Motion, NoticesStanding,
  Poll, Presence, Programme, RoundTold, Sitting, Tally, Texts,
} from '../api/types';

export interface LiveState {
  assembly?: Assembly | null;
  presence?: Presence | null;
  in_hall?: string[] | null;
  members?: Record<string, Texts> | null;
  agenda?: AgendaItem[] | null;
  programme?: Programme | null;
  floor?: LiveFloor | null;
  poll?: Poll | null;
  tally?: Tally | null;
  result?: (DeclaredResult & { poll_id: string }) | null;
  contest?: ContestTold | null;
  round?: RoundTold | null;
  announcements?: Announcement[] | null;
  notices?: NoticesStanding | null;
  mine?: Mine | null;
  display?: Display | null;
  alarm?: Alarm | null;
  calls?: CallAtHand[] | null;
  documents?: DocumentMark[] | null;
  [motion: `motion:${string}`]: Motion | undefined;
}

export interface Change {
  set?: Record<string, unknown>;
  remove?: string[];
}

export function applySnapshot(snapshot: { state: Record<string, unknown> }): LiveState {
  return { ...snapshot.state } as LiveState;
}

export function applyChange(state: LiveState, change: Change): LiveState {
  const next = { ...state, ...change.set } as Record<string, unknown>;
  for (const key of change.remove ?? []) delete next[key];
  return next as LiveState;
}

export function motionsOf(state: LiveState): Motion[] {
  return Object.keys(state)
    .filter((key) => key.startsWith('motion:'))
    .map((key) => state[key as `motion:${string}`])
    .filter((motion): motion is Motion => Boolean(motion));
}

/** Changes whenever the words of a motion may have: something was tabled or decided, or a vote was opened. */
export const textMark = (state: LiveState): string =>
  [...motionsOf(state).map((one) => `${one.motion_id}${one.state}`), state.poll?.poll_id, state.poll?.opened_at].join();

/** The agenda item of a motion; an amendment or a part stands under that of its motion. */
export function itemOf(motion: Motion, state: LiveState): string | null {
  const parent = motion.parent_motion_id ? state[`motion:${motion.parent_motion_id}`] : undefined;
  return motion.item_id ?? (parent ? itemOf(parent, state) : null);
}

/** The state with its motions in this order (the channel sorts them by id); unknown ones come last. */
export function withMotionsInOrder(state: LiveState, order: string[]): LiveState {
  const place = (motion: Motion): number => (order.includes(motion.motion_id) ? order.indexOf(motion.motion_id) : order.length);
  const sorted = motionsOf(state).sort((a, b) => place(a) - place(b));
  const next = { ...state };
  for (const motion of sorted) delete next[`motion:${motion.motion_id}`];
  for (const motion of sorted) next[`motion:${motion.motion_id}`] = motion;
  return next;
}

export function agendaOf(state: LiveState): AgendaItem[] {
  return [...(state.agenda ?? [])].sort((a, b) => a.position - b.position);
}

/** The item the assembly is at. */
export function currentItem(state: LiveState): AgendaItem | null {
  return agendaOf(state).find((item) => item.state === 'open') ?? null;
}

/** The sitting for which an item is planned. */
export const sittingOf = (item: AgendaItem, state: LiveState): Sitting | null =>
  state.programme?.sittings.find((sitting) => sitting.sitting_id === item.sitting_id) ?? null;

/** The declared result of the poll that the screens are at, if there is one. */
export function resultOfPoll(state: LiveState): LiveState['result'] {
  return state.poll?.state === 'declared' && state.result?.poll_id === state.poll.poll_id ? state.result : null;
}

/** The tally, only if it is of the poll that the screens are at. */
export function tallyOfPoll(state: LiveState): Tally | null {
  return state.poll && state.tally?.poll_id === state.poll.poll_id ? state.tally : null;
}

/** The lot or the acclamation by which something was decided after the last result was declared, if that was the last. */
export function decidedWithoutVote({ round, result }: LiveState): RoundTold | null {
  if (round?.kind !== 'lots' && round?.kind !== 'acclamation') return null;
  return !result || Date.parse(round.decided_at) >= Date.parse(result.result.declared_at) ? round : null;
}
