/**
 * The start-of-day test: each thing that must be so before the doors open, with what was found, and go or no go.
 *
 * A check whose figures could not be had is no go: what is not known does not pass.
 */

import { SERVICES, type ServiceName } from '../../api/health';
import type { Assembly, Role } from '../../api/types';
import type { Condition, Conditions, ScreensThere } from '../../api/wall';

export type Verdict = 'go' | 'watch' | 'no-go';

export interface Check {
  id: (typeof CHECKS)[number];
  verdict: Verdict;
  /** Services, stores or roles that it is about; and one figure. */
  names: string[];
  figure?: number;
}

export const CHECKS = [
  'services', 'version', 'stores', 'hearing', 'outbox', 'letters', 'disk', 'chains', 'reconciled', 'clock', 'secure', 'assembly', 'screens',
] as const;

/** What the test was given; null where it could not be had. */
export interface Evidence {
  conditions: Conditions;
  chains: Record<ServiceName, boolean | null>;
  screens: ScreensThere | null;
  /** Votes whose stores do not agree, and alarms. */
  differences: number | null;
  clockOffsetMs: number | null;
  secure: boolean;
  assembly: Pick<Assembly, 'opens' | 'closes'> | null;
  today: string;
}

export const SLOW_MS = 250;
export const FAR_BEHIND = 100;
const GIB = 2 ** 30;
const DISK = { watch: 5 * GIB, stop: GIB };
const CLOCK_MS = { watch: 2_000, stop: 30_000 };
const AT_POST: readonly Role[] = ['chair', 'desk', 'teller', 'display'];

export function selfTest(seen: Evidence): Check[] {
  const there = SERVICES.map((name) => seen.conditions[name]).filter((one): one is Condition => one !== null);
  const missing = SERVICES.filter((name) => !seen.conditions[name]);
  const all = missing.length === 0;
  const most = (figure: (one: Condition) => number | null): number | null => {
    const figures = there.map(figure);
    return all && figures.every((one) => one !== null) ? Math.max(...figures.map(Number)) : null;
  };
  return [
    { id: 'services', verdict: all ? 'go' : 'no-go', names: missing },
    { id: 'version', verdict: all && new Set(there.map((one) => one.version)).size === 1 ? 'go' : 'no-go', names: [] },
    stores(there, all),
    { ...bounded('hearing', most(behindOf), FAR_BEHIND), names: there.filter((one) => one.stopped).map((one) => one.service) },
    bounded('outbox', most((one) => one.outbox), FAR_BEHIND),
    bounded('letters', most((one) => (one.dead ? sum(one.dead) : null)), 0),
    disk(most((one) => -one.disk_free_bytes)),
    chains(seen.chains),
    { id: 'reconciled', verdict: seen.differences === 0 ? 'go' : 'no-go', names: [], figure: seen.differences ?? undefined },
    clock(seen.clockOffsetMs),
    { id: 'secure', verdict: seen.secure ? 'go' : 'watch', names: [] },
    { id: 'assembly', verdict: seen.assembly && seen.assembly.opens <= seen.today && seen.today <= seen.assembly.closes ? 'go' : 'watch', names: [] },
    posts(seen.screens),
  ];
}

/** The worst of all. */
export const overall = (checks: Check[]): Verdict =>
  (['no-go', 'watch'] as const).find((verdict) => checks.some((check) => check.verdict === verdict)) ?? 'go';

export const sum = (numbers: Record<string, number>): number => Object.values(numbers).reduce((all, one) => all + one, 0);

/** How many facts a service has not heard; one that has stopped is not behind, it is down. */
const behindOf = (one: Condition): number | null => (one.behind && !one.stopped ? sum(one.behind) : null);

function bounded(id: Check['id'], figure: number | null, most: number): Check {
  return { id, verdict: figure === null ? 'no-go' : figure > most ? 'watch' : 'go', names: [], figure: figure ?? undefined };
}

function stores(there: Condition[], all: boolean): Check {
  const found = there.flatMap((one) => one.stores);
  const down = [...new Set(found.filter((one) => one.state !== 'ok').map((one) => one.name))];
  const slowest = Math.max(0, ...found.map((one) => one.ms));
  return { id: 'stores', verdict: down.length || !all ? 'no-go' : slowest >= SLOW_MS ? 'watch' : 'go', names: down, figure: slowest };
}

function disk(least: number | null): Check {
  const free = least === null ? null : -least;
  const verdict = free === null || free < DISK.stop ? 'no-go' : free < DISK.watch ? 'watch' : 'go';
  return { id: 'disk', verdict, names: [], figure: free === null ? undefined : Math.floor(free / GIB) };
}

function chains(found: Evidence['chains']): Check {
  const bad = SERVICES.filter((name) => !found[name]);
  return { id: 'chains', verdict: bad.length ? 'no-go' : 'go', names: bad };
}

function clock(offset: number | null): Check {
  const off = offset === null ? null : Math.abs(offset);
  const verdict = off === null || off >= CLOCK_MS.stop ? 'no-go' : off >= CLOCK_MS.watch ? 'watch' : 'go';
  return { id: 'clock', verdict, names: [], figure: off === null ? undefined : Math.round(off / 1000) };
}

function posts(screens: ScreensThere | null): Check {
  const empty = AT_POST.filter((role) => !screens?.roles.some((one) => one.role === role && one.online > 0));
  return { id: 'screens', verdict: !screens ? 'no-go' : empty.length ? 'watch' : 'go', names: empty };
}
