import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHORTCUTS } from '../src/screens/chair/shortcuts';
import { CHECKS } from '../src/screens/ops/selftest';
import { ALARMS as SEAT_ALARMS } from '../src/sealed/seat';
import { CODES, REFUSALS } from '../src/verify/failure';
import { CHECKS as CHECKS_OF_BUNDLE } from '../src/verify/verify';

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
    for (const [, id] of text.matchAll(/\bt\('([a-z0-9_-]+)'/g)) used.add(id!);
    for (const [, id] of text.matchAll(/\btIn\([^,]+, '([a-z0-9-]+)'/g)) used.add(id!);
    for (const [, choice] of text.matchAll(/\bt\(([^`]*? \? '[a-z0-9_-]+' : '[a-z0-9_-]+')[,)]/g)) {
      for (const [, id] of choice!.matchAll(/(?<!\?)[?:] '([a-z0-9_-]+)'/g)) used.add(id!);
    }
    for (const [, id] of text.matchAll(/<Words id="([a-z-]+)"/g)) used.add(id!);
  }
  return used;
}

/** Ids put together from a state: every state must have its words. */
const FAMILIES: Record<string, string[]> = {
  'tablet-': ['connecting', 'waiting', 'checking', 'open', 'confirm', 'sending', 'unsent', 'received', 'changed', 'held', 'stopped', 'hands', 'excluded', 'on-paper', 'not-voting', 'refused', 'cut-off', 'closed', 'void', 'result'],
  'call-reason-': ['tablet', 'question', 'secrecy', 'other'],
  'poll-': ['prepared', 'open', 'held', 'stopped', 'closed', 'declared', 'void'],
  'mode-': ['recorded', 'secret', 'sealed', 'hands'],
  'fault-': [...REFUSALS, ...CODES],
  'proof-': ['holds-note', 'other-vote', 'unsigned', 'fails-note', ...CHECKS_OF_BUNDLE.flatMap((check) => (['tokens', 'ballots', 'signatures'].includes(check) ? [`${check}-sealed`, `${check}-recorded`] : [check]))],
  'proof-head-': ['alike', 'differs', 'outside', 'unseen'],
  'seal-': ['teller', 'signer-a', 'signer-b', 'urn', 'relay'],
  'seat-': [...SEAT_ALARMS],
  'sealed-': ['counted', 'missing', 'unopened', 'differs'],
  'vote-': ['yes', 'no', 'abstain', 'marked', 'none', 'absent'],
  'outcome-': ['adopted', 'not_adopted', 'no_quorum', 'postponed', 'counted'],
  'do-': ['open-sitting', 'open', 'close', 'resume', 'declare', 'prepare', 'repeat', 'second-vote', 'await-motion', 'await-stop', 'call-round', 'call-first-round', 'call-special', 'draw-lots', 'acclaim', 'nominate', 'await-round', 'open-item', 'close-item', 'none'],
  'item-state-': ['planned', 'open', 'suspended', 'closed'],
  'sitting-state-': ['planned', 'open', 'suspended', 'closed'],
  'item-kind-': ['decision', 'election', 'panel', 'ceremony', 'information'],
  'conduct-': ['item', 'statements', 'announced', 'vote', 'result', 'next'],
  'delay-': ['none', 'late', 'early'],
  'change-': ['item-added', 'item-changed', 'item-moved', 'item-removed', 'sitting-planned', 'sitting-changed', 'sitting-removed'],
  'stage-': ['tabled', 'waits', 'adopted', 'not_adopted', 'moot', 'withdrawn', 'nominating', 'polling', 'decided'],
  'waits-': ['amendments-first', 'parts-first', 'further-amendment-first', 'majority-undecided', 'earlier-proposal-first', 'priority-first', 'procedural-motion-first'],
  'speech-': ['point_of_order', 'in_favour', 'against', 'statement', 'explanation', 'reply'],
  'ask-': ['point_of_order', 'in_favour', 'against', 'statement', 'explanation', 'reply'],
  'debate-': ['closed', 'adjourned', 'meeting_suspended', 'meeting_adjourned'],
  'procedure-': ['suspend_meeting', 'adjourn_meeting', 'adjourn_debate', 'close_list', 'close_debate'],
  'role-': ['motion', 'amendment', 'part'],
  'awaits-': ['call', 'result', 'special-ballot', 'lots', 'acclamation', 'candidates'],
  'barred-': ['member-held', 'region-held', 'too-soon', 'terms-served'],
  'round-kind-': ['ballot', 'special', 'lots', 'acclamation'],
  'tie-': ['lead', 'last_seat', 'last_qualifying', 'elimination', 'motion-rejected', 'motion-revote'],
  'lots-for-': ['lead', 'last_seat', 'last_qualifying', 'elimination'],
  'lots-way-': ['seed', 'hand'],
  'credentials-': ['in_order', 'disputed', 'refused'],
  'sheet-': ['result', 'roll-call', 'reconciliation', 'mandates'],
  'total-': ['valid', 'blank', 'invalid'],
  'base-': ['members', 'eligible', 'accredited', 'present', 'yes_no', 'valid', 'fixed'],
  'stands-': ['all', 'minus_lowest', 'top_2', 'twice_seats', 'open'],
  'remedy-': ['revote', 'special', 'lots'],
  'sole-': ['yes_no', 'ballot', 'acclamation'],
  'checked-at-': ['open', 'close'],
  'document-kind-': ['draft', 'report', 'application', 'offer_to_host', 'other'],
  'document-': ['draft', 'scheduled', 'published', 'withdrawn'],
  'readers-': ['delegations', 'signed_in', 'public'],
  'paragraph-': ['replaced', 'inserted', 'deleted'],
  'translation-': ['missing', 'in_translation', 'ready'],
  'file-': ['pdf', 'html', 'text'],
  'file-fault-': ['name', 'language', 'empty', 'size', 'twice', 'withdrawn', 'content'],
  'relation-': ['refers_to', 'supersedes', 'by-refers_to', 'by-supersedes'],
  'resolution-': ['annulled', 'provisional', 'imported'],
  'connection-': ['connecting', 'live', 'offline'],
  'function-': ['head', 'alternate', 'adviser', 'observer'],
  'audience-': ['delegate', 'chair', 'hall', 'public'],
  'layout-': ['auto', 'agenda', 'poll', 'result', 'announcement'],
  'subject-': ['resolution', 'procedural', 'budget', 'programme', 'relations', 'host', 'regulations', 'constitution'],
  'health-': ['ok', 'down', 'unknown'],
  'alarm-with-': ['live-tally', 'log', 'urn', 'recount'],
  'alarm-of-': ['voted', 'papers'],
  'key-': SHORTCUTS.map(({ id }) => id),
  'store-': ['database', 'log', 'redis'],
  'verdict-': ['go', 'watch', 'no-go'],
  'mark-': ['go', 'watch', 'no-go'],
  'check-': CHECKS.flatMap((check) => [check, `${check}-help`]),
  'certificate-': ['ipad', 'ipad-1', 'ipad-2', 'ipad-3', 'ipad-4', 'android', 'android-1', 'android-2', 'android-3'],
  'service-': ['registration', 'voting', 'elections', 'notifications'],
  '': ['delegate', 'observer', 'chair', 'desk', 'teller', 'operator', 'display', 'auditor', 'member', 'region'],
};

/** Refusals of what no screen does: founding, convening, devices, what the tellers' host and the urn say to each other. */
const OF_NO_SCREEN = ['too-many-rounds', 'admission-unclear', 'cast-key-twice', 'host-keys-differ', 'issue-log-missing', 'key-twice', 'not-the-teller-host', 'ballot-not-the-newest', 'malformed-json', 'invalid-rule-set', 'result-not-declared', 'too-many-devices', 'unknown-in-assembly', 'unknown-member-list', 'unknown-rule-set', 'unknown-time-zone', 'wrong-bootstrap-token', 'wrong-device-key'];

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

  it('has a sentence for every refusal of the services', () => {
    const services = join(SOURCES, '..', '..', 'services');
    const codes = new Set<string>();
    for (const file of readdirSync(services, { recursive: true, encoding: 'utf8' })) {
      if (!/errors\.py$/.test(file)) continue;
      for (const [, code] of readFileSync(join(services, file), 'utf8').matchAll(/^ {4}code = "([a-z0-9-]+)"/gm)) codes.add(code!);
    }
    expect(codes.size).toBeGreaterThan(50);
    for (const code of codes) if (!OF_NO_SCREEN.includes(code)) expect(english.ids, code).toContain(`problem-${code}`);
  });

  it('keeps numbers and names apart from the text around them', () => {
    const { bundle } = read('ar');
    const said = bundle.formatPattern(bundle.getMessage('turnout')!.value!, { voted: 118, of: 171 });
    expect(said).toContain('\u2068118\u2069');
  });

  it.each(LANGUAGES)('%s writes the number of an entry of the log as people copy it, without separators', (language) => {
    const { bundle } = read(language);
    for (const id of ['log-head', 'proof-head-alike', 'proof-head-differs', 'proof-head-outside']) {
      expect(bundle.formatPattern(bundle.getMessage(id)!.value!, { number: 41_414 })).toContain('41414');
    }
  });
});
