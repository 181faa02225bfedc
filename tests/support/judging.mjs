// Judges vectors of the ledger by the script of the public pages; told on stdin, said on stdout.

import { readFileSync } from "node:fs";

const { module, policies, now, cases } = JSON.parse(readFileSync(0, "utf8"));
const script = await import(module);
const log = (await script.readPolicy(new TextEncoder().encode(policies.good))).logs[0];

const bytesOf = (text) => Uint8Array.from(Buffer.from(text, "hex"));
const hashesOf = (texts) => texts.map(bytesOf);
const textOf = (data) => script.decodeText(data, "vector");
const jsonOf = (data) => JSON.parse(textOf(data));
const reject = (sentence) => { throw new script.Rejected(sentence); };
const policyOf = (name) => script.readPolicy(new TextEncoder().encode(policies[name]));

async function examined(note, witnesses) {
  const found = await script.examine(note, { logs: [log], witnesses }, BigInt(now));
  return found.code ? reject(found.sentence) : found;
}

// Whatever its text says, the log's key has to have signed it.
async function signed(data) {
  await examined({ ...script.readNote(textOf(data)), checkpoint: { origin: log.name } }, []);
}

async function cosigned(data) {
  const { witnesses } = await policyOf("good");
  const { seen } = await examined(script.readHead(textOf(data)), witnesses);
  if (!seen.size) reject("No witness of the policy cosigned it.");
}

async function included(data) {
  const { leaf, index, size, proof, root } = jsonOf(data);
  const found = await script.rootFrom(bytesOf(leaf), BigInt(index), BigInt(size), hashesOf(proof));
  if (Buffer.compare(found, bytesOf(root))) reject("It leads to another root.");
}

async function grown(data) {
  const { first, size, first_root: before, root, proof } = jsonOf(data);
  const one = { size: BigInt(first), root: bytesOf(before) };
  await script.expectGrown(one, { size: BigInt(size), root: bytesOf(root) }, hashesOf(proof));
}

async function received(data, { entry }) {
  const receipt = script.readReceipt(data);
  const statement = { entry: bytesOf(entry), subject: receipt.subject };
  const found = await script.byReceipt(statement, receipt, { logs: [log] });
  if (found.code) reject(found.sentence);
}

async function judged(data, { policy }) {
  const file = await script.read(data);
  if (!policy) return {};
  const { outcome, reasons } = await script.judge(file, await policyOf(policy), now);
  return { outcome, reasons: reasons.map((each) => each.code) };
}

// Of a key (32 bytes) and a signature (64), before the message.
async function opened(data) {
  const [key, signature, message] = [data.slice(0, 32), data.slice(32, 96), data.slice(96)];
  const parts = [key, message, signature].map((each) => Uint8Array.from(each));
  if (!(await script.signedBy(...parts))) reject("The key did not sign that.");
}

const readers = {
  signature: opened,
  note: signed,
  "verifier-key": async (data) => {
    if (!(await script.readKey(textOf(data))).usable) reject("No Ed25519 key.");
  },
  checkpoint: (data) => script.readCheckpoint(textOf(data)),
  cosignature: cosigned,
  policy: script.readPolicy,
  inclusion: included,
  consistency: grown,
  receipt: received,
  transparent: judged,
  proof: judged,
  bundle: judged,
  link: judged,
};

const found = [];
for (const each of cases) {
  try {
    const said = await readers[each.format](Buffer.from(each.data, "base64"), each);
    found.push(said?.outcome ? said : {});
  } catch (error) {
    found.push({ refused: error.constructor.name, said: error.message });
  }
}
process.stdout.write(JSON.stringify(found));
