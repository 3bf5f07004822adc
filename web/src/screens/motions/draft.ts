/** A motion while it is being written: what the rules say its subject needs, and what is sent once it is tabled. */

import type { Language, MajorityRule, PollMode, RuleSet } from '../../api/types';
import type { NewMotion } from '../../api/voting';

export interface Draft {
  title: Record<Language, string>;
  subject: string;
  mode: PollMode;
  /** A majority by name, where it is not the subject's. */
  majority: string;
  parent: string;
  distance: number | null;
  moot: string[];
  question: string;
  priority: string;
  sets: { motion: string; adopted: string; not: string };
  parts: { title: string; language: Language; operative: boolean }[];
}

const USUAL = ['resolution', 'procedural'];

/** The subjects that the rules name, and the usual ones. An admission needs more than a motion from the floor says. */
export const subjectsOf = (rules: RuleSet | null): string[] =>
  [...new Set([...USUAL, ...Object.keys(rules?.subjects ?? {})])].filter((one) => one !== 'admission');

/** Subjects that the rules do not name need the simple majority. */
export const majorityOfSubject = (rules: RuleSet | null, subject: string): string | MajorityRule => rules?.subjects?.[subject] ?? 'simple';

export const majoritiesOf = (rules: RuleSet | null): string[] => [...new Set(['simple', ...Object.keys(rules?.majorities ?? {})])];

const given = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, text.trim()]).filter(([, text]) => text));

export function bodyOf(draft: Draft, item: string | null): NewMotion {
  const body: NewMotion = { item_id: item, subject: draft.subject, title: given(draft.title), mode: draft.mode };
  if (draft.majority) body.majority = draft.majority;
  if (draft.parent) {
    body.parent_motion_id = draft.parent;
    if (draft.distance) body.distance = draft.distance;
    if (draft.moot.length) body.moot_if_adopted = draft.moot;
    return body;
  }
  if (draft.question.trim()) body.question = draft.question.trim();
  if (draft.priority) body.gives_priority_to = draft.priority;
  if (draft.sets.motion && draft.sets.adopted && draft.sets.not) {
    body.sets_majority_of = { motion_id: draft.sets.motion, if_adopted: draft.sets.adopted, if_not: draft.sets.not };
  }
  if (draft.parts.length) {
    body.parts = draft.parts.map(({ title, language, operative }) => ({ ...(title.trim() ? { title: given({ [language]: title }) } : {}), operative }));
  }
  return body;
}
