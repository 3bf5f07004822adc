/** A tablet's course through one sealed round. What was asked for or sent is kept before it goes out and sent again with the same bytes
until it is answered, so that nothing that happens to the tablet makes a second request or a second ballot. */

import { Problem } from '../api/http';
import { b64, fromB64, fromHex, hex, type Bytes } from '../verify/bytes';
import { canonicalBytes } from '../verify/canonical';
import { inOrder, type Mark } from '../verify/checks/opening';
import { tokenId } from '../verify/checks/tokens';
import { sha256, signed } from '../verify/crypto';
import { acceptedBytes, envelopeFor, quoteOf, sealedBallot } from './ballot';
import { ownCheck, type Verdict } from './check';
import type { Frozen, SealedRound } from './contract';
import type { Casting, Keeping, Kept } from './kept';
import type { Offices } from './offices';
import { blankToken, tokenRequest, unblinded, type Device } from './token';

export const STEPS = [
  'unknown', // nothing heard of the round yet
  'apart', // no token for this tablet: why is in `code`
  'asking', // the token is being signed
  'ready', // it has its token
  'sending', // a choice was made; its ballot is not accepted yet
  'accepted', // the relay has signed for it
  'refused', // the ballot was refused for good: why is in `code`
] as const;
export type Step = (typeof STEPS)[number];

export interface View {
  step: Step;
  code: string | null;
  /** Whether an answer to the last try is still awaited; false between two tries. */
  trying: boolean;
  verdict: Verdict | null;
  round: SealedRound | null;
  /** The key of this tablet, with which it has asked for its token. */
  device: string | null;
  /** The token's id of a ballot that is missing, which tellers look for among the ballots. */
  missing: string | null;
}

export interface Course {
  poll_id: string;
  member: string;
  delegation: string;
  /** The ids of the choices as this tablet shows them. */
  paper: string[];
  /** How many names may be written in, as it shows that. */
  names: number;
}

export interface Means {
  device: () => Promise<Device>;
  offices: Offices;
  keeping: Keeping;
  /** Before the next try; `asked`: seconds that the service asked for. */
  pause: (attempt: number, asked: number | null) => Promise<void>;
  tell: (view: View) => void;
}

/** The tellers' host follows the secretariat half a second behind. */
const NOT_YET = ['ask-the-secretariat-first', 'round-not-open', 'no-such-round'];
const MOST_NOT_YET = 20;
/** Only where signer A has answered: the tellers' host learns later of a tablet that stands in. */
const NOT_YET_AT_B = [...NOT_YET, 'device-not-on-roll'];

export class Round {
  private kept: Kept | null = null;
  private manifest: Frozen['manifest'] | null = null;
  private wish: Mark[] | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private view: View = { step: 'unknown', code: null, trying: false, verdict: null, round: null, device: null, missing: null };

