class hostile_acts = action attack blockade boycott consequence counter-measure countermeasure duty embargo force invasion reprisal response retaliation sanction strike tariff war
class hostile_deeds = abandon act answer arrest attack ban bar block bomb boycott break break_off cancel close confront crush cut cut_off defend deport destroy destabilize destroy drive_out eject eliminate expel fight freeze halt hit hit_back hunt hunt_down impose invade leave oust overthrow punish pull_out quit raise recall respond retaliate seize send_home sever shell shoot shoot_down shut sink stop storm strike strike_back suspend teach tear_up turn_off veto walk_out wipe_out withdraw withhold
class deadline = april august day deadline december february friday january july june march midnight midday monday month november noon october saturday september sunday thursday tuesday wednesday week weekend
class outcomes = action catastrophe consequence counterattack disaster measure onslaught punishment reply response retribution revenge vengeance
class borderland = border frontier boundary
[threatens/threaten] code=13 promises
verb threaten menace intimidate : s=subj o=obj,with,against,if
verb warn caution : s=subj o=obj,if
noun threat warning menace danger : s=poss,mod,by,from,of,subj o=to,against
noun threat warning < issue make repeat renew send deliver : s=subj o=to,against
noun threat danger menace < be pose constitute represent present become : s=subj o=to,for
noun threat ultimatum warning < brush_aside defy deride disregard dismiss face get give_in.to heed ignore laugh_off mock receive reject respond.to scoff.at shrug_off spurn yield.to : s=from,by,of,poss,mod o=subj
noun threat danger menace < brand brand.as call consider deem describe.as regard.as see.as treat.as view.as : s=obj o=subj
noun right < reserve : s=subj o=compobj
noun retribution retaliation war < threaten.with menace.with : s=subj o=obj
verb endanger provoke : s=subj o=obj
verb vow pledge swear : s=subj o=against
noun @hostile_acts < threaten promise vow announce prepare plan : s=subj o=against,on,to,with,if
noun @hostile_acts air_strike airstrike @outcomes < consider contemplate hint.at mull promise speak.of swear talk.of threaten vow warn.of weigh : s=subj o=against,on,for,from,if
noun @hostile_acts air_strike airstrike bombing punishment < face risk : s=by,from,mod,poss o=subj
noun @outcomes < warn.of : s=subj o=obj
noun revenge vengeance retaliation < promise swear threaten vow : s=subj o=on,against,for
noun retaliation reprisal retribution : s=poss,mod,by,from,of o=against
noun threat warning vow : s=poss,mod,by,from,of o=comp,compobj
noun enemy foe < brand call declare : s=subj o=obj
noun ultimatum < deliver give hand issue present send set : s=subj o=to,iobj
noun sabre saber < rattle : s=subj o=at,against
+ Iraq threatened Kuwait with war. => IRQ threatens KWT
+ Turkey warned Greece not to extend its waters. => TUR threatens GRC
+ Libya promised retaliation against Chad. => LBY threatens TCD
+ Ghana gave Togo an ultimatum. => GHA threatens TGO
+ Russia warned of consequences for Lithuania. => RUS threatens LTU
+ Kenya vowed revenge on Uganda. => KEN threatens UGA
+ Niger rejected an ultimatum by ECOWAS. => ECOWAS threatens NER
+ Iran reserved the right to strike Iraq. => IRN threatens IRQ
- Iran reserved rooms in Iraq. => IRN threatens IRQ
- Floods threatened Kuwait. => IRQ threatens KWT
[threatens/clause] code=13
verb threaten : s=subj o=compobj,if
+ Libya threatened to attack Egypt. => LBY threatens EGY
+ China threatened to invade Taiwan. => CHN threatens TWN
+ Peru threatened to act unless Chile yielded. => PER threatens CHL
- Peru threatened to recognise Chile. => PER threatens CHL
- The rain threatened to stop play in Egypt. => LBY threatens EGY
[threatens/vow] code=13 judged=hostile_deeds
verb vow pledge promise swear prepare : s=subj o=compobj,if
+ Libya vowed to crush Chad. => LBY threatens TCD
+ Iraq swore to fight Iran to the end. => IRQ threatens IRN
- Libya vowed to rebuild Chad. => LBY threatens TCD
[threatens/ruin] code=13 promises
noun @ruin < advocate call.for demand preach promise seek swear urge vow want : s=subj o=poss,of,mod
+ Iraq called for the destruction of Iran. => IRQ threatens IRN
+ Libya advocates Chad's destruction. => LBY threatens TCD
- Iraq mourned the destruction of an Iranian town. => IRQ threatens IRN
[threatens/deadline] code=13 judged=deadline
verb give : s=subj o=obj,iobj
+ Yemen gave Eritrea until Saturday to withdraw. => YEM threatens ERI
+ Serbia gave Albania three days to yield. => SRB threatens ALB
- Yemen gave Eritrea three ships on Saturday. => YEM threatens ERI
[threatens/condition] code=13 when=planned
verb @hostile_deeds : s=subj o=if
+ Russia will cut off the gas unless Ukraine pays. => RUS threatens UKR
+ Canada would impose a duty if Japan limited imports. => CAN threatens JPN
- Russia will sell the gas if Ukraine pays. => RUS threatens UKR
[threatens/retaliate] code=13 when=planned
verb retaliate hit_back strike_back respond react : s=subj o=against,at,if
noun action measure step reprisal < take : s=subj o=against
noun force retaliation strike war < answer.with meet.with reply.with respond.with react.with : s=subj o=obj,to
noun @outcomes @hostile_acts price < face pay suffer bear risk : s=speaker o=subj
verb regret rue repent : s=speaker o=subj
+ Brazil said it would retaliate against Canada. => BRA threatens CAN
+ Kenya may take action against Uganda. => KEN threatens UGA
+ Syria will respond if Israel attacks. => SYR threatens ISR
+ Russia will answer any attack by Georgia with force. => RUS threatens GEO
+ Georgia will regret the raid, Russia said. => RUS threatens GEO
- Georgia will face Malta in the final, Russia said. => RUS threatens GEO
- Kenya took action against Uganda. => KEN threatens UGA
[threatens/mobilise] code=138
noun armor armour army carrier fleet force gunboat missile police reserve reservist rocket soldier tank troop warplane warship < amass call_up concentrate deploy dispatch mass mobilise mobilize move order rush send : s=subj o=against,for,near,along,towards,toward,off
noun battleship carrier cruiser destroyer fleet frigate gunboat submarine warship < appear.subj cruise.subj patrol.subj sail.subj steam.subj : s=poss,mod,of o=off,near,along,around,close_to
noun alert < put.on place.on stay.on be.on remain.on : s=subj,obj o=against,in,along
verb mass mobilise mobilize : s=subj o=against,on,along,near
noun drill exercise manoeuvre maneuver war_game < announce begin conduct hold launch order stage start : s=subj o=near,off,along,around
noun build-up buildup concentration massing mobilisation mobilization : s=poss,mod,by,of o=against,near,along,on
+ Iraq massed troops along the Kuwaiti border. => IRQ threatens KWT
+ Venezuela mobilised its army against Guyana. => VEN threatens GUY
+ China held an exercise off Taiwan. => CHN threatens TWN
+ Greece sent troops to the border with Turkey. => GRC threatens TUR
+ North Korea fired missiles over Japan. => PRK threatens JPN
- Syria sent tents to the border with Jordan. => SYR threatens JOR
- Scouts massed along the Kuwaiti road. => IRQ threatens KWT
noun artillery battalion brigade division reinforcement tank troop troops warplane warship < advance.subj concentrate.subj gather.subj mass.subj move_up.subj : s=poss,mod,of o=near,on,along,against,towards,toward
noun missile rocket < fire launch test test-fire : s=subj o=near,off,toward,towards,over
noun armor armour artillery battalion brigade division paratrooper reinforcement tank troop troops < deploy mass move move_up send : s=subj o=border
noun @borderland < reinforce fortify : s=subj o=with,mod,poss
noun war < prepare.for ready.for threaten warn.of : s=subj o=with,against,on
[threatens/encircle] code=138 located
verb buzz encircle harass provoke ring shadow surround : s=subj o=obj
+ Turkish warships ringed Cyprus. => TUR threatens CYP
+ Rwandan tanks surrounded the embassy of Burundi. => RWA threatens BDI
- Hills surround the Taiwanese village. => CHN threatens TWN
[threatens/open] code=13 when=negated judged=hostile_acts
verb exclude rule_out : s=subj o=against,on
+ Russia does not rule out a strike on Georgia. => RUS threatens GEO
+ Chad has not ruled out sanctions against Sudan. => TCD threatens SDN
- Russia ruled out a strike on Georgia. => RUS threatens GEO
class penalty = or_expect or_face or_forfeit or_lose or_risk or_suffer
[threatens/or_else] code=13 judged=penalty
verb order tell urge warn ask instruct advise demand : s=subj o=obj,comp
verb * : s=speaker o=subj
+ Russia told Georgia to withdraw or face war. => RUS threatens GEO
+ Georgia must withdraw or face war, Russia said. => RUS threatens GEO ?
+ The UN ordered Libya to surrender the men or lose its air links. => UN threatens LBY
- Russia told Georgia to withdraw or send an envoy. => RUS threatens GEO
[threatens/each_other] code=13 bound
noun threat warning < exchange swap trade : s=subj,with o=subj,with
+ Mali and Niger traded threats. => MLI threatens NER; NER threatens MLI
- Mali and Niger traded salt. => MLI threatens NER
