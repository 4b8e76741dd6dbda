package dev.assay.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compares how sure reports are of skills with what is right: prints, for each band of confidence, how many skills were
 * claimed, how many of them a reader has judged, and how many of those are right.
 *
 * <p>Arguments are a file of judgements, {@code {"users": {LOGIN: {"must": […], "alsoRight": […], "misleading": […],
 * "mustNot": […]}}}} with skills as {@code {"name", "aliases": […], "evidence": […]}}, and a folder with a report
 * {@code LOGIN.json} of each. A judgement with evidence holds only where every piece of the claim's contains one of the
 * texts. A claim that was not judged counts in no share.
 */
public final class ConfidenceTable {

    private static final int[] BANDS = {0, 20, 40, 60, 80};
    private static final int MOST = 100;
    private static final List<String> LISTS = List.of("technical_skills", "frameworks", "tools", "domains");
    private static final List<String> RIGHT = List.of("must", "alsoRight");
    private static final List<String> WRONG = List.of("mustNot", "misleading");

    private final List<Claim> claims = new ArrayList<>();

    private record Claim(int confidence, Optional<Boolean> right) {}

    private ConfidenceTable() {}

    /** Prints the table in Markdown. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        ObjectMapper mapper = JsonMapper.builder().build();
        ConfidenceTable table = new ConfidenceTable();
        JsonNode people =
                mapper.readTree(Files.readString(Path.of(arguments[0]))).path("users");
        for (Map.Entry<String, JsonNode> person : people.properties()) {
            Path report = Path.of(arguments[1], person.getKey() + ".json");
            if (Files.exists(report)) {
                table.add(mapper.readTree(Files.readString(report)).path("skills"), person.getValue());
            }
        }
        table.print(System.out);
    }

    private void add(JsonNode skills, JsonNode judgements) {
        for (String list : LISTS) {
            for (JsonNode name : skills.path(list)) {
                JsonNode confidence = skills.path("confidence").path(name.asText());
                if (confidence.isNumber()) {
                    claims.add(new Claim(confidence.asInt(), judged(name.asText(), skills, judgements)));
                }
            }
        }
    }

    private static Optional<Boolean> judged(String name, JsonNode skills, JsonNode judgements) {
        JsonNode evidence = skills.path("evidence").path(name);
        for (List<String> verdicts : List.of(WRONG, RIGHT)) {
            for (String verdict : verdicts) {
                for (JsonNode judgement : judgements.path(verdict)) {
                    if (isAbout(judgement, name) && holds(judgement, evidence)) {
                        return Optional.of(RIGHT.contains(verdict));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAbout(JsonNode judgement, String name) {
        if (normal(judgement.path("name").asText()).equals(normal(name))) {
            return true;
        }
        for (JsonNode alias : judgement.path("aliases")) {
            if (normal(alias.asText()).equals(normal(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(JsonNode judgement, JsonNode evidence) {
        if (!judgement.has("evidence")) {
            return true;
        }
        for (JsonNode piece : evidence) {
            String text = String.join(
                    ":",
                    piece.path("repository").asText(""),
                    piece.path("path").asText(""),
                    piece.path("source").asText(""),
                    piece.path("detail").asText(""));
            boolean meant = false;
            for (JsonNode part : judgement.path("evidence")) {
                meant |= text.contains(part.asText());
            }
            if (!meant) {
                return false;
            }
        }
        return !evidence.isEmpty();
    }

    /** Signs, accents, case and what stands in parentheses make no difference. */
    private static String normal(String name) {
        return Normalizer.normalize(
                        name.replaceFirst("\\s*\\([^)]*\\)\\s*$", "").toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[^a-z0-9+#]", "");
    }

    private void print(PrintStream out) {
        out.println("| confidence | claimed | judged | right | |");
        out.println("|---|---|---|---|---|");
        for (int band = BANDS.length - 1; band >= 0; band--) {
            int from = BANDS[band];
            int to = band + 1 < BANDS.length ? BANDS[band + 1] - 1 : MOST;
            List<Claim> within = claims.stream()
                    .filter(claim -> claim.confidence() >= from && claim.confidence() <= to)
                    .toList();
            long judged =
                    within.stream().filter(claim -> claim.right().isPresent()).count();
            long right =
                    within.stream().filter(claim -> claim.right().orElse(false)).count();
            out.printf(
                    Locale.ROOT,
                    "| %d–%d | %d | %d | %d | %s |%n",
                    from,
                    to,
                    within.size(),
                    judged,
                    right,
                    judged == 0 ? "" : Math.round(100.0 * right / judged) + " %");
        }
    }
}
