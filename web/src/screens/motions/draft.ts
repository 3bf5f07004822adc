/** A motion while it is being written: what the rules say its subject needs, and what is sent once it is tabled. */

import type { Language, MajorityRule, PollMode, RuleSet, TextChange, Texts } from '../../api/types';
import type { NewMotion } from '../../api/voting';
import { paragraphsOf } from '../../motion-text/paragraphs';

export interface DraftChange {
  op: TextChange['op'];
  paragraph: number;
  text: Record<Language, string>;
}

export interface Draft {
  title: Record<Language, string>;
  /** In its own words. */
  text: Record<Language, string>;
  /** Of an amendment, to the paragraphs of its parent's text. */
  changes: DraftChange[];
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
  /** `first`, `last`: its paragraphs in the text of the whole; null: not said. */
  parts: { title: string; language: Language; operative: boolean; first: number | null; last: number | null }[];
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

export const noTexts = (): Record<Language, string> => ({ en: '', ar: '', fr: '', es: '' });

const changeOf = ({ op, paragraph, text }: DraftChange): TextChange => (op === 'delete' ? { op, paragraph } : { op, paragraph, text: given(text) });

/** These paragraphs of a text, in every language that has them. */
const cut = (text: Texts, first: number, last: number): Record<string, string> =>
  given(Object.fromEntries(Object.entries(text).map(([code, words]) => [code, paragraphsOf(words ?? '').slice(first - 1, last).join('\n')])));

/** Whether every change says its words in every language of the text that it changes. */
export const changesSaid = (changes: DraftChange[], against: Texts): boolean =>
  changes.every(({ op, text }) => op === 'delete' || Object.keys(against).every((code) => text[code as Language].trim()));

export function bodyOf(draft: Draft, item: string | null): NewMotion {
  const body: NewMotion = { item_id: item, subject: draft.subject, title: given(draft.title), mode: draft.mode };
  const text = given(draft.text);
  if (Object.keys(text).length) body.text = text;
  if (draft.majority) body.majority = draft.majority;
  if (draft.parent) {
    body.parent_motion_id = draft.parent;
    if (draft.distance) body.distance = draft.distance;
    if (draft.moot.length) body.moot_if_adopted = draft.moot;
    if (draft.changes.length) body.changes = draft.changes.map(changeOf);
    return body;
  }
  if (draft.question.trim()) body.question = draft.question.trim();
  if (draft.priority) body.gives_priority_to = draft.priority;
  if (draft.sets.motion && draft.sets.adopted && draft.sets.not) {
    body.sets_majority_of = { motion_id: draft.sets.motion, if_adopted: draft.sets.adopted, if_not: draft.sets.not };
  }
  if (draft.parts.length) {
    body.parts = draft.parts.map(({ title, language, operative, first, last }) => {
      const own = first ? cut(text, first, last ?? first) : {};
      return { ...(title.trim() ? { title: given({ [language]: title }) } : {}), ...(Object.keys(own).length ? { text: own } : {}), operative };
    });
  }
  return body;
}
