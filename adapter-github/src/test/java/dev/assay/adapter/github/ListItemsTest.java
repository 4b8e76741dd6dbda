package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.adapter.github.dispatch.RecordedReply;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Section;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An item that GitHub keeps back, in any list of any document, costs that item and marks its section. */
class ListItemsTest {

    private static final World WORLD = SmallWorld.at(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Truth TRUTH = new Truth(WORLD);
    private static final String SAML = "Resource protected by organization SAML enforcement. You must grant your "
            + "Personal Access token access to this organization.";

    private static final String REPOSITORIES = "user.repositories.nodes";
    private static final String YEAR = "user.contributionsCollection";

    /** Every list in every document that is sent, and the section that an item of it belongs to. */
    private static final List<Item> LISTS = List.of(
            new Item("Overview", "user.organizations.nodes.0", "organizations"),
            new Item("Overview", "user.starredRepositories.nodes.0", "starred"),
            new Item("Overview", "user.starredRepositories.nodes.*.repositoryTopics.nodes.0", "starred"),
            new Item("Overview", "user.changed.nodes.0", ""),
            new Item("Overview", YEAR + ".contributionYears.0", "contributions"),
            new Item("Overview", YEAR + ".contributionCalendar.weeks.0", "contributions"),
            new Item("Overview", YEAR + ".contributionCalendar.weeks.*.contributionDays.0", "contributions"),
            new Item("Overview", YEAR + ".commitContributionsByRepository.0", "contributions"),
            new Item("Overview", REPOSITORIES + ".0", "repositories"),
            new Item("Overview", REPOSITORIES + ".*.repositoryTopics.nodes.0", "repositories"),
            new Item("Overview", REPOSITORIES + ".*.languages.edges.0", "repositories"),
            new Item("Overview", REPOSITORIES + ".*.object.entries.0", "repositories"),
            new Item("Overview", REPOSITORIES + ".*.workflows.entries.0", "repositories"),
            new Item("Repositories", REPOSITORIES + ".0", "repositories"),
            new Item("Repositories", REPOSITORIES + ".*.repositoryTopics.nodes.0", "repositories"),
            new Item("Repositories", REPOSITORIES + ".*.languages.edges.0", "repositories"),
            new Item("Repositories", REPOSITORIES + ".*.object.entries.0", "repositories"),
            new Item("Repositories", REPOSITORIES + ".*.workflows.entries.0", "repositories"),
            new Item("Organizations", "user.organizations.nodes.0", "organizations"),
            new Item("Stars", "user.starredRepositories.nodes.0", "starred"),
            new Item("Stars", "user.starredRepositories.nodes.*.repositoryTopics.nodes.0", "starred"),
            new Item("Identity", "user.changed.nodes.0", ""),
            new Item("Contributions", YEAR + ".contributionYears.0", "contributions"),
            new Item("Contributions", YEAR + ".contributionCalendar.weeks.0", "contributions"),
            new Item("Contributions", YEAR + ".contributionCalendar.weeks.*.contributionDays.0", "contributions"),
            new Item("Contributions", YEAR + ".commitContributionsByRepository.0", "contributions"),
            new Item("Years", "user.*.contributionCalendar.weeks.0", "career"),
            new Item("Years", "user.*.contributionCalendar.weeks.*.contributionDays.0", "career"),
            new Item("Years", "user.*.commitContributionsByRepository.0", "career"),
            new Item("Years", "user.*.pullRequestContributionsByRepository.0", "career"),
            new Item("Years", "user.*.pullRequestReviewContributionsByRepository.0", "career"),
            new Item("Years", "user.*.pullRequestReviewContributions.nodes.0", "career"),
            new Item("Projects", "*.repositoryTopics.nodes.0", "projects"),
            new Item("Projects", "*.pullRequests.nodes.0", "projects"),
            new Item("Projects", "*.defaultBranchRef.target.own.nodes.0", "projects"),
            new Item("Beginnings", "*.defaultBranchRef.target.own.nodes.0", "projects"),
            new Item("Beginnings", "*.defaultBranchRef.target.all.nodes.0", "projects"),
            new Item("Commits", "r0.defaultBranchRef.target.history.nodes.0", "commits"),
            new Item("Trees", "r0.languages.edges.0", "manifests"),
            new Item("Trees", "r0.object.entries.0", "manifests"),
            new Item("Trees", "r0.object.entries.*.object.entries.0", "manifests"),
            new Item("Trees", "*.object.entries.*.object.entries.*.object.entries.0", "manifests"),
            new Item("Trees", "*.object.entries.*.object.entries.*.object.entries.*.object.entries.0", "manifests"),
            new Item("Contents", "r0.defaultBranchRef.target.f0.nodes.0", "manifests"),
            new Item("PullRequests", "user.pullRequests.nodes.0", "pull requests"),
            new Item("PullRequests", "user.pullRequests.nodes.*.labels.nodes.0", "pull requests"));

    /** What hangs on an item of a list and takes the item with it. */
    private static final List<Item> WITHIN = List.of(
            new Item("Overview", YEAR + ".commitContributionsByRepository.0.repository", "contributions"),
            new Item("Overview", "user.starredRepositories.nodes.0.url", "starred"),
            new Item("Overview", REPOSITORIES + ".0.repositoryTopics", "repositories"),
            new Item("Overview", REPOSITORIES + ".*.languages.edges.0.node", "repositories"),
            new Item("Overview", REPOSITORIES + ".*.repositoryTopics.nodes.0.topic", "repositories"),
            new Item("Years", "user.*.commitContributionsByRepository.0.repository", "career"),
            new Item("Years", "user.y0", "career"),
            new Item("Projects", "r0", "projects"),
            new Item("Commits", "r0", "commits"),
            new Item("Commits", "r0.defaultBranchRef.target.history", "commits"),
            new Item("Commits", "r0.defaultBranchRef", "commits"),
            new Item("Commits", "r0.defaultBranchRef.target.history.nodes.0.parents", "commits"),
            new Item("PullRequests", "user.pullRequests.nodes.0.repository", "pull requests"),
            new Item("Trees", "r0", "manifests"),
            new Item("Contents", "r0", "manifests"),
            new Item("Contents", "r0.defaultBranchRef.target.f0", "manifests"));

    private final GitHubSimulator gitHub =
            GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(WORLD::today));
    private final Reading reading = Reading.of(gitHub.url(), "demo");

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    static Stream<Item> items() {
        return Stream.concat(LISTS.stream(), WITHIN.stream());
    }

