class bodies = battalion division force military soldier troop troops unit army navy fleet warship plane jet tank
class parleys = audience consultation contact conversation dialog dialogue discussion meeting negotiation round session summit talk talks
[meets_with/meet] code=04 project=no
verb meet : pair=subj+,obj+,with
verb confer consult huddle parley talk converse speak deliberate : pair=subj+,with,to
verb discuss raise explore review : pair=subj+,with
verb brief debrief : pair=subj,obj
verb explain outline : pair=subj,to
verb meet_up sit_down get_together dine lunch breakfast : pair=subj+,with
verb * : pair=subj,in_talks_with,in_consultation_with
+ The Spanish foreign minister met the Moroccan foreign minister on Tuesday. => ESP meets_with MAR
+ Portugal consulted with Angola before the vote. => AGO meets_with PRT
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
noun message letter telegram cable note < carry convey deliver exchange hand send : pair=subj,to,with
+ The Polish president telephoned the Czech president on Sunday. => CZE meets_with POL
+ Ghana's leader sent a message to the Ivorian president. => CIV meets_with GHA
- A salesman phoned the Polish shop. => CZE meets_with POL
[meets_with/visit] code=042 project=no
verb visit tour : pair=subj,obj
verb arrive land : pair=subj,in,at
verb travel fly go come head return journey : pair=subj,to
verb leave depart set_off set_out : pair=subj,for
noun visit trip tour journey pilgrimage mission stopover stop : pair=poss,mod,by,to,subj,of
noun visit call trip tour stop < pay make begin start end complete conclude cut_short plan schedule : pair=subj,to,on,in
noun guest : pair=subj,of,poss
noun envoy delegation mission team emissary < send dispatch despatch : pair=subj,to
noun talk negotiation meeting discussion consultation visit < be.for go.for visit.for fly.for arrive.for travel.for leave.for come.for be.on leave.on expect.for return.for stay.for : pair=subj,obj,with,in,to
adj due : pair=subj,in,at
+ The Thai prime minister visited Laos in May. => LAO meets_with THA
+ The Omani foreign minister arrived in Tehran for talks. => IRN meets_with OMN
+ The Greek president paid a visit to Armenia. => ARM meets_with GRC
- A Thai tourist visited Laos. => LAO meets_with THA
[meets_with/host] code=043 project=no
verb receive host entertain greet : pair=subj,obj
noun reception welcome < get receive : pair=subj,in,from
noun welcome reception banquet dinner lunch < give offer host hold : pair=subj,to,for
+ The king of Jordan received the Egyptian ambassador. => EGY meets_with JOR
+ Togo gave a warm welcome to the Gabonese president. => GAB meets_with TGO
- Jordan received more rain than Egypt. => EGY meets_with JOR
[meets_with/send] code=042 project=no unless=bodies
verb send dispatch despatch : pair=obj,to
+ Poland sent its foreign minister to Iran. => IRN meets_with POL
+ Austria sent its chancellor to Hungary. => AUT meets_with HUN
- Poland sent troops to Iran. => IRN meets_with POL
[meets_with/talks] code=04 inherits
noun @parleys encounter conference parley lunch dinner breakfast : pair=between,with,mod+,poss+,subj+,among
noun discussion talk tour visit : pair=poss,in
noun @parleys < have hold open begin start resume continue conduct conclude end finish restart attend enter_into.into enter.into engage.in kick_off schedule plan convene reopen : pair=subj+,with,between
+ Peru held talks with Ecuador on Monday. => ECU meets_with PER
+ Talks between Sudan and Egypt ended without a statement. => EGY meets_with SDN
- Talks between the miners and the owners ended in Peru. => ECU meets_with PER
