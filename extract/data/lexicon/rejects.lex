class falsehood = absurd baseless fabrication fabricated false fantasy fiction groundless invention laughable lie nonsense propaganda ridiculous rubbish slander unfounded untrue
[rejects/refuse] code=12
verb decline : s=subj o=obj
verb reject refuse rebuff spurn dismiss turn_down rule_out veto block repudiate snub ignore defy shun brush_off disregard resist disobey flout rebut scorn torpedo thwart disown renounce scuttle vote_down : s=subj o=obj,comp,compobj
noun consent approval agreement assent blessing permission < deny refuse withhold : s=subj o=to,for,from,iobj,of
noun accession admission application bid candidacy entry membership < bar block delay freeze hold_up obstruct oppose postpone put_off reject turn_down veto : s=subj o=of,poss,mod,by
verb turn_away turn_back send_away bar exclude shut_out keep_out : s=subj o=obj
verb deny refuse : s=subj o=iobj
verb vote : s=subj o=against
verb walk_out : s=subj o=of,on
verb stay_away : s=subj o=from
verb balk baulk demur : s=subj o=at,over
verb rule_out : s=subj o=with
noun rejection refusal dismissal repudiation veto defiance denial rebuff : s=poss,mod,by,from,of o=of,to
noun proposal offer plan demand request call appeal suggestion ultimatum idea bid invitation < reject refuse rebuff spurn dismiss turn_down ignore decline shrug_off brush_aside rule_out resist defy disregard flout scorn veto : s=subj o=from,by,for
noun accusation allegation assertion charge claim complaint criticism protest suggestion < brush_aside challenge contest deny dispute dismiss laugh_off rebut refute reject ridicule scoff.at shrug_off wave_aside : s=subj o=poss,mod,by,from,of
verb deny refute rebut : s=subj o=obj
noun no < say : s=subj o=to
noun ear < turn : s=subj o=to
noun refusal reluctance unwillingness : s=poss,mod,by,of o=comp,compobj
adj unacceptable unwelcome : s=to,in o=subj
noun back < turn : s=subj o=on
noun cold_water < pour throw : s=subj o=on
noun objection opposition reluctance resistance < encounter face meet meet.with run.into : s=from,of,mod,by,in o=subj
noun nothing < have : s=subj o=with
noun part < want : s=subj o=of,in
noun rejection rebuff refusal veto < meet.with get suffer draw run.into : s=from,by,mod,poss o=subj
adj unwilling reluctant : s=subj o=compobj
verb * : s=subj o=in_defiance_of
+ Cyprus rejected Turkey's offer. => CYP rejects TUR
+ A Turkish proposal was rejected in Nicosia. => CYP rejects TUR
+ Bolivia turned down a proposal from Chile. => BOL rejects CHL
+ Gambia rebuffed Senegal. => GMB rejects SEN
+ The Danish offer is unacceptable to Iceland. => ISL rejects DNK
+ Panama defied an ultimatum by Colombia. => PAN rejects COL
+ Cuba denied a Mexican accusation. => CUB rejects MEX
+ Peru asked Chile to return the ship, but Santiago refused. => CHL rejects PER
+ Norway withheld its consent to the Swedish plan. => NOR rejects SWE
+ ASEAN put off Cambodia's admission. => ASEAN rejects KHM
+ Sudan stayed away from a conference convened by Egypt. => SDN rejects EGY
- Norway withheld its team from the Swedish race. => NOR rejects SWE
- Bolivia declined to name the Chilean firm. => BOL rejects CHL
- The poet rejected a Chilean prize. => BOL rejects CHL
[rejects/oppose] code=12 project=only
verb oppose resist deny disavow : s=subj o=obj,to
verb brush_aside cold-shoulder laugh_off shrug_off throw_out toss_out wave_aside : s=subj o=obj
verb object : s=subj o=to
noun opposition objection resistance hostility aversion : s=poss,mod,by,from,of,subj o=to,against
adj opposed hostile cool averse : s=subj o=to,towards
adj against : s=subj o=against
noun objection opposition reservation < express raise have voice maintain reaffirm restate : s=subj o=to,about,against,over
noun opponent : s=subj o=of
+ Latvia opposed the Polish plan. => LVA rejects POL
+ Gambia is opposed to Senegal's proposal. => GMB rejects SEN
- Latvia opposed Poland on the ice. => LVA rejects POL
[rejects/not_accept] code=12 when=negated
verb accept admit apologise apologize approve budge compromise discuss extradite hand_over host receive release tolerate recognise recognize endorse meet sign join agree allow permit let give bow yield give_in comply submit surrender back_down honour honor heed attend obey consent concede : s=subj o=obj,to,with
verb bargain deal negotiate talk : s=subj o=with
verb blackmail browbeat bully coerce cow deter dictate hurry intimidate pressure rush sway : s=obj,to o=subj
+ Denmark did not accept Iceland's proposal. => DNK rejects ISL
+ Nepal would not agree to India's demand. => NPL rejects IND
+ Paraguay will not bow to Argentine pressure. => PRY rejects ARG
+ Oman will not negotiate with Yemen. => OMN rejects YEM
+ Canada will not apologise to Sudan. => CAN rejects SDN
+ Fiji will not be bullied by Australia. => FJI rejects AUS
- The widow did not accept the Indian coin. => NPL rejects IND
[rejects/ignore] code=12 when=negated bound
verb hear : s=subj o=of
verb join_in take_part participate : s=subj o=in
noun notice < take : s=subj o=of
noun heed attention < pay : s=subj o=to
+ Peru would not hear of a Chilean offer. => PER rejects CHL
+ Peru took no notice of a Chilean appeal. => PER rejects CHL
- The widow would not hear of a Chilean doctor. => PER rejects CHL
[rejects/stand] code=12 project=only bound
noun firm < stand hold : s=subj o=against
verb stand_firm hold_firm : s=subj o=against
+ Latvia stood firm against Polish demands. => LVA rejects POL
- Latvia stood firm against Poland on the ice. => LVA rejects POL
[rejects/spurn] code=12 bound
verb brush fend laugh shrug wave : s=subj o=off,aside
noun vote < cast : s=subj o=against
noun tour trip visit < bar block call_off cancel refuse veto : s=subj o=by,from
noun objection opposition protest criticism complaint < brush_aside defy disregard ignore overcome override overrule shrug_off wave_aside : s=subj o=poss,mod,by,from,of
noun cool_reception cold_reception chilly_reception frosty_reception cool_response lukewarm_response cold_shoulder short_shrift < give get : s=subj o=to,iobj
noun talk talks negotiation dialogue conference summit < boycott refuse reject rule_out shun spurn storm_out.of walk.out_of walk_out.of : s=subj o=with,by
+ Norway overruled Swedish objections. => NOR rejects SWE
+ Norway boycotted talks with Sweden. => NOR rejects SWE
+ Norway shrugged off Swedish protests. => NOR rejects SWE
+ Norway called off a visit by the Swedish minister. => NOR rejects SWE
+ Norway gave a cool reception to a Swedish plan. => NOR rejects SWE
- Norway gave a reception for the Swedish king. => NOR rejects SWE
[rejects/call] code=12 judged=falsehood
verb call brand describe dismiss denounce label reject term : s=subj o=obj
verb say insist declare argue maintain claim : s=subj o=comp
+ Cuba called the Mexican accusation a fabrication. => CUB rejects MEX
+ Iraq dismissed the Turkish charge as nonsense. => IRQ rejects TUR
+ Cuba said that the Mexican charge was a lie. => CUB rejects MEX
- The critic called the Mexican film a fabrication.
[rejects/bar] code=12 bound
noun entry access admission permission passage visa clearance landing asylum < refuse deny : s=subj o=to,iobj,for
+ Malta refused entry to Libyan officials. => MLT rejects LBY
+ Serbia denied access to Croatian inspectors. => SRB rejects HRV
- The club refused entry to Libyan fans.
class granting = accept admit allow apologise apologize approve attend back endorse extend extradite grant hand_over honour honor host join lift meet ratify receive recognise recognize release renew return sell sign supply support take_part
[rejects/decline] code=12 judged=granting
verb decline : s=subj o=compobj
+ Vietnam declined to join Brazil in the plan. => VNM rejects BRA
+ Kenya declined to receive the Ugandan envoy. => KEN rejects UGA
- Kenya declined to comment on the Ugandan vote. => KEN rejects UGA
