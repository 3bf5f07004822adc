import { beforeAll, describe, expect, it } from 'vitest';
import type { PollState } from '../src/api/types-votes';
import { keysToCompare } from '../src/screens/teller/sealed';
import type { Frozen, SealedRound } from '../src/sealed/contract';
import { isOver, seatOf } from '../src/sealed/seat';
import { TellerKeys, type Pairs } from '../src/sealed/teller';
import { b64, hex } from '../src/verify/bytes';
import type { Sealed } from '../src/verify/bundle';
import { closedBytes } from '../src/verify/checks/closed';
import { hashOf, signed, tellerFingerprint } from '../src/verify/crypto';
import { boxPair } from './stage/round';

const NUMBER = 2;
const SET = 'ab'.repeat(32);

let manifest: Frozen['manifest'] & { title: object };
let keys: TellerKeys;
let stranger: { box_key: string; sign_key: string };

const makePair = () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

async function own(): Promise<TellerKeys> {
  const pairs: Pairs = { box: (await boxPair()).pair, sign: await makePair() };
  return onDevice(pairs);
}

/** As on a device of its own, which remembers what was first. */
function onDevice(pairs: Pairs): Promise<TellerKeys> {
  const kept = new Map<string, string>();
  return TellerKeys.of(pairs, async (what, value) => kept.get(what) ?? (kept.set(what, value), value));
}

beforeAll(async () => {
  const all = await Promise.all(Array.from({ length: 4 }, own));
  const [first, ...rest] = all.map(({ box_key, sign_key }) => ({ box_key, sign_key }));
  keys = all[NUMBER]!;
  stranger = first!;
  const signer = { token_key: '', log_key: '' };
  manifest = {
    poll_id: '5'.repeat(32), title: { en: 'Admission' }, choices: [{ choice_id: 'yes' }], write_ins: 0,
    sealed: {
      signer_a: signer, signer_b: signer, tellers: rest.map((pair, at) => ({ name: `Teller ${at + 1}`, ...pair })), urn_key: '', relay_key: '', pad: 256,
      devices: {}, app: '0'.repeat(64), played_by: 'three parties',
    },
  };
});

/** What the platform freezes, with a hash that fits, and tells; in it the tellers' places are as `change` leaves them. */
async function opened(change: (tellers: Sealed['tellers']) => void = () => undefined): Promise<{ frozen: Frozen; told: SealedRound }> {
  const made = structuredClone(manifest);
  change(made.sealed.tellers);
  const manifest_hash = hex(await hashOf(made));
  const { devices: _, ...seals } = manifest.sealed;
  return { frozen: { manifest: made, manifest_hash }, told: { ...seals, poll_id: manifest.poll_id, stage: 'open', manifest_hash, my_teller: NUMBER } as SealedRound };
}

const replacing = (more: Partial<typeof stranger>) => (tellers: Sealed['tellers']): void => void Object.assign(tellers[NUMBER - 1]!, more);