    @ParameterizedTest
    @MethodSource("items")
    void anItemThatIsForbiddenCostsOnlyItself(Item item) throws InterruptedException {
        Coverage coverage = read(item, Optional.of(new Fault.Complaint("FORBIDDEN", SAML)));
        assertThat(coverage.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains(SAML));
    }

    @ParameterizedTest
    @MethodSource("items")
    void anItemThatIsNullWithoutAWordCostsOnlyItself(Item item) throws InterruptedException {
        assertThat(read(item, Optional.empty()).reason()).isPresent();
    }

    @Test
    void aWholeListThatIsNullIsNoEmptyList() throws InterruptedException {
        gitHub.fault(Fault.graphQl("PullRequests", new Fault.Altered("user.pullRequests.nodes", "null"))
                .always());
        Coverage coverage = reading.profile(SmallWorld.LOGIN).pullRequests().coverage();
        assertThat(coverage.status()).isNotEqualTo(Coverage.Status.COMPLETE);
        assertThat(coverage.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("pullRequests did not come"));
    }

    /** Reads a person with an item missing, and returns the coverage of the section it belongs to. */
    private Coverage read(Item item, Optional<Fault.Complaint> complaint) throws InterruptedException {
        Reading.Profile truth = TRUTH.of(item.login());
        item.detour().forEach(gitHub::fault);
        Fault fault = Fault.graphQl(item.document(), new Fault.Altered(item.path(), "null", complaint));
        // Several documents bring the years side by side, and not each of them holds every kind of item.
        gitHub.fault(item.document().equals("Years") ? fault.always() : fault);
        Reading.Profile profile = reading.profile(item.login());
        assertThat(gitHub.calls().count("graphql " + item.document())).isPositive();
        sections(truth).forEach((name, whole) -> {
            Section<?> section = section(profile, name);
            if (name.equals(item.section())) {
                assertThat(section.coverage().status()).as(name).isEqualTo(Coverage.Status.PARTIAL);
                assertThat(section.coverage().fetched())
                        .as(name)
                        .isBetween(
                                item.least(whole.coverage().fetched()),
                                whole.coverage().fetched());
            } else if (section.coverage().status() == Coverage.Status.COMPLETE) {
                assertThat(section).as(name).isEqualTo(whole);
            } else {
                // Commits, projects and manifests hang on the repositories, and these on the years.
                assertThat(section.coverage().reason().orElseThrow()).as(name).containsPattern("epositories|years");
                assertThat(section.content()).as(name).isPresent();
            }
        });
        return item.section().isEmpty()
                ? Coverage.partial(
                        0,
                        Optional.empty(),
                        complaint.map(Fault.Complaint::message).orElse("nothing is lost"))
                : section(profile, item.section()).coverage();
    }

