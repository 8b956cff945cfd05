// The three ways in which the tests play an exercise.
export { KeyHand } from './key-hand.ts';
export { MouseHand } from './mouse-hand.ts';
export { TouchHand } from './touch-hand.ts';
