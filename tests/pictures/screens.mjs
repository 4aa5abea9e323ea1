// The screens that are kept as golden pictures: every view, in both themes, at the widths of a desktop, a tablet and a
// telephone.

const VIEWS = ['graph?show=around:UZB', 'graph?sel=TJK~UZB', 'graph?show=network', 'graph?show=kinds', 'map',
  'map?show=world,money', 'matrix', 'matrix?show=themes,clusters', 'timeline', 'aid', 'aid?show=by-year,log', 'aid?show=composition',
  'aid?show=flows', 'aid?show=other', 'aid?show=checks', 'table', 'table?show=amounts'];
const MAIN_VIEWS = new Set(['graph?sel=TJK~UZB', 'map', 'matrix', 'timeline', 'aid', 'aid?show=flows', 'table']);

const SIZES = [
  { width: 1440, height: 900, views: VIEWS },
  { width: 1024, height: 768, views: VIEWS.filter((view) => MAIN_VIEWS.has(view)) },
  { width: 390, height: 844, views: VIEWS.filter((view) => MAIN_VIEWS.has(view)) },
];

/** Each {name, link, width, height, scheme}. */
export const SCREENS = SIZES.flatMap(({ width, height, views }) => views.flatMap((view) => ['light', 'dark'].map((scheme) => ({
  name: `${view.replaceAll(/[^A-Za-z]+/g, '-')}-${width}-${scheme}`,
  link: `#/tajikistan-2013/${view}`,
  width,
  height,
  scheme,
}))));

/** Pixels of the screen to one of the layout. A picture is the same at each but for its sharpness. */
export const SCALES = [1, 2];
