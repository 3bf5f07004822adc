/** Good bundles, and how one is put together again after something in it was changed by somebody who holds some of the keys. */

import { utf8, hex } from '../../src/verify/bytes';
import type { Act, Bundle, Manifest, RecordedBundle, Result, SealedBundle } from '../../src/verify/bundle';
import { byCodePoint, canonical } from '../../src/verify/canonical';
import { closedBytes, setHash } from '../../src/verify/checks/closed';
import { bundleBytes } from '../../src/verify/checks/signatures';
import { hashOf, sign } from '../../src/verify/crypto';
import { byTellers, castBy, issueLog, MEMBERS, type Cast, type Ground, type Pair } from './round';

export const fileOf = (bundle: unknown): Uint8Array => utf8(`${canonical(bundle)}\n`);

async function acts(poll: string, entries: [string, object][]): Promise<{ organisation_id: string; previous: string; entries: Act[] }> {
  const organisation_id = '0'.repeat(32);
  const made: Act[] = [];
  let previous = 'a'.repeat(64);
  for (const [at, [verb, details]] of entries.entries()) {
    const entry = { organisation_id, number: 7 + at, at: '2026-11-26T10:00:00Z', actor: 'x', role: 'chair', verb, subject: verb === 'display set' ? 'hall' : poll, details: { ...details }, previous };
    previous = hex(await hashOf(entry));
    made.push({ ...entry, hash: previous });
  }
  return { organisation_id, previous: 'a'.repeat(64), entries: made };
}

const NO_QUORUM: Pick<Result, 'quorum_required' | 'quorum_met'> = { quorum_required: 0, quorum_met: true };

/** Amina 3, Luis 1, one blank; MAR has two marks; paper and tokens unused: none. PER does not vote. */
export async function sealedBundle(on: Ground, platform: Pair): Promise<{ bundle: SealedBundle; casts: Cast[] }> {
  const marks: [string, number[]][] = [['BRA', [0]], ['FRA', [0]], ['KEN', []], ['MAR', [0, 1]]];
  const casts = await Promise.all(marks.map(([member, indexes]) => castBy(on, member, indexes)));
  const requests = [...casts.map(({ request }) => request), (await castBy(on, 'PER', [1])).request];
  const ballots = [...casts].sort((x, y) => byCodePoint(x.id, y.id)).map(({ ballot }) => ballot);
  const result: Result = {
    poll_id: on.manifest.poll_id, manifest_hash: on.manifest_hash, outcome: 'counted', counts: { amina: 3, luis: 1, '\u{1F600}': 0 }, papers: 4, valid: 3, blank: 1, invalid: 0,
    required: 2, base: 'valid', base_size: 3, ...NO_QUORUM, quorum_present: 4, roll_call: null,
  };
  const bundle: SealedBundle = {
    format: 'hemicycle-bundle/1', kind: 'sealed', manifest: on.manifest, manifest_hash: on.manifest_hash, ballots, result,
    issued: { requests, a: await issueLog(on, on.logs.a, requests), b: await issueLog(on, on.logs.b, requests) },
    opened: [1, 3].map((teller) => ({ teller, private: on.boxes[teller - 1]!.scalar })), paper: null, without: [],
    closed: { set_hash: '', ballots: 0, signatures: [] }, acts: { organisation_id: '', previous: '', entries: [] }, checkpoints: [], signatures: [],
  };
  return { bundle: await sealed(bundle, on, platform), casts };
}

