// Checks receipts on the reader's own device: bytes and a policy in, a verdict out, no network.
//
// The rules are those of shared/ledger (evidence.py says them in English); every format has the
// same name here.

const RECEIPTS = 394n, PROOFS = 396n, STRUCTURE = 395n;
const ED25519 = 1, COSIGNATURE = 4, ML_DSA_44 = 6;
const HOUR_S = 3600n, DAY_S = 86400n, MAX_AGE_S = 30n * DAY_S;
const GRAVITY = ["valid", "valid-stale", "valid-unwitnessed", "cannot-tell", "invalid"];
const LARGEST = 1024 * 1024;

export class Malformed extends Error {}
class Rejected extends Error {}

const refuse = (sentence) => { throw new Malformed(sentence); };
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const toBytes = (text) => new TextEncoder().encode(text);
const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
}

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
}

// Points of small order, by their y: such a key would have signed every message. Browsers differ
// about these, and about points that are not written in their one form; shared/keys.py does not.
const PRIME = (1n << 255n) - 19n;
const SMALL = new Set([0n, 1n, PRIME - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n]);

function isSound(point) {
  const number = point.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const y = number & ((1n << 255n) - 1n);
  return y < PRIME && !SMALL.has(y);
}

// False also where the browser knows no Ed25519: `able` is asked before.
async function signedBy(key, message, signature) {
  if (signature.length !== 64 || !isSound(key) || !isSound(signature.slice(0, 32))) return false;
  const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", imported, signature, message);
}

export async function able() {
  try {
    return Boolean(await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]));
  } catch { return false; }
}

function fromBase64(text, what) {
  let binary;
  try { binary = atob(text); } catch { refuse(`The ${what} is no base64.`); }
  if (btoa(binary) !== text) refuse(`The ${what} is not the base64 of its bytes.`);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const toBase64 = (data) => btoa(String.fromCharCode(...data));
const toBase64url = (data) =>
  toBase64(data).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

function fromBase64url(text) {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) refuse("The receipt in the link is no base64url.");
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return fromBase64(plain + "=".repeat((4 - plain.length % 4) % 4), "receipt in the link");
}

// --- CBOR (RFC 8949, deterministic): whole numbers are BigInt, maps are Map ---

class Tagged { constructor(value) { this.value = value; } }

function decode(data) {
  const reader = { data, at: 0 };
  const value = readItem(reader, 0);
  if (reader.at !== data.length) refuse("There is something behind the end of the CBOR.");
  return value;
}

function readItem(reader, depth) {
  if (depth > 16) refuse("The CBOR is nested too deep.");
  const first = take(reader, 1)[0], major = first >> 5, info = first & 31;
  if (major === 7) {
    const simple = new Map([[20, false], [21, true], [22, null]]);
    return simple.has(info) ? simple.get(info) : refuse("The CBOR holds what nobody signs.");
  }
  const number = readNumber(reader, info);
  switch (major) {
    case 0: return number;
    case 1: return -1n - number;
    case 2: return take(reader, number);
    case 3: return readText(take(reader, number));
    case 4: return readList(reader, number, depth);
    case 5: return readMap(reader, number, depth);
    default: return number === 18n
      ? new Tagged(readItem(reader, depth + 1)) : refuse("The CBOR has a tag of another kind.");
  }
}

function take(reader, count) {
  if (BigInt(count) > BigInt(reader.data.length - reader.at)) refuse("The CBOR ends too early.");
  const from = reader.at;
  reader.at += Number(count);
  return reader.data.slice(from, reader.at);
}

function readNumber(reader, info) {
  if (info < 24) return BigInt(info);
  if (info > 27) refuse("The CBOR has no definite length.");
  const width = 1 << (info - 24);
  const number = take(reader, width).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const least = width === 1 ? 24n : 1n << BigInt(4 * width);
  return number >= least ? number : refuse("A number in the CBOR is not in its shortest form.");
}

function readText(data) {
  try { return utf8.decode(data); } catch { return refuse("A text in the CBOR is no UTF-8."); }
}

function readList(reader, count, depth) {
  const items = [];
  while (BigInt(items.length) < count) items.push(readItem(reader, depth + 1));
  return items;
}

function readMap(reader, count, depth) {
  const found = new Map();
  let before = null;
  for (let at = 0n; at < count; at += 1n) {
    const from = reader.at, key = readItem(reader, depth + 1);
    const written = reader.data.slice(from, reader.at);
    if (typeof key !== "bigint" && typeof key !== "string") refuse("A key of a map is odd.");
    if (before && !comesBefore(before, written)) refuse("The keys of a map are not in order.");
    before = written;
    found.set(key, readItem(reader, depth + 1));
  }
  return found;
}

function comesBefore(a, b) {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    if (a[at] !== b[at]) return a[at] < b[at];
  }
  return a.length < b.length;
}

