[attacks/strike] code=19 unless=policy located
verb attack invade bomb bombard shell strike raid assault occupy seize overrun storm capture ambush besiege torpedo pound strafe annex conquer hit intercept shoot_down sink kill demolish destroy torture massacre shoot fight clash retake recapture beat beat_up force_out drive_out evict overrun besiege pound repel repulse wound injure murder execute hijack : s=subj o=obj,with,on
noun attack raid invasion strike assault bombing bombardment shelling offensive incursion aggression occupation annexation onslaught airstrike ambush massacre : s=poss,mod,by,from,of o=on,against,of,into
noun attack raid strike assault offensive invasion fire < launch carry_out mount stage order wage open : s=subj o=on,against,at,into,of
verb fire launch : s=subj o=on,at,into,against
noun war < wage declare launch fight go.to : s=subj o=on,against,with
verb retaliate : s=subj o=against
+ Iraq invaded Kuwait. => IRQ attacks KWT
+ Libya invaded Chad in 1980. => LBY attacks TCD
- The striker attacked from the left for Chelsea.
