/** The session's commands that make a workbook ours: 生成, 接管, the catalogues that it brings along. */
import type { CatalogueKind, ImportedCatalogue } from "../core/declare/imported";
import type { PackSpec } from "../core/declare/pack";
import type { Inputs } from "../core/model/inputs";
import { addCatalogues, removeCatalogue } from "./catalogues";
import type { CommandDesk } from "./commandDesk";
import { success } from "./message";
import type { AdoptOptions } from "./useCases";
import { NotRecognised, adopt, generate, previewAdoption } from "./useCases";
import { describeAdopted } from "./wording/adoption";

export interface WorkbookCommands {
  generate(pack: PackSpec, inputs: Inputs): Promise<boolean>;
  /** True when there is an account to show, or the workbook was adopted. */
  previewAdoption(options: AdoptOptions): Promise<boolean>;
  adopt(options: AdoptOptions): Promise<boolean>;
  /** Puts catalogues into the workbook, where it is a disclosure; one that is not is left alone, and nothing is lost: the pane keeps them too. */
  keepCatalogues(added: readonly ImportedCatalogue[]): Promise<boolean>;
  dropCatalogue(kind: CatalogueKind, year: number): Promise<boolean>;
}

interface Lent extends CommandDesk {
  /** Brings a shown report up to date. */
  recheck(): Promise<void>;
}

export function workbookCommands({ port, packs, options, run, recheck }: Lent): WorkbookCommands {
  /** A workbook without a disclosure has no place for catalogues: that is no failure, the pane remembers them. */
  async function changeCatalogues(change: () => Promise<void>, message: string): Promise<boolean> {
    const done = await run("keepCatalogues", false, async () => {
      try {
        await change();
        return { type: "finished", message };
      } catch (error) {
        if (error instanceof NotRecognised) return { type: "finished", message: null };
        throw error;
      }
    });
    if (done) await recheck();
    return done;
  }

  return {
    generate: (pack, inputs) =>
      run("generate", true, async () => {
        await generate(port, pack, inputs, options({ pack: pack.id, inputs }));
        return { type: "finished", message: "模板已生成。请先填写“基础信息”，再填各表中浅黄色的单元格。" };
      }),
    previewAdoption: (chosen) =>
      run("previewAdoption", false, async () => {
        const { account } = await previewAdoption(port, packs(), chosen);
        return { type: "read", read: { adoption: { account, done: false } } };
      }),
    adopt: (chosen) =>
      run("adopt", true, async () => {
        const account = await adopt(port, packs(), chosen, options(chosen));
        return {
          type: "wrote",
          read: { adoption: { account, done: true } },
          message: success(describeAdopted(account)),
        };
      }),
    keepCatalogues: (added) =>
      changeCatalogues(() => addCatalogues(port, packs(), added), "科目目录已存入本工作簿，检查时用它核对。"),
    dropCatalogue: (kind, year) =>
      changeCatalogues(() => removeCatalogue(port, packs(), kind, year), "科目目录已移除。"),
  };
}
