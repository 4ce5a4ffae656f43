/** What the flash-sale lever is called, field by field. */
import { noUnit } from '../no-unit.text.ts'
import type { LeverText } from '../text.ts'
import type { flashSale } from './flash-sale.ts'

export const flashSaleText: LeverText<(typeof flashSale)['fields']> = {
  name: { en: 'Flash sales', 'zh-CN': '限时秒杀' },
  short: { en: 'Flash', 'zh-CN': '秒杀' },
  summary: { en: 'Few goods for a short time at a deep price, on the page or live.', 'zh-CN': '限量限时低价，可在页面或直播间进行。' },
  idle: { en: 'flash sales are on but nobody sees them, raise the visibility', 'zh-CN': '秒杀已开启，但曝光比例为0' },
  fields: {
    visibility: { label: { en: 'Visibility', 'zh-CN': '曝光比例' }, hint: { en: 'Share of the customers admitted who see that there is an event.', 'zh-CN': '有资格的顾客中，看得到活动的比例。' } },
    rhythm: {
      label: { en: 'Rhythm', 'zh-CN': '节奏' }, hint: { en: 'Once, every Tuesday and Thursday, or every day; each event wears the next out.', 'zh-CN': '一次、每周二四，或每天；场次越密，后面来的人越少。' },
      options: { once: { en: 'Once', 'zh-CN': '一次' }, tuesdayThursday: { en: 'Tue, Thu', 'zh-CN': '周二四' }, daily: { en: 'Daily', 'zh-CN': '每天' } },
    },
    firstDay: { label: { en: 'First day', 'zh-CN': '首场日' }, unit: noUnit, hint: { en: 'Day of the run from which on there are events; the first day is 0.', 'zh-CN': '推演第几天起有活动，第一天记作0。' } },
    hours: { label: { en: 'Length', 'zh-CN': '时长' }, unit: { en: 'hours', 'zh-CN': '小时' }, hint: { en: 'A short event hurries those who are there, and fewer are there.', 'zh-CN': '时间越短越紧迫，赶上的人也越少。' } },
    depth: { label: { en: 'Discount', 'zh-CN': '秒杀折扣' }, hint: { en: 'Off the price of an order at the event.', 'zh-CN': '秒杀订单减去的比例。' }, discount: true },
    stock: {
      label: { en: 'Stock', 'zh-CN': '限量' }, hint: { en: 'Orders that one event can fill, given out by lot; 0 sets no limit.', 'zh-CN': '每场可成交的单数，超出则抽签；0表示不限。' },
      special: { value: 0, word: { en: 'no limit', 'zh-CN': '不限' } },
    },
    notice: { label: { en: 'Notice a day ahead', 'zh-CN': '提前一天预告' }, hint: { en: 'Shown in the shop 24 hours before; costs nothing and tires nobody.', 'zh-CN': '提前24小时在店内预告，不花钱也不打扰。' } },
    preheat: { label: { en: 'Warm-up of 48 hours', 'zh-CN': '48小时预热' }, hint: { en: 'Customers can book two days ahead; who booked mostly comes.', 'zh-CN': '提前两天开放预约，预约者多半到场。' } },
    preheatBy: {
      label: { en: 'Warm-up by', 'zh-CN': '预热渠道' }, hint: { en: 'A message two days ahead to all whom the event is open to; it costs and tires, and only those it reaches can book. None: the shop tells everybody for nothing.', 'zh-CN': '提前两天给有资格的人发消息，要花钱也会打扰，收到的人才能预约；不发则视为店内公告，人人可约。' },
      options: { none: { en: 'None', 'zh-CN': '不发' }, sms: { en: 'SMS', 'zh-CN': '短信' }, push: { en: 'Push', 'zh-CN': '推送' }, email: { en: 'E-mail', 'zh-CN': '邮件' }, wecom: { en: 'WeCom', 'zh-CN': '企微' }, group: { en: 'Group', 'zh-CN': '社群' } },
    },
    audience: {
      label: { en: 'Open to', 'zh-CN': '参与资格' }, hint: { en: 'All customers, members from a tier up, or members of the private groups.', 'zh-CN': '所有顾客、某等级以上会员，或私域成员。' },
      options: { everyone: { en: 'All', 'zh-CN': '所有人' }, members: { en: 'Tiers', 'zh-CN': '会员' }, pool: { en: 'Pool', 'zh-CN': '私域' } },
    },
    fromTier: { label: { en: 'From tier', 'zh-CN': '最低等级' }, hint: { en: '1 silver, 2 gold, 3 diamond.', 'zh-CN': '1银卡，2金卡，3钻石卡。' } },
    share: { label: { en: 'Coupon to share', 'zh-CN': '分享得券' }, hint: { en: 'Who was there can pass a coupon on to three friends.', 'zh-CN': '到场者可把一张券分享给三位好友。' } },
    shareValue: { label: { en: 'Coupon’s face value', 'zh-CN': '分享券面额' }, hint: { en: 'Taken off one order of a friend who opens it.', 'zh-CN': '打开分享的好友，一单可减的金额。' } },
    shareMinimum: { label: { en: 'Coupon’s minimum', 'zh-CN': '分享券门槛' }, hint: { en: 'Orders below it cannot use the shared coupon.', 'zh-CN': '订单低于此金额不能用分享券。' } },
    shareDays: { label: { en: 'Coupon valid', 'zh-CN': '分享券有效期' }, hint: { en: 'Days for which the shared coupon can be used.', 'zh-CN': '分享券可用的天数。' } },
    bringThree: { label: { en: 'Bring three, order free', 'zh-CN': '带三人免单' }, hint: { en: 'Who has three friends there gets one order for nothing.', 'zh-CN': '带三位好友进场，免一单。' } },
    freeBudget: {
      label: { en: 'Budget of free orders', 'zh-CN': '免单预算' }, hint: { en: 'List price of the free orders of one event at most; 0 sets no limit.', 'zh-CN': '每场免单商品的标价上限，0表示不限。' },
      special: { value: 0, word: { en: 'no limit', 'zh-CN': '不限' } },
    },
    host: {
      label: { en: 'Where', 'zh-CN': '形式' }, hint: { en: 'On a page of the shop, or live with the shop’s own people, a creator or amateurs.', 'zh-CN': '店铺页面，或直播：店铺自播、达人专场、素人矩阵。' },
      options: { page: { en: 'Page', 'zh-CN': '页面' }, brand: { en: 'Own live', 'zh-CN': '自播' }, creator: { en: 'Creator', 'zh-CN': '达人' }, amateurs: { en: 'Amateurs', 'zh-CN': '素人' } },
    },
    commission: { label: { en: 'Commission', 'zh-CN': '佣金比例' }, hint: { en: 'Share of the sales of a live event that goes to the host.', 'zh-CN': '直播成交额中付给主播的比例。' } },
    fee: { label: { en: 'Fee of an event', 'zh-CN': '坑位费' }, hint: { en: 'Paid for each live event, whatever it sells; booked as spend on live.', 'zh-CN': '每场直播的固定费用，计入直播花费。' } },
    boost: { label: { en: 'Bought views', 'zh-CN': '流量加热' }, hint: { en: 'Spent on views of each live event by people who never bought.', 'zh-CN': '每场为直播间购买新客观看的花费。' } },
  },
}
