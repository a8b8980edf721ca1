import { CatalogueSection } from "../catalogue/CatalogueSection";
import { part } from "../frame/Part";
import { ImportSection } from "../import/ImportSection";
import { LastYearSection } from "../lastYear/LastYearSection";
import { PackFiles } from "../packFiles/PackFiles";
import { GenerateBar } from "./GenerateBar";
import { Projects } from "./Projects";
import { SourceBar } from "./SourceBar";
import { UnitFields } from "./UnitFields";
import { UntilLaid } from "./UntilLaid";

/** Kept free while they come, so that what stands below stays where it is. */
const HEIGHT = "38rem";

const Codes = part(async () => (await import(/* webpackChunkName: "codes" */ "./Codes")).Codes, HEIGHT);

/** 单位与模板: what the new workbook is made from. */
export function EntryTab() {
  return (
    <>
      <SourceBar />
      <ImportSection />
      <UnitFields />
      <PackFiles />
      <CatalogueSection />
      <UntilLaid>
        <Codes />
        <Projects />
      </UntilLaid>
      <GenerateBar />
      <LastYearSection />
    </>
  );
}
