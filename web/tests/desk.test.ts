import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Unreachable } from '../src/api/http';
import type { Delegation, Scan, ScanAnswer } from '../src/api/types';
import { badgeCode, findPeople, ownerOf, standing, withQueue } from '../src/screens/desk/people';
import { ScanQueue, type Made } from '../src/screens/desk/scan-queue.svelte';
import { forgetPeople, keepPeople, keptPeople } from '../src/session/kept-people';

const CODE = '01ABCDEFGHJKMNPQRSTVWXYZ23';

const delegation = (id: string, member: string | null, names: [string, string | null][]): Delegation => ({
  delegation_id: id,
  member,
  name: { en: `Country ${id}`, ar: 'إسبانيا' },
  accredited: true,
  credentials: 'in_order',
  voting_delegate_id: null,
  delegates: names.map(([name, own_name], n) => ({ delegate_id: `${id}${n}`, name, own_name, function: 'adviser', credential_valid: true })),
  in_hall: false,
  delegates_present: [],
});

const all = [delegation('a', 'ESP', [['José Núñez', null], ['Anna Muster', null]]), delegation('b', 'EGY', [['Ahmad Ali', 'أحمد عليّ']])];

function memory(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) } as Storage;
}

const scan = (nonce: string, whose = 'a0', present = true): Made => ({ nonce, delegate_id: whose, present, at: '2026-11-24T09:00:00Z', whose });
const answer = (one: Scan, outcome: ScanAnswer['outcome'] = 'recorded'): ScanAnswer => ({
  nonce: one.nonce, outcome, again: false, code: outcome === 'refused' ? 'badge-revoked' : null, detail: null, delegate_id: null, delegation_id: null, name: null,
});

describe('whom the desk means', () => {
  it.each([[CODE, CODE], ['oIabc defgh-jkmnp qrstv wxyz23', CODE], ['Muster', null], ['MARIA MAGDALENA VAN DER BERG', null]])('reads %s as a code or not', (typed, code) => {
    expect(badgeCode(typed)).toBe(code);
  });

  it.each([['nunez', 'a0'], ['احمد علي', 'b0'], ['esp anna', 'a1'], ['x', undefined]])('finds %s in any script, accents or not', (wanted, id) => {
    expect(findPeople(all, wanted)[0]?.delegate.delegate_id).toBe(id);
  });

  it('knows without the service, and without TLS, whose badge it is', () => {
    vi.stubGlobal('crypto', { subtle: undefined });
    const badges = [{ delegate_id: 'b0', badge_hash: createHash('sha256').update(CODE).digest('hex') }];
    expect(ownerOf(CODE, badges, all)?.delegate.name).toBe('Ahmad Ali');
    expect(ownerOf(CODE.replace('2', '3'), badges, all)).toBeNull();
    vi.unstubAllGlobals();
  });

  it('shows what waits as done, and counts arrived and missing by it', () => {
    const shown = withQueue(all, [scan('1'), scan('2', 'b0'), scan('3', 'b0', false)]);
    expect(shown.map((one) => one.in_hall)).toEqual([true, false]);
    expect(standing(shown)).toEqual({ arrived: 1, missing: 1, disputed: 0 });
  });
});

describe('the queue of scans', () => {
  afterEach(() => vi.useRealTimers());

  it('keeps what could not be sent, over a reload too, and sends it in order with the same ids', async () => {
    vi.useFakeTimers();
    const store = memory();
    const cut = new ScanQueue('m', () => Promise.reject(new Unreachable()), undefined, store);
    cut.add([scan('1')]);
    cut.add([scan('2', 'a1')]);
    await vi.advanceTimersByTimeAsync(1);
    expect([cut.offline, cut.waiting.map((one) => one.nonce)]).toEqual([true, ['1', '2']]);
    cut.comeBack();
    const sent: Scan[] = [];
    const back = new ScanQueue('m', (_, scans) => (sent.push(...scans), Promise.resolve(scans.map((one) => answer(one)))), undefined, store);
    await back.flush();
    expect(sent).toEqual([{ nonce: '1', delegate_id: 'a0', present: true, at: '2026-11-24T09:00:00Z' }, expect.objectContaining({ nonce: '2' })]);
    expect([back.waiting, back.offline]).toEqual([[], false]);
  });

  it('names what the service refused until somebody has looked, and holds nothing else up', async () => {
    const store = memory();
    const queue = new ScanQueue('m', (_, scans) => Promise.resolve(scans.map((one) => answer(one, one.nonce === '1' ? 'refused' : 'recorded'))), undefined, store);
    queue.add([scan('1'), scan('2')]);
    await vi.waitFor(() => expect(queue.waiting).toEqual([]));
    expect(queue.refused.map((one) => [one.nonce, one.code])).toEqual([['1', 'badge-revoked']]);
    expect(new ScanQueue('m', () => Promise.resolve([]), undefined, store).refused).toHaveLength(1);
    queue.look('1');
    expect(queue.refused).toEqual([]);
  });

  it('sends nothing of another assembly, and records nothing that it cannot keep', async () => {
    const store = memory();
    const other = new ScanQueue('other', () => Promise.reject(new Unreachable()), undefined, store);
    other.add([scan('1')]);
    const asked = vi.fn(() => Promise.resolve([]));
    await new ScanQueue('m', asked, undefined, store).flush();
    expect(asked).not.toHaveBeenCalled();
    const full = { getItem: () => null, setItem: () => { throw new Error('quota'); } };
    expect(new ScanQueue('m', asked, undefined, full).add([scan('2')])).toBe(false);
  });
});

describe('the list that the machine keeps', () => {
  it('is of one assembly, bounded, and goes at sign-out', () => {
    const store = memory();
    const people = { assembly: 'm', delegations: all, badges: [], at: '2026-11-24T09:00:00Z' };
    expect(keepPeople(people, store)).toBe(true);
    expect(keptPeople('m', store)?.delegations).toEqual(all);
    expect(keptPeople('other', store)).toBeNull();
    expect(keepPeople({ ...people, at: 'x'.repeat(3_000_001) }, store)).toBe(false);
    forgetPeople(store);
    expect(keptPeople('m', store)).toBeNull();
  });
});
