/** Everything that the core may not reach for by itself: the caller hands it in, a test hands in its own. */
export interface World {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** A number in [0, 1). */
  random(): number;
  /** An identifier that no other call returns. */
  newId(): string;
}
