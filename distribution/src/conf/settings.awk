# Makes a settings file of the table in the reference: each setting as a comment, with its default.
BEGIN {
    print "# Settings of Assay: NAME=value lines. What begins with # is not in force; the values shown are the defaults."
    print "# The environment goes before this file, and a flag of the command line before both."
}
/^\| `[A-Z_]+` \|/ {
    split($0, cell, " \\| ")
    name = cell[1]
    gsub(/[|` ]/, "", name)
    if (name == "ASSAY_CONFIG" || name == "NO_COLOR" || name ~ /^ASSAY_(JAVA_OPTS|CACHE_DIR)$/) next
    value = cell[2]
    words = cell[3]
    gsub(/`/, "", words)
    sub(/ \|$/, "", words)
    print ""
    line = "#"
    count = split(words, word, " ")
    for (i = 1; i <= count; i++) {
        if (length(line) + length(word[i]) + 1 > 100) { print line; line = "#" }
        line = line " " word[i]
    }
    print line
    print "#" name "=" (value ~ /^[A-Za-z0-9.:\/-]+$/ && value != "unset" ? value : "")
}
