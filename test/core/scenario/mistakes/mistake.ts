/**
 * One change of the sound scenario late-purifier.yaml and what is then told: the code it is about, what to replace, by
 * what, and every problem as `line:column code`.
 */
export type Mistake = readonly [code: string, from: string, to: string, told: readonly string[]];
