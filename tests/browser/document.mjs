// The document tree beside the canvas, as tests drive it.

import { openApp, waitFor } from './driver.mjs';

export const waitForTree = (page) => waitFor('the whole tree', () => page.evaluate(() => {
  const root = document.getElementById('document');
  return { revision: root.dataset.revision, busy: root.hasAttribute('aria-busy') };
}), ({ revision, busy }) => revision !== undefined && !busy);

/** Opens the program and waits until the tree is whole. */
export async function openTree(page, address, fragment = '') {
  await openApp(page, address, fragment);
  await waitForTree(page);
}

export const waitForPanel = (page, open) => waitFor(`the panel ${open ? 'open' : 'closed'}`, () =>
  page.evaluate(() => document.getElementById('document').classList.contains('open')), (is) => is === open);

export async function openPanel(page) {
  await page.evaluate(() => document.querySelector('#skip-links a').click());
  await waitForPanel(page, true);
}
