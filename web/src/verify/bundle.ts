/** The bundle as a type, and the shape that makes it one (sections 2 to 9). Orders that need hashes are looked at where those are. */

import type { Value } from './canonical';
import { byCodePoint, isSorted } from './canonical';
import { isTokenKey } from './crypto';
import { fromB64 } from './bytes';
import { isWritten } from './names';
import { any, base64, count, exactly, flag, having, hexOf, integer, isRising, list, mapOf, must, only, orNull, point, signature, sortedTexts, text, type Shape } from './shapes';

export interface TellerSignature { teller: number; signature: string }
export interface Signer { token_key: string; log_key: string }
export interface Sealed {
  signer_a: Signer;
  signer_b: Signer;
  tellers: { name: string; box_key: string; sign_key: string }[];
  urn_key: string;
  relay_key: string;
  pad: number;
  devices: Record<string, string[]>;
  app: string;
  played_by: 'three parties' | 'one operator';
}
export interface Share { fraction: string; comparison: '>' | '>='; base?: string; size?: number }
export interface Manifest {
  poll_id: string;
  mode: 'recorded' | 'sealed';
  motion_id: string | null;
  practice?: true;
  choices: { choice_id: string; label?: Record<string, string> }[];
  title?: Record<string, string>;
  min_marks: number;
  max_marks: number;
  blank_allowed: boolean;
  write_ins: number;
  rule: { most: true } | (Share & { most?: undefined; base: string });
  postponed_by: Share | null;
  quorum: (Share & { base: string; checked_at: string[] }) | null;
  tie: string;
  roll: string[];
  present: string[];
  sizes: Record<'members' | 'eligible' | 'accredited' | 'present', number>;
  sealed?: Sealed;
}
export interface Request {
  poll_id: string;
  manifest_hash: string;
  member: string;
  device: string;
  a: string;
  b: string;
  signature: string;
}
export interface IssueLog { requests: string[]; signature: string }
export interface RecordedBallot { ballot_id: string; member: string; marks: string[]; supersedes: string | null; link: number }
export interface SealedBallot {
  token: { prepared: string; a: string; b: string };
  seq: number;
  content: string;
  commitment: string;
  shares: string[];
  signature: string;
}
export interface Opened { teller: number; private: string }
export interface Paper {
  issued: string[];
  valid: number;
  blank: number;
  invalid: number;
  counts: Record<string, number>;
  signatures: TellerSignature[];
}
export interface Act { organisation_id: string; number: number; verb: string; subject: string; details: Record<string, unknown>; previous: string; hash: string }
export interface Checkpoint { number: number; hash: string }
export interface Result {
  poll_id: string;
  manifest_hash: string;
  outcome: string;
  counts: Record<string, number>;
  papers: number;
  valid: number;
  blank: number;
  invalid: number;
  required: number;
  base: string;
  base_size: number;
  quorum_required: number;
  quorum_present: number;
  quorum_met: boolean;
  roll_call: Record<string, string> | null;
}
interface Both {
  format: string;
  manifest: Manifest;
  manifest_hash: string;
  closed: { set_hash: string; ballots: number; signatures: TellerSignature[] };
  result: Result;
  acts: { organisation_id: string; previous: string; entries: Act[] };
  checkpoints: Checkpoint[];
  signatures: { by: string; key: string; signature: string }[];
}
export interface RecordedBundle extends Both { kind: 'recorded'; ballots: RecordedBallot[] }
export interface SealedBundle extends Both {
  kind: 'sealed';
  manifest: Manifest & { sealed: Sealed };
  ballots: SealedBallot[];
  issued: { requests: Request[]; a: IssueLog; b: IssueLog };
  opened: Opened[];
  paper: Paper | null;
  without: { member: string; reason: string; signatures: TellerSignature[] }[];
  /** Only where there are any. */
  swapped?: Swap[];
}
/** A tablet that stands in for its member's others. */
export interface Swap { member: string; device: string; reason: string; signatures: TellerSignature[] }
export type Bundle = RecordedBundle | SealedBundle;

