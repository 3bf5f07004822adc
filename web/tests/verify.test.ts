import { beforeAll, describe, expect, it } from 'vitest';
import { hex, join, utf8 } from '../src/verify/bytes';
import type { RecordedBundle, SealedBundle } from '../src/verify/bundle';
import { byCodePoint, canonical, readCanonical } from '../src/verify/canonical';
import { tokenIds } from '../src/verify/checks/tokens';
import { fingerprint, hashOf, ofRound, tellerFingerprint } from '../src/verify/crypto';
import { Refusal } from '../src/verify/failure';
import { comparedWith, noted } from '../src/verify/noted';
import { joined } from '../src/verify/shares';
import { verify, type Asked } from '../src/verify/verify';
import { fileOf, recordedAnew, recordedBundle, sealed, sealedBundle, signedBy } from './stage/bundles';
import { byTellers, castBy, ground, issueLog, signingPair, type Cast, type Ground, type Pair } from './stage/round';

let on: Ground;
let platform: Pair;
let secret: SealedBundle;
let casts: Cast[];
let open: RecordedBundle;

beforeAll(async () => {
  [on, platform] = [await ground(), await signingPair()];
  ({ bundle: secret, casts } = await sealedBundle(on, platform));
  open = await recordedBundle(platform);
});

async function codesOf(file: unknown, asked?: Asked): Promise<string[]> {
  try {
    const { findings } = await verify(file instanceof Uint8Array ? file : fileOf(file), asked);
    return findings.flatMap(({ code }) => code ?? []);
  } catch (error) {
    if (error instanceof Refusal) return [error.code];
    throw error;
  }
}

describe('the canonical form', () => {
  it.each(['{"a":1,"b":[true,false,null,-7,0,"é\\n\\u001f"]}', '{"":{},"ｽ":1,"😀":2}', '9007199254740991', '"\u007f\u2028/"', '[]'])('reads and writes %s', (text) => {
    const found = readCanonical(text);
    expect(found).not.toBeNull();
    expect(canonical(found!.value)).toBe(text);
  });

  it.each(['{"b":1,"a":2}', '{"a":1,"a":1}', '{"a": 1}', '1.0', '1e3', '-0', '01', '+1', '"\\u000a"', '"\\u001F"', '"\\/"', '"\\u0041"', '"\\ud800"', '[1,]', '{"a":1', 'nul', '9007199254740992', '', '"\n"', '1 ', '{"😀":2,"ｽ":1}'])(
    'takes no other spelling: %s',
    (text) => expect(readCanonical(text)).toBeNull(),
  );

  it('takes 64 lists in each other, and no more', () => {
    expect(readCanonical('['.repeat(64) + ']'.repeat(64))).not.toBeNull();
    expect(readCanonical('['.repeat(65) + ']'.repeat(65))).toBeNull();
  });

  it('orders by code points, not by the units of UTF-16', () => {
    expect(['😀', '～', 'b', 'a', 'ab', ''].sort(byCodePoint)).toEqual(['', 'a', 'ab', 'b', '～', '😀']);
  });
});

describe('joined shares', () => {
  it('are the line through both at zero, and need two different places', () => {
    const share = (x: number): Uint8Array => join(new Uint8Array(32).fill(7), new Uint8Array([x]));
    expect(joined(share(1), share(2))).toEqual(new Uint8Array(32).fill(7));
    expect(joined(share(2), share(2))).toBeNull();
    expect(joined(share(0), share(2))).toBeNull();
  });
});