function head(major, number) {
  const value = BigInt(number);
  if (value < 24n) return Uint8Array.of((major << 5) | Number(value));
  const width = [1, 2, 4, 8].find((bytes) => value < 1n << BigInt(8 * bytes));
  const bytes = Array.from({ length: width },
    (_, at) => Number((value >> BigInt(8 * (width - 1 - at))) & 255n));
  return Uint8Array.of((major << 5) | (24 + Math.log2(width)), ...bytes);
}

const byteString = (data) => join(head(2, data.length), data);

// Sig_structure of RFC 9052 section 4.4.
const toSign = (header, payload) => join(head(4, 4), head(3, 10), toBytes("Signature1"),
  byteString(header), byteString(new Uint8Array()), byteString(payload));

// --- Keccak-256 as Ethereum has it, and the checksum it puts into the letters of addresses ---

const LANE = (1n << 64n) - 1n, RATE = 136;
const rotated = (lane, by) => ((lane << by) | (lane >> (64n - by))) & LANE;

// Of iota: bits of a shift register, each at a place that is a power of two less one.
const ROUNDS = (() => {
  let register = 1;
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let power = 0; power < 7; power += 1) {
      if (register & 1) constant |= 1n << ((1n << BigInt(power)) - 1n);
      register <<= 1;
      if (register & 0x100) register ^= 0x171;
    }
    return constant;
  });
})();

function permuted(state) {
  let lanes = state;
  for (const constant of ROUNDS) {
    const columns = [0, 1, 2, 3, 4].map((x) =>
      lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]);
    const mixed = columns.map((_, x) => columns[(x + 4) % 5] ^ rotated(columns[(x + 1) % 5], 1n));
    const theta = lanes.map((lane, at) => lane ^ mixed[at % 5]);
    const moved = [...theta];
    for (let step = 1, x = 1, y = 0; step <= 24; step += 1) {
      const turned = rotated(theta[x + 5 * y], BigInt(step * (step + 1) / 2 % 64));
      [x, y] = [y, (2 * x + 3 * y) % 5];
      moved[x + 5 * y] = turned;
    }
    lanes = moved.map((lane, at) => {
      const row = at - at % 5, after = moved[row + (at + 1) % 5], next = moved[row + (at + 2) % 5];
      return lane ^ (~after & LANE & next);
    });
    lanes[0] ^= constant;
  }
  return lanes;
}

export function keccak256(data) {
  const padding = new Uint8Array(RATE - data.length % RATE);
  padding[0] ^= 0x01;
  padding[padding.length - 1] ^= 0x80;
  const padded = join(data, padding), view = new DataView(padded.buffer);
  let lanes = Array(25).fill(0n);
  for (let at = 0; at < padded.length; at += RATE) {
    lanes = permuted(lanes.map((lane, number) =>
      number < RATE / 8 ? lane ^ view.getBigUint64(at + 8 * number, true) : lane));
  }
  const found = new DataView(new ArrayBuffer(32));
  for (let number = 0; number < 4; number += 1) found.setBigUint64(8 * number, lanes[number], true);
  return new Uint8Array(found.buffer);
}

// EIP-55.
function checksummed(address) {
  const digits = address.slice(2).toLowerCase(), nibbles = hex(keccak256(toBytes(digits)));
  return `0x${Array.from(digits, (digit, at) =>
    parseInt(nibbles[at], 16) >= 8 ? digit.toUpperCase() : digit).join("")}`;
}

// --- Statements and receipts ---

function expectKeys(map, keys, what) {
  if (!(map instanceof Map) || map.size !== keys.length || !keys.every((key) => map.has(key))) {
    refuse(`The ${what} lacks or adds something.`);
  }
}

const asHash = (value, what) => value instanceof Uint8Array && value.length === 32
  ? value : refuse(`The ${what} is no SHA-256.`);
const asText = (value, what) => typeof value === "string" && value
  ? value : refuse(`The ${what} is no text.`);
const asNumber = (value, what, least = 1n) => typeof value === "bigint" && value >= least
  ? value : refuse(`The ${what} is no number from ${least} on.`);

function readSign1(data, what) {
  const tagged = decode(data), four = tagged instanceof Tagged ? tagged.value : null;
  if (!Array.isArray(four) || four.length !== 4 || !(four[0] instanceof Uint8Array)
    || !(four[1] instanceof Map) || !(four[3] instanceof Uint8Array)
    || !(four[2] === null || four[2] instanceof Uint8Array)) {
    refuse(`A ${what} is a tagged COSE_Sign1 of four parts.`);
  }
  const [header, unprotected, payload, signature] = four;
  return { header, unprotected, payload, signature, fields: decode(header) };
}

