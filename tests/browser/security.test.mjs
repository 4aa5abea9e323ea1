// The page's policy (docs/security.md): nothing that the page does needs more than it allows, and what a stranger could
// bring in is refused.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { noteDownloads } from './downloads.mjs';
import {
  clickControl, complaints, drop, inEveryBrowser, newPage, openApp, serveSite, stateOf, waitFor, waitForState,
} from './driver.mjs';
import { pdfOf } from './pdf_file.mjs';

const HOSTILE_MARKUP = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><a href="javascript:window.hacked=1">gas</a>';
const BIDI = '\u202e\u2066\u200f';
const ESCAPES = '\u001b[31m\u001b]0;hacked\u0007\u009b2J';
const HOSTILE_TEXT = [
  `Uzbekistan cut off gas supplies to Tajikistan in 2010 ${HOSTILE_MARKUP}.`,
  `Russia pledged $5 million to Tajikistan in 2011 ${BIDI}[see](javascript:window.hacked=1).`,
  '=HYPERLINK("http://127.0.0.1/") China pledged $6 million to Tajikistan in 2011.',
  `@Iran pledged $7 million to Tajikistan in 2012 ${ESCAPES}.`,
].join('\n\n');

/** To be run in a page before anything else: notes what its policy refuses. */
function noteViolations() {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
}

/** The page's elements with their attributes, but for what the document tree holds and says of itself. */
const elementsOf = (page) => page.evaluate(() => [...document.querySelectorAll('*')].filter((each) => !each.matches('#document *')).map((element) => {
  const own = element.id === 'document' ? ['data-revision', 'aria-busy'] : [];
  const attributes = [...element.attributes].filter(({ name }) => !['hidden', 'style', 'value', ...own].includes(name));
  return [element.localName, ...attributes.map(({ name, value }) => `${name}=${value}`)].join(' ');
}));

