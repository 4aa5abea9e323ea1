// The report's tables: who takes part, who does what to whom, what aid, and whether numbers add up.

import { button, element } from './dom.js';

const SIGN_GLYPHS = { Cooperative: '+', Conflictual: '−' };

/** A cell with the button that selects a row's sentence. */
function sentenceCell(row, report, act) {
  const number = row.sentence + 1;
  const sentence = report.sentences[row.sentence - report.first];
  if (!sentence) return String(number);
  return button(String(number), () => act('select', sentence.id), { 'aria-label': `Sentence ${number}` });
}

/** A cell with the button that selects a row's item. */
const itemButton = (row, text, act) => button(text, () => act('select', row.id), { 'data-item': row.id });

// Of each column: its header, what a cell holds, and its kind, for the style. The first is the header of its row.
const TABLES = [
  {
    key: 'entities',
    title: 'Who matters',
    caption: (count) => `${count} actors with relations, those with most first`,
    columns: ({ subject }) => [
      ['Actor', (row, _, act) => itemButton(row, row.name, act)],
      ['Kind', (row) => row.kind],
      ['Relations', (row) => String(row.relations), 'number'],
      ...(subject ? [[`With ${subject}`, (row) => (row.name === subject ? '–' : String(row.withSubject)), 'number']] : []),
    ],
  },
  {
    key: 'relations',
    title: 'Who does what to whom',
    caption: (count) => `${count} relations, in the order of the text`,
    columns: () => [
      ['Who', (row, _, act) => itemButton(row, row.who, act)],
      ['What', (row) => row.what],
      ['To whom', (row) => (row.mutual ? `${row.whom} (mutual)` : row.whom)],
      ['Theme', (row) => row.theme],
      ['Sign', (row) => `${SIGN_GLYPHS[row.sign] ?? '±'}\u00a0${row.sign}${row.status ? ` (${row.status.toLowerCase()})` : ''}`, 'sign'],
      ['Date', (row) => row.date, 'day'],
      ['Sentence', sentenceCell, 'number'],
    ],
  },
  {
    key: 'aid',
    title: 'Aid',
    caption: (count) => `${count} amounts of aid; those of different status must not be added together`,
    columns: () => [
      ['Amount', (row, _, act) => itemButton(row, row.amount, act)],
      ['Status', (row) => row.status],
      ['Period', (row) => row.period],
      ['From', (row) => row.payer],
      ['To', (row) => row.payee],
      ['For', (row) => row.purpose],
      ['Sentence', sentenceCell, 'number'],
    ],
  },
  {
    key: 'checks',
    title: 'Do its numbers add up?',
    caption: (count) => `${count} checks of the report’s own numbers`,
    columns: () => [
      ['Claim', (row, _, act) => itemButton(row, row.claim, act)],
      ['Verdict', (row) => row.verdict],
      ['Stated', (row) => row.stated, 'number'],
      ['Computed', (row) => row.computed, 'number'],
      ['Sentence', sentenceCell, 'number'],
    ],
  },
];

const one = (text) => text.replace(/^1 (actor|relation|amount|check)s/, '1 $1');

/** Yields after each row that it adds. */
export function* buildTables(root, report, act) {
  for (const { key, title, caption, columns } of TABLES) {
    const { total, rows } = report[key];
    const heading = element('h2', { id: `document-${key}` }, title);
    const head = element('tr', { role: 'row' });
    const body = element('tbody', { role: 'rowgroup' });
    const part = rows.length < total ? ` (${rows.length} of them are here)` : '';
    const table = element('table', { class: key, role: 'table' }, // narrow, it is laid out as cards
      element('caption', {}, one(caption(total)) + part), element('thead', { role: 'rowgroup' }, head), body);
    const made = columns(report);
    for (const [label, , kind] of made) head.append(element('th', { scope: 'col', role: 'columnheader', class: kind }, label));
    root.append(element('section', {}, heading, element('div', {
      class: 'wide', role: 'region', 'aria-labelledby': heading.id, tabindex: '0',
    }, table)));
    yield;
    for (const row of rows) {
      const line = element('tr', { role: 'row', 'data-row': row.id });
      for (const [i, [label, cell, kind]] of made.entries()) {
        line.append(i === 0
          ? element('th', { scope: 'row', role: 'rowheader' }, cell(row, report, act))
          : element('td', { role: 'cell', class: kind, 'data-label': label }, cell(row, report, act)));
      }
      body.append(line);
      yield;
    }
  }
}

/** Marks the selected item's rows. */
export function markRows(root, item) {
  for (const line of root.querySelectorAll('tr[aria-current]')) line.removeAttribute('aria-current');
  if (!item) return;
  for (const line of root.querySelectorAll(`tr[data-row="${CSS.escape(item)}"]`)) line.setAttribute('aria-current', 'true');
}