async function readStatement(data) {
  if (data.length > 4096) refuse("A statement has at most 4096 bytes.");
  const sign1 = readSign1(data, "statement"), { fields } = sign1;
  if (sign1.unprotected.size) refuse("A statement's unprotected header is empty.");
  expectKeys(fields, [1n, 4n, 15n, 258n, 259n, "seq", "prev", "hlc"], "protected header");
  if (fields.get(1n) !== -8n || fields.get(258n) !== -16n) {
    refuse("A statement is signed with EdDSA over a SHA-256.");
  }
  const claims = fields.get(15n);
  expectKeys(claims, [1n, 2n], "claims");
  asText(fields.get(259n), "content type");
  asNumber(fields.get("seq"), "seq");
  asHash(fields.get("prev"), "prev");
  if (asNumber(fields.get("hlc"), "hlc") >= 1n << 64n) refuse("No clock says that.");
  const payload = asHash(sign1.payload, "payload");
  return {
    encoded: data, kid: asHash(fields.get(4n), "kid"), bodyHash: payload,
    issuer: asText(claims.get(1n), "issuer"), subject: asText(claims.get(2n), "subject"),
    message: toSign(sign1.header, payload), signature: sign1.signature,
    entry: await sha256(data),
  };
}

async function readTransparent(data) {
  if (data.length > 16 * 1024) refuse("A transparent statement has at most 16384 bytes.");
  const sign1 = readSign1(data, "statement");
  const payload = sign1.payload === null ? Uint8Array.of(0xf6) : byteString(sign1.payload);
  const bare = join(Uint8Array.of(0xd2, 0x84), byteString(sign1.header), Uint8Array.of(0xa0),
    payload, byteString(sign1.signature));
  const statement = await readStatement(bare);
  if (!sign1.unprotected.size) return { level: 0, statement, receipts: [] };
  expectKeys(sign1.unprotected, [RECEIPTS], "unprotected header");
  const listed = sign1.unprotected.get(RECEIPTS);
  if (!Array.isArray(listed) || !listed.length || listed.length > 8) {
    refuse("The receipts are a list of 1 to 8 byte strings.");
  }
  return { level: 1, statement, receipts: listed.map(readReceipt) };
}

function readReceipt(data) {
  if (!(data instanceof Uint8Array) || data.length > 8192) refuse("A receipt is no byte string.");
  const { header, fields, unprotected, payload, signature } = readSign1(data, "receipt");
  if (payload !== null) refuse("The payload of a receipt is detached.");
  expectKeys(fields, [1n, 4n, 15n, STRUCTURE], "protected header");
  if (fields.get(1n) !== -8n || fields.get(STRUCTURE) !== 1n) {
    refuse("A receipt is signed with EdDSA over a tree after RFC 9162.");
  }
  const claims = fields.get(15n), kid = fields.get(4n);
  expectKeys(claims, [1n, 2n], "claims");
  if (claims.get(1n) !== "log") refuse("The issuer of a receipt is the log.");
  if (!(kid instanceof Uint8Array) || kid.length !== 4) refuse("A key ID has 4 bytes.");
  expectKeys(unprotected, [PROOFS], "unprotected header");
  const proofs = unprotected.get(PROOFS);
  expectKeys(proofs, [-1n], "proofs");
  const listed = proofs.get(-1n);
  if (!Array.isArray(listed) || listed.length !== 1 || !(listed[0] instanceof Uint8Array)) {
    refuse("A receipt holds one inclusion proof.");
  }
  const proof = decode(listed[0]);
  if (!Array.isArray(proof) || proof.length !== 3 || !Array.isArray(proof[2])) {
    refuse("An inclusion proof is a size, an index and hashes.");
  }
  return {
    header, signature, kid,
    subject: asText(claims.get(2n), "subject"), size: asNumber(proof[0], "size"),
    index: asNumber(proof[1], "index", 0n), hashes: proof[2].map((each) => asHash(each, "hash")),
  };
}

// --- The tree (RFC 6962) ---

const leafHash = (entry) => sha256(Uint8Array.of(0), entry);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

async function rootFrom(leaf, index, size, hashes) {
  if (index < 0n || index >= size) throw new Rejected(`A tree of ${size} has no leaf ${index}.`);
  let node = index, last = size - 1n, found = leaf;
  for (const sibling of hashes) {
    if (last === 0n) throw new Rejected("The inclusion proof is longer than the tree is high.");
    if (node & 1n || node === last) {
      found = await nodeHash(sibling, found);
      while (!(node & 1n) && node) { node >>= 1n; last >>= 1n; }
    } else {
      found = await nodeHash(found, sibling);
    }
    node >>= 1n; last >>= 1n;
  }
  if (last) throw new Rejected("The inclusion proof is shorter than the tree is high.");
  return found;
}

