// The program's functions as buttons, checkboxes and a search field.

import { button, element, setAttribute, setText } from './dom.js';

const FIND_DELAY_MS = 250; // after the last letter

/** A part with a heading. */
function part(title, ...children) {
  return element('section', {}, element('h2', {}, title), ...children);
}

function makeViews(act) {
  const row = element('div', { class: 'choices', role: 'group', 'aria-label': 'Views of the explorer' });
  const buttons = new Map();
  return {
    row,
    update(commands, view) {
      for (const { name, label, tooltip } of commands) {
        if (!name.startsWith('view-')) continue;
        if (!buttons.has(name)) {
          buttons.set(name, button(label, () => act('command', name), { title: tooltip }));
          row.append(buttons.get(name));
        }
        setAttribute(buttons.get(name), 'aria-pressed', String(name === `view-${view}`));
      }
    },
  };
}

/** Checkboxes of one part of the filter ("theme"). */
function makeChoices(legend, part, act) {
  const boxes = new Map();
  const list = element('div', { class: 'boxes' });
  const group = element('fieldset', {}, element('legend', {}, legend), list);
  return {
    group,
    update(choices = []) {
      for (const each of boxes.values()) each.line.hidden = true;
      for (const { name, label, count, chosen } of choices) {
        if (!boxes.has(name)) {
          const box = element('input', { type: 'checkbox', change: () => act('filter', `${part}:${name}`) });
          const word = element('span');
          const number = element('span', { class: 'count' });
          const line = element('label', {}, box, word, ' ', number);
          boxes.set(name, { box, word, number, line });
          list.append(line);
        }
        const { box, word, number, line } = boxes.get(name);
        box.checked = chosen;
        setText(word, label); // corrections rename it
        line.hidden = count === 0 && !chosen && box !== document.activeElement;
        setText(number, String(count));
      }
    },
  };
}

/** The years of the filter as two numbers. */
function makeYears(act) {
  let last = null; // as the program has them
  const write = () => {
    [from.value, to.value] = [String(last.from), String(last.to)];
  };
  const send = () => {
    if (from.value && to.value) act('years', `${from.value}-${to.value}`);
    write(); // what was not taken does not stay
  };
  const year = (label) => element('input', { type: 'number', inputmode: 'numeric', 'aria-label': label, change: send });
  const [from, to] = [year('From the year'), year('To the year')];
  const group = element('fieldset', { class: 'years' }, element('legend', {}, 'Years'),
    element('div', { class: 'span' }, from, ' to ', to));
  return {
    group,
    update(years) {
      group.hidden = !years;
      if (!years) return;
      last = years;
      for (const [field, value] of [[from, years.from], [to, years.to]]) {
        setAttribute(field, 'min', String(years.first));
        setAttribute(field, 'max', String(years.last));
        if (field !== document.activeElement || field.value === '') field.value = String(value);
      }
    },
  };
}

function makeFind(act) {
  const field = element('input', { type: 'search', id: 'document-find', autocomplete: 'off', spellcheck: 'false' });
  const hits = element('output', { for: 'document-find' });
  const next = button('Next', () => act('command', 'next-hit'), { 'aria-label': 'Next place' });
  const previous = button('Previous', () => act('command', 'previous-hit'), { 'aria-label': 'Previous place' });
  let timer = 0;
  const send = () => {
    clearTimeout(timer);
    timer = 0;
    act('find', field.value);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(send, FIND_DELAY_MS);
  });
  const form = element(
    'form',
    {
      role: 'search',
      submit: (event) => {
        event.preventDefault();
        if (timer) send();
        act('command', 'next-hit');
      },
    },
    element('label', { for: 'document-find' }, 'Find in the text'),
    element('div', { class: 'field' }, field, previous, next),
    hits,
  );
  return {
    form,
    update({ query, hits: count }) {
      if (!timer && field.value !== query) field.value = query;
      setText(hits, query ? `${count} ${count === 1 ? 'place' : 'places'}` : '');
      next.disabled = count === 0;
      previous.disabled = count === 0;
    },
  };
}

