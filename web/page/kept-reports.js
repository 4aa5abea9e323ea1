// The reports that the reader opened, kept in this tab: they are open again when the page is loaded anew, after it has
// stopped or the browser has put the tab away. They go with the tab.

const PREFIX = 'attache-report-';
const ORDER = `${PREFIX}order`;
const STARTS = `${PREFIX}starts`;
const MOST_STARTS = 2; // in a row that came to no picture: then one of the reports may be why
const SETTLE_MS = 1000;

const tooLong = new Set();
const begunWith = new Set(); // what the program was given at its start and has not given again
let wasGivenAny = false;

/** Says "change" when keepsAllReports() may say something else. */
export const keptChanges = new EventTarget();

function noteTooLong(id, isTooLong) {
  if (tooLong.has(id) === isTooLong) return;
  if (isTooLong) tooLong.add(id);
  else tooLong.delete(id);
  keptChanges.dispatchEvent(new Event('change'));
}

function order() {
  try {
    return JSON.parse(sessionStorage.getItem(ORDER) ?? '[]');
  } catch {
    return []; // forbidden here
  }
}

function starts() {
  try {
    return Number(sessionStorage.getItem(STARTS) ?? 0);
  } catch {
    return 0; // forbidden here
  }
}

/** Forgets the text, and then its place. */
function remove(id) {
  try {
    sessionStorage.removeItem(PREFIX + id);
    sessionStorage.setItem(ORDER, JSON.stringify(order().filter((each) => each !== id)));
  } catch {
    // forbidden here: there is none
  }
}

export function keepReport(id, report) {
  begunWith.delete(id);
  try {
    sessionStorage.setItem(PREFIX + id, JSON.stringify(report));
    sessionStorage.setItem(ORDER, JSON.stringify([...order().filter((each) => each !== id), id]));
    noteTooLong(id, false);
  } catch {
    remove(id); // without its place nobody would find it
    noteTooLong(id, true); // or forbidden here
  }
}

export function forgetReport(id) {
  begunWith.delete(id);
  noteTooLong(id, false);
  remove(id);
}

/** Whether there were any. */
function forgetReports() {
  const ids = order();
  ids.forEach(forgetReport);
  return ids.length > 0;
}

/** This start comes to no picture: forgets what it began with if the one before came to none either. Whether it did. */
export const giveUpReports = () => wasGivenAny && starts() >= MOST_STARTS && forgetReports();

/** Whether every open report is there again when the page is loaded anew. */
export const keepsAllReports = () => tooLong.size === 0;

/** Those that are kept, for a start of the program. */
export function keptReports() {
  try {
    const now = starts() + 1;
    if (now > MOST_STARTS) forgetReports();
    sessionStorage.setItem(STARTS, String(now));
    const ids = order();
    ids.forEach((id) => begunWith.add(id));
    wasGivenAny = ids.length > 0;
    return ids.map((id) => JSON.parse(sessionStorage.getItem(PREFIX + id))).filter(Boolean);
  } catch {
    return []; // forbidden here
  }
}

/** The first picture is there. */
export function noteStart() {
  try {
    sessionStorage.removeItem(STARTS);
  } catch {
    // forbidden here
  }
}

/** Once the program has opened what it began with, forgets what is not among it: it would come back at every start. */
export function followKeptReports(isOpening) {
  if (begunWith.size === 0) return;
  if (isOpening()) setTimeout(followKeptReports, SETTLE_MS, isOpening);
  else begunWith.forEach(forgetReport);
}