describe('a teller’s browser', () => {
  it('signs where both its keys stand at its number in what it hashed itself', async () => {
    const { told, frozen } = await opened();
    const seat = await seatOf(keys, told, frozen);
    if (seat.is !== 'taken') throw new Error(seat.is);
    const { closed_signature } = await seat.hand.opening(SET);
    expect(await signed(frozen.manifest.sealed.tellers[NUMBER - 1]!.sign_key, closed_signature, closedBytes(await hashOf(frozen.manifest), SET))).toBe(true);
  });

  it('opens nothing and signs nothing where the operator froze a key of its own in the teller’s place', async () => {
    const { box_key, sign_key } = stranger;
    for (const change of [replacing({ box_key }), replacing({ sign_key }), replacing(stranger), (tellers: Sealed['tellers']) => void tellers.reverse().push(tellers.shift()!)]) {
      const { told, frozen } = await opened(change);
      expect(await seatOf(keys, told, frozen)).toEqual({ is: 'alarm', why: 'replaced' });
    }
  });

  it('raises the alarm before the vote opens where the keys shown for it are others, or three are shown without them', async () => {
    const { told } = await opened();
    const before = { ...told, stage: 'ready', manifest_hash: null } as const;
    const shown = (more: Partial<typeof stranger>): SealedRound['tellers'] => told.tellers.map((each, at) => (at === NUMBER - 1 ? { ...each, ...more } : each));
    expect(await seatOf(keys, before, null)).toEqual({ is: 'shown' });
    for (const more of [{ box_key: stranger.box_key }, { sign_key: stranger.sign_key }, stranger]) {
      expect(await seatOf(keys, { ...before, tellers: shown(more) }, null)).toEqual({ is: 'alarm', why: 'replaced' });
      expect(await seatOf(keys, { ...before, tellers: shown(more), my_teller: null }, null)).toEqual({ is: 'alarm', why: 'replaced' });
    }
  });

  it('signs for one round and one box only, however often it is asked', async () => {
    const mine = await own();
    const { box_key, sign_key } = mine;
    const put = (name: string) => opened((tellers) => void tellers.splice(NUMBER - 1, 1, { name, box_key, sign_key }));
    const at = ({ told, frozen }: Awaited<ReturnType<typeof opened>>) => seatOf(mine, { ...told, tellers: frozen.manifest.sealed.tellers }, frozen);
    const [here, there] = [await put('Me'), await put('Me again')];
    const seat = await at(here);
    if (seat.is !== 'taken') throw new Error(seat.is);
    await seat.hand.opening(SET);
    await expect(seat.hand.opening(SET)).resolves.toHaveProperty('private');
    await expect(seat.hand.opening('cd'.repeat(32))).rejects.toThrow('another-box-signed');
    expect(await at(there)).toEqual({ is: 'alarm', why: 'frozen' });
  });

  it('raises the alarm where what is shown as frozen is not what was frozen, or is of another vote', async () => {
    const { told, frozen } = await opened();
    const other = { ...frozen, manifest: { ...frozen.manifest, title: { en: 'Another question' } } };
    expect(await seatOf(keys, told, other)).toEqual({ is: 'alarm', why: 'frozen' });
    expect(await seatOf(keys, { ...told, poll_id: 'f'.repeat(32) }, frozen)).toEqual({ is: 'alarm', why: 'frozen' });
  });

  it('knows whose place it is not: nobody’s yet, or that of another device', async () => {
    const { told, frozen } = await opened();
    const early = { ...told, stage: 'keys', manifest_hash: null, my_teller: null, tellers: told.tellers.slice(0, 1) } as const;
    expect([await seatOf(null, early, null), await seatOf(keys, early, null)]).toEqual([{ is: 'free' }, { is: 'free' }]);
    expect(await seatOf(null, told, frozen)).toEqual({ is: 'elsewhere' });
    expect(await seatOf(keys, told, null)).toEqual({ is: 'shown' });
  });
});

describe('a teller’s keys', () => {
  it('are over with the vote: when it is void, or once the audit file is signed by oneself or by two', () => {
    const over = (state: PollState, bundle_signed: number[]): boolean => isOver(state, { my_teller: NUMBER, bundle_signed } as unknown as SealedRound);
    expect([over('void', []), over('declared', [NUMBER]), over('declared', [1, 3])]).toEqual([true, true, true]);
    expect([over('declared', []), over('declared', [1]), over('closed', [1, 3]), over('open', [])]).toEqual([false, false, false, false]);
  });
});

describe('the fingerprint of a teller', () => {
  it('is the one of the specification, over both keys', async () => {
    const point = (byte: number): string => b64(new Uint8Array(65).fill(byte));
    expect(await tellerFingerprint(point(1), point(2))).toBe('4f82 8a94 0c29 cb94');
    expect(await tellerFingerprint(point(1), point(3))).not.toBe('4f82 8a94 0c29 cb94');
  });

  it('is what hall and tellers are shown: whoever changes either key changes it', async () => {
    const { told } = await opened();
    const mine = keysToCompare(told).find(({ number }) => number === NUMBER);
    expect([mine?.key, mine?.sign_key]).toEqual([keys.box_key, keys.sign_key]);
  });
});
