import { X509Certificate } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { findOrMakeCertificate } from "./certificate";

let folder: string;

/** An empty home: a certificate that this computer's user has installed must not decide the test. */
const make = (): ReturnType<typeof findOrMakeCertificate> =>
  findOrMakeCertificate(path.join(folder, "kept"), path.join(folder, "home"));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "certificate-"));
});

afterEach(() => rm(folder, { recursive: true }));

test("makes a certificate for localhost and uses it again", async () => {
  const made = await make();
  const parsed = new X509Certificate(made.cert);
  expect(parsed.checkHost("localhost")).toBe("localhost");
  expect(parsed.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(made.trusted).toBe(false);
  expect(await make()).toEqual(made);
});

test("replaces a certificate that belongs to another host", async () => {
  const first = await make();
  const other = await generate([{ name: "commonName", value: "example.org" }], {});
  await writeFile(path.join(folder, "kept/localhost.crt"), other.cert);
  const second = await make();
  expect(second.cert).not.toBe(first.cert);
  expect(new X509Certificate(second.cert).checkHost("localhost")).toBe("localhost");
});

test("prefers the certificate that the user has installed", async () => {
  const made = await make();
  await mkdir(path.join(folder, "home/.office-addin-dev-certs"), { recursive: true });
  await writeFile(path.join(folder, "home/.office-addin-dev-certs/localhost.crt"), made.cert);
  await writeFile(path.join(folder, "home/.office-addin-dev-certs/localhost.key"), made.key);
  expect(await make()).toEqual({ ...made, trusted: true });
});
