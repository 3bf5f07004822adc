/** One delegate's voting: what is known of my ballot, the choice being made, and the sending until acknowledged. */

import { Problem } from '../api/http';
import type { MyBallot, Poll, Receipt, Session } from '../api/types';
import { castBallot, myBallot } from '../api/voting';
import { waitAsked, waitBefore } from '../live/waiting';
import type { View } from '../sealed/round';
import { isSecret } from '../votes/modes';
import { dropPending, keepPending, newBallotId, pendingOf, type PendingBallot } from './pending';
import { canSeal, mineOf, pendingSealed, refusalOf, SealedPost, UNFIT } from './sealed';
import { afterFailure, marksFit, tabletState, type Refusal, type TabletState } from './states';

export class Booth {
  poll = $state.raw<Poll | null>(null);
  synced = $state(false);
  online = $state(false);
  mine = $state.raw<MyBallot | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  pending = $state.raw<PendingBallot | null>(null);
  inFlight = $state(false);
  busy = $state(false); // the service said to come back later
  marks = $state.raw<string[]>([]);
  blank = $state(false);
  confirming = $state(false);
  changing = $state(false);
  choosing = $state(false); // something is marked on the paper
  cutOff = $state<string | null>(null);
  wiped = $state(0); // how often the paper was cleared from outside
  sealed = $state.raw<View | null>(null); // the course of a sealed ballot
  private member: string | null = null;

  readonly is: TabletState = $derived(
    tabletState({
      synced: this.synced, poll: this.poll, mine: this.mine, pending: this.pending, inFlight: this.inFlight,
      online: this.online, refusal: this.refusal, confirming: this.confirming, changing: this.changing, cutOff: this.cutOff,
      replaced: (this.mine?.link ?? 1) > 1, member: this.member,
    }),
  );

  private post: SealedPost | null = null;
  private casting = false; // confirmed here, and the worker has not said so yet
  private allowed: MyBallot | null = null; // of a sealed vote: what voting says of my right
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private asking = 0;
  private stopped = false;

  constructor(
    private readonly session: Session,
    private readonly onSignedOut: () => void,
  ) {
    this.member = session.member ?? null;
    this.pending = session.delegate_id ? pendingOf(session.delegate_id) : null;
    if (this.pending) void this.send();
    if (session.role === 'delegate' && session.delegation_id && canSeal()) this.post = new SealedPost(session, (view) => this.told(view));
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    this.post?.stop();
  }

  /** The live channel moved on. */
  follow(poll: Poll | null, synced: boolean, online: boolean): void {
    const other = poll?.poll_id !== this.poll?.poll_id;
    const moved = other || poll?.state !== this.poll?.state || poll?.stage !== this.poll?.stage || (online && !this.online);
    this.poll = poll;
    this.synced = synced;
    const back = online && !this.online;
    this.online = online;
    if (other) this.forget();
    if (!poll || !['open', 'held'].includes(poll.state)) this.shut(poll);
    if (poll && moved && online) void this.askMine();
    if (back && this.pending && !this.inFlight && poll?.mode !== 'sealed') {
      this.attempt = 0;
      clearTimeout(this.retry);
      void this.send();
    }
  }

  /** No ballot is taken any more: what was being chosen was not sent, and that is said. */
  private shut(poll: Poll | null): void {
    if (poll?.state === 'closed' && !this.pending && (this.confirming || this.changing || this.choosing)) this.cutOff = poll.poll_id;
    this.confirming = this.changing = this.choosing = false;
  }

  /** Who holds the vote of the delegation has changed, or another tablet of it may have voted. */
  lookAgain(): void {
    if (this.poll?.state === 'open' && !this.inFlight) void this.askMine();
  }

  /** This tablet is to stand in for the delegation's, which failed before it had its token. */
  askForSwap(): void {
    this.post?.swap();
  }

  /** Nobody looks at the tablet, or for long nothing was done: a choice in a secret vote does not stay on it. */
  cover(): void {
    if (!isSecret(this.poll) || this.pending || !(this.confirming || this.choosing)) return;
    this.marks = [];
    this.blank = this.confirming = this.choosing = false;
    this.wiped++;
  }

  /** Whether my ballot is in, and whether I may vote now. */
  async askMine(): Promise<void> {
    const poll = this.poll;
    if (!poll || poll.state === 'prepared' || poll.mode === 'hands' || this.session.role !== 'delegate') {
      if (this.session.role !== 'delegate') this.mine = OBSERVER;
      return;
    }
    const asked = ++this.asking;
    try {
      const mine = await myBallot('delegate', poll.poll_id);
      if (asked !== this.asking || this.poll?.poll_id !== poll.poll_id) return;
      if (poll.mode === 'sealed') return this.moveSealed(poll, mine);
      this.mine = mine;
      if (!mine.may_vote) this.confirming = this.changing = false;
      if (this.pending && this.pending.ballot_id === mine.ballot_id) this.settle();
    } catch (error) {
      if (asked !== this.asking || this.stopped) return;
      if (error instanceof Problem && error.status === 401) return this.onSignedOut();
      setTimeout(() => asked === this.asking && void this.askMine(), waitBefore(1));
    }
  }

