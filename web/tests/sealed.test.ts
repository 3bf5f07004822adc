import { beforeAll, describe, expect, it } from 'vitest';
import { Problem, Unreachable } from '../src/api/http';
import type { Board, Frozen, SealedRound } from '../src/sealed/contract';
import { acceptedBytes, ENVELOPE_BYTES, quoteOf } from '../src/sealed/ballot';
import type { Verdict } from '../src/sealed/check';
import type { Keeping, Kept } from '../src/sealed/kept';
import type { Offices } from '../src/sealed/offices';
import { Round, type View } from '../src/sealed/round';
import { b64, fromB64, fromHex, hex, marked } from '../src/verify/bytes';
import type { Request, SealedBallot, TellerSignature } from '../src/verify/bundle';
import { canonical, readCanonical, byCodePoint } from '../src/verify/canonical';
import { closedBytes, setHash } from '../src/verify/checks/closed';
import { opening, openTellers } from '../src/verify/checks/opening';
import { requestBytes } from '../src/verify/checks/requests';
import { tokenIds } from '../src/verify/checks/tokens';
import { hashOf, openSealed, sha256, sign, signed } from '../src/verify/crypto';
import { byTellers, ground, signingPair, type Ground } from './stage/round';

let on: Ground;
beforeAll(async () => void (on = await ground()));

/** What two tellers sign of a box. */
const signedFor = async (ballots: SealedBallot[], which = [1, 3]): Promise<TellerSignature[]> => byTellers(on, closedBytes(on.round, await setHash(ballots, on.round)), which);

/** The parts of a hall over a network that fails when told to. Signers answer one request a delegation. */
class Hall implements Offices {
  stage: SealedRound['stage'] = 'open';
  requests: Request[] = [];
  envelopes: string[] = [];
  asked: Record<string, number> = {};
  /** A tablet that may ask, at signers A and B; null: every one. */
  allowed: { a: string | null; b: string | null } = { a: null, b: null };
  swap: (device: string) => Promise<SealedRound> = async (device) => ({ ...(await this.round()), swap: { member: 'PER', device, reason: null, signed: [], stands: false } });
  /** Called before an office acts, and after: what is thrown then is a lost request, or a lost answer. */
  before: (office: string) => void = () => undefined;
  after: (office: string) => void = () => undefined;

  private async at<T>(office: string, act: () => T | Promise<T>): Promise<T> {
    this.asked[office] = (this.asked[office] ?? 0) + 1;
    this.before(office);
    const answer = await act();
    this.after(office);
    return answer;
  }

  async ballots(): Promise<SealedBallot[]> {
    const opened = await Promise.all(this.envelopes.map((envelope) => openSealed(on.urn.pair, marked('hemicycle/urn/1', on.round), fromB64(envelope)!)));
    const all = opened.map((letter) => readCanonical(new TextDecoder().decode(letter!).trimEnd())!.value as unknown as SealedBallot);
    const ids = await tokenIds(all);
    return all.map((ballot, at) => ({ ballot, id: ids[at]! })).sort((a, b) => byCodePoint(a.id, b.id)).map(({ ballot }) => ballot);
  }

  round = () => this.at('round', async (): Promise<SealedRound> => {
    const { signer_a, signer_b, tellers, urn_key, relay_key, pad, app, played_by } = on.manifest.sealed;
    const opened = this.stage === 'opened';
    return {
      poll_id: on.manifest.poll_id, stage: this.stage, signer_a, signer_b, tellers, urn_key, relay_key, pad, app, played_by, manifest_hash: on.manifest_hash,
      issued: this.requests.length, received: this.envelopes.length, set_hash: opened ? await setHash(await this.ballots(), on.round) : null, opened: opened ? [1, 3] : [],
      requested: this.requests.some(({ member }) => member === 'PER'), may_request: true,
    };
  });

  frozen = () => this.at('frozen', (): Frozen => ({ manifest: on.manifest, manifest_hash: on.manifest_hash }));

