import { ask, Problem } from './http';
import type { Role } from './types';

export const SERVICES = ['registration', 'voting', 'elections', 'notifications'] as const;
export type ServiceName = (typeof SERVICES)[number];

export interface Health {
  status: string;
  checks: Record<string, string>;
}

/** What a service says of itself; null when it does not answer. */
export async function health(service: ServiceName): Promise<Health | null> {
  try {
    return await ask<Health>('GET', `/${service}/health`, { fresh: true, timeoutMs: 4000 });
  } catch (error) {
    if (error instanceof Problem && error.body.checks) return error.body as unknown as Health;
    return null;
  }
}

export interface AuditAnswer {
  entries: unknown[];
  head_hash: string;
  intact: boolean;
}

export const audit = (role: Role, service: ServiceName) => ask<AuditAnswer>('GET', `/${service}/audit`, { role });
