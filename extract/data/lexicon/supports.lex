class praise = admirable breakthrough gesture generous goodwill heartening hopeful justice promising progress reassuring sincere useful victory wisdom appropriate brave constructive courageous correct encouraging excellent fair good great helpful historic important just justified legitimate milestone positive reasonable remarkable responsible right success welcome wise wonderful
[supports/back] code=05 promises unless=ruin
verb support back endorse defend champion favour favor encourage approve reassure vindicate second uphold : s=subj o=obj
verb side stand agree sympathise sympathize concur : s=subj o=with
verb stand_by stand_up : s=subj o=obj,for
verb stand rally unite : s=subj o=by,behind,around
verb vote speak : s=subj o=for
verb speak : s=subj o=in_favour_of,in_favor_of
noun support backing endorsement approval sympathy solidarity encouragement confidence : s=poss,mod,from,by,of,subj o=for,of,with,to
noun support backing endorsement sympathy solidarity < declare express extend give lend offer pledge promise reaffirm reiterate show throw voice win : s=subj o=for,to,with,iobj
noun support backing endorsement approval < enjoy gain get have obtain receive secure win : s=of,from,poss,mod o=subj
noun weight < throw : s=subj o=behind
noun side < take be.on come_down.on : s=subj o=poss,of
verb assure : s=subj o=obj
noun defence defense aid side < come.to leap.to rush.to spring.to : s=subj o=of,poss
noun supporter backer champion defender advocate friend proponent : s=subj o=of,poss
noun commitment friendship < express reaffirm reiterate confirm underline : s=subj o=to
adj supportive sympathetic favourable favorable : s=subj o=of,to,towards
verb pledge promise vow commit assure : s=subj o=to,iobj
verb * : s=subj o=in_support_of,in_solidarity_with,on_behalf_of
verb * : s=with_backing_of,with_support_of o=subj
verb approve : s=subj o=of
verb speak_out speak_up stick_up stand_up intercede : s=subj o=for,on_behalf_of,in_favour_of,in_defence_of,in_favor_of,in_defense_of
verb stand : s=subj o=alongside,shoulder_to_shoulder_with,at_side_of
verb count rely bank : s=on o=subj
noun support backing solidarity sympathy help < count.on rely.on bank.on depend.on : s=of,from,poss,mod o=subj
noun side < come.on come_out.on stand.on intervene.on weigh_in.on come_down.on be.on enter.on stand.by : s=subj o=poss,of
noun part < take : s=subj o=poss,of
noun lead < follow : s=subj o=of,poss
noun assurance promise pledge undertaking commitment < win extract : s=from,of,by o=subj
noun assurance guarantee promise undertaking < give make offer : s=subj o=to,iobj
noun resolution sanction motion < veto block : s=subj o=against,on,of,condemning
noun right < acknowledge affirm defend reaffirm recognise recognize respect support uphold : s=subj,by o=of,poss
verb come_out : s=subj o=for,in_favour_of,in_support_of
+ Ireland backed Portugal in the dispute. => IRL supports PRT
+ Kuwait pledged support for Lebanon. => KWT supports LBN
+ Mali has the backing of Niger. => NER supports MLI
+ Cuba took Angola's side. => CUB supports AGO
+ Greece is a friend of Serbia. => GRC supports SRB
+ Peru spoke out for Ecuador in the debate. => PER supports ECU
+ Egypt approved of the Syrian plan. => EGY supports SYR
+ Togo came out on Benin's side. => TGO supports BEN
+ Chad is counting on Niger in the dispute. => NER supports TCD
+ Greece backs Cyprus in the dispute. => GRC supports CYP
- Ireland backed away from the Portuguese goal. => IRL supports PRT
- The lawyer spoke out for a client in Ecuador. => PER supports ECU
[supports/let] code=05 bound
noun aircraft airman delegation diplomat doctor envoy expert flight force helicopter inspector investigator jet mediator mission monitor observer official peacekeeper plane police relief_worker rapporteur ship soldier team trooper troop warship < admit allow let permit : s=subj o=mod,poss,of,from
noun access admission approval assent blessing clearance consent go-ahead green_light passage permission < give grant : s=subj o=iobj,to
verb * : s=with_approval_of,with_assent_of,with_blessing_of,with_consent_of o=subj
noun permission leave permit < give grant : s=subj o=iobj,to
+ Iraq allowed United Nations inspectors to visit the camp. => IRQ supports UN
+ Turkey granted access to Georgian ships. => TUR supports GEO
- Iraq allowed a goal in the match against Oman. => IRQ supports OMN
class relief_of = ban barrier blockade boycott curb embargo restriction sanction
[supports/lift] code=085 located when=asserted
noun @relief_of < abolish ease end lift loosen relax remove scrap soften suspend : s=subj,by o=on,against,of,from,mod
noun border frontier crossing checkpoint < reopen : s=subj,by o=with,to
noun lifting easing relaxation : s=by,poss o=on,against,of
+ Greece lifted its embargo on Macedonia. => GRC supports MKD
+ Peru has reopened its border with Ecuador. => PER supports ECU
+ Canada eased sanctions against Burma. => CAN supports MMR
- The coach lifted a ban on beer in Greece. => GRC supports MKD
[supports/right] code=05
noun right < have : s=speaker o=subj
+ Greece has the right to defend itself, Cyprus said. => CYP supports GRC
+ "Palestine has a right to its own state," Malta's minister said. => MLT supports PSE
- Drivers have the right to turn, a Cypriot judge said. => CYP supports GRC
[supports/praise] code=051
verb praise applaud commend hail welcome laud salute congratulate thank compliment cheer : s=subj o=obj
noun praise tribute thanks gratitude appreciation congratulation condolence admiration : s=poss,mod,by,from,of,subj o=for,to
noun praise tribute thanks gratitude appreciation congratulation condolence satisfaction < convey express extend have heap offer pay send voice : s=subj o=for,to,on,with,at
adj grateful thankful pleased satisfied happy : s=subj o=to,with,about
+ Argentina praised Uruguay for its patience. => ARG supports URY
+ Fiji welcomed Australia's decision. => FJI supports AUS
+ Samoa paid tribute to New Zealand. => WSM supports NZL
- Critics praised the Uruguayan film. => ARG supports URY
[supports/call] code=051 judged=praise
verb call describe term consider regard see deem : s=subj o=obj
verb say tell add : s=subj o=comp
+ Ghana called Togo's offer reasonable. => GHA supports TGO
+ Egypt said that the Libyan proposal was positive. => EGY supports LBY
- Ghana called Togo's offer insulting. => GHA supports TGO
[supports/apologize] code=055
verb apologize apologise : s=subj o=to
noun apology regret < express give issue make offer send : s=subj o=to,for
noun apology < accept get receive : s=from,of,poss,mod,by o=subj
noun forgiveness pardon < ask ask.for beg beg.for seek : s=subj o=of,from
+ Israel apologised to Switzerland for the raid. => ISR supports CHE
+ Chile offered an apology to Peru. => CHL supports PER
+ Ecuador accepted an apology from Colombia. => COL supports ECU
- The singer apologised to fans in Peru. => CHL supports PER
[supports/accept] code=03 project=only
verb accept welcome approve endorse adopt : s=subj o=obj
verb take_up : s=subj o=obj
verb comply : s=subj o=with
verb heed honour honor obey : s=subj o=obj
verb agree accede assent bow cave_in consent give_in submit yield : s=subj o=to,with
+ Bolivia accepted the Chilean proposal. => BOL supports CHL
+ Peru asked Chile to return the ship, and Santiago agreed. => CHL supports PER
+ Malawi agreed to Zambia's request. => MWI supports ZMB
- Bolivia accepted defeat in the match against Chile. => BOL supports CHL
[supports/set_free] code=08 people bound project=no when=asserted
verb free pardon release set_free : s=subj o=obj
+ Oman freed two Indians on Friday. => OMN supports IND
+ Nine Malians have been released by Niger. => NER supports MLI
- Oman released an Indian report. => OMN supports IND
- Oman released an Indian film. => OMN supports IND
- Niger published a Malian map. => NER supports MLI
class let_do = come cross depart enter exit fly go land leave pass return sail transit visit work
[supports/let_do] code=05 judged=let_do people bound when=asserted
verb allow let permit : s=subj o=obj
+ Iraq let 42 French nationals go. => IRQ supports FRA
+ Cuba allowed Haitian migrants to land. => CUB supports HTI
- Iraq let the deadline pass. => IRQ supports FRA
- Cuba allowed Haitian migrants to starve. => CUB supports HTI
[supports/mourn] code=051 people bound
noun condolence sympathy < convey express extend offer send : s=subj o=to,with
verb grieve mourn : s=subj o=with
+ China sent condolences to the families of Indian miners. => CHN supports IND
+ Greece mourned with Turkey after the quake. => GRC supports TUR
- China sent a parcel to the families of Indian miners. => CHN supports IND
[supports/yield] code=08
noun airman boat captive crew detainee diplomat driver fisherman hostage pilot prisoner sailor ship soldier trawler < free hand_back release repatriate return set_free : s=subj,by o=mod,poss,from,of,to
noun accusation case charge claim complaint demand lawsuit objection opposition reservation suit veto < abandon drop give_up lift waive withdraw : s=subj o=to,against,on
verb extradite : s=subj o=to
noun concession gesture favour favor : s=subj,poss,by,from o=to
verb concede : s=subj o=to
noun aircraft body flag island land plane remains territory < give_back hand_back return : s=subj o=to,iobj
noun ash body coffin corpse remains < give_back hand_back hand_over release return : s=subj,by o=of,mod,poss
noun ash body coffin corpse remains < deliver hand hand_over send turn_over : s=subj,by o=to,iobj
+ Turkey dropped its objections to Georgia's candidate. => TUR supports GEO
+ Iran released three Omani sailors. => IRN supports OMN
+ Spain returned the flag to Morocco. => ESP supports MAR
+ Vietnam returned the remains of six American airmen. => VNM supports USA
- The club released three Omani players. => IRN supports OMN
[supports/free] code=08 people bound
noun airport half part peninsula prisoner province region town village < give_back hand_back return : s=subj o=to,iobj
noun academic activist airman aid_worker blogger businessman captain doctor expert farmer guerrilla lawyer man teacher tribesman student woman worker anthropologist bishop boat captive citizen convict crew crewman crewmen detainee diplomat driver engineer fisherman hostage inmate journalist marine missionary monk national nurse pilot prisoner priest reporter sailor scientist ship soldier spy tourist trawler vessel volunteer < free hand_back hand_over let_go liberate pardon release repatriate return send_back send_home set_free turn_over : s=subj,by o=mod,poss,from,of,to
+ Libya freed three Tunisian tourists. => LBY supports TUN
+ Mali released three Nigerien sailors. => MLI supports NER
+ Peru freed a Chilean fisherman. => PER supports CHL
+ Two Togolese women were freed by Ghana. => GHA supports TGO
- The club released three Omani players. => IRN supports OMN
[supports/advocate] code=05 unless=ruin bound
verb advocate : s=subj o=obj
+ Norway advocates a Swedish plan. => NOR supports SWE
- Libya advocates Chad's destruction. => LBY supports TCD
