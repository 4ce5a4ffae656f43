/** Words of keys, palette and sheet, in both languages; they come with the palette and the sheet. */
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })

export const commandWords = {
  run: words('Run', '推演'), cancel: words('Stop the run', '停止推演'), undo: words('Undo', '撤销'), redo: words('Redo', '重做'),
  palette: words('Find anything', '搜索'), sheet: words('Show all keys', '查看全部快捷键'),
  add: words('Add a strategy', '新增方案'), history: words('Run history', '推演记录'), live: words('Live preview on or off', '开关实时预览'),
  differences: words('Only differences, or all levers', '只看差异，或看全部手段'), table: words('Chart or table', '图表与表格切换'),
  light: words('Light theme', '浅色外观'), dark: words('Dark theme', '深色外观'), system: words('System theme', '外观跟随系统'),
  language: words('Switch to Chinese', 'Switch to English'),
  workbench: words('Workbench', '工作台'), library: words('Library', '情景库'), search: words('Search the library, when it is open', '在情景库中搜索'), world: words('World: people, costs, calendar', '市场设定：人群、成本、日历'),
  assumptions: words('Assumptions', '假设'), versions: words('Compare versions', '版本对比'), help: words('Help', '说明'),
  save: words('Save file', '保存文件'), open: words('Open a file', '打开文件'), share: words('Share a link', '分享链接'),
  original: words('Back to the original', '恢复初始情景'), clear: words('Clear this computer', '清空本机数据'),
} as const satisfies Readonly<Record<string, Words>>
export type CommandWordId = keyof typeof commandWords

/** Other words under which a command is looked for. */
export const otherWords: Readonly<Partial<Record<CommandWordId, Words>>> = {
  run: words('Simulate, start', '开始，运行'), cancel: words('Cancel, abort', '取消'), history: words('Earlier runs, go back', '之前的推演，回到'), undo: words('Back one step', '回退'), differences: words('Filter levers', '筛选手段'),
  save: words('Download JSON', '下载JSON'), share: words('Copy address', '复制网址'), dark: words('Night colours', '夜间模式'), system: words('Automatic colours', '自动'),
  sheet: words('Keyboard shortcuts', '键盘'), world: words('Edit shop, customers, prices, sales season, 618, Double 11', '店铺、顾客、价格、大促、活动日历、618、双11'), versions: words('Diff of snapshots', '差异、快照'),
  assumptions: words('Sources and defaults', '来源与默认值'), live: words('Dotted line while dragging', '拖动时的虚线'), clear: words('Delete everything kept here', '删除全部'),
}

/** What stands on the tabs, by their ids: headings and figures under which they are looked for. */
export const tabWords: Readonly<Record<string, Words>> = {
  compare: words('Verdict, curves, difference over time', '结论，走势，逐日差异'),
  scorecard: words('All figures, who is best, guardrails', '全部指标，谁最优，底线'),
  money: words('Where the money went, profit bridge, waterfall, by lever', '钱去哪了，利润桥，瀑布图，按手段'),
  cohorts: words('Retention, order again, repeat purchase by month', '留存，复购，复购率，按月分组'),
  segments: words('Subsidy leak, subsidy waste, who gains', '补贴浪费，谁受益，分层'),
  flow: words('Lifecycle, active, at risk, lapsed, reactivated, moves between tiers, upgrades, Sankey', '生命周期，活跃，预沉睡，沉睡，回流，升级降级，桑基图'),
  referral: words('K, friends, generations, who brought whom, what a friend costs, viral growth', '裂变，拉新，K值，好友，世代，谁带来谁，邀请关系'),
  ads: words('Media, channels, budget, next yuan, platform claims, attribution, last click, saturation', '投放，渠道，预算，多花一元，平台归因，末次点击，饱和'),
  diary: words('One customer, day by day, simulated life', '一位顾客，逐日记录，为什么下单'),
  calendar: words('What runs when, Gantt, spend by week, schedule, plan', '什么时候做什么，甘特图，每周花费，排期，活动日历，营销日历'),
}

export const kindWords = {
  action: words('Action', '操作'), tab: words('Tab', '结果'), page: words('Page', '页面'), strategy: words('Strategy', '方案'),
  lever: words('Lever', '手段'), metric: words('Figure', '指标'), setting: words('Setting', '设置'), scenario: words('Scenario', '情景'),
} as const

export const paletteWords = {
  hint: words('Action, tab, figure, lever, strategy, scenario', '操作、结果、指标、手段、方案、情景，支持拼音'),
  list: words('Results', '查找结果'),
  found: words('{count} found', '共{count}项'),
  none: words('Nothing matches “{text}”. Try a lever such as coupons, a tab, or the name of a scenario.', '没有找到“{text}”。试试手段（如优惠券）、结果页或情景的名称。'),
  hide: words('Show or hide {name} in charts', '在图中显示或隐藏{name}'),
  baseline: words('Use {name} as the baseline', '把{name}设为基线'),
  hideAny: words('Show or hide a strategy in charts', '在图中显示或隐藏方案'),
} as const

/** The sheet: groups of the table's commands, then keys that belong to what is focused. */
export const sheetWords = {
  title: words('Keyboard shortcuts', '快捷键'),
  groups: { work: words('Work', '推演与编辑'), file: words('Files', '文件'), look: words('Look', '查看'), go: words('Go to', '前往') },
  single: words('Keys of one character', '单键快捷键'),
  singleHint: words('Switch them off if speech input or a slip presses them for you.', '语音输入或误触会触发单键时，可以关闭。'),
  then: words('then', '再按'),
  places: [
    {
      name: words('In the matrix', '在手段表中'),
      keys: [
        { caps: ['↑', '↓', '←', '→'], words: words('Another cell', '移动单元格') },
        { caps: ['Enter'], words: words('Edit the setting; switch a lever', '编辑设置，开关手段') },
        { caps: ['0–9', '=', '+'], words: words('Type at once: 12, +10%, =B', '直接输入：12、+10%、=B') },
        { caps: ['Ctrl D'], words: words('The same in all strategies to the right', '填到右侧各方案') },
        { caps: ['Alt ←', 'Alt →'], words: words('Move a strategy, on its head', '在表头上移动方案') },
        { caps: ['F1'], words: words('Help on the row', '本行帮助') },
      ],
    },
    {
      name: words('In a chart', '在图表中'),
      keys: [
        { caps: ['←', '→'], words: words('Another day', '逐日移动') },
        { caps: ['⇧←', '⇧→'], words: words('Another week', '逐周移动') },
        { caps: ['↑', '↓'], words: words('Another strategy or row', '切换方案或行') },
        { caps: ['Home', 'End'], words: words('First and last', '最前与最后') },
        { caps: ['Enter'], words: words('Pin', '固定') },
        { caps: ['Esc'], words: words('Leave', '退出') },
      ],
    },
  ],
} as const
