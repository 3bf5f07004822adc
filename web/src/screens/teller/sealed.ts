/** What a teller's browser signs of a sealed vote, and what the tellers compare. */

import type { SealedRound } from '../../sealed/contract';
import type { SealedBundle } from '../../verify/bundle';
import { readCanonical } from '../../verify/canonical';
import { fingerprint, tellerFingerprint } from '../../verify/crypto';
import { isOf } from '../../verify/told';
import type { Answer } from '../../verify/worker';

/** All must hold but that tellers have signed, which is what is being done; and it must be this vote. */
export const holdsFor = (answer: Answer, { poll_id, manifest_hash }: { poll_id: string; manifest_hash: string | null }): boolean =>
  'report' in answer && isOf(answer.report, { poll_id, manifest_hash }) && answer.report.findings.every(({ code, about }) => code === null || (code === 'bundle-unsigned' && about !== 'platform'));

/** Members that were given a token and were not present as the vote opened: they came later, or somebody voted in their place. No file can say
which; a teller can. */
export function lateIn(file: ArrayBuffer): string[] {
  const found = readCanonical(new TextDecoder().decode(file).slice(0, -1))?.value as Pick<SealedBundle, 'issued' | 'manifest'> | undefined;
  const present = new Set(found?.manifest.present);
  return (found?.issued.requests ?? []).map(({ member }) => member).filter((member) => !present.has(member));
}

/** Nothing is signed before the teller has been shown who came late. */
export const wereShown = (late: string[], seen: string[]): boolean => late.every((member) => seen.includes(member));

export interface NamedKey {
  /** A text id; `number` where it is a teller's. */
  of: string;
  number?: number;
  key: string;
  /** A teller's second key: one fingerprint is of both. */
  sign_key?: string;
}

export const digitsOf = (key: string, sign_key?: string): Promise<string> => (sign_key ? tellerFingerprint(key, sign_key) : fingerprint(key));

/** Keys that are there so far, in the order in which they are read aloud. */
export function keysToCompare({ tellers, signer_a, signer_b, urn_key, relay_key }: Pick<SealedRound, 'tellers' | 'signer_a' | 'signer_b' | 'urn_key' | 'relay_key'>): NamedKey[] {
  const others: [string, string | null | undefined][] = [
    ['seal-signer-a', signer_a?.token_key], ['seal-signer-b', signer_b?.token_key], ['seal-urn', urn_key], ['seal-relay', relay_key],
  ];
  return [
    ...tellers.map(({ box_key, sign_key }, at) => ({ of: 'seal-teller', number: at + 1, key: box_key, sign_key })),
    ...others.flatMap(([of, key]) => (key ? [{ of, key }] : [])),
  ];
}
