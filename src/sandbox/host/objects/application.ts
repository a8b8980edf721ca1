/** Excel.Application and the session settings in Excel.Runtime. */
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** The book calculates at once whatever the mode; in Manual the object model shows what formulas yielded before. Suspending changes no result. */
export const applicationType: HostType<null> = {
  name: "Application",
  properties: {
    CalculationMode: {
      get: (_, host) => host.calculationMode,
      set: async (_, value, host) => {
        host.calculationMode = value.oneOf(MODES);
        if (host.calculationMode === "Manual") await host.calculation.freeze();
        else host.calculation.stop();
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: async (_, args, host) => {
      args.oneOf(["Recalculate", "Full", "FullRebuild"]);
      await host.book.recalculate();
      if (host.calculation.isManual) await host.calculation.freeze();
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
};

/** `context.runtime` */
export const runtimeType: HostType<null> = {
  name: "Runtime",
  settingIsWrite: false,
  properties: {
    EnableEvents: {
      get: (_, host) => host.events.enabled,
      set: (_, value, host) => {
        host.events.enabled = value.flag();
      },
    },
  },
};

export const application = (): HostObject => HostObject.of(applicationType, null);
export const runtime = (): HostObject => HostObject.of(runtimeType, null);
