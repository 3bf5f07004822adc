/** The certificate of the hall's own authority, as the edge hands it out, and its fingerprint to compare by eye. */

/** Null where no certificate is handed out: the platform is not behind the edge of a hall. */
export async function certificateOf(address = '/ca.crt'): Promise<ArrayBuffer | null> {
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => null);
  return answer?.ok ? derOf(await answer.text()) : null;
}

/** The bytes between the lines of a PEM file; null for anything else. */
export function derOf(pem: string): ArrayBuffer | null {
  const inside = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem)?.[1];
  if (!inside) return null;
  const bytes = Uint8Array.from(atob(inside.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
  return bytes.buffer;
}

/** SHA-256, in pairs: "9F:86:D0:…". Null where the page is not a secure one and the browser does not reckon. */
export async function fingerprint(der: ArrayBuffer): Promise<string | null> {
  if (!crypto.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', der));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
}
