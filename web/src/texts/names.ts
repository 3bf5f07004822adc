/** What offices, regions, subjects and rules are called on the screens: the rule set's own titles first, then our words. */

import type { MajorityRule, RuleOfVote, RuleSet, Texts } from '../api/types';
import { known, said, t } from './language.svelte';

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9_]+/g, '-');
const readable = (name: string): string => name.replace(/[-_]+/g, ' ').replace(/^./, (first) => first.toUpperCase());

function named(family: string, name: string): string {
  const id = `${family}-${slug(name)}`;
  return known(id) ? t(id) : '';
}

export const regionId = (region: string): string => `region-${slug(region)}`;
export const regionName = (region: string): string => named('region', region) || region;

export const officeName = (office: string, rules?: RuleSet | null): string =>
  titled(rules?.elections?.[office]?.title) || named('office', office) || readable(office);

export const bodyName = (name: string, title?: Texts): string => titled(title) || readable(name);

export const subjectName = (subject: string): string => named('subject', subject) || readable(subject);

export const majorityName = (name: string): string => named('majority', name) || readable(name);

/** "at least 2/3 of: votes for or against" */
export function majorityInWords(rule: MajorityRule | RuleOfVote): string {
  if (!rule.fraction || !rule.base) return t('majority-most');
  const more = rule.comparison === '>';
  const base = rule.base === 'fixed' ? t('base-fixed', { size: rule.size ?? 0 }) : t(`base-${rule.base}`);
  return t(more ? 'share-more-than' : 'share-at-least', { fraction: rule.fraction, base });
}

const titled = (title: Texts | undefined): string => said(title).text;
