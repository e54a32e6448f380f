class measures = sanction embargo boycott tariff blockade duty ban restriction curb penalty quota freeze curfew levy
class ties = relation tie link aid assistance diplomat contact loan flight import trade cooperation visa cover credit
[sanctions/impose] code=16
noun @measures < impose slap put place enforce tighten maintain apply extend renew keep order announce declare introduce approve threaten adopt reimpose continue step_up : s=subj o=on,against,upon,in
noun @measures : s=poss,mod,by,of,from o=against,on
verb boycott embargo blockade sanction penalise penalize outlaw ostracise isolate : s=subj o=obj,with
noun @ties < sever cut break suspend cut_off break_off freeze halt stop end downgrade block reduce withhold : s=subj o=with,to,from,mod,poss
verb expel deport : s=subj o=obj,to
noun diplomat ambassador envoy < expel recall withdraw oust : s=subj o=mod,poss,from,to
noun shipment sale export import supply delivery food oil gas grain arms purchase goods product produce flight trade imports exports < stop halt ban suspend cut cut_off embargo forbid prohibit block bar : s=subj o=to,with,from,mod,of
noun quarantine blockade embargo boycott < announce declare proclaim : s=subj o=of
verb ban bar : s=subj o=from
noun suspension expulsion cut cutoff halt freeze : s=poss,mod,by,of o=to,with,from
noun border frontier < close seal shut : s=subj o=with,to
+ France imposed sanctions on Libya. => FRA sanctions LBY
+ Senegal severed relations with Mauritania. => SEN sanctions MRT
- The club imposed a fine on its striker.
[sanctions/lift] code=085 ends
noun @measures < lift ease end remove waive relax drop scrap : s=subj o=on,against,from
+ Switzerland lifted its sanctions against South Africa. => CHE sanctions ZAF
+ The United States lifted its embargo on Vietnam. => USA sanctions VNM
