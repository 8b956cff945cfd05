/** What happened only once: the contacts, visits, complaints and ratings that the stories of the exercises rest on. */
export const STORIES: Readonly<Record<string, string>> = {
  '冰箱夜间异响，上门两次未解决。客户留言：“我在这儿买了九次，没有一个人回电话。”':
    'Refrigerator noisy at night, two visits without success. The customer’s message: “I have bought here nine times, and not one person rings back.”',
  '智能电视不会用，三次打热线分别等了9、14、11分钟，每次解决不了':
    'Cannot use the smart television; three calls to the hotline, waiting 9, 14 and 11 minutes, never solved',
  '称洗烘一体机漏水，要求免费换新；已过保修期4个月，工单记录有使用不当痕迹':
    'Says the washer-dryer leaks, wants a new one; four months out of warranty, the ticket shows signs of misuse',
  '安装师傅收取280元，未开收据；客户有转账截图。8楼，有设备平台，用支架一副':
    'The fitter took 280 yuan without a receipt; the customer has a screenshot of the transfer. 8th floor with a platform, one bracket used',
  '运行异响，重新调平并加垫，当场减轻': 'Runs with a noise; levelled again and padded, less at once',
  '异响复发，更换压缩机减震垫；测得夜间噪声47分贝（标称38分贝）':
    'Noise back; new damper under the compressor; 47 dB measured at night (38 dB stated)',
  '挂装、联网；客户表示不会用语音和投屏，未做讲解':
    'Mounted, connected; the customer says voice and casting are unfamiliar; not explained',
  '机身后部滴水，进水阀接口密封圈偏薄，更换进水阀':
    'Dripping at the back; seal of the inlet valve too thin; new inlet valve',
  '8楼，有设备平台；用支架一副；系统内无收费、无收据':
    '8th floor with a platform; one bracket; no charge and no receipt in the system',
  '停机后进水阀仍缓慢渗水，更换进水阀': 'Valve still seeps after switching off; new inlet valve',
  '保修期已于2025-08-22届满；门封有利器划痕，滚筒内有硬币，判断使用不当':
    'Warranty ended on 2025-08-22; door seal cut by a sharp object, coins in the drum: judged misuse',
  '安装进水管和排水管，试机一个短程序，当时未见渗漏；未做静置复查':
    'Inlet and outlet hoses fitted, a short programme run, no leak seen; not checked again after standing',
  '洗烘一体机安装、试机正常，已讲解烘干与滤网清理':
    'Washer-dryer fitted, test run fine; drying and cleaning the filter explained',
  '我和团队关系很好，有事大家都会跟我说': 'My team and I get on well; everybody tells me when something is wrong',
  '三个季度都完成了销售目标，十一月的大单谈得很稳':
    'Sales goals reached in three quarters; steady in the big deal of November',
  '九月的跨部门会上改了交付日期没有通知仓库，我们加了两个晚班':
    'In the September meeting he changed the delivery date without telling the warehouse; we worked two extra evenings',
  '客户来电他总能接住，转交时信息不全': 'He always takes over when customers call; what he passes on is incomplete',
  '五月的拜访里三次打断客户说话，我们不敢当场补充':
    'Three times in the May visit he interrupted the customer; we did not dare to add anything',
  '周会上只讲数字，没有人说困难；上个月有两人请调':
    'Only figures in the weekly meeting, nobody speaks of difficulties; two people asked to be moved last month',
  '问过他怎么做大客户，他说“自己悟”': 'Asked how he wins key accounts, he said “find out for yourself”',
  '有问题找得到人，答应的样品第二天就到': 'There is somebody to turn to; the sample promised came the next day',
  '报价快，合同条款解释得不够清楚': 'Quotes fast, but explains the contract not clearly enough',
  '拒付并辱骂，已按规定提醒录音': 'Refused to pay and was abusive; reminded of the recording, as the rules say',
  '到店买柜机，顺便带邻居看冰箱，邻居当场下单':
    'Came for a floor unit, brought a neighbour to see refrigerators, who ordered at once',
  '要求补偿，称要发网上': 'Wants compensation, says it will go online',
  '回访：已搬到外地，谢谢，不再需要联系': 'Follow-up: moved to another city; thank you, no need to contact me',
  '回访：同款别家便宜200元，以后看价格': 'Follow-up: the same model is 200 yuan cheaper elsewhere; I go by price now',
  '回访未接；投诉结案后再无来往': 'Follow-up: no answer; no dealings since the complaint was closed',
  '回访：别家送货当天就装好，以后图省事': 'Follow-up: the others fit it the day they deliver; I like it easy',
  '自述13岁，想办生日会员；已告知须监护人同意':
    'Says to be 13, wants a birthday membership; told that a guardian must agree',
  '新冰箱夜里有嗡嗡声，预约上门': 'The new refrigerator hums at night; visit booked',
  '异响又来了，语气不满，再次预约': 'The noise is back; displeased; booked again',
  '不会切换到电视直播，讲了一遍仍不会': 'Cannot switch to live television; explained once, still cannot',
  '新房全屋中央空调加冰箱，一次付清': 'Central air conditioning and a refrigerator for the new flat, paid at once',
  '语音助手听不懂方言，想关掉': 'The voice assistant does not understand dialect; wants it off',
  '洗衣机后面滴水；“要不是签了延保早换别家了”':
    'Drips behind the washer; “without the cover I would have changed shops”',
  '投屏误触回不来，说字太小、按钮太多':
    'Casting by mistake, no way back; says the letters are too small and the buttons too many',
  '今天没送到，改约27日': 'Not delivered today, moved to the 27th',
  要求免费换新: 'Wants a new one free of charge',
  '地面有水渍，报修，没多说': 'Water on the floor, repair asked for, said no more',
  '问进度；答应24日由产品线回电': 'Asked how it stands; promised that the product line rings back on the 24th',
  '对方转来丁浩私人聊天截图：一季度柜机按上年价格，不涨价':
    'They pass on a screenshot of Ding Hao’s private chat: floor units at last year’s price in the first quarter, no rise',
  '下单前问：排水管够不够长、能不能26日送': 'Before ordering: is the outlet hose long enough, can it come on the 26th',
  '对方称丁浩私下答应：明年加急配送继续免费':
    'They say Ding Hao promised privately: urgent deliveries stay free next year',
  '“没人回电。”答应27日上门': '“Nobody rang back.” Visit promised for the 27th',
  '送达并安装通知；请客户试用后回复满意度': 'Told of delivery and fitting; asked to rate it after use',
  '对方称丁浩口头答应：满十台再返3%': 'They say Ding Hao promised by word: 3% more back from ten units on',
  '27日又没送到，1月2日婚礼，很着急': 'Not delivered again on the 27th; wedding on 2 January, very worried',
  '第一次来店，选了洗烘一体机，约30日晚上送':
    'First visit to the shop, chose a washer-dryer, delivery agreed for the evening of the 30th',
  '反映安装多收费，已发转账截图': 'Reports being overcharged for fitting, sent a screenshot of the transfer',
  送达并安装完成: 'Delivered and fitted',
  '首次月结发票抬头开错，要求重开': 'Name wrong on the first monthly invoice, a new one asked for',
  '第二张发票金额多算一晚，对方财务退回': 'Second invoice one night too high, sent back by their finance',
  '第三张发票税号又错。狄青：“对不起，我们换一家试试。”':
    'Tax number wrong on the third invoice. Di Qing: “Sorry, we shall try somebody else.”',
  '佟磊说新开的酒店有班车和会议早餐，问我们有什么不同，没答上来':
    'Tong Lei says the new hotel has a shuttle and breakfast for meetings, asks what we have; no answer',
  '闻达：两年没有新东西，投诉也没人跟；用量会减':
    'Wen Da: nothing new in two years, nobody follows up complaints; we shall use you less',
  '已改住对方，“价格差不多，那边省事”':
    'Staying with the others now, “the price is about the same, and it is easier there”',
  '给出四季度额外九折，对方答应再用一阵':
    'Offered another 10% off in the fourth quarter; they agree to go on for a while',
  '闻达：折扣一停就没有留下的理由，服务没有变':
    'Wen Da: without the discount there is no reason to stay, the service has not changed',
  '季度回顾：对账无差错；共同排下半年用房计划':
    'Quarterly review: accounts agree; planned the rooms of the next half-year together',
  '入住时问：有没有高一点、安静的房间，荞麦枕有吗。给了枕头，没登记':
    'Asked at check-in for a quiet room high up and a buckwheat pillow. Given the pillow, not noted',
  '初一诺：常有人周一退房，能不能留到14点': 'Chu Yinuo: people often leave on Mondays, can they stay until 14:00',
  '又说上次提过安静的高楼层和荞麦枕，当班不知道；次日早餐想晚一点':
    'Says again that quiet high floors and buckwheat pillows were asked for; the shift did not know; wants breakfast a little later tomorrow',
  '季度回顾：对方提出一起做差旅碳排放报表': 'Quarterly review: they propose a joint carbon report on travel',
  今年合同不再续: 'Will not renew the contract this year',
  '住到第二周，问长住积分能不能换两次洗衣': 'In the second week asks whether long-stay points buy two laundries',
  希望发票按部门分开开: 'Would like invoices by department',
  '订31日商务房一晚，信用担保；航班22:40落地，约23:40到':
    'Business room for the 31st, one night, guaranteed; flight lands at 22:40, arrives about 23:40',
  '尚义：明年继续，希望固定两间高楼层长包房':
    'Shang Yi: goes on next year, would like two fixed long-let rooms high up',
  '两件小事还没落实；目前只认识初一诺一人': 'Two small things still undone; so far we know only Chu Yinuo',
  '订31日两晚大床房，约17:30到': 'Double room for the 31st, two nights, about 17:30',
  '网上订31日大床房一晚，未担保，约21:30到':
    'Double room for the 31st booked online, one night, not guaranteed, about 21:30',
  '806来电：隔壁有人聚会，很吵。答应提醒807': 'Room 806: a party next door, very loud. Promised to speak to 807',
  '806第二次来电：还是吵。已给807打电话': 'Room 806 again: still loud. 807 was rung',
  '806第三次来电，声音已经很冲': 'Room 806 a third time, sounding angry',
  '问为什么涨两块，说学生党喝不起了': 'Asks why it is two yuan dearer; students cannot afford it',
  '点的无糖，喝着是全糖；没有收下重做的那杯':
    'Ordered without sugar, tastes of full sugar; did not take the one made again',
  '杯里吃到一片硬塑料，嘴唇划破一小口，拍了照片，杯子还在手上':
    'A piece of hard plastic in the cup, a small cut in the lip, photographed, the cup still in hand',
  '公开一星评价（浏览1,200）：等了四十分钟；要无糖给了全糖；“用的是隔夜茶”':
    'Public one-star review (1,200 views): waited forty minutes; wanted no sugar, got full sugar; “they use last night’s tea”',
};
