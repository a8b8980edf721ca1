/** P-01: each form is about a project of the tables, and no project has two. */
import { likeness } from "../../text/similarity";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords } from "../forms";
import type { ReadForm } from "../model";
import type { ListedProject } from "../projects";
import { formsByProject, projectKey, withoutForm } from "../projects";

const RULE = { rule: "performance.one-form-for-each-project", form: "P-01", severity: "warning" } as const;
/** Share of the shorter name's characters: 数字政府中心运维费 and 数字政府服务中心运维费. */
const ALIKE = 0.8;

export function oneForEach({
  forms,
  projects,
  named,
}: Pick<FormsContext, "forms" | "projects" | "named">): readonly FormFault[] {
  const lacking = withoutForm(projects, forms);
  const listed = new Set([...projects.map(({ name }) => projectKey(name)), ...named]);
  return [
    ...forms
      .filter(({ kind }) => kind === "project")
      .flatMap((form) => (listed.size === 0 ? [] : strangers(form, listed, lacking))),
    ...[...formsByProject(forms).values()].flatMap(twice),
  ];
}

function strangers(
  form: ReadForm,
  listed: ReadonlySet<string>,
  lacking: readonly ListedProject[],
): readonly FormFault[] {
  const { name, sheet } = form;
  if (name === null)
    return [{ ...RULE, template: "formWithoutName", words: { sheet }, at: form.title ? [form.title] : [], sheet }];
  if (listed.has(projectKey(name.text))) return [];
  const near = lacking
    .map((project) => ({ project, share: likeness(projectKey(project.name), projectKey(name.text)).ofShorter }))
    .sort((a, b) => b.share - a.share)[0];
  const expected = near && near.share >= ALIKE ? near.project : null;
  return [
    {
      ...RULE,
      template: expected ? "formNamedOtherwise" : "formOfNoProject",
      words: { name: name.text, expected: expected?.name ?? "", table: expected?.words ?? "" },
      at: [name],
      sheet,
    },
  ];
}

function twice(forms: readonly ReadForm[]): readonly FormFault[] {
  const [first, ...others] = forms;
  return others.map((form) => ({
    ...RULE,
    template: "formTwice",
    words: { owner: ownerWords(form), other: first?.sheet ?? "", sheet: form.sheet },
    at: form.name ? [form.name] : [],
    sheet: form.sheet,
  }));
}