/** All that follows from the ballots and the result, made anew by those whose keys these are. */
export async function sealed(bundle: SealedBundle, on: Ground, platform: Pair): Promise<SealedBundle> {
  const set_hash = await setHash(bundle.ballots, on.round);
  const { outcome, counts } = bundle.result;
  bundle.closed = { set_hash, ballots: bundle.ballots.length, signatures: await byTellers(on, closedBytes(on.round, set_hash)) };
  bundle.acts = await acts(bundle.manifest.poll_id, [
    ['poll opened', { manifest_hash: bundle.manifest_hash }], ['display set', {}], ['poll closed', { set_hash }], ...bundle.opened.map(({ teller }): [string, object] => ['box opened', { teller }]), ['result declared', { outcome, counts }],
  ]);
  bundle.checkpoints = bundle.acts.entries.slice(1, 3).map(({ number, hash }) => ({ number, hash }));
  return signedBy(bundle, platform, on);
}

export async function signedBy<B extends Bundle>(bundle: B, platform: Pair, on: Ground | null): Promise<B> {
  const bytes = await bundleBytes(bundle);
  bundle.signatures = [{ by: 'platform', key: platform.point, signature: await sign(platform.key, bytes) }];
  for (const { teller, signature } of on ? await byTellers(on, bytes) : []) {
    bundle.signatures.push({ by: `teller ${teller}`, key: on!.tellers[teller - 1]!.point, signature });
  }
  return bundle;
}

export async function recordedBundle(platform: Pair, more: Partial<Manifest> = {}): Promise<RecordedBundle> {
  const manifest: Manifest = {
    poll_id: '6'.repeat(32), mode: 'recorded', motion_id: '7'.repeat(32), title: { en: 'Draft resolution 5', fr: 'Projet 5' },
    choices: ['yes', 'no', 'abstain'].map((choice_id) => ({ choice_id })), min_marks: 1, max_marks: 1, blank_allowed: false, write_ins: 0,
    rule: { fraction: '2/3', comparison: '>=', base: 'yes_no' }, postponed_by: { fraction: '1/2', comparison: '>' },
    quorum: { fraction: '1/2', comparison: '>', base: 'members', checked_at: ['open'] }, roll: MEMBERS, present: MEMBERS.slice(0, 4),
    tie: 'rejected', sizes: { members: 6, eligible: 5, accredited: 5, present: 4 }, ...more,
  } as Manifest;
  const ballot = (member: string, marks: string[], link = 1) => ({ ballot_id: `${member}-${link}`, member, marks, supersedes: link > 1 ? `${member}-${link - 1}` : null, link });
  const ballots = [ballot('BRA', ['no']), ballot('BRA', ['yes'], 2), ballot('FRA', ['yes']), ballot('KEN', ['abstain']), ballot('MAR', ['no'])];
  const bundle = {
    format: 'hemicycle-bundle/1', kind: 'recorded', manifest, manifest_hash: hex(await hashOf(manifest)), ballots,
    result: {
      poll_id: manifest.poll_id, manifest_hash: '', outcome: 'adopted', counts: { yes: 2, no: 1, abstain: 1 }, papers: 4, valid: 4, blank: 0, invalid: 0, required: 2, base: 'yes_no', base_size: 3,
      quorum_required: 4, quorum_met: true, quorum_present: 4, roll_call: { BRA: 'yes', FRA: 'yes', KEN: 'abstain', MAR: 'no' },
    },
  } as unknown as RecordedBundle;
  bundle.result.manifest_hash = bundle.manifest_hash;
  return recordedAnew(bundle, platform);
}

export async function recordedAnew(bundle: RecordedBundle, platform: Pair): Promise<RecordedBundle> {
  const round = await hashOf(bundle.manifest);
  const set_hash = await setHash(bundle.ballots, round);
  const { outcome, counts } = bundle.result;
  bundle.closed = { set_hash, ballots: bundle.ballots.length, signatures: [] };
  bundle.acts = await acts(bundle.manifest.poll_id, [['poll opened', { manifest_hash: bundle.manifest_hash }], ['poll closed', { set_hash }], ['result declared', { outcome, counts }]]);
  bundle.checkpoints = [{ number: bundle.acts.entries[0]!.number, hash: bundle.acts.entries[0]!.hash }];
  return signedBy(bundle, platform, null);
}

