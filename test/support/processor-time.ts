/** Milliseconds that a processor has worked for this process: on a busy machine the clock on the wall says nothing about our code. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