/** Buttons of commands; `names` says which, in order. */
function makeCommands(label, names, act) {
  const row = element('div', { class: 'choices', role: 'group', 'aria-label': label });
  const buttons = new Map();
  return {
    row,
    update(commands) {
      for (const name of names(commands)) {
        const command = commands.find((each) => each.name === name);
        if (!command) continue;
        if (!buttons.has(name)) {
          buttons.set(name, button(command.label, () => act('command', name), { title: command.tooltip }));
          row.append(buttons.get(name));
        }
        // A button that cannot be used keeps the focus that it has.
        setAttribute(buttons.get(name), 'aria-disabled', command.enabled ? null : 'true');
      }
    },
  };
}

const FIRST_COMMANDS = ['undo', 'redo', 'copy-link', 'copy-citation', 'clear-selection'];
// What has another place here, or opens something that only the canvas shows.
const OTHER_PLACES = new Set(['search', 'find', 'next-hit', 'previous-hit', 'corrections', 'clear-filter', ...FIRST_COMMANDS]);

function makeReports(act) {
  const list = element('select', { id: 'document-report', change: () => act('report', list.value) });
  const row = element('div', { class: 'reports', hidden: true }, element('label', { for: 'document-report' }, 'Report'), list);
  let shown = '';
  return {
    row,
    update(reports, current) {
      const key = JSON.stringify(reports);
      if (key !== shown) list.replaceChildren(...reports.map(({ id, title }) => element('option', { value: id }, title)));
      shown = key;
      list.value = current;
      row.hidden = reports.length < 2;
    },
  };
}

/** How many relations the filter lets through. */
function passing(shown, all) {
  if (shown < all) return `${shown} of ${all} relations pass.`;
  if (all === 0) return 'There are no relations.';
  return all === 1 ? 'The only relation is shown.' : `All ${all} relations are shown.`;
}

/** `act(what, argument)` does something in the program. */
export function makeControls(act) {
  const reports = makeReports(act);
  const views = makeViews(act);
  const choices = {
    theme: makeChoices('Themes', 'theme', act),
    sign: makeChoices('Signs', 'sign', act),
    status: makeChoices('Statuses', 'status', act),
    kind: makeChoices('Kinds of actors', 'kind', act),
    actor: makeChoices('Actors', 'actor', act),
  };
  const years = makeYears(act);
  const shown = element('p', { class: 'note' });
  const showAll = button('Show everything', () => act('command', 'clear-filter'));
  const find = makeFind(act);
  const first = makeCommands('Commands', () => FIRST_COMMANDS, act);
  const others = makeCommands('More commands', (commands) => commands.map(({ name }) => name)
    .filter((name) => !name.startsWith('view-') && !OTHER_PLACES.has(name)), act);

  const root = element(
    'div',
    { class: 'controls' },
    reports.row,
    find.form,
    part('View', views.row),
    part(
      'Filter', choices.theme.group, choices.sign.group, years.group,
      element('details', {}, element('summary', {}, 'Statuses, kinds and actors'),
        choices.status.group, choices.kind.group, choices.actor.group),
      shown, showAll,
    ),
    part('Commands', first.row, element('details', {}, element('summary', {}, 'More commands'), others.row)),
  );

  return {
    root,
    update(state) {
      reports.update(state.reports, state.report);
      views.update(state.commands, state.view);
      for (const [name, group] of Object.entries(choices)) group.update(state.choices?.[name]);
      years.update(state.years);
      setText(shown, passing(state.shown, state.relations));
      const clear = state.commands.find(({ name }) => name === 'clear-filter');
      setAttribute(showAll, 'aria-disabled', clear?.enabled ? null : 'true');
      find.update(state);
      first.update(state.commands);
      others.update(state.commands);
    },
  };
}
