// Corrections as tests make them in the page.

import { clickControl, waitUntilStill } from './driver.mjs';

/** Gives the selected actor's name an end. */
export async function rename(page, end) {
  await clickControl(page, 'edit:rename');
  await waitUntilStill(page); // the dialog takes its place
  await clickControl(page, 'correct:name');
  await page.keyboard.press('End');
  await page.keyboard.type(end);
  await clickControl(page, 'correct:save');
}