  private async signerOf(which: 'a' | 'b', request: Request): Promise<string> {
    if (this.stage !== 'open') throw new Problem(409, 'poll-not-open', '');
    if (!(await signed(request.device, request.signature, requestBytes(request)))) throw new Problem(400, 'bad-request-signature', '');
    if (![null, request.device].includes(this.allowed[which])) throw new Problem(403, 'device-not-on-roll', '');
    const known = this.requests.find(({ member }) => member === request.member);
    if (known && canonical(known) !== canonical(request)) throw new Problem(409, 'token-already-issued', '');
    if (!known && which === 'b') throw new Problem(409, 'ask-the-secretariat-first', '');
    if (!known) this.requests.push(request);
    return on[which].blindSign(request[which]);
  }

  signerA = (request: Request) => this.at('a', () => this.signerOf('a', request));
  signerB = (request: Request) => this.at('b', () => this.signerOf('b', request));

  relay = (envelope: string) => this.at('relay', async () => {
    if (this.stage !== 'open' && this.stage !== 'closing') throw new Problem(409, 'urn-closed', '');
    const hash = await sha256(fromB64(envelope)!);
    if (!this.envelopes.includes(envelope)) this.envelopes.push(envelope);
    return { hash: hex(hash), signature: await sign(on.relay.key, acceptedBytes(on.round, hash)) };
  });

  board = () => this.at('board', async (): Promise<Board> => {
    const ballots = await this.ballots();
    return { ballots, opened: [1, 3].map((teller) => ({ teller, private: on.boxes[teller - 1]!.scalar })), signatures: await signedFor(ballots) };
  });
}

/** The disk of a tablet: what is on it outlives the app. */
class Disk implements Keeping {
  kept: Kept | null = null;
  load = async () => this.kept;
  async keep(kept: Kept): Promise<boolean> {
    if ((this.kept?.version ?? 0) + 1 !== kept.version) return false;
    this.kept = kept;
    return true;
  }
}

class Tablet {
  views: View[] = [];
  tries = 0;
  readonly round: Round;

  constructor(readonly hall: Offices, readonly disk: Disk = new Disk(), paper: string[] = on.manifest.choices.map(({ choice_id }) => choice_id)) {
    this.round = new Round(
      { poll_id: on.manifest.poll_id, member: 'PER', delegation: 'd', paper, names: on.manifest.write_ins },
      {
        device: async () => on.devices.PER!, offices: hall, keeping: disk, tell: (view) => this.views.push(view),
        pause: async () => {
          if (++this.tries > 30) this.round.stop();
        },
      },
    );
  }

  get view(): View {
    return this.views.at(-1)!;
  }
}

/** A tablet with that disk, once this round and this board are shown to it: what it says, and what is on its disk. */
async function after(disk: Disk, round: SealedRound, board: Board): Promise<{ view: View; kept: Kept | null }> {
  const copy = Object.assign(new Disk(), { kept: { ...disk.kept! } });
  const tablet = new Tablet(Object.assign(new Hall(), { round: async () => round, board: async () => board }), copy);
  await tablet.round.move();
  return { view: tablet.view, kept: copy.kept };
}

const verdictOf = async (disk: Disk, round: SealedRound, board: Board): Promise<View['verdict']> => (await after(disk, round, board)).view.verdict;

/** A ballot in an open box, before its tablet has looked. */
async function castAndOpened(): Promise<{ disk: Disk; told: SealedRound; board: Board }> {
  const [hall, disk] = [new Hall(), new Disk()];
  await new Tablet(hall, disk).round.cast([1]);
  hall.stage = 'opened';
  return { disk, told: await hall.round(), board: await hall.board() };
}

/** By what a ballot of the board can be pointed at: its token's id, and Q. */
const namesOf = async ({ ballots }: Board): Promise<string[]> => [...(await tokenIds(ballots)), ...(await Promise.all(ballots.map(quoteOf)))];

/** All that stands on a disk, and the hash of every run of bytes on it. */
async function derivable(kept: unknown): Promise<string[]> {
  if (typeof kept === 'string') return [kept, ...(await Promise.all([fromB64(kept), fromHex(kept)].flatMap((bytes) => (bytes ? [sha256(bytes)] : [])))).map(hex)];
  if (kept === null || typeof kept !== 'object') return [];
  return [hex(await hashOf(JSON.parse(JSON.stringify(kept)))), ...(await Promise.all(Object.values(kept).map(derivable))).flat()];
}

