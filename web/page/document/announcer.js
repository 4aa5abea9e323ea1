// What assistive technology is told without being asked: politely, the newest word only.

import { element, setText } from './dom.js';

export function makeAnnouncer() {
  const region = element('p', { class: 'announcement', role: 'status', 'aria-live': 'polite' });
  let told = new Set(); // serials of notices

  return {
    region,
    say: (text) => setText(region, text),
    /** Says the program's notices that were not said yet. */
    sayNotices(notices) {
      const fresh = notices.filter(({ serial }) => !told.has(serial));
      told = new Set(notices.map(({ serial }) => serial));
      if (fresh.length > 0) setText(region, fresh.map(({ text }) => text).join(' '));
    },
  };
}
