/** The districts of the retail arm with their codes, in the order of domain.md F10. */
export const DISTRICTS = {
  姑苏区: '320508',
  工业园区: '320571',
  高新区: '320505',
  吴中区: '320506',
  相城区: '320507',
} as const;
export type District = keyof typeof DISTRICTS;
export const DISTRICT_NAMES = Object.keys(DISTRICTS) as readonly District[];

/** Mobile numbers of a block that nobody can dial, by the last four digits. */
export const mobile = (last: number): string => `1990000${String(last).padStart(4, '0')}`;
