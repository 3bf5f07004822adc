/** One request to a service: role, log positions, and errors as `Problem` or `Unreachable`. */

import { after, hear } from './positions';
import type { Role } from './types';

/** The service refused, and said why. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly body: Record<string, unknown> = {},
    readonly retryAfter: number | null = null,
  ) {
    super(detail || code);
  }
}

/** No answer came: nobody knows whether the request arrived. */
export class Unreachable extends Error {}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Ask {
  role?: Role | null;
  body?: unknown;
  text?: string;
  bytes?: Blob;
  timeoutMs?: number;
  /** Sends no positions: before a sign-in. */
  fresh?: boolean;
}

const TIMEOUT_MS = 15_000;
const refreshing = new Map<Role, Promise<boolean>>();

export async function ask<T>(method: Method, path: string, options: Ask = {}): Promise<T> {
  try {
    return await once<T>(method, path, options);
  } catch (error) {
    const lapsed = error instanceof Problem && error.status === 401 && !path.startsWith('/registration/sessions');
    if (lapsed && options.role && (await refresh(options.role))) return once<T>(method, path, options);
    throw error;
  }
}

/** A new token for the same session; false when the session is over. One at a time a role. */
export function refresh(role: Role): Promise<boolean> {
  let running = refreshing.get(role);
  if (!running) {
    running = once('POST', '/registration/sessions/refresh', { role })
      .then(() => true)
      .catch((error: unknown) => {
        if (error instanceof Problem && error.status < 500) return false;
        throw error;
      })
      .finally(() => refreshing.delete(role));
    refreshing.set(role, running);
  }
  return running;
}

async function once<T>(method: Method, path: string, options: Ask): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (options.role) headers['Hemicycle-Role'] = options.role;
  const positions = options.fresh ? '' : after();
  if (positions) headers['Hemicycle-After'] = positions;
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.text !== undefined) headers['Content-Type'] = 'text/csv';
  if (options.bytes) headers['Content-Type'] = 'application/octet-stream';
  let answer: Response;
  try {
    answer = await fetch(`/api${path}`, {
      method,
      headers,
      body: options.bytes ?? options.text ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
    });
  } catch {
    throw new Unreachable();
  }
  hear(answer.headers.get('Hemicycle-Position'));
  const body = await readBody(answer);
  if (!answer.ok) throw problemOf(answer, body);
  return body as T;
}

async function readBody(answer: Response): Promise<unknown> {
  let text: string;
  try {
    text = await answer.text();
  } catch {
    throw new Unreachable();
  }
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    // a page instead of an answer (a proxy's error page, the single page itself)
    if (answer.ok) throw new Unreachable();
    return null;
  }
}

function problemOf(answer: Response, body: unknown): Problem {
  const said = (body && typeof body === 'object' ? body : {}) as Record<string, unknown>;
  const code = typeof said.code === 'string' ? said.code : answer.status >= 500 ? 'unavailable' : 'invalid';
  const detail = String(said.detail ?? said.title ?? '');
  const wait = Number(answer.headers.get('Retry-After'));
  return new Problem(answer.status, code, detail, said, Number.isFinite(wait) && wait > 0 ? wait : null);
}
