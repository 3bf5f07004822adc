/** A sealed round with all its keys, played in one process with the code of the tablet and real cryptography: signers, relay and urn of
the tests. What the platform does in Python, this does after the specification. */

import { constants, generateKeyPairSync, privateDecrypt, randomBytes, sign as sign384, type KeyObject } from 'node:crypto';
import { tokenRequest } from '../../src/sealed/token';
import { sealedBallot } from '../../src/sealed/ballot';
import { b64, fromB64, hex, join, type Bytes } from '../../src/verify/bytes';
import type { IssueLog, Manifest, Request, Sealed, SealedBallot, TellerSignature } from '../../src/verify/bundle';
import { hashOf, ofRound, sign } from '../../src/verify/crypto';
import { tokenHead, tokenId } from '../../src/verify/checks/tokens';

export interface Pair {
  key: CryptoKey;
  point: string;
}
const { subtle } = globalThis.crypto;

export async function signingPair(): Promise<Pair> {
  const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  return { key: pair.privateKey, point: b64(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))) };
}

export async function boxPair(): Promise<{ pair: CryptoKeyPair; point: string; scalar: string }> {
  const pair = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { d } = await subtle.exportKey('jwk', pair.privateKey);
  return { pair, point: b64(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))), scalar: d! };
}

export class TokenSigner {
  private readonly pair = generateKeyPairSync('rsa', { modulusLength: 3072 });
  readonly spki = b64(new Uint8Array(this.pair.publicKey.export({ type: 'spki', format: 'der' })));

  /** A token's signature without the blinding, which costs a tenth of a second. */
  sign(prepared: Bytes): string {
    const padding = { key: this.pair.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    return b64(new Uint8Array(sign384('sha384', prepared, padding)));
  }

  blindSign(blinded: string): string {
    const key: KeyObject = this.pair.privateKey;
    return b64(new Uint8Array(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(blinded, 'base64url'))));
  }
}

export const MEMBERS = ['BRA', 'FRA', 'KEN', 'MAR', 'PER'];

export interface Ground {
  a: TokenSigner;
  b: TokenSigner;
  logs: { a: Pair; b: Pair };
  boxes: Awaited<ReturnType<typeof boxPair>>[];
  tellers: Pair[];
  urn: Awaited<ReturnType<typeof boxPair>>;
  relay: Pair;
  devices: Record<string, Pair>;
  manifest: Manifest & { sealed: Sealed };
  manifest_hash: string;
  round: Bytes;
}

const times = <T>(most: number, make: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: most }, make));

export async function ground(more: Partial<Manifest> = {}): Promise<Ground> {
  const [a, b] = [new TokenSigner(), new TokenSigner()];
  const [logA, logB, relay, ...tellers] = (await times(6, signingPair)) as [Pair, Pair, Pair, ...Pair[]];
  const [urn, ...boxes] = (await times(4, boxPair)) as [Awaited<ReturnType<typeof boxPair>>, ...Awaited<ReturnType<typeof boxPair>>[]];
  const devices = Object.fromEntries(await Promise.all(MEMBERS.map(async (member) => [member, await signingPair()] as const)));
  const manifest: Ground['manifest'] = {
    poll_id: '5'.repeat(32), mode: 'sealed', motion_id: null, title: { en: 'Election of the President' },
    choices: [{ choice_id: 'amina', label: { en: 'Amina Benali' } }, { choice_id: 'luis', label: { en: 'Luis Ortega' } }, { choice_id: '\u{1F600}', label: { en: 'ꭰ' } }],
    min_marks: 1, max_marks: 2, blank_allowed: true, write_ins: 0, rule: { fraction: '1/2', comparison: '>', base: 'valid' }, postponed_by: null, quorum: null,
    roll: MEMBERS, present: MEMBERS.slice(0, 4), tie: 'rejected', sizes: { members: 6, eligible: 5, accredited: 5, present: 4 },
    sealed: {
      signer_a: { token_key: a.spki, log_key: logA.point }, signer_b: { token_key: b.spki, log_key: logB.point },
      tellers: boxes.map(({ point }, at) => ({ name: `Teller ${at + 1}`, box_key: point, sign_key: tellers[at]!.point })),
      urn_key: urn.point, relay_key: relay.point, pad: 256, devices: Object.fromEntries(MEMBERS.map((member) => [member, [devices[member]!.point]])),
      app: '0'.repeat(64), played_by: 'one operator',
    },
    ...more,
  } as Ground['manifest'];
  const round = await hashOf(manifest);
  return { a, b, logs: { a: logA, b: logB }, boxes, tellers, urn, relay, devices, manifest, manifest_hash: hex(round), round };
}

export interface Cast {
  request: Request;
  ballot: SealedBallot;
  id: string;
}

/** One delegation's request and sealed ballot; its token was signed without a blinding, and nobody can tell. */
export async function castBy(on: Ground, member: string, marks: number[], seq = 1): Promise<Cast> {
  const { manifest: { poll_id, sealed }, manifest_hash, round } = on;
  const blinded = { a: b64(new Uint8Array(randomBytes(384))), b: b64(new Uint8Array(randomBytes(384))) };
  const request = await tokenRequest({ poll_id, manifest_hash, member }, blinded, on.devices[member]!);
  const cast = await signingPair();
  const random = (): Bytes => new Uint8Array(randomBytes(32));
  const prepared = join(random(), tokenHead(round), random(), fromB64(cast.point)!);
  const token = { prepared: b64(prepared), a: on.a.sign(prepared), b: on.b.sign(prepared) };
  return { request, ballot: await sealedBallot(round, sealed, token, cast.key, seq, marks), id: await tokenId(prepared) };
}

export async function issueLog(on: Ground, key: Pair, requests: Request[]): Promise<IssueLog> {
  const hashes = (await Promise.all(requests.map(hashOf))).map(hex).sort();
  return { requests: hashes, signature: await sign(key.key, ofRound('hemicycle/issued/1', on.round, await hashOf(hashes))) };
}

export const byTellers = async (on: Ground, bytes: Bytes, which = [1, 3]): Promise<TellerSignature[]> =>
  Promise.all(which.map(async (teller) => ({ teller, signature: await sign(on.tellers[teller - 1]!.key, bytes) })));

