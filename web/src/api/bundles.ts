/** The audit file of a declared vote: its bytes as they were published, since it is their exact spelling that is signed. */

import { ask, Problem, Unreachable } from './http';

export const bundleAddress = (poll: string): string => `/api/voting/polls/${poll}/bundle`;

/** Of the key by which the platform signs them. */
export const platformKey = () => ask<{ point: string; fingerprint: string }>('GET', '/voting/bundle-key');

export async function fetchBundle(poll: string): Promise<ArrayBuffer> {
  let answer: Response;
  try {
    answer = await fetch(bundleAddress(poll), { cache: 'no-store', signal: AbortSignal.timeout(30_000) });
    if (answer.ok) return await answer.arrayBuffer();
  } catch {
    throw new Unreachable();
  }
  const said = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string };
  throw new Problem(answer.status, said.code ?? 'unavailable', said.detail ?? '');
}
