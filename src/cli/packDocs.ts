/** npm run pack:docs writes docs/packs/<id>.md for every pack. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packDocument } from "../app/packDocs/packDocs";
import { packs } from "../packs";

const FOLDER = join(__dirname, "../../docs/packs");

async function writeAll(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const pack of packs) {
    const name = `${pack.id}.md`;
    await writeFile(join(FOLDER, name), packDocument(pack));
    process.stdout.write(`docs/packs/${name}\n`);
  }
}

void writeAll();
