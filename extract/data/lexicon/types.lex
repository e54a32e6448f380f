# Words that speak for an agreement's type, with their weights (1 where none is given).
[type/intelligence/words]
word intelligence^5 information-sharing^5 intelligence-sharing^6 classified^3 espionage^2 eavesdropping^2 surveillance secrets^2 gsomia^6
[type/defense/words]
word defense^3 defence^3 military^3 alliance^2 base^2 bases^2 troops^2 security^2 mutual-defense^4 basing^3 naval forces army nonaggression^4 non-aggression^4 assistance arms^1
[type/arms_control/words]
word nuclear^3 missile^4 missiles^4 disarmament^6 arms^3 arms-control^6 warhead^4 nonproliferation^6 non-proliferation^6 verification^2 weapon^3 weapons^3 inf^5 salt^5 start^1 abm^5 chemical^2 enrichment^3 uranium^3 inspection test-ban^6
[type/peace/words]
word peace^5 ceasefire^6 cease-fire^6 truce^6 armistice^6 hostility^3 hostilities^3 war^2 fighting^2 rebel prisoner^2
[type/border/words]
word border^5 boundary^5 frontier^4 territorial^3 demarcation^6 territory^2 island^2 handover^4 sovereignty^3 maritime^3 enclave^3
[type/trade/words]
word trade^4 tariff^4 tariffs^4 free-trade^5 export^3 exports^3 import^3 imports^3 commerce^4 commercial^3 semiconductor^4 semiconductors^4 market^2 textile^3 textiles^3 dumping^4 quota^1 customs^3 subsidy^3 subsidies^3 goods^2 fta^5 economic^2 barter^4 countertrade^4 chips^2 steel^2
[type/finance/words]
word loan^5 debt^5 credit^4 credits^4 rescheduling^5 reschedule^5 currency^4 monetary^4 tax^4 investment^3 financing^4 finance^4 bailout^4 exchange^2 exchange-rate^5 bank^2 creditor^4 creditors^4 repayment^4 standby^4 grant^2 swap^3 payment^2 dollar^1 interest^2 restructuring^3
[type/commodity/words]
word coffee^5 cocoa^5 sugar^4 rubber^5 tin^5 wheat^4 grain^3 commodity^5 quota^3 quotas^3 buffer^4 output^2 production^2 price^1 stabilisation^3 stabilization^3 jute^5 cotton^4 opec^4 soybean^3
[type/energy/words]
word oil^4 gas^4 pipeline^5 energy^5 electricity^5 petroleum^4 crude^4 power^2 coal^3 lng^5 refinery^3
[type/environment/words]
word climate^6 environment^5 environmental^5 emission^5 emissions^5 pollution^5 ozone^6 carbon^5 acid^2 wildlife^5 whaling^4 warming^5
[type/fisheries/words]
word fishing^6 fisheries^6 fishery^6 fish^4 trawler^4 cod^3 tuna^4 salmon^4
[type/transport/words]
word aviation^6 airline^4 airlines^4 air^2 flight^4 flights^4 shipping^5 rail^4 railway^4 transit^4 road^3 transport^5 landing^2 civil-aviation^6 port^2 canal^3 bridge^2
[type/science/words]
word science^5 scientific^5 space^4 technology^4 technological^4 technical^3 research^4 satellite^4 reactor^3 nuclear-cooperation^6
[type/legal/words]
word extradition^6 legal^3 rights^3 court^2 crime^3 criminal^3 terrorism^2 extradite^6 copyright^4 patent^4 prosecution^3 drug^2 tribunal^4
[type/diplomatic/words]
word diplomatic^5 relations^2 ties^2 recognition^4 friendship^5 normalisation^5 normalization^5 embassy^4 normalise^4 ambassador^2 neighbourliness^4
[type/cultural/words]
word cultural^6 culture^5 education^4 educational^4 student^3 art^2 heritage^4 sport^3 film^3
[type/humanitarian/words]
word humanitarian^6 relief^3 food^2 prisoner-exchange^4 hostage^3 missing^2 medical^2
[type/migration/words]
word migration^6 migrant^5 migrants^5 refugee^5 refugees^5 visa^5 asylum^5 immigration^5 readmission^6 labour^1 workers^2
[type/integration/words]
word accession^4 membership^3 integration^5 union^2 association^3 entry^2 unification^5 confederation^5 federation^3 merger^2
