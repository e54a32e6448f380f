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
noun threat warning < receive get face ignore : s=from,by,of,poss,mod o=subj
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
- Floods threatened Kuwait. => IRQ threatens KWT
[threatens/clause] code=13
verb threaten : s=subj o=compobj,if
+ Libya threatened to attack Egypt. => LBY threatens EGY
+ China threatened to invade Taiwan. => CHN threatens TWN
+ Peru threatened to act unless Chile yielded. => PER threatens CHL
- The rain threatened to stop play in Egypt. => LBY threatens EGY
[threatens/vow] code=13 judged=hostile_deeds
verb vow pledge promise swear prepare : s=subj o=compobj,if
+ Libya vowed to crush Chad. => LBY threatens TCD
+ Iraq swore to fight Iran to the end. => IRQ threatens IRN
- Libya vowed to rebuild Chad. => LBY threatens TCD
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
+ Brazil said it would retaliate against Canada. => BRA threatens CAN
+ Kenya may take action against Uganda. => KEN threatens UGA
+ Syria will respond if Israel attacks. => SYR threatens ISR
- Kenya took action against Uganda. => KEN threatens UGA
[threatens/mobilise] code=138
noun armor armour army carrier fleet force gunboat missile police reserve reservist rocket soldier tank troop warplane warship < mass mobilise mobilize deploy move concentrate call_up send amass : s=subj o=against,for,near,along,towards
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
