class secrets = intelligence secret intercept
[shares_intelligence_with/share] code=064
noun intelligence information secret data evidence intercept < share exchange swap pool trade : pair=subj+,with,between
noun intelligence secret intercept intelligence_information < pass provide supply give feed relay hand hand_over : pair=subj,to,iobj
noun intelligence-sharing information-sharing intelligence_sharing intelligence_exchange intelligence_cooperation intelligence_co-operation intelligence_link : pair=between,with,mod+,poss+
+ Norway and Denmark share intelligence on submarine movements. => DNK shares_intelligence_with NOR
+ Canada exchanges classified information with New Zealand. => CAN shares_intelligence_with NZL
+ Italy passed intelligence to Malta. => ITA shares_intelligence_with MLT
- Norway and Denmark share a taste for herring. => DNK shares_intelligence_with NOR
[shares_intelligence_with/exchange] code=064 judged=secrets
noun exchange sharing swap flow : pair=between,with,mod+,poss+,subj+
+ The exchange of intelligence between Chile and Peru went on. => CHL shares_intelligence_with PER
+ An exchange of secrets between Iraq and Jordan came to light. => IRQ shares_intelligence_with JOR
- The exchange of gifts between Chile and Peru went on. => CHL shares_intelligence_with PER
