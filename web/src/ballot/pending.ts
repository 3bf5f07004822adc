/** The ballot that was made but not acknowledged. It survives a reload; it is gone once acknowledged or refused.

A recorded one stays on the disk until then, also when the app is closed. A secret one stays in this window alone and goes with
it: a tablet left behind tells nobody's choice. Both are in clear, since whoever could read the disk could read a key there too
(docs/decisions/0014-unsent-ballots.md). */

export interface PendingBallot {
  delegate_id: string;
  poll_id: string;
  ballot_id: string;
  marks: string[];
  supersedes: string | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export interface Stores {
  disk: Store;
  page: Store;
}

const KEPT = 'hemicycle.ballot';
const browser = (): Stores => ({ disk: localStorage, page: sessionStorage });

export function newBallotId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function keepPending(ballot: PendingBallot, secret: boolean, stores: Stores = browser()): void {
  (secret ? stores.page : stores.disk).setItem(KEPT, JSON.stringify(ballot));
}

export function dropPending(stores: Stores = browser()): void {
  stores.page.removeItem(KEPT);
  stores.disk.removeItem(KEPT);
}

/** This delegate's pending ballot. Another delegate's is not shown and not sent: it is dropped. */
export function pendingOf(delegate_id: string, stores: Stores = browser()): PendingBallot | null {
  const kept = stores.page.getItem(KEPT) ?? stores.disk.getItem(KEPT);
  if (!kept) return null;
  try {
    const ballot = JSON.parse(kept) as PendingBallot;
    if (ballot.delegate_id === delegate_id && ballot.ballot_id && Array.isArray(ballot.marks)) return ballot;
  } catch {
    // unreadable: not a ballot
  }
  dropPending(stores);
  return null;
}
