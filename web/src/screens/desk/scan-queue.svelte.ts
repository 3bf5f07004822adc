/**
 * Every check-in and check-out of this desk goes through here, with a network or without. A scan has its id and time before
 * it is sent, is kept on this machine until the service has answered, and is sent again with the same id: it is merged once.
 *
 * What is kept is a badge's code or a person's id, no name. It survives a reload and the end of a session.
 */

import { Problem, Unreachable } from '../../api/http';
import type { Scan, ScanAnswer } from '../../api/types';
import { waitBefore } from '../../live/waiting';

export interface Queued extends Scan {
  assembly: string;
  /** Whose scan it is, where this machine knows. */
  whose: string | null;
}

export type Made = Omit<Queued, 'assembly'>;

/** What the service did not take, until somebody has looked at it. */
export interface Refused extends Queued {
  code: string | null;
  detail: string | null;
  name: string | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;
type Send = (assembly: string, scans: Scan[]) => Promise<ScanAnswer[]>;

const KEPT = 'hemicycle.desk.queue';
const MOST = 2000;
const AT_ONCE = 50;

export const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export class ScanQueue {
  waiting = $state.raw<Queued[]>([]);
  refused = $state.raw<Refused[]>([]);
  /** Why the last try did not get through. */
  failed = $state.raw<unknown>(null);

  private sending = false;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly assembly: string,
    private readonly send: Send,
    private readonly answered: (answers: ScanAnswer[]) => void = () => undefined,
    private readonly store: Store = localStorage,
  ) {
    const kept = read(store);
    this.waiting = kept.waiting;
    this.refused = kept.refused;
  }

  /** No service was found; otherwise it did not let this desk in, or had too much to do. */
  get offline(): boolean {
    return outOfReach(this.failed);
  }

  /** False where no more can be kept: nothing was recorded then. */
  add(scans: Made[]): boolean {
    if (this.waiting.length + scans.length > MOST) return false;
    const before = this.waiting;
    this.waiting = [...before, ...scans.map((scan) => ({ ...scan, assembly: this.assembly }))];
    if (!this.keep()) {
      this.waiting = before;
      return false;
    }
    void this.flush();
    return true;
  }

  /** Sends what waits, oldest first, until nothing is left or the service is out of reach. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    try {
      for (let next = this.mine(); next.length; next = this.mine()) await this.sendSome(next);
      this.failed = null;
      this.attempt = 0;
    } catch (error) {
      this.failed = error;
      this.timer = setTimeout(() => void this.flush(), waitBefore(this.attempt++));
    } finally {
      this.sending = false;
    }
  }

  look(nonce: string): void {
    this.refused = this.refused.filter((one) => one.nonce !== nonce);
    this.keep();
  }

  readonly comeBack = (): void => {
    this.attempt = 0;
    void this.flush();
  };

  start(): void {
    window.addEventListener('online', this.comeBack);
    void this.flush();
  }

  stop(): void {
    window.removeEventListener('online', this.comeBack);
    clearTimeout(this.timer);
  }

  private mine(): Queued[] {
    return this.waiting.filter((one) => one.assembly === this.assembly).slice(0, AT_ONCE);
  }

  private async sendSome(some: Queued[]): Promise<void> {
    const answers = await this.send(this.assembly, some.map(({ assembly: _, whose: __, ...scan }) => scan));
    const by = new Map(answers.map((answer) => [answer.nonce, answer]));
    this.waiting = this.waiting.filter((one) => !by.has(one.nonce));
    const refused = some.flatMap((one) => {
      const answer = by.get(one.nonce);
      return answer?.outcome === 'refused' ? [{ ...one, code: answer.code, detail: answer.detail, name: answer.name }] : [];
    });
    this.refused = [...this.refused, ...refused].slice(-MOST);
    this.keep();
    this.answered(answers);
    if (some.every((one) => !by.has(one.nonce))) throw new Error('the service answered for none of them');
  }

  private keep(): boolean {
    try {
      this.store.setItem(KEPT, JSON.stringify({ waiting: this.waiting, refused: this.refused }));
      return true;
    } catch {
      return false; // no room on this machine
    }
  }
}

export const outOfReach = (error: unknown): boolean => error instanceof Unreachable || (error instanceof Problem && error.status >= 500);

function read(store: Store): { waiting: Queued[]; refused: Refused[] } {
  try {
    const kept = JSON.parse(store.getItem(KEPT) ?? '{}') as { waiting?: Queued[]; refused?: Refused[] };
    return { waiting: Array.isArray(kept.waiting) ? kept.waiting : [], refused: Array.isArray(kept.refused) ? kept.refused : [] };
  } catch {
    return { waiting: [], refused: [] }; // not ours
  }
}
