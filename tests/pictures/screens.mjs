// The screens that are kept as golden pictures: every view, in both themes, at the widths of a desktop, a tablet and a
// telephone; with corrections, and in the colours of more contrast.

const VIEWS = ['graph?show=around:UZB', 'graph?sel=TJK~UZB', 'graph?show=network', 'graph?show=kinds', 'map',
  'map?show=world,money', 'matrix', 'matrix?show=themes,clusters', 'timeline', 'aid', 'aid?show=by-year,log', 'aid?show=composition',
  'aid?show=flows', 'aid?show=other', 'aid?show=checks', 'table', 'table?show=amounts'];
const MAIN_VIEWS = ['graph?sel=TJK~UZB', 'graph?show=kinds', 'map', 'matrix', 'timeline', 'aid', 'aid?show=flows', 'table'];
const CORRECTED_VIEWS = ['graph', 'map', 'timeline', 'table'];
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

// One of each kind that is seen in a picture: what a link carries in `fix`.
const CORRECTIONS = Buffer.from(JSON.stringify([
  { kind: 'retype', relation: 'r.p734cxz3bv.1', theme: 'energy', event: 'THREATEN', polarity: -1, status: 'plan' },
  { kind: 'redirect', relation: 'r.jd9xnmpy25.1', source: 'CHN', target: 'TJK', mutual: true },
  { kind: 'rename', entity: 'UZB', name: 'Republic of Uzbekistan' },
])).toString('base64url');

const nameOf = (view) => view.replaceAll(/[^A-Za-z]+/g, '-');

const plain = (views, size) => views.map((view) => ({ name: nameOf(view), view, ...size }));
const corrected = (size) => CORRECTED_VIEWS.map((view) => ({ name: `${view}-corrected`, view: `${view}?fix=${CORRECTIONS}`, ...size }));
const strong = ['graph', 'map'].map((view) => ({ name: `${view}-contrast`, view, ...WIDE, options: ['--contrast', 'more'] }));

/** Each {name, link, width, height, scheme} and what else attache-app is told in `options`. */
export const SCREENS = [
  ...plain(VIEWS, WIDE),
  ...plain(MAIN_VIEWS, { width: 1024, height: 768 }),
  ...plain(MAIN_VIEWS, PHONE),
  ...corrected(WIDE),
  ...corrected(PHONE),
  ...strong,
].flatMap(({ name, view, width, height, options = [] }) => ['light', 'dark'].map((scheme) => ({
  name: `${name}-${width}-${scheme}`,
  link: `#/tajikistan-2013/${view}`,
  width,
  height,
  scheme,
  options,
})));

/** Pixels of the screen to one of the layout. A picture is the same at each but for its sharpness. */
export const SCALES = [1, 2];
