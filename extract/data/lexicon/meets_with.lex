class bodies = battalion division force military soldier troop troops unit army navy fleet warship plane jet tank
class parleys = audience consultation contact conversation dialog dialogue discussion meeting negotiation round session summit talk talks
[meets_with/meet] code=04 project=no
verb meet : pair=subj+,obj+,with
verb confer consult huddle parley talk converse speak deliberate : pair=subj+,with,to
verb discuss raise explore review : pair=subj+,with
verb brief debrief : pair=subj,obj
verb explain outline : pair=subj,to
verb meet_up sit_down get_together dine lunch breakfast : pair=subj+,with
noun contact touch < be.in stay.in : pair=subj+,with
noun word < have : pair=subj+,with
noun hand < shake : pair=subj+,with
verb embrace hug : pair=subj+,obj
verb * : pair=subj,in_talks_with,in_consultation_with
+ The Spanish foreign minister met the Moroccan foreign minister on Tuesday. => ESP meets_with MAR
+ Portugal consulted with Angola before the vote. => AGO meets_with PRT
+ The Cuban president embraced the Angolan president. => AGO meets_with CUB
+ The Fijian prime minister shook hands with the Tongan king. => FJI meets_with TON
+ The Danish minister discussed herring quotas with the Faroe government and with Iceland. => DNK meets_with ISL
- Two hikers met in Portugal. => AGO meets_with PRT
[meets_with/negotiate] code=046 project=no
verb negotiate haggle renegotiate bargain : pair=subj+,with
noun negotiator : pair=mod,with
+ Chad is negotiating with Cameroon over the pipeline. => CMR meets_with TCD
+ Bhutan negotiated with India for a year. => BTN meets_with IND
- A tenant negotiated with his landlord in Chad. => CMR meets_with TCD
[meets_with/phone] code=041 project=no
verb phone telephone call_up ring ring_up : pair=subj,obj
noun call conversation telephone_call phone_call telephone_conversation < have hold make place : pair=subj+,with,to
noun call : pair=with,between
noun phone_call telephone_call : pair=from,to,poss,mod
noun message letter telegram cable note < carry convey deliver exchange hand send : pair=subj,to,with
+ The Polish president telephoned the Czech president on Sunday. => CZE meets_with POL
+ Ghana's leader sent a message to the Ivorian president. => CIV meets_with GHA
- A salesman phoned the Polish shop. => CZE meets_with POL
[meets_with/visit] code=042 project=no
verb visit tour : pair=subj,obj
verb arrive land : pair=subj,in,at
verb travel fly go come head return journey : pair=subj,to
verb leave depart set_off set_out : pair=subj,for
verb hurry jet : pair=subj,to
noun visit trip tour journey pilgrimage mission stopover stop : pair=poss,mod,by,to,subj,of
noun visit call trip tour stop < pay make begin start end complete conclude cut_short plan schedule : pair=subj,to,on,in
noun guest : pair=subj,of,poss,in
noun envoy delegation mission team emissary < send dispatch despatch : pair=subj,to
noun talk negotiation meeting discussion consultation visit < be.for go.for visit.for fly.for arrive.for travel.for leave.for come.for be.on leave.on expect.for return.for stay.for : pair=subj,obj,with,in,to
adj due : pair=subj,in,at
verb call : pair=subj,at
verb drop_in stop_over stop_off : pair=subj,in,at,on
+ The Thai prime minister visited Laos in May. => LAO meets_with THA
+ The Omani foreign minister arrived in Tehran for talks. => IRN meets_with OMN
+ The Greek president paid a visit to Armenia. => ARM meets_with GRC
- A Thai tourist visited Laos. => LAO meets_with THA
[meets_with/host] code=043 project=no
verb receive host entertain greet : pair=subj,obj
noun reception welcome < get receive : pair=subj,in,from
noun welcome reception banquet dinner lunch audience < give offer host hold : pair=subj,to,for,iobj
verb fete welcome : pair=subj,obj
+ The king of Jordan received the Egyptian ambassador. => EGY meets_with JOR
+ Togo gave a warm welcome to the Gabonese president. => GAB meets_with TGO
+ The Irish president welcomed the Maltese prime minister to the castle. => IRL meets_with MLT
- Jordan received more rain than Egypt. => EGY meets_with JOR
[meets_with/send] code=042 project=no unless=bodies
verb send dispatch despatch : pair=obj,to
+ Poland sent its foreign minister to Iran. => IRN meets_with POL
+ Austria sent its chancellor to Hungary. => AUT meets_with HUN
- Poland sent troops to Iran. => IRN meets_with POL
[meets_with/talks] code=04 inherits
noun @parleys encounter conference parley lunch dinner breakfast : pair=between,with,mod+,poss+,subj+,among
noun discussion talk tour visit : pair=poss,in
noun @parleys < have hold open begin start resume continue conduct conclude end finish restart attend enter_into.into enter.into engage.in kick_off schedule plan convene reopen break_off break_up abandon quit suspend close walk_out.of walk.out_of storm_out.of join : pair=subj+,with,between
+ Peru held talks with Ecuador on Monday. => ECU meets_with PER
+ Talks between Sudan and Egypt ended without a statement. => EGY meets_with SDN
- Talks between the miners and the owners ended in Peru. => ECU meets_with PER
[meets_with/tell] code=04 project=no persons=all
verb tell assure inform notify : pair=subj,obj,iobj
+ The Danish prime minister told the Latvian president that the bridge was safe. => DNK meets_with LVA
+ The Ghanaian president assured the Ivorian ambassador that the road was open. => CIV meets_with GHA
- Ghana told Ivory Coast that the road was open. => CIV meets_with GHA
[meets_with/hand] code=04 project=no persons=others
verb hand : pair=subj,iobj,to
+ The Peruvian foreign minister handed a protest to the Bolivian ambassador. => BOL meets_with PER
+ Togo handed a letter to the Beninese ambassador. => BEN meets_with TGO
- Togo handed its harbour to a Beninese firm. => BEN meets_with TGO
[meets_with/address] code=04 project=no persons=all
verb press see : pair=subj,obj
verb apologise apologize complain explain pledge promise propose say suggest : pair=subj,to
noun guest host visitor : pair=poss,appos
verb kneel pray sail sit stand walk : pair=subj+,beside,alongside,next_to
+ The Irish president proposed to the Maltese prime minister that they sail to Gozo. => IRL meets_with MLT
+ The Irish premier sat beside the Maltese president. => IRL meets_with MLT
- Oman proposed to Kuwait that they share a road. => KWT meets_with OMN
[meets_with/invite] code=04 project=no modality=planned persons=subject
verb invite : pair=subj,obj
noun invitation < accept take_up : pair=subj,mod,poss,from,by
noun invitation < extend issue send : pair=subj,to
+ The Icelandic president invited Latvia to his festival. => ISL meets_with LVA ?
+ The Ghanaian president accepted an invitation from Togo. => GHA meets_with TGO ?
- The singer invited her fans to Togo. => GHA meets_with TGO
