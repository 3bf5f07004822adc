/** The ballot that was made but not acknowledged. It survives a reload; it is gone once acknowledged or refused. */

export interface PendingBallot {
  delegate_id: string;
  poll_id: string;
  ballot_id: string;
  marks: string[];
  supersedes: string | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEPT = 'hemicycle.ballot';

export function newBallotId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function keepPending(ballot: PendingBallot, store: Store = localStorage): void {
  store.setItem(KEPT, JSON.stringify(ballot));
}

export function dropPending(store: Store = localStorage): void {
  store.removeItem(KEPT);
}

/** This delegate's pending ballot. Another delegate's is not shown and not sent: it is dropped. */
export function pendingOf(delegate_id: string, store: Store = localStorage): PendingBallot | null {
  const kept = store.getItem(KEPT);
  if (!kept) return null;
  try {
    const ballot = JSON.parse(kept) as PendingBallot;
    if (ballot.delegate_id === delegate_id && ballot.ballot_id && Array.isArray(ballot.marks)) return ballot;
  } catch {
    // unreadable: not a ballot
  }
  dropPending(store);
  return null;
}
