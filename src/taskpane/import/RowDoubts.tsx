import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Doubt, DoubtChoices, RowChoice } from "../../core/import/doubts";
import { doubtWords } from "../../core/import/wording";

interface Props {
  readonly doubts: readonly Doubt[];
  onChoose(change: Partial<DoubtChoices>): void;
}

const CHOICES: readonly Exclude<RowChoice, null>[] = ["keep", "drop"];

/** Hidden rows and rows alike: what they come to, and what to do with them. Nothing is chosen beforehand. */
export function RowDoubts({ doubts, onChoose }: Props) {
  const choose = (kind: Doubt["kind"], value: string): void => {
    const choice = CHOICES.find((one) => one === value) ?? null;
    // Rows are compared once more when hidden ones come or go, so what was said of the others may not hold.
    onChoose(kind === "hidden" ? { hidden: choice, alike: null } : { alike: choice });
  };
  return (
    <>
      {doubts.map((doubt) => (
        <Field key={doubt.kind} label={doubtWords[doubt.kind].ask(doubt)} required>
          <RadioGroup value={doubt.choice ?? ""} onChange={(_, { value }) => choose(doubt.kind, value)}>
            {CHOICES.map((choice) => (
              <Radio key={choice} value={choice} label={doubtWords[doubt.kind][choice]} />
            ))}
          </RadioGroup>
        </Field>
      ))}
    </>
  );
}
