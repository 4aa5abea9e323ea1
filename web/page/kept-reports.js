// The reports that the reader opened, kept in this tab: they are open again when the page is loaded anew, after it has
// stopped or the browser has put the tab away. They go with the tab.

const PREFIX = 'attache-report-';
const ORDER = `${PREFIX}order`;
const STARTS = `${PREFIX}starts`;
const MOST_STARTS = 2; // that came to no picture: then one of the reports may be why

const tooLong = new Set();

function order() {
  try {
    return JSON.parse(sessionStorage.getItem(ORDER) ?? '[]');
  } catch {
    return []; // forbidden here
  }
}

export function keepReport(id, report) {
  try {
    sessionStorage.setItem(PREFIX + id, JSON.stringify(report));
    sessionStorage.setItem(ORDER, JSON.stringify([...order().filter((each) => each !== id), id]));
    tooLong.delete(id);
  } catch {
    tooLong.add(id); // or forbidden here
  }
}

export function forgetReport(id) {
  tooLong.delete(id);
  try {
    sessionStorage.removeItem(PREFIX + id);
    sessionStorage.setItem(ORDER, JSON.stringify(order().filter((each) => each !== id)));
  } catch {
    // forbidden here: there is none
  }
}

/** Whether there were any. */
export function forgetReports() {
  const ids = order();
  ids.forEach(forgetReport);
  return ids.length > 0;
}

/** Whether every open report is there again when the page is loaded anew. */
export const keepsAllReports = () => tooLong.size === 0;

/** Those that are kept, for a start of the program. */
export function keptReports() {
  try {
    const starts = Number(sessionStorage.getItem(STARTS) ?? 0) + 1;
    if (starts > MOST_STARTS) forgetReports();
    sessionStorage.setItem(STARTS, String(starts));
    return order().map((id) => JSON.parse(sessionStorage.getItem(PREFIX + id)));
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
