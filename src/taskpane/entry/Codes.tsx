import { EconomicItems } from "./EconomicItems";
import { Subjects } from "./Subjects";

/** What is picked from the catalogues: its lists to choose from are a seventh of the page, and come right behind the rest of it. */
export function Codes() {
  return (
    <>
      <Subjects />
      <EconomicItems />
    </>
  );
}
