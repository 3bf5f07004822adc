import { ask } from './http';
import type { Floor, FloorSettings, Language, Procedure, Role, Speech } from './types';

const of = (item: string): string => `/voting/items/${item}/floor`;

export const askForFloor = (role: Role, item: string, kind: Speech) => ask<Floor>('POST', `${of(item)}/requests`, { role, body: { kind } });
export const withdrawRequest = (role: Role, item: string, request: string) =>
  ask<Floor>('POST', `${of(item)}/requests/${request}/withdraw`, { role, body: {} });
export const moveProcedure = (role: Role, item: string, procedure: Procedure, member?: string) =>
  ask<Floor>('POST', `${of(item)}/procedures`, { role, body: member ? { procedure, member } : { procedure } });

export const addSpeaker = (item: string, kind: Speech, who: { member: string } | { delegation_id: string }) =>
  ask<Floor>('POST', `${of(item)}/speakers`, { role: 'chair', body: { kind, ...who } });
export const giveFloor = (item: string, request: string) => ask<Floor>('POST', `${of(item)}/requests/${request}/give`, { role: 'chair', body: {} });
export const endTurn = (item: string, turn: string) => ask<Floor>('POST', `${of(item)}/turns/${turn}/end`, { role: 'chair', body: {} });
export const moveSpeaker = (item: string, request: string, to: number) =>
  ask<Floor>('POST', `${of(item)}/requests/${request}/move`, { role: 'chair', body: { to } });
export const drawSpeakers = (item: string) => ask<Floor>('POST', `${of(item)}/draw`, { role: 'chair', body: {} });
export const setFloor = (item: string, change: Partial<FloorSettings>) => ask<Floor>('PUT', `${of(item)}/settings`, { role: 'chair', body: change });

/** The address of the record of who spoke: a page, or a file to keep. */
export const speakersOf = (role: Role, aid: string, format: 'html' | 'csv' | 'json', language: Language): string =>
  `/api/voting/assemblies/${aid}/speakers?as=${role}&format=${format}&language=${language}`;