async function expectGrown(first, second, hashes) {
  if (first.size > second.size) throw new Rejected("No tree grows out of a larger one.");
  if (first.size === 0n) throw new Rejected("Nothing proves what grew out of nothing.");
  if (first.size === second.size) {
    if (hashes.length) throw new Rejected("A tree and itself need no proof.");
    if (!same(first.root, second.root)) throw new Rejected("Two roots of one size differ.");
    return;
  }
  const path = first.size & (first.size - 1n) ? [...hashes] : [first.root, ...hashes];
  if (!path.length) throw new Rejected("The consistency proof is empty.");
  let node = first.size - 1n, last = second.size - 1n;
  while (node & 1n) { node >>= 1n; last >>= 1n; }
  let [old, grown] = [path[0], path[0]];
  for (const sibling of path.slice(1)) {
    if (last === 0n) throw new Rejected("The consistency proof is too long.");
    if (node & 1n || node === last) {
      old = await nodeHash(sibling, old);
      grown = await nodeHash(sibling, grown);
      while (!(node & 1n) && node) { node >>= 1n; last >>= 1n; }
    } else {
      grown = await nodeHash(grown, sibling);
    }
    node >>= 1n; last >>= 1n;
  }
  if (last) throw new Rejected("The consistency proof is too short.");
  if (!same(old, first.root) || !same(grown, second.root)) {
    throw new Rejected("The consistency proof does not lead from one root to the other.");
  }
}

// --- Notes, checkpoints, proofs and bundles ---

function decodeText(data, what) {
  try { return utf8.decode(data); } catch { return refuse(`A ${what} is UTF-8.`); }
}

function readCount(text, what) {
  return /^(0|[1-9][0-9]{0,18})$/.test(text) && BigInt(text) < 1n << 63n
    ? BigInt(text) : refuse(`The ${what} is no number as logs write it.`);
}

const keyName = (name) => /^[^\p{White_Space}+\x00-\x20]+$/u.test(name) ? name : refuse("That is no key name.");

function expectText(text) {
  if (!text.endsWith("\n")) refuse("The text of a note ends in a newline.");
  if (/[\x00-\x09\x0b-\x1f]/.test(text)) refuse("A note holds a control character.");
}

function readNote(whole) {
  if (toBytes(whole).length > 128 * 1024) refuse("The note is too large.");
  const at = whole.lastIndexOf("\n\n");
  if (at < 0) refuse("A note has an empty line between its text and its signatures.");
  const text = whole.slice(0, at + 1), lines = whole.slice(at + 2).split("\n");
  expectText(text);
  if (lines.pop() !== "" || !lines.length || lines.length > 100) {
    refuse("A note ends in 1 to 100 signature lines and a newline.");
  }
  return { text, signatures: lines.map(readSignature) };
}

function readHead(whole) {
  const note = readNote(whole);
  return { ...note, checkpoint: readCheckpoint(note.text) };
}

function readSignature(line) {
  const parts = line.split(" ");
  if (parts.length !== 3 || parts[0] !== "\u2014") refuse("That is no signature line.");
  const data = fromBase64(parts[2], "signature");
  if (data.length <= 4) refuse("A signature is empty.");
  return { name: keyName(parts[1]), id: data.slice(0, 4), data: data.slice(4) };
}

function readCheckpoint(text) {
  expectText(text);
  const [origin, size, root, ...extensions] = text.split("\n").slice(0, -1);
  if (!origin || root === undefined || extensions.some((line) => !line)) {
    refuse("A checkpoint has an origin, a size and a root, each on its line.");
  }
  return { origin, size: readCount(size, "size"), root: asHash(fromBase64(root, "root"), "root") };
}

