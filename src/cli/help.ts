/** Usage of the commands, as --help prints it. */
import { isBuilt } from "./threads";

export type CommandName =
  | "generate"
  | "import"
  | "check"
  | "narrate"
  | "refresh"
  | "balance"
  | "adopt"
  | "catalogue"
  | "explain"
  | "review"
  | "last-year"
  | "publish"
  | "pack";

const DASHES = "npm 与命令之间的“--”不能省略。";
const COMMON = `说明：${DASHES}结果写到标准输出，错误写到标准错误。`;

export const usage: Readonly<Record<CommandName, string>> = {
  generate: `用法：npm run -s cli -- generate --pack 表式 [--data 数据.json] [--year 年度] --out 公开表.xlsx [--force]

生成预算公开工作簿。不给数据文件时生成空白模板。

  --pack 表式       如 shanxi-unit-2026；或者表式文件（以 .json 结尾）
  --data 文件       要填的数（JSON，格式见 docs/data-file.md）；有错时一次列出全部问题，什么也不生成
  --year 年度       预算年度（四位数字）；不给时按数据文件，数据文件没有写的按表式
  --out 文件        生成的 .xlsx；已有同名文件时不生成，除非加 --force
  --force           覆盖已有的文件
  -h, --help        显示本说明

退出码：0 已生成；2 没有生成（原因见标准错误）。`,
  import: `用法：npm run -s cli -- import 导出表.xlsx --pack 表式 --out 数据.json [--column 字段=表头 …] [--money 元|万元] [--sheet 工作表] [--year 年度] [--name 编码=名称 …] [--catalogue 科目表 …] [--hidden keep|drop] [--alike keep|drop] [--force] [--json]

把预算管理一体化系统导出的明细（.xlsx 或 .csv）汇总成数据文件，再用 generate --data 生成工作簿。

  --pack 表式       如 shanxi-unit-2026；或者表式文件（以 .json 结尾）
  --out 文件        写成的数据文件（.json）；已有同名文件时不写，除非加 --force
  --column 字段=表头  指明哪一列是什么，可以写几次；表头有几列同名时写列号，如 金额=H列；写“无”表示没有这一列
  --money 单位      导出表的金额单位：元 或 万元；导出表里写明了的不用写
  --sheet 名称      有几张工作表时，用哪一张
  --year 年度       导入哪一年的（四位数字），写进数据文件；别的年度的行不导入，列出；不写时按表式的年度
  --name 编码=名称  补上科目表里没有的款、项名称，可以写几次
  --catalogue 文件  从这份科目目录（.xlsx 或 .csv）取科目表里没有的名称，可以写几次；文件里没有年度时写成 2026=文件
  --hidden 怎么办   隐藏的行（筛选掉的、手工隐藏的）：keep 导入，drop 不导入；不写时导入、列出，退出码 1
  --alike 怎么办    各栏都相同的行：keep 都导入，drop 每样只导入一行；不写时都导入、列出，退出码 1
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 全部导入，或者只少了您选择不导入的行；1 已写入，有些行没有导入，或者有隐藏的、相同的行要您确认；2 没有写入（读不出、列或金额单位不能确定、没有一行可以导入）。`,
  check: `用法：npm run -s cli -- check 公开表.xlsx… [--pack 表式] [--catalogue 科目表 …] [--against 公开表.xlsx] [--json | --ndjson | --summary] [--verbose] [--workers 个数] [--files-from 名单|-]

检查一个或许多预算公开工作簿，不改动文件。写文件夹时检查其中所有的 .xlsx（不含下级文件夹）。也可以检查写出文件名的 Word 文档（.docx）。
几个文件同时检查，按顺序输出；某个文件不能检查时，其余的照常检查。

  --pack 表式       按这种表式（或者表式文件 .json）检查；不给时自动识别
  --catalogue 文件  用这份科目目录（.xlsx 或 .csv）核对编码和名称，可以写几次；文件里没有年度时写成 2026=文件；工作簿里存有同一年的，以工作簿里的为准
  --against 工作簿  公开稿（.docx 或 .xlsx）与做它的工作簿比较，列出每一个不同的数和每一句不同的话；有不同时退出码 1
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  --ndjson          每个文件输出一行 JSON，查完一个输出一个
  --summary         只输出汇总表，每个文件一行
  --verbose         逐个列出情况说明中未核对的数；不给时只写个数
  --files-from 名单 文件名从名单里读，每行一个；写 - 时从标准输入读，可以接在 find、xargs 等程序后面
  --workers 个数    同时检查几个文件（1 到 64）；不给时与处理器的个数相同
  -h, --help        显示本说明

退出码：0 没有错误；1 有错误；2 有文件不能读取或不是预算公开表（其余文件照常检查）。`,
  narrate: `用法：npm run -s cli -- narrate 公开表.xlsx [--out 新文件.xlsx] [--force] [--json]

按表中的数写情况说明。您改写过的段落保留原文。不给 --out 时只显示，不写文件。

  --out 文件        写到这个 .xlsx；已有的文件（包括原文件）要加 --force 才会覆盖
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 文字与表一致；1 原有的文字与表中的数不一致；2 不能读取或不能写入。`,
  refresh: `用法：npm run -s cli -- refresh 公开表.xlsx [--data 数据.json] [--add 编码[=名称] …] [--add-project 名称 …] [--add-forms] [--copy-goals] [--forms 文件或文件夹 …] [--add-guide] [--guide 文件] [--guide-only 部门或代码 …] [--order] [--out 新文件.xlsx] [--dry-run] [--force] [--json]

更新：科目、项目、名称变了以后，在用到的各张表里加行、带公式，合计、“勾稽检查”、变红提示、名称和图表数据跟着更新；手工加在表里的行补上公式，并加到别的表；删掉的工作表补上。您填的数、文字、批注和自己加的行、列、工作表都不动。再做一次不会有变化。不给 --out 时只显示，不写文件。

  --data 文件       数据文件（JSON，格式见 docs/data-file.md）：其中有而工作簿里没有的行加上，空白的格填上；不同的保留工作簿里的并列出
  --add 编码=名称   增加一个科目，可以写几次；科目目录或工作簿里有名称的只写编码。几张表都可以加时要写明加在哪一张：表五:编码
  --add-forms       给没有绩效目标表的项目各增加一张，没有整体支出绩效目标申报表的也增加；放在“情况说明”后面，名称和金额自动带出，其余待填
  --copy-goals      已有的绩效目标表里，年度的指标和总体目标空着的，照实施期填；填过的不动
  --forms 文件      系统导出的绩效目标表（.xlsx，或放着它们的文件夹，可以写几次）：按项目名称对上，给还没有绩效目标表的项目做成表，已有的只填空白
  --add-guide       增加一张空白的政府购买服务指导性目录
  --guide 文件      政府购买服务指导性目录的文件（.xlsx、.csv，有代码和一级到四级目录）：没有这张表的做成表，已有的只加表里没有的行
  --guide-only 部门 只取目录的这一部分（部门名称、代码或名称，可以写几次），连同上级各行
  --add-project 名称  增加一个项目，可以写几次
  --order           按公开的次序重排工作表（不公开的放在最后），图表排到说明里，设置分页，在目录写上页码；不写时不移动已有的工作表
  --out 文件        写到这个 .xlsx；已有的文件（包括原文件）要加 --force 才会覆盖
  --dry-run         只显示，不写文件，退出码与写文件时相同
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 已更新，或者没有要更新的；1 有的没有改动，要您决定（已列出）；2 没有更新（不能读取或写入、不是本程序的工作簿、要求没有写清楚）。`,
  balance: `用法：npm run -s cli -- balance 公开表.xlsx [--out 新文件.xlsx] [--undo] [--force] [--json]

舍位平衡：各项四舍五入后加起来与合计差一点的，把其中一项（知道原数时取离另一边舍入最近的，否则取最大的）调整一个最小单位，使各项之和等于合计。合计不变；零、整数和由公式算出的数不动；别处相同的数一起改。不给 --out 时只显示，不写文件。

  --out 文件        写到这个 .xlsx；已有的文件（包括原文件）要加 --force 才会覆盖
  --undo            撤销舍位平衡：恢复调整以前的内容；您后来改过的单元格不动，并列出
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 全部平衡或全部恢复；1 有的不能自动平衡，或有的单元格没有恢复；2 不能读取或不能写入。`,
  adopt: `用法：npm run -s cli -- adopt 公开表.xlsx --out 新文件.xlsx [--formulas] [--pack 表式] [--force] [--json]

接管不是本程序生成的工作簿（系统导出的、上年的、下级单位报来的）：增加“勾稽检查”、变红提示和名称，没有“基础信息”时补上一张。不移动、不改动原有的内容和格式。

  --out 文件        必填，存为这个 .xlsx；已有的文件（包括原文件）要加 --force 才会覆盖
  --formulas        合计等应为公式的单元格，数与公式的结果完全一致的换成公式；不一致的保留原数并列出
  --pack 表式       按这种表式（或者表式文件 .json）接管；不给时自动识别
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 已接管；1 已接管，有的数与公式不一致；2 没有接管（原因见标准错误）。`,
  catalogue: `用法：npm run -s cli -- catalogue 科目表.xlsx [--kind function|economic] [--year 年度] [--into 公开表.xlsx --out 新文件.xlsx] [--force] [--json]

查看一份科目目录（.xlsx 或 .csv，编码、名称两列）读出了什么，并可存入工作簿；以后在哪台电脑上检查这个工作簿都用它。

  --kind 种类       只取功能分类（function）或部门经济分类（economic）；不给时按编码区分
  --year 年度       科目目录的年度；文件里写明了的不用写
  --into 工作簿     存入这个工作簿，另存为 --out 的文件；不改动任何单元格
  --out 文件        存为这个 .xlsx；已有的文件（包括原文件）要加 --force 才会覆盖
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 全部读入；1 有的行没有读入；2 不能读取，或没有写明年度（什么也没有写）。`,
  explain: `用法：npm run -s cli -- explain 公开表.xlsx --rule 编号 [--cell 表三!C5] (--reason 原因 | --withdraw) [--out 新文件.xlsx] [--force] [--json]

用原因说明一个警告或提示（出错说明），记在工作簿里。有关的数或文字一改变，说明就失效。错误不能说明，只能改正。

  --rule 编号       规则编号，如 t03.project-is-t12-plus-t13；见 check --json 的 rule
  --cell 单元格     同一规则有几处时，写明是哪一处：工作表名或表名，加单元格
  --reason 原因     原因，不超过 300 个字
  --withdraw        撤回说明
  --out 文件        写到这个 .xlsx；已有的文件（包括原文件）要加 --force 才会覆盖；不给时只显示，不写文件
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 已说明或已撤回；2 没有完成（没有这个问题、是错误、不能读取或不能写入）。`,
  "last-year": `用法：npm run -s cli -- last-year 公开表.xlsx --from 上年公开表.xlsx [--out 新文件.xlsx] [--overwrite] [--only 项目 …] [--anyway] [--force] [--json]

取上年数：从上年的预算公开工作簿取“基础信息”里的上年预算数（上年收入总计、上年“三公”经费等），换算成万元。只填空白的项，您填过的不动。不给 --out 时只显示，不写文件。

  --from 文件       必填，上年的预算公开工作簿（.xlsx），表式要与本工作簿相同
  --out 文件        写到这个 .xlsx；已有的文件（包括原文件）要加 --force 才会覆盖
  --overwrite       已填的数与上年文件不同的，也改用上年文件的数
  --only 项目       只填这一项（名称或编号），可以写几次
  --anyway          上年文件的年度不是上一年时，也用它
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 各项都已填入（不给 --out 时：都可以填入）或本来相同；1 有的项没有取到，或者保留了您填的不同的数；2 没有完成（不能读取或写入、表式不同、年度不对）。`,
  review: `用法：npm run -s cli -- review 公开表.xlsx [--out 新文件.xlsx] [--force] [--json]

提交前检查：能不能提交，各表的核对结果，没有改正的错误，没有说明的警告，已说明的警告，空表，工作簿里不该有的内容。
给 --out 时写成工作表“提交前检查”（A4 纵向，一至两页），再做时在原处更新，其余内容不动。

  --out 文件        写到这个 .xlsx；已有的文件（包括原文件）要加 --force 才会覆盖；不给时只显示，不写文件
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 可以提交；1 还不能提交；2 没有完成（不能读取、不能写入，或者同名的工作表不是本程序写的）。`,
  publish: `用法：npm run -s cli -- publish 公开表.xlsx --out 公开稿.docx|公开稿.xlsx [--draft] [--force] [--json]

做公开稿：一个 Word 文档（.docx），或者一个只含公开内容、按公开次序排好的工作簿（封面、目录和页码、第一部分……），公式换成数，没有批注、隐藏的行列、文件属性和本助手的记录，可以整本打印。没有数的科目、项目行不印。原文件不动。
有错误、【待填】、缺表或者没有填完时不写，列出原因。

  --out 文件        必填，存为这个 .docx 或 .xlsx；已有的文件要加 --force 才会覆盖
  --draft           还不能公开时也写，每页印有“草稿”
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 已写入；1 还不能公开，没有写入；2 没有完成（不能读取、不能写入，或者不是已有的表式）。`,
  pack: `用法：npm run -s cli -- pack list [--json]
      npm run -s cli -- pack check 表式.json [--json]
      npm run -s cli -- pack save 表式 --out 表式.json [--force]

表式文件（格式见 docs/pack-file.md）：list 列出内置的表式；check 核对一个表式文件，逐处写明哪里不对，并试做一个空白工作簿；save 把内置的表式存成文件，可以改了再用 --pack 文件。

  --out 文件        存成的表式文件（.json）；已有的文件要加 --force 才会覆盖
  --force           覆盖已有的文件
  --json            输出一个 JSON 文档（格式见 docs/command-line.md）
  -h, --help        显示本说明

退出码：0 没有问题，或者已保存；1 表式文件有问题；2 没有完成（不能读取、不能写入，没有这种表式）。`,
};

