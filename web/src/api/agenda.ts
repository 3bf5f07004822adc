import { ask } from './http';
import type { AgendaChange, Draft, ItemKind, Language, ProgrammeImport, Role, Texts } from './types';
import type { SheetFormat } from './voting';

const at = '/voting';

export const openItem = (role: Role, item: string) => ask<unknown>('POST', `${at}/agenda/${item}/open`, { role, body: {} });
export const suspendItem = (role: Role, item: string) => ask<unknown>('POST', `${at}/agenda/${item}/suspend`, { role, body: {} });
export const closeItem = (role: Role, item: string) => ask<unknown>('POST', `${at}/agenda/${item}/close`, { role, body: {} });

/** `start`: a time of day where the assembly meets. */
export interface ItemPlan {
  title: Texts;
  kind: ItemKind;
  number?: string;
  sitting_id?: string | null;
  start?: string | null;
  minutes?: number | null;
  responsible?: string | null;
}
export const addItem = (role: Role, aid: string, body: ItemPlan) => ask<unknown>('POST', `${at}/assemblies/${aid}/agenda`, { role, body });
export const changeItem = (role: Role, item: string, body: Partial<ItemPlan>) => ask<unknown>('PUT', `${at}/agenda/${item}`, { role, body });
export const removeItem = (role: Role, item: string) => ask<unknown>('DELETE', `${at}/agenda/${item}`, { role });
/** To right before `before`, or to the end of the sitting. */
export const moveItem = (role: Role, item: string, body: { sitting_id: string | null; before: string | null }) =>
  ask<unknown>('POST', `${at}/agenda/${item}/move`, { role, body });

export interface SittingPlan {
  date: string;
  begins: string;
  ends: string;
}
export const planSitting = (role: Role, aid: string, body: SittingPlan) => ask<unknown>('POST', `${at}/assemblies/${aid}/sittings`, { role, body });
export const removeSitting = (role: Role, sitting: string) => ask<unknown>('DELETE', `${at}/sittings/${sitting}`, { role });
export const conductSitting = (role: Role, sitting: string, verb: 'open' | 'suspend' | 'close') =>
  ask<unknown>('POST', `${at}/sittings/${sitting}/${verb}`, { role, body: {} });

export const adoptAgenda = (role: Role, aid: string) => ask<unknown>('POST', `${at}/assemblies/${aid}/agenda/adopt`, { role, body: {} });
export const changesOf = async (role: Role, aid: string): Promise<AgendaChange[]> =>
  (await ask<{ changes: AgendaChange[] }>('GET', `${at}/assemblies/${aid}/agenda/changes`, { role })).changes;
export const importProgramme = (role: Role, aid: string, csv: string, commit: boolean) =>
  ask<ProgrammeImport>('POST', `${at}/assemblies/${aid}/agenda/import?commit=${commit}`, { role, text: csv });

export const draftOf = (role: Role, sitting: string, language: Language) =>
  ask<Draft>('GET', `${at}/sittings/${sitting}/draft?language=${language}`, { role });
export const saveDraft = (role: Role, sitting: string, language: Language, version: number, texts: Record<string, string>) =>
  ask<Draft>('PUT', `${at}/sittings/${sitting}/draft?language=${language}`, { role, body: { version, texts } });
export const noteIncident = (role: Role, sitting: string, text: Texts) =>
  ask<unknown>('POST', `${at}/sittings/${sitting}/incidents`, { role, body: { text } });
export const sittingSheet = (role: Role, sitting: string, format: SheetFormat, language: Language): string =>
  `/api${at}/sittings/${sitting}/minutes?format=${format}&language=${language}&as=${role}`;
