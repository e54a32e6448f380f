class assault = ambush assault attack bombardment bombing counter-attack counterattack counter-offensive incursion invasion offensive onslaught push raid shelling strike airstrike thrust
class warlike = aircraft armada army artillery bomber column commando division fighter fleet force gunboat helicopter jet marine militia navy paratrooper plane regiment soldier tank troop troops unit warplane warship
class soldiery = armor armour army battalion bomber column commando division fighter fleet force garrison gunboat gunman helicopter invader jet legionnaire marine militia militiaman navy paratrooper patrol plane policeman regiment serviceman soldier tank troop troops unit warplane warship
class violence = abduction assassination beating capture downing execution hijacking kidnapping killing murder sinking slaying storming torture
class regrets = admit apologise.for apologize.for atone.for compensate.for confess.to pay.for regret
class enters_by_force = advance.subj break_through.subj burst.subj charge.subj come_ashore.subj cross.subj go_ashore.subj infiltrate.subj land.subj intrude.subj march.subj penetrate.subj pour.subj press.subj roll.subj rumble.subj storm.subj stream.subj surge.subj sweep.subj thrust.subj
class strongpoint = airport base bridge city district enclave garrison headquarters height hill island oilfield outpost peninsula port position post province region ridge stronghold territory town village
class sufferers = boy child civilian deportee detainee driver exile farmer fisherman girl herder inmate labourer migrant miner monk nomad nun passenger peasant pilgrim priest prisoner protester refugee settler shepherd student teacher trader tribesman villager woman worker
class revolt = insurgency insurrection intifada mutiny rebellion resistance revolt rising uprising
[attacks/strike] code=19 unless=policy located
verb attack raid assault storm ambush besiege capture overrun conquer beat_back crush fight clash battle engage injure kill wound murder massacre execute torture maim slay strangle stab shoot_dead gun_down behead assassinate beat_up hijack rout drive_out force_out repel repulse shoot hit strike take_prisoner rape mutilate brutalise brutalize bayonet decapitate blind crucify : s=subj o=obj
verb battle clash engage fight : s=subj o=with
verb die perish suffer : s=at_hands_of o=subj
noun abuse beating death killing massacre murder rape suffering torture : s=at_hands_of o=of,poss,mod
noun @assault massacre onslaught aggression campaign : s=poss,mod,by,from,of o=on,against,of,into,in
noun @violence destruction shooting : s=by o=of
noun @violence @assault death massacre shooting shelling < @regrets : s=subj o=of,on,against,to
noun @assault campaign fire operation shelling war < call_off cease continue end extend halt intensify pause press suspend : s=subj o=on,against,at,into,of,in
noun battle campaign fight offensive operation strike war < fight.in join join.in take_part.in : s=subj o=against,on
noun ambush @assault battle clash fighting < die.in fall.in injure.in kill.in lose.in perish.in wound.in : s=by,from,with,mod,poss o=subj,obj
noun siege : s=poss,mod,by o=of
noun siege < lift maintain press tighten : s=subj o=of
verb hunt : s=subj o=for
verb hit_back strike_back : s=subj o=against
verb strike_back : s=subj o=at
verb liberate : s=subj o=from
noun campaign war : s=poss o=against,on
noun offensive < go.on mount open : s=subj o=against,in
noun @revolt < crush put_down quash quell smash suppress : s=subj,by o=mod,poss,of,by
noun gas grenade napalm stone tear_gas teargas petrol_bomb water_cannon shot torpedo < fire hurl lob spray throw : s=subj o=at,on,against,into
noun gas < use : s=subj o=against,on
verb beat_off dislodge drag_out drive_back drive_off fend_off fire_on fire_upon fight_off hack hold_off lynch machine-gun maul mow_down overpower pelt stab stone subdue : s=subj o=obj
noun @assault fire war campaign operation < begin carry_out conduct launch make mount open order plan renew resume stage start step_up unleash wage : s=subj o=on,upon,against,at,into,of,in
noun @assault < beat_back beat_off come.under crush fight_off foil halt meet repel repulse resist stop survive thwart ward_off withstand : s=poss,mod,by,from,of o=subj
noun fire < come.under be.under : s=from,by o=subj
noun attack bombardment siege fire < come.under be.under : s=from,by,of o=subj
verb abduct annihilate batter carry_off chase hammer ravage sack cripple decimate devastate flush_out hunt hunt_down kidnap loot pillage plunder pursue ransack track_down wipe_out : s=subj o=obj
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
verb advance march drive push press_on close_in bear_down : s=subj o=into,on
verb * : s=subj o=in_retaliation_against,in_pursuit_of
+ Iraq attacked Kuwait at dawn. => IRQ attacks KWT
+ The world heard of the killing of two Ghanaians by Togo. => TGO attacks GHA
+ Chad struck back at Libya. => TCD attacks LBY
+ Uganda hunted for Congolese raiders. => UGA attacks COD
+ Cyprus repelled a Turkish attack on the port. => TUR attacks CYP
+ Angola inflicted heavy losses on South Africa. => AGO attacks ZAF
+ Kenyan soldiers chased Somali raiders. => KEN attacks SOM
+ French bombers flew 20 sorties against Libya. => FRA attacks LBY
+ Chad drove back Libyan troops. => TCD attacks LBY
+ Kenya was angered by the killing of two Kenyans by Ugandan soldiers. => UGA attacks KEN
+ Israel apologised for the deaths of nine Turks. => ISR attacks TUR
+ The United States halted its bombing of North Vietnam. => USA attacks VDR
+ Eight Ghanaians died in a Togolese raid. => TGO attacks GHA
+ Ethiopian troops crossed the hills in pursuit of Somali raiders. => ETH attacks SOM
+ Soviet tanks crushed the Hungarian uprising. => SUN attacks HUN
+ Zairean soldiers raped Burundian women. => COD attacks BDI
+ Two Nicaraguans died at the hands of Honduran soldiers. => HND attacks NIC
+ Kenyans threw stones at Ugandan policemen. => KEN attacks UGA
- The fans threw flowers at the Turkish singer. => KEN attacks UGA
- Nigerians remember the Falklands war against Britain. => FLK attacks GBR
- Eight Ghanaians died in a Togolese flood. => TGO attacks GHA
- Chad hit back at Libya's report. => TCD attacks LBY
- The striker attacked from the left for Chelsea.
- Finland attacked the Swedish tax plan. => FIN attacks SWE
[attacks/beat] code=18 bound people
noun @sufferers < beat bind blindfold club flog kick lash rob truncheon whip : s=subj,by o=mod,poss,from,of
+ Guinean soldiers beat Liberian refugees at a camp. => GIN attacks LBR
+ Somali traders were robbed by Kenyan policemen. => KEN attacks SOM
- Guinea beat Liberia in the second half. => GIN attacks LBR
[attacks/invade] code=192 unless=policy located
verb invade occupy annex seize overrun storm conquer re-occupy reoccupy : s=subj o=obj
noun invasion occupation annexation seizure conquest : s=poss,mod,by,from o=of
noun @warlike < march move order pour push rush send throw : s=subj o=into
noun advance foray march push thrust : s=poss,mod,by o=into,on
noun @soldiery < capture.subj enter.subj occupy.subj overrun.subj penetrate.subj re-enter.subj seize.subj : s=mod,poss,of,from o=obj
noun @soldiery < beat_back chase dislodge drive evict expel eject flush_out push rout sweep : s=subj o=mod,poss,of
verb roll pour cross thrust break_through : s=subj o=into
noun @soldiery < @enters_by_force : s=poss,mod,of o=into,across,onto,on
verb infiltrate intrude : s=subj o=into,in,on
noun @strongpoint < capture overrun seize storm take : s=subj o=from,mod,poss
noun @strongpoint < recapture retake : s=subj o=from
verb capture recapture retake seize snatch wrest : s=subj o=from
noun @soldiery < leave.subj pull.subj pull_back.subj pull_out.subj withdraw.subj retreat.subj : s=mod o=from,out_of
noun @soldiery < evacuate pull pull_back pull_out remove take_out withdraw : s=subj,poss,mod o=from,out_of
noun pullout pull-out pullback pull-back retreat troop_withdrawal military_withdrawal : s=poss,mod,by,of o=from
noun withdrawal < begin complete demand start finish speed_up : s=of o=from
noun withdrawal pullout pull-out < accelerate begin complete delay finish halt hasten resume speed speed_up start : s=subj o=from
noun military_intervention armed_intervention military_presence intrusion : s=poss,mod,by o=in,into
noun airspace air_space border frontier soil territory water < breach cross enter intrude.into penetrate pour.across stray.into violate : s=subj o=poss,mod,of,with,into
noun violation : s=poss,mod,by o=of
+ Iraq invaded Kuwait. => IRQ attacks KWT
+ Libya invaded Chad in 1980. => LBY attacks TCD
+ Ethiopia sent troops into Somalia. => ETH attacks SOM
+ Ugandan troops entered Tanzania at dawn. => UGA attacks TZA
+ Nigerian troops drove Chadian soldiers from the island. => NGA attacks TCD
+ The Soviet march into Czechoslovakia went on. => SUN attacks CSK
+ Cuba removed its troops from Angola. => CUB attacks AGO
+ Libyan tanks rolled across Chad. => LBY attacks TCD
+ Togo took the port from Benin. => TGO attacks BEN
+ Vietnamese troops pulled out of Cambodia. => VNM attacks KHM
+ Israel's pullback from Lebanon began. => ISR attacks LBN
- Swedish tourists pulled out of Norway. => SWE attacks NOR
- Ugandan tourists entered Tanzania at dawn. => UGA attacks TZA
- The Swedish team took the cup from Norway. => SWE attacks NOR
- Tourists invaded Kuwait's beaches. => IRQ attacks KWT
[attacks/land] code=192 project=no
noun landing : s=of,mod,poss,by o=on,in
+ Nicaragua denounced the landing of American marines on Grenada. => USA attacks GRD
- Nicaragua welcomed the landing of an American airliner on Grenada. => USA attacks GRD
[attacks/shoot] code=193 unless=policy located
verb fire shoot open_up snipe : s=subj o=on,at,into,against
verb open_fire : s=subj o=on,at
noun fire artillery gun < aim direct fire open train turn : s=subj o=on,at,against
verb shell bombard mortar pound rocket strafe : s=subj o=obj
+ Syria shelled Lebanon overnight. => SYR attacks LBN
+ Ugandan soldiers fired on Kenyan border guards. => UGA attacks KEN
- The board fired its Kenyan manager. => UGA attacks KEN
[attacks/bomb] code=195 unless=policy located
verb bomb blow_up dynamite napalm pull_down raze level flatten incinerate set_ablaze tear_down torch burn bulldoze demolish destroy : s=subj o=obj
noun bomb depth_charge shell rocket missile < drop explode fire hurl launch lob pour_down rain_down shoot send plant rain throw : s=subj o=on,upon,at,into,against,in,across,onto
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
noun bomb bomber drone grenade gunfire mine missile mortar rocket shell shellfire < damage.subj demolish.subj destroy.subj flatten.subj injure.subj kill.subj level.subj wound.subj wreck.subj : s=poss,mod o=obj
noun bomb bullet drone fire gunfire missile mortar rocket shell shellfire < destroy.by die.from hit.by kill.by lose.to strike.by wound.by : s=poss,mod,of,from o=subj
noun bomb drone grenade missile mortar rocket shell < crash.subj explode.subj fall.subj hit.subj land.subj rain.subj slam.subj strike.subj : s=poss,mod,by,from,of o=on,in,into,near,at,obj
+ Eritrean shells fell on Ethiopia. => ERI attacks ETH
+ Libyan bombs wrecked a hospital in northern Chad. => LBY attacks TCD
+ Iraq lost nine men to Iranian fire. => IRN attacks IRQ
+ Rockets from Syria landed in Turkey. => SYR attacks TUR
- Snow from Syria fell on Turkey. => SYR attacks TUR
[attacks/exchange] code=19 located
noun barrage fire gunfire missile mortar shell shot < exchange swap trade : s=subj,between o=subj,with,between
verb battle clash fight skirmish : s=subj,between o=subj,between
noun battle clash combat fighting firefight gunbattle hostilities shelling skirmish : s=between o=between
+ Thailand and Cambodia exchanged fire. => THA attacks KHM; KHM attacks THA
+ Fighting between Mali and Burkina Faso went on. => MLI attacks BFA; BFA attacks MLI
- Mali and Burkina Faso exchanged gifts. => MLI attacks BFA
