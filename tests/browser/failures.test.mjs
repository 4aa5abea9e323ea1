// What the page says when it cannot run: always something readable, always with a way on.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { waitForTree } from './document.mjs';
import {
  inEveryBrowser, launchBrowser, measurePicture, newPage, serveSite, stateOf, waitFor, waitForApp, waitUntilStill,
} from './driver.mjs';

const SENTENCE = 'Uzbekistan cut off gas supplies to Tajikistan in 2010. ';

/** The message on the page, once there is one. */
async function failureOn(page) {
  return waitFor('a message', () => page.evaluate(() => {
    const box = document.getElementById('failure');
    return {
      kind: box.hidden ? null : box.dataset.kind,
      title: box.querySelector('h2').textContent,
      text: box.querySelector('p').textContent,
      report: box.querySelector('a')?.getAttribute('href'),
      button: box.querySelector('button')?.textContent ?? null,
      canvas: getComputedStyle(document.getElementById('canvas')).display,
    };
  }), ({ kind }) => kind !== null);
}

async function checkReportLink(page, href) {
  const text = await page.evaluate((url) => fetch(url).then((answer) => answer.text()), href);
  assert.match(text, /<h1>.*Tajikistan/);
  assert.match(text, /Tajikistan is a significant country/);
}

/** The report stands on the page itself, with its parts, and nothing in it runs. */
async function checkPlainReport(page) {
  const frame = await waitFor('the plain report', async () => page.frames().find((each) => each.url().endsWith('tajikistan-2013.html')), Boolean);
  await waitFor('its text', () => frame.evaluate(() => document.querySelector('#text') !== null), Boolean);
  const parts = await frame.evaluate(() => ({
    headings: [...document.querySelectorAll('h2')].map((each) => each.id),
    rows: document.querySelectorAll('tr').length,
    sentences: document.querySelectorAll('section p').length,
    charts: document.querySelectorAll('svg').length,
    scripts: document.scripts.length,
  }));
  assert.deepEqual(parts.headings, ['actors', 'themes', 'relations', 'aid', 'money', 'checks', 'text']);
  assert.ok(parts.rows > 250 && parts.sentences > 290 && parts.charts === 3 && parts.scripts === 0, JSON.stringify(parts));
}

