import type { Portal } from '#disclosure';
import type { OfficeContacts } from './detector.ts';

const telephone = /\d[\d -]{5,}\d/g;

/** Area codes have 3 or 4 digits, telephones 7 or 8. */
function withoutAreaCode(number: string): string[] {
  return number.startsWith('0') ? [number.slice(3), number.slice(4)].filter(({ length }) => length === 7 || length === 8) : [];
}

/** What organs.yaml and site.yaml declare as the ways to reach an office. */
export function officeContactsOf({ site, organs }: Pick<Portal, 'site' | 'organs'>): OfficeContacts {
  const declared = [
    site.contact.phone,
    site.contact.email,
    ...site.personalData.officeContacts,
    ...organs.flatMap(({ phone, fax, email }) => [phone, fax, email]),
  ].filter((text) => text !== undefined);
  const numbers = declared.flatMap((text) => (text.includes('@') ? [] : [...text.matchAll(telephone)].map(([number]) => number.replace(/\D/g, ''))));
  return {
    telephones: new Set(numbers.flatMap((number) => [number, ...withoutAreaCode(number)])),
    emails: new Set(declared.filter((text) => text.includes('@')).map((text) => text.trim().toLowerCase())),
  };
}

/** Whether a name is that of an organ, or of a part of one. */
export function officeNamer({ organs, site }: Portal): (name: string) => boolean {
  const names = [site.name, site.host, ...organs.flatMap(({ name, shortNames = [] }) => [name, ...shortNames])];
  const known = new Set(names);
  return (name) => known.has(name) || names.some((own) => own.length > 3 && name.includes(own));
}
