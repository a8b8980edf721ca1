import { CatalogueSection } from "../catalogue/CatalogueSection";
import { ImportSection } from "../import/ImportSection";
import { LastYearSection } from "../lastYear/LastYearSection";
import { PackFiles } from "../packFiles/PackFiles";
import { EconomicItems } from "./EconomicItems";
import { GenerateBar } from "./GenerateBar";
import { Projects } from "./Projects";
import { SourceBar } from "./SourceBar";
import { Subjects } from "./Subjects";
import { UnitFields } from "./UnitFields";

/** 单位与模板: what the new workbook is made from. */
export function EntryTab() {
  return (
    <>
      <SourceBar />
      <ImportSection />
      <UnitFields />
      <PackFiles />
      <CatalogueSection />
      <Subjects />
      <EconomicItems />
      <Projects />
      <GenerateBar />
      <LastYearSection />
    </>
  );
}