describe('a tablet in a sealed round', () => {
  it('gets its token while the delegate reads, and its ballot opens as it was marked', async () => {
    const hall = new Hall();
    const tablet = new Tablet(hall);
    await tablet.round.move();
    expect(tablet.view.step).toBe('ready');
    expect(hall.envelopes).toEqual([]);
    await tablet.round.cast([2, 0]);
    expect(tablet.view.step).toBe('accepted');
    expect(fromB64(hall.envelopes[0]!)!.length).toBe(65 + ENVELOPE_BYTES + 16);
    hall.stage = 'opened';
    await tablet.round.move();
    expect(tablet.view).toMatchObject({ step: 'accepted', verdict: 'counted' });
    expect([...new Set(tablet.views.map(({ step }) => step))]).toEqual(['unknown', 'asking', 'ready', 'sending', 'accepted']);
  });

  it('seals a name written in at its place after the choices, as long as any other ballot, and finds it again', async () => {
    const before = on;
    const manifest = { ...before.manifest, write_ins: 2 };
    const round = await hashOf(manifest);
    on = { ...before, manifest, round, manifest_hash: hex(round) };
    try {
      const hall = new Hall();
      const tablet = new Tablet(hall);
      await tablet.round.cast(['\u{1F600} نور', '～ Mei', 1]);
      expect(tablet.view.step).toBe('accepted');
      const [ballot] = await hall.ballots();
      const tellers = await openTellers((await hall.board()).opened, on.manifest.sealed);
      const opened = await opening(ballot!, (await tokenIds([ballot!]))[0]!, tellers, on.manifest, on.round);
      expect(opened).toEqual(['luis', 'w:～ Mei', 'w:\u{1F600} نور']);
      expect(fromB64(ballot!.content)!.length).toBe(256 + 16);
      hall.stage = 'opened';
      await tablet.round.move();
      expect(tablet.view.verdict).toBe('counted');
      expect(JSON.stringify(tablet.views)).not.toContain('Mei');
      const other = new Tablet(Object.assign(new Hall(), { frozen: async (): Promise<Frozen> => ({ manifest: { ...on.manifest, write_ins: 0 }, manifest_hash: on.manifest_hash }) }));
      await other.round.cast([1]);
      expect(other.view).toMatchObject({ step: 'apart', code: 'manifest-differs' });
    } finally {
      on = before;
    }
  });

  it('asks under the keys that were frozen, whatever keys it is told, and for no token where what was frozen is another', async () => {
    const hall = new Hall();
    const { signer_a, signer_b } = on.manifest.sealed;
    const swapped = new Tablet(Object.assign(new Hall(), { round: async () => ({ ...(await hall.round()), signer_a: signer_b, signer_b: signer_a }) }));
    await swapped.round.cast([1]);
    expect(swapped.view.step).toBe('accepted');
    for (const other of [{ choices: [...on.manifest.choices].reverse() }, { poll_id: 'f'.repeat(32) }, { sealed: { ...on.manifest.sealed, signer_a: signer_b } }]) {
      const told = new Hall();
      const tablet = new Tablet(Object.assign(told, { frozen: async (): Promise<Frozen> => ({ manifest: { ...on.manifest, ...other }, manifest_hash: on.manifest_hash }) }));
      await tablet.round.cast([1]);
      expect(tablet.view).toMatchObject({ step: 'apart', code: 'manifest-differs' });
      expect(told.requests).toEqual([]);
    }
  });

  it('asks to stand in for a tablet that failed, and gets its token once two tellers have let it', async () => {
    const hall = new Hall();
    hall.allowed = { a: 'the old one', b: 'the old one' };
    const tablet = new Tablet(hall);
    await tablet.round.move();
    expect(tablet.view).toMatchObject({ step: 'apart', code: 'device-not-on-roll', device: on.devices.PER!.point });
    await tablet.round.swap();
    expect(tablet.view).toMatchObject({ step: 'apart', code: 'device-not-on-roll', round: { swap: { device: on.devices.PER!.point } } });
    await tablet.round.move();
    expect(tablet.view.step).toBe('apart');
    hall.allowed = { a: null, b: 'the old one' }; // the tellers' host follows half a second behind
    hall.before = (office) => void (office === 'b' && hall.asked.b === 3 && (hall.allowed.b = null));
    await tablet.round.move();
    expect([tablet.view.step, tablet.view.code, hall.requests.length]).toEqual(['ready', null, 1]);
  });

  it('says why where the tellers cannot be asked', async () => {
    const hall = new Hall();
    hall.allowed.a = 'the old one';
    hall.swap = async () => Promise.reject(new Problem(409, 'swap-under-way', ''));
    const tablet = new Tablet(hall);
    await tablet.round.move();
    await tablet.round.swap();
    expect(tablet.view).toMatchObject({ step: 'apart', code: 'swap-under-way' });
  });

  it('takes a choice made before the token is there', async () => {
    const hall = new Hall();
    const tablet = new Tablet(hall);
    await Promise.all([tablet.round.move(), tablet.round.cast([1])]);
    expect([tablet.view.step, hall.envelopes.length]).toEqual(['accepted', 1]);
  });

  it('keeps until its check what names its ballot, and not the choice: only sealed bytes and their hash', async () => {
    const marks = await Promise.all([[0, 1], []].map(async (indexes) => {
      const tablet = new Tablet(new Hall());
      await tablet.round.cast(indexes);
      const { casting, ...rest } = tablet.disk.kept!;
      const { sent, request, prepared, inverse, cast, ...more } = casting!;
      expect(cast.extractable).toBe(false);
      return [sent!.envelope.length, sent!.quote.length, request.a.length, prepared.length, inverse.a.length, Object.keys({ ...rest, ...more }).sort().join()];
    }));
    expect(marks[1]).toEqual(marks[0]);
  });

  it('keeps nothing after its check by which whoever collects tablets finds its ballot on the board, whatever the check found', async () => {
    const { disk, told, board } = await castAndOpened();
    const named = await namesOf(board);
    expect(await derivable(disk.kept), 'what is asked here can be found').toEqual(expect.arrayContaining(named));
    const wrong = [{ teller: 1, private: on.boxes[1]!.scalar }, { teller: 3, private: on.boxes[2]!.scalar }];
    const [mine] = board.ballots;
    const another = [{ ...mine!, signature: b64(new Uint8Array(64).fill(1)) }];
    const shown: [Verdict, Partial<Board>][] = [
      ['counted', {}], ['unopened', { opened: wrong }], ['differs', { signatures: [] }], ['missing', { ballots: another, signatures: await signedFor(another) }],
    ];
    for (const [verdict, more] of shown) {
      const { kept } = await after(disk, told, { ...board, ...more });
      expect(kept).toEqual({ key: `${on.manifest.poll_id}/d`, version: kept!.version, manifest_hash: on.manifest_hash, accepted: true, verdict, casting: null, missing: null });
      const found = new Set(await derivable(kept));
      expect(named.filter((name) => found.has(name))).toEqual([]);
    }
  });

  it('keeps of a ballot that is missing its token, for the tellers: on the board that they signed it names none', async () => {
    const { disk, told, board } = await castAndOpened();
    const [mine] = board.ballots;
    const { kept, view } = await after(disk, told, { ...board, ballots: [], signatures: await signedFor([]) });
    expect(kept).toMatchObject({ verdict: 'missing', casting: null, missing: { token: mine!.token, quote: await quoteOf(mine!) } });
    expect(view).toMatchObject({ verdict: 'missing', missing: (await tokenIds([mine!]))[0] });
  });

  it('erases all of it where the vote is void, and raises the alarm where that vote is counted after all', async () => {
    const { disk, told, board } = await castAndOpened();
    const copy = Object.assign(new Disk(), { kept: { ...disk.kept! } });
    const annulled = new Tablet(Object.assign(new Hall(), { round: async () => ({ ...told, stage: null }) }), copy);
    await annulled.round.move();
    const found = new Set(await derivable(copy.kept));
    expect((await namesOf(board)).filter((name) => found.has(name))).toEqual([]);
    expect(annulled.view.verdict).toBeNull();
    expect(await verdictOf(copy, told, board)).toBe('differs');
  });

  it('makes its check also where it was off meanwhile, and shows another vote’s paper now', async () => {
    const { disk, told, board } = await castAndOpened();
    const later = new Tablet(Object.assign(new Hall(), { round: async () => told, board: async () => board }), disk, []);
    await later.round.move();
    expect(disk.kept).toMatchObject({ verdict: 'counted', casting: null });
  });

  it('says that a ballot was counted whose acceptance it never heard, and of one that came too late that it is not in', async () => {
    const { disk, told, board } = await castAndOpened();
    const unheard = Object.assign(new Disk(), { kept: { ...disk.kept!, accepted: false } });
    expect((await after(unheard, told, board)).view).toMatchObject({ step: 'accepted', verdict: 'counted' });
    const { kept, view } = await after(unheard, told, { ...board, ballots: [], signatures: await signedFor([]) });
    expect(view).toMatchObject({ step: 'apart', code: 'urn-closed', verdict: null });
    expect([kept!.casting, kept!.missing]).toEqual([null, null]);
  });

  it.each([['after', 'a'], ['after', 'b'], ['after', 'relay']] as const)(
    'reloaded when the network is lost %s %s acted, it goes on with the same request and the same ballot',
    async (when, office) => {
      const hall = new Hall();
      const disk = new Disk();
      let first: Tablet | null = new Tablet(hall, disk);
      hall[when] = (here) => {
        if (here !== office) return;
        first?.round.stop();
        throw new Unreachable();
      };
      await first.round.cast([0]);
      first = null;
      hall[when] = () => undefined;
      const [request, envelope] = [hall.requests[0], hall.envelopes[0]];
      const second = new Tablet(hall, disk);
      await second.round.move();
      if (second.view.step === 'ready') await second.round.cast([0]);
      expect(second.view.step).toBe('accepted');
      expect([hall.requests.length, hall.envelopes.length]).toEqual([1, 1]);
      if (request) expect(hall.requests[0]).toEqual(request);
      if (envelope) expect(hall.envelopes[0]).toBe(envelope);
    },
  );

  it('tries again until it is answered, with the same bytes', async () => {
    const hall = new Hall();
    let failures = 0;
    hall.before = (office) => {
      if (office !== 'round' && failures++ < 9) throw failures % 2 ? new Unreachable() : new Problem(503, 'unavailable', '');
    };
    const tablet = new Tablet(hall);
    await tablet.round.cast([1]);
    expect(tablet.view.step).toBe('accepted');
    expect([hall.requests.length, hall.envelopes.length]).toEqual([1, 1]);
  });

  it('waits for the tellers’ host, which follows half a second behind, but not for ever', async () => {
    const hall = new Hall();
    let behind = 3;
    hall.before = (office) => {
      if (office === 'b' && behind-- > 0) throw new Problem(409, 'round-not-open', '');
    };
    const tablet = new Tablet(hall);
    await tablet.round.move();
    expect([tablet.view.step, hall.asked.b]).toEqual(['ready', 4]);

    behind = 99;
    const late = new Tablet(Object.assign(new Hall(), { before: hall.before }));
    await late.round.move();
    expect(late.view).toMatchObject({ step: 'apart', code: 'round-not-open' });
  });

  it('in two windows makes one request and one ballot', async () => {
    const [hall, disk] = [new Hall(), new Disk()];
    const [one, two] = [new Tablet(hall, disk), new Tablet(hall, disk)];
    await Promise.all([one.round.move(), two.round.move()]);
    await Promise.all([one.round.cast([0]), two.round.cast([1])]);
    await Promise.all([one.round.move(), two.round.move()]);
    expect([one.view.step, two.view.step]).toEqual(['accepted', 'accepted']);
    expect([hall.requests.length, hall.envelopes.length]).toEqual([1, 1]);
  });

  it('says so where another tablet of the delegation has the token', async () => {
    const hall = new Hall();
    await new Tablet(hall).round.move();
    const other = new Tablet(hall);
    await other.round.move();
    expect(other.view).toMatchObject({ step: 'apart', code: 'token-already-issued' });
    expect(hall.requests.length).toBe(1);
  });

  it('says that nothing was sent where it closed before the token came', async () => {
    const hall = new Hall();
    const tablet = new Tablet(hall);
    hall.before = (office) => {
      if (office === 'b') throw new Problem(409, 'poll-not-open', '');
    };
    await tablet.round.move();
    hall.stage = 'closed';
    await tablet.round.cast([1]);
    expect(tablet.view).toMatchObject({ step: 'apart', code: 'poll-not-open' });
    expect([tablet.disk.kept!.casting!.sent, hall.envelopes.length]).toEqual([null, 0]);
  });

  it('says that a late ballot was refused', async () => {
    const hall = new Hall();
    const tablet = new Tablet(hall);
    hall.before = (office) => void (office === 'relay' && (hall.stage = 'closed'));
    await tablet.round.cast([1]);
    expect(tablet.view).toMatchObject({ step: 'refused', code: 'urn-closed' });
  });

  it('raises the alarm where its ballot was dropped, the board is not what was in the box, or the keys do not open it', async () => {
    const { disk, told, board } = await castAndOpened();
    const wrong = [{ teller: 1, private: on.boxes[1]!.scalar }, { teller: 3, private: on.boxes[2]!.scalar }];
    const seen: [string, Partial<Board>][] = [
      ['counted', {}], ['missing', { ballots: [], signatures: await signedFor([]) }], ['differs', { signatures: await signedFor([]) }], ['unopened', { opened: wrong }],
    ];
    for (const [verdict, shown] of seen) expect(await verdictOf(disk, told, { ...board, ...shown })).toBe(verdict);
  });

  it('raises the alarm where it is shown a board that holds its ballot and that the box’s tellers did not sign', async () => {
    const { disk, told, board } = await castAndOpened();
    const said = closedBytes(on.round, told.set_hash!);
    const forger = await signingPair();
    const forged = await Promise.all([1, 3].map(async (teller) => ({ teller, signature: await sign(forger.key, said) })));
    const theirs = { ...told, tellers: told.tellers.map((each) => ({ ...each, sign_key: forger.point })) };
    const [first] = board.signatures;
    const attempts: [SealedRound, TellerSignature[]][] = [
      [told, await signedFor([])], // those of the true box, in which it is not
      [told, []], [told, [first!]], [told, [first!, first!]], [told, [first!, { ...first!, teller: 3 }]], [told, [first!, { ...first!, teller: 4 }]],
      [theirs, forged], [{ ...theirs, manifest_hash: null }, forged],
    ];
    for (const [round, signatures] of attempts) expect(await verdictOf(disk, round, { ...board, signatures })).toBe('differs');
    expect(await verdictOf(disk, theirs, board)).toBe('counted'); // by the keys that were frozen, whatever it is told
  });

  it('raises the alarm where it is shown a board that cannot be read', async () => {
    const { disk, told, board } = await castAndOpened();
    const unreadable: unknown[] = [
      null, {}, { ...board, ballots: null }, { ...board, ballots: [null] }, { ...board, ballots: [{ token: 0.5 }] }, { ...board, signatures: null },
      { ...board, signatures: [null] }, { ...board, opened: [null, null] }, { ...board, opened: 5 },
    ];
    for (const shown of unreadable) expect(await verdictOf(disk, told, shown as Board), JSON.stringify(shown)?.slice(0, 60)).toBe('differs');
  });

  it('takes no token that a signer did not sign, and no acceptance that the relay did not', async () => {
    const hall = new Hall();
    const unsound = new Tablet({ ...hall, round: hall.round, relay: hall.relay, board: hall.board, signerA: hall.signerA, signerB: async () => b64(new Uint8Array(384).fill(1)) });
    await unsound.round.cast([0]);
    expect(unsound.view).toMatchObject({ step: 'apart', code: 'token-unsound' });

    const other = new Hall();
    const tablet = new Tablet({ ...other, round: other.round, signerA: other.signerA, signerB: other.signerB, board: other.board, relay: async (envelope) => ({ ...(await other.relay(envelope)), signature: b64(new Uint8Array(64).fill(1)) }) });
    await tablet.round.cast([0]);
    expect(tablet.view).toMatchObject({ step: 'refused', code: 'acceptance-unsound' });
  });
});
