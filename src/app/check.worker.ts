import { checkText, type CheckReply, type CheckRequest } from './check-text.ts';

/** What the worker says: that it has loaded, that a file is sound so far, and in the end all that there is to say. */
export type Said = { readonly is: 'ready' } | { readonly is: 'sound' | 'done'; readonly reply: CheckReply };

const say = (said: Said): void => {
  postMessage(said);
};

// Runs apart from the page: a file that takes too long is stopped by ending the worker.
addEventListener('message', (message: MessageEvent<CheckRequest>) => {
  const reply = checkText(message.data, (sound) => {
    say({ is: 'sound', reply: sound });
  });
  say({ is: 'done', reply });
});
say({ is: 'ready' });
