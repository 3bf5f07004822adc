/** A sealed ballot in the terms of any other: the worker that plays the tablet's part, and what its course means for the screen. */

import type { MyBallot, Poll, Session } from '../api/types';
import type { Course, View } from '../sealed/round';
import type { Order } from '../sealed/worker';
import { nameOf } from '../votes/marks';
import type { PendingBallot } from './pending';
import type { Refusal } from './states';

export class SealedPost {
  private readonly worker = new Worker(new URL('../sealed/worker.ts', import.meta.url), { type: 'module' });

  /** Binds this tablet to the delegation by itself: a token is given to tablets that were bound when the vote opened. */
  constructor(
    private readonly session: Session,
    tell: (view: View) => void,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<View>) => tell(data);
    this.order({ is: 'bind', delegation: session.delegation_id! });
  }

  move(poll: Poll): void {
    const course: Course = { poll_id: poll.poll_id, member: this.session.member ?? '', delegation: this.session.delegation_id!, paper: poll.choices.map(({ choice_id }) => choice_id), names: poll.write_ins };
    this.order({ is: 'move', ...course });
  }

  cast(poll: Poll, marks: string[]): void {
    const place = (mark: string): number => poll.choices.findIndex(({ choice_id }) => choice_id === mark);
    this.order({ is: 'cast', marks: marks.map((mark) => (place(mark) < 0 ? nameOf(mark) : place(mark))) });
  }

  /** Asks that this tablet stands in for the delegation's. */
  swap(): void {
    this.order({ is: 'swap' });
  }

  stop(): void {
    this.worker.terminate();
  }

  private order(order: Order): void {
    this.worker.postMessage(order);
  }
}

/** Without an encrypted connection a browser has no keys to seal with. */
export const canSeal = (): boolean => globalThis.isSecureContext === true;
export const UNFIT: View = { step: 'apart', code: 'browser-unfit', trying: false, verdict: null, round: null, device: null, missing: null };

const ISSUED = 'token-already-issued';

/** What is known of my ballot; null while it is not. `allowed`: what voting says of my right to vote. */
export function mineOf(allowed: MyBallot | null, view: View | null): MyBallot | null {
  if (view?.step === 'accepted') return { ...(allowed ?? NOBODY), voted: true, marks: null, accepted_at: null, ballot_id: null, may_vote: false };
  if (!allowed) return null;
  if (view?.step === 'apart') return { ...allowed, voted: false, may_vote: false, reason_code: view.code === 'not-eligible' ? allowed.reason_code : view.code };
  // voting knows that the delegation has its token; whether it is on this tablet, the worker knows
  if (!allowed.may_vote && allowed.reason_code !== ISSUED) return allowed;
  return !view || view.step === 'unknown' ? null : { ...allowed, voted: false, may_vote: true, reason_code: null };
}

const NOBODY: MyBallot = {
  voted: false, ballot_id: null, marks: null, accepted_at: null, link: 1, supersedes_next: null, may_vote: false, reason_code: null, reason: null,
};

/** On its way: nothing of it but that it is. */
export const pendingSealed = (poll: Poll, session: Session): PendingBallot => ({
  delegate_id: session.delegate_id ?? '', poll_id: poll.poll_id, ballot_id: '', marks: [], supersedes: null,
});

/** The tablet's own check found that something is wrong with its ballot. */
export const isAlarm = (view: View | null): boolean => view !== null && view.verdict !== null && view.verdict !== 'counted';

export const refusalOf = (poll: Poll, view: View): Refusal | null =>
  view.step === 'refused' ? { poll_id: poll.poll_id, code: view.code ?? '', detail: '' } : null;
