/** What a tablet keeps of a round, so that a reload at any moment goes on with the same request and the same token. Never the choice:
a ballot is kept only as it is sent, sealed. */

import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { TokenRequest } from './contract';
import type { Verdict } from './check';
import type { Blank } from './token';

export interface SentBallot {
  seq: number;
  /** Q(ballot) in hex. */
  quote: string;
  /** Null once the relay has it. */
  envelope: string | null;
}

export interface Kept extends Pick<Blank, 'cast' | 'prepared' | 'inverse'> {
  /** Poll and member. */
  key: string;
  /** One more with every change: two windows of one tablet never overwrite each other. */
  version: number;
  manifest_hash: string;
  request: TokenRequest;
  /** The signers' signatures of the token. */
  a: string | null;
  b: string | null;
  sent: SentBallot[];
  /** Highest seq that the relay accepted. */
  accepted: number;
  verdict: Verdict | null;
}

export interface Keeping {
  load(key: string): Promise<Kept | null>;
  /** Keeps what is newer by one than what is there; false where another window was first. */
  keep(kept: Kept): Promise<boolean>;
}

const DATABASE = 'hemicycle-sealed';
const STORES = ['rounds', 'devices', 'tellers'] as const;
type Store = (typeof STORES)[number];

let opened: Promise<IDBPDatabase> | null = null;
const database = (): Promise<IDBPDatabase> => {
  opened ??= openDB(DATABASE, 1, {
    upgrade(fresh) {
      for (const store of STORES) fresh.createObjectStore(store);
    },
  });
  return opened;
};

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

/** The value under this key, made and kept where there is none. Two windows get the same. */
export async function keptOrMade<T>(store: Exclude<Store, 'rounds'>, key: string, make: () => Promise<T>): Promise<T> {
  const there = (await (await database()).get(store, key)) as T | undefined;
  if (there !== undefined) return there;
  const made = await make();
  const work = (await database()).transaction(store, 'readwrite');
  const meanwhile = (await work.store.get(key)) as T | undefined;
  if (meanwhile === undefined) await work.store.put(made, key);
  await work.done;
  return meanwhile ?? made;
}

/** What is kept under this key; null where nothing is. */
export async function keptIn<T>(store: Exclude<Store, 'rounds'>, key: string): Promise<T | null> {
  return ((await (await database()).get(store, key)) as T | undefined) ?? null;
}

