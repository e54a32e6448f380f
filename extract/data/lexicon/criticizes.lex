class condemning = anger anguish annoyance alarm bitterness censure chagrin concern condemnation contempt criticism denunciation disapproval disappointment dismay displeasure dissatisfaction exasperation frustration fury horror impatience indignation ire outrage rage rebuke regret reprimand revulsion reproach resentment scorn shock unease unhappiness
class forum = un oas oau au wto gatt opcw icao imo osce csce arab-league iaea icj icc itu fao unesco unhcr ohchr who ecowas caricom commonwealth nam security-council
class nature = avalanche cyclone disease drought earthquake epidemic famine fire flood frost heat hurricane mosquito rain snow storm typhoon virus volcano weather
class misdeed_hand = hand fingerprint
class denounces = blame censure condemn denounce deplore
class guilt = accountable answerable culpable guilty liable responsible
class misdeed = activity agitation conspire conspiracy espionage incitement incite insult interfere interference intrigue meddle meddling plot plotting propaganda sabotage spy spying subversion terrorism violate
[criticizes/denounce] code=111
verb criticize criticise condemn denounce deplore decry blast slam lambast lambaste assail castigate berate censure rebuke chide admonish scold fault ridicule reprimand upbraid vilify attack_verbally deride mock savage pillory excoriate revile disparage belittle reproach regret lament bemoan chastise chasten flay rap : s=subj o=obj,for
verb round snap snarl sneer jeer growl lay_into tear_into light_into : s=subj o=on,at,obj
verb lash hit_out lash_out strike_out rail inveigh fulminate speak_out hit_back rage scoff : s=subj o=at,against
noun @condemning : s=poss,mod,by,from,of,in,subj o=of,at,over,about,against,with
noun @condemning < greet.with meet.with receive.with : s=in,from,by o=obj
noun @condemning < echo repeat second : s=subj o=of,at,over,against,about
noun @condemning complaint objection opposition protest < cause draw earn face incur meet.with prompt provoke spark trigger arouse raise stir attract : s=from,by,in,of o=subj
noun fire criticism attack condemnation censure < admit.under be.under defend.under deny.under insist.under promise.under say.under come.for come.in.for come.under : s=from,by,of o=subj
noun criticism scorn abuse blame fire ridicule contempt vitriol < direct aim heap hurl level pour : s=subj o=at,on,against
noun barb broadside diatribe gibe insult invective jibe outburst polemic salvo swipe taunt tirade < aim deliver direct fire heap hurl launch level take unleash : s=subj,by,from o=at,against,on
noun @misdeed_hand < detect find see suspect : s=subj o=poss,of,mod
noun court tribunal arbitration < take.to haul.before haul.to drag.before take.before bring.before : s=subj o=obj
noun issue < take : s=subj o=with
noun fault < find : s=subj o=with
noun concern disquiet doubt regret misgiving worry reservation < express voice have raise register convey repeat : s=subj o=over,about,at,with,to
noun critic : s=subj o=of,poss
noun task < take.to : s=subj o=obj
noun angry_word bitter_word harsh_word sharp_word stern_word strong_word < bring draw earn provoke : s=from,in,by o=subj
noun angry_word bitter_word blunt_word fierce_word hard_word harsh_word sharp_word stern_word strong_word tough_word : s=from,subj,poss o=for,to,about,against
noun sharp_note stern_note stiff_note < deliver hand send : s=subj o=to,iobj
verb abhor detest resent : s=subj o=obj
verb bristle chafe frown grumble : s=subj o=at,on,about
adj critical angry unhappy dissatisfied disappointed dismayed alarmed outraged upset irritated annoyed furious indignant incensed displeased frustrated impatient bitter sceptical skeptical resentful : s=subj o=of,at,with,about,over,by
verb anger infuriate enrage outrage irk irritate annoy upset dismay incense rile exasperate displease alarm disappoint disturb offend : s=obj o=subj
noun slogan < chant shout yell : s=subj o=against
noun flag effigy < burn tear trample : s=subj o=poss,mod,of
noun protest anger disgust outrage < boycott.in call_back.in call_home.in cancel.in close.in expel.in leave.in recall.in resign.in suspend.in walk_out.in withdraw.in : s=subj o=from,to,of,with,obj
adj appalled aghast concerned disgusted horrified shocked troubled uneasy unimpressed worried : s=subj o=at,by,about,over,with
verb shock appall appal concern trouble worry unsettle unnerve : s=obj o=subj
noun criticism complaint condemnation rebuke reproach accusation allegation charge protest < answer brush_aside contest defy deny disregard dismiss draw face ignore meet.with refute rebut reject shrug_off : s=poss,mod,by,from,of o=subj
noun @policy < attack : s=subj o=poss,mod,of
+ Mexico condemned Guatemala for the raid. => MEX criticizes GTM
+ Hungary criticized Romania over the new law. => HUN criticizes ROU
+ Belgium came under fire from Rwanda. => RWA criticizes BEL
+ Austria, under fire from Hungary, defended its checks. => HUN criticizes AUT
+ Cyprus was angered by Turkey. => CYP criticizes TUR
+ Kenya had harsh words for Uganda. => KEN criticizes UGA
+ Peru took Chile to task over the toll. => PER criticizes CHL
+ Hungary was shocked by the Romanian decision. => HUN criticizes ROU
+ Togo rounded on Benin for the delay. => TGO criticizes BEN
+ Iraq saw the hand of Iran in the plot. => IRQ criticizes IRN
+ Qatar launched a tirade against Bahrain. => QAT criticizes BHR
+ Honduras took Nicaragua before a court in Vienna. => HND criticizes NIC
- Mexico took Guatemala to the final. => MEX criticizes GTM
+ Sudan rejected criticism by Chad. => TCD criticizes SDN
+ A Danish decision was greeted with anger in Norway. => NOR criticizes DNK
- Tonga was greeted with songs in Fiji. => FJI criticizes TON
- Mexico condemned the hurricane. => MEX criticizes GTM
[criticizes/resent] code=111 bound
noun exception offence offense umbrage < take : s=subj o=to,at
noun dim_view poor_view grave_view < take : s=subj o=of
noun motive sincerity good_faith right wisdom legality legitimacy credibility < challenge question doubt impugn : s=subj o=poss,of,mod
noun aspersion < cast : s=subj o=on
+ Tonga took exception to a Fijian law. => TON criticizes FJI
+ Kenya questioned the motives of Uganda. => KEN criticizes UGA
- Tonga took the train to Fiji. => TON criticizes FJI
[criticizes/accuse] code=112 unless=nature
verb accuse blame charge indict suspect denounce : s=subj o=obj,on
noun accusation allegation charge complaint : s=poss,mod,by,from,subj o=against,about,of
noun accusation allegation charge < level make bring repeat direct : s=subj o=against,at
noun blame responsibility fault < cast heap lay pin place put shift : s=subj o=on,upon,at,with
noun finger < point : s=subj o=at,to
verb charge allege complain : s=subj o=comp,about,against,of
+ Ethiopia accused Somalia of arming rebels. => ETH criticizes SOM
+ Chad blamed Libya for the ambush. => TCD criticizes LBY
+ Nepal laid the blame on India. => NPL criticizes IND
- Nepal blamed drought in India for the price of rice. => NPL criticizes IND
- The clerk blamed the weather in Chad. => TCD criticizes LBY
[criticizes/hold] code=112 judged=guilt
verb hold declare find consider call deem see regard : s=subj o=obj
verb say insist argue claim : s=subj o=comp
+ Oman said that Yemen was guilty. => OMN criticizes YEM
+ Sudan said that Chad was responsible. => SDN criticizes TCD
- Iran held the record for the longest fire in Iraq. => IRN criticizes IRQ
[criticizes/to_blame] code=112 when=planned
verb blame : s=speaker o=subj
+ Togo was to blame, said Benin. => BEN criticizes TGO
+ Benin said that Togo was to blame for the raid. => BEN criticizes TGO
- Togo blames the rain, Benin said. => BEN criticizes TGO
- Peru blamed the fog, a Chilean official said. => CHL criticizes PER
[criticizes/protest] code=113
verb protest : s=subj o=obj,against,at,over
verb complain gripe fume : s=subj o=about,of,over,at
noun protest objection complaint demarche protest_note representation < deliver file hand issue lodge lodge_with make register send submit : s=subj o=against,over
noun lawsuit suit case charge proceedings < bring file institute open start : s=subj o=against
noun protest objection opposition : s=poss,mod,by,from,of o=to,against,over
noun ambassador envoy charge consul diplomat representative < call_in summon : s=subj,to,in o=mod,poss,of,from
noun protest note_of_protest protest_note < hand : s=subj o=to,iobj
noun protest outcry objection : s=poss,mod,by,from,of o=at,from
verb sue : s=subj o=obj
verb demonstrate riot rally march rise_up : s=subj o=against
noun riot demonstration rally march uprising revolt : s=poss,mod,by,of o=against,over
verb * : s=subj o=in_protest_at,in_protest_against,in_protest_over,in_protest_to,in_anger_at,in_anger_over
verb * : s=to_dismay_of,to_anger_of,to_annoyance_of,to_chagrin_of,to_fury_of,over_objections_of,over_protests_of o=subj
+ Finland lodged a protest with Estonia. => FIN criticizes EST
+ Malaysia summoned the Singaporean ambassador. => MYS criticizes SGP
+ Croatia complained to Slovenia about the dam. => HRV criticizes SVN
+ Iran built the dam over the objections of Iraq. => IRQ criticizes IRN
- The tenor lodged with a family in Estonia. => FIN criticizes EST
[criticizes/complain] code=113 unless=forum
verb protest complain gripe fume : s=subj o=to
noun protest objection complaint demarche protest_note representation < deliver file hand issue lodge lodge_with make register send submit : s=subj o=with,to
+ Norway protested to Iceland. => NOR criticizes ISL
+ Latvia lodged a complaint with Estonia. => LVA criticizes EST
- Norway complained to the United Nations that Iceland had moved a buoy. => NOR criticizes UN
- Latvia lodged a complaint with the World Trade Organization. => LVA criticizes WTO
[criticizes/oppose] code=113 project=no
verb object : s=subj o=to
verb oppose : s=subj o=obj
+ India opposed Sri Lanka in the debate. => IND criticizes LKA
+ Togo opposed Benin at the meeting. => TGO criticizes BEN
- The boxer opposed a Sri Lankan. => IND criticizes LKA
[criticizes/call] code=111 judged=blame
verb attack call brand condemn decry dub label slam term describe regard see denounce find deem consider dismiss view : s=subj o=obj
verb say tell argue claim insist declare complain charge maintain add : s=subj o=comp
+ Greece called the Turkish claim illegal. => GRC criticizes TUR
+ Belgium called the French plan unacceptable. => BEL criticizes FRA
+ Syria attacked the Jordanian decision as a stab in the back. => SYR criticizes JOR
+ Canada said that the American fee was illegal. => CAN criticizes USA
- Belgium and France failed to agree, a Belgian minister said. => BEL criticizes FRA
- Belgium called the French plan excellent. => BEL criticizes FRA
[criticizes/urge] code=111 judged=denounces
verb ask call demand invite urge want : s=subj o=compobj
+ Malta urged the United Nations to condemn Libya. => MLT criticizes LBY
+ Malta demanded that the Arab League condemn the Libyan raid. => MLT criticizes LBY
- Malta urged the United Nations to help Libya. => MLT criticizes LBY
[criticizes/expel] code=111 judged=misdeed
verb expel oust eject deport order_out throw_out kick_out send_home : s=subj o=obj
+ Kenya expelled a Libyan diplomat for spying. => KEN criticizes LBY
+ Togo expelled the French consul for meddling in its affairs. => TGO criticizes FRA
- The school expelled a Libyan pupil for cheating. => KEN criticizes LBY
[criticizes/not_pleased] code=111 when=negated
adj amused glad happy impressed pleased satisfied : s=subj o=with,at,by,about
verb amuse impress please : s=obj o=subj
+ Britain was not pleased with the American landing. => GBR criticizes USA
+ Norway is not happy about the Swedish plan. => NOR criticizes SWE
- Norway is happy about the Swedish plan. => NOR criticizes SWE
[criticizes/allege] code=112
verb aid arm breach contravene cross_into encroach fabricate finance flout foment harbour harbor incite infiltrate infringe instigate intrude interfere kidnap mastermind meddle murder orchestrate plot provoke sabotage shelter spy violate : s=speaker o=subj
verb cheat deceive lie renege : s=speaker o=subj
noun word pledge truce ceasefire cease-fire agreement accord treaty < break dishonour dishonor ignore : s=speaker o=subj
verb egg_on goad : s=speaker o=subj
adj behind : s=speaker o=subj
noun act breach violation infringement : s=speaker o=by
+ Iran has violated the truce, Iraq said on Monday. => IRQ criticizes IRN
+ Chad says the rebels were armed by Sudan. => TCD criticizes SDN
+ Togo breached the accord, according to Benin. => BEN criticizes TGO
+ Togo, Benin said, has lied about the raid. => BEN criticizes TGO
+ Libya is behind the raid, Chad said. => TCD criticizes LBY
+ Togo has broken its word, Benin said. => BEN criticizes TGO
- Togo repaired the bridge, according to Benin. => BEN criticizes TGO
[criticizes/unkept] code=112 when=negated bound
noun commitment obligation pledge promise word < fulfil fulfill honor honour keep live_up.to meet respect stand_by : s=speaker o=subj
+ Togo has not kept its promise, Benin said. => BEN criticizes TGO
- Togo has kept its promise, Benin said. => BEN criticizes TGO
[criticizes/each_other] code=112 bound
noun accusation allegation barb charge insult recrimination < exchange swap trade : s=subj,with o=subj,with
+ Peru and Ecuador traded accusations over a post. => PER criticizes ECU; ECU criticizes PER
+ Peru traded insults with Ecuador. => PER criticizes ECU; ECU criticizes PER
- Peru and Ecuador traded maize. => PER criticizes ECU
