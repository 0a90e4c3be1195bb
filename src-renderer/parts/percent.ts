/**
 * A share from 0 to 1 as "38 %". Something never shows as "0 %" and less than all never as
 * "100 %", since readers take those two at their word.
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1 %';
  if (share < 1 && share >= 0.995) return '>99 %';
  return `${String(Math.round(share * 100))} %`;
}
