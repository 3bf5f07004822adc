/** The contracts of voting about the agenda, its sittings and their minutes. Times are in UTC. */

import type { Language, Texts } from './types';

export type AgendaState = 'planned' | 'open' | 'suspended' | 'closed';
export const ITEM_KINDS = ['decision', 'election', 'panel', 'ceremony', 'information'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface AgendaItem {
  item_id: string;
  /** Its place; changes when items are moved. */
  position: number;
  /** As printed; empty in what was said before items had numbers. */
  number?: string;
  title: Texts;
  kind: ItemKind;
  state: AgendaState;
  sitting_id?: string | null;
  planned_start?: string | null;
  minutes?: number | null;
  responsible?: string | null;
  began_at?: string | null;
  expected_start?: string | null;
  expected_end?: string | null;
  /** Later than planned; negative when earlier; null where nothing is planned. */
  delay_minutes?: number | null;
}

export interface Sitting {
  sitting_id: string;
  title: Texts | null;
  begins: string;
  ends: string;
  state: AgendaState;
  opened_at: string | null;
  closed_at: string | null;
}

export interface Programme {
  adopted_at: string | null;
  delay_minutes: number | null;
  sittings: Sitting[];
}

export interface AgendaChange {
  number: number;
  at: string;
  what: string;
  by: string;
  title: Texts;
}

export interface ProgrammeRow {
  row: number;
  date: string | null;
  begins: string | null;
  start: string | null;
  number: string;
  title: Texts;
  errors: { column: string; reason: string }[];
}

export interface ProgrammeImport {
  rows: ProgrammeRow[];
  valid: number;
  invalid: number;
  committed: boolean;
}

export interface Paragraph {
  key: string;
  kind: string;
  at: string | null;
  /** What the record says. */
  told: string;
  /** What is printed. */
  text: string;
  written: boolean;
  /** The record says something else than when this was written. */
  changed: boolean;
}

export interface Draft {
  sitting: Sitting;
  language: Language;
  version: number;
  saved_at: string | null;
  saved_by: string | null;
  paragraphs: Paragraph[];
}
