/** What a tablet keeps of a round, so that a reload at any moment goes on with the same request and the same token. Never the choice:
a ballot is kept only as it is sent, sealed. */

import { openDB, type IDBPDatabase } from 'idb';
import type { Verdict } from './check';
import type { TokenRequest } from './contract';
import type { Blank } from './token';

export interface Kept extends Pick<Blank, 'cast' | 'prepared' | 'inverse'> {
  /** Poll and delegation. */
  key: string;
  /** One more with every change: two windows of one tablet never overwrite each other. */
  version: number;
  manifest_hash: string;
  request: TokenRequest;
  /** The signers' signatures of the token. */
  a: string | null;
  b: string | null;
  /** The ballot as it is sent, and Q(ballot) in hex, by which it is known again. */
  sent: { quote: string; envelope: string } | null;
  accepted: boolean;
  verdict: Verdict | null;
}

export interface Keeping {
  load(key: string): Promise<Kept | null>;
  /** Keeps what is newer by one than what is there; false where another window was first. */
  keep(kept: Kept): Promise<boolean>;
}

const DATABASE = 'hemicycle-sealed';
const STORES = ['rounds', 'devices', 'tellers'] as const;
type Keys = 'devices' | 'tellers';

let opened: Promise<IDBPDatabase> | null = null;
function database(): Promise<IDBPDatabase> {
  opened ??= openDB(DATABASE, 1, {
    upgrade(fresh) {
      for (const store of STORES) fresh.createObjectStore(store);
    },
  });
  return opened;
}

export const onDisk: Keeping = {
  load: async (key) => ((await (await database()).get('rounds', key)) as Kept | undefined) ?? null,
  async keep(kept) {
    const work = (await database()).transaction('rounds', 'readwrite');
    const there = (await work.store.get(kept.key)) as Kept | undefined;
    const next = (there?.version ?? 0) + 1 === kept.version;
    if (next) await work.store.put(kept, kept.key);
    await work.done;
    return next;
  },
};

/** What is kept under this key; null where nothing is. */
export async function keptKeys<T>(store: Keys, key: string): Promise<T | null> {
  return ((await (await database()).get(store, key)) as T | undefined) ?? null;
}

/** The same, made where there is none. Two windows get the same. */
export async function keysOf<T>(store: Keys, key: string, make: () => Promise<T>): Promise<T> {
  const there = await keptKeys<T>(store, key);
  if (there !== null) return there;
  const made = await make();
  const work = (await database()).transaction(store, 'readwrite');
  const meanwhile = (await work.store.get(key)) as T | undefined;
  if (meanwhile === undefined) await work.store.put(made, key);
  await work.done;
  return meanwhile ?? made;
}

export async function forgetKeys(store: Keys, key: string): Promise<void> {
  await (await database()).delete(store, key);
}
