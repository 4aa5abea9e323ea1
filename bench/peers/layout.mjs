// One step of d3-force and of graphology's ForceAtlas2 on the graph of layout_bench.cpp, in milliseconds, as JSON.
import {createRequire} from 'node:module';
import {resolve} from 'node:path';

const modules = process.argv[2];
const [nodeCount, tieCount] = process.argv.slice(3).map(Number);
const load = createRequire(resolve(modules, 'package.json'));
const WARM_UP_STEPS = 10;
const STEPS = 50;

// The same numbers as in layout_bench.cpp.
function makeRandom() {
  let state = 1n;
  return below => {
    state = (state * 1664525n + 1013904223n) & 0xffffffffn;
    return Number((state * BigInt(below)) >> 32n);
  };
}

const random = makeRandom();
const ties = Array.from({length: tieCount}, () => ({source: random(nodeCount), target: random(nodeCount)}));

function time(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function d3ForceStep() {
  const {forceSimulation, forceManyBody, forceLink, forceX, forceY} = load('d3-force');
  const simulation = forceSimulation(Array.from({length: nodeCount}, () => ({})))
    .force('charge', forceManyBody())
    .force('link', forceLink(ties.map(tie => ({...tie}))))
    .force('x', forceX())
    .force('y', forceY())
    .stop();
  simulation.tick(WARM_UP_STEPS);
  return median(Array.from({length: STEPS}, () => time(() => simulation.tick())));
}

function forceAtlas2Step() {
  const Graph = load('graphology').MultiUndirectedGraph;
  const forceAtlas2 = load('graphology-layout-forceatlas2');
  const graph = new Graph();
  const place = makeRandom();
  for (let i = 0; i < nodeCount; ++i) graph.addNode(i, {x: place(1000), y: place(1000)});
  for (const {source, target} of ties) if (source !== target) graph.addEdge(source, target);
  const settings = {...forceAtlas2.inferSettings(graph), barnesHutOptimize: true};
  forceAtlas2.assign(graph, {iterations: WARM_UP_STEPS, settings});
  // What is done once for all steps of a run falls out of the difference.
  const run = iterations => time(() => forceAtlas2.assign(graph, {iterations, settings}));
  return median(Array.from({length: STEPS / 10}, () => (run(11) - run(1)) / 10));
}

console.log(JSON.stringify({'d3-force': d3ForceStep(), 'graphology ForceAtlas2': forceAtlas2Step()}));
