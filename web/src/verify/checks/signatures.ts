/** Check 9: who signed the bundle. */

import { marked, type Bytes } from '../bytes';
import type { Bundle } from '../bundle';
import { hashOf, signed } from '../crypto';
import { demand } from '../failure';

/** What platform and tellers sign of a bundle. */
export async function bundleBytes(bundle: object): Promise<Bytes> {
  const { signatures: _, ...rest } = bundle as { signatures?: unknown };
  return marked('hemicycle/bundle/1', await hashOf(rest));
}

export async function checkSignatures(bundle: Bundle): Promise<void> {
  const bytes = await bundleBytes(bundle);
  for (const { by, key, signature } of bundle.signatures) demand(await signed(key, signature, bytes), 'bundle-signature', by);
  demand(bundle.signatures.some(({ by }) => by === 'platform'), 'bundle-unsigned', 'platform');
  const tellers = bundle.kind === 'sealed' ? bundle.manifest.sealed.tellers : [];
  const others = bundle.signatures.filter(({ by }) => by !== 'platform');
  demand(others.length >= (bundle.kind === 'sealed' ? 2 : 0), 'bundle-unsigned');
  for (const { by, key } of others) demand(tellers.some(({ sign_key }, at) => by === `teller ${at + 1}` && key === sign_key), 'bundle-unsigned', by);
}
