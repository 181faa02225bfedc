// What PouchDB's server and replication do with the same documents, over HTTP on loopback.
//
// Usage: node pouchdb.cjs FOLDER DOCUMENTS SINGLES   (NODE_PATH names where pouchdb is installed)
// Prints one JSON object. The server is a process of its own: express-pouchdb over LevelDB, which
// tells nobody to wait for the disk: its writes are not synced.
"use strict";
const { fork } = require("node:child_process");
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const { performance } = require("node:perf_hooks");

const [folder, documents, singles] = [process.argv[2], +process.argv[3], +process.argv[4]];
const PER_REQUEST = 500;
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

function serve() {
  const PouchDB = require("pouchdb");
  const express = require("express");
  const Stored = PouchDB.defaults({ prefix: path.join(folder, "server") + path.sep });
  fs.mkdirSync(path.join(folder, "server"), { recursive: true });
  const app = express();
  const handler = require("express-pouchdb")(Stored, {
    mode: "minimumForPouchDB",
    inMemoryConfig: true,
    logPath: path.join(folder, "log.txt"),
  });
  app.use("/", handler);
  const server = app.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
  process.on("message", () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    process.send({ micros: userCPUTime + systemCPUTime, rss: process.memoryUsage().rss });
  });
}

const document_of = (number) => ({
  _id: `batch-${String(number).padStart(9, "0")}`,
  gtin: "04006381333931", lot: `L${number}`, site: "north",
  produced_on: "2026-01-02", arrived_on: "2026-01-05", best_before: "2027-01-01", use_by: null,
  supplier: "Acme Farms", notes: "third shelf, behind the milk",
  recall_reason: null, recalled_on: null, archived: 0, live: 1,
});

function ask(port, method, where, body) {
  return new Promise((resolve, reject) => {
    const content = body === undefined ? "" : JSON.stringify(body);
    const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(content) };
    const request = http.request({ port, host: "127.0.0.1", method, path: where, headers, agent });
    request.on("response", (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        answer.statusCode < 300 ? resolve(text) : reject(new Error(`${where}: ${text}`));
      });
    });
    request.on("error", reject);
    request.end(content);
  });
}

async function together(lanes, count, one) {
  let next = 0;
  const lane = async () => { while (next < count) await one(next++); };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function main() {
  const child = fork(__filename, [folder, "0", "0"], { env: { ...process.env, SERVE: "1" } });
  const told = () => new Promise((resolve) => child.once("message", resolve));
  const { port } = await told();
  const usage = async () => { const answer = told(); child.send("usage"); return answer; };
  const measures = [];
  const measure = async (name, atOnce, count, work) => {
    const before = await usage(), start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000, after = await usage();
    measures.push({ name, at_once: atOnce, count, seconds, per_second: count / seconds,
      server_micros: (after.micros - before.micros) / count, server_mb: after.rss / 1e6 });
  };
  for (const name of ["single", "many"]) await ask(port, "PUT", `/${name}`);
  const put = (number) => { const doc = document_of(number); return ask(port, "PUT", `/single/${doc._id}`, doc); };
  const few = Math.ceil(singles / 8);
  await measure("single", 1, few, () => together(1, few, put));
  await measure("single", 64, singles, () => together(64, singles, (n) => put(few + n)));
  const bulk = (at) => {
    const docs = Array.from({ length: PER_REQUEST }, (_, n) => document_of(at * PER_REQUEST + n));
    return ask(port, "POST", "/many/_bulk_docs", { docs });
  };
  await measure("batches", 4, documents, () => together(4, documents / PER_REQUEST, bulk));

  const PouchDB = require("pouchdb");
  const local = new PouchDB(path.join(folder, "local"));
  const remote = `http://127.0.0.1:${port}/many`;
  await measure("first sync", 1, documents, () => local.replicate.from(remote, { batch_size: PER_REQUEST }));

  const waiting = new Map(), latencies = [];
  const live = local.replicate.from(remote, { live: true });
  const changes = local.changes({ since: "now", live: true });
  changes.on("change", ({ id }) => waiting.get(id)?.());
  await new Promise((resolve) => live.once("paused", resolve));
  for (let at = 0; at < 40; at++) {
    const doc = document_of(documents + at);
    const seen = new Promise((resolve) => waiting.set(doc._id, resolve));
    const start = performance.now();
    await ask(port, "PUT", `/many/${doc._id}`, doc);
    await seen;
    latencies.push(performance.now() - start);
  }
  live.cancel(); changes.cancel();
  const versions = Object.fromEntries(["pouchdb", "express-pouchdb", "leveldown"].map(
    (name) => [name, require(`${name}/package.json`).version]));
  console.log(JSON.stringify({ versions: { node: process.version, ...versions }, measures, latencies_ms: latencies }));
  child.kill();
  process.exit(0);
}

if (process.env.SERVE) serve(); else main().catch((error) => { console.error(error); process.exit(1); });
