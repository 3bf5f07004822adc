/** What the operator's wall asks for: the condition of each service, the screens that are connected, the certificate. */

import { SERVICES, type ServiceName } from './health';
import { ask } from './http';
import type { Role, Texts } from './types';

export interface StoreAnswer {
  name: string;
  state: 'ok' | 'down';
  ms: number;
}

/** Of one service; a figure that could not be had is null. */
export interface Condition {
  service: ServiceName;
  version: string;
  at: string;
  since: string;
  stores: StoreAnswer[];
  stopped: string | null;
  behind: Record<string, number> | null;
  outbox: number | null;
  dead: Record<string, number> | null;
  disk_free_bytes: number;
  disk_bytes: number;
}

export interface RoleThere {
  role: Role;
  online: number;
  gone: number;
  seen: string;
}

/** A tablet that went away while a vote runs; `others`: of its delegation, those still there. */
export interface LostTablet {
  delegation_id: string;
  member: string | null;
  name: Texts;
  seen: string;
  others: number;
}

export interface ScreensThere {
  voting: boolean;
  roles: RoleThere[];
  public: number;
  lost: LostTablet[];
  lost_total: number;
  /** False: of one server alone; what others have is out of reach. */
  whole: boolean;
}

export type Conditions = Record<ServiceName, Condition | null>;

const condition = (role: Role, service: ServiceName): Promise<Condition | null> =>
  ask<Condition>('GET', `/${service}/condition`, { role, fresh: true, timeoutMs: 8000 }).catch(() => null);

/** Of every service; null where none came. */
export async function conditions(role: Role): Promise<Conditions> {
  const all = await Promise.all(SERVICES.map(async (service) => [service, await condition(role, service)] as const));
  return Object.fromEntries(all) as Conditions;
}

export const screens = (role: Role, aid: string) => ask<ScreensThere>('GET', `/notifications/assemblies/${aid}/screens`, { role });

export const certificate = (port: number | null) =>
  ask<{ address: string; qr_svg: string }>('GET', `/registration/certificate${port ? `?port=${port}` : ''}`, { fresh: true });
