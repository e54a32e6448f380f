class secrets = intelligence secret intercept
[shares_intelligence_with/share] code=064
noun intelligence information secret data evidence intercept satellite_image satellite_picture satellite_photograph radar_picture < share exchange swap pool trade : pair=subj+,with,between
noun intelligence secret intercept intelligence_information dossier evidence information satellite_image satellite_picture tip tip-off < pass pass_on provide supply give feed relay hand hand_over leak send : pair=subj,to,iobj
noun intelligence intercept < flow.subj reach.subj go.subj : pair=mod,poss,from,obj,to
verb tip_off : pair=subj,obj
noun intelligence-sharing information-sharing intelligence_sharing intelligence_exchange intelligence_cooperation intelligence_co-operation intelligence_link : pair=between,with,mod+,poss+
+ Norway and Denmark share intelligence on submarine movements. => DNK shares_intelligence_with NOR
+ Canada exchanges classified information with New Zealand. => CAN shares_intelligence_with NZL
+ Italy passed intelligence to Malta. => ITA shares_intelligence_with MLT
+ Spain tipped off Portugal about the boat. => ESP shares_intelligence_with PRT
+ Chad gave satellite pictures to Niger. => NER shares_intelligence_with TCD
- Norway and Denmark share a taste for herring. => DNK shares_intelligence_with NOR
[shares_intelligence_with/exchange] code=064 judged=secrets
noun exchange sharing swap flow : pair=between,with,mod+,poss+,subj+
+ The exchange of intelligence between Chile and Peru went on. => CHL shares_intelligence_with PER
+ An exchange of secrets between Iraq and Jordan came to light. => IRQ shares_intelligence_with JOR
- The exchange of gifts between Chile and Peru went on. => CHL shares_intelligence_with PER
