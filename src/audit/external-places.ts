import { listChoices } from '#disclosure';
import type { LinkPlaces } from './external-links.ts';

/** Where else a link stands, as a sentence; empty when it stands in one place. */
export function alsoAt({ places, count }: LinkPlaces): string {
  if (count < 2) return '';
  const others = places.slice(1).map(({ page, file }) => file ?? page);
  return others.length === 0 ? `另有 ${count - 1} 处。` : `另有 ${count - 1} 处：${listChoices(others, 5)}。`;
}
