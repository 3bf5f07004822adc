/** A teller's own keys, looked for among those of the round: as they are told before it opens, and then as they were frozen. Whoever put
others in their place could open the box and sign in the teller's name; so nothing is signed before both were found in the manifest. */

import { hex } from '../verify/bytes';
import { hashOf } from '../verify/crypto';
import type { PollState } from '../api/types-votes';
import type { Frozen, SealedRound } from './contract';
import type { Hand, TellerKeys } from './teller';

export const ALARMS = [
  'replaced', // other keys stand where one's own should
  'frozen', // what is shown as frozen is not what was frozen, or of another vote, or was another before
] as const;

export type Seat =
  | { is: 'free' } // no teller of this round so far
  | { is: 'elsewhere' } // a teller, by keys that are not on this device
  | { is: 'shown' } // one's keys are where they should be; what was frozen is not known yet
  | { is: 'alarm'; why: (typeof ALARMS)[number] }
  | { is: 'taken'; hand: Hand }
  | { is: 'done' }; // nothing is left to sign, and the keys are gone from this device

const TELLERS = 3;
const ENOUGH = 2; // of them

/** Whether this teller's keys are needed no more: a key that could still sign is better nowhere. */
export function isOver(state: PollState, { my_teller, bundle_signed = [] }: SealedRound): boolean {
  return state === 'void' || (state === 'declared' && (bundle_signed.length >= ENOUGH || bundle_signed.some((teller) => teller === my_teller)));
}

/** `frozen`: null while it is not known. */
export async function seatOf(keys: TellerKeys | null, told: SealedRound, frozen: Frozen | null): Promise<Seat> {
  const number = told.my_teller ?? null;
  if (!keys) return { is: number === null ? 'free' : 'elsewhere' };
  if (number === null && told.tellers.length < TELLERS) return { is: 'free' };
  const mineIn = (tellers: SealedRound['tellers']): boolean => number !== null && keys.areOf(tellers[number - 1]);
  if (!mineIn(told.tellers)) return { is: 'alarm', why: 'replaced' };
  if (!frozen) return { is: 'shown' };
  const { manifest } = frozen;
  const hash = hex(await hashOf(manifest));
  if (hash !== told.manifest_hash || manifest.poll_id !== told.poll_id) return { is: 'alarm', why: 'frozen' };
  if (!mineIn(manifest.sealed.tellers)) return { is: 'alarm', why: 'replaced' };
  const hand = await keys.handIn(hash);
  return hand ? { is: 'taken', hand } : { is: 'alarm', why: 'frozen' };
}
