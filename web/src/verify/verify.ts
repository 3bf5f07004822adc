/** Verifies a bundle, alone and without a network, after verifier/SPECIFICATION.md: the second verifier, written from that page
alone. Every check is made, whatever the others found, and names the first thing that fails in it. */

import { fromHex, fromUtf8, type Bytes } from './bytes';
import { bundleOf, type Bundle, type Checkpoint, type RecordedBundle, type SealedBundle } from './bundle';
import { isSorted, readCanonical } from './canonical';
import { checkActs } from './checks/acts';
import { checkClosed } from './checks/closed';
import { checkManifest } from './checks/manifest';
import { opening, openTellers } from './checks/opening';
import { checkBelongs, checkResult, countOf, type Count } from './checks/recount';
import { checkChains, checkMembers, counting } from './checks/recorded';
import { checkRequests } from './checks/requests';
import { checkSignatures } from './checks/signatures';
import { checkSums } from './checks/sums';
import { checkBallots, checkTokens, tokenIds } from './checks/tokens';
import { Failure, Refusal, type Code } from './failure';
import { fingerprintsOf, type Fingerprint } from './fingerprints';
import { must } from './shapes';

/** Checks 1 to 9 of the specification. */
export const CHECKS = ['manifest', 'requests', 'tokens', 'ballots', 'sums', 'set', 'count', 'acts', 'signatures'] as const;
export type Check = (typeof CHECKS)[number];
export interface Finding { check: Check; code: Code | null; about: string }

export interface Report {
  holds: boolean;
  kind: Bundle['kind'];
  findings: Finding[];
  poll_id: string;
  manifest_hash: string;
  /** Of the vote, as the bundle tells it. */
  title: Record<string, string> | null;
  choices: Bundle['manifest']['choices'];
  outcome: string;
  /** Null where it could not be counted. */
  counted: Count | null;
  /** Of a sealed vote: tokens given out, those not used, the ids of those whose papers do not open, the members whose tablet was swapped, and those that
  had a token and were not there when the vote was opened: they came later, or somebody used a tablet in their name. */
  tokens: { issued: number; unused: number; unopened: string[]; swapped: string[]; absent: string[] } | null;
  played_by: 'three parties' | 'one operator' | null;
  /** The hash of the web app, as the manifest tells it. */
  app: string | null;
  /** Of the platform's key, and of those that the hall showed before the vote. */
  fingerprints: Fingerprint[];
  /** Numbers of checkpoints asked about that lie outside the acts: compared with nothing. */
  outside: number[];
  /** Whether the ballot asked after is among them; null where none was asked after. */
  found: boolean | null;
}

export interface Asked {
  checkpoints?: Checkpoint[];
  /** The token id of a ballot, or the ballot id of a recorded vote. */
  ballot?: string;
}

const MOST_BYTES = 64_000_000;

/** Throws a Refusal where the file is no bundle. */
export async function verify(file: Uint8Array, asked: Asked = {}): Promise<Report> {
  const bundle = read(file);
  const ids = bundle.kind === 'sealed' ? await tokenIds(bundle.ballots) : bundle.ballots.map(({ ballot_id }) => ballot_id);
  must(bundle.kind !== 'sealed' || isSorted(ids), 'ballots');
  return new Verification(bundle, ids, asked).run();
}

function read(file: Uint8Array): Bundle {
  if (file.length > MOST_BYTES) throw new Refusal('unreadable');
  const text = fromUtf8(file);
  const found = text?.endsWith('\n') ? readCanonical(text.slice(0, -1)) : null;
  if (!found) throw new Refusal('not-canonical');
  return bundleOf(found.value);
}

class Verification {
  private readonly report: Report;
  private readonly round: Bytes;

  constructor(
    private readonly bundle: Bundle,
    private readonly ids: string[],
    private readonly asked: Asked,
  ) {
    const { kind, manifest, manifest_hash, result } = bundle;
    this.round = fromHex(manifest_hash)!;
    this.report = {
      holds: false, kind, findings: [], poll_id: manifest.poll_id, manifest_hash, title: manifest.title ?? null, choices: manifest.choices,
      outcome: result.outcome, counted: null, tokens: null, played_by: manifest.sealed?.played_by ?? null, app: manifest.sealed?.app ?? null, fingerprints: [], outside: [],
      found: asked.ballot === undefined ? null : ids.includes(asked.ballot),
    };
  }

  async run(): Promise<Report> {
    const { bundle, report, round } = this;
    await this.check('manifest', () => checkManifest(bundle));
    await (bundle.kind === 'sealed' ? this.sealed(bundle) : this.recorded(bundle));
    await this.check('set', () => checkClosed(bundle, round));
    await this.check('count', () => this.count());
    await this.check('acts', async () => {
      report.outside = await checkActs(bundle, this.asked.checkpoints ?? []);
    });
    await this.check('signatures', () => checkSignatures(bundle));
    report.fingerprints = await fingerprintsOf(bundle);
    report.holds = report.findings.every(({ code }) => code === null);
    return report;
  }

  private async check(check: Check, run: () => Promise<void> | void): Promise<void> {
    try {
      await run();
      this.report.findings.push({ check, code: null, about: '' });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.report.findings.push({ check, code: error.code, about: error.about });
    }
  }

  private async recorded(bundle: RecordedBundle): Promise<void> {
    await this.check('requests', () => undefined);
    await this.check('tokens', () => checkMembers(bundle));
    await this.check('ballots', () => checkChains(bundle));
    await this.check('sums', () => undefined);
  }

  private async sealed(bundle: SealedBundle): Promise<void> {
    const { ids, round } = this;
    const { ballots, issued, without, swapped = [] } = bundle;
    const requests = issued.requests.length;
    const [present, asked] = [new Set(bundle.manifest.present), new Set(issued.requests.map(({ member }) => member))];
    const absent = bundle.manifest.roll.filter((member) => asked.has(member) && !present.has(member));
    this.report.tokens = { issued: requests, unused: requests - ballots.length - without.length, unopened: [], swapped: swapped.map(({ member }) => member), absent };
    await this.check('requests', () => checkRequests(bundle, round));
    await this.check('tokens', () => checkTokens(bundle, ids, round));
    await this.check('ballots', () => checkBallots(bundle, ids, round));
    await this.check('sums', () => checkSums(bundle, round));
  }

  private async count(): Promise<void> {
    const { bundle, report } = this;
    checkBelongs(bundle);
    const papers = bundle.kind === 'sealed' ? await this.opened(bundle) : counting(bundle.ballots).map(({ marks }) => marks);
    report.counted = countOf(bundle.manifest, papers, bundle.kind === 'sealed' ? bundle.paper : null);
    checkResult(bundle, report.counted);
  }

  private async opened({ ballots, opened, manifest }: SealedBundle): Promise<(string[] | null)[]> {
    const tellers = await openTellers(opened, manifest.sealed);
    const marks: (string[] | null)[] = [];
    for (const [place, ballot] of ballots.entries()) marks.push(await opening(ballot, this.ids[place]!, tellers, manifest, this.round));
    this.report.tokens!.unopened = this.ids.filter((_, place) => marks[place] === null);
    return marks;
  }
}
