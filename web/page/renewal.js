// The page works without a network (service-worker.js), and a new version of it is used when the reader says so.

import { keepsAllReports, keptChanges } from './kept-reports.js';
import { scriptAddress } from './trusted.js';

function button(text, pressed) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', pressed);
  return made;
}

/** Loads the page anew, with the version that waits, if one still does. */
function useNow(registration) {
  const { waiting } = registration;
  if (!waiting) {
    location.reload();
    return;
  }
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
  });
  waiting.postMessage('use now');
}

function offer(box, registration) {
  if (box.childElementCount > 0) return;
  const text = document.createElement('p');
  const say = () => {
    text.textContent = keepsAllReports() ? 'A new version is there. It comes up with what is open here.'
      : 'A new version is there. Long reports of your own must be opened again in it.';
  };
  say();
  keptChanges.addEventListener('change', say);
  const later = () => {
    box.replaceChildren();
    document.getElementById('canvas').focus({ preventScroll: true });
  };
  box.append(text, button('Use it now', () => useNow(registration)), button('Later', later));
}

function follow(box, registration) {
  const offerIt = () => offer(box, registration);
  const watch = (worker) => worker?.addEventListener('statechange', () => {
    if (registration.waiting && registration.active) offerIt();
  });
  if (registration.waiting && registration.active) offerIt();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));

  // Another window of this page has taken the new version.
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) offerIt();
    isControlled = true;
  });
}

/** Keeps the site for the time without a network, where the browser lets it; `box` is where a new version is offered. */
export async function keepSite(box) {
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress('service-worker.js'), { updateViaCache: 'none' });
    follow(box, registration);
    // A page that was loaded past an old worker finds it too.
    if (registration.active) await registration.update();
  } catch {
    // No https, a private window, a frame without storage, no network: the page works as it is.
  }
}
