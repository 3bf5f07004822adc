/** The desks that a tablet goes to in a sealed round. Signer B and the relay are the tellers': no cookie and no name goes there. */

import { Problem, Unreachable } from '../api/http';
import type { Acceptance, Board, Frozen, SealedRound, TokenRequest } from './contract';

export interface Offices {
  round(): Promise<SealedRound>;
  frozen(): Promise<Frozen>;
  signerA(request: TokenRequest): Promise<string>;
  signerB(request: TokenRequest): Promise<string>;
  relay(envelope: string): Promise<Acceptance>;
  board(): Promise<Board>;
  /** Asks that this tablet stands in for the delegation's. */
  swap(device: string): Promise<SealedRound>;
}

const TIMEOUT_MS = 15_000;

/** Throws Problem where it was refused, Unreachable where nobody knows whether it arrived. */
export async function send<T>(method: 'GET' | 'POST', path: string, named: boolean, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', ...(named ? { 'Hemicycle-Role': 'delegate' } : {}) };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let answer: Response;
  let said: Record<string, unknown> | null;
  try {
    answer = await fetch(`/api${path}`, {
      method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store',
      credentials: named ? 'same-origin' : 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    said = (await answer.json()) as Record<string, unknown> | null;
  } catch {
    throw new Unreachable();
  }
  if (answer.ok) return said as T;
  const code = typeof said?.code === 'string' ? said.code : answer.status >= 500 ? 'unavailable' : 'invalid';
  const wait = Number(answer.headers.get('Retry-After'));
  throw new Problem(answer.status, code, String(said?.detail ?? ''), said ?? {}, wait > 0 ? wait : null);
}

export function officesOf(poll: string): Offices {
  const [voting, teller] = [`/voting/polls/${poll}`, `/teller/polls/${poll}`];
  const signature = ({ signature: made }: { signature: string }): string => made;
  return {
    round: () => send('GET', `${voting}/sealed`, true),
    frozen: () => send('GET', `${voting}/round`, true),
    signerA: async (request) => signature(await send('POST', `${voting}/requests`, true, request)),
    signerB: async (request) => signature(await send('POST', `${teller}/requests`, false, request)),
    relay: (envelope) => send('POST', `${teller}/envelopes`, false, { envelope }),
    board: () => send('GET', `${voting}/board`, true),
    swap: (device) => send('POST', `${voting}/swaps`, true, { device }),
  };
}