  constructor(
    private readonly course: Course,
    private readonly means: Means,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  /** The round moved on, or may have: goes as far as can be gone. Ends when there is nothing to do now. */
  move(): Promise<void> {
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  /** The choice, by indexes of the paper, and names. Once sealed it cannot be read again, here neither. */
  cast(marks: Mark[]): Promise<void> {
    if (this.wish || this.casting?.sent || this.kept?.accepted) return this.move();
    this.wish = [...marks].sort(inOrder);
    this.say({});
    return this.move();
  }

  /** This tablet is to stand in for the delegation's, which failed; two tellers let it, or not. */
  async swap(): Promise<void> {
    const { point } = await this.means.device();
    const round = await this.untilAnswered(() => this.means.offices.swap(point));
    if (round) this.say({ round });
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      this.kept ??= await this.means.keeping.load(this.key);
      this.say({});
      const round = await this.untilAnswered(() => this.means.offices.round());
      if (!round) return;
      this.say({ round });
      await this.through(round);
    }
  }

  private async through(told: SealedRound): Promise<void> {
    if (told.stage === null) return this.forget();
    const round = await this.underFrozenKeys(told);
    if (!round) return;
    if (round.stage === 'open') {
      if (!this.kept && !(await this.begin(round))) return;
      if (!this.kept!.accepted && !(await this.token(round))) return;
      if (!this.casting?.sent) this.say({ code: null });
      if (this.wish && !this.casting?.sent) await this.seal(round);
    }
    // a choice whose token did not come in time was never sealed: nothing was sent
    if (this.wish && round.stage !== 'open') this.refuse('poll-not-open');
    if (round.stage === 'opened') await this.settle(round);
    else if (this.casting?.sent && !this.kept!.accepted) await this.send(round);
  }

  /** Keys and paper as they were frozen, not as somebody tells this tablet alone: by a key of its own its ballot would be known again. */
  private async underFrozenKeys(told: SealedRound): Promise<SealedRound | null> {
    if (!told.manifest_hash && !this.kept) return told;
    if (!this.manifest) {
      const frozen = await this.untilAnswered(() => this.means.offices.frozen());
      if (!frozen) return null;
      if (!(await this.isOurs(frozen, this.kept?.manifest_hash ?? told.manifest_hash!))) return (this.refuse('manifest-differs'), null);
      this.manifest = frozen.manifest;
    }
    const { devices: _, ...seals } = this.manifest.sealed;
    return { ...told, ...seals };
  }

  private async isOurs({ manifest }: Frozen, hash: string): Promise<boolean> {
    const { poll_id, paper, names } = this.course;
    const alike = manifest.choices.map(({ choice_id }) => choice_id).join('\n') === paper.join('\n') && manifest.write_ins === names;
    // what was sealed was marked on the paper of its token's round, whatever is shown now
    const shown = this.casting?.sent != null || alike;
    return shown && manifest.poll_id === poll_id && hex(await sha256(canonicalBytes(manifest))) === hash;
  }

  private get key(): string {
    return `${this.course.poll_id}/${this.course.delegation}`;
  }

  private async begin(round: SealedRound): Promise<boolean> {
    const { poll_id, member } = this.course;
    if (round.requested) return this.refuse('token-already-issued');
    if (!round.may_request) return this.refuse('not-eligible');
    const { manifest_hash } = round;
    const { blinded, ...blank } = await blankToken(fromHex(manifest_hash!)!, { a: round.signer_a!.token_key, b: round.signer_b!.token_key });
    const request = await tokenRequest({ poll_id, manifest_hash: manifest_hash!, member }, blinded, await this.means.device());
    const casting = { ...blank, request, a: null, b: null, sent: null };
    await this.keep({ key: this.key, version: 0, manifest_hash: manifest_hash!, accepted: false, verdict: null, casting, missing: null });
    return true;
  }

  /** Both signatures of the token: A's, then B's. */
  private async token(round: SealedRound): Promise<boolean> {
    const { offices } = this.means;
    if (!this.casting) return false;
    const one = async (which: 'a' | 'b', spki: string, ask: () => Promise<string>): Promise<boolean> => {
      if (this.casting![which]) return true;
      const blind = await this.untilAnswered(ask, which === 'b' ? NOT_YET_AT_B : NOT_YET);
      if (blind === null) return false;
      const made = await unblinded(spki, this.casting!.prepared, blind, this.casting!.inverse[which]);
      if (!made) return this.refuse('token-unsound');
      await this.keep({ ...this.kept!, casting: { ...this.casting!, [which]: made } });
      return true;
    };
    const { request } = this.casting;
    return (await one('a', round.signer_a!.token_key, () => offices.signerA(request))) && one('b', round.signer_b!.token_key, () => offices.signerB(request));
  }

  private async seal(round: SealedRound): Promise<void> {
    const { prepared, a, b, cast } = this.casting!;
    const ballot = await sealedBallot(this.hash, round, { prepared, a: a!, b: b! }, cast, 1, this.wish!);
    const envelope = await envelopeFor(this.hash, round.urn_key!, ballot);
    await this.keep({ ...this.kept!, casting: { ...this.casting!, sent: { quote: await quoteOf(ballot), envelope: b64(envelope) } } });
    this.wish = null;
  }

  private async send(round: SealedRound): Promise<void> {
    const { envelope } = this.casting!.sent!;
    const acceptance = await this.untilAnswered(() => this.means.offices.relay(envelope));
    if (!acceptance) return;
    const hash = await sha256(fromB64(envelope)!);
    const sound = acceptance.hash === hex(hash) && (await signed(round.relay_key!, acceptance.signature, acceptedBytes(this.hash, hash)));
    if (!sound) return void this.refuse('acceptance-unsound');
    await this.keep({ ...this.kept!, accepted: true });
  }

  /** The box is open: looks for its ballot, and then keeps nothing that tells which it was. */
  private async settle(round: SealedRound): Promise<void> {
    if (!this.kept || this.kept.verdict) return;
    const { casting, accepted } = this.kept;
    // told that the vote is void it erased what it could look for: now it is counted after all
    if (!casting) return accepted ? this.keep({ ...this.kept, verdict: 'differs' }) : undefined;
    if (!casting.sent) return this.forget();
    const answer = await this.untilAnswered(async () => ({ board: await this.means.offices.board() }));
    if (!answer) return;
    const { board } = answer;
    const { prepared, a, b, sent: { quote } } = casting;
    // a board that cannot be read is not the box that two tellers signed: to show one must not keep a tablet from its alarm
    const verdict = await ownCheck({ prepared, quote }, board, round, this.manifest!, this.hash).catch((): Verdict => 'differs');
    if (verdict === 'missing' && !accepted) return (await this.forget(), void this.refuse('urn-closed'));
    // where another ballot stands in its place, the token is on the board: that stays on no tablet
    const gone = verdict === 'missing' && !board.ballots.some(({ token }) => token.prepared === prepared);
    const missing = gone ? { id: await tokenId(fromB64(prepared)!), quote, token: { prepared, a: a!, b: b! } } : null;
    await this.keep({ ...this.kept, accepted: accepted || verdict !== 'differs', verdict, casting: null, missing });
  }

  private async forget(): Promise<void> {
    if (this.kept?.casting || this.kept?.missing) await this.keep({ ...this.kept, casting: null, missing: null });
  }

  private get casting(): Casting | null {
    return this.kept?.casting ?? null;
  }

  /** Of the round that the token was made for, whatever is told later. */
  private get hash(): Bytes {
    return fromHex(this.kept!.manifest_hash)!;
  }

  /** Asks until there is an answer; null where it was refused, which is then in the view, or the tablet stopped. */
  private async untilAnswered<T>(ask: () => Promise<T>, notYet = NOT_YET): Promise<T | null> {
    for (let attempt = 0; !this.stopped; attempt++) {
      this.say({ trying: true });
      try {
        const answer = await ask();
        this.say({ trying: false });
        return answer;
      } catch (error) {
        const problem = error instanceof Problem ? error : null;
        const soon = problem !== null && notYet.includes(problem.code) && attempt < MOST_NOT_YET;
        const lasting = problem && problem.status < 500 && ![401, 408, 429].includes(problem.status) && !soon;
        this.say({ trying: false });
        if (lasting) return this.refuse(problem.code), null;
        await this.means.pause(soon ? 0 : attempt, problem?.retryAfter ?? null);
      }
    }
    return null;
  }

  private async keep(kept: Kept): Promise<void> {
    const next = { ...kept, version: kept.version + 1 };
    this.kept = (await this.means.keeping.keep(next)) ? next : await this.means.keeping.load(this.key);
    this.say({ code: null });
  }

  private refuse(code: string): false {
    this.wish = null;
    this.say({ code });
    return false;
  }

  private say(more: Partial<View>): void {
    this.view = { ...this.view, ...more, verdict: this.kept?.verdict ?? null, device: this.casting?.request.device ?? null, missing: this.kept?.missing?.id ?? null };
    this.view.step = this.step();
    if (!this.stopped) this.means.tell(this.view);
  }

  private step(): Step {
    const { code } = this.view;
    if (this.kept?.accepted) return 'accepted';
    if (this.casting?.sent) return code ? 'refused' : 'sending';
    if (code) return 'apart';
    if (this.wish) return 'sending';
    if (!this.kept) return 'unknown';
    if (!this.casting) return 'apart';
    return this.casting.a && this.casting.b ? 'ready' : 'asking';
  }
}
