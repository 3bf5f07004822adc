/** The contracts of the register of resolutions. */

import type { PollMode, Result } from './types-votes';
import type { Texts } from './types';

export interface Resolution {
  year: number;
  number: number;
  /** As released last, else as adopted: `final` says which. */
  title: Texts;
  text: Texts | null;
  adopted_on: string;
  state: 'adopted' | 'annulled';
  final: boolean;
  imported: boolean;
  source: string | null;
  motion_id: string | null;
  poll_id: string | null;
  assembly_id: string | null;
  changed_at: string;
}

export interface RegisterPage {
  resolutions: Resolution[];
  total: number;
  years: { year: number; resolutions: number }[];
  organisation: Texts;
  rehearsal: boolean;
}

export interface Relation {
  kind: 'refers_to' | 'supersedes';
  year: number;
  number: number;
}

export interface Dossier extends Resolution {
  organisation_id: string;
  organisation: Texts;
  rehearsal: boolean;
  as_adopted: { title: Texts; text: Texts | null };
  released: { version: number; released_at: string }[];
  relations: Relation[];
  referred_to_by: Relation[];
  vote: { poll_id: string; mode: PollMode; result: Result } | null;
}

export interface Version {
  version: number;
  title: Texts;
  text: Texts | null;
  relations: Relation[];
  written_at: string;
  written_by: string;
  released_at: string | null;
  released_by: string | null;
}

export interface Edition {
  resolution: Resolution;
  as_adopted: { title: Texts; text: Texts | null };
  versions: Version[];
}

export interface ResolutionImport {
  rows: { row: number; year: number | null; number: number | null; title: Texts; languages: string[]; errors: { column: string; reason: string }[] }[];
  valid: number;
  invalid: number;
  committed: boolean;
}
