/** Fingerprints to be compared with those that people saw elsewhere: whose a key is, no file can say. */

import type { Bundle } from './bundle';
import { fingerprint, tellerFingerprint } from './crypto';

/** `of` a teller, with the number. */
export interface Fingerprint { of: 'platform' | 'teller' | 'signer-a' | 'signer-b' | 'urn' | 'relay'; number?: number; digits: string }

/** The platform's first; then, of a sealed vote, those that the hall showed before it was opened, in the order in which they are read aloud. */
export async function fingerprintsOf({ signatures, manifest: { sealed } }: Bundle): Promise<Fingerprint[]> {
  const found: Fingerprint[] = [];
  for (const { by, key } of signatures) if (by === 'platform') found.push({ of: by, digits: await fingerprint(key) });
  if (!sealed) return found;
  for (const [at, { box_key, sign_key }] of sealed.tellers.entries()) found.push({ of: 'teller', number: at + 1, digits: await tellerFingerprint(box_key, sign_key) });
  const { signer_a, signer_b, urn_key, relay_key } = sealed;
  const others = [['signer-a', signer_a.token_key], ['signer-b', signer_b.token_key], ['urn', urn_key], ['relay', relay_key]] as const;
  for (const [of, key] of others) found.push({ of, digits: await fingerprint(key) });
  return found;
}
