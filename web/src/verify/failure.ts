/** What fails, by the specification's name for it. */

export const CODES = [
  'manifest-hash', 'key-twice',
  'swap-not-on-roll', 'swap-key-twice', 'swap-signature',
  'request-of-another-round', 'request-not-on-roll', 'request-twice', 'request-signature', 'issue-log-signature', 'issue-logs-differ',
  'token-of-another-round', 'token-signature-a', 'token-signature-b', 'token-twice', 'cast-key-twice', 'ballot-signature',
  'ballot-not-on-roll', 'ballot-twice', 'chain-broken', 'marks-unfit',
  'paper-not-on-roll', 'paper-and-token', 'paper-sums', 'paper-signature', 'without-a-request', 'without-signature', 'more-ballots-than-tokens',
  'set-hash', 'closed-signature', 'result-of-another-vote', 'box-key-differs', 'count-differs', 'majority-differs', 'quorum-differs', 'outcome-differs',
  'roll-call-differs', 'acts-broken', 'acts-incomplete', 'checkpoint-differs', 'bundle-signature', 'bundle-unsigned',
] as const;
export type Code = (typeof CODES)[number];

/** What is no bundle at all: refused before any check, with this one code. */
export const REFUSALS = ['unreadable', 'not-canonical', 'form'] as const;
export class Refusal extends Error {
  constructor(
    readonly code: (typeof REFUSALS)[number],
    readonly about = '',
  ) {
    super(about ? `${code}: ${about}` : code);
  }
}

export class Failure extends Error {
  /** `about`: the member, token or place that it was found at. */
  constructor(
    readonly code: Code,
    readonly about = '',
  ) {
    super(about ? `${code}: ${about}` : code);
  }
}

export function demand(holds: boolean, code: Code, about = ''): asserts holds {
  if (!holds) throw new Failure(code, about);
}
