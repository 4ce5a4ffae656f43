/** What the market's settings are called and what each does, group by group; typed against the fields, so that a field without words does not compile. */
import type { Fields } from '../schema/field.ts'
import type { Channel, Medium, channelFields, marketGroups, mediumFields, segmentFields } from './market.ts'
import { adsTexts } from './market/ads.text.ts'
import { couponsTexts } from './market/coupons.text.ts'
import { membershipTexts } from './market/membership.text.ts'
import { postsTexts } from './market/posts.text.ts'
import { outsideTexts } from './market/outside.text.ts'
import { reachTexts } from './market/reach.text.ts'
import { sharingTexts } from './market/sharing.text.ts'
import { serviceTexts } from './market/service.text.ts'
import { shopTexts } from './market/shop.text.ts'
import { text, words, type MarketWords, type SettingText } from './market/words.ts'

type TextsOf<F extends Fields> = { readonly [K in keyof F]: SettingText }
export type GroupTexts = { readonly [G in keyof typeof marketGroups]: TextsOf<(typeof marketGroups)[G]> }

export const channelNames: Readonly<Record<Channel, MarketWords>> = {
  search: words('Search', '搜索'), feed: words('Feed', '信息流'), live: words('Live', '直播'), kol: words('Creators', '达人'), private: words('Private', '私域'),
}
export const mediumNames: Readonly<Record<Medium, MarketWords>> = {
  sms: words('SMS', '短信'), push: words('Push', '推送'), email: words('E-mail', '邮件'), wecom: words('WeCom', '企微'), group: words('Group', '社群'), call: words('Call', '电话'),
}

export const segmentText: TextsOf<typeof segmentFields> = {
  weight: text('Share of people', '人数占比', 'Share of all people; the others move so that all add up to 100%.', '占全部人数的比例；改动一个，其余按比例调整，合计100%。'),
  r: text('Evenness of rates', '频次均匀度', 'Small: few order often and many hardly ever. Large: all order alike.', '越小，少数人下单多、多数人很少买；越大，人人相近。'),
  ordersPerYear: text('Orders', '下单频次', 'Mean orders a year of a customer who is still active.', '仍活跃的顾客平均一年下单次数。'),
  dropout: text('Lost after an order', '每单后流失', 'Mean chance of never coming back after an order.', '下完一单后不再回来的平均概率。'),
  concentration: text('Evenness of losses', '流失均匀度', 'Large: everyone runs the same risk of being lost. Small: some leave at once, some never.', '越大，人人流失概率相近；越小，有人一单就走，有人一直在。'),
  basket: text('Basket', '客单价', 'Mean amount of an order at the everyday price.', '日常价格下一单的平均金额。'),
  elasticity: text('Price elasticity', '价格弹性', 'How strongly orders answer the price itself.', '订单对价格本身的敏感程度。'),
  dealPull: text('Pull of deals', '优惠吸引力', 'How strongly orders answer a price below the one they are used to.', '价格低于习惯价时，下单增加的程度。'),
  dealProne: text('Deal-prone', '优惠敏感度', 'Mean inclination to react to offers.', '平均而言，对优惠有反应的倾向。'),
  shareProne: text('Share-prone', '分享意愿', 'Mean inclination to pass an invitation on.', '平均而言，愿意转发邀请的倾向。'),
  pantry: text('Stocking up', '囤货程度', 'Share of an offer’s extra orders that is only bought earlier.', '促销多出的订单中，只是提前买的比例。'),
  susceptibility: text('Open to others', '从众程度', 'How much friends and crowds move them; 1 is the mean.', '受朋友和人群影响的程度，1为平均。'),
  returnRate: text('Returns', '退货率', 'Share of orders that are sent back.', '订单被退回的比例。'),
  needClock: text('Goods last', '消耗周期', 'Large: no new need until the last purchase is used up. 0: a need may come any day.', '越大，越要等上次买的用完才会再需要；0表示随时可能需要。'),
  impatient: text('Impatient', '急性子占比', 'Share to whom every hour of delivery counts twice.', '把每一小时送货时间看得加倍重的顾客比例。'),
  touches: text('Touches before an order', '下单前接触次数', 'How many times they meet the shop in the 30 days before an order; 0: as often as people in general. It moves credit, not orders.', '下单前30天内平均接触店铺的次数；0表示与全体相同。只影响功劳记给谁，不影响下单。'),
}

export const groupTexts: GroupTexts = { ...shopTexts, ...couponsTexts, ...reachTexts, ...membershipTexts, ...sharingTexts, ...outsideTexts, ...postsTexts, ...serviceTexts, ...adsTexts }

export const channelText: TextsOf<typeof channelFields> = {
  halfLife: text('Half-life', '余温减半天数', 'Days until half of the effect of a day’s spend is gone.', '一天花费的效果减半所需的天数（半衰期）。'),
  steepness: text('Steepness', '响应陡度', 'Above 1 small budgets do little; the curve is an S.', '大于1时小预算效果很弱，曲线呈S形。'),
  referenceSpend: text('Reference spend', '参考花费', 'A day’s spend of a shop with 200,000 people; scaled to yours.', '20万人规模店铺的日花费，按人数折算。'),
  cacRatio: text('CAC ratio', '获客成本倍数', 'Cost of a new customer against the reference CAC.', '该渠道的获客成本是参考获客成本的几倍。'),
  existing: text('Nudge to customers', '对老顾客的拉动', 'How much ads speed up those who are customers already.', '广告让老顾客下单加快的程度。'),
  claim: text('Claimed', '抢功程度', 'How eagerly the channel claims orders for itself.', '渠道把订单记在自己名下的程度。'),
  rate: text('Rate of its customers', '新客下单频次', 'How often its customers order; 1 is the mean.', '该渠道新客的下单频次，1为平均。'),
  churn: text('Loss of its customers', '新客流失', 'Odds of losing its customers; 1 is the mean.', '该渠道新客的流失几率，1为平均。'),
  returns: text('Returns of its customers', '新客退货', 'Odds of returns from its customers; 1 is the mean.', '该渠道新客的退货几率，1为平均。'),
  basket: text('Basket of its customers', '新客客单价', 'Baskets of its customers; 1 is the mean.', '该渠道新客的客单价，1为平均。'),
  touchAge: text('Age of a touch', '接触距下单天数', 'Mean days between a touch of this channel and the order.', '该渠道的接触平均发生在下单前几天。'),
  clickRate: text('Click rate (CTR)', '点击率', 'Clicks per time an ad is shown. It tells how often ads are shown, and moves nothing else.', '每次曝光的点击比例。只用来折算曝光次数，不影响其他结果。'),
  visitQuality: text('Worth of a visit', '流量质量', 'How readily its visits become orders; 1 is the mean.', '越高，该渠道的访问越易成交，1为平均。'),
}

export const mediumText: TextsOf<typeof mediumFields> = {
  lift: text('Lift', '触达效果', 'How much a message speeds orders up on its day.', '一条消息当天让下单加快的程度。'),
  cost: text('Cost of a message', '单条成本', 'What one message costs.', '一条消息的成本。'),
  optOut: text('Opt-out', '退订率', 'Chance that a message makes its reader opt out.', '一条消息导致退订的概率。'),
  fatigue: text('Fatigue', '疲劳', 'How much one message tires its reader.', '一条消息造成的疲劳。'),
  optIn: text('Reachable', '可触达占比', 'Share of customers who can be reached this way.', '能通过该方式触达的顾客比例。'),
}
