/** Words of what is copied for whoever looks for a fault. */
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })

export const detailsWords = {
  head: words('Shapan, engine {engine}, file format {format}', '沙盘，引擎{engine}，文件格式{format}'),
  run: words('seed {seed}, {futures} futures, {days} days, {strategies} {strategies:strategy|strategies}', '随机种子{seed}，{futures}次推演，{days}天，{strategies}个方案'),
  copied: words('Copied: versions, seed and message, none of your data.', '已复制：版本、随机种子和错误信息，不含您的数据。'),
  notCopied: words('The browser blocked copying.', '浏览器不允许复制。'),
} as const
