/**
 * The list of people that a desk's machine keeps, so that it can go on without a network: names, functions and hashes of
 * badges, nothing more. It goes at sign-out.
 */

import type { BadgeHash, Delegation } from '../api/types';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEPT = 'hemicycle.desk.people';
const MOST_SIGNS = 3_000_000; // a browser gives 5 million

export interface People {
  assembly: string;
  delegations: Delegation[];
  badges: BadgeHash[];
  /** When the service last told it. */
  at: string;
}

/** False where the machine has no room for it: the desk then needs the network. */
export function keepPeople(people: People, store: Store = localStorage): boolean {
  const text = JSON.stringify(people);
  if (text.length > MOST_SIGNS) return false;
  try {
    store.setItem(KEPT, text);
    return true;
  } catch {
    return false;
  }
}

export function keptPeople(assembly: string, store: Store = localStorage): People | null {
  try {
    const kept = JSON.parse(store.getItem(KEPT) ?? 'null') as People | null;
    return kept?.assembly === assembly && Array.isArray(kept.delegations) ? kept : null;
  } catch {
    return null;
  }
}

export const forgetPeople = (store: Store = localStorage): void => store.removeItem(KEPT);
