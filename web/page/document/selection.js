// What is selected, and the sentences that show it.

import { button, element, setAttribute, setText } from './dom.js';

export function makeSelection(act) {
  const heading = element('h2', { id: 'document-selection' }, 'Selected');
  const title = element('p', { class: 'selected-title' });
  const about = element('h3', { id: 'document-evidence' }, 'Sentences about it');
  const list = element('ul', { class: 'evidence-list', 'aria-labelledby': about.id });
  const note = element('p', { class: 'note' });
  const only = button('Only relations of this actor', () => act('filter', `actor:${actor}`), { hidden: true, 'aria-pressed': 'false' });
  const root = element('section', { 'aria-labelledby': 'document-selection' }, heading, title, only, about, list, note);
  let actor = '';
  let shown = '';

  return {
    root,
    /** What to say of a new selection; empty if it is the one that was. */
    update(report, { selection, sentence, choices }) {
      actor = selection?.is_actor ? selection.id : '';
      only.hidden = actor === '';
      setAttribute(only, 'aria-pressed', String(choices?.actor.some(({ name, chosen }) => name === actor && chosen) ?? false));
      const key = JSON.stringify([report.report, report.first, selection, sentence]);
      if (key === shown) return '';
      const isFirst = shown === '';
      shown = key;
      const at = (index) => report.sentences[index - report.first];
      setText(title, selection?.title || 'Nothing. Choose an actor, a relation, an amount or a sentence.');
      const here = (selection?.sentences ?? []).filter(at);
      list.replaceChildren(...here.map((index) => element('li', {},
        button(String(index + 1), () => act('select', at(index).id), { 'aria-label': `Sentence ${index + 1}` }))));
      const missing = (selection?.total ?? 0) - here.length;
      setText(note, missing > 0 ? `${missing} more ${missing === 1 ? 'sentence is' : 'sentences are'} not listed.` : '');
      note.hidden = missing <= 0;
      list.hidden = here.length === 0;
      about.hidden = list.hidden;
      if (isFirst && !selection?.id && sentence === null) return '';
      const place = sentence === null ? null : at(sentence);
      const count = selection?.total ?? 0;
      const what = selection?.id
        ? `Selected: ${selection.title}. ${count} ${count === 1 ? 'sentence' : 'sentences'}.`
        : 'Nothing is selected.';
      return place ? `${what} Sentence ${sentence + 1}: ${place.text}` : what;
    },
  };
}