describe('a good bundle', () => {
  it('of a sealed vote holds, and says what was counted and what was not used', async () => {
    const report = await verify(fileOf(secret), { ballot: casts[0]!.id });
    expect(report.findings.filter(({ code }) => code)).toEqual([]);
    expect(report).toMatchObject({ holds: true, tokens: { issued: 5, unused: 1, unopened: [], absent: ['PER'] }, found: true, played_by: 'one operator' });
    expect(report.counted).toMatchObject({ counts: { amina: 3, luis: 1, '😀': 0 }, valid: 3, blank: 1, invalid: 0, papers: 4 });
  });

  it('gives the fingerprints of every key that the hall showed, as the hall showed them', async () => {
    const { fingerprints } = await verify(fileOf(secret));
    expect(fingerprints.map(({ of, number }) => (number ? `${of} ${number}` : of))).toEqual(['platform', 'teller 1', 'teller 2', 'teller 3', 'signer-a', 'signer-b', 'urn', 'relay']);
    expect(new Set(fingerprints.map(({ digits }) => digits)).size).toBe(8);
    for (const { digits } of fingerprints) expect(digits).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    const { tellers, signer_a, relay_key } = secret.manifest.sealed;
    expect(fingerprints[0]!.digits).toBe(await fingerprint(platform.point));
    expect(fingerprints[2]!.digits).toBe(await tellerFingerprint(tellers[1]!.box_key, tellers[1]!.sign_key));
    expect([fingerprints[4]!.digits, fingerprints[7]!.digits]).toEqual([await fingerprint(signer_a.token_key), await fingerprint(relay_key)]);
    expect((await verify(fileOf(open))).fingerprints.map(({ of }) => of)).toEqual(['platform']);
  });

  it('of a recorded vote holds', async () => {
    expect(await codesOf(open)).toEqual([]);
  });

  it('says which checkpoints written down in the hall were compared with nothing, and fails on one that differs', async () => {
    const [first] = open.acts.entries;
    const { outside, holds } = await verify(fileOf(open), { checkpoints: [{ number: 1, hash: '0'.repeat(64) }, { number: first!.number, hash: first!.hash }] });
    expect([outside, holds]).toEqual([[1], true]);
    expect(await codesOf(open, { checkpoints: [{ number: first!.number, hash: '0'.repeat(64) }] })).toEqual(['checkpoint-differs']);
  });
});

describe('a head of the log written down in the hall', () => {
  it('is a number and 16 digits or more, as they stand on the wall or not', () => {
    expect(noted(' 41 ', 'AB12 cd34 ef56 7890\n')).toEqual({ number: 41, hash: 'ab12cd34ef567890' });
    expect(noted('41', 'a'.repeat(64))).toEqual({ number: 41, hash: 'a'.repeat(64) });
    for (const [number, digits] of [['41', 'a'.repeat(15)], ['41', 'a'.repeat(65)], ['0', 'a'.repeat(16)], ['', 'a'.repeat(16)], ['41', `${'a'.repeat(15)}g`], ['4.1', 'a'.repeat(16)]]) {
      expect(noted(number!, digits!)).toBeNull();
    }
  });

  it('is compared with as many digits of the log', async () => {
    const { number, hash } = open.acts.entries[0]!;
    const said = async (head: string, entry = number, bundle = open): Promise<unknown> => {
      const checkpoint = noted(String(entry), head)!;
      const report = await verify(fileOf(bundle), { checkpoints: [checkpoint] });
      return [comparedWith(report, checkpoint), report.holds];
    };
    const other = hash.slice(0, 15) + (hash[15] === '0' ? '1' : '0');
    expect(await said(hash.slice(0, 16))).toEqual(['alike', true]);
    expect(await said(other)).toEqual(['differs', false]);
    expect(await said(hash.slice(0, 32), 9999)).toEqual(['outside', true]);
    const cut = structuredClone(open);
    cut.acts.entries.pop();
    expect(await said(hash.slice(0, 16), number, await signedBy(cut, platform, null))).toEqual(['unseen', false]);
  });
});

