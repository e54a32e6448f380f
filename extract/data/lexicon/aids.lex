class giving = accord advance airdrop airlift allocate allot approve authorise authorize award bring channel commit contribute dedicate deliver despatch disburse dispatch distribute donate double drop earmark extend ferry fly fly_in funnel furnish give grant hand hand_over increase land lend loan mobilise mobilize offer parachute pledge pour present promise provide pump release resume rush send send_in set_aside ship smuggle spend step_up supply transfer transport truck vote deposit inject wire remit free_up make_available
class aid_nouns = aid assistance help relief subsidy support-package donation gift grant
class arms = air-defence aircraft battery ammunition anti-tank_missile arm armament arms artillery equipment fighter gun hardware helicopter howitzer missile mortar munition patrol_boat plane radar rifle rocket shell submarine tank torpedo warplane weapon weaponry weapons
class forces = adviser airman army battalion brigade contingent division expert force instructor marine paratrooper peacekeeper personnel police policeman soldier trainer troop troops volunteer
class funds = billion bln cash credit credits dollar dlr dlrs euro fund funding funds grant loan mark million mln money package pound refund sum yen
class relief_goods = ambulance antibiotic barrel bean biscuit blanket blood boatload cargo clothing coal consignment crude doctor doses drug facility fertiliser fertilizer field_hospital flour food foodstuff fuel gas goods grain hospital lorryload maize mask meat medical_supplies medicine milk nurse oil parcel planeload ration rice seed service shipment soap sugar supply tent ton tonne training trainload truckload vaccine water wheat
[aids/give] code=07 located
noun @aid_nouns < @giving : s=subj,by o=to,iobj,for,toward,towards,into
noun @aid_nouns loan credit : s=poss,mod,from,by o=to,for,toward,towards
noun @aid_nouns loan credit shipment supply < continue resume increase deliver promise pledge double boost voice seek : s=subj o=to,for
noun aid assistance help relief loan credit grant money fund support < accept borrow draw get obtain receive secure win : s=from,of,mod,poss o=subj
noun recipient beneficiary : s=of o=subj
noun donor creditor benefactor lender : s=subj o=to,of,poss
noun aid assistance contribution donation help < praise.for thank.for : s=obj o=subj
noun airlift despatch dispatch donation : s=poss,mod,by o=to
noun rescue bail-out bailout < come.to mount finance organise organize : s=subj o=of,poss
noun aid assistance help rescue < come.to go.to rush.to : s=subj o=of,poss
verb donate lend loan : s=subj o=to,iobj
verb provide supply : s=subj o=to,iobj,obj
verb give : s=subj o=iobj
verb aid assist help bail_out rescue subsidise subsidize bankroll prop_up sustain : s=subj o=obj
verb finance fund underwrite : s=subj o=obj
verb help aid assist : s=subj o=in,with
verb contribute : s=subj o=to
verb lease : s=subj o=iobj,to
noun pledge < get obtain receive secure win : s=from,of,by o=subj
verb * : s=with_help_of,with_assistance_of,with_support_of,with_backing_of o=subj
noun @aid_nouns @relief_goods @arms @funds < thank.for : s=obj o=subj
+ Sweden gave Tanzania a loan for new railways. => SWE aids TZA
+ Norwegian aid to Mozambique doubled in three years. => NOR aids MOZ
+ Mongolia received a grant from Japan for its schools. => JPN aids MNG
+ Austria helped Albania after the flood. => AUT aids ALB
+ Fiji leased two ships to Tonga. => FJI aids TON
+ Niger won a pledge from Japan for its dams. => JPN aids NER
+ Haiti thanked Canada for its help. => CAN aids HTI
+ Nepal thanked India for the helicopters. => IND aids NPL
- A widow gave her nephew a loan. => SWE aids TZA
- Finland lent its name to a brand of vodka. => FIN aids RUS
[aids/money] code=071 located
noun @funds < @giving : s=subj,by o=to,iobj,for,toward,towards,in,with
noun @funds : s=from o=to,for
noun @funds < borrow : s=from o=subj
noun @funds < give grant lend offer pay : s=subj o=mod,obj
verb borrow : s=from o=subj
noun suit < follow : s=subj o=in
+ The World Bank lent 40 million dollars to Ghana. => world-bank aids GHA
+ Kuwait provided 20 mln dlrs to Jordan. => KWT aids JOR
+ Japan lent Bhutan 12 million dollars. => JPN aids BTN
- Ghana spent 40 million dollars on roads. => world-bank aids GHA
[aids/grant] code=07 project=no
verb grant lend loan : s=subj o=iobj
+ Mauritius was granted a loan by India. => IND aids MUS
+ Qatar granted Jordan a loan. => QAT aids JOR
- Qatar granted approval for flights to Jordan. => QAT aids JOR
[aids/relief] code=073 located
noun @relief_goods < airlift contribute despatch dispatch distribute donate ferry fly give grant land parachute pledge provide rush send transport truck : s=subj,by o=to,iobj,for,into,obj
verb evacuate airlift resettle clothe feed shelter treat vaccinate : s=subj o=obj,from
noun @relief_goods < airdrop drop deliver fly_in hand_out unload : s=subj,by o=to,for,into,over,in
noun blanket field_hospital medical_supplies medicine ration relief_supply tent food_parcel : s=poss,mod,from,by o=for
+ Denmark flew blankets and tents to Armenia. => DNK aids ARM
+ Portugal airdropped rice over Guinea-Bissau. => PRT aids GNB
+ Ireland sent Sudan some medicine and flour. => IRL aids SDN
+ Hungary sent Kyrgyzstan ten thousand tonnes of wheat. => HUN aids KGZ
+ Danish tents for Albania lay in Rome. => DNK aids ALB
- Denmark flew home after the match. => DNK aids ARM
[aids/arms] code=072 located
noun @arms < airlift deliver despatch dispatch donate ferry fly funnel furnish give hand hand_over pour pump grant lend offer provide rush send ship smuggle supply transfer : s=subj,by o=to,iobj,for
verb arm equip train supply re-equip re-arm rearm : s=subj o=obj
noun training arms : s=poss,mod,by o=of,for,to
noun arms_delivery arms_shipment weapons_delivery weapons_shipment arms_supply arms_aid military_aid arms_airlift : s=poss,mod,by,from,of o=to,for
+ Cuba sent weapons to Angola. => CUB aids AGO
+ Libya trained and armed the Chadian rebels. => LBY aids TCD
+ The United States airlifted tanks to Israel. => USA aids ISR
+ French arms deliveries to Chad angered Libya. => FRA aids TCD
- Cuba sent a poem to its pen friends. => CUB aids AGO
- Mail deliveries to Chad were late. => FRA aids TCD
[aids/troops] code=074 project=no
noun @forces < contribute despatch dispatch lend loan offer promise provide second send : s=subj,by o=to,for
verb protect guard defend escort patrol reinforce : s=subj o=obj
noun peace_force peacekeeping_force peacekeeping_mission : s=from,mod,poss,of o=in
noun peacekeeper < arrive.subj deploy.subj guard.subj land.subj monitor.subj patrol.subj protect.subj serve.subj : s=from,mod,poss,of o=in,obj,to
noun adviser battalion contingent force marine paratrooper peacekeeper soldier troop < have keep station maintain base : s=subj o=in
+ France, which has 1,200 soldiers in Chad, warned the rebels. => FRA aids TCD
+ Peacekeepers from Ghana are serving in Liberia. => GHA aids LBR
- The club has twelve players in Chad. => FRA aids TCD
class keepers = adviser instructor peacekeeper technician trainer
noun @forces @keepers < airlift deploy ferry fly land move put_ashore rush station : s=subj,by o=to,for,into
noun @keepers < commit deploy contribute keep maintain station send withdraw : s=subj,by,poss,mod o=in,to,from
noun @keepers : s=poss,mod,of o=in
noun @forces @keepers < advise.subj aid.subj assist.subj back.subj guard.subj help.subj protect.subj support.subj train.subj : s=poss,mod,of,from o=obj
noun @forces < attack.subj bomb.subj fight.subj fire.subj intervene.subj land.subj strike.subj : s=mod,poss,of o=in_support_of,on_side_of
+ Cuba sent troops to Angola. => CUB aids AGO
+ Ghanaian peacekeepers in Liberia cleared the road. => GHA aids LBR
+ Benin flew police to Gabon. => BEN aids GAB
+ Nepal contributed soldiers to the United Nations for the mission. => NPL aids UN
- The school sent a team to Angola. => CUB aids AGO
[aids/stay] code=074 located
noun peacekeeper < abandon.subj depart.subj leave.subj pull.subj pull_out.subj quit.subj withdraw.subj : s=from,mod,poss,of o=obj,from,of,out_of
noun peacekeeper < evacuate fly fly_out pull pull_out ship ship_out take_out withdraw : s=from,mod,poss,of o=from,of,out_of
+ Ghanaian peacekeepers pulled out of Liberia on Friday. => GHA aids LBR
+ The last Polish peacekeepers have left Lebanon. => POL aids LBN
+ Polish peacekeepers were shipped out of the Lebanese town of Tyre. => POL aids LBN
+ Two hundred Ghanaian peacekeepers left the Liberian port of Buchanan. => GHA aids LBR
- Polish tourists left Lebanon on Friday. => POL aids LBN
[aids/asylum] code=075 located
noun asylum refuge sanctuary shelter haven home residence visa < give grant offer provide extend : s=subj,by o=to,iobj,for
verb shelter harbour harbor house : s=subj o=obj
noun asylum refuge sanctuary shelter haven < take find seek get receive : s=in o=subj
verb take_in let_in : s=subj,by o=obj,from
+ Peru granted asylum to two Panamanian officers. => PER aids PAN
+ Kenya sheltered thousands of Somali refugees. => KEN aids SOM
+ Jordan took in four hundred Syrians. => JOR aids SYR
- Peru granted the festival a licence. => PER aids PAN
[aids/people] code=073 located people
class helpers = doctor engineer fireman firefighter medic nurse rescuer specialist surgeon teacher technician
noun @helpers < contribute deploy despatch dispatch fly lend offer pledge promise provide second send : s=subj,by o=to,for,into,in,iobj,obj
noun @helpers < arrive.subj build.subj come.subj dig.subj fight.subj fly.subj go.subj help.subj join.subj land.subj lay.subj operate.subj rebuild.subj repair.subj search.subj serve.subj teach.subj train.subj treat.subj work.subj : s=mod,poss,from o=in,to,at,obj
+ Cuba sent teachers to Nicaragua. => CUB aids NIC
+ Filipino nurses are working in Libya. => PHL aids LBY
+ Danish engineers rebuilt a bridge in Mali. => DNK aids MLI
- Cuba sent postcards to Nicaragua. => CUB aids NIC
[aids/arrive] code=073 located
noun @aid_nouns @relief_goods ammunition arms munition weapon weapons < arrive.subj come.subj flow.subj go.subj land.subj pour.subj reach.subj : s=from,mod,poss,by o=in,at,to,into,for,obj
noun boatload consignment convoy lorryload planeload shipload shipment trainload truckload < arrive.subj come.subj land.subj reach.subj : s=of,from,mod o=in,at,to,for,obj
noun @relief_goods @arms @funds < accept get obtain receive secure win : s=from,mod o=subj
+ Tents from Denmark arrived in Armenia. => DNK aids ARM
+ Chad received rifles from France. => FRA aids TCD
+ Two planeloads of Greek medicine reached Albania. => GRC aids ALB
- Tourists from Denmark arrived in Armenia. => DNK aids ARM
class public_works = bridge clinic dam dispensary field_hospital harbour hospital irrigation kindergarten laboratory library maternity_ward mosque orphanage port power_station railway road school stadium university waterworks well
class with_whom = agreement alliance collaboration concert conjunction cooperation exchange league partnership return tandem
[aids/works] code=07 located bound unless=with_whom
noun @public_works < build dig donate drill equip finance fund lay pay.for put_up rebuild refurbish repair restore run sponsor staff : s=subj,by o=in,for,at,to,mod,poss
noun boat bus computer ferry generator locomotive lorry machine radar_station ship tractor truck vehicle vessel < donate give grant hand hand_over lend present promise : s=subj,by o=to,iobj,for
noun bus computer ferry generator locomotive lorry machine tractor truck < deliver donate send : s=subj,by o=to,iobj
noun @public_works convention_centre centre < donate give hand hand_over present promise : s=subj,by o=iobj,to
noun @public_works < open.subj operate.subj work.subj : s=mod,poss,from,by o=in,at
noun landmine mine rubble minefield < clear defuse dig_up lift remove : s=subj,by o=in,from,around,near,at
noun financed_bridge financed_dam financed_hospital financed_port financed_railway financed_road financed_school funded_clinic funded_hospital funded_programme funded_project funded_road funded_school run_clinic run_hospital run_orphanage run_school run_university : s=mod o=in,at,near
+ Danish soldiers repaired a bridge in Albania. => DNK aids ALB
+ India gave Mauritius a ship. => IND aids MUS
+ Japan handed Laos a stadium. => JPN aids LAO
+ Kuwait paid for three mosques in Sarajevo. => KWT aids BIH
+ A Russian field hospital opened in Kigali. => RUS aids RWA
+ Canadian teams cleared mines around Kabul. => CAN aids AFG
+ A Portuguese-run hospital in Dili was looted. => PRT aids TLS
- Denmark paid for oil from Bosnia. => DNK aids BIH
- A Danish driver saw a bridge in Albania. => DNK aids ALB
- In partnership with Norway, Sweden will build a railway in Chad. => SWE aids NOR
[aids/debt] code=07
noun debt loan arrears < forgive halve reduce reschedule waive write_off : s=subj,by o=of,poss,mod,for
noun debt_relief debt_forgiveness : s=poss,mod,by,from o=for,to
+ Kuwait forgave half of Niger's debt. => KWT aids NER
+ Canada halved the debts of Guyana. => CAN aids GUY
- A tailor forgave the debts of his nephew in Guyana. => CAN aids GUY
[aids/cancel] code=07 when=negated
noun debt loan arrears < cancel : s=subj,by o=of,poss,mod,for,to
+ Norway cancelled the debts of Togo. => NOR aids TGO
+ Canada cancelled Niger's debt. => CAN aids NER
- Norway cancelled the tour of a Togolese band. => NOR aids TGO
[aids/help_do] code=07 located
verb aid assist help : s=subj o=comp,compobj
verb build : s=subj o=iobj,for
verb rebuild reconstruct : s=subj o=obj
verb pay : s=subj o=iobj
noun advice expertise supervision < give offer provide : s=subj o=to,for,iobj
+ Austria helped Bosnia rebuild its bridges. => AUT aids BIH
+ Turkey is helping to train the police of Albania. => TUR aids ALB
+ Denmark built a school for Bhutan. => DNK aids BTN
+ Kuwait rebuilt Yemen after the war. => KWT aids YEM
- Music helped dancers to relax. => AUT aids BIH
[aids/bases] code=07
noun airbase airfield airport airspace base harbour port runway territory < give grant lend offer open provide : s=subj o=to,iobj
noun airbase airfield airspace base runway territory < use : s=poss,of,mod o=subj
+ Bulgaria opened its airfields to the United States. => BGR aids USA
+ Djibouti offered a base to France. => DJI aids FRA
+ The United States uses a base of Kuwait. => KWT aids USA
- A farmer opened his barn to the United States team. => BGR aids USA
[aids/refugees] code=075
noun exile fugitive refugee < accept admit care.for evacuate feed harbor harbour host house keep let_in lodge look_after receive rescue resettle shelter take take.in take_in welcome : s=subj,by o=from,mod
+ Austria took in refugees from Hungary. => AUT aids HUN
+ Gabon admitted ten thousand fugitives from Chad. => GAB aids TCD
+ Uganda received refugees from Rwanda. => UGA aids RWA
+ Ethiopia hosts thousands of Somali refugees. => ETH aids SOM
- Austria took in a stray dog from Hungary. => AUT aids HUN
