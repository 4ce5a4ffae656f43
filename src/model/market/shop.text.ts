/** The words of: costs, prices and calendar of the shop, and how people answer them. */
import type { GroupTexts } from '../market.text.ts'
import { text } from './words.ts'

export const shopTexts: Pick<GroupTexts, 'economics' | 'demand' | 'calendar' | 'price' | 'waiting' | 'promotion' | 'storefront' | 'satisfaction'> = {
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
  storefront: {
    passStay: text('Stayers who go on', '留下后的效果', 'Of the visitors that a better first page keeps, the share of the usual strength with which they order.', '首屏改进后多留下的访客，下单意愿是平均的几成。'),
    passCart: text('Carts that go on', '加购后的效果', 'Of the carts that a better product page adds, the share of the usual strength with which they are paid.', '详情页改进后多出的加购，最终付款的意愿是平均的几成。'),
    passCheckOut: text('Check-outs that go on', '结算后的效果', 'Of the check-outs that a simpler path adds, the share of the usual strength with which they are paid.', '流程简化后多出的结算，最终付款的意愿是平均的几成。'),
    passPay: text('Payments that go on', '支付后的效果', 'Of the payments that more ways to pay add, the share that are orders.', '支付方式增加后多出的支付，成为订单的比例。'),
    promiseReturns: text('Returns under a promise', '承诺带来的退货', 'By how much a risk promise raises the odds of returns, per unit of the conversion it adds.', '风险承诺每提高一份转化，退货几率上升的程度。'),
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
}