const fraction: Shape = (value, at) => {
  const [, a, b] = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(typeof value === 'string' ? value : '') ?? [];
  must(b !== undefined && Number(b) >= 1 && Number(a) <= Number(b), at);
};
const BASES = ['members', 'eligible', 'accredited', 'present', 'fixed', 'valid', 'yes_no'];
const share = { fraction, comparison: only('>', '>=') };
const rule: Shape = (value, at) => {
  having({})(value, at);
  const is = value as Record<string, unknown>;
  if (Object.hasOwn(is, 'most')) return must(is.most === true, `${at}.most`);
  having({ ...share, base: only(...BASES) })(value, at);
  if (is.base === 'fixed') having({ size: count })(value, at);
};

const tokenKey: Shape = (value, at) => {
  base64()(value, at);
  must(isTokenKey(fromB64(value as string)!), at);
};
const signer = exactly({ token_key: tokenKey, log_key: point });
const sealed = exactly({
  signer_a: signer, signer_b: signer,
  tellers: list(exactly({ name: text, box_key: point, sign_key: point }), 3),
  urn_key: point, relay_key: point, pad: integer(256, 4096), devices: mapOf(list(point)), app: hexOf(32),
  played_by: only('three parties', 'one operator'),
});

const ANSWERS = ['yes', 'no', 'abstain'];
/** A question is answered; of an election, or by most votes, papers are counted. */
export const isQuestion = ({ motion_id, practice, rule: is }: Manifest): boolean =>
  (motion_id !== null || practice === true) && is.most !== true;

const manifest: Shape = (value, at) => {
  having({
    poll_id: text, mode: only('recorded', 'sealed'), motion_id: orNull(text), choices: list(having({ choice_id: text })),
    min_marks: count, max_marks: count, blank_allowed: flag, write_ins: count, rule, tie: text, postponed_by: orNull(having(share)),
    quorum: orNull(having({ ...share, base: only('members', 'eligible', 'accredited'), checked_at: list(text) })),
    roll: sortedTexts(), present: sortedTexts(),
    sizes: exactly({ members: count, eligible: count, accredited: count, present: count }),
  })(value, at);
  const is = value as Manifest;
  must(!Object.hasOwn(is, 'practice') || is.practice === true, `${at}.practice`);
  const offered = is.choices.map(({ choice_id }) => choice_id);
  must(offered.length > 0 && new Set(offered).size === offered.length, `${at}.choices`);
  must(!isQuestion(is) || ANSWERS.every((answer) => offered.includes(answer)), `${at}.choices`);
  if (is.write_ins > 0) list(having({ label: mapOf(text) }))(is.choices, `${at}.choices`);
  const roll = new Set(is.roll);
  must(roll.size > 0, `${at}.roll`);
  must(is.present.every((member) => roll.has(member)), `${at}.present`);
  must(Object.hasOwn(is, 'sealed') === (is.mode === 'sealed'), `${at}.sealed`);
  if (is.mode !== 'sealed') return;
  sealed(is.sealed, `${at}.sealed`);
  must(Object.keys(is.sealed!.devices).every((member) => roll.has(member)), `${at}.sealed.devices`);
};

const bySignatures: Shape = (value, at) => {
  list(exactly({ teller: integer(1, 3), signature }))(value, at);
  must(ascending(value as TellerSignature[]), at);
};
const TAG_BYTES = 16;
const ascending = (all: { teller: number }[]): boolean => all.every(({ teller }, place) => place === 0 || all[place - 1]!.teller < teller);

const act = exactly({
  organisation_id: text, number: integer(1), at: text, actor: text, role: text, verb: text, subject: text, details: having({}),
  previous: hexOf(32), hash: hexOf(32),
});
const result = having({
  poll_id: text, manifest_hash: text, outcome: text, counts: mapOf(count), papers: count, valid: count, blank: count, invalid: count,
  required: count, base: text, base_size: count, quorum_required: count, quorum_present: count, quorum_met: flag, roll_call: orNull(mapOf(text)),
});
const both = {
  format: only('hemicycle-bundle/1'), kind: only('recorded', 'sealed'), manifest, manifest_hash: hexOf(32),
  closed: exactly({ set_hash: hexOf(32), ballots: count, signatures: bySignatures }), result,
  acts: exactly({ organisation_id: text, previous: hexOf(32), entries: list(act) }),
  checkpoints: list(exactly({ number: integer(1), hash: hexOf(32) })),
  signatures: list(exactly({ by: only('platform', 'teller 1', 'teller 2', 'teller 3'), key: point, signature })),
};

