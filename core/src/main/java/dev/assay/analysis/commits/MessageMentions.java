package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.analysis.figures.Tally;
import dev.assay.analysis.text.Redaction;
import dev.assay.analysis.text.Vocabulary;
import dev.assay.analysis.text.Words;
import dev.assay.domain.report.CommitAnalysis.ToolsAndFeatures;
import dev.assay.domain.report.CommitReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tools that messages name, and the things that their first lines say were made. */
final class MessageMentions {

    private static final Vocabulary TOOLS = Vocabulary.load("message-tools.txt");
    private static final Set<String> VERBS = Set.of(
            "add",
            "adds",
            "added",
            "implement",
            "implements",
            "implemented",
            "create",
            "creates",
            "created",
            "build",
            "builds",
            "built",
            "introduce",
            "introduces",
            "introduced");
    private static final Set<String> SKIPPED = Set.of("a", "an", "the", "new", "initial", "some", "more", "basic");
    private static final Set<String> ENDS = Set.of(
            "to", "for", "in", "on", "with", "and", "or", "from", "by", "when", "that", "which", "so", "as", "at",
            "into", "using", "via", "if", "of");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}+#.-]|\\.$");
    private static final Pattern CLAUSE_END = Pattern.compile(".*[,;:)]");

    private static final int MAX_FEATURES = 10;
    private static final int MAX_WORDS = 4;
    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 40;
    private static final int MAX_PLACES = 30;

    private MessageMentions() {}

    static ToolsAndFeatures of(List<StudiedCommit> own) {
        CommitTally tools = new CommitTally();
        Tally features = new Tally();
        for (StudiedCommit studied : own) {
            tools.add(studied, studied.mentions().tools());
            feature(studied.message()).ifPresent(feature -> features.add(feature, 1));
        }
        return new ToolsAndFeatures(
                byCategory(tools.counts()),
                features.top(MAX_FEATURES),
                tools.counts().distinct(),
                byTool(tools));
    }

    /** Returns the tools that a message names. */
    static Set<String> tools(Words words) {
        return TOOLS.find(words).keySet();
    }

    private static Map<String, List<CommitReference>> byTool(CommitTally tools) {
        Map<String, List<CommitReference>> evidence = new LinkedHashMap<>();
        tools.evidence().forEach((name, commits) -> evidence.put(name.substring(name.indexOf('/') + 1), commits));
        return Collections.unmodifiableMap(evidence);
    }

    /** Names in the vocabulary are {@code category/tool}. */
    private static Map<String, List<String>> byCategory(Tally tools) {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        List<String> order =
                List.of("databases", "frameworks", "cloud_services", "testing_tools", "build_tools", "monitoring");
        for (String category : order) {
            List<String> names = tools.names().stream()
                    .filter(name -> name.startsWith(category + "/"))
                    .map(name -> name.substring(category.length() + 1))
                    .toList();
            if (!names.isEmpty()) {
                categories.put(category, names);
            }
        }
        return Collections.unmodifiableMap(categories);
    }

    /**
     * Returns what a commit says of the feature that it makes: up to four words behind the verb that its description
     * starts with. Only a conventional type tells that something is a feature.
     */
    static Optional<String> feature(CommitMessage message) {
        Optional<String> line = message.header()
                .filter(header -> message.form() == Form.CONVENTIONAL && header.type() == ConventionalType.FEAT)
                .map(CommitMessage.Header::description)
                .map(description -> description.replace(Redaction.REMOVED, ""));
        return line.flatMap(MessageMentions::phrase);
    }

    private static Optional<String> phrase(String line) {
        String[] words = SPACES.split(line.toLowerCase(Locale.ROOT), MAX_PLACES);
        boolean support = words.length > 1 && words[0].equals("support") && words[1].equals("for");
        int first = support ? 2 : VERBS.contains(words[0]) ? 1 : 0;
        List<String> phrase = new ArrayList<>();
        for (int i = first; i < words.length && phrase.size() < MAX_WORDS && !ENDS.contains(words[i]); i++) {
            String letters =
                    plain(words[i]) ? words[i] : SIGNS.matcher(words[i]).replaceAll("");
            boolean skipped = letters.isEmpty() || (phrase.isEmpty() && SKIPPED.contains(letters));
            if (!skipped) {
                phrase.add(letters);
            }
            if (!plain(words[i]) && CLAUSE_END.matcher(words[i]).matches()) {
                break;
            }
        }
        return Optional.of(String.join(" ", phrase))
                .filter(text -> text.length() >= MIN_LENGTH && text.length() <= MAX_LENGTH);
    }

    /** Tells whether a word has nothing but small letters of ASCII, as most have: no pattern finds a sign in it. */
    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
