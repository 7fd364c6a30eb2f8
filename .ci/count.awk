# Counts one results file (trx): prints all tests and those that passed. What was skipped is in the first number only.
/<Counters / {
  for (i = 1; i <= NF; i++) {
    if (split($i, pair, "=") == 2) {
      gsub(/[^0-9]/, "", pair[2])
      count[pair[1]] += pair[2]
    }
  }
  found = 1
}
END {
  if (!found) exit 1
  print count["total"] + 0, count["passed"] + 0
}
