// The report's text: headings and sentences, each with an id. A sentence can be selected by a button, and by a click.

import { button, element, setAttribute } from './dom.js';

export const elementId = (item) => `document-${item}`;

/** Yields after each element that it adds. */
export function* buildText(root, report, act) {
  const { sections, sentences, first, total } = report;
  if (sentences.length < total) {
    root.append(element('p', { class: 'note' },
      `This report is long: sentences ${first + 1} to ${first + sentences.length} of ${total} are here. `
      + 'Others come when one of them is selected or found.'));
  }
  let next = 0;
  for (const [i, { id, text }] of sentences.entries()) {
    for (; next < sections.length && sections[next].first <= first + i; ++next) {
      const { id: section, title, level } = sections[next];
      root.append(element(level > 1 ? 'h4' : 'h3', { id: elementId(section) }, title));
      yield;
    }
    const number = String(first + i + 1);
    root.append(element(
      'p',
      { id: elementId(id), class: 'sentence', 'data-item': id },
      button(number, () => act('select', id), { 'aria-label': `Select sentence ${number}`, 'aria-pressed': 'false' }),
      ' ',
      element('span', {}, text),
    ));
    yield;
  }
}

/** Marks the current sentence and those about the selection. */
export function makeTextMarks(root) {
  let current = null;
  let evidence = [];

  const sentenceOf = (report, index) => {
    const sentence = report.sentences[index - report.first];
    return sentence ? root.querySelector(`#${CSS.escape(elementId(sentence.id))}`) : null;
  };
  const mark = (paragraph, isCurrent) => {
    setAttribute(paragraph, 'aria-current', isCurrent ? 'true' : null);
    setAttribute(paragraph.querySelector('button'), 'aria-pressed', String(isCurrent));
  };

  return {
    update(report, { sentence, selection }) {
      if (current) mark(current, false);
      for (const each of evidence) each.classList.remove('evidence');
      evidence = (selection?.sentences ?? []).map((index) => sentenceOf(report, index)).filter(Boolean);
      for (const each of evidence) each.classList.add('evidence');
      current = sentence === null ? null : sentenceOf(report, sentence);
      if (current) mark(current, true);
    },
    current: () => current,
    forget() {
      current = null;
      evidence = [];
    },
  };
}
