class nuclear = atom-bomb atomic_bomb atomic_device atomic_explosion atomic_test atom_bomb hydrogen_bomb nuclear_blast nuclear_bomb nuclear_detonation nuclear_device nuclear_explosion nuclear_test nuclear_warhead thermonuclear_device
[event/nuclear_test/test]
noun @nuclear < carry_out conduct detonate explode hold perform set_off stage test undertake : s=subj
noun @nuclear : s=poss,by
+ China conducted two nuclear tests in 1995. => CHN event nuclear_test 2
+ India set off its first nuclear device in 1974. => IND event nuclear_test 1
+ India set off two more nuclear devices on Wednesday, bringing to five the number of tests it has made since Monday. => IND event nuclear_test 5
- India set two nuclear physicists to work. => IND event nuclear_test 2
[event/missile_launch/launch]
noun missile rocket projectile satellite < fire launch loft shoot test test-fire test-launch : s=subj
noun missile_launch missile_test rocket_launch < carry_out conduct hold stage : s=subj
+ Iran launched three missiles on Friday. => IRN event missile_launch 3
+ Iraq has fired a total of 40 rockets this year. => IRQ event missile_launch 40
+ North Korea launched two rockets. => PRK event missile_launch 2
+ Pakistan fired a ballistic missile and two cruise missiles on Friday. => PAK event missile_launch 3
+ Iran fired a rocket and two larger ones on Friday. => IRN event missile_launch 3
- Iran launched three newspapers on Friday. => IRN event missile_launch 3
[event/military_exercise/exercise]
noun exercise manoeuvre maneuver drill < hold conduct stage carry_out begin start launch : s=subj
+ Peru held an exercise near the border. => PER event military_exercise 1
+ Turkey staged two naval exercises. => TUR event military_exercise 2
- Turkey's pupils did two writing exercises. => TUR event military_exercise 2
[event/election/vote]
noun election poll referendum < hold call schedule stage : s=subj
+ Kenya held an election in August. => KEN event election 1
+ Norway held a referendum in 1994. => NOR event election 1
- The Norwegian choir held a vote on its tour. => NOR event election 1
[event/summit/summit]
noun summit < host hold : s=subj
+ Italy hosted a summit in July. => ITA event summit 1
+ Egypt hosted a summit. => EGY event summit 1
- Climbers reached a summit in Egypt. => EGY event summit 1
