/** What the screens say of the floor: pure functions of what the live channel tells. */

import type { Floor, FloorRequest, FloorTurn, Poll, Procedure, Speech, Texts, Voice } from '../api/types';

export const PROCEDURES: Procedure[] = ['suspend_meeting', 'adjourn_meeting', 'adjourn_debate', 'close_list', 'close_debate'];

/** As every floor stands before anybody asks. */
export const untouched = (item: string): Floor => ({
  item_id: item, list_open: true, debate: 'open', observers_invited: false, turn_seconds: null, item_seconds: null,
  used_seconds: 0, seed: null, turn: null, queue: [], motions: [],
});

export const nameOf = (voice: Voice, members: Record<string, Texts>): Texts =>
  (voice.member ? members[voice.member] : voice.name) ?? { en: voice.member ?? '' };

/** Seconds that are left of a turn, below zero once it is over its time; null where it has no limit. */
export function leftOf(turn: FloorTurn, nowMs: number): number | null {
  return turn.allowed_seconds === null ? null : turn.allowed_seconds - spokenOf(turn, nowMs);
}

export const spokenOf = (turn: FloorTurn, nowMs: number): number => Math.max(0, Math.floor((nowMs - Date.parse(turn.began_at)) / 1000));

export const takesVotes = (poll: Poll | null | undefined): boolean => poll?.state === 'open' || poll?.state === 'held';

/** A request of this delegation that waits, and its place among all. */
export interface Place {
  request: FloorRequest;
  place: number;
}

export const placesOf = (floor: Floor, delegation: string | undefined): Place[] =>
  floor.queue.map((request, index) => ({ request, place: index + 1 })).filter(({ request }) => request.delegation_id === delegation);

/** What a delegation may ask for now; what it waits for already is not among it. */
export function mayAsk(floor: Floor, delegation: string | undefined, observer: boolean, voting: boolean): Speech[] {
  const rests = !['open', 'closed'].includes(floor.debate);
  const waits = placesOf(floor, delegation).map(({ request }) => request.kind);
  const speaks = floor.turn?.delegation_id === delegation ? floor.turn?.kind : null;
  const first = floor.motions[0];
  const heard: Partial<Record<Speech, boolean>> = {
    statement: floor.list_open && floor.debate === 'open',
    point_of_order: true,
    in_favour: Boolean(first?.in_favour),
    against: Boolean(first?.against),
    explanation: true,
    reply: true,
  };
  const kinds: Speech[] = observer ? (floor.observers_invited ? ['statement', 'reply'] : []) : (Object.keys(heard) as Speech[]);
  return kinds.filter((kind) => heard[kind] && (kind === 'point_of_order' || !(voting || rests)) && !waits.includes(kind) && speaks !== kind);
}

/** The place of a request among those of its kind, from 1, and how many these are. */
export function amongItsKind(floor: Floor, request: FloorRequest): { place: number; of: number } {
  const alike = floor.queue.filter((one) => rank(one.kind) === rank(request.kind));
  return { place: alike.findIndex((one) => one.request_id === request.request_id) + 1, of: alike.length };
}

const rank = (kind: Speech): string => (kind === 'against' ? 'in_favour' : kind);
