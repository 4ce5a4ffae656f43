/** What the promotion calendar is called, field by field. */
import { noUnit } from '../no-unit.text.ts'
import type { LeverText } from '../text.ts'
import type { promotionCalendar } from './promotion-calendar.ts'

export const promotionCalendarText: LeverText<(typeof promotionCalendar)['fields']> = {
  name: { en: 'Promotion calendar', 'zh-CN': '促销日历' },
  short: { en: 'Promotions', 'zh-CN': '促销' },
  summary: { en: 'Days on which the whole shop is cheaper, and what is spent on them.', 'zh-CN': '哪些日子全店打折，每天另花多少钱。' },
  idle: { en: 'the promotion calendar is on but without a discount or spend', 'zh-CN': '促销日历已开启，但没有折扣和投入' },
  fields: {
    discount: { label: { en: 'Percent off', 'zh-CN': '减免比例' }, hint: { en: 'Taken off every item on the days of the promotion; posted for all to see.', 'zh-CN': '活动日全店商品减去的比例，人人可见。' }, discount: true },
    pattern: {
      label: { en: 'Days of the week', 'zh-CN': '星期' }, hint: { en: 'On all other days nothing is cheaper.', 'zh-CN': '只在这几天打折，其余照常。' },
      options: { friSun: { en: 'Fri–Sun', 'zh-CN': '五六日' }, everyDay: { en: 'Daily', 'zh-CN': '每天' }, weekend: { en: 'Sat–Sun', 'zh-CN': '周末' }, monThu: { en: 'Mon–Thu', 'zh-CN': '周一–四' } },
    },
    everyWeeks: {
      label: { en: 'Runs every', 'zh-CN': '活动间隔' }, unit: { en: 'weeks', 'zh-CN': '周' },
      hint: { en: 'Of so many weeks, counted from the first day, the first has the promotion; 1 is every week.', 'zh-CN': '从开始日算起，每几周里的第一周有活动；1即每周。' },
    },
    fromDay: { label: { en: 'From day', 'zh-CN': '开始日' }, unit: noUnit, hint: { en: 'Day of the run on which the calendar begins; the first day is 0.', 'zh-CN': '推演第几天起有促销，第一天记作0。' } },
    toDay: { label: { en: 'To day', 'zh-CN': '结束日' }, unit: noUnit, hint: { en: 'Last day of the calendar; beyond the run means to its end.', 'zh-CN': '促销的最后一天，超过推演期即到期末。' }, special: { value: 1095, word: { en: 'end', 'zh-CN': '期末' } } },
    spend: { label: { en: 'Spend', 'zh-CN': '花费' }, unit: { en: '¥ a sale day', 'zh-CN': '元/活动日' }, hint: { en: 'Fixed money per day of the promotion, such as traffic bought; brings people in, less for every further yuan.', 'zh-CN': '每个活动日的固定花费，例如买流量；能带来人，但边际递减。' } },
    gift: { label: { en: 'Gift per order', 'zh-CN': '每单赠品' }, hint: { en: 'Cost of what is added to every order of the promotion; follows orders and brings nobody.', 'zh-CN': '活动期间每单附送的成本，随订单发生，不带来人。' } },
    announced: { label: { en: 'Announced ahead', 'zh-CN': '提前预告' }, hint: { en: 'Customers know the days and may wait for them.', 'zh-CN': '顾客事先知道日期，可能会等。' } },
  },
}
