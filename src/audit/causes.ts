import type { Observation, Place } from '#disclosure';
import { placeName } from './places.ts';

/** How many of the other places are named. */
const named = 5;

/** Keeps observations that have one cause together, so that an id which nothing has is told once and not at every place that names it. */
export class Causes {
  readonly #others = new Map<string, Place[]>();

  /** Whether the observation is to be told: it has no cause of which another was told before. */
  admits({ cause, where }: Observation): boolean {
    if (cause === undefined) return true;
    const others = this.#others.get(cause);
    if (others) others.push(where);
    else this.#others.set(cause, []);
    return others === undefined;
  }

  /** What to do about the observation, with the other places of its cause. */
  fixOf({ cause, fix, where }: Observation): string {
    const isElsewhere = (other: Place) => placeName(other) !== placeName(where) || ('line' in other && 'line' in where && other.line !== where.line);
    const others = cause === undefined ? [] : this.#others.get(cause)!.filter(isElsewhere);
    if (others.length === 0) return fix;
    const files = [...new Set(others.map(placeName))];
    return `${fix}同一原因还涉及 ${others.length} 处：${files.slice(0, named).join('、')}${files.length > named ? ' 等' : ''}。`;
  }
}