inEveryBrowser({ describe, before, after }, 'failures', (name, context) => {
  it('says what to do without WebGL 2, and leads to the report', async () => {
    const browser = await launchBrowser(name, { webgl: false });
    try {
      const { page } = await newPage(browser);
      await page.goto(context.site.address);
      const failure = await failureOn(page);
      assert.equal(failure.kind, 'no-webgl');
      assert.match(failure.text, /WebGL 2.*hardware acceleration/s);
      assert.equal(failure.canvas, 'none');
      await checkReportLink(page, failure.report);
      await checkPlainReport(page);
      const rejected = await page.evaluate(() => window.attache.ready.then(() => 'ready', (error) => error.message));
      assert.notEqual(rejected, 'ready');
    } finally {
      await browser.close();
    }
  });

  it('says what to do without WebAssembly', async () => {
    const { page } = await newPage(context.browser);
    await page.evaluateOnNewDocument(() => { delete window.WebAssembly; });
    await page.goto(context.site.address);
    const failure = await failureOn(page);
    assert.equal(failure.kind, 'no-webassembly');
    assert.match(failure.text, /WebAssembly/);
    await checkReportLink(page, failure.report);
    await page.close();
  });

  // Firefox's driver cannot switch scripts off.
  it('shows the report without scripts as well', { skip: name === 'firefox' }, async () => {
    const { page, seen } = await newPage(context.browser);
    await page.setJavaScriptEnabled(false);
    await page.goto(context.site.address);
    await checkPlainReport(page);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  for (const file of ['attache.wasm', 'attache-more.wasm', 'attache.js']) {
    it(`offers to retry when ${file} does not come, and then works`, async () => {
      const site = await serveSite();
      let failing = true;
      site.answers.set(file, (request, response) => {
        if (!failing) return false;
        response.writeHead(503).end();
        return true;
      });
      const { page } = await newPage(context.browser);
      await page.goto(site.address);
      const failure = await failureOn(page);
      assert.equal(failure.kind, 'download');
      assert.equal(failure.button, 'Retry');

      failing = false;
      await Promise.all([page.waitForNavigation(), page.click('#failure button')]);
      await waitForApp(page);
      assert.equal((await stateOf(page)).report, 'tajikistan-2013');
      await page.close();
      await site.close();
    });
  }

  const more = path.join(process.env.ATTACHE_SITE, 'attache-more.wasm');
  const wrongParts = {
    'a page to sign in': async () => Buffer.from('<!doctype html><title>Sign in</title>'),
    'the second part of another program': async () => {
      const bytes = await readFile(more);
      const [{ module: stamp }] = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
      const other = 'x'.repeat(stamp.length);
      for (let at = bytes.indexOf(stamp); at >= 0; at = bytes.indexOf(stamp, at)) bytes.write(other, at, 'latin1');
      return bytes;
    },
  };
  for (const [what, make] of Object.entries(wrongParts)) {
    for (const isHurried of [false, true]) {
      it(`offers to retry when ${what} comes instead of the second part${isHurried ? ', and it is called early' : ''}`, async () => {
        const bytes = await make();
        const site = await serveSite();
        let asked = 0;
        site.answers.set('attache-more.wasm', (request, response) => {
          asked += 1;
          if (isHurried && asked === 1) return true; // the first request hangs
          response.writeHead(200, { 'Content-Type': 'application/wasm' }).end(bytes);
          return true;
        });
        const { page } = await newPage(context.browser);
        await page.goto(site.address);
        if (isHurried) {
          await waitFor('the first picture', () => page.evaluate(() => document.documentElement.dataset.state), (state) => state === 'running');
          await waitFor('the request', () => asked, (count) => count === 1);
          await page.evaluate(() => { setTimeout(() => window.attache.go('#/tajikistan-2013/aid')); });
        }
        const failure = await failureOn(page);
        assert.deepEqual([failure.kind, failure.button], ['download', 'Retry']);
        await page.close();
        await site.close();
      });
    }
  }

  it('offers to retry when the program is cut off in the middle', async () => {
    const whole = await readFile(path.join(process.env.ATTACHE_SITE, 'attache.wasm'));
    const site = await serveSite();
    site.answers.set('attache.wasm', (request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/wasm', 'Content-Length': whole.length });
      response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
      return true;
    });
    const { page } = await newPage(context.browser);
    await page.goto(site.address);
    const failure = await failureOn(page);
    assert.equal(failure.kind, 'download');
    assert.equal(failure.button, 'Retry');
    await page.close();
    await site.close();
  });

  it('shows how far the download is', async () => {
    const whole = await readFile(path.join(process.env.ATTACHE_SITE, 'attache.wasm'));
    const site = await serveSite();
    let finish;
    site.answers.set('attache.wasm', (request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/wasm', 'Content-Length': whole.length });
      response.write(whole.subarray(0, whole.length / 2));
      finish = () => response.end(whole.subarray(whole.length / 2));
      return true;
    });
    const { page } = await newPage(context.browser);
    await page.goto(site.address, { waitUntil: 'domcontentloaded' });
    await waitFor('half of the progress', () => page.evaluate('document.getElementById("progress").value'),
      (value) => value > 0.3 && value < 0.7);
    finish();
    await page.evaluate('window.attache.ready');
    assert.equal((await stateOf(page)).report, 'tajikistan-2013');
    await page.close();
    await site.close();
  });

  /** What a crashed program does: runs into `unreachable`. */
  const makeCrash = () => {
    const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 99, 0, 0, 10, 5, 1, 3, 0, 0, 11);
    window.crash = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.c;
  };
  const crash = async (page) => {
    await page.evaluate(makeCrash);
    await page.evaluate(() => { setTimeout(window.crash); });
  };

  it('says so when the program stops, and starts again at the same view', async () => {
    const { page } = await newPage(context.browser);
    await page.goto(`${context.site.address}#/tajikistan-2013/aid`);
    await waitForApp(page);
    await crash(page);
    const failure = await failureOn(page);
    assert.equal(failure.kind, 'crash');
    assert.equal(failure.button, 'Start again');
    assert.match(failure.text, /back to this view, with your corrections and the reports that are open/);
    await Promise.all([page.waitForNavigation(), page.click('#failure button')]);
    await waitForApp(page);
    assert.equal((await stateOf(page)).view, 'aid');
    await page.close();
  });

  it('says so when the program stops within a promise', async () => {
    const { page } = await newPage(context.browser);
    await page.goto(context.site.address);
    await waitForApp(page);
    await waitForTree(page);
    await page.evaluate(makeCrash);
    await page.evaluate(() => {
      const { parse } = JSON;
      JSON.parse = (text) => (text.includes('"sentences":[{') ? window.crash() : parse(text));
      window.attache.go('#/tajikistan-2013/graph?theme=energy');
    });
    assert.equal((await failureOn(page)).kind, 'crash');
    await page.close();
  });

  it('keeps the reader’s reports over a start that fails before they are asked for', async () => {
    const { page } = await newPage(context.browser);
    await page.evaluateOnNewDocument(() => {
      if (!sessionStorage.getItem('fails')) return;
      WebAssembly.instantiate = () => Promise.reject(new WebAssembly.LinkError('another version'));
    });
    await page.goto(context.site.address);
    await waitForApp(page);
    await page.evaluate((text) => window.attache.open('own.txt', text), SENTENCE);
    await waitFor('the report', () => stateOf(page), (state) => state.title === 'own');
    await page.evaluate(() => sessionStorage.setItem('fails', 'yes'));
    for (let i = 0; i < 3; i += 1) {
      await page.reload();
      const failure = await failureOn(page);
      assert.equal(failure.kind, 'crash');
      assert.doesNotMatch(failure.text, /without the reports/);
    }
    await page.evaluate(() => sessionStorage.removeItem('fails'));
    await Promise.all([page.waitForNavigation(), page.click('#failure button')]);
    await waitForApp(page);
    assert.equal((await stateOf(page)).reports.length, 2);
    await page.close();
  });

  it('says that a report which is too long to be kept must be opened again', async () => {
    const { page } = await newPage(context.browser);
    await page.goto(context.site.address);
    await waitForApp(page);
    for (const [title, times] of [['short', 1], ['long', 120_000]]) {
      await page.evaluate((name, text) => window.attache.open(name, text), `${title}.txt`, SENTENCE.repeat(times));
      await waitFor(`the report ${title}`, () => stateOf(page), (state) => state.title === title);
    }
    await crash(page);
    assert.match((await failureOn(page)).text, /short reports of your own; open the long ones again/);
    await Promise.all([page.waitForNavigation(), page.click('#failure button')]);
    await waitForApp(page);
    const state = await stateOf(page);
    assert.deepEqual(state.reports.map(({ title }) => title).slice(1), ['short']);
    assert.match(state.notices.join(' '), /open that file too, and this view comes back/);
    await page.close();
  });

  it('draws again after the graphics card took the picture away', async () => {
    const { page, seen } = await newPage(context.browser);
    await page.goto(context.site.address);
    await waitForApp(page);
    const frames = await page.evaluate('window.attache.frames()');
    await page.evaluate(() => {
      window.lost = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.lost.loseContext();
    });
    await waitFor('the loss', () => page.evaluate(() => document.getElementById('canvas').getContext('webgl2').isContextLost()), Boolean);
    await page.evaluate(() => window.lost.restoreContext());
    await waitFor('new frames', () => page.evaluate('window.attache.frames()'), (now) => now > frames);
    await waitUntilStill(page);
    const picture = await measurePicture(context.browser, page);
    assert.ok(picture.colours > 50, `${picture.colours} colours`);
    assert.deepEqual(seen.errors, []);
    assert.equal(await page.evaluate(() => document.getElementById('canvas').getContext('webgl2').getError()), 0);
    await page.close();
  });

  it('says so when the picture does not come back, and draws again when it does', async () => {
    const { page } = await newPage(context.browser);
    await page.goto(`${context.site.address}#/tajikistan-2013/graph?sel=UZB`);
    await waitForApp(page);
    await page.evaluate(() => {
      window.lost = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.lost.loseContext();
    });
    const failure = await failureOn(page);
    assert.equal(failure.kind, 'graphics-lost');
    assert.equal(failure.button, 'Start again');
    assert.match(failure.text, /You can wait.*back to this view, with your corrections/s);
    const frames = await page.evaluate('window.attache.frames()');
    await page.evaluate(() => window.lost.restoreContext());
    await waitFor('new frames', () => page.evaluate('window.attache.frames()'), (now) => now > frames);
    await waitUntilStill(page);
    assert.equal(await page.evaluate(() => document.getElementById('failure').hidden), true);
    const picture = await measurePicture(context.browser, page);
    assert.ok(picture.colours > 50, `${picture.colours} colours`);
    assert.equal((await stateOf(page)).selection, 'UZB');
    await page.close();
  });

  /** To be run in a page before anything else: the browser gives WebAssembly no more memory while the page says so. */
  const refuseMemory = () => {
    const { grow } = WebAssembly.Memory.prototype;
    WebAssembly.Memory.prototype.grow = function refused(pages) {
      if (!sessionStorage.getItem('plenty')) throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
      return grow.call(this, pages);
    };
  };

  it('refuses a report that there is no memory for, says what to do, and goes on', async () => {
    const { page, seen } = await newPage(context.browser);
    await page.evaluateOnNewDocument(refuseMemory);
    await page.goto(`${context.site.address}#/tajikistan-2013/graph?sel=UZB`);
    await waitForApp(page);
    await page.evaluate((text) => window.attache.open('long.txt', text.repeat(100_000)), SENTENCE);
    const { notices } = await waitFor('the notice', () => stateOf(page), (state) => state.notices.length > 0);
    assert.match(notices[0], /“long\.txt” was not opened.*too little memory.*Close other tabs/);
    await page.evaluate((text) => window.attache.open('short.txt', text), SENTENCE);
    await waitFor('the short report', () => stateOf(page), (state) => state.title === 'short');
    assert.deepEqual(seen.errors, []);

    await page.evaluate(() => { sessionStorage.setItem('plenty', 'yes'); });
    await page.evaluate((text) => window.attache.open('long.txt', text.repeat(100_000)), SENTENCE);
    await waitFor('the long report', () => stateOf(page), (state) => state.title === 'long');
    await page.close();
  });

  it('says so when its memory ends, and has everything again after a start', async () => {
    const { page } = await newPage(context.browser);
    await page.evaluateOnNewDocument(refuseMemory);
    await page.goto(context.site.address);
    await waitForApp(page);
    await page.evaluate((text) => {
      const fill = (i) => {
        window.attache.open(`part ${i}.txt`, text.repeat(4000) + i);
        window.opened = i;
        setTimeout(fill, 0, i + 1);
      };
      setTimeout(fill, 0, 1);
    }, SENTENCE);
    const failure = await failureOn(page);
    assert.equal(failure.kind, 'memory');
    assert.match(failure.text, /Close other tabs.*with your corrections and the reports that are open/s);
    const opened = await page.evaluate('window.opened');
    await page.evaluate(() => { sessionStorage.setItem('plenty', 'yes'); });
    await Promise.all([page.waitForNavigation(), page.click('#failure button')]);
    await waitForApp(page);
    const { reports } = await stateOf(page);
    assert.ok(opened > 0 && reports.length >= opened, `${reports.length} of ${opened}`);
    await page.close();
  });

  it('starts without a report that never lets it come to a picture', async () => {
    const { page } = await newPage(context.browser);
    await page.evaluateOnNewDocument(refuseMemory);
    await page.goto(context.site.address);
    await waitForApp(page);
    await page.evaluate(() => { sessionStorage.setItem('plenty', 'yes'); });
    await page.evaluate((text) => window.attache.open('long.txt', text.repeat(50_000)), SENTENCE);
    await waitFor('the long report', () => stateOf(page), (state) => state.title === 'long');
    await page.evaluate(() => { sessionStorage.removeItem('plenty'); });
    await page.reload();
    const first = await failureOn(page);
    assert.equal(first.kind, 'memory');
    assert.doesNotMatch(first.text, /without the reports of your own/);
    await Promise.all([page.waitForNavigation(), page.click('#failure button')]);
    const failure = await failureOn(page);
    assert.match(failure.text, /without the reports of your own/);
    await Promise.all([page.waitForNavigation(), page.click('#failure button')]);
    await waitForApp(page);
    assert.equal((await stateOf(page)).report, 'tajikistan-2013');
    await page.close();
  });

  it('says what to do when the page’s own scripts do not come', async () => {
    const site = await serveSite();
    site.answers.set('boot.js', (request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': 5000 });
      response.write('import', () => response.destroy());
      return true;
    });
    const { page } = await newPage(context.browser);
    await page.goto(site.address);
    const late = () => page.evaluate(() => {
      const box = document.querySelector('.late');
      return getComputedStyle(box).visibility === 'visible' ? box.textContent : '';
    });
    assert.match(await waitFor('the advice', late, Boolean), /reload the page.*read the report as a plain page/s);
    await page.close();
    await site.close();
  });
});
