import { describe, expect, it } from 'vitest';
import type { Motion, RuleSet } from '../src/api/types';
import { bodyOf, changesSaid, majorityOfSubject, noTexts, subjectsOf, type Draft } from '../src/screens/motions/draft';
import { family, neverPut, topOf } from '../src/screens/motions/order';

const motion = (motion_id: string, more: Partial<Motion> = {}): Motion =>
  ({ motion_id, parent_motion_id: null, role: 'motion', state: 'tabled', distance: null, ...more }) as Motion;
const amendment = (id: string, distance: number | null, parent = 'm'): Motion => motion(id, { parent_motion_id: parent, role: 'amendment', distance });
const part = (id: string): Motion => motion(id, { parent_motion_id: 'm', role: 'part' });

describe('the order of voting', () => {
  const all = [motion('m'), part('p1'), amendment('near', 2), amendment('far', 1), part('p2'), amendment('anywhere', null), amendment('of-far', null, 'far')];

  it('has the furthest amendment first, what amends it before it, then the parts, then the whole', () => {
    expect(family(all[0]!, all).map((one) => one.motion_id)).toEqual(['of-far', 'far', 'near', 'anywhere', 'p1', 'p2', 'm']);
    expect(topOf(all[6]!, all).motion_id).toBe('m');
  });

  it('ends, even where motions would stand below each other', () => {
    const circle = [motion('a', { parent_motion_id: 'b' }), motion('b', { parent_motion_id: 'a' })];
    expect(family(circle[0]!, circle).map((one) => one.motion_id)).toEqual(['b', 'a']);
    expect(['a', 'b']).toContain(topOf(circle[0]!, circle).motion_id);
  });

  it('greys what is never put, and nothing else', () => {
    const greyed = (['tabled', 'adopted', 'not_adopted', 'moot', 'withdrawn'] as const).filter((state) => neverPut({ state }));
    expect(greyed).toEqual(['moot', 'withdrawn']);
  });
});

describe('a motion being written', () => {
  const rules = { id: 'x', subjects: { resolution: 'simple', budget: 'two_thirds', admission: 'two_thirds' } } as RuleSet;
  const draft: Draft = {
    title: { en: ' Plan ', ar: '', fr: '', es: '' }, text: noTexts(), changes: [], subject: 'budget', mode: 'recorded', majority: '', parent: '', distance: 3, moot: ['x'],
    question: '', priority: '', sets: { motion: '', adopted: '', not: '' }, parts: [],
  };

  it('needs what the rules say of its subject, the simple majority where they say nothing', () => {
    expect(majorityOfSubject(rules, 'budget')).toBe('two_thirds');
    expect(majorityOfSubject(rules, 'host')).toBe('simple');
    expect(subjectsOf(rules)).toEqual(['resolution', 'procedural', 'budget']);
  });

  it('has a distance only as an amendment, and parts only as none', () => {
    expect(bodyOf(draft, 'i')).toEqual({ item_id: 'i', subject: 'budget', title: { en: 'Plan' }, mode: 'recorded' });
    expect(bodyOf({ ...draft, parent: 'm' }, 'i')).toMatchObject({ parent_motion_id: 'm', distance: 3, moot_if_adopted: ['x'] });
    const parts: Draft['parts'] = [{ title: 'One', language: 'en', operative: true, first: 2, last: 3 }, { title: ' ', language: 'en', operative: false, first: null, last: null }];
    expect(bodyOf({ ...draft, parts }, 'i').parts).toEqual([{ title: { en: 'One' }, operative: true }, { operative: false }]);
    const text = { ...noTexts(), en: 'A\n\nB\nC\nD', fr: 'A\nB' };
    expect(bodyOf({ ...draft, parts, text }, 'i')).toMatchObject({ text: { en: text.en, fr: text.fr }, parts: [{ text: { en: 'B\nC', fr: 'B' } }, {}] });
    expect(bodyOf({ ...draft, parts, parent: 'm' }, 'i')).not.toHaveProperty('parts');
  });

  it('sets a majority only when both cases are said', () => {
    expect(bodyOf({ ...draft, sets: { motion: 'm', adopted: 'two_thirds', not: '' } }, null)).not.toHaveProperty('sets_majority_of');
    const said = bodyOf({ ...draft, sets: { motion: 'm', adopted: 'two_thirds', not: 'simple' } }, null);
    expect(said.sets_majority_of).toEqual({ motion_id: 'm', if_adopted: 'two_thirds', if_not: 'simple' });
  });

  it('changes paragraphs only as an amendment, in the languages in which words are given', () => {
    const changes: Draft['changes'] = [{ op: 'replace', paragraph: 2, text: { ...noTexts(), en: ' B. ' } }, { op: 'delete', paragraph: 3, text: noTexts() }];
    expect(bodyOf({ ...draft, changes }, 'i').changes).toBeUndefined();
    expect(bodyOf({ ...draft, changes, parent: 'm' }, 'i').changes).toEqual([{ op: 'replace', paragraph: 2, text: { en: 'B.' } }, { op: 'delete', paragraph: 3 }]);
    expect([changesSaid(changes, { en: 'x' }), changesSaid(changes, { en: 'x', fr: 'x' })]).toEqual([true, false]);
  });
});
