/** A rule set as its file writes it, so far as the screens read it (rulesets/schema.json says everything). */

import type { Texts } from './types';

interface Sourced {
  source?: string;
  verify?: boolean;
}

export interface MajorityRule extends Sourced {
  fraction: string;
  comparison: '>' | '>=';
  base: string;
  size?: number;
}

export interface OfficeRule extends Sourced {
  title?: Texts;
  seats?: number;
  regions?: Record<string, number>;
  term_years?: number;
  mode?: string;
  write_ins?: boolean;
  rounds: { ballots: string | number; majority: string | MajorityRule | { most: true }; candidates?: string }[];
  tie?: Record<string, string[]>;
  sole_candidate?: string;
}

export interface BodyRule extends Sourced {
  title?: Texts;
  offices: string[];
  distinct?: string[];
}

export interface RuleSet extends Sourced {
  id: string;
  effective_from?: string;
  effective_to?: string;
  quorum?: Omit<MajorityRule, 'size'> & { checked_at?: string[] };
  majorities?: Record<string, MajorityRule>;
  subjects?: Record<string, string | MajorityRule>;
  tie?: string | string[];
  postponement?: Sourced & { fraction: string; comparison: '>' | '>=' };
  corrections?: Sourced & { hours: number };
  elections?: Record<string, OfficeRule>;
  bodies?: Record<string, BodyRule>;
}

/** The rules that an assembly was convened under, and which of them are still to be verified. */
export interface RulesOfAssembly {
  rules: RuleSet;
  uncertain: { path: string; source: string }[];
}
