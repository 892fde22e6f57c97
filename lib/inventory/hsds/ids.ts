import { createHash } from 'node:crypto';

const NAMESPACE = Buffer.from('5a6f1f9e2c0b4d6a9c1d7e3f8b2a4c60', 'hex');

/** A name-based UUID (RFC 9562, version 5): the same record has the same identifier in every export and every installation. */
export function hsdsId(kind: string, id: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${kind}:${id}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The identifier under which HSDS knows a record: another publisher's own, where it came from one. */
export const serviceId = (door: { id: string; hsdsId: string | null }): string =>
  door.hsdsId ?? hsdsId('portal', door.id);
export const organizationId = (operator: { id: string; hsdsId: string | null }): string =>
  operator.hsdsId ?? hsdsId('organisation', operator.id);
