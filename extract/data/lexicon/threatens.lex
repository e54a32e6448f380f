class hostile_acts = action attack blockade boycott consequence counter-measure countermeasure duty embargo force invasion reprisal response retaliation sanction strike tariff war
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
noun retaliation reprisal retribution : s=poss,mod,by,from,of o=against
noun threat : s=poss,mod,by,from,of o=comp,compobj
noun ultimatum < deliver give hand issue present send set : s=subj o=to,iobj
noun sabre saber < rattle : s=subj o=at,against
+ Iraq threatened Kuwait with war. => IRQ threatens KWT
+ Turkey warned Greece not to extend its waters. => TUR threatens GRC
+ Libya promised retaliation against Chad. => LBY threatens TCD
+ Ghana gave Togo an ultimatum. => GHA threatens TGO
- Floods threatened Kuwait. => IRQ threatens KWT
[threatens/clause] code=13
verb threaten : s=subj o=compobj,if
+ Libya threatened to attack Egypt. => LBY threatens EGY
+ China threatened to invade Taiwan. => CHN threatens TWN
+ Peru threatened to act unless Chile yielded. => PER threatens CHL
- The rain threatened to stop play in Egypt. => LBY threatens EGY
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
noun drill exercise manoeuvre maneuver < hold stage start : s=subj o=near,off,along,around
noun build-up buildup concentration massing mobilisation mobilization : s=poss,mod,by,of o=against,near,along,on
+ Iraq massed troops along the Kuwaiti border. => IRQ threatens KWT
+ Venezuela mobilised its army against Guyana. => VEN threatens GUY
+ China held an exercise off Taiwan. => CHN threatens TWN
- Scouts massed along the Kuwaiti road. => IRQ threatens KWT
[threatens/encircle] code=138 located
verb buzz encircle ring surround : s=subj o=obj
+ Turkish warships ringed Cyprus. => TUR threatens CYP
+ Rwandan tanks surrounded the embassy of Burundi. => RWA threatens BDI
- Hills surround the Taiwanese village. => CHN threatens TWN
