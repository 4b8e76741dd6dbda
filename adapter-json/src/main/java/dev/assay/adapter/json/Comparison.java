package dev.assay.adapter.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People side by side: the figures of their profiles under the same keys, and the names that all of them share. */
final class Comparison {

    private static final List<String> FIGURES =
            List.of("career", "projects", "languages", "contributions", "analyzed_at", "coverage");
    private static final List<String> OF_THE_PERSON =
            List.of("login", "full_name", "account_type", "public_repos", "followers", "following", "created_at");
    private static final List<String> SKILLS =
            List.of("technical_skills", "frameworks", "tools", "domains", "confidence");
    private static final List<String> PULLS = List.of("total_prs", "total_prs_analyzed", "pr_metrics", "basis");

    private Comparison() {}

    static ObjectNode of(List<ProfileAnalysis> people, ObjectMapper mapper) {
        ObjectNode comparison = mapper.createObjectNode();
        ArrayNode usernames = comparison.putArray("usernames");
        people.forEach(person -> usernames.add(login(person).value()));
        ArrayNode all = comparison.putArray("people");
        people.forEach(person -> all.add(person(person, mapper)));
        ObjectNode shared = comparison.putObject("shared");
        shared.set("repositories", mapper.valueToTree(shared(people, Comparison::repositories)));
        shared.set("languages", mapper.valueToTree(shared(people, Comparison::languages)));
        shared.set(
                "skills",
                mapper.valueToTree(
                        shared(people, person -> person.skills().confidence().keySet())));
        return comparison;
    }

    private static ObjectNode person(ProfileAnalysis person, ObjectMapper mapper) {
        // The task does not belong to the figures: any id will do to write the rest.
        TaskId none = TaskId.of(login(person), Instant.EPOCH, 0);
        ObjectNode profile = mapper.valueToTree(ProfileJson.of(none, person));
        ObjectNode figures = mapper.createObjectNode();
        figures.put("username", login(person).value());
        if (person.provenance().simulated()) {
            figures.put("simulated", true);
        }
        figures.set("user_data", part(profile, "user_data", OF_THE_PERSON, mapper));
        figures.set("skills", part(profile, "skills", SKILLS, mapper));
        figures.set("pr_analysis", part(profile, "pr_analysis", PULLS, mapper));
        figures.setAll(kept(profile, FIGURES, mapper));
        if (figures.path("contributions") instanceof ObjectNode year) {
            year.remove("calendar");
        }
        return figures;
    }

    private static ObjectNode part(ObjectNode profile, String key, List<String> kept, ObjectMapper mapper) {
        return profile.path(key) instanceof ObjectNode part ? kept(part, kept, mapper) : mapper.createObjectNode();
    }

    private static ObjectNode kept(ObjectNode from, List<String> keys, ObjectMapper mapper) {
        ObjectNode kept = mapper.createObjectNode();
        keys.stream().filter(from::has).forEach(key -> kept.set(key, from.get(key)));
        return kept;
    }

    private static Set<String> shared(List<ProfileAnalysis> people, Function<ProfileAnalysis, Set<String>> names) {
        Set<String> shared = new TreeSet<>(names.apply(people.getFirst()));
        people.forEach(person -> shared.retainAll(names.apply(person)));
        return shared;
    }

    private static Set<String> repositories(ProfileAnalysis person) {
        return person.career().projects().stream()
                .flatMap(List::stream)
                .map(project -> project.about().repository().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> languages(ProfileAnalysis person) {
        return person.portfolio().languages().stream()
                .flatMap(List::stream)
                .map(share -> share.language())
                .collect(Collectors.toSet());
    }

    private static Login login(ProfileAnalysis person) {
        return new Login(person.person().identity().login());
    }
}
