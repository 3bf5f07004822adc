/** Sealed rounds as tellers take part in them. What tablets send goes its own ways: src/sealed/offices.ts. */

import type { Frozen, SealedRound, SwapAsked } from '../sealed/contract';
import type { Paper } from '../verify/bundle';
import { ask } from './http';
import type { Role } from './types';

const at = (poll: string): string => `/voting/polls/${poll}`;

export const sealedRound = (role: Role, poll: string) => ask<SealedRound>('GET', `${at(poll)}/sealed`, { role });
/** Of a vote that has opened. */
export const frozenRound = (role: Role, poll: string) => ask<Frozen>('GET', `${at(poll)}/round`, { role });
export const sealPoll = (poll: string) => ask<unknown>('POST', `${at(poll)}/seal`, { role: 'chair', body: {} });
export const trustOperator = (poll: string, reason: string) =>
  ask<unknown>('POST', `${at(poll)}/operator-trusted`, { role: 'chair', body: { reason } });
export const showTellerKeys = (poll: string, body: { box_key: string; sign_key: string }) =>
  ask<unknown>('POST', `${at(poll)}/teller-keys`, { role: 'teller', body });
export const openBox = (poll: string, body: { closed_signature: string; private: string }) =>
  ask<unknown>('POST', `${at(poll)}/open-box`, { role: 'teller', body, timeoutMs: 60_000 });
export const paperToSign = async (poll: string): Promise<Omit<Paper, 'signatures'>> =>
  (await ask<{ paper: Omit<Paper, 'signatures'> }>('GET', `${at(poll)}/paper`, { role: 'teller' })).paper;
export const signPaper = (poll: string, signature: string) =>
  ask<unknown>('POST', `${at(poll)}/paper-signature`, { role: 'teller', body: { signature } });
export interface Declarations {
  swaps: SwapAsked[];
  without: { member: string; reason: string; signed: number[] }[];
}
export const declarations = (poll: string) => ask<Declarations>('GET', `${at(poll)}/declarations`, { role: 'teller' });
export const signSwap = (poll: string, body: { member: string; device: string; reason: string; signature: string }) =>
  ask<unknown>('POST', `${at(poll)}/swap`, { role: 'teller', body });
export const signWithout = (poll: string, body: { member: string; reason: string; signature: string }) =>
  ask<unknown>('POST', `${at(poll)}/without`, { role: 'teller', body });
export const signBundle = (poll: string, signature: string) =>
  ask<unknown>('POST', `${at(poll)}/bundle-signature`, { role: 'teller', body: { signature } });
