/** What the market's settings are called and what each does, group by group; typed against the fields, so that a field without words does not compile. */
import type { Fields } from '../schema/field.ts'
import type { Channel, Medium, channelFields, marketGroups, mediumFields, segmentFields } from './market.ts'

/** A text in each language of the page. */
export type MarketWords = { readonly en: string; readonly 'zh-CN': string }
/** `hint` is one sentence: what a higher value does, or what the number counts. */
export type SettingText = { readonly label: MarketWords; readonly hint: MarketWords }
type TextsOf<F extends Fields> = { readonly [K in keyof F]: SettingText }

const text = (en: string, zh: string, hint: string, hintZh: string): SettingText => ({ label: { en, 'zh-CN': zh }, hint: { en: hint, 'zh-CN': hintZh } })
const words = (en: string, zh: string): MarketWords => ({ en, 'zh-CN': zh })

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
}

export const groupTexts: { readonly [G in keyof typeof marketGroups]: TextsOf<(typeof marketGroups)[G]> } = {
  economics: {
    cogs: text('Cost of goods', '商品成本', 'Share of the list price that the goods cost.', '商品成本占标价的比例。'),
    fee: text('Platform fee', '平台扣点', 'Share of what is paid that goes to platform and payment.', '实付金额中付给平台和支付渠道的比例。'),
    fulfilment: text('Fulfilment', '履约成本', 'Picking, packing and shipping of an order.', '每单拣货、包装和发货的成本。'),
    reverseLogistics: text('Return handling', '退货处理', 'Cost of taking one order back.', '处理一单退货的成本。'),
    resale: text('Sold again', '退货可再售', 'Share of the goods’ cost that comes back with a return.', '退回商品能收回的成本比例。'),
    referenceCac: text('Reference CAC', '参考获客成本', 'What a new customer costs at the reference spend.', '按参考花费投放时，一位新客的成本。'),
    conversion: text('Conversion', '转化率', 'Orders per visit at everyday prices.', '日常价格下每次访问下单的比例。'),
    everydayPrice: text('Everyday price', '日常价格', 'Posted price as a multiple of the list price; 1 is the list price.', '日常售价是标价的几倍，1即按标价。'),
    shippingFee: text('Shipping fee', '运费', 'What a customer pays for shipping an order.', '顾客每单支付的运费。'),
    itemsMultiply: text('Item discounts multiply', '商品优惠连乘', 'Posted offers, tier discounts and the lifetime price multiply; otherwise only the best of them counts.', '店铺活动、会员折扣、终身折扣连乘；关闭时只取最优的一项。'),
    marginGuard: text('Margin guard', '毛利保护', 'No discount takes what is paid for an order below this many times its cost of goods; 0 guards nothing.', '任何优惠都不让一单的实付低于商品成本的这个倍数；0表示不设限。'),
  },
  demand: {
    organic: text('Found by themselves', '自然首购', 'Share of prospects a year who order first without any push.', '潜在顾客一年中自己找来下首单的比例。'),
    wordOfMouth: text('Word of mouth', '自然口碑', 'How strongly the share of customers among people draws others in.', '已有顾客越多，带动其他人首购的程度。'),
    basketShape: text('Evenness of orders', '单笔金额稳定度', 'Large: a customer’s orders are of one size.', '越大，同一顾客的各单金额越接近。'),
    basketTail: text('Evenness of customers', '客单价均匀度', 'Large: customers spend alike. Small: few spend very much.', '越大，各顾客客单价越接近；越小，少数人花得特别多。'),
    dropoutAtFirst: text('Lost after the first', '首单即可能流失', 'A customer can also be lost right after the first order.', '顾客下完首单就可能流失。'),
    returnInduced: text('Returns of offers', '促销单退货', 'Odds of a return when the order came only through an offer.', '因促销才下的订单，退货几率的倍数。'),
    returnChurn: text('Loss after a return', '退货后流失', 'Odds of losing a customer who sent an order back.', '退货后流失几率的倍数。'),
  },
  calendar: {
    weekends: text('Weekends', '周末', 'Demand follows the days of the week.', '需求随星期起伏。'),
    weekendLift: text('Saturday and Sunday', '周六周日', 'Demand on Saturdays and Sundays against Monday to Thursday.', '周六、周日的需求是周一至周四的几倍。'),
    fridayLift: text('Friday', '周五', 'Demand on Fridays against Monday to Thursday.', '周五的需求是周一至周四的几倍。'),
    midYear: text('618', '618', 'The season around 18 June.', '6月18日前后的大促。'),
    doubleEleven: text('Double 11', '双11', 'The season around 11 November.', '11月11日前后的大促。'),
  },
  price: {
    learning: text('Learning of prices', '习惯价更新', 'How much each price met moves the price a customer is used to.', '每见一次价格，习惯价向它靠近的程度。'),
    recovery: text('Memory of prices', '低价记忆', 'What stays of a low price in memory from day to day.', '低价印象每天留存的比例。'),
    anchorHalfLife: text('Anchor half-life', '常价调整天数', 'Days until the shop’s normal price has moved half way.', '顾客眼中店铺常价变动一半所需的天数（半衰期）。'),
    lossAversion: text('Weight of losses', '损失厌恶', 'A price above the usual one counts this much more than one below.', '价格高于习惯价时，影响是低于时的几倍。'),
    quantityLift: text('Larger orders', '促销多买', 'How much more is put into an order at a lower price.', '降价时一单多买的程度。'),
    newcomerPull: text('Pull on newcomers', '新客吸引力', 'How strongly a first-order offer draws prospects.', '首单优惠对潜在顾客的吸引程度。'),
  },
  waiting: {
    window: text('Waiting begins', '提前几天观望', 'How many days before an announced sale customers begin to put orders off.', '活动预告后，提前多少天开始有顾客推迟下单。'),
    most: text('Put off at most', '最多推迟比例', 'Share of the orders of the most deal-prone customers that is put off until the sale.', '对优惠最敏感的顾客，活动前推迟到活动时再下的订单比例。'),
    fullDepth: text('Depth worth waiting for', '值得等的折扣', 'A sale this much deeper than today’s price is waited for in full; a smaller one in proportion.', '比今天多优惠到这个程度，就会全力等；不到则按比例减弱。'),
    release: text('Made up in a sale', '活动中补单速度', 'Orders made up per order put off and day of a sale.', '活动期间，每推迟一单平均每天补下几单。'),
    clearing: text('Made up by its end', '活动内补完程度', 'The same over a whole sale, however short: 2.3 leaves a tenth.', '整场活动合计的补单强度，活动再短也一样；2.3表示只剩一成没补。'),
    late: text('Made up later', '过后补单速度', 'Orders made up per order put off and day without a sale.', '没有活动时，每推迟一单平均每天补下几单。'),
  },
  promotion: {
    traffic: text('Traffic at the reference', '参考花费引流', 'Extra orders of a promotion day at the reference spend.', '活动日按参考花费投入时，多来的订单比例。'),
    steepness: text('Return of a further yuan', '引流递减', 'Below 1 every further yuan of a promotion day brings less.', '小于1时，活动日每多花1元，带来的更少（花费弹性）。'),
    referenceSpend: text('Reference spend of a day', '活动日参考花费', 'Spend of a promotion day of a shop with 200,000 people; scaled to yours.', '20万人规模店铺一个活动日的花费，按人数折算。'),
  },
  couponResponse: {
    codeMemory: text('Codes remembered', '记得填券码的比例', 'Share of holders who remember to type a code.', '券码须手动填写时，持券人记得填的比例。'),
    urgencyEarly: text('Early urgency', '初期多用程度', 'Extra use in the first days of a coupon.', '券刚到手几天多用的程度：0即不多用，0.6约多用六成。'),
    urgencyLate: text('Late urgency', '临期多用程度', 'Extra use in the last days of a coupon.', '券到期前几天多用的程度：0即不多用，0.8约多用八成。'),
    stretchEffortLow: text('Least effort', '凑单心理成本（低）', 'Smallest cost felt per yuan added to reach the minimum.', '凑单时每多买1元的最小心理成本。'),
    stretchEffortHigh: text('Most effort', '凑单心理成本（高）', 'Largest cost felt per yuan added to reach the minimum.', '凑单时每多买1元的最大心理成本。'),
    stretchReach: text('Reach of stretching', '凑单幅度', 'Largest gap that is closed, as a share of the basket.', '差额不超过原金额的几倍才凑单。'),
    stretchOvershoot: text('Beyond the minimum', '凑单超出', 'By how much a stretched order passes the minimum.', '凑单后超过门槛的比例。'),
    stretchPantry: text('Stretch stocked up', '凑单囤货', 'Share of the added goods that only comes earlier.', '凑单多买的部分中，只是提前买的比例。'),
    fillerReturn: text('Fillers sent back', '凑单退货', 'Share of stretched orders whose added goods come back.', '凑单订单中把凑的商品退掉的比例。'),
    cartAbandonment: text('Carts left', '弃购率', 'Share of carts that are not paid.', '购物车最终没有付款的比例。'),
    cartConversion: text('Carts won back', '弃购召回率', 'Share of left carts that a coupon brings back.', '发券能召回的弃购比例。'),
    cartPantry: text('Cart orders only earlier', '召回单中本会下单', 'Share of those orders that would have come later anyway.', '召回的订单中本来稍后也会下的比例。'),
    cartHuntStep: text('Learning to wait', '学会等券', 'How fast customers learn to leave carts for a coupon.', '顾客学会故意弃购等券的快慢。'),
    cartParking: text('Parked on purpose', '故意弃购', 'Share of orders put off by those who have learned it.', '学会等券的人推迟下单的比例。'),
  },
  cartResponse: {
    patience: text('Carts cool in, hours', '弃购降温（小时）', 'Hours after which a reminder wins back a third of what it would at once.', '过这么久再提醒，召回只剩立刻提醒的约三分之一。'),
    returns: text('Carts come back', '弃购自行返回', 'Share of left carts whose owner would pay within a day anyway.', '弃购后一天内本来就会自己回来付款的比例。'),
  },
  touch: {
    fatigueDecay: text('Fatigue that stays', '疲劳次日剩余', 'Share of the fatigue from messages left a day later.', '触达造成的疲劳次日留存的比例。'),
    fatigueChurn: text('Fatigue drives off', '疲劳流失', 'How much fatigue raises the odds of losing a customer.', '疲劳使流失几率上升的程度。'),
  },
  winBack: {
    revival: text('Chance to win back', '召回概率', 'Chance that a message without an offer brings back one who had left for good.', '一条不带优惠的消息能召回一位已流失顾客的概率。'),
    offerPull: text('Pull of the offer', '优惠的作用', 'How much more the expected discount raises that chance.', '预期优惠让这一概率上升的程度。'),
    fullDays: text('Fresh until', '黄金期', 'Days without an order up to which the chance is whole.', '未下单不超过这么多天，概率不打折。'),
    halfLife: text('Fades by half in', '减半天数', 'Days after which only half of the chance is left.', '再过这么多天，召回概率减半。'),
    secondChurn: text('Second life', '召回后流失', 'Odds of losing a customer who was won back.', '召回的顾客再次流失几率的倍数。'),
    reasonPrice: text('Left over prices', '因价格流失', 'Weight of this reason among those who stop buying.', '不再购买的原因中，价格所占的权重。'),
    reasonExperience: text('Left over a bad time', '因体验流失', 'Weight of this reason among those who stop buying.', '不再购买的原因中，体验不佳所占的权重。'),
    reasonEnded: text('No need any more', '需求结束', 'Weight of this reason among those who stop buying.', '不再购买的原因中，需求结束所占的权重。'),
    reasonRival: text('Gone to a rival', '转投对手', 'Weight of this reason among those who stop buying.', '不再购买的原因中，转投竞争对手所占的权重。'),
    match: text('Right message', '对症效果', 'How much better a message works that speaks to their reason; on the rest it works less, on the mean the same.', '说中原因的消息效果是几倍；没说中的相应变弱，总体平均不变。'),
    endedRevival: text('Without need', '需求结束者召回', 'What is left of the chance for those whose need has ended.', '需求已结束的人，召回概率还剩多少。'),
    reasonTold: text('Say why', '愿意说明原因', 'Share of customers who answer when asked why they stopped.', '被问到为何不买时愿意回答的比例。'),
    scoreError: text('Error of the score', '评分误差', 'How far the churn score misses the true chance, in log odds.', '流失评分偏离真实概率的程度（对数几率）。'),
  },
  lifeEvents: {
    pulse: text('Need around the day', '当期需求', 'How much more is needed around a customer’s own day; the rest of the year gives it back. 0: a day like any other.', '顾客自己的日子前后需求多出几倍，全年总量不变；0表示与平日相同。'),
    days: text('Days around it', '前后天数', 'Days before and after their day in which the need is higher.', '该日前后多少天内需求较高。'),
  },
  membership: {
    goalStrength: text('Pull of the next tier', '升级吸引力', 'How much orders speed up near the next tier.', '接近下一等级时下单加快的程度。'),
    goalSharpness: text('How near it must be', '多近才冲刺', 'Large: only the last steps before a tier speed orders up.', '越大，越要临近升级才会加快。'),
    goalDeadline: text('Deadline', '周期末加速', 'Extra pull as the end of the period comes near.', '统计周期临近结束时额外加快的程度。'),
    churnSilver: text('Silver stays', '银卡流失', 'Odds of losing a silver member; below 1 they stay longer.', '银卡会员流失几率的倍数，小于1即留得更久。'),
    churnGold: text('Gold stays', '金卡流失', 'Odds of losing a gold member; below 1 they stay longer.', '金卡会员流失几率的倍数，小于1即留得更久。'),
    churnDiamond: text('Diamond stays', '钻石卡流失', 'Odds of losing a diamond member; below 1 they stay longer.', '钻石卡会员流失几率的倍数，小于1即留得更久。'),
    demotionChurn: text('After a step down', '降级后流失', 'Odds of losing a member who was just moved down.', '刚被降级的会员流失几率的倍数。'),
    upgradeGlow: text('Glow of a step up', '升级后热度', 'Extra orders right after reaching a tier.', '刚升级后多下单的程度。'),
    upgradeGlowHalfLife: text('Glow half-life', '热度减半天数', 'Days until half of that glow is gone.', '升级后热度减半所需的天数（半衰期）。'),
  },
  sharing: {
    shareRate: text('Share after an order', '下单后分享率', 'Chance that a customer passes the invitation on after an order.', '顾客下单后转发邀请的概率。'),
    conversion: text('Friends who order', '好友转化率', 'Chance that an invited friend places a first order.', '受邀好友下首单的概率。'),
    rewardFloor: text('Without a reward', '无奖励分享比例', 'What is left of sharing when nothing is paid.', '没有奖励时，分享还剩多少。'),
    rewardHalf: text('Half-way reward', '效果过半的奖励金额', 'Reward at which half of its effect is reached.', '奖励效果达到一半时的金额（半效奖励）。'),
    crowding: text('Circles that overlap', '熟人重叠', 'How much the contacts of friends are the same people; slows the spread.', '朋友圈互相重叠的程度，越高扩散越慢。'),
    weakTies: text('Distant contacts', '弱关系占比', 'Share of contacts outside the own circle.', '自己圈子以外的联系人占比。'),
  },
  paths: {
    touches: text('Touches before an order', '下单前接触次数', 'How many times people meet the shop in the 30 days before an order, ads and all else together.', '下单前30天内，通过广告和其他途径平均接触店铺的次数。'),
    linked: text('Touches recognised', '可识别的接触', 'Share of touches that can be linked to the person who orders.', '能对应到下单人的接触比例。'),
  },
  satisfaction: {
    followed: text('Followed', '计入满意度', 'How content each customer is moves with every order and changes who stays and who speaks of the shop.', '每位顾客的满意度随每次购物变化，并影响去留和口碑。'),
    defects: text('Orders with a defect', '出问题的订单', 'Share of orders in which something is wrong; 2% is the usual.', '出现问题的订单比例，通常为2%。'),
    pain: text('Weight of a defect', '问题的影响', 'How much a defect takes off the experience of an order.', '一次问题让当次体验下降多少。'),
    memory: text('Weight of the last order', '最近一次的权重', 'How far one experience moves a customer’s satisfaction.', '一次体验让满意度向它靠近的程度。'),
    staying: text('The content stay', '满意者更愿留下', 'How strongly satisfaction lowers the odds of losing a customer.', '满意度越高，流失几率下降的程度。'),
    speaking: text('The content speak', '满意者更愿推荐', 'How strongly satisfaction raises the chance that a customer invites friends.', '满意度越高，邀请好友的概率上升的程度。'),
    warned: text('Warned friends', '被劝退的好友', 'What is left of the chance that a friend buys after hearing a complaint.', '听过抱怨之后，好友下单的概率还剩几成。'),
  },
  leads: {
    share: text('Come before they order', '先来后买占比', 'Share of new customers who look around first and order hours or days later.', '新客中先逛一逛、几小时或几天后才下首单的比例。'),
    halfHours: text('Hours to decide', '犹豫时长', 'Hours after which half of those who will order have done so, without anybody giving up.', '若无人放弃，一半人在多少小时内下单。'),
    conversion: text('Order in the end', '最终下单率', 'Share of them who order in the end, without a welcome.', '没有迎新礼遇时，最终下单的比例。'),
  },
  storefront: {
    passStay: text('Stayers who go on', '留下后的效果', 'Of the visitors that a better first page keeps, the share of the usual strength with which they order.', '首屏改进后多留下的访客，下单意愿是平均的几成。'),
    passCart: text('Carts that go on', '加购后的效果', 'Of the carts that a better product page adds, the share of the usual strength with which they are paid.', '详情页改进后多出的加购，最终付款的意愿是平均的几成。'),
    passCheckOut: text('Check-outs that go on', '结算后的效果', 'Of the check-outs that a simpler path adds, the share of the usual strength with which they are paid.', '流程简化后多出的结算，最终付款的意愿是平均的几成。'),
    passPay: text('Payments that go on', '支付后的效果', 'Of the payments that more ways to pay add, the share that are orders.', '支付方式增加后多出的支付，成为订单的比例。'),
    promiseReturns: text('Returns under a promise', '承诺带来的退货', 'By how much a risk promise raises the odds of returns, per unit of the conversion it adds.', '风险承诺每提高一份转化，退货几率上升的程度。'),
  },
  pointsResponse: {
    use: text('Use of points', '用积分的比例', 'Chance that a customer pays with points when an order allows it, or looks for something in the mall.', '一单可以抵现时，顾客用积分的概率；逛积分商城时同。'),
    hoarders: text('Those who save up', '囤积型占比', 'Share of customers who hardly ever spend points.', '几乎不花积分的顾客占比。'),
    hoarderUse: text('Use by savers', '囤积型用积分', 'The same chance for those who save up.', '囤积型顾客用积分的概率。'),
    weight: text('Weight of points', '积分的分量', 'How much a yuan in points counts against a yuan off the price when customers decide; 0 makes them count nothing.', '顾客决定下单时，1元积分相当于降价几元；0表示不起作用。'),
    signIn: text('Signing in', '签到率', 'Share of customers who sign in on a day.', '每天签到的顾客比例。'),
    pushLift: text('Lift of a reminder', '提醒效果', 'How many times more likely a reminder makes the use of points, for a week.', '提醒后一周内，用积分的概率是平时的几倍。'),
    breakage: text('Expected to lapse', '预计作废率', 'Share of the points held that the books expect never to be used.', '记账时预计不会被使用的积分比例。'),
  },
  adResponse: {
    referenceSaturation: text('Saturation at the reference', '参考饱和度', 'How far a channel is used up at its reference spend.', '按参考花费投放时，渠道饱和的程度。'),
    eventPrice: text('Price in the season', '大促流量价', 'What reach costs on the core days of an event, against other days.', '大促核心日的流量价格是平日的几倍。'),
  },
  subscribing: {
    adoption: text('Take a subscription', '订阅意愿', 'Chance per order that a customer who buys in every cycle subscribes at a discount of 10%.', '每个周期都会买的顾客，看到9折订阅时每单订阅的概率。'),
    withoutDiscount: text('Without a discount', '无折扣时', 'What is left of that chance when a box costs no less.', '订阅没有任何优惠时，订阅意愿还剩多少。'),
    churn: text('Cancelled after a box', '每期退订', 'Chance that a subscription ends after a box; its inverse is the mean number of boxes.', '收到一期后退订的概率，倒数即平均能寄几期。'),
    pause: text('Paused boxes', '暂停率', 'Share of boxes that the subscriber puts off to the next cycle.', '订阅者把这一期推到下一期的比例。'),
    box: text('Size of a box', '每期用量', 'What a box holds, in mean orders of the customer.', '一期寄送的金额是该顾客平均一单的几倍。'),
    replaced: text('Orders replaced', '替代程度', 'Share of a subscriber’s other orders that the boxes replace.', '订阅期间，顾客自己下的单有多少被寄送替代。'),
  },
  pool: {
    joinFloor: text('Join without a hook', '无福利入群', 'Chance per order to join when there is no hook.', '没有入群福利时，每单入群的概率。'),
    joinMost: text('Hook at most', '福利最多带来', 'What the largest hook adds to that chance.', '入群福利再高，最多增加的入群概率。'),
    joinHalf: text('Half-way hook', '效果过半的福利', 'Value of a hook at which half of its effect is reached.', '入群福利效果达到一半时的金额。'),
    leaving: text('Leave per day', '每日退群', 'Chance per day that a member leaves who is not tired of messages.', '没有打扰疲劳的成员，每天退群的概率。'),
    upkeep: text('Upkeep', '单客维护成本', 'Cost of a member for 30 days.', '每位成员30天的维护成本。'),
    activityDecay: text('Activity that stays', '活跃度留存', 'Share of a member’s activity left a day later.', '成员活跃度次日留存的比例。'),
    attendBase: text('Take part when idle', '不活跃者参与率', 'Chance that a member without activity takes part in an event.', '活跃度为零的成员参加活动的概率。'),
    attendSlope: text('Take part when active', '活跃者多参与', 'What full activity adds to that chance.', '活跃度满格时增加的参与概率。'),
    attendGain: text('Activity of an event', '活动提升活跃', 'How much activity an event leaves in those who took part.', '参加一次活动后活跃度的增加。'),
    match: text('Fit of themes', '主题契合', 'How much more take part where many groups each have a theme of their own.', '社群按主题分得够细时，参与率增加的倍数。'),
    lift: text('Orders of the active', '活跃者多下单', 'How much full activity speeds orders up.', '活跃度满格时下单加快的程度。'),
    ease: text('Ease of ordering', '下单便捷度', 'How much more readily members order where the shop is at hand in the chat.', '在聊天里就能下单，成员下单频次的倍数。'),
    signInBase: text('Sign in when idle', '不活跃者签到', 'Chance per day that a member without activity signs in.', '活跃度为零的成员每天签到的概率。'),
    signInSlope: text('Sign in when active', '活跃者多签到', 'What full activity adds to that chance.', '活跃度满格时增加的签到概率。'),
    targeting: text('Better aimed ads', '广告更精准', 'How much better ads find newcomers when every customer is a member.', '全部顾客都入群时，广告获客增强的程度。'),
    partnerSharing: text('Partners invite', '合伙人多分享', 'How much likelier partners are to pass an invitation on.', '社群合伙人转发邀请的概率是他人的几倍。'),
  },
}

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
  visitQuality: text('Worth of a visit', '流量质量', 'How readily its visits become orders; 1 is the mean.', '越高，该渠道的访问越易成交，1为平均。'),
}

export const mediumText: TextsOf<typeof mediumFields> = {
  lift: text('Lift', '触达效果', 'How much a message speeds orders up on its day.', '一条消息当天让下单加快的程度。'),
  cost: text('Cost of a message', '单条成本', 'What one message costs.', '一条消息的成本。'),
  optOut: text('Opt-out', '退订率', 'Chance that a message makes its reader opt out.', '一条消息导致退订的概率。'),
  fatigue: text('Fatigue', '疲劳', 'How much one message tires its reader.', '一条消息造成的疲劳。'),
  optIn: text('Reachable', '可触达占比', 'Share of customers who can be reached this way.', '能通过该方式触达的顾客比例。'),
}