const recorded = exactly({
  ...both, ballots: list(exactly({ ballot_id: text, member: text, marks: list(text), supersedes: orNull(text), link: integer(1) })),
});
const request = exactly({ poll_id: text, manifest_hash: text, member: text, device: point, a: base64(384), b: base64(384), signature });
const log = exactly({ requests: sortedTexts(hexOf(32)), signature });
const secret = {
  ...both,
  ballots: list(exactly({
    token: exactly({ prepared: base64(), a: base64(384), b: base64(384) }), seq: integer(1, 9999), content: base64(), commitment: hexOf(32),
    shares: list(base64(114), 3), signature,
  })),
  issued: exactly({ requests: list(request), a: log, b: log }),
  opened: list(exactly({ teller: integer(1, 3), private: base64(32) }), 2),
  paper: orNull(exactly({ issued: sortedTexts(), valid: count, blank: count, invalid: count, counts: mapOf(count), signatures: bySignatures })),
  without: list(exactly({ member: text, reason: text, signatures: bySignatures })),
};
const swapped = list(exactly({ member: text, device: point, reason: text, signatures: bySignatures }));
const secretWith = (value: object): Shape => exactly(Object.hasOwn(value, 'swapped') ? { ...secret, swapped } : secret);

/** The bundle, if it has the form; throws a Refusal `form`. */
export function bundleOf(value: Value): Bundle {
  having({ kind: only('recorded', 'sealed'), manifest: having({ mode: any }) })(value, 'bundle');
  const bundle = value as unknown as Bundle;
  (bundle.kind === 'sealed' ? secretWith(bundle) : recorded)(bundle, 'bundle');
  must(bundle.manifest.mode === bundle.kind, 'manifest.mode');
  must(bundle.acts.entries.length > 0, 'acts.entries');
  must(bundle.checkpoints.every(({ number }, at) => at === 0 || bundle.checkpoints[at - 1]!.number < number), 'checkpoints');
  must(isRising(bundle.signatures.map(({ by }) => by)), 'signatures');
  if (bundle.kind === 'recorded') recordedOrder(bundle);
  else sealedOrder(bundle);
  return bundle;
}

/** A number for every choice of the paper, and where names may be written in, for names. */
const everyChoice = ({ manifest: { choices, write_ins } }: Bundle): Shape => (value, at) => {
  having(Object.fromEntries(choices.map(({ choice_id }) => [choice_id, count])))(value, at);
  mapOf(count)(value, at);
  const offered = new Set(choices.map(({ choice_id }) => choice_id));
  for (const mark of Object.keys(value as object)) must(offered.has(mark) || (write_ins > 0 && isWritten(mark)), `${at}.${mark}`);
};

function recordedOrder({ ballots, closed }: RecordedBundle): void {
  const inOrder = (a: RecordedBallot, b: RecordedBallot): boolean => (byCodePoint(a.member, b.member) || a.link - b.link) <= 0;
  must(ballots.every((ballot, at) => at === 0 || inOrder(ballots[at - 1]!, ballot)), 'ballots');
  must(closed.signatures.length === 0, 'closed.signatures');
}

/** That ballots are sorted by the ids of their tokens is seen where those are worked out. */
function sealedOrder(bundle: SealedBundle): void {
  const { ballots, issued, without, opened, paper } = bundle;
  const { pad } = bundle.manifest.sealed;
  ballots.forEach(({ content }, at) => base64(pad + TAG_BYTES)(content, `ballots[${at}].content`));
  must(isSorted(issued.requests.map(({ member }) => member)), 'issued.requests');
  must(isRising(without.map(({ member }) => member)), 'without');
  must(bundle.swapped === undefined || (bundle.swapped.length > 0 && isRising(bundle.swapped.map(({ member }) => member))), 'swapped');
  must(ascending(opened), 'opened');
  if (paper) everyChoice(bundle)(paper.counts, 'paper.counts');
}
