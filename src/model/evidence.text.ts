/** The rows of the evidence table that a setting rests on, in the words of `docs/model.md` (a test compares them), for the page. */
import type { MarketWords } from './market/words.ts'

/** What a row says, and who says it; `weak` where the row is a vendor's or a second-hand figure and counts as an order of magnitude. */
export type Evidence = { readonly says: MarketWords; readonly source: MarketWords; readonly weak: boolean }

/** Names of people and journals stay as they are; what is no name is said in both languages. */
const row = (en: string, zh: string, source: string, weak = false, sourceZh = source): Evidence => ({ says: { en, 'zh-CN': zh }, source: { en: source, 'zh-CN': sourceZh }, weak })

export const evidence: Readonly<Record<string, Evidence>> = {
  E1: row('own-price elasticity of sales −2.62 on average', '价格弹性平均为−2.62', 'Bijmolt, van Heerde, Pieters 2005, Journal of Marketing Research 42(2)'),
  E2: row('promotional elasticity −3.63; 20 % off lifts sales by 73 %', '促销弹性−3.63；打八折使销量上升73%', 'Bijmolt, van Heerde, Pieters 2005, quoted by van Heerde and Neslin, Handbook of Marketing Decision Models', false, 'Bijmolt、van Heerde与Pieters（2005），转引自van Heerde与Neslin，Handbook of Marketing Decision Models'),
  E4: row('bump: a third each from other brands, other weeks, new demand', '促销增量：其他品牌、其他时段和新需求各占三分之一', 'van Heerde, Leeflang, Wittink 2004, Marketing Science 23(3)'),
  E9: row('promotions lower the later baseline', '促销会压低之后的日常销量', 'Kopalle, Mela, Marsh 1999, Marketing Science 18(3)'),
  E10: row('reference prices exist, come from past prices, losses weigh more', '参考价格确实存在，来自过往价格，损失的分量更重', 'Kalyanaram and Winer 1995, Marketing Science; Mazumdar et al. 2005'),
  E13: row('cart coupons double sales of the day and teach cart parking', '弃购券使当日销售翻倍，也教会顾客故意弃购', 'Zhang, Dai, Dong et al. 2020, Management Science 66(6)'),
  E14: row('e-mailed offers act as advertising; little of the lift is redemption', '邮件发券主要起广告作用，增量中核销只占一小部分', 'Sahni, Zou, Chintagunta 2017, Management Science', true),
  E17: row('redemption peaks near expiry; shorter windows are used more', '核销集中在到期前，期限越短用得越多', 'Joseph, Missouri working paper 18-10; Inman and McAlister 1994, Journal of Marketing Research'),
  E18: row('higher face value: more and earlier redemption, more by existing buyers', '面额越大，核销越多、越早，老顾客用得更多', 'Krishna and Shoemaker 1992; Anderson and Song 2004', true),
  E19: row('threshold offers raise baskets and are often unprofitable', '满额优惠会抬高客单价，但往往不赚钱', 'Lewis, Singh, Fay 2006, Marketing Science; Lewis 2006, Journal of Retailing; Chen and Ngwe 2018'),
  E21: row('group completion by size', '各规模拼团的成团率', 'vendor help page (kandiantong)', true, '服务商看店通的帮助页'),
  E24: row('television: long-run elasticity about 0.02', '电视广告的长期弹性约为0.02', 'Shapiro, Hitsch, Tuchman 2021, Econometrica'),
  E26: row('observational attribution far off experiments', '平台归因与实验结果相差很大', 'Gordon et al. 2019, Marketing Science; Gordon, Moakler, Zettelmeyer 2022'),
  E27: row('carry-over of advertising, weeks to months', '广告余温可持续数周到数月', 'Leone 1995, Marketing Science', true),
  E28: row('response to advertising is concave', '广告响应边际递减', 'Simon and Arndt 1980; Hanssens et al. 2001', true),
  E31: row('live conversion up to 30 % claimed', '据称直播转化率最高达30%', 'McKinsey 2021', true),
  E32: row('social interaction in live streams raises returns', '直播间的社交互动会推高退货', 'Production and Operations Management 2024, 10.1177/10591478231224949'),
  E33: row('purchases speed up as a reward comes near', '离奖励越近，购买越快', 'Kivetz, Urminsky, Zheng 2006, Journal of Marketing Research'),
  E35: row('points pressure and rewarded behaviour', '积分压力与得奖后的行为变化', 'Taylor and Neslin 2005, Journal of Retailing'),
  E37: row('frequent customers hardly react to credits; they take most rewards', '高频顾客对积分几乎没有反应，却拿走大部分奖励', 'Hartmann and Viard 2008, Quantitative Marketing and Economics'),
  E38: row('loyalty effects small and fading; enrolment is self-selection', '会员效果小且会消退，入会本身是自我选择', 'Meyer-Waarden; Lin 2020, CEIBS'),
  E40: row('demotion hurts more than promotion helps', '降级的伤害大于升级的好处', 'Wagner, Hennig-Thurau, Rudolph 2009, Journal of Marketing'),
  E42: row('referred customers at least 16 % more valuable, stay longer', '被推荐来的顾客价值至少高16%，留得更久', 'Schmitt, Skiera, Van den Bulte 2011, Journal of Marketing'),
  E45: row('heavy buyers are not the best advocates', '买得最多的人并不是最好的推荐者', 'Kumar, Petersen, Leone 2007, Harvard Business Review; 2010, Journal of Marketing'),
  E48: row('diffusion: innovation 0.03, imitation 0.38 a year; shops in place far less', '扩散：每年创新系数0.03、模仿系数0.38；已经营的店铺低得多', 'Sultan, Farley, Lehmann 1990, Journal of Marketing Research', true),
  E49: row('referral programmes: share rate 5–8 %, conversion 9–16 %', '老带新：分享率5%至8%，转化率9%至16%', 'Extole; ReferralCandy, by statsforstartups', true, 'Extole；ReferralCandy，转引自statsforstartups'),
  E51: row('BG/NBD on CDNOW: r 0.243, α 4.414 weeks, a 0.793, b 2.426', 'CDNOW数据的BG/NBD估计：r 0.243，α 4.414周，a 0.793，b 2.426', 'Fader, Hardie, Lee 2005, Marketing Science'),
  E52: row('gamma-gamma on CDNOW: p 6.25, q 3.74, γ 15.44', 'CDNOW数据的伽马–伽马模型估计：p 6.25，q 3.74，γ 15.44', 'Fader and Hardie 2013, note 025'),
  E53: row('a fifth of the buyers makes about 60 % of sales, not 80 %', '五分之一的顾客贡献约60%的销售，而不是80%', 'Sharp and Romaniuk 2007; Sharp, Romaniuk, Graham 2019'),
  E55: row('share of buyers with two orders or more: 24–31 % by category', '下过两单及以上的顾客占比：各品类24%至31%', 'Metrilo survey', true, 'Metrilo调查'),
  E56: row('cart abandonment 70 %', '购物车弃购率70%', 'Baymard Institute, 50 studies', true, 'Baymard Institute，50项研究'),
  E57: row('conversion 2–5 % by category', '各品类转化率2%至5%', 'Dynamic Yield, Invesp, convertcart', true),
  E58: row('returns by category and channel; buying to the threshold and sending back', '各品类和渠道的退货率；凑单后退货', 'Yicai 2024, CNA 2024, Economy Middle East, press', true, '第一财经（2024）、CNA（2024）、Economy Middle East、媒体报道'),
  E59: row('too many messages tire; the best frequency lies inside', '消息太多令人厌倦，最佳频率居中', 'Zhang, Kumar, Cosguner 2017, Journal of Marketing Research; American Marketing Association', true),
  E60: row('benchmarks of messages and clicks', '消息与点击的行业基准', 'nctoro (no sources given)', true, 'NCTORO（未注明出处）'),
  E61: row('win-back: stronger first lives return more', '召回：之前关系越牢的顾客回来得越多', 'Thomas, Blattberg, Fox 2004, Journal of Marketing Research; Kumar, Bhagwat, Zhang 2015, Journal of Marketing'),
  E63: row('BG/NBD calls a one-time buyer alive for certain', 'BG/NBD认定只买过一次的顾客一定还在', 'computed from this model\'s law; variant MBG/NBD after Batislam', false, '由本模型的规律算出；变体MBG/NBD见Batislam'),
  E64: row('subscription churn 7–13 % a month', '订阅流失每月7%至13%', 'Recurly 2019', true),
  E65: row('LTV/CAC of 3 comes from software subscriptions', 'LTV/CAC大于3的说法来自软件订阅业', 'several blogs', true, '多个博客'),
}
