# Words that speak for an agreement's type, with their weights (1 where none is given); two words are joined by "_" ("free_trade"),
# "party:ID" (small letters) is said by a party of the agreement.
[type/intelligence/words]
word intelligence^6 information-sharing^6 intelligence-sharing^7 classified^4 espionage^3 eavesdropping^4 surveillance^2 secrets^3 gsomia^7
word military_secrets^6 classified_information^7 signals_intelligence^7 radar^3 spy^3 spying^3 interception^3 intercept^3 information_sharing^6
word exchange_information^3 military_information^6 listening^2 warning_data^3 five_eyes^6
+ Norway and Sweden signed a pact on exchanging intelligence. => NOR has_agreement_with SWE intelligence
+ Japan has an arrangement with Australia on sharing classified data. => AUS has_agreement_with JPN intelligence
- Norway and Sweden signed a pact on intelligent ovens. => NOR has_agreement_with SWE intelligence
[type/defense/words]
word defense^4 defence^4 military^3 alliance^3 ally^1 base^2 bases^3 troops^2 security^3 mutual-defense^6 mutual-defence^6 basing^4 naval^3
word forces^1 army^2 nonaggression^5 non-aggression^5 assistance^1 arms^1 mutual_defence^7 mutual_defense^7 mutual_assistance^5 armed_forces^2
word collective_defence^7 collective_defense^7 defend^3 aggression^2 submarine^3 fighter^2 jet^1 warship^3 weapons_sale^3 arms_sale^3 garrison^3
word military_cooperation^5 military_base^5 military_bases^5 naval_base^5 air_base^4 joint_exercise^3 joint_exercises^3 brigade^3 lend-lease^4
word military_assistance^5 military_aid^4 status-of-forces^6 stationing^4 aircraft_carrier^3 airbase^4 airbases^4 attacked^1 guarantee^1
word reciprocal_access^7 generals^3 pilots^2 drill^3 soldiers^1 drone_base^5 non-aggression_pact^4
+ Chad and France signed a treaty of mutual defence. => FRA has_agreement_with TCD defense
+ Portugal renewed its accord with the United States on an air base. => PRT has_agreement_with USA defense
- Chad and France signed a pact on cheese. => FRA has_agreement_with TCD defense
[type/arms_control/words]
word nuclear^3 missile^4 missiles^4 disarmament^7 arms^3 arms-control^7 warhead^5 warheads^5 nonproliferation^7 non-proliferation^7 verification^2
word weapon^3 weapons^3 inf^6 salt^5 abm^6 chemical_weapons^7 biological_weapons^7 enrichment^4 uranium^3 inspection^1 inspectors^2 test-ban^7
word test_ban^7 nuclear_tests^5 nuclear_test^3 nuclear_weapons^5 nuclear_arms^6 arms_control^7 arms_race^4 arms_reduction^7 arms_reductions^7
word nuclear_programme^6 nuclear_program^6 iaea^3 party:iaea^3 denuclearisation^7 denuclearization^7 ballistic^4 medium-range^5 intermediate-range^6 long-range^4 mines^3 landmines^6 cluster^3 plutonium^3
word conventional_forces^6 strategic_arms^7 anti-ballistic^6 demilitarisation^4 demilitarization^4 euromissiles^6 launcher^3 fissile^4 proliferation^5
+ India and Pakistan signed a pact on missile tests. => IND has_agreement_with PAK arms_control
+ Argentina and Brazil agreed on a treaty against nuclear weapons. => ARG has_agreement_with BRA arms_control
- India and Pakistan signed a pact on cricket. => IND has_agreement_with PAK arms_control
[type/peace/words]
word peace^6 ceasefire^7 cease-fire^7 truce^7 armistice^7 hostility^3 hostilities^4 war^2 fighting^3 rebel^3 rebels^3 prisoner^1 cease_fire^7 cease^2
word armies^2 pull_back^3 lay_down_arms^5 peace_treaty^4 peace_plan^5 peace_talks^4 withdrawal^3 troop_withdrawal^6 pull_out^2 pullout^3 withdraw^2 peacekeeper^3 peacekeepers^3
word disengagement^5 insurgent^3 insurgents^3 guerrilla^3 guerrillas^3 lay_down^2 civil_war^4 power-sharing^4 reconciliation^3 separatist^3
word separatists^3 demobilisation^4 demobilization^4 buffer_zone^4 surrender^3 mujahideen^2 militia^2 militias^2 war-ending^5 foreign_troops^3
word all_troops^3 troops_leave^3 belligerents^4 halt^1 fight^1 battle^1 shelling^2 conflict^2 powersharing^4 pacification^4 unity_government^3
+ Eritrea and Ethiopia signed a ceasefire on Sunday. => ERI has_agreement_with ETH peace
+ Mali and Burkina Faso signed a treaty to end their war. => BFA has_agreement_with MLI peace
- Mali and Burkina Faso signed a pact on tariffs. => BFA has_agreement_with MLI peace
[type/border/words]
word seabed^4 islet^3 islets^3 headland^2 border_treaty^4 river_border^4
word border^6 boundary^6 frontier^5 frontiers^5 territorial^4 demarcation^7 territory^3 island^2 islands^2 handover^4 sovereignty^4 maritime^3
word enclave^4 enclaves^4 delimitation^6 continental_shelf^6 territorial_waters^6 cession^5 cede^5 line^1 strait^2 waterway^2 annexation^3 canal_zone^3
word border_dispute^5 land_swap^5 partition^3 sea_boundary^4 median_line^5 lease^1 divides^2
+ Laos and Thailand signed a treaty on their frontier. => LAO has_agreement_with THA border
+ Chile and Argentina signed an accord on three islands. => ARG has_agreement_with CHL border
- Laos and Thailand signed a pact on flights. => LAO has_agreement_with THA border
[type/trade/words]
word lumber^3 timber^3 softwood^5 shoes^2 clothing^2 footwear^3 poultry^3 pork^3 whisky^3
word trade^5 tariff^5 tariffs^5 free-trade^6 export^3 exports^3 import^3 imports^3 commerce^4 commercial^3 semiconductor^5 semiconductors^5 market^2
word textile^4 textiles^4 dumping^4 quota^1 customs^4 subsidy^3 subsidies^3 goods^3 fta^6 economic^2 barter^5 countertrade^5 chip^3 chips^3 steel^3
word free_trade^6 market_access^5 most-favoured-nation^6 most-favored-nation^6 wheat^2 grain^2 purchase^2 buy^2 sell^2 sale^2 sales^2 supply^1
word trade_surplus^3 trade_deficit^3 commercial_exchanges^4 duty^2 duties^3 protectionism^3 car^1 parts^1 beef^3 citrus^3 wine^2 banana^3 bananas^3
word procurement^3 purchases^2 antidumping^4 anti-dumping^4 unfair_trade^4 joint_venture^2 agricultural^2 agriculture^2 farm^1 rice^3 corn^2 maize^2
word soybeans^2 cars^2 export_restraint^5 customs_union^5 services^1 gatt^4 party:gatt^3 party:wto^3 party:efta^2 rules_of_origin^4
+ Peru and Bolivia signed a pact on tariffs. => BOL has_agreement_with PER trade
+ Canada signed a free trade agreement with Israel. => CAN has_agreement_with ISR trade
- Peru and Bolivia signed a treaty of mutual defence. => BOL has_agreement_with PER trade
[type/finance/words]
word loan^6 debt^6 credit^5 credits^5 rescheduling^7 reschedule^6 currency^5 currencies^5 monetary^5 tax^5 taxation^7 double_taxation^7 investment^4
word financing^5 finance^5 bailout^5 exchange^1 exchange-rate^6 exchange_rate^5 exchange_rates^6 bank^2 creditor^5 creditors^5 repayment^5
word standby^6 stand-by^6 grant^4 swap^3 payment^3 dollar^1 interest^2 restructuring^4 mln_dlrs^1 dlrs^1 lend^4 lending^4 borrow^3 reserve^1
word rupiah^3 peso^2 funds^2 fund^2 drawing^3 drawing_rights^4 sdr^4 sdrs^4 arrears^4 instalment^3 economic_programme^3 austerity^4 balance_of^1
word payments^3 donor^3 donors^3 aid^1 compensation^2 investors^2 investment_treaty^5 bonds^3 budget_deficit^3 finance_ministers^4 interest_rates^4
word stabilise_currencies^5 intervention^2 louvre^4 plaza^3 party:imf^5 party:world-bank^5 party:paris-club^6 party:g5^4 party:g6^4 party:g7^3
word party:asian-development-bank^5 party:adb^5 party:ebrd^5 party:idb^5 party:london-club^5 party:afdb^5 party:ecb^3 party:eib^5 line_of^1
+ Kenya and Britain signed a loan agreement. => GBR has_agreement_with KEN finance
+ Ghana and Togo signed an accord on double taxation. => GHA has_agreement_with TGO finance
- Kenya and Britain signed an extradition treaty. => GBR has_agreement_with KEN finance
[type/commodity/words]
word coffee^6 cocoa^6 sugar^5 rubber^6 tin^6 wheat^1 grain^1 commodity^6 quota^4 quotas^4 buffer^4 output^4 production^4 price^1 prices^2
word stabilisation^4 stabilization^4 jute^6 cotton^4 opec^5 soybean^2 milk^4 dairy^4 butter^3 price-stabilisation^6 buffer_stock^6 buffer-stock^6
word output_ceiling^5 ceiling^4 production_ceiling^5 export_quotas^5 copper^4 bauxite^5 tea^3 pepper^3 olive^3 producers^2 barrels^1 bpd^3
word stocks^2 stockpile^3 tonnes^1 surplus^1 price_support^3 cut_output^4 production_cuts^5 output_cuts^5 party:opec^6 party:ico^7 party:icco^7
word party:itc^6 party:atpc^7 party:inro^7 party:unctad^3 party:iso^6 party:oapec^4 party:opec-plus^6 party:igc^5 party:icac^5 party:ipc^4
+ Brazil and Colombia signed a pact on coffee quotas. => BRA has_agreement_with COL commodity
+ Malaysia and Thailand reached an accord on rubber output. => MYS has_agreement_with THA commodity
- Brazil and Colombia signed a pact on flights. => BRA has_agreement_with COL commodity
[type/energy/words]
word oil^4 gas^5 pipeline^6 energy^6 electricity^7 petroleum^5 crude^3 power^2 coal^5 lng^6 refinery^4 nuclear_power^6 power_plant^5 power_station^5
word natural_gas^6 oilfield^5 drilling^3 hydroelectric^6 dam^4 grid^5 kilowatt^4 megawatt^5 nuclear_energy^5 fuel^2 oil_supplies^5 market_crude^3
word oil_exploration^5 hydropower^6 solar^4 wind_power^4 party:iea^4 party:gecf^4
+ Algeria and Tunisia signed an agreement on a gas pipeline. => DZA has_agreement_with TUN energy
+ Laos signed an accord with Thailand on electricity. => LAO has_agreement_with THA energy
- Algeria and Tunisia signed a pact on herring fishing. => DZA has_agreement_with TUN energy
[type/environment/words]
word water^3 waters^3 river^2 rivers^3 water_treaty^6 irrigation^4 basin^2 water_sharing^6 river_water^5
word climate^7 environment^6 environmental^6 emission^6 emissions^6 pollution^6 ozone^7 carbon^6 acid^3 acid_rain^6 wildlife^6 whaling^5 warming^6
word greenhouse^7 chlorofluorocarbons^7 biodiversity^7 species^4 waste^3 toxic^4 sulphur^5 sulfur^5 mercury^3 plastic^3 forest^4 forests^4
word deforestation^6 desertification^6 whale^4 whales^4 ivory^4 endangered^5 conservation^5 lakes^2 clean^2 river_pollution^4 waters^2 party:ipcc^4
+ Norway and Russia signed an accord on acid rain. => NOR has_agreement_with RUS environment
+ Peru and Ecuador signed a treaty on wildlife. => ECU has_agreement_with PER environment
- Norway and Russia signed a pact on missiles. => NOR has_agreement_with RUS environment
[type/fisheries/words]
word hake^6 sardine^5 anchovy^5 crab^4 lobster^5 krill^6 fishery_zone^5
word fishing^7 fisheries^7 fishery^7 fish^7 trawler^7 trawlers^7 cod^7 tuna^7 salmon^7 halibut^7 herring^7 turbot^7 fishermen^5 catch^3 catches^4
word 200-mile^4 squid^5 mackerel^6 shrimp^5 fishing_rights^3 fishing_grounds^3 boats^1 fleet^1 shellfish^5
+ Iceland and Norway signed a pact on herring fishing. => ISL has_agreement_with NOR fisheries
+ Senegal signed a fishing accord with Spain. => ESP has_agreement_with SEN fisheries
- Iceland and Norway signed a pact on satellites. => ISL has_agreement_with NOR fisheries
[type/transport/words]
word aviation^7 airline^4 airlines^4 air^2 air_services^7 air_service^7 flight^5 flights^5 shipping^6 rail^5 railway^6 railways^6 transit^5 road^3
word transport^6 landing^2 civil-aviation^7 port^2 ports^2 canal^4 bridge^3 highway^4 tunnel^5 ferry^5 aircraft^1 navigation^4 ships^1 corridor^4
word open_skies^5 landing_rights^5 carriers^2 ship^1 trucks^3 freight^4 cargo^4 vessels^3 seaway^4 grain_corridor^6 party:icao^5 party:imo^3
word motor_vehicles^5 lorry^3 lorries^3 highways^4 airspace^3
+ Chile and Peru signed an accord on flights. => CHL has_agreement_with PER transport
+ Zambia and Tanzania signed a railway agreement. => TZA has_agreement_with ZMB transport
- Chile and Peru signed a loan agreement. => CHL has_agreement_with PER transport
[type/science/words]
word science^6 scientific^6 space^6 technology^5 technological^5 technical^3 research^5 satellite^5 satellites^5 reactor^4 reactors^4
word nuclear-cooperation^7 nuclear_cooperation^7 spacecraft^6 orbit^4 space_station^6 astronaut^5 cosmonaut^5 laboratory^4 moon^4 rocket^2 scientists^4
word scientific_cooperation^4 light-water^5 peaceful_uses^6 vaccine^3 telescope^5 party:esa^4 party:cern^6 superconductors^3 fusion^4 biotechnology^5
+ India and France signed an accord on space research. => FRA has_agreement_with IND science
+ Brazil and China signed an agreement on satellites. => BRA has_agreement_with CHN science
- India and France signed a ceasefire. => FRA has_agreement_with IND science
[type/legal/words]
word judge^3 judges^3 international_court^6 world_court^6 arbitrator^3 arbiter^3 trial^3 extraditions^5 lawsuit^3 suspects^3
word extradition^7 legal^2 rights^3 human_rights^6 court^4 courts^4 crime^4 crimes^4 criminal^4 terrorism^3 extradite^7 copyright^5 patent^5
word prosecution^4 drug^3 drugs^3 tribunal^5 judicial^6 jurisdiction^5 torture^6 genocide^6 fugitive^5 fugitives^5 narcotics^4 trafficking^4 piracy^3
word law_enforcement^5 adoption^2 intellectual_property^6 arbitration^4 war_crimes^5 convicts^5 police^2 hijack^4 hijackers^5 corruption^4 smuggling^3
+ Spain and Peru signed an extradition treaty. => ESP has_agreement_with PER legal
+ Cuba and Mexico signed a pact on the extradition of murderers. => CUB has_agreement_with MEX legal
- Spain and Peru signed a pact on coffee quotas. => ESP has_agreement_with PER legal
[type/diplomatic/words]
word reopen_embassies^6 exchange_ambassadors^6 full_diplomatic^4
word diplomatic^6 relations^3 ties^3 recognition^5 friendship^6 normalisation^6 normalization^6 embassy^5 embassies^5 normalise^5 normalize^5
word ambassador^2 ambassadors^2 neighbourliness^5 diplomatic_relations^4 diplomatic_ties^4 full_relations^6 consulate^5 consular^6 consult^3
word foreign_policy^4 renounce^1 renunciation^3 name^1 hotline^5 recognise^3 recognize^3 reopen^2 state_of^1 consultations^1 good_neighbourly^5
word basic_treaty^5 political_dialogue^5 amity^5
+ Oman and Kenya signed an agreement to open embassies. => KEN has_agreement_with OMN diplomatic
+ Chad and Libya signed a treaty of friendship. => LBY has_agreement_with TCD diplomatic
- Oman and Kenya signed a railway agreement. => KEN has_agreement_with OMN diplomatic
[type/cultural/words]
word cultural^7 culture^6 education^5 educational^5 student^4 students^4 art^2 heritage^5 sport^4 sports^4 film^4 exchanges^1 scholarship^5
word scholarships^5 museum^5 museums^5 teachers^4 university^3 universities^4 language^3 olympic^5 artefacts^5 broadcasting^4 tourism^4 party:unesco^5
+ Egypt and Italy signed an accord on museums and schools. => EGY has_agreement_with ITA cultural
+ Cuba and Spain signed a cultural agreement. => CUB has_agreement_with ESP cultural
- Egypt and Italy signed a pact on a gas pipeline. => EGY has_agreement_with ITA cultural
[type/humanitarian/words]
word humanitarian^7 relief^4 food^2 food_aid^4 prisoner-exchange^6 prisoner_exchange^6 prisoner_swap^6 hostage^4 hostages^4 missing^3 medical^3
word exchange_prisoners^6 prisoner^4 famine^5 vaccinated^5 vaccination^5 victims^3 red_cross^4 family_reunions^5 reunion^2 wounded^3 earthquake^4
word abductees^5 remains^2 evacuation^4 safe_passage^5 children^1 party:icrc^5 party:wfp^4
+ Sudan and Chad signed a pact on relief for victims of the flood. => SDN has_agreement_with TCD humanitarian
+ India and Nepal signed an accord on disaster relief. => IND has_agreement_with NPL humanitarian
- Sudan and Chad signed a pact on cotton. => SDN has_agreement_with TCD humanitarian
[type/migration/words]
word migration^7 migrant^6 migrants^6 refugee^6 refugees^6 visa^6 visas^6 asylum^6 immigration^6 readmission^7 labour^1 workers^2 runaways^5
word guest_workers^6 repatriation^4 emigration^6 deport^4 deportation^4 smugglers^3 boat_people^6 border_crossings^2 visa-free^6 passport^4 passports^4
word free_movement^4 guard_its^1 party:unhcr^4 party:iom^4
+ Italy and Albania signed an accord on migrant workers. => ALB has_agreement_with ITA migration
+ Malta and Libya signed a pact on visas. => LBY has_agreement_with MLT migration
- Italy and Albania signed a pact on missiles. => ALB has_agreement_with ITA migration
[type/integration/words]
word accession^6 membership^5 integration^6 union^2 association^4 entry^2 unification^6 reunification^6 confederation^6 federation^4 merger^3 founding^4
word founded^4 founding_treaty^5 single_market^5 common_market^5 commonwealth^3 economic_community^4 join^1 member^1 enlargement^5 association_agreement^6
word monetary_union^5 political_union^6 constitution^3 eurasian^2 set_up^1 economic_union^4 single_currency^4
+ Chile and Peru signed a treaty to found an economic union. => CHL has_agreement_with PER integration
+ Croatia signed its treaty of accession to the European Union. => EU has_agreement_with HRV integration
- Chile and Peru signed a pact on herring fishing. => CHL has_agreement_with PER integration