async function readProof(data) {
  if (data.length > 256 * 1024) refuse("The proof is too large.");
  const text = decodeText(data, "proof"), at = text.indexOf("\n\n");
  if (at < 0) refuse("A proof has an empty line before its checkpoint.");
  const [first, extra, index, ...hashes] = text.slice(0, at).split("\n");
  if (first !== "c2sp.org/tlog-proof@v1") refuse("A proof begins with c2sp.org/tlog-proof@v1.");
  if (!extra?.startsWith("extra ")) refuse("The proof has no extra line with the statement.");
  if (!index?.startsWith("index ")) refuse("A proof names the index of its entry.");
  if (hashes.length > 63) refuse("No tree is higher than 63.");
  return {
    level: 2, statement: await readStatement(fromBase64(extra.slice(6), "extra data")),
    index: readCount(index.slice(6), "index"),
    hashes: hashes.map((line) => asHash(fromBase64(line, "hash"), "hash")),
    head: readHead(text.slice(at + 2)),
  };
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(",")}}`;
}

async function readBundle(data) {
  const text = decodeText(data, "bundle");
  let fields;
  try { fields = JSON.parse(text); } catch { refuse("A bundle is canonical JSON."); }
  if (canonical(fields) !== text) refuse("A bundle is canonical JSON (RFC 8785).");
  if (fields.version !== "counterproof-bundle/1") refuse("The bundle has another version.");
  const names = Object.keys(fields).filter((name) => name !== "body").sort().join();
  if (names !== "proof,statement,version" && names !== "anchor,consistency,proof,statement,version") {
    refuse("A bundle has version, statement and proof, and may have body and an anchor.");
  }
  if (typeof fields.proof !== "string" || typeof fields.statement !== "string") {
    refuse("The bundle's statement and proof are texts.");
  }
  const logged = await readProof(toBytes(fields.proof));
  if (!same(fromBase64(fields.statement, "statement"), logged.statement.encoded)) {
    refuse("The bundle's statement is not the one of its proof.");
  }
  const body = "body" in fields ? toBytes(canonical(fields.body)) : null;
  return { ...logged, level: 3, body, anchored: "anchor" in fields ? readAnchored(fields) : null };
}

const HASH = /^0x[0-9a-f]{64}$/, ADDRESS = /^0x[0-9a-fA-F]{40}$/, COUNT = /^(0|[1-9][0-9]{0,77})$/;
const ENVELOPE = {
  version: /^erc8281\/1$/, digest: HASH, hash_function: /^(sha2-256|keccak-256|blake2b-256)$/,
  chain_id: COUNT, contract: ADDRESS, tx_hash: HASH, block_number: COUNT,
  receipt_log_position: COUNT, committer: ADDRESS,
};

function readAnchored({ anchor, consistency }) {
  if (Object.keys(anchor ?? {}).sort().join() !== "checkpoint,envelope"
    || typeof anchor.checkpoint !== "string" || !Array.isArray(consistency)
    || consistency.length > 63 || !consistency.every((each) => typeof each === "string")) {
    refuse("The bundle's anchor is a checkpoint and an envelope, with hashes in between.");
  }
  const envelope = anchor.envelope ?? {};
  for (const [name, form] of Object.entries(ENVELOPE)) {
    if (typeof envelope[name] !== "string" || !form.test(envelope[name])) {
      refuse(`The ${name} of the bundle's anchor is not as ERC-8281 writes it.`);
    }
    if (form === ADDRESS && envelope[name] !== checksummed(envelope[name])) {
      refuse(`The ${name} ${envelope[name]} has not the letters of its checksum (EIP-55).`);
    }
  }
  const { block_hash: block } = envelope;
  if (block !== undefined && (typeof block !== "string" || !HASH.test(block))) {
    refuse("The block_hash of the bundle's anchor is not as ERC-8281 writes it.");
  }
  const hashes = consistency.map((each) => asHash(fromBase64(each, "hash"), "hash"));
  return { head: readHead(anchor.checkpoint), envelope, hashes };
}

