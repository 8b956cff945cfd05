/** The world of a command, handed in: a test hands in its own. Paths are as the user typed them. */
export interface Shell {
  /** The bytes of a file, or why it cannot be read (the system's code, such as ENOENT). */
  read(path: string): { readonly bytes: Uint8Array } | { readonly fault: string };
  /** The paths of all files in a folder and, unless `flat`, its folders, in order; undefined where there is no such folder. */
  list(folder: string, depth?: 'flat'): readonly string[] | undefined;
  /** Writes a file; false where it cannot be written. Only for `--out`. */
  write(path: string, content: string | Uint8Array): boolean;
  /** One line of results. */
  print(line: string): void;
  /** One line of diagnostics. */
  error(line: string): void;
  /** The folder of this program, with `scenarios/` in it. */
  readonly home: string;
  /** The language of the environment. */
  readonly lang: 'zh' | 'en';
}

/** 0 fine; 1 the thing examined has errors; 2 the call itself is wrong. */
export type ExitCode = 0 | 1 | 2;
