class assault = ambush assault attack bombardment bombing counter-attack counterattack counter-offensive incursion invasion offensive onslaught push raid shelling strike airstrike thrust
class warlike = aircraft armada army artillery bomber column commando division fighter fleet force gunboat helicopter jet marine militia navy paratrooper plane regiment soldier tank troop troops unit warplane warship
[attacks/strike] code=19 unless=policy located
verb attack raid assault storm ambush besiege capture overrun conquer retake recapture beat_back crush fight clash battle engage injure kill wound murder massacre execute torture maim slay gun_down behead assassinate beat_up hijack rout drive_out force_out repel repulse shoot hit strike take_prisoner : s=subj o=obj,with,on
noun @assault massacre onslaught aggression campaign : s=poss,mod,by,from,of o=on,against,of,into,in
noun @assault fire war campaign operation < begin carry_out conduct launch make mount open order plan renew resume stage start step_up unleash wage : s=subj o=on,against,at,into,of,in
noun @assault < beat_back beat_off come.under crush fight_off foil halt meet repel repulse resist stop survive thwart ward_off withstand : s=poss,mod,by,from,of o=subj
noun fire < come.under be.under : s=from,by o=subj
noun attack bombardment siege fire < come.under be.under : s=from,by,of o=subj
verb abduct annihilate batter chase cripple decimate devastate flush_out hunt hunt_down kidnap loot pillage plunder pursue ransack track_down wipe_out : s=subj o=obj
noun fire < set : s=subj o=to
noun siege < lay : s=subj o=to
noun revenge vengeance < take : s=subj o=on
noun mission raid sortie < fly : s=subj o=against,over,on
noun control < seize wrest : s=subj,by o=of,from
noun hostage prisoner captive < hold seize take : s=subj,by o=mod,poss,from,of
noun casualty loss blow defeat damage toll < inflict deal : s=subj o=on,to,upon
noun attacker raider aggressor : s=subj o=of
noun victim target < be fall become : s=of o=subj
verb retaliate : s=subj o=against
verb advance march drive push press_on : s=subj o=into,on
verb * : s=subj o=in_retaliation_against
+ Iraq attacked Kuwait at dawn. => IRQ attacks KWT
+ Cyprus repelled a Turkish attack on the port. => TUR attacks CYP
+ Angola inflicted heavy losses on South Africa. => AGO attacks ZAF
+ Kenyan soldiers chased Somali raiders. => KEN attacks SOM
+ French bombers flew 20 sorties against Libya. => FRA attacks LBY
- The striker attacked from the left for Chelsea.
- Finland attacked the Swedish tax plan. => FIN attacks SWE
[attacks/invade] code=192 unless=policy located
verb invade occupy annex seize overrun storm conquer re-occupy reoccupy : s=subj o=obj
noun invasion occupation annexation seizure conquest : s=poss,mod,by,from o=of
noun @warlike < move order pour push rush send : s=subj o=into
verb roll pour cross thrust break_through : s=subj o=into
noun border frontier airspace territory water < cross violate breach penetrate : s=subj o=poss,mod,of,with,into
noun violation : s=poss,mod,by o=of
+ Iraq invaded Kuwait. => IRQ attacks KWT
+ Libya invaded Chad in 1980. => LBY attacks TCD
+ Ethiopia sent troops into Somalia. => ETH attacks SOM
- Tourists invaded Kuwait's beaches. => IRQ attacks KWT
[attacks/shoot] code=193 unless=policy located
verb fire shoot open_up snipe : s=subj o=on,at,into,against
verb open_fire : s=subj o=on,at
noun fire < open direct : s=subj o=on,at,against
verb shell bombard mortar pound rocket strafe : s=subj o=obj
+ Syria shelled Lebanon overnight. => SYR attacks LBN
+ Ugandan soldiers fired on Kenyan border guards. => UGA attacks KEN
- The board fired its Kenyan manager. => UGA attacks KEN
[attacks/bomb] code=195 unless=policy located
verb bomb blow_up dynamite napalm pull_down raze level tear_down torch burn bulldoze demolish destroy : s=subj o=obj
noun bomb shell rocket missile < drop explode fire hurl launch lob plant rain throw : s=subj o=on,at,into,against,in
noun airstrike air_strike air_raid air_attack : s=poss,mod,by,from o=on,against,in
+ Turkey bombed Cyprus for two days. => TUR attacks CYP
+ Eritrea fired rockets at Ethiopia. => ERI attacks ETH
- Critics bombed the Cypriot film. => TUR attacks CYP
[attacks/sink] code=19 unless=policy located
verb intercept shoot_down down sink torpedo ram board scuttle mine : s=subj o=obj
+ An Israeli airliner was shot down by Bulgaria. => BGR attacks ISR
+ Argentina sank a British destroyer. => ARG attacks GBR
- The putt sank on the last hole of the Israeli course. => BGR attacks ISR
[attacks/fight] code=19 located
verb fight clash battle skirmish : s=subj o=obj,with,against
verb * : s=subj o=in_battle_with
noun war < declare fight go.to launch wage be.at : s=subj o=on,upon,against,with
+ Rwanda fought Uganda in the north. => RWA attacks UGA
+ Japan declared war on Russia. => JPN attacks RUS
- The two clubs fought for the cup. => RWA attacks UGA
[attacks/fall] code=194 located
noun bomb drone grenade missile mortar rocket shell < crash.subj explode.subj fall.subj hit.subj land.subj rain.subj slam.subj strike.subj : s=poss,mod,by,from,of o=on,in,into,near,at,obj
+ Eritrean shells fell on Ethiopia. => ERI attacks ETH
+ Rockets from Syria landed in Turkey. => SYR attacks TUR
- Snow from Syria fell on Turkey. => SYR attacks TUR
[attacks/exchange] code=19 located
noun barrage fire gunfire missile mortar shell shot < exchange swap trade : s=subj,between o=subj,with,between
verb battle clash fight skirmish : s=subj,between o=subj,between
noun battle clash combat fighting firefight gunbattle hostilities shelling skirmish : s=between o=between
+ Thailand and Cambodia exchanged fire. => THA attacks KHM; KHM attacks THA
+ Fighting between Mali and Burkina Faso went on. => MLI attacks BFA; BFA attacks MLI
- Mali and Burkina Faso exchanged gifts. => MLI attacks BFA
