/** Check 1: what was frozen when the vote opened. */

import { hex } from '../bytes';
import type { Bundle, Sealed } from '../bundle';
import { hashOf } from '../crypto';
import { demand } from '../failure';

export async function checkManifest({ manifest, manifest_hash }: Bundle): Promise<void> {
  demand(hex(await hashOf(manifest)) === manifest_hash, 'manifest-hash');
  if (!manifest.sealed) return;
  const keys = keysOf(manifest.sealed);
  demand(new Set(keys).size === keys.length, 'key-twice');
}

export const keysOf = ({ signer_a, signer_b, tellers, urn_key, relay_key, devices }: Sealed): string[] => [
  ...[signer_a, signer_b].flatMap((signer) => [signer.token_key, signer.log_key]), ...tellers.flatMap(({ box_key, sign_key }) => [box_key, sign_key]),
  urn_key, relay_key, ...Object.values(devices).flat(),
];
