package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.GraphQlCalls.Question;
import dev.assay.adapter.github.ManifestPlan.Wish;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient.Overview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the texts of manifests, many in one document. */
final class ManifestTexts {

    private static final int MAX_FILES = 120;
    private static final int FILES_PER_CALL = 40;

    private final GraphQlCalls calls;

    ManifestTexts(GraphQlCalls calls) {
        this.calls = calls;
    }

    Section<List<ManifestFile>> read(Overview overview, Predicate<String> wanted, CallMeter meter)
            throws InterruptedException {
        if (overview.repositories() instanceof Section.Unseen<?> unseen) {
            return new Section.Unseen<>(unseen.reason());
        }
        List<Wish> wishes = ManifestPlan.wishes(overview, wanted);
        List<List<Wish>> batches = wishes.stream().limit(MAX_FILES).collect(Batches.of(FILES_PER_CALL, list -> list));
        meter.plan(Stage.MANIFESTS, batches.size());
        List<GraphQlAnswer<JsonNode>> answers =
                calls.askAll(batches.stream().map(ManifestTexts::question).toList(), meter);
        List<ManifestFile> files = new ArrayList<>();
        Optional<Trouble> trouble = Optional.empty();
        for (int i = 0; i < answers.size(); i++) {
            switch (answers.get(i)) {
                case GraphQlAnswer.Data<JsonNode> answer -> {
                    files.addAll(files(batches.get(i), answer.data()));
                    trouble = trouble.or(answer::trouble);
                }
                case GraphQlAnswer.Failed<JsonNode> failed -> trouble = Optional.of(failed.trouble());
            }
        }
        return section(overview, files, wishes.size(), trouble);
    }

    private static Section<List<ManifestFile>> section(
            Overview overview, List<ManifestFile> files, int wished, Optional<Trouble> trouble) {
        if (trouble.isPresent() && files.isEmpty()) {
            return new Section.Unseen<>(trouble.get().sentence());
        }
        Coverage coverage;
        if (trouble.isPresent()) {
            coverage = Coverage.partial(
                    files.size(), Optional.of(wished), trouble.get().sentence());
        } else if (ManifestPlan.rootsMissing(overview)) {
            coverage = Coverage.partial(files.size(), Optional.empty(), "Some repositories could not be looked into");
        } else if (wished > MAX_FILES) {
            coverage = Caps.coverage(files.size(), wished, "manifests");
        } else {
            coverage = Coverage.complete(files.size());
        }
        return new Section.Seen<>(List.copyOf(files), coverage);
    }

    private static Question<JsonNode> question(List<Wish> wishes) {
        RepositoryQuery query = new RepositoryQuery();
        grouped(wishes).forEach((repository, paths) -> {
            StringBuilder selection = new StringBuilder("nameWithOwner");
            paths.forEach((alias, path) -> selection
                    .append(' ')
                    .append(alias)
                    .append(": object(expression: ")
                    .append(query.variable(alias, "String!", "HEAD:" + path))
                    .append(") { ... on Blob { isTruncated text } }"));
            query.repository(repository, selection.toString());
        });
        return new Question<>(Stage.MANIFESTS, query.document("Manifests", ""), query.variables(), JsonNode.class);
    }

    private static List<ManifestFile> files(List<Wish> wishes, JsonNode data) {
        List<ManifestFile> files = new ArrayList<>();
        int repositoryNumber = 0;
        for (Map.Entry<RepositoryName, Map<String, String>> repository :
                grouped(wishes).entrySet()) {
            JsonNode answer = data.path("r" + repositoryNumber++);
            repository.getValue().forEach((alias, path) -> {
                JsonNode text = answer.path(alias).path("text");
                if (text.isTextual() && !answer.path(alias).path("isTruncated").asBoolean()) {
                    files.add(new ManifestFile(repository.getKey(), path, text.asText()));
                }
            });
        }
        return files;
    }

    /** Returns the paths by alias, by repository: asking and reading must number them alike. */
    private static Map<RepositoryName, Map<String, String>> grouped(List<Wish> wishes) {
        Map<RepositoryName, Map<String, String>> grouped = new LinkedHashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            grouped.computeIfAbsent(wish.repository(), name -> new LinkedHashMap<>())
                    .put("f" + i, wish.path());
        }
        return grouped;
    }
}
