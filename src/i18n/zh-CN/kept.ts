/** 情景存在哪里，怎样交给别人。 */
import type { kept as english } from '../en/kept.ts'

export const kept: Record<keyof typeof english, string> = {
  'kept.edited': '已修改',
  'kept.browser': '仅存于本浏览器，尚未存为文件',
  'kept.browserShort': '未存为文件',
  'kept.full': '未能保存：浏览器存储空间已满',
  'kept.blocked': '未能保存：浏览器不允许存储',
  'kept.notKept': '未能保存',
  'kept.browserHint': '内容只存在这个浏览器里，清除网站数据时会一并删除。存为文件才真正归你所有。',
  'kept.olderFile': '{file}之后又有修改。',
  'kept.overtaken': '另一个标签页也修改了这个情景。此处的修改将作为副本继续。',
  'kept.nudge': '已修改十分钟，内容只存在本浏览器。建议存为文件。',
  'kept.unreadable': '这份工作副本已无法读取。',
  'kept.clear': '清空本机数据…',
  'kept.clearTitle': '清空本机数据',
  'kept.clearLead': '将从本浏览器删除本页的全部情景、版本和设置。已下载的文件不受影响。此操作无法撤销。',
  'kept.clearCount': '将删除你的{mine}个情景。',
  'kept.clearDo': '全部清空',
  'kept.cleared': '本浏览器已不再保存本页的任何内容。',
  'kept.dismiss': '取消',
}
