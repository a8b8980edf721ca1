/** What offices and their money are called by those who work there → the 款, or the 项, whose name has none of it. */
const SAYINGS: Readonly<Record<string, string>> = {
  乡镇: "政府办公厅",
  乡政府: "政府办公厅",
  镇政府: "政府办公厅",
  街道: "政府办公厅",
  组织部: "组织事务",
  宣传部: "宣传事务",
  统战部: "统战事务",
  妇联: "群众团体事务",
  团委: "群众团体事务",
  共青团: "群众团体事务",
  科协: "科学技术普及",
  残联: "残疾人事业",
  党校: "干部教育",
  幼儿园: "学前教育",
  文化馆: "群众文化",
  市场监管: "市场监督管理事务",
  交通: "公路水路运输",
  应急: "应急管理事务",
  住建: "城乡社区管理事务",
  环卫: "城乡社区环境卫生",
  低保: "最低生活保障",
  五保: "特困人员救助供养",
  扶贫: "巩固脱贫攻坚成果衔接乡村振兴",
  社保: "社会保险",
};

/** Null where it is called so in the catalogue itself. */
export function meantBy(said: string): string | null {
  return Object.hasOwn(SAYINGS, said) ? (SAYINGS[said] ?? null) : null;
}
