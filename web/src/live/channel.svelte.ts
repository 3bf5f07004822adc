/**
 * The live channel of one assembly: keeps `state`, says whether it is `live`, and comes back by itself.
 *
 * The stream is read with fetch, not EventSource: only so are the server's heartbeats seen, and a connection that died
 * silently is noticed in seconds.
 */

import { refresh } from '../api/http';
import { here, liveState } from '../api/notifications';
import type { Role } from '../api/types';
import { applyChange, applySnapshot, type Change, type LiveState } from './fold';
import { EventReader, type ServerEvent } from './sse';
import { waitBefore } from './waiting';

export type Connection = 'connecting' | 'live' | 'offline';

const SILENCE_MS = 45_000; // two heartbeats missed
const ANSWER_MS = 19_000; // each heartbeat is answered, and a burst of changes only once

export class LiveChannel {
  state = $state.raw<LiveState>({});
  connection = $state<Connection>('connecting');
  /** A snapshot has been seen: what `state` says was true at least then. */
  synced = $state(false);
  /** The server's clock minus this machine's. */
  clockOffsetMs = $state(0);

  private stopped = false;
  private attempt = 0;
  private answeredMs = 0;
  private lastId: string | null = null;
  private abort: AbortController | null = null;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly assembly: string,
    readonly role: Role | null,
    private readonly onSignedOut: () => void = () => undefined,
  ) {}

  start(): void {
    this.stopped = false;
    window.addEventListener('online', this.comeBack);
    window.addEventListener('offline', this.goAway);
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    window.removeEventListener('online', this.comeBack);
    window.removeEventListener('offline', this.goAway);
    clearTimeout(this.retry);
    clearTimeout(this.silence);
    this.abort?.abort();
  }

  /** Asks for a fresh snapshot beside the stream, after a command whose effect has not been heard of. */
  async resync(): Promise<void> {
    if (!this.role) return;
    try {
      this.state = applySnapshot(await liveState(this.role, this.assembly));
    } catch {
      // the stream will tell
    }
  }

  private readonly comeBack = (): void => {
    if (this.connection === 'live') return;
    this.attempt = 0;
    clearTimeout(this.retry);
    void this.run();
  };

  private readonly goAway = (): void => {
    this.connection = 'offline';
    this.abort?.abort();
  };

  private async run(): Promise<void> {
    if (this.stopped) return;
    this.abort?.abort();
    const abort = new AbortController();
    this.abort = abort;
    let signedOut = false;
    try {
      signedOut = (await this.read(abort)) === 'signed-out';
    } catch {
      // cut off: come back below
    }
    clearTimeout(this.silence);
    if (this.stopped || this.abort !== abort) return;
    if (signedOut) return this.onSignedOut();
    this.connection = this.synced || this.attempt > 1 ? 'offline' : 'connecting';
    this.retry = setTimeout(() => void this.run(), waitBefore(this.attempt++));
  }

  private async read(abort: AbortController): Promise<'over' | 'signed-out'> {
    const path = this.role ? `stream?as=${this.role}` : 'public-stream';
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (this.role) headers['Hemicycle-Role'] = this.role;
    if (this.lastId) headers['Last-Event-ID'] = this.lastId;
    this.listenFor(abort);
    const answer = await fetch(`/api/notifications/assemblies/${this.assembly}/${path}`, {
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: abort.signal,
    });
    if (answer.status === 401 && this.role) return (await refresh(this.role)) ? 'over' : 'signed-out';
    if (answer.status === 403) return 'signed-out';
    if (!answer.ok || !answer.body || !answer.headers.get('Content-Type')?.startsWith('text/event-stream')) return 'over';
    this.answeredMs = performance.now(); // that it came says as much
    const pieces = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    const events = new EventReader();
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) return 'over';
      this.listenFor(abort);
      this.answer();
      for (const event of events.feed(value)) this.take(event);
    }
  }

  private listenFor(abort: AbortController): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => abort.abort(), SILENCE_MS);
  }

  /** So that the hall's operator sees who is there: a connection that died silently has no answers. */
  private answer(): void {
    const now = performance.now();
    if (!this.role || now - this.answeredMs < ANSWER_MS) return;
    this.answeredMs = now;
    here(this.role, this.assembly).catch(() => undefined); // the stream tells what is wrong
  }

  private take(event: ServerEvent): void {
    const data = JSON.parse(event.data) as { state: Record<string, unknown>; at?: string } & Change;
    if (event.event === 'snapshot') {
      this.state = applySnapshot(data);
      if (data.at) this.clockOffsetMs = Date.parse(data.at) - Date.now();
      this.synced = true;
    } else if (event.event === 'change') {
      this.state = applyChange(this.state, data);
    } else return;
    if (event.id) this.lastId = event.id;
    this.connection = 'live';
    this.attempt = 0;
  }
}
