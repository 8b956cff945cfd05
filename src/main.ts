import './ui/tokens/colour.css';
import './ui/tokens/type.css';
import './ui/tokens/base.css';
import { mount } from 'svelte';
import { boot } from './app/boot.ts';
import { report } from './app/faults.svelte.ts';
import App from './ui/App.svelte';

window.addEventListener('error', ({ error }) => {
  // A failed resource has no error, and the browser's own remark on layout is no fault.
  if (error) report(error);
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  report(reason);
});

const target = document.getElementById('app');
if (target) mount(App, { target });
void boot();
