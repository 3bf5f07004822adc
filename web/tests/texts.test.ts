import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');
const LANGUAGES = ['en', 'ar', 'fr', 'es'] as const;

function read(language: string): { ids: string[]; variables: Record<string, string[]>; bundle: FluentBundle } {
  const resource = new FluentResource(readFileSync(join(SOURCES, 'texts', `${language}.ftl`), 'utf8'));
  const bundle = new FluentBundle(language);
  const errors = bundle.addResource(resource);
  expect(errors).toEqual([]);
  const variables = Object.fromEntries(resource.body.map((entry) => [entry.id, [...variablesOf(entry.value)].sort()]));
  return { ids: resource.body.map((entry) => entry.id).sort(), variables, bundle };
}

function variablesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) value.forEach((part) => variablesOf(part, found));
  else if (value && typeof value === 'object') {
    const part = value as Record<string, unknown>;
    if (part.type === 'var') found.add(String(part.name));
    Object.values(part).forEach((inner) => variablesOf(inner, found));
  }
  return found;
}

function idsUsed(): Set<string> {
  const used = new Set<string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(svelte|ts)$/.test(file)) continue;
    const text = readFileSync(join(SOURCES, file), 'utf8');
    for (const [, id] of text.matchAll(/\bt\('([a-z0-9-]+)'/g)) used.add(id!);
    for (const [, id] of text.matchAll(/\btIn\([^,]+, '([a-z0-9-]+)'/g)) used.add(id!);
    for (const [, one, other] of text.matchAll(/\bt\([^()'`]+\? '([a-z0-9-]+)' : '([a-z0-9-]+)'\)/g)) used.add(one!).add(other!);
    for (const [, id] of text.matchAll(/<Words id="([a-z-]+)"/g)) used.add(id!);
  }
  return used;
}

/** Ids put together from a state: every state must have its words. */
const FAMILIES: Record<string, string[]> = {
  'tablet-': ['connecting', 'waiting', 'checking', 'open', 'confirm', 'sending', 'unsent', 'received', 'changed', 'held', 'hands', 'not-voting', 'refused', 'closed', 'void', 'result'],
  'poll-': ['prepared', 'open', 'held', 'closed', 'declared', 'void'],
  'mode-': ['recorded', 'secret', 'hands'],
  'vote-': ['yes', 'no', 'abstain', 'marked', 'none'],
  'outcome-': ['adopted', 'not_adopted', 'no_quorum', 'counted'],
  'do-': ['open', 'close', 'resume', 'declare', 'prepare', 'call-round', 'call-first-round', 'await-round', 'await-lots', 'await-special-ballot', 'await-candidates', 'open-item', 'close-item', 'none'],
  'stage-': ['tabled', 'adopted', 'not_adopted', 'nominating', 'polling', 'decided'],
  'connection-': ['connecting', 'live', 'offline'],
  'function-': ['head', 'alternate', 'adviser', 'observer'],
  'audience-': ['delegate', 'chair', 'hall', 'public'],
  'layout-': ['auto', 'agenda', 'poll', 'result', 'announcement'],
  'subject-': ['resolution', 'procedural', 'budget', 'programme', 'relations', 'host', 'regulations', 'constitution'],
  'health-': ['ok', 'down', 'unknown'],
  'service-': ['registration', 'voting', 'elections', 'notifications'],
  '': ['delegate', 'observer', 'chair', 'desk', 'teller', 'operator', 'display', 'auditor'],
};

describe('the texts', () => {
  const english = read('en');

  it.each(LANGUAGES)('%s says everything English says, with the same variables', (language) => {
    const other = read(language);
    expect(other.ids).toEqual(english.ids);
    expect(other.variables).toEqual(english.variables);
    expect(new Set(other.ids).size).toBe(other.ids.length);
  });

  it('has every word that the screens use', () => {
    for (const id of idsUsed()) expect(english.ids, id).toContain(id);
    for (const [prefix, ends] of Object.entries(FAMILIES)) for (const end of ends) expect(english.ids, prefix + end).toContain(prefix + end);
  });

  it('keeps numbers and names apart from the text around them', () => {
    const { bundle } = read('ar');
    const said = bundle.formatPattern(bundle.getMessage('turnout')!.value!, { voted: 118, of: 171 });
    expect(said).toContain('\u2068118\u2069');
  });
});