export const overview = `预算公开助手命令行

  npm run -s cli -- generate --pack 表式 [--data 数据.json] --out 公开表.xlsx    生成工作簿
  npm run -s cli -- import 导出表.xlsx --pack 表式 --out 数据.json               导入一体化导出表
  npm run -s cli -- check 公开表.xlsx… [--json | --ndjson | --summary]           检查
  npm run -s cli -- narrate 公开表.xlsx [--out 新文件.xlsx] [--json]             写情况说明
  npm run -s cli -- refresh 公开表.xlsx [--add 编码 …] [--out 新文件.xlsx]       科目、项目变了以后更新
  npm run -s cli -- balance 公开表.xlsx [--out 新文件.xlsx] [--undo] [--json]      舍位平衡
  npm run -s cli -- adopt 公开表.xlsx --out 新文件.xlsx [--formulas]             接管已有的工作簿
  npm run -s cli -- catalogue 科目表.xlsx [--into 公开表.xlsx --out 新文件.xlsx]  查看、存入科目目录
  npm run -s cli -- explain 公开表.xlsx --rule 编号 --reason 原因 --out 文件     出错说明
  npm run -s cli -- last-year 公开表.xlsx --from 上年公开表.xlsx [--out 文件]    取上年数
  npm run -s cli -- pack list | check 表式.json | save 表式 --out 表式.json      表式文件
  npm run -s cli -- review 公开表.xlsx [--out 新文件.xlsx] [--json]              提交前检查
  npm run -s cli -- publish 公开表.xlsx --out 公开稿.docx [--draft]              做公开稿（.docx 或 .xlsx）

每个命令加 --help 看详细用法。
${COMMON}`;

/** The first line alone, for errors. */
export function usageLine(command: CommandName): string {
  return asCalled(usage[command].split("\n")[0] ?? "");
}

/** The one built file is called by its own name. */
export function asCalled(text: string): string {
  return isBuilt() ? text.replaceAll("npm run -s cli --", "budget-check").replace(DASHES, "") : text;
}
