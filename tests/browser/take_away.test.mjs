// What a person takes away: files that other programs open again.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

import { noteDownloads } from './downloads.mjs';
import {
  clickControl, complaints, drop, inEveryBrowser, newPage, openApp, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';

inEveryBrowser({ describe, before, after }, 'taking away', (name, context) => {
  let page;
  let seen;
  before(async () => {
    ({ page, seen } = await newPage(context.browser, { width: 1280, height: 800 }));
    await page.evaluateOnNewDocument(noteDownloads);
    await openApp(page, context.site.address, '#/tajikistan-2013/graph?sel=UZB&sign=-');
  });

  const take = async (command) => {
    const before = await page.evaluate('window.saved.length');
    await clickControl(page, 'menu:take-away');
    await waitForState(page, 'the menu', ({ controls }) => controls.some((each) => each.name === `take:${command}`));
    await clickControl(page, `take:${command}`);
    const saved = await waitFor('the file', () => page.evaluate('window.saved'), (all) => all.length > before);
    await waitUntilStill(page);
    return saved.at(-1);
  };
  const shown = async () => (await page.evaluate('window.attache.state()')).counts.shown;

  it('saves the graph as GEXF and GraphML, which graphology reads', async () => {
    for (const [command, parse] of [['save-gexf', gexf.parse], ['save-graphml', graphml.parse]]) {
      const file = await take(command);
      const graph = parse(Graph, file.text, { addMissingNodes: false });
      assert.equal(graph.size, await shown(), file.name);
      assert.ok(graph.hasNode('UZB') && graph.hasNode('TJK'));
      assert.equal(graph.getNodeAttribute('UZB', 'label'), 'Uzbekistan');
    }
  });

  it('saves relations as CSV and JSON, of what the filter shows', async () => {
    const csv = await take('save-csv');
    const lines = csv.text.split('\r\n').filter(Boolean);
    assert.equal(lines.length, (await shown()) + 1);
    const rows = JSON.parse((await take('save-json')).text);
    assert.equal(rows.length, await shown());
    assert.ok(rows.every((row) => row.polarity === -1));
  });

  it('saves the picture as SVG, which the browser draws, with its words and its source', async () => {
    const file = await take('save-svg');
    assert.equal(file.type, 'image/svg+xml');
    const other = await context.browser.newPage(); // the page's own policy lets it read no markup
    const about = await other.evaluate(async (text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const image = new Image();
      const drawn = new Promise((resolve, reject) => {
        image.onload = () => resolve([image.naturalWidth, image.naturalHeight]);
        image.onerror = () => reject(new Error('the SVG cannot be drawn'));
      });
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      return {
        broken: document.querySelector('parsererror') !== null,
        words: [...document.querySelectorAll('text')].map((each) => each.textContent),
        paths: document.querySelectorAll('path').length,
        size: await drawn,
      };
    }, file.text);
    await other.close();
    assert.equal(about.broken, false);
    assert.ok(about.words.includes('Uzbekistan'), about.words.join('|'));
    assert.ok(about.words.some((each) => each.includes('Congressional Research Service')));
    assert.ok(about.paths > 20);
    assert.ok(about.size[0] > 300 && about.size[1] > 300);
  });

  it('saves the picture as PNG', async () => {
    const file = await take('save-png');
    assert.deepEqual(file.head.slice(1, 4), [...'PNG'].map((each) => each.charCodeAt(0)));
    const number = (at) => ((file.head[at] * 256 + file.head[at + 1]) * 256 + file.head[at + 2]) * 256 + file.head[at + 3];
    assert.ok(number(16) > 300 && number(20) > 300);
  });

  it('saves a brief that runs nothing, and says where files went', async () => {
    const file = await take('save-brief');
    assert.match(file.name, /brief-UZB\.html$/);
    assert.match(file.text, /<h1>Uzbekistan<\/h1>/);
    assert.doesNotMatch(file.text, /<script/i);
    assert.deepEqual(complaints({ seen, address: context.site.address }), []);
  });

  it('saves the workspace, which brings back every report and the view elsewhere', async () => {
    const text = 'Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to Tajikistan.\n';
    await page.evaluate((content) => window.attache.open('Gas notes.txt', content), text);
    const { report } = await waitForState(page, 'the own report', ({ title }) => title === 'Gas notes');
    await page.evaluate((id) => window.attache.go(`#/${id}/timeline?sel=TJK~UZB&sign=-`), report);
    const there = await waitForState(page, 'the timeline', ({ view }) => view === 'timeline');
    const file = await take('save-workspace');
    assert.equal(file.name, 'attache-workspace.json');
    assert.equal(JSON.parse(file.text).schema, 'attache-workspace/1');

    const { page: other, seen: seenThere } = await newPage(context.browser);
    await openApp(other, context.site.address);
    await drop(other, 'copy of a workspace.json', file.text);
    const here = await waitForState(other, 'the workspace', ({ reports }) => reports.length === 2);
    for (const member of ['route', 'report', 'title', 'view', 'selection', 'counts', 'reports'])
      assert.deepEqual(here[member], there[member], member);
    await clickControl(other, 'report-title');
    await clickControl(other, 'report:0');
    const shipped = await waitForState(other, 'the other report', (state) => state.report === 'tajikistan-2013');
    assert.equal(shipped.selection, 'UZB');
    assert.ok(shipped.counts.hidden > 0, 'its filter came too');

    await drop(other, 'half.json', file.text.slice(0, file.text.length / 2));
    const refused = await waitForState(other, 'the notice', ({ notices }) => notices.some((each) => each.includes('half.json')));
    assert.equal(refused.reports.length, 2);
    assert.equal(refused.report, 'tajikistan-2013');
    assert.deepEqual(complaints({ seen: seenThere, address: context.site.address }), []);
    await other.close();
  });
});