async function readLink(text) {
  if (/[^\x00-\x7f]/.test(text)) refuse("A link to a receipt is ASCII.");
  const found = /^https?:\/\/[^\s?#]+\/r\/([^\s/?#]+)#([^\s#]+)$/.exec(text.trim());
  if (!found) refuse("A link to a receipt is https://SERVER/r/NAME#RECEIPT.");
  const file = await readTransparent(fromBase64url(found[2]));
  if (toBase64url(file.statement.entry) !== found[1]) {
    refuse("The link names another statement than the one in it.");
  }
  return file;
}

export async function read(data) {
  if (data.length > LARGEST) refuse("The file is too large for a receipt.");
  if (data[0] === 0xd2) return readTransparent(data);
  const beginning = String.fromCharCode(...data.slice(0, 22));
  if (beginning === "c2sp.org/tlog-proof@v1") return readProof(data);
  if (beginning.startsWith("{")) return readBundle(data);
  if (/^https?:\/\//.test(beginning)) return readLink(decodeText(data, "link to a receipt"));
  return refuse("This is no statement, no proof, no bundle and no link to a receipt.");
}

// --- Whom somebody trusts (C2SP tlog-policy): octets, of which those from 0x80 on are opaque ---

const KEY_SIZES = { [ED25519]: 32, [COSIGNATURE]: 32, [ML_DSA_44]: 1312 };
const MOST = 256, MOST_WITNESSES = 4096;

export async function readPolicy(data) {
  if (data.length > LARGEST) refuse(`A policy has at most ${LARGEST} bytes.`);
  const text = Array.from(data, (byte) => String.fromCharCode(byte)).join("");
  if (/[^\t\n\x20-\x7e\x80-\xff]/.test(text)) refuse("A policy holds an octet it must not.");
  const lines = text.split("\n");
  if (lines.pop()) refuse("The last line of the policy does not end in a newline.");
  const policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: null };
  const members = new Set();
  for (const line of lines) {
    const items = line.replace(/^[ \t]+|[ \t]+$/g, "").split(/[ \t]+/);
    if (items[0] && !items[0].startsWith("#")) await takeLine(policy, members, items);
  }
  return policy.quorum === null ? refuse("The policy has no quorum line.") : policy;
}

async function takeLine(policy, members, [word, name, ...rest]) {
  const known = (each) => policy.witnesses.has(each) || policy.groups.has(each);
  const expectNew = () => {
    if (name === "none" || known(name)) refuse(`${name} has its meaning already.`);
  };
  if (word === "log" && name && rest.length <= 1) {
    policy.logs.push(await newKey(name, [ED25519, ML_DSA_44], policy.logs, MOST));
  } else if (word === "witness" && (rest.length === 1 || rest.length === 2)) {
    expectNew();
    const before = [...policy.witnesses.values()];
    const key = await newKey(rest[0], [COSIGNATURE, ML_DSA_44], before, MOST_WITNESSES);
    policy.witnesses.set(name, key);
  } else if (word === "group" && rest.length >= 1) {
    expectNew();
    policy.groups.set(name, readGroup(policy, members, known, rest));
  } else if (word === "quorum" && name && !rest.length && policy.quorum === null) {
    if (name !== "none" && !known(name)) refuse(`The quorum ${name} is nobody.`);
    policy.quorum = name;
  } else {
    refuse(`The policy has a line that begins with ${word} and is none of its kinds.`);
  }
}

function readGroup(policy, members, known, [count, ...own]) {
  if (!own.length) refuse("A group has members.");
  for (const each of own) {
    if (!known(each)) refuse(`${each} is no witness and no group of a line before.`);
    if (members.has(each)) refuse(`${each} is a member already.`);
    members.add(each);
  }
  if (policy.groups.size === MOST) refuse(`A policy has at most ${MOST} groups.`);
  const number = /^[1-9][0-9]{0,8}$/.test(count) ? Number(count) : 0;
  const needed = count === "any" ? 1 : count === "all" ? own.length : number;
  if (!needed || needed > own.length) refuse(`Of ${own.length} members ${count} are needed.`);
  return { needed, members: own };
}

async function newKey(vkey, kinds, known, most) {
  const key = await readKey(vkey);
  if (!kinds.includes(key.algorithm)) refuse("A key of the policy is of another kind.");
  if (known.some((each) => same(each.key, key.key))) refuse("The policy has a key twice.");
  if (known.some((each) => each.name === key.name && same(each.id, key.id))) {
    refuse(`Two keys of ${key.name} have the ID ${hex(key.id)}.`);
  }
  return known.length === most ? refuse(`A policy has at most ${most} such keys.`) : key;
}

async function readKey(vkey) {
  const [octets, id, ...rest] = vkey.split("+");
  const name = keyName(decodeText(Uint8Array.from(octets, (each) => each.charCodeAt(0)), "name"));
  const raw = fromBase64(rest.join("+"), "key"), algorithm = raw[0], key = raw.slice(1);
  if (KEY_SIZES[algorithm] !== key.length) refuse("A key of the policy has the wrong length.");
  const digest = (await sha256(toBytes(`${name}\n`), raw)).slice(0, 4);
  if (hex(digest) !== id) refuse(`The key of ${name} does not have the ID ${id}.`);
  // RFC 9679: the SHA-256 of the key as a COSE_Key {1: 1, -1: 6, -2: key}.
  const thumbprint = await sha256(Uint8Array.of(0xa3, 1, 1, 0x20, 6, 0x21), byteString(key));
  return { name, algorithm, usable: algorithm !== ML_DSA_44, key, id: digest, thumbprint };
}

const hex = (data) => Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");

function met(policy, saw, name = policy.quorum) {
  if (name === "none") return true;
  const group = policy.groups.get(name);
  if (!group) return saw.has(name);
  return group.members.filter((each) => met(policy, saw, each)).length >= group.needed;
}

// --- The verdict ---

const reason = (code, outcome, sentence) => ({ code, outcome, sentence });
const gravest = (reasons) =>
  GRAVITY[Math.max(0, ...reasons.map((each) => GRAVITY.indexOf(each.outcome)))];

export async function judge(file, policy, nowS) {
  const author = await findAuthor(file.statement, policy);
  const found = file.level <= 1
    ? await byReceipts(file, policy) : await byHead(file, policy, BigInt(nowS));
  const reasons = author.reason ? [author.reason, ...found.reasons] : found.reasons;
  const outcome = gravest(reasons);
  const proven = outcome === "invalid" ? {} : { ...found.proven, kiosk: author.name };
  return { outcome, level: file.level, reasons, proven };
}

async function findAuthor({ kid, issuer, message, signature }, policy) {
  if (issuer !== `urn:ietf:params:oauth:ckt:sha-256:${toBase64url(kid)}`) {
    return { reason: reason("issuer", "invalid", "The statement names two keys.") };
  }
  for (const [name, { usable, key, thumbprint }] of policy.witnesses) {
    if (usable && same(thumbprint, kid)) {
      if (await signedBy(key, message, signature)) return { name };
      return { reason: reason("statement-signature", "invalid",
        `The statement is not as the kiosk ${name} signed it.`) };
    }
  }
  return { reason: reason("unknown-kiosk", "cannot-tell",
    "The kiosk's key is not among the witnesses of the policy.") };
}

async function byReceipts({ statement, receipts }, policy) {
  if (!receipts.length) {
    return { proven: {}, reasons: [reason("no-receipt", "cannot-tell",
      "There is no receipt: nothing shows that a log has the statement.")] };
  }
  const found = [];
  for (const each of receipts) found.push(await byReceipt(statement, each, policy));
  const failed = found.filter((each) => each.code), logs = found.filter((each) => !each.code);
  if (!logs.length || gravest(failed) === "invalid") return { proven: {}, reasons: failed };
  const alone = reason("no-head", "valid-unwitnessed",
    "A receipt has no head that witnesses could have seen: the log alone says so.");
  const others = failed.map((each) => ({ ...each, outcome: "valid" }));
  return { proven: { log: logs[0].log }, reasons: [alone, ...others] };
}

async function byReceipt(statement, receipt, policy) {
  const made = ({ usable, thumbprint }) => usable && same(thumbprint.slice(0, 4), receipt.kid);
  const logs = policy.logs.filter(made);
  if (!logs.length) {
    return reason("unknown-log", "cannot-tell", "The receipt is by a log that is not in the policy.");
  }
  if (receipt.subject !== statement.subject) {
    return reason("receipt-subject", "invalid", "The receipt is about another subject.");
  }
  try {
    const leaf = await leafHash(statement.entry);
    const root = await rootFrom(leaf, receipt.index, receipt.size, receipt.hashes);
    for (const { key, name } of logs) {
      if (await signedBy(key, toSign(receipt.header, root), receipt.signature)) return { log: name };
    }
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return reason("receipt", "invalid", `The receipt does not hold: ${error.message}`);
  }
  return reason("receipt", "invalid", "The receipt does not hold for this statement.");
}

async function byHead(file, policy, nowS) {
  const head = await examine(file.head, policy, nowS);
  if (head.code) return { proven: {}, reasons: [head] };
  try {
    const { size, root } = file.head.checkpoint, leaf = await leafHash(file.statement.entry);
    if (!same(await rootFrom(leaf, file.index, size, file.hashes), root)) {
      throw new Rejected(`Leaf ${file.index} is not under this root of ${size}.`);
    }
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    const sentence = `The statement is not in the log where the proof says: ${error.message}`;
    return { proven: {}, reasons: [reason("not-in-log", "invalid", sentence)] };
  }
  if (file.level === 2) return conclude(file, [head], policy, nowS, []);
  return byBundle(file, head, policy, nowS);
}

async function byBundle(file, head, policy, nowS) {
  const body = await judgeBody(file);
  if (!file.anchored) {
    return conclude(file, [head], policy, nowS, [...body,
      reason("no-anchor", "valid", "The bundle names no anchor.")]);
  }
  const other = await examineAnchor(file, policy, nowS);
  if (other.code) return { proven: {}, reasons: [...body, other] };
  const size = file.anchored.head.checkpoint.size;
  const heads = size >= file.head.checkpoint.size ? [head, other] : [head];
  const place = file.index >= size
    ? reason("anchored-earlier", "valid", "The anchored head is older than the statement.")
    : reason("not-looked-up", "valid",
      `Recorded in block ${file.anchored.envelope.block_number}, not looked up.`);
  return conclude(file, heads, policy, nowS, [...body, place]);
}

async function judgeBody({ body, statement }) {
  if (body === null) {
    return [reason("no-body", "valid", "The body is not in the bundle: it was erased, or kept.")];
  }
  return same(await sha256(body), statement.bodyHash) ? [] : [reason("body", "invalid",
    "The body is not the one the kiosk signed: its SHA-256 is another one.")];
}

async function examineAnchor({ anchored, head }, policy, nowS) {
  const other = await examine(anchored.head, policy, nowS);
  if (other.code) return other;
  if (anchored.head.checkpoint.origin !== head.checkpoint.origin) {
    return reason("anchor", "invalid", "The anchored head is of another log.");
  }
  const { digest, hash_function: hashed } = anchored.envelope;
  if (hashed !== "sha2-256" || digest !== `0x${hex(await sha256(toBytes(anchored.head.text)))}`) {
    return reason("anchor", "invalid", "The anchor's digest is not that of the anchored head.");
  }
  try {
    const both = [head.checkpoint, anchored.head.checkpoint];
    const [first, second] = both[0].size <= both[1].size ? both : both.reverse();
    await expectGrown(first, second, anchored.hashes);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return reason("consistency", "invalid",
      `The anchored head and the statement's are not of one history: ${error.message}`);
  }
  return other;
}

// Who signed a head and who saw it; something with a `code` where it is not to be believed.
async function examine(note, policy, nowS) {
  const named = policy.logs.filter((each) => each.name === note.checkpoint.origin);
  const logs = named.filter((each) => each.usable);
  if (!logs.length) {
    return reason("unknown-log", "cannot-tell", `The log ${note.checkpoint.origin} is not in the policy.`);
  }
  const message = toBytes(note.text);
  const made = (key) => note.signatures.filter((each) => each.name === key.name && same(each.id, key.id));
  let signed = false;
  for (const log of logs) {
    for (const each of made(log)) {
      signed = await signedBy(log.key, message, each.data);
      if (!signed) return reason("head-signature", "invalid", "The head is not signed by its log.");
    }
  }
  if (!signed) return reason("head-signature", "invalid", "The head is not signed by its log.");
  const seen = new Map(), notes = [];
  for (const [name, key] of policy.witnesses) {
    if (!key.usable) continue;
    for (const each of made(key)) {
      const atS = await cosignedAt(key, each.data, note.text);
      if (atS === null) return reason("cosignature", "invalid", `${name} did not cosign that head.`);
      if (atS <= nowS + HOUR_S) seen.set(name, atS);
      else notes.push(reason("from-the-future", "valid", `${name} saw the head in the future.`));
    }
  }
  return { seen, notes };
}

async function cosignedAt(key, data, text) {
  if (data.length !== 72) return null;
  const atS = data.slice(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const message = toBytes(`cosignature/v1\ntime ${atS}\n${text}`);
  return atS < 1n << 63n && await signedBy(key.key, message, data.slice(8)) ? atS : null;
}

function conclude(file, heads, policy, nowS, more) {
  const notes = heads.flatMap((each) => each.notes), reasons = [...notes];
  const enough = heads.filter(({ seen }) => seen.size && met(policy, seen));
  const seenBy = [...new Set(heads.flatMap(({ seen }) => [...seen.keys()]))];
  if (!enough.length) {
    reasons.push(reason("no-quorum", "valid-unwitnessed",
      "Too few witnesses of the policy saw the head for its quorum."));
  } else {
    const times = enough.flatMap(({ seen }) => [...seen.values()]);
    const newest = times.reduce((late, each) => each > late ? each : late);
    if (nowS - newest > MAX_AGE_S) {
      reasons.push(reason("stale", "valid-stale",
        `The last witness of the policy saw the head ${(nowS - newest) / DAY_S} days ago.`));
    }
  }
  const { origin: log, size } = file.head.checkpoint;
  return { proven: { log, index: file.index, size, seenBy }, reasons: [...reasons, ...more] };
}

// Each format and proof alone, for whoever holds them against vectors.
export {
  Rejected, byReceipt, decodeText, examine, expectGrown, readCheckpoint, readHead, readKey,
  readNote, readReceipt, rootFrom, signedBy,
};

// --- The page: a fragment that never left the browser, or a file that was chosen or dropped ---

async function tell(place, data, ownPolicy) {
  const word = place.querySelector(".word"), list = place.querySelector("ul");
  const outcomes = JSON.parse(place.dataset.outcomes), words = JSON.parse(place.dataset.reasons);
  place.hidden = false;
  list.replaceChildren();
  word.textContent = place.dataset.busy;
  if (!(await able())) { word.textContent = place.dataset.unable; return; }
  const found = await examined(data, ownPolicy ?? toBytes(place.dataset.policy));
  const looks = { valid: "good", invalid: "bad", "cannot-tell": "unknown" };
  place.querySelector(".verdict").className = `verdict ${looks[found.outcome] ?? "caution"}`;
  place.dataset.found = found.outcome;
  word.textContent = outcomes[found.outcome];
  list.append(...found.reasons.map(({ code, sentence }) => reasonItem(words[code], sentence)));
}

async function examined(data, policyText) {
  let code = "unreadable-policy";
  try {
    const policy = await readPolicy(policyText);
    code = "unreadable-file";
    return await judge(await read(data), policy, Math.floor(Date.now() / 1000));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { outcome: "invalid", reasons: [reason(code, "invalid", error.message)] };
  }
}

// What everybody understands, and below it what the standards call it.
function reasonItem(words, sentence) {
  const item = document.createElement("li"), detail = document.createElement("p");
  Object.assign(detail, { className: "detail", lang: "en", dir: "ltr", textContent: sentence });
  const said = document.createElement("p");
  said.textContent = words;
  item.append(said, detail);
  return item;
}

async function tellFile(place, inputs) {
  const [file, policy] = inputs.map((input) => input.files[0]);
  if (!file) return;
  const content = async (each) => new Uint8Array(await each.slice(0, LARGEST + 1).arrayBuffer());
  await tell(place, await content(file), policy && await content(policy));
}

function watch(place, form) {
  const inputs = [form.elements.receipt, form.elements.policy], drop = form.querySelector(".drop");
  form.querySelector("[data-drop]").hidden = false;
  form.addEventListener("change", () => tellFile(place, inputs));
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
      if (name !== "drop" || !event.dataTransfer.files.length) return;
      inputs[0].files = event.dataTransfer.files;
      tellFile(place, inputs);
    });
  }
}

const place = globalThis.document?.getElementById("device");
if (place) {
  const form = document.querySelector("form");
  if (form) watch(place, form);
  const tellFragment = () => {
    if (location.hash.length > 64) tell(place, toBytes(location.href.replace(/\?[^#]*/, "")));
  };
  addEventListener("hashchange", tellFragment);
  tellFragment();
}
