/** Digits after the decimal point of a number as it is written. */
function decimalsOf(value: number): number {
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The sum without the noise of binary fractions: as many decimals as the most exact term has. */
export function addExactly(values: readonly number[]): number {
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(decimals));
}
