import { X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { errorCode } from "./errorCode";

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** true: made by office-addin-dev-certs, which browsers and Excel of this user already trust. */
  readonly trusted: boolean;
}

const day = 24 * 60 * 60 * 1000;
const validDays = 365;

/** A certificate that is about to expire counts as none. */
function isUsable(cert: string): boolean {
  const parsed = new X509Certificate(cert);
  return Date.parse(parsed.validTo) > Date.now() + day && parsed.checkHost("localhost") !== undefined;
}

async function readPair(folder: string): Promise<{ cert: string; key: string } | null> {
  try {
    const [cert, key] = await Promise.all(
      ["localhost.crt", "localhost.key"].map((name) => readFile(path.join(folder, name), "utf8")),
    );
    return cert && key && isUsable(cert) ? { cert, key } : null;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/**
 * The certificate to serve https://localhost with. The one that office-addin-dev-certs installed for this user
 * is used when it is there; nothing is ever installed. Otherwise an own self-signed one, kept in `cacheFolder`.
 */
export async function findOrMakeCertificate(cacheFolder: string, home = homedir()): Promise<Certificate> {
  const installed = await readPair(path.join(home, ".office-addin-dev-certs"));
  if (installed) return { ...installed, trusted: true };
  const kept = await readPair(cacheFolder);
  if (kept) return { ...kept, trusted: false };

  const made = await generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + validDays * day),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(path.join(cacheFolder, "localhost.crt"), made.cert);
  await writeFile(path.join(cacheFolder, "localhost.key"), made.private, { mode: 0o600 });
  return { cert: made.cert, key: made.private, trusted: false };
}
