/** What a delegate's tablet says. Worked out anew from what is known, so that no state can be left over. */

import type { MyBallot, Poll } from '../api/types';
import { isWritten } from '../votes/marks';
import type { PendingBallot } from './pending';

export const STATES = [
  'connecting', // nothing known yet
  'waiting', // no vote is open
  'checking', // a vote is open; whether my ballot is in is not known yet
  'open', // choose
  'confirm', // look at it once more
  'sending', // on its way, not acknowledged
  'unsent', // cannot be sent now: kept on the tablet
  'received', // acknowledged
  'changed', // acknowledged, in place of an earlier one
  'held', // the chair holds the vote
  'stopped', // a teller has stopped it, and the chair decides
  'hands', // by show of hands
  'excluded', // this delegation does not vote in this round
  'on-paper', // this delegation was given a paper ballot
  'not-voting', // this delegate may not vote, and why
  'refused', // the ballot was refused, and why
  'cut-off', // it closed while the choice was being made: nothing was sent
  'closed', // counting
  'void', // the chair annulled it
  'result',
] as const;

export type TabletState = (typeof STATES)[number];

export interface Refusal {
  poll_id: string;
  code: string;
  detail: string;
}

export interface Known {
  synced: boolean;
  poll: Poll | null;
  mine: MyBallot | null; // null: not known
  pending: PendingBallot | null;
  inFlight: boolean;
  online: boolean;
  refusal: Refusal | null;
  confirming: boolean;
  changing: boolean;
  cutOff: string | null; // the poll that closed while a choice was being made
  replaced: boolean; // the acknowledged ballot took the place of an earlier one
  member: string | null; // of the delegate's delegation
}

export function tabletState(known: Known): TabletState {
  const { poll, pending, mine } = known;
  if (pending) return known.inFlight && known.online ? 'sending' : 'unsent';
  if (known.refusal && (!poll || known.refusal.poll_id === poll.poll_id)) return 'refused';
  if (!known.synced) return 'connecting';
  if (!poll || poll.state === 'prepared') return 'waiting';
  if (poll.state === 'declared') return 'result';
  if (poll.state === 'void') return 'void';
  if (poll.state === 'closed' && known.cutOff === poll.poll_id && !isExcluded(poll, known.member)) return 'cut-off';
  if (poll.stopped) return 'stopped';
  if (poll.state === 'closed') return 'closed';
  if (isExcluded(poll, known.member)) return 'excluded';
  if (poll.mode === 'hands') return 'hands';
  if (!mine) return 'checking';
  if (isOnPaper(mine)) return 'on-paper';
  if (poll.state === 'held') return 'held';
  if (mine.voted && !known.changing) return known.replaced ? 'changed' : 'received';
  if (!mine.may_vote) return 'not-voting';
  return known.confirming ? 'confirm' : 'open';
}

export const isExcluded = (poll: Pick<Poll, 'excluded'>, member: string | null): boolean =>
  member !== null && (poll.excluded ?? []).includes(member);

/** It was given a paper ballot: whether that is in the box, nobody here knows, so it never counts as received. */
export const isOnPaper = (mine: MyBallot | null): boolean => mine?.reason_code === 'votes-on-paper';

/** What to do after a ballot was sent and no receipt came. */
export type Sequel = 'retry' | 'sign-in' | 'refused';

export function afterFailure(status: number | null): Sequel {
  if (status === null || status >= 500 || status === 429 || status === 408) return 'retry';
  return status === 401 ? 'sign-in' : 'refused';
}

/** May these marks go into the box? No marks are a blank paper, which must be chosen as such. */
type Paper = Pick<Poll, 'min_marks' | 'max_marks' | 'choices' | 'write_ins'>;

export function marksFit(poll: Paper, marks: string[], blank: boolean): boolean {
  if (blank) return marks.length === 0;
  const offered = new Set(poll.choices.map((choice) => choice.choice_id));
  const written = marks.filter(isWritten).length;
  return (
    marks.length >= Math.max(1, poll.min_marks) &&
    marks.length <= poll.max_marks &&
    new Set(marks).size === marks.length &&
    written <= (poll.write_ins ?? 0) &&
    marks.every((mark) => isWritten(mark) || offered.has(mark))
  );
}

/** A tap on a candidate: marks it, takes the mark away, or (one mark only) moves the mark. */
export function toggleMark(marks: string[], choice: string, most: number): string[] {
  if (marks.includes(choice)) return marks.filter((mark) => mark !== choice);
  if (most === 1) return [choice];
  return marks.length < most ? [...marks, choice] : marks;
}

/** Yes, no, abstain: a question. Otherwise candidates. */
export function isQuestion(poll: Pick<Poll, 'choices'>): boolean {
  return poll.choices.some((choice) => choice.choice_id === 'yes');
}
