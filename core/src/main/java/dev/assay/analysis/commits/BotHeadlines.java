package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Header;
import dev.assay.analysis.text.PhraseSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The default titles of the programs that update dependencies: Dependabot, Renovate, Greenkeeper, pyup, Snyk, Depfu,
 * and of those that tend a repository otherwise. A title is matched as a whole, without the marks that a project adds
 * before and after it, so a sentence that only begins like one stays a person's.
 */
final class BotHeadlines {

    private static final List<String> STARTS = List.of(
            "[pre-commit.ci] ",
            "[pre-commit.ci lite] ",
            "[autofix.ci] ",
            "[ImgBot] ",
            "[dependabot skip] ",
            "[Snyk] ",
            "Scala Steward: Update ");

    private static final String SNYK = "to reduce vulnerabilities";

    /** Each of the titles below has one of these words. */
    private static final PhraseSet ACTS = PhraseSet.of(
            "bump ",
            "update ",
            "upgrade ",
            "dependabot ",
            "roll back ",
            "pin ",
            "replace dependency ",
            "lock file maintenance",
            "renovate",
            SNYK);

    /** How each of the titles below begins, but for one that ends with what stands in {@link #SNYK}. */
    private static final PhraseSet BEGINNINGS = PhraseSet.of(
            "bump ",
            "update ",
            "upgrade ",
            "create dependabot ",
            "roll back ",
            "pin ",
            "replace dependency ",
            "lock file maintenance",
            "configure renovate",
            "add renovate",
            "migrate ",
            "scheduled ");

    private static final Pattern RELEASE = Pattern.compile("chore\\(release\\): v?\\d+\\.\\d+.* \\[skip ci\\]"
            + "|chore\\([^()]+\\): release v?\\d+\\.\\d+\\.\\d+[^ ]*(?: \\(#\\d+\\))?");

    /** What a project puts first: {@code build(deps): }, {@code [Security] }, {@code :arrow_up:}, an emoji. */
    private static final Pattern PREFIX = Pattern.compile("(?:\\[[^\\]]{1,40}\\]:? "
            + "|[a-z][\\w/.-]{0,30}(?:\\([^()]{1,60}\\))?!?: "
            + "|:[a-z_0-9+-]+:|[^\\x00-\\x7f]{1,4}) *");

    private static final int MOST_PREFIXES = 3;

    /** What stands last: the pull request, {@code (major)}, {@code [SECURITY]}, a branch, an emoji. */
    private static final Pattern SUFFIX = Pattern.compile("(?: \\((?:[a-z ]*#)?[^() ]*\\)"
            + "| \\[[^\\[\\] ]*\\]| \\[(?:skip ci|ci skip)\\]| [^\\x00-\\x7f]{1,3}| - autoclosed)++$");

    private static final String VALUE = "['\"]?[=!<>^~]{0,3} ?v?\\d[^ ]*+";

    /** A version, or a range of the package manager's own: {@code ^1.2 || ^2}, {@code >= 1, < 3}, {@code 1 - 2}. */
    private static final String RANGE = VALUE + "(?: (?:\\|\\| |- )?" + VALUE + ")*+";

    private static final String TARGET = " (?:from [^ ]+ )?to (?:" + RANGE + "|[0-9a-f]{6,40})";
    private static final String PLACE = "(?: in (?:the )?[^ ]+(?: group)?){0,2}(?: across \\d+ director(?:y|ies))?";

    /** One word that may be a package's name; what people move to a version of their own is none. */
    private static final String PACKAGE = "(?!(?:readme[^ ]*|docs?|documentation|versions?|changelog[^ ]*"
            + "|licen[cs]e|apis?|spec|schema|protocol) )[^ ]+";