/** Somebody with some of the keys changes a bundle: what is named. */
type Attack = (bundle: SealedBundle) => void | Promise<void>;
/** The first code is found; the others may be, and no other. `asIs`: nobody signs the bundle anew. */
const attacks: [string, string[], Attack, boolean?][] = [
  ['the manifest altered after the opening', ['manifest-hash'], (bundle) => void (bundle.manifest.max_marks = 3)],
  ['a teller with the key of another', ['manifest-hash', 'key-twice'], (bundle) => void (bundle.manifest.sealed.tellers[1]!.sign_key = bundle.manifest.sealed.tellers[0]!.sign_key)],
  ['a request of a device that is not on the roll', ['request-not-on-roll', 'issue-logs-differ'], async (bundle) => void (bundle.issued.requests[0]!.device = (await signingPair()).point)],
  ['a forged request', ['request-signature', 'issue-logs-differ'], (bundle) => void (bundle.issued.requests[0]!.a = bundle.issued.requests[1]!.a)],
  ['a token issued twice', ['request-twice', 'more-ballots-than-tokens'], async (bundle) => {
    bundle.issued.requests = [...bundle.issued.requests, (await castBy(on, 'PER', [1])).request];
    bundle.issued.a = await issueLog(on, on.logs.a, bundle.issued.requests);
    bundle.issued.b = await issueLog(on, on.logs.b, bundle.issued.requests);
  }],
  ['a token that only signer A knows of', ['issue-logs-differ'], async (bundle) => void (bundle.issued.b = await issueLog(on, on.logs.b, bundle.issued.requests.slice(1)))],
  ['a log that its signer did not sign', ['issue-log-signature'], async (bundle) => void (bundle.issued.b = await issueLog(on, on.logs.a, bundle.issued.requests))],
  ['a replay from another round', ['token-of-another-round', 'ballot-signature', 'count-differs'], async (bundle) => {
    const other = { ...on, round: await hashOf('another round') };
    bundle.ballots[3] = (await castBy(other, 'PER', [1])).ballot;
    await inOrder(bundle);
  }],
  ['stuffing by one signer', ['token-signature-b', 'count-differs'], async (bundle) => {
    const stuffed = await castBy({ ...on, b: on.a, manifest: withSignerB(on.a.spki) }, 'PER', [1]);
    bundle.ballots.push(stuffed.ballot);
    await inOrder(bundle);
  }],
  ['stuffing by both', ['more-ballots-than-tokens', 'count-differs'], async (bundle) => {
    for (let more = 0; more < 2; more++) bundle.ballots.push((await castBy(on, 'PER', [1])).ballot);
    await inOrder(bundle);
  }],
  ['one token used twice', ['token-twice', 'count-differs'], async (bundle) => {
    bundle.ballots.splice(1, 0, bundle.ballots[0]!);
    await sealed(bundle, on, platform);
  }, true],
  ['an altered ballot', ['ballot-signature', 'count-differs'], async (bundle) => {
    bundle.ballots[0]!.content = bundle.ballots[1]!.content;
    await sealed(bundle, on, platform);
  }],
  ['a dropped ballot', ['set-hash', 'count-differs', 'bundle-signature'], (bundle) => void bundle.ballots.pop()],
  ['a late ballot', ['set-hash', 'count-differs', 'bundle-signature'], async (bundle) => {
    bundle.ballots.push((await castBy(on, 'PER', [1])).ballot);
    bundle.ballots = await ordered(bundle.ballots);
  }],
  ['a close signed by one teller', ['closed-signature'], async (bundle) => void bundle.closed.signatures.pop()],
  ['the key of another box', ['box-key-differs'], (bundle) => void (bundle.opened[0]!.private = on.boxes[1]!.scalar)],
  ['a result that does not follow', ['count-differs'], async (bundle) => {
    bundle.result.counts.luis = 2;
    await sealed(bundle, on, platform);
  }, true],
  ['another majority', ['majority-differs'], (bundle) => void (bundle.result.required = 1)],
  ['another outcome', ['outcome-differs', 'acts-incomplete'], (bundle) => void (bundle.result.outcome = 'adopted')],
  ['the result of another vote', ['result-of-another-vote'], (bundle) => void (bundle.result.poll_id = '0')],
  ['a truncated log of acts', ['acts-incomplete'], (bundle) => void bundle.acts.entries.pop()],
  ['an act taken out', ['acts-broken'], (bundle) => void bundle.acts.entries.splice(2, 1)],
  ['a log that is not the one shown in the hall', ['checkpoint-differs'], (bundle) => void (bundle.checkpoints[0]!.hash = '0'.repeat(64))],
  ['a bundle that one teller signed', ['bundle-unsigned'], (bundle) => void bundle.signatures.pop(), true],
  ['paper given to one who has a token', ['paper-and-token'], async (bundle) => void (bundle.paper = { issued: ['PER'], valid: 0, blank: 0, invalid: 0, counts: { amina: 0, luis: 0, '😀': 0 }, signatures: [] })],
  ['somebody goes without who never asked', ['without-a-request'], async (bundle) => {
    bundle.issued.requests = bundle.issued.requests.filter(({ member }) => member !== 'PER');
    bundle.issued.a = await issueLog(on, on.logs.a, bundle.issued.requests);
    bundle.issued.b = await issueLog(on, on.logs.b, bundle.issued.requests);
    bundle.without = [{ member: 'PER', reason: 'tablet dead', signatures: await byTellers(on, ofRound('hemicycle/without/1', on.round, await hashOf({ member: 'PER', reason: 'tablet dead' }))) }];
  }],
];

