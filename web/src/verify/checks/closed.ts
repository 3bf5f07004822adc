/** Check 6: the set of ballots that was made known when the vote closed, before any of them was opened. */

import { fromHex, hex, type Bytes } from '../bytes';
import type { Bundle } from '../bundle';
import { hashOf, ofRound, sha256 } from '../crypto';
import { demand } from '../failure';
import { demandTellers } from './sums';

export async function setHash(ballots: object[], round: Uint8Array): Promise<string> {
  const each = await Promise.all(ballots.map(hashOf));
  return hex(await sha256(ofRound('hemicycle/set/1', round, ...each)));
}

/** What tellers sign of a closed vote. */
export const closedBytes = (round: Uint8Array, set_hash: string): Bytes => ofRound('hemicycle/closed/1', round, fromHex(set_hash)!);

export async function checkClosed(bundle: Bundle, round: Bytes): Promise<void> {
  const { closed, ballots } = bundle;
  demand(closed.set_hash === (await setHash(ballots, round)) && closed.ballots === ballots.length, 'set-hash');
  if (bundle.kind === 'sealed') await demandTellers(closed.signatures, bundle.manifest.sealed, closedBytes(round, closed.set_hash), 'closed-signature');
}