// What the document tree is made of (web/page/document/).
const TREE = {
  elements: ['button', 'caption', 'details', 'div', 'fieldset', 'form', 'h1', 'h2', 'h3', 'h4', 'header', 'input', 'label', 'legend', 'li',
    'nav', 'option', 'output', 'p', 'section', 'select', 'span', 'summary', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  attributes: /^(aria-[a-z]+|autocomplete|class|data-(item|label|row)|disabled|for|hidden|id|inputmode|max|min|open|role|scope|spellcheck|tabindex|title|type|value)$/,
};

/** What stands in the document tree and is not of its making. */
const strangersOf = (page) => page.evaluate((names, attributes) => {
  const allowed = new RegExp(attributes);
  return [...document.querySelectorAll('#document *')]
    .filter((each) => !names.includes(each.localName) || [...each.attributes].some(({ name }) => !allowed.test(name)))
    .map((each) => each.cloneNode(false).outerHTML);
}, TREE.elements, TREE.attributes.source);

const titled = (page, title) => waitForState(page, `the report ${title}`, (state) => state.title === title);

async function take(page, command) {
  const saved = await page.evaluate('window.saved.length');
  await clickControl(page, 'menu:take-away');
  await waitForState(page, 'the menu', ({ controls }) => controls.some((each) => each.name === `take:${command}`));
  await clickControl(page, `take:${command}`);
  return (await waitFor('the file', () => page.evaluate('window.saved'), (all) => all.length > saved)).at(-1);
}

inEveryBrowser({ describe, before, after }, 'security', (name, context) => {
  let folder;
  before(async () => { folder = await mkdtemp(path.join(tmpdir(), 'attache-')); });
  after(() => rm(folder, { recursive: true }));

  const open = async () => {
    const watched = await newPage(context.browser, { width: 1440, height: 900 });
    await watched.page.evaluateOnNewDocument(noteViolations);
    await watched.page.evaluateOnNewDocument(noteDownloads);
    await openApp(watched.page, context.site.address);
    return watched;
  };
  const chooseFile = async (page, fileName, content) => {
    const file = path.join(folder, fileName);
    await writeFile(file, content);
    await (await page.$('#files')).uploadFile(file);
  };

  it('lets the page do all it does, without a violation and without another host', async () => {
    const { page, seen } = await open();
    for (const view of ['matrix', 'timeline', 'aid', 'table', 'map', 'graph']) {
      await clickControl(page, `tab:${view}`);
      await waitForState(page, view, (state) => state.view === view);
    }
    await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; });
    await clickControl(page, 'copy-link');
    await waitFor('the link', () => page.evaluate(() => window.copied), Boolean);
    for (const command of ['save-csv', 'save-png']) assert.ok((await take(page, command)).head.length > 0, command);

    await chooseFile(page, 'Gas notes.txt', 'Uzbekistan cut off gas supplies to Tajikistan in 2010.\n');
    await titled(page, 'Gas notes');
    await chooseFile(page, 'Some report.pdf', pdfOf([[[72, 700, 'Russia pledged $5 million to Tajikistan.']]]));
    assert.equal((await titled(page, 'Some report')).counts.relations, 1);
    await page.evaluate(() => { localStorage.setItem('attache-preferences', 'scheme=dark'); });
    assert.deepEqual(await page.evaluate('window.violations'), []);
    assert.deepEqual(complaints({ seen, address: context.site.address }), []);
    await page.close();
  });

  it('refuses script, style, frames, forms and requests that are brought in', async () => {
    const elsewhere = await serveSite();
    let asked = 0;
    elsewhere.answers.set('probe', (request, response) => {
      asked += 1;
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
      return true;
    });
    const { page } = await open();
    await page.evaluate((foreign) => {
      const attempts = {
        inlineScript() {
          const script = document.createElement('script');
          script.append('window.hacked = "inline script"');
          document.head.append(script);
        },
        foreignScript() {
          const script = document.createElement('script');
          script.src = foreign;
          document.head.append(script);
        },
        handler() {
          const image = document.createElement('img');
          document.body.append(image);
          image.setAttribute('onerror', 'window.hacked = "handler"');
        },
        image() { new Image().src = foreign; },
        markup() { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hacked=\'markup\'">'); },
        link() {
          const link = document.createElement('a');
          link.setAttribute('href', 'javascript:window.hacked="link"');
          document.body.append(link);
          link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        },
        evaluation() { eval('window.hacked = "eval"'); },
        compilation() { new Function('window.hacked = "Function"')(); },
        frame() {
          const frame = document.createElement('iframe');
          frame.src = foreign;
          document.body.append(frame);
        },
        form() {
          const form = document.createElement('form');
          form.action = foreign;
          document.body.append(form);
          form.submit();
        },
        base() {
          const base = document.createElement('base');
          base.href = foreign;
          document.head.append(base);
        },
        style() {
          const style = document.createElement('style');
          style.append('#canvas { opacity: 0.5 }');
          document.head.append(style);
        },
        request() { fetch(foreign).catch(() => {}); },
        beacon() { navigator.sendBeacon(foreign, 'the report'); },
        worker() { new Worker(URL.createObjectURL(new Blob(['1']))); },
      };
      window.tried = 0;
      // Out of the test's own call, which browsers grant more than the page.
      for (const attempt of Object.values(attempts)) {
        setTimeout(() => {
          try { attempt(); } catch { /* refused at once */ }
          window.tried += 1;
        });
      }
      window.attempts = Object.keys(attempts).length;
    }, `${elsewhere.address}probe`);
    await waitFor('the attempts', () => page.evaluate('window.tried === window.attempts'), Boolean);
    const violations = await waitFor('the violations', () => page.evaluate('window.violations.map((each) => each.split(":")[0])'),
      (all) => ['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'style-src-elem'].every((each) => all.includes(each)));
    assert.ok(violations.filter((each) => /^script-src|^require-trusted-types|^trusted-types/.test(each)).length >= 5, String(violations));
    assert.equal(await page.evaluate('window.hacked'), undefined);
    assert.equal(await page.evaluate('getComputedStyle(document.getElementById("canvas")).opacity'), '1');
    assert.ok((await page.evaluate('document.baseURI')).startsWith(context.site.address));
    assert.equal(asked, 0);
    assert.equal((await stateOf(page)).report, 'tajikistan-2013');
    await page.close();
    await elsewhere.close();
  });

  it('shows hostile text as text: nothing of it reaches the page', async () => {
    const { page, seen } = await open();
    const elements = await elementsOf(page);
    const address = await page.evaluate('location.pathname');
    const names = [`${HOSTILE_MARKUP.replaceAll('/', '|')}.txt`, `notes ${BIDI}${ESCAPES}.txt`, '=1+1.html', 'javascript:window.hacked=1.md'];
    for (const [i, fileName] of names.entries()) {
      await drop(page, fileName, `${HOSTILE_TEXT}\n\nThis is text ${i}.\n`);
      const { counts } = await waitForState(page, `the report of ${fileName}`, ({ reports }) => reports.length === i + 2);
      assert.ok(counts.relations >= 3, `${counts.relations} relations`);
      for (const view of ['graph', 'table', 'aid']) {
        await clickControl(page, `tab:${view}`);
        await waitForState(page, view, (state) => state.view === view);
      }
    }
    await drop(page, `${HOSTILE_MARKUP.replaceAll('/', '|')}.zip`, 'PK\u0003\u0004');
    await waitForState(page, 'the notice', ({ notices }) => notices.some((each) => each.includes('.zip')));
    await chooseFile(page, '<script>window.hacked=1.pdf', pdfOf([[[72, 700, '<script>Russia</script> pledged $5 million to Tajikistan.']]]));
    await waitForState(page, 'the PDF', ({ reports }) => reports.length === names.length + 2);

    assert.deepEqual(await elementsOf(page), elements);
    await waitFor('the text in the tree', () => page.evaluate('document.getElementById("document").textContent'), (text) => text.includes('<script>'));
    assert.deepEqual(await strangersOf(page), []);
    assert.equal(await page.evaluate('window.hacked'), undefined);
    assert.equal(await page.evaluate('location.pathname'), address);
    assert.deepEqual(await page.evaluate('window.violations'), []);
    assert.deepEqual(complaints({ seen, address: context.site.address }), []);
    await page.close();
  });

  it('saves hostile text so that no spreadsheet computes it', async () => {
    const { page } = await open();
    await drop(page, 'formulas.txt', HOSTILE_TEXT);
    await titled(page, 'formulas');
    const { text } = await take(page, 'save-csv');
    assert.match(text, /HYPERLINK/);
    assert.doesNotMatch(text, /(^|[\r\n,]|")[=@\t]/);
    assert.doesNotMatch(text, /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/);
    await page.close();
  });
});
