/** The cryptography of the specification over WebCrypto and HPKE. What is wrong is false or null, never an exception: whose
fault a failure is, the checks say. */

import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { b64, fromB64, hex, inFours, join, marked, same, utf8, type Bytes } from './bytes';
import { canonicalBytes } from './canonical';

const { subtle } = globalThis.crypto;
const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNED = { name: 'ECDSA', hash: 'SHA-256' };
const RSA = { name: 'RSA-PSS', hash: 'SHA-384' };
const SALT_BYTES = 48;

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

export const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await subtle.digest('SHA-256', bytes));
/** H(C(v)) */
export const hashOf = (value: unknown): Promise<Bytes> => sha256(canonicalBytes(value));

/** A P-256 public key, uncompressed, on its curve. Not every engine looks. */
export function isPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 65 || bytes[0] !== 4) return false;
  const [x, y] = [number(bytes.subarray(1, 33)), number(bytes.subarray(33))];
  return x < P && y < P && (y * y - (x * x * x - 3n * x + B)) % P === 0n;
}

const number = (bytes: Uint8Array): bigint => BigInt(`0x${hex(bytes)}`);

const SPKI_HEAD = hexBytes('308201a2300d06092a864886f70d01010105000382018f003082018a0282018100');
const SPKI_TAIL = hexBytes('0203010001');
function hexBytes(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}

/** An RSA public key of 3,072 bits and exponent 65537 as SubjectPublicKeyInfo: DER has one spelling of it. */
export const isTokenKey = (der: Uint8Array): boolean =>
  der.length === SPKI_HEAD.length + 384 + SPKI_TAIL.length && same(der.subarray(0, SPKI_HEAD.length), SPKI_HEAD) &&
  der[SPKI_HEAD.length]! >= 0x80 && same(der.subarray(-SPKI_TAIL.length), SPKI_TAIL);

export const tokenKey = (der: Bytes): Promise<CryptoKey> => subtle.importKey('spki', der, RSA, true, ['verify']);

const known = new Map<string, Promise<CryptoKey | null>>();
const MOST_KNOWN = 4096;

/** The same few hundred keys sign everything of a bundle. */
function verifying(point: string): Promise<CryptoKey | null> {
  if (known.size > MOST_KNOWN) known.clear();
  let key = known.get(point);
  if (!key) {
    key = subtle.importKey('raw', fromB64(point)!, SIGNING, true, ['verify']).catch(() => null);
    known.set(point, key);
  }
  return key;
}

/** Sig(key, x), with key and signature in b64. */
export async function signed(point: string, signature: string, x: Bytes): Promise<boolean> {
  const [key, made] = [await verifying(point), fromB64(signature)];
  return key !== null && made !== null && (await subtle.verify(SIGNED, key, made, x).catch(() => false));
}

/** A signature in b64, by one's own key. */
export const sign = async (key: CryptoKey, x: Bytes): Promise<string> => b64(new Uint8Array(await subtle.sign(SIGNED, key, x)));

/** RSASSA-PSS-VERIFY of a token; the key as SubjectPublicKeyInfo in b64. */
export async function tokenSigned(spki: string, signature: string, prepared: Bytes): Promise<boolean> {
  const [key, made] = [await tokenKey(fromB64(spki)!).catch(() => null), fromB64(signature)];
  return key !== null && made?.length === 384 && (await subtle.verify({ name: 'RSA-PSS', saltLength: SALT_BYTES }, key, made, prepared).catch(() => false));
}

export async function decrypted(key: Bytes, content: Bytes, aad: Bytes): Promise<Bytes | null> {
  const secret = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const opened = await subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12), additionalData: aad }, secret, content).catch(() => null);
  return opened && new Uint8Array(opened);
}

export async function encrypted(key: Bytes, plain: Bytes, aad: Bytes): Promise<Bytes> {
  const secret = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12), additionalData: aad }, secret, plain));
}

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });

/** enc || ciphertext */
export async function sealTo(point: string, info: Bytes, plain: Bytes): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromB64(point)!.buffer);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: info.buffer });
  return join(new Uint8Array(sender.enc), new Uint8Array(await sender.seal(plain.buffer)));
}

export async function openSealed(key: CryptoKeyPair, info: Bytes, sealed: Bytes): Promise<Bytes | null> {
  try {
    const recipient = await suite.createRecipientContext({ recipientKey: key, enc: sealed.slice(0, 65).buffer, info: info.buffer });
    return new Uint8Array(await recipient.open(sealed.slice(65).buffer));
  } catch {
    return null;
  }
}

/** The pair of a box key whose private half was published; null where the halves do not belong together. */
export async function boxKey(point: string, scalar: string): Promise<CryptoKeyPair | null> {
  const at = fromB64(point)!;
  const jwk = { kty: 'EC', crv: 'P-256', x: b64(at.subarray(1, 33)), y: b64(at.subarray(33)), d: scalar };
  const use = (name: string, usages: KeyUsage[]): Promise<CryptoKey> => subtle.importKey('jwk', jwk, { name, namedCurve: 'P-256' }, true, usages);
  try {
    // not every engine compares the halves: what one signs, the other must verify
    const proof = utf8('box key');
    if (!(await signed(point, await sign(await use('ECDSA', ['sign']), proof), proof))) return null;
    const publicKey = await suite.kem.deserializePublicKey(at.buffer);
    return { publicKey, privateKey: await use('ECDH', ['deriveBits']) };
  } catch {
    return null;
  }
}

/** The first 16 digits of the key's hash, in groups of four: what is compared with the one shown in the hall. */
export async function fingerprint(key: string): Promise<string> {
  return inFours(hex(await sha256(fromB64(key)!)));
}

/** Of a teller: one over both keys, since who has put in either can do the teller's part. */
export async function tellerFingerprint(box_key: string, sign_key: string): Promise<string> {
  return inFours(hex(await sha256(marked('hemicycle/teller/1', fromB64(box_key)!, fromB64(sign_key)!))));
}

/** What a round binds its signatures to: `text || 0x00 || R || x`. */
export const ofRound = (text: string, round: Uint8Array, ...parts: Uint8Array[]): Bytes => marked(text, round, ...parts);
