[shares_intelligence_with/share] code=064
noun intelligence information secret data evidence < share exchange swap pool trade : pair=subj+,with,between
noun intelligence-sharing information-sharing : pair=between,with,mod+,poss+
+ Norway and Denmark share intelligence on submarine movements. => DNK shares_intelligence_with NOR
+ Canada exchanges classified information with New Zealand. => CAN shares_intelligence_with NZL
- Norway and Denmark share a taste for herring. => DNK shares_intelligence_with NOR
