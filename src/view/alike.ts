/** Compares pictures without knowing how they are made. */
import type { Scene } from './scene';

/** Whether two scenes have the same things in the same places. */
export const areAlike = (a: Scene, b: Scene): boolean =>
  a.level === b.level &&
  a.things.length === b.things.length &&
  a.things.every((thing, at) => {
    const other = b.things[at];
    return (
      thing.id === other?.id &&
      thing.name === other.name &&
      thing.position.every((each, axis) => each === other.position[axis])
    );
  });
