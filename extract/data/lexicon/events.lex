[event/nuclear_test/test] 
verb detonate explode : s=subj o=obj
noun test explosion detonation < carry_out conduct stage hold perform : s=subj
+ China conducted two nuclear tests in 1995. => CHN event nuclear_test 2
+ India conducted five nuclear tests. => IND event nuclear_test 5
[event/missile_launch/launch]
noun missile rocket projectile satellite < launch fire test test-fire shoot loft : s=subj
noun missile rocket < total.of : s=subj
+ Iran launched three missiles on Friday. => IRN event missile_launch 3
+ North Korea launched two rockets. => PRK event missile_launch 2
[event/military_exercise/exercise]
noun exercise manoeuvre maneuver drill < hold conduct stage carry_out begin start launch : s=subj
+ Peru held an exercise near the border. => PER event military_exercise 1
+ Turkey staged two naval exercises. => TUR event military_exercise 2
[event/election/vote]
noun election poll referendum < hold call schedule stage : s=subj
+ Kenya held an election in August. => KEN event election 1
+ Norway held a referendum in 1994. => NOR event election 1
[event/summit/summit]
noun summit < host hold : s=subj
+ Italy hosted a summit in July. => ITA event summit 1
+ Egypt hosted a summit. => EGY event summit 1
