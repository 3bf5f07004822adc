/** The contracts of the services as this app reads them (field names of shared/contracts): who is there. */

export type Language = 'en' | 'ar' | 'fr' | 'es';
export type Texts = Partial<Record<Language, string | null>>;

export type Role = 'delegate' | 'observer' | 'chair' | 'desk' | 'teller' | 'operator' | 'display' | 'auditor' | 'secretary';

export interface Session {
  role: Role;
  name: string;
  organisation_id: string;
  assembly_id: string | null;
  expires_at: string;
  delegation_id?: string;
  delegate_id?: string;
  member?: string | null;
  delegation_name?: Texts;
}

// ---- registration

export type DelegateFunction = 'head' | 'alternate' | 'adviser' | 'observer';

export interface Member {
  code: string;
  name: Texts;
  region: string;
  enrolled_on: string;
  suspended: boolean;
  suspended_since: string | null;
  suspension_reason: string | null;
}

export interface Organisation {
  organisation_id: string;
  name: Texts;
  rehearsal: boolean;
  members_total: number;
}

export interface Assembly {
  assembly_id: string;
  title: Texts;
  place: string;
  time_zone: string;
  opens: string;
  closes: string;
  rehearsal: boolean;
  organisation_id?: string;
  rules_id?: string;
}

export interface Delegate {
  delegate_id: string;
  name: string;
  function: DelegateFunction;
  credential_valid: boolean;
  /** The name in its own script. */
  own_name?: string | null;
  language?: Language | null;
}

/** Who was named to speak for the member; not the badges. Disputed or refused, the delegation is on no roll. */
export type Credentials = 'in_order' | 'disputed' | 'refused';

export interface Delegation {
  delegation_id: string;
  member: string | null;
  name: Texts;
  accredited: boolean;
  credentials: Credentials;
  voting_delegate_id: string | null;
  delegates: Delegate[];
  in_hall?: boolean;
  delegates_present?: string[];
}

export interface Credential {
  badge_code: string;
  pin: string;
  qr_svg?: string;
}

export interface StaffAccount {
  username: string;
  password: string;
  role: Role;
}

export interface ImportRow {
  row: number;
  code: string;
  region: string;
  names: Texts;
  errors: { column: string; reason: string }[];
}

export interface ImportAnswer {
  rows: ImportRow[];
  valid: number;
  invalid: number;
  committed: boolean;
}

export type * from './types-elections';
export * from './types-agenda';
export type * from './types-desk';
export type * from './types-floor';
export type * from './types-live';
export type * from './types-notices';
export type * from './types-register';
export type * from './types-rules';
export type * from './types-votes';
