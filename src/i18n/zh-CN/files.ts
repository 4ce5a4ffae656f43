/** 打开、保存，以及文件里的问题。 */
import type { files as english } from '../en/files.ts'

export const files: Record<keyof typeof english, string> = {
  'files.more': '另有{rest}处',
  'files.drop': '松开即可打开情景文件',
  'files.readOnly': '这个文件的版本是{version}，本程序最高支持{known}，现以只读方式打开。',
  'files.notUnderstood': '未能识别：',
  'files.readOnlyEdit': '这个文件来自更新的版本，以只读方式打开。',
  'files.readOnlySave': '更新版本的文件不能直接保存，否则会丢掉未能识别的内容。',
  'files.editCopy': '编辑副本',
  'files.opened': '已打开{file}。',
  'files.migrated': '已打开{file}；旧版文件，已自动升级。',
  'files.openedOver': '已打开{file}。之前的情景有未保存到文件的修改。',
  'files.bringBack': '找回',
  'files.saved': '已保存到下载目录：{file}。',
}