    private static Section<?> section(Reading.Profile profile, String name) {
        return Optional.<Section<?>>ofNullable(sections(profile).get(name)).orElseThrow();
    }

    @Test
    void everyListOfEveryDocumentIsGoneOver() throws InterruptedException, IOException {
        Set<String> seen = new TreeSet<>();
        for (String login : List.of("octocat", SmallWorld.HOARDER, SmallWorld.VETERAN)) {
            for (List<Fault> detour : List.of(List.<Fault>of(), Item.HEAVY)) {
                detour.forEach(gitHub::fault);
                Reading.Profile ignored = reading.profile(login);
                assertThat(ignored.commits().content()).isPresent();
            }
        }
        for (byte[] kept : reading.kept.values()) {
            Optional<Reply> reply = RecordedReply.read(kept);
            if (reply.isPresent()) {
                gather(new ObjectMapper().readTree(reply.get().body()).path("data"), "", seen);
            }
        }
        Set<String> listed = new TreeSet<>();
        LISTS.forEach(item -> listed.add(item.list()));
        assertThat(listed).isEqualTo(seen);
    }

    /** Gathers the paths of all lists in an answer that hold anything. */
    private static void gather(JsonNode node, String path, Set<String> lists) {
        if (node.isArray() && !node.isEmpty()) {
            lists.add(path);
            node.forEach(element -> gather(element, path + ".*", lists));
        }
        node.propertyStream().forEach(field -> {
            String name = field.getKey().replaceAll("^w?([ryf])\\d+$", "$10");
            gather(field.getValue(), path.isEmpty() ? name : path + "." + name, lists);
        });
    }

    private static Map<String, Section<?>> sections(Reading.Profile profile) {
        return Map.of(
                "organizations", profile.overview().organizations(),
                "starred", profile.overview().starred(),
                "repositories", profile.overview().repositories(),
                "contributions", profile.overview().contributions(),
                "career", profile.overview().career(),
                "projects", profile.projects(),
                "commits", profile.commits(),
                "pull requests", profile.pullRequests(),
                "manifests", profile.manifests());
    }

    /**
     * An item of a list.
     *
     * @param document by its operation
     * @param path that leads to it in the data
     * @param section that it belongs to; empty if nothing of it is told
     */
    record Item(String document, String path, String section) {

        /** Makes Assay ask for the parts of the first document one by one. */
        static final List<Fault> HEAVY = List.of(Fault.graphQl("Overview", new Fault.ResourceLimits(false)));

        private static final Map<String, String> PEOPLE = Map.of("Repositories", SmallWorld.HOARDER);

        String login() {
            return PEOPLE.getOrDefault(document, SmallWorld.LOGIN);
        }

        List<Fault> detour() {
            return List.of("Organizations", "Stars", "Identity", "Contributions")
                            .contains(document)
                    ? HEAVY
                    : List.of();
        }

        /** Returns the path of the list, whatever the position in it and in those around it. */
        String list() {
            return path.substring(0, path.lastIndexOf('.'))
                    .replaceFirst("^\\*", "r0")
                    .replaceFirst("^user\\.\\*", "user.y0");
        }

        /** Returns how much of a section is left at least. */
        int least(int whole) {
            Function<Integer, Integer> less = path.matches("r0(\\..*)?") || path.endsWith("y0")
                    ? all -> 1
                    : path.contains(".weeks.") ? all -> all / 2 : all -> all - 1;
            return less.apply(whole);
        }
    }
}
