import { ask } from './http';
import type { Audience, Display, Role, Texts } from './types';

const at = '/notifications';

export const liveState = (role: Role, aid: string) =>
  ask<{ state: Record<string, unknown>; at: string }>('GET', `${at}/assemblies/${aid}/state?as=${role}`, { role });
export const announce = (role: Role, aid: string, body: { to: Audience[]; text: Texts; seconds?: number }) =>
  ask<unknown>('POST', `${at}/assemblies/${aid}/announcements`, { role, body });
export const withdrawAnnouncement = (role: Role, id: string) => ask<unknown>('DELETE', `${at}/announcements/${id}`, { role });
export const setDisplay = (role: Role, aid: string, display: Display) =>
  ask<unknown>('PUT', `${at}/assemblies/${aid}/display`, { role, body: display });
