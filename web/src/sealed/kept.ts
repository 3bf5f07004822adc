/** What a tablet keeps of a round, so that a reload at any moment goes on with the same request and the same token. Never the choice:
a ballot is kept only as it is sent, sealed. But once the box is open everybody can read every ballot, and the token says which is this
tablet's; so whatever names its ballot is gone with the verdict, or when the vote is void, and a tablet that is lent or stolen tells of no
vote. What a disk once held it may remember below what a browser can erase. */

import { openDB, type IDBPDatabase } from 'idb';
import type { SealedBallot } from '../verify/bundle';
import type { Verdict } from './check';
import type { TokenRequest } from './contract';
import type { Blank } from './token';

export interface Kept {
  /** Poll and delegation. */
  key: string;
  /** One more with every change: two windows of one tablet never overwrite each other. */
  version: number;
  manifest_hash: string;
  accepted: boolean;
  verdict: Verdict | null;
  /** Null once there is a verdict, or can be none. */
  casting: Casting | null;
  /** Of a ballot that is missing, for the tellers: its token is not on the board that they signed, so it names no vote there. */
  missing: Missing | null;
}

/** The token's id and Q of the ballot, in hex, and the token, which proves that both signers gave it. */
export interface Missing {
  id: string;
  quote: string;
  token: SealedBallot['token'];
}

export interface Casting extends Pick<Blank, 'cast' | 'prepared' | 'inverse'> {
  request: TokenRequest;
  /** The signers' signatures of the token. */
  a: string | null;
  b: string | null;
  /** The ballot as it is sent, and Q(ballot) in hex, by which it is known again. */
  sent: { quote: string; envelope: string } | null;
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
  opened ??= openDB(DATABASE, 2, {
    upgrade(fresh, before) {
      if (before === 1) fresh.deleteObjectStore('rounds'); // of then, what named a ballot was never erased
      for (const store of STORES) if (!fresh.objectStoreNames.contains(store)) fresh.createObjectStore(store);
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

/** Of rounds into which this tablet sent a ballot, and of which it has not heard how they ended. */
export async function unsettled(): Promise<Kept[]> {
  return ((await (await database()).getAll('rounds')) as Kept[]).filter(({ casting }) => casting?.sent);
}

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