  confirm(marks: string[], blank = false): void {
    if (!this.poll || !marksFit(this.poll, marks, blank)) return;
    this.marks = marks;
    this.blank = blank;
    this.confirming = true;
  }

  back(): void {
    this.confirming = false;
  }

  change(): void {
    this.changing = true;
    this.marks = this.mine?.marks ?? [];
    this.blank = false;
  }

  keepAsIs(): void {
    this.changing = this.confirming = false;
  }

  again(): void {
    this.refusal = null;
    void this.askMine();
  }

  /** Into the box: from here on the ballot has its id and is sent until it is acknowledged or refused. */
  cast(): void {
    if (!this.poll || !this.session.delegate_id || this.pending || !marksFit(this.poll, this.marks, this.blank)) return;
    if (this.poll.mode === 'sealed') return this.castSealed(this.poll);
    this.pending = {
      delegate_id: this.session.delegate_id,
      poll_id: this.poll.poll_id,
      ballot_id: newBallotId(),
      marks: [...this.marks],
      supersedes: this.mine?.supersedes_next ?? null,
    };
    keepPending(this.pending, isSecret(this.poll));
    this.attempt = 0;
    void this.send();
  }

  private castSealed(poll: Poll): void {
    this.post?.cast(poll, this.marks);
    this.casting = true;
    this.pending = pendingSealed(poll, this.session);
    this.marks = [];
    this.blank = this.confirming = this.choosing = false;
  }

  private moveSealed(poll: Poll, allowed: MyBallot): void {
    this.allowed = allowed;
    if (this.post) this.post.move(poll);
    else this.sealed = UNFIT;
    this.mine = mineOf(allowed, this.sealed);
  }

  /** The course of the sealed ballot moved on. */
  private told(view: View): void {
    const poll = this.poll;
    if (poll?.mode !== 'sealed' || (view.round && view.round.poll_id !== poll.poll_id)) return;
    this.sealed = view;
    this.inFlight = view.trying;
    if (!['unknown', 'asking', 'ready'].includes(view.step)) this.casting = false;
    this.pending = view.step === 'sending' || this.casting ? pendingSealed(poll, this.session) : null;
    this.refusal = refusalOf(poll, view);
    this.mine = mineOf(this.allowed, view);
    if (this.mine && !this.mine.may_vote) this.confirming = false;
  }

  private async send(): Promise<void> {
    const ballot = this.pending;
    if (!ballot || this.inFlight || this.stopped) return;
    this.inFlight = true;
    try {
      const { ballot_id, marks, supersedes } = ballot;
      const receipt = await castBallot('delegate', ballot.poll_id, { ballot_id, marks, supersedes });
      this.acknowledged(receipt);
    } catch (error) {
      this.failed(error, ballot);
    } finally {
      this.inFlight = false;
    }
  }

  private acknowledged(receipt: Receipt): void {
    this.settle();
    this.asking++; // an answer that was asked for before the receipt knows nothing of this ballot
    if (this.poll && receipt.poll_id !== this.poll.poll_id) return;
    this.mine = {
      voted: true, ballot_id: receipt.ballot_id, marks: receipt.marks, accepted_at: receipt.accepted_at, link: receipt.link,
      supersedes_next: receipt.ballot_id, may_vote: true, reason_code: null, reason: null,
    };
  }

  private failed(error: unknown, ballot: PendingBallot): void {
    const problem = error instanceof Problem ? error : null;
    const sequel = afterFailure(problem?.status ?? null);
    if (sequel === 'sign-in') return this.onSignedOut();
    if (sequel === 'retry') {
      const asked = problem?.retryAfter ?? null;
      this.busy = asked !== null;
      const attempt = this.attempt++;
      this.retry = setTimeout(() => void this.send(), asked ? waitAsked(asked, attempt) : waitBefore(attempt));
      return;
    }
    this.settle();
    this.refusal = { poll_id: ballot.poll_id, code: problem?.code ?? '', detail: problem?.detail ?? '' };
    void this.askMine();
  }

  /** Nothing of the choice stays on the tablet. */
  private settle(): void {
    clearTimeout(this.retry);
    dropPending();
    this.pending = null;
    this.marks = [];
    this.blank = this.confirming = this.changing = this.choosing = this.busy = false;
  }

  private forget(): void {
    this.mine = this.allowed = this.sealed = null;
    this.casting = false;
    if (this.refusal && !this.pending) this.refusal = null;
    this.marks = [];
    this.cutOff = null;
    this.blank = this.confirming = this.changing = this.choosing = this.busy = false;
  }
}

const OBSERVER: MyBallot = {
  voted: false, ballot_id: null, marks: null, accepted_at: null, link: 1, supersedes_next: null, may_vote: false,
  reason_code: 'observer', reason: null,
};
