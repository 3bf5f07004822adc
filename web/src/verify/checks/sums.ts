/** Check 5: paper ballots, those who go without, and that there are not more ballots than tokens. */

import type { Bytes } from '../bytes';
import type { Manifest, Paper, Sealed, SealedBundle, TellerSignature } from '../bundle';
import { hashOf, ofRound, signed } from '../crypto';
import { demand, type Code } from '../failure';
import { alike, isFit } from '../names';

/** Every signature is that of its teller, and there are two at least. */
export async function demandTellers(signatures: TellerSignature[], { tellers }: Sealed, bytes: Bytes, code: Code, about = ''): Promise<void> {
  demand(signatures.length >= 2, code, about);
  for (const { teller, signature } of signatures) demand(await signed(tellers[teller - 1]!.sign_key, signature, bytes), code, about);
}

export async function checkSums(bundle: SealedBundle, round: Bytes): Promise<void> {
  await checkPaper(bundle, round);
  await checkWithout(bundle, round);
  const { ballots, without, issued, paper, manifest } = bundle;
  const requests = issued.requests.length;
  const holds = ballots.length + without.length <= requests && requests + (paper?.issued.length ?? 0) <= manifest.roll.length;
  demand(holds, 'more-ballots-than-tokens');
}

async function checkPaper({ paper, manifest, issued }: SealedBundle, round: Bytes): Promise<void> {
  if (!paper) return;
  const [roll, asked] = [new Set(manifest.roll), new Set(issued.requests.map(({ member }) => member))];
  for (const member of paper.issued) demand(roll.has(member), 'paper-not-on-roll', member);
  for (const member of paper.issued) demand(!asked.has(member), 'paper-and-token', member);
  demand(addsUp(paper, manifest), 'paper-sums');
  const { signatures, ...rest } = paper;
  await demandTellers(signatures, manifest.sealed, await paperBytes(round, rest), 'paper-signature');
}

/** What tellers sign of the paper ballots' totals. */
export const paperBytes = async (round: Uint8Array, paper: Omit<Paper, 'signatures'>): Promise<Bytes> =>
  ofRound('hemicycle/paper/1', round, await hashOf(paper));

function addsUp({ issued, valid, blank, invalid, counts }: Paper, { choices, min_marks, max_marks, write_ins }: Manifest): boolean {
  const votes = Object.values(counts);
  const sum = votes.reduce((total, of) => total + of, 0);
  const offered = new Set(choices.map(({ choice_id }) => choice_id));
  const names = Object.keys(counts).filter((mark) => !offered.has(mark));
  if (!names.every((mark) => isFit(mark, choices) && counts[mark]! > 0) || new Set(names.map(alike)).size < names.length) return false;
  if (names.reduce((total, mark) => total + counts[mark]!, 0) > write_ins * valid) return false;
  return valid + blank + invalid <= issued.length && votes.every((of) => of <= valid) && sum >= min_marks * valid && sum <= max_marks * valid;
}

async function checkWithout({ without, issued, manifest }: SealedBundle, round: Bytes): Promise<void> {
  const asked = new Set(issued.requests.map(({ member }) => member));
  for (const { member, reason, signatures } of without) {
    demand(asked.has(member), 'without-a-request', member);
    await demandTellers(signatures, manifest.sealed, await withoutBytes(round, { member, reason }), 'without-signature', member);
  }
}

/** What tellers sign of a delegation that goes without. */
export const withoutBytes = async (round: Uint8Array, { member, reason }: { member: string; reason: string }): Promise<Bytes> =>
  ofRound('hemicycle/without/1', round, await hashOf({ member, reason }));
