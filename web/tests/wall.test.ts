import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SERVICES, type ServiceName } from '../src/api/health';
import type { Condition, Conditions, ScreensThere } from '../src/api/wall';
import { derOf, fingerprint } from '../src/screens/certificate/fingerprint';
import { CHECKS, overall, selfTest, type Evidence, type Verdict } from '../src/screens/ops/selftest';

const well = (service: ServiceName): Condition => ({
  service, version: '0.1.0+abc', at: '2025-11-24T09:00:00Z', since: '2025-11-24T07:00:00Z', stores: [{ name: 'database', state: 'ok', ms: 3 }],
  stopped: null, behind: { 'voting.polls.v1': 0 }, outbox: 0, dead: { 'voting.polls.v1': 0 }, disk_free_bytes: 50 * 2 ** 30, disk_bytes: 100 * 2 ** 30,
});
const conditions = (changed: Partial<Conditions> = {}): Conditions =>
  ({ ...Object.fromEntries(SERVICES.map((name) => [name, well(name)])), ...changed }) as Conditions;
const there: ScreensThere = {
  voting: false, public: 0, lost: [], lost_total: 0, whole: true,
  roles: (['chair', 'desk', 'teller', 'display'] as const).map((role) => ({ role, online: 1, gone: 0, seen: '2025-11-24T08:00:00Z' })),
};
const good: Evidence = {
  conditions: conditions(), chains: { registration: true, voting: true, elections: true, notifications: true }, screens: there, differences: 0,
  clockOffsetMs: 40, secure: true, assembly: { opens: '2025-11-24', closes: '2025-11-27' }, today: '2025-11-24',
};
const voting = (changed: Partial<Condition>): Partial<Evidence> => ({ conditions: conditions({ voting: { ...well('voting'), ...changed } }) });

describe('the start-of-day test', () => {
  it('is go when all is well, and names every check', () => {
    const checks = selfTest(good);
    expect(checks.map((check) => check.id)).toEqual([...CHECKS]);
    expect(overall(checks)).toBe('go');
  });

  it.each<[string, Partial<Evidence>, string, Verdict, string[]]>([
    ['a service that does not answer', { conditions: conditions({ elections: null }) }, 'services', 'no-go', ['elections']],
    ['another version', voting({ version: '0.0.9+def' }), 'version', 'no-go', []],
    ['a store out of reach', voting({ stores: [{ name: 'redis', state: 'down', ms: 4000 }] }), 'stores', 'no-go', ['redis']],
    ['a slow store', voting({ stores: [{ name: 'database', state: 'ok', ms: 900 }] }), 'stores', 'watch', []],
    ['a service that stopped hearing', voting({ stopped: 'KeyError' }), 'hearing', 'no-go', ['voting']],
    ['a lag that is not known', voting({ behind: null }), 'hearing', 'no-go', []],
    ['a long lag', voting({ behind: { 'a': 90, 'b': 90 } }), 'hearing', 'watch', []],
    ['a full outbox', voting({ outbox: 5000 }), 'outbox', 'watch', []],
    ['a rejected fact', voting({ dead: { 'voting.polls.v1': 1 } }), 'letters', 'watch', []],
    ['a full disk', voting({ disk_free_bytes: 2 ** 20 }), 'disk', 'no-go', []],
    ['a broken chain', { chains: { ...good.chains, voting: false } }, 'chains', 'no-go', ['voting']],
    ['a chain that was not read', { chains: { ...good.chains, elections: null } }, 'chains', 'no-go', ['elections']],
    ['records that differ', { differences: 1 }, 'reconciled', 'no-go', []],
    ['results that could not be read', { differences: null }, 'reconciled', 'no-go', []],
    ['a clock a minute off', { clockOffsetMs: -60_000 }, 'clock', 'no-go', []],
    ['no encryption', { secure: false }, 'secure', 'watch', []],
    ['an assembly of another day', { today: '2025-12-01' }, 'assembly', 'watch', []],
    ['nobody at the desk', { screens: { ...there, roles: there.roles.filter(({ role }) => role !== 'desk') } }, 'screens', 'watch', ['desk']],
  ])('%s does not pass', (_, changed, id, verdict, names) => {
    const checks = selfTest({ ...good, ...changed });
    const check = checks.find((one) => one.id === id);
    expect([check?.verdict, check?.names]).toEqual([verdict, names]);
    expect(overall(checks)).not.toBe('go');
  });
});

describe('the certificate', () => {
  const bytes = Buffer.from('not a real certificate, but bytes');
  const pem = `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/(.{16})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;

  it('has the fingerprint of its bytes, in pairs', async () => {
    const print = await fingerprint(derOf(pem)!);
    expect(print?.replaceAll(':', '').toLowerCase()).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(print).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  it('is not taken from a page that is something else', () => expect(derOf('<!doctype html><title>Hemicycle</title>')).toBeNull());
});
