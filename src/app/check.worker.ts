import { checkText, type CheckRequest } from './check-text.ts';

// Runs apart from the page: a file that takes too long is stopped by ending the worker.
addEventListener('message', (message: MessageEvent<CheckRequest>) => {
  postMessage(checkText(message.data));
});
postMessage('ready');
