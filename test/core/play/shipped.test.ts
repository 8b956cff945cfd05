import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { machineConfig } from '../../../src/core/play/compile.ts';
import { bind } from '../../../src/core/play/bind.ts';
import { machineOf, playerOf, positionOf } from '../../../src/core/play/machine.ts';
import { replay } from '../../../src/core/play/replay.ts';
import { legality, start, step } from '../../../src/core/play/step.ts';
import type { PlayEvent } from '../../../src/core/play/attempt.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { isTask } from '../../../src/core/scenario/scenario.ts';
import { createActor } from 'xstate';
import { choices, picker, plainEvent, randomEvent, randomLegalEvent } from '../../support/random-play.ts';
import { shippedScenarios } from '../../support/shipped.ts';

const dataset = courseDataset();
const scenarios = shippedScenarios();
const seeds = fc.nat({ max: 2 ** 32 - 1 });

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  test('moves alike by the machine and by the step function, whatever is sent', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, numbers) => {
        const play = bind(scenario, dataset, seed);
        const pick = picker(numbers);
        const actor = playerOf(play).start();
        let at = start(play);
        expect(positionOf(actor.getSnapshot())).toEqual(at);
        for (let moves = 0; moves < 60 && actor.getSnapshot().status === 'active'; moves++) {
          const event = randomEvent(play, at, pick);
          at = step(play, at, event);
          actor.send(event);
          expect(positionOf(actor.getSnapshot())).toEqual(at);
        }
        actor.stop();
      }),
      { numRuns: 20 },
    );
  });

  test('replays to the same place, and every play comes to an end', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, numbers) => {
        const play = bind(scenario, dataset, seed);
        const pick = picker(numbers);
        const events: PlayEvent[] = [];
        let at = start(play);
        while (isTask(play.nodes.get(at.node) as never) && events.length < 500) {
          const event = events.length > 60 ? plainEvent(play, at) : randomLegalEvent(play, at, pick);
          expect(legality(play, at, event)).toBeNull();
          events.push(event);
          at = step(play, at, event);
        }
        const run = replay(play, events);
        expect(run.position).toEqual(at);
        expect(run.illegal).toBeNull();
        expect(run.ending?.node).toBe(at.node);
      }),
      { numRuns: 20 },
    );
  });

  test('compiles to plain data: a machine made of its JSON plays alike', () => {
    const config = machineConfig(scenario);
    const copy = JSON.parse(JSON.stringify(config)) as typeof config;
    expect(copy).toEqual(config);
    const play = bind(scenario, dataset, 7);
    const pick = picker([3, 1, 4, 1, 5, 9, 2, 6]);
    const actor = createActor(machineOf(copy), { input: { play } }).start();
    let at = start(play);
    for (let moves = 0; moves < 40 && actor.getSnapshot().status === 'active'; moves++) {
      const event = randomLegalEvent(play, at, pick);
      at = step(play, at, event);
      actor.send(event);
    }
    expect(positionOf(actor.getSnapshot())).toEqual(at);
  });
});
