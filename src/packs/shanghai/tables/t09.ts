/** “三公”经费和机关运行经费: one row of figures in 万元, without a label. */
export const t09 = {
  id: "t09",
  formNo: "表9",
  shortName: "三公经费表",
  moneyUnit: "万元",
  orientation: "landscape",
  columns: [
    { id: "total", label: "合计", kind: "amount", width: 16.16, aliases: ["总计"] },
    {
      id: "abroad",
      label: "因公出国(境)费",
      kind: "amount",
      width: 16.16,
      aliases: ["因公出国(境)费用", "因公出国(境)经费"],
    },
    { id: "reception", label: "公务接待费", kind: "amount", width: 16.16 },
    { id: "vehicles", label: "小计", kind: "amount", width: 16.16, aliases: ["合计"] },
    { id: "vehiclePurchase", label: "购置费", kind: "amount", width: 16.16, aliases: ["公务用车购置费"] },
    {
      id: "vehicleRunning",
      label: "运行费",
      kind: "amount",
      width: 16.16,
      aliases: ["运行维护费", "公务用车运行费", "公务用车运行维护费"],
    },
    {
      id: "agencyRunning",
      label: "机关运行经费预算数",
      kind: "amount",
      width: 16.16,
      aliases: ["机关运行经费", "机关运行费预算数"],
    },
  ],
  header: [
    {
      label: "“三公”经费预算数",
      children: [
        { column: "total" },
        { column: "abroad" },
        { column: "reception" },
        {
          label: "公务用车购置及运行费",
          aliases: ["公务用车购置及运行维护费", "公务用车费", "公务用车购置和运行费", "公车购置及运行费"],
          children: [{ column: "vehicles" }, { column: "vehiclePurchase" }, { column: "vehicleRunning" }],
        },
      ],
    },
    { column: "agencyRunning" },
  ],
  blocks: [
    {
      id: "main",
      codeColumns: [],
      nameColumn: null,
      columns: ["total", "abroad", "reception", "vehicles", "vehiclePurchase", "vehicleRunning", "agencyRunning"],
      bands: [[{ kind: "fixed", id: "t09Budget", rows: [{ id: "budget", label: "预算数" }] }]],
    },
  ],
} as const;