const withSignerB = (spki: string): Ground['manifest'] => ({ ...on.manifest, sealed: { ...on.manifest.sealed, signer_b: { ...on.manifest.sealed.signer_b, token_key: spki } } });
async function ordered(ballots: SealedBundle['ballots']): Promise<SealedBundle['ballots']> {
  const ids = await tokenIds(ballots);
  return ballots.map((ballot, at) => ({ ballot, id: ids[at]! })).sort((a, b) => byCodePoint(a.id, b.id)).map(({ ballot }) => ballot);
}
async function inOrder(bundle: SealedBundle): Promise<void> {
  bundle.ballots = await ordered(bundle.ballots);
  await sealed(bundle, on, platform);
}

describe('an attack on a sealed vote', () => {
  it.each(attacks)('%s: %j', async (_, codes, attack, asIs) => {
    const bundle = structuredClone(secret);
    await attack(bundle);
    const found = await codesOf(asIs ? bundle : codes.includes('bundle-signature') ? bundle : await signedBy(bundle, platform, on));
    expect(found).toEqual(expect.arrayContaining([codes[0]]));
    expect(found.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('a ballot that its own voter made unreadable is one invalid paper, listed and never hidden', async () => {
    const bundle = structuredClone(secret);
    const spoilt = await castBy(on, 'PER', [7]); // an index that does not exist
    bundle.ballots = await ordered([...bundle.ballots, spoilt.ballot]);
    Object.assign(bundle.result, { papers: 5, invalid: 1 });
    await sealed(bundle, on, platform);
    const report = await verify(fileOf(bundle));
    expect(report.tokens!.unopened).toEqual([spoilt.id]);
    expect(report.findings.flatMap(({ code }) => code ?? [])).toEqual([]);
  });
});

describe('an attack on a recorded vote', () => {
  it.each<[string, string, (bundle: RecordedBundle) => void]>([
    ['a ballot of one who may not vote', 'ballot-not-on-roll', (bundle) => void (bundle.ballots[4]!.member = 'ZAF')],
    ['one ballot for two', 'ballot-twice', (bundle) => void (bundle.ballots[4]!.ballot_id = 'KEN-1')],
    ['a ballot taken out of its chain', 'chain-broken', (bundle) => void bundle.ballots.shift()],
    ['marks that no paper has', 'marks-unfit', (bundle) => void (bundle.ballots[4]!.marks = ['yes', 'no'])],
    ['a roll call that says otherwise', 'roll-call-differs', (bundle) => void (bundle.result.roll_call!.MAR = 'yes')],
    ['a quorum that was not there', 'quorum-differs', (bundle) => void (bundle.result.quorum_present = 5)],
  ])('%s: %s', async (_, code, attack) => {
    const bundle = structuredClone(open);
    attack(bundle);
    expect(await codesOf(await recordedAnew(bundle, platform))).toContain(code);
  });

  it('an abstention of more than half postpones, and a second ballot of a member counts alone', async () => {
    const bundle = structuredClone(open);
    bundle.ballots[2]!.marks = bundle.ballots[4]!.marks = ['abstain'];
    Object.assign(bundle.result, { counts: { yes: 1, no: 0, abstain: 3 }, base_size: 1, required: 1, outcome: 'postponed', roll_call: { BRA: 'yes', FRA: 'abstain', KEN: 'abstain', MAR: 'abstain' } });
    expect(await codesOf(await recordedAnew(bundle, platform))).toEqual([]);
  });
});

describe('what is no bundle', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['a page', 'not-canonical', () => utf8('<html>')],
    ['no line feed', 'not-canonical', () => fileOf(open).slice(0, -1)],
    ['no UTF-8', 'not-canonical', () => new Uint8Array([0x22, 0xff, 0x22, 0x0a])],
    ['a byte order mark', 'not-canonical', () => join(new Uint8Array([0xef, 0xbb, 0xbf]), fileOf(open))],
    ['something else in the right spelling', 'form', () => fileOf({ kind: 'recorded' })],
    ['a key too many', 'form', () => fileOf({ ...open, more: 1 })],
    ['a point that is not on the curve', 'form', () => {
      const bundle = structuredClone(secret);
      bundle.manifest.sealed.urn_key = bundle.manifest.sealed.urn_key.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA'));
      return fileOf(bundle);
    }],
  ])('%s: %s', async (_, code, file) => expect(await codesOf(file())).toEqual([code]));

  it('has no byte that can be changed unseen', async () => {
    const file = fileOf(secret);
    const step = Math.ceil(file.length / 13);
    for (let at = 0; at < file.length; at += step) {
      const changed = file.slice();
      changed[at]! ^= 1 << (at % 7);
      expect(await codesOf(changed), `byte ${at} of ${hex(changed.slice(at, at + 1))}`).not.toEqual([]);
    }
  });
});
