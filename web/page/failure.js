// What the page says instead of the program when it cannot run: what is wrong, what to do, and the report as a plain page.

import { keepsAllReports } from './kept-reports.js';

const REPORT = { href: 'tajikistan-2013.html', text: 'Read the report as a plain page' };
// Nothing that one could try again: the report is shown below the message.
const LASTING = new Set(['no-webassembly', 'no-webgl']);

// What is still there after a start.
function whatIsKept() {
  const reports = keepsAllReports() ? 'the reports that are open' : 'short reports of your own; open the long ones again';
  return ` Starting again brings you back to this view, with your corrections and ${reports}.`;
}

const FAILURES = {
  'no-webassembly': {
    title: 'This browser cannot run Attaché',
    text: 'WebAssembly is missing or switched off. Open this page in a current Firefox, Chrome, Edge or Safari; '
      + 'where a policy or a lockdown mode forbids WebAssembly, allow it for this page.',
  },
  'no-webgl': {
    title: 'Attaché cannot draw here',
    text: 'WebGL 2 is missing or switched off. Turn on hardware acceleration in the browser’s settings, update the '
      + 'browser or the graphics driver, or open this page in another browser.',
  },
  download: {
    title: 'A part of Attaché could not be loaded',
    text: 'The connection may be down, or the page is just being renewed. Try again.',
    retry: 'Retry',
  },
  crash: {
    title: 'Attaché has stopped',
    text: 'Something went wrong inside the program. Nothing was sent anywhere.',
    retry: 'Start again',
  },
  memory: {
    title: 'Attaché has no memory left',
    text: 'The browser gives this page no more. Close other tabs or programs before you start again.',
    retry: 'Start again',
  },
  'graphics-lost': {
    title: 'The picture was lost',
    text: 'The graphics card was reset and has not come back. You can wait for it.',
    retry: 'Start again',
  },
};

/**
 * Shows the message in place of the program. `detail` is for the person who has to find the cause; `hasForgotten`: the
 * reports that were open will not be opened again.
 */
export function showFailure(kind, { detail = '', hasForgotten = false } = {}) {
  const failure = FAILURES[kind];
  const box = document.getElementById('failure');
  box.dataset.kind = kind;
  box.querySelector('h2').textContent = failure.title;
  const forgotten = hasForgotten ? ' Starting again opens it without the reports of your own.' : '';
  const isRunning = document.documentElement.dataset.state === 'running';
  box.querySelector('p').textContent = failure.text + (isRunning ? whatIsKept() : forgotten);
  box.querySelector('code').textContent = detail;

  const actions = box.querySelector('.actions');
  actions.replaceChildren();
  if (failure.retry) {
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = failure.retry;
    retry.addEventListener('click', () => location.reload());
    actions.append(retry);
  }
  const report = document.createElement('a');
  report.href = REPORT.href;
  report.textContent = REPORT.text;
  actions.append(report);

  const plain = box.querySelector('iframe');
  plain.hidden = !LASTING.has(kind);
  if (!plain.hidden) plain.src = REPORT.href;

  document.documentElement.dataset.state = 'failed';
  box.hidden = false;
  box.querySelector('h2').focus();
}

/** Takes the message away again. */
export function hideFailure() {
  document.getElementById('failure').hidden = true;
  document.documentElement.dataset.state = 'running';
}

// On paper a frame shows no more than its own height.
addEventListener('beforeprint', () => {
  const plain = document.querySelector('#failure iframe');
  const report = plain.hidden ? null : plain.contentDocument;
  if (report) plain.style.height = `${report.documentElement.scrollHeight}px`;
});
addEventListener('afterprint', () => {
  document.querySelector('#failure iframe').style.height = '';
});
