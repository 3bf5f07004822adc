/** Check 2: who asked for a token, and what both signers logged of it. */

import { hex, marked, type Bytes } from '../bytes';
import type { IssueLog, SealedBundle, Signer, Swap } from '../bundle';
import { hashOf, ofRound, signed } from '../crypto';
import { demand } from '../failure';
import { canonicalBytes } from '../canonical';
import { keysOf } from './manifest';
import { demandTellers } from './sums';

/** What the device of a request signs. */
export const requestBytes = (request: object): Bytes => marked('hemicycle/request/1', canonicalBytes(without(request)));
const without = ({ signature: _, ...rest }: { signature?: unknown }): object => rest;

export async function checkRequests(bundle: SealedBundle, round: Bytes): Promise<void> {
  await checkSwaps(bundle, round);
  const { manifest, manifest_hash, issued } = bundle;
  const devices = devicesOf(bundle);
  const seen = new Set<string>();
  for (const request of issued.requests) {
    const { member, device } = request;
    demand(request.poll_id === manifest.poll_id && request.manifest_hash === manifest_hash, 'request-of-another-round', member);
    demand(devices.get(member)?.has(device) ?? false, 'request-not-on-roll', member);
    demand(!seen.has(member), 'request-twice', member);
    seen.add(member);
    demand(await signed(device, request.signature, requestBytes(request)), 'request-signature', member);
  }
  const hashes = await Promise.all(issued.requests.map(async (request) => hex(await hashOf(request))));
  hashes.sort();
  const logs = [['a', issued.a, manifest.sealed.signer_a], ['b', issued.b, manifest.sealed.signer_b]] as const;
  for (const [name, log, signer] of logs) demand(await isSigned(log, signer, round), 'issue-log-signature', name);
  for (const [name, log] of logs) demand(log.requests.join() === hashes.join(), 'issue-logs-differ', name);
}

/** Of each member the tablets with which it may ask; all of them are on the roll. Worked out once: a hostile file may have many. */
function devicesOf({ swapped = [], manifest }: SealedBundle): Map<string, Set<string>> {
  const devices = new Map(Object.entries(manifest.sealed.devices).map(([member, points]) => [member, new Set(points)]));
  for (const { member, device } of swapped) devices.set(member, new Set([device]));
  return devices;
}

/** What tellers sign of a tablet that stands in for another. */
export const swapBytes = async (round: Uint8Array, { member, device, reason }: Omit<Swap, 'signatures'>): Promise<Bytes> =>
  ofRound('hemicycle/swap/1', round, await hashOf({ member, device, reason }));

async function checkSwaps({ swapped = [], manifest }: SealedBundle, round: Bytes): Promise<void> {
  const [roll, taken] = [new Set(manifest.roll), new Set(keysOf(manifest.sealed))];
  for (const { signatures, ...swap } of swapped) {
    const { member, device } = swap;
    demand(roll.has(member), 'swap-not-on-roll', member);
    demand(!taken.has(device), 'swap-key-twice', member);
    taken.add(device);
    await demandTellers(signatures, manifest.sealed, await swapBytes(round, swap), 'swap-signature', member);
  }
}

const isSigned = async (log: IssueLog, { log_key }: Signer, round: Bytes): Promise<boolean> =>
  signed(log_key, log.signature, ofRound('hemicycle/issued/1', round, await hashOf(log.requests)));