    private static final Pattern TITLE = anyOf(List.of(
            // Dependabot; of the names in a list one must look like a package's.
            "bump (?!version )[^ ]+(?: dependency set)? from [^ ]+ to [^ ]+" + PLACE,
            "bump [^ ]+ in (?:/[^ ]*|the [^ ]+ group)" + PLACE,
            "bump the [^ ]+ group" + PLACE + " with \\d+ updates?",
            "bump the [^ ]+ group across \\d+ director(?:y|ies)",
            "bump [^ ]+ and \\d+ others?",
            "bump (?!versions? )(?=[^ ]*[-@/.:]|.*[-@/.:][^ ]*$)(?:[^ ,]+, )*+[^ ,]+ and [^ ,]+(?: in /[^ ]*)?",
            "update [^ ]+ requirement from .+ to " + RANGE + PLACE,
            "upgrade to github-native dependabot|create dependabot config file",
            // Renovate: the action, the topic of the manager or the data source, and the new value.
            "(?:update|roll back|pin) (?:dependency|module|rust crate|(?:[a-z]+ )?plugin|helm release|helm chart"
                    + "|terraform|pre-commit hook|prek hook|resource) [^ ]+" + TARGET,
            "(?:update|roll back|pin) (?:[^ ]+ ){1,3}(?:action|docker tag|docker digest|digest|commit hash"
                    + "|monorepo|orb)"
                    + TARGET,
            "update (?:[^ ]+ ){1,3}monorepo",
            "update " + PACKAGE + " to v\\d+\\.[^ ]*",
            "update all (?:non-major|major|minor|patch|digest) (?:dependencies|updates)",
            "pin dependencies|replace dependency [^ ]+ with [^ ]+ [~^<>=v]*+\\d[^ ]*+",
            "lock file maintenance|configure renovate|add renovate\\.json5?",
            "migrate (?:renovate config|config [^ ]*renovate[^ ]*)",
            // Greenkeeper, Depfu, pyup and Snyk.
            "(?:update|upgrade) (?:all of )?[^ ]+ to (?:version \\d[^ ]*|the latest version)",
            "update [^ ]+:? v?\\d[^ ]* → v?\\d[^ ]*",
            "(?:update|upgrade) [^ ]+ from v?\\d+\\.\\d+\\.[^ ]+ to v?\\d+\\.\\d+\\.[^ ]+",
            "scheduled (?:daily|weekly|biweekly|monthly) dependency update for .+",
            "(?:dockerfile|[^ ]+[./][^ ]+)(?: & [^ ]+)*+ " + SNYK));

    /** Titles that are too short to tell by themselves, after the type that both tools use, {@code chore(deps): }. */
    private static final Pattern SHORT_TITLE = anyOf(List.of(
            "bump [^ ]*[-@/.:_][^ ]*(?: from .+)?", "update (?:[^ ]+ ){1,4}to " + RANGE, "update all dependencies"));

    /** How Dependabot starts its texts. */
    private static final Pattern BODY =
            Pattern.compile("(?:Bumps |Updates the requirements on )(?:\\[|`|the [^ ]{1,100} group )");

    private BotHeadlines() {}

    private static Pattern anyOf(List<String> titles) {
        return Pattern.compile(titles.stream().map(title -> "(?:" + title + ")").collect(Collectors.joining("|")));
    }

    /** Tells whether a program wrote a message; the headline's length must be bounded. */
    static boolean match(String headline, Optional<Header> header, String body) {
        if (MessageForms.startsWithAny(headline, STARTS)
                || (header.isPresent()
                        && headline.startsWith("chore(")
                        && RELEASE.matcher(headline).matches())) {
            return true;
        }
        // The patterns are dear, and nearly every message is a person's.
        return ACTS.in(headline) && matchesTitle(headline.toLowerCase(Locale.ROOT), body);
    }

    private static boolean matchesTitle(String marked, String body) {
        String title = withoutPrefix(marked);
        if (!BEGINNINGS.starts(title) && !title.contains(SNYK)) {
            return false;
        }
        String prefix = marked.substring(0, marked.length() - title.length());
        String core = SUFFIX.matcher(title).replaceFirst("");
        return TITLE.matcher(core).matches()
                || (prefix.contains("(deps") && SHORT_TITLE.matcher(core).matches())
                || ((core.startsWith("bump ") || core.startsWith("update "))
                        && BODY.matcher(body).lookingAt());
    }

    private static String withoutPrefix(String headline) {
        Matcher prefix = PREFIX.matcher(headline);
        int start = 0;
        for (int i = 0;
                i < MOST_PREFIXES && prefix.region(start, headline.length()).lookingAt();
                i++) {
            start = prefix.end();
        }
        return headline.substring(start);
    }
}
