/** What the operator's wall knows, looked at anew every few seconds: services, screens, and how the votes reconcile. */

import { audit, SERVICES, type ServiceName } from '../../api/health';
import { liveState } from '../../api/notifications';
import type { DeclaredResult, Role } from '../../api/types';
import * as voting from '../../api/voting';
import * as asked from '../../api/wall';
import { applySnapshot, type LiveState } from '../../live/fold';
import type { Evidence } from './selftest';

const LOOK_MS = 5_000;

export class Wall {
  conditions = $state.raw<asked.Conditions | null>(null);
  screens = $state.raw<asked.ScreensThere | null>(null);
  live = $state.raw<LiveState>({});
  results = $state.raw<DeclaredResult[] | null>(null);
  reconciliation = $state.raw<voting.Reconciliation | null>(null);
  clockOffsetMs = $state<number | null>(null);
  at = $state<string | null>(null);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private newest = '';

  constructor(
    readonly role: Role,
    readonly assembly: string | null,
  ) {}

  start(): void {
    void this.look().finally(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.start(), LOOK_MS);
    });
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  async look(): Promise<void> {
    await Promise.all([
      asked.conditions(this.role).then((found) => (this.conditions = found)),
      voting.reconciliation(this.role).catch(() => null).then((found) => (this.reconciliation = found)),
      this.lookAtAssembly(),
    ]);
    this.at = new Date().toISOString();
  }

  private async lookAtAssembly(): Promise<void> {
    if (!this.assembly) return;
    const began = Date.now();
    const [screens, told] = await Promise.all([
      asked.screens(this.role, this.assembly).catch(() => null),
      liveState(this.role, this.assembly).catch(() => null),
    ]);
    this.screens = screens;
    if (!told) {
      this.clockOffsetMs = null;
      return;
    }
    this.live = applySnapshot(told);
    this.clockOffsetMs = Date.parse(told.at) - (began + Date.now()) / 2;
    await this.lookAtResults(this.assembly);
  }

  /** Asked for again when another result was declared, or one put right. */
  private async lookAtResults(assembly: string): Promise<void> {
    const newest = JSON.stringify([this.live.result?.poll_id ?? null, this.live.result?.result.corrections?.length ?? 0]);
    if (this.results && newest === this.newest) return;
    this.results = await voting.results(assembly).catch(() => null);
    this.newest = newest;
  }

  /** Votes of which two stores say different things; null where that is not known. */
  get different(): DeclaredResult[] | null {
    return this.results?.filter(({ result }) => Object.values(result.checks).includes('different')) ?? null;
  }

  /** Differences that nobody has acknowledged; null where that is not known. */
  get standing(): voting.FoundDifference[] | null {
    return this.reconciliation?.differences.filter((one) => !one.acknowledged_at) ?? null;
  }

  /** Everything that the start-of-day test looks at, as it is now. */
  async evidence(assembly: Evidence['assembly'], secure: boolean): Promise<Evidence> {
    const chain = async (name: ServiceName) => [name, await audit(this.role, name).then((one) => one.intact, () => null)] as const;
    const [chains] = await Promise.all([Promise.all(SERVICES.map(chain)), this.look()]);
    const { different, standing } = this;
    return {
      conditions: this.conditions ?? (Object.fromEntries(SERVICES.map((name) => [name, null])) as asked.Conditions),
      chains: Object.fromEntries(chains) as Evidence['chains'],
      screens: this.screens,
      differences: different && standing ? different.length + standing.length : null,
      clockOffsetMs: this.clockOffsetMs,
      secure,
      assembly,
      today: new Date().toISOString().slice(0, 10),
    };
  }
}
