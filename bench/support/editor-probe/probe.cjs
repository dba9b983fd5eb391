// Runs inside the extension host. It takes the time of our start, and answers questions of bench/editor.mjs.
const { writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { Session } = require('node:inspector');
const Module = require('node:module');
const { monitorEventLoopDelay } = require('node:perf_hooks');

const OURS = /joulelint\.joulelint-[^/]*\/dist\/(?:extension|node-connection)\.cjs$/;

/** What loading each of our files and calling `activate` took. */
const starts = {};
const session = new Session();
session.connect();
let delays;

exports.activate = function activate() {
  const load = Module._load;
  Module._load = function timedLoad(request, ...more) {
    const name = OURS.test(request) && /[^/]*$/.exec(request)[0];
    if (!name || starts[name]) return load.call(this, request, ...more);
    const made = timed(name, () => load.call(this, request, ...more));
    if (!made.activate) return made;
    // The bundle's exports cannot be replaced, so the host is given others.
    return {
      activate: (context) => timed('activate', () => made.activate(context)),
      deactivate: () => made.deactivate(),
    };
  };
  const server = createServer((request, response) => {
    answer(request.url).then((told) => response.end(JSON.stringify(told)));
  });
  server.listen(0, '127.0.0.1', () => {
    writeFileSync(process.env.EDITOR_PROBE, String(server.address().port));
  });
};

function timed(name, action) {
  const wall = performance.now();
  const cpu = process.threadCpuUsage();
  try {
    return action();
  } finally {
    const { user, system } = process.threadCpuUsage(cpu);
    starts[name] = { wall: performance.now() - wall, cpu: (user + system) / 1000 };
  }
}

async function answer(url) {
  if (url === '/starts') return starts;
  if (url === '/watch') {
    delays = monitorEventLoopDelay({ resolution: 1 });
    await post('Profiler.enable');
    await post('Profiler.setSamplingInterval', { interval: 200 });
    await post('Profiler.start');
    delays.enable();
    return {};
  }
  delays.disable();
  const { profile } = await post('Profiler.stop');
  const [median, most, max] = [delays.percentile(50), delays.percentile(99), delays.max];
  return { delays: { median: median / 1e6, most: most / 1e6, max: max / 1e6 }, profile };
}

function post(method, parameters) {
  return new Promise((resolve, reject) => {
    session.post(method, parameters, (error, result) => (error ? reject(error) : resolve(result)));
  });
}
