#!/usr/bin/env node
// The door to Arsip's command line. Arsip needs Node 24; called with an older Node, this starts the
// one that the repository brings along, so everything here must run on Node 20.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const OLDEST_NODE = 24;
const OUR_FAILURE = 3;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const commandLine = new URL('../src/cli/arsip.ts', import.meta.url);
const dependencies = fileURLToPath(new URL('../node_modules/', import.meta.url));
const ownNode = `${dependencies}node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`;
// An import of gigabytes is garbage for the most part. V8 would let its heap grow fourfold before it cleans up, and asks
// how large the young one may grow before any of our own modules is there.
const heapFlags =
  process.argv[2] === 'import' ? ['--semi-space-growth-factor=1', '--heap-growing-percent=40'] : [];
// Node strips the types of a module and compiles it once; this also reaches our threads and the Node that we bring.
process.env.NODE_COMPILE_CACHE ??= `${dependencies}.cache/compiled`;
const isNewEnough = Number.parseInt(process.versions.node, 10) >= OLDEST_NODE;

if (!existsSync(dependencies)) fail('Arsip is not installed yet.');
else if (isNewEnough) {
  for (const flag of heapFlags) setFlagsFromString(flag);
  module.enableCompileCache();
  await import(commandLine.href);
} else if (existsSync(ownNode)) runWithOwnNode();
else
  fail(
    `Arsip needs Node ${OLDEST_NODE}; this is ${process.version}, and its own Node is not installed.`,
  );

/** @param {string} reason */
function fail(reason) {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  console.error(`error: ${reason} Run "npm install" in ${folder} first.`);
  process.exitCode = OUR_FAILURE;
}

function runWithOwnNode() {
  const options = [
    '--disable-warning=ExperimentalWarning',
    ...heapFlags,
    fileURLToPath(commandLine),
  ];
  const child = spawn(ownNode, [...options, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      // A terminal sends Ctrl C to the child as well; a second one would cut its tidying short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => fail(`Arsip's own Node does not start (${error.message}).`));
  child.on('exit', (exitCode, signal) => {
    if (signal === null) process.exitCode = exitCode ?? OUR_FAILURE;
    else endLike(signal);
  });
}

/**
 * Ends this process as the child ended.
 *
 * @param {NodeJS.Signals} signal
 */
function endLike(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
