/** Words that the checks of the whole workbook look for. Add to them what a published document has taught, with care: a false alarm costs trust. */

export const directionsUp = ["增加", "增长", "上升", "提高"] as const;
export const directionsDown = ["减少", "下降", "降低"] as const;
export const noChange = ["持平", "不变", "一致"] as const;

/** In reasons there are more of them. */
export const reasonsUp = ["增加", "增长", "上升", "提高", "新增", "扩大", "上调"] as const;
export const reasonsDown = [
  "减少",
  "下降",
  "降低",
  "压减",
  "压缩",
  "削减",
  "取消",
  "下调",
  "退休",
  "调出",
  "去世",
  "不再",
  "节约",
] as const;

export const crosses = "xX×○";
export const placeholderWords = [
  "待填写",
  "待填",
  "待补充",
  "待完善",
  "此处填",
  "___",
  "指……",
  "是…。",
  "x,xxx",
] as const;

export const remarkWords = [
  "增加内容",
  "新增内容",
  "修改内容",
  "删除内容",
  "补充内容",
  "可删除",
  "可删",
  "选填",
  "待补",
  "待核实",
  "待确认",
  "样表",
  "范本",
  "模板",
  "参考文本",
  "此处略",
] as const;
export const remarkBeginnings = [
  "请填",
  "请补",
  "请删",
  "请说明",
  "请根据",
  "请按",
  "请核",
  "请列",
  "请注",
  "此处",
  "如无请",
  "如没有请",
  "若无请",
  "没有的请",
  "无此项请",
  "可根据",
  "根据实际情况填",
  "按实际情况填",
  "根据实际填",
  "单位根据实际",
  "部门根据实际",
  "自行",
  "列举",
  "列示",
  "说明项目",
  "说明立项",
  "说明单位",
  "说明部门",
  "简要说明",
  "详细说明",
] as const;

/** From the top down. */
export const governmentLevels = [
  { name: "省", signs: ["省", "自治区"], words: ["省直", "省级", "省本级"] },
  { name: "市", signs: ["市", "州", "盟"], words: ["市直", "市级", "市本级"] },
  { name: "县（区）", signs: ["县", "区", "旗"], words: ["县直", "县级", "县本级", "区直", "区级", "区本级"] },
] as const;
/** 市 and 区 in these say nothing about the level. */
export const noLevelSigns = [
  "市场",
  "市政",
  "市民",
  "市容",
  "社区",
  "小区",
  "园区",
  "校区",
  "景区",
  "山区",
  "林区",
  "灾区",
  "开发区",
] as const;

/** Pieces of the names of parts that make up a whole together, when they and no others are listed. */
export const partitions = [
  ["基本支出", "项目支出"],
  ["人员经费", "公用经费"],
  ["货物", "工程", "服务"],
  ["因公出国", "公务接待", "公务用车购置及运行"],
  ["因公出国", "公务接待", "公务用车购置费", "公务用车运行"],
  ["公务用车购置费", "公务用车运行"],
  ["一般公共预算", "政府性基金", "国有资本经营"],
  ["财政拨款收入", "事业收入", "经营收入", "其他收入"],
  ["其他运转类", "特定目标类"],
] as const;

export const identityWords = ["身份证", "身份号码", "证件号"] as const;
export const telephoneWords = ["手机", "电话", "联系方式", "联系人"] as const;
export const accountWords = ["账号", "帐号", "账户", "帐户", "卡号", "开户"] as const;
/** Before a number, or over its column: it is no one's. */
export const codeWords = ["编码", "代码", "编号", "文号", "序号", "信用", "项目号", "批次"] as const;

export const secretWords = [
  "密码",
  "口令",
  "登录账号",
  "登录名",
  "用户名",
  "系统账号",
  "管理员账号",
  "内网地址",
  "服务器地址",
  "数据库地址",
] as const;
export const internalHints = ["内网地址", "系统账号", "登录账号", "服务器密码", "涉密内网", "内网IP"] as const;
export const hostEndings = ["local", "lan", "internal", "intranet", "corp"] as const;

export const firmEndings = ["有限公司", "有限责任公司", "股份公司"] as const;

/** Programs that sign files with their own name; names of accounts that say nothing of a person. */
export const programNames = [
  "openpyxl",
  "Microsoft",
  "Apache POI",
  "WPS",
  "Kingsoft",
  "金山",
  "LibreOffice",
  "OpenOffice",
  "OnlyOffice",
  "XlsxWriter",
  "EPPlus",
  "ClosedXML",
  "Aspose",
  "SheetJS",
  "Spire",
  "ExcelJS",
  "ExcelTS",
  "PhpSpreadsheet",
  "PHPExcel",
  "Unknown",
  "Untitled Spreadsheet",
  "Administrator",
  "admin",
  "user",
  "用户",
  "预算公开助手",
] as const;
