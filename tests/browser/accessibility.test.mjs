// What assistive technology finds: no fault that axe-core knows, and a tree of roles and names that answers questions.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';

import { openPanel, openTree } from './document.mjs';
import {
  inEveryBrowser, measurePicture, newPage, openApp, serveSite, waitFor, waitForState, waitUntilStill,
} from './driver.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function faults(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) =>
      `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
  });
}

inEveryBrowser({ describe, before, after }, 'accessibility', (name, context) => {
  for (const scheme of ['light', 'dark']) {
    it(`has no fault that axe knows, ${scheme}, with the document behind the canvas and before it, wide and narrow`, async () => {
      const { page } = await newPage(context.browser, { scheme });
      await page.evaluateOnNewDocument((each) => localStorage.setItem('attache-preferences', `scheme=${each}`), scheme);
      await openTree(page, context.site.address, '#/tajikistan-2013/graph?sel=UZB&theme=energy');
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      assert.equal(await page.evaluate(() => document.documentElement.dataset.scheme), scheme);
      assert.deepEqual(await faults(page), []);
      await openPanel(page);
      await page.evaluate(() => document.querySelectorAll('#document details').forEach((each) => { each.open = true; }));
      assert.deepEqual(await faults(page), []);
      await page.setViewport({ width: 390, height: 844 });
      assert.deepEqual(await faults(page), []);
      await page.close();
    });

    it(`has no fault on the plain page and where the program cannot run, ${scheme}`, async () => {
      const { page } = await newPage(context.browser, { scheme });
      await page.goto(`${context.site.address}tajikistan-2013.html`);
      assert.deepEqual(await faults(page), []);
      await page.close();

      const site = await serveSite();
      site.answers.set('attache.wasm', (request, response) => {
        response.writeHead(503).end();
        return true;
      });
      const { page: broken } = await newPage(context.browser, { scheme });
      await broken.goto(site.address);
      await waitFor('the message', () => broken.evaluate(() => !document.getElementById('failure').hidden), Boolean);
      assert.deepEqual(await faults(broken), []);
      await broken.close();
      await site.close();
    });
  }

  if (name !== 'chromium') return; // whose driver sets media features and reads the tree of roles

  it('honours less motion, more contrast and forced colours', async () => {
    const { page } = await newPage(context.browser);
    const session = await page.createCDPSession();
    const prefer = (features) => session.send('Emulation.setEmulatedMedia', { features });
    await prefer([{ name: 'prefers-reduced-motion', value: 'reduce' }, { name: 'prefers-contrast', value: 'more' }]);
    await openTree(page, context.site.address);
    await openPanel(page);
    const look = () => page.evaluate(() => {
      const button = getComputedStyle(document.querySelector('#document .close'));
      const { animationName } = getComputedStyle(document.getElementById('document'));
      return { edge: button.borderTopColor, text: button.color, surface: button.backgroundColor, animationName };
    });
    const strong = await look();
    assert.equal(strong.edge, strong.text, 'edges are as strong as the text');
    assert.equal(strong.animationName, 'none');
    await prefer([{ name: 'forced-colors', value: 'active' }]);
    const system = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('button'));
      const { color, backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return { text: color, surface: backgroundColor };
    });
    const forced = await look();
    assert.deepEqual({ text: forced.text, surface: forced.surface }, system);
    await page.close();
  });

  it('draws in stronger colours for who asks for more contrast, or has the system force its own', async () => {
    const { page } = await newPage(context.browser, { scheme: 'dark' });
    await openApp(page, context.site.address);
    const session = await page.createCDPSession();
    const groundWith = async (name, value) => {
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }, { name, value }] });
      await waitUntilStill(page);
      return (await measurePicture(context.browser, page)).ground;
    };
    assert.notDeepEqual(await groundWith('prefers-contrast', 'no-preference'), [0, 0, 0]);
    assert.deepEqual(await groundWith('prefers-contrast', 'more'), [0, 0, 0]);
    assert.deepEqual(await groundWith('forced-colors', 'active'), [0, 0, 0]);
    await page.close();
  });

  // --- by roles and names alone ---------------------------------------------------------------------------

  const walk = function* walk(node) {
    yield node;
    for (const child of node.children ?? []) yield* walk(child);
  };
  const textOf = (node) => [...walk(node)].filter(({ role }) => role === 'StaticText').map((each) => each.name).join('');
  const rowsOf = (nodes, caption) => {
    const table = nodes.find((each) => each.role === 'table' && caption.test(each.name ?? ''));
    assert.ok(table, `a table ${caption}`);
    return [...walk(table)].filter(({ role }) => role === 'row').map((row) =>
      row.children.filter(({ role }) => /cell|header/i.test(role)).map(textOf));
  };

  it('answers three questions by roles and names', async () => {
    const { page } = await newPage(context.browser);
    await openTree(page, context.site.address);
    const tree = async () => [...walk(await page.accessibility.snapshot({ interestingOnly: false }))];
    const nodes = await tree();

    // With whom does Tajikistan have the most statements?
    const [heads, ...actors] = rowsOf(nodes, /^\d+ actors with relations/);
    const shared = heads.indexOf('With Tajikistan');
    assert.ok(shared > 0, heads.join());
    const [partner] = actors.filter(([actor]) => actor !== 'Tajikistan').sort((a, b) => Number(b[shared]) - Number(a[shared]));
    assert.equal(partner[0], 'United States');

    // How much aid was requested for fiscal year 2014?
    const [columns, ...amounts] = rowsOf(nodes, /^\d+ amounts of aid/);
    const [status, period] = ['Status', 'Period'].map((each) => columns.indexOf(each));
    const requested = amounts.filter((row) => row[status] === 'Requested' && row[period] === 'FY2014').map(([amount]) => amount);
    assert.ok(requested.includes('$36.4 million'), requested.join('; '));

    // What does the sentence behind a relation say? A button of the table selects it, and it is said.
    const table = nodes.find((each) => each.role === 'table' && /^\d+ relations/.test(each.name ?? ''));
    const button = [...walk(table)].find((each) => each.role === 'button' && /^Sentence \d+$/.test(each.name));
    await (await button.elementHandle()).focus();
    await page.keyboard.press('Enter');
    await waitForState(page, 'the sentence', ({ sentence }) => sentence !== '');
    const said = await waitFor('the sentence in words', async () => {
      const regions = (await tree()).filter(({ role }) => role === 'status').map(textOf);
      return regions.find((text) => text.includes(`${button.name}: `));
    }, Boolean);
    assert.match(said, /: [A-Z“"].{20,}/);
    await page.close();
  });
});
